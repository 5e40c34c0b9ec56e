"""A draft may be unfinished: what is saved by itself, while somebody writes, must not wait until all is right."""

from typing import Any

from wagtail.admin.forms import WagtailAdminPageForm

__all__ = ["DraftForm"]


class DraftForm(WagtailAdminPageForm):
    """The form of a page. While it saves a draft, the `clean` of the page sees `unfinished`.

    Wagtail itself puts off only what a field or a block requires (`defer_required_fields`).
    """

    def _post_clean(self) -> None:
        instance: Any = self.instance
        instance.unfinished = self.is_deferred_validation
        super()._post_clean()
