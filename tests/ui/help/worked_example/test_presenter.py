"""The worked example: three questions, and nothing is told before its step."""

import pytest

from quizapp.library.errors import DamagedError
from quizapp.pack.pack_reader import read_pack
from quizapp.paths import content_dir
from quizapp.ui.article_view.state import ParagraphState
from quizapp.ui.help.worked_example.presenter import WorkedExamplePresenter
from tests.ui.fakes import translate


@pytest.fixture
def example(seen, workers, ways):
    made = WorkedExamplePresenter(seen, workers, translate, lambda: ways.append("back"))
    made.show("Help")
    return made


def passages(state):
    return [item for item in state.sheet.items if isinstance(item, ParagraphState)]


def facts(state):
    return [fact for passage in passages(state) for fact in passage.facts]


def test_it_begins_at_the_first_step_of_the_first_question(example, seen):
    state = seen.last
    assert (state.back, state.aside) == ("Help", "Question 1 of 3: Who said it")
    assert (state.at, state.at_words, state.has_before) == (1, "Step 1 of 4", False)
    assert [bool(step.told) for step in state.steps] == [True, False, False, False]
    # No answer stands in what is told before its step.
    assert "Stane" not in " ".join(part for step in state.steps for part in (step.title, *step.told))


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


def test_enter_goes_through_all_questions_each_to_its_explanation_and_back_at_the_end(example, seen, ways):
    asides, ends = [], []
    while not ways:
        asides.append(seen.last.aside)
        if seen.last.at == len(seen.last.steps):
            ends.append((seen.last.next_words, seen.last.steps[-1].told[-1]))
        example.go_on()
    assert [aside[:10] for aside in dict.fromkeys(asides)] == [f"Question {place}" for place in (1, 2, 3)]
    (worked,) = [bank for bank in read_pack(content_dir() / "harbour-bridge").pack.banks if bank.worked]
    assert [told for _, told in ends] == [question.explanation for question in worked.questions]
    assert len({words for words, _ in ends}) == 2
    assert ways == ["back"]


def test_the_step_before_leads_back_over_questions_too(example, seen):
    for _ in range(4):
        example.go_on()
    assert seen.last.aside.startswith("Question 2")
    example.before()
    assert (seen.last.aside, seen.last.at) == ("Question 1 of 3: Who said it", 4)
    for _ in range(9):
        example.before()
    assert (seen.last.at, seen.last.has_before) == (1, False)
    # Shown again, it begins anew.
    for _ in range(6):
        example.go_on()
    example.show("Home")
    assert (seen.last.back, seen.last.at, seen.last.aside[:10]) == ("Home", 1, "Question 1")


def test_the_whole_article_can_be_shown_and_the_next_question_begins_with_its_passage(example, seen):
    few = len(passages(seen.last))
    example.toggle_whole()
    assert len(passages(seen.last)) > few
    for _ in range(4):
        example.go_on()
    assert not seen.last.whole


@pytest.mark.parametrize("fault", [False, True])
def test_without_a_pack_that_has_one_or_can_be_read_it_says_so_and_enter_goes_back(
    seen, empty, ways, tmp_path, fault
):
    if fault:
        empty.fault = DamagedError(tmp_path, "damaged")
    made = WorkedExamplePresenter(seen, empty, translate, lambda: ways.append("back"))
    made.show("Help")
    assert (seen.last.sheet, bool(seen.last.message)) == (None, True)
    made.go_on()
    assert ways == ["back"]
