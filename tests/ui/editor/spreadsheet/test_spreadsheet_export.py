"""The pack written as a spreadsheet, once nothing is missing."""

from __future__ import annotations

import pytest

from quizapp.exchange.spreadsheet.spreadsheet_files import import_spreadsheet
from quizapp.ui.editor.pages import spreadsheet_export
from quizapp.ui.editor.pages.spreadsheet_export import SpreadsheetExportPresenter
from quizapp.ui.kit.form import Choice
from tests.pack.builders import example_pack
from tests.ui.fakes import translate
from tests.ui.forms import list_items


@pytest.fixture
def page(writer):
    """The page over the editor."""
    return writer.stand(SpreadsheetExportPresenter)


def text(page, name):
    """The sentence with this id; '' where there is none."""
    return next((item.text for item in list_items(page.form) if item.id == name), "")


@pytest.mark.parametrize(("form", "name"), [("xlsx", "ferry.xlsx"), ("csv", "ferry")])
def test_what_is_written_comes_in_again_as_the_same_pack(page, writer, tmp_path, form, name):
    page.choose_form(form)
    writer.ask.path = tmp_path / "ferry"
    page.write()
    assert name in text(page, "told")
    taken, _ = import_spreadsheet(tmp_path / name)
    assert taken.pack == example_pack()
    page.show_folder()
    assert writer.folders == [tmp_path if form == "xlsx" else tmp_path / "ferry"]


def test_a_name_is_proposed_that_nothing_has(page, writer, tmp_path):
    (tmp_path / "evening-ferry-4k2m9x.xlsx").write_bytes(b"")
    page.write()
    page.choose_form("csv")
    page.write()
    assert writer.ask.proposed == [
        str(tmp_path / "evening-ferry-4k2m9x-2.xlsx"),
        str(tmp_path / "evening-ferry-4k2m9x"),
    ]


def test_what_is_there_already_is_not_written_over(page, writer, tmp_path):
    writer.ask.path = tmp_path / "ferry.xlsx"
    writer.ask.path.write_bytes(b"mine")
    page.write()
    assert text(page, "failed").startswith("ferry.xlsx ")
    assert writer.ask.path.read_bytes() == b"mine"
    writer.ask.path = tmp_path / "none" / "ferry.xlsx"
    page.write()
    assert "The system says: " in text(page, "failed")


def test_what_is_missing_keeps_it_and_is_led_to(writer):
    writer.presenter.context.type("/banks/0/questions/0/prompt", "")
    page = writer.stand(SpreadsheetExportPresenter)
    assert [each.pointer for each in page.stops] == ["/banks/0/questions/0/prompt"]
    page.write()
    assert writer.ask.proposed == []
    page.go(page.stops[0].pointer)
    assert writer.state.overlay is None


def test_without_the_extra_csv_is_what_is_written(writer, monkeypatch):
    monkeypatch.setattr(spreadsheet_export, "find_spec", lambda _: None)
    page = writer.stand(SpreadsheetExportPresenter)
    (choice,) = (item for item in list_items(page.form) if isinstance(item, Choice))
    assert [option.title for option in choice.options] == [translate("spreadsheet.export.csv")]
