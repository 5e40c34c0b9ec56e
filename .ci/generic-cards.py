"""Makes the cards of pages that have none of their own (search): the motto in French, Dutch and English.

DJANGO_SETTINGS_MODULE=config.settings.test .venv/bin/python .ci/generic-cards.py
"""

from pathlib import Path

import django

FOLDER = Path(__file__).resolve().parents[1] / "site" / "jrs" / "static" / "img"
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
        (FOLDER / f"card-{language}.png").write_bytes(data)
        print(f"card-{language}.png: {len(data)} bytes")


if __name__ == "__main__":
    django.setup()
    main()
