"""Work outside: the texts of a page, a section or a whole language as one file, PO or XLIFF, out and in again."""
