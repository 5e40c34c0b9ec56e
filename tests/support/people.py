"""The four accounts of a served site, one per role."""

PASSWORD = "une porte ouverte 1980"


def email_of(role: str) -> str:
    """The address of the account of `role`: editor, publisher, translator-nl or administrator."""
    return f"{role}@jrs.localhost"
