"""The settings as they are now: kept at once, and followed by the look."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quizapp.app.system import ignore_result
from quizapp.library.settings import NO_LOCKED_SETTINGS, LockedSettings, Settings, save_settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.library.connections import LibraryWriter
    from quizapp.ui.background import BackgroundWorkers
    from quizapp.ui.theme.theme import Theme, ThemeChoice


class Preferences:
    """Keeps the settings. `changed` is called when screens have to follow, `fail` if they cannot be kept."""

    def __init__(
        self,
        settings: Settings,
        theme: Theme,
        background: BackgroundWorkers,
        changed: Callable[[], None],
        fail: Callable[[Exception], None],
    ) -> None:
        self.now = settings
        self._kept = settings
        self._whose: Callable[[], str] = lambda: ""
        self._locked: LockedSettings = NO_LOCKED_SETTINGS
        self._theme, self._background = theme, background
        self._changed, self._fail = changed, fail

    def keep_for(self, whose: Callable[[], str], locked: LockedSettings) -> None:
        """Keep settings for whoever practises from now on; what is locked stays as it is."""
        self._whose, self._locked = whose, locked

    def change(self, settings: Settings) -> None:
        """Keep other settings, and let everything follow them at once."""
        before = self.now
        self.keep(settings)
        self._follow(before, settings)

    def take(self, settings: Settings) -> None:
        """Follow the settings of somebody else, which are kept as theirs already."""
        before, self.now = self.now, settings
        self._kept = settings
        self._changed()
        self._follow(before, settings)

    def _follow(self, before: Settings, settings: Settings) -> None:
        self._theme.set_reduce_motion(settings.reduced_motion)
        self._theme.set_letter_keys(settings.letter_keys)
        if settings.theme != before.theme:
            self._theme.choose(settings.theme)
        if settings.text_size != before.text_size:
            self._theme.set_factor(settings.text_size / 100)

    def keep(self, settings: Settings) -> None:
        """Keep other settings whose look is there already."""
        self.now = self._kept = settings
        self._changed()
        self._background.write(self._saving(settings), ignore_result, self._fail)

    def look_changed(self, choice: ThemeChoice, factor: float) -> None:
        """Keep what was changed by a key: the theme, and the factor of text sizes."""
        wanted = replace(self.now, theme=choice, text_size=round(factor * 100))
        settings = replace(wanted, **self._locked.values)
        self.keep(settings)
        self._follow(wanted, settings)

    def note_window(self, geometry: str) -> None:
        """Remember the window's place, to be kept at the end."""
        self.now = replace(self.now, window=geometry)

    def end(self) -> None:
        """Keep what is not kept yet; that it cannot be is no longer told."""
        settings = self.now
        if settings != self._kept:
            self._background.write(self._saving(settings), ignore_result, ignore_result)

    def _saving(self, settings: Settings) -> Callable[[LibraryWriter], None]:
        # Asked now: by the time that it is written, somebody else may practise.
        whose, locked = self._whose(), self._locked
        return lambda writer: save_settings(writer, settings, whose, locked)
