"""Loads the starter content once, and takes it away again when asked."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from wagtail.models import Locale, Page, ReferenceIndex, Site
from wagtail.signal_handlers import disable_reference_index_auto_update
from wagtail_localize.models import (
    OverridableSegment,
    RelatedObjectSegment,
    SegmentOverride,
    StringSegment,
    StringTranslation,
    TemplateSegment,
    TranslatableObject,
)

from home.starter.build import stable_uuid
from home.starter.chrome import THEMES
from home.starter.pages import PAGES
from home.starter.samples import make_templates
from home.starter.translations import TranslatedTree
from home.starter.tree import FrenchTree
from jrs.chrome.models import Footer, Header
from news.models import Theme

__all__ = ["AUTHOR_EMAIL", "TARGETS", "homes", "is_loaded", "load", "remove"]

#: Nobody's address (RFC 2606). The account cannot sign in; that it exists says that the content was loaded once.
AUTHOR_EMAIL = "contenu-de-depart@jrs.invalid"
#: The languages that the starter content has beside French.
TARGETS = ("nl", "en")

Say = Callable[[str], Any]


def homes() -> Any:
    """The starter home page in every language that it has."""
    return Page.objects.filter(translation_key=stable_uuid("page", "home"))


def is_loaded() -> bool:
    """Whether the content was loaded before, even if all of it has been deleted since."""
    return homes().exists() or get_user_model().objects.filter(email=AUTHOR_EMAIL).exists()


@transaction.atomic
def load(say: Say = str, *, replace: bool = False) -> None:
    """Make the whole site in French, then in each of `TARGETS`, all or nothing.

    `say` is told what is done; `replace` calls `remove` first. Raises `StarterContentError`, with a list, when
    translations are missing: then all stays as it was.
    """
    if replace:
        remove()
    author = _author()
    # Wagtail notes what refers to what at each of an object's five saves: here once, at the end.
    with disable_reference_index_auto_update():
        french = FrenchTree(author)
        french.make()
        made = french.snippets + list(french.pages.values())
        say(f"fr: {len(french.pages)} pages, {len(french.snippets)} snippets")
        tree = TranslatedTree(author, made)
        locales = [Locale.objects.get_or_create(language_code=code)[0] for code in TARGETS]
        tree.prepare(locales)
        for locale in locales:
            made += tree.publish(locale)
            say(f"{locale.language_code}: the same, translated")
    say(f"{make_templates()} templates")
    for instance in made:
        ReferenceIndex.create_or_update_for_object(instance)


@transaction.atomic
def remove() -> None:
    """Delete the starter pages in every language with all that stands below them, and their translations."""
    root = Page.get_first_root_node()
    Site.objects.filter(root_page__in=homes()).update(root_page=root)
    for home in homes():
        home.get_descendants(inclusive=True).delete()
    keys = [stable_uuid("page", page.key) for page in PAGES]
    keys += [stable_uuid("theme", key) for key in THEMES]
    keys += [stable_uuid("snippet", key) for key in ("header", "footer")]
    for model in (Theme, Header, Footer):
        model.objects.filter(translation_key__in=keys).delete()
    for segment in (OverridableSegment, RelatedObjectSegment, StringSegment, TemplateSegment):
        segment.objects.filter(context__object_id__in=keys).delete()
    for words in (SegmentOverride, StringTranslation):
        words.objects.filter(context__object_id__in=keys).delete()
    TranslatableObject.objects.filter(translation_key__in=keys).delete()


def _author() -> AbstractBaseUser:
    users = get_user_model().objects
    author = users.filter(email=AUTHOR_EMAIL).first()
    return author or users.create_user(
        AUTHOR_EMAIL, is_active=False, first_name="Contenu", last_name="de départ"
    )
