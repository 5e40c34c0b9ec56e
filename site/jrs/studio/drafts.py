"""A draft may be unfinished: what is saved by itself, while somebody writes, must not wait until all is right."""

from functools import wraps
from threading import RLock
from typing import Any

from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.blocks import BlockField
from wagtail.models import Page

__all__ = ["DraftForm", "validate_blocks_in_turn"]


def validate_blocks_in_turn() -> None:
    """Let the threads of a process validate streams one after the other.

    While a draft is validated, Wagtail marks the definitions of its blocks as lenient (`Block.clean_deferred`, 7.4),
    and all threads share these: beside a draft or a preview, an unfinished page could be published, and a draft could
    be refused. Two that begin together could leave a required field optional until the process ends.
    """
    clean, turn = BlockField.clean, RLock()

    @wraps(clean)
    def clean_in_turn(self: BlockField, value: Any) -> Any:
        with turn:
            return clean(self, value)

    BlockField.clean = clean_in_turn


def is_free(slug: str, parent: Page | None, page: Page) -> bool:
    """Whether no other page below `parent` has the address `slug`; "" makes one by itself."""
    if not slug or parent is None:
        return True
    siblings = parent.get_children().filter(slug=slug)
    return not (siblings.exclude(pk=page.pk) if page.pk else siblings).exists()


class DraftForm(WagtailAdminPageForm):
    """The form of a page. While it saves a draft, the `clean` of the page sees `unfinished`.

    Wagtail itself puts off only what a field or a block requires (`defer_required_fields`).
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # A pasted title has made no address yet when the page is first saved by itself: the page makes one.
        if "slug" in self.fields:
            self.fields["slug"].required = False

    def clean_slug(self) -> str:
        """A free address: two drafts may have the same title. One that readers know is left to its author."""
        slug = wanted = str(self.cleaned_data["slug"])
        page: Any = self.instance
        number = 1
        while page.first_published_at is None and not is_free(slug, self.parent_page, page):
            number += 1
            slug = f"{wanted}-{number}"
        return slug

    def _post_clean(self) -> None:
        instance: Any = self.instance
        instance.unfinished = self.is_deferred_validation
        super()._post_clean()
