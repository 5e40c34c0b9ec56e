"""A draft that saves itself, slowly, while its author submits the page: what was submitted stays the newest."""

import psycopg
from playwright.sync_api import Page, expect

from tests.browser.editor import Editor
from tests.support.server import ServedSite

#: The first form that is stored from now on stands still for two seconds, after it was found to be up to date.
SLOW = """
CREATE SEQUENCE turn;
CREATE FUNCTION first_waits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF nextval('turn') = 1 THEN PERFORM pg_sleep(2); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER first_waits BEFORE UPDATE ON wagtailcore_pagesubscription
FOR EACH STATEMENT EXECUTE FUNCTION first_waits()
"""

#: As Wagtail's client does: the draft as JSON, the page as a form whose button was clicked.
BOTH = """
async () => {
  const form = document.querySelector("[data-edit-form]");
  const send = (title, more, accept) => {
    const body = new FormData(form);
    for (const [name, value] of Object.entries({ title, ...more })) body.set(name, value);
    return fetch(form.action, { method: "POST", body, headers: { Accept: accept } });
  };
  const draft = send("Un premier jet", {}, "application/json");
  await new Promise((done) => setTimeout(done, 700));
  const page = send("La page finie", { "action-submit": "1" }, "text/html");
  return [(await draft).status, (await page).status];
}
"""


def test_a_slow_draft_does_not_take_the_place_of_what_was_submitted_after_it(
    site: ServedSite, page: Page
) -> None:
    editor = Editor(page, site, "editor")
    editor.open_from("/fr/contact/")
    editor.save_draft()
    address = site.address
    with psycopg.connect(
        host=str(address.host), user=address.user, dbname=address.name, autocommit=True
    ) as connection:
        connection.execute(SLOW)
        # Comments are stored with their page, and would make one wait for the other.
        connection.execute("DELETE FROM wagtailcore_comment")
    page.reload()
    here = page.url
    assert page.evaluate(BOTH) == [200, 200]
    page.goto(here)
    expect(page.locator("#id_title")).to_have_value("La page finie")
