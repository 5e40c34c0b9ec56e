"""What a page puts on its card; `BasePage.card_content` gives one, and the kinds of page say it their own way."""

import datetime
from dataclasses import dataclass
from typing import Any

__all__ = ["CardContent"]


@dataclass(frozen=True)
class CardContent:
    """Words and picture of a card.

    `label` is what kind of page it is, in the language of the page or to be translated; empty for none. `hue` is one
    of `jrs.blocks.Hue`, or "saffron" for what asks for support; with `wash` it colours the ground and the title too,
    without it these are paper and ink. With an `image`, it takes the place of the drawing (`jrs.blocks.Drawing`).
    """

    title: str
    label: Any = ""
    date: datetime.date | None = None
    drawing: str = "door"
    hue: str = "blue"
    wash: bool = False
    image: Any = None
