"""The words around every page, as translatable snippets, and the settings that point at them."""

from datetime import timedelta
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting
from wagtail.fields import RichTextField, StreamField
from wagtail.snippets.models import register_snippet

from jrs.blocks.links import LinkBlock
from jrs.chrome.account import FIELDS as ACCOUNT
from jrs.chrome.account import AccountChange, SiteSettingsForm
from jrs.chrome.bank import validate_bic, validate_iban
from jrs.chrome.items import links_of
from jrs.chrome.snippet import ChromeSnippet
from jrs.hrefs import host_of, phone_href, takes_gifts
from jrs.studio.choosers import SnippetChooser

__all__ = ["AccountChange", "ChromeSnippet", "Footer", "Header", "Notice", "SiteSettings"]

#: The weather: anybody may have that on a screen.
QUICK_EXIT = "https://www.meteo.be/"
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


@register_setting(icon="site")
class SiteSettings(BaseGenericSetting):
    """Facts about the organisation, the same in every language, and which words stand around the pages."""

    legal_name = models.CharField(
        _("legal name"), max_length=120, blank=True, help_text=_("As in the statutes.")
    )
    address = models.TextField(
        _("postal address"), blank=True, help_text=_("Street and number, then postal code and town.")
    )
    phone = models.CharField(
        _("phone number"),
        max_length=40,
        blank=True,
        help_text=_("With the country code, for example +32 2 123 45 67."),
    )
    email = models.EmailField(
        _("e-mail address"), blank=True, help_text=_("The address of a service, never of one person.")
    )
    company_number = models.CharField(
        _("company number (BCE/KBO)"),
        max_length=20,
        blank=True,
        help_text=_("Ten digits, for example 0123.456.789."),
    )
    account_holder = models.CharField(
        _("account holder"), max_length=70, blank=True, help_text=_("Exactly as the bank knows it.")
    )
    iban = models.CharField(
        _("IBAN"),
        max_length=42,
        blank=True,
        validators=[validate_iban],
        help_text=_("The account that gifts go to."),
    )
    bic = models.CharField(
        _("BIC"),
        max_length=11,
        blank=True,
        validators=[validate_bic],
        help_text=_("For gifts from abroad."),
    )
    facebook = models.URLField(_("Facebook"), blank=True, help_text=_("The whole address, with https://"))
    instagram = models.URLField(_("Instagram"), blank=True, help_text=_("The whole address, with https://"))
    linkedin = models.URLField(_("LinkedIn"), blank=True, help_text=_("The whole address, with https://"))
    bluesky = models.URLField(_("Bluesky"), blank=True, help_text=_("The whole address, with https://"))
    youtube = models.URLField(_("YouTube"), blank=True, help_text=_("The whole address, with https://"))
    quick_exit = models.URLField(
        _("address of the quick exit"),
        default=QUICK_EXIT,
        help_text=_(
            "Where the link “Leave this page quickly” on help pages leads: a site that anybody might look at. "
            "Not one of ours."
        ),
    )
    header = models.ForeignKey(
        Header,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("header"),
        help_text=_("The menu above every page."),
    )
    footer = models.ForeignKey(
        Footer,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("footer"),
        help_text=_("What stands below every page."),
    )
    notice = models.ForeignKey(
        Notice,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("notice"),
        help_text=_("A message above every page; empty for none."),
    )

    select_related: ClassVar[list[str]] = ["header__locale", "footer__locale", "notice__locale"]
    FACTS: ClassVar[tuple[str, ...]] = (
        "address",
        "phone",
        "email",
        "company_number",
        "account_holder",
        "iban",
    )
    SOCIAL: ClassVar[tuple[str, ...]] = ("facebook", "instagram", "linkedin", "bluesky", "youtube")

    panels: ClassVar[list[Any]] = [
        HelpPanel(
            _("What is left empty here is not shown to visitors; the pages that need it say so to editors.")
        ),
        MultiFieldPanel(
            [FieldPanel(f) for f in ("legal_name", "address", "phone", "email", "company_number")],
            heading=_("Organisation"),
        ),
        MultiFieldPanel(
            [FieldPanel(f) for f in ACCOUNT],
            heading=_("Bank account"),
            help_text=_(
                "A change waits until a second administrator says yes; the treasurer gets an e-mail."
            ),
        ),
        FieldPanel("quick_exit"),
        MultiFieldPanel([FieldPanel(f) for f in SOCIAL], heading=_("Social accounts"), classname="collapsed"),
        MultiFieldPanel(
            [FieldPanel(m._meta.model_name, widget=SnippetChooser(m)) for m in (Header, Footer, Notice)],
            heading=_("Around the pages"),
            help_text=_("Choose the French version: each language finds its own translation."),
        ),
    ]

    base_form_class = SiteSettingsForm

    class Meta:
        verbose_name = _("site settings")

    @property
    def phone_url(self) -> str:
        return phone_href(self.phone)

    @property
    def social(self) -> list[tuple[str, str]]:
        """(name, address) of each social account that is known."""
        return [
            (str(self._meta.get_field(f).verbose_name), getattr(self, f))
            for f in self.SOCIAL
            if getattr(self, f)
        ]

    def missing_facts(self) -> list[str]:
        """The names, in the active language, of the facts that nobody has filled in yet."""
        return [str(self._meta.get_field(f).verbose_name) for f in self.FACTS if not getattr(self, f)]
