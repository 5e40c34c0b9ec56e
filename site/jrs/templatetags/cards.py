"""The social card of a page, for the head of the page."""

from django import template
from wagtail.models import Page

from jrs import cards

register = template.Library()


@register.simple_tag
def card_of(page: Page | None) -> object:
    """`{% card_of page as card %}`: its `url`, `width`, `height` and `alt`; None for a page without one."""
    return cards.card_of(page)
