"""A cold AVIF of 1200 pixels from a photograph of 6000 × 4000, against Wagtail's default way."""

import io
import statistics
import time
from typing import Any

import PIL.Image
from django.core.files.base import ContentFile
from wagtail.images.models import Filter

from bench.database import on_a_copy
from jrs.media.models import Image
from tests.support import databases

ROUNDS = 5
AIM = 0.35


def photograph() -> bytes:
    """Soft colours with some grain: as large as a camera's, and the same each time."""
    small = PIL.Image.effect_noise((600, 400), 60).convert("RGB")
    out = io.BytesIO()
    small.resize((6000, 4000), PIL.Image.Resampling.BICUBIC).save(out, "JPEG", quality=90)
    return out.getvalue()


def run() -> dict[str, Any]:
    """Print both times and their ratio."""
    from willow.image import Image as WillowImage

    data = photograph()
    with on_a_copy(databases.starter_template()):
        image = Image(title="x", alt_text="x")
        image.file = ContentFile(data, name="x.jpg")
        image.save()
        ours, default = [], []
        for _round in range(ROUNDS):
            begun = time.process_time()
            with image.open_file():
                Filter(spec="width-1200|format-avif").run(image, io.BytesIO())
            ours.append(time.process_time() - begun)
            begun = time.process_time()
            plain = WillowImage.open(io.BytesIO(data)).auto_orient().resize((1200, 800))
            plain.save_as_avif(io.BytesIO(), quality=80)
            default.append(time.process_time() - begun)
    ratio = statistics.median(ours) / statistics.median(default)
    print(f"ours {1000 * statistics.median(ours):.0f} ms of CPU, Wagtail's default way "
          f"{1000 * statistics.median(default):.0f} ms: {ratio:.2f} (aim {AIM})")  # fmt: skip
    return {
        "ours_ms": 1000 * statistics.median(ours),
        "default_ms": 1000 * statistics.median(default),
        "ratio": ratio,
    }
