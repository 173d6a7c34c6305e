"""Choosing sentences: one more, one less, one too many, and none that settles it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quizapp.quiz.evidence_sentences import get_pick_limit, list_sentences
from quizapp.quiz.responses import FindEvidenceAnswer
from quizapp.ui.article_view.sentences.state import NONE
from quizapp.ui.kinds.find_evidence.prompt import (
    build_evidence_cards,
    find_sentence_number,
    find_sentence_text,
    get_evidence_selection,
    toggle_sentence,
)
from quizapp.ui.kinds.prompts import build_answer_widget_state, build_key_hints, describe_missing_answer
from quizapp.ui.kit.widget_state import KeyHint
from tests.pack.builders import example_pack, example_question
from tests.ui.question.sittings import sitting

SITTING = sitting()
QUESTION = example_question("show-empty")
ORDER = list_sentences(example_pack(), QUESTION)


def toggle(marked, *numbers, limit=2):
    for number in numbers:
        marked = toggle_sentence(SITTING, QUESTION, marked, number, limit)
    return marked


def numbers(marked):
    return None if marked is None else [find_sentence_number(SITTING, QUESTION, span) for span in marked]


def shown(marked, limit=2):
    return build_evidence_cards(SITTING, QUESTION, marked, limit, "")


def test_sentences_are_kept_in_reading_order():
    assert numbers(toggle(None, 9, 4)) == [4, 9]


def test_chosen_again_a_sentence_is_cleared_and_the_last_one_leaves_nothing():
    assert numbers(toggle(None, 9, 4, 9)) == [4]
    assert toggle(None, 9, 9) is None


def test_one_too_many_changes_nothing():
    assert numbers(toggle(None, 1, 2, 3)) == [1, 2]


def test_that_none_settles_it_takes_the_place_of_sentences_and_they_of_it():
    assert toggle(None, 4, NONE) == ()
    assert numbers(toggle((), 4)) == [4]
    assert toggle((), NONE) is None


@given(st.lists(st.integers(0, len(ORDER)), max_size=30), st.integers(1, 4))
def test_never_are_more_chosen_than_may_be_nor_one_twice(presses, limit):
    marked = toggle(None, *presses, limit=limit)
    assert marked is None or (len(marked) <= limit and list(marked) == sorted(set(marked), key=ORDER.index))


def test_each_card_has_the_number_and_words_and_what_is_left_without_it():
    both = toggle(None, 4, 9)
    state = shown(both)
    assert [card.number for card in state.cards] == ["4", "9"]
    assert [card.text for card in state.cards] == [find_sentence_text(SITTING, span) for span in both]
    assert [card.left for card in state.cards] == [(both[1],), (both[0],)]
    assert state.cards[1].remove_name == "Remove sentence 9"
    assert (state.heading, state.count) == ("Your sentences", "2 of 2 chosen")


def test_the_last_card_leaves_nothing():
    (card,) = shown(toggle(None, 4), limit=1).cards
    assert card.left is None


def test_that_none_settles_it_has_a_card_without_a_number():
    state = shown(())
    assert [(card.number, card.text, card.left) for card in state.cards] == [
        ("", "No sentence settles it", None)
    ]
    assert state.count == ""


def test_without_a_choice_it_says_so():
    state = build_answer_widget_state(SITTING, QUESTION)
    assert (state.cards, state.count, state.empty) == ((), "0 of 1 chosen", "No sentence chosen yet")
    assert state.instruction.startswith("Choose one sentence in the article.")


def test_a_sentence_has_to_be_chosen():
    assert describe_missing_answer(SITTING, QUESTION, None) == "Choose a sentence first, or skip with S."
    assert describe_missing_answer(SITTING, QUESTION, FindEvidenceAnswer((ORDER[0],))) == ""


def test_the_keys_that_choose_are_printed():
    caps = [
        part.text
        for part in build_key_hints(SITTING, build_answer_widget_state(SITTING, QUESTION))
        if isinstance(part, KeyHint)
    ]
    assert caps == ["↑", "↓", "Space"]


def test_an_answer_holds_the_spans_that_are_scored():
    assert get_evidence_selection(None) is None
    assert get_evidence_selection(FindEvidenceAnswer(ORDER[:2])) == ORDER[:2]
    assert get_pick_limit(QUESTION, SITTING.opened.texts) == 1
