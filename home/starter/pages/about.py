"""Who we are."""

from home.starter.content import Items, PageKey, StarterPage, block, item, link, stream

PAGES = [
    StarterPage(
        key="about",
        model="home.StandardPage",
        title="Qui sommes-nous ?",
        slug="qui-sommes-nous",
        summary=(
            "JRS Belgium est la section belge du Jesuit Refugee Service. Nous allons là où des personnes en "
            "exil sont enfermées, isolées ou oubliées, et nous y restons."
        ),
        search_description=(
            "JRS Belgium, section belge du Jesuit Refugee Service : qui nous sommes, ce que nous faisons et "
            "ce que nous demandons pour les personnes réfugiées et migrantes."
        ),
        fields={
            "drawing": "door",
            "body": stream(
                block(
                    "text",
                    "<p>Notre travail commence par une présence. Une personne attend dans un centre, une "
                    "famille vit sans papiers, une classe se pose des questions : quelqu’un vient, "
                    "s’assied, écoute, puis revient.</p>"
                    "<p>De cette présence naissent deux autres tâches : aider à trouver une issue, et dire "
                    "au-dehors ce que nous voyons au-dedans.</p>",
                ),
                block("heading", text="Accompagner, servir, défendre", level="h2"),
                block(
                    "cards",
                    title="",
                    cards=Items(
                        [
                            item(
                                title="Accompagner",
                                text=(
                                    "Être là, en personne et dans la durée : au parloir, à la table d’une "
                                    "cuisine, en classe."
                                ),
                                drawing="visits",
                                link=link("work.detention", "Les visites en détention"),
                            ),
                            item(
                                title="Servir",
                                text=(
                                    "Chercher une solution avec les familles, par un appui juridique, "
                                    "social et psychologique."
                                ),
                                drawing="house",
                                link=link("work.home", "L’accompagnement à domicile"),
                            ),
                            item(
                                title="Défendre",
                                text=(
                                    "Porter ce que nous avons vu devant celles et ceux qui décident, et "
                                    "proposer autre chose."
                                ),
                                drawing="parliament",
                                link=link("work.advocacy", "Le plaidoyer"),
                            ),
                        ]
                    ),
                ),
                block("heading", text="Ce que nous demandons", level="h2"),
                block(
                    "text",
                    "<p>Nous sommes opposés à la détention pour des raisons de migration. On ne devrait pas "
                    "perdre sa liberté parce qu’il manque un document.</p>"
                    "<p>D’autres voies existent. Une personne ou une famille peut être accompagnée là où "
                    "elle vit, pendant que sa situation est examinée. Notre programme <a "
                    'page="work.home">Plan Together</a> le met en pratique depuis septembre 2020.</p>',
                ),
                block(
                    "callout",
                    title="Une association, et un réseau",
                    text=(
                        "<p>JRS Belgium est une association sans but lucratif, bilingue, établie à "
                        "Bruxelles. Elle fait partie du Jesuit Refugee Service, fondé par un jésuite en "
                        "1980.</p>"
                    ),
                    tone="note",
                ),
                block(
                    "related",
                    title="Pour faire connaissance",
                    pages=Items([PageKey("about.history"), PageKey("about.team"), PageKey("work")]),
                ),
            ),
        },
    ),
]
