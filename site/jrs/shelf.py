"""What was read from the database and is kept in this process until something changes that readers see.

The page cache hears of every change (`jrs.delivery.door.listener`) and turns the shelf over. Where nobody listens
(tests, commands, `make run`, or while the connection is away) nothing is kept. Within a transaction the shelf is passed
by: what is read there may not be committed yet, and may be older or newer than what others see.
"""

from collections.abc import Callable, Iterable, Mapping
from itertools import count
from typing import Any, TypeVar

from django.db import connection

__all__ = ["Shelf", "shelf"]

T = TypeVar("T")


class Shelf:
    """Values by key, each of one generation. What is kept is shared between threads: nobody changes it any more."""

    def __init__(self) -> None:
        self._numbers = count(1)
        self._generation = 0  # for as long as nobody listens
        self._kept: dict[Any, tuple[int, Any]] = {}

    def turn(self) -> None:
        """Forget everything, and keep what is read from now on."""
        self._generation = next(self._numbers)
        self._kept.clear()

    def close(self) -> None:
        """Forget everything, and keep nothing until the next `turn`."""
        self._generation = 0
        self._kept.clear()

    def generation(self) -> int:
        """What to ask before reading, and to give to `put` afterwards; 0 when nothing may be kept."""
        return 0 if connection.in_atomic_block else self._generation

    def get(self, key: Any) -> Any:
        """What is kept under `key` of this generation, else None."""
        generation, value = self._kept.get(key, (0, None))
        return value if generation and generation == self.generation() else None

    def put(self, key: Any, value: Any, generation: int) -> None:
        """Keep `value`, read since `generation` was told, unless something has changed since."""
        if generation and generation == self._generation:
            self._kept[key] = (generation, value)

    def keep(self, key: Any, make: Callable[[], T]) -> T:
        """What is kept under `key`, else what `make()` gives, kept from now on."""
        generation = self.generation()
        kept: T | None = self.get(key)
        if kept is None:
            kept = make()
            self.put(key, kept, generation)
        return kept

    def keep_each(
        self, kind: str, keys: Iterable[str], make: Callable[[list[str]], Mapping[str, T]]
    ) -> dict[str, T]:
        """What is kept of this kind by each of `keys`; `make()` is asked once, for all that is missing.

        A key of which it knows nothing is kept as None, and left out.
        """
        generation = self.generation()
        found = {key: self.get((kind, key)) for key in keys}
        missing = [key for key, value in found.items() if value is None]
        if missing:
            made = make(missing)
            for key in missing:
                found[key] = (made.get(key),)
                self.put((kind, key), found[key], generation)
        return {key: value[0] for key, value in found.items() if value and value[0] is not None}


#: The one of this process.
shelf = Shelf()
