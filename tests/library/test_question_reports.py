"""What somebody found wrong with a question is kept, listed and handed out; nobody is named in it.

Reports that come as a file from another computer.
"""

import json
import os
import sys
import tracemalloc
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from quizapp.library.question_reports import (
    MOST_BYTES,
    MOST_REPORTS,
    REPORT_LONGEST,
    NotReportsError,
    QuestionReport,
    ReportSubject,
    find_new_reports,
    load_reports,
    read_reports,
    reports_to_json,
    save_report,
)
from quizapp.library.repair import quarantine_failed_rows
from quizapp.library.row_checksums import COLUMNS
from quizapp.pack.ids import PackId, QuestionId

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
SUBJECT = ReportSubject(
    PackId("ferry"), "The evening ferry", 3, QuestionId("q-one"), "f" * 64, "Who says so?"
)
REPORT = QuestionReport("r1", SUBJECT, "Paragraph 3 says “some”, not “all”.", NOON)


def test_reports_come_back_with_the_newest_first(writer, reader):
    later = replace(REPORT, id="r2", words="Two answers fit.", written=NOON + timedelta(hours=1))
    save_report(writer, REPORT)
    save_report(writer, later)
    found = load_reports(reader)
    assert (found.good, found.bad) == ((later, REPORT), ())


def test_the_reports_on_one_pack_are_listed_alone_and_each_once(writer, reader):
    other = replace(REPORT, id="r2", subject=replace(SUBJECT, pack=PackId("another")))
    for each in (REPORT, other, REPORT):
        save_report(writer, each)
    assert load_reports(reader, PackId("ferry")).good == (REPORT,)


@pytest.mark.parametrize("words", ["", "x" * (REPORT_LONGEST + 1)])
def test_a_report_of_nothing_or_of_too_much_is_not_kept(writer, reader, words):
    with pytest.raises(ValueError, match="characters"):
        save_report(writer, replace(REPORT, words=words))
    assert load_reports(reader).good == ()


def test_a_report_with_a_flipped_bit_is_told_and_set_aside(writer, reader):
    save_report(writer, REPORT)
    writer.connection.execute("UPDATE report SET words = 'Something else'")
    assert [bad.id for bad in load_reports(reader).bad] == ["r1"]
    assert [(bad.table, bad.id) for bad in quarantine_failed_rows(writer, NOON)] == [("report", "r1")]
    assert load_reports(reader) == type(load_reports(reader))(())


def test_no_column_of_a_report_names_a_learner():
    assert not [column for column in COLUMNS["report"] if "learner" in column]


def test_reports_are_handed_out_as_json_with_all_that_finds_the_question():
    (told,) = json.loads(reports_to_json([REPORT]))["reports"]
    assert told == {
        "pack": "ferry",
        "title": "The evening ferry",
        "revision": 3,
        "question": "q-one",
        "fingerprint": "f" * 64,
        "asked": "Who says so?",
        "words": "Paragraph 3 says “some”, not “all”.",
        "written": "2026-03-02T12:00:00+00:00",
    }


def test_who_wrote_a_report_is_kept_apart_and_once(writer, reader):
    save_report(writer, REPORT, "ida")
    save_report(writer, REPORT, "bea")
    save_report(writer, replace(REPORT, id="r2"))
    assert reader.all("SELECT report, learner FROM report_author") == [("r1", "ida")]
    assert "ida" not in reports_to_json(load_reports(reader).good)


EXACT = datetime(2026, 3, 2, 12, 0, 1, 5, tzinfo=UTC)
SENT = replace(REPORT, words="Paragraph 3 says “some”,\nnot “all”.", written=EXACT)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "reports.json"


def test_what_was_saved_as_a_file_comes_back_but_for_its_id_and_is_known_again(file):
    file.write_text(reports_to_json([SENT, replace(SENT, words="A slip.")]))
    first, second = read_reports(file)
    assert first == replace(SENT, id=first.id, written=EXACT.replace(microsecond=0))
    assert first.id != second.id
    assert read_reports(file) == (first, second)


def test_those_that_are_here_already_are_told_from_the_others(file, writer, reader):
    save_report(writer, SENT)
    later = replace(SENT, written=EXACT + timedelta(hours=1))
    file.write_text(reports_to_json([SENT, later]))
    (left,) = find_new_reports(read_reports(file), load_reports(reader).good)
    save_report(writer, left)
    assert find_new_reports(read_reports(file), load_reports(reader).good) == ()
    assert [each.words for each in load_reports(reader).good] == [SENT.words] * 2


GOOD = json.loads(reports_to_json([SENT]))["reports"][0]
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
        json.dumps({"reports": [GOOD] * (MOST_REPORTS + 1)}),
        *(
            json.dumps({"reports": [GOOD | change]})
            for change in (
                {"words": ""},
                {"words": "x" * (REPORT_LONGEST + 1)},
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
def test_what_holds_no_such_reports_is_told_as_that(file, data):
    file.write_text(data)
    with pytest.raises(NotReportsError):
        read_reports(file)


def test_a_file_of_brackets_is_not_built_in_memory(file):
    file.write_bytes(b'{"more": [' + b"[]," * 4_000_000 + b"[]]}")
    tracemalloc.start()
    try:
        with pytest.raises(NotReportsError):
            read_reports(file)
        assert tracemalloc.get_traced_memory()[1] < 64 * 1024 * 1024
    finally:
        tracemalloc.stop()


def test_a_file_that_is_too_large_is_not_read_whole(file):
    with file.open("wb") as huge:
        huge.truncate(MOST_BYTES * 100)
    with pytest.raises(NotReportsError):
        read_reports(file)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes in folders")
def test_a_pipe_is_not_waited_for(file):
    os.mkfifo(file)
    with pytest.raises(NotReportsError):
        read_reports(file)
