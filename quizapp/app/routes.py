"""The table of screens, and what is loaded of them after the first paint, on the threads that may load it."""

from __future__ import annotations

import gc
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QTimer

from quizapp.app.navigator import Route
from quizapp.app.system import copied, copy_text, interface_language, show_folder, versions
from quizapp.paths import log_dir

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from quizapp.app.authoring import Authoring
    from quizapp.app.learner_pages import LearnerPages
    from quizapp.app.library_jobs import LibraryJobs
    from quizapp.app.packs import Packs
    from quizapp.app.pages import Pages

PRACTICE: Final[dict[str, Route[Pages]]] = {
    "practice": Route(
        "practice",
        "Practice",
        (),
        own=lambda to: {
            "world": to.world,
            "leave": to.shared.go_home,
            "finish": to.show_results,
            "aside": to.aside,
        },
        keys=("keys.practice",),
        makes_presenter=True,
    ),
    "setup": Route(
        "setup",
        "Setup",
        ("background", "clock", "translate", "learner", "settings"),
        own=lambda to: {"own": to.own_files, "start": to.begin_set_up, "leave": to.shared.go_home},
        keys=("keys.setup",),
        makes_presenter=True,
    ),
    "results": Route(
        "results",
        "Results",
        ("clock", "translate"),
        ways=lambda to: {
            "home": to.shared.go_home,
            "again": to.practise_again,
            "practise": to.practise_mistakes,
            "trap": to.trap_practised,
            "go_on": to.ask_next,
        },
        keys=("keys.results",),
    ),
    "trouble": Route(
        "trouble",
        "Trouble",
        ("translate",),
        own=lambda to: {
            "versions": versions(),
            "go_on": to.leave_trouble,
            "home": to.go_home_from_trouble,
        },
        keys=("keys.trouble",),
    ),
    "help": Route(
        "help",
        "Help",
        ("translate",),
        own=lambda to: {
            "data_folder": str(to.folder),
            "log_folder": str(log_dir(to.folder)),
            "letter_keys": lambda: to.shared.settings().letter_keys,
        },
        ways=lambda to: {
            "back": to.navigator.back,
            "worked": to.how_it_works,
            "trap": to.trap,
            "statement": to.statement,
            "logs": lambda: show_folder(log_dir(to.folder)),
        },
    ),
    "example": Route(
        "help.examples",
        "Example",
        ("background", "translate", "learner"),
        ways=lambda to: {
            "back": to.navigator.back,
            "practise": to.practise_trap,
            "most": lambda: to.shared.settings().count,
        },
        keys=("keys.example",),
    ),
    "worked": Route(
        "help.worked",
        "Worked",
        ("background", "translate"),
        own=lambda to: {"back": to.navigator.back},
        keys=("keys.worked",),
    ),
    "settings": Route(
        "settings",
        "Settings",
        ("translate",),
        own=lambda to: {"folder": str(to.folder)},
        ways=lambda to: {
            "settings": to.shared.settings,
            "locked": frozenset(to.shared.locked.values),
            "change": to.shared.change_settings,
            "show_folder": lambda: show_folder(to.folder),
            "copy": copy_text,
            "open_reports": to.reports,
            "open_backups": to.backups,
            "back": to.navigator.back,
        },
        keys=("keys.settings",),
    ),
    "report": Route(
        "report",
        "Report",
        ("background", "clock", "new_id", "translate"),
        own=lambda to: {"back": to.navigator.back},
        keys=("keys.report",),
    ),
    "reports": Route(
        "report.listing",
        "Reports",
        ("background", "clock", "translate", "ask"),
        own=lambda to: {"back": to.navigator.back},
        keys=("keys.reports",),
    ),
    "adding": Route(
        "adding",
        "Adding",
        ("background", "clock", "translate"),
        ways=lambda to: {
            "back": to.navigator.back,
            "begin": to.shared.begin,
            "work": to.shared.work,
            "tell": to.shared.tell,
            "done": to.shared.done,
            "refresh": to.shared.refresh,
            "copy": copy_text,
        },
        keys=("keys_adding.adding",),
    ),
    "backups": Route(
        "backups",
        "Backups",
        ("background", "clock", "translate", "ask"),
        own=lambda to: {"data": to.folder},
        ways=lambda to: {
            "settings": to.shared.settings,
            "change": to.shared.change_settings,
            "back_up": to.maintenance.upkeep.back_up,
            "restore": to.restore,
            "recover": to.recover,
            "back": to.navigator.back,
            "show_folder": show_folder,
        },
        keys=("keys_kept.backups",),
    ),
    "restore": Route(
        "backups.restoring",
        "Restore",
        ("background", "clock", "translate", "new_id"),
        own=lambda to: {"live": to.shared.path},
        ways=lambda to: {
            "change_over": to.maintenance.change_over,
            "declined": to.decline,
            "back": to.navigator.back,
        },
        keys=("keys_kept.restoring",),
    ),
    "finding": Route(
        "finding",
        "Finding",
        ("background", "clock", "translate", "learner"),
        ways=lambda to: {
            "practise": to.practise,
            "set_up": to.set_up,
            "ask": to.ask,
            "index": to.index,
            "back": to.navigator.back,
        },
        keys=("keys_finding.finding",),
    ),
}
"""Practising, and the pages over it."""

