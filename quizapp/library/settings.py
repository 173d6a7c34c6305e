"""Settings: every field with its default and its limits in one place. Only what differs is kept.

A new setting is a field here and a title in `ui/text`; its screen reads `limits()` and the default.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any, Final, Literal, get_args

from quizapp.library.checked import BadRow, fault
from quizapp.library.checksums import checksum, insertion, selection

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.library.connections import Reader, Writer

Theme = Literal["system", "light", "dark", "hc"]
LetterKeys = Literal["on", "alt", "off"]

EVERY_QUESTION: Final = 0
"""The count that stands for all questions there are."""

_KEY: Final = "limits"


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of these values."""

    values: tuple[str | int | bool, ...]

    def admits(self, value: object) -> bool:
        """Tell whether the value is allowed: true is not 1 here."""
        return any(type(value) is type(known) and value == known for known in self.values)


@dataclass(frozen=True, slots=True)
class Text:
    """A text of at most so many characters."""

    longest: int

    def admits(self, value: object) -> bool:
        """Tell whether the value is allowed."""
        return isinstance(value, str) and len(value) <= self.longest


Limits = OneOf | Text

_SWITCH: Final = OneOf((True, False))


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings of the program on this computer, at their defaults."""

    text_size: int = field(default=100, metadata={_KEY: OneOf((100, 115, 130, 150, 175, 200))})
    """In per cent."""
    theme: Theme = field(default="system", metadata={_KEY: OneOf(get_args(Theme))})
    reduced_motion: bool = field(default=False, metadata={_KEY: _SWITCH})
    letter_keys: LetterKeys = field(default="on", metadata={_KEY: OneOf(get_args(LetterKeys))})
    certainty: bool = field(default=True, metadata={_KEY: _SWITCH})
    """Ask how sure the learner is."""
    proving: bool = field(default=False, metadata={_KEY: _SWITCH})
    """Ask which sentence settles it."""
    count: int = field(default=10, metadata={_KEY: OneOf((5, 10, 20, EVERY_QUESTION))})
    """Questions in one practice."""
    window: str = field(default="", metadata={_KEY: Text(4_000)})
    """The window's size and place, as Qt saves it, in Base64; empty: as it comes."""
    last_folder: str = field(default="", metadata={_KEY: Text(4_000)})
    """Where a file was last opened or saved; empty: the user's documents."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """The settings as they could be read; `bad` are those that could not, which are at their defaults."""

    settings: Settings
    bad: tuple[BadRow, ...] = ()


def limits() -> Mapping[str, Limits]:
    """Return the limits of each setting by the name of its field."""
    return {each.name: each.metadata[_KEY] for each in fields(Settings)}


def load(reader: Reader) -> Loaded:
    """Return the settings; a bad one is told and at its default, the rest are kept. Raises DatabaseError."""
    found: dict[str, Any] = {}
    bad = []
    known = limits()
    for row in reader.each(selection("setting")):
        key, text = str(row[0]), row[1]
        # A key that is not known is a newer program's, and left alone.
        reason = fault("setting", row)
        if reason is None and key in known:
            value = _value(text)
            if known[key].admits(value):
                found[key] = value
                continue
            reason = "its value is not allowed"
        if reason is not None:
            bad.append(BadRow("setting", key, reason))
    return Loaded(Settings(**found), tuple(bad))


def save(writer: Writer, settings: Settings) -> None:
    """Keep the settings that differ from their defaults, and no others. Raises DatabaseError, ValueError."""
    known, default = limits(), Settings()
    changed = {name: getattr(settings, name) for name in known}
    for name, value in changed.items():
        if not known[name].admits(value):
            raise ValueError(f"{value!r} is not allowed for {name}")
    rows = [(name, json.dumps(value)) for name, value in changed.items() if value != getattr(default, name)]
    with writer.transaction() as connection:
        connection.executemany("DELETE FROM setting WHERE key = ?", [(name,) for name in known])
        connection.executemany(insertion("setting"), [(*row, checksum("setting", row)) for row in rows])


def _value(text: str) -> object:
    try:
        value: object = json.loads(text)
    except ValueError:
        return None
    return value
