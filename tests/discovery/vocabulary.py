"""What our structured data may say: the types we emit, with their properties, and which of them must be there.

From https://schema.org (version 29) and Google's requirements for articles and breadcrumbs. A property that is not
listed here is one nobody has looked up yet.
"""

import json
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

Node = dict[str, Any]

TEXT, URL, DATE, NUMBER, TRUTH = "text", "url", "date", "number", "truth"
# Type -> property -> what it may hold: a kind of literal, or the names of types.
THING = {"name": [TEXT], "url": [URL], "description": [TEXT], "image": ["ImageObject"]}
ACTION = {**THING, "target": ["EntryPoint"]}
WORK = {
    **THING,
    "inLanguage": [TEXT],
    "datePublished": [DATE],
    "dateModified": [DATE],
    "publisher": ["NGO"],
    "author": ["NGO"],
    "isPartOf": ["WebSite"],
    "isAccessibleForFree": [TRUTH],
    "translationOfWork": ["WebPage"],
    "workTranslation": ["WebPage"],
    "mainEntityOfPage": ["WebPage"],
    "potentialAction": ["SearchAction", "DonateAction"],
}
ARTICLE = {**WORK, "headline": [TEXT]}
PROPERTIES: dict[str, dict[str, list[str]]] = {
    "NGO": {
        **THING,
        "logo": ["ImageObject"],
        "legalName": [TEXT],
        "address": [TEXT],
        "telephone": [TEXT],
        "email": [TEXT],
        "identifier": ["PropertyValue"],
        "sameAs": [URL],
    },
    "PropertyValue": {"propertyID": [TEXT], "value": [TEXT]},
    "ImageObject": {"url": [URL], "width": [NUMBER], "height": [NUMBER]},
    "WebSite": WORK,
    "SearchAction": {**ACTION, "query-input": [TEXT]},
    "DonateAction": {**ACTION, "recipient": ["NGO"]},
    "EntryPoint": {"urlTemplate": [URL]},
    "WebPage": {**WORK, "breadcrumb": ["BreadcrumbList"], "primaryImageOfPage": ["ImageObject"]},
    "BreadcrumbList": {"itemListElement": ["ListItem"]},
    "ListItem": {"position": [NUMBER], "name": [TEXT], "item": [URL]},
    "NewsArticle": ARTICLE,
    "Article": ARTICLE,
}
REQUIRED = {
    "NGO": {"name", "url", "logo"},
    "PropertyValue": {"propertyID", "value"},
    "ImageObject": {"url", "width", "height"},
    "WebSite": {"url", "name", "inLanguage", "publisher", "potentialAction"},
    "SearchAction": {"target", "query-input"},
    "DonateAction": {"recipient", "target"},
    "EntryPoint": {"urlTemplate"},
    "WebPage": {"url", "name", "inLanguage", "isPartOf"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
    "NewsArticle": {"headline", "datePublished", "author", "publisher", "inLanguage", "mainEntityOfPage"},
    "Article": {"headline", "datePublished", "author", "publisher", "inLanguage", "mainEntityOfPage"},
}
BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def graph_of(html: str) -> list[Node]:
    """The nodes of the one graph in a page; fails when there is not exactly one."""
    (text,) = BLOCK.findall(html)
    document = json.loads(text)
    assert document.keys() == {"@context", "@graph"}
    assert document["@context"] == "https://schema.org"
    return list(document["@graph"])


def only(nodes: list[Node], kind: str) -> Node:
    """The one node of a type."""
    (node,) = [node for node in nodes if node["@type"] == kind]
    return node


def problems(nodes: list[Node]) -> list[str]:
    """What is wrong with a graph, in words; nothing is the good answer."""
    kinds = {node["@id"]: node["@type"] for node in nodes if "@id" in node}
    found = [f"{name} twice" for name in kinds if [node.get("@id") for node in nodes].count(name) > 1]
    for node in nodes:
        found += _node(node, kinds)
    for crumbs in (node for node in nodes if node["@type"] == "BreadcrumbList"):
        places = [item["position"] for item in crumbs["itemListElement"]]
        if len(places) < 2 or places != list(range(1, len(places) + 1)):
            found.append(f"breadcrumbs in the order {places}")
    return found


def _node(node: Node, kinds: dict[str, str]) -> Iterator[str]:
    kind = node.get("@type", "")
    if kind not in PROPERTIES:
        yield f"unknown type {kind!r}"
        return
    for name in REQUIRED[kind] - node.keys():
        yield f"{kind} without {name}"
    for name, value in node.items():
        if name.startswith("@"):
            continue
        if name not in PROPERTIES[kind]:
            yield f"{kind}.{name} is not in the vocabulary"
            continue
        for one in value if isinstance(value, list) else [value]:
            yield from _value(f"{kind}.{name}", one, PROPERTIES[kind][name], kinds)
    if len(node.get("headline", "")) > 110:
        yield f"{kind}.headline is too long"


def _value(place: str, value: Any, allowed: list[str], kinds: dict[str, str]) -> Iterator[str]:
    if isinstance(value, dict) and value.keys() == {"@id"}:
        # Another page describes itself at its own address.
        kind = kinds.get(value["@id"], "WebPage")
        if kind not in allowed:
            yield f"{place} refers to {kind} {value['@id']}"
    elif isinstance(value, dict):
        if value.get("@type") not in allowed:
            yield f"{place} holds {value.get('@type')}"
        yield from _node(value, kinds)
    elif not any(_is(value, literal) for literal in allowed):
        yield f"{place} is {value!r}"


def _is(value: Any, literal: str) -> bool:
    if literal in {NUMBER, TRUTH}:
        return type(value) is {NUMBER: int, TRUTH: bool}[literal]
    if not isinstance(value, str) or not value.strip():
        return False
    if literal == URL:
        return bool(re.fullmatch(r"https?://[^\s/]+/[^\s<>]*", value))
    if literal == DATE:
        try:
            return bool(datetime.fromisoformat(value))
        except ValueError:
            return False
    return literal == TEXT
