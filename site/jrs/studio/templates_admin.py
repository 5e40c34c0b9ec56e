"""The list of templates in the admin: renamed, described and deleted there, made from pages."""

from django.db.models import Case, QuerySet, When
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet

from jrs.studio.models import Template

__all__ = ["TemplateViewSet"]


class TemplateViewSet(SnippetViewSet):
    model = Template
    icon = "copy"
    add_to_admin_menu = True
    menu_name = "templates"
    menu_order = 160
    list_display = ("name", Column("kind", label=_("Starts")), "locale", "description")
    list_filter = ("locale", "page_type")
    panels = [FieldPanel("name"), FieldPanel("description")]
    copy_view_enabled = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Template]:
        """Those in the language of the person first."""
        own = Case(When(locale__language_code=get_language(), then=0), default=1)
        return Template.objects.select_related("locale", "page_type").order_by(own, "locale", "name")
