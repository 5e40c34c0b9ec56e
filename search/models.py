"""What the search keeps: the index of what readers can find, the editors' words, and what people looked for."""

from search.counting import QueryCount, RareQuery
from search.entries import Entry, Word
from search.promotions import Promotion
from search.thesaurus import Synonyms

__all__ = ["Entry", "Promotion", "QueryCount", "RareQuery", "Synonyms", "Word"]
