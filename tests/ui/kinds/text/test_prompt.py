"""How words are asked for, and when there are none yet."""

from __future__ import annotations

import pytest

from quizapp.quiz.responses import TextAnswer
from quizapp.ui.kinds.prompts import build_answer_widget_state, build_key_hints, describe_missing_answer
from tests.pack.builders import example_question
from tests.ui.question.sittings import sitting

SITTING = sitting()


@pytest.mark.parametrize(
    ("spelling", "hint"),
    [
        ("near", "A slip in spelling is forgiven from five letters on."),
        ("exact", "The spelling counts, letter for letter. Capitals make no difference."),
    ],
)
def test_it_is_told_how_the_spelling_counts(spelling: str, hint: str) -> None:
    assert build_answer_widget_state(SITTING, example_question("which-fund", spelling=spelling)).hint == hint


def test_the_sentence_around_the_field_is_the_packs_and_no_key_answers() -> None:
    state = build_answer_widget_state(SITTING, example_question("which-fund"))
    assert (state.before, state.after) == ("Out of", "")
    assert build_key_hints(SITTING, state) == ()


@pytest.mark.parametrize(
    ("answer", "is_lacking"),
    [(None, True), (TextAnswer("..."), True), (TextAnswer("the"), False)],
)
def test_marks_alone_are_no_words(answer: TextAnswer | None, is_lacking: bool) -> None:
    sentence = "Write an answer first, or skip." if is_lacking else ""
    assert describe_missing_answer(SITTING, example_question("which-fund"), answer) == sentence
