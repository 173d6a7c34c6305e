"""From an answer to places among the partners, and back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quizapp.quiz.responses import ChoiceAnswer, MatchAnswer
from quizapp.ui.kinds.match.state import MatchItemState, MatchPartnerState, MatchState

PARTNERS = tuple(
    MatchPartnerState(name, str(key), name, f"{name} twice") for key, name in enumerate("abc", 1)
)
ITEMS = tuple(MatchItemState(name, name, name, name, ("", "", "")) for name in "wxyz")
ONCE = MatchState(PARTNERS, ITEMS, False, "", "", "", ("", "", ""))
AGAIN = MatchState(PARTNERS, ITEMS, True, "", "", "", ("", "", ""))
PLACES = st.tuples(*[st.none() | st.integers(0, 2)] * len(ITEMS))


@given(places=PLACES)
def test_places_come_back_as_they_went(places):
    assert ONCE.places(ONCE.answer(places)) == places


def test_nothing_chosen_is_no_answer():
    assert ONCE.answer((None,) * 4) is None
    assert ONCE.places(None) == (None,) * 4


def test_an_answer_has_the_items_in_the_packs_order_and_leaves_open_ones_out():
    assert ONCE.answer((2, None, 0, 2)) == MatchAnswer((("w", "c"), ("y", "a"), ("z", "c")))


def test_answers_to_something_else_and_partners_that_are_gone_are_not_shown():
    assert ONCE.places(ChoiceAnswer("w")) == (None,) * 4
    assert ONCE.places(MatchAnswer((("w", "gone"), ("x", "b")))) == (None, 1, None, None)


def test_the_first_partner_that_several_items_have_is_found_where_each_serves_once():
    assert ONCE.find_duplicate((2, 1, 2, 1)) == PARTNERS[1]
    assert ONCE.find_duplicate((0, 1, None, None)) is None
    assert AGAIN.find_duplicate((2, 1, 2, 1)) is None
