"""What the settings screen shows. No Qt."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SettingState:
    """One setting: its field, its title, what it does, and what can be chosen, by place.

    A `switch` has two choices: off and on. `keys` change it from anywhere. `locked` says why
    it cannot be changed, '' where it can.
    """

    field: str
    title: str
    detail: str
    choices: tuple[str, ...]
    chosen: int
    switch: bool = False
    keys: tuple[str, ...] = ()
    locked: str = ""


@dataclass(frozen=True, slots=True)
class SettingGroup:
    """Settings that belong together."""

    title: str
    settings: tuple[SettingState, ...]


@dataclass(frozen=True, slots=True)
class SettingsState:
    """All settings, the folder that holds everything, and what is told of reports."""

    back: str
    first: tuple[SettingGroup, ...]
    second: tuple[SettingGroup, ...]
    folder: str
    backups: str
    reported: str
    has_reports: bool
    told: str = ""
