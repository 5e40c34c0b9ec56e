"""A table whose words can be translated.

wagtail-localize extracts nothing from Wagtail's typed tables. Ours gives each of its texts as a segment, named by the
text itself rather than by row and column, so that a row moved or added loses no translation.
"""

from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTable, TypedTableBlock
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.strings import StringValue

from jrs.blocks.groups import LISTS
from jrs.blocks.verbatim import VerbatimCharBlock

__all__ = ["TableBlock"]


def segment_path(text: str) -> str:
    """The name of the segment that holds `text`: the start of its SHA-256."""
    return sha256(text.encode()).hexdigest()[:12]


class TableBlock(TypedTableBlock):
    """Columns of text or of numbers; the first row of words is the heading of each column."""

    def __init__(self, local_blocks: Any = None, **kwargs: Any) -> None:
        columns = local_blocks or [
            ("text", blocks.TextBlock(required=False, label=_("Text"), rows=2)),
            ("number", VerbatimCharBlock(required=False, label=_("Number"))),
        ]
        super().__init__(columns, **kwargs)

    @staticmethod
    def texts(table: TypedTable) -> Iterator[str]:
        """Every text of the table that a translator must see, once each."""
        found = [table.caption or ""]
        found += [column["heading"] for column in table.columns]
        found += [str(row["values"][i]) for row in table.row_data for i in TableBlock.text_columns(table)]
        yield from dict.fromkeys(text for text in found if text)

    @staticmethod
    def text_columns(table: TypedTable) -> list[int]:
        return [
            i for i, column in enumerate(table.columns) if not isinstance(column["block"], VerbatimCharBlock)
        ]

    def get_translatable_segments(self, value: TypedTable) -> list[StringSegmentValue]:
        """The texts of the table as wagtail-localize segments."""
        return [StringSegmentValue(segment_path(text), text) for text in self.texts(value)]

    def restore_translated_segments(
        self, value: TypedTable, segments: list[StringSegmentValue]
    ) -> TypedTable:
        """Give the table with each text that has a segment replaced by its translation."""
        words = {segment.path: StringValue(segment.string.data).render_text() for segment in segments}

        def say(text: str) -> str:
            return words.get(segment_path(text), text) if text else text

        value.caption = say(value.caption or "")
        for column in value.columns:
            column["heading"] = say(column["heading"])
        translated = self.text_columns(value)
        for row in value.row_data:
            row["values"] = [
                say(str(cell)) if i in translated else cell for i, cell in enumerate(row["values"])
            ]
        return value

    class Meta:
        icon = "table"
        group = LISTS
        label = _("Table")
        description = _("Rows and columns, for what is compared.")
        template = "blocks/table.html"
        preview_value = {
            "caption": _("Opening hours"),
            "columns": [{"type": "text", "heading": _("Day")}, {"type": "number", "heading": _("Hours")}],
            "rows": [{"values": [_("Monday"), "9 – 12"]}, {"values": [_("Tuesday"), "9 – 12"]}],
        }
