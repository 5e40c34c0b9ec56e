"""The page cache at the door: what anonymous visitors may all see is answered before Django is entered.

`Door` is WSGI middleware around the application. It keeps a response only when the application says so with
`Cache-Control: public, no-cache` (RFC 9111: may be stored, must be asked about each time), as `jrs.routing` does for
live pages without restrictions. Three parts:

* `store`: compressed bodies by address, bounded in memory, forgotten when something changes;
* `changes`: tells every process on every node of a change to what readers see, within the change's transaction;
* `listener`: one thread per process that hears of it.
"""

from .middleware import Door

__all__ = ["Door"]
