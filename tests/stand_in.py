"""Other lines in the place of a child process's own, so that what watches over it can be tried."""

from __future__ import annotations

import sys
import textwrap
from typing import TYPE_CHECKING

from quizapp.sandbox import child_process

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def stand_in(monkeypatch: pytest.MonkeyPatch, folder: Path, lines: str, module: str = "") -> None:
    """Has every child that is to run a module run these lines from now on; without a module, every child."""
    package = folder / "stand_in"
    package.mkdir()
    body = f"import sys\nsys.path.insert(0, {str(child_process.PROGRAM_ROOT)!r})\n{textwrap.dedent(lines)}"
    (package / "child.py").write_text(body, encoding="utf-8")
    monkeypatch.setattr(sys, "executable", str(_interpreter(folder, package / "child.py", module)))


def _interpreter(folder: Path, script: Path, module: str) -> Path:
    """A program that runs the script in the place of a module, and any other as it is asked to."""
    made = folder / "python"
    made.write_text(
        "#!/bin/sh\n"
        f'case "$*" in *"{module}"*) exec "{sys.executable}" "{script}" ;; esac\n'
        f'exec "{sys.executable}" "$@"\n',
        encoding="utf-8",
    )
    made.chmod(0o755)
    return made
