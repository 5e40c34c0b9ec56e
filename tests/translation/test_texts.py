"""A page stays translatable when a block of it lacks a text."""

import json

import pytest

from home.models import StandardPage
from tests import factories
from tests.translation.desk import Desk


@pytest.mark.django_db
def test_a_block_that_lacks_a_text_can_be_translated(home: StandardPage) -> None:
    link = {"kind": "url", "url": "https://example.org"}
    body = [
        {"type": "quotation", "id": "4d3c1f42-66a1-4c52-8a2e-6a3ea5a9d001", "value": {"quote": "Entrez."}},
        {
            "type": "buttons",
            "id": "4d3c1f42-66a1-4c52-8a2e-6a3ea5a9d002",
            "value": [{"type": "item", "value": link, "id": "4d3c1f42-66a1-4c52-8a2e-6a3ea5a9d003"}],
        },
    ]
    desk = Desk(factories.child(home, StandardPage(title="Jour", slug="jour", body=json.dumps(body))))
    desk.begin()
    assert "Entrez." in desk.open()
