"""From the arguments to a running window, and its exit code."""

from __future__ import annotations

import builtins
import gc
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from quizapp import paths
from quizapp.app.options import Options, UsageError, no_display, read_options

if TYPE_CHECKING:
    from quizapp.app.system import SystemClock
    from quizapp.library.begin import Begun
    from quizapp.library.clock import Behind
    from quizapp.library.connections import Reader
    from quizapp.library.errors import HeldError
    from quizapp.ui.home.presenter import Library


def run(arguments: Sequence[str]) -> int:
    """Open the window and return the exit code: 0, 1 after trouble at the start, 2 for wrong arguments."""
    try:
        options = read_options(arguments)
    except UsageError as error:
        print(error, file=sys.stderr)
        return 2
    sentence = no_display(os.environ, sys.platform)
    if sentence:
        print(sentence, file=sys.stderr)
        return 1
    return _open(options)


def _open(options: Options) -> int:
    # Nothing made at the start is garbage, and looking for it takes long. It is on again when all is loaded.
    gc.disable()
    from PySide6.QtWidgets import QApplication  # not before it is known that it can start

    import_plainly()
    from quizapp.app import system
    from quizapp.app.program import Program
    from quizapp.catalogue import Catalogue
    from quizapp.library.errors import HeldError, LibraryError

    clock = system.SystemClock()
    try:
        started = _begin(options, clock)
    except HeldError as error:
        return _hand_over(error, options, clock)
    except (LibraryError, OSError) as error:
        if options.debug:
            raise
        print(f"Quizapp cannot start. {error}", file=sys.stderr)
        return 1
    # Named here, for a style that is asked for later brings all that styles are made of, which takes longer.
    app = QApplication([sys.argv[0], "-style", "fusion"])
    app.setApplicationName("Quizapp")
    app.setDesktopFileName("quizapp")
    assets = paths.assets_dir()
    system.speak(app, Catalogue())
    faults = system.Faults()
    faults.install()
    ending = system.Ending(app.closeAllWindows)
    ending.install()
    told = ""
    while True:
        program = Program(assets, paths.content_dir(), started.begun, clock, started.behind, told)
        program.theme.apply(app)
        caught = faults.caught.connect(program.fail)
        first = system.FirstPaint(program.window)
        first.painted.connect(partial(program.go_on_starting, options.pack))
        program.show(started.library)
        code = app.exec()
        program.stop()
        told = program.change_library()
        faults.caught.disconnect(caught)
        if not told:
            return code
        program.window.deleteLater()
        system.delete_what_is_left()
        options = replace(options, pack=None)
        started = _begin(options, clock)


@dataclass(frozen=True)
class _Started:
    """The data folder, what home shows first, and how far the clock is behind."""

    begun: Begun
    library: Library
    behind: Behind


def _begin(options: Options, clock: SystemClock) -> _Started:
    """Open the data folder, and read what home shows first. Raises LibraryError, OSError."""
    from quizapp.app.system import new_id  # not before it is known that it can start
    from quizapp.library.begin import begin
    from quizapp.library.clock import behind
    from quizapp.library.settings import limits, locked_settings
    from quizapp.ui.home.presenter import load

    read: list[tuple[Library, Behind]] = []

    def look(reader: Reader, learner: str) -> None:
        found = behind(reader, clock.computers())
        clock.go_ahead(found.by)
        read.append((load(reader, learner, clock), found))

    locked = locked_settings(paths.locked_settings(), limits())
    begun = begin(paths.data_dir(options.data), clock.now(), new_id, look, locked)
    return _Started(begun, *read[-1])


def import_plainly() -> None:
    """Import as Python does, and no longer as PySide does from when it is loaded.

    After each import, PySide reads the module's source for features that give Qt's classes other names. There
    are none here, and to look for them takes a sixth of the time in which the other screens are loaded, and
    the memory for all the sources.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def _hand_over(held: HeldError, options: Options, clock: SystemClock) -> int:
    """Leave what was asked for to the window that is open; where that cannot be, say who holds the folder."""
    import platform  # not for a usual start

    from quizapp.library.inbox import Message, leave

    try:
        # On a network folder it may be a window of another computer.
        here = held.host in (None, platform.node())
        if here:
            leave(held.folder, Message(options.pack), clock.now())
    except OSError:
        here = False
    if not here:
        print(f"Quizapp cannot start. {held}", file=sys.stderr)
        return 1
    print("Quizapp is open already: its window comes to the front.")
    return 0
