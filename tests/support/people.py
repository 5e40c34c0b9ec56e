"""The four accounts of a served site, one per role."""

PASSWORD = "une porte ouverte 1980"


def email_of(role: str) -> str:
    """The address of the account of `role`: editor, publisher, translator-nl or administrator."""
    return f"{role}@jrs.localhost"


#: For `manage.py shell`: per language an account `everything-CODE@jrs.localhost` with all roles, whose admin speaks it.
EVERYTHING = """
import json
from jrs.accounts.models import User
from jrs.accounts.roles import assign_role
from tests.desk.screens import screens
from wagtail.users.models import UserProfile
for code in ("fr", "nl"):
    user = User.objects.create_user(f"everything-{code}@jrs.localhost", "une porte ouverte 1980")
    for role in ("administrator", "publisher", "editor"):
        assign_role(user, role)
    profile = UserProfile.get_for_user(user)
    profile.preferred_language = code
    profile.save()
print(json.dumps({code: screens(code) for code in ("fr", "nl")}))
"""
