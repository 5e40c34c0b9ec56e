"""The home page, in the order of the brief: who we are, a story, our work, support, the news by itself."""

from home.starter.content import Items, PageKey, StarterPage, block, item, link, stream

PAGES = [
    StarterPage(
        key="home",
        model="home.HomePage",
        title="Accueil",
        slug="fr",
        summary=(
            "JRS Belgium accompagne, sert et défend les réfugié·es et les migrant·es forcé·es en Belgique, "
            "et demande que l’on cesse d’enfermer pour des raisons de migration."
        ),
        search_description=(
            "JRS Belgium rend visite aux personnes en centre de détention, accompagne des familles, "
            "va dans les écoles et plaide pour d’autres solutions que l’enfermement."
        ),
        fields={
            "body": stream(
                block(
                    "who_we_are",
                    kicker="Qui sommes-nous ?",
                    headline="Il y a quelqu’un derrière la porte.",
                    text=(
                        "JRS Belgium accompagne, sert et défend les réfugié·es et les migrant·es forcé·es "
                        "en Belgique. Nous entrons dans les centres de détention, nous nous asseyons à la "
                        "table des familles, nous ouvrons des classes à la rencontre. Et nous demandons que "
                        "l’on cesse d’enfermer pour des raisons de migration."
                    ),
                    link=link("about", "Lire plus : qui sommes-nous ?"),
                ),
                block(
                    "featured_story",
                    story=PageKey("stories.student"),
                    link_label="Lire l’histoire complète",
                ),
                block(
                    "programmes",
                    title="Notre travail",
                    intro=(
                        "Quatre lieux, quatre manières d’être là : le centre, la maison, la classe, le "
                        "parlement."
                    ),
                    cards=Items(
                        [
                            item(
                                programme=PageKey("work.detention"),
                                text=(
                                    "Chaque semaine, nous rendons visite aux personnes retenues à Caricole, "
                                    "à Bruges et à Merksplas, et aux familles dans les maisons de retour."
                                ),
                                link_label="Plus sur les visites en détention",
                            ),
                            item(
                                programme=PageKey("work.home"),
                                text=(
                                    "Depuis septembre 2020, Plan Together soutient chez elles des familles "
                                    "en séjour irrégulier avec enfants mineurs, vers une solution durable."
                                ),
                                link_label="Plus sur l’accompagnement à domicile",
                            ),
                            item(
                                programme=PageKey("work.schools"),
                                text=(
                                    "Un parcours pour les écoles secondaires, où l’on n’étudie pas seulement "
                                    "l’asile : on rencontre des personnes réfugiées."
                                ),
                                link_label="Plus sur la sensibilisation",
                            ),
                            item(
                                programme=PageKey("work.advocacy"),
                                text=(
                                    "Avec Caritas International, le CIRÉ et Vluchtelingenwerk Vlaanderen, "
                                    "dans la coalition Move, nous voulons la fin de la détention "
                                    "administrative."
                                ),
                                link_label="Plus sur le plaidoyer",
                            ),
                        ]
                    ),
                ),
                block(
                    "support",
                    title="Tenez la porte ouverte.",
                    text=(
                        "Une visite, un trajet, une rencontre en classe : rien de cela n’existe sans celles "
                        "et ceux qui nous portent."
                    ),
                    actions=Items(
                        [
                            item(
                                title="Suivre",
                                text=(
                                    "Lire nos actualités et nos témoignages, et les faire lire autour de "
                                    "vous."
                                ),
                                link=link("news", "Suivre nos actualités"),
                            ),
                            item(
                                title="Donner",
                                text="Une fois, ou chaque mois.",
                                link=link("support.donate", "Faire un don"),
                            ),
                            item(
                                title="S’engager",
                                text="Devenir visiteur ou visiteuse, donner de son temps.",
                                link=link("support.volunteer", "Devenir bénévole"),
                            ),
                        ]
                    ),
                ),
                block("latest_news", title="Dernières actualités", link_label="Toutes les actualités"),
            ),
        },
    ),
]
