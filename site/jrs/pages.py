"""What every page of the site is."""

from collections.abc import Iterable
from contextlib import nullcontext
from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import get_language, override
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from jrs.cards.content import CardContent
from jrs.chrome.frame import Frame
from jrs.discovery.description import Description
from jrs.finding import Findable
from jrs.publication import AllOrNothing
from jrs.quality.door import Gated
from jrs.quality.form import GatedCopyForm
from jrs.quality.panel import QualityPanel
from jrs.studio.places import marked_places
from jrs.studio.schedule import SchedulePanel
from jrs.translation.planning import plan_panel
from jrs.upkeep.form import KeptPageForm, review_panel


class BasePage(Findable, Gated, AllOrNothing, Page):
    """A page with a summary, inside the frame of the site. Abstract: the rooms make its kinds."""

    summary = models.TextField(
        _("summary"),
        max_length=400,
        blank=True,
        help_text=_(
            "Two or three sentences: they open the page, and stand for it in lists and search results."
        ),
    )

    content_panels: ClassVar[list[Any]] = [
        QualityPanel(),
        *Page.content_panels,
        FieldPanel("summary"),
    ]
    settings_panels: ClassVar[list[Any]] = [
        # In place of the first of Wagtail's, which is the same without a word of help.
        SchedulePanel(),
        *Page.settings_panels[1:],
        review_panel(),
        plan_panel(),
    ]
    base_form_class = KeptPageForm
    copy_form_class = GatedCopyForm
    search_fields: ClassVar[list[Any]] = Findable.found_search_fields

    #: Names of the foreign keys that the page shows: fetched in the same query as the page.
    joined: ClassVar[tuple[str, ...]] = ()
    #: Names of the StreamFields whose links the frame resolves.
    streams: ClassVar[tuple[str, ...]] = ("body",)

    #: After how many months somebody looks whether the page is still true; 0 for never (`jrs.upkeep`).
    review_months: ClassVar[int] = 0

    #: What schema.org calls the page beside a WebPage, "NewsArticle"; "" for no more than a page.
    article_type: ClassVar[str] = ""
    #: The template of the page's full text in the feed; "" for a page that is no news.
    feed_template: ClassVar[str] = ""
    #: What the browser tells other sites when a reader follows a link; "" for the site's own policy.
    referrer_policy: ClassVar[str] = ""

    #: Whether it is being saved as a draft, which may lack what a published page must have (`jrs.studio.drafts`).
    unfinished: bool = False

    class Meta:
        abstract = True

    @property
    def language(self) -> str:
        """The language of the content, "fr"."""
        return self.locale.language_code

    #: Its language where it stands on a page of another one; `Frame` knows. (A template that asks for an attribute that
    #: is not there waits for Django to look through all that are.)
    foreign_language: ClassVar[str] = ""

    #: Whether readers see something that a machine translated and nobody has read over; `jrs.routing` knows.
    by_machine: ClassVar[bool] = False

    #: The page and its ancestors, each with `restricted`, where `jrs.routing` has fetched them already.
    family: list[Any] | None = None

    def get_view_restrictions(self) -> Any:
        """As Wagtail's own, without a question where the family is known to have none."""
        if self.family is None or any(page.alias_of_id or page.restricted for page in self.family):
            return super().get_view_restrictions()
        return []

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
        """In the language of the page, whatever the editor's; beside the form, with the way to each field."""
        beside = getattr(request, "in_preview_panel", False)
        with override(self.language), marked_places(self) if beside else nullcontext():
            return super().serve_preview(request, mode_name).render()
