"""A tree of any size for benchmarks and rehearsals: `manage.py make_pages N`."""
