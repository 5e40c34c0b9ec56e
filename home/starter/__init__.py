"""The content that a new site starts with, written by us: French here, Dutch and English in `nl.po`, `en.po`."""
