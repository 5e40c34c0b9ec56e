"""The specimens of the parts: what stands in pages beside blocks, each with what its template asks for."""

from collections.abc import Callable
from datetime import date
from functools import partial
from types import SimpleNamespace
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, QueryDict
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from jrs.chrome.items import Crumb, LanguageLink, NavItem
from jrs.chrome.language_names import not_yet_in
from jrs.chrome.languages import direction, own_name
from jrs.styleguide.samples import LANGUAGES, LONG, QUOTATION, SENTENCE, TITLE, cut, image, say
from jrs.styleguide.specimens import Specimen, State
from jrs.styleguide.values import MOST, sample_page

__all__ = ["part_specimens"]

Context = dict[str, Any]
Make = Callable[[str, bool], Context]

EXAMPLE = _("An example")
LONGEST = _("Long words, long titles")
#: Clearly an example: no account has this number.
IBAN = "BE00 0000 0000 0000"


def a_link(lang: str, long: bool, *, external: bool = False, foreign: str = "") -> Any:
    label = cut(LONG[lang], 120) if long else say(TITLE, lang)
    return SimpleNamespace(href="#content", label=label, is_external=external, lang=foreign)


def a_frame(lang: str, long: bool) -> Any:
    """A frame of samples; the real one stands around the specimens of pages."""
    text = LONG[lang] if long else ""
    titles = [say(words, lang) for words in (_("Who are we?"), _("Our work"), _("Latest news"), _("Visits in detention"))]
    nav = [NavItem(cut(text, 40) or title, f"#{n}", n == 1) for n, title in enumerate(titles)]
    links = [SimpleNamespace(href=item.url, label=item.label, is_external=False, lang="") for item in nav]
    footer = SimpleNamespace(
        motto=[cut(text, 60) or title for title in titles[:3]],
        about_title=cut(text, 80) or say(_("Who are we?"), lang),
        about_text=SimpleNamespace(source=f"<p>{text or say(SENTENCE, lang)}</p>"),
        links=links,
        legal=links[:2],
    )
    return SimpleNamespace(
        lang=lang,
        dir=direction(lang),
        nav=nav,
        support=a_link(lang, False),
        languages=languages(lang, False),
        footer=footer,
        organisation=organisation(lang, long),
        home_url="#home",
        search_url="#search",
        search_query=cut(text, 200),
    )


def organisation(lang: str, long: bool) -> Any:
    name = cut(LONG[lang], 70) if long else "JRS Belgium"
    return SimpleNamespace(
        iban=IBAN,
        bic="XXXXBEBB",
        legal_name=name,
        account_holder=name,
        address=f"{name}\n0000 Belgium",
        phone="+32 2 000 00 00",
        phone_url="tel:+3220000000",
        email="bonjour@example.org",
        company_number="0000.000.000",
        social=[("Facebook", "https://example.org"), ("Bluesky", "https://example.org")],
    )


def languages(lang: str, missing: bool) -> list[LanguageLink]:
    return [
        LanguageLink(
            code,
            own_name(code),
            "" if missing and code != lang else "#content",
            code == lang,
            not_yet_in(code) if missing and code != lang else "",
        )
        for code in LANGUAGES
    ]


def dated(lang: str, long: bool, **fields: Any) -> Context:
    named = cut(LONG[lang], 80) if long else say(_("A visitor"), lang)
    notes = {"in_our_words": True, "name_changed": True}
    return {"story": sample_page(lang, long=long, display_name=named, **notes, **fields)}


def news(lang: str, long: bool, **fields: Any) -> Context:
    label = say(_("Good to know"), lang)
    return {"news": sample_page(lang, long=long, kind_label=label, **fields), "show_kind": True, "level": "h2"}


def head(lang: str, long: bool, **extra: Any) -> Context:
    page = sample_page(lang, long=long)
    return {"title": page.title, "summary": page.summary, **extra}


