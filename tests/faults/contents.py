"""What a folder holds, to see that nothing has been written."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def contents(folder: Path) -> dict[str, int]:
    """Everything in a folder by its name, with when it was changed."""
    return {str(path): path.lstat().st_mtime_ns for path in folder.rglob("*")}
