"""What there is of backups, to be shown: where they are, of when, what is wrong with the second folder."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.library.backups.files import FOLDER, Backup, backups_in, library_tag
from quizapp.library.backups.second import Trouble, is_on_same_disk, trouble_with

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Overview:
    """The backups in the data folder and, of this library, in the second folder, the newest first.

    `second` is None if none was chosen; `same_disk` tells that it is on the disk of the data folder.
    """

    folder: Path
    backups: tuple[Backup, ...]
    second: Path | None = None
    second_backups: tuple[Backup, ...] = ()
    trouble: Trouble = ""
    same_disk: bool = False


def overview(data: Path, second: Path | None) -> Overview:
    """Look at both folders; neither need be there."""
    own = backups_in(data / FOLDER)
    if second is None:
        return Overview(data / FOLDER, own)
    there = tuple(each for each in backups_in(second) if each.library == library_tag(data))
    return Overview(
        data / FOLDER, own, second, there, trouble_with(second), is_on_same_disk(second, data) is True
    )
