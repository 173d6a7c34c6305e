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
        "who": translate("learners.who"),
        "place": translate("learners.place"),
        "apart": translate("learners.apart"),
        "names": translate("learners.names"),
        "not_secret": translate(
            "learners.not_secret",
        ),
        "new": translate("learners.new"),
        "guest": translate("learners.guest"),
        "guest_keeps": translate("learners.guest_keeps"),
        "guest_goes_on": translate("learners.guest_goes_on"),
        "as_guest": translate("learners.as_guest"),
        "go_on_as_guest": translate("learners.go_on_as_guest"),
        "classes": translate("learners.classes"),
        "bring": translate("learners.bring"),
        "choose_hint": translate("learners.choose_hint"),
        "practise_hint": translate("learners.practise_hint"),
        "to_hint": translate("learners.to_hint"),
        "letter_hint": translate("learners.letter_hint"),
        "keys_hint": translate("learners.keys_hint"),
        "back_hint": translate("learners.back_hint"),
        "back": translate("learners.back"),
        "home": translate("learners.home"),
        "nameless": translate("learners.nameless"),
        "nothing_yet": translate("learners.nothing_yet"),
        "none_ready": translate("learners.none_ready"),
        "start": translate("learners.start"),
        "keep": translate("learners.keep"),
        "change": translate("learners.change"),
        "name": translate("learners.name"),
        "letter": translate("learners.letter"),
        "letter_told": translate("learners.letter_told"),
        "colour": translate("learners.colour"),
        "code": translate("learners.code"),
        "code_told": translate(
            "learners.code_told",
        ),
        "code_now": translate("learners.code_now"),
        "code_kept": translate("learners.code_kept"),
        "no_more_code": translate("learners.no_more_code"),
        "four_digits": translate("learners.four_digits"),
        "no_name": translate("learners.no_name"),
        "wrong_code": translate("learners.wrong_code"),
        "go_on": translate("learners.go_on"),
        "forgotten": translate(
            "learners.forgotten"
        ),
    }


def colour(translate: Translate, name: str) -> str:
    """Name a colour."""
    return {
        "c1": translate("learners.colour.c1"),
        "c2": translate("learners.colour.c2"),
        "c3": translate("learners.colour.c3"),
        "c4": translate("learners.colour.c4"),
        "c5": translate("learners.colour.c5"),
        "c6": translate("learners.colour.c6"),
        "c7": translate("learners.colour.c7"),
        "c8": translate("learners.colour.c8"),
    }[name]


def shown_name(translate: Translate, name: str) -> str:
    """Return a learner's name; the first one may have none yet."""
    return name or labels(translate)["nameless"]


def fitting(name: str) -> str:
    """Return a name as it stands on a button or in a bar, where there is little room."""
    return name if len(name) <= FITS else name[: FITS - 1].rstrip() + "…"


def ready(translate: Translate, count: int) -> str:
    """Tell how much is ready for somebody's review."""
    return translate("learners.ready", n=count)


def in_class(translate: Translate, class_name: str, words: str) -> str:
    """Tell somebody's class, and how they stand."""
    return translate("learners.in_class", class_name=class_name, words=words)


def last(translate: Translate, day: date | None, today: date) -> str:
    """Tell when somebody was last here."""
    return dates.ago(translate, day, today)


def person_name(translate: Translate, name: str, words: str, last: str) -> str:
    """Name somebody's row for a screen reader."""
    return translate("learners.person_name", name=name, words=words, last=last
    )


def coded(translate: Translate, name: str) -> str:
    """Add to a row's name that a code is asked for."""
    return translate("learners.coded", name=name)


def kept_about(translate: Translate, name: str) -> str:
    """Name the button to the page of what is kept about somebody."""
    return translate("learners.kept_about", name=fitting(name))


def code_of(translate: Translate, name: str) -> str:
    """Head the page that asks for somebody's code."""
    return translate("learners.code_of", name=name)


def wait(translate: Translate, seconds: int) -> str:
    """Tell that too many wrong codes came."""
    return translate("learners.wait", n=seconds)


def too_long(translate: Translate, most: int) -> str:
    """Tell that a name is too long."""
    return translate("learners.too_long", n=most)


def at_home(translate: Translate, name: str) -> str:
    """Tell on home who practises."""
    return translate("learners.at_home", name=name)


def somebody_else(translate: Translate) -> str:
    """Name the link from home to all who practise here."""
    return translate("learners.somebody_else")


def guest_at_home(translate: Translate) -> str:
    """Tell on home that a guest practises."""
    return translate("learners.guest_at_home")


def in_menu(translate: Translate, name: str) -> str:
    """Name the menu's entry that leads to the chooser; the name may be empty."""
    if not name:
        return translate("learners.in_menu.who_is_practising")
    return translate("learners.in_menu.practising", name=fitting(name))
