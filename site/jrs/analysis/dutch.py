"""Dutch: plurals that no rule makes, and compounds taken apart.

The parts are a list and not the words of the index, so that a text has the same words whatever stands beside it.
"""

from functools import lru_cache

__all__ = ["parts", "singular", "tidy"]

IRREGULAR = {
    "centra": "centrum",
    "centrums": "centrum",
    "musea": "museum",
    "data": "datum",
    "steden": "stad",
    "leden": "lid",
    "schepen": "schip",
    "kinderen": "kind",
    "kids": "kind",
    "collegas": "collega",
    "ouders": "ouder",
    "mensen": "mens",
    "lieden": "mens",
    "vakbonden": "vakbond",
    "adressen": "adres",
    "bussen": "bus",
    "zussen": "zus",
    "broers": "broer",
    "broeders": "broer",
    "broeder": "broer",
    "getuigenissen": "getuigenis",
    "gevangenissen": "gevangenis",
    "ervaringen": "ervaring",
    "wetten": "wet",
    "talen": "taal",
    "giften": "gift",
    "media": "medium",
    "opgesloten": "opsluiten",
    "opgepakt": "oppakken",
    "vastgehouden": "vasthouden",
    "gevangen": "gevangene",
    "politici": "politicus",
}
#: Words that compounds of this field are made of, folded, with the forms that they take inside one.
PARTS = frozenset(
    """
    aanhouding aanklacht aanvraag achtergrond actie adres advies advocaat advocaten afdeling akkoord alternatief
    armoede
    asiel baan baby bank begeleider begeleiders begeleiding beleid bericht berichten beroep bescherming bestuur bevel
    beweging bewoner bewoners bezoek bezoeker bezoekers bijstand boek brief brieven bureau burger burgers campagne
    centra
    centrum contact crisis cultuur cursus dag dagen dak detentie dienst diensten doel dossier europa fiche film foto
    gast gebed geld gemeenschap gesprek gesprekken getuigenis getuigenissen gezin gezinnen gezins gift giften grens
    grenzen groep groepen hechtenis help hulp huis huizen huur info informatie inkomen instelling integratie jaar
    jaren jeugd jezuieten job jobs jongeren juridisch jurist kamer kamp kampen kans kantoor kerk kind kinder kinderen
    klas klassen klacht kracht krant land landen leerkracht leerkrachten leerling leerlingen les lessen leven lid leden
    lijst link loket loop maand maatschappij materiaal medewerker medewerkers meisje mens mensen migrant migranten
    migratie minister nationaliteit netwerk nieuws nood nummer onderdak onderwijs onderzoek opleiding opvang
    organisatie
    ouder ouders overheid pagina partner partners papier papieren pers persoon personen plaats plaatsen plan plicht
    politie procedure programma project projecten punt raad rapport recht rechten rechter rechts rechtbank regel regels
    reis rekening school scholen sociaal sociale spreek staat stad statuut steden stelling stem stemmen steun stichting
    stuk taal team telefoon terrein terugkeer thuis tijd toegang toelating toestemming toezicht transit uitwijzing
    uitzetting
    uur uren vak verblijf verblijfs vereniging vergunning verhaal verhalen verdrag verslag verslagen vluchteling
    vluchtelingen voogd vraag vragen vriend vrienden vrijheid vrijwilliger vrijwilligers vrouw vrouwen wacht week weg
    welzijn werk werker werkers werking werkgroep wet wetten woning woningen wonen woon woord zaak zaken zieken
    ziekenhuis
    zoeker zoekers zorg unit units bezoekuren legaat belasting belastings attest fiscaal vrijwilligerswerk bankrekening
    """.split()
)
JOINTS = ("", "s", "en", "e", "n")
SHORTEST_COMPOUND = 7


def singular(word: str) -> str:
    """The singular of an irregular plural; "-heden" → "-heid"; a compound by its last part; any other word as it is."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    if word.endswith("heden") and len(word) > 7:
        return word.removesuffix("heden") + "heid"
    made_of = parts(word)
    if made_of and made_of[-1] in IRREGULAR and word.endswith(made_of[-1]):
        return word.removesuffix(made_of[-1]) + IRREGULAR[made_of[-1]]
    return word


def tidy(stem: str) -> str:
    """A Snowball stem as the singular ends: huiz → huis, briev → brief, getuigeniss → getuigenis."""
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] in "bdfgklmnprst":
        return stem[:-1]
    return stem[:-1] + {"z": "s", "v": "f"}.get(stem[-1], stem[-1]) if len(stem) > 3 else stem


@lru_cache(maxsize=20_000)
def parts(word: str) -> tuple[str, ...]:
    """The parts of a compound, () for another word: "terugkeerwoningen" → ("terugkeer", "woningen")."""
    if len(word) < SHORTEST_COMPOUND or not word.isalpha():
        return ()
    found = _split(word, whole=True)
    return found if found is not None and len(found) > 1 else ()


def _split(word: str, *, whole: bool = False) -> tuple[str, ...] | None:
    """The fewest parts of the list that make up `word`, None when they do not."""
    if word in PARTS and not whole:
        return (word,)
    best: tuple[str, ...] | None = None
    for cut in range(len(word) - 3, 2, -1):
        head = word[:cut]
        if head not in PARTS:
            continue
        for joint in JOINTS:
            if not word.startswith(joint, cut):
                continue
            rest = _split(word[cut + len(joint) :])
            if rest is not None and (best is None or len(rest) + 1 < len(best)):
                best = (head, *rest)
    return best
