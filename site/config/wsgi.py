"""The entrance for a WSGI server: the page cache, and Django behind it."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")

django = get_wsgi_application()

# After Django is there: the door needs its settings.
from django.conf import settings  # noqa: E402
from django.urls import get_resolver  # noqa: E402

from jrs.delivery.door import Door  # noqa: E402

# With the addresses, which Django reads when it is first asked: then all is there that stays.
get_resolver().url_patterns  # noqa: B018
# Each full search for garbage would look through it, and hold up everybody for a tenth of a second.
gc.collect()
gc.freeze()

limit = settings.PAGE_CACHE_BYTES
cookies = [settings.SESSION_COOKIE_NAME]
application = Door(django, cookies=cookies, limit=limit, metrics=settings.METRICS_DIR) if limit else django
