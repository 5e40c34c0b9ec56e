"""Stories: the listing, and the story of the home page, in our words, without a name, a photo or a word on health."""

import datetime as dt

from home.starter.content import Items, PageKey, StarterPage, block, item, link, stream, unconfirmed

PAGES = [
    StarterPage(
        key="stories",
        model="news.StoryIndexPage",
        title="Témoignages",
        slug="temoignages",
        summary=(
            "Des personnes que nous avons rencontrées, et ce qu’elles ont vécu. Un nom peut être changé, un "
            "visage absent : c’est pour les protéger."
        ),
        search_description=(
            "Des récits de personnes rencontrées en détention ou accompagnées par JRS Belgium."
        ),
    ),
    StarterPage(
        key="stories.student",
        model="news.StoryPage",
        title="Venu pour étudier",
        slug="venu-pour-etudier",
        summary=unconfirmed(
            "En septembre 2024, un jeune homme atterrit à Zaventem. Il a des papiers valables et une "
            "admission pour étudier. On l’interroge, puis on le place dans un centre de détention.",
            "l’accord de la personne pour ce récit, en français, en néerlandais et en anglais. Il est écrit "
            "avec nos mots, à partir de faits déjà publiés.",
        ),
        search_description=(
            "Un étudiant arrive à Zaventem en septembre 2024 avec des papiers valables. Il est placé dans "
            "un centre de détention."
        ),
        questions={"date": "la date de publication de ce récit."},
        fields={
            "date": dt.date(2025, 1, 15),
            "display_name": "Un jeune homme venu étudier",
            "name_changed": False,
            "quotation": "Mes papiers étaient en règle. On m’a quand même enfermé.",
            "in_our_words": True,
            "portrait": "portrait",
            "theme": "detention",
            "programme": PageKey("work.detention"),
            "body": stream(
                block(
                    "text",
                    "<p>En septembre 2024, un avion se pose à Zaventem. À bord, un étudiant. Il a avec lui "
                    "ce que l’on demande à quelqu’un qui vient étudier : des papiers valables et une "
                    "admission. Il y a un lieu où il est attendu, et un jour où cela commence.</p>"
                    "<p>Au contrôle, on l’interroge. Ce que l’on vérifie d’ordinaire sur un document, on le "
                    "vérifie ici sur une personne : ses intentions, ses raisons, sa manière de répondre. "
                    "Celui qui répond ne sait pas ce qui compte.</p>"
                    "<p>À la fin, il n’entre pas dans le pays où il devait étudier. On le place dans un "
                    "centre de détention. Une porte se ferme, puis une deuxième.</p>",
                ),
                block(
                    "quotation",
                    quote="Il y a un lieu où il est attendu. Ce n’est pas celui-ci.",
                    attribution="",
                    in_our_words=True,
                ),
                block("heading", text="Attendre, sans savoir quoi", level="h2"),
                block(
                    "text",
                    unconfirmed(
                        "<p>Un centre de détention n’est pas une prison, dit-on : il n’a rien fait. Mais il "
                        "y a des grilles, et il n’y a pas de date. Celui qui purge une peine sait quand "
                        "elle finit ; lui ne le sait pas.</p>"
                        "<p>Pendant ce temps, l’année commence sans lui. Ailleurs, une salle se remplit ; "
                        "une place y reste vide.</p>",
                        "ces phrases générales sur la vie dans un centre.",
                    ),
                ),
                block("heading", text="Une table, deux chaises", level="h2"),
                block(
                    "text",
                    "<p>C’est là que nous allons, chaque semaine. Nous ne pouvons pas ouvrir la porte. Nous "
                    "pouvons nous asseoir, écouter, revenir, et redire au-dehors ce qui se passe "
                    "au-dedans.</p>"
                    "<p>Ce qu’il a vécu ne s’est pas arrêté au seuil du centre. La suite lui appartient : "
                    "nous ne la racontons pas ici.</p>"
                    "<p>Nous en gardons une question, et nous la posons à celles et ceux qui décident. Si "
                    "des papiers en règle ne suffisent pas à passer une porte, à quoi servent-ils ?</p>",
                ),
                block(
                    "callout",
                    title="Qui parle ?",
                    text=(
                        "<p>Nous racontons cette histoire avec nos mots, sans nom et sans photo. La "
                        "personne peut à tout moment nous demander de la changer ou de la retirer.</p>"
                    ),
                    tone="note",
                ),
                block(
                    "cards",
                    title="Et maintenant ?",
                    cards=Items(
                        [
                            item(
                                title="Comprendre nos visites",
                                text="Trois centres, chaque semaine.",
                                link=link("work.detention", "Les visites en détention"),
                            ),
                            item(
                                title="S’asseoir à la table",
                                text="Donner un peu de son temps, et écouter.",
                                link=link("support.volunteer", "Devenir bénévole"),
                            ),
                            item(
                                title="Soutenir",
                                text="Une fois, ou chaque mois.",
                                link=link("support.donate", "Faire un don"),
                            ),
                        ]
                    ),
                ),
            ),
        },
    ),
]
