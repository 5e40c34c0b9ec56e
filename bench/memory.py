"""How long memory takes, among fifty thousand segments, to find what helps with the texts of one page."""

import os
from dataclasses import asdict, dataclass
from itertools import accumulate
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter, process_time
from typing import Any
from uuid import uuid4

from django.db import connection
from django.test.utils import CaptureQueriesContext

from bench.database import on_a_copy
from tests.support import databases

__all__ = ["GOAL_MS", "SEGMENTS", "Lookup", "measure_memory", "run"]

SEGMENTS = 50_000
TEXTS = 40
GOAL_MS = 300
#: Words of a language: so many, of these syllables, the frequent ones short, each as frequent as its rank (Zipf's law).
VOCABULARY = 8000
SYLLABLES = (
    "ma",
    "re",
    "to",
    "li",
    "san",
    "ver",
    "de",
    "cou",
    "pé",
    "ion",
    "tra",
    "gi",
    "on",
    "eur",
    "ble",
    "qui",
)


@dataclass(frozen=True)
class Lookup:
    """What is alike all the texts of a page, in milliseconds, the median of five.

    `cpu` is the work alone, of this process and of its PostgreSQL, whatever else the machine does; None where there is
    no /proc to read it from.
    """

    segments: int
    texts: int
    queries: int
    milliseconds: int
    cpu: int | None

    def as_dict(self) -> dict[str, int | None]:
        return asdict(self)


class Language:
    """Makes up sentences, some of which share words, as those of a site do."""

    def __init__(self, random: Random) -> None:
        self.random = random
        made: dict[str, None] = {}
        while len(made) < VOCABULARY:
            syllables = 1 + min(4, int(len(made) ** 0.25 / 2)) + random.randint(0, 1)
            made["".join(random.choices(SYLLABLES, k=syllables))] = None
        self.words = list(made)
        self.weights = list(accumulate(1 / (rank + 3) for rank in range(VOCABULARY)))

    def sentence(self) -> str:
        length = self.random.randint(6, 24)
        return (
            " ".join(self.random.choices(self.words, cum_weights=self.weights, k=length)).capitalize() + "."
        )


def fill(random: Random) -> tuple[Any, list[str]]:
    """Store the segments, as wagtail-localize would; gives the language and the French texts."""
    from django.contrib.contenttypes.models import ContentType
    from wagtail.models import Locale, Page
    from wagtail_localize.models import String, StringTranslation, TranslatableObject, TranslationContext

    language = Language(random)
    french, dutch = (Locale.objects.get(language_code=code) for code in ("fr", "nl"))
    texts = list(dict.fromkeys(language.sentence() for _n in range(SEGMENTS + 500)))[:SEGMENTS]
    place = TranslatableObject.objects.create(
        translation_key=uuid4(), content_type=ContentType.objects.get_for_model(Page)
    )
    context = TranslationContext.objects.create(object=place, path="body", field_path="body")
    hashed = String._get_data_hash  # noqa: SLF001 (its only name for it)
    strings = String.objects.bulk_create(
        [String(locale=french, data=text, data_hash=hashed(text)) for text in texts], batch_size=5000
    )
    common = {"locale": dutch, "context": context, "translation_type": "manual"}
    rows = [StringTranslation(translation_of=each, data=f"NL {each.data}", **common) for each in strings]
    StringTranslation.objects.bulk_create(rows, batch_size=5000)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return dutch, texts


def work() -> float | None:
    """Seconds that this process and its PostgreSQL have worked so far."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        stat = Path(f"/proc/{cursor.fetchone()[0]}/stat")
    if not stat.exists():
        return None
    user, system = stat.read_text().rpartition(")")[2].split()[11:13]
    return process_time() + (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def measure_memory() -> Lookup:
    """Look up a page of forty texts, each like one that memory knows but for a few words."""
    from jrs.translation.memory import similar

    random = Random(1)
    dutch, texts = fill(random)
    asked = {}
    for number, text in enumerate(random.sample(texts, TEXTS), start=1):
        words = text.split()
        words[random.randrange(len(words))] = "autrement"
        asked[-number] = " ".join(words)
    times, worked = [], []
    for _turn in range(5):
        before, done = perf_counter(), work()
        with CaptureQueriesContext(connection) as queries:
            found = similar(dutch.pk, asked)
        times.append(1000 * (perf_counter() - before))
        worked.append(1000 * ((work() or 0) - (done or 0)))
    assert len(found) > TEXTS / 2, "memory finds what differs by a word"
    cpu = round(median(worked)) if work() is not None else None
    return Lookup(len(texts), TEXTS, len(queries), round(median(times)), cpu)


def run() -> dict[str, int | None]:
    """Print the time and the queries beside the goal."""
    with on_a_copy(databases.starter_template()):
        memory = measure_memory()
    print(
        f"Translation memory of {memory.segments}: {memory.texts} texts of a page in {memory.milliseconds} ms, "
        f"of which {memory.cpu} ms work; {memory.queries} queries (goal {GOAL_MS} ms)"
    )
    return memory.as_dict()
