"""A file of learners' data may come from anybody: what is not as it should be is refused with its place."""

import json
import os
import sys
import time
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizapp.library.errors import UnusableDataError
from quizapp.library.learners import data_file as data_reading
from quizapp.library.learners.data_file import (
    DATA_LARGEST_BYTES,
    MAX_WIDE_BYTES,
    read_data,
    read_data_in_child,
)
from quizapp.library.profiles import is_learner_id
from quizapp.sandbox.child_process import JobCancelledError

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
MOMENT = "2026-03-01T10:00:00+00:00"
ENTRY = ["ferry", 1, "q0", "f" * 64]
ANSWER = {
    "id": "a0", "session": "s0", "place": 0, "pack": "ferry", "revision": 1, "question": "q0",
    "fingerprint": "f" * 64, "kind": "choice", "answer": {"option": "a"}, "score": 1.0, "outcome": "correct",
    "certainty": "certain", "hint": False, "attempt": 1, "shown": MOMENT, "answered": MOMENT, "key": "q0",
    "skill": "who-said-it", "day": "2026-03-01",
}  # fmt: skip
PLAN = {
    "mode": "learn", "seed": 7, "book": "open", "certainty": True, "evidence_prompt": False,
    "entries": [ENTRY],
}  # fmt: skip


def whole():
    """A file with one of everything."""
    session = {"id": "s0", "pack": "ferry", "plan": PLAN, "begun": MOMENT, "state": "open", "ended": None}
    evidence = {"id": "p0", "response": "a0", "session": "s0", "spans": [], "score": 0, "answered": MOMENT}
    report = {
        "id": "r0", "pack": "ferry", "title": "The ferry", "revision": 1, "question": "q0",
        "fingerprint": "f" * 64, "asked": "Who?", "words": "Nobody.", "written": MOMENT,
    }  # fmt: skip
    learner = {
        "id": "ida", "name": "Ida", "made": MOMENT, "colour": "c1", "letter": "I", "class": "",
        "archived": False, "settings": {"theme": "dark"}, "sessions": [session], "answers": [dict(ANSWER)],
        "evidence": [evidence], "reports": [report],
    }  # fmt: skip
    return json.loads(
        json.dumps(
            {"format": "quizapp-learners/1", "written": MOMENT, "learners": [learner], "questions": []}
        )
    )


def reach(data, place):
    """Return what holds a place, and the last step to it."""
    *way, last = [int(part) if part.isdecimal() else part for part in place.split("/")]
    for part in way:
        data = data[part]
    return data, last


def put(place, value):
    """Return what puts a value at a place."""

    def change(data):
        at, last = reach(data, place)
        at[last] = value

    return change


def take(place):
    """Return what takes a field out."""
    return lambda data: data.pop(place)


def refused(file):
    """Return why a file is refused: where it is a field, its place and what is wrong with it."""
    with pytest.raises(UnusableDataError) as error:
        read_data(file, NOW)
    assert str(error.value).endswith("Nothing was taken from it: choose another file.")
    if error.value.reason != "wrong-field":
        return error.value.reason
    field = error.value.message.values["reason"]
    return f"{field.values['place']} {field.id.removeprefix('learner_data.')}"


@pytest.fixture
def file(tmp_path):
    return tmp_path / "data.json"


def test_a_file_as_it_should_be_is_read(file):
    file.write_text(json.dumps(whole()), encoding="utf-8")
    (learner,) = read_data(file, NOW).learners
    assert (learner.learner.name, len(learner.answers), len(learner.evidence)) == ("Ida", 1, 1)


