"""An index for the question that every visit asks: which page has this address? Wagtail's table has none.

A hash index: only equality is asked, and an address may be longer than a B-tree takes.
"""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("delivery", "0001_departures"),
        ("wagtailcore", "0001_squashed_0016_change_page_url_path_to_text_field"),
    ]

    operations = [
        migrations.RunSQL(
            "CREATE INDEX IF NOT EXISTS delivery_page_address ON wagtailcore_page USING hash (url_path)",
            "DROP INDEX IF EXISTS delivery_page_address",
        )
    ]
