"""A source that is published takes its translations along.

What is new since the last publication is found segment by segment. What only moved, or was touched in nothing but its
spaces, keeps its translation; so does everything after a minor edit. A language in which nothing is left to translate
is published again at once; in any other the earlier translation stands as it is.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any

from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from modelcluster.models import ClusterableModel, get_serializable_data_for_fields
from wagtail_localize.models import (
    SegmentOverride,
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)

from jrs.accounts.models import User
from jrs.publication import published_within
from jrs.translation.gate import CompleteTranslation
from jrs.translation.memory import fill_from_memory
from jrs.translation.models import Replacement, TranslationPlan
from jrs.translation.segments import Segments, copy_of, is_address, same_words, texts_of, usable

__all__ = ["bring_up_to_date"]

#: What changes in a stored page at each save, whatever its content.
VOLATILE = {
    "draft_title", "expire_at", "expired", "first_published_at", "go_live_at", "has_unpublished_changes",
    "last_published_at", "latest_revision", "latest_revision_created_at", "live", "live_revision", "locked",
    "locked_at", "locked_by", "owner", "path", "depth", "numchild", "url_path", "wagtail_admin_comments", "pk",
}  # fmt: skip
#: The name of a text in a table is made from the text (`jrs.blocks.tables`), so a changed text is at another path.
TABLE_TEXT = re.compile(r"[0-9a-f]{12}")


def is_as_before(source: TranslationSource) -> bool:
    """Whether readers see the same as when the source was last read."""
    instance = source.get_source_instance()
    if isinstance(instance, ClusterableModel):
        content = instance.to_json()
    else:
        content = json.dumps(get_serializable_data_for_fields(instance), cls=DjangoJSONEncoder)
    now, seen = (
        {name: value for name, value in json.loads(stored).items() if name not in VOLATILE}
        for stored in (content, source.content_json)
    )
    return now == seen


def places(source: TranslationSource) -> list[StringSegment]:
    found = StringSegment.objects.filter(source=source).order_by("order")
    return list(found.select_related("string", "context"))


def by_field(one: Iterable[StringSegment], other: Iterable[StringSegment]) -> dict[str, list[StringSegment]]:
    """The segments of `one` by their field or block; those of a table whose path `other` lacks, by the table."""
    known = {segment.context_id for segment in other}
    found = defaultdict(list)
    for segment in one:
        parent, _dot, last = segment.context.path.rpartition(".")
        moved = segment.context_id not in known and TABLE_TEXT.fullmatch(last)
        found[parent if moved else segment.context.path].append(segment)
    return found


def pairs(
    before: Sequence[StringSegment], after: Sequence[StringSegment]
) -> Iterator[tuple[StringSegment, StringSegment]]:
    """Which text of `after` took the place of which of `before`, in one field; what was only added has no pair."""
    old, new = ([segment.string_id for segment in side] for side in (before, after))
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "replace":
            continue
        gone = [segment for segment in before[a:b] if segment.string_id not in new]
        come = [segment for segment in after[c:d] if segment.string_id not in old]
        if len(gone) == len(come):
            yield from zip(gone, come, strict=True)
        else:
            yield from most_alike(gone, come)


def most_alike(
    gone: Iterable[StringSegment], come: Iterable[StringSegment]
) -> Iterator[tuple[StringSegment, StringSegment]]:
    """The best pairs first, each segment once."""
    ranked = sorted(
        ((SequenceMatcher(None, a.string.data, b.string.data).ratio(), a, b) for a in gone for b in come),
        key=lambda found: -found[0],
    )
    used: set[int] = set()
    for _ratio, a, b in ranked:
        if not used & {a.pk, -b.pk}:
            used |= {a.pk, -b.pk}
            yield a, b


def note_replacements(before: list[StringSegment], after: list[StringSegment]) -> list[Replacement]:
    """Store which text took the place of which; gives those of this publication."""
    old, new = by_field(before, after), by_field(after, before)
    noted = []
    for field in old.keys() & new.keys():
        for gone, come in pairs(old[field], new[field]):
            replacement, _created = Replacement.objects.update_or_create(
                context_id=come.context_id,
                string_id=come.string_id,
                defaults={"earlier_context_id": gone.context_id, "earlier_id": gone.string_id},
            )
            noted.append(replacement)
    return noted


def carry_over(
    translation: Translation, *, minor: bool = False, replaced: Iterable[Replacement] = ()
) -> None:
    """Keep the translation of what is the same as before: moved, respaced, an address, or a minor edit."""
    segments = Segments(translation)
    fresh = {(each.context_id, each.string_id) for each in replaced}
    elsewhere = {string: row for (_context, string), row in segments.rows.items() if usable(row)}
    kept = []
    for each in segments.open:
        if each.row:
            continue
        place = (each.segment.context_id, each.segment.string_id)
        row = None if is_address(each.segment.context.path) else elsewhere.get(each.segment.string_id)
        if row is None and each.earlier:
            same = same_words(each.source, each.earlier.translation_of.data)
            if same or is_address(each.segment.context.path):
                row = each.earlier
        if row is None and minor and place in fresh:
            # Of what stood there until now, and of nothing older: that change was no minor one.
            before = segments.rows.get(segments.replaced[place])
            row = before if usable(before) else None
        if row is not None:
            kept.append(copy_of(row, each.segment))
    StringTranslation.objects.bulk_create(kept, ignore_conflicts=True)


def has_pending_work(translation: Translation, target: Any) -> bool:
    """Whether a translator has written something that is not published yet."""
    published = getattr(target, "last_published_at", None)
    if not published:
        return True
    mine = {"context__object_id": translation.source.object_id, "locale_id": translation.target_locale_id}
    models = (StringTranslation, SegmentOverride)
    return any(model.objects.filter(**mine, updated_at__gt=published).exists() for model in models)


def target_of(translation: Translation) -> Any:
    model = translation.source.specific_content_type.model_class()
    found = model.objects.filter(
        translation_key=translation.source.object_id, locale_id=translation.target_locale_id
    )
    return found.first()


@transaction.atomic
def bring_up_to_date(source: TranslationSource, user: User | None = None, *, borrowed: bool = False) -> None:
    """Take in what was published; `user` published it. Does nothing when readers see no difference.

    `borrowed`: what changed are the words of a picture or document that the source may borrow, not the source itself.
    """
    if borrowed:
        if says_something_else(source):
            take_in(source, user, minor=False)
        return
    plan = TranslationPlan.objects.filter(object_id=source.object_id).first()
    minor = bool(plan and plan.minor)
    if plan and minor:
        plan.minor = False
        plan.save(update_fields=["minor"])
    if not is_as_before(source):
        take_in(source, user, minor=minor)


def says_something_else(source: TranslationSource) -> bool:
    """Whether the texts of the source are no longer those that it was last read with."""
    seen: dict[str, list[str]] = {}
    for segment in places(source):
        seen.setdefault(segment.context.path, []).append(segment.string.data)
    return texts_of(source.get_source_instance()) != seen


def take_in(source: TranslationSource, user: User | None, *, minor: bool) -> None:
    """Read the source again, and let each translation follow as far as it can."""
    before = places(source)
    source.update_from_db()
    replaced = note_replacements(before, places(source))
    translations = Translation.objects.filter(source=source, enabled=True)
    for translation in translations.select_related("source", "target_locale"):
        target = target_of(translation)
        settled = getattr(target, "live", False) and not has_pending_work(translation, target)
        carry_over(translation, minor=minor, replaced=replaced)
        if settled and not Segments(translation).open:
            republish(translation, user)
        else:
            fill_from_memory(translation)


def republish(translation: Translation, user: User | None) -> None:
    """Publish a translation in which nothing is left to do.

    When Wagtail refuses it (an address that is taken, a text too long), or the gate does, the translation stays as it
    was; the editor of wagtail-localize shows why.
    """
    try:
        with transaction.atomic(), published_within():
            translation.save_target(user=user, publish=True)
            target = target_of(translation)
            if isinstance(target, CompleteTranslation):
                target.must_be_fit()
    except ValidationError:
        return
