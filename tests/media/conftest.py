"""A media root of its own for each test, and somebody who may do everything in the admin."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from wagtail.models import Collection
from wagtail.users.models import UserProfile


@pytest.fixture(autouse=True)
def media_root(settings: Any, tmp_path: Path) -> Path:
    """An empty media root, and no memory of renditions that lay in another."""
    cache.clear()
    settings.MEDIA_ROOT = str(tmp_path / "media")
    return tmp_path / "media"


@pytest.fixture
def editor(db: None, client: Client) -> Client:
    """A client signed in to the admin as a superuser."""
    user_model = get_user_model()
    user = user_model.objects.create_superuser(
        **{user_model.USERNAME_FIELD: "editor@example.org", "password": "a-long-enough-one"}
    )
    client.force_login(user)
    client.user = user
    return client


@pytest.fixture
def speaks(editor: Client) -> Callable[[str], None]:
    """Choose the language of the admin for the signed-in user."""

    def choose(language: str) -> None:
        UserProfile.objects.update_or_create(user=editor.user, defaults={"preferred_language": language})

    return choose


@pytest.fixture
def upload(editor: Client) -> Callable[..., Any]:
    """Send one file through the admin's multiple upload, as the browser does; gives the JSON answer."""

    def send(name: str, data: bytes, what: str = "images", **fields: str) -> dict[str, Any]:
        # The browser's script sends the file name as the title.
        fields = {"title": name.rsplit(".", 1)[0], **fields}
        collection = str(Collection.get_first_root_node().pk)
        response = editor.post(
            reverse(f"wagtail{what}:add_multiple"),
            {"files[]": SimpleUploadedFile(name, data), "collection": collection, **fields},
        )
        assert response.status_code == 200
        return response.json()

    return send
