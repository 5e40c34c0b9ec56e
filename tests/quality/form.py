"""What a form of the admin would send back, as it stands."""

import html5lib
from django.test import Client


def form_of(client: Client, url: str) -> dict[str, str]:
    """The fields of the page's form at `url`; its streams are empty."""
    page = client.get(url).content.decode()
    fields: dict[str, str] = {}
    for element in html5lib.parse(page, namespaceHTMLElements=False).iter():
        name, kind = element.get("name"), element.get("type")
        checked = kind != "checkbox" or element.get("checked") is not None
        if element.tag in {"input", "textarea"} and name and checked:
            fields[name] = element.get("value") or element.text or ""
        if element.tag == "select" and name:
            chosen = next((each for each in element.iter("option") if each.get("selected") is not None), None)
            fields[name] = (chosen.get("value") or "") if chosen is not None else ""
    return {**fields, "body-count": "0"}
