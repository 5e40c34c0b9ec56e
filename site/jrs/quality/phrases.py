"""Words that give a text away, in the languages of the site: links that say nothing, and texts still to be written.

A link that says "click here" fails whoever has the links of a page read aloud (WCAG 2.2, 2.4.4 and 2.4.9).
"""

import re

__all__ = ["is_address", "is_vague", "placeholder_in"]

#: As they are normalised by `is_vague`, one language after another.
VAGUE = frozenset(
    word.strip()
    for words in (
        # French
        (
            "ici | cliquez ici | cliquer ici | clique ici | par ici | là | lire | lire plus | lire la suite "
            "| la suite | suite | en lire plus | plus | plus d'info | plus d'infos | plus d'information | "
            "plus d'informations | en savoir plus | savoir plus | voir | voir plus | voir ici | voir le lien "
            "| lien | le lien | ce lien | via ce lien | suivez ce lien | cette page | ce site | cet article "
            "| ce document | découvrir | découvrez | continuer | détails | télécharger | document | info | "
            "infos | site | page | article"
        ),
        # Dutch
        (
            "hier | klik hier | klik | lees meer | lees verder | lees | verder lezen | meer lezen | meer | "
            "meer info | meer informatie | meer weten | link | de link | deze link | via deze link | volg "
            "deze link | deze pagina | deze site | deze website | dit artikel | dit document | bekijk | "
            "bekijk hier | bekijk meer | ontdek | ontdek meer | verder | download | downloaden | pagina | "
            "artikel | website"
        ),
        # English
        (
            "here | click here | click | click this | read | read more | read on | more | more info | more "
            "information | learn more | find out more | see more | see here | view | view more | this link | "
            "this page | this site | this website | this article | this document | follow this link | "
            "continue | continue reading | details | discover | discover more"
        ),
    )
    for word in words.split("|")
)

#: What stands between brackets in a text that waits for its facts: "[nom]", "[datum]", "[write the lead here]".
BRACKETED = (
    "titre|nom|prénom|date|lieu|lien|texte|chiffre|citation|résumé|adresse|heure|photo|image|"
    "écrire|écrivez|titel|naam|voornaam|datum|plaats|tekst|cijfer|citaat|samenvatting|adres|uur|"
    "foto|afbeelding|schrijf|title|name|place|link|text|number|quotation|quote|summary|address|"
    "time|picture|write|insert"
)
PLACEHOLDERS = (
    r"lorem\s+ipsum",
    r"dolor\s+sit\s+amet",
    r"\b(?:TODO|TBD|TBC|FIXME)\b",
    r"\b[Xx]{3,}\b",
    r"\?{3,}",
    rf"\[\s*(?:{BRACKETED})\b[^\]]*\]",
    r"\bà (?:compléter|remplir|rédiger)\b",
    r"\btexte à venir\b",
    r"\b(?:nog )?(?:aan|in) te vullen\b",
    r"\btekst volgt\b",
    r"\bto be (?:completed|written|confirmed)\b",
    r"\bplaceholder\b",
    # Reserved for examples (RFC 2606).
    r"\bexample\.(?:org|com|net)\b",
)
PLACEHOLDER = re.compile("|".join(PLACEHOLDERS), re.IGNORECASE)
LOUD = ("TODO", "TBD", "TBC", "FIXME")
TRIM = " \t\n\u00a0\u202f.,;:!?…»«“”\"'’›>→↗»-–—()[]"
ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


def is_vague(text: str) -> bool:
    """Whether the text of a link says nothing about where it leads."""
    words = " ".join(text.replace("’", "'").replace("\u00a0", " ").split()).strip(TRIM).casefold()
    return words in VAGUE


def is_address(text: str) -> bool:
    """Whether the text of a link is a bare address, which is read aloud letter by letter."""
    return bool(ADDRESS.fullmatch(text.strip()))


def placeholder_in(text: str) -> str:
    """The part of `text` that stands for words still to be written, "" for none."""
    for match in PLACEHOLDER.finditer(text):
        # "todo" is Spanish for "all", and a name; in capitals it is a note.
        if match[0].upper() in LOUD and match[0] not in LOUD:
            continue
        return match[0]
    return ""
