"""Pictures and documents go to the bin from whatever code deletes them, and come back to the places they had.

The row goes, so that no reader, list or chooser can meet it; its file stays where it was, under a random name that has
no address. Blocks keep the number of what they showed: they show it again when the row comes back under its number.
"""

import json
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core import serializers
from django.db import models, transaction
from django.db.models.signals import pre_delete
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.log_actions import get_active_log_context
from wagtail.models import Collection, ReferenceIndex
from wagtail.search import index

from jrs.accounts.models import User
from jrs.bin.models import BinnedFile

__all__ = ["connect", "put_back", "remove"]


def pointing_at(instance: Any) -> list[list[Any]]:
    """The foreign keys that the deletion empties, from Wagtail's index of references."""
    found = []
    for reference in ReferenceIndex.get_references_to(instance).select_related("content_type"):
        model = reference.content_type.model_class()
        names = {field.name for field in model._meta.concrete_fields if isinstance(field, models.ForeignKey)}
        if reference.model_path in names:
            found.append([reference.content_type_id, reference.object_id, reference.model_path])
    return found


def keep(instance: Any, **kwargs: Any) -> None:
    """Before a picture or a document is deleted: put away what is needed to bring it back."""
    (row,) = json.loads(serializers.serialize("json", [instance]))
    user = get_active_log_context().user
    BinnedFile.objects.create(
        content_type=ContentType.objects.get_for_model(instance),
        object_pk=instance.pk,
        title=instance.title[:255],
        file=instance.file.name,
        row=row,
        tags=list(instance.tags.names()),
        places=pointing_at(instance),
        deleted_by=user if isinstance(user, User) else None,
    )
    # Wagtail deletes the file of this instance when the transaction ends: it is to find none.
    instance.file.name = f"nothing/{instance.pk}"


@transaction.atomic
def put_back(kept: BinnedFile) -> Any:
    """Bring a file back under its number, to the places that it had and that are still empty. Gives the instance."""
    fields = kept.row["fields"]
    if not Collection.objects.filter(pk=fields["collection"]).exists():
        fields["collection"] = Collection.get_first_root_node().pk
    if not User.objects.filter(pk=fields["uploaded_by_user"]).exists():
        fields["uploaded_by_user"] = None
    (found,) = serializers.deserialize("json", json.dumps([kept.row]))
    found.save()
    model = kept.content_type.model_class()
    instance: Any = model._default_manager.get(pk=kept.object_pk)  # type: ignore[union-attr]
    instance.tags.set(kept.tags)
    index.insert_or_update_object(instance)
    for content_type, pk, name in kept.places:
        place = ContentType.objects.get_for_id(content_type).model_class()
        holder = place._default_manager.filter(pk=pk, **{name: None}).first() if place else None
        if holder:
            setattr(holder, name, instance)
            holder.save(update_fields=[name])
    kept.delete()
    return instance


@transaction.atomic
def remove(kept: BinnedFile) -> None:
    """Delete a file for good."""
    model = kept.content_type.model_class()
    storage = model._meta.get_field("file").storage  # type: ignore[union-attr]
    name = kept.file
    kept.delete()
    transaction.on_commit(lambda: storage.delete(name))


def connect() -> None:
    """Listen from now on."""
    for model in (get_image_model(), get_document_model()):
        pre_delete.connect(keep, sender=model, dispatch_uid=f"jrs.bin.keep.{model.__name__}")
