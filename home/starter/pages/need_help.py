"""Need help? In plain language: short sentences, both forms written out, phone first, no form, no doubtful number."""

from home.starter.content import Items, StarterPage, block, item, stream, unconfirmed, web

PAGES = [
    StarterPage(
        key="help",
        model="home.HelpPage",
        title="Besoin d’aide ?",
        slug="besoin-d-aide",
        summary="Une personne que vous connaissez est dans un centre de détention ? Voici quoi faire d’abord.",
        search_description=(
            "Un proche est en centre de détention (centre fermé) en Belgique : quoi faire, qui appeler, "
            "quoi préparer."
        ),
        questions={
            "phone": (
                "le numéro à appeler, les heures et les langues. Tant qu’il est vide, la page ne montre "
                "aucun numéro."
            ),
            "verified_on": "la date à laquelle cette page a été relue par une personne qui connaît le droit.",
        },
        fields={
            "phone": "",
            "body": stream(
                block(
                    "steps",
                    Items(
                        [
                            item(
                                title="Notez trois choses",
                                text=(
                                    "Le nom complet de la personne. Le nom du centre. Son numéro de badge, "
                                    "si vous l’avez."
                                ),
                            ),
                            item(
                                title="Téléphonez-nous",
                                text=(
                                    "Ne nous envoyez pas ces informations par e-mail. Dites-les au téléphone."
                                ),
                            ),
                            item(
                                title="Demandez si elle a un avocat ou une avocate",
                                text=unconfirmed(
                                    "Si elle n’en a pas, elle peut en demander au centre. Il faut faire "
                                    "vite : certains délais sont très courts.",
                                    "une relecture par un·e juriste : droit à un avocat, délais, bureau "
                                    "d’aide juridique.",
                                ),
                            ),
                            item(
                                title="Gardez le contact",
                                text=(
                                    "Appelez, écrivez. Savoir que quelqu’un pense à elle aide une personne "
                                    "enfermée."
                                ),
                            ),
                        ]
                    ),
                ),
                block("heading", text="Dans quel centre est la personne ?", level="h2"),
                block(
                    "text",
                    "<p>Il y a six centres pour adultes en Belgique : 127bis et Caricole à Steenokkerzeel, "
                    "Bruges, Merksplas, Vottem et Holsbeek. On dit « centre de détention » ou « centre "
                    "fermé » : c’est la même chose.</p>"
                    "<p>JRS Belgium va chaque semaine à Caricole, à Bruges et à Merksplas.</p>",
                ),
                block("heading", text="Vos questions", level="h2"),
                block(
                    "questions",
                    Items(
                        [
                            item(
                                question="Travaillez-vous pour l’État ?",
                                answer=(
                                    "<p>Non. Nous sommes une association. Nous ne sommes ni la police, ni "
                                    "l’administration.</p>"
                                ),
                            ),
                            item(
                                question="La personne est dans un autre centre. Que faire ?",
                                answer=unconfirmed(
                                    "<p>Téléphonez-nous quand même. Nous vous dirons à qui vous "
                                    "adresser.</p>",
                                    "vers qui orienter pour 127bis, Vottem et Holsbeek.",
                                ),
                            ),
                            item(
                                question="Nous sommes une famille sans papiers. Pouvez-vous nous aider ?",
                                answer=(
                                    '<p>Peut-être. Lisez la page <a page="work.home">Accompagnement à '
                                    "domicile</a>, puis téléphonez-nous.</p>"
                                ),
                            ),
                        ]
                    ),
                ),
                block(
                    "callout",
                    title="Votre sécurité",
                    text=(
                        "<p>Cette page reste dans l’historique de votre appareil. Vous pouvez l’effacer. "
                        "N’écrivez jamais un numéro de badge ou de dossier dans un message public.</p>"
                    ),
                    tone="important",
                ),
                block("heading", text="S’informer dans votre langue", level="h2"),
                block(
                    "text",
                    "<p>Le site Fedasil Info explique l’asile et la vie en Belgique dans de nombreuses "
                    "langues. C’est un site de l’État.</p>",
                ),
                block("buttons", Items([web("https://www.fedasilinfo.be/", "Ouvrir le site Fedasil Info")])),
            ),
        },
    ),
]
