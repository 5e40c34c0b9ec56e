"""What uses a page, a picture or a document, in plain words."""

from dataclasses import dataclass
from typing import Any

from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import Page, ReferenceIndex

__all__ = ["Use", "uses_of"]

SHOWN = 10


@dataclass(frozen=True)
class Use:
    """`title` is "" for what the person may not open; `live` is None for what knows no draft."""

    title: str
    kind: str
    where: str
    url: str
    live: bool | None


def uses_of(instance: Any, user: Any) -> tuple[list[Use], int]:
    """The first uses of `instance`, and how many there are; a page that only names itself is none."""
    groups = list(ReferenceIndex.get_references_to(instance).group_by_source_object())
    finder = AdminURLFinder(user)
    found = []
    for source, references in groups:
        if isinstance(source, Page) and isinstance(instance, Page) and source.pk == instance.pk:
            continue
        specific = source.specific if isinstance(source, Page) else source
        url = finder.get_edit_url(specific) or ""
        fields = dict.fromkeys(str(reference.describe_source_field()) for reference in references)
        found.append(
            Use(
                title=str(specific) if url else "",
                kind=str(specific._meta.verbose_name),
                where=", ".join(fields),
                url=url,
                live=getattr(specific, "live", None),
            )
        )
    return found[:SHOWN], len(found)
