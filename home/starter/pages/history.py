"""Our history, in five dates."""

from home.starter.content import Items, StarterPage, block, item, link, stream

PAGES = [
    StarterPage(
        key="about.history",
        model="home.StandardPage",
        title="Notre histoire",
        slug="notre-histoire",
        summary=(
            "D’un appel lancé en 1980 à une association belge d’aujourd’hui : cinq dates pour comprendre "
            "d’où nous venons."
        ),
        search_description=(
            "L’histoire de JRS Belgium en cinq dates, de la fondation du Jesuit Refugee Service en 1980 à "
            "la coalition Move en 2021."
        ),
        fields={
            "drawing": "street",
            "body": stream(
                block(
                    "text",
                    "<p>Le Jesuit Refugee Service est né d’une idée simple : quand des personnes doivent "
                    "fuir, il faut aller vers elles. Cette idée n’a pas vieilli.</p>",
                ),
                block(
                    "steps",
                    Items(
                        [
                            item(
                                title="14 novembre 1980 : un appel",
                                text=(
                                    "Pedro Arrupe, supérieur général des jésuites, fonde le Jesuit Refugee "
                                    "Service."
                                ),
                            ),
                            item(
                                title="2001 : la Belgique",
                                text=(
                                    "La section belge est créée. Dès le début, elle travaille en français "
                                    "et en néerlandais."
                                ),
                            ),
                            item(
                                title="Décembre 2007 : une association",
                                text="JRS Belgium devient une association sans but lucratif.",
                            ),
                            item(
                                title="Septembre 2020 : à domicile",
                                text=(
                                    "Plan Together commence : des familles sont accompagnées chez elles, "
                                    "hors de tout centre."
                                ),
                            ),
                            item(
                                title="Janvier 2021 : à quatre",
                                text=(
                                    "Avec Caritas International, le CIRÉ et Vluchtelingenwerk Vlaanderen, "
                                    "JRS Belgium fonde la coalition Move."
                                ),
                            ),
                        ]
                    ),
                ),
                block(
                    "facts",
                    Items(
                        [
                            item(
                                number="1980",
                                unit="fondation du Jesuit Refugee Service",
                                text="Le 14 novembre, par Pedro Arrupe.",
                                year=1980,
                                source_name="JRS Belgium, Notre histoire",
                            ),
                            item(
                                number="2001",
                                unit="création de la section belge",
                                text="Association sans but lucratif depuis décembre 2007.",
                                year=2007,
                                source_name="JRS Belgium, Notre histoire",
                            ),
                        ]
                    ),
                ),
                block(
                    "buttons",
                    Items(
                        [link("work", "Ce que nous faisons aujourd’hui"), link("about.team", "Notre équipe")]
                    ),
                ),
            ),
        },
    ),
]
