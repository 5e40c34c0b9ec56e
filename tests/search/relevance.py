"""Questions that people ask, each with the page that they need and among how many results it must stand.

Written from the work of JRS Belgium. The search has been tuned on them since, so they guard it and do not measure it:
for that, write new ones. The last word is what it tries: "inclusive", "typo", "plural", "synonym", or "plain".

`HELD_OUT` was written afterwards by somebody who had read the content and seen neither the search nor this set. At its
first run it gave 45 of 45 in French, 44 of 45 in Dutch and in English; one word (belastingaftrek) was added since.
"""

import csv
from pathlib import Path
from typing import NamedTuple

__all__ = ["HELD_OUT", "QUERIES", "Query"]


class Query(NamedTuple):
    language: str
    text: str
    page: str
    within: int
    tries: str


def _read(language: str, table: str) -> list[Query]:
    rows = [line.split("|") for line in table.strip().splitlines()]
    return [Query(language, q.strip(), page.strip(), int(n), tries.strip()) for q, page, n, tries in rows]


FR = """
réfugié·es | about | 5 | inclusive
les bénévoles engagé.e.s | support.volunteer | 3 | inclusive
visiteurs/euses | work.detention | 3 | inclusive
devenir visiteur·euse | support.volunteer | 3 | inclusive
enseignant(e)s | work.schools | 3 | inclusive
donateur·rice·s | support.donate | 3 | inclusive
élève-s | work.schools | 3 | inclusive
ancien·nes détenu·es | work.detention | 5 | inclusive
proche enfermé‧e | help | 1 | inclusive
collaborateurs·trices | about.team | 3 | inclusive
acompagnement a domicille | work.home | 1 | typo
sensibilsation | work.schools | 1 | typo
benevole | support.volunteer | 3 | typo
pladoyer | work.advocacy | 1 | typo
temoignaje | stories | 3 | typo
besion d'aide | help | 1 | typo
visites en detension | work.detention | 1 | typo
mentions legale | legal | 1 | typo
acessibilité | accessibility | 1 | typo
histoire du jrs | about.history | 3 | plain
visite en centre de détention | work.detention | 3 | plain
écoles secondaires | work.schools | 3 | plural
école | work.schools | 3 | plural
familles sans papiers | work.home | 3 | plural
famille sans papier | work.home | 3 | plural
don | support.donate | 3 | plural
dons mensuels | support.donate | 3 | plural
visiteuse | work.detention | 3 | plural
témoignages | stories | 1 | plural
actualité | news | 3 | plural
alternatives à la détention | work.advocacy | 3 | plural
offrir de l'argent | support.donate | 3 | synonym
numéro de compte bancaire | support.donate | 1 | synonym
donner de son temps libre | support.volunteer | 3 | synonym
réduction d'impôts | support.donate | 1 | synonym
RGPD | privacy | 1 | synonym
mon cousin est en centre fermé | help | 1 | synonym
trouver un juriste gratuit | help | 3 | synonym
ordre de quitter le territoire | help | 3 | synonym
animation en classe pour ados | work.schools | 3 | synonym
intervenant dans un athénée | work.schools | 5 | synonym
lobbying politique | work.advocacy | 3 | synonym
qui a fondé l'association | about.history | 5 | synonym
personnel de l'ONG | about.team | 5 | synonym
coordonnées | contact | 3 | synonym
comment vous joindre | contact | 5 | synonym
secrétaire d'Etat migration | news.minister | 5 | synonym
la commission européenne et les retours | news.return | 3 | plain
nos valeurs | news.values | 3 | plain
étudiant arrêté à l'aéroport | stories.student | 5 | plain
Plan Together | work.home | 3 | plain
lecteur d'écran | accessibility | 3 | synonym
"""
NL = """
vrijwilliger(s) | support.volunteer | 3 | inclusive
medewerker/medewerkster | about.team | 5 | inclusive
vluchteling(en) | about | 5 | inclusive
leerling(en) | work.schools | 3 | inclusive
thuisbegleiding | work.home | 1 | typo
sensibilizering | work.schools | 1 | typo
vrijwiligers | support.volunteer | 3 | typo
belijdswerk | work.advocacy | 1 | typo
toegangkelijkheid | accessibility | 1 | typo
getuigenisen | stories | 3 | typo
doe een gfit | support.donate | 3 | typo
geschidenis | about.history | 3 | typo
bezoek in detentie | work.detention | 1 | plural
gesloten centra | work.detention | 5 | plural
verhaal | stories | 3 | plural
gezin met kinderen zonder papieren | work.home | 3 | plural
scholen | work.schools | 3 | plural
giften | support.donate | 3 | plural
waarde | news.values | 3 | plural
partners | work.advocacy | 5 | plural
vrijwilligerswerk | support.volunteer | 3 | synonym
geld storten | support.donate | 1 | synonym
belastingvermindering | support.donate | 1 | synonym
mijn zus zit vast | help | 1 | synonym
ze hebben mijn broer opgepakt | help | 1 | synonym
gratis advocaat | help | 3 | synonym
uitwijzing | help | 3 | synonym
leerkracht zoekt lespakket | work.schools | 3 | synonym
gezinsbegeleiding aan huis | work.home | 3 | synonym
politiek lobbywerk | work.advocacy | 3 | synonym
wie werkt er bij jullie | about.team | 5 | synonym
contactgegevens | contact | 3 | synonym
persoonsgegevens | privacy | 3 | plain
wie zijn jullie | about | 3 | synonym
nieuwe minister | news.minister | 1 | plain
europese terugkeerverordening | news.return | 1 | plain
jezuïeten | about.history | 5 | plain
"""
EN = """
volunteer(s) | support.volunteer | 3 | inclusive
student(s) | work.schools | 3 | inclusive
child(ren) | work.home | 5 | inclusive
volonteer | support.volunteer | 3 | typo
advocasy | work.advocacy | 1 | typo
acompaniment | work.home | 1 | typo
acessibility | accessibility | 1 | typo
awarness | work.schools | 1 | typo
donnation | support.donate | 3 | typo
privcay | privacy | 1 | typo
detension visits | work.detention | 1 | typo
visit in detention | work.detention | 1 | plural
stories | stories | 1 | plural
testimony | stories | 3 | plural
school | work.schools | 3 | plural
families | work.home | 3 | plural
valeus | news.values | 3 | typo
refugee | about | 5 | plural
closed centre | work.detention | 5 | synonym
bank account number | support.donate | 1 | synonym
tax deduction | support.donate | 1 | synonym
give my spare time | support.volunteer | 3 | synonym
the police arrested my husband | help | 1 | synonym
free lawyer | help | 3 | synonym
deported | help | 3 | synonym
teacher looking for a speaker | work.schools | 3 | synonym
lobbying | work.advocacy | 1 | synonym
home visits to families without papers | work.home | 3 | synonym
who founded it | about.history | 5 | synonym
staff | about.team | 3 | synonym
email address | contact | 3 | synonym
GDPR | privacy | 3 | synonym
who are you | about | 3 | synonym
publisher of this site | legal | 3 | plain
new minister for asylum | news.minister | 1 | plain
european commission return proposal | news.return | 1 | plain
came to study | stories.student | 3 | plain
"""

QUERIES = [*_read("fr", FR), *_read("nl", NL), *_read("en", EN)]

with Path(__file__).with_name("held_out.tsv").open(encoding="utf-8", newline="") as _lines:
    HELD_OUT = [
        Query(language, text, page, int(within), tries)
        for language, text, page, within, tries in csv.reader(_lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    ]
