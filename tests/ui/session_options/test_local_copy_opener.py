"""Who has the article's file opens it to a pack that carries parts, and only what holds lies on the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quizapp.library.errors import DiskFullError
from quizapp.library.packs.local_copies import load_local_copies
from quizapp.ui.article_view.state import ArticleGap, ParagraphState
from tests.pack.builders import example_json
from tests.pack.owning import LETTER, OWN_WORDS, TOLD

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.session_options.conftest import Table

TITLE = LETTER.title


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The whole letter, as a page."""
    path = tmp_path / "letter.html"
    body = "".join(f"<p>{words}</p>" for words in TOLD)
    page = f"<body><article><h1>{TITLE}</h1>{body}</article></body>"
    path.write_text(f"<html><head><title>{TITLE}</title></head>{page}</html>", encoding="utf-8")
    return path


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Another version of it, as a text."""
    path = tmp_path / "later.txt"
    path.write_text(
        "\n\n".join((TITLE, TOLD[0], TOLD[1].replace("ferry", "boat"), *TOLD[2:])), encoding="utf-8"
    )
    return path


def opens(table: Table, file: Path | None) -> None:
    """Open a file to the letter."""
    table.ask.file = file
    table.presenter.own.open(1)
    table.background.work()


def line(table: Table):
    return table.state.own[1]


def read(table: Table) -> list[str]:
    """The paragraphs of the letter where it is read first."""
    table.presenter.read(1)
    items = table.state.sheet.items
    table.presenter.back()
    return [each.text for each in items]


def kept(table: Table):
    return load_local_copies(table.background.reader, table.pack.id)


def test_a_file_is_offered_to_be_opened_to_each_article_of_which_there_are_parts(table):
    table.open()
    assert table.state.own[0] is None
    assert line(table).opens == f"Open the article’s file … {TITLE}"
    assert "on this computer only" in line(table).note
    assert "Backups of your library will hold it" in line(table).note
    assert (line(table).goes, line(table).lies, line(table).failed) == ("", False, "")


def test_the_whole_article_lies_there_then_to_be_read_first(table, file):
    table.open()
    assert any(isinstance(each, ArticleGap) for each in _items(table))
    opens(table, file)
    assert line(table).lies
    assert line(table).note.startswith("The whole article lies on your desk, on this computer only")
    assert "“letter.html”. Backups of your library hold it" in line(table).note
    assert (line(table).opens, line(table).goes) == ("", f"Take it away {TITLE}")
    assert read(table) == list(TOLD)
    assert table.state.page.articles[1].source_line.endswith("Parts: 2 of 5 paragraphs.")
    assert table.ask.asked == [f"The file of “{TITLE}”"]


def _items(table: Table):
    table.presenter.read(1)
    items = table.state.sheet.items
    table.presenter.back()
    return items


def test_it_says_at_its_foot_where_it_is_from(table, file):
    table.open()
    opens(table, file)
    table.presenter.read(1)
    assert table.state.sheet.foot.title == "The whole article, from your own file"
    assert table.state.sheet.foot.rights == LETTER.rights.statement
    assert [each.number for each in table.state.sheet.items if isinstance(each, ParagraphState)] == [
        1,
        2,
        3,
        4,
        5,
    ]


def test_it_lies_there_when_the_pack_is_opened_again(table, file):
    table.open()
    opens(table, file)
    table.open()
    assert line(table).lies
    assert read(table) == list(TOLD)


def test_taken_away_the_pack_has_parts_again_and_backups_are_spoken_of(table, file):
    table.open()
    opens(table, file)
    table.presenter.own.take_away(1)
    table.background.work()
    assert line(table).note == (
        "The whole article lies on your desk no more. Backups that were made before still hold it."
    )
    assert line(table).opens
    assert not any(word in " ".join(read(table)) for word in OWN_WORDS)
    assert kept(table) == ()


def test_a_file_that_does_not_hold_is_not_kept_and_it_is_said_what_does_not_and_where(table, other):
    table.open()
    opens(table, other)
    assert line(table).failed == (
        "“later.txt” was not kept: what the pack has of paragraph 2 (“A bus stops at our …”) does not stand "
        "in it letter for letter. Is it another version of the article?"
    )
    assert not line(table).lies
    assert line(table).opens
    assert kept(table) == ()


def test_it_is_laid_anew_under_what_a_newer_revision_carries(table, file, again):
    table.open()
    opens(table, file)
    again(sources=_sources(lambda letter: letter["passages"].pop(0)))
    table.open()
    assert line(table).lies
    assert read(table) == list(TOLD)


def test_what_a_newer_revision_has_other_is_said_and_the_file_is_not_shown(table, file, again):
    table.open()
    opens(table, file)
    again(sources=_sources(lambda letter: letter["passages"][0].update(text="Traders want the bus.")))
    table.open()
    assert line(table).stale
    assert line(table).note == (
        "“letter.html” lies on your desk no more: the pack has changed, and what it has now of paragraph 1 "
        "(“Traders want the bus.”) cannot be found in that file. Open a newer file of the article, or take "
        "the old one away."
    )
    assert (bool(line(table).opens), bool(line(table).goes), line(table).lies) == (True, True, False)
    assert "Traders want the bus." in read(table)
    assert not any(word in " ".join(read(table)) for word in OWN_WORDS)
    table.presenter.own.take_away(1)
    table.background.work()
    assert not line(table).stale


def _sources(change):
    """The sources of the example pack, with the letter changed."""
    sources = example_json()["sources"]
    change(sources[1])
    return sources


def test_what_cannot_be_read_as_an_article_is_told(table, tmp_path):
    path = tmp_path / "empty.txt"
    path.write_bytes(b"")
    table.open()
    opens(table, path)
    assert line(table).failed == "There is nothing in “empty.txt”."


def test_a_book_is_too_large_to_be_laid(table, tmp_path):
    path = tmp_path / "book.txt"
    pages = (f"{number} " + "word " * 3_900 for number in range(60))
    path.write_text("\n\n".join([*TOLD, *pages]), encoding="utf-8")
    table.open()
    opens(table, path)
    assert line(table).failed.startswith("“book.txt” is too large for an article.")


def test_while_it_is_opened_it_is_told_how_far_that_is_and_esc_stops_it(table, file):
    table.open()
    seen = []

    def look() -> None:
        seen.append(line(table))
        if len(seen) == 1:
            table.presenter.back()

    table.background.between = look
    opens(table, file)
    assert (seen[0].work, seen[0].total, seen[0].opens) == ("Opening “letter.html”", 1, "")
    assert (line(table).work, line(table).lies, line(table).failed) == ("", False, "")
    assert line(table).opens
    assert table.left == 0
    assert kept(table) == ()


def test_who_leaves_meanwhile_leaves_it_unopened(table, file):
    table.open()
    table.background.between = table.presenter.leave
    opens(table, file)
    assert table.left
    assert kept(table) == ()


def test_without_a_file_nothing_happens(table):
    table.open()
    before = table.state
    opens(table, None)
    assert table.state == before


def test_an_article_that_is_all_there_takes_no_file(table, file):
    table.open()
    table.ask.file = file
    table.presenter.own.open(0)
    table.presenter.own.take_away(0)
    assert table.ask.asked == []
    table.presenter.own.open_next()
    assert table.ask.asked == [f"The file of “{TITLE}”"]


def test_a_full_disk_is_told_and_the_article_does_not_lie_there(table, file, monkeypatch):
    table.open()

    def full(*_: object) -> None:
        raise DiskFullError(file)

    monkeypatch.setattr("quizapp.ui.session_options.local_copy_opener.save_local_copy", full)
    opens(table, file)
    assert line(table).failed
    assert not line(table).lies
    assert line(table).opens


def test_a_practice_takes_the_same_questions_with_it_and_without(table, file):
    before = table.open()
    opens(table, file)
    after = table.open()
    assert (after.banks, after.left, after.start, after.number) == (
        before.banks, before.left, before.start, before.number,
    )  # fmt: skip
