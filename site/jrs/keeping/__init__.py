"""Backup and restore: the database and the uploads, consistent with each other, read back before they are trusted.

Without pg_dump, which must be as new as the server and is on no machine by itself. A backup is a folder of its own:

* `manifest.json`: when, which migrations, for each table its columns, rows and checksum, for each upload its checksum;
* `tables/<table>.copy.gz`: the rows, as PostgreSQL's COPY writes them;
* the uploads lie beside, in `media/` of the folder of backups: names are random and never used again, so that a file
  is written once, however many backups hold it.

With a recipient (an age public key, https://age-encryption.org) every file but the manifest's own list of names is
encrypted, and the machine that writes backups cannot read them.
"""
