"""What the templates of parts ask for, made of samples. Each function takes a language, and whether words are long."""

from datetime import date
from types import SimpleNamespace
from typing import Any

from django.core.paginator import Paginator
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from jrs.chrome.items import Crumb, LanguageLink, NavItem
from jrs.chrome.language_names import not_yet_in
from jrs.chrome.languages import direction, own_name
from jrs.styleguide.samples import LANGUAGES, LONG, QUOTATION, SENTENCE, TITLE, cut, image, say
from jrs.styleguide.values import MOST, sample_page

Context = dict[str, Any]

#: Clearly an example: no account has this number.
IBAN = "BE00 0000 0000 0000"


def a_link(lang: str, long: bool, *, external: bool = False, foreign: str = "") -> Any:
    label = cut(LONG[lang], 120) if long else say(TITLE, lang)
    return SimpleNamespace(href="#content", label=label, is_external=external, lang=foreign)


def a_frame(lang: str, long: bool) -> Any:
    """A frame of samples; the real one stands around the specimens of pages."""
    text = LONG[lang] if long else ""
    titles = [
        say(words, lang)
        for words in (_("Who are we?"), _("Our work"), _("Latest news"), _("Visits in detention"))
    ]
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


def story(lang: str, long: bool, **fields: Any) -> Context:
    named = cut(LONG[lang], 80) if long else say(_("A visitor"), lang)
    notes = {"in_our_words": True, "name_changed": True}
    return {"story": sample_page(lang, long=long, display_name=named, **notes, **fields)}


def news(lang: str, long: bool, **fields: Any) -> Context:
    label = say(_("Good to know"), lang)
    return {
        "news": sample_page(lang, long=long, kind_label=label, **fields),
        "show_kind": True,
        "level": "h2",
    }


def head(lang: str, long: bool, **extra: Any) -> Context:
    page = sample_page(lang, long=long)
    return {"title": page.title, "summary": page.summary, **extra}


def pagination(number: int, _lang: str, _long: bool) -> Context:
    return {"items": Paginator(range(MOST), 12).get_page(number), "querystring": "year=2026&"}


def card(lang: str, long: bool) -> Context:
    page = sample_page(lang, long=long)
    return {
        "url": "#content",
        "title": page.title,
        "text": page.summary,
        "drawing_name": "school",
        "hue": "plum",
        "level": "h2",
    }


def place(lang: str, long: bool) -> Context:
    return {
        "programme": sample_page(lang, long=long),
        "theme": cut(LONG[lang], 60) if long else say(_("Visits in detention"), lang),
    }


def filters(lang: str, long: bool) -> Context:
    labels = [cut(LONG[lang], 60)] * 3 if long else ["2026", "2025", "2024"]
    options = [
        SimpleNamespace(value=n, label=text, selected=not n, count=n + 1) for n, text in enumerate(labels)
    ]
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
    return {
        "frame": a_frame(lang, long),
        "page": SimpleNamespace(body=[SimpleNamespace(block_type="text")]),
        **place(lang, long),
    }


def framed(lang: str, long: bool) -> Context:
    return {"frame": a_frame(lang, long), "query": LONG[lang] if long else ""}


def crumbs(lang: str, long: bool) -> Context:
    title = LONG[lang] if long else say(TITLE, lang)
    return {"crumbs": [Crumb(title, "#content")] * 3, "title": title}


def below(count: int, lang: str, long: bool) -> Context:
    return {
        "pages": [sample_page(lang, long=long) for _n in range(count)],
        "heading": say(_("Read more"), lang),
    }


def with_class(name: str, lang: str, long: bool, **what: Any) -> Context:
    return {"link": a_link(lang, long, **what), "class": name}


def no_context(_lang: str, _long: bool) -> Context:
    return {}


def with_organisation(lang: str, long: bool) -> Context:
    return {"organisation": organisation(lang, long)}


def switcher(missing: bool, lang: str, _long: bool) -> Context:
    return {"languages": languages(lang, missing), "label": say(QUOTATION if missing else TITLE, lang)}


def drawn_head(lang: str, long: bool) -> Context:
    return head(lang, long, drawing_name="visits")


def title_head(lang: str, long: bool) -> Context:
    return {"title": head(lang, long)["title"]}


def bare_news(lang: str, long: bool) -> Context:
    return {"news": news(lang, long)["news"].alone()}


def bare_story(lang: str, long: bool) -> Context:
    return {"story": story(lang, long)["story"].alone()}


def photographed(lang: str, long: bool) -> Context:
    return story(lang, long, image=image(lang), alt=say(TITLE, lang))


def day(number: int, _lang: str, _long: bool) -> Context:
    return {"date": date(2026, 9, number)}


def picture(lang: str, _long: bool) -> Context:
    return {"image": image(lang), "alt": say(TITLE, lang), "eager": True}


def running_text(lang: str, long: bool) -> Context:
    return {"text": LONG[lang] if long else say(SENTENCE, lang)}
