"""The words of the home page of the brief, in French and in Dutch, as somebody would type them."""

#: Each programme by the title that finds it: its sentence and the text of its link.
PROGRAMMES = {
    "Visites en détention": ("Chaque semaine, nous rendons visite.", "Plus sur les visites"),
    "Accompagnement à domicile": ("Nous soutenons des familles chez elles.", "Plus sur l’accompagnement"),
    "Sensibilisation": ("Un parcours pour les écoles secondaires.", "Plus sur la sensibilisation"),
    "Plaidoyer": ("Nous voulons la fin de la détention.", "Plus sur le plaidoyer"),
}
#: Each way to help by the title of the page that it leads to: its title and its sentence.
WAYS = {
    "Actualités": ("Suivre", "Lire nos actualités."),
    "Faire un don": ("Donner", "Une fois, ou chaque mois."),
    "Devenir bénévole": ("S’engager", "Offrir un peu de son temps."),
}

DUTCH = {
    "Qui sommes-nous ?": "Wie zijn wij?",
    "Quelqu’un attend derrière la porte.": "Iemand wacht achter de deur.",
    "JRS Belgium accompagne, sert et défend.": "JRS Belgium vergezelt, dient en verdedigt.",
    "Lire plus sur JRS Belgium": "Lees meer over JRS Belgium",
    "Lire l’histoire complète": "Lees het hele verhaal",
    "Notre travail": "Ons werk",
    "Quatre manières d’être là.": "Vier manieren om er te zijn.",
    "Chaque semaine, nous rendons visite.": "Elke week gaan wij op bezoek.",
    "Plus sur les visites": "Meer over de bezoeken",
    "Nous soutenons des familles chez elles.": "Wij steunen gezinnen thuis.",
    "Plus sur l’accompagnement": "Meer over de begeleiding",
    "Un parcours pour les écoles secondaires.": "Een traject voor middelbare scholen.",
    "Plus sur la sensibilisation": "Meer over de sensibilisering",
    "Nous voulons la fin de la détention.": "Wij willen dat detentie stopt.",
    "Plus sur le plaidoyer": "Meer over het beleidswerk",
    "Soutenez-nous": "Steun ons",
    "Rien n’existe sans vous.": "Zonder u bestaat er niets.",
    "Suivre": "Volgen",
    "Lire nos actualités.": "Ons nieuws lezen.",
    "Donner": "Geven",
    "Une fois, ou chaque mois.": "Eenmalig of elke maand.",
    "S’engager": "Meedoen",
    "Offrir un peu de son temps.": "Een beetje tijd geven.",
    "Dernières actualités": "Laatste nieuws",
    "Toutes les actualités": "Al het nieuws",
}
