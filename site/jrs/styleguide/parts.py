"""The specimens of the parts: what stands in pages beside blocks, each with what its template asks for."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from jrs.styleguide import contexts
from jrs.styleguide.specimens import Specimen, State
from jrs.styleguide.values import MOST

__all__ = ["part_specimens"]

Make = Callable[[str, bool], contexts.Context]
Shown = list[tuple[Any, Make]]

EXAMPLE = _("An example")
LONGEST = _("Long words, long titles")
WITHOUT = _("Without a photo")
WITH = _("With a photo")

#: Part, its name for editors, and what it is shown with.
PARTS: list[tuple[str, Any, Shown]] = [
    ("mark", _("Mark"), [(EXAMPLE, contexts.no_context)]),
    ("header", _("Header"), [(EXAMPLE, contexts.framed)]),
    ("footer", _("Footer"), [(EXAMPLE, contexts.framed)]),
    ("organisation", _("The organisation"), [(EXAMPLE, contexts.with_organisation)]),
    (
        "notice",
        _("Notice"),
        [
            (_("Good to know"), partial(contexts.notice, "note")),
            (_("Important"), partial(contexts.notice, "important")),
        ],
    ),
    ("breadcrumbs", _("Breadcrumbs"), [(EXAMPLE, contexts.crumbs)]),
    (
        "languages",
        _("Language switcher"),
        [
            (EXAMPLE, partial(contexts.switcher, False)),
            (_("A missing translation"), partial(contexts.switcher, True)),
        ],
    ),
    (
        "page_head",
        _("Head of a page"),
        [
            (_("With a drawing"), contexts.drawn_head),
            (_("Without a drawing"), contexts.head),
            (_("Only a title"), contexts.title_head),
        ],
    ),
    (
        "anchor",
        _("Link"),
        [
            (_("In the site"), partial(contexts.with_class, "more")),
            (_("Another site"), partial(contexts.with_class, "more", external=True)),
            (_("In another language"), partial(contexts.with_class, "more", foreign="en")),
            (_("Button"), partial(contexts.with_class, "button")),
            (_("Support us (saffron)"), partial(contexts.with_class, "button button-support")),
        ],
    ),
    ("search_form", _("Search in the header"), [(EXAMPLE, contexts.framed)]),
    ("big_search", _("Search field"), [(EXAMPLE, contexts.framed)]),
    ("filters", _("Filters"), [(EXAMPLE, contexts.filters)]),
    (
        "empty",
        _("Empty list"),
        [
            (_("Nothing yet"), partial(contexts.nothing, False)),
            (_("Nothing answers"), partial(contexts.nothing, True)),
        ],
    ),
    (
        "pagination",
        _("Page numbers"),
        [
            (_("First page"), partial(contexts.pagination, 1)),
            (_("A page between"), partial(contexts.pagination, 2)),
            (_("Last page"), partial(contexts.pagination, 4)),
        ],
    ),
    ("ways", _("Ways on"), [(EXAMPLE, contexts.framed)]),
    ("next_steps", _("And now?"), [(EXAMPLE, contexts.next_steps)]),
    (
        "below",
        _("Pages below"),
        [
            (EXAMPLE, partial(contexts.below, 3)),
            (_("One item"), partial(contexts.below, 1)),
            (_("Forty items"), partial(contexts.below, MOST)),
        ],
    ),
    ("programme_card", _("Programme"), [(EXAMPLE, contexts.card)]),
    ("dispatch", _("News in a list"), [(EXAMPLE, contexts.news), (_("Only a title"), contexts.bare_news)]),
    (
        "testimony",
        _("Story in a list"),
        [
            (WITHOUT, contexts.story),
            (WITH, contexts.photographed),
            (_("Only a title"), contexts.bare_story),
        ],
    ),
    ("likeness", _("Likeness"), [(WITHOUT, contexts.story), (WITH, contexts.photographed)]),
    ("story_notes", _("Notes on a story"), [(EXAMPLE, contexts.story)]),
    ("margin", _("Beside a text"), [(EXAMPLE, contexts.place)]),
    (
        "day",
        _("Day"),
        [
            (EXAMPLE, partial(contexts.day, 30)),
            (_("First day of a month"), partial(contexts.day, 1)),
        ],
    ),
    ("account", _("Bank account"), [(EXAMPLE, contexts.with_organisation)]),
    ("picture", _("Picture"), [(EXAMPLE, contexts.picture)]),
    ("running_text", _("Running text"), [(EXAMPLE, contexts.running_text)]),
]

#: Parts that bring their own edges, or stand outside `main`: they are shown across the whole width.
WIDE = {"header", "footer", "notice", "breadcrumbs", "page_head", "next_steps", "below"}


def part_specimens() -> list[Specimen]:
    return [
        Specimen(f"part-{name}", label, "parts", tuple(states(name, shown)), f"parts/{name}.html")
        for name, label, shown in PARTS
    ]


def states(name: str, shown: Shown) -> list[State]:
    found = [
        State(f"state-{n}", label, partial(show, name, make, False)) for n, (label, make) in enumerate(shown)
    ]
    return [*found, State("long", LONGEST, partial(show, name, shown[0][1], True))]


def show(name: str, make: Make, long: bool, request: HttpRequest, lang: str) -> str:
    """One part, by its own template."""
    with override(lang):
        context = {"frame": contexts.a_frame(lang, long), "request": request, **make(lang, long)}
        html = render_to_string(f"parts/{name}.html", context)
    return html if name in WIDE else f'<div class="guide-wrap">{html}</div>'
