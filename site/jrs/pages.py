"""What every page of the site is."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page, PageViewRestriction
from wagtail.search import index

from jrs.chrome.frame import Frame
from jrs.translation.gate import CompleteTranslation
from jrs.translation.planning import PlannedPageForm, plan_panel


class BasePage(CompleteTranslation, Page):
    """A page with a summary, inside the frame of the site. Abstract: the rooms make its kinds."""

    summary = models.TextField(
        _("summary"),
        max_length=400,
        blank=True,
        help_text=_(
            "Two or three sentences: they open the page, and stand for it in lists and search results."
        ),
    )

    content_panels: ClassVar[list[Any]] = [*Page.content_panels, FieldPanel("summary")]
    settings_panels: ClassVar[list[Any]] = [*Page.settings_panels, plan_panel()]
    base_form_class = PlannedPageForm
    search_fields: ClassVar[list[Any]] = [*Page.search_fields, index.SearchField("summary", boost=2)]

    #: Names of the foreign keys that the page shows: fetched in the same query as the page.
    joined: ClassVar[tuple[str, ...]] = ()
    #: Names of the StreamFields whose links the frame resolves.
    streams: ClassVar[tuple[str, ...]] = ("body",)

    class Meta:
        abstract = True

    @property
    def language(self) -> str:
        """The language of the content, "fr"."""
        return self.locale.language_code

    #: The page and its ancestors, each with `restricted`, where `jrs.routing` has fetched them already.
    family: ClassVar[list[Any] | None] = None

    def get_view_restrictions(self) -> Any:
        """As Wagtail's own, without a question where the family is known to have none."""
        if self.family is None or any(page.alias_of_id or page.restricted for page in self.family):
            return super().get_view_restrictions()
        return PageViewRestriction.objects.none()

    def linked_pages(self) -> Iterable[int]:
        """Ids of further pages that the template needs as `frame.target(id)`."""
        return ()

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["frame"] = Frame(
            request,
            self.language,
            page=self,
            streams=[getattr(self, name) for name in self.streams if hasattr(self, name)],
            also=self.linked_pages(),
        )
        return context

    def serve_preview(self, request: HttpRequest, mode_name: str) -> TemplateResponse:
        """Preview in the language of the page, whatever the language of the editor."""
        with override(self.language):
            return super().serve_preview(request, mode_name).render()
