"""The cache that several nodes share (Redis, Valkey), without which each goes on by itself."""

import logging
import time
from typing import Any

from django.core.cache.backends.locmem import LocMemCache
from django.core.cache.backends.redis import RedisCache
from redis.exceptions import RedisError

__all__ = ["SharedCache"]

SPARE = 5.0  # seconds during which a cache that is away is not asked again
logger = logging.getLogger(__name__)


def _shared_or_own(name: str) -> Any:
    shared = getattr(RedisCache, name)

    def method(self: "SharedCache", *args: Any, **kwargs: Any) -> Any:
        if time.monotonic() >= self.away_until:
            try:
                if self.away_until:
                    # What it held before may have been dropped meanwhile.
                    RedisCache.clear(self)
                    self.away_until = 0.0
                return shared(self, *args, **kwargs)
            except (RedisError, OSError) as error:
                logger.warning("The shared cache is away, this process counts for itself: %s", error)
                self.away_until = time.monotonic() + SPARE
        return getattr(self.own, name)(*args, **kwargs)

    method.__name__ = name
    return method


class SharedCache(RedisCache):
    """Django's Redis cache; while it does not answer, a cache of this process takes its place."""

    def __init__(self, server: str, params: dict[str, Any]) -> None:
        super().__init__(server, params)
        self.own = LocMemCache(f"instead of {server}", params)
        self.away_until = 0.0

    get, set, add, touch, delete = (_shared_or_own(name) for name in ("get", "set", "add", "touch", "delete"))
    get_many, set_many, delete_many = (
        _shared_or_own(name) for name in ("get_many", "set_many", "delete_many")
    )
    incr, has_key, clear = (_shared_or_own(name) for name in ("incr", "has_key", "clear"))
