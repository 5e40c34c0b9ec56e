"""A publisher's request that is killed (SIGKILL) at each of its statements: `python -m tests.faults.dying EVERY`.

Each try is a fork that presses *Publish* in the admin and dies at its n-th statement. Prints a line of JSON for each:
at which statement, and what disagrees afterwards (nothing).
"""

import json
import os
import signal
import sys
from collections.abc import Callable
from typing import Any

import django


def main(every: int) -> None:
    django.setup()
    from django.db import connection, connections
    from wagtail.models import Locale
    from wagtail_localize.models import StringTranslation, Translation

    from home.models import StandardPage
    from jrs.translation.gate import publish_translation

    connection.ensure_connection()

    def page() -> Any:
        return StandardPage.objects.filter(locale__language_code="fr", depth=3, live=True).order_by("path")[0]

    def publish(word: str) -> None:
        fresh = page()
        fresh.title = word
        fresh.save_revision().publish()

    def translate(word: str) -> None:
        """As the button of the translation editor does: the Dutch page, from its stored translations."""
        source = page()
        dutch = Translation.objects.get(
            source__object_id=source.translation_key, target_locale=Locale.objects.get(language_code="nl")
        )
        row = dutch.source.stringsegment_set.get(context__path="title")
        StringTranslation.objects.update_or_create(
            translation_of=row.string,
            locale=dutch.target_locale,
            context=row.context,
            defaults={"data": word, "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL},
        )
        publish_translation(dutch, None)

    for name, act, code in (("publish", publish, "fr"), ("translate", translate, "nl")):
        number, finished = 1, False
        while not finished:
            word = f"Mot {name} {number}"
            connections.close_all()
            finished = dies(lambda: act(word), number)  # noqa: B023
            shown = page().get_translation(Locale.objects.get(language_code=code))
            print(
                json.dumps(
                    {
                        "act": name,
                        "at": number,
                        "finished": finished,
                        "wrong": disagreements(shown, word, finished),
                    }
                ),
                flush=True,
            )
            number += every


def dies(act: Callable[[], None], at: int) -> bool:
    """Do `act` in a fork that is killed at its statement `at`; whether it ended before."""
    from django.db import connection

    child = os.fork()
    if not child:
        count = 0

        def fall(execute: Any, *args: Any) -> Any:
            nonlocal count
            count += 1
            if count == at:
                os.kill(os.getpid(), signal.SIGKILL)
            return execute(*args)

        try:
            with connection.execute_wrapper(fall):
                act()
        except BaseException as error:
            print(f"{type(error).__name__}: {error}", file=sys.stderr, flush=True)
            os._exit(1)
        os._exit(0)
    _pid, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return False
    if os.WEXITSTATUS(status):
        raise RuntimeError(f"The act failed before its statement {at}.")
    return True


def disagreements(page: Any, word: str, finished: bool) -> list[str]:
    """Where live row, revision, log and index disagree."""
    from wagtail.models import PageLogEntry, ReferenceIndex
    from wagtail.search.backends import get_search_backend

    wrong = []
    if page.live_revision and page.live_revision.as_object().title != page.title:
        wrong.append(f"the live row says {page.title}, its revision {page.live_revision.as_object().title}")
    log = PageLogEntry.objects.filter(page=page.pk, action="wagtail.publish").order_by("-pk").first()
    if page.title.startswith("Mot") and (log is None or log.revision_id != page.live_revision_id):
        wrong.append("the log does not know the live revision")
    found = get_search_backend().search(page.title, type(page).objects.filter(pk=page.pk))
    if page.title.startswith("Mot") and not list(found):
        wrong.append("the search does not find the live title")
    if finished and page.title != word:
        wrong.append(f"it ended, and the live title is {page.title}")
    noted = set(ReferenceIndex.get_references_for_object(page).values_list("to_object_id", "content_path"))
    told = {(to, path) for _kind, to, _model, path in ReferenceIndex._extract_references_from_object(page)}
    if noted != told:
        wrong.append(f"references: {noted ^ told}")
    return wrong


if __name__ == "__main__":
    main(int(sys.argv[1]))
