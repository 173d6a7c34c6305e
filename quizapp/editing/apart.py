"""When somebody else wrote into the folder of a pack that is open: both are kept, each in its own folder."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quizapp.editing.held import held
from quizapp.editing.keeping import Keeper
from quizapp.editing.log import Appender
from quizapp.editing.places import LOG
from quizapp.editing.shelf import begin, copy_name, listed, pictures

if TYPE_CHECKING:
    from datetime import datetime
    from random import Random

    from quizapp.editing.desk import Desk


def keep_apart(keeper: Keeper, desk: Desk, now: datetime, chance: Random) -> Keeper:
    """Keep what lies on the desk in a new folder, with all its steps, and return its keeper.

    The old folder is let go of, as they left it. Raises NotSavedError, and then it is still held.
    """
    old = keeper.folder
    name = copy_name(keeper.about.name, {row.about.name for row in listed(old.parent)})
    folder = begin(old.parent, desk.written, name, now, chance, pictures(old))
    lock = held(folder, name, now)
    try:
        log = Appender(folder / LOG, (folder / LOG).stat().st_size)
    except BaseException:
        lock.release()
        raise
    desk.taken()  # all of it is in the new log
    keeper.release()
    return Keeper(folder, replace(keeper.about, name=name, made=now, changed=now, handed_out=None), log, lock)
