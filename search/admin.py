"""The words and promoted results of the search, in the admin; their forms take what a report hands over."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn
from wagtail.models import Locale
from wagtail.snippets.views.snippets import CreateView, SnippetViewSet

from search.promotions import Promotion
from search.thesaurus import Synonyms

__all__ = ["PromotionViewSet", "SynonymsViewSet"]

LONGEST = 200


class BegunCreateView(CreateView):
    """A form that is begun already: `?language=` and `?query=`, as the report links to it."""

    #: The field that takes the question.
    takes = ""

    def get_initial_form_instance(self) -> Any:
        instance = self.model()
        code = self.request.GET.get("language", "")
        locale = Locale.objects.filter(language_code=code[:12]).first() or Locale.get_default()
        instance.locale = locale
        setattr(instance, self.takes, self.request.GET.get("query", "").replace("\x00", "")[:LONGEST])
        return instance


class SynonymsCreateView(BegunCreateView):
    takes = "words"


class PromotionCreateView(BegunCreateView):
    takes = "query"


class SynonymsViewSet(SnippetViewSet):
    model = Synonyms
    icon = "openquote"
    # A tick: Wagtail writes "False" in every language.
    list_display = ("words", "locale", BooleanColumn("need", label=_("help first"), sort_key="need"))
    list_filter = ("locale", "need")
    list_per_page = 50
    add_view_class = SynonymsCreateView
    # The words of all languages in one list: there are few, and a question seldom says its language.
    ordering = ("locale__language_code", "words")


class PromotionViewSet(SnippetViewSet):
    model = Promotion
    icon = "pick"
    list_display = ("query", "locale", "page", "place")
    list_filter = ("locale",)
    add_view_class = PromotionCreateView
    ordering = ("locale__language_code", "query", "place")
