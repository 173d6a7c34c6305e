"""Settings: every field with its default and its limits in one place. Only what differs is kept.

Some are each learner's own. What a learner has not set is as on this computer, and what is not set there is
at its default. A new setting is a field here and a title in `ui/text`; its screen reads `find_limits()` and
the default.

Whoever looks after this computer can fix settings for everybody, in a file of their own: a JSON object with
names of settings and their values, as in {"theme": "light", "proving": true}. Where it is tells
`paths.locked_settings`. It is only ever read.

What the program remembers of its own work, when it checked last, how far the clock is behind, is kept among
the settings under names that no setting has, and is as if it had never been where it does not hold.
"""

from __future__ import annotations

import json
import stat
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any, Final, Literal, get_args

from quizapp.catalogue import message
from quizapp.library.row_checksums import BadRow, Row, find_fault, insert_row, selection
from quizapp.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from quizapp.library.connections import LibraryReader, LibraryWriter


LARGEST_FILE: Final = 64 * 1024
"""In bytes: a file that is larger was not written for this."""

Theme = Literal["system", "light", "dark", "hc", "hc_light"]
LetterKeys = Literal["on", "alt", "off"]

EVERY_QUESTION: Final = 0
"""The count that stands for all questions there are."""

_KEY: Final = "limits"
_OWN: Final = "own"
_OWN_ROWS: Final = selection("learner_setting") + " WHERE learner = ?"
_FORGET_OWN: Final = "DELETE FROM learner_setting WHERE learner = ? AND key = ?"

METADATA_PREFIX: Final = "mark:"
"""What the keys of marks begin with."""

_ONE: Final = selection("setting") + " WHERE key = ?"


@record
class LockedSettings:
    """The values by the names of the settings, and what in the file could not be used; '' if all could."""

    values: Mapping[str, Any] = field(default_factory=dict)
    problem: str = ""


NO_LOCKED_SETTINGS: Final = LockedSettings()


def load_locked_settings(path: Path, limits: Mapping[str, SettingLimit]) -> LockedSettings:
    """Return what is fixed, as far as it can be used: most computers have no such file."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode) or found.st_size > LARGEST_FILE:
            return LockedSettings(problem=message("settings_file.no_file", path=path))
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return NO_LOCKED_SETTINGS
    except OSError as error:
        return LockedSettings(problem=message("settings_file.unreadable", path=path, reason=error.strerror))
    return _read(path, data, limits)


def _read(path: Path, data: bytes, limits: Mapping[str, SettingLimit]) -> LockedSettings:
    from quizapp.pack.strictjson import parse_json  # noqa: PLC0415 - most computers have no such file

    parsed = parse_json(data)
    if parsed.problems:
        return LockedSettings(
            problem=message("settings_file.no_json", path=path, reason=parsed.problems[0].message)
        )
    if not isinstance(parsed.value, dict):
        return LockedSettings(problem=message("settings_file.no_object", path=path))
    good = {name: value for name, value in parsed.value.items() if _admits(limits, name, value)}
    bad = [name for name in parsed.value if name not in good]
    if not bad:
        return LockedSettings(good)
    return LockedSettings(good, message("settings_file.no_setting", path=path, names=", ".join(bad)[:200]))


def _admits(limits: Mapping[str, SettingLimit], name: str, value: object) -> bool:
    return name in limits and limits[name].admits(value)


@record
class ChoiceLimit:
    """One of these values."""

    values: tuple[str | int | bool, ...]

    def admits(self, value: object) -> bool:
        """Tell whether the value is allowed: true is not 1 here."""
        return any(type(value) is type(known) and value == known for known in self.values)


@record
class TextLimit:
    """A text of at most so many characters."""

    longest: int

    def admits(self, value: object) -> bool:
        """Tell whether the value is allowed."""
        return isinstance(value, str) and len(value) <= self.longest


SettingLimit = ChoiceLimit | TextLimit


_SWITCH: Final = ChoiceLimit((True, False))


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings, at their defaults; those marked as own are kept for each learner."""

    text_size: int = field(
        default=100, metadata={_KEY: ChoiceLimit((100, 115, 130, 150, 175, 200)), _OWN: True}
    )
    """In per cent."""
    theme: Theme = field(default="system", metadata={_KEY: ChoiceLimit(get_args(Theme)), _OWN: True})
    reduced_motion: bool = field(default=False, metadata={_KEY: _SWITCH, _OWN: True})
    letter_keys: LetterKeys = field(
        default="on", metadata={_KEY: ChoiceLimit(get_args(LetterKeys)), _OWN: True}
    )
    certainty: bool = field(default=True, metadata={_KEY: _SWITCH, _OWN: True})
    """Ask how sure the learner is."""
    evidence_prompt: bool = field(default=False, metadata={_KEY: _SWITCH, _OWN: True})
    """Ask which sentence settles it."""
    count: int = field(default=10, metadata={_KEY: ChoiceLimit((5, 10, 20, EVERY_QUESTION)), _OWN: True})
    """Questions in one practice."""
    window: str = field(default="", metadata={_KEY: TextLimit(4_000)})
    """The window's size and place, as Qt saves it, in Base64; empty: as it comes."""
    last_folder: str = field(default="", metadata={_KEY: TextLimit(4_000)})
    """Where a file was last opened or saved; empty: the user's documents."""
    second_backups: str = field(default="", metadata={_KEY: TextLimit(4_000)})
    """The folder into which each backup is copied as well, best on another disk; empty: none."""
    idle_minutes: int = field(default=0, metadata={_KEY: ChoiceLimit((0, 2, 5, 10, 20))})
    """After so many minutes in which nobody did anything it is asked who practises; 0: never."""
    teacher_tools: bool = field(default=False, metadata={_KEY: _SWITCH, _OWN: True})
    """Show what teachers write packs with."""


