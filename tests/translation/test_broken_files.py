"""Files that are none: a clear answer, never an error page, and nothing half taken in."""

import os
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail_localize.models import StringTranslation

from jrs.accounts.models import User
from jrs.translation.exchange import po, xliff
from jrs.translation.exchange.entries import LARGEST, UnreadableFile
from jrs.translation.exchange.incoming import Report, take
from jrs.translation.exchange.outgoing import entries_of
from jrs.translation.exchange.views import read
from tests.translation.desk import Desk

pytestmark = pytest.mark.django_db
SignIn = Callable[[str], Client]
#: So many files are made of each format.
MADE = int(os.environ.get("BROKEN_FILES", "250"))

BROKEN = [
    b"", b" ", b"\0", b"msgid", b'msgid "a"', b'msgid "a"\nmsgstr', b'msgid "a"\nmsgstr "b', b"\xff\xfe\x00m", b"\xe9",
    b'msgid ""\nmsgstr ""\n"no colon\\n"\n', b'msgid ""\nmsgstr ""\n"A: b\\n"\n\nmsgid "x"\nmsgstr "y"\n',
    b'"Content-Type: text/plain; charset=nonsense\\n"', b"PK\x03\x04", b"%PDF-1.7", b"<html></html>", b"a,b,c\n1,2,3",
    b'msgstr "without id"', b'msgid "a" "b" "c"', b'#~ msgid "old"', b"#, fuzzy", b'msgctxt "x"', b"\r\r\r",
    b'msgid_plural "a"', b'msgstr[0] "a"', b'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-16\\n"\n',
    b'msgid "\\x"\nmsgstr "\\"', b"/etc/passwd", b"../manage.py", b"x" * 100_000, b'msgid "a"\n' * 500,
    b'msgid ""\nmsgstr "X-WagtailLocalize-TranslationID: 1\\n"\n', b"\xef\xbb\xbf", b'msgid "a"\nmsgid "b"',
    b'#| msgid "p"\nmsgid "q"\nmsgstr "r"', b"=" * 50, b"{}", b"[]", b"null", b'msgid "\xc3\x28"\nmsgstr ""',
    b"<?xml version='1.0'?><xliff/>", b"#: a:1\n#. b\n", b'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=9\\n"\n',
    b"<", b"<xliff", b"<?xml", b"<xliff version='1.2'></xliff>", b"<xliff version='2.0'><file/></xliff>",
    b"<xliff version='1.2'><file><body><trans-unit/></body>", b"<a>" * 5000, b"<xliff version='1.2'>&x;</xliff>",
    b"<!DOCTYPE x [<!ENTITY a 'b'>]><xliff version='1.2'>&a;</xliff>",
    b"<?xml version='1.0' encoding='nonsense'?><xliff/>",
    b"<!DOCTYPE x SYSTEM 'file:///etc/passwd'><xliff version='1.2'/>",
    b"<xliff version='1.2'><file original='x'/></xliff>",
    b"<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1'/>", b"<svg/>", b"<tmx version='1.4'/>",
    b"<xliff version='1.2' version='1.2'/>", b"<xliff version='1.2'>\x01</xliff>", b"\xff\xfe<\0x\0",
    b"<xliff version='1.2'><file><body>" + b"<group>" * 2000 + b"</group>" * 2000 + b"</body></file></xliff>",
]  # fmt: skip


def rows() -> list[dict]:
    return list(StringTranslation.objects.order_by("pk").values())


def send(client: Client, content: bytes) -> object:
    return client.post(reverse("jrs_translation:take_in"), {"file": SimpleUploadedFile("x", content)})


