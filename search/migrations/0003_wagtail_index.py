"""Two indexes that Wagtail's own search on PostgreSQL asks for and does not have.

It filters on title and body together, and joins objects to their entries by their key as text.
"""

from typing import ClassVar

from django.db import migrations


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("search", "0002_first_words"),
        ("wagtailsearch", "0010_add_text_fields"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
    ]
    operations: ClassVar = [
        migrations.RunSQL(
            "CREATE INDEX search_title_body ON wagtailsearch_indexentry USING gin ((title || body))",
            "DROP INDEX search_title_body",
        ),
        migrations.RunSQL(
            "CREATE INDEX search_page_key ON wagtailcore_page ((id::varchar(50)))",
            "DROP INDEX search_page_key",
        ),
    ]
