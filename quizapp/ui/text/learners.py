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
        "forgotten": translate("learners.forgotten"),
    }


def colour(translate: Translate, name: str) -> str:
    """Name a colour."""
    return translate(f"learners.colour.{name}")


def shown_name(translate: Translate, name: str) -> str:
    """Return a learner's name; the first one may have none yet."""
    return name or translate("learners.nameless")


def fitting(name: str) -> str:
    """Return a name as it stands on a button or in a bar, where there is little room."""
    return name if len(name) <= FITS else name[: FITS - 1].rstrip() + "…"


def last(translate: Translate, day: date | None, today: date) -> str:
    """Tell when somebody was last here."""
    return dates.ago(translate, day, today)


def kept_about(translate: Translate, name: str) -> str:
    """Name the button to the page of what is kept about somebody."""
    return translate("learners.kept_about", name=fitting(name))


def in_menu(translate: Translate, name: str) -> str:
    """Name the menu's entry that leads to the chooser; the name may be empty."""
    if not name:
        return translate("learners.in_menu.who_is_practising")
    return translate("learners.in_menu.practising", name=fitting(name))
