"""The true state of every translation, derived from its segments.

A survey costs the same number of queries for ten pages as for ten thousand.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Count, F, Func, Max, OuterRef, Q, Subquery, Sum
from django.utils.translation import pgettext_lazy
from wagtail.models import DraftStateMixin, Locale, Page, TranslatableMixin
from wagtail.snippets.models import get_snippet_models
from wagtail_localize.models import (
    SegmentOverride,
    StringSegment,
    StringTranslation,
    Translation,
    TranslationLog,
)

from jrs.translation.models import TranslationPlan

__all__ = ["Source", "State", "Status", "snippet_models", "survey"]


class State(models.TextChoices):
    """What became of a page or snippet in one language."""

    MISSING = "missing", pgettext_lazy("state of a translation", "missing")
    NEW = "new", pgettext_lazy("state of a translation", "new")
    IN_PROGRESS = "in_progress", pgettext_lazy("state of a translation", "in progress")
    READY = "ready", pgettext_lazy("state of a translation", "ready to publish")
    LIVE = "live", pgettext_lazy("state of a translation", "live")
    STALE = "stale", pgettext_lazy("state of a translation", "changed in the source")
    MACHINE = "machine", pgettext_lazy("state of a translation", "by a machine only")
    EXCLUDED = "excluded", pgettext_lazy("state of a translation", "not to be translated")


@dataclass(frozen=True)
class Source:
    """A page or snippet in the language it is written in. `path` is its place in the tree, "" for a snippet."""

    key: UUID
    model: type[models.Model]
    pk: int
    title: str
    live: bool
    path: str = ""
    published: datetime | None = None

    @property
    def kind(self) -> str:
        """What it is, "news item", in the language of the person."""
        return str(self.model._meta.verbose_name)


@dataclass(frozen=True)
class Status:
    """A source in one language: its state; how many segments it has and are open; how many words these are."""

    source: Source
    locale: Locale
    state: State
    total: int = 0
    open: int = 0
    words: int = 0
    translation_id: int | None = None
    target_id: int | None = None
    since: datetime | None = None

    @property
    def is_waiting(self) -> bool:
        """Whether somebody has to do something about it."""
        return self.state not in {State.LIVE, State.EXCLUDED}


@dataclass(frozen=True)
class Target:
    pk: int
    live: bool
    published: datetime | None


class Words(Func):
    """The number of words of a segment, counted by PostgreSQL."""

    template = (
        r"array_length(regexp_split_to_array(btrim("
        r"regexp_replace(%(expressions)s, '<[^>]*>', ' ', 'g')), '\s+'), 1)"
    )
    output_field = models.IntegerField()


def snippet_models() -> list[type[models.Model]]:
    """Every snippet that is translated."""
    return [model for model in get_snippet_models() if issubclass(model, TranslatableMixin)]


def sources(keys: Sequence[UUID] | None) -> list[Source]:
    def of(model: type[models.Model], **more: Any) -> Any:
        found = model._default_manager.filter(locale__language_code=settings.LANGUAGE_CODE, **more)
        return found if keys is None else found.filter(translation_key__in=keys)

    names = ("translation_key", "pk", "title", "live", "path", "last_published_at")
    types = {kind.pk: kind for kind in ContentType.objects.get_for_models(*Page.__subclasses__()).values()}
    pages = of(Page, depth__gt=1, alias_of=None).order_by("path").values_list("content_type_id", *names)
    found = []
    for kind, key, pk, *rest in pages:
        model = (types.get(kind) or ContentType.objects.get_for_id(kind)).model_class() or Page
        found.append(Source(key, model, pk, *rest))
    for model in snippet_models():
        found += [
            Source(
                each.translation_key,
                model,
                each.pk,
                str(each),
                getattr(each, "live", True),
                "",
                getattr(each, "last_published_at", None),
            )
            for each in of(model)
        ]
    return found


def targets(keys: Sequence[UUID] | None) -> dict[tuple[UUID, int], Target]:
    """What stands in the other languages; an alias is no translation."""

    def of(model: type[models.Model]) -> Any:
        found = model._default_manager.exclude(locale__language_code=settings.LANGUAGE_CODE)
        return found if keys is None else found.filter(translation_key__in=keys)

    names = ["translation_key", "locale_id", "pk"]
    rows = list(of(Page).filter(depth__gt=1, alias_of=None).values_list(*names, "live", "last_published_at"))
    for model in snippet_models():
        if issubclass(model, DraftStateMixin):
            rows += of(model).values_list(*names, "live", "last_published_at")
        else:
            rows += [(*row, True, None) for row in of(model).values_list(*names)]
    return {(key, locale): Target(*rest) for key, locale, *rest in rows}


def progress(translations: Any) -> dict[tuple[int, int], dict[str, Any]]:
    """Per source and locale: `total`, `done`, `machine` and `open` segments, `words` left, the `newest` change."""
    rows = StringTranslation.objects.filter(
        translation_of_id=OuterRef("string_id"),
        context_id=OuterRef("context_id"),
        locale_id=OuterRef("target"),
        has_error=False,
    ).exclude(data="")
    left = ~Q(how=StringTranslation.TRANSLATION_TYPE_MANUAL) | Q(how=None)
    found = (
        StringSegment.objects.filter(source__translations__in=translations)
        .annotate(target=F("source__translations__target_locale_id"))
        .annotate(
            how=Subquery(rows.values("translation_type")[:1]), at=Subquery(rows.values("updated_at")[:1])
        )
        .values("source_id", "target")
        .annotate(
            total=Count("pk"),
            machine=Count("pk", filter=Q(how=StringTranslation.TRANSLATION_TYPE_MACHINE)),
            open=Count("pk", filter=left),
            words=Sum(Words("string__data"), filter=left),
            newest=Max("at"),
        )
    )
    return {(row["source_id"], row["target"]): row for row in found}


def latest(model: type[models.Model], key: str, field: str) -> dict[tuple[Any, int], datetime]:
    rows = model._default_manager.values_list(key, "locale_id").annotate(at=Max(field))
    return {(source, locale): at for source, locale, at in rows}


def survey(locales: Iterable[Locale] | None = None, keys: Sequence[UUID] | None = None) -> list[Status]:
    """The state of every page and snippet, or of those with `keys`, in every language but its own, or in `locales`.

    A source that readers cannot see is left out, unless somebody began to translate it.
    """
    wanted = (
        list(locales)
        if locales is not None
        else list(Locale.objects.exclude(language_code=settings.LANGUAGE_CODE).order_by("pk"))
    )
    excluded = set(TranslationPlan.objects.filter(excluded=True).values_list("object_id", flat=True))
    translations = Translation.objects.filter(enabled=True, target_locale__in=wanted)
    if keys is not None:
        translations = translations.filter(source__object_id__in=keys)
    managed = {
        (each.source.object_id, each.target_locale_id): each for each in translations.select_related("source")
    }
    counted = progress(translations)
    there = targets(keys)
    logged = latest(TranslationLog, "source_id", "created_at")
    overridden = latest(SegmentOverride, "context__object_id", "updated_at")
    found = []
    for source in sources(keys):
        for locale in wanted:
            translation = managed.get((source.key, locale.pk))
            if not source.live and translation is None:
                continue
            count: dict[str, Any] = defaultdict(int)
            if translation:
                count = counted.get((translation.source_id, locale.pk), count)
            target = there.get((source.key, locale.pk))
            if target and target.published is None and translation and target.live:
                target = Target(target.pk, True, logged.get((translation.source_id, locale.pk)))
            stamps = [count["newest"], overridden.get((source.key, locale.pk))]
            if translation:
                stamps.append(translation.source.last_updated_at)
            found.append(
                Status(
                    source,
                    locale,
                    State.EXCLUDED
                    if source.key in excluded
                    else state_of(translation, target, count, [stamp for stamp in stamps if stamp]),
                    count["total"],
                    count["open"],
                    count["words"] or 0,
                    translation.pk if translation else None,
                    target.pk if target else None,
                    translation.source.last_updated_at if translation else source.published,
                )
            )
    return found


def state_of(
    translation: Translation | None, target: Target | None, count: dict[str, Any], stamps: list[datetime]
) -> State:
    """The state of one translation, from its counts and the times at which something in it changed."""
    if target is None:
        return State.MISSING
    if translation is None:
        return State.LIVE if target.live else State.IN_PROGRESS
    if count["machine"] and count["machine"] == count["total"]:
        return State.MACHINE
    if count["open"]:
        if target.live:
            return State.STALE
        return State.NEW if count["open"] == count["total"] else State.IN_PROGRESS
    published = target.live and target.published and all(stamp <= target.published for stamp in stamps)
    return State.LIVE if published else State.READY
