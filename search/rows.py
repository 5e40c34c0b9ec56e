"""What a search asks for and gets back."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from uuid import UUID

__all__ = ["Choice", "Count", "Row"]


@dataclass(frozen=True)
class Choice:
    """What a reader has chosen among the facets; "" for all."""

    kind: str = ""
    year: str = ""
    programme: str = ""

    def __bool__(self) -> bool:
        return bool(self.kind or self.year or self.programme)

    def allows(self, row: "Row | Count") -> bool:
        places = ((self.kind, row.kind), (self.year, row.year), (self.programme, str(row.programme or "")))
        return all(wanted in {"", has} for wanted, has in places)


class Count(NamedTuple):
    kind: str
    year: str
    programme: str
    number: int


class Row(NamedTuple):
    """An entry among the results."""

    id: int
    page_id: int
    document_id: int | None
    anchor: str
    kind: str
    date: date | None
    programme: UUID | None
    title: str
    text: str
    score: float
    matched: int

    @property
    def year(self) -> str:
        return str(self.date.year) if self.date else ""