PACKS: Final[dict[str, Route[Packs]]] = {
    "pack": Route(
        "packs",
        "Pack",
        ("background", "clock", "translate"),
        ways=lambda to: {
            "copy": copy_text,
            "export": to.export,
            "save_reports": to.handing_out.save_reports,
            "show_folder": to.show_folder,
            "changed": to.refresh,
            "back": to.navigator.back,
        },
        keys=("keys.pack",),
    ),
}

LEARNERS: Final[dict[str, Route[LearnerPages]]] = {
    "chooser": Route(
        "learners.chooser",
        "Chooser",
        ("background", "clock", "translate", "learner"),
        ways=lambda to: {
            "choose": to.choose,
            "guest": to.be_guest,
            "new": to.new,
            "page": to.open_page,
            "classes": to.open_classes,
            "bring_in": to.bring_in,
            "back": to.people.go_back,
        },
        keys=("keys_learners.chooser",),
        early=True,
    ),
    "page": Route(
        "learners.page",
        "Page",
        ("background", "clock", "translate", "ask"),
        ways=lambda to: {
            "change": to.change,
            "move": to.move,
            "erase": to.erase,
            "back": to.show_chooser,
        },
        keys=("keys_learners.page",),
    ),
    "details": Route(
        "learners.details",
        "Details",
        ("background", "clock", "new_id", "translate"),
        own=lambda to: {"attempts": to.attempts},
        ways=lambda to: {
            "added": to.people.become,
            "changed": to.show_changed,
            "back": to.leave_details,
        },
        keys=("keys_learners.form",),
    ),
    "code": Route(
        "learners.code",
        "Code",
        ("background", "clock", "translate"),
        own=lambda to: {"attempts": to.attempts},
        keys=("keys_learners.form",),
    ),
    "erasing": Route(
        "learners.erasing",
        "Erasing",
        ("background", "clock", "translate"),
        own=lambda to: {"attempts": to.attempts},
        ways=lambda to: {
            "erase": to.people.erase,
            "erased": to.go_on_without,
            "back": to.leave_erasing,
        },
        keys=("keys_learners.form",),
    ),
    "moving": Route(
        "learners.moving",
        "Moving",
        ("background", "clock", "translate"),
        own=lambda to: {"back": to.show_changed},
        keys=("keys_learners.choosing",),
    ),
    "bringing": Route(
        "learners.bringing",
        "Bringing",
        ("background", "clock", "translate"),
        own=lambda to: {"brought": to.go_on_with, "back": to.show_chooser},
        keys=("keys_learners.choosing",),
    ),
    "classes": Route(
        "learners.classes",
        "Classes",
        ("background", "clock", "new_id", "translate"),
        ways=lambda to: {"erase": to.erase_class, "back": to.show_chooser},
        keys=("keys_learners.form",),
    ),
}

