"""Makes the card of a page, unless the one it has shows the same already, and takes it away."""

import hashlib
import json
from typing import Any

import PIL.Image
from django.conf import settings
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import override
from wagtail.models import Page

from jrs.cards.composition import HEIGHT, PHOTO_SIZE, WIDTH, Words, composed, encoded
from jrs.cards.content import CardContent
from jrs.cards.lettering import plain, script_of
from jrs.cards.models import Card
from jrs.cards.painting import source
from jrs.cards.palette import palette
from jrs.chrome.languages import ADMIN_LANGUAGES
from jrs.media import specs
from jrs.templatetags.typography import longdate

__all__ = ["make_card", "remove_card", "renew_card"]

#: Raise it when cards are to look otherwise: `make_cards` then makes all of them anew.
EDITION = 1
HOME_DEPTH = 2
SITE_NAME = "JRS Belgium"


def renew_card(pk: int) -> Card | None:
    """Bring the card of the page `pk` up to date: made, made anew, left as it is, or taken away."""
    page = Page.objects.filter(pk=pk, live=True, alias_of=None).select_related("locale").first()
    # Nobody but those who may see it is shown a private page, so other sites have no card to show.
    if page is None or page.get_view_restrictions().exists():
        remove_card(pk)
        return None
    try:
        return make_card(page.specific)
    except Exception:
        # No card is better than one that shows what the page no longer does.
        remove_card(pk)
        raise


def remove_card(pk: int) -> None:
    """Delete the card of the page `pk`, if it has one, and its file when the transaction ends well."""
    Card.objects.filter(page_id=pk).delete()


def make_card(page: Any) -> Card | None:
    """The card of a page as its own type; None for a kind of page that has no `card_content`."""
    if not hasattr(page, "card_content"):
        return None
    content: CardContent = page.card_content()
    language = page.locale.language_code
    title = plain(content.title, language)
    words = Words(title, plain(_label(content, page, language), language), script_of(language))
    colours = palette(content.hue, wash=content.wash)
    digest = _digest(EDITION, repr(words), source(content.drawing), repr(colours), _trace(content.image))
    card = Card.objects.filter(page_id=page.pk).first()
    if card and card.digest == digest and card.file.storage.exists(card.file.name or ""):
        return card
    photo = _photo(content.image) if content.image else None
    data, extension = encoded(composed(words, content.drawing, colours, photo), photo=photo is not None)
    with transaction.atomic():
        # Away first: the file of the old one goes with it (jrs.cards.signals).
        Card.objects.filter(page_id=page.pk).delete()
        card = Card(page_id=page.pk, alt=_alt(words), width=WIDTH, height=HEIGHT, digest=digest)
        card.file.save(f"card{extension}", ContentFile(data), save=False)
        card.save()
    return card


def _digest(*parts: Any) -> str:
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def _trace(image: Any) -> list[Any]:
    """What changes when the picture changes: its file, or its point of interest."""
    return [image.file.name, str(image.get_focal_point())] if image else []


def _alt(words: Words) -> str:
    said = [words.title] if SITE_NAME in words.title else [words.title, SITE_NAME]
    return " · ".join(said)[:400]


def _label(content: CardContent, page: Page, language: str) -> str:
    """The kind of page with its date, in a language that has words for them; else the title of its section."""

    def said() -> tuple[str, str]:
        return str(content.label), date_format(content.date, "F") if content.date else ""

    # Where a catalogue has no word, Django takes that of the source language, or the English of the code.
    foreign: list[tuple[str, str]] = []
    for other in () if language in ADMIN_LANGUAGES else (settings.LANGUAGE_CODE, "en"):
        with override(other):
            foreign.append(said())
    with override(language):
        label, month = said()
        if label and label in {word for word, _month in foreign}:
            section = page.get_ancestors().filter(depth__gt=HOME_DEPTH).last()
            label = section.title if section else ""
        dated = content.date and month not in {other for _word, other in foreign}
        return " · ".join(filter(None, [label, longdate(content.date) if dated else ""]))


def _photo(image: Any) -> PIL.Image.Image:
    """The part of a picture that a card shows, around its point of interest; from a size that readers get too."""
    with image.get_rendition(specs.CARD).file.open("rb") as file:
        picture = PIL.Image.open(file).convert("RGB")
    focus = image.get_focal_point()
    scale = picture.width / image.width
    centre = (
        (focus.centroid.x * scale, focus.centroid.y * scale)
        if focus
        else (picture.width / 2, picture.height / 2)
    )
    ratio = PHOTO_SIZE[0] / PHOTO_SIZE[1]
    width, height = min(picture.width, picture.height * ratio), min(picture.height, picture.width / ratio)
    left = min(max(centre[0] - width / 2, 0), picture.width - width)
    top = min(max(centre[1] - height / 2, 0), picture.height - height)
    return picture.resize(PHOTO_SIZE, PIL.Image.Resampling.LANCZOS, (left, top, left + width, top + height))
