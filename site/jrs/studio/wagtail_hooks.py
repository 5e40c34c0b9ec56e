"""Where the studio enters the admin."""

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks


@hooks.register("insert_editor_js")
def preview_leads_to_the_field() -> SafeString:
    return format_html('<script type="module" src="{}"></script>', static("admin/studio.js"))
