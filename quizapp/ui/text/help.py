"""The sentences of Help."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.quiz.responses import Certainty
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return headings and buttons."""
    return {
        "help": translate("help", "Help"),
        "back": translate("help", "Back"),
        "keys": translate("help", "Keys of this screen"),
        "to": translate("help", "to"),
        "works": translate("help", "How this works"),
        "kinds": translate("help", "Kinds of statement"),
        "sure": translate("help", "How sure"),
        "kept": translate("help", "What is kept about you"),
        "trains": translate("help", "What this trains, and what it does not"),
    }


def works(translate: Translate) -> tuple[str, ...]:
    """Tell how a practice goes."""
    return (
        translate(
            "help",
            "Read the article and answer questions about it: who says something, and whether the article "
            "says so, says otherwise or does not say.",
        ),
        translate(
            "help",
            "Say how sure you are before you see the outcome. “Guess” is an honest answer, and certain but "
            "wrong is worth knowing.",
        ),
        translate(
            "help",
            "Then you see the article’s own words, marked, with who says them and as what kind of statement. "
            "What did not go well comes back on another day.",
        ),
    )


def kinds(translate: Translate) -> tuple[str, ...]:
    """Tell what a claim is not, below the kinds of statement."""
    return (
        translate(
            "help",
            "A claim can be true. It is a claim because the article passes it on without proof.",
        ),
    )


def sure(translate: Translate) -> tuple[str, ...]:
    """Tell what the words of certainty are for."""
    return (translate("help", "Say the word that fits how often answers like this one turn out right."),)


def meaning(translate: Translate, certainty: Certainty) -> str:
    """Tell how often an answer given with a certainty should be right."""
    return {
        "guess": translate("help", "means right in under 2 of 3"),
        "fairly_sure": translate("help", "means right in 2 of 3 to 4 of 5"),
        "certain": translate("help", "means right in over 4 of 5"),
    }[certainty]


def kept(translate: Translate) -> tuple[str, ...]:
    """Tell what is kept about the learner, and where."""
    return (
        translate(
            "help",
            "Your answers and their outcomes, how sure you were, whether you took the hint, when it was, and "
            "when each question comes back. What you think about the subject is never asked.",
        ),
        translate(
            "help",
            "All of it stays on this computer, in the folder below. The program uses no internet connection.",
        ),
    )


def trains(translate: Translate) -> tuple[str, ...]:
    """Tell what practising is good for, and where it ends."""
    return (
        translate(
            "help",
            "It trains close reading of one article or a few: who says what, on what evidence, and what an "
            "article does not say.",
        ),
        translate(
            "help",
            "It is not lateral reading, where you leave a page and look at what others say about it, and it "
            "does not decide what is true in the world.",
        ),
    )
