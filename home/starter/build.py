"""From starter content as it is written down to values as Wagtail stores them."""

import json
import re
import uuid
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import Model

from home.starter.complete import complete
from home.starter.content import Block, Items, PageKey, Unconfirmed

__all__ = ["Builder", "is_stream", "stable_uuid"]

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://www.jrsbelgium.org/#starter-content")
PAGE_LINK = re.compile(r'<a page="([a-z.]+)">')


def stable_uuid(*path: str | int) -> uuid.UUID:
    """The same identifier for the same place in the starter content, on every machine."""
    return uuid.uuid5(NAMESPACE, "/".join(map(str, path)))


def is_stream(value: Any) -> bool:
    return isinstance(value, tuple) and all(isinstance(child, Block) for child in value)


class Builder:
    """Builds the fields of one object, and gathers what its texts leave for JRS to confirm.

    `owner` names the object in the identifiers of its blocks; `pages` gives the primary key of each page key.
    After building, `questions` holds (content path, question) pairs; a content path is what Wagtail's comments
    point with: `field`, or `field.<block id>.<name in a struct or id in a list>…`.
    """

    def __init__(self, owner: str, pages: Mapping[str, int]) -> None:
        self.owner = owner
        self.pages = pages
        self.questions: list[tuple[str, str]] = []

    def field(self, name: str, value: Any) -> Any:
        """The value of a field that is no stream: a primary key for a page, else as it is written."""
        return self._value(value, (name,), name)

    def stream(self, model: type[Model], name: str, value: Iterable[Block]) -> str:
        """The JSON that the stream field `name` of `model` stores for these blocks."""
        stream_block = getattr(model, name).field.stream_block
        raw = [self._child(block.kind, block.value, (name, i), name) for i, block in enumerate(value)]
        return json.dumps(complete(stream_block, raw))

    def _child(self, kind: str, value: Any, path: tuple[str | int, ...], place: str) -> dict[str, Any]:
        block_id = str(stable_uuid(self.owner, *path, kind))
        return {"type": kind, "value": self._value(value, path, f"{place}.{block_id}"), "id": block_id}

    def _value(self, value: Any, path: tuple[str | int, ...], place: str) -> Any:
        if isinstance(value, PageKey):
            return self.pages[value]
        if isinstance(value, str):
            if isinstance(value, Unconfirmed):
                self.questions.append((place, value.question))
            return PAGE_LINK.sub(lambda found: f'<a linktype="page" id="{self.pages[found[1]]}">', value)
        if isinstance(value, Items):
            return [self._child("item", each, (*path, i), place) for i, each in enumerate(value)]
        if isinstance(value, Mapping):
            return {name: self._value(each, (*path, name), f"{place}.{name}") for name, each in value.items()}
        if isinstance(value, Sequence):
            return [self._value(each, (*path, i), place) for i, each in enumerate(value)]
        return value
