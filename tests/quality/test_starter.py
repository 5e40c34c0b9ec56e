"""The starter content passes its own gate."""

from tests.support.server import ServedSite


def test_starter_content_passes_the_gate(shared_site: ServedSite) -> None:
    said = shared_site.manage("check_pages")
    assert said.strip().endswith(", 0 to mend"), said
