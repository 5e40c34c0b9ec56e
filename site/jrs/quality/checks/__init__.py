"""Everything that is looked at before readers see a page. A check takes `Content` and gives `Finding`s."""

from typing import Any

from jrs.quality.checks.headings import check_headings
from jrs.quality.checks.links import check_links
from jrs.quality.checks.pictures import check_pictures
from jrs.quality.checks.place import check_place
from jrs.quality.checks.words import check_words
from jrs.quality.content import Content
from jrs.quality.findings import MUST, Finding

__all__ = ["examine"]

CHECKS = (check_place, check_words, check_pictures, check_headings, check_links)


def examine(instance: Any, content: Content | None = None) -> list[Finding]:
    """What there is to say about `instance` as it would be published: first what must be mended, each as it is read.

    Asks the database for the pages and documents that are linked to, whatever their number: three queries at most.
    """
    content = content or Content(instance)
    order = {node.path: number for number, node in enumerate(content.nodes)}
    found = [finding for check in CHECKS for finding in check(content)]
    return sorted(found, key=lambda each: (each.severity != MUST, place(each.path, order)))


def place(path: str, order: dict[str, int]) -> int:
    """Where on the page something stands: fields first, then the blocks in their order."""
    while path and path not in order:
        path = path.rpartition(".")[0]
    return order.get(path, -1)
