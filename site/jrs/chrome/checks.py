"""What `manage.py check --deploy` says about the organisation's facts."""

from typing import Any

from django.core import checks
from django.db import DatabaseError
from django.utils.translation import override


@checks.register(checks.Tags.database, deploy=True)
def organisation_facts(app_configs: Any, databases: Any = None, **kwargs: Any) -> list[checks.CheckMessage]:
    """Warn, as jrs.W001, of each fact about the organisation that is still empty.

    Runs with `check --deploy --database default`: it reads the settings of the site.
    """
    from jrs.chrome.models import SiteSettings

    if not databases:
        return []
    try:
        with override("en"):
            missing = SiteSettings.load().missing_facts()
    except DatabaseError:
        return []
    return [
        checks.Warning(
            f"The {fact} of the organisation is empty.",
            hint="Fill it in under Settings > Site settings; pages that need it leave it out until then.",
            id="jrs.W001",
        )
        for fact in missing
    ]
