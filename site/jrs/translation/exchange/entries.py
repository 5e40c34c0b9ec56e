"""What a file holds, whatever its format."""

from dataclasses import dataclass
from uuid import UUID

from wagtail_localize.models import String

__all__ = ["LARGEST", "MOST_ENTRIES", "Entry", "UnreadableFile"]

LARGEST = 8 * 1024 * 1024
MOST_ENTRIES = 20_000


class UnreadableFile(Exception):  # noqa: N818 (what it says is shown to the person)
    """The file cannot be taken; the message says why, to the person who sent it."""


@dataclass(frozen=True)
class Entry:
    """One text: of which translation (`Translation.uuid`), where on the page, and what it says in both languages.

    `source` and `target` are segments, HTML with bare inline tags. `title` names the page to a person. `unfinished`
    is what a tool says of a translation that somebody has yet to look at; `trouble` is why `target` could not be read.
    """

    translation: str
    path: str
    source: str
    target: str
    title: str = ""
    unfinished: bool = False
    digest: UUID | None = None
    trouble: str = ""

    @property
    def key(self) -> tuple[str, UUID]:
        """Where the text stands, and which text it is, as wagtail-localize names it."""
        return self.path, self.digest or String._get_data_hash(self.source)  # noqa: SLF001 (its only name for it)
