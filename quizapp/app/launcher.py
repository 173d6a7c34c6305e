"""From the arguments to a running window, and its exit code."""

from __future__ import annotations

import builtins
import gc
import os
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp import paths
from quizapp.catalogue import Catalogue, message
from quizapp.file_modes import keep_private
from quizapp.record import record

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from quizapp.app.frame import Frame
    from quizapp.app.system import SystemClock
    from quizapp.library.clock_lag import ClockLag
    from quizapp.library.connections import LibraryReader
    from quizapp.library.errors import HeldError
    from quizapp.library.settings import Settings
    from quizapp.library.startup import StartupResult
    from quizapp.ui.home.presenter import HomeData


ANSWER_S = 5.0
"""So long a second start waits for the window to take what it is asked, which a frozen one never does."""


class UsageError(Exception):
    """Arguments that cannot be understood, in a sentence for people."""


@record
class LaunchOptions:
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
    sentence = describe_missing_display(os.environ, sys.platform)
    if sentence:
        print(sentence, file=sys.stderr)
        return 1
    return _open(options)


def _open(options: LaunchOptions) -> int:
    # Nothing made at the start is garbage, and looking for it takes long. It is on again when all is loaded.
    gc.disable()
    early = None
    if options.pack is not None:
        from quizapp.library.pack_import.reader_spawn import EarlyReader  # not for a usual start

        early = EarlyReader(options.pack)
    from PySide6.QtWidgets import QApplication  # not before it is known that it can start

    restore_plain_import()
    from quizapp.app import system
    from quizapp.library.errors import HeldError, LibraryError

    clock = system.SystemClock()
    # Named here, for a style that is asked for later brings all that styles are made of, which takes longer.
    app = QApplication([sys.argv[0], "-style", "fusion"])
    app.setApplicationName("Quizapp")
    app.setDesktopFileName("quizapp")
    translate = Catalogue(system.detect_language(), isolates=True)
    system.set_layout_direction(app, translate.language)
    try:
        started = _begin(options, clock, app, translate)
    except HeldError as error:
        if early is not None:
            early.end()
        return _hand_over(error, options, clock)
    except (LibraryError, OSError) as error:
        if options.debug:
            raise
        reason = error.message if isinstance(error, LibraryError) else error
        print(message("start.failed", reason=reason), file=sys.stderr)
        return 1
    from quizapp.app.program import Program  # not before the window is there

    faults = system.FaultHandler()
    faults.install()
    ending = system.SignalHandler(app.closeAllWindows)
    ending.install()
    told = ""
    while True:
        program = Program(
            started.frame, paths.content_dir(), started.begun, clock, started.behind, translate, told
        )
        caught = faults.caught.connect(program.fail)
        first = system.FirstPaintWatcher(program.window)
        first.painted.connect(partial(program.go_on_starting, options.pack, early))
        program.show(started.library)
        code = app.exec()
        program.stop()
        told = program.change_library()
        faults.caught.disconnect(caught)
        if not told:
            return code
        program.window.deleteLater()
        system.delete_pending_objects()
        options = replace(options, pack=None)
        started = _begin(options, clock, app, translate)


@record
class _Started:
    """The window, the data folder, what home shows first, and how far the clock is behind."""

    frame: Frame
    begun: StartupResult
    library: HomeData
    behind: ClockLag


def _begin(options: LaunchOptions, clock: SystemClock, app: QApplication, translate: Catalogue) -> _Started:
    """Open the data folder, show the window, and read what home shows first. Raises LibraryError, OSError."""
    from quizapp.app.system import new_id  # not before it is known that it can start
    from quizapp.library.settings import find_limits, load_locked_settings
    from quizapp.library.startup import start_library

    frames: list[Frame] = []
    read: list[tuple[HomeData, ClockLag]] = []

    def greet(settings: Settings) -> None:
        from quizapp.app.frame import Frame  # not before it is known that there is a library

        if not frames or frames[-1].settings != settings:
            for old in frames:
                old.window.deleteLater()
            frames.append(Frame(app, paths.assets_dir(), settings, translate))
            frames[-1].show()

    def look(reader: LibraryReader, learner: str) -> None:
        from quizapp.library.clock_lag import find_clock_lag  # not before the window is there
        from quizapp.ui.home.presenter import load_home

        found = find_clock_lag(reader, clock.computers())
        clock.go_ahead(found.by)
        read.append((load_home(reader, learner, clock), found))

    locked = load_locked_settings(paths.locked_settings_file(), find_limits())
    folder = paths.data_dir(options.data)
    keep_private(folder, chosen=options.data is not None)
    begun = start_library(folder, clock.now(), new_id, look, locked, greet)
    return _Started(frames[-1], begun, *read[-1])


def restore_plain_import() -> None:
    """Import as Python does, and no longer as PySide does from when it is loaded.

    After each import, PySide reads the module's source for features that give Qt's classes other names. There
    are none here, and to look for them takes a sixth of the time in which the other screens are loaded, and
    the memory for all the sources.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def _hand_over(held: HeldError, options: LaunchOptions, clock: SystemClock) -> int:
    """Leave what was asked for to the window that is open; where that cannot be, say who holds the folder."""
    import platform  # not for a usual start

    from quizapp.library.inbox import OpenRequest, is_request_waiting, post_request, withdraw_request

    name = ""
    with suppress(OSError):
        # On a network folder it may be a window of another computer.
        if held.host in (None, platform.node()):
            name = post_request(held.folder, OpenRequest(options.pack), clock.now())
    if not name:
        print(message("start.failed", reason=held.message), file=sys.stderr)
        return 1
    ends = time.monotonic() + ANSWER_S
    while time.monotonic() < ends and is_request_waiting(held.folder, name):
        time.sleep(0.02)
    with suppress(OSError):
        if withdraw_request(held.folder, name):
            print(message("start.no_answer", reason=held.message), file=sys.stderr)
            return 1
    print(message("start.open_already"))
    return 0


def read_options(arguments: Sequence[str]) -> LaunchOptions:
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
    return LaunchOptions(pack, data, debug)


def describe_missing_display(environment: Mapping[str, str], platform: str) -> str:
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
