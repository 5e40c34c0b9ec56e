"""`make bench`: all parts, or those that PART names (`make bench PART="growth publish"`)."""

import json
import os
import platform
import signal
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import django

RESULTS = Path(__file__).parent / "results.json"
#: Each is a module of this package with `run()`: it prints its table and gives what goes into the results.
PARTS = ("pages", "delivery", "growth", "publishing", "pictures", "relevance", "search", "memory")


def main(names: list[str]) -> int:
    """Run the parts, each after the other; results of earlier runs of other parts stay."""
    unknown = set(names) - set(PARTS)
    if unknown:
        print(f"No part {', '.join(sorted(unknown))}. There are: {', '.join(PARTS)}.", file=sys.stderr)
        return 2
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))  # the peers end with us
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.test"
    django.setup()
    import wagtail

    results: dict[str, Any] = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    if "costs" in results:  # as one part wrote them, before there were several
        results = {}
    results["versions"] = {
        "python": platform.python_version(),
        "django": django.__version__,
        "wagtail": wagtail.__version__,
    }
    for name in names or PARTS:
        print(f"\n── {name} " + "─" * (70 - len(name)), flush=True)
        results[name] = import_module(f"bench.{name}").run()
        RESULTS.write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")
    return 0


sys.exit(main(sys.argv[1:]))
