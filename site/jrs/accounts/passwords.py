"""What a password may not be, beyond Django's own list of common ones."""

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

__all__ = ["OurWordsValidator"]

WORDS = (
    "jrs",
    "belgium",
    "belgique",
    "belgie",
    "jesuit",
    "refugee",
    "refugies",
    "accompagner",
    "servir",
    "defendre",
)


REPEATED = re.compile(r"(.{1,20}?)\1+")


class OurWordsValidator:
    """Refuses what is long only: our own words with digits and signs ("JRS-Belgium-2026!"), one word over and over."""

    def validate(self, password: str, user: Any = None) -> None:
        if REPEATED.fullmatch(password):
            raise ValidationError(
                _("This password is one short word over and over."), code="password_repeated"
            )
        rest = re.sub("|".join(WORDS), "", password.lower())
        if len(re.sub(r"[\W\d_]", "", rest)) < 3 and len(set(rest)) < 8:
            raise ValidationError(
                _("This password is only our name and a few signs: anybody tries that first."),
                code="password_our_words",
            )

    def get_help_text(self) -> str:
        return _("Several words that do not belong together are easy to remember and hard to guess.")
