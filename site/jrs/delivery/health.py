"""Is the process there (`/healthz`), and can it serve (`/readyz`)? For probes: JSON, no cookie, never cached."""

from functools import cache

from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

__all__ = ["healthz", "readyz"]


@cache
def _newest_migrations() -> frozenset[tuple[str, str]]:
    """Give the last migration of each app; read from the disk once, as code does not change under a process."""
    return frozenset(MigrationLoader(None).graph.leaf_nodes())


@require_safe
@never_cache
def healthz(request: HttpRequest) -> JsonResponse:
    """Say that this process answers; touches nothing else."""
    return JsonResponse({"status": "ok"})


@require_safe
@never_cache
def readyz(request: HttpRequest) -> JsonResponse:
    """Say whether the database answers and holds every migration of this code; 503 when not."""
    try:
        applied = set(MigrationRecorder(connection).applied_migrations())
    except DatabaseError:
        return JsonResponse({"status": "unavailable", "database": False, "migrations": None}, status=503)
    migrated = applied >= _newest_migrations()
    return JsonResponse(
        {"status": "ok" if migrated else "unavailable", "database": True, "migrations": migrated},
        status=200 if migrated else 503,
    )
