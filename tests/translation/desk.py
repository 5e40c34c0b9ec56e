"""A French page and its translators, for tests: what an editor and a translator do, in one line each."""

import json
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.test import TestCase
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from home.models import StandardPage
from jrs.translation.gate import publish_translation
from jrs.translation.models import TranslationPlan
from jrs.translation.segments import Segments
from jrs.translation.state import State, Status, survey
from tests import factories


def dutch(text: str) -> str:
    """A translation that nobody mistakes for French, with its markup as it was."""
    return text.replace("<a ", "\0").replace("e", "ij").replace("\0", "<a ") + " (nl)"


class Desk:
    """A page in French, what is done to it, and what became of its Dutch."""

    def __init__(self, page: StandardPage) -> None:
        self.page = page

    def write(
        self,
        *,
        publish: bool = True,
        minor: bool = False,
        body: list[str] | None = None,
        blocks: list[tuple[str, str]] | None = None,
        **fields: Any,
    ) -> None:
        """Change the French page. `blocks` are rich texts with their names, `body` the same named by number."""
        page = StandardPage.objects.get(pk=self.page.pk).get_latest_revision_as_object()
        for name, value in fields.items():
            setattr(page, name, value)
        if body is not None:
            blocks = [(str(n), html) for n, html in enumerate(body) if html]
        if blocks is not None:
            page.body = json.dumps(
                [{"type": "text", "value": html, "id": self.place(name)} for name, html in blocks]
            )
        if minor:
            TranslationPlan.objects.update_or_create(object_id=page.translation_key, defaults={"minor": True})
        revision = page.save_revision()
        if publish:
            # wagtail-localize publishes when the transaction ends, and that of a test never does.
            with TestCase.captureOnCommitCallbacks(execute=True):
                revision.publish()
        self.page = StandardPage.objects.get(pk=page.pk)

    @staticmethod
    def place(name: str) -> str:
        """The identifier of the block `name`; a field is its own."""
        return name if name == "title" else str(uuid5(NAMESPACE_URL, name))

    def begin(self, code: str = "nl") -> Translation:
        """Send the page to the translators of a language."""
        source, _created = TranslationSource.get_or_create_from_instance(self.page)
        translation = Translation.objects.create(source=source, target_locale=factories.locale(code))
        translation.save_target(publish=False)
        return translation

    def translation(self, code: str = "nl") -> Translation:
        return Translation.objects.select_related("source", "target_locale").get(
            source__object_id=self.page.translation_key, target_locale__language_code=code
        )

    def target(self, code: str = "nl") -> StandardPage:
        return StandardPage.objects.get(translation_key=self.page.translation_key, locale__language_code=code)

    def translate(
        self, segment: StringSegment, words: str, code: str = "nl", **fields: Any
    ) -> StringTranslation:
        return StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            context=segment.context,
            locale=factories.locale(code),
            defaults={
                "data": words,
                "translation_type": "manual",
                "tool_name": "",
                "has_error": False,
                "field_error": "",
                **fields,
            },
        )[0]

    def segments(self, code: str = "nl") -> Segments:
        return Segments(self.translation(code))

    def open(self, code: str = "nl") -> list[str]:
        """The French texts that are still to be translated."""
        return [each.source for each in Segments(self.translation(code)).open]

    def translate_all(self, code: str = "nl") -> None:
        for each in Segments(self.translation(code)).open:
            self.translate(each.segment, dutch(each.source), code)

    def publish(self, code: str = "nl", reason: str = "") -> None:
        with TestCase.captureOnCommitCallbacks(execute=True):
            publish_translation(self.translation(code), None, reason)

    def status(self, code: str = "nl") -> Status:
        (found,) = survey([factories.locale(code)], keys=[self.page.translation_key])
        return found

    def state(self, code: str = "nl") -> State:
        return self.status(code).state

    def texts(self, code: str = "nl") -> str:
        """All that the live page of a language says."""
        target = self.target(code)
        return " ".join([target.title, target.summary, *(str(block.value.source) for block in target.body)])
