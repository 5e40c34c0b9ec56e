"""What the checks said of each live page, kept so that the admin can count without looking at every page again."""

from typing import Any

from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from jrs.quality.checks import examine
from jrs.quality.content import Content
from jrs.quality.findings import MUST
from jrs.quality.models import Overruling, Verdict
from jrs.quality.readability import measure

__all__ = ["connect", "judge"]


def judge(page: Any) -> Verdict:
    """Look at a page as it is live, and keep what was found. What a publisher answered for is not counted."""
    content = Content(page)
    found = examine(page, content)
    if any(finding.severity == MUST for finding in found):
        answered = Overruling.keys_of(page.translation_key)
        found = [finding for finding in found if finding.key not in answered]
    bad = sum(finding.severity == MUST for finding in found)
    read = measure(content.prose, content.language)
    verdict, _created = Verdict.objects.update_or_create(
        page_id=page.pk,
        defaults={"must": bad, "should": len(found) - bad, "words": read.words, "score": read.score},
    )
    return verdict


def after_publication(instance: Page, **kwargs: Any) -> None:
    if instance.live and hasattr(instance, "must_be_fit"):
        judge(instance)


def after_withdrawal(instance: Page, **kwargs: Any) -> None:
    Verdict.objects.filter(page_id=instance.pk).delete()


def connect() -> None:
    """Listen from now on."""
    page_published.connect(after_publication, dispatch_uid="jrs.quality.judge")
    page_unpublished.connect(after_withdrawal, dispatch_uid="jrs.quality.forget")
