"""Uploads in a bucket, on a small server that speaks as much of S3 as is needed."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import Client

from jrs.media.bucket import Bucket


class Keeper(BaseHTTPRequestHandler):
    """PUT, GET, HEAD and DELETE of an object, by its path."""

    objects: dict[str, bytes] = {}

    def answer(self, status: int, body: bytes = b"") -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("ETag", '"x"')
        self.send_header("Last-Modified", "Wed, 25 Nov 2026 10:00:00 GMT")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def do_PUT(self) -> None:
        self.objects[self.path] = self.rfile.read(int(self.headers["Content-Length"]))
        self.answer(200)

    def do_GET(self) -> None:
        found = self.objects.get(self.path)
        self.answer(404 if found is None else 200, found or b"")

    do_HEAD = do_GET  # noqa: N815

    def do_DELETE(self) -> None:
        self.objects.pop(self.path, None)
        self.answer(204)

    def log_message(self, *args: Any) -> None:
        """Nothing."""


@pytest.fixture
def bucket(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, bytes]]:
    """The site's uploads lie in a bucket; gives its objects."""
    monkeypatch.setenv("AWS_REQUEST_CHECKSUM_CALCULATION", "when_required")
    monkeypatch.setattr(Keeper, "objects", {})
    server = ThreadingHTTPServer(("127.0.0.1", 0), Keeper)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    options = {
        "bucket_name": "site",
        "endpoint_url": f"http://127.0.0.1:{server.server_port}",
        "region_name": "eu-west-1",
        "access_key": "key",
        "secret_key": "secret",
        "file_overwrite": True,
    }
    settings.STORAGES = {
        **settings.STORAGES, "default": {"BACKEND": "jrs.media.bucket.Bucket", "OPTIONS": options},
    }  # fmt: skip
    yield Keeper.objects
    server.shutdown()
    server.server_close()


def test_an_upload_lies_in_the_bucket_and_keeps_its_address_on_this_site(bucket: dict[str, bytes]) -> None:
    assert isinstance(default_storage._wrapped, Bucket) or default_storage.url("x")
    default_storage.save("images/picture.webp", ContentFile(b"picture"))
    assert bucket == {"/site/images/picture.webp": b"picture"}
    assert default_storage.url("images/picture.webp") == "/media/images/picture.webp"
    answer = Client().get("/media/images/picture.webp")
    assert b"".join(answer.streaming_content) == b"picture"
    assert answer["Content-Type"] == "image/webp"
    assert "immutable" in answer["Cache-Control"]


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["none.webp", "../originals/a.jpg", "%2e%2e/originals/a.jpg"])
def test_nothing_else_in_the_bucket_has_an_address(bucket: dict[str, bytes], name: str) -> None:
    bucket["/site/originals/a.jpg"] = b"original"
    assert Client().get(f"/media/images/{name}").status_code == 404
