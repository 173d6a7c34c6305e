"""What workers do to the library, and what loads pydantic: loaded after the first paint, in one place."""

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
    """The functions and classes of the library that the program calls once they are loaded."""

    WHEN_DIFFERENT: Final = importer.WHEN_DIFFERENT
    report_to_json = staticmethod(importer.report_to_json)
    import_pack = staticmethod(importer.import_pack)
    import_packs = staticmethod(importer.import_packs)
    remove_unseen_packs = staticmethod(remove_unseen_packs)
    expire_removed_packs = staticmethod(expire_removed_packs)
    update_index = staticmethod(indexing.update_index)
    empty_index = staticmethod(indexing.empty_index)
    export_pack = staticmethod(export_pack)
    check_in_batches = staticmethod(check_in_batches)
    RepairResult = RepairResult
    repair_library = staticmethod(repair_library)
    review_card = staticmethod(review_card)
    is_backup_due = staticmethod(is_due)
    make_backup = staticmethod(make_backup)
    copy_library = staticmethod(copy_library)
    RestoreContext = restoration.RestoreContext
    PreparedLibrary = restoration.PreparedLibrary
    RestoreProgress = restoration.RestoreProgress
    prepare_restore = staticmethod(restoration.prepare_restore)
    replace_library = staticmethod(restoration.replace_library)
    remove_interrupted_work = staticmethod(restoration.remove_interrupted_work)
    preview_to_json = staticmethod(restore_preview.preview_to_json)
    erase_learners = staticmethod(erase_learners)
    find_pending_erasures = staticmethod(find_pending)
    find_learner = staticmethod(find_learner)
