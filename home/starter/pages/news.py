"""News: the listing, and the three items of the home page. Only what is known of each is told."""

import datetime as dt

from home.starter.content import Items, PageKey, StarterPage, block, stream, unconfirmed, web

PAGES = [
    StarterPage(
        key="news",
        model="news.NewsIndexPage",
        title="Actualités",
        slug="actualites",
        summary="Ce qui change dans la loi, ce que nous en pensons, et la vie de l’association.",
        search_description=(
            "Les actualités et les prises de position de JRS Belgium sur l’asile, la migration et la "
            "détention."
        ),
    ),
    StarterPage(
        key="news.minister",
        model="news.NewsPage",
        title="Une nouvelle ministre de l’Asile et de la Migration",
        slug="nouvelle-ministre-asile-et-migration",
        summary=(
            "Nous accueillons avec prudence la nomination d’Anneleen Van Bossuyt, et nous lui demandons "
            "d’abord une chose : écouter celles et ceux dont elle décidera du sort."
        ),
        search_description="JRS Belgium accueille avec prudence la nouvelle ministre de l’Asile et de la Migration.",
        fields={
            "date": dt.date(2025, 2, 4),
            "kind": "position",
            "theme": "asylum",
            "programme": PageKey("work.advocacy"),
            "body": stream(
                block(
                    "text",
                    unconfirmed(
                        "<p>La Belgique a une nouvelle ministre de l’Asile et de la Migration : Anneleen "
                        "Van Bossuyt. Nous la saluons, et nous attendons de voir.</p>"
                        "<p>Derrière chaque règle, il y a des personnes. Certaines, nous les rencontrons "
                        "chaque semaine : dans les centres de détention, dans les maisons de retour, chez "
                        "elles. Ce sont elles qui nous apprennent ce qu’une décision change, ou casse.</p>",
                        "le texte d’origine de cette actualité : celui-ci est un résumé écrit avec nos mots.",
                    ),
                ),
                block("heading", text="Ce que nous lui demandons", level="h2"),
                block(
                    "text",
                    "<ul><li>Entendre les personnes concernées, et les associations qui sont à leurs "
                    "côtés.</li>"
                    "<li>Ne pas faire de la détention une réponse ordinaire.</li>"
                    "<li>Donner une vraie place aux alternatives, là où vivent les personnes.</li></ul>",
                ),
                block(
                    "related",
                    title="Pour aller plus loin",
                    pages=Items([PageKey("work.advocacy"), PageKey("work.home")]),
                ),
            ),
        },
    ),
    StarterPage(
        key="news.return",
        model="news.NewsPage",
        title="Règlement « retour » : JRS Europe craint davantage de violations des droits",
        slug="reglement-retour-jrs-europe",
        summary=(
            "Le réseau européen du JRS réagit à la proposition de règlement présentée le 11 mars 2025 par "
            "la Commission européenne. Il craint qu’elle n’entraîne davantage de violations des droits."
        ),
        search_description=(
            "Le réseau JRS Europe réagit à la proposition de règlement sur le retour présentée le 11 mars "
            "2025 par la Commission européenne."
        ),
        fields={
            "date": dt.date(2025, 3, 25),
            "kind": "position",
            "theme": "europe",
            "programme": PageKey("work.advocacy"),
            "body": stream(
                block(
                    "text",
                    unconfirmed(
                        "<p>Le 11 mars 2025, la Commission européenne a proposé un règlement sur le retour. "
                        "Un règlement s’applique directement : s’il est adopté, il vaudra aussi en "
                        "Belgique.</p>"
                        "<p>Les organisations du JRS en Europe ont réagi ensemble. Leur crainte tient en "
                        "une phrase : plus de contrainte, ce sera plus de violations des droits. Nous la "
                        "partageons.</p>",
                        "le texte de la déclaration de JRS Europe, et l’adresse où la lire.",
                    ),
                ),
                block("heading", text="Pourquoi cela nous concerne", level="h2"),
                block(
                    "text",
                    "<p>Nous rencontrons chaque semaine des personnes que l’on veut renvoyer. Un retour "
                    "n’est pas un dossier que l’on ferme : c’est une vie que l’on déplace. Il doit pouvoir "
                    "se préparer, se discuter et se contester.</p>",
                ),
                block("buttons", Items([web("https://jrseurope.org/", "Le site de JRS Europe")])),
            ),
        },
    ),
    StarterPage(
        key="news.values",
        model="news.NewsPage",
        title="Nos valeurs sous les projecteurs",
        slug="nos-valeurs-sous-les-projecteurs",
        summary=(
            "Qui voulons-nous être, et pour qui ? Avant d’écrire son prochain plan stratégique, JRS Belgium "
            "revient à ce qui fait son identité."
        ),
        search_description="JRS Belgium revient à son identité avant d’écrire son prochain plan stratégique.",
        fields={
            "date": dt.date(2025, 4, 4),
            "kind": "news",
            "body": stream(
                block(
                    "text",
                    unconfirmed(
                        "<p>Un plan stratégique parle d’objectifs et de moyens. Avant d’en écrire un "
                        "nouveau, nous nous sommes posé une question plus ancienne : au nom de quoi "
                        "faisons-nous tout cela ?</p>",
                        "le texte d’origine de cette actualité et l’état du plan stratégique.",
                    ),
                ),
                block(
                    "quotation",
                    quote="Trois verbes suffisent à dire l’essentiel : accompagner, servir, défendre.",
                    attribution="",
                    in_our_words=True,
                ),
                block(
                    "text",
                    "<p>Accompagner vient en premier. Avant d’aider et avant de plaider, on rencontre. "
                    "Servir, ensuite, oblige à être utile, avec compétence. Défendre, enfin, oblige à "
                    "parler quand le silence arrangerait tout le monde.</p>"
                    "<p>Ces verbes datent de 1980. Ils serviront de mesure au plan à venir.</p>",
                ),
                block(
                    "related",
                    title="Mieux nous connaître",
                    pages=Items([PageKey("about"), PageKey("about.history")]),
                ),
            ),
        },
    ),
]
