"""The roles of the site, and what each may do.

Editors write, publishers decide what goes live, translators keep one language true, administrators hold the settings.
A role is a Django group. Translators get one group per language, made when the language is added, with rights
under that language's home page only. They never get `submit_translation`: wagtail-localize lets whoever holds it
publish (its submit and update views ask for no page permission).

The functions take a registry of models, so that migrations can call them with the models of their day.
"""

from typing import Any

from django.apps import apps
from django.conf import settings

EDITORS = "Editors"
PUBLISHERS = "Publishers"
ADMINISTRATORS = "Administrators"
ROLES = (EDITORS, PUBLISHERS, ADMINISTRATORS)

WRITE = ("add", "change")
KEEP = (*WRITE, "delete")
DECIDE = (*WRITE, "publish", "lock", "unlock", "bulk_delete")

PAGE_RIGHTS = {EDITORS: WRITE, PUBLISHERS: DECIDE, ADMINISTRATORS: DECIDE}
MEDIA_RIGHTS = {
    EDITORS: (*WRITE, "choose"),
    PUBLISHERS: (*KEEP, "choose"),
    ADMINISTRATORS: (*KEEP, "choose"),
}
MODEL_RIGHTS: dict[str, dict[str, tuple[str, ...]]] = {
    EDITORS: {},
    PUBLISHERS: {
        "chrome.header": (*WRITE, "publish"),
        "chrome.footer": (*WRITE, "publish"),
        "chrome.notice": (*KEEP, "publish"),
        "wagtail_localize.translation": ("submit",),
    },
    ADMINISTRATORS: {
        "chrome.header": (*KEEP, "publish"),
        "chrome.footer": (*KEEP, "publish"),
        "chrome.notice": (*KEEP, "publish"),
        "chrome.sitesettings": ("change",),
        "accounts.user": KEEP,
        "accounts.auditentry": ("view",),
        "auth.group": KEEP,
        "wagtailcore.locale": KEEP,
        "wagtailcore.site": ("change",),
        "wagtailcore.collection": KEEP,
        "wagtailredirects.redirect": KEEP,
        "wagtail_localize.translation": ("submit",),
    },
}


#: What is translated beside pages. `jrs.translation.guards` holds each group to its own language.
TRANSLATED: dict[str, tuple[str, ...]] = {
    "chrome.header": ("change",),
    "chrome.footer": ("change",),
    "chrome.notice": ("change",),
    "news.theme": ("change",),
}
OF_A_LANGUAGE = "Translators "


def translators(language_code: str) -> str:
    """The name of the group that translates into `language_code`."""
    return f"{OF_A_LANGUAGE}{language_code}"


def is_translators(name: str) -> bool:
    """Whether a group is one that translates into a language."""
    return name.startswith(OF_A_LANGUAGE)


def permission(label: str, codename: str, registry: Any = apps) -> Any:
    """The permission `codename` on the model `label`, made if Django has not made it yet (inside a migration)."""
    app_label, model = label.split(".")
    content_type, _created = registry.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label=app_label, model=model
    )
    found, _created = registry.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type, codename=codename, defaults={"name": f"Can {codename.replace('_', ' ')}"}
    )
    return found


def grant_model_rights(group_name: str, rights: dict[str, tuple[str, ...]], registry: Any = apps) -> None:
    """Give a group the named actions on each model, `{"app_label.model": ("add", "change")}`."""
    group = registry.get_model("auth", "Group").objects.get(name=group_name)
    for label, actions in rights.items():
        for action in actions:
            group.permissions.add(permission(label, f"{action}_{label.split('.')[1]}", registry))


def grant_page_rights(group: Any, page: Any, actions: tuple[str, ...], registry: Any = apps) -> None:
    """Let `group` do `actions` ("add", "change", "publish" …) with `page` and all below it."""
    rights = registry.get_model("wagtailcore", "GroupPagePermission").objects
    for action in actions:
        rights.get_or_create(
            group_id=group.pk,
            page_id=page.pk,
            permission_id=permission("wagtailcore.page", f"{action}_page", registry).pk,
        )


def make_group(name: str, registry: Any = apps) -> Any:
    """The group `name`, whose members may enter the admin."""
    group, _created = registry.get_model("auth", "Group").objects.get_or_create(name=name)
    group.permissions.add(permission("wagtailadmin.admin", "access_admin", registry))
    return group


def make_roles(registry: Any = apps) -> None:
    """Make the three roles that belong to no language. May be called again: it only adds what is missing."""
    root = registry.get_model("wagtailcore", "Page").objects.filter(depth=1).earliest("path")
    collection = registry.get_model("wagtailcore", "Collection").objects.get(depth=1)
    media = registry.get_model("wagtailcore", "GroupCollectionPermission").objects
    for name in ROLES:
        group = make_group(name, registry)
        grant_page_rights(group, root, PAGE_RIGHTS[name], registry)
        grant_model_rights(name, MODEL_RIGHTS[name], registry)
        for model in ("image", "document"):
            for action in MEDIA_RIGHTS[name]:
                right = permission(f"media.{model}", f"{action}_{model}", registry)
                media.get_or_create(group_id=group.pk, collection_id=collection.pk, permission_id=right.pk)


def make_translators(language_code: str) -> Any:
    """Make the group that translates into `language_code`; it gets its pages from `open_language_home`."""
    group = make_group(translators(language_code))
    grant_model_rights(group.name, TRANSLATED)
    return group


def open_language_home(page: Any) -> None:
    """Give the translators of a language the right to edit under `page`, that language's home page."""
    code = page.locale.language_code
    if code != settings.LANGUAGE_CODE:
        grant_page_rights(make_translators(code), page, ("change",))


def assign_role(user: Any, role: str) -> None:
    """Put `user` in the group of `role`.

    `role` is "editor", "publisher", "administrator" or "translator-<language code>". Raises `ValueError` for
    another word, and `Group.DoesNotExist` for translators of a language that has not been added.
    """
    names = {"editor": EDITORS, "publisher": PUBLISHERS, "administrator": ADMINISTRATORS}
    if role.startswith("translator-"):
        names[role] = translators(role.removeprefix("translator-"))
    if role not in names:
        raise ValueError(f"Unknown role: {role}")
    user.groups.add(apps.get_model("auth", "Group").objects.get(name=names[role]))
