"""A cold AVIF of 1200 pixels from a photograph of 6000 × 4000, against Wagtail's default way."""

import io
import statistics
import time
from collections.abc import Callable
from typing import Any

import PIL.Image
import PIL.ImageChops
from django.core.files.base import ContentFile
from wagtail.images.models import Filter

from bench.database import on_a_copy
from jrs.media.models import Image
from tests.support import databases

ROUNDS = 5
AIM = 0.35
SIZE = (6000, 4000)
FADING = 0.6
SPEC = "width-1200|format-avif"


def photograph() -> bytes:
    """As a camera's: 24 million pixels, and each finer scale weaker than the one before (photographs have a spectrum
    of about 1/f), so that it costs the encoders what a photograph does: 3 MB here, 60 kB at 1200 pixels.
    """
    channels = [cloud(strength) for strength in (110, 30, 30)]
    out = io.BytesIO()
    PIL.Image.merge("YCbCr", channels).convert("RGB").save(out, "JPEG", quality=90)
    return out.getvalue()


def cloud(strength: float) -> PIL.Image.Image:
    """Noise of ten sizes, added up; `strength` is the spread of the coarsest, in levels of 256."""
    sum_of_all = PIL.Image.new("L", SIZE, 128)
    for octave in range(10):
        noise = PIL.Image.effect_noise((6 << octave, 4 << octave), strength * FADING**octave)
        finer = noise.resize(SIZE, PIL.Image.Resampling.BICUBIC)
        sum_of_all = PIL.ImageChops.add(sum_of_all, finer, offset=-128)
    return sum_of_all


def cost(make: Callable[[], object]) -> float:
    """Seconds of CPU that one call takes, in every thread of the process."""
    begun = time.process_time()
    make()
    return time.process_time() - begun


def run() -> dict[str, Any]:
    """Print both times and their ratio: our rendition against stock Wagtail's filter, from one stored original."""
    ours, default = [], []
    with on_a_copy(databases.starter_template()):
        image = Image(title="x", alt_text="x")
        image.file = ContentFile(photograph(), name="x.jpg")
        image.save()
        for _round in range(ROUNDS):
            ours.append(cost(lambda: image.generate_rendition_file(Filter(spec=SPEC))))
            default.append(cost(lambda: Filter(spec=SPEC).run(image, io.BytesIO(), source=image.file.open())))
    ratio = statistics.median(ours) / statistics.median(default)
    print(f"ours {1000 * statistics.median(ours):.0f} ms of CPU, Wagtail's default way "
          f"{1000 * statistics.median(default):.0f} ms: {ratio:.2f} (aim {AIM})")  # fmt: skip
    return {
        "ours_ms": 1000 * statistics.median(ours),
        "default_ms": 1000 * statistics.median(default),
        "ratio": ratio,
    }
