"""A spreadsheet taken in: read, shown part by part, and taken as one step that undo takes back."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from quizapp.exchange.spreadsheet.import_runner import SpreadsheetImport
from quizapp.exchange.spreadsheet.workbook_model import ExchangeError, MissingExtraError
from quizapp.sandbox.child_process import JobCrashedError, JobTimeoutError
from quizapp.ui.editor.pages import spreadsheet_import
from quizapp.ui.editor.pages.spreadsheet_import import SpreadsheetImportPresenter
from quizapp.ui.kit.form import CardList, Words
from tests.authoring.builders import document
from tests.pack.builders import png
from tests.ui.fakes import translate
from tests.ui.forms import list_items

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


class Child:
    """Stands in for the child that reads spreadsheets: it tells what a test says."""

    def __init__(self) -> None:
        self.pack: Any = document()
        self.faults: tuple[str, ...] = ()
        self.unread: tuple[str, ...] = ()
        self.media: dict[str, bytes] = {}
        self.fault: Exception | None = None
        self.cancelled: Callable[[], bool] = lambda: False

    def __call__(
        self, _path: Path, cancel: Callable[[], bool], _own: Path
    ) -> Iterator[SpreadsheetImport | None]:
        self.cancelled = cancel
        yield None
        if self.fault is not None:
            raise self.fault
        data = None if self.faults else json.dumps(self.pack).encode()
        yield SpreadsheetImport(data, self.faults, self.unread, self.media)


@pytest.fixture
def child(monkeypatch):
    made = Child()
    monkeypatch.setattr(spreadsheet_import, "import_in_steps", made)
    return made


@pytest.fixture
def page(writer, child, tmp_path):
    """The page over the editor, with a file to be chosen."""
    writer.ask.path = tmp_path / "ferry.xlsx"
    return writer.stand(SpreadsheetImportPresenter)


def questions(pack: Any) -> list[Any]:
    return pack["banks"][0]["questions"]


def test_what_it_would_change_is_shown_field_by_field(page, writer, child):
    first, second = questions(child.pack)[:2]
    first["options"][1]["feedback"] = "Look again."
    first["prompt"] = "Another question?"
    questions(child.pack).remove(second)
    questions(child.pack).append({**questions(child.pack)[-1], "id": "quite-new", "prompt": "New?"})
    child.pack["speakers"][0]["role"] = "captain"
    child.pack["title"] = "Another title"
    page.choose()
    assert (page.step, page.file) == ("shown", "ferry.xlsx")
    assert re.findall(r"\d+", page.counted) == ["1", "1", "1", "11"]
    assert [group.heading for group in page.groups] == [
        translate(f"spreadsheet.take.{name}") for name in ("new", "changed", "gone", "besides")
    ]
    new, changed, gone, besides = (group.changes for group in page.groups)
    assert new[0].title == "12. New?"
    assert changed[0].title == "1. Another question?"
    assert changed[0].lines[0].endswith("→ “Another question?”")
    assert changed[0].lines[1].startswith("Answer 2, Why: “")
    assert gone[0].title.startswith("2. ")
    assert {each.title for each in besides} == {"The pack", "Speaker: Ilse Corran"}
    assert any(each.lines[0] == "Role: “runs the ferry company” → “captain”" for each in besides)
    assert page.counted in [item.text for item in list_items(page.form) if isinstance(item, Words)]
    said = [card.name for item in list_items(page.form) if isinstance(item, CardList) for card in item.cards]
    assert said[1].startswith("1. Another question?. ")
    assert writer.view.said[-1] == page.counted
    assert writer.document == document()


def test_it_is_taken_as_one_step_and_undone_as_one(page, writer, child):
    child.pack["title"] = "Another title"
    questions(child.pack).pop()
    page.choose()
    page.take()
    assert writer.state.overlay is None
    assert writer.state.message == translate("spreadsheet.take.taken")
    assert (writer.document["title"], len(writer.questions)) == ("Another title", 12)
    writer.presenter.undo()
    assert writer.document == document()


def test_pictures_come_along(page, writer, child):
    child.media = {"map.png": png(2, 2)}
    child.pack["media"] = [{"id": "map", "file": "map.png", "alt": "A map"}]
    questions(child.pack)[0]["media"] = "map"
    page.choose()
    page.take()
    assert (writer.folder / "media" / "map.png").read_bytes() == png(2, 2)
    assert writer.presenter.context.pictures["map.png"] == png(2, 2)


def test_one_that_changes_nothing_is_not_taken(page, writer, child):
    page.choose()
    assert (page.step, page.notes) == ("asking", (translate("spreadsheet.take.nothing"),))
    page.take()
    assert writer.state.undo == ""


def test_faults_are_listed_and_nothing_is_taken(page, writer, child):
    child.faults = ("Questions, row 5, column J “Feedback”: It is missing.",)
    child.unread = ("Sheet9",)
    page.choose()
    assert (page.step, page.faults) == ("faulty", child.faults)
    assert "Sheet9" in page.notes[0]
    (faults,) = (item for item in list_items(page.form) if isinstance(item, CardList))
    assert [card.name for card in faults.cards] == [*child.faults]
    page.take()
    assert writer.document == document()


def test_one_of_another_pack_is_told_of(page, writer, child):
    child.pack["id"], child.pack["title"] = "other-pack", "Another title"
    page.choose()
    assert translate("spreadsheet.take.other_pack") in page.notes
    page.take()
    assert writer.document["id"] == document()["id"]


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        (ExchangeError("The file is damaged."), "The file is damaged."),
        (MissingExtraError("XLSX needs openpyxl."), translate("spreadsheet.take.absent")),
        (JobTimeoutError(), translate("spreadsheet.take.too_slow")),
        (JobCrashedError(), translate("spreadsheet.take.crashed")),
    ],
)
def test_what_could_not_be_read_is_a_sentence(page, child, fault, sentence):
    child.fault = fault
    page.choose()
    assert page.step == "asking"
    assert page.failed.startswith("ferry.xlsx ")
    assert page.failed.endswith(sentence)


def test_esc_stops_reading_first(page, writer, child, monkeypatch):
    waiting: list[Any] = []
    monkeypatch.setattr(writer.jobs, "read_batches", lambda *job: waiting.append(job))
    page.choose()
    next(waiting[0][0](None))
    assert page.step == "reading"
    writer.presenter.back()
    assert writer.state.overlay is page
    assert page.step == "asking"
    assert child.cancelled()
    waiting[0][2]()
    assert page.step == "asking"
    writer.presenter.back()
    assert writer.state.overlay is None


def test_who_chooses_no_file_stays(page, writer, child):
    writer.ask.path = None
    page.choose()
    assert page.step == "asking"


def test_many_changes_are_counted(page, writer, child):
    one = questions(child.pack)[-1]
    questions(child.pack).extend({**one, "id": f"new-{number}"} for number in range(130))
    page.choose()
    (group,) = page.groups
    assert (len(group.changes), "30" in group.rest) == (100, True)
