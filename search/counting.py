"""What people look for, counted by day, language and question: never who, never from where.

A question is written down when it has been asked three times in a day. Until then there is no more of it than a
number made with the site's secret and the day, which tells nothing and is thrown away the day after: a question that
one person asks can hold a name.
"""

from datetime import date, timedelta
from typing import ClassVar

from django.db import connection, models
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from jrs.room import if_there_is_room

__all__ = ["ENOUGH", "KEPT", "QueryCount", "RareQuery", "count_query"]

ENOUGH = 3
KEPT = timedelta(days=400)
LONGEST = 100


class QueryCount(models.Model):
    """How often `query` was asked on `day`, and how much it found the last time."""

    day = models.DateField(_("day"))
    language = models.CharField(_("language"), max_length=12)
    query = models.CharField(_("question"), max_length=LONGEST)
    count = models.PositiveIntegerField(_("how often"))
    found = models.PositiveIntegerField(_("found"))

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["day", "language", "query"], name="one_count_per_day")
        ]
        verbose_name = _("question of readers")
        verbose_name_plural = _("questions of readers")

    def __str__(self) -> str:
        return self.query


class RareQuery(models.Model):
    """A question that has not been asked often enough to be known: its number, of which nothing follows."""

    day = models.DateField()
    digest = models.CharField(max_length=64)
    count = models.PositiveIntegerField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["day", "digest"], name="one_digest_per_day")
        ]

    def __str__(self) -> str:
        return self.digest[:8]


def count_query(query: str, language: str, found: int, day: date | None = None) -> None:
    """Count one more `query` that found `found` results.

    With SQL, since Django's signals would tell the page cache that the site has changed.
    """
    query = " ".join(query.lower().split())[:LONGEST]
    day = day or timezone.localdate()
    digest = salted_hmac("search.counting", f"{day} {language} {query}", algorithm="sha256").hexdigest()
    known: tuple[date, str, str] = (day, language, query)
    with if_there_is_room("A question was not counted"), connection.cursor() as cursor:
        cursor.execute(
            "UPDATE search_querycount SET count = count + 1, found = %s"
            " WHERE day = %s AND language = %s AND query = %s",
            (found, *known),
        )
        if cursor.rowcount:
            return
        cursor.execute(
            "INSERT INTO search_rarequery AS r (day, digest, count) VALUES (%s, %s, 1)"
            " ON CONFLICT (day, digest) DO UPDATE SET count = r.count + 1 RETURNING count",
            [day, digest],
        )
        times = cursor.fetchone()[0]
        if times == 1:
            cursor.execute("DELETE FROM search_rarequery WHERE day < %s", [day])
        if times >= ENOUGH:
            cursor.execute("DELETE FROM search_rarequery WHERE day = %s AND digest = %s", [day, digest])
            cursor.execute(
                "INSERT INTO search_querycount AS c (day, language, query, count, found) VALUES (%s, %s, %s, %s, %s)"
                " ON CONFLICT (day, language, query) DO UPDATE SET count = c.count + 1, found = excluded.found",
                (*known, times, found),
            )
            cursor.execute("DELETE FROM search_querycount WHERE day < %s", [day - KEPT])
