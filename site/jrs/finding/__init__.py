"""What a page or another object gives to the search: its words by language, its questions, its facts."""

from jrs.finding.findable import Answer, Findable, Passage

__all__ = ["Answer", "Findable", "Passage"]
