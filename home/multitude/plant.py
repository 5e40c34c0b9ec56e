"""The whole of `make_pages`: how many pages of each kind, and where they stand."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from random import Random
from typing import Any

from django.core.management import call_command
from django.db import connection, transaction
from wagtail.models import Locale, Page

from home.models import HomePage, StandardPage
from home.multitude.pages import KINDS, Choices, draft, patterns
from home.multitude.records import note_translations
from home.multitude.tree import add_below, index
from home.multitude.words import LANGUAGES, Said
from jrs.delivery.door.changes import announce
from jrs.media.models import Image
from news.models import NewsIndexPage, StoryIndexPage, Theme
from programmes.models import ProgrammePage

__all__ = ["plant"]

#: Pages written at a time, in each language.
BATCH = 1_000
#: Pages in each section of the archive.
SECTION = 50
ARCHIVE = Said("Archives", "Archief", "Archive")
ABOUT_ARCHIVE = Said("Les pages d’essai.", "De proefpagina’s.", "The pages of a trial.")

Say = Callable[[str], Any]


def plant(
    count: int,
    *,
    languages: Sequence[str] = LANGUAGES,
    kinds: Sequence[str] = tuple(KINDS),
    search: bool,
    say: Say,
) -> int:
    """Make `count` live pages, as many in each of `languages`; gives how many were made.

    Loads the starter content first if there is none: its lists are where the news and stories go. `search` says
    whether to fill the search index too. Raises ValueError for a language that the site does not have.
    """
    if not HomePage.objects.exists():
        call_command("load_starter_content", verbosity=0)
    missing = set(languages) - set(Locale.objects.values_list("language_code", flat=True))
    if missing:
        raise ValueError(f"The site has no pages in {', '.join(sorted(missing))}.")
    each, made = -(-count // len(languages)), 0
    with transaction.atomic():
        choices, start = _choices(), Page.objects.count()
        whole = sum(KINDS[kind] for kind in kinds)
        for kind in kinds:
            share = each - made // len(languages) if kind == kinds[-1] else each * KINDS[kind] // whole
            for pages in _gathered(_kind(kind, share, start, languages, choices)):
                note_translations(pages, "fr")
                for code in pages:
                    index(pages[code], search=search)
                    made += len(pages[code])
                say(f"{kind}: {made} pages")
        announce(hard=False)
    with connection.cursor() as cursor:
        # The planner knows nothing yet of what was copied.
        cursor.execute("ANALYZE")
    return made


def _choices() -> Choices:
    french = Locale.objects.get(language_code="fr")
    return Choices(
        themes=list(Theme.objects.filter(locale=french).values_list("pk", flat=True)),
        programmes=list(ProgrammePage.objects.filter(locale=french).values_list("pk", flat=True)),
        images=list(Image.objects.values_list("pk", flat=True)[:200]),
        linked=list(
            Page.objects.filter(locale=french, depth__gt=1, live=True).values_list("pk", flat=True)[:50]
        ),
    )


def _kind(
    kind: str, count: int, start: int, languages: Sequence[str], choices: Choices
) -> Iterator[dict[str, list[Any]]]:
    """Add `count` pages of `kind` in each language, a batch at a time; gives each batch by language."""
    random = Random(f"{kind} {start}")  # noqa: S311  (nothing secret is drawn)
    texts = patterns(kind, random, choices)
    drafts = (draft(kind, start + n, random, choices, random.choice(texts)) for n in range(count))
    homes = {code: HomePage.objects.get(locale__language_code=code) for code in languages}
    if kind != "archive":
        model = NewsIndexPage if kind == "news" else StoryIndexPage
        parents = {code: model.objects.child_of(home).first() for code, home in homes.items()}
        while batch := list(islice(drafts, BATCH)):
            yield add_below(parents, batch)
        return
    archive = _archive(homes)
    while batch := list(islice(drafts, SECTION)):
        # A section of its own for each fifty: its first page holds the others.
        head = add_below(archive, batch[:1])
        yield head
        if batch[1:]:
            yield add_below({code: pages[0] for code, pages in head.items()}, batch[1:])


def _gathered(parts: Iterable[dict[str, list[Any]]]) -> Iterator[dict[str, list[Any]]]:
    """Small parts together, as each costs some questions."""
    held: dict[str, list[Any]] = {}
    for part in parts:
        for code, pages in part.items():
            held.setdefault(code, []).extend(pages)
        if any(len(pages) >= BATCH for pages in held.values()):
            yield held
            held = {}
    if held:
        yield held


def _archive(homes: dict[str, HomePage]) -> dict[str, Page]:
    """The page of each language that holds the sections."""
    key, found = None, {}
    for code, home in homes.items():
        name = ARCHIVE[LANGUAGES.index(code)]
        page = StandardPage.objects.child_of(home).filter(slug=name.lower()).first()
        if page is None:
            about = ABOUT_ARCHIVE[LANGUAGES.index(code)]
            page = StandardPage(title=name, slug=name.lower(), summary=about, locale=home.locale)
            if key:
                page.translation_key = key
            page = home.add_child(instance=page)
        key = page.translation_key
        found[code] = page
    return found