def pagination(number: int, lang: str, long: bool) -> Context:
    return {"items": Paginator(range(MOST), 12).get_page(number), "querystring": "year=2026&"}


def card(lang: str, long: bool) -> Context:
    page = sample_page(lang, long=long)
    return {"url": "#content", "title": page.title, "text": page.summary, "drawing_name": "school", "hue": "plum", "level": "h2"}


def place(lang: str, long: bool) -> Context:
    return {"programme": sample_page(lang, long=long), "theme": cut(LONG[lang], 60) if long else say(_("Visits in detention"), lang)}


def filters(lang: str, long: bool) -> Context:
    labels = [cut(LONG[lang], 60)] * 3 if long else ["2026", "2025", "2024"]
    options = [SimpleNamespace(value=n, label=text, selected=not n, count=n + 1) for n, text in enumerate(labels)]
    boxes = [SimpleNamespace(name=f"box{n}", label=say(TITLE, lang), options=options) for n in range(3)]
    return {"filters": boxes, "request": SimpleNamespace(GET=QueryDict("box0=0"), path="#content")}


def notice(tone: str, lang: str, long: bool) -> Context:
    text = LONG[lang] if long else say(SENTENCE, lang)
    html = f'<p>{text} <a href="https://example.org">{say(_("Read more"), lang)}</a></p>'
    return {"notice": SimpleNamespace(tone=tone), "text": SimpleNamespace(source=html)}


def nothing(asked: bool, lang: str, long: bool) -> Context:
    request = SimpleNamespace(GET=QueryDict("year=1999") if asked else QueryDict(), path="#content")
    return {"nothing": LONG[lang] if long else say(QUOTATION, lang), "request": request}


def next_steps(lang: str, long: bool) -> Context:
    return {"frame": a_frame(lang, long), "page": SimpleNamespace(body=[SimpleNamespace(block_type="text")]), **place(lang, long)}


def framed(lang: str, long: bool) -> Context:
    return {"frame": a_frame(lang, long), "query": LONG[lang] if long else ""}


def crumbs(lang: str, long: bool) -> Context:
    title = LONG[lang] if long else say(TITLE, lang)
    return {"crumbs": [Crumb(title, "#content")] * 3, "title": title}


def below(count: int, lang: str, long: bool) -> Context:
    return {"pages": [sample_page(lang, long=long) for _n in range(count)], "heading": say(_("Read more"), lang)}


def with_class(name: str, lang: str, long: bool, **what: Any) -> Context:
    return {"link": a_link(lang, long, **what), "class": name}


