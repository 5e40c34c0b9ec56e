from django.urls import path

from jrs.delivery.throttle import limited
from search.views import search

#: Searches of one client: nobody types as many, and each costs the database more than a page does.
SEARCHES = 120

urlpatterns = [
    path("", limited(search, per_minute=SEARCHES, methods=("GET", "HEAD"), each_client=True), name="search")
]
