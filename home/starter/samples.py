"""Makes the templates of a new site: six kinds of page and three sections, in three languages."""

import json
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from wagtail.models import Locale

from home.models import StandardPage
from home.starter.build import Builder, is_stream
from home.starter.sample import CODES, Sample, speaking
from home.starter.sample_pages import pages
from home.starter.sample_sections import sections
from jrs.studio.content import without_ids
from jrs.studio.models import Template

__all__ = ["make_templates"]


def content_of(sample: Sample, model: Any) -> Any:
    """The content of a template, as `jrs.studio.content` keeps it."""
    builder = Builder(f"sample {sample.name}", {})
    made = {
        name: without_ids(json.loads(builder.stream(model, name, value))) if is_stream(value) else value
        for name, value in sample.fields.items()
    }
    return made if sample.model else made["body"]


def make_templates() -> int:
    """Make them, and give how many, on a site that has none yet; what editors have deleted stays away."""
    if Template.objects.exists():
        return 0
    made = []
    for code in CODES:
        locale = Locale.objects.get_or_create(language_code=code)[0]
        say = speaking(code)
        for sample in (*pages(say), *sections(say)):
            model: Any = apps.get_model(sample.model) if sample.model else StandardPage
            made.append(
                Template(
                    name=sample.name,
                    description=sample.description,
                    locale=locale,
                    page_type=ContentType.objects.get_for_model(model) if sample.model else None,
                    content=content_of(sample, model),
                )
            )
    return len(Template.objects.bulk_create(made))
