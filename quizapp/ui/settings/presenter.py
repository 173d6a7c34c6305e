"""The settings: each is changed and kept at once. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, Protocol

from quizapp.library.settings import ChoiceLimit, Settings, find_limits
from quizapp.ui.settings.state import SettingGroup, SettingsState, SettingState

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate

FIRST_COLUMN: Final = {
    "look": ("theme", "text_size", "reduced_motion"),
    "keys": ("letter_keys",),
    "teaching": ("teacher_tools",),
}
SECOND_COLUMN: Final = {"practising": ("certainty", "evidence_prompt", "count"), "several": ("idle_minutes",)}
"""The settings by group, as they stand in the two columns."""

SHORTCUTS: Final = {"theme": ("Ctrl+Shift+L",), "text_size": ("Ctrl++", "Ctrl+-")}


class SettingsView(Protocol):
    """What the presenter needs of its screen."""

    def show_state(self, state: SettingsState) -> None:
        """Show a state."""
        ...


@dataclass(frozen=True)
class SettingsRoutes:
    """What the settings reach: how they are now, to change them, the folder, reports, backups, and back.

    `locked` are those that cannot be changed.
    `show_folder` tells whether the folder could be shown.
    """

    settings: Callable[[], Settings]
    locked: frozenset[str]
    change: Callable[[Settings], None]
    show_folder: Callable[[], bool]
    copy: Callable[[str], None]
    open_reports: Callable[[], None]
    open_backups: Callable[[], None]
    back: Callable[[], None]


class SettingsPresenter:
    """Shows the settings, and changes one at a time."""

    def __init__(self, view: SettingsView, translate: Translate, folder: str, ways: SettingsRoutes) -> None:
        self._view = view
        self._translate = translate
        self._folder = folder
        self._ways = ways
        self._back_to = ""
        self._reports = 0
        self._backups = ""

    def show(self, back_to: str) -> None:
        """Show the settings; `back_to` names the screen that back leads to."""
        self._back_to = back_to
        self._render()

    def count_reports(self, number: int) -> None:
        """Tell how many reports are kept."""
        self._reports = number
        self._render()

    def tell_backups(self, summary: str) -> None:
        """Tell in words which backups there are."""
        self._backups = summary
        self._render()

    def refresh(self) -> None:
        """Show the settings as they are now: they can be changed from anywhere."""
        self._render()

    def change(self, field: str, place: int) -> None:
        """Give a setting another value, by its place among those that are allowed."""
        value = _values(field)[place]
        settings = self._ways.settings()
        if field not in self._ways.locked and getattr(settings, field) != value:
            changed: dict[str, Any] = {field: value}
            self._ways.change(replace(settings, **changed))
        self._render()

    def copy_folder(self) -> None:
        """Copy the folder's path."""
        self._ways.copy(self._folder)
        self._render(self._translate("settings.copied"))

    def show_folder(self) -> None:
        """Show the folder in the system's own program for files."""
        if not self._ways.show_folder():
            self._render(self._translate("settings.not_shown"))

    def open_reports(self) -> None:
        """Show what was reported."""
        self._ways.open_reports()

    def open_backups(self) -> None:
        """Show the backups."""
        self._ways.open_backups()

    def back(self) -> None:
        """Go back to where the settings were opened."""
        self._ways.back()

    def _render(self, told: str = "") -> None:
        self._view.show_state(
            SettingsState(
                back=self._back_to or self._translate("settings.back"),
                first=self._groups(FIRST_COLUMN),
                second=self._groups(SECOND_COLUMN),
                folder=self._folder,
                backups=self._backups,
                reported=_reported(self._translate, self._reports),
                has_reports=self._reports > 0,
                told=told,
            )
        )

    def _groups(self, groups: Mapping[str, tuple[str, ...]]) -> tuple[SettingGroup, ...]:
        return tuple(
            SettingGroup(self._translate(f"settings.{name}"), tuple(map(self._setting, fields)))
            for name, fields in groups.items()
        )

    def _setting(self, field: str) -> SettingState:
        values, now = _values(field), getattr(self._ways.settings(), field)
        return SettingState(
            field,
            self._translate(f"settings.title.{field}"),
            self._translate(f"settings.detail.{field}"),
            tuple(_named(self._translate, field, value) for value in values),
            values.index(now),
            switch=values == (False, True),
            keys=() if field in self._ways.locked else SHORTCUTS.get(field, ()),
            locked=self._translate("settings.locked") if field in self._ways.locked else "",
        )


def _values(field: str) -> tuple[Any, ...]:
    """Return what a setting may be, in the order in which it is offered: off before on, all last."""
    allowed = find_limits()[field]
    if not isinstance(allowed, ChoiceLimit):
        raise TypeError(f"{field} is not chosen from a list")
    if set(allowed.values) == {True, False}:
        return False, True
    return allowed.values


def _named(translate: Translate, field: str, value: Any) -> str:
    match field:
        case "theme":
            return translate(f"window.theme.{value}")
        case "text_size":
            return translate("window.text_size", percent=round(value / 100 * 100))
        case "letter_keys":
            return translate(f"settings.letter_keys.{value}")
        case "count":
            return _count(translate, value)
        case "idle_minutes":
            return _minutes(translate, value)
        case _:
            return _switch(translate, value)


def _count(translate: Translate, number: int) -> str:
    """Return a number of questions; 0 stands for all."""
    return translate("settings.count.text", number=number) if number else translate("settings.count.all")


def _minutes(translate: Translate, number: int) -> str:
    """Return a number of minutes; 0 stands for never."""
    return translate("settings.minutes.minute_s", n=number) if number else translate("settings.minutes.never")


def _switch(translate: Translate, on: bool) -> str:
    """Tell whether something is on."""
    return translate("settings.switch.on") if on else translate("settings.switch.off")


def _reported(translate: Translate, count: int) -> str:
    """Tell how many reports are kept."""
    if not count:
        return translate("settings.reported.none_yet_after_an")
    return translate("settings.reported.report_s", n=count)
