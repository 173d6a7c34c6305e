"""Versions of a pack in work: listed, compared, taken."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from quizapp.authoring.autosave import save_version
from quizapp.authoring.json_pointers import is_same_json
from quizapp.ui.editor.pages.versions import VersionsPresenter
from quizapp.ui.kit.form import Button, Note
from tests.authoring.builders import document
from tests.ui.fakes import NOON, translate
from tests.ui.forms import list_items


class Shown:
    """The page, and what it shows."""

    def __init__(self, page: VersionsPresenter) -> None:
        self.page = page

    @property
    def rows(self) -> Any:
        sheet = self.page.form.sheet
        return () if sheet is None else sheet.rows

    @property
    def lines(self) -> Any:
        return next((item.lines for item in list_items(self.page.form) if item.id == "lines"), ())

    def text(self, name: str) -> str:
        """The words of a paragraph; '' where there is none."""
        found = (item for item in list_items(self.page.form) if item.id == name)
        return next((item.text for item in found), "")  # type: ignore[attr-defined]  # it has some

    @property
    def message(self) -> str:
        return next((item.text for item in list_items(self.page.form) if isinstance(item, Note)), "")

    @property
    def can_take(self) -> bool:
        return any(isinstance(item, Button) and item.look == "primary" for item in self.page.form.bar)


def titled(title: str) -> Any:
    return document() | {"title": title}


@pytest.fixture
def kept(writer):
    """The example pack with two versions: one of yesterday, and an older one."""
    save_version(writer.folder, titled("Two days ago"), "handed-out", NOON - timedelta(days=2))
    save_version(writer.folder, titled("Yesterday"), "saved", NOON - timedelta(days=1))
    return writer


def test_versions_are_listed_the_newest_first_with_when_and_why(kept):
    rows = Shown(kept.stand(VersionsPresenter)).rows
    assert len({row.title for row in rows}) == 3
    assert rows[0].text.startswith(translate("versions.now_why"))
    assert rows[1].text == translate("versions.why.saved")
    assert rows[2].text not in ("", rows[1].text)
    assert translate("versions.beside") in rows[0].name


def test_the_newest_is_compared_with_now_and_any_two_with_each_other(kept):
    page = kept.stand(VersionsPresenter)
    shown = Shown(page)
    assert page.form.sheet is not None
    assert page.form.sheet.at == 1
    assert len(shown.lines) == 1
    heading = shown.text("heading")
    page.compare_with(2)
    words = ["".join(run.text for run in runs) for line in shown.lines for runs in (line.before, line.after)]
    assert words == ["Two days ago", "Yesterday"]
    assert shown.text("heading") != heading
    page.choose(2)
    assert shown.lines == ()
    assert translate("versions.beside") in shown.text("note")
    page.choose(0)
    assert not shown.can_take
    assert len(shown.lines) == 1


def test_a_version_is_taken_as_one_step_and_undo_brings_back_what_was_there(kept):
    kept.presenter.context.type("/title", "What I wrote since")
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
    assert Shown(page).message
    page.take()
    assert kept.document["title"] == document()["title"]


def test_a_version_without_a_difference_says_so(writer):
    save_version(writer.folder, writer.document, "closed", NOON)
    shown = Shown(writer.stand(VersionsPresenter))
    assert shown.text("note") == translate("versions.alike")
    assert shown.text("count") == ""


def test_without_a_version_there_is_nothing_to_choose(writer):
    page = writer.stand(VersionsPresenter)
    shown = Shown(page)
    assert shown.rows == ()
    assert not shown.can_take
    page.take()
    page.compare_with(1)
    assert shown.text("note") == ""
