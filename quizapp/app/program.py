"""The composition root: builds workers, presenters, screens and window, and hands them to each other.

At the start only what the first paint needs is loaded: home and its rows, no pydantic, no fsrs. The rest is
loaded by the reader's worker while the window is already there, and each screen built when it first opens.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.app.system import translate
from quizapp.library import settings as kept
from quizapp.library.bundled import bundled_due
from quizapp.library.database import open_reader, open_writer
from quizapp.library.errors import LibraryError
from quizapp.library.lock import hold
from quizapp.ui.background import Background
from quizapp.ui.home.presenter import HomePresenter
from quizapp.ui.home.screen import HomeScreen
from quizapp.ui.icons import Icons
from quizapp.ui.text import home as home_text
from quizapp.ui.text import keys
from quizapp.ui.text import window as window_text
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.look import Look
from quizapp.ui.window import Window

if TYPE_CHECKING:
    from quizapp.app.rooms import Rooms
    from quizapp.app.system import SystemClock
    from quizapp.library.begin import Begun
    from quizapp.library.connections import Reader, Writer
    from quizapp.library.intake import Taken
    from quizapp.library.lock import Lock
    from quizapp.library.settings import Settings
    from quizapp.ui.home.presenter import Library
    from quizapp.ui.theme.theme import Choice

ROOMS = "quizapp.app.rooms"
"""Practice, results, help and trouble with all that they load."""


class Program:
    """The running program: what is built at once, and what leads from screen to screen."""

    def __init__(self, assets: Path, content: Path, begun: Begun, clock: SystemClock) -> None:
        self.clock = clock
        self.begun = begun
        self.settings = begun.settings
        self.theme = Theme(
            assets,
            begun.settings.theme,
            begun.settings.text_size / 100,
            reduce_motion=begun.settings.reduced_motion,
        )
        self.look = Look(self.theme, Icons(assets / "icons"))
        # The journal of a network folder leaves room for one connection.
        self.background = Background(self._writer, None if begun.journal == "delete" else self._reader)
        self.window = Window(self.look, translate)
        self._content = content
        self._lock: Lock | None = begun.lock
        self._rooms: Rooms | None = None
        self._home = HomeScreen(self.look, window_text.app(translate))
        self._home_presenter = HomePresenter(
            self._home, self.background, clock, translate, begun.learner, lambda: self.settings
        )
        self._connect()

    @property
    def rooms(self) -> Rooms:
        """The other screens; what they load is waited for if it is not there yet."""
        if self._rooms is None:
            self._rooms = import_module(ROOMS).Rooms(self)
        return self._rooms

    def show(self, library: Library) -> None:
        """Open the window on the home screen."""
        if not library.rows:
            # Whether there is none, or the bundled packs are only not in place yet, is found out later.
            self._home_presenter.prepare(preparing=True)
        self._home_presenter.show(library)
        if self.begun.aside:
            self._home_presenter.tell(home_text.set_aside(translate, self.begun.aside))
        self.window.restore(self.settings.window)
        self.window.show_screen(self._home)
        self.window.show()

    def go_on_starting(self, pack: Path | None) -> None:
        """After the first paint: load the other rooms, put the bundled packs in place, open a pack file."""
        self.background.start()
        # Opens the writing connection, and locks the folder: a second start is told who holds it.
        self.background.write(_nothing, _nothing, self.fail)
        self.background.read(_load_rooms, _nothing, self.fail)
        self.background.write_batches(_sweep, _nothing, lambda: None, self.fail)
        if pack is not None:
            self.open_file(pack)
        self.background.read(
            lambda reader: bundled_due(reader, self._content), self._install_bundled, self.fail
        )

    def open_file(self, path: Path) -> None:
        """Take a pack file in, and practise it."""
        taken: list[Taken] = []
        self.background.write_batches(
            lambda writer: self._take_in(writer, path, bundled=False),
            taken.append,
            lambda: self.rooms.practise(taken[-1].id, taken[-1].title),
            lambda error: self._not_taken(path, error),
        )

    def go_home(self) -> None:
        """Show the home screen with fresh figures."""
        self._home_presenter.refresh()
        self.window.show_screen(self._home)

    def help(self) -> None:
        """Show the keys of the screen that is shown, and how this works."""
        on_home = self.window.screen_shown() is self._home
        self.rooms.help(keys.home(translate) if on_home else ())

    def fail(self, error: Exception) -> None:
        """Tell of a fault that nobody caught, or of what a job could not do."""
        if isinstance(error, LibraryError):
            self._home_presenter.tell(str(error))
        else:
            self.rooms.trouble(error)

    def stop(self) -> None:
        """Keep the settings, end the workers, and give the data folder back."""
        settings = self.settings
        if settings != self.begun.settings:
            self.background.write(lambda writer: kept.save(writer, settings), _nothing, _nothing)
        self.background.stop()
        if self._lock is not None:
            self._lock.release()

    def _connect(self) -> None:
        self.window.help_asked.connect(self.help)
        self.window.home_asked.connect(self.go_home)
        self.window.look_changed.connect(self._change_look)
        self.window.closing.connect(self._keep_window)
        self._home.started.connect(self._start)
        self._home.chosen.connect(self._home_presenter.choose)

    def _start(self) -> None:
        front = self._home_presenter.front()
        if front is not None:
            self.rooms.practise(front.id, front.title)

    def _install_bundled(self, folders: tuple[Path, ...]) -> None:
        self._home_presenter.prepare(preparing=bool(folders))
        for folder in folders:
            self.background.write_batches(
                partial(self._take_in, path=folder, bundled=True),
                _nothing,
                self._installed,
                partial(self._not_installed, folder),
            )

    def _installed(self) -> None:
        self._home_presenter.prepare(preparing=False)
        self._home_presenter.refresh()

    def _not_installed(self, folder: Path, error: Exception) -> None:
        self._home_presenter.prepare(preparing=False)
        self._not_taken(folder, error)

    def _not_taken(self, path: Path, error: Exception) -> None:
        if not isinstance(error, (LibraryError, OSError)):
            raise error
        told = home_text.not_installed(translate, path.name, str(error))
        more = len(getattr(error, "problems", ())) - 1
        self._home_presenter.tell(f"{told} {home_text.more_problems(translate, more)}" if more > 0 else told)

    def _take_in(self, writer: Writer, path: Path, *, bundled: bool) -> Iterator[Taken]:
        _load_in_the_same_order()
        from quizapp.library.intake import take_in  # noqa: PLC0415 -- on the writer's thread, with pydantic

        yield from take_in(writer, path, self.clock.now(), bundled=bundled)

    def _change_look(self, choice: Choice, factor: float) -> None:
        self._save(replace(self.settings, theme=choice, text_size=round(factor * 100)))

    def _keep_window(self) -> None:
        self.settings = replace(self.settings, window=self.window.geometry_kept())

    def _save(self, settings: Settings) -> None:
        self.settings = settings
        self.background.write(lambda writer: kept.save(writer, settings), _nothing, self.fail)

    def _writer(self) -> Writer:
        """Open the writing connection, for its worker; the data folder is locked before."""
        if self._lock is None:
            self._lock = hold(self.begun.path.parent, self.clock.now())
        return open_writer(self.begun.path, self.begun.journal)

    def _reader(self) -> Reader:
        return open_reader(self.begun.path)


def _sweep(writer: Writer) -> Iterator[int]:
    """Remove what a killed installation left behind, before there is another."""
    _load_in_the_same_order()
    from quizapp.library.install import sweep  # noqa: PLC0415 -- on the writer's thread, with pydantic

    yield from sweep(writer)


def _load_in_the_same_order() -> None:
    """Load the models as the reader does meanwhile.

    Two threads that came to them by different ways would each find some half loaded; by the same one, the
    second waits for the first.
    """
    import_module(ROOMS)


def _load_rooms(_: object) -> None:
    """Load the other rooms, and have the collector, which was off at the start, leave all that be."""
    import_module(ROOMS)
    gc.freeze()
    gc.enable()


def _nothing(_: object) -> None:
    """Take a result that nobody waits for."""
