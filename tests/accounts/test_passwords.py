"""Which passwords are taken."""

import pytest
from django.test import Client

from jrs.accounts.models import User


@pytest.mark.parametrize(
    ("password", "good"),
    [
        ("court mot", False),
        ("123456789012", False),
        ("passwordpassword", False),
        ("JRS-Belgium-2026!", False),
        ("trois mots sans lien", True),
        ("".join(chr(0xE0 + n % 30) for n in range(64)), True),
        ("correct horse battery staple " * 3 + "end", True),
    ],
)
def test_passwords_are_long_and_not_what_anybody_tries(
    client: Client, db: None, password: str, good: bool
) -> None:
    from jrs.accounts.links import password_link

    person = User.objects.create_user("p@example.org", None)
    path = "/" + password_link(person).split("/", 3)[3]
    form = client.get(path, follow=True).request["PATH_INFO"]
    answer = client.post(form, {"new_password1": password, "new_password2": password})
    assert (answer.status_code == 302) is good
