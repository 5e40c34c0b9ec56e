"""What stands around every page, and the themes: in French, as the pages are."""

from home.starter.content import block, link, stream

__all__ = ["FOOTER", "HEADER", "LEGAL_NAME", "THEMES"]

#: Known since 2007. Everything else about the organisation is for JRS to enter.
LEGAL_NAME = "JRS Belgium ASBL/VZW"

#: key: (name, slug)
THEMES = {
    "detention": ("Détention", "detention"),
    "asylum": ("Asile", "asile"),
    "families": ("Familles", "familles"),
    "europe": ("Europe", "europe"),
}

HEADER = {
    "name": "En-tête du site",
    "links": stream(
        block("link", link("work", "Notre travail")),
        block("link", link("help", "Besoin d’aide ?")),
        block("link", link("stories", "Témoignages")),
        block("link", link("news", "Actualités")),
        block("link", link("about", "Qui sommes-nous ?")),
    ),
    "support": stream(block("link", link("support", "Soutenez-nous"))),
}

FOOTER = {
    "name": "Pied de page du site",
    "motto": "Accompagner,\nservir,\ndéfendre.",
    "about_title": "Depuis 1980, depuis 2001",
    "about_text": (
        "<p>Pedro Arrupe, jésuite, fonde le Jesuit Refugee Service le 14 novembre 1980. La section belge "
        "naît en 2001 ; elle est une ASBL depuis décembre 2007.</p>"
    ),
    "links": stream(
        *(
            block("link", link(key, text))
            for key, text in (
                ("work", "Notre travail"),
                ("help", "Besoin d’aide ?"),
                ("stories", "Témoignages"),
                ("news", "Actualités"),
                ("about.history", "Notre histoire"),
                ("about.team", "Notre équipe"),
                ("support", "Soutenez-nous"),
                ("contact", "Contact"),
            )
        )
    ),
    "legal": stream(
        block("link", link("privacy", "Vie privée")),
        block("link", link("accessibility", "Accessibilité")),
        block("link", link("legal", "Mentions légales")),
    ),
}
