"""The table of budgets: each type of page against the limits of the design."""

from statistics import median

from playwright.sync_api import Browser

from tests.audit.measure import Cost, measure
from tests.support.kinds import SAMPLES, addresses, fetch, in_arabic

__all__ = ["costs", "paths", "table"]

COLUMNS = ("html", "css", "js", "fonts", "images")


def paths(url: str) -> list[tuple[str, str]]:
    """(kind, path) of all that is measured on an ample site: French, one in Dutch, Arabic, pages with photographs."""
    found = addresses(url)
    measured = [*found["fr"].items(), ("home", found["nl"]["home"]), ("help", found["nl"]["help"])]
    return [*measured, ("home", in_arabic()["home"]), ("help", in_arabic()["help"]), *SAMPLES.items()]


def costs(browser: Browser, url: str, wanted: list[tuple[str, str]], loads: int = 1) -> list[Cost]:
    """Measure the `wanted` pages, the median of `loads`, once what the first visitor waits for (renditions) is made."""
    for _kind, path in wanted:
        fetch(url + path)
    return [middle([measure(browser, url, kind, path) for _load in range(loads)]) for kind, path in wanted]


def middle(loads: list[Cost]) -> Cost:
    """The last of several loads of one page, with the median of what depends on the machine."""
    last = loads[-1]
    for name in ("lcp", "tbt"):
        last.lab[name] = median(load.lab[name] for load in loads)
    return last


def table(measured: list[Cost]) -> str:
    """The measurements as text: kB as sent, then counts, then the lab in milliseconds."""
    head = f"{'page':<44}" + "".join(f"{name:>8}" for name in (*COLUMNS, "all kB", "req", "nodes"))
    lines = [head + f"{'LCP':>7}{'CLS':>7}{'TBT':>6}  largest"]
    for cost in measured:
        sizes = "".join(f"{cost.sizes.get(name, 0) / 1000:8.1f}" for name in COLUMNS)
        counts = f"{cost.total / 1000:8.1f}{cost.requests:8}{cost.nodes:8}"
        lab = f"{cost.lab['lcp']:7.0f}{cost.lab['cls']:7.3f}{cost.lab['tbt']:6.0f}  {cost.lab['element']}"
        lines.append(f"{cost.kind + ' ' + cost.path:<44.43}{sizes}{counts}{lab}")
    return "\n".join(lines)
