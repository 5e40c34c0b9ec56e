"""Pages and sections start from templates, which no reader ever meets."""

import json
from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType
from django.test import Client
from django.urls import reverse

from home.models import StandardPage
from home.starter.samples import make_templates
from jrs.accounts.models import User
from jrs.accounts.roles import assign_role
from jrs.studio.models import Template
from news.models import NewsPage
from tests import factories

pytestmark = pytest.mark.django_db
SECRET = "Phrase-repere"
BODY = json.dumps(
    [
        {"type": "text", "value": f"<p>{SECRET}</p>", "id": "11111111-1111-4111-8111-111111111111"},
        {
            "type": "steps",
            "value": [
                {
                    "type": "item",
                    "value": {"title": "D’abord", "text": ""},
                    "id": "22222222-2222-4222-8222-222222222222",
                }
            ],
            "id": "33333333-3333-4333-8333-333333333333",
        },
    ]
)


@pytest.fixture
def editor(client: Client) -> Client:
    user = User.objects.create_user("a@example.org", "une porte ouverte 1980")
    assign_role(user, "editor")
    client.force_login(user)
    return client


@pytest.fixture
def page() -> Any:
    news = factories.news(factories.home(), body=BODY)[0]
    news.summary = SECRET
    news.save_revision().publish()
    return news


def keep(editor: Client, page: Any, **fields: Any) -> Template:
    answer = editor.post(reverse("jrs_studio:keep", args=[page.pk]), {"name": "Modèle", **fields})
    assert answer.status_code == 302
    return Template.objects.latest("pk")


def test_a_kept_page_fills_the_form_of_a_new_one_without_title_date_or_identifiers(
    editor: Client, page: Any
) -> None:
    template = keep(editor, page)
    assert "title" not in template.content and "slug" not in template.content
    assert "date" not in template.content
    assert "11111111" not in json.dumps(template.content)
    url = reverse("wagtailadmin_pages:add", args=["news", "newspage", page.get_parent().pk])
    start = editor.get(url).content.decode()
    assert f"?template={template.pk}" in start and "?template=none" in start
    form = editor.get(f"{url}?template={template.pk}").content.decode()
    assert form.count(SECRET) >= 2
    assert "22222222" not in form
    assert page.title not in form.split("<main")[1].split("</form>")[0].replace(page.get_parent().title, "")


def test_the_form_of_an_empty_page_stays_empty(editor: Client, page: Any) -> None:
    keep(editor, page)
    url = reverse("wagtailadmin_pages:add", args=["news", "newspage", page.get_parent().pk])
    assert SECRET not in editor.get(f"{url}?template=none").content.decode()


def test_without_a_template_the_form_comes_at_once(editor: Client, page: Any) -> None:
    url = reverse("wagtailadmin_pages:add", args=["news", "newspage", page.get_parent().pk])
    assert 'name="title"' in editor.get(url).content.decode()


def test_a_template_is_offered_in_its_language_alone(editor: Client, page: Any) -> None:
    template = keep(editor, page)
    dutch = factories.home("nl", "Home")
    factories.news(dutch)
    index = dutch.get_children().get()
    url = reverse("wagtailadmin_pages:add", args=["news", "newspage", index.pk])
    assert 'name="title"' in editor.get(url).content.decode()
    assert editor.get(f"{url}?template={template.pk}").status_code == 404


def test_some_blocks_are_kept_as_a_section_and_given_with_new_identifiers(editor: Client, page: Any) -> None:
    template = keep(editor, page, blocks=["1"])
    assert template.page_type is None
    assert [block["type"] for block in template.content] == ["steps"]
    answer = editor.get(reverse("jrs_studio:sections", args=[page.pk])).json()
    (section,) = answer["sections"]
    assert section["name"] == "Modèle"
    assert section["blocks"][0]["value"][0]["value"]["title"] == "D’abord"
    assert "33333333" not in json.dumps(answer)


def test_a_template_may_take_the_place_of_an_earlier_one(editor: Client, page: Any) -> None:
    first = keep(editor, page)
    second = keep(editor, page, replaced=first.pk, name="Autre nom")
    assert second == first and Template.objects.count() == 1


def test_what_a_template_refers_to_and_is_gone_stays_empty(editor: Client, page: Any) -> None:
    image = factories.image(credit="JRS")
    page.image, page.image_decorative = image, True
    page.save_revision().publish()
    template = keep(editor, page)
    NewsPage.objects.update(image=None)
    image.delete()
    url = reverse("wagtailadmin_pages:add", args=["news", "newspage", page.get_parent().pk])
    assert editor.get(f"{url}?template={template.pk}").status_code == 200


def test_who_may_not_edit_a_page_keeps_nothing_of_it(client: Client, page: Any) -> None:
    factories.home("nl", "Home")
    user = User.objects.create_user("t@example.org")
    assign_role(user, "translator-nl")
    client.force_login(user)
    assert client.get(reverse("jrs_studio:keep", args=[page.pk])).status_code in {302, 403}
    assert not Template.objects.exists()


def test_no_reader_meets_a_template(client: Client) -> None:
    home = factories.home()
    Template.objects.create(
        name="Modèle",
        locale=home.locale,
        page_type=ContentType.objects.get_for_model(StandardPage),
        content={"summary": SECRET, "body": []},
    )
    for path in ("/fr/", "/sitemap.xml", "/fr/feed/", f"/fr/search/?q={SECRET}"):
        assert f"<p>{SECRET}" not in client.get(path).content.decode()
    assert 'id="results"' not in client.get(f"/fr/search/?q={SECRET}").content.decode()


def test_a_new_site_has_six_pages_and_three_sections_in_each_language() -> None:
    assert make_templates() == 27
    assert make_templates() == 0
    for code in ("fr", "nl", "en"):
        own = Template.objects.filter(locale__language_code=code)
        assert own.exclude(page_type=None).count() == 6
        assert own.filter(page_type=None).count() == 3


def test_every_template_of_a_new_site_can_be_looked_at(editor: Client) -> None:
    home = factories.home()
    make_templates()
    for template in Template.objects.filter(locale=home.locale).exclude(page_type=None):
        answer = editor.get(reverse("jrs_studio:preview", args=[template.pk, home.pk]))
        assert answer.status_code == 200
        assert "[écrire" in answer.content.decode()
