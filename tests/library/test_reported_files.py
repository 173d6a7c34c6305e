"""Reports that come as a file from another computer."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from quizapp.library.reports import (
    LONGEST,
    MOST,
    MOST_BYTES,
    NoReportsError,
    Report,
    Subject,
    as_json,
    keep,
    not_here_yet,
    read_reports,
    reports,
)
from quizapp.pack.ids import PackId, QuestionId

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.library.connections import Reader, Writer

NOON = datetime(2026, 3, 2, 12, 0, 1, 5, tzinfo=UTC)
SUBJECT = Subject(PackId("ferry"), "The evening ferry", 3, QuestionId("q-one"), "f" * 64, "Who says so?")
REPORT = Report("r1", SUBJECT, "Paragraph 3 says “some”,\nnot “all”.", NOON)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "reports.json"


def test_what_was_saved_as_a_file_comes_back_but_for_its_id_and_is_known_again(file: Path) -> None:
    file.write_text(as_json([REPORT, replace(REPORT, words="A slip.")]))
    first, second = read_reports(file)
    assert first == replace(REPORT, id=first.id, written=NOON.replace(microsecond=0))
    assert first.id != second.id
    assert read_reports(file) == (first, second)


def test_those_that_are_here_already_are_told_from_the_others(
    file: Path, writer: Writer, reader: Reader
) -> None:
    keep(writer, REPORT)
    later = replace(REPORT, written=NOON + timedelta(hours=1))
    file.write_text(as_json([REPORT, later]))
    (left,) = not_here_yet(read_reports(file), reports(reader).good)
    keep(writer, left)
    assert not_here_yet(read_reports(file), reports(reader).good) == ()
    assert [each.words for each in reports(reader).good] == [REPORT.words] * 2


GOOD = json.loads(as_json([REPORT]))["reports"][0]
WITHOUT = {name: value for name, value in GOOD.items() if name != "words"}


@pytest.mark.parametrize(
    "data",
    [
        "",
        "no JSON",
        "[]",
        '{"reports": {}}',
        '{"reports": []}',
        '{"reports": [1]}',
        "[" * 100_000,
        json.dumps({"reports": [WITHOUT]}),
        json.dumps({"reports": [GOOD] * (MOST + 1)}),
        *(
            json.dumps({"reports": [GOOD | change]})
            for change in (
                {"words": ""},
                {"words": "x" * (LONGEST + 1)},
                {"words": "a\0b"},
                {"words": "\ud800"},
                {"pack": 1},
                {"revision": "3"},
                {"revision": 0},
                {"revision": 10**30},
                {"written": "noon"},
                {"written": "0001-01-01T00:00:00+14:00"},
            )
        ),
    ],
    ids=lambda data: data[:20],
)
def test_what_holds_no_such_reports_is_told_as_that(file: Path, data: str) -> None:
    file.write_text(data)
    with pytest.raises(NoReportsError):
        read_reports(file)


def test_a_file_that_is_too_large_is_not_read_whole(file: Path) -> None:
    with file.open("wb") as huge:
        huge.truncate(MOST_BYTES * 100)
    with pytest.raises(NoReportsError):
        read_reports(file)
