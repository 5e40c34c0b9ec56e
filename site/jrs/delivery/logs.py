"""Log lines for machines: one JSON object each, without anything by which a visitor or a person could be known."""

import json
import logging
import re
from datetime import UTC, datetime

__all__ = ["JsonFormatter", "without_addresses"]

# Internet addresses of both kinds, and e-mail addresses: what Django, a proxy or an exception may put into a message.
IPV4 = re.compile(r"(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])")
IPV6 = re.compile(r"(?<![\w:])(?:[0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f]{0,4}(?![\w:])")
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# What somebody typed into a search or a form may stand in an address.
QUERY = re.compile(r"(?<=\w|/)\?[^\s\"']+")
CLOCK = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?")


def without_addresses(text: str) -> str:
    """`text` with `[ip]`, `[email]` and `?…` in place of addresses and query strings."""
    text = EMAIL.sub("[email]", IPV4.sub("[ip]", QUERY.sub("?…", text)))
    return IPV6.sub(lambda found: found[0] if CLOCK.fullmatch(found[0]) else "[ip]", text)


class JsonFormatter(logging.Formatter):
    """`{"time": …, "level": …, "logger": …, "message": …}`, with `error` for a traceback; times are UTC (RFC 3339)."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": without_addresses(record.getMessage()),
        }
        if record.exc_info:
            line["error"] = without_addresses(self.formatException(record.exc_info))
        return json.dumps(line, ensure_ascii=False)