@record
class LoadedSettings:
    """The settings as they could be read; `bad` are those that could not, which are at their defaults."""

    settings: Settings
    bad: tuple[BadRow, ...] = ()


def find_limits() -> Mapping[str, SettingLimit]:
    """Return the limits of each setting by the name of its field."""
    return {each.name: each.metadata[_KEY] for each in fields(Settings)}


def find_own_settings() -> tuple[str, ...]:
    """Return the names of the settings that each learner has of their own."""
    return tuple(each.name for each in fields(Settings) if each.metadata.get(_OWN))


def load_settings(
    reader: LibraryReader, learner: str = "", locked: LockedSettings = NO_LOCKED_SETTINGS
) -> LoadedSettings:
    """Return the settings of a learner, or of this computer where none is named.

    A bad one is told and is as if it had not been set, the rest are kept; what is locked is as it is locked.
    Raises DatabaseError.
    """
    found, bad = _found("setting", reader.each(selection("setting")), 0)
    if learner:
        theirs, more = _found("learner_setting", reader.each(_OWN_ROWS, (learner,)), 1)
        found |= {name: value for name, value in theirs.items() if name in find_own_settings()}
        bad += more
    return LoadedSettings(Settings(**{**found, **locked.values}), tuple(bad))


def save_settings(
    writer: LibraryWriter, settings: Settings, learner: str = "", locked: LockedSettings = NO_LOCKED_SETTINGS
) -> None:
    """Keep the settings that are not as they would be without, and no others.

    A learner's own are kept as theirs, where one is named; what is locked stays as it was kept. Raises
    DatabaseError, ValueError.
    """
    known = find_limits()
    changed = {name: getattr(settings, name) for name in known if name not in locked.values}
    for name, value in changed.items():
        if not known[name].admits(value):
            raise ValueError(f"{value!r} is not allowed for {name}")
    theirs = {name: changed.pop(name) for name in find_own_settings() if learner and name in changed}
    with writer.transaction() as connection:
        before = load_settings(writer).settings
        connection.executemany("DELETE FROM setting WHERE key = ?", [(name,) for name in changed])
        for row in _rows(changed, Settings()):
            insert_row(connection, "setting", row)
        connection.executemany(_FORGET_OWN, [(learner, name) for name in theirs])
        for row in _rows(theirs, before):
            insert_row(connection, "learner_setting", (learner, *row))


def _rows(changed: Mapping[str, object], plain: Settings) -> list[tuple[str, str]]:
    """Return the keys and values to be kept: of what differs from what is there without them."""
    return [(name, json.dumps(value)) for name, value in changed.items() if value != getattr(plain, name)]


def _found(table: str, rows: Iterable[Row], key_at: int) -> tuple[dict[str, Any], list[BadRow]]:
    """Return the values that hold by the names of their settings, and the rows that do not."""
    found: dict[str, Any] = {}
    bad = []
    known = find_limits()
    for row in rows:
        key, text = str(row[key_at]), row[key_at + 1]
        # A key that is not known is a newer program's, and left alone.
        reason = find_fault(table, row)
        if reason is None and key in known:
            value = _value(text)
            if known[key].admits(value):
                found[key] = value
                continue
            reason = "its value is not allowed"
        if reason is not None:
            bad.append(BadRow(table, key, reason))
    return found, bad


def _value(text: str) -> object:
    try:
        value: object = json.loads(text)
    except ValueError:
        return None
    return value


def load_metadata(reader: LibraryReader, name: str) -> int | None:
    """Return a mark; None if there is none that holds. Raises DatabaseError."""
    row = reader.one(_ONE, (METADATA_PREFIX + name,))
    if row is None or find_fault("setting", row) is not None:
        return None
    value = _value(row[1])
    return value if isinstance(value, int) else None


def save_metadata(writer: LibraryWriter, name: str, value: int) -> None:
    """Keep a mark in place of the one before. Raises DatabaseError."""
    row = (METADATA_PREFIX + name, json.dumps(value))
    with writer.transaction() as connection:
        insert_row(connection, "setting", row, "REPLACE")
