"""The words around every page, as translatable snippets; the settings that point at them are in `organisation`."""

from datetime import timedelta
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.snippets.models import register_snippet

from jrs.blocks.links import LinkBlock
from jrs.chrome.account import AccountChange
from jrs.chrome.items import links_of
from jrs.chrome.organisation import SiteSettings
from jrs.chrome.snippet import ChromeSnippet
from jrs.hrefs import host_of, takes_gifts

__all__ = ["AccountChange", "ChromeSnippet", "Footer", "Header", "Notice", "SiteSettings"]

LONGEST_NOTICE = timedelta(days=366)


@register_snippet
class Header(ChromeSnippet):
    links = StreamField(
        [("link", LinkBlock())],
        verbose_name=_("menu"),
        max_num=7,
        blank=True,
        help_text=_("Five or six stand well on one line."),
    )
    support = StreamField(
        [("link", LinkBlock())],
        verbose_name=_("Support us button"),
        min_num=0,
        max_num=1,
        blank=True,
        help_text=_("The saffron button on every page."),
    )

    panels: ClassVar[list[Any]] = [FieldPanel("name"), FieldPanel("links"), FieldPanel("support")]

    #: Where gifts go: what a translator puts in place of an address here must be on the list.
    gift_fields: ClassVar[tuple[str, ...]] = ("support",)

    class Meta(ChromeSnippet.Meta):
        verbose_name = _("header")
        verbose_name_plural = _("headers")

    def clean(self) -> None:
        super().clean()
        for link in links_of(self.support):
            if link.kind == "url" and link.href and not takes_gifts(link.href):
                message = _(
                    "Gifts may not be sent to %(host)s: it is not on the list DONATION_HOSTS of the server."
                )
                raise ValidationError({"support": message % {"host": host_of(link.href)}})


@register_snippet
class Footer(ChromeSnippet):
    motto = models.TextField(_("motto"), blank=True, help_text=_("One word or phrase per line."))
    about_title = models.CharField(
        _("title"), max_length=80, blank=True, help_text=_("Above the text about the organisation.")
    )
    about_text = RichTextField(
        _("text"),
        features=["bold", "italic", "link"],
        blank=True,
        help_text=_("Who JRS Belgium is, in two sentences."),
    )
    address = models.TextField(
        _("postal address in this language"),
        blank=True,
        default="",
        db_default="",
        help_text=_("Where streets and towns are called otherwise; empty for the one of the site settings."),
    )
    links = StreamField(
        [("link", LinkBlock())],
        verbose_name=_("links"),
        max_num=12,
        blank=True,
        help_text=_("What readers look for at the foot of a page."),
    )
    legal = StreamField(
        [("link", LinkBlock())],
        verbose_name=_("legal links"),
        max_num=6,
        blank=True,
        help_text=_("Privacy, accessibility, legal notice."),
    )

    panels: ClassVar[list[Any]] = [
        FieldPanel("name"),
        FieldPanel("motto"),
        FieldPanel("about_title"),
        FieldPanel("about_text"),
        FieldPanel("address"),
        FieldPanel("links"),
        FieldPanel("legal"),
    ]

    class Meta(ChromeSnippet.Meta):
        verbose_name = _("footer")
        verbose_name_plural = _("footers")


@register_snippet
class Notice(ChromeSnippet):
    """A message above every page, until it ends."""

    text = RichTextField(
        _("text"), features=["bold", "italic", "link"], help_text=_("One or two sentences, on every page.")
    )
    tone = models.CharField(
        _("tone"),
        max_length=10,
        choices=[("note", _("Good to know")), ("important", _("Important"))],
        default="note",
        help_text=_("“Important” is for what would harm a reader who misses it."),
    )
    ends_on = models.DateField(_("last day"), help_text=_("After this day the notice is no longer shown."))

    panels: ClassVar[list[Any]] = [
        FieldPanel("name"),
        FieldPanel("text"),
        FieldPanel("tone"),
        FieldPanel("ends_on"),
    ]

    class Meta(ChromeSnippet.Meta):
        verbose_name = _("notice")
        verbose_name_plural = _("notices")

    def clean(self) -> None:
        super().clean()
        today = timezone.localdate()
        if self.ends_on and self.ends_on < today:
            raise ValidationError({"ends_on": _("This day is over: nobody would see the notice.")})
        if self.ends_on and self.ends_on > today + LONGEST_NOTICE:
            text = _("A notice ends within a year. What is true for longer belongs on a page.")
            raise ValidationError({"ends_on": text})
