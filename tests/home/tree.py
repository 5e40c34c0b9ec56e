"""The tree that the starter content promises: the table of the brief, and the news and story of the home page."""

from wagtail.models import Page

from home.starter.build import stable_uuid

CODES = ("fr", "nl", "en")
TREE = {
    "home": ("/fr/", "/nl/", "/en/"),
    "about": ("/fr/qui-sommes-nous/", "/nl/over-ons/", "/en/about/"),
    "about.history": (
        "/fr/qui-sommes-nous/notre-histoire/",
        "/nl/over-ons/onze-geschiedenis/",
        "/en/about/our-history/",
    ),
    "about.team": ("/fr/qui-sommes-nous/notre-equipe/", "/nl/over-ons/ons-team/", "/en/about/our-team/"),
    "work": ("/fr/notre-travail/", "/nl/ons-werk/", "/en/our-work/"),
    "work.detention": (
        "/fr/notre-travail/visites-en-detention/",
        "/nl/ons-werk/bezoeken-in-detentie/",
        "/en/our-work/visits-in-detention/",
    ),
    "work.home": (
        "/fr/notre-travail/accompagnement-a-domicile/",
        "/nl/ons-werk/thuisbegeleiding/",
        "/en/our-work/community-based-accompaniment/",
    ),
    "work.schools": (
        "/fr/notre-travail/sensibilisation/",
        "/nl/ons-werk/sensibilisering/",
        "/en/our-work/awareness/",
    ),
    "work.advocacy": ("/fr/notre-travail/plaidoyer/", "/nl/ons-werk/beleidswerk/", "/en/our-work/advocacy/"),
    "stories": ("/fr/temoignages/", "/nl/verhalen/", "/en/stories/"),
    "stories.student": (
        "/fr/temoignages/venu-pour-etudier/",
        "/nl/verhalen/gekomen-om-te-studeren/",
        "/en/stories/here-to-study/",
    ),
    "news": ("/fr/actualites/", "/nl/nieuws/", "/en/news/"),
    "news.minister": (
        "/fr/actualites/nouvelle-ministre-asile-et-migration/",
        "/nl/nieuws/nieuwe-minister-van-asiel-en-migratie/",
        "/en/news/new-minister-for-asylum-and-migration/",
    ),
    "news.return": (
        "/fr/actualites/reglement-retour-jrs-europe/",
        "/nl/nieuws/terugkeerverordening-jrs-europe/",
        "/en/news/return-regulation-jrs-europe/",
    ),
    "news.values": (
        "/fr/actualites/nos-valeurs-sous-les-projecteurs/",
        "/nl/nieuws/onze-waarden-in-de-schijnwerpers/",
        "/en/news/our-values-in-the-spotlight/",
    ),
    "support": ("/fr/soutenez-nous/", "/nl/steun-ons/", "/en/support-us/"),
    "support.donate": (
        "/fr/soutenez-nous/faire-un-don/",
        "/nl/steun-ons/doe-een-gift/",
        "/en/support-us/donate/",
    ),
    "support.volunteer": (
        "/fr/soutenez-nous/devenir-benevole/",
        "/nl/steun-ons/vrijwilliger-worden/",
        "/en/support-us/volunteer/",
    ),
    "help": ("/fr/besoin-d-aide/", "/nl/hulp-nodig/", "/en/need-help/"),
    "contact": ("/fr/contact/", "/nl/contact/", "/en/contact/"),
    "privacy": ("/fr/vie-privee/", "/nl/privacy/", "/en/privacy/"),
    "accessibility": ("/fr/accessibilite/", "/nl/toegankelijkheid/", "/en/accessibility/"),
    "legal": ("/fr/mentions-legales/", "/nl/wettelijke-vermeldingen/", "/en/legal-notice/"),
}

#: Segments that are the same word in French and in the other language: names, and words that travelled.
SAME = {
    "nl": {
        "Holsbeek", "Vottem", "127bis", "Caricole", "Merksplas", "Steenokkerzeel",  # centres
        "JRS Belgium", "JRS Europe", "MonASBL.be", "Contact", "contact", "Cookies",
    },
    "en": {
        "Holsbeek", "Vottem", "127bis", "Caricole", "Merksplas", "Steenokkerzeel", "Centre", "Bruges",
        "JRS Belgium", "JRS Europe", "MonASBL.be", "Contact", "contact", "Cookies", "Europe", "europe", "detention",
    },
}  # fmt: skip


def page(key: str, code: str = "fr") -> Page:
    """The starter page of that key, as its own type."""
    return Page.objects.get(translation_key=stable_uuid("page", key), locale__language_code=code).specific
