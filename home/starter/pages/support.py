"""Support us, and how to give. No account number: it stands in the settings once JRS has entered it."""

from home.starter.content import Items, PageKey, StarterPage, block, item, link, stream, unconfirmed

PAGES = [
    StarterPage(
        key="support",
        model="home.SupportPage",
        title="Soutenez-nous",
        slug="soutenez-nous",
        summary="Suivre, donner, s’engager : trois manières de tenir la porte ouverte avec nous.",
        search_description=(
            "Soutenez JRS Belgium : faites un don, devenez bénévole, ou suivez et partagez nos actualités."
        ),
        fields={
            "drawing": "hands",
            "show_account": False,
            "body": stream(
                block(
                    "cards",
                    title="",
                    cards=Items(
                        [
                            item(
                                title="Donner",
                                text=(
                                    "Une fois, ou chaque mois. Un don régulier nous permet de nous engager "
                                    "dans la durée."
                                ),
                                drawing="hands",
                                link=link("support.donate", "Faire un don"),
                            ),
                            item(
                                title="S’engager",
                                text=(
                                    "Rendre visite, donner un coup de main : chacun et chacune selon son "
                                    "temps."
                                ),
                                drawing="table",
                                link=link("support.volunteer", "Devenir bénévole"),
                            ),
                            item(
                                title="Suivre",
                                text="Lire, partager, en parler à table ou en classe.",
                                drawing="microphone",
                                link=link("news", "Lire nos actualités"),
                            ),
                        ]
                    ),
                ),
                block("heading", text="Pourquoi nous avons besoin de vous", level="h2"),
                block(
                    "text",
                    "<p>Une visite, c’est un trajet, une rencontre et tout ce qu’il faut pour bien la "
                    "préparer. Un accompagnement, ce sont des mois. Rien de cela ne rapporte : il faut que "
                    "quelqu’un le veuille.</p>",
                ),
                block(
                    "call_to_action",
                    title="Une école, une paroisse, une entreprise ?",
                    text="Vous avez l’idée d’une action de soutien ? Parlons-en.",
                    links=Items([link("contact", "Nous joindre")]),
                    tone="plain",
                ),
            ),
        },
    ),
    StarterPage(
        key="support.donate",
        model="home.SupportPage",
        title="Faire un don",
        slug="faire-un-don",
        summary=(
            "Par virement, une fois ou chaque mois. Sans formulaire, sans carte, et sans traceur sur cette "
            "page."
        ),
        search_description=(
            "Faire un don à JRS Belgium par virement, une fois ou par ordre permanent. Réduction d’impôt en "
            "Belgique."
        ),
        fields={
            "drawing": "hands",
            "show_account": True,
            "body": stream(
                block("heading", text="Comment donner", level="h2"),
                block(
                    "steps",
                    Items(
                        [
                            item(
                                title="Ouvrez votre application bancaire",
                                text=unconfirmed(
                                    "Faites un virement au compte de JRS Belgium, au nom exact du titulaire "
                                    ": votre banque compare le nom et le numéro.",
                                    "le numéro de compte et le nom du titulaire, à encoder dans les "
                                    "réglages du site.",
                                ),
                            ),
                            item(
                                title="Choisissez le rythme",
                                text=(
                                    "Un virement unique, ou un ordre permanent. Vous pouvez l’arrêter quand "
                                    "vous voulez."
                                ),
                            ),
                            item(
                                title="Écrivez « don » en communication",
                                text="C’est tout. Nous n’avons pas besoin d’autre chose.",
                            ),
                        ]
                    ),
                ),
                block("heading", text="La réduction d’impôt", level="h2"),
                block(
                    "facts",
                    Items(
                        [
                            item(
                                number="30",
                                unit="pour cent de réduction d’impôt",
                                text=unconfirmed(
                                    "En Belgique, pour les dons faits depuis le 1er janvier 2025 à une "
                                    "organisation agréée.",
                                    "l’agrément de JRS Belgium pour les attestations fiscales, et sa "
                                    "période.",
                                ),
                                year=2025,
                                source_name="MonASBL.be",
                                source_url="https://www.monasbl.be/",
                            ),
                            item(
                                number="40",
                                unit="euros par an, au moins",
                                text="En un ou plusieurs dons à la même organisation, pendant l’année civile.",
                                year=2025,
                                source_name="SPF Finances",
                                source_url="https://finances.belgium.be/fr/asbl/dons",
                            ),
                        ]
                    ),
                ),
                block(
                    "questions",
                    Items(
                        [
                            item(
                                question="À qui va l’attestation fiscale ?",
                                answer="<p>À la personne titulaire du compte d’où vient le don.</p>",
                            ),
                            item(
                                question="Pourquoi faut-il un numéro de registre national ?",
                                answer=(
                                    "<p>Depuis 2024, la loi demande qu’il figure sur l’attestation. Ne "
                                    "l’envoyez pas par e-mail : téléphonez-nous, nous vous dirons comment "
                                    "le transmettre.</p>"
                                ),
                            ),
                            item(
                                question="Que deviennent mes données ?",
                                answer=(
                                    '<p>Ce site n’en récolte aucune. La page <a page="privacy">Vie '
                                    "privée</a> explique le reste.</p>"
                                ),
                            ),
                        ]
                    ),
                ),
                block(
                    "related",
                    title="Ce que votre don soutient",
                    pages=Items([PageKey("work.detention"), PageKey("work.home")]),
                ),
            ),
        },
    ),
]
