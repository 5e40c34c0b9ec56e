"""The newest news and stories of a language with their full text, in a number of queries that does not grow."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any
from uuid import UUID, uuid5

from django.db.models import prefetch_related_objects
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils import timezone
from wagtail import blocks
from wagtail.images.models import AbstractImage
from wagtail.models import Page, get_page_models

from jrs.chrome.frame import Frame
from jrs.discovery.public import found_by_machines
from jrs.discovery.reading import for_readers
from jrs.typography import typeset

__all__ = ["Entry", "newest", "permanent_id"]

LIMIT = 30


@dataclass(frozen=True)
class Entry:
    """One item of a feed; `html` is its full text, with absolute addresses."""

    id: str
    title: str
    url: str
    summary: str
    html: str
    published: datetime
    updated: datetime


def permanent_id(key: UUID, name: str) -> str:
    """A URN (RFC 9562, version 5) that outlives slugs and host names."""
    return uuid5(key, name).urn


def newest(request: HttpRequest, lang: str) -> tuple[list[Entry], Frame]:
    """The newest `LIMIT` entries in `lang`, and the frame that their links were resolved with."""
    pages = _pages(lang)
    streams = {model: _joined(model, pages) for model in {type(page) for page in pages}}
    frame = Frame(request, lang, streams=streams.values())
    pictures = [page.image for page in pages if page.image]
    pictures += [image for stream in streams.values() for image in _images(stream)]
    if pictures:
        prefetch_related_objects(pictures, "renditions")
    children = {model: iter(stream) for model, stream in streams.items()}
    return [_entry(page, children[type(page)], frame) for page in pages], frame


def _pages(lang: str) -> list[Any]:
    """The pages themselves, newest first, whatever their type."""
    condition = found_by_machines()
    found: list[Any] = []
    for model in get_page_models():
        if getattr(model, "feed_template", ""):
            pages = model.objects.filter(condition, locale__language_code=lang)
            found += pages.select_related("image", "locale").order_by("-date", "-pk")[:LIMIT]
    return sorted(found, key=lambda page: (page.date, page.pk), reverse=True)[:LIMIT]


def _joined(model: type[Page], pages: list[Any]) -> blocks.StreamValue:
    """The bodies of all pages of one type as a single stream: it fetches its pictures and documents all at once."""
    raw = [child for page in pages if type(page) is model for child in page.body.raw_data]
    stream: blocks.StreamValue = model._meta.get_field("body").stream_block.to_python(raw)
    return stream


def _images(value: Any) -> Iterator[AbstractImage]:
    """The pictures anywhere in a stream, struct or list value."""
    if isinstance(value, AbstractImage):
        yield value
    elif isinstance(value, blocks.StreamValue):
        for child in value:
            yield from _images(child.value)
    elif isinstance(value, blocks.StructValue):
        for child in value.values():
            yield from _images(child)
    elif isinstance(value, blocks.list_block.ListValue):
        for child in value:
            yield from _images(child)


def _entry(page: Any, children: Iterator[Any], frame: Frame) -> Entry:
    """The entry of `page`; takes as many of `children`, the blocks of all pages in order, as it has."""
    url = page.get_full_url(frame.request)
    context = {"page": page, "frame": frame, "request": frame.request}
    body = [next(children).render(context) for _block in page.body.raw_data]
    html = render_to_string(page.feed_template, {**context, "body": body})
    published = _moment(page)
    return Entry(
        id=permanent_id(page.translation_key, frame.lang),
        title=page.title,
        url=url,
        summary=page.summary or page.search_description,
        html=for_readers(typeset(html, frame.lang), url),
        published=published,
        updated=max(page.last_published_at or published, published),
    )


def _moment(page: Any) -> datetime:
    """The moment a page went live if that was on its date, else the beginning of that day."""
    first = page.first_published_at
    if first and timezone.localdate(first) == page.date:
        return first
    return timezone.make_aware(datetime.combine(page.date, time.min))
