"""The one door through which pages and snippets go live.

Whatever publishes (a button, a bulk action, a schedule, a workflow, wagtail-localize, code) calls `publish` on the
page. There the translation must be complete (`jrs.translation.gate`), and the page must pass its checks or somebody
must answer for it.
"""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import NON_FIELD_ERRORS
from django.urls import reverse
from django.utils.translation import ngettext
from wagtail.models import Revision

from jrs.quality.checks import examine
from jrs.quality.findings import Finding, must
from jrs.quality.models import Overruling
from jrs.translation.gate import CompleteTranslation, Refusal

__all__ = ["Gated", "Unready", "gate_address", "held_back", "unfit_copies"]

#: Wagtail's name for a publication by `publish_scheduled`.
SCHEDULED = "wagtail.publish.scheduled"


class Unready(Refusal):
    """Something must be mended first. `findings` says what and where."""

    def __init__(self, instance: Any, findings: list[Finding]) -> None:
        self.instance = instance
        self.findings = findings
        self.address = gate_address(instance) if instance.pk else ""
        super().__init__({NON_FIELD_ERRORS: [self.sentence, *(finding.message for finding in findings)]})

    @property
    def sentence(self) -> str:
        """How many things; the other messages say which."""
        count = len(self.findings)
        return ngettext(
            "“%(title)s” is not published: %(count)s thing must be mended first.",
            "“%(title)s” is not published: %(count)s things must be mended first.",
            count,
        ) % {"title": self.instance, "count": count}


def gate_address(instance: Any) -> str:
    """The screen that lists what keeps `instance` from going live."""
    meta = instance._meta
    return reverse("jrs_quality:gate", args=[meta.app_label, meta.model_name, instance.pk])


def held_back(instance: Any) -> list[Finding]:
    """What keeps `instance` from going live: what must be mended and nobody has answered for."""
    found = must(examine(instance))
    if not found:
        return []
    answered_for = Overruling.keys_of(instance.translation_key)
    return [finding for finding in found if finding.key not in answered_for]


def unfit_copies(page: Any, *, below: bool) -> list[Any]:
    """Of the live pages that a copy of `page`, and with `below` of all below it, would show: those with a fault.

    A reason that was given for a page does not hold for its copy.
    """
    shown = page.get_descendants(inclusive=True) if below else type(page).objects.filter(pk=page.pk)
    return [each for each in shown.live().specific() if isinstance(each, Gated) and must(examine(each))]


class Gated(CompleteTranslation):
    """Mixin for pages and snippets that are drafted: nothing goes live that fails its checks."""

    pk: Any
    latest_revision: Any
    locale: Any
    locale_id: int
    get_default_locale: Any
    translation_key: Any
    _default_manager: Any

    def must_be_fit(self) -> None:
        """Raises `Unready` when `self`, as it stands, must not be shown to readers."""
        if found := held_back(self):
            raise Unready(self, found)

    def answer_for(self, user: Any, reason: str) -> Any:
        """Keep why `user` puts this live all the same, for exactly what keeps it back now; None when nothing does."""
        held = held_back(self)
        if not held:
            return None
        return Overruling.objects.create(
            content_type=ContentType.objects.get_for_model(type(self)),  # type: ignore[arg-type]
            object_id=str(self.pk),
            translation_key=self.translation_key,
            title=str(self)[:255],
            user=user,
            reason=reason,
            findings=[finding.as_dict() for finding in held],
        )

    def admit(self, revision: Revision, instance: Any) -> None:
        """Raises `Refusal` when `instance` is not completely translated or not fit."""
        super().admit(revision, instance)
        instance.must_be_fit()

    def turn_away(self, revision: Revision, refusal: Refusal, **how: Any) -> None:
        """Raise the refusal; what a schedule wanted to publish stays a draft, and its owner is written to."""
        if how.get("log_action") != SCHEDULED:
            raise refusal
        from jrs.quality.mail import tell_of_refusal

        Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=None)
        # Not through `save`: readers see nothing of this.
        type(self)._default_manager.filter(pk=self.pk).update(has_unpublished_changes=True)
        tell_of_refusal(self, revision, refusal)

    def must_not_slip_in(self) -> None:
        """Also raises `Unready` when a save would show readers a fault.

        Wagtail's own action, which its edit view calls, and wagtail-localize write into the live page without
        `publish`; code creates pages that are live. A fault that readers see already is no reason while the revision
        is the same: the page may only have been locked.
        """
        if not self.locale_id:
            # As Wagtail does a little later.
            self.locale = self.get_default_locale()
        super().must_not_slip_in()
        held = held_back(self)
        if not held:
            return
        stored = type(self)._default_manager.filter(pk=self.pk, live=True).first() if self.pk else None
        if stored and self.live_revision_id in {None, stored.live_revision_id}:
            known = {finding.key for finding in held_back(stored)}
            held = [finding for finding in held if finding.key not in known]
        if held:
            raise Unready(self, held)
