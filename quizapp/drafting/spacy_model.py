"""Loads the parser, spaCy with a small model of English. The child process alone calls it.

Nothing of spaCy that speaks to a network is loaded: its own command line, which fetches models, pulls in a
client for that, which opens a socket when it is imported. The model is loaded as data, from the one folder
that its version names: no line of its package is run. One that anybody may have uploaded is compared with
what was looked at first.
"""

from __future__ import annotations

import hashlib
import sys
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.backend_choice import REPACKAGED, find_model
from quizapp.drafting.errors import DraftingError

if TYPE_CHECKING:
    from spacy.language import Language

PINNED: Final = {REPACKAGED: ("3.8.0", "43f4f748af3d60e9687324a29b3b26512c1b43c06dbabd7684ae3729b0bbee88")}
"""By package: its version, and the digest of all its files as `hash_package` makes it."""

UNUSED: Final = ("ner",)
"""Parts of the model that nothing here asks, left out for room and time."""

_COMMANDS: Final = ("spacy.cli", "spacy.cli.info")


def load_parser() -> Language:
    """Return the parser. Raises DraftingError where the extra is absent, or its model is not as published."""
    package = find_model()
    if package is None:
        raise DraftingError("extra", python=_python())
    found = find_spec(package)
    folder = Path(found.origin).parent if found and found.origin else Path()
    release = version(package)
    if package in PINNED:
        release, expected = PINNED[package]
        if hash_package(folder) != expected:
            raise DraftingError("model", model=package, version=release, python=_python())
    data = folder / f"{package}-{release}"
    if not (data / "config.cfg").is_file():
        raise DraftingError("model", model=package, version=release, python=_python())
    _leave_out_its_commands()
    from spacy.util import load_model_from_path  # noqa: PLC0415 -- optional, and half a second

    return load_model_from_path(data, exclude=UNUSED)


def hash_package(folder: Path) -> str:
    """Return the SHA-256 of a package: over a line for each of its files, in order, with name and SHA-256.

    Every file counts, so that none can be added either, but for what Python compiles of the package's own
    modules, which are not loaded.
    """
    compiled = folder / "__pycache__"
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    whole = hashlib.sha256()
    for name, path in sorted(files.items()):
        if path.parent != compiled or path.suffix != ".pyc":
            whole.update(f"{name} {hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()


def _leave_out_its_commands() -> None:
    """Put empty modules in the place of spaCy's command line, of which its own start takes one name."""
    for name in _COMMANDS:
        empty: Any = ModuleType(name)
        empty.__path__ = []
        empty.info = None
        sys.modules.setdefault(name, empty)


def _python() -> str:
    return sys.executable or "python"
