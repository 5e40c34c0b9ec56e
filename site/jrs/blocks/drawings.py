"""The drawings that ship with the site. Each is a template `parts/drawings/<value>.svg`."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from jrs.blocks.groups import MEDIA

__all__ = ["PORTRAITS", "Drawing", "DrawingBlock", "DrawingChoiceBlock", "Hue"]


class Drawing(models.TextChoices):
    DOOR = "door", _("Open door")
    VISITS = "visits", _("Table and two chairs in a visiting room")
    HOUSE = "house", _("House")
    SCHOOL = "school", _("School desk")
    PARLIAMENT = "parliament", _("Parliament")
    PORTRAIT = "portrait", _("Portrait from behind, at a window")
    PORTRAIT_SCARF = "portrait_scarf", _("Portrait from behind, with a scarf")
    PORTRAIT_WINDOW = "portrait_window", _("Portrait from behind, long hair")
    STOP = "stop", _("Bus stop")
    HANDS = "hands", _("Hands and a key")
    STREET = "street", _("Street with an open door")
    KEY = "key", _("Key")
    TABLE = "table", _("Table with cups")
    MICROPHONE = "microphone", _("Microphone")


PORTRAITS = [
    choice for choice in Drawing.choices if choice[0].startswith("portrait") or choice[0] in {"stop", "door"}
]


class Hue(models.TextChoices):
    """The colours of the palette (`tokens.css`); saffron is kept for *Support us*."""

    BLUE = "blue", _("Blue")
    CLAY = "clay", _("Clay")
    PLUM = "plum", _("Plum")
    MOSS = "moss", _("Moss")
    GREEN = "green", _("Green")


class DrawingChoiceBlock(blocks.ChoiceBlock):
    choices = Drawing.choices

    class Meta:
        icon = "image"
        label = _("Drawing")


class DrawingBlock(blocks.StructBlock):
    """One of the site's own drawings, standing on a rule."""

    drawing = DrawingChoiceBlock(
        default=Drawing.DOOR, label=_("Drawing"), help_text=_("The preview shows it at once.")
    )
    caption = blocks.CharBlock(
        required=False,
        max_length=200,
        label=_("Caption"),
        help_text=_("May stay empty: a drawing needs no words."),
    )

    class Meta:
        icon = "image"
        group = MEDIA
        label = _("Drawing")
        label_format = "{drawing}"
        description = _("A drawing of the house, when there is no photo to show or none may be shown.")
        template = "blocks/drawing.html"
        preview_value = {"drawing": "visits", "caption": ""}
