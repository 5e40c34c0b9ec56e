"""The feed: full text, in one language, of what is public, under names that last."""

from datetime import date
from typing import Any

import feedparser
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from home.models import HomePage, StandardPage
from jrs.discovery.reading import for_readers
from jrs.media import specs
from news.models import NewsPage
from tests import factories

FORBIDDEN = ("<script", "<svg", "class=", "data-block", "<div", "<picture", "<source", 'href="/', 'src="/')


@pytest.fixture
def homes(db: None) -> dict[str, HomePage]:
    return {code: factories.home(code) for code in ("fr", "nl")}


def body(*blocks: tuple[str, Any]) -> Any:
    raw = [{"type": kind, "value": value} for kind, value in blocks]
    return NewsPage.body.field.stream_block.to_python(raw)


def get(client: Client, lang: str = "fr") -> Any:
    """The feed as a reader's program understands it; anything it stumbles over is an error."""
    answer = client.get(f"/{lang}/feed/")
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    found = feedparser.parse(
        answer.content, response_headers={"content-type": answer.headers["Content-Type"]}
    )
    assert not found.bozo, found.get("bozo_exception")
    assert found.version == "atom10"
    return found


def text_of(entry: Any) -> str:
    """The content of an entry as it is written, before the parser cleans it."""
    (content,) = entry.content
    assert content.type == "text/html"
    return str(content.value)


def test_it_says_what_it_is_in_its_language(homes: dict[str, HomePage], client: Client) -> None:
    factories.news(homes["nl"])
    feed = get(client, "nl").feed
    assert feed.title == "JRS Belgium · Nieuws en verhalen"
    assert feed.title_detail.language == "nl"
    assert feed.author_detail.name == "JRS Belgium"
    links = {link.rel: link.href for link in feed.links}
    assert links == {"self": "http://testserver/nl/feed/", "alternate": "http://testserver/nl/"}
    assert feed.updated


def test_news_and_stories_stand_together_newest_first(homes: dict[str, HomePage], client: Client) -> None:
    factories.news(homes["fr"], 20, date=date(2026, 6, 2))
    factories.stories(homes["fr"], 20)
    entries = get(client).entries
    assert len(entries) == 30
    assert {entry.title.split()[0] for entry in entries} == {"Nouvelle", "Récit"}
    days = [entry.published for entry in entries]
    assert days == sorted(days, reverse=True)
    assert all(entry.updated >= entry.published for entry in entries)


def test_only_what_is_public_and_no_copy_is_in_it(homes: dict[str, HomePage], client: Client) -> None:
    public, draft, private = factories.news(homes["fr"], 3)
    draft.unpublish()
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    index = factories.news(homes["nl"], start=9)[0].get_parent()
    public.create_alias(parent=index, update_locale=homes["nl"].locale, reset_translation_key=False)
    assert [entry.title for entry in get(client).entries] == [public.title]
    assert [entry.title for entry in get(client, "nl").entries] == ["Nouvelle 9"]


def test_the_whole_text_is_there_and_nothing_of_the_furniture(
    homes: dict[str, HomePage], client: Client
) -> None:
    target = factories.child(homes["fr"], StandardPage(title="Aide", slug="aide"))
    factories.translation(target, homes["nl"], slug="hulp")
    picture = factories.image()
    for spec in specs.expanded(specs.PICTURE):
        picture.get_rendition(spec)
    blocks = [
        (
            "text",
            f'<p>Une phrase<br/> &lt;sûre&gt; &amp; <a linktype="page" id="{target.pk}">un lien</a> !</p>',
        ),
        ("heading", {"text": "Un titre", "level": "h2"}),
        ("quotation", {"quote": "Les mots ouvrent.", "attribution": "Une visiteuse", "in_our_words": True}),
        ("picture", {"image": picture.pk, "alt": "", "caption": "La légende", "size": "text"}),
        ("drawing", {"drawing": "door", "caption": ""}),
        ("video", {"url": "https://www.youtube.com/watch?v=aaaaaaaaaaa", "title": "Un film"}),
        ("questions", [{"question": "Pourquoi ?", "answer": "<p>Parce que.</p>"}]),
        ("buttons", [{"kind": "page", "page": target.pk, "text": "Aller"}]),
    ]
    factories.news(homes["nl"], body=body(*blocks), image=picture)
    (entry,) = get(client, "nl").entries
    raw = client.get("/nl/feed/").content.decode()
    for forbidden in FORBIDDEN:
        assert forbidden.replace("<", "&lt;") not in raw, forbidden
    text = text_of(entry)
    for words in (
        "Une phrase",
        "&lt;sûre&gt; &amp; ",
        "Un titre",
        "Les mots ouvrent.",
        "La légende",
        "Parce que.",
    ):
        assert words in text, words
    assert text.count('href="http://testserver/nl/hulp/"') == 2
    assert text.count('src="http://testserver/media/images/') >= 2
    assert "eigen woorden" in text
    assert entry.summary == "Un résumé."