AUTHORING: Final[dict[str, Route[Authoring]]] = {
    "author": Route(
        "author",
        "Author",
        ("background", "clock", "translate"),
        own=lambda to: {"working": to.working, "chance": to.chance},
        ways=lambda to: {
            "edit": to.edit,
            "edit_reported": to.edit_reported,
            "correct": to.correct,
            "show_folder": show_folder,
            "pasteboard": copied,
            "ask": to.ask,
            "folder": to.ask.folder,
            "learner": to.shared.learner,
            "language": interface_language(),
        },
        ways_in="ways",
        keys=("keys_author.author",),
        preloaded=False,
    ),
    "opened": Route(
        "author.opened",
        "Opened",
        ("background", "clock", "translate"),
        own=lambda to: {"working": to.working, "chance": to.chance},
        ways=lambda to: {
            "edit": to.edit,
            "back": to.show,
            "back_to": to.title,
        },
        keys=("keys_author.opened",),
        preloaded=False,
    ),
    "editor": Route(
        "editor",
        "Editor",
        ("background", "clock", "translate"),
        ways=lambda to: {
            "back": to.show,
            "ask": to.ask,
            "handed_out": to.note_export,
            "correct": to.correct_into,
            "pasteboard": copied,
            "folder": to.ask.folder,
            "show_folder": show_folder,
            "reports": to.read_reports,
            "anew": to.encode_again,
            "drafting": to.drafting,
            "hearing": to.hearing,
        },
        ways_in="ways",
        keys=("keys_editor.editor", "keys_pages.pages"),
        preloaded=False,
    ),
}

ROUTES: Final[dict[str, Route[Any]]] = PRACTICE | PACKS | LEARNERS | AUTHORING
"""All screens but home, each built when it first opens."""

PAGES: Final = "quizapp.app.pages"
SERVICES: Final = {
    "Authoring": "quizapp.app.authoring",
    "BundledPacks": "quizapp.app.bundled_packs",
    "Inbox": "quizapp.app.inbox",
    "LeavingScreen": "quizapp.ui.unsaved.leaving",
    "LearnerPages": "quizapp.app.learner_pages",
    "LibraryJobs": "quizapp.app.library_jobs",
    "Maintenance": "quizapp.app.maintenance",
    "Packs": "quizapp.app.packs",
    "Pages": PAGES,
    "UnsavedBar": "quizapp.ui.unsaved.bar",
}
"""What the first paint does without, and the module that it is in."""

PRESENTERS: Final = (
    *(route.presenter for route in ROUTES.values() if route.preloaded),
    "quizapp.ui.practice.world",
    "quizapp.ui.setup.own_files",
    "quizapp.library.adding.offers",
    "quizapp.app.library_jobs",
)
"""Presenters, and with them pydantic: no Qt."""

SCREENS: Final = (
    "quizapp.ui.sheet.article",
    "quizapp.ui.sheet.sheet",
    "quizapp.ui.sheet.articles",
    "quizapp.ui.widgets.option_group",
    "quizapp.ui.kinds.chain.widget",
    "quizapp.ui.kinds.match.widget",
    "quizapp.ui.kinds.evidence.widget",
    "quizapp.ui.kinds.registry",
    "quizapp.ui.question.explanation",
    "quizapp.ui.question.desk",
    "quizapp.ui.results.overview",
    *(route.screen for route in ROUTES.values() if route.preloaded),
    "quizapp.app.learner_pages",
    "quizapp.app.packs",
    PAGES,
)
"""The screens in parts, each short beside a frame; the last is what the program asks for."""


def load_service(name: str) -> Any:
    """Return a class that the first paint does without."""
    return getattr(import_module(SERVICES[name]), name)


def load_presenters() -> type[LibraryJobs]:
    """Load what has no Qt, on any thread, and return the library's part of it.

    All come to it by this one way, so that the second waits for the first; by different ways each would
    find some of it half loaded.
    """
    for name in PRESENTERS:
        import_module(name)
    jobs: type[LibraryJobs] = load_service("LibraryJobs")
    return jobs


def load_screens(window: QObject, place: int = 0) -> None:
    """Load the screens between the events of a window, on its thread, while it stands.

    On no other: PySide notes each class made from one of Qt's in a table that the window's thread reads
    without Python's lock, and the program would crash now and then. At the end the collector, which was off
    at the start, is put to work, and leaves all that be.
    """
    if place < len(SCREENS):
        import_module(SCREENS[place])
        QTimer.singleShot(0, window, lambda: load_screens(window, place + 1))
    else:
        gc.freeze()
        gc.enable()
