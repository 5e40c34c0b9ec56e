"""The handbook inside the admin: what each role does, in pictures that `make handbook` "
"takes from the running admin."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

__all__ = ["PICTURED", "ROLES", "handbook"]

#: The languages in which there are pictures; any other reads with the first.
PICTURED = ("fr", "nl")


@dataclass(frozen=True)
class Chapter:
    """One thing that one does. `picture` names a file of `static/admin/handbook/<language>/`, "" for none."""

    title: Any
    text: Any
    picture: str = ""


@dataclass(frozen=True)
class Role:
    name: Any
    chapters: tuple[Chapter, ...]


EDITOR = Role(
    _("For editors"),
    (
        Chapter(
            _("See what there is to do"),
            _(
                "The first screen shows your drafts, what was sent back to you and what waits for a "
                "publisher, each with its "
                "number. One click opens it. The buttons below begin what you write most often."
            ),
            "desk",
        ),
        Chapter(
            _("Start from a template"),
            _(
                "A new page offers the templates of its kind and language. What stands in brackets is for "
                "you to write. "
                "Any page can be kept as a template from its menu (…)."
            ),
            "start",
        ),
        Chapter(
            _("Write beside the page"),
            _(
                "Open the preview with the phone at the top right. Click any part of it: its field opens "
                "on the left. "
                "The part that you write is marked in the preview. With the keyboard, F6 goes from one to "
                "the other."
            ),
            "form",
        ),
        Chapter(
            _("Add blocks and sections"),
            _(
                "Press + between two blocks. The eye beside a name shows what the block looks like. "
                "“Insert a section” below the blocks sets several at once."
            ),
            "picker",
        ),
        Chapter(
            _("Nothing is lost"),
            _(
                "The page saves itself while you write; the top of the screen says when. If somebody else "
                "has the page open, "
                "their picture stands there. Whoever saves an older version sees both first."
            ),
        ),
        Chapter(
            _("Go back to an earlier version"),
            _(
                "The clock at the top right lists all versions. Compare two of them, or review an earlier "
                "one and save it: "
                "it becomes the newest, and none disappears."
            ),
            "history",
        ),
        Chapter(
            _("Hand it to a publisher"),
            _(
                "Choose “Submit” in the menu beside “Save draft”. The publishers get an e-mail in their "
                "language. "
                "You get one when the page is approved or sent back, with the comment."
            ),
            "submit",
        ),
    ),
)
PUBLISHER = Role(
    _("For publishers"),
    (
        Chapter(
            _("Decide what goes live"),
            _(
                "What waits for your decision comes first on your home. Open it, read the preview, then "
                "approve it or send it "
                "back with a comment that says what to change."
            ),
            "decide",
        ),
        Chapter(
            _("Publish later"),
            _(
                "Open the status panel (i) and set the day and the hour, in Brussels time. Then choose to "
                "publish: "
                "the page goes live by itself at that moment."
            ),
            "schedule",
        ),
        Chapter(
            _("Take a page down at once"),
            _(
                "Choose “Unpublish” in the menu of the page. Its translations go with it, unless you say "
                "otherwise. "
                "Its address then tells readers that the page is gone."
            ),
        ),
        Chapter(
            _("Send a page to the translators"),
            _(
                "“Translate this page” in the menu (…) sends it once. After that each change in French "
                "reaches the translators "
                "by itself, and the earlier translation stays until the new one is ready."
            ),
            "inbox",
        ),
    ),
)
TRANSLATOR = Role(
    _("For translators"),
    (
        Chapter(
            _("Find what to translate"),
            _(
                "“Translations” in the menu lists what is new or has changed in your language, what is "
                "urgent first. "
                "One click opens the first sentence that is missing."
            ),
            "inbox",
        ),
        Chapter(
            _("Translate sentence by sentence"),
            _(
                "The French stands above, your words below. Earlier translations of the same sentence and "
                "the words of the "
                "glossary are offered beside it. Links and names are kept for you."
            ),
            "translate",
        ),
        Chapter(
            _("When you have finished"),
            _(
                "There is nothing to send: a publisher sees that the translation is complete, and "
                "publishes it. "
                "Nothing half-translated goes live."
            ),
        ),
    ),
)
ADMINISTRATOR = Role(
    _("For administrators"),
    (
        Chapter(
            _("Give somebody an account"),
            _(
                "Under Settings, Users: one account per person, with the groups of their role. "
                "Close an account rather than delete it: what the person wrote keeps its author."
            ),
            "users",
        ),
        Chapter(
            _("Keep the facts of the organisation"),
            _(
                "Under Settings, Site settings: address, phone, account. What is empty is shown to no "
                "reader, "
                "and the pages that need it say so to editors."
            ),
            "settings",
        ),
        Chapter(
            _("Add a language"),
            _(
                "Under Settings, Locales: choose it from the list. Its group of translators is there at "
                "once; "
                "its home page is the first to be translated."
            ),
            "languages",
        ),
    ),
)
ROLES = {"editor": EDITOR, "publisher": PUBLISHER, "translator": TRANSLATOR, "administrator": ADMINISTRATOR}


def handbook(request: HttpRequest, role: str = "editor") -> HttpResponse:
    """The part of the handbook for one role; everybody may read all of it."""
    if role not in ROLES:
        raise Http404
    language = get_language()
    pictures = language if language in PICTURED else PICTURED[0]
    context = {"role": role, "roles": ROLES, "chapters": ROLES[role].chapters, "pictures": pictures}
    return render(request, "desk/handbook.html", context)
