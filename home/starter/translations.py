"""Translates the French tree through wagtail-localize's own models: translators find each page at 100 %."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.utils.translation import override
from wagtail.models import DraftStateMixin, Locale, Page
from wagtail_localize.models import (
    OverridableSegment,
    SegmentOverride,
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)

from home.starter.catalogue import Catalogue, StarterContentError

__all__ = ["TranslatedTree"]


class TranslatedTree:
    """Call `prepare` with all languages, then `publish` with each: nothing is published while a word is missing.

    `objects` stand in the order in which they need each other: snippets first, parents before children.
    """

    def __init__(self, author: AbstractBaseUser, objects: Iterable[Any]) -> None:
        self.author = author
        self.sources: list[TranslationSource] = []
        self.catalogues: dict[str, Catalogue] = {}
        for each in objects:
            # As it is stored: publishing works on a copy, so the instance in hand does not know that it is live.
            each.refresh_from_db()
            self.sources.append(TranslationSource.update_or_create_from_instance(each)[0])

    def prepare(self, locales: Sequence[Locale]) -> None:
        """Store a translation of every segment; raises `StarterContentError` with all that has none."""
        missing: list[str] = []
        for locale in locales:
            catalogue = self.catalogues[locale.language_code] = Catalogue(locale.language_code)
            Translation.objects.bulk_create(
                Translation(source=source, target_locale=locale) for source in self.sources
            )
            missing += self._translate_words(locale, catalogue)
            self._translate_addresses(locale, catalogue)
        if missing:
            raise StarterContentError("No translation for:\n" + "\n".join(dict.fromkeys(missing)))

    def publish(self, locale: Locale) -> list[Any]:
        """Make and publish every object in the language of `locale`; gives what was made.

        Not through `Translation.save_target`, which publishes when the transaction ends: here all is in one.
        """
        made = []
        with override(locale.language_code):
            for source in self.sources:
                model = source.specific_content_type.model_class()
                if issubclass(model, Page):
                    self._plant(source, locale)
                drafted = issubclass(model, DraftStateMixin)
                target, _created = source.create_or_update_translation(
                    locale, user=self.author, publish=not drafted, fallback=False
                )
                if drafted:
                    revision = target.get_latest_revision()
                    revision.publish(user=self.author, skip_permission_checks=True)
                made.append(target)
        return made

    def _plant(self, source: TranslationSource, locale: Locale) -> None:
        """Put an empty draft in the tree, for wagtail-localize to fill.

        Its own way, a copy of the French page whose slug it changes afterwards, leaves a redirect from an address that
        never existed (`/nl/notre-travail`).
        """
        original = source.get_source_instance()
        catalogue = self.catalogues[locale.language_code]
        parent = original.get_parent()
        page = type(original)(
            locale=locale,
            translation_key=original.translation_key,
            owner=self.author,
            live=False,
            title=catalogue.translate(original.title, "title"),
            slug=catalogue.translate(original.slug, "slug"),
        )
        (parent if parent.is_root() else parent.get_translation(locale)).add_child(instance=page)

    def _translate_words(self, locale: Locale, catalogue: Catalogue) -> Iterable[str]:
        """Store the words of one language; give what the catalogue lacks, each with where it stands."""
        found: dict[tuple[int, int], StringTranslation] = {}
        segments = StringSegment.objects.filter(source__in=self.sources).order_by("source", "order")
        for segment in segments.select_related("string", "context", "source"):
            words = catalogue.translate(segment.string.data, segment.context.path)
            if words is None:
                yield f"{catalogue.language_code}: {segment.source.object_repr}: {segment.string.data}"
                continue
            found[segment.string_id, segment.context_id] = StringTranslation(
                translation_of_id=segment.string_id,
                context_id=segment.context_id,
                locale=locale,
                data=words,
                translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
                last_translated_by=self.author,
            )
        StringTranslation.objects.bulk_create(found.values())

    def _translate_addresses(self, locale: Locale, catalogue: Catalogue) -> None:
        """Store the addresses that are others in this language, as a translator does with *Change link*."""
        for segment in OverridableSegment.objects.filter(source__in=self.sources):
            address = catalogue.translate(str(segment.data), "address")
            if address is not None:
                SegmentOverride.objects.create(
                    locale=locale,
                    context_id=segment.context_id,
                    data_json=json.dumps(address),
                    last_translated_by=self.author,
                )
