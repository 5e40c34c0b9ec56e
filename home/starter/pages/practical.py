"""The pages every site owes its readers: privacy, accessibility, legal notice."""

from home.starter.content import Items, StarterPage, block, item, link, stream, table, unconfirmed, web

PRIVACY = StarterPage(
    key="privacy",
    model="home.StandardPage",
    title="Vie privée",
    slug="vie-privee",
    summary="Ce site ne vous suit pas. Voici ce qu’il garde, ce qu’il ne garde pas, et vos droits.",
    search_description=(
        "Vie privée sur le site de JRS Belgium : pas de traceurs, pas de cookies pour qui le visite, vos "
        "droits."
    ),
    fields={
        "body": stream(
            block(
                "text",
                "<p>Des personnes en danger lisent peut-être ces pages. Nous les avons faites pour qu’elles "
                "en apprennent le moins possible sur vous.</p>",
            ),
            table(
                "Ce que le site garde",
                ["Quoi", "Pour qui visite le site", "Pour qui le rédige"],
                [
                    ["Cookies", "Aucun", "Un cookie de session, le temps du travail"],
                    ["Mesure d’audience", "Aucune", "Aucune"],
                    ["Contenus d’autres sites", "Aucun sans votre clic", "Aucun sans clic"],
                    ["Nom et e-mail", "Non demandés", "Le compte de la personne"],
                ],
            ),
            block("heading", text="Les vidéos", level="h2"),
            block(
                "text",
                "<p>Une vidéo hébergée ailleurs ne se charge que si vous le demandez. Avant votre clic, "
                "rien n’est envoyé à l’autre site.</p>",
            ),
            block("heading", text="Vos droits", level="h2"),
            block(
                "text",
                "<p>Vous pouvez demander à voir les données que nous avons sur vous, à les corriger ou à "
                "les effacer. Vous pouvez aussi retirer un accord que vous avez donné, pour une photo ou un "
                "récit : c’est aussi simple que de l’avoir donné.</p>",
            ),
            block(
                "questions",
                Items(
                    [
                        item(
                            question="Qui est responsable de mes données ?",
                            answer=unconfirmed(
                                "<p>JRS Belgium ASBL. Écrivez-nous depuis la page <a "
                                'page="contact">Contact</a>.</p>',
                                "la personne de contact pour la vie privée, les durées de conservation et "
                                "l’hébergeur.",
                            ),
                        ),
                        item(
                            question="À qui me plaindre ?",
                            answer=(
                                "<p>À l’Autorité de protection des données, à Bruxelles : <a "
                                'href="https://www.autoriteprotectiondonnees.be/">autoriteprotectiondonnees.be</a>.</p>'
                            ),
                        ),
                    ]
                ),
            ),
        ),
    },
)

ACCESSIBILITY = StarterPage(
    key="accessibility",
    model="home.StandardPage",
    title="Accessibilité",
    slug="accessibilite",
    summary=(
        "Tout le monde doit pouvoir lire ce site : au clavier, à l’oreille, en grand, sur un vieux téléphone."
    ),
    search_description=(
        "L’accessibilité du site de JRS Belgium : ce que nous visons, ce qui manque, comment nous le "
        "signaler."
    ),
    fields={
        "body": stream(
            block("heading", text="Ce que nous visons", level="h2"),
            block(
                "text",
                unconfirmed(
                    "<p>Le niveau AA des règles internationales d’accessibilité, les WCAG 2.2. Des "
                    "contrôles automatiques sont faits à chaque changement du site. Ils ne voient pas "
                    "tout.</p>",
                    "la déclaration d’accessibilité : obligation légale ou non, audit par des personnes "
                    "handicapées.",
                ),
            ),
            block(
                "text",
                "<ul><li>Tout se fait au clavier, et l’on voit toujours où l’on est.</li>"
                "<li>Le texte grandit jusqu’à 200 % sans que rien ne se perde.</li>"
                "<li>Les pages restent lisibles sans JavaScript, et sur un petit écran.</li>"
                "<li>Les images qui disent quelque chose ont une description.</li></ul>",
            ),
            block("heading", text="Ce qui manque encore", level="h2"),
            block(
                "text",
                "<p>Il n’y a pas encore de version facile à lire, ni de langue des signes. Des documents "
                "anciens peuvent être difficiles à lire avec un lecteur d’écran.</p>",
            ),
            block(
                "call_to_action",
                title="Quelque chose vous bloque ?",
                text=(
                    "Dites-nous quelle page, et ce que vous vouliez faire. Nous vous donnerons "
                    "l’information autrement."
                ),
                links=Items([link("contact", "Nous le signaler")]),
                tone="plain",
            ),
        ),
    },
)

LEGAL = StarterPage(
    key="legal",
    model="home.StandardPage",
    title="Mentions légales",
    slug="mentions-legales",
    summary="Qui publie ce site, et ce que vous pouvez en faire.",
    search_description="Mentions légales du site de JRS Belgium ASBL : éditeur, textes, images, polices et liens.",
    fields={
        "body": stream(
            block("heading", text="Qui publie", level="h2"),
            block(
                "text",
                unconfirmed(
                    "<p>Ce site est publié par JRS Belgium, association sans but lucratif depuis décembre "
                    "2007, à Bruxelles.</p>",
                    "le siège, le numéro d’entreprise, le tribunal compétent, l’éditeur responsable et "
                    "l’hébergeur.",
                ),
            ),
            block("heading", text="Textes et images", level="h2"),
            block(
                "text",
                unconfirmed(
                    "<p>Vous pouvez citer nos textes en indiquant d’où ils viennent. Les récits et les "
                    "photos de personnes ne peuvent pas être repris sans notre accord : il dépend du "
                    "leur.</p>",
                    "les conditions de reprise.",
                ),
            ),
            block(
                "text",
                "<p>Les dessins ont été faits pour ce site. Les lettres, Vollkorn et Atkinson Hyperlegible "
                "Next, sont publiées sous une licence libre, la SIL Open Font License.</p>",
            ),
            block("heading", text="Liens", level="h2"),
            block(
                "text",
                "<p>Nous ne sommes pas responsables de ce qui se trouve sur d’autres sites. Un lien cassé "
                "ou trompeur ? Signalez-le-nous.</p>",
            ),
            block(
                "buttons",
                Items(
                    [
                        web("https://openfontlicense.org/", "Lire la SIL Open Font License"),
                        link("contact", "Signaler un lien"),
                    ]
                ),
            ),
        ),
    },
)

PAGES = [PRIVACY, ACCESSIBILITY, LEGAL]
