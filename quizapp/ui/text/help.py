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
        "wrong": translate("help", "If something goes wrong"),
        "show_logs": translate("help", "Show the logs"),
        "show_me": translate("help", "Show me how"),
        "traps": translate("help", "Traps"),
        "traps_told": translate(
            "help", "Each is one way of reading past the words. Open one for an example."
        ),
        "each": translate("help", "An example of each"),
        "a_trap": translate("help", "A trap"),
        "a_kind": translate("help", "A kind of statement"),
        "example": translate("help", "An invented example"),
        "invented": translate("help", "An invented example"),
        "invented_why": translate("help", "No place or person in it is real."),
        "an_example": translate("help", "An example"),
        "statement": translate("help", "The statement"),
        "notice": translate("help", "How to notice it"),
        "before_next": translate("help", "page before, next page,"),
        "back_hint": translate("help", "back"),
        "keys_hint": translate("help", "keys"),
    }


def place(translate: Translate, number: int, total: int) -> str:
    """Tell the place of a page among those of its family."""
    return translate("help", "{number} of {total}").format(number=number, total=total)


def practise_trap(translate: Translate, count: int) -> str:
    """Name the button that practises a trap."""
    return translate("help", "Practise %n with this trap", "", count)


def in_pack(translate: Translate, title: str, advisory: str = "") -> str:
    """Tell from which pack the questions are, and what is to be known before them."""
    told = translate("help", "The questions are from “{title}”.").format(title=title)
    return f"{told} {advisory}".rstrip()


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
        translate(
            "help",
            "Ctrl+L shows who practises here. The page of each name tells how much is kept of it, saves all "
            "of it in a file, and erases it.",
        ),
    )


def logs(translate: Translate) -> tuple[str, ...]:
    """Tell what the logs are for, and what is not in them."""
    return (
        translate(
            "help",
            "What the program did, and what went wrong, is noted in up to three files of one megabyte in the "
            "folder below, for whoever looks after this computer.",
        ),
        translate("help", "They hold no answers, no names and nothing of what you read."),
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
