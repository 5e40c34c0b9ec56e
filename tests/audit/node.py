"""The audit's tools that are written for Node: html-validate, Lighthouse and the Observatory, below var/audit."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from statistics import median
from typing import Any

from tests.audit.stage import RESULTS
from tests.support import chromium
from tests.support.kinds import fetch

__all__ = ["ensure", "invalid", "scores"]

LOCKED = Path(__file__).parents[2] / ".ci" / "audit"
FOLDER = RESULTS / "audit"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
RUNS = 3


def ensure() -> None:
    """Install what package-lock.json names, unless it is there; ends with a clear word where Node is missing."""
    for command, package in (("node", "nodejs"), ("npm", "npm")):
        if not shutil.which(command):
            sys.exit(
                f"make audit needs Node 20 or newer: '{command}' is missing. Install the package '{package}'."
            )
    installed = FOLDER / "package-lock.json"
    locked = (LOCKED / "package-lock.json").read_bytes()
    if (
        installed.exists()
        and installed.read_bytes() == locked
        and (FOLDER / "node_modules" / ".package-lock.json").exists()
    ):
        return
    FOLDER.mkdir(parents=True, exist_ok=True)
    shutil.copy(LOCKED / "package.json", FOLDER)
    shutil.copy(LOCKED / "package-lock.json", FOLDER)
    command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    if subprocess.run(command, cwd=FOLDER, check=False).returncode:
        installed.unlink()
        sys.exit("make audit could not install its Node packages; npm says why above.")


def invalid(url: str, paths: list[str]) -> list[str]:
    """What html-validate finds wrong with the pages at `paths`, as lines."""
    folder = FOLDER / "html"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    names = {}
    for number, path in enumerate(paths):
        name = folder / f"{number}.html"
        name.write_text(fetch(url + path)[1], encoding="utf-8")
        names[str(name)] = path
    # To a file: html-validate ends before a pipe has taken all of a long answer.
    report = folder / "report.json"
    done = subprocess.run(
        ["node", FOLDER / "node_modules/.bin/html-validate", "--config", LOCKED / "html-validate.json",
         "--formatter", f"json={report}", *names],
        cwd=FOLDER, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if not report.exists():
        sys.exit(f"html-validate did not run:\n{done.stdout}{done.stderr}")
    return [
        f"{names[file['filePath']]} line {each['line']}: {each['ruleId']}: {each['message']}"
        for file in json.loads(report.read_text())
        for each in file["messages"]
    ]


def scores(url: str, path: str, *skipped: str) -> tuple[dict[str, float], dict[str, str]]:
    """The median score (of 100) per category on a telephone, without the audits `skipped`; what the last run marks."""
    reports = [_report(url + path, skipped) for _run in range(RUNS)]
    found = {
        name: median(round(report["categories"][name]["score"] * 100) for report in reports)
        for name in CATEGORIES
    }
    weak = {
        reference["id"]: audit.get("displayValue", "") or audit["title"]
        for name in CATEGORIES
        for reference in reports[-1]["categories"][name]["auditRefs"]
        if reference["weight"]
        and (audit := reports[-1]["audits"][reference["id"]])["score"] is not None
        and audit["score"] < 0.9
    }
    return found, weak


def _report(address: str, skipped: tuple[str, ...]) -> dict[str, Any]:
    """One run of Lighthouse; it is asked again when it missed the start of the page (NO_NAVSTART)."""
    flags = " ".join(["--headless=new", *chromium.ARGUMENTS])
    complaint = ""
    for _try in range(RUNS):
        done = subprocess.run(
            ["node", FOLDER / "node_modules/.bin/lighthouse", address, "--quiet", "--output=json",
             f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={flags}",
             *(f"--skip-audits={name}" for name in skipped)],
            cwd=FOLDER, env={**os.environ, "CHROME_PATH": chromium.executable(), "NO_UPDATE_NOTIFIER": "1"},
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        if not done.returncode:
            report: dict[str, Any] = json.loads(done.stdout)
            return report
        complaint = done.stderr
    sys.exit(f"Lighthouse did not run on {address}:\n{complaint}")
