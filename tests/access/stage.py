"""One of everything that an address of the admin may name, and one person per role."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import uuid4

from django.apps import apps
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from wagtail.models import (
    Collection,
    Comment,
    GroupApprovalTask,
    Locale,
    Site,
    Workflow,
)
from wagtail_localize.models import StringSegment, Translation, TranslationSource

from home.models import StandardPage
from jrs.accounts.models import User
from jrs.accounts.roles import assign_role
from jrs.bin.models import BinnedFile
from jrs.bin.pages import put_in
from jrs.chrome.models import Footer, Header, Notice
from jrs.studio.models import Template
from jrs.translation.models import GlossaryTerm
from news.models import Theme
from search.models import Promotion, Synonyms
from tests import factories
from tests.access.addresses import Samples

ROLES = ("anonymous", "translator-en", "translator-nl", "editor", "publisher", "administrator")


@dataclass
class Stage:
    people: dict[str, User]
    samples: Samples


def build() -> Stage:
    """Make the objects. The page that addresses name is Dutch and live: its translator may edit it, another may not."""
    french, dutch = factories.home(), factories.home("nl", "Home")
    factories.home("en", "Home")
    people = {role: User.objects.create_user(f"{role}@example.org") for role in ROLES[1:]}
    for role, person in people.items():
        assign_role(person, role)
    other = User.objects.create_user("other@example.org")
    source = factories.child(french, StandardPage(title="Contact", slug="contact"))
    page = factories.translation(source, dutch)
    revision = page.save_revision()
    image = factories.image()
    document = apps.get_model("media", "Document")(title="Document")
    document.file.save("a.txt", ContentFile(b"words"))
    group = Group.objects.get(name="Editors")
    collection = Collection.get_first_root_node().add_child(name="Photos")
    redirect = apps.get_model("wagtailredirects", "Redirect").objects.create(
        old_path="/old", redirect_link="/fr/"
    )
    workflow = Workflow.objects.first()
    task = GroupApprovalTask.objects.first()
    nl = Locale.objects.get(language_code="nl")
    theme = Theme.objects.create(name="Asile", slug="asile", locale=french.locale)
    header = Header.objects.create(name="header", locale=french.locale)
    footer = Footer.objects.create(name="footer", locale=french.locale)
    notice = Notice.objects.create(
        name="notice", text="<p>x</p>", ends_on=date(2099, 1, 1), locale=french.locale
    )
    translation_source, _made = TranslationSource.get_or_create_from_instance(source)
    translation, _made = Translation.objects.get_or_create(source=translation_source, target_locale=nl)
    segment = StringSegment.objects.filter(source=translation_source).first()
    comment = Comment.objects.create(page=page, user=other, text="x", contentpath="title")
    promotion = Promotion.objects.create(locale=french.locale, query="asile", page=source)
    synonyms = Synonyms.objects.create(locale=french.locale, words="asile, refuge")
    template = Template.objects.create(
        name="x", locale=nl, page_type=ContentType.objects.get_for_model(StandardPage), content={}
    )
    term = GlossaryTerm.objects.create(term="centre fermé")
    binned = put_in(
        factories.child(dutch, StandardPage(title="Oud", slug="oud")), uuid4(), people["publisher"]
    )
    image_row = factories.image()
    image_row.delete()
    kept = BinnedFile.objects.get()
    versions = {
        f"wagtailsnippets_chrome_{each._meta.model_name}:": {
            "pk": each.pk,
            "object_id": each.pk,
            "revision_id": each.save_revision(clean=False).pk,
        }
        for each in (header, footer, notice)
    }
    by_parameter = {
        "page_id": page.pk,
        "parent_page_id": page.pk,
        "page_to_move_id": page.pk,
        "destination_id": dutch.pk,
        "parent_id": dutch.pk,
        "revision_id": revision.pk,
        "revision_id_a": revision.pk,
        "revision_id_b": "live",
        "image_id": image.pk,
        "filter_spec": "width-100",
        "document_id": document.pk,
        "doc_id": document.pk,
        "redirect_id": redirect.pk,
        "user_id": other.pk,
        "group_id": group.pk,
        "collection_id": collection.pk,
        "workflow_pk": workflow.pk if workflow else 1,
        "task_pk": task.pk if task else 1,
        "translation_id": translation.pk,
        "translation_source_id": translation_source.pk,
        "string_segment_id": segment.pk if segment else 1,
        "locale_id": nl.pk,
        "comment_id": comment.pk,
        "app_label": "home",
        "model_name": "standardpage",
        "action": "publish",
        "content_type_app_name": "home",
        "content_type_model_name": "standardpage",
        "language_code": "nl",
        "site_pk": Site.objects.get().pk,
        "page_model": "home.standardpage",
        "content_type_id": 1,
        "uidb36": "1",
        "key": "x",
        "token": "x",
        "filename": "x.svg",
        "signature": "x",
        "batch": binned.batch,
        "template_id": template.pk,
        "task_id": uuid4(),
    }
    by_name: dict[str, dict[str, Any]] = {
        "wagtailimages:": {"pk": image.pk, "object_id": image.pk},
        "wagtaildocs:": {"pk": document.pk, "object_id": document.pk},
        "wagtailusers_users:": {"pk": other.pk, "user_id": other.pk},
        "wagtailusers_groups:": {"pk": group.pk},
        "wagtailsites:": {"pk": Site.objects.get().pk},
        "wagtaillocales:": {"pk": nl.pk},
        "wagtailredirects:": {"pk": redirect.pk},
        "wagtailadmin_collections:": {"pk": collection.pk},
        "wagtailadmin_workflows:": {"pk": workflow.pk if workflow else 1},
        "wagtailadmin_workflows:edit_task": {"pk": task.pk if task else 1},
        "wagtailsnippets_news_theme": {"pk": theme.pk, "object_id": theme.pk},
        **versions,
        "wagtailsnippets_search_promotion:": {"pk": promotion.pk},
        "wagtailsnippets_search_synonyms:": {"pk": synonyms.pk},
        "wagtailsnippets_studio_template:": {"pk": template.pk},
        "wagtailsnippets_translation_glossaryterm:": {"pk": term.pk},
        "wagtailadmin_api:pages:": {"pk": page.pk, "action_name": "publish"},
        "wagtailadmin_api:images:": {"pk": image.pk},
        "wagtailadmin_api:documents:": {"pk": document.pk},
        "wagtailimages_chooser:": {"pk": image.pk},
        "wagtaildocs_chooser:": {"pk": document.pk},
        "wagtailsnippetchoosers_chrome_header:": {"pk": header.pk},
        "wagtailsnippetchoosers_chrome_footer:": {"pk": footer.pk},
        "wagtailsnippetchoosers_chrome_notice:": {"pk": notice.pk},
        "wagtailsnippetchoosers_news_theme:": {"pk": theme.pk},
        "wagtailsnippetchoosers_search_promotion:": {"pk": promotion.pk},
        "wagtailsnippetchoosers_search_synonyms:": {"pk": synonyms.pk},
        "wagtailsnippetchoosers_studio_template:": {"pk": template.pk},
        "wagtailsnippetchoosers_translation_glossaryterm:": {"pk": term.pk},
        "jrs_bin:": {"pk": kept.pk},
        "jrs_desk:errand": {"name": "drafts"},
        "jrs_desk:handbook": {"role": "translator"},
        "jrs_quality:gate": {"pk": page.pk},
        "jrs_quality:live": {"kind": "home.standardpage"},
        "wagtailsettings:": {"app_name": "chrome", "model_name": "sitesettings", "pk": 1},
        "account_lost_device": {"pk": other.pk},
        "wagtail_localize:submit_page": {"page_id": source.pk},
        "wagtail_localize:submit_snippet": {"app_label": "news", "model_name": "theme", "pk": theme.pk},
    }
    return Stage(people, Samples(by_name, by_parameter))
