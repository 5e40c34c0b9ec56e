"""The folders of the library, in both languages of the team: what a picture or document is for, not who uploaded it."""

from django.db import migrations

NAMES = (
    "Actualités · Nieuws",
    "Équipe et bénévoles · Team en vrijwilligers",
    "Presse · Pers",
    "Programmes · Programma’s",
    "Rapports et dossiers · Verslagen en dossiers",
    "Témoignages · Verhalen",
)
STEP = 4  # letters of a path for each level of the tree
ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def number(path):
    return int(path, 36)


def written(value):
    digits = ""
    while value:
        value, rest = divmod(value, 36)
        digits = ALPHABET[rest] + digits
    return digits.zfill(STEP)


def make(apps, schema_editor):
    Collection = apps.get_model("wagtailcore", "Collection")
    root = Collection.objects.filter(depth=1).order_by("path").first()
    if root is None:
        return
    children = Collection.objects.filter(depth=2, path__startswith=root.path).order_by("path")
    known = {child.name for child in children}
    last = children.last()
    step = number(last.path[-STEP:]) if last else 0
    for name in NAMES:
        if name not in known:
            step += 1
            Collection.objects.create(name=name, path=root.path + written(step), depth=2, numchild=0)
            root.numchild += 1
    root.save()


class Migration(migrations.Migration):
    dependencies = [
        ("media", "0001_initial"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
    ]

    operations = [migrations.RunPython(make, migrations.RunPython.noop)]
