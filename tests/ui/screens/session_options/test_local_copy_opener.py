"""Who has the article's file opens it to a pack that carries parts, and only what holds lies on the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quizapp.library.errors import DiskFullError
from quizapp.library.packs.local_copies import load_local_copies
from quizapp.ui.article_view.state import ParagraphState
from tests.pack.builders import example_json
from tests.pack.owning import LETTER, OWN_WORDS, TOLD
from tests.ui.fakes import translate

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.screens.session_options.conftest import Table

TITLE = LETTER.title


@pytest.fixture
def file(tmp_path):
    """The whole letter, as a page."""
    path = tmp_path / "letter.html"
    body = "".join(f"<p>{words}</p>" for words in TOLD)
    page = f"<body><article><h1>{TITLE}</h1>{body}</article></body>"
    path.write_text(f"<html><head><title>{TITLE}</title></head>{page}</html>", encoding="utf-8")
    return path


@pytest.fixture
def laid(table, file):
    """The page with the file opened."""
    table.open()
    opens(table, file)
    return table


def opens(table: Table, file: Path | None) -> None:
    """Open a file to the letter."""
    table.ask.file = file
    table.presenter.own.open(1)
    table.background.work()


def line(table: Table):
    return table.line(1)


def read(table: Table) -> list[str]:
    """The paragraphs of the letter where it is read first."""
    table.presenter.read(1)
    items = table.find("article").sheet.items
    table.presenter.back()
    return [each.text for each in items if isinstance(each, ParagraphState)]


def kept(table: Table):
    return load_local_copies(table.background.reader, table.pack.id)


def none_lies(table: Table) -> bool:
    """Whether the pack has no more than its parts, and another file can be opened."""
    told = line(table)
    return bool(told.opens) and not told.lies and not any(word in " ".join(read(table)) for word in OWN_WORDS)


def test_a_file_is_offered_to_be_opened_to_each_article_of_which_there_are_parts(table):
    table.open()
    assert table.line(0) is None
    assert line(table).opens.endswith(TITLE)
    assert line(table).note == translate("local_copy.offer")
    assert (line(table).goes, line(table).failed, none_lies(table)) == ("", "", True)


def test_the_whole_article_lies_there_then_to_be_read_first_and_when_the_pack_is_opened_again(laid):
    for _ in range(2):
        assert line(laid).lies
        assert line(laid).note == translate("local_copy.lies", file="letter.html")
        assert (line(laid).opens, line(laid).goes.endswith(TITLE)) == ("", True)
        assert read(laid) == list(TOLD)
        laid.open()
    assert laid.ask.asked == [translate("local_copy.title_of", title=TITLE)]
    assert "2 of 5" in laid.says(f"source-{LETTER.id}")


def test_it_says_at_its_foot_where_it_is_from(laid):
    laid.presenter.read(1)
    assert laid.find("article").sheet.foot.title
    assert laid.find("article").sheet.foot.rights == LETTER.rights.statement
    assert [each.number for each in laid.find("article").sheet.items] == [1, 2, 3, 4, 5]


def test_taken_away_the_pack_has_parts_again_and_backups_are_spoken_of(laid):
    laid.presenter.own.take_away(1)
    laid.background.work()
    assert line(laid).note == translate("local_copy.gone")
    assert (none_lies(laid), kept(laid)) == (True, ())


def test_a_file_that_does_not_hold_is_not_kept_and_it_is_said_what_does_not_and_where(table, tmp_path):
    path = tmp_path / "later.txt"
    later = TITLE, TOLD[0], TOLD[1].replace("ferry", "boat"), *TOLD[2:]
    path.write_text("\n\n".join(later), encoding="utf-8")
    table.open()
    opens(table, path)
    assert "paragraph 2 (“A bus stops at our …”)" in line(table).failed
    assert (none_lies(table), kept(table)) == (True, ())


def test_it_is_laid_anew_under_what_a_newer_revision_carries(laid, again):
    again(sources=_sources(lambda letter: letter["passages"].pop(0)))
    laid.open()
    assert line(laid).lies
    assert read(laid) == list(TOLD)


def test_what_a_newer_revision_has_other_is_said_and_the_file_is_not_shown(laid, again):
    again(sources=_sources(lambda letter: letter["passages"][0].update(text="Traders want the bus.")))
    laid.open()
    assert (line(laid).stale, bool(line(laid).goes), none_lies(laid)) == (True, True, True)
    assert "paragraph 1 (“Traders want the bus.”)" in line(laid).note
    assert "Traders want the bus." in read(laid)
    laid.presenter.own.take_away(1)
    laid.background.work()
    assert not line(laid).stale


def _sources(change):
    """The sources of the example pack, with the letter changed."""
    sources = example_json()["sources"]
    change(sources[1])
    return sources


@pytest.mark.parametrize(
    "pages", [(), (*TOLD, *(f"{number} " + "word " * 3_900 for number in range(60)))], ids=["empty", "a book"]
)
def test_what_cannot_be_read_as_an_article_is_told(table, tmp_path, pages):
    path = tmp_path / "file.txt"
    path.write_text("\n\n".join(pages), encoding="utf-8")
    table.open()
    opens(table, path)
    assert "“file.txt”" in line(table).failed


def test_while_it_is_opened_it_is_told_how_far_that_is_and_esc_stops_it(table, file):
    table.open()
    seen = []

    def look() -> None:
        seen.append(line(table))
        if len(seen) == 1:
            table.view.form.stop()

    table.background.between = look
    opens(table, file)
    work = translate("local_copy.opening", file="letter.html")
    assert (seen[0].work, seen[0].total, seen[0].opens) == (work, 1, "")
    assert (line(table).work, line(table).failed, none_lies(table)) == ("", "", True)
    assert (table.left, kept(table)) == (0, ())


def test_who_leaves_meanwhile_leaves_it_unopened(table, file):
    table.open()
    table.background.between = table.view.form.stop
    opens(table, file)
    assert kept(table) == ()


def test_without_a_file_nothing_happens_and_an_article_that_is_all_there_takes_none(table, file):
    table.open()
    before = table.view.form
    opens(table, None)
    assert table.view.form == before
    table.ask.asked.clear()
    table.ask.file = file
    table.presenter.own.open(0)
    table.presenter.own.take_away(0)
    assert table.ask.asked == []
    assert not table.has("open-0")
    table.find("open-1").act()
    assert table.ask.asked == [translate("local_copy.title_of", title=TITLE)]


def test_a_full_disk_is_told_and_the_article_does_not_lie_there(table, file, monkeypatch):
    table.open()

    def full(*_: object) -> None:
        raise DiskFullError(file)

    monkeypatch.setattr("quizapp.ui.screens.session_options.local_copy_opener.save_local_copy", full)
    opens(table, file)
    assert line(table).failed
    assert none_lies(table)


def test_a_practice_takes_the_same_questions_with_it_and_without(table, file):
    table.open()
    before, starting = table.view.form.second, table.starting
    opens(table, file)
    table.open()
    assert (table.view.form.second, table.starting) == (before, starting)
