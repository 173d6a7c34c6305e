"""What is matched to what, in which order, and what an answer still lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.quiz.responses import MatchAnswer
from quizapp.quiz.scoring import build_key_answer
from quizapp.ui.kinds.prompts import build_answer_widget_state, build_key_hints, describe_missing_answer
from quizapp.ui.kit.widget_state import KeyHint
from tests.pack.builders import example_question
from tests.ui.fakes import translate
from tests.ui.kinds.match.matches import SITTING, WHO, every_match, texts
from tests.ui.question.sittings import sitting

if TYPE_CHECKING:
    from quizapp.pack.models.questions import Question
    from quizapp.ui.kinds.match.state import MatchState


def offered(question: Question = WHO, seed: int = 7) -> MatchState:
    return build_answer_widget_state(sitting(seed=seed), question)


def missing(question: Question, *pairs: tuple[str, str]) -> str:
    return describe_missing_answer(SITTING, question, MatchAnswer(pairs) if pairs else None)


class TestOffered:
    @every_match
    def test_partners_have_the_keys_from_one_and_items_stay_as_they_are(self, sat, question):
        state = build_answer_widget_state(sat, question)
        numbers = [str(number) for number in range(1, len(question.partners) + 1)]
        assert [partner.key for partner in state.partners] == numbers
        assert {partner.id for partner in state.partners} == {partner.id for partner in question.partners}
        assert [(item.id, item.text) for item in state.items] == [
            (item.id, item.text) for item in question.items
        ]
        assert all(partner.title for partner in state.partners)

    @settings(max_examples=20, deadline=None)
    @given(seed=st.integers(0, 2**31 - 1))
    def test_that_nobody_says_it_is_offered_last_in_every_order(self, seed):
        assert offered(seed=seed).partners[-1].title == "Nobody here"

    def test_another_session_offers_another_order(self):
        assert len({tuple(each.id for each in offered(seed=seed).partners) for seed in range(20)}) > 5

    def test_the_article_itself_is_offered_in_words_and_not_by_its_id(self):
        titles = {partner.id: partner.title for partner in offered().partners}
        assert titles["article"] == "The article itself"
        assert titles["traders"] == "The traders’ association"


class TestWords:
    @pytest.mark.parametrize(
        ("question", "rule", "placeholder"),
        [
            (WHO, "Give each claim its speaker. Each speaker can be used once.", "choose a speaker"),
            (
                example_question("who-what", reusable=True),
                "Give each claim its speaker. One may be used more than once.",
                "choose a speaker",
            ),
            (texts(), "Choose what fits each line. Each can be used once.", "choose what fits"),
            (
                texts(reusable=True),
                "Choose what fits each line. One may be used more than once.",
                "choose what fits",
            ),
        ],
        ids=["speakers once", "speakers again", "texts once", "texts again"],
    )
    def test_the_rule_says_what_is_matched_and_how_often(self, question, rule, placeholder):
        state = offered(question)
        assert (state.rule, state.placeholder) == (rule, placeholder)

    def test_a_claim_is_heard_with_its_place_and_its_speaker(self):
        state = offered()
        item, nobody = state.items[1], len(state.partners) - 1
        assert item.open == "Claim 2 of 4, No more customers came, speaker: not chosen"
        assert item.names[nobody] == "Claim 2 of 4, No more customers came, speaker: Nobody here"

    def test_a_line_is_heard_with_what_fits_it(self):
        item = offered(texts()).items[0]
        assert item.open == "Line 1 of 2, The red lamp is lit, fits: not chosen"
        assert {name.rpartition(": ")[2] for name in item.names} == {"By day", "By night"}

    def test_the_action_bar_prints_the_keys_that_match(self):
        assert build_key_hints(SITTING, offered()) == (
            KeyHint("Tab"),
            "next claim,",
            KeyHint("1"),
            "to",
            KeyHint("5"),
            "speaker,",
            KeyHint("↑"),
            KeyHint("↓"),
            "in the list,",
        )


class TestLacking:
    def test_it_says_how_many_are_still_open(self):
        assert missing(WHO) == translate("match.claims_open", n=4)
        assert missing(WHO, ("out", "corran"), ("many", "weck"), ("fares", "nobody")) == translate(
            "match.claims_open", n=1
        )
        assert missing(texts(), ("red", "day")) == translate("match.lines_open", n=1)

    def test_a_partner_at_two_items_is_told_of_where_each_serves_once(self):
        twice = [(item.id, "corran") for item in WHO.items]
        assert missing(WHO, *twice) == "“Ilse Corran” is chosen twice. Each can be used once."

    def test_a_partner_may_serve_all_items_where_it_can_be_used_again(self):
        again = example_question("who-what", reusable=True)
        assert missing(again, *((item.id, "corran") for item in WHO.items)) == ""

    @every_match
    def test_the_right_answer_lacks_nothing(self, sat, question):
        assert describe_missing_answer(sat, question, build_key_answer(question, sat.opened.texts)) == ""
