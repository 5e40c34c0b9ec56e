"""Community-based accompaniment, Plan Together."""

from home.starter.content import Items, PageKey, StarterPage, block, item, link, stream, unconfirmed

PAGES = [
    StarterPage(
        key="work.home",
        model="programmes.ProgrammePage",
        title="Accompagnement à domicile",
        slug="accompagnement-a-domicile",
        summary=(
            "Plan Together soutient chez elles des familles en séjour irrégulier avec enfants mineurs. Pas "
            "de murs : une adresse, des rendez-vous, et la recherche d’une solution qui dure."
        ),
        search_description=(
            "Plan Together, de JRS Belgium : un appui juridique, social et psychologique à domicile pour "
            "des familles en séjour irrégulier avec enfants mineurs."
        ),
        fields={
            "drawing": "house",
            "hue": "clay",
            "facts": stream(
                block(
                    "fact",
                    number="2020",
                    unit="début de Plan Together",
                    text="Les premières familles sont accompagnées à partir du 1er septembre.",
                    year=2020,
                    source_name="JRS Belgium",
                ),
                block(
                    "fact",
                    number="3",
                    unit="sortes d’appui",
                    text="Juridique, social et psychologique.",
                    year=2020,
                    source_name="JRS Belgium",
                ),
            ),
            "body": stream(
                block("heading", text="Chercher ensemble, à la maison", level="h2"),
                block(
                    "text",
                    "<p>Une famille sans titre de séjour vit avec une question qui ne s’arrête jamais : et "
                    "demain ? Plan Together prend cette question au sérieux, avec les parents, sans "
                    "enfermer personne et sans décider à leur place.</p>"
                    "<p>L’accompagnement part de là où vit la famille. Il tient compte de toute la famille, "
                    "des enfants d’abord, et de ce qui a déjà été tenté.</p>",
                ),
                block(
                    "steps",
                    Items(
                        [
                            item(
                                title="Faire connaissance",
                                text="On s’écoute, et on se dit ce que l’on peut attendre ou non.",
                            ),
                            item(
                                title="Faire le point",
                                text=(
                                    "La situation juridique, la vie de tous les jours, ce qui pèse et ce "
                                    "qui tient."
                                ),
                            ),
                            item(
                                title="Examiner toutes les voies",
                                text=(
                                    "Rester en Belgique, s’installer dans un autre pays, ou rentrer : on "
                                    "regarde chacune."
                                ),
                            ),
                            item(
                                title="Avancer",
                                text=unconfirmed(
                                    "La famille choisit et agit ; nous restons à ses côtés, étape par étape.",
                                    "le déroulement d’un accompagnement et la manière d’y entrer.",
                                ),
                            ),
                        ]
                    ),
                ),
                block("heading", text="Questions fréquentes", level="h2"),
                block(
                    "questions",
                    Items(
                        [
                            item(
                                question="À qui s’adresse Plan Together ?",
                                answer="<p>À des familles en séjour irrégulier, avec des enfants mineurs.</p>",
                            ),
                            item(
                                question="Qu’est-ce qu’une solution durable ?",
                                answer=(
                                    "<p>Une issue qui permet à la famille de faire à nouveau des projets : "
                                    "un droit de séjour en Belgique, une vie dans un autre pays, ou un "
                                    "retour.</p>"
                                ),
                            ),
                            item(
                                question="Pourquoi à domicile ?",
                                answer=(
                                    "<p>Parce qu’une famille n’a pas besoin d’être enfermée pour que l’on "
                                    "cherche avec elle. Plan Together est un projet pilote du réseau "
                                    "européen pour les alternatives à la détention.</p>"
                                ),
                            ),
                        ]
                    ),
                ),
                block(
                    "related", title="À lire aussi", pages=Items([PageKey("work.advocacy"), PageKey("help")])
                ),
            ),
            "take_part": stream(
                block(
                    "call_to_action",
                    title="Vous connaissez une famille dans cette situation ?",
                    text="Commencez par la page d’aide, ou demandez-nous conseil.",
                    links=Items([link("help", "Besoin d’aide ?"), link("contact", "Nous joindre")]),
                    tone="plain",
                ),
            ),
        },
    ),
]
