"""Makes the French tree: themes, pages, header and footer, settings, and the site's root."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.contrib.contenttypes.models import ContentType
from django.utils.translation import override
from wagtail.models import Comment, Locale, Page, Site

from home.starter.build import Builder, is_stream, stable_uuid
from home.starter.chrome import FOOTER, HEADER, LEGAL_NAME, THEMES
from home.starter.content import StarterPage
from home.starter.pages import PAGES
from jrs.chrome.models import Footer, Header, SiteSettings
from news.models import Theme

__all__ = ["FrenchTree"]

TO_CONFIRM = "Contenu de départ : à confirmer par JRS : {}"


class FrenchTree:
    """Call `make` once, on a database without these pages; then `pages` and `snippets` hold what was made."""

    def __init__(self, author: AbstractBaseUser) -> None:
        self.author = author
        self.locale, _created = Locale.objects.get_or_create(language_code=settings.LANGUAGE_CODE)
        self.pages: dict[str, Page] = {}
        self.snippets: list[Any] = []

    def make(self) -> None:
        # Slugs and search words are worked out in the language of the text.
        with override(self.locale.language_code):
            themes = {key: self._theme(key, *words) for key, words in THEMES.items()}
            for page in PAGES:
                self.pages[page.key] = self._plant(page, themes)
            self._become_root()
            comments = [comment for page in PAGES for comment in self._fill(page)]
            Comment.objects.bulk_create(comments)
            for instance in self.pages.values():
                instance.save_revision(user=self.author, clean=True).publish(
                    user=self.author, skip_permission_checks=True
                )
            header = self._snippet(Header, "header", HEADER)
            footer = self._snippet(Footer, "footer", FOOTER)
            self._point_at(header, footer)

    def _theme(self, key: str, name: str, slug: str) -> Theme:
        theme = Theme.objects.create(
            locale=self.locale, translation_key=stable_uuid("theme", key), name=name, slug=slug
        )
        self.snippets.append(theme)
        return theme

    def _plant(self, starter: StarterPage, themes: Mapping[str, Theme]) -> Page:
        """Put the page in the tree, with everything but what may link to pages that are not there yet."""
        fields = {
            name: themes[value] if name == "theme" else value
            for name, value in starter.fields.items()
            if name != "programme" and not is_stream(value)
        }
        page: Page = apps.get_model(starter.model)(
            translation_key=stable_uuid("page", starter.key),
            locale=self.locale,
            owner=self.author,
            live=False,
            title=starter.title,
            slug=starter.slug,
            summary=starter.summary,
            search_description=starter.search_description,
            **fields,
        )
        parent = self.pages[starter.parent] if starter.parent else Page.get_first_root_node()
        return parent.add_child(instance=page)

    def _become_root(self) -> None:
        """Make the home page the root of the site, and remove the page that Wagtail welcomes with."""
        home = self.pages["home"]
        address = urlsplit(settings.SITE_URL)
        port = address.port or (443 if address.scheme == "https" else 80)
        defaults = {"hostname": address.hostname, "port": port, "root_page": home, "site_name": "JRS Belgium"}
        Site.objects.update_or_create(is_default_site=True, defaults=defaults)
        bare = ContentType.objects.get_for_model(Page)
        for welcome in Page.objects.filter(depth=2, slug="home", content_type=bare, numchild=0):
            welcome.delete()

    def _fill(self, starter: StarterPage) -> list[Comment]:
        """Set the streams and page choices of a page; give the comments for what JRS has to confirm."""
        page = self.pages[starter.key]
        builder = Builder(starter.key, {key: each.pk for key, each in self.pages.items()})
        builder.field("summary", starter.summary)
        for name, value in starter.fields.items():
            if is_stream(value):
                setattr(page, name, builder.stream(type(page), name, value))
            elif name == "programme":
                page.programme_id = builder.field(name, value)
            else:
                builder.field(name, value)
        return [
            Comment(page=page, user=self.author, contentpath=path, text=TO_CONFIRM.format(question))
            for path, question in [*starter.questions.items(), *builder.questions]
        ]

    def _snippet(self, model: type[Header | Footer], key: str, words: Mapping[str, Any]) -> Any:
        builder = Builder(key, {key: each.pk for key, each in self.pages.items()})
        fields = {
            name: builder.stream(model, name, value) if is_stream(value) else value
            for name, value in words.items()
        }
        snippet = model(translation_key=stable_uuid("snippet", key), locale=self.locale, live=False, **fields)
        snippet.save()
        snippet.save_revision(user=self.author).publish(user=self.author, skip_permission_checks=True)
        self.snippets.append(snippet)
        return snippet

    def _point_at(self, header: Header, footer: Footer) -> None:
        words = SiteSettings.load()
        words.legal_name = words.legal_name or LEGAL_NAME
        words.header = words.header or header
        words.footer = words.footer or footer
        words.save()
