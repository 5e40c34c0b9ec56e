"""The states in which a page is judged: window, colour scheme, what a reader has set. One load serves them all."""

from dataclasses import dataclass
from typing import Literal

from playwright.sync_api import Page

from tests.browser import probe

__all__ = ["EVERY", "FEW", "State", "judge"]


@dataclass(frozen=True)
class State:
    """A window of `width` pixels, the reader's scheme, and the reader's own style sheets."""

    width: int
    scheme: Literal["light", "dark"]
    sheets: tuple[str, ...] = ()
    #: Axe's rules; None for all.
    rules: tuple[str, ...] | None = None

    def __str__(self) -> str:
        return f"{self.width} px, {self.scheme}{', large and spaced text' if self.sheets else ''}"


MAGNIFIED = State(320, "light", (probe.LARGE_TEXT, probe.SPACING))
#: For each run of the tests.
FEW = (
    State(360, "light"),
    State(1440, "dark", rules=tuple(probe.COLOURS)),
    State(320, "light", MAGNIFIED.sheets, ("target-size", "scrollable-region-focusable")),
)
#: For the audit.
EVERY = (
    State(360, "light"),
    State(1440, "light"),
    State(1440, "dark"),
    State(360, "dark"),
    MAGNIFIED,
    State(320, "dark", (probe.LARGE_TEXT,)),
    State(320, "light", (probe.SPACING,)),
)


def judge(page: Page, states: tuple[State, ...] = FEW) -> list[str]:
    """Put the open page in each state; give what axe and the probes of layout find, each with its state."""
    complaints = []
    for state in states:
        page.emulate_media(color_scheme=state.scheme)
        page.set_viewport_size({"width": state.width, "height": 900})
        probe.wear(page, *state.sheets)
        found = probe.axe(page, list(state.rules) if state.rules else None)
        for name in ("clipped", "overlapping", "sideways"):
            found += [f"{name}: {each}" for each in probe.ask(page, name)]
        complaints += [f"[{state}] {each}" for each in found]
    probe.wear(page)
    return complaints
