"""Brings the rows of the public index up to date with pages and documents."""

from collections.abc import Iterable
from typing import Any

from django.db import connection
from django.db.models import Q
from wagtail.models import Collection, CollectionViewRestriction, Page

from jrs.finding import Findable, Passage
from jrs.media.models import Document, DocumentText
from search.entries import Entry, Word
from search.vectors import HELP, Vectors, vectors_of

__all__ = ["clear", "forget_words", "remove_documents", "remove_pages", "write_documents", "write_pages"]


def write_pages(pages: Iterable[Any]) -> None:
    """Index each of `pages`, given as its own type: its rows are made anew, or taken out where nobody may read it."""
    pages = list(pages)
    old = Entry.objects.filter(page__in=pages)
    documents = {key for keys in old.values_list("documents", flat=True) for key in keys}
    documents |= set(old.exclude(document=None).values_list("document_id", flat=True))
    private = _private_paths()
    entries: list[tuple[Entry, Vectors]] = []
    for page in pages:
        if isinstance(page, Findable) and _is_public(page, private):
            entries += _entries_of(page)
    for entry, _vectors in entries:
        documents |= set(entry.documents)
    _replace(old, entries)
    if documents:
        write_documents(Document.objects.filter(pk__in=documents))


def remove_pages(keys: Iterable[int]) -> None:
    """Take out all that stands on these pages, before they are deleted; their documents may be found elsewhere."""
    old = Entry.objects.filter(page__in=list(keys))
    documents = set(old.exclude(document=None).values_list("document_id", flat=True))
    _replace(old, [])
    if documents:
        write_documents(Document.objects.filter(pk__in=documents))


def remove_documents(keys: Iterable[int]) -> None:
    _replace(Entry.objects.filter(document__in=list(keys)), [])


def clear() -> None:
    """Take everything out."""
    Entry.objects.all()._raw_delete(using="default")  # noqa: SLF001
    Word.objects.all()._raw_delete(using="default")  # noqa: SLF001


def _is_public(page: Any, private: list[str]) -> bool:
    """An alias shows the words of its source, which is found itself."""
    return bool(
        page.live and not page.alias_of_id and not page.path.startswith(tuple(private)) and page.depth > 1
    )


def _private_paths() -> list[str]:
    return list(Page.objects.filter(view_restrictions__isnull=False).values_list("path", flat=True))


def _entries_of(page: Any) -> list[tuple[Entry, Vectors]]:
    language = page.locale.language_code
    common = {
        "page_id": page.pk,
        "language": language,
        "date": page.found_on,
        "programme": page.found_programme,
        "expires": page.expire_at,
    }
    passages = list(page.found_passages())
    vectors = vectors_of(passages, language)
    if page.found_as == "help":
        vectors.mark(HELP)
    text = "\n".join(passage.text for passage in passages[1:])
    own = Entry(**common, kind=page.found_as, title=page.title, text=text, documents=page.found_documents())
    found = [(own, vectors)]
    seen: set[str] = set()
    for answer in page.found_answers():
        if answer.anchor in seen:
            continue
        seen.add(answer.anchor)
        about = [Passage("A", answer.question), Passage("D", answer.answer)]
        entry = Entry(
            **common, kind="question", anchor=answer.anchor, title=answer.question, text=answer.answer
        )
        found.append((entry, vectors_of(about, language)))
    return found


def write_documents(documents: Iterable[Document]) -> None:
    """Index each document under the first public page that offers it; take it out where none does."""
    documents = list(documents)
    keys = [document.pk for document in documents]
    closed = _private_collections()
    offering: dict[int, Entry] = {}
    for entry in Entry.objects.filter(documents__overlap=keys).select_related("page").order_by("page__path"):
        for key in entry.documents:
            offering.setdefault(key, entry)
    texts = {kept.document_id: kept for kept in DocumentText.objects.filter(document__in=keys)}
    entries = []
    for document in documents:
        place = offering.get(document.pk)
        if place is None or document.collection_id in closed:
            continue
        kept = texts.get(document.pk)
        if kept and kept.file_name != document.file.name:
            kept = None  # of the file before this one
        language = document.language or (kept.language if kept else "") or place.language
        text = kept.text if kept else ""
        entry = Entry(
            page_id=place.page_id,
            document_id=document.pk,
            language=language,
            kind="document",
            title=document.title,
            text=text,
        )
        entry.date, entry.programme, entry.expires = place.date, place.programme, place.expires
        passages = [Passage("A", document.title), *(Passage("D", line) for line in text.split("\n"))]
        entries.append((entry, vectors_of(passages, language)))
    _replace(Entry.objects.filter(document__in=keys), entries)


