"""What the guide shows: specimens, each in several states, and how the rooms add theirs.

A room that wants its pages or blocks shown in further states has a module `styleguide` (`news/styleguide.py`), which
is found by its name, as Django finds `admin`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.http import HttpRequest
from django.utils.module_loading import autodiscover_modules
from wagtail.blocks import Block
from wagtail.models import Page

__all__ = ["AROUND", "Specimen", "State", "around", "discover", "page_state", "states_of"]

Render = Callable[[HttpRequest, str], str]
Around = Callable[[str, int], dict[str, Any]]
Change = Callable[[Any, str], dict[str, Any]]


@dataclass(frozen=True)
class State:
    """One state: `render` takes a request and a language, and gives HTML."""

    slug: str
    label: Any
    render: Render


@dataclass(frozen=True)
class Specimen:
    """A block, a part or a page type. `group` is "tokens", "blocks", "parts" or "pages"; a page is whole HTML."""

    slug: str
    label: Any
    group: str
    states: tuple[State, ...]
    hint: Any = ""

    def state(self, slug: str) -> State | None:
        return next((state for state in self.states if state.slug == slug), None)


@dataclass(frozen=True)
class PageState:
    slug: str
    label: Any
    change: Change


AROUND: dict[type[Block], Around] = {}
PAGE_STATES: dict[type[Page], list[PageState]] = {}


def around(block: type[Block]) -> Callable[[Around], Around]:
    """Decorates a function that takes a language and a number of things, and gives what the page adds for `block`."""

    def keep(function: Around) -> Around:
        AROUND[block] = function
        return function

    return keep


def page_state(model: type[Page], slug: str, label: Any) -> Callable[[Change], Change]:
    """Decorates a function that makes one more state of a page type.

    It takes a page that is not stored, with every field filled in, and the language. It may change the page, and
    gives what it has to be shown with in place of what the page would find in the database.
    """

    def keep(function: Change) -> Change:
        PAGE_STATES.setdefault(model, []).append(PageState(slug, label, function))
        return function

    return keep


def states_of(model: type[Page]) -> list[PageState]:
    discover()
    return PAGE_STATES.get(model, [])


@cache
def discover() -> None:
    """Import the module `styleguide` of every app, once."""
    autodiscover_modules("styleguide")
