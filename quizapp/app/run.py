"""From the arguments to a running window, and its exit code."""

from __future__ import annotations

import builtins
import gc
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp import paths
from quizapp.catalogue import Catalogue, message

if TYPE_CHECKING:
    from quizapp.app.system import SystemClock
    from quizapp.library.begin import Begun
    from quizapp.library.clock import Behind
    from quizapp.library.connections import Reader
    from quizapp.library.errors import HeldError
    from quizapp.ui.home.presenter import Library


class UsageError(Exception):
    """Arguments that cannot be understood, in a sentence for people."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the window was started with."""

    pack: Path | None = None
    data: Path | None = None
    debug: bool = False


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
    from quizapp.library.errors import HeldError, LibraryError

    clock = system.SystemClock()
    try:
        started = _begin(options, clock)
    except HeldError as error:
        return _hand_over(error, options, clock)
    except (LibraryError, OSError) as error:
        if options.debug:
            raise
        reason = error.message if isinstance(error, LibraryError) else error
        print(message("start.failed", reason=reason), file=sys.stderr)
        return 1
    # Named here, for a style that is asked for later brings all that styles are made of, which takes longer.
    app = QApplication([sys.argv[0], "-style", "fusion"])
    app.setApplicationName("Quizapp")
    app.setDesktopFileName("quizapp")
    assets = paths.assets_dir()
    translate = Catalogue(system.language())
    system.lay_out(app, translate.language)
    faults = system.Faults()
    faults.install()
    ending = system.Ending(app.closeAllWindows)
    ending.install()
    told = ""
    while True:
        program = Program(assets, paths.content_dir(), started.begun, clock, started.behind, translate, told)
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
        print(message("start.failed", reason=held.message), file=sys.stderr)
        return 1
    print(message("start.open_already"))
    return 0


def read_options(arguments: Sequence[str]) -> Options:
    """Read `[PACK] [--data DIR] [--debug]`. Raises UsageError.

    By hand, for argparse would cost the start as much as drawing the window's bars.
    """
    pack: Path | None = None
    data: Path | None = None
    debug = False
    rest = list(arguments)
    while rest:
        word = rest.pop(0)
        if word == "--debug":
            debug = True
        elif word == "--data" and rest:
            data = Path(rest.pop(0))
        elif word.startswith("--data="):
            data = Path(word.removeprefix("--data="))
        elif word.startswith("-") or pack is not None:
            raise UsageError(message("start.not_understood", word=word))
        else:
            pack = Path(word)
    return Options(pack, data, debug)


def no_display(environment: Mapping[str, str], platform: str) -> str:
    """Return a sentence if no window can be opened, else ''.

    Qt would end the whole process with a misleading text about a missing plugin.
    """
    if not platform.startswith("linux") or environment.get("QT_QPA_PLATFORM", "xcb") not in (
        "xcb",
        "wayland",
    ):
        return ""
    if environment.get("WAYLAND_DISPLAY"):
        return ""
    display = environment.get("DISPLAY", "")
    if not display:
        return message("start.no_display")
    if not _x_server_answers(display):
        return message("start.display_unreachable", display=display)
    return ""


def _x_server_answers(display: str) -> bool:
    """Ask through the library that Qt is about to ask through; without it, Qt itself says what is missing.

    So whatever it knows counts: servers here and elsewhere, and those that do not let this user in.
    """
    import ctypes  # only where there may be such a display

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    xcb.xcb_connection_has_error.argtypes = (ctypes.c_void_p,)
    # It stays open: some servers begin anew, and drop who is just coming, when their last client has gone.
    return not xcb.xcb_connection_has_error(xcb.xcb_connect(os.fsencode(display), None))
