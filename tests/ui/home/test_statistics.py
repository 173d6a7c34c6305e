"""The cards beside the packs."""

from __future__ import annotations

from quizapp.library.learners.statistics import CertaintyFigures, RecentAnswers, SkillFigures
from quizapp.ui.home.statistics import build_side_cards
from tests.ui.fakes import translate


def cards(certain: tuple[int, int] = (9, 10), skills: tuple[tuple[str, int, int], ...] = ()):
    """The cards for answers of which so many were certain: right, and all."""
    recent = RecentAnswers(
        12,
        (
            CertaintyFigures("guess", 0, 0),
            CertaintyFigures("fairly_sure", 1, 2),
            CertaintyFigures("certain", *certain),
        ),
        tuple(SkillFigures(*each) for each in skills),
    )
    return build_side_cards(recent, translate)


def test_before_ten_answers_both_say_when_there_will_be_something() -> None:
    for card in build_side_cards(
        RecentAnswers(9, (CertaintyFigures("certain", 9, 9),), (SkillFigures("who-said-it", 9, 9),)),
        translate,
    ):
        assert (card.note, card.shares) == ("", ())
        assert card.text.startswith("After 10 answers")


def test_certainty_is_told_level_by_level_in_counts_and_per_cent() -> None:
    sure, _ = cards()
    assert [(each.word, each.percent, each.detail) for each in sure.shares] == [
        ("Guess", "", "none yet"),
        ("Fairly sure", "50 %", "1 of 2 right"),
        ("Certain", "90 %", "9 of 10 right"),
    ]
    assert sure.shares[2].name == "Certain: 9 of 10 right, 90 %"
    assert sure.note == "Your last 200 answers"


def test_how_often_certain_turns_out_right_is_told_with_the_aim() -> None:
    assert cards((9, 10))[0].text.endswith("right about 9 times in 10. That is the aim.")
    assert cards((6, 10))[0].text.endswith("right about 6 times in 10. The aim is 9 times.")
    assert cards((4, 4))[0].shares == ()


def test_few_certain_answers_are_too_few_to_tell() -> None:
    recent = RecentAnswers(
        12,
        (
            CertaintyFigures("guess", 3, 6),
            CertaintyFigures("fairly_sure", 1, 2),
            CertaintyFigures("certain", 4, 4),
        ),
        (),
    )
    assert build_side_cards(recent, translate)[0].text == ""


def test_skills_are_shown_by_name_with_the_one_that_goes_least_well() -> None:
    _, skills = cards(skills=(("who-said-it", 5, 6), ("claim-or-finding", 2, 5), ("trace-the-chain", 0, 1)))
    assert [(each.word, each.percent, each.detail) for each in skills.shares] == [
        ("Who said it", "83 %", ""),
        ("Claim or finding", "40 %", ""),
        ("Trace the chain", "0 of 1", ""),
    ]
    assert skills.text == "Of those with 5 answers or more, least often right: Claim or finding."


def test_where_every_skill_has_few_answers_none_is_said_to_go_least_well() -> None:
    _, skills = cards(skills=(("who-said-it", 4, 4), ("trace-the-chain", 0, 1)))
    assert skills.text == "From 5 answers to a skill on you will see which to practise next."


def test_where_all_went_well_no_skill_goes_least_well() -> None:
    assert cards(skills=(("who-said-it", 6, 6),))[1].text == ""
