"""All that stands around a page and all that its links need, fetched in a handful of queries.

Their number does not depend on how many links, languages, ancestors or blocks there are: one for the settings with
their words, one for these words in another language than the source, one for the home pages, and one for every other
page that is named anywhere (menus, breadcrumbs, other languages, links in blocks and in rich text), by indexed
columns. Where the process hears of changes (`jrs.shelf`) the home pages and the words around the pages, their links
resolved, are kept until the next one.
"""

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any

from django.conf import settings
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import BigIntegerField, Q, TextField, UUIDField
from django.http import HttpRequest
from wagtail.models import Page

from jrs.blocks.linked import page_ids
from jrs.blocks.links import LinkValue, PageReference
from jrs.chrome.items import COLUMNS, Crumb, LanguageLink, NavItem
from jrs.chrome.language_names import not_yet_in, read_elsewhere
from jrs.chrome.languages import BY_CODE, direction, own_name
from jrs.chrome.words import Words
from jrs.prepared import Among, Blank, Like, Prepared, beginning
from jrs.privacy import restricted
from jrs.roots import Root, address_of, language_of, path_of, roots, view_path
from jrs.shelf import shelf

__all__ = ["HOME_DEPTH", "Frame"]

HOME_DEPTH = 2


class Frame:
    """What surrounds one page, for one request.

    Takes the request; the language of the reader ("fr"), which is the one of the address; the page, if there is one;
    the streams of the page whose links are to be resolved; ids of further pages to fetch (given back by `target`);
    `draft`, words ("header", "footer", "notice") to show in place of the published ones; and `same`, for an answer
    that is no page of the tree: its address in another language.

    An alias shows the words of its source: then `content_lang` is another language than `lang`.
    """

    def __init__(  # noqa: PLR0913  (all but two by name)
        self,
        request: HttpRequest,
        lang: str,
        *,
        page: Page | None = None,
        streams: Iterable[Any] = (),
        also: Iterable[int] = (),
        draft: dict[str, Any] | None = None,
        same: Callable[[str], str] | None = None,
    ) -> None:
        self.request = request
        self.lang = lang
        self.dir = direction(lang)
        self.page = page
        self.source = source_of(page) if page else None
        self.content_lang = self.source.locale.language_code if self.source else lang
        self.content_dir = direction(self.content_lang)
        self._same = same
        self.roots: dict[str, Root] = roots(request)
        key, generation = ("words", lang), shelf.generation()
        kept = None if draft else shelf.get(key)
        words = self.words = kept or Words(request, lang, draft or {})
        self._fetch([*(() if kept else words.links), *streams], also)
        if not kept and not draft:
            shelf.put(key, words, generation)
        self.organisation, self.footer, self.support = words.organisation, words.footer, words.support
        self.notice, self.notice_text = words.notice, words.notice_text

    def _fetch(self, values: Iterable[Any], also: Iterable[int]) -> None:
        found = [item for value in values for item in page_ids(value)]
        wanted = {item.pk if isinstance(item, PageReference) else item[1] for item in found} | set(also)
        paths = self._ancestor_paths()
        family = getattr(self.page, "family", None)
        known = family is not None and {page.path for page in family}.issuperset(paths)
        named = self._named(wanted, [] if known else paths) if self.page or wanted else []
        homes = shelf.keep("homes", home_pages)
        ancestors = family if known and family is not None else named
        self._ancestors = sorted(
            (page for page in ancestors if page.path in paths), key=lambda page: page.depth
        )
        live = [page for page in named if page.live]
        own = [page for page in live if page.translation_key in self._keys]
        self._kin = [
            page for page in {page.pk: page for page in [*homes, *own]}.values() if not page.is_private
        ]
        here = {page.translation_key: page for page in live if page.url_path.startswith(self._root_path)}
        self._targets = {page.pk: self._target(page, here) for page in named if page.pk in wanted}
        for item in found:
            if isinstance(item, PageReference):
                target = self._targets.get(item.pk)
                item.resolve(target, self.url(target))
            else:
                # Kept on the rich text itself: `|rich` reads it when it renders the links.
                item[0].__dict__.setdefault("pages", {})[item[1]] = self._targets.get(item[1])

    def _named(self, wanted: set[int], paths: list[str]) -> list[Page]:
        """The pages `wanted` and at `paths`; the live ones that are versions of this page; and those that readers of
        this language meet in place of the pages `wanted`.
        """
        return named_pages(
            wanted=list(wanted), paths=paths, keys=self._keys, below=beginning(self._root_path)
        )

    @property
    def _keys(self) -> list[Any]:
        """What the translations of the page have in common, for an alias after those of its source."""
        return [page.translation_key for page in (self.source, self.page) if page and page.pk]

    @property
    def _root_path(self) -> str:
        return self.roots[self.lang].path if self.lang in self.roots else "//"

    def _target(self, page: Page, here: dict[Any, Page]) -> Page | None:
        """`page` in the reader's language; else as chosen; marked with its language; None when not live."""
        found = here.get(page.translation_key) or page
        if not found.live:
            return None
        language = language_of(found, self.roots)
        found.foreign_language = language if language != self.lang else ""
        return found

    def _ancestor_paths(self) -> list[str]:
        if not self.page or not self.page.path:
            return []
        steplen = Page.steplen
        depth = len(self.page.path) // steplen
        return [self.page.path[: steplen * level] for level in range(HOME_DEPTH, depth)] or [self.page.path]

    def target(self, pk: int) -> Page | None:
        """The page `pk`, one of `also`, as the reader should meet it; None when it is not live anywhere."""
        return self._targets.get(pk)

    def url(self, page: Page | None) -> str:
        """The path of `page` on this site, "" for none."""
        return path_of(page, self.request)

    @property
    def home_url(self) -> str:
        return view_path("wagtail_serve", self.lang, "")

    @property
    def search_url(self) -> str:
        return view_path("search", self.lang)

    @property
    def search_query(self) -> str:
        return self.request.GET.get("q", "")

    @cached_property
    def nav(self) -> list[NavItem]:
        """The menu; the item under which the page stands is current."""
        trail = {page.url_path for page in self._ancestors if page.depth > HOME_DEPTH}
        trail |= {self.page.url_path} if self.page else set()
        items = []
        for link in self.words.menu:
            page = link["page"].page if link.kind == "page" and link.get("page") else None
            is_current = bool(page and page.url_path in trail)
            items.append(NavItem(link.label, link.url, is_current, self._label_lang(link), link.lang))
        return [item for item in items if item.url]

    def _label_lang(self, link: LinkValue) -> str:
        """The language of what a link of the header says: its own words, or else the title of the page."""
        return self.words.header_lang if link.get("text") else link.lang

    @property
    def support_lang(self) -> str:
        """The language of the button for gifts where it is not the reader's, else ""."""
        return self._label_lang(self.support) if self.support else ""

    @cached_property
    def breadcrumbs(self) -> list[Crumb]:
        """The ancestors of the page from the home page down, without the page itself."""
        own = self.page.path if self.page else ""
        return [Crumb(page.title, self.url(page)) for page in self._ancestors if page.path != own]

    @cached_property
    def _by_language(self) -> dict[str, Page]:
        """The live versions of this page, or of the home page where there is no page, by language."""
        if self.page and self.page.pk:
            kin = [page for key in self._keys for page in self._kin if page.translation_key == key]
        else:
            kin = self._kin
        return {language: page for page in kin if (language := language_of(page, self.roots))}

    @cached_property
    def languages(self) -> list[LanguageLink]:
        """The languages of the site in the order of `jrs.chrome.languages`, for the switcher."""
        homes = {language_of(page, self.roots) for page in self._kin if page.depth == HOME_DEPTH}
        links = []
        for code in (code for code in BY_CODE if code in homes or code == self.lang):
            page = self._by_language.get(code)
            url = self._same(code) if self._same else self.url(page)
            if code == self.lang and not url:
                url = self.request.path
            note = "" if url else not_yet_in(code)
            links.append(LanguageLink(code, own_name(code), url, code == self.lang, note))
        return links

    @cached_property
    def alternates(self) -> list[tuple[str, str]]:
        """(language, absolute address) of every live public version that is no alias, and x-default.

        Google asks that each version names all, itself too (https://developers.google.com/search/docs/specialty/
        international/localized-versions): nothing for an alias, a private page, or an answer that is no page.
        """
        found = {code: page for code, page in self._by_language.items() if not page.alias_of_id}
        if not self.page or len(found) < 2 or self.lang not in found:
            return []
        addresses = [(code, address_of(page, self.request)) for code, page in found.items()]
        return [*addresses, ("x-default", dict(addresses).get(settings.LANGUAGE_CODE, addresses[0][1]))]

    @cached_property
    def canonical(self) -> str:
        """The absolute address of the page, of its source for an alias; "" for a page that has none yet."""
        page = self.source if self.source and self.source.live else self.page
        return address_of(page, self.request) if page and page.pk else ""

    @property
    def alias_note(self) -> str:
        """Says to the reader of an alias in another language why it is not in theirs; "" for any other page."""
        return read_elsewhere(self.lang, self.content_lang) if self.lang != self.content_lang else ""


