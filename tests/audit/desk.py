"""Somebody who works in the admin of a production server, by HTTP: signed in with a password and a second step."""

import base64
import hmac
import re
import statistics
import threading
import time
from typing import Any

import requests

from tests.quality.form import form_of
from tests.support.server import ServedSite

__all__ = ["Desk"]

EMAIL, PASSWORD = "desk@jrs.localhost", "une porte ouverte 1980"
#: With the hash of production: the tests have a quick one.
PERSON = f"""
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from jrs.accounts.models import User
from jrs.accounts.roles import assign_role
user = User.objects.create_user("{EMAIL}", "{PASSWORD}")
hasher = PBKDF2PasswordHasher()
user.password = hasher.encode("{PASSWORD}", hasher.salt())
user.save()
for role in ("administrator", "publisher", "editor"):
    assign_role(user, role)
"""
PAGE = """
from home.models import StandardPage
page = StandardPage.objects.get(url_path__endswith="/qui-sommes-nous/", locale__language_code="fr")
print(page.pk, page.get_parent().pk)
"""
PAUSE = 0.5  # seconds between two things that a person does


def code(secret: str, now: float) -> str:
    """The six digits that an application shows at the moment `now` (RFC 6238, with the values of its section 1.2)."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    told = hmac.digest(key, (int(now) // 30).to_bytes(8, "big"), "sha1")
    at = told[-1] & 15
    return f"{(int.from_bytes(told[at : at + 4], 'big') & 0x7FFFFFFF) % 10**6:06}"


class Desk:
    """Somebody at the admin of `site`; `times` are the seconds that each answer took, by what was done."""

    def __init__(self, site: ServedSite) -> None:
        self.site = site
        self.session: Any = requests.Session()
        self.times: dict[str, list[float]] = {}
        self.wrong: list[str] = []
        site.manage("shell", "-v0", "-c", PERSON)
        self.page, self.home = map(int, site.manage("shell", "--no-imports", "-v0", "-c", PAGE).split())
        self._sign_in()

    def _url(self, path: str) -> str:
        return f"{self.site.url}/admin/{path}"

    def _sign_in(self) -> None:
        login, add = self._url("login/"), self._url("security/application/add/")
        words = {"username": EMAIL, "password": PASSWORD}
        self.session.post(login, form_of(self.session, login) | words, headers={"Referer": login})
        form = form_of(self.session, add)
        # Each form has a key of its own in the session; the one on the last page counts.
        found = re.search(r'<code class="key"[^>]*>(\w+)<', self.session.get(add).text)
        assert found, "The page that sets an application up shows no key."
        done = self.session.post(add, form | {"code": code(found[1], time.time())}, headers={"Referer": add})
        assert done.url.endswith("/admin/security/codes/"), done.url

    def work(self, until: float) -> None:
        """Open the home, a list, the search, a form, and save it, again and again; `until` is of `time.monotonic`."""
        edit = self._url(f"pages/{self.page}/edit/")
        while time.monotonic() < until:
            self._timed("home", "GET", self._url(""))
            self._timed("list", "GET", self._url(f"pages/{self.home}/"))
            self._timed("search", "GET", self._url("pages/search/?q=visite"))
            self._timed("form", "GET", edit)
            form = form_of(self.session, edit)
            self._timed("save", "POST", edit, form)

    def _timed(self, name: str, method: str, url: str, form: dict[str, str] | None = None) -> None:
        begun = time.monotonic()
        answer = self.session.request(method, url, data=form, headers={"Referer": url}, allow_redirects=False)
        self.times.setdefault(name, []).append(time.monotonic() - begun)
        if answer.status_code != (302 if form else 200):
            self.wrong.append(f"{name}: {answer.status_code} {answer.headers.get('Location', '')}")
        time.sleep(PAUSE)

    def beside(self, seconds: float) -> threading.Thread:
        """Work for so long, beside what the caller does; gives the thread, to be joined."""
        thread = threading.Thread(target=self.work, args=(time.monotonic() + seconds,), daemon=True)
        thread.start()
        return thread

    @property
    def p95(self) -> float:
        """Milliseconds, of all that was done."""
        every = [each for found in self.times.values() for each in found]
        return 1000 * statistics.quantiles(every, n=20)[-1]

    def told(self) -> str:
        """A line: how many answers, and the middle one of each kind."""
        kinds = ", ".join(
            f"{name} {1000 * statistics.median(found):.0f}" for name, found in self.times.items()
        )
        count = sum(map(len, self.times.values()))
        return f"admin meanwhile: {count} answers, {len(self.wrong)} wrong, p95 {self.p95:.0f} ms (middle: {kinds})"
