"""Nothing half-translated goes live."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Page, Revision
from wagtail_localize.models import StringTranslation, Translation, TranslationLog

from jrs.publication import published_within
from jrs.translation.models import IncompletePublication
from jrs.translation.people import may_write
from jrs.translation.segments import OpenSegment, Segments, copy_of, texts_of

__all__ = ["CompleteTranslation", "Incomplete", "Refusal", "answering", "publish_translation"]


#: Whether somebody answers for what is saved just now: a check before, or a publisher's reason.
answered: ContextVar[bool] = ContextVar("answered", default=False)


@contextmanager
def answering() -> Iterator[None]:
    """Within, whoever saves answers for what readers see by it: it has been looked at, or is a test's."""
    token = answered.set(True)
    try:
        yield
    finally:
        answered.reset(token)


class Refusal(ValidationError):  # noqa: N818 (a state of a page, not a mistake in a form)
    """Something must not go live as it is. Its messages say why, in the language in use.

    `address` is the screen of the admin that says more, "" for none.
    """

    address: str = ""

    @property
    def sentence(self) -> str:
        """For a message in the admin."""
        return " ".join(self.messages)


class Incomplete(Refusal):
    """A translation is not complete, and no publisher gave a reason to publish it all the same."""

    def __init__(self, segments: list[OpenSegment]) -> None:
        self.segments = segments
        message = _("This translation is not complete: it keeps its earlier version until it is.")
        # As a dictionary, which is how wagtail-localize reads it.
        super().__init__({NON_FIELD_ERRORS: [message]})

    @property
    def refused(self) -> list[OpenSegment]:
        """What a check refused. No reason helps: it would break something for readers."""
        return [each for each in self.segments if each.refused]


def standing_words(translation: Translation, target: Any, segments: list[OpenSegment]) -> Iterator[Any]:
    """For each open segment that was translated before: that translation, at its place.

    Where a translator has emptied a field of one text, the words that readers see now.
    """
    live = texts_of(target) if getattr(target, "live", False) else {}
    for each in segments:
        if each.row:
            continue
        if each.earlier:
            yield copy_of(each.earlier, each.segment)
        elif len(words := live.get(each.segment.context.path, [])) == 1 and words[0] != each.source:
            yield StringTranslation(
                locale_id=translation.target_locale_id,
                translation_of_id=each.segment.string_id,
                context_id=each.segment.context_id,
                data=words[0],
                translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
            )


@contextmanager
def standing(translation: Translation, target: Any, segments: list[OpenSegment]) -> Iterator[None]:
    """Within, the earlier translation of an open segment stands in for the missing one, where there is one.

    wagtail-localize would put the French text there. The rows exist for the time of one save, in its transaction.
    """
    rows = StringTranslation.objects.bulk_create(standing_words(translation, target, segments))
    yield
    for row in rows:
        # By its key, and without a signal: nothing was deleted that somebody wrote.
        StringTranslation.objects.filter(pk=row.pk)._raw_delete(using="default")  # noqa: SLF001


@transaction.atomic
@published_within()
def publish_translation(translation: Translation, user: Any, reason: str = "") -> None:
    """Publish a translation.

    Raises `Incomplete` when something is missing and there is no `reason`, or when a check refused something;
    another `Refusal` when the page must not go live and there is no `reason`; `ValidationError` when Wagtail refuses
    the result. A reason is kept, with who gave it.
    """
    segments = Segments(translation).open
    refusal = Incomplete(segments)
    if refusal.refused or (segments and not reason.strip()):
        raise refusal
    with standing(translation, translation.get_target_instance(), segments), answering():
        translation.save_target(user=user, publish=True)
    # wagtail-localize has written the new words into the live page already; a refusal takes that back.
    target = translation.get_target_instance()
    if isinstance(target, CompleteTranslation):
        if reason.strip():
            target.answer_for(user, reason)
        target.must_be_fit()
    if segments:
        log = TranslationLog.objects.filter(
            source_id=translation.source_id, locale_id=translation.target_locale_id
        ).latest("pk")
        IncompletePublication.objects.create(
            translation=translation,
            revision=log.revision,
            user=user,
            reason=reason,
            missing=len(segments),
            by_machine=sum(each.by_machine for each in segments),
        )


