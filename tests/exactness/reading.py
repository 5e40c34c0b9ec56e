"""Readers at the doors of all nodes, and the judgement of what they saw."""

import json
import random
import re
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from dataclasses import dataclass

from tests.exactness.acts import GONE, PRIVATE
from tests.support import databases
from tests.support.server import ServedSite

__all__ = ["Outcome", "play"]

WORD = re.compile(r"\b(?:draft)?v\d+\b")
MOTTO = re.compile(r"\bm\d+\b")


@dataclass(frozen=True)
class Seen:
    """What one reader saw of one thing, between two moments."""

    what: str
    state: str
    asked: float
    answered: float
    node: str


@dataclass
class Outcome:
    """How it went: how many acts and reads, how many answers failed, and each read that was wrong."""

    acts: int
    reads: int
    failed: list[str]
    wrong: list[str]


def look(url: str) -> tuple[str, str]:
    """The state of the page and of its footer, as a visitor without cookies gets them; raises OSError for a 5xx."""
    try:
        with urllib.request.urlopen(url, timeout=30) as answer:
            text = answer.read().decode()
    except urllib.error.HTTPError as error:
        if error.code in {404, 410}:
            return GONE, ""
        raise
    footer = MOTTO.search(text.partition("<footer")[2])
    motto = footer[0] if footer else ""
    if 'type="password"' in text:
        return PRIVATE, motto
    found = WORD.search(text.partition("<main")[2])
    return (found[0] if found else "nothing"), motto


def play(nodes: list[ServedSite], *, acts: int, seed: int, readers: int, late: float) -> Outcome:
    """Have `acts` done while `readers` read at every node; `late` is how many seconds old a state may be."""
    actor = subprocess.Popen(
        [sys.executable, "-m", "tests.exactness.acts", str(seed), str(acts)],
        cwd=databases.PROJECT,
        env=databases.environment(nodes[0].address, nodes[0].media),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert actor.stdin and actor.stdout
    first = json.loads(actor.stdout.readline())
    seen: list[Seen] = []
    failed: list[str] = []
    over = threading.Event()

    def read(number: int) -> None:
        chance = random.Random(seed + number)
        while not over.is_set():
            node, (slug, path) = chance.choice(nodes), chance.choice(list(first["urls"].items()))
            asked = time.monotonic()
            try:
                state, motto = look(node.url + path)
            except OSError as error:
                failed.append(f"{node.url}{path}: {error}")
                continue
            answered = time.monotonic()
            seen.append(Seen(slug, state, asked, answered, node.url))
            if motto:
                seen.append(Seen("footer", motto, asked, answered, node.url))
            # A pause like a person's, so that two cores are left for the acts.
            over.wait(0.02)

    threads = [threading.Thread(target=read, args=(number,), daemon=True) for number in range(readers)]
    begun = time.monotonic()
    actor.stdin.write("go\n")
    actor.stdin.flush()
    for thread in threads:
        thread.start()
    lines = [json.loads(line) for line in actor.stdout]
    code = actor.wait()
    over.set()
    for thread in threads:
        thread.join(30)
    if code:
        raise RuntimeError(f"The acts ended with {code} after {len(lines)} of {acts}.")
    times = {what: [(begun - 3600, begun - 3600, state)] for what, state in first["state"].items()}
    for line in lines:
        times[line["what"]].append((line["began"], line["ended"], line["state"]))
    wrong = [found for each in seen if (found := judged(each, times[each.what], late))]
    return Outcome(len(lines), len(seen), failed, wrong)


def judged(seen: Seen, history: list[tuple[float, float, str]], late: float) -> str:
    """What is wrong with what was seen; "" for nothing.

    A state holds from when the act that made it began until the next one ended: in between both may be seen.
    """
    for at, (began, _ended, state) in enumerate(history):
        until = history[at + 1][1] if at + 1 < len(history) else float("inf")
        if state == seen.state and began <= seen.answered and until >= seen.asked - late:
            return ""
    last = [state for began, _ended, state in history if began <= seen.answered][-3:]
    return f"{seen.node} showed {seen.state} of {seen.what} at {seen.asked:.3f}; it went {' → '.join(last)}"
