"""Each guard of ours against what the stack does by default, and how it is taken away for the length of a run.

Where it is used, not where it is defined: a name that another module has imported is a name of that module. A guard
that has moved since ends the run, which says so. For what must stay absent, the switch makes the fault.
"""

from collections.abc import Callable
from pathlib import PurePath
from pkgutil import resolve_name
from typing import Any

import pytest

__all__ = ["SWITCHES"]

Switch = Callable[[pytest.MonkeyPatch], None]


def put(name: str, value: Any, *, new: bool = False) -> Switch:
    """`value` in the place of what `name` leads to; `new` where nothing stands there."""
    return lambda patch: patch.setattr(name, value, raising=not new)


def deaf(signal: str, receiver: str, sender: str = "") -> Switch:
    """A receiver that hears its signal no more."""

    def switch(patch: pytest.MonkeyPatch) -> None:
        known = resolve_name(f"django.db.models.signals.{signal}" if "." not in signal else signal)
        assert known.disconnect(resolve_name(receiver), sender=resolve_name(sender) if sender else None)

    return switch


def unhooked(hook: str, function: str) -> Switch:
    """A hook of Wagtail without a function of ours."""

    def switch(patch: pytest.MonkeyPatch) -> None:
        from wagtail import hooks

        hooks.search_for_hooks()
        hooks._hooks[hook].remove((resolve_name(function), 0))

    return switch


def theirs(*addresses: str) -> Switch:
    """Views of wagtail-localize, at addresses where views of ours stand in front of them."""

    def switch(patch: pytest.MonkeyPatch) -> None:
        from jrs.translation.urls import urlpatterns

        for address in addresses:
            found = [each for each in urlpatterns if address in str(each.pattern)]
            assert found, address
            for each in found:
                urlpatterns.remove(each)

    return switch


def french_is_taken_for_dutch(patch: pytest.MonkeyPatch) -> None:
    """Nothing is ever open, for the gate and for the synchronisation: wagtail-localize falls back by itself."""
    from jrs.translation import gate, segments, sync

    finished = type("Finished", (segments.Segments,), {"open": []})
    patch.setattr(gate, "Segments", finished)
    patch.setattr(sync, "Segments", finished)


def texts_without_default(patch: pytest.MonkeyPatch) -> None:
    """Undo `give_texts_a_default`, which has run when the site started."""
    from django.apps import apps
    from wagtail.fields import StreamField

    from jrs.translation.texts import TEXTS, inside

    fields = (field for model in apps.get_models() for field in model._meta.get_fields())
    for field in fields:
        for block in inside(field.stream_block) if isinstance(field, StreamField) else ():
            if isinstance(block, TEXTS) and block.meta.default == "":
                patch.setattr(block.meta, "default", None)


def a_summary_that_is_not_translated(patch: pytest.MonkeyPatch) -> None:
    from wagtail_localize.fields import SynchronizedField

    from home.models import StandardPage

    patch.setattr(StandardPage, "override_translatable_fields", [SynchronizedField("summary")], raising=False)


def a_theme_unique_everywhere(patch: pytest.MonkeyPatch) -> None:
    from news.models import Theme

    patch.setattr(Theme._meta.get_field("slug"), "_unique", True)


def themes_unique_together(patch: pytest.MonkeyPatch) -> None:
    from news.models import Theme

    patch.setattr(Theme._meta, "unique_together", (("slug", "name"),))


def a_snippet_of_one_language(patch: pytest.MonkeyPatch) -> None:
    from wagtail.snippets.models import get_snippet_models

    from jrs.chrome.models import SiteSettings

    patch.setattr("wagtail.snippets.models.SNIPPET_MODELS", [*get_snippet_models(), SiteSettings])


def a_userbar_for_everybody(patch: pytest.MonkeyPatch) -> None:
    from django.template import Library

    from jrs.templatetags import readers

    tags = Library()
    tags.simple_tag(lambda: True, name="signed_in")
    patch.setitem(readers.register.tags, "signed_in", tags.tags["signed_in"])


def everything_in_the_overview(patch: pytest.MonkeyPatch) -> None:
    from jrs.translation import overview, state

    patch.setattr(overview, "seen_by", lambda request, locales: state.survey(locales))