#: How wagtail-localize begins a file of one page.
ONE_PAGE = b'msgid ""\nmsgstr ""\n"X-WagtailLocalize-TranslationID: UUID\\n"\n'


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(None, id="no file"),
        pytest.param(b"", id="an empty one"),
        pytest.param(b'msgid "a"\nmsgstr "b"\n', id="of no page"),
        pytest.param(ONE_PAGE + b'\nmsgctxt "summary"\nmsgid "Un caf\xc3\xa9."\nmsgstr "\0"\n', id="a NUL"),
        pytest.param(ONE_PAGE.replace(b":", b""), id="a header without a colon"),
    ],
)
def test_what_made_an_error_page_is_answered(desk: Desk, signed_in: SignIn, content: bytes | None) -> None:
    """Five kinds of file that wagtail-localize 1.14 answers with an error page."""
    translation = desk.translation()
    url = reverse("wagtail_localize:upload_pofile", args=[translation.pk])
    before, sent = rows(), {}
    if content is not None:
        sent["file"] = SimpleUploadedFile("x.po", content.replace(b"UUID", str(translation.uuid).encode()))
    answer = signed_in("translator-nl").post(url, sent)
    assert answer.status_code == 200
    assert "Rien n’a été changé" in answer.content.decode()
    assert rows() == before


@pytest.mark.parametrize("where", ["all", "one"])
def test_a_broken_file_is_answered_and_changes_nothing(desk: Desk, signed_in: SignIn, where: str) -> None:
    client = signed_in("translator-nl")
    one = reverse("wagtail_localize:upload_pofile", args=[desk.translation().pk])
    before = rows()
    for number, content in enumerate(BROKEN):
        if where == "all":
            answer = send(client, content)
        else:
            answer = client.post(one, {"file": SimpleUploadedFile("x", content)})
        said = answer.content.decode()
        assert answer.status_code == 200, number
        assert "Rien n’a été changé" in said or answer.context["report"].taken == 0, number
    assert len(BROKEN) >= 60
    assert client.post(one).status_code == client.post(reverse("jrs_translation:take_in")).status_code == 200
    assert rows() == before


def test_a_huge_file_is_not_even_read(desk: Desk, signed_in: SignIn) -> None:
    before = rows()
    answer = send(signed_in("translator-nl"), b"<" + b" " * LARGEST)
    assert "8 Mo" in answer.content.decode()
    many = b"".join(b'msgctxt "a|b"\nmsgid "%d"\nmsgstr "x"\n\n' % n for n in range(20_001))
    assert "20 000" in send(signed_in("translator-nl"), many).content.decode()
    assert rows() == before


PUT = [
    b"\0",
    b"\n",
    b'"',
    b"<",
    b">",
    b"&",
    b"&#0;",
    b"]]>",
    b"<g id='a9'>",
    b"<x/>",
    b'msgid "',
    b"\\",
    b"|",
]
CUT = st.tuples(st.floats(0, 1), st.integers(0, 60), st.binary(max_size=12) | st.sampled_from(PUT))


@pytest.mark.parametrize("kind", [po, xliff], ids=["po", "xliff"])
def test_whatever_happened_to_a_file_no_error_and_no_half(
    desk: Desk, signed_in: SignIn, kind: object
) -> None:
    """A file of ours, cut and mended at random: no more changes than the report says was taken.

    Without the screen around it, which renders the same report or the same refusal (the test above).
    """
    signed_in("translator-nl")
    user = User.objects.get(email="translator-nl@example.org")
    desk.write(title="Nuit", body=['<p>Lisez <b>ceci</b> et <a href="https://example.org">cela</a>.</p>'])
    entries = [
        type(each)(each.translation, each.path, each.source, each.source.replace("e", "é"), each.title)
        for each in entries_of([desk.translation()])
    ]
    whole = kind.write(entries, "fr", "nl")
    before = {row["pk"]: row["data"] for row in StringTranslation.objects.values("pk", "data")}

    @settings(
        max_examples=MADE,
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    @given(st.lists(CUT, max_size=4))
    def mended(cuts: list) -> None:
        content = whole
        for where, length, put in cuts:
            start = int(where * len(content))
            content = content[:start] + put + content[start + length :]
        with transaction.atomic():
            try:
                report = take(read(SimpleUploadedFile("x", content)), user)
            except UnreadableFile:
                report = Report()
            after = {row["pk"]: row["data"] for row in StringTranslation.objects.values("pk", "data")}
            assert before.keys() <= after.keys()
            changed = sum(before.get(key) != data for key, data in after.items())
            assert changed <= report.taken + 1 * (report.taken > 0)  # a title brings its address
            transaction.set_rollback(True)

    mended()
