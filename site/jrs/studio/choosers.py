"""The chooser of a snippet, in the language of who sees it."""

from typing import Any

from django.db.models import Model
from django.utils.functional import lazy
from django.utils.translation import gettext
from wagtail.admin.panels import FieldPanel
from wagtail.snippets.widgets import AdminSnippetChooser

__all__ = ["SnippetChooser", "SnippetPanel"]


def named(message: str, model: type[Model]) -> Any:
    """`message` with the name of `model`, translated when it is shown."""
    return lazy(lambda: gettext(message) % {"object": model._meta.verbose_name}, str)()


class SnippetChooser(AdminSnippetChooser):
    """Wagtail's (7.4) translates its buttons once, when the form is first made: everybody then reads that language."""

    def __init__(self, model: type[Model], **kwargs: Any) -> None:
        super().__init__(model, **kwargs)
        self.choose_one_text = named("Choose %(object)s", model)
        self.choose_another_text = named("Choose another %(object)s", model)
        self.link_to_chosen_text = named("Edit this %(object)s", model)


class SnippetPanel(FieldPanel):
    """The panel of a foreign key to a snippet, with that chooser; the snippet may be defined later than the panel."""

    def get_form_options(self) -> dict[str, Any]:
        options: dict[str, Any] = super().get_form_options()
        chooser = SnippetChooser(self.db_field.related_model)
        return {**options, "widgets": {**options.get("widgets", {}), self.field_name: chooser}}
