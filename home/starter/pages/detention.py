"""Visits in detention."""

from home.starter.content import Items, StarterPage, block, item, link, stream, table, unconfirmed

PAGES = [
    StarterPage(
        key="work.detention",
        model="programmes.ProgrammePage",
        title="Visites en détention",
        slug="visites-en-detention",
        summary=(
            "Une table, deux chaises, et le temps qu’il faut. Chaque semaine, nous allons voir des "
            "personnes que l’État enferme parce qu’elles n’ont pas, ou pas encore, le droit de rester."
        ),
        search_description=(
            "JRS Belgium rend visite chaque semaine aux personnes retenues à Caricole, Bruges et Merksplas, "
            "et aux familles dans les maisons de retour."
        ),
        fields={
            "drawing": "visits",
            "hue": "blue",
            "facts": stream(
                block(
                    "fact",
                    number="3",
                    unit="centres visités",
                    text=unconfirmed(
                        "Caricole (Steenokkerzeel), Bruges et Merksplas. Et les maisons de retour, pour les "
                        "familles.",
                        "les centres visités aujourd’hui. La source consultée date de 2021.",
                    ),
                    year=2021,
                    source_name="JRS Belgium",
                ),
                block(
                    "fact",
                    number="6",
                    unit="centres pour adultes en Belgique",
                    text="On y enferme des personnes pour des raisons de migration.",
                    year=2023,
                    source_name="Coalition Move",
                    source_url="https://movecoalition.be/",
                ),
                block(
                    "fact",
                    number="2",
                    unit="sortes de visites",
                    text="Des visites accréditées, et des visites amicales.",
                    year=2021,
                    source_name="JRS Belgium",
                ),
            ),
            "body": stream(
                block("heading", text="Pourquoi nous y allons", level="h2"),
                block(
                    "text",
                    "<p>En Belgique, on peut être privé de liberté sans avoir commis de délit. Il suffit "
                    "d’un papier qui manque, d’une demande refusée, d’un doute à l’aéroport.</p>"
                    "<p>À l’intérieur, on ne sait ni quand on sortira, ni vers où. Une visite ne répond pas "
                    "à tout. Elle rappelle qu’au-dehors, quelqu’un sait que l’on est là.</p>"
                    "<p>Nous sommes opposés à la détention pour des raisons de migration. Nous y entrons "
                    "donc pour deux raisons : être aux côtés des personnes, et pouvoir dire ce que nous "
                    'avons vu. C’est de là que part notre <a page="work.advocacy">plaidoyer</a>.</p>',
                ),
                table(
                    "Les six centres pour adultes",
                    ["Centre", "Où", "Nos visites"],
                    [
                        ["127bis", "Steenokkerzeel", "Pas de visites de JRS Belgium"],
                        ["Caricole", "Steenokkerzeel", "Chaque semaine"],
                        ["Bruges", "Bruges", "Chaque semaine"],
                        ["Merksplas", "Merksplas", "Chaque semaine"],
                        ["Vottem", "Vottem, près de Liège", "Pas de visites de JRS Belgium"],
                        ["Holsbeek", "Holsbeek", "Pas de visites de JRS Belgium"],
                    ],
                ),
                block("heading", text="Deux manières de visiter", level="h2"),
                block(
                    "cards",
                    title="",
                    cards=Items(
                        [
                            item(
                                title="La visite accréditée",
                                text=(
                                    "Des visiteurs et visiteuses accrédités par l’Office des étrangers "
                                    "suivent la situation sociale et juridique des personnes, de semaine en "
                                    "semaine."
                                ),
                            ),
                            item(
                                title="La visite amicale",
                                text=(
                                    "Des bénévoles viennent voir une personne, pour elle-même, et l’écoutent."
                                ),
                            ),
                        ]
                    ),
                ),
                block("heading", text="Comment se passe une visite", level="h2"),
                block(
                    "steps",
                    Items(
                        [
                            item(
                                title="Arriver", text="On laisse son téléphone et son ordinateur à l’entrée."
                            ),
                            item(
                                title="S’asseoir",
                                text=(
                                    "On se présente, on explique qui l’on est : ni l’administration, ni la "
                                    "police."
                                ),
                            ),
                            item(
                                title="Écouter",
                                text=unconfirmed(
                                    "C’est la personne qui choisit de quoi l’on parle, et ce qui reste "
                                    "entre nous.",
                                    "le déroulement d’une visite.",
                                ),
                            ),
                            item(title="Revenir", text="La semaine d’après, à la même table."),
                        ]
                    ),
                ),
                block("heading", text="Les familles", level="h2"),
                block(
                    "text",
                    "<p>Nous allons aussi voir des familles placées dans des maisons de retour. Selon la "
                    "coalition Move, ces maisons se trouvent à Zulte, Tielt, Saint-Gilles-Waes, Tubize et "
                    "Beauvechain.</p>",
                ),
                block(
                    "callout",
                    title="Les mots que nous choisissons",
                    text=(
                        "<p>L’État dit « centre fermé ». Nous disons <b>centre de détention</b> : on y est "
                        "privé de liberté, et il faut pouvoir le dire.</p>"
                    ),
                    tone="note",
                ),
            ),
            "take_part": stream(
                block(
                    "call_to_action",
                    title="Vous avez un peu de temps chaque semaine ?",
                    text="Nos visites tiennent grâce à des bénévoles. Parlons-en, sans engagement.",
                    links=Items([link("support.volunteer", "Devenir bénévole")]),
                    tone="support",
                ),
                block(
                    "call_to_action",
                    title="Un proche est détenu ?",
                    text="Voyez d’abord la page d’aide : elle est courte, et elle s’imprime.",
                    links=Items([link("help", "Besoin d’aide ?")]),
                    tone="plain",
                ),
            ),
        },
    ),
]
