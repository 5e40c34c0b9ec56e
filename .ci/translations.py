"""Holds the words of the site against their translations: nothing of ours without French and Dutch.

Fails when a message of the source is missing from a catalogue, when one in French or Dutch has no translation or a
doubtful one (fuzzy), and when a .mo is not what its .po says. With `--write` brings both up to date instead; what
is then still untranslated is for a person. Needs xgettext and msgmerge (package gettext).
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import polib

PROJECT = Path(__file__).resolve().parents[1]
SOURCES = ("site", "home", "news", "programmes", "search")
LOCALE = Path("site", "jrs", "locale")
COMPLETE = ("fr", "nl")


def extract(folder: Path) -> None:
    """Bring the French and Dutch .po below `folder` (a copy of the project, or itself) up to date with its source."""
    languages = [argument for code in COMPLETE for argument in ("--locale", code)]
    subprocess.run(
        [sys.executable, "-m", "django", "makemessages", *languages, "--no-obsolete", "--add-location=file",
         "--ignore=tests", "--ignore=.venv*", "--ignore=var", "--ignore=bench", "--verbosity=0"],
        cwd=folder,
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join((str(folder / "site"), str(folder))),
            "DJANGO_SETTINGS_MODULE": "config.settings.base",
        },
        check=True,
    )  # fmt: skip


def catalogue(folder: Path, code: str) -> polib.POFile:
    """Give the catalogue of one language below `folder`; an empty one if there is none."""
    path = folder / LOCALE / code / "LC_MESSAGES" / "django.po"
    return polib.pofile(str(path)) if path.exists() else polib.POFile()


def missing_messages(code: str, fresh: polib.POFile) -> list[str]:
    """Say what is wrong with one catalogue, `fresh` being what the source asks for."""
    committed = catalogue(PROJECT, code)
    there = {(entry.msgctxt, entry.msgid) for entry in committed if not entry.obsolete}
    wanted = {(entry.msgctxt, entry.msgid) for entry in fresh if not entry.obsolete}
    return [
        *(
            f"{code}: not in the catalogue (make messages): {text!r}"
            for _context, text in sorted(wanted - there, key=str)
        ),
        *(
            f"{code}: no longer in the source (make messages): {text!r}"
            for _c, text in sorted(there - wanted, key=str)
        ),
        *(f"{code}: not translated: {entry.msgid!r}" for entry in committed.untranslated_entries()),
        *(f"{code}: fuzzy: {entry.msgid!r}" for entry in committed.fuzzy_entries()),
    ]


def stale_compiled() -> list[str]:
    """Name the .mo files that are not what their .po says."""
    stale = []
    for source in sorted((PROJECT / LOCALE).glob("*/LC_MESSAGES/*.po")):
        compiled = source.with_suffix(".mo")
        if not compiled.exists() or compiled.read_bytes() != polib.pofile(str(source)).to_binary():
            stale.append(f"{compiled.relative_to(PROJECT)} is not what its .po says (make messages)")
    return stale


def write() -> None:
    """Bring every catalogue up to date with the source, and compile it."""
    for code in COMPLETE:
        (PROJECT / LOCALE / code / "LC_MESSAGES").mkdir(parents=True, exist_ok=True)
    extract(PROJECT)
    for source in (PROJECT / LOCALE).glob("*/LC_MESSAGES/*.po"):
        polib.pofile(str(source)).save_as_mofile(str(source.with_suffix(".mo")))


def main() -> int:
    """Give the exit status: 1 when something is missing or stale."""
    if "--write" in sys.argv:
        write()
        return 0
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name).resolve()
        for source in SOURCES:
            shutil.copytree(
                PROJECT / source, copy / source, ignore=shutil.ignore_patterns("__pycache__", "static")
            )
        extract(copy)
        problems = [problem for code in COMPLETE for problem in missing_messages(code, catalogue(copy, code))]
    problems += stale_compiled()
    for problem in problems:
        print(f"  {problem}", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