CASCADE = "jrs.translation.cascade"
LOCALIZE = "wagtail_localize.models"

SWITCHES: dict[str, Switch] = {
    "the gate": put("jrs.translation.gate.leftovers", lambda instance: []),
    "the setting that a translation begins as a draft": put(
        "django.conf.settings.WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE", True
    ),
    "our views of submitting and updating": theirs("submit/page/", "update/"),
    "the synchronisation at each publication": deaf(
        "wagtail.signals.published", f"{CASCADE}.synchronise_on_publish"
    ),
    "knowing what is open": french_is_taken_for_dutch,
    "the earlier words that stand": put("jrs.translation.gate.standing_words", lambda *asked: ()),
    "the receiver of what is taken down": deaf(
        "wagtail.signals.unpublished", f"{CASCADE}.take_down_with_source"
    ),
    "the hook of what is taken down": unhooked(
        "construct_translated_pages_to_cascade_actions",
        "jrs.translation.wagtail_hooks.take_translations_along",
    ),
    "the receiver of what is deleted": deaf("post_delete", f"{CASCADE}.take_down_with_deleted"),
    "translations in the bin": put("jrs.bin.pages.family", lambda page: [page]),
    "the sharing of restrictions": put(f"{CASCADE}.share_restrictions", lambda page: None),
    "the look at changed links": deaf(
        "post_save", "jrs.translation.refusals.check_override", f"{LOCALIZE}.SegmentOverride"
    ),
    "the list of where gifts go": put("jrs.translation.refusals.gift_trouble", lambda segment, value: ""),
    "safe addresses in the editor": put("jrs.blocks.safe_links.safe_href", lambda url: url),
    "our view of uploads": theirs("pofile/upload/"),
    "the answer to a broken PO file": put("jrs.translation.exchange.po.BROKEN", ()),
    "our views of a text and of an override": theirs("strings/", "overrides/"),
    "the lock": put("jrs.translation.guards.is_locked", lambda request, translation_id: False),
    "the blocking checks": put("jrs.translation.checks.BLOCKING", ()),
    "the look at each translation": deaf(
        "post_save", "jrs.translation.refusals.check_words", f"{LOCALIZE}.StringTranslation"
    ),
    "the memory": deaf("post_save", f"{CASCADE}.begin_with_memory", f"{LOCALIZE}.Translation"),
    "our view of the machine": theirs("machine_translate/"),
    "the segments of a table": lambda patch: patch.delattr(
        "jrs.blocks.tables.TableBlock.get_translatable_segments"
    ),
    "a translated summary": a_summary_that_is_not_translated,
    "texts that are empty, not None": texts_without_default,
    "the setting that keeps the words": put("django.conf.settings.WAGTAILLOCALIZE_DISABLE_ON_DELETE", False),
    "an unset WAGTAIL_PAGE_MODEL": put("django.conf.settings.WAGTAIL_PAGE_MODEL", "home.HomePage", new=True),
    "an abstract base of all pages": put("jrs.pages.BasePage._meta.abstract", False),
    "a slug that two languages may share": a_theme_unique_everywhere,
    "uniqueness by language": themes_unique_together,
    "snippets that are all translatable": a_snippet_of_one_language,
    "our views of titles and snippets": theirs("reports/translations/", "api/snippets/"),
    "the filter of the overview": everything_in_the_overview,
    "the erasure of what is sensitive": put(f"{CASCADE}.erase_if_sensitive", lambda source: None),
    "the stripping of metadata": put(
        "jrs.media.pictures.STRIPPERS", dict.fromkeys(("JPEG", "MPO", "PNG", "WEBP"), bytes)
    ),
    "the neutral titles": put("jrs.media.forms.repeats_file_name", lambda title, name: False),
    "a userbar for editors alone": a_userbar_for_everybody,
    "the limit of pixels": put("jrs.media.pictures.MAX_PIXELS", 1_000_000_000),
    "the look into documents": put(
        "jrs.media.fields.document_extension", lambda name, file: PurePath(name).suffix.lstrip(".")
    ),
    "the question before an old tab saves": put(
        "jrs.studio.conflict.ask_before_overwriting", lambda request, page: None
    ),
    "the look at what is private": put("search.visible.paths", lambda: ([], [])),
    "an index of what is public": put("search.writing._private_paths", list),
}
