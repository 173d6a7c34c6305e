"""The cards beside the packs."""

import pytest

from quizapp.library.learners.statistics import CertaintyFigures, RecentAnswers, SkillFigures
from quizapp.ui.home.statistics import build_side_cards
from tests.ui.fakes import translate

GUESSED, FAIRLY = (0, 0), (1, 2)
TENTHS = "progress.when_certain.when_you_say_certain"


def cards(certain=(9, 10), skills=(), guessed=GUESSED, answers=12):
    """The cards for answers of which so many were certain: right, and all."""
    sure = (
        CertaintyFigures("guess", *guessed),
        CertaintyFigures("fairly_sure", *FAIRLY),
        CertaintyFigures("certain", *certain),
    )
    return build_side_cards(
        RecentAnswers(answers, sure, tuple(SkillFigures(*each) for each in skills)), translate
    )


def test_before_ten_answers_both_say_when_there_will_be_something():
    for card in cards((7, 7), [("who-said-it", 9, 9)], answers=9):
        assert (card.note, card.shares, bool(card.text)) == ("", (), True)


def test_certainty_is_told_level_by_level_in_counts_and_per_cent():
    sure, _ = cards()
    assert [(each.word, each.percent, each.detail) for each in sure.shares] == [
        ("Guess", "", "none yet"),
        ("Fairly sure", "50 %", "1 of 2 right"),
        ("Certain", "90 %", "9 of 10 right"),
    ]
    assert sure.shares[2].name == "Certain: 9 of 10 right, 90 %"
    assert sure.note


@pytest.mark.parametrize(
    ("certain", "told"),
    [
        ((9, 10), translate(f"{TENTHS}.when_you_say_certain_you", tenths=9)),
        ((8, 10), translate(f"{TENTHS}.when_you_say_certain_you", tenths=8)),
        ((6, 10), translate(TENTHS, tenths=6)),
        # Too few to tell.
        ((4, 4), ""),
    ],
)
def test_how_often_certain_turns_out_right_is_told_with_the_aim(certain, told):
    assert cards(certain, guessed=(3, 6))[0].text == told


def test_skills_are_shown_by_name_with_the_one_that_goes_least_well():
    _, card = cards(skills=(("who-said-it", 5, 6), ("claim-or-finding", 2, 5), ("trace-the-chain", 0, 1)))
    assert [(each.word, each.percent, each.detail) for each in card.shares] == [
        ("Who said it", "83 %", ""),
        ("Claim or finding", "40 %", ""),
        ("Trace the chain", "0 of 1", ""),
    ]
    assert card.text == translate("progress.next_step", least=5, skill="Claim or finding")


def test_where_every_skill_has_few_answers_or_went_well_none_is_said_to_go_least_well():
    few = cards(skills=(("who-said-it", 4, 4), ("trace-the-chain", 0, 1)))[1]
    assert few.text == translate("progress.few_to_tell", least=5)
    assert cards(skills=(("who-said-it", 6, 6),))[1].text == ""