def leftovers(instance: Any) -> list[OpenSegment]:
    """The open segments whose French text stands in `instance`, a translation about to be published."""
    translation = (
        Translation.objects.filter(
            source__object_id=instance.translation_key, target_locale_id=instance.locale_id, enabled=True
        )
        .select_related("source")
        .first()
    )
    segments = Segments(translation).open if translation else []
    if not segments:
        return []
    texts = texts_of(instance)
    return [each for each in segments if each.source in texts.get(each.segment.context.path, [])]


class CompleteTranslation:
    """Mixin for pages and snippets that are drafted: the last door before readers, whoever opens it.

    Bulk actions, schedules, workflows and reverted revisions publish without the editor of wagtail-localize.
    """

    live: bool
    live_revision_id: int | None

    def must_be_fit(self) -> None:
        """Raises a `Refusal` when this must not be shown to readers for another reason (`jrs.quality.door`)."""

    def answer_for(self, user: Any, reason: str) -> Any:
        """Keep why `user` puts this live although it is not fit (`jrs.quality.door`)."""

    def admit(self, revision: Revision, instance: Any) -> None:
        """Raises `Incomplete` when `instance`, made from `revision`, would show French that nobody has answered for."""
        if not IncompletePublication.objects.filter(revision=revision).exists():
            found = leftovers(instance)
            if found:
                raise Incomplete(found)

    def turn_away(self, revision: Revision, refusal: Refusal, **how: Any) -> None:
        """What becomes of a revision that must not go live; `how` is what `publish` was called with."""
        raise refusal

    def publish(self, revision: Revision, *args: Any, **kwargs: Any) -> Any:
        """Publish or schedule `revision`, or turn it away."""
        try:
            self.admit(revision, revision.as_object())
        except Refusal as refusal:
            return self.turn_away(revision, refusal, **kwargs)
        with answering():
            return super().publish(revision, *args, **kwargs)  # type: ignore[misc]

    def save(self, *args: Any, **kwargs: Any) -> Any:
        """Save; raises a `Refusal` when readers would see by it what has not passed `publish`.

        wagtail-localize saves a draft of a live translation on the live page itself, before it makes the revision
        (`TranslationSource.create_or_update_translation`, 1.14): *Translate this page* with its subtree does that.
        Code may create a page that is live, or turn a draft live.
        """
        if self.shows(kwargs.get("update_fields")) and not answered.get():
            self.must_not_slip_in()
        return super().save(*args, **kwargs)  # type: ignore[misc]

    def shows(self, fields: Iterable[str] | None) -> bool:
        """Whether readers see what a save of these fields (None: of all) writes.

        An alias shows no more than its source, which has come through this door.
        """
        return bool(
            self.live and (fields is None or "live" in fields) and not getattr(self, "alias_of_id", None)
        )

    def must_not_slip_in(self) -> None:
        """Raises `Incomplete` when a save would show French that nobody has answered for."""
        if found := leftovers(self):
            known = self.live_revision_id and IncompletePublication.objects.filter(
                revision=self.live_revision_id
            )
            if not (known and known.exists()):
                raise Incomplete(found)


def may_publish(user: Any, instance: Any) -> bool:
    """Whether `user` may publish a page or a snippet."""
    if isinstance(instance, Page):
        return bool(instance.permissions_for_user(user).can_publish())
    meta = instance._meta
    if hasattr(instance, "live"):
        return bool(user.has_perm(f"{meta.app_label}.publish_{meta.model_name}"))
    # Live as soon as it is saved: for those who may change it in every language.
    return may_write(user, meta.model)
