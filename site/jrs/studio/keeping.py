"""A page, or some of its blocks, is kept as a template."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page

from jrs.blocks import BodyBlocks
from jrs.studio.content import content_of
from jrs.studio.models import Template

__all__ = ["keep", "may_keep"]

WORDS = 8


def may_keep(user: Any) -> bool:
    return bool(user.has_perm("studio.change_template"))


def body_of(page: Page) -> Any:
    """The stream of `page` whose blocks can stand in any text; None where it has none."""
    field = next((field for field in page._meta.get_fields() if field.name == "body"), None)
    return page.body if isinstance(getattr(field, "stream_block", None), BodyBlocks) else None


def first_words(block: Any) -> str:
    said = Truncator(" ".join(block.block.get_searchable_content(block.value))).words(WORDS)
    return f"{block.block.label}: {said}" if said else str(block.block.label)


class KeepForm(forms.ModelForm):  # type: ignore[type-arg]
    """What to keep of a page, and under which name; or in place of which template."""

    blocks = forms.MultipleChoiceField(
        required=False,
        widget=forms.CheckboxSelectMultiple,
        label=gettext_lazy("Only these blocks, as a section"),
        help_text=gettext_lazy("Tick none to keep the whole page."),
    )
    replaced = forms.ModelChoiceField(
        Template.objects.none(),
        required=False,
        empty_label=gettext_lazy("No, a new one"),
        label=gettext_lazy("In place of an earlier template"),
        help_text=gettext_lazy("The earlier content is then replaced. Pages made from it stay as they are."),
    )

    class Meta:
        model = Template
        fields = ("name", "description")

    def __init__(self, page: Page, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.page = page
        fields: dict[str, Any] = self.fields
        fields["blocks"].choices = [
            (str(i), first_words(block)) for i, block in enumerate(body_of(page) or ())
        ]
        same_kind = Template.objects.for_page(type(page), page.locale) | Template.objects.sections(
            page.locale
        )
        fields["replaced"].queryset = same_kind
        if not fields["blocks"].choices:
            del fields["blocks"]

    def save_for(self, user: Any) -> Template:
        """Save the template as kept by `user`."""
        kept = self.cleaned_data["replaced"] or Template(locale=self.page.locale)
        kept.name, kept.description = self.cleaned_data["name"], self.cleaned_data["description"]
        content = content_of(self.page)
        wanted = {int(number) for number in self.cleaned_data.get("blocks") or ()}
        if wanted:
            kept.page_type = None
            kept.content = [raw for number, raw in enumerate(content["body"]) if number in wanted]
        else:
            kept.page_type = ContentType.objects.get_for_model(type(self.page))
            kept.content = content
        kept.made_by = user
        kept.save()
        return kept


def keep(request: HttpRequest, page_id: int) -> HttpResponse:
    """Keep the newest draft of a page as a template."""
    page = get_object_or_404(Page, pk=page_id)
    if not (page.permissions_for_user(request.user).can_edit() and may_keep(request.user)):
        raise PermissionDenied
    page = page.get_latest_revision_as_object()
    form = KeepForm(page, request.POST or None, initial={"name": page.title[:80]})
    if request.method == "POST" and form.is_valid():
        kept = form.save_for(request.user)
        messages.success(request, _("“%(name)s” is kept as a template.") % {"name": kept})
        return redirect("wagtailadmin_pages:edit", page_id)
    return render(request, "studio/keep.html", {"page": page, "form": form})
