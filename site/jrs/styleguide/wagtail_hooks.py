"""The guide in the admin: its addresses, and its place in the Help menu, for everybody who may open the admin."""

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from jrs.styleguide import views


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    return [
        path("styleguide/", views.IndexView.as_view(), name="styleguide_index"),
        path("styleguide/tokens.css", views.tokens_css, name="styleguide_tokens"),
        path("styleguide/scheme/<slug:scheme>.css", views.scheme_css, name="styleguide_scheme"),
        path("styleguide/sheet/<slug:group>/", views.sheet, name="styleguide_sheet"),
        path("styleguide/alone/<slug:slug>/", views.alone, name="styleguide_alone"),
        path("styleguide/<slug:slug>/", views.SpecimenView.as_view(), name="styleguide_specimen"),
    ]


@hooks.register("register_help_menu_item")
def menu_item() -> MenuItem:
    return MenuItem(
        _("Style guide"), reverse("styleguide_index"), name="styleguide", icon_name="view", order=900
    )
