"""A page as the search sees it."""

from collections.abc import Iterator
from datetime import date
from typing import Any, ClassVar
from uuid import UUID

from wagtail.documents import get_document_model
from wagtail.models import Page
from wagtail.search import index

from jrs.analysis.fields import WordsAutocompleteField, WordsField
from jrs.finding.texts import Answer, Passage, answers_in, documents_in, passages_in

__all__ = ["Answer", "Findable", "Passage"]


class Findable:
    """Mixin of pages: gives every text that a reader of the page can read, and nothing else."""

    #: What the page is called among results: a key of `search.kinds`.
    found_as: ClassVar[str] = "page"
    #: Names of text fields beside title and summary that readers see at the head of the page.
    found_fields: ClassVar[tuple[str, ...]] = ()
    found_search_fields: ClassVar[list[Any]] = [
        *Page.search_fields,
        WordsField("title", boost=10),
        WordsField("found_summary", boost=2),
        WordsField("found_body"),
        WordsAutocompleteField("title"),
        WordsAutocompleteField("found_summary"),
    ]

    @classmethod
    def get_search_fields(cls) -> list[Any]:
        """Without Wagtail's own title fields: fields of analysed words stand in their place, not beside them."""
        plain = {index.SearchField, index.AutocompleteField}
        fields: list[Any] = super().get_search_fields()  # type: ignore[misc]
        return [field for field in fields if field.field_name != "title" or type(field) not in plain]

    @property
    def found_on(self) -> date | None:
        """The day that the page tells of, None for a page that does not age."""
        return None

    @property
    def found_programme(self) -> UUID | None:
        """The translation key of the programme that the page is about, None for none."""
        return None

    def found_words(self) -> Iterator[str]:
        """Words at the head of the page that are no field of it: the name of its theme."""
        return iter(())

    @property
    def found_summary(self) -> list[str]:
        """The summary of the page and what else stands at its head."""
        names = ("summary", "search_description", *self.found_fields)
        said = [" ".join(str(getattr(self, name, "") or "").split()) for name in names]
        return [text for text in dict.fromkeys([*said, *self.found_words()]) if text]

    @property
    def found_body(self) -> list[str]:
        return [passage.text for passage in self._streamed()]

    def found_passages(self) -> Iterator[Passage]:
        """All the text of the page in reading order, the title first."""
        yield Passage("A", str(getattr(self, "title", "")))
        for text in self.found_summary:
            yield Passage("B", text)
        yield from self._streamed()

    def _streams(self) -> Iterator[tuple[Any, Any]]:
        meta: Any = getattr(self, "_meta", None)
        for name in getattr(self, "streams", ()):
            if name in {field.name for field in meta.get_fields()}:
                yield meta.get_field(name), getattr(self, name)

    def _streamed(self) -> Iterator[Passage]:
        for field, value in self._streams():
            yield from passages_in(field.stream_block, value)

    def found_answers(self) -> Iterator[Answer]:
        """The questions that the page answers."""
        for _field, value in self._streams():
            yield from answers_in(value)

    def found_documents(self) -> list[int]:
        """The ids of the documents that the page offers."""
        document = get_document_model()
        return sorted(
            {key for field, value in self._streams() for key in documents_in(field, value, document)}
        )
