"""One style sheet out of its parts, without a build step.

The parts lie in `static/css/`: one file per block, per part of the page, per page type. Readers get one
file, `css/site.css`. A staticfiles finder makes it, so that `runserver` shows each change at once and
`collectstatic` hashes and compresses it like any other file. The parts themselves are not collected.
"""

import posixpath
import re
import tempfile
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.contrib.staticfiles.finders import AppDirectoriesFinder
from django.core.files.storage import FileSystemStorage, Storage

PARTS = Path(__file__).parent / "static" / "css"
SERVED = "css/site.css"
LAYERS = "@layer tokens, base, layout, parts, blocks, pages, print;\n"
ORDER = (
    "tokens.css",
    "fallback.css",
    "base.css",
    "layout.css",
    "illustration.css",
    "parts/*",
    "blocks/*",
    "pages/*",
    "print.css",
)

# A folder of this process alone: nothing to clean, and two processes never write the same file. Not of a
# finder: Django may make several at once and drop all but one, and a finder's folder would go with it.
MADE = tempfile.TemporaryDirectory(prefix="jrs-stylesheet-")

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
INDENT = re.compile(r"\n\s*")
URL = re.compile(r"""url\(\s*["']?(?!data:|https?:|/|#)([^"')]+)["']?\s*\)""")


def parts() -> list[Path]:
    """The parts in the order in which they are put together; the layers, not this order, decide who wins."""
    return [path for pattern in ORDER for path in sorted(PARTS.glob(pattern))]


def stylesheet() -> str:
    """The whole style sheet, without comments and indentation; `url()` relative to where it is served."""
    return LAYERS + "\n".join(_part(path) for path in parts()) + "\n"


def _part(path: Path) -> str:
    folder = path.parent.relative_to(PARTS).as_posix()

    def moved(match: re.Match[str]) -> str:
        return f'url("{posixpath.normpath(posixpath.join(folder, match[1]))}")'

    text = COMMENT.sub("", path.read_text(encoding="utf-8"))
    return INDENT.sub("\n", URL.sub(moved, text)).strip()


class StylesheetFinder(AppDirectoriesFinder):
    """Django's app directories finder, with `css/site.css` in the place of the parts of this app.

    It stands in `STATICFILES_FINDERS` instead of `AppDirectoriesFinder`.
    """

    app = "jrs"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._made: float | None = None

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, Storage]]:
        """The files of all apps, without the parts, and the sheet made of them."""
        own = self.storages.get(self.app)
        for path, storage in super().list(ignore_patterns):
            if storage is not own or not self._is_part(path):
                yield path, storage
        self.make()
        yield SERVED, FileSystemStorage(location=MADE.name)

    def find_in_app(self, app: str, path: str) -> str | None:
        """The path of a file on disk, or None; the sheet is made again when a part has changed."""
        if app == self.app and self._is_part(path):
            return str(self.make()) if path == SERVED else None
        return super().find_in_app(app, path)

    def make(self) -> Path:
        """Write the style sheet if a part is newer than it, and give its path."""
        changed = max(path.stat().st_mtime for path in [PARTS, *parts()])
        target = Path(MADE.name, SERVED)
        if changed != self._made:
            target.parent.mkdir(exist_ok=True)
            # Whole or not at all: another thread may be reading it.
            unfinished = target.with_suffix(f".{threading.get_ident()}")
            unfinished.write_text(stylesheet(), encoding="utf-8")
            unfinished.replace(target)
            self._made = changed
        return target

    @staticmethod
    def _is_part(path: str) -> bool:
        return path.replace("\\", "/").startswith("css/")
