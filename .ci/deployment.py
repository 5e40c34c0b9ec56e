"""`check --deploy` with the production settings. Anything from a warning on fails, but for jrs.W…: those say what the
organisation has still to fill in, and no code can."""

import os
import sys


def main() -> int:
    """Give the exit status: 1 when a check of level warning or above is not one of ours about facts."""
    os.environ.update(
        DJANGO_SETTINGS_MODULE="config.settings.production",
        DATABASE_URL="postgres://nobody@//nonexistent/nothing",
        SECRET_KEY="x" * 40 + "0123456789",
        ALLOWED_HOSTS="www.example.org",
        SITE_URL="https://www.example.org",
    )
    import django
    from django.core import checks

    django.setup()
    found = checks.run_checks(include_deployment_checks=True)
    serious = [
        message
        for message in found
        if message.level >= checks.WARNING
        and not message.is_silenced()
        and not (message.id or "").startswith("jrs.W")
    ]
    for message in serious:
        print(message, file=sys.stderr)
    return 1 if serious else 0


if __name__ == "__main__":
    sys.exit(main())
