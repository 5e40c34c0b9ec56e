"""Where a picture may be cropped: its point of interest stays in sight."""

from typing import Any

from django import template

register = template.Library()

STEPS = (0, 25, 50, 75, 100)


def _nearest(part: float) -> int:
    return min(STEPS, key=lambda step: abs(step - 100 * part))


@register.filter
def focus(image: Any) -> str:
    """The classes (`layout.css`) that keep the point of interest in a frame; "" for a picture that has none.

    For the element around a picture with `object-fit: cover`: an inline style is what the CSP forbids.
    """
    point = image.get_focal_point() if image else None
    if point is None or not image.width or not image.height:
        return ""
    across, down = point.centroid.x / image.width, point.centroid.y / image.height
    return f"focus-x-{_nearest(across)} focus-y-{_nearest(down)}"
