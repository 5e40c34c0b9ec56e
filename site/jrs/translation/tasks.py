"""What there is to do for a translator or a publisher, first things first."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.safestring import SafeString
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation, get_edit_url

from jrs.accounts.models import User
from jrs.translation.differences import marked
from jrs.translation.models import TranslationJob
from jrs.translation.people import languages_of, may_publish_in
from jrs.translation.segments import OpenSegment, Segments
from jrs.translation.state import State, Status, survey
from jrs.translation.summary import summary

__all__ = ["Desk", "Task", "count_for", "desks_for"]

TO_TRANSLATE = (State.STALE, State.NEW, State.IN_PROGRESS, State.MACHINE)
#: So many changed pages show their differences in the inbox; the editor shows all.
SHOWN = 30
CHANGES = 5
#: So many stand on the home of the admin.
FIRST = 5
COUNTED_FOR = 30  # seconds


@dataclass(frozen=True)
class Change:
    """A text that is open: what is new in it, marked, and the translation of what stood there before."""

    segment: OpenSegment

    @property
    def difference(self) -> SafeString | str:
        if self.segment.earlier is None:
            return marked("", self.segment.source)
        return marked(self.segment.earlier.translation_of.data, self.segment.source)

    @property
    def before(self) -> str:
        return self.segment.earlier.data if self.segment.earlier else ""


@dataclass
class Task:
    """One page or snippet in one language, for one person."""

    status: Status
    job: TranslationJob | None = None
    changes: list[Change] = field(default_factory=list)

    @property
    def due(self) -> date | None:
        return self.job.due_on if self.job else None

    @property
    def late(self) -> bool:
        return self.due is not None and self.due < timezone.localdate()

    @property
    def percent(self) -> int:
        total = self.status.total
        return int(100 * (total - self.status.open) / total) if total else 0

    @cached_property
    def url(self) -> str:
        """The editor of wagtail-localize, at the first open text; for what is missing, the form that submits it."""
        model, source = self.status.source.model, self.status.source
        if self.status.state == State.MISSING:
            if issubclass(model, Page):
                url = reverse("wagtail_localize:submit_page_translation", args=[source.pk])
            else:
                kind = (model._meta.app_label, model._meta.model_name, source.pk)
                url = reverse("wagtail_localize:submit_snippet_translation", args=kind)
            return f"{url}?select_locale={self.status.locale.language_code}"
        if issubclass(model, Page):
            return reverse("wagtailadmin_pages:edit", args=[self.status.target_id]) + "#open"
        return f"{get_edit_url(model(pk=self.status.target_id))}#open"


def order(task: Task) -> tuple[Any, ...]:
    """What is late or due comes first, then what readers see wrong now, then what somebody began."""
    states = (State.STALE, State.MACHINE, State.IN_PROGRESS, State.NEW, State.READY, State.MISSING)
    return (task.due or date.max, states.index(task.status.state), task.status.source.path)


@dataclass
class Desk:
    """All that is to do in one language for one person."""

    locale: Locale
    publishes: bool
    tasks: list[Task]
    #: How much of all there is to translate is done.
    percent: int = 100

    def having(self, *states: State) -> list[Task]:
        return [task for task in self.tasks if task.status.state in states]

    @property
    def changed(self) -> list[Task]:
        return self.having(State.STALE, State.MACHINE)

    @property
    def begun(self) -> list[Task]:
        return self.having(State.NEW, State.IN_PROGRESS)

    @property
    def ready(self) -> list[Task]:
        return self.having(State.READY)

    @property
    def missing(self) -> list[Task]:
        return self.having(State.MISSING)

    @property
    def words(self) -> int:
        return sum(task.status.words for task in self.tasks)

    @property
    def first_to_translate(self) -> list[Task]:
        return [*self.changed, *self.begun][:FIRST]

    @property
    def first_to_publish(self) -> list[Task]:
        return self.ready[:FIRST]

    @property
    def waiting(self) -> int:
        """How many things wait for this person: to be published by who publishes, to be translated by who does not."""
        return len(self.ready) if self.publishes else len(self.having(*TO_TRANSLATE))

    @property
    def all_done(self) -> bool:
        return not self.having(*TO_TRANSLATE, State.READY)


def may_see(user: User, status: Status) -> bool:
    """Whether somebody who translates may open this: a snippet needs a right of its own."""
    model = status.source.model
    return issubclass(model, Page) or user.has_perm(
        f"{model._meta.app_label}.change_{model._meta.model_name}"
    )


def desks_for(user: User) -> list[Desk]:
    """What there is to do for `user`, by language."""
    locales = languages_of(user)
    publishing = may_publish_in(user)
    wanted = {State.LIVE, State.EXCLUDED}
    everything = [each for each in survey(locales) if may_see(user, each)]
    numbers = summary(everything)
    found = [each for each in everything if each.state not in wanted]
    ids = [each.translation_id for each in found]
    jobs = {
        job.translation_id: job
        for job in TranslationJob.objects.filter(translation__in=[i for i in ids if i])
    }
    desks = []
    for locale in locales:
        tasks = [Task(each, jobs.get(each.translation_id or 0)) for each in found if each.locale == locale]
        percent = numbers[locale.language_code]["percent"] if locale.language_code in numbers else 100
        desks.append(Desk(locale, locale.pk in publishing, sorted(tasks, key=order), percent))
    return desks


def show_changes(tasks: Iterable[Task]) -> None:
    """Fetch what changed, for the first of `tasks`."""
    shown = list(tasks)[:SHOWN]
    translations = Translation.objects.select_related("source").in_bulk(
        [task.status.translation_id for task in shown if task.status.translation_id]
    )
    for task in shown:
        if translation := translations.get(task.status.translation_id or 0):
            task.changes = [Change(each) for each in Segments(translation).open[:CHANGES]]


def count_for(user: User) -> int:
    """How many things wait for `user`; remembered for half a minute, as every page of the admin shows it."""
    key = f"translation-tasks:{user.pk}"
    found = cache.get(key)
    if found is None:
        found = sum(desk.waiting for desk in desks_for(user))
        cache.set(key, found, COUNTED_FOR)
    return int(found)
