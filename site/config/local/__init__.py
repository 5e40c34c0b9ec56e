"""`make run`: the whole site on this machine, from nothing to a page in the browser."""
