"""What a learner has goes to another computer in one file, comes without doubles, and is as it was."""

import csv
import io
import json
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest

from quizapp.library.cards import load_all_progress
from quizapp.library.database import create, open_writer
from quizapp.library.errors import TooMuchDataError
from quizapp.library.integrity import check_integrity
from quizapp.library.learners import data_export
from quizapp.library.learners.data_export import TABLE_COLUMNS, export_csv, export_json
from quizapp.library.learners.data_file import read_data
from quizapp.library.learners.data_import import LearnerSummary, describe_file, import_data
from quizapp.library.learners.pins import set_pin
from quizapp.library.learners.session_transfer import transfer_session
from quizapp.library.learners.statistics import load_totals
from quizapp.library.profiles import (
    Learner,
    Profile,
    add_guest,
    add_learner,
    find_person,
    load_people,
    load_session_summaries,
)
from quizapp.library.question_reports import load_reports, save_report
from quizapp.library.response_history import load_responses, load_snapshot, record_evidence, record_response
from quizapp.library.sessions import (
    load_open_session,
    load_session_options,
    save_session_options,
    start_session,
)
from quizapp.library.settings import Settings, load_settings, save_settings
from quizapp.pack.excerpt import build_snapshot
from quizapp.pack.fingerprint import compute_fingerprint
from quizapp.pack.ids import PassageId
from quizapp.quiz.responses import EvidenceResponse, PassageSpan, TextAnswer
from quizapp.quiz.session import PlanEntry
from tests.library.builders import NOW, PACK, given, install, plan, reading, response, reviewed
from tests.library.learners.homes import SETUP
from tests.library.packs.revisions import sound
from tests.library.test_question_reports import REPORT

IDA = Learner("1da0" * 8, "Ida <b>Quill</b>", NOW)
BEA = Learner("bea0" * 8, "=Bea", NOW)
LATER = NOW + timedelta(days=200)
READ = reading()
QUESTIONS = [question for bank in READ.pack.banks for question in bank.questions][:4]


def practise(writer, learner, session, days, answers=3):
    entries = tuple(PlanEntry(PACK, 1, each.id, compute_fingerprint(each)) for each in QUESTIONS)
    begun = NOW + timedelta(days=days)
    own = replace(plan(session, begun=begun), learner=learner.id, entries=entries)
    start_session(writer, own)
    for place in range(answers):
        one = response(own, place, kind="text", answer=TextAnswer(f"@words {place}"), score=0.5 * place / 2)
        whole = given(writer, one, family=QUESTIONS[place].family)
        record_response(writer, replace(whole, snapshot=build_snapshot(READ.pack, QUESTIONS[place])))
    span = (PassageSpan(PassageId("p1"), 0, 4),)
    record_evidence(
        writer, EvidenceResponse(f"evidence-{session}", f"{session}-0", span, 1.0, begun), response(own, 0)
    )


@pytest.fixture
def here(writer):
    """A library in which two learners have some of everything."""
    list(install(writer, READ, NOW))
    for learner, colour in ((IDA, "c3"), (BEA, "c4")):
        add_learner(writer, learner, Profile(colour, "Q", "9b"))
        set_pin(writer, learner.id, "0815", bytes(16), 16)
        save_settings(writer, Settings(theme="dark", count=5), learner.id)
        save_session_options(writer, PACK, SETUP, learner.id)
        save_report(writer, replace(REPORT, id=f"report-{learner.id}"), learner.id)
    for number in range(3):
        practise(writer, IDA, f"idas-{number}", number)
    practise(writer, BEA, "lent", 4)
    for _ in transfer_session(writer, "lent", IDA.id, LATER, reviewed):
        pass
    practise(writer, BEA, "beas", 5)
    add_guest(writer, "guest", NOW)
    return writer


@pytest.fixture
def there(tmp_path):
    """Another computer's library, which was just begun, with the same pack."""
    path = tmp_path / "there" / "quizapp.db"
    create(path, Learner("made-there", "", NOW))
    with closing(open_writer(path)) as writer:
        list(install(writer, READ, NOW))
        yield writer


def carried(data, there, tmp_path):
    file = tmp_path / "data.json"
    file.write_bytes(data)
    *_, last = import_data(there, read_data(file, LATER), reviewed)
    return last


def test_it_is_all_there_as_it_was_but_for_the_code(here, there, tmp_path):
    last = carried(export_json(here, [IDA.id], LATER), there, tmp_path)
    assert (last.done, last.total, last.learners, last.new, last.there) == (12, 12, (IDA.id,), 12, 0)
    before, after = (find_person(each, IDA.id) for each in (here, there))
    assert before is not None
    assert after == replace(before, has_code=False)
    assert load_totals(there, IDA.id) == load_totals(here, IDA.id)
    assert load_all_progress(there, IDA.id, PACK) == load_all_progress(here, IDA.id, PACK)
    assert load_session_summaries(there, IDA.id) == load_session_summaries(here, IDA.id)
    mine = [replace(each, learner=IDA.id) for each in load_responses(here, "lent").good]
    assert list(load_responses(there, "lent").good) == mine
    assert load_settings(there, IDA.id).settings == load_settings(here, IDA.id).settings
    assert load_session_options(there, PACK, IDA.id) == SETUP
    assert load_open_session(there, IDA.id, PACK) == load_open_session(here, IDA.id, PACK)
    assert [each.id for each in load_reports(there).good] == [f"report-{IDA.id}"]
    for question in QUESTIONS[:3]:
        assert load_snapshot(there, compute_fingerprint(question)) is not None
    assert sound(there)


