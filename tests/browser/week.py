"""What has to be there before a week of the communications team: a photo, a second story, a version of yesterday."""

from tests.support.server import ServedSite

__all__ = ["STORY", "YESTERDAY", "prepare", "speak"]

STORY = "Une nuit"
YESTERDAY = "Le titre d’hier"
SCRIPT = """
from datetime import timedelta
from io import BytesIO
import PIL.Image
from django.core.files.base import ContentFile
from django.utils import timezone
from jrs.media.models import Image
from news.models import NewsPage, StoryPage
from wagtail.models import Revision

out = BytesIO()
PIL.Image.linear_gradient("L").resize((1200, 800)).convert("RGB").save(out, "JPEG")
image = Image(title="Une porte", alt_text="Une porte ouverte", credit="JRS Belgium")
image.file = ContentFile(out.getvalue(), name="porte.jpg")
image.save()
story = StoryPage.objects.filter(locale__language_code="fr").first()
story.copy(update_attrs=dict(title={story!r}, draft_title={story!r}, slug=f"une-nuit-{{StoryPage.objects.count()}}"))
page = NewsPage.objects.filter(locale__language_code="fr").order_by("pk").first()
today = page.title
page.title = {yesterday!r}
old = page.save_revision(clean=False, log_action=True)
Revision.objects.filter(pk=old.pk).update(created_at=timezone.now() - timedelta(days=1))
page.title = today
page.save_revision(clean=False, log_action=True)
print(page.pk)
"""


def prepare(site: ServedSite) -> int:
    """Make what the week needs; gives the French news item with a version of yesterday."""
    script = SCRIPT.format(story=STORY, yesterday=YESTERDAY)
    return int(site.manage("shell", "-v0", "-c", script).split()[-1])


SPEAK = """
from jrs.accounts.models import User
from wagtail.users.models import UserProfile
for user in User.objects.filter(is_active=True):
    profile = UserProfile.get_for_user(user)
    profile.preferred_language = {code!r}
    profile.save()
"""


def speak(site: ServedSite, code: str) -> None:
    """Everybody at the admin of `site` reads it in the language `code` from now on."""
    site.manage("shell", "-v0", "-c", SPEAK.format(code=code))
