"""What the page of backups shows. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class BackupRow:
    """A backup: where it is, when it was made, and how large it is."""

    path: Path
    made: str
    detail: str


@dataclass(frozen=True, slots=True)
class BackupsState:
    """All backups, the newest first, and the second folder with what is to be said of it.

    `damage`: something was set aside about which nothing was decided yet. `busy`: a backup is being made.
    `told` is what came of the last thing that was asked for, `failed` that it went wrong. `working` is the
    folder of packs in work, which are in no backup; '' where there are none.
    """

    back: str
    folder: str
    rows: tuple[BackupRow, ...] = ()
    second: str = ""
    warning: str = ""
    damage: bool = False
    busy: bool = False
    told: str = ""
    failed: bool = False
    working: str = ""
