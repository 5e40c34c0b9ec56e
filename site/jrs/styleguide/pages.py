"""The specimens of the page types: pages that are not stored, shown by their own templates in the site's frame."""

from datetime import date
from functools import partial
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail.blocks import StreamValue
from wagtail.fields import StreamField
from wagtail.models import Locale, Page, Site, get_page_models

from jrs.chrome.items import LanguageLink
from jrs.chrome.language_names import not_yet_in
from jrs.chrome.languages import own_name
from jrs.pages import BasePage
from jrs.roots import roots
from jrs.styleguide.samples import LANGUAGES, LONG, SENTENCE, TITLE, cut, image, say
from jrs.styleguide.specimens import Change, Specimen, State, states_of
from jrs.styleguide.values import Manner, connect, made

__all__ = ["page_specimens", "visitor"]

HOME_DEPTH = 2
#: The last step of a path that no page has: treebeard counts with digits and capitals.
NOWHERE = "zzzz"


def page_specimens() -> list[Specimen]:
    """Each page type of the site in its states; the rooms add theirs (see `specimens.page_state`)."""
    kinds = [model for model in get_page_models() if issubclass(model, BasePage)]
    return [
        Specimen(
            model._meta.model_name, model._meta.verbose_name, "pages", states(model), model.page_description
        )
        for model in kinds
    ]


def states(model: type[Page]) -> tuple[State, ...]:
    found = [
        State("title", _("Only a title"), partial(show, model, {"bare": True}, None)),
        State("full", _("Everything filled in"), partial(show, model, {"full": True}, None)),
        State("long", _("Long words, long titles"), partial(show, model, {"full": True, "long": True}, None)),
        State("untranslated", _("A missing translation"), partial(show, model, {"bare": True}, untranslated)),
    ]
    if any(field.name == "image" for field in model._meta.get_fields()):
        found.append(State("no-photo", _("Without a photo"), partial(show, model, {"full": True}, no_photo)))
    found += [
        State(own.slug, own.label, partial(show, model, {"full": True}, own.change))
        for own in states_of(model)
    ]
    return tuple(found)


def no_photo(page: Any, lang: str) -> dict[str, Any]:
    page.image = None
    return {}


def untranslated(page: Any, lang: str) -> dict[str, Any]:
    """The page exists in its own language alone; the switcher says so in that language."""
    links = [
        LanguageLink(code, own_name(code), "#content" if code == lang else "", code == lang, not_yet_in(code))
        for code in LANGUAGES
    ]
    return {"frame.languages": links}


def visitor(request: HttpRequest, lang: str) -> HttpRequest:
    """A request for a page by somebody nobody knows, at the host of `request`."""
    made = HttpRequest()
    made.META = {name: request.META[name] for name in ("SERVER_NAME", "SERVER_PORT") if name in request.META}
    made.META["HTTP_HOST"] = request.get_host()
    made.method, made.path = "GET", f"/{lang}/"
    made.user = AnonymousUser()
    return made


def show(
    model: type[Page], how: dict[str, Any], change: Change | None, request: HttpRequest, lang: str
) -> str:
    """The whole HTML of a page in one state."""
    manner = Manner(lang, **how)
    with override(lang):
        page = filled(model, manner)
        place(page, lang)
        own = change(page, lang) if change else {}
        reader = visitor(request, lang)
        context = page.get_context(reader)
        for value in (getattr(page, name) for name in page.streams if hasattr(page, name)):
            for child in value:
                connect(child.value)
        for name, thing in own.items():
            owner, _dot, attribute = name.rpartition(".")
            if owner:
                setattr(context[owner], attribute, thing)
            else:
                context[name] = thing
        return TemplateResponse(reader, page.get_template(reader), context).render().content.decode()


def filled(model: type[Page], manner: Manner) -> Any:
    """A page that is not stored. Bare, it has nothing but its title."""
    page: Any = model(title=cut(LONG[manner.lang], 255) if manner.long else say(TITLE, manner.lang))
    page.locale = Locale.objects.filter(language_code=manner.lang).first() or Locale(
        language_code=manner.lang
    )
    for field in model._meta.local_fields:
        if not manner.bare and not field.primary_key:
            fill(page, field, manner)
    return page


def fill(page: Any, field: Any, manner: Manner) -> None:
    """Give one field of a page a value of its kind."""
    if isinstance(field, StreamField):
        children = field.stream_block.child_blocks.items()
        # A page with each block once, as its preview value has it or with its longest words.
        stream = [(name, made(block, Manner(manner.lang, long=manner.long))) for name, block in children]
        setattr(page, field.name, StreamValue(field.stream_block, stream))
    elif isinstance(field, models.ForeignKey):
        if field.remote_field.model._meta.label == settings.WAGTAILIMAGES_IMAGE_MODEL:
            setattr(page, field.name, image(manner.lang))
    elif isinstance(field, models.BooleanField):
        setattr(page, field.name, field.name != "image_decorative")
    elif isinstance(field, models.DateField):
        setattr(page, field.name, date(2026, 9, 1))
    elif field.choices:
        setattr(page, field.name, field.choices[-1][0])
    elif isinstance(field, (models.CharField, models.TextField)):
        setattr(page, field.name, words(field, manner))


def words(field: Any, manner: Manner) -> str:
    if "phone" in field.name and "hours" not in field.name:
        return "+32 2 000 00 00"
    if manner.long:
        return cut(LONG[manner.lang], field.max_length)
    return cut(say(TITLE if (field.max_length or 999) < 150 else SENTENCE, manner.lang), field.max_length)


def place(page: Any, lang: str) -> None:
    """Let the page stand below the home page of its language, or of the source, without being there."""
    table = roots()
    root = table.get(lang) or table.get(settings.LANGUAGE_CODE)
    site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    home = Page.objects.filter(url_path=root.path).first() if root else site and site.root_page
    is_home = "wagtailcore.Page" in page.parent_page_types
    page.path = (home.path if home else NOWHERE) + ("" if is_home and home else NOWHERE)
    page.depth = HOME_DEPTH if is_home else HOME_DEPTH + 1
    page.url_path = (home.url_path if home else "/") + ("" if is_home else "guide/")
