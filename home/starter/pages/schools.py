"""Awareness: the course for secondary schools."""

from home.starter.content import Items, PageKey, StarterPage, block, item, link, stream, unconfirmed

PAGES = [
    StarterPage(
        key="work.schools",
        model="programmes.ProgrammePage",
        title="Sensibilisation",
        slug="sensibilisation",
        summary=(
            "Un parcours pour les écoles secondaires, où l’on n’étudie pas seulement l’asile : on rencontre "
            "des personnes réfugiées, et l’on parle avec elles."
        ),
        search_description=(
            "Un parcours de JRS Belgium pour les écoles secondaires, avec des rencontres entre élèves et "
            "personnes réfugiées."
        ),
        fields={
            "drawing": "school",
            "hue": "plum",
            "facts": stream(
                block(
                    "fact",
                    number="6",
                    unit="étapes",
                    text=unconfirmed(
                        "Un parcours conçu par JRS Europe pour les écoles secondaires.",
                        "le nom actuel du parcours et son nombre d’étapes.",
                    ),
                    year=2024,
                    source_name="JRS Europe",
                ),
            ),
            "body": stream(
                block(
                    "quotation",
                    quote="On ne rencontre pas une statistique. On rencontre quelqu’un.",
                    attribution="",
                    in_our_words=True,
                ),
                block("heading", text="Une rencontre, pas un exposé", level="h2"),
                block(
                    "text",
                    "<p>Beaucoup d’élèves ont entendu parler d’asile et de migration. Peu ont déjà parlé "
                    "avec une personne qui a dû fuir. Le parcours leur en donne l’occasion, et le temps de "
                    "s’y préparer.</p>"
                    "<p>Il se suit en classe, avec l’enseignant ou l’enseignante. On y apprend des mots "
                    "justes, on démonte des idées reçues, on se met à la place de l’autre. Puis une "
                    "personne réfugiée vient, raconte ce qu’elle choisit de raconter, et répond aux "
                    "questions.</p>",
                ),
                block("heading", text="Pour préparer la rencontre", level="h2"),
                block(
                    "cards",
                    title="",
                    cards=Items(
                        [
                            item(
                                title="Avant",
                                text=(
                                    "La classe travaille les mots : fuir, demander l’asile, être reconnu, "
                                    "être détenu."
                                ),
                            ),
                            item(
                                title="Pendant",
                                text=(
                                    "La personne invitée choisit ce qu’elle raconte. Aucune question n’est "
                                    "obligatoire."
                                ),
                            ),
                            item(
                                title="Après",
                                text="On reparle de ce que l’on a entendu, et de ce que l’on peut faire.",
                            ),
                        ]
                    ),
                ),
                block(
                    "questions",
                    Items(
                        [
                            item(
                                question="Pour quelles classes ?",
                                answer="<p>Pour l’enseignement secondaire.</p>",
                            ),
                            item(
                                question="Qui vient en classe ?",
                                answer=(
                                    "<p>Une personne réfugiée qui a choisi de témoigner, et quelqu’un de "
                                    "notre équipe.</p>"
                                ),
                            ),
                            item(
                                question="Comment demander une rencontre ?",
                                answer=(
                                    "<p>Écrivez-nous ou téléphonez-nous depuis la page <a "
                                    'page="contact">Contact</a>. Dites-nous l’école, l’année d’études et la '
                                    "langue.</p>"
                                ),
                            ),
                        ]
                    ),
                ),
                block(
                    "related",
                    title="À lire en classe",
                    pages=Items([PageKey("stories"), PageKey("work.detention")]),
                ),
            ),
            "take_part": stream(
                block(
                    "call_to_action",
                    title="Vous enseignez ?",
                    text=unconfirmed(
                        "Dites-nous quelle classe vous avez en tête. Nous cherchons une date ensemble.",
                        "la manière de demander une rencontre, les langues et les périodes.",
                    ),
                    links=Items([link("contact", "Demander une rencontre")]),
                    tone="plain",
                ),
            ),
        },
    ),
]
