"""How a number is asked for: how exact, in which ways, and what was read of it."""

from __future__ import annotations

import pytest

from quizapp.pack.models.questions import NumberQuestion
from quizapp.quiz.numbers import parse_number_answer
from quizapp.quiz.responses import NumberAnswer
from quizapp.ui.kinds.number.state import NumberState
from quizapp.ui.kinds.prompts import build_answer_widget_state, build_key_hints, describe_missing_answer
from quizapp.ui.kinds.session_context import SessionContext, open_pack
from tests.pack.builders import example_json, example_question, pack_of
from tests.ui.fakes import translate
from tests.ui.question.sittings import sitting


def speaking(language: str) -> SessionContext:
    """A sitting over the example pack, as if it were in another language."""
    data = example_json()
    data["language"] = language
    return SessionContext(open_pack(pack_of(data)), 7, True, {}, translate)


def asked(typed: str = "", language: str = "en", **changes: object) -> NumberState:
    question = example_question("how-many", **changes)
    given = parse_number_answer(typed, language) if typed else None
    state = build_answer_widget_state(speaking(language), question, given)
    assert isinstance(state, NumberState)
    return state


@pytest.mark.parametrize(
    ("typed", "language", "reading"),
    [
        ("", "en", ""),
        ("1000", "en", "Read as 1,000"),
        ("1000", "de", "Read as 1.000"),
        ("3,1", "en", "Read as 3.1"),
        ("3.1", "de", "Read as 3,1"),
        ("forty-one", "en", "Read as 41"),
        ("1½", "en", "Read as 1.5"),
        ("2/3", "en", "Read as 2/3"),
        ("-5", "en", "Read as −5"),
        ("some", "en", "Not a number yet"),
    ],
)
def test_what_was_read_is_told_as_the_packs_language_writes_it(
    typed: str, language: str, reading: str
) -> None:
    state = asked(typed, language)
    assert state.reading == reading
    assert state.is_read == reading.startswith("Read as")


def test_a_number_is_not_read_as_more_exact_than_it_is() -> None:
    assert asked("3", decimals=2).reading == "Read as 3"


@pytest.mark.parametrize(
    ("decimals", "language", "hint"),
    [
        (0, "en", "Write digits or words."),
        (0, "de", "Write digits."),
        (1, "en", "1 decimal. A comma is as good as a point. Write digits or words."),
        (2, "de", "2 decimals. A comma is as good as a point. Write digits."),
        (3, "en", "3 decimals. Write digits or words."),
    ],
)
def test_the_hint_tells_how_exact_and_in_which_ways(decimals: int, language: str, hint: str) -> None:
    assert asked(language=language, decimals=decimals).hint == hint


def test_with_three_decimals_a_comma_is_another_thing_than_a_point() -> None:
    assert parse_number_answer("1,500", "en") != parse_number_answer("1.500", "en")


@pytest.mark.parametrize(
    ("answer", "language", "sentence"),
    [
        (None, "en", "Write an answer first, or skip."),
        (NumberAnswer("3,", None), "en", "This cannot be read as a number. Write digits or words."),
        (NumberAnswer("drei", None), "de", "This cannot be read as a number. Write digits."),
        (NumberAnswer("3", "3"), "en", ""),
    ],
)
def test_nothing_is_checked_that_is_no_number(answer: NumberAnswer, language: str, sentence: str) -> None:
    assert describe_missing_answer(speaking(language), example_question("how-many"), answer) == sentence


def test_no_key_answers_but_those_that_are_typed() -> None:
    assert build_key_hints(sitting(), asked()) == ()


def test_the_sentence_around_the_field_is_the_packs() -> None:
    assert (asked().before, asked().after) == ("", "evenings")
    assert asked(before="Almost").before == "Almost"
    assert isinstance(example_question("how-many"), NumberQuestion)
