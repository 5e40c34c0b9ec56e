"""The queue and the jobs that come round, through their commands and the admin."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import Client
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.management.commands import db_worker
from django_tasks_db.models import DBTaskResult
from wagtail.contrib.redirects.models import Redirect

from jrs.accounts.models import User
from jrs.accounts.roles import assign_role
from jrs.cards.models import Card
from jrs.discovery import redirects
from jrs.jobs import counts, periodic, workers
from jrs.jobs.models import JobRun
from jrs.jobs.queue import TRIES, abandoned, background, later
from tests import factories

done: list[str] = []


@background
def remember(word: str) -> None:
    done.append(word)


@background
def fail() -> None:
    raise OSError("the mail server is away")


@pytest.fixture(autouse=True)
def _nothing_done(monkeypatch: pytest.MonkeyPatch) -> None:
    done.clear()
    # A worker drops connections between two tasks; this one holds the transaction of the test.
    monkeypatch.setattr(db_worker, "close_old_connections", lambda: None)


@pytest.fixture
def commit(django_capture_on_commit_callbacks: Any) -> Any:
    return django_capture_on_commit_callbacks


@pytest.fixture
def worker() -> Any:
    """A worker that is there and does nothing by itself."""
    presence = workers.Presence("of-a-test")
    assert presence.start()
    yield presence
    presence.stop()


@pytest.mark.django_db
def test_without_a_worker_work_is_done_after_the_commit_and_not_at_all_after_a_rollback(commit: Any) -> None:
    with commit(execute=True):
        later(remember, "kept")
        later(fail)  # harms nobody
        lost("lost")
        assert done == []
    assert done == ["kept"]


def lost(word: str) -> None:
    """Ask for work in a transaction that comes to nothing."""
    with transaction.atomic():
        later(remember, word)
        transaction.set_rollback(True)


@pytest.mark.django_db
def test_with_a_worker_work_waits_for_it_and_a_rollback_takes_it_back(worker: Any) -> None:
    later(remember, "queued")
    lost("lost")
    assert done == []
    call_command("work", "--batch")
    assert done == ["queued"]


@pytest.mark.django_db
def test_what_fails_is_tried_again_later_and_given_up_in_the_end(worker: Any) -> None:
    later(fail)
    for tries in range(1, TRIES + 1):
        call_command("work", "--batch")
        task = DBTaskResult.objects.get()
        assert len(task.worker_ids) == tries
        assert "OSError" in task.exception_class_path
        if tries < TRIES:
            assert task.status == TaskResultStatus.READY
            assert task.run_after > timezone.now() + timedelta(seconds=20)
            DBTaskResult.objects.update(run_after=timezone.now())
    assert task.status == TaskResultStatus.FAILED


@pytest.mark.django_db
def test_what_a_worker_left_when_it_died_is_taken_up_by_another(worker: Any) -> None:
    later(remember, "left")
    task = DBTaskResult.objects.get()
    task.claim("a worker that died")
    assert abandoned() == 1
    task.refresh_from_db()
    task.claim("of-a-test")
    assert abandoned() == 0  # that one is at it
    DBTaskResult.objects.update(status=TaskResultStatus.READY)
    call_command("work", "--batch")
    assert done == ["left"]


@pytest.mark.django_db
def test_a_published_page_gets_its_card_from_the_worker(worker: Any, commit: Any) -> None:
    page = factories.news(factories.home(), 1)[0]
    with commit(execute=True):
        page.save_revision().publish()
    assert not Card.objects.exists()
    call_command("work", "--batch")
    assert Card.objects.filter(page=page).exists()
    with commit(execute=True):
        page.unpublish()
    assert not Card.objects.exists()  # no worker is waited for where something is taken down


@pytest.mark.django_db
def test_a_large_section_that_is_renamed_leads_on_when_the_worker_has_come_to_it(
    worker: Any, commit: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(redirects, "AT_ONCE", 3)
    monkeypatch.setattr(redirects, "BATCH", 2)
    items = factories.news(factories.home(), 5)
    index = items[0].get_parent().specific
    old = [page.get_url() for page in (index, *items)]
    index.slug, index.summary = "nouvelles", "Des nouvelles."
    with commit(execute=True):
        index.save_revision().publish()
    assert Redirect.objects.count() == 1  # the section itself at once
    call_command("work", "--batch")
    for address in old:
        assert Client().get(address).status_code == 301


@pytest.mark.django_db
def test_a_job_runs_once_at_a_time_and_leaves_word(capsys: pytest.CaptureFixture[str]) -> None:
    with periodic.alone("tidy"):
        call_command("periodic", "tidy")
        assert "running already" in capsys.readouterr().out
        assert not JobRun.objects.exists()
    call_command("periodic", "tidy")
    run = JobRun.objects.get(name="tidy")
    assert run.state == JobRun.State.DONE
    assert run.succeeded
    assert "gone" in run.said


@pytest.mark.django_db
def test_a_job_that_fails_says_so_and_keeps_its_last_success(monkeypatch: pytest.MonkeyPatch) -> None:
    call_command("periodic", "tidy")
    success = JobRun.objects.get(name="tidy").succeeded
    broken = periodic.Job("tidy", "x", ("no_such_command",), timedelta(days=1))
    monkeypatch.setitem(periodic._jobs, "tidy", broken)
    with pytest.raises(Exception, match="no_such_command"):
        call_command("periodic", "tidy")
    run = JobRun.objects.get(name="tidy")
    assert (run.state, run.succeeded) == (JobRun.State.FAILED, success)


def client_of(role: str) -> Client:
    factories.locale("nl")
    user = User.objects.create_user(f"{role}@example.org", "a long password indeed")
    assign_role(user, role)
    client = Client()
    client.force_login(user)
    return client


@pytest.mark.django_db
def test_administrators_see_queue_and_jobs_and_have_a_failed_task_tried_again() -> None:
    factories.home()
    remember.enqueue("word")
    DBTaskResult.objects.update(status=TaskResultStatus.FAILED, exception_class_path="builtins.OSError")
    task = DBTaskResult.objects.get()
    client = client_of("administrator")
    home = client.get("/admin/").content.decode()
    assert "/admin/jobs/" in home
    page = client.get("/admin/jobs/").content.decode()
    assert "builtins.OSError" in page
    assert client.post(f"/admin/jobs/{task.pk}/retry/").status_code == 302
    task.refresh_from_db()
    assert task.status == TaskResultStatus.READY


@pytest.mark.django_db
@pytest.mark.parametrize("role", ["editor", "publisher", "translator-nl"])
def test_nobody_else_does(role: str) -> None:
    factories.home()
    factories.home("nl")
    client = client_of(role)
    assert "/admin/jobs/" not in client.get("/admin/").content.decode()
    assert client.get("/admin/jobs/").status_code in {302, 403}


@pytest.mark.django_db
def test_where_nothing_comes_round_nothing_is_late(settings: Any) -> None:
    """`make run` has no timers; its home is not to cry on the first day."""
    user = User.objects.create_user("a@example.org", None)
    assign_role(user, "administrator")
    assert counts.in_disorder(user) == len(periodic.jobs())
    settings.DEBUG = True
    assert counts.in_disorder(user) == 0
