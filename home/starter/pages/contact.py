"""Contact. No address, number or e-mail: only JRS can give them."""

from home.starter.content import Items, StarterPage, block, item, link, stream, unconfirmed

PAGES = [
    StarterPage(
        key="contact",
        model="home.StandardPage",
        title="Contact",
        slug="contact",
        summary="Dites-nous ce qui vous amène. Plus c’est simple, mieux c’est.",
        search_description="Joindre JRS Belgium, à Bruxelles : aide, visites, écoles, presse, dons et bénévolat.",
        fields={
            "drawing": "door",
            "body": stream(
                block(
                    "contact",
                    name=unconfirmed(
                        "JRS Belgium, Bruxelles",
                        "l’adresse, le téléphone, l’e-mail et les heures. Rien n’a été inventé : les champs "
                        "sont vides.",
                    ),
                    text="Le secrétariat vous met en lien avec la bonne personne.",
                ),
                block(
                    "cards",
                    title="Vous cherchez…",
                    cards=Items(
                        [
                            item(
                                title="De l’aide",
                                text="Un proche est détenu, ou votre famille est sans papiers.",
                                link=link("help", "Besoin d’aide ?"),
                            ),
                            item(
                                title="Une rencontre en classe",
                                text="Vous enseignez dans le secondaire.",
                                link=link("work.schools", "La sensibilisation"),
                            ),
                            item(
                                title="Une place de bénévole",
                                text="Vous avez un peu de temps chaque semaine.",
                                link=link("support.volunteer", "Devenir bénévole"),
                            ),
                            item(
                                title="Une parole pour la presse",
                                text="Vous préparez un article ou une émission sur la détention.",
                                link=link("work.advocacy", "Le plaidoyer"),
                            ),
                        ]
                    ),
                ),
                block(
                    "callout",
                    title="Avant d’écrire",
                    text=(
                        "<p>N’envoyez pas par e-mail de numéro de badge, de dossier ou de registre "
                        "national. Au téléphone, c’est plus sûr.</p>"
                    ),
                    tone="important",
                ),
            ),
        },
    ),
]
