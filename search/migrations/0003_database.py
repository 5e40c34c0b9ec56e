"""What PostgreSQL must know beside the models.

Two indexes that Wagtail's own search asks for and does not have: it filters on title and body together, and joins objects
to their entries by their key as text. Long values out of the rows of our entries, so that counting reads few pages. And
a trigger: an entry is not shown any more at the moment in which its page is not live, whoever wrote that down.
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
        migrations.RunSQL(
            "ALTER TABLE search_entry SET (toast_tuple_target = 256)",
            "ALTER TABLE search_entry RESET (toast_tuple_target)",
        ),
        migrations.RunSQL(
            """
            CREATE FUNCTION search_hide_entries() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              UPDATE search_entry SET shown = false WHERE page_id = NEW.id;
              RETURN NULL;
            END $$;
            CREATE TRIGGER search_page_down AFTER UPDATE OF live ON wagtailcore_page
              FOR EACH ROW WHEN (OLD.live AND NOT NEW.live) EXECUTE FUNCTION search_hide_entries();
            """,
            """
            DROP TRIGGER search_page_down ON wagtailcore_page;
            DROP FUNCTION search_hide_entries();
            """,
        ),
    ]