def test_french_spaces_are_those_of_the_page(homes: dict[str, HomePage], client: Client) -> None:
    factories.news(homes["fr"], body=body(("text", "<p>Qui vient ? « Moi »</p>")))
    assert "Qui vient\u202f? «\u00a0Moi\u00a0»" in text_of(get(client).entries[0])


def test_a_story_keeps_its_quotation_with_its_reserves(homes: dict[str, HomePage], client: Client) -> None:
    factories.stories(homes["fr"], in_our_words=True, name_changed=True, display_name="Amina")
    text = text_of(get(client).entries[0])
    for words in ("Une phrase.", "Amina", "Le nom a été modifié", "avec nos mots"):
        assert words in text, words


def test_its_names_outlive_a_new_address_and_differ_by_language(
    homes: dict[str, HomePage], client: Client
) -> None:
    page = factories.news(homes["fr"])[0]
    dutch = factories.news(homes["nl"], start=5)[0]
    NewsPage.objects.filter(pk=dutch.pk).update(translation_key=page.translation_key)
    (before,) = get(client).entries
    page.slug, page.title = "ailleurs", "Autrement"
    page.save()
    (after,) = get(client).entries
    assert before.id == after.id
    assert before.id.startswith("urn:uuid:")
    assert (before.link, after.link) != (after.link, before.link)
    assert get(client, "nl").entries[0].id != after.id


def test_who_has_it_already_is_told_so_until_something_changes(
    homes: dict[str, HomePage], client: Client
) -> None:
    page, other = factories.news(homes["fr"], 2)
    page.save_revision().publish()
    answer = client.get("/fr/feed/")
    tag, moment = answer.headers["ETag"], answer.headers["Last-Modified"]
    for header in ({"if-none-match": tag}, {"if-modified-since": moment}):
        again = client.get("/fr/feed/", headers=header)
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["ETag"] == tag
    other.unpublish()
    assert client.get("/fr/feed/", headers={"if-none-match": tag}).status_code == 200


def test_its_queries_do_not_grow_with_its_entries(homes: dict[str, HomePage], client: Client) -> None:
    target = factories.child(homes["fr"], StandardPage(title="Aide", slug="aide"))
    pictures = [factories.image() for _n in range(4)]
    for picture in pictures:
        for spec in specs.expanded(*specs.PUBLIC):
            picture.get_rendition(spec)

    def add(start: int) -> None:
        for n in range(start, start + 2):
            image = pictures[n % 4]
            link = ("text", f'<p><a linktype="page" id="{target.pk}">un lien</a></p>')
            shown = ("picture", {"image": image.pk, "alt": "", "size": "text"})
            factories.news(homes["fr"], start=n, image=image, body=body(link, shown, shown))
            factories.stories(homes["fr"], start=n, image=image, body=body(shown, link))

    def count() -> int:
        from django.core.cache import cache

        cache.clear()
        with CaptureQueriesContext(connection) as found:
            get(client)
        return len(found)

    add(0)
    count()
    before = count()
    add(2)
    add(4)
    assert count() == before <= 16


def test_a_language_without_news_or_without_a_home_page(homes: dict[str, HomePage], client: Client) -> None:
    assert get(client, "nl").entries == []
    homes["nl"].unpublish()
    assert client.get("/nl/feed/").status_code == 404
    assert client.get("/ar/feed/").status_code == 404


def test_a_character_that_xml_forbids_does_not_break_it(homes: dict[str, HomePage], client: Client) -> None:
    page = factories.news(homes["fr"])[0]
    NewsPage.objects.filter(pk=page.pk).update(title="Une\x0bporte")
    assert get(client).entries[0].title == "Uneporte"


@pytest.mark.parametrize(
    ("html", "read"),
    [
        ("<div><p class='a'>Un</p></div>", "<p>Un</p>"),
        ("<p>a<script>b</script>c<svg><svg></svg><path/></svg>d</p>", "<p>acd</p>"),
        ('<div lang="ar" dir="rtl">م</div>', '<div lang="ar" dir="rtl">م</div>'),
        ('<span lang="nl">deur</span><span>x</span>', '<span lang="nl">deur</span>x'),
        ('<a href="#q">a</a>', '<a href="https://example.org/p/#q">a</a>'),
        ('<a href="tel:+3221234567">a</a>', '<a href="tel:+3221234567">a</a>'),
        (
            '<img src="/s.jpg" srcset="/s.jpg 400w, /m.jpg 800w" alt="">',
            '<img src="https://example.org/m.jpg" alt="">',
        ),
        ("<p>a<br>b", "<p>a<br>b</p>"),
        ("a</p></div>b", "ab"),
        ("<p>1&nbsp;&lt; 2 &amp; 3</p>", "<p>1\u00a0&lt; 2 &amp; 3</p>"),
    ],
)
def test_a_reader_gets_words_links_and_pictures(html: str, read: str) -> None:
    assert for_readers(html, "https://example.org/p/") == read
