from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class StudioConfig(AppConfig):
    """Where pages are made: the preview that leads to its fields, templates, the guard of a manual save."""

    name = "jrs.studio"
    label = "studio"
    verbose_name = _("Studio")

    def ready(self) -> None:
        from wagtail.admin.telepath import register
        from wagtail.signals import init_new_page

        from jrs.blocks import BodyBlocks
        from jrs.studio.drafts import validate_blocks_in_turn
        from jrs.studio.sections import BodyBlocksAdapter
        from jrs.studio.starting import fill_new_page

        register(BodyBlocksAdapter(), BodyBlocks)
        validate_blocks_in_turn()
        init_new_page.connect(fill_new_page, dispatch_uid="jrs.studio")
