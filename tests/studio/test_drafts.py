"""A draft may be unfinished, and what is validated beside it may not."""

import threading
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from wagtail import blocks

PATIENCE = 20  # seconds


class SlowBlock(blocks.CharBlock):
    """Stands still while it is validated as a part of a draft, until `go` is set."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.begun, self.go = threading.Event(), threading.Event()

    def clean(self, value: Any) -> Any:
        if self.is_deferred_validation and not self.begun.is_set():
            self.begun.set()
            self.go.wait(PATIENCE)
        return super().clean(value)


def test_a_page_is_not_published_unfinished_while_another_thread_saves_a_draft() -> None:
    slow = SlowBlock()
    stream = blocks.StreamBlock([("text", slow)], required=True)
    value = stream.to_python([{"type": "text", "value": ""}])
    draft, page = blocks.BlockField(stream), blocks.BlockField(stream)
    draft.is_deferred_validation = True
    said: list[Exception | None] = []

    def publish() -> None:
        try:
            page.clean(value)
            said.append(None)
        except ValidationError as error:
            said.append(error)

    saving = threading.Thread(target=draft.clean, args=(value,))
    publishing = threading.Thread(target=publish)
    saving.start()
    assert slow.begun.wait(PATIENCE)
    publishing.start()
    publishing.join(0.3)
    slow.go.set()
    for thread in (saving, publishing):
        thread.join(PATIENCE)
        assert not thread.is_alive()
    assert isinstance(said[0], ValidationError)
    # And all is as strict as before.
    with pytest.raises(ValidationError):
        page.clean(value)