ONE = "learners/0"
WRONG = [
    (put("format", "quizapp-learners/2"), " newer"),
    (put("format", "quizapp-pack/1"), " no_data"),
    (take("format"), " no_data"),
    (put("more", 1), "/more unknown"),
    (take("questions"), "/questions missing"),
    (put("learners", {}), " list"),
    (put("learners/0", "Ida"), "/learners/0 object"),
    (put("learners", [whole()["learners"][0]] * 2), " twice"),
    (put(f"{ONE}/id", ""), "/learners/0/id text"),
    (put(f"{ONE}/id", "x" * 201), "/learners/0/id text"),
    (put(f"{ONE}/id", 7), "/learners/0/id text"),
    (put(f"{ONE}/name", "x" * 61), "/learners/0/name text"),
    (put(f"{ONE}/name", "  "), " name"),
    (put(f"{ONE}/colour", "c9"), "/colour one_of"),
    (put(f"{ONE}/archived", 1), " switch"),
    (put(f"{ONE}/made", "2026-03-01T10:00:00"), " moment"),
    (put(f"{ONE}/made", "9999-12-31T23:59:59-23:59"), " moment"),
    (put(f"{ONE}/made", "0001-01-01T00:00:00+23:59"), " moment"),
    (put(f"{ONE}/settings", []), " object"),
    (put(f"{ONE}/sessions/0/state", "gone"), "/state one_of"),
    (put(f"{ONE}/sessions/0/pack", "other"), " session_pack"),
    (put(f"{ONE}/sessions/0/plan/mode", "dream"), " not_understood"),
    (put(f"{ONE}/sessions/0/plan/seed", 2**70), " whole_number"),
    (put(f"{ONE}/sessions/0/plan/entries", []), " no_question"),
    (put(f"{ONE}/sessions/0/plan/entries/0", ["ferry", 1, "q0"]), " entry"),
    (put(f"{ONE}/sessions/0/plan/entries/0", "four"), "/entries/0 entry"),
    (put(f"{ONE}/sessions/0/plan/entries/0/1", True), "/entries/0/1 whole_number"),
    (put(f"{ONE}/answers", [ANSWER, ANSWER]), " twice"),
    (put(f"{ONE}/answers/0/place", 1), " session"),
    (put(f"{ONE}/answers/0/place", -1), " whole_number"),
    (put(f"{ONE}/answers/0/place", 10**30), " whole_number"),
    (put(f"{ONE}/answers/0/session", "s1"), " session"),
    (put(f"{ONE}/answers/0/question", "q1"), " session"),
    (put(f"{ONE}/answers/0/score", 1.5), " share"),
    (put(f"{ONE}/answers/0/score", True), " share"),
    (put(f"{ONE}/answers/0/outcome", "won"), " not_understood"),
    (put(f"{ONE}/answers/0/kind", "riddle"), " not_understood"),
    (put(f"{ONE}/answers/0/answer", {"option": 7}), " not_understood"),
    (put(f"{ONE}/answers/0/answer", {"option": "a", "x": "y" * 200_000}), " too_long"),
    (put(f"{ONE}/answers/0/attempt", 3), " whole_number"),
    (put(f"{ONE}/answers/0/answered", "2026-03-09T10:00:00+00:00"), " moment"),
    (put(f"{ONE}/answers/0/day", "2025-03-01"), " day_of_answer"),
    (put(f"{ONE}/answers/0/day", "soon"), " day"),
    (put(f"{ONE}/answers/0/id", "'; DROP TABLE response; --"), " answer"),
    (put(f"{ONE}/evidence/0/spans", [["p", 0]]), " not_understood"),
    (put(f"{ONE}/reports/0/words", "x" * 4_001), " text"),
    (put("questions", [{"fingerprint": "f", "as_asked": "text"}]), " object"),
]


def test_an_id_of_another_form_becomes_one_of_the_programs_own_the_same_each_time(tmp_path):
    """One letter would be found in every file, once its learner is erased."""
    path, ids = tmp_path / "data.json", []
    for given_ in ("e", "e", "E" * 32, "1da0" * 8):
        data = whole()
        data["learners"][0]["id"] = given_
        path.write_text(json.dumps(data))
        (learner,) = read_data(path, NOW).learners
        assert is_learner_id(learner.learner.id)
        assert {row[1] for row in learner.sessions} == {row[2] for row in learner.answers}
        assert {row[1] for row in learner.sessions} == {learner.learner.id}
        ids.append(learner.learner.id)
    assert (ids[0], ids[3], len(set(ids))) == (ids[1], "1da0" * 8, 3)


@pytest.mark.parametrize(("change", "told"), WRONG)
def test_what_is_wrong_is_told_with_its_place(file, change, told):
    data = whole()
    change(data)
    file.write_text(json.dumps(data), encoding="utf-8")
    assert refused(file).endswith(told)


def leaves(data, place=""):
    """Yield the place of everything that is no list or object with something in it."""
    if isinstance(data, dict | list) and data:
        for step, inner in data.items() if isinstance(data, dict) else enumerate(data):
            yield from leaves(inner, f"{place}/{step}")
    else:
        yield place.removeprefix("/")


OF_ANY_TYPE = f"{ONE}/settings/theme"
"""The value of a setting: the setting itself says what it is for."""


