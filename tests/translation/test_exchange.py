"""Work outside: a file goes out, comes back, and everything in it is either stored or reported."""

from collections.abc import Callable
from xml.etree import ElementTree as ET

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import StringTranslation

from home.models import HomePage, StandardPage
from tests import factories
from tests.translation.desk import Desk

pytestmark = pytest.mark.django_db
SignIn = Callable[[str], Client]
FORMATS = ("po", "xliff")
FRENCH = 'Lisez <b>ceci</b> & <a id="a1">cela</a><br/>demain.'
DUTCH = 'Lees <b>dit</b> & <a id="a1">dat</a><br/>morgen.'


@pytest.fixture
def changed(desk: Desk) -> Desk:
    """The page with a new title and a paragraph with every kind of tag, both to be translated."""
    desk.write(
        title="Nuit",
        body=['<p>Lisez <b>ceci</b> &amp; <a href="https://example.org">cela</a><br/>demain.</p>'],
    )
    return desk


def take_out(client: Client, **asked: object) -> bytes:
    answer = client.get(
        reverse("jrs_translation:export"), {"language": factories.locale("nl").pk, "format": "po", **asked}
    )
    assert "attachment" in answer["Content-Disposition"], answer.content.decode()
    return answer.content


def bring_in(client: Client, content: bytes, name: str = "x.po") -> object:
    url = reverse("jrs_translation:take_in")
    return client.post(url, {"file": SimpleUploadedFile(name, content)})


def translated(content: bytes, words: dict[str, str], kind: str) -> bytes:
    """The file with `words` filled in, as a translator's program would."""
    if kind == "po":
        text = content.decode()
        for french, dutch in words.items():
            before = f'msgid "{french}"\nmsgstr ""'.replace('<a id="a1">', '<a id=\\"a1\\">')
            assert before in text
            text = text.replace(before, before[:-1] + dutch.replace('"', '\\"') + '"')
        return text.encode()
    root = ET.fromstring(content)  # noqa: S314 (our own file)
    name = "{urn:oasis:names:tc:xliff:document:1.2}"
    for unit in root.iter(f"{name}trans-unit"):
        source = unit.find(f"{name}source")
        said = "".join(source.itertext())
        for french, dutch in words.items():
            if said == french:
                ET.SubElement(unit, f"{name}target").text = dutch
        if said.startswith("Lisez"):
            target = ET.SubElement(unit, f"{name}target")
            target.text, rest = "Lees ", list(source)
            for child, (inside, tail) in zip(
                rest, [("dit", " & "), ("dat", ""), (None, "morgen.")], strict=True
            ):
                copied = ET.SubElement(target, child.tag, child.attrib)
                copied.text, copied.tail = inside, tail
    return ET.tostring(root)


@pytest.mark.parametrize("kind", FORMATS)
def test_a_file_goes_out_and_comes_back_translated(changed: Desk, signed_in: SignIn, kind: str) -> None:
    client = signed_in("translator-nl")
    out = take_out(client, format=kind, section=changed.page.pk, only_open="on")
    words = {"Nuit": "Nacht"} | (
        {FRENCH.replace("&", "&amp;"): DUTCH.replace("&", "&amp;")} if kind == "po" else {}
    )
    answer = bring_in(client, translated(out, words, kind))
    assert answer.context["report"].taken == 2
    assert changed.open() == []
    stored = StringTranslation.objects.get(translation_of__data__startswith="Lisez")
    assert stored.data == DUTCH.replace("&", "&amp;")
    changed.publish()
    assert 'Lees <b>dit</b> &amp; <a href="https://example.org">dat</a>' in changed.texts()
    again = bring_in(client, translated(out, words, kind)).context["report"]
    assert (again.taken, again.same) == (0, 2)


