"""Cards and rollups that are made again from the log equal those that were written with the answers."""

from dataclasses import replace

from hypothesis import HealthCheck, settings
from hypothesis import given as examples
from hypothesis import strategies as st

from quizapp.library.card_rebuild import rebuild_cards
from quizapp.library.packs.question_list import load_questions
from quizapp.library.response_history import record_response
from tests.library.builders import NOW, PACK, given, install, plan, reading, response, reviewed
from tests.pack.builders import example_json

IDS = [question["id"] for question in example_json()["banks"][0]["questions"][:3]]
RIGHT = st.sampled_from([("correct", 1.0, "certain"), ("correct", 1.0, "guess"), ("correct", 1.0, None)])
WRONG = st.sampled_from([("partly", 0.5, None), ("not_this_time", 0.0, "certain"), ("skipped", 0.0, None)])
ANSWERS = st.lists(
    st.tuples(
        RIGHT | WRONG,
        st.sampled_from([*IDS, "gone"]),
        st.sampled_from([None, "ferry"]),
        st.sampled_from(["learner-1", "learner-2"]),
        st.integers(-2, 5),
        st.sampled_from([1, 2]),
        st.sampled_from(["now", "now", "before"]),
    ),
    max_size=12,
)


def kept(reader):
    return reader.all("SELECT * FROM card"), reader.all("SELECT * FROM rollup")


@examples(ANSWERS)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_what_is_rebuilt_equals_what_was_there(writer, reader, answers):
    writer.one("PRAGMA synchronous = OFF")
    for table in ("response", "card", "rollup"):
        writer.connection.execute(f"DELETE FROM {table}")
    list(install(writer, reading(), NOW))
    forms = {row.id: row.fingerprint for row in load_questions(reader, PACK)}
    for place, (given_, question, family, learner, days, attempt, form) in enumerate(answers):
        outcome, score, certainty = given_
        one = response(
            plan(length=12), place, days=days, outcome=outcome, score=score, certainty=certainty,
            question=question, learner=learner, attempt=attempt,
            fingerprint=forms.get(question, "gone") if form == "now" else f"{question} before",
        )  # fmt: skip
        one = replace(one, answer=None) if outcome == "skipped" else one
        record_response(writer, given(writer, one, family=family))
    before = kept(reader)
    writer.connection.execute("UPDATE card SET due_us = 0, mastered = 1, answers = '[]'")
    writer.connection.execute("UPDATE rollup SET answered = 99, mastered = 99")
    rebuild_cards(writer, reviewed)
    assert kept(reader) == before


def test_a_response_that_does_not_hold_is_left_out(writer, reader):
    record_response(writer, given(writer, response(plan(), 0)))
    before = kept(reader)
    record_response(writer, given(writer, response(plan(), 1)))
    writer.connection.execute("DROP TRIGGER response_immutable")
    writer.connection.execute("UPDATE response SET outcome = 'partly' WHERE place = 1")
    rebuild_cards(writer, reviewed)
    assert kept(reader) == before


def test_a_rebuilding_that_fails_leaves_what_was_there(writer, reader):
    record_response(writer, given(writer, response(plan(), 0)))
    before = kept(reader)

    def fail(*_):
        raise ZeroDivisionError

    try:
        rebuild_cards(writer, fail)
    except ZeroDivisionError:
        assert kept(reader) == before
    else:
        raise AssertionError("it did not fail")
