"""Questions carried into a pack in work, with their pictures: into the one that is open, or into another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.editing import walk
from quizapp.editing.opening import open_copy
from quizapp.editing.places import MEDIA, telling_disk
from quizapp.editing.writing.banks import add_bank
from quizapp.editing.writing.clipping import with_own_files
from quizapp.editing.writing.copying import copy_questions
from quizapp.pack.saving import write_whole

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path
    from random import Random

    from quizapp.editing.pointers import Json
    from quizapp.editing.steps import Step
    from quizapp.editing.undo import Desk
    from quizapp.editing.writing.clipping import Clip


def lay_in(folder: Path, clip: Clip, chance: Random) -> Clip:
    """Write the pictures of a clip beside a pack in work, and return the clip with the names they have there.

    They have names that no file there has, so that undo finds what it had. Raises NotSavedError.
    """
    with telling_disk(folder / MEDIA):
        (folder / MEDIA).mkdir(exist_ok=True)
        there = {path.name for path in (folder / MEDIA).iterdir()}
        named = with_own_files(clip, there, chance)
        for file, data in named.pictures.items():
            write_whole(folder / MEDIA / file, data)
    return named


def pasted(clip: Clip, document: Json, bank: str, place: int | None, chance: Random) -> Step:
    """Return the step that puts a clip that was laid in into a bank, before the question at a place.

    Raises NotDoneError.
    """
    return copy_questions(clip.document, clip.questions, document, bank, chance, place=place).step


def carry(folder: Path, clip: Clip, now: datetime, chance: Random) -> str:
    """Put a clip into another pack in work, as the last of its last bank; return that pack's name.

    There it is one step that can be undone. Raises NotDoneError, NoCopyError, OpenElsewhereError,
    NotSavedError, ApartError; then that pack is as it was.
    """
    opened = open_copy(folder, now)
    desk, keeper = opened.desk, opened.keeper
    try:
        named, bank = lay_in(folder, clip, chance), _last_bank(desk, chance)
        desk.do(pasted(named, desk.document, bank, None, chance))
        keeper.log(desk.taken())
        keeper.close(desk.document, now)
    except BaseException:
        keeper.release()
        raise
    return keeper.about.name


def _last_bank(desk: Desk, chance: Random) -> str:
    """Return the id of the last bank; a pack without any gets one."""
    if next(walk.banks(desk.document), None) is None:
        desk.do(add_bank(desk.document, str(desk.document.get("title", "")), chance))
    return [str(bank["id"]) for _, bank in walk.banks(desk.document)][-1]
