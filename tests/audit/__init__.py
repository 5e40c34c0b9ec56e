"""What `make audit`, `make budgets` and `make screenshots` run: the slow part of the proof."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")
