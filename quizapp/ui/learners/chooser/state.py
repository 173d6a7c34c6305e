"""What the chooser shows: who practises here, and what else can be done. No Qt."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LearnerChooserRow:
    """One learner: tile, name, how they stand, when they were last here; `said` is for a screen reader.

    `key` is the letter that goes to them, '' if there is none.
    """

    name: str
    letter: str
    colour: str
    stands: str
    last: str
    said: str
    key: str


@dataclass(frozen=True, slots=True)
class LearnerChooserState:
    """Everybody, in the order in which they stand; `at` is who has the keyboard at first.

    `back` names where back leads, '' while somebody has to be chosen first. `kept` is the button to the page
    of whoever has the keyboard, by place. `guest` tells what becomes of a guest, `as_guest` is its button.
    `message` is what could not be done.
    """

    people: tuple[LearnerChooserRow, ...]
    at: int
    back: str
    kept: tuple[str, ...]
    guest: str
    as_guest: str
    message: str = ""
