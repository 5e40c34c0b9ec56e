"""Results are counted by one number in place of three columns; two small indexes tell which heads to look at.

The vectors hardly grow smaller when they are compressed, and every candidate would have to be unpacked.
"""

import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.functions.comparison
import django.db.models.functions.datetime
import django.db.models.functions.text
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('media', '0003_document_text'),
        ('search', '0005_help_texts'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
    ]

    operations = [
        migrations.RunSQL(
            "ALTER TABLE search_entry ALTER COLUMN words SET STORAGE EXTERNAL, ALTER COLUMN head SET STORAGE EXTERNAL",
            "ALTER TABLE search_entry ALTER COLUMN words SET STORAGE EXTENDED, ALTER COLUMN head SET STORAGE EXTENDED",
        ),
        migrations.RemoveIndex(
            model_name='entry',
            name='search_head',
        ),
        migrations.AddField(
            model_name='entry',
            name='place',
            field=models.GeneratedField(db_persist=True, expression=models.Func(django.db.models.functions.text.Concat(django.db.models.functions.comparison.Cast('kind', models.TextField()), django.db.models.functions.comparison.Cast(django.db.models.functions.datetime.ExtractYear('date'), models.TextField()), django.db.models.functions.comparison.Cast('programme', models.TextField())), models.Value(0), function='hashtextextended', output_field=models.BigIntegerField()), output_field=models.BigIntegerField()),
        ),
        migrations.AddIndex(
            model_name='entry',
            index=django.contrib.postgres.indexes.GinIndex(condition=models.Q(('kind__in', ('news', 'question', 'document')), _negated=True), fastupdate=False, fields=['head'], name='search_head'),
        ),
        migrations.AddIndex(
            model_name='entry',
            index=django.contrib.postgres.indexes.GinIndex(models.Func('head', models.Value('{a}'), function='ts_filter', output_field=django.contrib.postgres.search.SearchVectorField()), fastupdate=False, name='search_titles'),
        ),
    ]
