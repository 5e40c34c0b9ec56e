"""Every address of the translations in the admin × method × role: read from the resolver, tried, compared."""

import csv
from collections.abc import Iterator
from pathlib import Path

from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.translation.desk import Desk

__all__ = ["ROLES", "TABLE", "asked", "lets_in", "read", "write"]

TABLE = Path(__file__).parent / "access.csv"
ROLES = ("anonymous", "translator-en", "translator-nl", "editor", "publisher", "administrator")
NAMESPACES = {"wagtail_localize", "jrs_translation", "wagtaillocales"}
METHODS = ("GET", "POST", "PUT", "DELETE")


def patterns(resolver: URLResolver, inside: bool = False) -> Iterator[tuple[str, URLPattern]]:
    for each in resolver.url_patterns:
        if isinstance(each, URLResolver):
            if each.namespace in NAMESPACES:
                yield from (
                    (f"{each.namespace}:{p.name}", p) for p in each.url_patterns if isinstance(p, URLPattern)
                )
            elif each.namespace in {None, "wagtailadmin"} or inside:
                yield from patterns(each, inside)


def arguments(name: str, pattern: URLPattern, desk: Desk) -> dict[str, object]:
    """Arguments for an address, all of the Dutch page of `desk`."""
    nl = desk.translation()
    known = {
        "translation_id": nl.pk,
        "translation_source_id": nl.source_id,
        "string_segment_id": desk.segments().all[0].pk,
        "overridable_segment_id": nl.source.overridablesegment_set.get().pk,
        "page_id": desk.target().pk if "alias" in name else desk.page.pk,
        "app_label": "news",
        "model_name": "theme",
        "pk": desk.theme.pk if "snippet" in name else nl.target_locale_id,
        "mode": "",
    }
    return {key: known[key] for key in pattern.pattern.converters}


def asked(desk: Desk) -> list[tuple[str, str]]:
    """(name, address), once for each name and set of arguments."""
    found: dict[tuple[str, str], None] = {}
    for name, pattern in patterns(get_resolver()):
        if "<str:mode>" in str(pattern.pattern):
            continue
        found[name, reverse(name, kwargs=arguments(name, pattern, desk))] = None
    return sorted(found)


def lets_in(client: Client, method: str, url: str) -> str:
    """ "yes", "no" (sent away), or "-" for a method or address that does not exist for anybody; undoes what it did."""
    with transaction.atomic():
        answer = client.generic(method, f"{url}?next=/admin/pages/", HTTP_ACCEPT="application/json")
        transaction.set_rollback(True)
    assert answer.status_code < 500, (method, url, answer.status_code)
    away = (reverse("wagtailadmin_home"), reverse("wagtailadmin_login"))
    if answer.status_code in {401, 403} or (
        answer.status_code == 302 and answer["Location"].partition("?")[0] in away
    ):
        return "no"
    return "-" if answer.status_code in {404, 405} else "yes"


def read() -> dict[tuple[str, str], dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return {
            (row["name"], row["method"]): {role: row[role] for role in ROLES} for row in csv.DictReader(file)
        }


def write(found: dict[tuple[str, str], dict[str, str]]) -> None:
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["name", "method", *ROLES])
        for (name, method), roles in sorted(found.items()):
            out.writerow([name, method, *(roles[role] for role in ROLES)])
