"""How quickly pages leave: ours, cached and rendered; nginx with the same bytes; `wagtail start`; WordPress.

In turns, round by round, since others use this machine too: the ratios within a round count, not the numbers.
"""

import statistics
import urllib.request
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench.machine import Load, Target, memory_megabytes, tree, wrk
from bench.peers import bare, nginx, wagtail_start
from bench.wordpress import missing, wordpress, words_of
from tests.support import databases
from tests.support.production import serve_production

ROUNDS = 3
CONNECTIONS = (1, 16, 64)
#: Seconds of a burst at what makes a page for each request.
LONG = 6
FIELDS = ("rate", "p50", "p99", "cpu", "database")
WORDPRESS = "WordPress, a post"
BARE = "our server, nothing else"
BR = ("Accept-Encoding: br",)


def fetched(url: str, coding: str) -> bytes:
    request = urllib.request.Request(url, headers={"Accept-Encoding": coding})
    with urllib.request.urlopen(request, timeout=30) as answer:
        body: bytes = answer.read()
        return body


def middle(loads: list[Load], field: str) -> float:
    return statistics.median(getattr(load, field) for load in loads)


def run() -> dict[str, Any]:
    """Print a table for each number of connections, and how the aims are met."""
    with TemporaryDirectory() as name, ExitStack() as stack:
        folder = Path(name)
        site = serve_production(databases.starter_template(), folder / "site", workers=2)
        stack.callback(site.stop)
        page = f"{site.url}/fr/qui-sommes-nous/"
        for _visit in range(20):  # at the doors of both processes
            fetched(page, "br")
        bodies = {coding: fetched(page, coding) for coding in ("identity", "gzip", "br")}
        targets: dict[str, Target] = {}
        address, pid = stack.enter_context(nginx(folder / "nginx", bodies))
        targets["nginx, the same bytes"] = Target(address, (pid,), headers=BR)
        address, pid = stack.enter_context(bare(folder / "bare", bodies["br"]))
        targets[BARE] = Target(address, (pid,), headers=BR)
        ours, postgres = (site.server.pid,), (databases.postmaster(),)
        targets["ours, cached"] = Target(page, ours, postgres, BR)
        # The door lets a search pass, so this is the whole page, rendered.
        targets["ours, rendered"] = Target(f"{page}?q=x", ours, postgres, seconds=LONG)
        start, pid = stack.enter_context(wagtail_start(folder / "start"))
        targets["wagtail start, home"] = Target(start, (pid,), postgres, seconds=LONG)
        if packages := missing():
            print(f"WordPress is left out. To measure it: apt install {' '.join(packages)}")
        else:
            words = words_of(bodies["identity"])
            post = stack.enter_context(wordpress(folder / "wordpress", words))
            targets[WORDPRESS] = replace(post, seconds=LONG)
        found = measured(targets)
        memory = {
            "ours": max(map(memory_megabytes, tree(site.server.pid)[1:])),
            "wagtail start": max(map(memory_megabytes, tree(pid)[1:])),
        }
    told = report(found, memory)
    return {"size": {coding: len(body) for coding, body in bodies.items()}, **told}


def measured(targets: dict[str, Target]) -> dict[int, dict[str, list[Load]]]:
    found: dict[int, dict[str, list[Load]]] = {}
    for connections in CONNECTIONS:
        found[connections] = {name: [] for name in targets}
        for _round in range(ROUNDS):
            for name, target in targets.items():
                found[connections][name].append(wrk(target, connections=connections))
    return found


def report(found: dict[int, dict[str, list[Load]]], memory: dict[str, float]) -> dict[str, Any]:
    told: dict[str, Any] = {"loads": {}}
    for connections, targets in found.items():
        print(
            f"{connections:>2} connections{'':<12} {'requests/s':>11}{'p50 ms':>9}{'p99 ms':>9}{'CPU µs':>9}"
            f"{'database':>10}{'failed':>8}"
        )
        for name, loads in targets.items():
            row = {field: round(middle(loads, field), 2) for field in FIELDS}
            failed = sum(load.failed for load in loads)
            print(
                f"{name:<27}{row['rate']:>12.0f}{row['p50']:>9}{row['p99']:>9}{row['cpu']:>9.0f}"
                f"{row['database']:>10.0f}{failed:>8}"
            )
            told["loads"].setdefault(str(connections), {})[name] = {**row, "failed": failed}
    sixteen = found[16]
    static, cached = sixteen["nginx, the same bytes"], sixteen["ours, cached"]
    rendered, start = sixteen["ours, rendered"], sixteen["wagtail start, home"]

    def ratio(one: list[Load], other: list[Load], field: str) -> float:
        return statistics.median(
            getattr(a, field) / max(getattr(b, field), 1e-9) for a, b in zip(one, other, strict=True)
        )

    told["aims"] = {
        "cached requests/s ÷ nginx": (ratio(cached, static, "rate"), "≥ 0.5"),
        "CPU of a hit ÷ nginx": (ratio(cached, static, "cpu"), "≤ 2.2"),
        "CPU of our server alone ÷ nginx": (ratio(sixteen[BARE], static, "cpu"), "what no hit can be below"),
        "p99 of a hit ÷ nginx": (ratio(cached, static, "p99"), "≤ 1"),
        "rendered: CPU ÷ wagtail start's home": (ratio(rendered, start, "cpu"), "its typical page is ~3 ×"),
        "memory of a process ÷ wagtail start's": (memory["ours"] / memory["wagtail start"], "≤ 1"),
    }
    if post := sixteen.get(WORDPRESS):
        told["aims"] |= {
            "rendered requests/s ÷ WordPress's post": (ratio(rendered, post, "rate"), "≥ 5"),
            "CPU of WordPress's post ÷ rendered": (ratio(post, rendered, "cpu"), "≥ 5"),
            "the same, with that of the databases": (ratio(post, rendered, "all_cpu"), "≥ 5"),
        }
    for name, (value, aim) in told["aims"].items():
        print(f"{name:<42}{value:>7.2f}   aim {aim}")
    print(
        f"memory of a process: ours {memory['ours']:.0f} MB, wagtail start {memory['wagtail start']:.0f} MB"
    )
    return told
