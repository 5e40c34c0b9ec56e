"""The glossary comes and goes as CSV, and a bad row harms no other."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from jrs.translation import glossary_csv, glossary_tbx
from jrs.translation.glossary import GlossaryTerm, GlossaryWord, Terms
from tests import factories

pytestmark = pytest.mark.django_db
CSV = (
    "term,language,approved,forbidden,forms,note\n"
    "réfugié,nl,vluchteling; vluchtelingen,illegaal,réfugié·es,Une personne\n"
    ",nl,x,,,\n"
    "visite,xx,bezoek,,,\n"
    "=cmd(),nl,x,,,\n"
)


def test_it_comes_back_as_it_went(db: None) -> None:
    factories.locale("nl")
    taken = glossary_csv.take(glossary_csv.read(CSV.encode()))
    assert (taken.rows, len(taken.problems)) == (2, 2)
    out = glossary_csv.write()
    assert "'=cmd()" in out
    before = list(GlossaryWord.objects.order_by("pk").values_list("term__term", "approved", "forbidden"))
    assert glossary_csv.take(glossary_csv.read(out.encode())).problems == []
    assert (
        list(GlossaryWord.objects.order_by("pk").values_list("term__term", "approved", "forbidden")) == before
    )


def test_it_goes_into_tbx_and_comes_back(db: None, signed_in) -> None:
    factories.home()
    factories.home("nl", "Home")
    glossary_csv.take(glossary_csv.read(CSV.encode()))
    words = GlossaryWord.objects.order_by("pk").values_list(
        "term__term", "term__forms", "approved", "forbidden"
    )
    before = list(words)
    content = signed_in("translator-nl").get(reverse("jrs_translation:glossary_tbx")).content
    assert b'type="TBX-Basic"' in content and "réfugié".encode() in content
    GlossaryTerm.objects.all().delete()
    url = reverse("jrs_translation:glossary_import")
    signed_in("publisher").post(url, {"file": SimpleUploadedFile("x.tbx", content)})
    assert list(words) == before


def test_a_tbx_of_the_edition_of_2008_is_read(db: None) -> None:
    factories.locale("nl")
    rows = glossary_tbx.read(
        b"""<martif type="TBX" xml:lang="fr"><text><body><termEntry id="1"><descrip type="definition">Un lieu.</descrip>
        <langSet xml:lang="fr-BE"><tig><term>centre</term></tig><tig><term>centres</term></tig></langSet>
        <langSet xml:lang="nl"><tig><term>centrum</term></tig><ntig><termGrp><term>kamp</term>
        <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp></ntig></langSet>
        </termEntry></body></text></martif>"""
    )
    assert rows == [
        {"term": "centre", "language": "nl", "approved": "centrum", "forbidden": "kamp", "forms": "centres",
         "note": "Un lieu."}
    ]  # fmt: skip
    assert glossary_csv.take(rows).rows == 1


@pytest.mark.parametrize(
    "content",
    [
        b"<tbx>",
        b"<tbx/>",
        b"<",
        b"<!DOCTYPE a [<!ENTITY b 'c'>]><tbx>&b;</tbx>",
        b"",
        b"\xff\xfe",
        b"a;b\n1;2",
        b"\0",
        b"term\nx",
        b'"',
    ],
)
def test_a_file_that_is_none_of_ours_is_answered(db: None, content: bytes, signed_in) -> None:
    url = reverse("jrs_translation:glossary_import")
    answer = signed_in("publisher").post(url, {"file": SimpleUploadedFile("x.csv", content)})
    assert answer.status_code == 200
    assert not GlossaryTerm.objects.exists()


def test_a_publisher_brings_it_in_and_a_translator_takes_it_out(db: None, signed_in) -> None:
    home = factories.home()
    factories.home("nl", "Home")
    url = reverse("jrs_translation:glossary_import")
    client = signed_in("publisher")
    client.post(url, {"file": SimpleUploadedFile("x.csv", CSV.encode())})
    assert GlossaryTerm.objects.filter(term="réfugié").exists()
    assert client.get(reverse("wagtailsnippets_translation_glossaryterm:list")).status_code == 200
    client = signed_in("translator-nl")
    assert "vluchteling" in client.get(reverse("jrs_translation:glossary_export")).content.decode()
    assert client.post(url).status_code in {302, 403}
    assert home.live


@pytest.mark.parametrize(
    "text", ["Un réfugié.", "Les réfugiés", "des réfugié·es,", "Réfugiées", "les <b>réfugiés</b>"]
)
def test_a_term_is_found_in_its_forms(db: None, text: str) -> None:
    nl = factories.locale("nl")
    glossary_csv.take(glossary_csv.read(CSV.encode()))
    assert [each.term for each in Terms(nl.pk).in_text(text)] == ["réfugié"]


@pytest.mark.parametrize("text", ["Se réfugier", "un refuge", "irréfugié"])
def test_another_word_is_not_taken_for_it(db: None, text: str) -> None:
    nl = factories.locale("nl")
    glossary_csv.take(glossary_csv.read(CSV.encode()))
    assert Terms(nl.pk).in_text(text) == []
