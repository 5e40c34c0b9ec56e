"""Facts about the organisation, and which words stand around its pages."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from jrs.chrome.account import FIELDS as ACCOUNT
from jrs.chrome.account import SiteSettingsForm
from jrs.chrome.bank import validate_bic, validate_iban
from jrs.hrefs import phone_href

__all__ = ["SiteSettings"]

#: The weather: anybody may have that on a screen.
QUICK_EXIT = "https://www.meteo.be/"


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
        "chrome.Header",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("header"),
        help_text=_("The menu above every page."),
    )
    footer = models.ForeignKey(
        "chrome.Footer",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("footer"),
        help_text=_("What stands below every page."),
    )
    notice = models.ForeignKey(
        "chrome.Notice",
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
            [FieldPanel(f) for f in ("header", "footer", "notice")],
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
