"""Machine translation, where an administrator set one up (`TRANSLATOR_*`): LibreTranslate or DeepL.

It comes last, after memory and glossary, and what it gives is a draft: marked, and open until a person accepts it. The
texts of a page that is sensitive never leave the site. Without the variables, nothing here does anything.
"""

from collections.abc import Iterable, Iterator
from typing import Any, ClassVar

import requests
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Locale
from wagtail_localize.machine_translators import get_machine_translator
from wagtail_localize.machine_translators.base import BaseMachineTranslator
from wagtail_localize.models import StringSegment, StringTranslation, Translation
from wagtail_localize.strings import StringValue, validate_translation_links

from jrs.translation.checks import blocking
from jrs.translation.glossary import Terms
from jrs.translation.memory import fill_from_memory
from jrs.translation.models import TranslationPlan
from jrs.translation.segments import Segments, is_address

__all__ = ["DeepL", "LibreTranslate", "Unavailable", "is_sensitive", "translate_rest"]

AT_ONCE = 40


class Unavailable(Exception):  # noqa: N818 (what happened to the service)
    """The service does not answer, or answers something else than translations."""


class Engine(BaseMachineTranslator):
    """What both services share. Options: `URL`, `KEY`, `TIMEOUT` (seconds)."""

    def can_translate(self, source_locale: Locale, target_locale: Locale) -> bool:
        return bool(source_locale.language_code != target_locale.language_code)

    def translate(
        self, source_locale: Locale, target_locale: Locale, strings: Iterable[StringValue]
    ) -> dict[StringValue, StringValue]:
        """The translation of each string, as far as the service gave one; raises `Unavailable`."""
        asked = list(strings)
        found: dict[StringValue, StringValue] = {}
        for start in range(0, len(asked), AT_ONCE):
            part = asked[start : start + AT_ONCE]
            try:
                answers = self.ask(
                    source_locale.language_code, target_locale.language_code, [each.data for each in part]
                )
                texts = [str(each) for each in answers]
            except (requests.RequestException, ValueError, KeyError, TypeError) as error:
                raise Unavailable(str(error)) from error
            if len(texts) != len(part):
                raise Unavailable("The service gave another number of texts than it was sent.")
            found |= dict(zip(part, map(StringValue, texts), strict=True))
        return found

    def ask(self, source: str, target: str, texts: list[str]) -> Iterable[Any]:
        raise NotImplementedError

    def post(self, path: str, **how: Any) -> Any:
        seconds = self.options.get("TIMEOUT", 20)
        address = self.options["URL"].rstrip("/") + path
        answer = requests.post(address, timeout=seconds, allow_redirects=False, **how)
        answer.raise_for_status()
        return answer.json()


class LibreTranslate(Engine):
    """https://docs.libretranslate.com/api/operations/translate/"""

    display_name: ClassVar[str] = "LibreTranslate"

    def ask(self, source: str, target: str, texts: list[str]) -> Iterable[Any]:
        asked = {"q": texts, "source": source, "target": target, "format": "html"}
        if key := self.options.get("KEY"):
            asked["api_key"] = key
        return list(self.post("/translate", json=asked)["translatedText"])


class DeepL(Engine):
    """https://developers.deepl.com/docs/api-reference/translate"""

    display_name: ClassVar[str] = "DeepL"
    #: The service wants to know which English.
    TARGETS: ClassVar[dict[str, str]] = {"en": "EN-GB"}

    def ask(self, source: str, target: str, texts: list[str]) -> Iterable[Any]:
        asked = {
            "text": texts,
            "source_lang": source.upper(),
            "target_lang": self.TARGETS.get(target, target.upper()),
            "tag_handling": "html",
        }
        headers = {"Authorization": f"DeepL-Auth-Key {self.options.get('KEY', '')}"}
        return [
            each["text"] for each in self.post("/v2/translate", json=asked, headers=headers)["translations"]
        ]


def is_sensitive(translation: Translation) -> bool:
    """Whether the texts of a page may not leave the site: it is marked so, or of a kind that always is."""
    model = translation.source.specific_content_type.model_class()
    marked = TranslationPlan.objects.filter(object_id=translation.source.object_id, sensitive=True)
    return bool(getattr(model, "always_sensitive", False)) or marked.exists()


def untouched(translation: Translation) -> list[StringSegment]:
    """The texts for which nothing is stored yet, but for addresses, which follow the title."""
    return [
        each.segment
        for each in Segments(translation).open
        if each.row is None and not is_address(each.segment.context.path)
    ]


def from_glossary(translation: Translation) -> Iterator[StringTranslation]:
    """A text that is a term of the glossary, and no more, is translated by the first word that is approved."""
    terms = Terms(translation.target_locale_id)
    for segment in untouched(translation):
        said = terms.alone(segment.string.data)
        if said:
            yield row_for(segment, translation, said, _("Glossary"))


def row_for(
    segment: StringSegment, translation: Translation, words: str, tool: str, **fields: Any
) -> StringTranslation:
    return StringTranslation(
        translation_of=segment.string,
        context=segment.context,
        locale=translation.target_locale,
        data=words,
        tool_name=tool,
        **{"translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL, **fields},
    )


def is_good(source: str, words: str) -> bool:
    """Whether a machine kept what may not be lost; what it broke is left open, as nothing would be worse."""
    try:
        StringValue.from_translated_html(words)
        validate_translation_links(source, words)
    except ValueError:
        return False
    return bool(words.strip()) and not blocking(source, words)


def translate_rest(translation: Translation, engine: Any = None) -> int:
    """Fill what is open: from memory, from the glossary, and the rest by the machine, if there is one and it may.

    Gives how many texts were filled. Raises `Unavailable`; what memory and glossary gave is kept.
    """
    filled = fill_from_memory(translation)
    for row in list(from_glossary(translation)):
        row.save()
        filled += 1
    engine = engine or get_machine_translator()
    rest = untouched(translation)
    if engine is None or not rest or is_sensitive(translation):
        return filled
    values = {StringValue(segment.string.data) for segment in rest}
    found = engine.translate(
        translation.source.locale, translation.target_locale, sorted(values, key=lambda value: value.data)
    )
    with transaction.atomic():
        for segment in rest:
            words = found.get(StringValue(segment.string.data))
            if words is not None and is_good(segment.string.data, words.data):
                machine = StringTranslation.TRANSLATION_TYPE_MACHINE
                row_for(
                    segment, translation, words.data, engine.display_name, translation_type=machine
                ).save()
                filled += 1
    return filled
