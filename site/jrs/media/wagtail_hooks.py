"""What of files the admin tells its own scripts."""

from typing import Any, ClassVar

from wagtail import hooks
from wagtail.images.api.admin.views import ImagesAdminAPIViewSet

__all__ = ["Images"]


class Images(ImagesAdminAPIViewSet):
    """Wagtail's list of pictures, without the address of the original, which has none (see `jrs.media.storage`)."""

    meta_fields: ClassVar[list[str]] = [
        name for name in ImagesAdminAPIViewSet.meta_fields if name != "download_url"
    ]
    listing_default_fields: ClassVar[list[str]] = [
        name for name in ImagesAdminAPIViewSet.listing_default_fields if name != "download_url"
    ]


@hooks.register("construct_admin_api", order=10)
def pictures_without_their_originals(router: Any) -> None:
    router.register_endpoint("images", Images)