def _private_collections() -> set[int]:
    closed = Collection.objects.filter(
        pk__in=CollectionViewRestriction.objects.values("collection_id")
    ).values_list("path", flat=True)
    within = Q(pk__in=[])
    for path in closed:
        within |= Q(path__startswith=path)
    return set(Collection.objects.filter(within).values_list("pk", flat=True))


def _replace(old: Any, entries: list[tuple[Entry, Vectors]]) -> None:
    lost: dict[str, set[str]] = {}
    for language, words in old.values_list("language", "words"):
        lost.setdefault(language, set()).update(_vocabulary(words))
    # Without Django's signals, which would ask for each row again; only `page` points here.
    old._raw_delete(using="default")  # noqa: SLF001
    known: dict[str, set[str]] = {}
    for entry, vectors in entries:
        entry.words, entry.head, entry.starts = vectors.words(), vectors.head(), vectors.starts()
        entry.title_length = max(vectors.title_length, 1)
        known.setdefault(entry.language, set()).update(vectors.vocabulary)
    _insert([entry for entry, _vectors in entries])
    for language, words in known.items():
        Word.objects.bulk_create(
            [
                Word(language=language, word=word, length=len(word))
                for word in sorted(words)
                if not word.isdigit()
            ],
            ignore_conflicts=True,
        )
    for language, words in lost.items():
        forget_words(language, words - known.get(language, set()))


COLUMNS = (
    *(
        "page_id",
        "document_id",
        "anchor",
        "language",
        "kind",
        "date",
        "programme",
        "title",
        "text",
        "title_length",
    ),
    *("shown", "expires", "documents", "words", "head", "starts"),
)


def _insert(entries: list[Entry]) -> None:
    """As `bulk_create`, with vectors as literals of the type and not as texts to be parsed."""
    casts = {"words": "::tsvector", "head": "::tsvector", "starts": "::tsvector", "documents": "::int[]"}
    row = "(" + ", ".join(f"%s{casts.get(name, '')}" for name in COLUMNS) + ")"
    for start in range(0, len(entries), 200):
        some = entries[start : start + 200]
        values = [getattr(entry, name) for entry in some for name in COLUMNS]
        table = Entry._meta.db_table
        with connection.cursor() as cursor:
            cursor.execute(
                f"INSERT INTO {table} ({', '.join(COLUMNS)}) VALUES {', '.join([row] * len(some))}",  # noqa: S608  (names of ours)
                values,
            )


def _vocabulary(words: str) -> set[str]:
    """The words as they stand in a tsvector that PostgreSQL has written."""
    found = set()
    for part in words.split(" "):
        language, _colon, lexeme = part.removeprefix("'").partition(":")
        if language and lexeme.startswith("="):
            found.add(lexeme[1 : lexeme.rindex("'")].replace("''", "'"))
    return found


def forget_words(language: str, words: set[str]) -> None:
    """Take out of the vocabulary those of `words` that stand in no entry of `language` any more."""
    if not words:
        return
    with connection.cursor() as cursor:
        cursor.execute(
            """
            DELETE FROM search_word AS w WHERE w.language = %s AND w.word = ANY(%s) AND NOT EXISTS (
              SELECT 1 FROM search_entry AS e
              WHERE e.language = w.language AND e.words @@ (('''' || w.language || ':=' || w.word || '''')::tsquery)
            )
            """,
            [language, sorted(words)],
        )
