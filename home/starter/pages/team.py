"""Our team. No names: only JRS can give them."""

from home.starter.content import Items, StarterPage, block, item, link, stream, unconfirmed

PAGES = [
    StarterPage(
        key="about.team",
        model="home.StandardPage",
        title="Notre équipe",
        slug="notre-equipe",
        summary=unconfirmed(
            "Une quinzaine de salarié·es et environ vingt-cinq bénévoles, à Bruxelles, dans les centres, "
            "chez les familles et dans les écoles.",
            "les chiffres de l’équipe (une quinzaine de salarié·es, environ 25 bénévoles) et leur date.",
        ),
        search_description="L’équipe de JRS Belgium : qui visite, qui accompagne, qui va dans les écoles, qui plaide.",
        fields={
            "drawing": "table",
            "body": stream(
                block(
                    "text",
                    unconfirmed(
                        "<p>Nous sommes une petite équipe. Les un·es sont salarié·es, les autres donnent de "
                        "leur temps. La personne à qui nous rendons visite voit d’abord quelqu’un qui est "
                        "venu pour elle.</p>",
                        "présenter ici l’équipe et le conseil d’administration, avec l’accord de chaque "
                        "personne. Aucun nom n’a été inventé.",
                    ),
                ),
                block(
                    "cards",
                    title="Où vous nous trouverez",
                    cards=Items(
                        [
                            item(
                                title="Au centre",
                                text=(
                                    "Les visiteurs et visiteuses vont chaque semaine dans trois centres de "
                                    "détention."
                                ),
                                drawing="visits",
                                link=link("work.detention", "Les visites en détention"),
                            ),
                            item(
                                title="À la maison",
                                text=(
                                    "Les accompagnateurs et accompagnatrices cherchent avec chaque famille "
                                    "une solution durable."
                                ),
                                drawing="house",
                                link=link("work.home", "L’accompagnement à domicile"),
                            ),
                            item(
                                title="En classe",
                                text="Un parcours, des rencontres, des élèves qui posent leurs questions.",
                                drawing="school",
                                link=link("work.schools", "La sensibilisation"),
                            ),
                            item(
                                title="Au parlement",
                                text="Des faits, des propositions et des alliés, pour changer la loi.",
                                drawing="parliament",
                                link=link("work.advocacy", "Le plaidoyer"),
                            ),
                        ]
                    ),
                ),
                block(
                    "callout",
                    title="Nous ne publions pas tout",
                    text=unconfirmed(
                        "<p>Celles et ceux qui visitent un centre de détention ont parfois besoin de "
                        "discrétion. Leur nom ne figure ici qu’avec leur accord.</p>",
                        "cette règle pour les noms des visiteurs et visiteuses.",
                    ),
                    tone="note",
                ),
                block(
                    "call_to_action",
                    title="Il reste une chaise",
                    text="Vous avez un peu de temps, et l’envie d’écouter ? Voyez comment devenir bénévole.",
                    links=Items([link("support.volunteer", "Devenir bénévole")]),
                    tone="plain",
                ),
            ),
        },
    ),
]
