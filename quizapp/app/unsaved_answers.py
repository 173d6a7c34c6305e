"""Answers that cannot be saved for now: tried again and again, copied elsewhere, asked about at the end."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer

from quizapp.app.navigator import Navigator, RouteScreen
from quizapp.app.system import SystemClock, ignore_result
from quizapp.library.database import open_writer
from quizapp.library.database_files import MARK_SUFFIX, build_side_path
from quizapp.ui import job_errors
from quizapp.ui.unsaved_answers.write_queue import QueuedWrite, UnsavedAnswers, WriteQueue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from quizapp.app.services import AppServices
    from quizapp.catalogue import Translate
    from quizapp.library.connections import LibraryReader
    from quizapp.ui.background import BackgroundWorkers
    from quizapp.ui.kit.form_screen import FormScreen
    from quizapp.ui.kit.screen import Screen
    from quizapp.ui.kit.style import Style
    from quizapp.ui.unsaved_answers.unsaved_bar import UnsavedBar
    from quizapp.ui.window import Window

RETRY_MS: Final = 15_000
"""So often what waits is tried again by itself."""

COPY_NAME: Final = "quizapp-copy.db"


class UnsavedAnswersGuard(QObject):
    """Watches over what waits, from the first answer that cannot be saved until it is."""

    navigator: Navigator
    _closing: RouteScreen[FormScreen] = RouteScreen("closing")

    def __init__(
        self,
        look: Style,
        window: Window,
        background: BackgroundWorkers,
        clock: SystemClock,
        translate: Translate,
        load: Callable[[str], Any],
    ) -> None:
        """`load` returns the classes of what is hardly ever shown, by their names."""
        super().__init__()
        self._load, self._translate = load, translate
        self.waiting = WriteQueue(background, clock, self._show)
        self._look, self._window, self._clock = look, window, clock
        self._timer = QTimer(self)
        self._timer.setInterval(RETRY_MS)
        self._timer.timeout.connect(self.waiting.try_again)
        self._shared: AppServices | None = None
        self._shown: Screen | None = None
        # What is in a copy elsewhere already.
        self._copied: tuple[QueuedWrite, ...] = ()

    def connect_to(self, shared: AppServices, navigator: Navigator) -> None:
        """Take part in the program: save copies, and be asked before the window closes."""
        self._shared, self.navigator = shared, navigator
        self._window.copy_asked.connect(self.save_copy)
        self._window.may_close = self._may_close

    def end(self) -> None:
        """Try for the last time, while the program ends."""
        self._timer.stop()
        if self._shared is not None:
            for item in self.waiting.items:
                self._shared.background.write(item.job, ignore_result, ignore_result)

    def save_copy(self) -> None:
        """Have a place chosen, and save a copy of the library there, with all that waits."""
        shared = self._shared
        if shared is None:
            return
        folder = shared.settings().last_folder
        proposed = str(Path(folder) / COPY_NAME) if folder else COPY_NAME
        target = shared.ask.save_file(
            self._translate("unsaved.copy"), proposed, ((self._translate("unsaved.library"), "*.db"),)
        )
        if target is None:
            return
        if target.resolve() == shared.path.resolve():
            self._tell(self._translate("unsaved.not_itself"))
            return
        shared.change_settings(replace(shared.settings(), last_folder=str(target.parent)))
        items = self.waiting.items

        def done(_: None) -> None:
            self._copied = items
            self._tell(self._translate("unsaved.copied", name=target.name))

        shared.background.read(
            lambda reader: _save_copy(shared.load().copy_library, reader, target, items),
            done,
            self._not_copied,
        )

    def close(self) -> None:
        """Close the window: who closes it on the page before that has read it."""
        self._window.close()

    def stay(self) -> None:
        """Go back to what was shown when the window was to be closed."""
        if self._shown is not None:
            self._window.show_screen(self._shown)

    def _not_copied(self, error: Exception) -> None:
        self._tell(
            self._translate("unsaved.not_copied", why=job_errors.describe_job_error(self._translate, error))
        )

    def _tell(self, sentence: str) -> None:
        if self._is_asking:
            self._closing.presenter.tell(sentence)
        elif self._shared is not None:
            self._bar.tell(sentence)

    def _show(self, unsaved: UnsavedAnswers | None) -> None:
        self._bar.show_unsaved(unsaved)
        if unsaved is None:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()
        if self._is_asking:
            if unsaved is None:
                self.stay()
            else:
                self._closing.presenter.refresh(unsaved)

    @property
    def _is_asking(self) -> bool:
        """Whether the page before the window closes is shown."""
        return self._shared is not None and self.navigator.is_shown("closing")

    @cached_property
    def _bar(self) -> UnsavedBar:
        """The band, made when there is first something to tell."""
        bar: UnsavedBar = self._load("UnsavedBar")(self._look, self._translate, self._clock)
        bar.again.connect(self.waiting.try_again)
        bar.copy.connect(self.save_copy)
        self._window.add_notice(bar)
        return bar

    def _may_close(self) -> bool:
        """Whether the window may close: not before it was told what would be lost, unless that is copied."""
        unsaved = self.waiting.unsaved
        shown = self._window.current_screen()
        if unsaved is None or self.waiting.items == self._copied or shown is None:
            return True
        if self._is_asking:
            return True
        self._shown = shown
        self._closing.presenter.show(unsaved)
        self._window.show_screen(self._closing)
        return False


def _save_copy(
    copied: Callable[[LibraryReader, Path], Iterable[object]],
    reader: LibraryReader,
    target: Path,
    items: tuple[QueuedWrite, ...],
) -> None:
    """Save a copy of a library, with all that waits to be written into it. Raises DatabaseError, OSError."""
    made = target.with_name(f"{target.name}.new")
    try:
        for _ in copied(reader, made):
            pass
        with closing(open_writer(made)) as writer:
            for item in items:
                item.job(writer)
        made.replace(target)
    finally:
        for name in ("", MARK_SUFFIX):
            build_side_path(made, name).unlink(missing_ok=True)