def test_a_section_and_a_language_are_one_file(desk: Desk, home: HomePage, signed_in: SignIn) -> None:
    below = Desk(factories.child(desk.page, StandardPage(title="Dessous", slug="dessous")))
    below.begin()
    beside = Desk(factories.child(home, StandardPage(title="À côté", slug="cote")))
    beside.begin()
    client = signed_in("translator-nl")
    assert [name in take_out(client).decode() for name in ("Accueil de jour", "Dessous", "À côté")] == [
        True
    ] * 3
    section = take_out(client, section=desk.page.pk).decode()
    assert ["Dessous" in section, "À côté" in section] == [True, False]
    assert "Dessous" not in take_out(client, section=desk.page.pk, alone="on").decode()
    assert "La porte" not in take_out(client, only_open="on").decode()


def test_the_report_says_what_was_not_taken_and_why(changed: Desk, signed_in: SignIn) -> None:
    client = signed_in("translator-nl")
    changed.write(summary="Appelez le 02 123 45 67.")
    out = take_out(client, section=changed.page.pk, only_open="on").decode()
    out = out.replace('02 123 45 67."\nmsgstr ""', '02 123 45 67."\nmsgstr "Bel 02 123 45 76."')
    out = out.replace('msgid "Nuit"\nmsgstr ""', f'msgid "Nuit"\nmsgstr "{"N" * 300}"')
    lost = out.rindex('msgstr ""')
    out = out[:lost] + 'msgstr "Lees dit."' + out[lost + len('msgstr ""') :]
    changed.write(body=["<p>Autre chose.</p>"])
    report = bring_in(client, out.encode()).context["report"]
    assert report.taken == 0
    assert sorted(line.reason for line in report.refused)[1].startswith("Trop long")
    assert "numéro" in "".join(line.reason for line in report.refused)
    assert [line.text[:5] for line in report.unknown] == ["Lisez"]
    assert "Lisez" in client.get(reverse("jrs_translation:outside")).content.decode() or report.unknown


def test_nobody_writes_into_another_language_by_a_file(changed: Desk, signed_in: SignIn) -> None:
    out = take_out(signed_in("publisher"), section=changed.page.pk, only_open="on")
    out = out.replace(b'msgid "Nuit"\nmsgstr ""', b'msgid "Nuit"\nmsgstr "Nacht"')
    factories.home("en", "Home")
    report = bring_in(signed_in("translator-en"), out).context["report"]
    assert report.taken == 0
    assert {line.title for line in report.refused} == {""}
    assert "Nuit" in changed.open()
    Page.objects.filter(pk=changed.target().pk).update(locked=True)
    assert bring_in(signed_in("translator-nl"), out).context["report"].taken == 0
    assert take_out_is_refused(signed_in("translator-en"))


def take_out_is_refused(client: Client) -> bool:
    answer = client.get(
        reverse("jrs_translation:export"), {"language": factories.locale("nl").pk, "format": "po"}
    )
    return "Content-Disposition" not in answer


def test_many_texts_come_in_within_a_few_queries(
    changed: Desk, signed_in: SignIn, django_assert_max_num_queries: Callable
) -> None:
    client = signed_in("translator-nl")
    changed.write(body=["".join(f"<p>Phrase numéro {n}.</p>" for n in range(120))])
    out = take_out(client, section=changed.page.pk, only_open="on").decode()
    for n in range(120):
        out = out.replace(
            f'msgid "Phrase numéro {n}."\nmsgstr ""', f'msgid "Phrase numéro {n}."\nmsgstr "Zin {n}."'
        )
    with django_assert_max_num_queries(60):
        report = bring_in(client, out.encode()).context["report"]
    assert report.taken == 120


def test_a_translator_is_offered_no_page_that_was_not_sent(
    changed: Desk, home: HomePage, signed_in: SignIn
) -> None:
    factories.child(home, StandardPage(title="Brouillon secret", slug="secret", live=False))
    client = signed_in("translator-nl")
    for name in ("outside", "overview"):
        said = client.get(reverse(f"jrs_translation:{name}")).content.decode()
        assert "Nuit" in said and "secret" not in said
