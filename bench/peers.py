"""What the site is measured against: the same bytes from nginx and from our server; what `wagtail start` makes."""

import os
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

from config.postgres import DatabaseAddress
from tests.support import databases
from tests.support.server import free_port

__all__ = ["bare", "nginx", "wagtail_start"]

BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
NGINX = """
{load}
worker_processes 2;
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{
  access_log off;
  client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};
  uwsgi_temp_path {folder}; scgi_temp_path {folder};
  types {{ text/html html; }}
  server {{
    listen 127.0.0.1:{port};
    root {folder}/www;
    gzip_static on;
    {brotli}
    open_file_cache max=100;
  }}
}}
"""


def wait_for(url: str, process: "subprocess.Popen[bytes]") -> None:
    for _try in range(600):
        if process.poll() is not None:
            raise RuntimeError(f"{process.args} ended with {process.returncode}.")
        try:
            urllib.request.urlopen(url, timeout=10).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"{url} does not answer.")


@contextmanager
def running(command: list[str], url: str, **how: Any) -> Iterator[tuple[str, int]]:
    """Run a server until the end of the block; gives its address, once it answers there, and its process."""
    process = subprocess.Popen(command, **how)
    try:
        wait_for(url, process)
        yield url, process.pid
    finally:
        process.terminate()
        process.wait(20)


@contextmanager
def nginx(folder: Path, bodies: dict[str, bytes]) -> Iterator[tuple[str, int]]:
    """Serve one page, as files: `bodies` by content coding. Gives its address and the process. Raises without nginx."""
    program = shutil.which("nginx") or shutil.which("/usr/sbin/nginx")
    if program is None:
        raise RuntimeError("nginx is missing: apt install nginx-light libnginx-mod-http-brotli-static")
    www, port = folder / "www", free_port()
    www.mkdir(parents=True)
    for path in (folder, www):
        path.chmod(0o755)
    for coding, suffix in (("identity", ""), ("gzip", ".gz"), ("br", ".br")):
        (www / f"page.html{suffix}").write_bytes(bodies[coding])
    load, brotli = (f"load_module {BROTLI};", "brotli_static on;") if BROTLI.exists() else ("", "")
    user = "user root;" if os.geteuid() == 0 else ""
    text = NGINX.format(folder=folder, port=port, load=f"{user} {load}", brotli=brotli)
    (folder / "nginx.conf").write_text(text)
    command = [program, "-c", str(folder / "nginx.conf")]
    with running(command, f"http://127.0.0.1:{port}/page.html") as served:
        yield served


#: As little as an application can do that answers with a page.
BARE = """
from pathlib import Path
body = Path("page.html.br").read_bytes()
headers = [("Content-Type", "text/html"), ("Content-Encoding", "br"), ("Content-Length", str(len(body)))]
def application(environ, start_response):
    start_response("200 OK", [*headers])
    return [body]
"""


def granian(
    application: str, folder: Path, threads: int, variables: dict[str, str]
) -> AbstractContextManager[tuple[str, int]]:
    """Serve an application of `folder` by two processes of the server that we use; gives address and process."""
    port = free_port()
    command = [
        sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port),
        "--workers", "2", "--blocking-threads", str(threads), "--log-level", "warning", application,
    ]  # fmt: skip
    return running(command, f"http://127.0.0.1:{port}/", cwd=folder, env=variables)


@contextmanager
def bare(folder: Path, body: bytes) -> Iterator[tuple[str, int]]:
    """Serve one body, coded in br, by an application that does nothing else: what the server itself costs."""
    folder.mkdir(parents=True)
    (folder / "page.html.br").write_bytes(body)
    (folder / "bare.py").write_text(BARE)
    # Threads as in .ci/serve.
    with granian("bare:application", folder, 32, {**os.environ, "PYTHONPATH": str(folder)}) as served:
        yield served


SETTINGS = """
from .base import *
DEBUG = False
SECRET_KEY = "of the benchmark"
ALLOWED_HOSTS = ["*"]
DATABASES = {{"default": {{
    "ENGINE": "django.db.backends.postgresql", "NAME": "{name}", "USER": "{user}", "HOST": "{host}"
}}}}
STORAGES["staticfiles"] = {{"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
"""


@contextmanager
def wagtail_start(folder: Path) -> Iterator[tuple[str, int]]:
    """Serve the home page of a project as `wagtail start` makes it, by the same server; gives address and process."""
    folder.mkdir(parents=True)
    program = Path(sys.executable).with_name("wagtail")
    subprocess.run([program, "start", "peer", str(folder)], check=True, capture_output=True)
    address: DatabaseAddress = databases.clone("template0", f"peer_{free_port()}")
    (folder / "peer/settings/bench.py").write_text(
        SETTINGS.format(name=address.name, user=address.user, host=address.host)
    )
    clean = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    variables = {**clean, "DJANGO_SETTINGS_MODULE": "peer.settings.bench", "PYTHONPATH": str(folder)}
    try:
        subprocess.run([sys.executable, "manage.py", "migrate", "-v0"], cwd=folder, env=variables, check=True)
        with granian("peer.wsgi:application", folder, 4, variables) as served:
            yield served
    finally:
        databases.drop(address.name)
