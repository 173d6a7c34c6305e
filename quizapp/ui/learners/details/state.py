"""What the page of a name shows: a new one, or one to be changed. No Qt."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ColourChoice:
    """A colour that can be chosen: its token, and its name."""

    token: str
    name: str


@dataclass(frozen=True, slots=True)
class LearnerDetailsState:
    """What is written so far. `own_letter` stands on the tile while no letters are written.

    `asks_now`: a code is there already, which is asked for before it is changed. `field` names what the
    message is about: name, letter, code or now.
    """

    title: str
    back: str
    keep: str
    name: str
    letter: str
    own_letter: str
    colours: tuple[ColourChoice, ...]
    colour: int
    asks_now: bool = False
    message: str = ""
    field: str = ""
