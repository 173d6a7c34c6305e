"""The worked example: three questions, and nothing is told before its step."""

from __future__ import annotations

import pytest

from quizapp.library.errors import DamagedError
from quizapp.pack.pack_reader import read_pack
from quizapp.paths import content_dir
from quizapp.ui.article_view.state import ParagraphState
from quizapp.ui.help.worked_example.presenter import WorkedExamplePresenter
from tests.ui.fakes import translate


@pytest.fixture
def went():
    return []


@pytest.fixture
def example(seen, workers, went):
    made = WorkedExamplePresenter(seen, workers, translate, lambda: went.append("back"))
    made.show("Help")
    return made


def passages(state):
    return [item for item in state.sheet.items if isinstance(item, ParagraphState)]


def facts(state):
    return [fact for passage in passages(state) for fact in passage.facts]


def told(state):
    return [bool(step.told) for step in state.steps]


def test_it_begins_at_the_first_step_of_the_first_question(example, seen):
    state = seen.last
    assert (state.back, state.aside) == ("Help", "Question 1 of 3: Who said it")
    assert (state.at, state.at_words, state.has_before) == (1, "Step 1 of 4", False)
    assert told(state) == [True, False, False, False]


def test_who_says_it_and_as_what_are_shown_at_their_steps_and_not_before(example, seen):
    assert any(passage.marks for passage in passages(seen.last))
    assert not any(passage.cues for passage in passages(seen.last))
    assert facts(seen.last) == []
    example.go_on()
    assert any(passage.cues for passage in passages(seen.last))
    assert facts(seen.last) == []
    example.go_on()
    (fact,) = facts(seen.last)
    assert (fact.name, fact.kind, fact.kind_text) == ("Gregor Stane", "", "comes in step 4")
    example.go_on()
    (fact,) = facts(seen.last)
    assert (fact.name, fact.kind) == ("Gregor Stane", "Claim")


def test_enter_goes_through_all_questions_and_back_at_the_end(example, seen, went):
    asides, words = [], []
    while not went:
        asides.append(seen.last.aside)
        words.append(seen.last.next_words)
        example.go_on()
    assert list(dict.fromkeys(asides)) == [
        "Question 1 of 3: Who said it",
        "Question 2 of 3: Claim or finding",
        "Question 3 of 3: Supported or not",
    ]
    assert words.count("Next question") == 2
    assert words[-1] == "Done"
    assert went == ["back"]


def test_the_last_step_of_each_question_ends_with_its_explanation(example, seen, went):
    ends = []
    while not went:
        if seen.last.next_words != "Next step":
            ends.append(seen.last.steps[-1].told[-1])
        example.go_on()
    (worked,) = [bank for bank in read_pack(content_dir() / "harbour-bridge").pack.banks if bank.worked]
    assert ends == [question.explanation for question in worked.questions]


def test_the_step_before_leads_back_over_questions_too(example, seen):
    for _ in range(4):
        example.go_on()
    assert seen.last.aside.startswith("Question 2")
    example.before()
    assert (seen.last.aside, seen.last.at) == ("Question 1 of 3: Who said it", 4)
    for _ in range(9):
        example.before()
    assert (seen.last.at, seen.last.has_before) == (1, False)


def test_no_answer_stands_in_what_is_told_before_its_step(example, seen):
    words = " ".join(part for step in seen.last.steps for part in (step.title, *step.told))
    assert "Stane" not in words


def test_the_whole_article_can_be_shown_and_the_next_question_begins_with_its_passage(example, seen):
    few = len(passages(seen.last))
    example.toggle_whole()
    assert len(passages(seen.last)) > few
    for _ in range(4):
        example.go_on()
    assert not seen.last.whole


def test_shown_again_it_begins_anew(example, seen):
    for _ in range(6):
        example.go_on()
    example.show("Home")
    assert (seen.last.back, seen.last.at) == ("Home", 1)
    assert seen.last.aside.startswith("Question 1")


def test_without_a_pack_that_has_one_it_says_so_and_enter_goes_back(seen, empty, went):
    made = WorkedExamplePresenter(seen, empty, translate, lambda: went.append("back"))
    made.show("Help")
    assert seen.last.sheet is None
    assert "not here yet" in seen.last.message
    made.go_on()
    assert went == ["back"]


def test_a_library_that_cannot_be_read_is_told(seen, workers, tmp_path):
    workers.fault = DamagedError(tmp_path, "damaged")
    WorkedExamplePresenter(seen, workers, translate, list).show("Help")
    assert "not here yet" in seen.last.message
