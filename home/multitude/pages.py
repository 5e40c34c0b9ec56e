"""What each kind of page holds, in three languages at once."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any
from uuid import UUID

from django.utils.text import slugify
from wagtail.models import Page

from home.models import StandardPage
from home.multitude.words import LANGUAGES, Said, paragraph, sentence, title
from news.models import NewsPage, StoryPage

__all__ = ["KINDS", "Choices", "Draft", "Pattern", "draft", "patterns"]

#: Kinds of pages, each with its share of the tree in percent.
KINDS = {"news": 70, "stories": 10, "archive": 20}
MODELS: dict[str, type[Page]] = {"news": NewsPage, "stories": StoryPage, "archive": StandardPage}
YEARS = 24
#: Different texts for the pages of a kind.
PATTERNS = 120


@dataclass
class Choices:
    """What a page may refer to: primary keys that are there."""

    themes: Sequence[int] = ()
    programmes: Sequence[int] = ()
    images: Sequence[int] = ()
    linked: Sequence[int] = ()
    today: date = field(default_factory=date.today)


@dataclass(frozen=True)
class Pattern:
    """What many pages share, since making it takes most of the time: their text, and what they refer to."""

    body: dict[str, str]
    shared: dict[str, Any]


@dataclass
class Draft:
    """A page that is to be made: its type, its key, and the fields of each language."""

    model: type[Page]
    key: UUID
    pattern: Pattern
    fields: dict[str, dict[str, Any]]


def _uuid(random: Random) -> UUID:
    return UUID(int=random.getrandbits(128), version=4)


def patterns(kind: str, random: Random, choices: Choices) -> list[Pattern]:
    """`PATTERNS` texts for pages of a kind, each with a theme, a programme and sometimes a picture."""
    return [Pattern(_body(random, choices), _shared(kind, random, choices)) for _ in range(PATTERNS)]


def _shared(kind: str, random: Random, choices: Choices) -> dict[str, Any]:
    if kind == "archive":
        return {}
    pictured = choices.images and random.random() < 0.2
    return {
        "theme_id": random.choice(choices.themes) if choices.themes else None,
        "programme_id": random.choice([*choices.programmes, None]),
        "image_id": random.choice(choices.images) if pictured else None,
    }


def _body(random: Random, choices: Choices) -> dict[str, str]:
    """The text of a page, as its stream field stores it: the blocks of all languages have the same identifiers."""
    blocks: list[tuple[str, Any]] = []
    for part in range(random.randint(2, 4)):
        if part:
            blocks.append(("heading", sentence(random)))
        blocks.append(
            ("text", [paragraph(random, random.randint(2, 5)) for _ in range(random.randint(1, 3))])
        )
    if random.random() < 0.3:
        blocks.insert(2, ("quotation", paragraph(random, 1)))
    linked = random.choice(choices.linked) if choices.linked and random.random() < 0.5 else None
    ids = [str(_uuid(random)) for _ in blocks]
    # The names in PostgreSQL's own order, in which Wagtail reads them back.
    return {
        code: json.dumps(
            [
                {"id": ids[n], "type": kind, "value": _value(kind, said, place, linked if n == 0 else None)}
                for n, (kind, said) in enumerate(blocks)
            ]
        )
        for place, code in enumerate(LANGUAGES)
    }


def _value(kind: str, said: Any, place: int, linked: int | None) -> Any:
    if kind == "heading":
        return {"text": said[place].rstrip("."), "level": "h2"}
    if kind == "quotation":
        return {"quote": said[place], "attribution": "", "in_our_words": True}
    html = "".join(f"<p>{words[place]}</p>" for words in said)
    if linked is not None:
        first, _, rest = html.partition(" ")
        words, _, rest = rest.partition(".")
        html = f'{first} <a linktype="page" id="{linked}">{words}</a>.{rest}'
    return html


def draft(kind: str, number: int, random: Random, choices: Choices, pattern: Pattern) -> Draft:
    """The page `number` of its kind; the same for the same `random`."""
    name: Said = title(random, number)
    summary = paragraph(random, 2)
    own: dict[str, Any] = {}
    if kind != "archive":
        own["date"] = choices.today - timedelta(days=random.randrange(365 * YEARS))
    if kind == "news":
        own["kind"] = random.choice(NewsPage.Kind.values)
    quotation = sentence(random) if kind == "stories" else None
    return Draft(
        MODELS[kind],
        _uuid(random),
        pattern,
        {
            code: {
                **pattern.shared,
                **own,
                **({"quotation": quotation[place]} if quotation else {}),
                "title": name[place],
                "draft_title": name[place],
                "slug": slugify(name[place])[:200],
                "summary": summary[place],
                "search_description": summary[place],
                "body": pattern.body[code],
            }
            for place, code in enumerate(LANGUAGES)
        },
    )
