"""One style sheet out of its parts."""

import gc
import os
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from jrs.stylesheet import LAYERS, PARTS, SERVED, StylesheetFinder, parts, stylesheet


@pytest.fixture
def own_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "blocks").mkdir()
    (tmp_path / "tokens.css").write_text("/* why */\n@layer tokens {\n  a { b: c; }\n}\n")
    (tmp_path / "blocks" / "text.css").write_text(
        '@layer blocks { a { src: url("../../fonts/x.woff2"); } }\n'
    )
    monkeypatch.setattr("jrs.stylesheet.PARTS", tmp_path)
    return tmp_path


def test_every_part_is_in_the_sheet() -> None:
    assert set(parts()) == set(PARTS.rglob("*.css"))


def test_the_layers_are_named_first_so_that_order_never_decides() -> None:
    sheet = stylesheet()
    named = set(re.findall(r"[\w-]+", LAYERS.removeprefix("@layer")))
    assert sheet.startswith(LAYERS)
    assert set(re.findall(r"@layer (\w+) \{", sheet)) == named


def test_addresses_are_relative_to_where_the_sheet_is_served(own_parts: Path) -> None:
    assert 'url("../fonts/x.woff2")' in stylesheet()


def test_comments_and_indentation_are_dropped(own_parts: Path) -> None:
    assert "why" not in stylesheet()
    assert "\n " not in stylesheet()


def test_every_file_that_the_sheet_names_exists() -> None:
    for address in re.findall(r'url\("([^"]+)"\)', stylesheet()):
        assert (PARTS / address).resolve().is_file(), address


def test_the_finder_gives_the_sheet_and_hides_the_parts() -> None:
    assert Path(finders.find(SERVED)).read_text(encoding="utf-8") == stylesheet()
    assert finders.find("css/tokens.css") is None
    collected = [path for path, _storage in StylesheetFinder().list([]) if path.startswith("css/")]
    assert collected == [SERVED]


def test_the_sheet_stays_when_django_makes_two_finders_at_once() -> None:
    """`finders.get_finder` keeps one of those that concurrent requests make, and drops the others."""
    found = StylesheetFinder().find(SERVED)
    gc.collect()
    assert Path(str(found)).is_file()


def test_a_changed_part_is_seen_at_once(own_parts: Path) -> None:
    finder = StylesheetFinder()
    part = own_parts / "tokens.css"
    assert "b: c" in finder.make().read_text()
    part.write_text("@layer tokens { a { b: d; } }")
    os.utime(part, (part.stat().st_atime, part.stat().st_mtime + 5))
    assert "b: d" in finder.make().read_text()


def test_colour_values_stand_in_the_tokens_alone() -> None:
    colour = re.compile(
        r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|lab|lch|color)a?\(|:\s*(?:white|black|red)\b", re.IGNORECASE
    )
    found = {path.name for path in parts() if colour.search(path.read_text(encoding="utf-8"))}
    assert found == {"tokens.css"}


def test_a_language_is_asked_for_by_itself() -> None:
    """Chromium drops a whole rule with `:lang(ar, fa)`: it knows one language at a time."""
    assert [
        path.name for path in parts() if re.search(r":lang\([^)]*,", path.read_text(encoding="utf-8"))
    ] == []


def test_directions_are_logical() -> None:
    physical = re.compile(
        r"^\s*(?:(?:margin|padding|border)-(?:left|right|top|bottom)|left|right|top|bottom|width|height"
        r"|(?:min|max)-(?:width|height))\s*:",
        re.MULTILINE,
    )
    for path in parts():
        assert not physical.search(path.read_text(encoding="utf-8")), path.name
