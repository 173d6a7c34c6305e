"""The settings: each is changed and kept at once. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from quizapp.library.settings import ChoiceLimit, Settings, find_limits
from quizapp.ui.kit.form import (
    Button,
    Buttons,
    Card,
    Choice,
    Form,
    FormView,
    Item,
    Keys,
    Line,
    Note,
    Row,
    Switch,
    Words,
)
from quizapp.ui.kit.widget_state import OptionState, TopBarState

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from quizapp.ui.ports import Translate

FIRST_COLUMN: Final = {
    "look": ("theme", "text_size", "reduced_motion"),
    "keys": ("letter_keys",),
    "teaching": ("teacher_tools",),
}
SECOND_COLUMN: Final = {"practising": ("certainty", "evidence_prompt", "count"), "several": ("idle_minutes",)}
"""The settings by group, as they stand in the two columns."""

SHORTCUTS: Final = {"theme": ("Ctrl+Shift+L",), "text_size": ("Ctrl++", "Ctrl+-")}
WIDTH, BETWEEN = 604, 16


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

    def __init__(self, view: FormView, translate: Translate, folder: str, ways: SettingsRoutes) -> None:
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
        self.refresh()

    def count_reports(self, number: int) -> None:
        """Tell how many reports are kept."""
        self._reports = number
        self.refresh()

    def tell_backups(self, summary: str) -> None:
        """Tell in words which backups there are."""
        self._backups = summary
        self.refresh()

    def change(self, field: str, place: int) -> None:
        """Give a setting another value, by its place among those that are allowed."""
        value = _values(field)[place]
        settings = self._ways.settings()
        if field not in self._ways.locked and getattr(settings, field) != value:
            changed: dict[str, Any] = {field: value}
            self._ways.change(replace(settings, **changed))
        self.refresh()

    def copy_folder(self) -> None:
        """Copy the folder's path."""
        self._ways.copy(self._folder)
        self.refresh(self._translate("settings.copied"))

    def show_folder(self) -> None:
        """Show the folder in the system's own program for files."""
        if not self._ways.show_folder():
            self.refresh(self._translate("settings.not_shown"))

    def refresh(self, told: str = "") -> None:
        """Show the settings as they are now: they can be changed from anywhere."""
        tr = self._translate
        back = self._back_to or tr("settings.back")
        self._view.show_form(
            Form(
                TopBarState(tr("settings.settings"), back, tr("settings.aside")),
                first=tuple(self._cards(FIRST_COLUMN)),
                second=(*self._cards(SECOND_COLUMN), self._keeping(told)),
                back=self._ways.back,
                enter=self._ways.back,
                width=WIDTH,
            )
        )

    def _cards(self, groups: Mapping[str, tuple[str, ...]]) -> Iterator[Card]:
        for name, fields in groups.items():
            items: list[Item] = [Words(self._translate(f"settings.{name}"), "heading", below=0)]
            for place, field in enumerate(fields):
                if place:
                    items.append(Line(below=0))
                items += self._setting(field)
            yield Card(tuple(items), id=name, below=BETWEEN)

    def _setting(self, field: str) -> Iterator[Item]:
        tr, locked = self._translate, field in self._ways.locked
        values, now = _values(field), getattr(self._ways.settings(), field)
        title, detail = tr(f"settings.title.{field}"), tr(f"settings.detail.{field}")
        words = tuple(_named(tr, field, value) for value in values)
        told = Words(title, "strong", below=0), Words(detail, "meta", "textMuted", below=0)
        end: tuple[Item, ...] = ()
        if field in SHORTCUTS and not locked:
            end = (Keys(SHORTCUTS[field]),)
        elif values == (False, True) and not locked:
            turn = partial(self.change, field)
            end = (Switch(title, (words[0], words[1]), now, lambda on: turn(int(on)), detail, id=field),)
        yield Row(told, end, id=f"{field}_words", above=8, below=10 if values == (False, True) else 8)
        if locked:
            yield Words(f"{words[values.index(now)]}. {tr('settings.locked')}", "label", reads=True, id=field)
        elif values != (False, True):
            choose, options = partial(self.change, field), tuple(map(OptionState, words))
            chosen = (values.index(now),)
            yield Choice(
                title, options, chosen, lambda places: choose(places[0]), detail, "lines", id=field, below=10
            )

    def _keeping(self, told: str) -> Card:
        tr = self._translate
        reports = tr("settings.reported.report_s", n=self._reports)
        return Card(
            (
                Words(tr("settings.keeping"), "heading"),
                Words(tr("settings.folder"), "strong", below=0),
                Words(self._folder, "meta", reads=True),
                Buttons(
                    (
                        Button(tr("settings.copy"), self.copy_folder, "Ctrl+C", small=True),
                        Button(tr("settings.show"), self.show_folder, small=True),
                    ),
                    below=10,
                ),
                Note(told, "info", "neutral", below=10) if told else None,
                Line(),
                Words(tr("settings.backups"), "strong", below=0),
                Words(self._backups, "meta", "textMuted"),
                Buttons(
                    (Button(tr("settings.open_backups"), self._ways.open_backups, small=True),), below=10
                ),
                Line(),
                Words(tr("settings.reports"), "strong", below=0),
                Words(
                    reports if self._reports else tr("settings.reported.none_yet_after_an"),
                    "meta",
                    "textMuted",
                ),
                Buttons((Button(tr("settings.open_reports"), self._ways.open_reports, small=True),), below=0)
                if self._reports
                else None,
            ),
            id="keeping",
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
            return translate("window.text_size", percent=value)
        case "letter_keys":
            return translate(f"settings.letter_keys.{value}")
        case "count":
            return (
                translate("settings.count.text", number=value) if value else translate("settings.count.all")
            )
        case "idle_minutes":
            return (
                translate("settings.minutes.minute_s", n=value)
                if value
                else translate("settings.minutes.never")
            )
        case _:
            return translate("settings.switch.on") if value else translate("settings.switch.off")
