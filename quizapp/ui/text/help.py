"""The sentences of Help."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.quiz.responses import Certainty
    from quizapp.ui.ports import Translate


def in_pack(translate: Translate, title: str, advisory: str = "") -> str:
    """Tell from which pack the questions are, and what is to be known before them."""
    told = translate("help.in_pack", title=title)
    return f"{told} {advisory}".rstrip()


def works(translate: Translate) -> tuple[str, ...]:
    """Tell how a practice goes."""
    return (
        translate(
            "help.works.read_the_article_and",
        ),
        translate(
            "help.works.say_how_sure_you",
        ),
        translate(
            "help.works.then_you_see_the",
        ),
    )


def kinds(translate: Translate) -> tuple[str, ...]:
    """Tell what a claim is not, below the kinds of statement."""
    return (
        translate(
            "help.kinds.a_claim_can_be_true",
        ),
    )


def sure(translate: Translate) -> tuple[str, ...]:
    """Tell what the words of certainty are for."""
    return (translate("help.sure.say_the_word_that_fits"),)


def meaning(translate: Translate, certainty: Certainty) -> str:
    """Tell how often an answer given with a certainty should be right."""
    return translate(f"help.meaning.{certainty}")


def kept(translate: Translate) -> tuple[str, ...]:
    """Tell what is kept about the learner, and where."""
    return (
        translate(
            "help.kept.your_answers_and_their",
        ),
        translate(
            "help.kept.all_of_it_stays",
        ),
        translate(
            "help.kept.ctrl_l_shows_who",
        ),
    )


def logs(translate: Translate) -> tuple[str, ...]:
    """Tell what the logs are for, and what is not in them."""
    return (
        translate(
            "help.logs.what_the_program_did",
        ),
        translate("help.logs.they_hold_no_answers"),
    )


def trains(translate: Translate) -> tuple[str, ...]:
    """Tell what practising is good for, and where it ends."""
    return (
        translate(
            "help.trains.it_trains_close_reading",
        ),
        translate(
            "help.trains.it_is_not_lateral",
        ),
    )
