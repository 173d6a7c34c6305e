"""The sentences about who practises: the chooser, a new name, a code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.ui.text import dates

if TYPE_CHECKING:
    from datetime import date

    from quizapp.ui.ports import Translate

FITS: Final = 20
"""So many characters of a name stand on a button."""


def labels(translate: Translate) -> dict[str, str]:
    """Return headings, buttons and what stands beside them."""
    return {
        "who": translate("learners", "Who is practising?"),
        "place": translate("learners", "Who is practising"),
        "apart": translate("learners", "Each name keeps its own answers, mistakes and reviews."),
        "names": translate("learners", "Names"),
        "not_secret": translate(
            "learners",
            "Names keep answers apart, not secret: whoever uses this computer account can open every one.",
        ),
        "new": translate("learners", "New name"),
        "guest": translate("learners", "Guest"),
        "guest_keeps": translate("learners", "nothing is kept when you leave"),
        "guest_goes_on": translate("learners", "a practice was cut short and can go on"),
        "as_guest": translate("learners", "Practise as guest"),
        "go_on_as_guest": translate("learners", "Go on as guest"),
        "classes": translate("learners", "Classes and codes"),
        "bring": translate("learners", "Bring in a saved file"),
        "choose_hint": translate("learners", "choose,"),
        "practise_hint": translate("learners", "practise,"),
        "to_hint": translate("learners", "to"),
        "letter_hint": translate("learners", "first letter"),
        "keys_hint": translate("learners", "keys"),
        "back_hint": translate("learners", "back"),
        "back": translate("learners", "Back"),
        "home": translate("learners", "Home"),
        "nameless": translate("learners", "Without a name"),
        "nothing_yet": translate("learners", "nothing yet"),
        "none_ready": translate("learners", "none ready"),
        "start": translate("learners", "Start"),
        "keep": translate("learners", "Keep it"),
        "change": translate("learners", "Change name or colour"),
        "name": translate("learners", "Name"),
        "letter": translate("learners", "Letters on the tile"),
        "letter_told": translate("learners", "One or two. Without any, the first of the name stands there."),
        "colour": translate("learners", "Colour"),
        "code": translate("learners", "Code"),
        "code_told": translate(
            "learners",
            "Four digits, if you like. They keep classmates honest, and no more: who knows this computer well"
            " can read what is kept all the same.",
        ),
        "code_now": translate("learners", "Your code now"),
        "code_kept": translate("learners", "Leave it empty to keep the code that you have."),
        "no_more_code": translate("learners", "Ask for no code any more"),
        "four_digits": translate("learners", "A code is four digits, such as 2748."),
        "no_name": translate("learners", "Write a name first."),
        "wrong_code": translate("learners", "That is not the code. Try again."),
        "go_on": translate("learners", "Go on"),
        "forgotten": translate(
            "learners", "Forgotten? A teacher can take the code away, under Classes and codes."
        ),
    }


def colour(translate: Translate, name: str) -> str:
    """Name a colour."""
    return {
        "c1": translate("learners", "Violet"),
        "c2": translate("learners", "Teal"),
        "c3": translate("learners", "Plum"),
        "c4": translate("learners", "Olive"),
        "c5": translate("learners", "Blue"),
        "c6": translate("learners", "Mauve"),
        "c7": translate("learners", "Green"),
        "c8": translate("learners", "Brown"),
    }[name]


def shown_name(translate: Translate, name: str) -> str:
    """Return a learner's name; the first one may have none yet."""
    return name or labels(translate)["nameless"]


def fitting(name: str) -> str:
    """Return a name as it stands on a button or in a bar, where there is little room."""
    return name if len(name) <= FITS else name[: FITS - 1].rstrip() + "…"


def ready(translate: Translate, count: int) -> str:
    """Tell how much is ready for somebody's review."""
    return translate("learners", "%n ready for review", "", count)


def in_class(translate: Translate, class_name: str, words: str) -> str:
    """Tell somebody's class, and how they stand."""
    return translate("learners", "{class_name}: {words}").format(class_name=class_name, words=words)


def last(translate: Translate, day: date | None, today: date) -> str:
    """Tell when somebody was last here."""
    return dates.ago(translate, day, today)


def person_name(translate: Translate, name: str, words: str, last: str) -> str:
    """Name somebody's row for a screen reader."""
    return translate("learners", "{name}, {words}, last here: {last}").format(
        name=name, words=words, last=last
    )


def coded(translate: Translate, name: str) -> str:
    """Add to a row's name that a code is asked for."""
    return translate("learners", "{name}, asks for a code").format(name=name)


def kept_about(translate: Translate, name: str) -> str:
    """Name the button to the page of what is kept about somebody."""
    return translate("learners", "What is kept about {name}").format(name=fitting(name))


def code_of(translate: Translate, name: str) -> str:
    """Head the page that asks for somebody's code."""
    return translate("learners", "The code of {name}").format(name=name)


def wait(translate: Translate, seconds: int) -> str:
    """Tell that too many wrong codes came."""
    return translate("learners", "Too many wrong codes. Wait %n second(s), then try again.", "", seconds)


def too_long(translate: Translate, most: int) -> str:
    """Tell that a name is too long."""
    return translate("learners", "A name has at most %n character(s).", "", most)


def at_home(translate: Translate, name: str) -> str:
    """Tell on home who practises."""
    return translate("learners", "{name} is practising").format(name=name)


def somebody_else(translate: Translate) -> str:
    """Name the link from home to all who practise here."""
    return translate("learners", "Somebody else")


def guest_at_home(translate: Translate) -> str:
    """Tell on home that a guest practises."""
    return translate("learners", "A guest is practising: nothing is kept when you leave")


def in_menu(translate: Translate, name: str) -> str:
    """Name the menu's entry that leads to the chooser; the name may be empty."""
    if not name:
        return translate("learners", "Who is practising?")
    return translate("learners", "Practising: {name}").format(name=fitting(name))
