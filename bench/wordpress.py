"""WordPress as Debian has it: its own newest theme, PHP with compiled code kept, MariaDB, nginx in front.

Everything lies in one folder and listens on sockets there, nginx on a port of this machine; nothing asks the
network, and nothing is installed: `missing` names the packages.
"""

import os
import random
import re
import shutil
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from bench.machine import Target
from bench.peers import wait_for
from tests.support.server import free_port

__all__ = ["missing", "wordpress", "words_of"]

SHARED = Path("/usr/share/wordpress")
#: What proves that a package is there, by its name in Debian 12.
PACKAGES = {
    "wordpress": "usr/share/wordpress/wp-load.php",
    "wordpress-theme-twentytwentythree": "usr/share/wordpress/wp-content/themes/twenty*/theme.json",
    "php-fpm": "usr/sbin/php-fpm?.?",
    "php-cli": "usr/bin/php?.?",
    "php-mysql": "usr/lib/php/*/mysqli.so",
    "mariadb-server": "usr/sbin/mariadbd",
}
#: One per core of two, as ours has processes; four or eight answered less, not more.
CHILDREN = 2
TITLE = "Une maison au bord du chemin"
WORDS = (
    *("accueil", "arrivée", "bénévole", "chemin", "demande", "enfants", "escale", "famille", "frontière"),
    *("jardin", "lettre", "maison", "matin", "musique", "parole", "patience", "repas", "ville", "voisin"),
    *("attend", "avance", "cherche", "donne", "écoute", "ouvre", "partage", "raconte", "rencontre", "veille"),
    *("avec", "chaque", "dans", "depuis", "encore", "ensemble", "leur", "longtemps", "pour", "sans", "sous"),
)
CONFIG = """<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:{folder}/mariadb.sock');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $name) {{
    define($name . '_KEY', "$name, for a key");
    define($name . '_SALT', "$name, for salt");
}}
define('WP_HOME', '{url}');
define('WP_SITEURL', '{url}');
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
$table_prefix = 'wp_';
define('ABSPATH', __DIR__ . '/');
require ABSPATH . 'wp-settings.php';
"""
INSTALL = """<?php
(new mysqli('localhost', 'root', '', '', 0, '{folder}/mariadb.sock'))->query('CREATE DATABASE wordpress');
define('WP_INSTALLING', true);
function wp_new_blog_notification() {{}}
require '{folder}/www/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
add_filter('pre_http_request', fn() => new WP_Error('none', 'no network'));
wp_install('Bench', 'bench', 'bench@localhost.invalid', true, '', wp_generate_password());
$wp_rewrite->set_permalink_structure('/%postname%/');
flush_rewrite_rules();
$post = wp_insert_post([
    'post_title' => '{title}', 'post_status' => 'publish', 'post_author' => 1,
    'post_content' => file_get_contents('{folder}/post.html'),
], true);
if (is_wp_error($post) || !wp_get_theme()->exists()) {{
    exit('no post or no theme');
}}
$theme = wp_get_theme();
$database = $wpdb->db_version();
echo get_permalink($post), "\\nWordPress $wp_version, theme $theme $theme->version, PHP ", PHP_VERSION,
    ", MariaDB $database";
"""
POOL = """
[global]
error_log = {folder}/php.log
[www]
{user}
listen = {folder}/php.sock
pm = static
pm.max_children = {children}
"""
#: The cache of compiled code, as of a site in production: large enough, and files are not looked at again.
OPCACHE = {"enable": 1, "validate_timestamps": 0, "memory_consumption": 256, "max_accelerated_files": 10_000}
NGINX = """
{user}
worker_processes 2;
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/nginx.log;
events {{ worker_connections 1024; }}
http {{
  access_log off;
  client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};
  uwsgi_temp_path {folder}; scgi_temp_path {folder};
  server {{
    listen 127.0.0.1:{port};
    root {folder}/www;
    index index.php;
    location / {{ try_files $uri $uri/ /index.php?$args; }}
    location ~ \\.php$ {{
      include /etc/nginx/fastcgi.conf;
      fastcgi_pass unix:{folder}/php.sock;
      fastcgi_buffers 16 16k;
    }}
  }}
}}
"""


def missing() -> list[str]:
    """Name the Debian packages without which WordPress cannot be measured here."""
    return [name for name, proof in PACKAGES.items() if not any(Path("/").glob(proof))]


def words_of(page: bytes) -> int:
    """Count the words of what a page of ours says between header and footer."""
    found = re.search(r"<main.*</main>", page.decode(), re.DOTALL)
    assert found
    return len(re.sub(r"<(script|style).*?</\1>|<[^>]*>", " ", found[0], flags=re.DOTALL).split())


