"""How the window is started: its arguments, and whether there is a display to open it on."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


class UsageError(Exception):
    """Arguments that cannot be understood, in a sentence for people."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the window was started with."""

    pack: Path | None = None
    data: Path | None = None
    debug: bool = False


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
            raise UsageError(f"“{word}” is not understood here: see quizapp --help.")
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
        return "There is no display here, so no window can be opened. Start Quizapp from a desktop session."
    if not _x_server_answers(display):
        return f"The display {display} cannot be reached, so no window can be opened. Check DISPLAY."
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
