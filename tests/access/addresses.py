"""Every address below /admin/, from the resolver, with a real object wherever it names one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.urls.resolvers import RegexPattern

__all__ = ["Address", "addresses"]

PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>")


@dataclass
class Address:
    """An address: its name in the table, and its path with the samples put in."""

    name: str
    path: str


@dataclass
class Samples:
    """What stands for each parameter: by the start of the address's name, else by the parameter's own."""

    by_name: dict[str, dict[str, Any]] = field(default_factory=dict)
    by_parameter: dict[str, Any] = field(default_factory=dict)

    def find(self, name: str, parameter: str) -> Any:
        for start in sorted(self.by_name, key=len, reverse=True):
            if name.startswith(start) and parameter in self.by_name[start]:
                return self.by_name[start][parameter]
        return self.by_parameter.get(parameter, 1)


def _walk(
    resolver: URLResolver, prefix: str, spaces: tuple[str, ...]
) -> Iterator[tuple[str, tuple[str, ...], URLPattern]]:
    for pattern in resolver.url_patterns:
        route = prefix + str(pattern.pattern).removeprefix("^")
        if isinstance(pattern, URLResolver):
            yield from _walk(pattern, route, (*spaces, *([pattern.namespace] if pattern.namespace else [])))
        else:
            yield route, spaces, pattern


def _put_in(samples: Samples, name: str, match: "re.Match[str]") -> str:
    return str(samples.find(name, match[1]))


def addresses(samples: Samples) -> list[Address]:
    """Give all addresses of the admin in the order of their paths; one that is shadowed by another is left out."""
    found: dict[str, Address] = {}
    for route, spaces, pattern in _walk(get_resolver(), "", ()):
        if not route.startswith("admin/"):
            continue
        name = ":".join([*spaces, pattern.name or "?"])
        parameters = list(pattern.pattern.regex.groupindex)
        values = {each: samples.find(name, each) for each in parameters}
        if isinstance(pattern.pattern, RegexPattern):
            if not pattern.name:
                continue
            unnamed = pattern.pattern.regex.groups - len(parameters)
            path = reverse(name, kwargs=values) if not unnamed else reverse(name, args=[1] * unnamed)
        else:
            path = "/" + PARAMETER.sub(partial(_put_in, samples, name), route)
        shown = "/" + PARAMETER.sub(lambda match: f"<{match[1]}>", route)
        found.setdefault(path, Address(f"{name} {shown}", path))
    return sorted(found.values(), key=lambda each: each.name)
