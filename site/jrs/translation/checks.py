"""What can be wrong with a translation, said so that a volunteer knows what to do.

A blocking problem would break something for readers: a link that leads nowhere, a number that is another one to call.
An advisory one is often right and sometimes not; it only asks.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.utils.html import strip_tags
from django.utils.translation import gettext as _

from jrs.translation.glossary import Advice

__all__ = ["Problem", "advisory", "blocking"]

LINK = re.compile(r'<a\b[^>]*\bid="([^"]*)"')
TAG = re.compile(r"<(b|strong|i|em|code)\b")
ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"']+[\w/]|[\w.+-]+@[\w-]+\.[\w.-]*\w")
PLACEHOLDER = re.compile(r"\{\{?\s*\w*\s*\}?\}|%\(\w+\)[sd]|%[sd]\b")
DATE = re.compile(r"\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b")
# A number to call begins with + or 0, an account with its country.
PHONE = re.compile(r"(?:\+\d|\b0\d|\b[A-Z]{2}\d{2})[\d\s./()-]{5,}\d")
END = re.compile(r"[.!?…:;,]$")
TIGHT = re.compile(r"\w[!?;»]|\w:(?=\s|$)|«\w")
TWICE = re.compile(r"\b(\w{3,})\s+\1\b", re.IGNORECASE)
SPACES = re.compile(r"\s+")


@dataclass(frozen=True)
class Problem:
    code: str
    message: str


def plain(html: str) -> str:
    return SPACES.sub(" ", strip_tags(html.replace("<br", " <br"))).strip()


def difference(pattern: re.Pattern[str], source: str, translation: str) -> tuple[list[str], list[str]]:
    """What of `pattern` only the source has, and only the translation."""
    one, other = Counter(pattern.findall(source)), Counter(pattern.findall(translation))
    return sorted((one - other).elements()), sorted((other - one).elements())


def digits(text: str) -> list[str]:
    found = (
        re.sub(r"\D", "", number.replace("(0)", "")) for number in PHONE.findall(DATE.sub("", plain(text)))
    )
    return sorted(number for number in found if len(number) >= 8)


def empty(source: str, translation: str) -> Iterator[Problem]:
    if plain(source) and not plain(translation):
        yield Problem("empty", _("The translation is empty. Write it, or delete it to leave the text open."))


def links(source: str, translation: str) -> Iterator[Problem]:
    lost, doubled = difference(LINK, source, translation)
    if lost:
        yield Problem(
            "links",
            _("A link is missing: keep %(link)s around the words that lead there.")
            % {"link": ", ".join(f'<a id="{each}">…</a>' for each in lost)},
        )
    elif doubled:
        yield Problem(
            "links", _("A link stands twice: %(link)s. Keep it once.") % {"link": ", ".join(doubled)}
        )


def placeholders(source: str, translation: str) -> Iterator[Problem]:
    lost, more = difference(PLACEHOLDER, source, translation)
    if lost or more:
        yield Problem(
            "placeholders",
            _("Keep %(marks)s exactly as in the source.") % {"marks": ", ".join(lost or more)},
        )


def addresses(source: str, translation: str) -> Iterator[Problem]:
    """An e-mail address or site that is written out: losing it or mistyping it loses a reader."""
    lost, more = difference(ADDRESS, plain(source), plain(translation))
    if lost and len(more) < len(lost):
        yield Problem("addresses", _("This address is missing: %(what)s") % {"what": ", ".join(lost)})
    elif lost and any("@" in each for each in lost):
        yield Problem(
            "addresses", _("This address is another one than in the source: %(what)s") % {"what": more[0]}
        )


def phones(source: str, translation: str) -> Iterator[Problem]:
    if digits(source) != digits(translation):
        yield Problem("phones", _("The phone or account number is not the same as in the source."))


def tags(source: str, translation: str) -> Iterator[Problem]:
    """Bold and italic words: what is stressed in one language is in the other."""
    if not plain(translation):
        return
    lost, more = difference(TAG, source.replace("strong", "b"), translation.replace("strong", "b"))
    if lost:
        yield Problem(
            "tags",
            _("Bold or italic is missing: keep %(tags)s around the words that are stressed.")
            % {"tags": ", ".join(f"<{each}>…</{each}>" for each in lost)},
        )
    elif more:
        yield Problem(
            "tags",
            _("There is more bold or italic than in the source: %(tags)s")
            % {"tags": ", ".join(f"<{each}>" for each in more)},
        )


def numbers(source: str, translation: str) -> Iterator[Problem]:
    """Numbers by their digits: 1 234 is 1.234, and 9 h 30 is 9.30."""
    one, other = (re.findall(r"\d+", plain(text)) for text in (source, translation))
    differ = sorted(one) != sorted(other) and "".join(one) != "".join(other)
    if differ and digits(source) == digits(translation):
        yield Problem("numbers", _("Numbers or dates are not the same as in the source."))


def length(source: str, translation: str) -> Iterator[Problem]:
    one, other = len(plain(source)), len(plain(translation))
    if one >= 20 and not one * 0.5 <= other <= one * 1.8:
        yield Problem("length", _("Much longer or shorter than the source: is all of it there?"))


def same(source: str, translation: str) -> Iterator[Problem]:
    if len(plain(source).split()) > 2 and plain(source).casefold() == plain(translation).casefold():
        yield Problem("same", _("The translation is the same as the source."))


def ending(source: str, translation: str) -> Iterator[Problem]:
    one, other = END.search(plain(source)), END.search(plain(translation))
    if (one and one[0]) != (other and other[0]):
        yield Problem("ending", _("The text does not end with the same mark as the source."))


def repeated(source: str, translation: str) -> Iterator[Problem]:
    found = TWICE.search(plain(translation))
    if found and not TWICE.search(plain(source)):
        yield Problem("repeated", _("A word stands twice: %(word)s") % {"word": found[0]})


Check = Callable[[str, str], Iterator[Problem]]
BLOCKING: tuple[Check, ...] = (empty, links, placeholders, tags, addresses, phones)
ADVISORY: tuple[Check, ...] = (numbers, length, same, ending, repeated)


def blocking(source: str, translation: str) -> list[Problem]:
    """What keeps `translation` from readers; both are segments, with their inline tags."""
    return [problem for check in BLOCKING for problem in check(source, translation)]


def advisory(
    source: str, translation: str, language: str, advice: list[Advice] | None = None
) -> list[Problem]:
    """What is worth a second look in `translation`, a segment in `language`; `advice` is what the glossary says."""
    found = [problem for check in ADVISORY for problem in check(source, translation)]
    if language == "fr" and TIGHT.search(plain(ADDRESS.sub("", translation))):
        found.append(Problem("spacing", _("French puts a space before ! ? ; : and inside « ».")))
    for each in advice or []:
        said = each.forbidden_in(translation)
        if said:
            found.append(
                Problem("glossary", _("The glossary says not to use: %(word)s") % {"word": ", ".join(said)})
            )
        elif each.missing_in(translation):
            found.append(
                Problem(
                    "glossary",
                    _("The glossary translates “%(term)s” by: %(words)s")
                    % {"term": each.term, "words": ", ".join(each.approved)},
                )
            )
    return found
