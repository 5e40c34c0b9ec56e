"""English plurals that no rule makes."""

__all__ = ["singular"]

IRREGULAR = {
    "children": "child",
    "people": "person",
    "men": "man",
    "women": "woman",
    "lives": "life",
    "wives": "wife",
    "feet": "foot",
    "teeth": "tooth",
    "media": "medium",
    "criteria": "criterion",
    "center": "centre",
    "centers": "centre",
    "centres": "centre",
    "program": "programme",
    "programs": "programme",
    "organization": "organisation",
    "organizations": "organisation",
    "gave": "give",
    "given": "give",
    "held": "hold",
    "taught": "teach",
    "told": "tell",
    "met": "meet",
    "went": "go",
    "found": "find",
}


def singular(word: str) -> str:
    """The singular of an irregular plural, the British spelling of an American one; any other word as it is."""
    return IRREGULAR.get(word, word)