@pytest.mark.parametrize("place", [place for place in leaves(whole()) if place != OF_ANY_TYPE])
def test_a_field_of_another_type_is_refused_at_its_place(file, place):
    data = whole()
    put(place, {"no": "such"})(data)
    file.write_text(json.dumps(data), encoding="utf-8")
    assert f"/{place}".startswith(refused(file).partition(" ")[0].rstrip("/"))


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "not-json"),
        (b"\xff\xfe{", "not-json"),
        (b'{"format": "quizapp-learners/1", "format": "quizapp-learners/1"}', "not-json"),
        (b"[" * 200_000, "not-json"),
        (b"[" * 600_000, "not-json"),
        (b'{"format": NaN}', "not-json"),
        (b'{"format": 1e999}', "not-json"),
        (b'{"format": "\\ud800"}', "not-json"),
        (b"[" + b"1," * 4_000_001 + b"1]", "not-json"),
        (b"[1]", "/format no_data"),
        (b'"quizapp-learners/1"', "/format no_data"),
        (b"SQLite format 3\x00", "not-json"),
    ],
)
def test_what_is_no_json_of_ours_is_refused_soon(file, data, told):
    file.write_bytes(data)
    began = time.monotonic()
    assert refused(file) == told
    assert time.monotonic() - began < 2


def test_a_file_beyond_the_largest_size_is_not_read(file):
    with file.open("wb") as written:
        written.truncate(DATA_LARGEST_BYTES + 1)
    assert refused(file) == "too-large"


def test_letters_that_take_more_memory_make_the_largest_size_less(file):
    file.write_bytes(b'"' + "\U0001f600".encode() + b"a" * MAX_WIDE_BYTES + b'"')
    assert refused(file) == "too-large"
    file.write_bytes(b'"' + b"a" * MAX_WIDE_BYTES + b'"')
    assert refused(file) == "/format no_data"


def test_what_is_not_there_or_no_file_is_refused(tmp_path):
    assert refused(tmp_path / "nothing") == "unreadable"
    assert refused(tmp_path) == "not-a-file"
    if sys.platform != "win32":
        os.mkfifo(tmp_path / "pipe")
        assert refused(tmp_path / "pipe") == "not-a-file"


def test_too_many_answers_are_refused(file, monkeypatch):
    monkeypatch.setattr(data_reading, "MAX_ANSWERS", 0)
    file.write_text(json.dumps(whole()), encoding="utf-8")
    assert refused(file).endswith(" list")


def test_a_clock_that_is_a_little_ahead_is_no_reason_to_refuse(file):
    file.write_text(json.dumps(whole()), encoding="utf-8")
    assert read_data(file, NOW - timedelta(days=2)).learners
    with pytest.raises(UnusableDataError):
        read_data(file, NOW - timedelta(days=3))


def test_a_child_tells_all_that_a_file_holds(file):
    data = whole()
    learner = data["learners"][0]
    learner["answers"] = [dict(ANSWER, id=f"a{number}") for number in range(2_500)]
    data["questions"] = [{"fingerprint": f"{number:064}", "as_asked": {}} for number in range(1_500)]
    file.write_text(json.dumps(data), encoding="utf-8")
    *_, read = read_data_in_child(file, NOW, lambda: False)
    assert read == read_data(file, NOW)


def test_a_child_tells_why_a_file_is_refused(file):
    file.write_bytes(b"[1]")
    with pytest.raises(UnusableDataError) as error:
        list(read_data_in_child(file, NOW, lambda: False))
    assert error.value.reason == "wrong-field"
    assert error.value.message.values["reason"].id == "learner_data.no_data"


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited as on Linux")
def test_a_file_that_fills_the_memory_is_refused_and_fills_only_a_childs(file):
    file.write_bytes(b"[" + b",".join([b'"\\u0101z"'] * 3_900_000) + b"]")
    with pytest.raises(UnusableDataError) as error:
        list(read_data_in_child(file, NOW, lambda: False))
    assert error.value.reason == "too-heavy"


def test_a_child_ends_when_nobody_waits_for_it(file):
    file.write_text(json.dumps(whole()), encoding="utf-8")
    with pytest.raises(JobCancelledError):
        list(read_data_in_child(file, NOW, lambda: True))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@given(st.data())
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_value_anywhere_is_read_or_refused(file, data):
    plain = whole()
    at = plain
    while True:
        keys = list(at) if isinstance(at, dict) else list(range(len(at)))
        key = data.draw(st.sampled_from(keys))
        if not isinstance(at[key], (dict, list)) or not at[key] or data.draw(st.integers(0, 3)) == 0:
            break
        at = at[key]
    at[key] = data.draw(JSON)
    file.write_text(json.dumps(plain), encoding="utf-8")
    with suppress(UnusableDataError):
        read_data(file, NOW)
