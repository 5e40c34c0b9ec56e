"""What every page of the site is."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import get_language, override
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page, PageViewRestriction
from wagtail.search import index

from jrs.cards.content import CardContent
from jrs.chrome.frame import Frame
from jrs.discovery.description import Description
from jrs.publication import AllOrNothing
from jrs.translation.gate import CompleteTranslation
from jrs.translation.planning import PlannedPageForm, plan_panel


class BasePage(CompleteTranslation, AllOrNothing, Page):
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

    #: What schema.org calls the page beside a WebPage, "NewsArticle"; "" for no more than a page.
    article_type: ClassVar[str] = ""
    #: The template of the page's full text in the feed; "" for a page that is no news.
    feed_template: ClassVar[str] = ""
    #: What the browser tells other sites when a reader follows a link; "" for the site's own policy.
    referrer_policy: ClassVar[str] = ""

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

    def schema_actions(self, about: Description) -> list[dict[str, Any]]:
        """What a reader can do here, in the words of schema.org."""
        return []

    def card_content(self) -> CardContent:
        """What the social card of the page shows (jrs.cards)."""
        return CardContent(self.title, drawing=getattr(self, "drawing", "") or "street")

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

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = super().serve(request, *args, **kwargs)
        if self.referrer_policy:
            response.headers["Referrer-Policy"] = self.referrer_policy
        return response

    def serve_password_required_response(
        self, request: HttpRequest, form: Any, action_url: str
    ) -> TemplateResponse:
        """Ask for the word in the frame of the site, which tells nothing of the page: not its title, not its place."""
        frame = Frame(request, get_language() or self.language)
        context = {"frame": frame, "form": form, "action_url": action_url}
        return TemplateResponse(request, "wagtailcore/password_required.html", context)

    def serve_preview(self, request: HttpRequest, mode_name: str) -> TemplateResponse:
        """Preview in the language of the page, whatever the language of the editor."""
        with override(self.language):
            return super().serve_preview(request, mode_name).render()
