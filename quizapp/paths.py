"""Where the program's own files and a person's data are: in a checkout, in a wheel, in a frozen bundle."""

from __future__ import annotations

import os
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
    import platformdirs  # noqa: PLC0415 -- costs 9 ms that no start with a given folder has to pay

    return platformdirs.user_data_path("quizapp", appauthor=False, roaming=False)


def shared_packs_dirs() -> tuple[Path, ...]:
    """The folders in which somebody who looks after this computer puts packs for all accounts.

    Those that QUIZAPP_PACKS names, apart as in PATH, where it is set; else `quizapp/packs` in this system's
    usual places for what all accounts share. They need not be there, and are only ever read.
    """
    named = os.environ.get("QUIZAPP_PACKS")
    if named is not None:
        return tuple(Path(each).absolute() for each in named.split(os.pathsep) if each)
    import platformdirs  # noqa: PLC0415 -- costs 9 ms, for nothing where the place is told

    shared = platformdirs.site_data_dir("quizapp", appauthor=False, multipath=True)
    return tuple(Path(each) / "packs" for each in shared.split(os.pathsep))


def locked_settings_file() -> Path:
    """The file in which somebody who looks after this computer fixes settings for everybody.

    That is the one that QUIZAPP_SETTINGS names, where it is set; else `quizapp/settings.json` in this
    system's usual place for settings of all accounts. It need not be there, and is only ever read.
    """
    named = os.environ.get("QUIZAPP_SETTINGS")
    if named:
        return Path(named).absolute()
    import platformdirs  # noqa: PLC0415 -- costs 9 ms, for nothing where the place is told

    return platformdirs.site_config_path("quizapp", appauthor=False) / "settings.json"


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
