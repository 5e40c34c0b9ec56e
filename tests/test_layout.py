"""The building rules of the house."""

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
ROOMS = ("home", "news", "programmes", "search")
SOURCES = [
    file
    for folder in ("site", *ROOMS, "tests")
    for file in sorted((PROJECT / folder).rglob("*.py"))
    if "migrations" not in file.parts
]
BLOCKS = PROJECT / "site" / "jrs" / "templates" / "blocks"
SHEETS = PROJECT / "site" / "jrs" / "static" / "css" / "blocks"


def test_the_source_root_is_not_a_package() -> None:
    # `site` is a module of the standard library: an __init__.py here could take its place.
    assert not (PROJECT / "site" / "__init__.py").exists()


def test_git_keeps_the_source_root_and_the_catalogues() -> None:
    rules = (PROJECT / ".gitignore").read_text().splitlines()
    assert not {"/site", "site/", "/site/", "*.mo"} & set(rules)


def test_no_file_is_called_utils() -> None:
    assert [file for file in SOURCES if file.stem in {"utils", "helpers", "misc"}] == []


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: str(file.relative_to(PROJECT)))
def test_stars_are_imported_by_settings_alone(file: Path) -> None:
    if file.parent.name == "settings":
        return
    imports = [node for node in ast.walk(ast.parse(file.read_text())) if isinstance(node, ast.ImportFrom)]
    assert not [node.module for node in imports if any(alias.name == "*" for alias in node.names)]


def test_files_stay_short() -> None:
    lengths = sorted(len(file.read_text().splitlines()) for file in SOURCES if file.stat().st_size)
    assert lengths[len(lengths) // 2] <= 90
    assert {str(f.relative_to(PROJECT)) for f in SOURCES if len(f.read_text().splitlines()) > 260} == set()


def test_one_block_one_template_one_style_sheet() -> None:
    templates = {file.stem for file in BLOCKS.glob("*.html")}
    sheets = {file.stem for file in SHEETS.glob("*.css")}
    assert templates - sheets == set()
    # A part that several blocks show (a fact, a link) has a sheet here and its template among them or the parts.
    parts = {file.stem for file in (BLOCKS.parent / "parts").rglob("*.html")}
    assert sheets - templates - parts == set()


def test_every_block_of_a_body_has_its_template(django_db_blocker: object) -> None:
    from home.models import HomePage, StandardPage

    names = {
        name
        for page in (HomePage, StandardPage)
        for name in page._meta.get_field("body").stream_block.child_blocks
    }
    assert {name for name in names if not (BLOCKS / f"{name}.html").exists()} == set()


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The rooms and the contract, to break."""

    def no_python(_folder: str, names: list[str]) -> list[str]:
        return [name for name in names if "." in name and not name.endswith(".py")]

    for folder in ("site/config", "site/jrs", *ROOMS):
        shutil.copytree(PROJECT / folder, tmp_path / folder, ignore=no_python)
    shutil.copy(PROJECT / "pyproject.toml", tmp_path)
    return tmp_path


def lint_imports(folder: Path) -> "subprocess.CompletedProcess[str]":
    """Ask import-linter about the project in `folder`."""
    return subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache"],
        cwd=folder,
        env={"PYTHONPATH": f"{folder / 'site'}:{folder}", "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_import_contract_holds(copy: Path) -> None:
    done = lint_imports(copy)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("where", "line"),
    [
        ("news/themes.py", "import programmes.models"),
        ("site/jrs/pages.py", "import news.models"),
        ("search/views.py", "from home import models"),
        ("site/jrs/blocks/links.py", "import jrs.pages"),
    ],
)
def test_an_import_upwards_or_sideways_breaks_the_contract(copy: Path, where: str, line: str) -> None:
    file = copy / where
    file.write_text(f"{file.read_text()}\n{line}\n")
    done = lint_imports(copy)
    assert done.returncode != 0
    assert re.search(r"BROKEN", done.stdout)


def test_no_path_of_a_machine_and_no_registry_is_committed() -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=PROJECT, capture_output=True, text=True, check=False
    ).stdout
    if not listed:
        pytest.skip("not a git checkout")
    forbidden = re.compile(rb"/work/(?:main|shared)|/root/|pypi\.org|files\.pythonhosted")
    found = [
        name
        for name in listed.split("\0")
        if name
        and name != "tests/test_layout.py"
        and (PROJECT / name).is_file()
        and forbidden.search((PROJECT / name).read_bytes())
    ]
    assert found == []
