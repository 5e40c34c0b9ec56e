"""What the checks find: one thing at one place, in a sentence, with how much it matters."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

__all__ = ["MUST", "SHOULD", "Finding", "must"]

#: Holds a page back until it is mended, or until a publisher says why not.
MUST = "must"
#: Listed, and left to the judgement of who writes.
SHOULD = "should"


@dataclass(frozen=True)
class Finding:
    """`path` is what Wagtail's comments call a content path: `summary`, or `body.<block id>.alt_text`.

    `message` is in the language that was active when it was found. `excerpt` is the text it is about, "" for none.
    """

    code: str
    severity: str
    path: str
    message: str
    excerpt: str = ""

    @property
    def key(self) -> str:
        """The same for the same fault at the same place, in whatever language it is told."""
        return sha256(f"{self.code}\0{self.path}\0{self.excerpt}".encode()).hexdigest()[:24]

    @property
    def field(self) -> str:
        return self.path.partition(".")[0]

    def as_dict(self) -> dict[str, Any]:
        """For JSON: to the form of a page, and to what is kept of a publication."""
        return {
            "code": self.code,
            "severity": self.severity,
            "path": self.path,
            "message": self.message,
            "excerpt": self.excerpt,
            "key": self.key,
        }


def must(findings: Iterable[Finding]) -> list[Finding]:
    """Those that hold a page back."""
    return [finding for finding in findings if finding.severity == MUST]
