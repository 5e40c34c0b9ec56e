"""Words say their language where it is not the reader's, and a link the language of its page: each for itself."""

import re

import pytest
from django.test import Client
from django.utils import timezone

from home.models import HomePage, StandardPage
from jrs.chrome.models import Header, Notice, SiteSettings
from news.models import StoryPage
from tests import factories


@pytest.fixture
def french(db: None) -> HomePage:
    return factories.home()


@pytest.fixture
def dutch(french: HomePage) -> HomePage:
    return factories.home("nl", "Home")


def tag(html: str, words: str, name: str = "a") -> dict[str, str]:
    """The attributes of the element `name` that holds exactly `words`."""
    found = re.search(rf"<{name}\b([^>]*)>(?:<b>)?\s*{re.escape(words)}", html)
    assert found, words
    return dict(re.findall(r'([\w-]+)="([^"]*)"', found[1]))


def test_a_text_of_ones_own_is_in_the_language_of_its_page(
    french: HomePage, dutch: HomePage, client: Client
) -> None:
    target = factories.child(french, StandardPage(title="Aide", slug="aide"))
    to = {"kind": "page", "page": target.pk}
    card = {"title": "Hulp krijgen", "text": "Kom langs.", "link": {**to, "text": ""}}
    page = StandardPage(title="Contact", slug="contact")
    page.body = StandardPage.body.field.stream_block.to_python(
        [
            {"type": "buttons", "value": [{**to, "text": "Vraag hulp"}, {**to, "text": ""}]},
            {"type": "cards", "value": {"title": "Voor jou", "cards": [card]}},
        ]
    )
    factories.child(dutch, page)
    html = client.get("/nl/contact/").content.decode()
    own, borrowed, titled = (tag(html, words) for words in ("Vraag hulp", "Aide", "Hulp krijgen"))
    assert own["hreflang"] == borrowed["hreflang"] == titled["hreflang"] == "fr"
    assert borrowed["lang"] == "fr"
    assert "lang" not in own
    assert "lang" not in titled


def test_a_story_that_is_not_translated_is_announced_in_its_own_language(
    french: HomePage, dutch: HomePage, client: Client
) -> None:
    story = factories.child(
        french, StoryPage(title="Venir étudier", slug="venir", quotation="Je voulais.", summary="Il raconte.")
    )
    value = {"story": story.pk, "title": "", "quotation": "", "lead": "Over vrijheid.", "link_label": "Lees"}
    dutch.body = HomePage.body.field.stream_block.to_python([{"type": "featured_story", "value": value}])
    dutch.save()
    html = client.get("/nl/").content.decode()
    assert tag(html, "Venir étudier", "h2")["lang"] == "fr"
    assert re.search(r'<blockquote lang="fr">', html)
    assert "lang" not in tag(html, "Over vrijheid.", "p")
    link = tag(html, "Lees")
    assert link["hreflang"] == "fr"
    assert "lang" not in link


def test_a_menu_that_is_not_translated_says_so(french: HomePage, dutch: HomePage, client: Client) -> None:
    target = factories.child(french, StandardPage(title="Aide", slug="aide"))
    there = factories.translation(target, dutch, title="Hulp", slug="hulp")
    header = Header(name="x", locale=french.locale, live=True)
    header.links = [
        ("link", {"kind": "page", "page": target, "text": "Être aidé·e"}),
        ("link", {"kind": "page", "page": target, "text": ""}),
    ]
    with factories.answering():
        header.save()
    notice = Notice(name="x", locale=french.locale, live=True, text="<p>Fermé lundi.</p>")
    notice.ends_on = timezone.localdate()
    with factories.answering():
        notice.save()
    settings = SiteSettings.load()
    settings.header, settings.notice = header, notice
    settings.save()
    html = client.get("/nl/").content.decode()
    own, borrowed = tag(html, "Être aidé·e"), tag(html, "Hulp")
    assert own["href"] == borrowed["href"] == there.url
    assert own["lang"] == "fr"
    assert "hreflang" not in own
    assert "lang" not in borrowed
    assert re.search(r'<div class="wrap" lang="fr">\s*<p>Fermé lundi', html)
