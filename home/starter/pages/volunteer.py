"""How to become a volunteer."""

from home.starter.content import Items, PageKey, StarterPage, block, item, link, stream, unconfirmed

PAGES = [
    StarterPage(
        key="support.volunteer",
        model="home.SupportPage",
        title="Devenir bénévole",
        slug="devenir-benevole",
        summary=(
            "S’asseoir en face de quelqu’un et l’écouter : cela s’apprend, et l’on n’est jamais seul pour "
            "le faire."
        ),
        search_description=(
            "Devenir bénévole chez JRS Belgium : rendre visite à des personnes en centre de détention, ou "
            "aider autrement."
        ),
        fields={
            "drawing": "table",
            "show_account": False,
            "body": stream(
                block(
                    "text",
                    unconfirmed(
                        "<p>Il faut du temps, de la discrétion, et le goût des gens. Parler plusieurs "
                        "langues aide ; savoir se taire aussi.</p>",
                        "ce qui est demandé aux bénévoles.",
                    ),
                ),
                block("heading", text="Deux manières de visiter", level="h2"),
                block(
                    "cards",
                    title="",
                    cards=Items(
                        [
                            item(
                                title="Visite amicale",
                                text="Vous venez voir une personne, pour elle-même. Vous l’écoutez.",
                                drawing="visits",
                            ),
                            item(
                                title="Visite accréditée",
                                text=(
                                    "Avec l’accréditation de l’Office des étrangers, vous suivez la "
                                    "situation sociale et juridique de plusieurs personnes."
                                ),
                                drawing="key",
                            ),
                        ]
                    ),
                ),
                block("heading", text="Comment commencer", level="h2"),
                block(
                    "steps",
                    Items(
                        [
                            item(
                                title="Écrivez-nous",
                                text="Dites-nous qui vous êtes, où vous habitez et quand vous êtes libre.",
                            ),
                            item(title="On se rencontre", text="Pour faire connaissance, des deux côtés."),
                            item(
                                title="On se prépare",
                                text=unconfirmed(
                                    "Vous découvrez les règles du centre, et vous accompagnez d’abord "
                                    "quelqu’un de l’équipe.",
                                    "le parcours d’un nouveau bénévole, la formation et l’âge minimum.",
                                ),
                            ),
                            item(
                                title="Première visite",
                                text="Une table, deux chaises. Et quelqu’un à qui en parler ensuite.",
                            ),
                        ]
                    ),
                ),
                block(
                    "questions",
                    Items(
                        [
                            item(
                                question="Combien de temps cela prend-il ?",
                                answer=unconfirmed(
                                    "<p>Nos visites ont lieu chaque semaine. Nous regardons avec vous ce "
                                    "qui est possible.</p>",
                                    "le temps demandé, les assurances et le remboursement des frais.",
                                ),
                            ),
                            item(
                                question="Puis-je aider sans entrer dans un centre ?",
                                answer=(
                                    "<p>Oui. Parlez-nous de ce que vous savez faire, depuis la page <a "
                                    'page="contact">Contact</a>.</p>'
                                ),
                            ),
                        ]
                    ),
                ),
                block(
                    "call_to_action",
                    title="On commence par se parler",
                    text="Sans engagement.",
                    links=Items([link("contact", "Nous joindre")]),
                    tone="support",
                ),
                block(
                    "related",
                    title="Avant de vous décider",
                    pages=Items([PageKey("work.detention"), PageKey("stories")]),
                ),
            ),
        },
    ),
]
