"""Versions of a pack in work: listed, compared, taken."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from quizapp.authoring.autosave import save_version
from quizapp.authoring.json_pointers import is_same_json
from quizapp.ui.editor.versions.presenter import VersionsPresenter
from tests.authoring.builders import document
from tests.ui.fakes import NOON, translate


def titled(title: str) -> Any:
    return document() | {"title": title}


@pytest.fixture
def kept(writer):
    """The example pack with two versions: one of yesterday, and an older one."""
    save_version(writer.folder, titled("Two days ago"), "handed-out", NOON - timedelta(days=2))
    save_version(writer.folder, titled("Yesterday"), "saved", NOON - timedelta(days=1))
    return writer


def test_versions_are_listed_the_newest_first_with_when_and_why(kept):
    rows = kept.stand(VersionsPresenter).state.rows
    assert rows is not None
    assert len({row.title for row in rows}) == 3
    assert [row.note for row in rows[:2]] == [translate("versions.now_why"), translate("versions.why.saved")]
    assert rows[2].note not in ("", rows[1].note)
    assert translate("versions.beside") in rows[0].name


def test_the_newest_is_compared_with_now_and_any_two_with_each_other(kept):
    page = kept.stand(VersionsPresenter)
    assert page.state.at == 1
    assert len(page.state.lines) == 1
    heading = page.state.heading
    page.compare_with(2)
    words = [
        "".join(run.text for run in runs) for line in page.state.lines for runs in (line.before, line.after)
    ]
    assert words == ["Two days ago", "Yesterday"]
    assert page.state.heading != heading
    page.choose(2)
    assert page.state.lines == ()
    assert translate("versions.beside") in page.state.note
    page.choose(0)
    assert not page.state.can_take
    assert len(page.state.lines) == 1


def test_a_version_is_taken_as_one_step_and_undo_brings_back_what_was_there(kept):
    kept.presenter.typed("/title", "What I wrote since")
    page = kept.stand(VersionsPresenter)
    page.choose(2)
    page.take()
    assert kept.document["title"] == "Two days ago"
    assert kept.state.phase == "editing"
    assert kept.state.message
    kept.presenter.undo()
    assert is_same_json(kept.document, titled("What I wrote since"))


def test_a_version_that_is_gone_meanwhile_is_told_and_cannot_be_taken(kept):
    page = kept.stand(VersionsPresenter)
    (kept.folder / "versions" / "000001-handed-out.json").unlink()
    page.choose(2)
    assert page.state.message
    page.take()
    assert kept.document["title"] == document()["title"]


def test_a_version_without_a_difference_says_so(writer):
    save_version(writer.folder, writer.document, "closed", NOON)
    page = writer.stand(VersionsPresenter)
    assert page.state.note == translate("versions.alike")
    assert page.state.count == ""


def test_without_a_version_there_is_nothing_to_choose(writer):
    page = writer.stand(VersionsPresenter)
    assert page.state.rows == ()
    assert not page.state.can_take
    page.take()
    page.compare_with(1)
    assert page.state.note == ""
