from functools import partial

from django.urls import path

from jrs.delivery.throttle import limited
from search.views import search, suggest

#: Questions of one client in a minute, ten a second: a house behind one address stays below, a machine does not.
SEARCHES = 600

asked = partial(limited, per_minute=SEARCHES, methods=("GET", "HEAD"), each_client=True)

urlpatterns = [
    path("", asked(search), name="search"),
    path("suggest/", asked(suggest), name="search_suggest"),
]
