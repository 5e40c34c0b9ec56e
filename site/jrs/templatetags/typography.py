"""Template tags and filters for how words, dates and quotations are set."""

import datetime
import re

from django import template
from django.template.base import FilterExpression, NodeList, Parser, Token
from django.template.context import Context
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from jrs.typography import NO_BREAK, typeset

register = template.Library()

MARKS = {"fr": ("« ", " »"), "nl": ("“", "”"), "en": ("“", "”"), "ru": ("«", "»"), "uk": ("«", "»")}
# A quotation within a quotation takes the other marks.
INNER = re.compile(r"[«“„]\s*([^«“„»”]+?)\s*[»”]")
GROUP = re.compile(r"(?<=\d) (?=\d{3}(?!\d))")
WHOLE = re.compile(r"[«“„\"]\s*([^«“„»”\"]+?)\s*[»”\"]")


class TypoNode(template.Node):
    def __init__(self, nodelist: NodeList, lang: FilterExpression | None) -> None:
        self.nodelist = nodelist
        self.lang = lang

    def render(self, context: Context) -> SafeString:
        html = self.nodelist.render(context)
        lang = (self.lang.resolve(context, ignore_failures=True) if self.lang else None) or get_language()
        # Other languages need no spaces of ours, and their pages need no second reading.
        return mark_safe(typeset(html, lang)) if str(lang).startswith("fr") else html


@register.tag
def typo(parser: Parser, token: Token) -> TypoNode:
    """`{% typo [lang] %}…{% endtypo %}`: French spacing in between, if the language is French."""
    bits = token.split_contents()[1:]
    nodelist = parser.parse(("endtypo",))
    parser.delete_first_token()
    return TypoNode(nodelist, parser.compile_filter(bits[0]) if bits else None)


@register.filter
def quoted(text: object) -> str:
    """Put `text` between the quotation marks of the active language, once."""
    words = str(text or "").strip()
    if already := WHOLE.fullmatch(words):
        words = already[1]
    if not words:
        return ""
    left, right = MARKS.get((get_language() or "en").split("-")[0], MARKS["en"])
    words = INNER.sub("“\\1”" if left.startswith("«") else "‘\\1’", words)
    return mark_safe(f"{left}{conditional_escape(words)}{right}")


def _local(value: object) -> datetime.date | None:
    if isinstance(value, datetime.datetime):
        return timezone.localtime(value) if timezone.is_aware(value) else value
    return value if isinstance(value, datetime.date) else None


def _day(date: datetime.date, first: str) -> str:
    return first if date.day == 1 and (get_language() or "").startswith("fr") else str(date.day)


@register.filter
def dayofmonth(value: object) -> str:
    """The day, to be set large: `1er` with raised letters in French, else the number; "" without a date."""
    date = _local(value)
    return mark_safe(_day(date, "1<sup>er</sup>")) if date else ""


@register.filter
def longdate(value: object) -> str:
    """A date in full, absolute and Gregorian, in the active language; "" without a date.

    `1er avril 2025`, `4 april 2025`, `4 April 2025`, day and month kept on one line. Other languages take
    Django's own long format.
    """
    date = _local(value)
    if date is None:
        return ""
    if (get_language() or "").split("-")[0] in {"fr", "nl", "en"}:
        return _day(date, "1er") + NO_BREAK + date_format(date, "F Y")
    return date_format(date, "DATE_FORMAT")


@register.filter
def figure(number: object) -> str:
    """A number as it was typed, its groups of three held together: `1 234 567` on one line.

    From right to left plain spaces would turn the order of the groups round; no-break spaces do not (Unicode
    Standard Annex 9, class CS).
    """
    return GROUP.sub(NO_BREAK, str(number or ""))


@register.filter
def title_size(text: object) -> str:
    """The classes that keep a large title inside a small screen: by its longest word, and by its length.

    Dutch joins what French separates (*Toegankelijkheid*), and a word of sixteen letters must fit on 320 px.
    """
    words = str(text or "").replace("-", " ").split()
    longest = max(map(len, words), default=0)
    classes = [
        "very-long-word" if longest > 17 else "long-word" if longest > 11 else "",
        "long-title" if len(str(text or "")) > 42 else "",
    ]
    return " ".join(filter(None, classes))
