"""What workers do to the library and what brings pydantic; loaded after the first paint, by one way."""

from __future__ import annotations

from typing import Final

from quizapp.library.adding import intake
from quizapp.library.backups import back_up, copied, is_due
from quizapp.library.integrity import checking
from quizapp.library.learners.erasing import erase, pending
from quizapp.library.mending import Mended, mend
from quizapp.library.packs.files import exporting
from quizapp.library.packs.install import sweep
from quizapp.library.packs.listing import expire
from quizapp.library.recovery import preview, restoring
from quizapp.library.reviewing import reviewed
from quizapp.library.search import indexing
from quizapp.ui.practice.keeping import learner_of


class LibraryJobs:
    """The functions, for whoever has had them loaded."""

    WHEN_DIFFERENT: Final = intake.WHEN_DIFFERENT
    describe_account = staticmethod(intake.as_plain)
    take_in = staticmethod(intake.take_in)
    add = staticmethod(intake.add)
    sweep = staticmethod(sweep)
    expire = staticmethod(expire)
    index = staticmethod(indexing.indexing)
    empty_index = staticmethod(indexing.empty)
    export = staticmethod(exporting)
    check = staticmethod(checking)
    Mended = Mended
    mend = staticmethod(mend)
    reviewed = staticmethod(reviewed)
    is_backup_due = staticmethod(is_due)
    back_up = staticmethod(back_up)
    copied = staticmethod(copied)
    Making = restoring.Making
    Prepared = restoring.Prepared
    Working = restoring.Working
    restore = staticmethod(restoring.restoring)
    put_in_place = staticmethod(restoring.put_in_place)
    clear_away = staticmethod(restoring.clear_away)
    describe_preview = staticmethod(preview.as_plain)
    erase = staticmethod(erase)
    erasures = staticmethod(pending)
    learner_of = staticmethod(learner_of)