#: Part, its name for editors, and what it is shown with: (label, function of the language and of `long`).
PARTS: list[tuple[str, Any, list[tuple[Any, Make]]]] = [
    ("mark", _("Mark"), [(EXAMPLE, lambda lang, long: {})]),
    ("header", _("Header"), [(EXAMPLE, framed)]),
    ("footer", _("Footer"), [(EXAMPLE, framed)]),
    ("organisation", _("The organisation"), [(EXAMPLE, lambda lang, long: {"organisation": organisation(lang, long)})]),
    ("notice", _("Notice"), [(_("Good to know"), partial(notice, "note")), (_("Important"), partial(notice, "important"))]),
    ("breadcrumbs", _("Breadcrumbs"), [(EXAMPLE, crumbs)]),
    (
        "languages",
        _("Language switcher"),
        [
            (EXAMPLE, lambda lang, long: {"languages": languages(lang, False), "label": say(TITLE, lang)}),
            (_("A missing translation"), lambda lang, long: {"languages": languages(lang, True), "label": say(QUOTATION, lang)}),
        ],
    ),
    (
        "page_head",
        _("Head of a page"),
        [
            (_("With a drawing"), lambda lang, long: head(lang, long, drawing_name="visits")),
            (_("Without a drawing"), head),
            (_("Only a title"), lambda lang, long: {"title": head(lang, long)["title"]}),
        ],
    ),
    ("anchor", _("Link"), [
        (_("In the site"), partial(with_class, "more")),
        (_("Another site"), partial(with_class, "more", external=True)),
        (_("In another language"), partial(with_class, "more", foreign="en")),
        (_("Button"), partial(with_class, "button")),
        (_("Support us (saffron)"), partial(with_class, "button button-support")),
    ]),
    ("search_form", _("Search in the header"), [(EXAMPLE, framed)]),
    ("big_search", _("Search field"), [(EXAMPLE, framed)]),
    ("filters", _("Filters"), [(EXAMPLE, filters)]),
    ("empty", _("Empty list"), [(_("Nothing yet"), partial(nothing, False)), (_("Nothing answers"), partial(nothing, True))]),
    ("pagination", _("Pagination"), [
        (_("First page"), partial(pagination, 1)),
        (_("A page between"), partial(pagination, 2)),
        (_("Last page"), partial(pagination, 4)),
    ]),
    ("ways", _("Ways on"), [(EXAMPLE, framed)]),
    ("next_steps", _("And now?"), [(EXAMPLE, next_steps)]),
    ("below", _("Pages below"), [(_("One item"), partial(below, 1)), (EXAMPLE, partial(below, 3)), (_("Forty items"), partial(below, MOST))]),
    ("programme_card", _("Programme"), [(EXAMPLE, card)]),
    ("dispatch", _("News in a list"), [(EXAMPLE, news), (_("Only a title"), lambda lang, long: {"news": news(lang, long, kind="news")["news"].alone()})]),
    ("testimony", _("Story in a list"), [
        (_("Without a photo"), dated),
        (_("With a photo"), lambda lang, long: dated(lang, long, image=image(lang), alt=say(TITLE, lang))),
        (_("Only a title"), lambda lang, long: {"story": dated(lang, long)["story"].alone()}),
    ]),
    ("likeness", _("Likeness"), [
        (_("Without a photo"), dated),
        (_("With a photo"), lambda lang, long: dated(lang, long, image=image(lang), alt=say(TITLE, lang))),
    ]),
    ("story_notes", _("Notes on a story"), [(EXAMPLE, dated)]),
    ("margin", _("Beside a text"), [(EXAMPLE, place)]),
    ("day", _("Day"), [(EXAMPLE, lambda lang, long: {"date": date(2026, 9, 30)}), (_("First day of a month"), lambda lang, long: {"date": date(2026, 9, 1)})]),
    ("account", _("Bank account"), [(EXAMPLE, lambda lang, long: {"organisation": organisation(lang, long)})]),
    ("picture", _("Picture"), [(EXAMPLE, lambda lang, long: {"image": image(lang), "alt": say(TITLE, lang), "eager": True})]),
    ("running_text", _("Running text"), [(EXAMPLE, lambda lang, long: {"text": LONG[lang] if long else say(SENTENCE, lang)})]),
]

#: Parts that bring their own edges, or stand outside `main`: they are shown across the whole width.
WIDE = {"header", "footer", "notice", "breadcrumbs", "page_head", "next_steps", "below"}


def part_specimens() -> list[Specimen]:
    return [
        Specimen(f"part-{name}", label, "parts", tuple(states(name, shown)), f"parts/{name}.html")
        for name, label, shown in PARTS
    ]


def states(name: str, shown: list[tuple[Any, Make]]) -> list[State]:
    found = [State(f"state-{n}", label, partial(show, name, make, False)) for n, (label, make) in enumerate(shown)]
    return [*found, State("long", LONGEST, partial(show, name, shown[0][1], True))]


def show(name: str, make: Make, long: bool, request: HttpRequest, lang: str) -> str:
    """One part, by its own template."""
    with override(lang):
        context = {"frame": a_frame(lang, long), "request": request, **make(lang, long)}
        html = render_to_string(f"parts/{name}.html", context)
    return html if name in WIDE else f'<div class="guide-wrap">{html}</div>'
