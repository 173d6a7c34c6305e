"""How packs come to the page on which they are added: chosen, dropped, named at a start, or in the inbox."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.app.loading import load_presenters
from quizapp.app.system import translate
from quizapp.ui.text import home as text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from quizapp.app.pages import Pages
    from quizapp.app.preferences import Preferences
    from quizapp.app.shared import Shared


class Adding:
    """Brings files to the page; `pages` makes it, once what that takes is loaded."""

    def __init__(self, shared: Shared, preferences: Preferences, pages: Callable[[], Pages]) -> None:
        self._shared, self._preferences, self._pages = shared, preferences, pages

    def add(self, paths: Sequence[Path], *, elsewhere: bool = False) -> None:
        """Show what is in files and folders, so that packs may be added.

        `elsewhere` tells that something of another computer was given too, and left alone.
        """
        self._shared.background.read(
            lambda _: load_presenters(),
            lambda _: self._shared.when_known(lambda: self._pages().add(paths, elsewhere=elsewhere)),
            self._shared.fail,
        )

    def choose(self) -> None:
        """Have files chosen, and show what is in them."""
        title, packs, every = text.chooser(translate)
        kinds = ((packs, "*.quizpack pack.json"), (every, "*"))
        preferences = self._preferences
        paths = self._shared.ask.open_files(title, preferences.now.last_folder, kinds)
        if paths:
            preferences.keep(replace(preferences.now, last_folder=str(paths[0].parent)))
            self.add(paths)

    def drop(self, files: tuple[str, ...], elsewhere: bool) -> None:
        """Show what is in files that were dropped on the window."""
        self.add(tuple(map(Path, files)), elsewhere=elsewhere)

    def stop(self) -> None:
        """Add no more of what is being added."""
        self._pages().stop_adding()
