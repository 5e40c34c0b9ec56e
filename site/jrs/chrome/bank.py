"""What a bank account looks like: IBAN (ISO 13616) and BIC (ISO 9362)."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

__all__ = ["tidy_iban", "validate_bic", "validate_iban"]

#: Letters in an IBAN, by country: those of SEPA, from the IBAN registry of SWIFT.
LENGTHS = {
    "AD": 24, "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "EE": 20, "ES": 24,
    "FI": 18, "FR": 27, "GB": 22, "GI": 23, "GR": 27, "HR": 21, "HU": 28, "IE": 22, "IS": 26, "IT": 27, "LI": 21,
    "LT": 20, "LU": 20, "LV": 21, "MC": 27, "MT": 31, "NL": 18, "NO": 15, "PL": 28, "PT": 25, "RO": 24, "SE": 24,
    "SI": 19, "SK": 24, "SM": 27, "VA": 22,
}  # fmt: skip
SHAPE = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]+")
BIC = re.compile(r"[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?")


def tidy_iban(value: str) -> str:
    """As it is printed: capitals, in groups of four."""
    plain = re.sub(r"[\s.-]", "", value).upper()
    return " ".join(plain[start : start + 4] for start in range(0, len(plain), 4))


def validate_iban(value: str) -> None:
    """Raises `ValidationError` when `value` is no IBAN of a country that takes part in SEPA, or a digit is wrong."""
    plain = re.sub(r"[\s.-]", "", value).upper()
    length = LENGTHS.get(plain[:2])
    if not SHAPE.fullmatch(plain) or length is None:
        raise ValidationError(
            _("An IBAN begins with a country and two digits, for example BE68 5390 0754 7034.")
        )
    if len(plain) != length:
        text = _("An IBAN of this country has %(length)s letters and digits; this one has %(count)s.")
        raise ValidationError(text % {"length": length, "count": len(plain)})
    digits = "".join(str(int(letter, 36)) for letter in plain[4:] + plain[:4])
    # ISO 7064, MOD 97-10.
    if int(digits) % 97 != 1:
        raise ValidationError(_("A digit of this IBAN is wrong: its check digits do not fit."))


def validate_bic(value: str) -> None:
    """Raises `ValidationError` when `value` is no BIC."""
    if not BIC.fullmatch(value.replace(" ", "").upper()):
        raise ValidationError(_("A BIC has 8 or 11 letters and digits, for example GKCCBEBB."))
