"""Other lines in the place of a child process's own, so that what watches over it can be tried."""

from __future__ import annotations

import sys
import textwrap
from typing import TYPE_CHECKING

from quizapp.article import apart

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def stand_in(monkeypatch: pytest.MonkeyPatch, folder: Path, lines: str) -> None:
    """Has every child that is started from now on run these lines, whatever module it was to run."""
    package = folder / "stand_in"
    package.mkdir()
    body = f"import sys\nsys.path.insert(0, {str(apart.ROOT)!r})\n{textwrap.dedent(lines)}"
    (package / "child.py").write_text(body, encoding="utf-8")
    monkeypatch.setattr(sys, "executable", str(_interpreter(folder, package / "child.py")))


def _interpreter(folder: Path, script: Path) -> Path:
    """A program that runs the script, whatever arguments it is given."""
    made = folder / "python"
    made.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{script}"\n', encoding="utf-8")
    made.chmod(0o755)
    return made
