"""What workers do to the library and what brings pydantic; loaded after the first paint, by one way."""

from __future__ import annotations

from typing import Final

from quizapp.library.backups import copy_library, is_due, make_backup
from quizapp.library.card_review import review_card
from quizapp.library.integrity import check_in_batches
from quizapp.library.learners.erasure import erase_learners, find_pending
from quizapp.library.pack_import import importer
from quizapp.library.packs.installation import remove_unseen_packs
from quizapp.library.packs.pack_files import export_pack
from quizapp.library.packs.pack_list import expire_removed_packs
from quizapp.library.recovery import restoration, restore_preview
from quizapp.library.repair import RepairResult, repair_library
from quizapp.library.search import indexing
from quizapp.ui.practice.session_writes import find_learner


class LibraryJobs:
    """The functions, for whoever has had them loaded."""

    WHEN_DIFFERENT: Final = importer.WHEN_DIFFERENT
    describe_account = staticmethod(importer.report_to_json)
    take_in = staticmethod(importer.import_pack)
    add = staticmethod(importer.import_packs)
    sweep = staticmethod(remove_unseen_packs)
    expire = staticmethod(expire_removed_packs)
    index = staticmethod(indexing.update_index)
    empty_index = staticmethod(indexing.empty_index)
    export = staticmethod(export_pack)
    check = staticmethod(check_in_batches)
    Mended = RepairResult
    mend = staticmethod(repair_library)
    reviewed = staticmethod(review_card)
    is_backup_due = staticmethod(is_due)
    back_up = staticmethod(make_backup)
    copied = staticmethod(copy_library)
    Making = restoration.RestoreContext
    Prepared = restoration.PreparedLibrary
    Working = restoration.RestoreProgress
    restore = staticmethod(restoration.prepare_restore)
    put_in_place = staticmethod(restoration.replace_library)
    clear_away = staticmethod(restoration.remove_interrupted_work)
    describe_preview = staticmethod(restore_preview.preview_to_json)
    erase = staticmethod(erase_learners)
    erasures = staticmethod(find_pending)
    learner_of = staticmethod(find_learner)
