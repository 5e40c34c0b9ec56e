"""Choosers inside blocks."""

from typing import Any

from wagtail.documents.blocks import DocumentChooserBlock

__all__ = ["SparingDocumentChooserBlock"]


class SparingDocumentChooserBlock(DocumentChooserBlock):
    """A document chooser that asks the database only where something is chosen: most links lead elsewhere."""

    def bulk_to_python(self, values: list[Any]) -> list[Any]:
        return super().bulk_to_python(values) if any(values) else [None] * len(values)

    @property
    def canonical_module_path(self) -> str:
        """What migrations call it: nothing of this is stored."""
        return "wagtail.documents.blocks.DocumentChooserBlock"
