"""The families of words that the thesaurus begins with."""

from typing import Any, ClassVar

from django.db import migrations

from search.first_words import families


def bring_in(apps: Any, schema_editor: Any) -> None:
    synonyms = apps.get_model("search", "Synonyms")
    for code in ("fr", "nl", "en"):
        locale, _created = apps.get_model("wagtailcore", "Locale").objects.get_or_create(language_code=code)
        synonyms.objects.bulk_create(
            [synonyms(locale=locale, words=words, need=need) for words, need in families(code)]
        )


class Migration(migrations.Migration):
    dependencies: ClassVar = [("search", "0001_search_index")]
    operations: ClassVar = [migrations.RunPython(bring_in, migrations.RunPython.noop)]
