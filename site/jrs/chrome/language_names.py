"""The languages of the site as a sentence names them: "Not yet in Dutch" is « Pas encore en néerlandais ».

Their own entries of our catalogues, by the context: Django's and Wagtail's translations of "Dutch" stand in lists
and menus, with a capital in French.
"""

from django.utils.translation import gettext, pgettext_lazy

from jrs.chrome.languages import BY_CODE

__all__ = ["IN_A_SENTENCE", "not_yet_in", "read_elsewhere"]

IN_A_SENTENCE = {
    "fr": pgettext_lazy("within a sentence", "French"),
    "nl": pgettext_lazy("within a sentence", "Dutch"),
    "en": pgettext_lazy("within a sentence", "English"),
    "ar": pgettext_lazy("within a sentence", "Arabic"),
    "fa": pgettext_lazy("within a sentence", "Persian"),
    "ps": pgettext_lazy("within a sentence", "Pashto"),
    "ti": pgettext_lazy("within a sentence", "Tigrinya"),
    "so": pgettext_lazy("within a sentence", "Somali"),
    "sq": pgettext_lazy("within a sentence", "Albanian"),
    "ka": pgettext_lazy("within a sentence", "Georgian"),
    "tr": pgettext_lazy("within a sentence", "Turkish"),
    "ru": pgettext_lazy("within a sentence", "Russian"),
    "uk": pgettext_lazy("within a sentence", "Ukrainian"),
    "es": pgettext_lazy("within a sentence", "Spanish"),
}


def not_yet_in(code: str) -> str:
    """Say, in the reader's language, that this page is not there in the language `code` (of the list)."""
    return gettext("Not yet in %(language)s") % {"language": IN_A_SENTENCE.get(code, BY_CODE[code].name)}


def read_elsewhere(wanted: str, read: str) -> str:
    """Say, in the reader's language, that a page is shown in the language `read`, as it is not there in `wanted`."""
    names = {"wanted": IN_A_SENTENCE.get(wanted, wanted), "read": IN_A_SENTENCE.get(read, read)}
    return gettext("This page is not yet in %(wanted)s; you are reading it in %(read)s.") % names
