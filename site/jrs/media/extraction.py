"""The text of each document is taken out of its file after the upload, in a task.

`TASKS` says where tasks run: with the immediate backend in the process that took the upload, after its commit; with a
backend that has workers, there.
"""

from typing import Any

from django.db import transaction
from django.db.models.signals import post_save
from django.dispatch import receiver
from django_tasks import task
from wagtail.search import index

from jrs.analysis import language_of_text
from jrs.media.models import Document, DocumentText
from jrs.media.texts import text_of

__all__ = ["extract"]


def extract(document: Document) -> DocumentText:
    """Read the file of `document`, keep its text and its language, and give both to the index."""
    name = document.file.name or ""
    with document.file.storage.open(name, "rb") as file:
        text = text_of(file, document.file_extension)
    kept, _created = DocumentText.objects.update_or_create(
        document=document,
        defaults={"file_name": name, "text": text, "language": language_of_text(text)},
    )
    document.extracted = kept
    index.insert_or_update_object(document)
    return kept


@task()
def extract_text(pk: int) -> None:
    """Bring the text of the document `pk` up to date; nothing to do where its file has been read."""
    document = Document.objects.filter(pk=pk).first()
    if document and not DocumentText.objects.filter(document=document, file_name=document.file.name).exists():
        extract(document)


@receiver(post_save, sender=Document, dispatch_uid="jrs.media.extraction")
def extract_after_upload(instance: Document, raw: bool = False, **kwargs: Any) -> None:
    """After the commit, and without harm to the upload when the file cannot be read."""
    if not raw:
        # No functools.partial: Django names the function that failed, and stumbles over one without a name.
        transaction.on_commit(lambda: extract_text.enqueue(instance.pk), robust=True)
