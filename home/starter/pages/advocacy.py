"""Advocacy, and the coalition Move."""

from home.starter.content import Items, PageKey, StarterPage, block, item, link, stream, unconfirmed, web

PAGES = [
    StarterPage(
        key="work.advocacy",
        model="programmes.ProgrammePage",
        title="Plaidoyer",
        slug="plaidoyer",
        summary=(
            "Nous voulons la fin de la détention administrative. Nous le demandons avec d’autres, à partir "
            "de ce que nous voyons chaque semaine."
        ),
        search_description=(
            "Le plaidoyer de JRS Belgium, dans la coalition Move : mettre fin à la détention administrative "
            "et développer des alternatives."
        ),
        fields={
            "drawing": "parliament",
            "hue": "moss",
            "facts": stream(
                block(
                    "fact",
                    number="4",
                    unit="organisations dans Move à sa fondation",
                    text="Caritas International, le CIRÉ, JRS Belgium et Vluchtelingenwerk Vlaanderen.",
                    year=2021,
                    source_name="Coalition Move",
                    source_url="https://movecoalition.be/",
                ),
                block(
                    "fact",
                    number="6",
                    unit="centres pour adultes en Belgique",
                    text="127bis, Caricole, Bruges, Merksplas, Vottem et Holsbeek.",
                    year=2023,
                    source_name="Coalition Move",
                    source_url="https://movecoalition.be/",
                ),
            ),
            "body": stream(
                block("heading", text="Ce que nous demandons", level="h2"),
                block(
                    "text",
                    "<ul><li>Que l’on cesse d’enfermer des personnes pour des raisons de migration.</li>"
                    "<li>Que des alternatives à la détention soient développées, là où vivent les "
                    "personnes.</li>"
                    "<li>Que les personnes apatrides aient un statut qui les protège.</li></ul>",
                ),
                block("heading", text="La détention administrative, en bref", level="h2"),
                block(
                    "questions",
                    Items(
                        [
                            item(
                                question="Qu’est-ce que la détention administrative ?",
                                answer=(
                                    "<p>C’est une privation de liberté décidée par une administration, et "
                                    "non par un juge qui punit un délit. Elle vise des personnes étrangères "
                                    ": à la frontière, pendant une demande d’asile ou avant un "
                                    "éloignement.</p>"
                                ),
                            ),
                            item(
                                question="Des enfants peuvent-ils être enfermés ?",
                                answer=unconfirmed(
                                    "<p>Depuis 2024, la loi belge interdit de détenir en centre fermé des "
                                    "familles avec des enfants mineurs. Nous restons attentifs à son "
                                    "application.</p>",
                                    "la formulation sur la loi de 2024 et ses suites.",
                                ),
                            ),
                            item(
                                question="Par quoi la remplacer ?",
                                answer=(
                                    "<p>Par un accompagnement dans la société : un lieu où vivre, quelqu’un "
                                    "qui suit la situation, du temps pour chercher une solution. C’est ce "
                                    'que fait <a page="work.home">Plan Together</a> avec des familles.</p>'
                                ),
                            ),
                        ]
                    ),
                ),
                block("heading", text="La coalition Move", level="h2"),
                block(
                    "text",
                    "<p>Move est née en janvier 2021. Quatre organisations y mettent en commun leurs "
                    "visites, leurs connaissances et leur voix : Caritas International, le CIRÉ, JRS "
                    "Belgium et Vluchtelingenwerk Vlaanderen.</p>",
                ),
                block("buttons", Items([web("https://movecoalition.be/", "Le site de la coalition Move")])),
                block(
                    "callout",
                    title="Deux mots pour un même lieu",
                    text=(
                        "<p>Vous lirez souvent « centre fermé », le terme de l’État. Nous écrivons « centre "
                        "de détention », parce que c’est ce que vivent celles et ceux qui y sont.</p>"
                    ),
                    tone="note",
                ),
                block(
                    "related",
                    title="D’où vient ce que nous disons",
                    pages=Items([PageKey("work.detention"), PageKey("work.home"), PageKey("stories")]),
                ),
            ),
            "take_part": stream(
                block(
                    "call_to_action",
                    title="En parler autour de vous",
                    text=(
                        "Une position se défend aussi dans une conversation. Nos actualités vous donnent de "
                        "quoi."
                    ),
                    links=Items([link("news", "Lire nos actualités")]),
                    tone="plain",
                ),
            ),
        },
    ),
]
