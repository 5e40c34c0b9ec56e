"""How long memory takes, among fifty thousand segments, to find what helps with the texts of one page."""

import re
from dataclasses import asdict, dataclass
from random import Random
from statistics import median
from time import perf_counter
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
WORDS = re.findall(
    r"\w+",
    "personne centre visite famille droit enfant semaine porte chemin avocat juge retour pays ville école "
    "réfugié migrant détention bénévole accompagnement logement décision recours dossier rencontre "
    "silence attente papier frontière avenir courage parole soutien équipe maison quartier métier voyage "
    "nuit matin hiver santé travail loi ",
)


@dataclass(frozen=True)
class Lookup:
    """Milliseconds (the median of five) for all the texts of a page: the same elsewhere, and what is alike."""

    segments: int
    texts: int
    queries: int
    milliseconds: int

    def as_dict(self) -> dict[str, int]:
        return asdict(self)


def sentence(random: Random) -> str:
    return (
        " ".join(random.choices(WORDS, k=random.randint(6, 24))).capitalize() + f" {random.randint(1, 9999)}."
    )


def fill(random: Random) -> tuple[Any, list[str]]:
    """Store the segments, as wagtail-localize would; gives the language and the French texts."""
    from django.contrib.contenttypes.models import ContentType
    from wagtail.models import Locale, Page
    from wagtail_localize.models import String, StringTranslation, TranslatableObject, TranslationContext

    french, dutch = (Locale.objects.get(language_code=code) for code in ("fr", "nl"))
    texts = list(dict.fromkeys(sentence(random) for _n in range(SEGMENTS + 500)))[:SEGMENTS]
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
    times = []
    for _turn in range(5):
        before = perf_counter()
        with CaptureQueriesContext(connection) as queries:
            found = similar(dutch.pk, asked)
        times.append(1000 * (perf_counter() - before))
    assert len(found) > TEXTS / 2, "memory finds what differs by a word"
    return Lookup(len(texts), TEXTS, len(queries), round(median(times)))


def run() -> dict[str, int]:
    """Print the time and the queries beside the goal."""
    with on_a_copy(databases.starter_template()):
        memory = measure_memory()
    print(
        f"Translation memory of {memory.segments}: {memory.texts} texts of a page in {memory.milliseconds} ms, "
        f"{memory.queries} queries (goal {GOAL_MS} ms)"
    )
    return memory.as_dict()
