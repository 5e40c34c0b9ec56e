"""Sentences in French, Dutch and English that say the same, put together from parts: plausible, plentiful, nobody's."""

from random import Random
from typing import NamedTuple

__all__ = ["LANGUAGES", "Said", "paragraph", "sentence", "title"]

LANGUAGES = ("fr", "nl", "en")


class Said(NamedTuple):
    """The same words in each of `LANGUAGES`."""

    fr: str
    nl: str
    en: str


WHO = (
    Said("L’équipe juridique", "Het juridische team", "The legal team"),
    Said("Un groupe de bénévoles", "Een groep vrijwilligers", "A group of volunteers"),
    Said("Une classe de sixième", "Een zesde klas", "A sixth-form class"),
    Said("La coalition", "De coalitie", "The coalition"),
    Said("Une famille en séjour irrégulier", "Een gezin zonder verblijf", "A family without papers"),
    Said("Notre réseau européen", "Ons Europese netwerk", "Our European network"),
    Said("Le conseil communal", "De gemeenteraad", "The municipal council"),
    Said("Une avocate", "Een advocate", "A lawyer"),
    Said("Un visiteur accrédité", "Een erkende bezoeker", "An accredited visitor"),
    Said("Le tribunal du travail", "De arbeidsrechtbank", "The labour court"),
    Said("Une paroisse voisine", "Een naburige parochie", "A neighbouring parish"),
    Said("Le médiateur fédéral", "De federale ombudsman", "The federal ombudsman"),
)
DOES = (
    Said("demande", "vraagt", "asks for"),
    Said("prépare", "bereidt voor:", "is preparing"),
    Said("attend toujours", "wacht nog altijd op", "still waits for"),
    Said("raconte", "vertelt over", "tells of"),
    Said("publie", "publiceert", "publishes"),
    Said("discute", "bespreekt", "discusses"),
    Said("soutient", "steunt", "supports"),
    Said("refuse", "weigert", "refuses"),
    Said("examine", "onderzoekt", "examines"),
    Said("propose", "stelt voor:", "proposes"),
)
WHAT = (
    Said("une solution durable", "een duurzame oplossing", "a lasting solution"),
    Said("un rapport sur la détention", "een rapport over detentie", "a report on detention"),
    Said("la fin des retours forcés", "het einde van gedwongen terugkeer", "an end to forced returns"),
    Said("un accueil digne", "een waardige opvang", "a dignified reception"),
    Said("des soins adaptés", "aangepaste zorg", "suitable care"),
    Said("une visite hebdomadaire", "een wekelijks bezoek", "a weekly visit"),
    Said("des alternatives à la détention", "alternatieven voor detentie", "alternatives to detention"),
    Said("le droit à un recours", "het recht op beroep", "the right to an appeal"),
    Said("un logement pour l’hiver", "een woning voor de winter", "a home for the winter"),
    Said("la scolarité des enfants", "de school van de kinderen", "the children’s schooling"),
    Said("un nouveau règlement européen", "een nieuwe Europese verordening", "a new European regulation"),
    Said("le regroupement familial", "gezinshereniging", "family reunification"),
)
WHERE = (
    Said("à Bruxelles", "in Brussel", "in Brussels"),
    Said("à Merksplas", "in Merksplas", "in Merksplas"),
    Said("à Bruges", "in Brugge", "in Bruges"),
    Said("à Steenokkerzeel", "in Steenokkerzeel", "in Steenokkerzeel"),
    Said("à Vottem", "in Vottem", "in Vottem"),
    Said("à Holsbeek", "in Holsbeek", "in Holsbeek"),
    Said("à Anvers", "in Antwerpen", "in Antwerp"),
    Said("à Liège", "in Luik", "in Liège"),
    Said("à Namur", "in Namen", "in Namur"),
    Said("à Gand", "in Gent", "in Ghent"),
)


def _parts(random: Random) -> tuple[Said, Said, Said, Said]:
    return random.choice(WHO), random.choice(DOES), random.choice(WHAT), random.choice(WHERE)


def sentence(random: Random) -> Said:
    """One sentence of some 14,000, with its full stop."""
    parts = _parts(random)
    return Said(*(f"{' '.join(words)}." for words in zip(*parts, strict=True)))


def paragraph(random: Random, sentences: int) -> Said:
    """Several sentences in a row."""
    said = [sentence(random) for _ in range(sentences)]
    return Said(*(" ".join(words) for words in zip(*said, strict=True)))


def title(random: Random, number: int) -> Said:
    """A title, with `number` to tell it from every other."""
    who, _does, what, where = _parts(random)
    return Said(
        *(f"{a} {b} : {c} ({number})" for a, b, c in ((who.fr, where.fr, what.fr),)),
        *(
            f"{a} {b}: {c} ({number})"
            for a, b, c in ((who.nl, where.nl, what.nl), (who.en, where.en, what.en))
        ),
    )
