"""What stands for the page elsewhere, and texts that nobody has written yet."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from wagtail.models import Page

from jrs.quality.content import Content
from jrs.quality.findings import MUST, SHOULD, Finding
from jrs.quality.phrases import placeholder_in
from jrs.quality.readability import measure

__all__ = ["check_words"]

#: What a search engine shows of a description, in letters.
SHOWN = 160
HARD_TO_READ = 30


def check_words(content: Content) -> Iterator[Finding]:
    """Summary and description, placeholder texts, and a text that only lawyers will finish."""
    if isinstance(content.instance, Page):
        yield from summary_and_description(content.instance)
    for path, text in content.texts:
        if found := placeholder_in(text):
            message = _("“%(text)s” stands for a text that is still to be written.") % {"text": found}
            yield Finding("placeholder", MUST, path, message, found)
    score = measure(content.prose, content.language).score
    if score is not None and score < HARD_TO_READ:
        yield Finding(
            "hard",
            SHOULD,
            "summary" if hasattr(content.instance, "summary") else "",
            _("This text is hard to read (%(score)s out of 100). Shorter sentences and simpler words help.")
            % {"score": score},
        )


def summary_and_description(page: Page) -> Iterator[Finding]:
    summary = (getattr(page, "summary", "") or "").strip()
    description = (page.search_description or "").strip()
    if not summary and not description:
        text = _("Write a summary: it stands for the page in lists and search results.")
        yield Finding("summary", MUST, "summary", text)
    elif not summary:
        text = _("There is no summary: lists show this page by its title alone.")
        yield Finding("summary-empty", SHOULD, "summary", text)
    elif not description and len(summary) > SHOWN:
        text = _("Search engines cut the summary after %(count)s letters. A description of its own helps.")
        yield Finding("description", SHOULD, "search_description", text % {"count": SHOWN})
