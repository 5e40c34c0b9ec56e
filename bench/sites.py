"""Databases of a size, made once for all benchmarks: a copy of the starter content with so many pages more."""

from tests.support import databases

__all__ = ["sized"]


def sized(count: int) -> str:
    """Give the name of a template with `count` made pages in three languages; made anew when what makes it changes."""
    mark = databases.fingerprint(path for path in databases.files("*.py") if "multitude" in path.parts)
    if databases.exists(f"pages{count}_{mark}"):
        return f"pages{count}_{mark}"
    return databases.template(
        f"pages{count}",
        mark,
        databases.starter_template(),
        databases.starter_media(),
        "manage.py",
        "make_pages",
        str(count),
    )