@Prepared
def home_pages() -> Any:
    """The live home pages of all languages, each with `is_private`."""
    root = Page.objects.filter(sites_rooted_here__is_default_site=True)
    found = Page.objects.filter(translation_key__in=root.values("translation_key"), live=True)
    return found.only(*COLUMNS).annotate(is_private=restricted())


@Prepared
def named_pages() -> Any:
    """The pages `wanted`; those at `paths`; live ones with one of `keys`, or whose address is like `below` and that
    are versions of the pages `wanted`; each with `is_private`.
    """
    wanted = Q(Among("pk", Blank("wanted", BigIntegerField())))
    versions = ArraySubquery(Page.objects.filter(wanted).order_by().values("translation_key"))
    here = Q(Among("translation_key", versions)) & Q(Like("url_path", Blank("below", TextField())))
    live = Q(live=True) & (Q(Among("translation_key", Blank("keys", UUIDField()))) | here)
    found = Page.objects.filter(wanted | Q(Among("path", Blank("paths", TextField()))) | live)
    return found.only(*COLUMNS).annotate(is_private=restricted())


def source_of(page: Page) -> Page | None:
    """The page whose words the alias `page` shows, with its locale; None for a page of its own."""
    source, seen = page, {page.pk}
    while source.alias_of_id and source.alias_of_id not in seen:
        seen.add(source.alias_of_id)
        source = Page.objects.select_related("locale").get(pk=source.alias_of_id)
    return source if source is not page else None
