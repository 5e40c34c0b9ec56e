"""What wagtail-localize keeps of translated pages: every text of the French page with its Dutch and its English."""

import json
from collections.abc import Callable, Hashable
from functools import cache
from typing import Any, TypeVar
from uuid import UUID, uuid5

from django.contrib.contenttypes.models import ContentType
from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Model
from django.utils import timezone
from wagtail.models import Locale, Page
from wagtail_localize.models import (
    OverridableSegment,
    RelatedObjectSegment,
    String,
    StringSegment,
    StringTranslation,
    Template,
    TemplateSegment,
    TranslatableObject,
    Translation,
    TranslationContext,
    TranslationSource,
    get_schema_version,
)
from wagtail_localize.segments import (
    OverridableSegmentValue,
    RelatedObjectSegmentValue,
    StringSegmentValue,
    TemplateSegmentValue,
)
from wagtail_localize.segments.extract import extract_segments

from home.multitude.copying import copy, reserve

__all__ = ["note_translations"]

Row = TypeVar("Row", bound=Model)


class Notes:
    """Rows of all tables for one batch of pages; primary keys come when they are written."""

    def __init__(self, source_locale: Locale, locales: dict[str, Locale]) -> None:
        self.source_locale = source_locale
        self.locales = locales
        self.rows: dict[type[Model], list[Any]] = {}
        self.known: dict[Hashable, Any] = {}
        self.extracted: dict[Hashable, list[Any]] = {}

    def add(self, row: Row) -> Row:
        self.rows.setdefault(type(row), []).append(row)
        return row

    def one(self, model: type[Row], key: Hashable, make: Callable[[], Row]) -> Row:
        """The row of `key`, made once."""
        found = self.known.get((model, key))
        if found is None:
            found = self.known[model, key] = self.add(make())
        return found

    def write(self) -> None:
        """Copy everything, those first that others point to. Templates and strings may be there already."""
        for model, key in ((String, "data_hash"), (Template, "uuid")):
            self._merge(model, key)
        order = (
            TranslatableObject, TranslationSource, Translation, TranslationContext, StringSegment,
            TemplateSegment, RelatedObjectSegment, OverridableSegment, StringTranslation,
        )  # fmt: skip
        for model in order:
            rows = self.rows.get(model, [])
            if model is not TranslatableObject:
                for row, number in zip(rows, reserve(model, len(rows)), strict=True):
                    row.pk = number
            for row in rows:
                for field in model._meta.concrete_fields:
                    if field.is_relation and field.is_cached(row):
                        # The row pointed to has its key by now.
                        setattr(row, field.attname, getattr(row, field.name).pk)
            copy(model, rows)

    def _merge(self, model: type[Any], name: str) -> None:
        rows = self.rows.pop(model, [])
        wanted = {getattr(row, name): row for row in rows}
        scope = {"locale": self.source_locale} if model is String else {}
        there = model.objects.filter(**scope, **{f"{name}__in": list(wanted)}).values_list(name, "pk")
        for value, key in there:
            wanted.pop(value).pk = key
        for row, key in zip(wanted.values(), reserve(model, len(wanted)), strict=True):
            row.pk = key
        copy(model, list(wanted.values()))


def _field_path(page: Any, path: str) -> str:
    """`body.<block>.text` becomes `body.heading.text` (see `TranslationContext.get_field_path`)."""
    name, _, rest = path.partition(".")
    if name != "body":
        return path
    block, _, rest = rest.partition(".")
    kinds = {child["id"]: child["type"] for child in page.body.raw_data}
    return ".".join(filter(None, [name, kinds[block], rest]))


def note_translations(pages: dict[str, list[Any]], source: str) -> None:
    """Record that the pages of the language `source` are translated into those of the other languages."""
    others = [code for code in pages if code != source]
    if source not in pages or not others:
        return
    locales = {locale.language_code: locale for locale in Locale.objects.all()}
    notes = Notes(locales[source], {code: locales[code] for code in others})
    for at, page in enumerate(pages[source]):
        _note(notes, page, {code: pages[code][at] for code in others})
    notes.write()


@cache
def _schema_version(app: str) -> str:
    version: str = get_schema_version(app)
    return version


