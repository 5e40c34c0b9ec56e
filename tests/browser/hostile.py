"""A database in which every text says something hostile, past all forms: what a bug or a thief could leave there.

`python -m tests.browser.hostile TURNS [alone]` fills the database in use and prints the addresses to look at, as JSON.
With `alone` each text is one payload, and there are as many turns as payloads.
"""

import json
import sys
from html import escape
from typing import Any
from uuid import uuid4

from tests.browser.payloads import FIXED, PAYLOADS, fitting

#: Words of a block that choose among few, or that refer: no text.
NOT_TEXT = {"id", "type", "kind", "level", "size", "hue", "drawing", "tone", "style", "provider", "layout"}
#: Rich text, whose raw value the editor has escaped; `text` of a body is known by its tags.
RICH = {"answer", "transcript"}
ADDRESSES = {"url", "href", "link", "email", "phone"}


class Turn:
    """One turn: what stands in each text, by how long it may be."""

    def __init__(self, number: int, *, alone: bool) -> None:
        self.number, self.alone, self.seen = number, alone, 0

    def text(self, limit: int | None = None) -> str:
        self.seen += 1
        if self.alone:
            return PAYLOADS[self.number][:limit]
        return fitting(limit, self.number * 7 + self.seen)

    def address(self) -> str:
        return FIXED[(self.number + self.seen) % len(FIXED)]

    def rich(self) -> str:
        """As the editor stores it: escaped. Of links alone, a translator may store another."""
        return f'<p>{escape(self.text())}</p><p><a href="{escape(self.address())}">x</a></p>'


def spoil(value: Any, turn: Turn, name: str = "") -> Any:
    """The raw value of a stream with every text replaced."""
    if isinstance(value, dict):
        return {key: each if key in NOT_TEXT else spoil(each, turn, key) for key, each in value.items()}
    if isinstance(value, list):
        return [spoil(each, turn, name) for each in value]
    if not isinstance(value, str):
        return value
    if name in ADDRESSES:
        return turn.address()
    return turn.rich() if value.startswith("<") or name in RICH else turn.text()


def fields(instance: Any, turn: Turn, skip: tuple[str, ...] = ()) -> None:
    """Replace every text of a model's own fields."""
    from django.db.models import CharField, TextField
    from wagtail.fields import RichTextField

    taken = {"slug", "url_path", "translation_key", "password", "path", "language_code", "role", *skip}
    for field in instance._meta.concrete_fields:
        if field.name in taken or field.choices or type(field).__name__ in {"UUIDField", "FileField"}:
            continue
        if isinstance(field, RichTextField):
            setattr(instance, field.name, turn.rich())
        elif type(field) in {CharField, TextField}:
            setattr(instance, field.name, turn.text(field.max_length))


def every_block(turn: Turn, image: Any, page: Any) -> str:
    """One of each block of a body, spoilt; a video and a table among them."""
    from tests.support.ample import every_block as ample

    return json.dumps(spoil(json.loads(ample(image, page)), turn))


def pages(turn: Turn, image: Any, theme: Any) -> list[str]:
    """One page of each type that has a text; gives their paths."""
    from wagtail.models import Locale

    from home.models import HelpPage, HomePage, StandardPage, SupportPage
    from jrs.translation.gate import answering
    from news.models import NewsIndexPage, NewsPage, StoryIndexPage, StoryPage
    from programmes.models import ProgrammeIndexPage, ProgrammePage

    french = Locale.objects.get(language_code="fr")

    def first(model: Any) -> Any:
        return model.objects.filter(locale=french).order_by("path").first()

    parents = {
        StandardPage: HomePage,
        SupportPage: HomePage,
        HelpPage: HomePage,
        ProgrammePage: ProgrammeIndexPage,
        NewsPage: NewsIndexPage,
        StoryPage: StoryIndexPage,
    }
    paths = []
    for model, parent in parents.items():
        page = model(locale=french, slug=f"x-{model.__name__.lower()}-{turn.number}", title="x")
        fields(page, turn, skip=("draft_title",))
        page.body = every_block(turn, image, first(StandardPage))
        for name, value in (("image", image), ("theme", theme)):
            if hasattr(model, name):
                setattr(page, name, value)
        with answering():
            first(parent).add_child(instance=page)
        page.save_revision(clean=False)
        paths.append("/fr/" + page.url_path.split("/", 2)[2])
    return paths


def others(turn: Turn, image: Any) -> None:
    """Everything else that has a text: a document, a tag, a person, a role, a redirect, the log, words, settings."""
    from django.contrib.auth.models import Group
    from django.core.files.base import ContentFile
    from wagtail.contrib.redirects.models import Redirect
    from wagtail.models import Locale

    from jrs.accounts.models import AuditEntry, User
    from jrs.chrome.models import Notice, SiteSettings
    from jrs.media.models import Document
    from jrs.translation.models import GlossaryTerm

    french = Locale.objects.get(language_code="fr")
    document = Document(title=turn.text(200))
    document.file = ContentFile(b"words", name="a.txt")
    document.save()
    image.tags.add(turn.text(90))
    person = User.objects.create(email=f"x{turn.number}-{uuid4().hex[:6]}@example.org")
    fields(person, turn, skip=("email",))
    person.save()
    Group.objects.create(name=turn.text(140))
    Redirect.objects.create(old_path=f"/x{turn.number}/{turn.text(150)}", redirect_link=turn.address())
    said = {name: turn.text(250) for name in ("actor_name", "subject", "detail")}
    AuditEntry.objects.create(action="published", **said)
    term = GlossaryTerm()
    fields(term, turn)
    for field in term._meta.concrete_fields:
        if field.is_relation and field.related_model is Locale:
            setattr(term, field.name, french)
    term.save()
    notice = Notice(locale=french, live=True, ends_on="2099-01-01")
    fields(notice, turn)
    notice.save()
    organisation = SiteSettings.load()
    organisation.notice = notice
    fields(organisation, turn, skip=("email",))
    organisation.save()


def fill(turn: Turn) -> list[str]:
    """Make what one turn says; gives the paths of its public pages."""
    from wagtail.models import Locale

    from news.models import Theme
    from tests import factories

    image = factories.image()
    fields(image, turn, skip=("file_hash",))
    image.save()
    theme = Theme(locale=Locale.objects.get(language_code="fr"), slug=f"t-{turn.number}")
    fields(theme, turn)
    theme.save()
    others(turn, image)
    return pages(turn, image, theme)


if __name__ == "__main__":
    import django

    django.setup()
    many, alone = int(sys.argv[1]), "alone" in sys.argv
    print(json.dumps([path for number in range(many) for path in fill(Turn(number, alone=alone))]))