def test_taken_in_twice_nothing_is_double_and_nothing_changes(here, there, tmp_path):
    data = export_json(here, None, LATER)
    first = carried(data, there, tmp_path)
    assert (first.new, first.there, first.gave_way) == (15, 0, "made-there")
    tables = ("learner", "profile", "session", "response", "evidence", "report", "card", "rollup", "snapshot")
    held = {table: there.all(f"SELECT * FROM {table}") for table in tables}
    second = carried(data, there, tmp_path)
    assert (second.new, second.there, second.gave_way) == (0, 15, "")
    assert {table: there.all(f"SELECT * FROM {table}") for table in tables} == held
    assert export_json(there, None, LATER) == data


def test_what_is_answered_on_both_computers_comes_together(here, there, tmp_path):
    carried(export_json(here, [BEA.id], LATER), there, tmp_path)
    practise(here, BEA, "at-school", 6)
    practise(there, BEA, "at-home", 7)
    last = carried(export_json(here, [BEA.id], LATER), there, tmp_path)
    assert (last.new, last.there) == (3, 3)
    assert [each.id for each in load_session_summaries(there, BEA.id)] == ["at-school", "at-home", "beas"]
    (going,) = load_open_session(there, BEA.id, PACK).good
    assert going.id == "at-home"
    assert check_integrity(there).sound


def test_cut_short_and_taken_in_again_it_is_as_if_at_once(here, there, tmp_path):
    data = export_json(here, None, LATER)
    file = tmp_path / "data.json"
    file.write_bytes(data)
    steps = import_data(there, read_data(file, LATER), reviewed)
    for _ in range(3):
        next(steps)
        assert check_integrity(there).sound
    steps.close()
    assert carried(data, there, tmp_path).new < 15
    assert export_json(there, None, LATER) == data
    assert check_integrity(there).sound


def test_a_session_that_is_somebody_elses_here_is_left_to_them(here, there, tmp_path):
    start_session(there, replace(plan("beas"), learner="made-there"))
    last = carried(export_json(here, [BEA.id], LATER), there, tmp_path)
    assert (last.new, last.there) == (0, 3)
    assert [each.id for each in load_people(there)] == ["made-there", BEA.id]


def test_everybody_but_guests_is_in_it_and_no_code(here, tmp_path):
    data = export_json(here, None, LATER)
    file = tmp_path / "data.json"
    file.write_bytes(data)
    found = describe_file(read_data(file, LATER))
    assert found == (LearnerSummary(IDA.id, IDA.name, 4, 12), LearnerSummary(BEA.id, BEA.name, 1, 3))
    assert b"guest" not in data
    assert all(hash_.encode() not in data for (hash_,) in here.all("SELECT hash FROM pin"))


def test_a_question_that_is_not_what_its_fingerprint_says_is_left_out(here, there, tmp_path):
    plain = json.loads(export_json(here, [BEA.id], LATER))
    other = json.dumps(plain["questions"][1]["as_asked"])
    plain["questions"][0]["as_asked"] = json.loads(other)
    plain["questions"][2]["as_asked"] = {"a": "question"}
    carried(json.dumps(plain).encode(), there, tmp_path)
    held = [load_snapshot(there, each["fingerprint"]) is not None for each in plain["questions"]]
    assert held == [False, True, False]


def test_half_a_character_that_was_typed_is_a_question_mark(here, there, tmp_path):
    own = replace(plan("odd"), learner=BEA.id)
    start_session(here, own)
    typed = response(own, 0, kind="text", answer=TextAnswer("a \ud83d b \U0001f600 é"))
    record_response(here, given(here, typed))
    carried(export_json(here, [BEA.id], LATER), there, tmp_path)
    (found,) = load_responses(there, "odd").good
    assert found.answer == TextAnswer("a ? b \U0001f600 é")


def test_settings_that_are_none_are_left_out(here, there, tmp_path):
    plain = json.loads(export_json(here, [BEA.id], LATER))
    plain["learners"][0]["settings"] = {"theme": "pink", "count": 20, "x": 1, f"setup {PACK}": {"mode": "x"}}
    carried(json.dumps(plain).encode(), there, tmp_path)
    assert there.all("SELECT key FROM learner_setting") == [("count",)]


def test_the_table_has_an_answer_in_each_row_and_no_formula(here):
    data = export_csv(here, [BEA.id])
    assert data.startswith(b"\xef\xbb\xbf")
    head, *rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    assert tuple(head) == TABLE_COLUMNS
    assert len(rows) == 3
    named = dict(zip(head, rows[1], strict=True))
    assert (named["name"], named["score"], named["answered"][:10]) == ("'=Bea", "0.25", "2025-11-30")
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows for cell in row)


def test_more_than_one_file_can_hold_is_told(here, monkeypatch):
    monkeypatch.setattr(data_export, "DATA_LARGEST_BYTES", 10_000)
    with pytest.raises(TooMuchDataError, match="fewer learners"):
        export_json(here, None, LATER)