def _note(notes: Notes, page: Any, versions: dict[str, Any]) -> None:
    now, base = timezone.now(), ContentType.objects.get_for_model(Page)
    thing = notes.add(TranslatableObject(translation_key=page.translation_key, content_type=base))
    source = notes.add(
        TranslationSource(
            object=thing,
            specific_content_type=page.content_type,
            locale=notes.source_locale,
            object_repr=page.title[:200],
            content_json=page.to_json(),
            schema_version=_schema_version(page._meta.app_label),
            created_at=now,
            last_updated_at=now,
        )
    )
    for locale in notes.locales.values():
        notes.add(Translation(source=source, target_locale=locale, created_at=now))
    said = {code: _texts(notes, version, code) for code, version in versions.items()}
    for value in _segments(notes, page, "source"):
        context = notes.one(
            TranslationContext,
            (page.translation_key, value.path),
            lambda value=value: TranslationContext(  # type: ignore[misc]
                object=thing,
                path=value.path,
                path_id=TranslationContext._get_path_id(value.path),  # noqa: SLF001
                field_path=_field_path(page, value.path),
            ),
        )
        _segment(notes, source, context, value, said)


def _segments(notes: Notes, page: Any, code: str) -> list[Any]:
    """What wagtail-localize extracts from `page`: once for each pattern, then with the page's own plain texts."""
    key = (code, type(page), id(page.pattern))
    known = notes.extracted.get(key)
    if known is None:
        known = notes.extracted[key] = extract_segments(page)
        return known
    return [
        StringSegmentValue(value.path, getattr(page, value.path), order=value.order)
        if isinstance(value, StringSegmentValue) and "." not in value.path
        else value
        for value in known
    ]


def _texts(notes: Notes, page: Any, code: str) -> dict[tuple[str, int], str]:
    return {
        (value.path, value.order): value.string.data
        for value in _segments(notes, page, code)
        if isinstance(value, StringSegmentValue)
    }


def _segment(
    notes: Notes, source: Any, context: Any, value: Any, said: dict[str, dict[tuple[str, int], str]]
) -> None:
    place = {"source": source, "context": context, "order": value.order}
    if isinstance(value, TemplateSegmentValue):
        notes.add(TemplateSegment(**place, template=_template(notes, value)))
    elif isinstance(value, RelatedObjectSegmentValue):
        # Made with the starter content already, as nothing else is referred to.
        row = RelatedObjectSegment(**place)
        row.object_id = value.translation_key
        named = (value.content_type.pk, value.translation_key)
        if named not in notes.known:
            notes.known[named] = TranslatableObject.objects.get_or_create(
                content_type=value.content_type, translation_key=value.translation_key
            )
        notes.add(row)
    elif isinstance(value, OverridableSegmentValue):
        notes.add(OverridableSegment(**place, data_json=json.dumps(value.data, cls=DjangoJSONEncoder)))
    else:
        string = _string(notes, value.string.data)
        notes.add(StringSegment(**place, string=string, attrs=json.dumps(value.attrs, cls=DjangoJSONEncoder)))
        for code, locale in notes.locales.items():
            place_there = (locale.pk, id(string), id(context))
            text = said[code].get((value.path, value.order))
            if text:
                notes.one(StringTranslation, place_there, lambda: _translation(string, locale, context, text))  # noqa: B023


def _template(notes: Notes, value: TemplateSegmentValue) -> Template:
    space = uuid5(Template.BASE_UUID_NAMESPACE, value.format)
    key: UUID = uuid5(space, value.template)
    return notes.one(
        Template,
        key,
        lambda: Template(
            uuid=key,
            template=value.template,
            template_format=value.format,
            string_count=value.string_count,
        ),
    )


def _string(notes: Notes, text: str) -> String:
    key = String._get_data_hash(text)  # noqa: SLF001
    return notes.one(String, key, lambda: String(locale=notes.source_locale, data_hash=key, data=text))


def _translation(string: String, locale: Locale, context: TranslationContext, text: str) -> StringTranslation:
    return StringTranslation(
        translation_of=string,
        locale=locale,
        context=context,
        data=text,
        translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
        created_at=timezone.now(),
        updated_at=timezone.now(),
    )
