"""Where the program's own files and a person's data are: in a checkout, in a wheel, in a frozen bundle."""

from __future__ import annotations

import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def content_dir() -> Path:
    """The folder of the bundled packs, which holds one folder for each."""
    return _shipped("content")


def assets_dir() -> Path:
    """The folder of icons, fonts, the style template and translations."""
    return _shipped("assets")


def data_dir(given: Path | None) -> Path:
    """The folder for a person's data, absolute; not made here.

    That is the one given, where one is, else the usual place of this system for one user's data.
    """
    if given is not None:
        return given.expanduser().absolute()
    import platformdirs  # noqa: PLC0415  (costs 9 ms that no start with a given folder has to pay)

    return platformdirs.user_data_path("quizapp", appauthor=False, roaming=False)


def log_dir(data: Path) -> Path:
    """The folder for reports on what went wrong, inside the data folder; not made here."""
    return data / "logs"


def _shipped(name: str) -> Path:
    """A folder that comes with the program.

    PyInstaller names the folder it unpacked the bundle to; a wheel has the folder inside the package; a
    checkout has it beside the package.
    """
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return Path(bundle) / name
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name
