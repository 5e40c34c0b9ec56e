"""What comes in: each text is looked at, and either stored or reported."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from uuid import UUID

from django.core.exceptions import FieldDoesNotExist, ObjectDoesNotExist
from django.db import transaction
from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation
from wagtail_localize.strings import StringValue, validate_translation_links

from jrs.accounts.models import User
from jrs.translation.checks import blocking
from jrs.translation.exchange.entries import Entry
from jrs.translation.guards import may_edit
from jrs.translation.people import languages_of
from jrs.translation.segments import Segments, is_address, usable

__all__ = ["Report", "take"]


@dataclass(frozen=True)
class Line:
    """A text that was not taken: of which page, what it says, and why."""

    title: str
    text: str
    reason: str


@dataclass
class Report:
    """What became of a file. `same` says what the site says already; `empty` and `unfinished` wait for somebody."""

    taken: int = 0
    same: int = 0
    empty: int = 0
    unfinished: int = 0
    unknown: list[Line] = field(default_factory=list)
    refused: list[Line] = field(default_factory=list)
    pages: set[str] = field(default_factory=set)


class Door:
    """One translation that a file brings texts for: may this person write in it, and which texts has it?"""

    def __init__(self, translation: Translation, user: User, languages: list[Locale]) -> None:
        self.translation = translation
        self.user = user
        self.mine = translation.target_locale in languages
        # Who does not translate into a language learns no titles from it.
        self.title = translation.source.object_repr if self.mine else ""
        self.segments = Segments(translation)

    @cached_property
    def closed(self) -> str:
        """Why nothing may be written here; "" when it may."""
        try:
            instance = self.translation.get_target_instance()
        except ObjectDoesNotExist:
            return _("It has been deleted.")
        if not self.mine or not may_edit(self.user, instance):
            return _("You do not translate this.")
        if isinstance(instance, Page) and instance.permissions_for_user(self.user).page_locked():
            return _("The page is locked.")
        return ""

    @cached_property
    def known(self) -> dict[tuple[str, UUID], StringSegment]:
        return {(each.context.path, each.string.data_hash): each for each in self.segments.all}

    def too_long(self, path: str, text: str) -> str:
        model = self.translation.source.specific_content_type.model_class()
        try:
            most = getattr(model._meta.get_field(path), "max_length", None)
        except FieldDoesNotExist:
            return ""
        return (
            _("Too long: %(most)s characters at most.") % {"most": most} if most and len(text) > most else ""
        )

    def trouble_with(self, segment: StringSegment, words: str) -> str:
        """Why `words` may not stand for a text; "" when they may."""
        try:
            words.encode()
            plain = StringValue.from_translated_html(words).render_text()
            validate_translation_links(segment.string.data, words)
        except (ValueError, RecursionError) as error:
            return str(error) or _("It cannot be read.")
        if "\0" in words:
            return _("It cannot be read.")
        problems = blocking(segment.string.data, words)
        return problems[0].message if problems else self.too_long(segment.context.path, plain)


def doors_for(entries: Iterable[Entry], user: User, only: Translation | None) -> dict[str, Door]:
    asked = set()
    for entry in entries:
        try:
            asked.add(UUID(entry.translation))
        except ValueError:
            continue
    found = Translation.objects.filter(uuid__in=asked, enabled=True)
    if only is not None:
        found = found.filter(pk=only.pk)
    known = found.select_related("source__specific_content_type", "source__locale", "target_locale")
    languages = languages_of(user)
    return {str(each.uuid): Door(each, user, languages) for each in known}


@transaction.atomic
def take(entries: list[Entry], user: User, only: Translation | None = None) -> Report:
    """Store what `entries` translate, for `only` or for all that `user` translates; nothing when something breaks.

    A text that a check would refuse in the editor is not stored: the report says why.
    """
    report = Report()
    doors = doors_for(entries, user, only)
    wanted: dict[tuple[int, int, int], StringTranslation] = {}
    for entry in entries:
        door = doors.get(entry.translation.lower())
        line = Line(door.title if door else entry.title, Truncator(strip_tags(entry.source)).chars(120), "")
        segment = door.known.get(entry.key) if door else None
        if door is None:
            reason = (
                _("The site has no such page in this language.") if only is None else _("Of another page.")
            )
            report.unknown.append(Line(line.title, line.text, reason))
        elif segment is None:
            report.unknown.append(Line(line.title, line.text, _("The source no longer says this.")))
        elif reason := door.closed or entry.trouble:
            report.refused.append(Line(line.title, line.text, reason))
        elif is_address(entry.path) or not entry.target.strip():
            report.empty += 1
        elif entry.unfinished:
            report.unfinished += 1
        elif row := judged(entry, door, segment, report, line):
            wanted[door.translation.pk, segment.context_id, segment.string_id] = row
            report.pages.add(door.title)
    store(list(wanted.values()))
    report.taken = len(wanted)
    return report


def judged(
    entry: Entry, door: Door, segment: StringSegment, report: Report, line: Line
) -> StringTranslation | None:
    """What is to be stored for an entry; None when it says nothing new or a check refuses it."""
    row = door.segments.rows.get((segment.context_id, segment.string_id))
    settled = row is not None and usable(row) and row.translation_type == row.TRANSLATION_TYPE_MANUAL
    if row is not None and settled and row.data == entry.target:
        report.same += 1
        return None
    if reason := door.trouble_with(segment, entry.target):
        report.refused.append(Line(line.title, line.text, reason))
        return None
    row = row or StringTranslation(
        translation_of=segment.string, context=segment.context, locale=door.translation.target_locale
    )
    row.data, row.tool_name, row.last_translated_by = entry.target, _("a file"), door.user
    row.translation_type = StringTranslation.TRANSLATION_TYPE_MANUAL
    row.has_error, row.field_error, row.updated_at = False, "", timezone.now()
    return row


def store(rows: list[StringTranslation]) -> None:
    """Write the rows in a few queries; titles one by one, as addresses follow from them (`refusals.py`)."""
    titles = [row for row in rows if row.context.path == "title"]
    others = [row for row in rows if row.context.path != "title"]
    StringTranslation.objects.bulk_create([row for row in others if row.pk is None], batch_size=500)
    fields = [
        "data",
        "tool_name",
        "last_translated_by",
        "translation_type",
        "has_error",
        "field_error",
        "updated_at",
    ]
    StringTranslation.objects.bulk_update([row for row in others if row.pk], fields, batch_size=500)
    for row in titles:
        row.save()