def text(words: int) -> str:
    """Give so many words, as WordPress's editor keeps them: paragraphs of fifty, a third of them headed."""
    chance = random.Random(1)
    blocks = []
    for number, begin in enumerate(range(0, words, 50)):
        said = " ".join(chance.choice(WORDS) for _word in range(min(50, words - begin)))
        if number % 3 == 0:
            head, said = " ".join(said.split()[:4]), " ".join(said.split()[4:])
            blocks.append(f"<!-- wp:heading -->\n<h2>{head.capitalize()}</h2>\n<!-- /wp:heading -->")
        blocks.append(f"<!-- wp:paragraph -->\n<p>{said.capitalize()}.</p>\n<!-- /wp:paragraph -->")
    return "\n\n".join(blocks)


@contextmanager
def running(*command: str | Path) -> "Iterator[subprocess.Popen[bytes]]":
    """Run a server until the block ends; the kernel ends it when this process is killed."""
    process = subprocess.Popen(["/usr/bin/setpriv", "--pdeathsig", "TERM", *command])
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def wait_until_there(path: Path, process: "subprocess.Popen[bytes]") -> None:
    for _try in range(600):
        if process.poll() is None and not path.exists():
            time.sleep(0.1)
    if not path.exists():
        raise RuntimeError(f"{process.args!r} made no {path.name}.")


@contextmanager
def wordpress(folder: Path, words: int) -> Iterator[Target]:
    """Serve a post of so many words, without a cache of pages. Raises where the answer is not the post."""
    port, root = free_port(), os.geteuid() == 0
    names = {"folder": folder, "port": port, "url": f"http://127.0.0.1:{port}", "title": TITLE}
    shutil.copytree(SHARED, folder / "www", ignore=shutil.ignore_patterns(".htaccess", "wp-config.php"))
    (folder / "www/wp-config.php").write_text(CONFIG.format(**names))
    post = text(words)
    (folder / "post.html").write_text(post)
    (folder / "install.php").write_text(INSTALL.format(**names))
    user = "user = root" if root else ""
    (folder / "php.conf").write_text(POOL.format(**names, user=user, children=CHILDREN))
    (folder / "nginx.conf").write_text(NGINX.format(**names, user="user root;" if root else ""))
    php, fpm = (max(Path("/").glob(PACKAGES[name])) for name in ("php-cli", "php-fpm"))
    data, as_root = f"--datadir={folder}/data", ["--user=root"] if root else []
    subprocess.run(
        ["/usr/bin/mariadb-install-db", "--no-defaults", data, "--auth-root-authentication-method=normal",
         "--skip-test-db", *as_root],
        check=True,
        capture_output=True,
    )  # fmt: skip
    with ExitStack() as stack:
        database = stack.enter_context(
            running(
                "/usr/sbin/mariadbd", "--no-defaults", data, f"--socket={folder}/mariadb.sock",
                "--skip-networking", "--table-open-cache=400", f"--log-error={folder}/mariadb.log",
                f"--pid-file={folder}/mariadb.pid", *as_root,
            )
        )  # fmt: skip
        wait_until_there(folder / "mariadb.sock", database)
        done = subprocess.run([php, folder / "install.php"], capture_output=True, text=True, check=False)
        url, _, versions = done.stdout.partition("\n")
        if done.returncode or not versions:
            raise RuntimeError(f"WordPress could not be installed:\n{done.stdout}\n{done.stderr}")
        settings = [part for name, value in OPCACHE.items() for part in ("-d", f"opcache.{name}={value}")]
        server = stack.enter_context(
            running(fpm, "-F", "-y", folder / "php.conf", *settings, *(["-R"] if root else []))
        )
        wait_until_there(folder / "php.sock", server)
        program = shutil.which("nginx") or "/usr/sbin/nginx"
        front = stack.enter_context(running(program, "-c", folder / "nginx.conf"))
        wait_for(url, front)
        end = re.findall("<p>(.*)</p>", post)[-1]
        for _visit in range(5 * CHILDREN):
            with urllib.request.urlopen(url, timeout=30) as answer:
                page: str = answer.read().decode()
            if answer.status != 200 or f"<title>{TITLE}" not in page or end not in page:
                raise RuntimeError(f"{url} is not the post.")
        print(f"{versions}: {CHILDREN} processes of PHP, a post of {words} words in {len(page)} characters")
        yield Target(url, (server.pid, front.pid), (database.pid,))
