"""Makes the cards of pages that have none of their own (search): the motto in French, Dutch and English.

    DJANGO_SETTINGS_MODULE=config.settings.test .venv/bin/python .ci/generic-cards.py
"""

import sys

import django
from django.contrib.staticfiles import finders

MOTTO = {
    "fr": "Accompagner, servir, défendre.",
    "nl": "Vergezellen, dienen, verdedigen.",
    "en": "Accompany, serve, defend.",
}


def main() -> None:
    from jrs.cards.composition import Words, composed, encoded
    from jrs.cards.lettering import plain, script_of
    from jrs.cards.palette import palette

    for language, motto in MOTTO.items():
        words = Words(plain(motto, language), "", script_of(language))
        data, _extension = encoded(composed(words, "street", palette("blue", wash=False)), photo=False)
        path = finders.find("css/tokens.css").replace("css/tokens.css", f"img/card-{language}.png")
        with open(path, "wb") as file:  # noqa: PTH123  (a name that Django gives)
            file.write(data)
        print(path, len(data), file=sys.stderr)


if __name__ == "__main__":
    django.setup()
    main()
