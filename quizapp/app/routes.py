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
        "quizapp.ui.practice.presenter.PracticePresenter",
        "quizapp.ui.practice.screen.PracticeScreen",
        (),
        own=lambda to: {
            "world": to.world,
            "leave": to.shared.go_home,
            "finish": to.show_results,
            "aside": to.aside,
        },
        keys=("quizapp.ui.text.keys.practice",),
        makes_presenter=True,
    ),
    "setup": Route(
        "quizapp.ui.setup.presenter.SetupPresenter",
        "quizapp.ui.setup.screen.SetupScreen",
        ("background", "clock", "translate", "learner", "settings"),
        own=lambda to: {"own": to.own_files, "start": to.begin_set_up, "leave": to.shared.go_home},
        keys=("quizapp.ui.text.keys.setup",),
        makes_presenter=True,
    ),
    "results": Route(
        "quizapp.ui.results.presenter.ResultsPresenter",
        "quizapp.ui.results.screen.ResultsScreen",
        ("clock", "translate"),
        ways_class="quizapp.ui.results.presenter.Ways",
        ways=lambda to: {
            "home": to.shared.go_home,
            "again": to.practise_again,
            "practise": to.practise_mistakes,
            "trap": to.trap_practised,
            "go_on": to.ask_next,
        },
        keys=("quizapp.ui.text.keys.results",),
    ),
    "trouble": Route(
        "quizapp.ui.trouble.presenter.TroublePresenter",
        "quizapp.ui.trouble.screen.TroubleScreen",
        ("translate",),
        own=lambda to: {
            "versions": versions(),
            "go_on": to.leave_trouble,
            "home": to.go_home_from_trouble,
        },
        keys=("quizapp.ui.text.keys.trouble",),
    ),
    "help": Route(
        "quizapp.ui.help.presenter.HelpPresenter",
        "quizapp.ui.help.screen.HelpScreen",
        ("translate",),
        own=lambda to: {
            "data_folder": str(to.folder),
            "log_folder": str(log_dir(to.folder)),
            "letter_keys": lambda: to.shared.settings().letter_keys,
        },
        ways_class="quizapp.ui.help.presenter.Ways",
        ways=lambda to: {
            "back": to.navigator.back,
            "worked": to.how_it_works,
            "trap": to.trap,
            "statement": to.statement,
            "logs": lambda: show_folder(log_dir(to.folder)),
        },
    ),
    "example": Route(
        "quizapp.ui.help.examples.presenter.ExamplePresenter",
        "quizapp.ui.help.examples.screen.ExampleScreen",
        ("background", "translate", "learner"),
        ways_class="quizapp.ui.help.examples.presenter.Ways",
        ways=lambda to: {
            "back": to.navigator.back,
            "practise": to.practise_trap,
            "most": lambda: to.shared.settings().count,
        },
        keys=("quizapp.ui.text.keys.example",),
    ),
    "worked": Route(
        "quizapp.ui.help.worked.presenter.WorkedPresenter",
        "quizapp.ui.help.worked.screen.WorkedScreen",
        ("background", "translate"),
        own=lambda to: {"back": to.navigator.back},
        keys=("quizapp.ui.text.keys.worked",),
    ),
    "settings": Route(
        "quizapp.ui.settings.presenter.SettingsPresenter",
        "quizapp.ui.settings.screen.SettingsScreen",
        ("translate",),
        own=lambda to: {"folder": str(to.folder)},
        ways_class="quizapp.ui.settings.presenter.Ways",
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
        keys=("quizapp.ui.text.keys.settings",),
    ),
    "report": Route(
        "quizapp.ui.report.presenter.ReportPresenter",
        "quizapp.ui.report.screen.ReportScreen",
        ("background", "clock", "new_id", "translate"),
        own=lambda to: {"back": to.navigator.back},
        keys=("quizapp.ui.text.keys.report",),
    ),
    "reports": Route(
        "quizapp.ui.report.listing.presenter.ReportsPresenter",
        "quizapp.ui.report.listing.screen.ReportsScreen",
        ("background", "clock", "translate", "ask"),
        own=lambda to: {"back": to.navigator.back},
        keys=("quizapp.ui.text.keys.reports",),
    ),
    "adding": Route(
        "quizapp.ui.adding.presenter.AddingPresenter",
        "quizapp.ui.adding.screen.AddingScreen",
        ("background", "clock", "translate"),
        ways_class="quizapp.ui.adding.presenter.Ways",
        ways=lambda to: {
            "back": to.navigator.back,
            "begin": to.shared.begin,
            "work": to.shared.work,
            "tell": to.shared.tell,
            "done": to.shared.done,
            "refresh": to.shared.refresh,
            "copy": copy_text,
        },
        keys=("quizapp.ui.text.keys_adding.adding",),
    ),
    "backups": Route(
        "quizapp.ui.backups.presenter.BackupsPresenter",
        "quizapp.ui.backups.screen.BackupsScreen",
        ("background", "clock", "translate", "ask"),
        own=lambda to: {"data": to.folder},
        ways_class="quizapp.ui.backups.presenter.Ways",
        ways=lambda to: {
            "settings": to.shared.settings,
            "change": to.shared.change_settings,
            "back_up": to.maintenance.upkeep.back_up,
            "restore": to.restore,
            "recover": to.recover,
            "back": to.navigator.back,
            "show_folder": show_folder,
        },
        keys=("quizapp.ui.text.keys_kept.backups",),
    ),
    "restore": Route(
        "quizapp.ui.backups.restoring.presenter.RestorePresenter",
        "quizapp.ui.backups.restoring.screen.RestoreScreen",
        ("background", "clock", "translate", "new_id"),
        own=lambda to: {"live": to.shared.path},
        ways_class="quizapp.ui.backups.restoring.presenter.Ways",
        ways=lambda to: {
            "change_over": to.maintenance.change_over,
            "declined": to.decline,
            "back": to.navigator.back,
        },
        keys=("quizapp.ui.text.keys_kept.restoring",),
    ),
    "finding": Route(
        "quizapp.ui.finding.presenter.FindingPresenter",
        "quizapp.ui.finding.screen.FindingScreen",
        ("background", "clock", "translate", "learner"),
        ways_class="quizapp.ui.finding.presenter.Ways",
        ways=lambda to: {
            "practise": to.practise,
            "set_up": to.set_up,
            "ask": to.ask,
            "index": to.index,
            "back": to.navigator.back,
        },
        keys=("quizapp.ui.text.keys_finding.finding",),
    ),
}
"""Practising, and the pages over it."""

PACKS: Final[dict[str, Route[Packs]]] = {
    "pack": Route(
        "quizapp.ui.packs.presenter.PackPresenter",
        "quizapp.ui.packs.screen.PackScreen",
        ("background", "clock", "translate"),
        ways_class="quizapp.ui.packs.presenter.Ways",
        ways=lambda to: {
            "copy": copy_text,
            "export": to.export,
            "save_reports": to.handing_out.save_reports,
            "show_folder": to.show_folder,
            "changed": to.refresh,
            "back": to.navigator.back,
        },
        keys=("quizapp.ui.text.keys.pack",),
    ),
}

LEARNERS: Final[dict[str, Route[LearnerPages]]] = {
    "chooser": Route(
        "quizapp.ui.learners.chooser.presenter.ChooserPresenter",
        "quizapp.ui.learners.chooser.screen.ChooserScreen",
        ("background", "clock", "translate", "learner"),
        ways_class="quizapp.ui.learners.chooser.presenter.Ways",
        ways=lambda to: {
            "choose": to.choose,
            "guest": to.be_guest,
            "new": to.new,
            "page": to.open_page,
            "classes": to.open_classes,
            "bring_in": to.bring_in,
            "back": to.people.go_back,
        },
        keys=("quizapp.ui.text.keys_learners.chooser",),
        early=True,
    ),
    "page": Route(
        "quizapp.ui.learners.page.presenter.PagePresenter",
        "quizapp.ui.learners.page.screen.PageScreen",
        ("background", "clock", "translate", "ask"),
        ways_class="quizapp.ui.learners.page.presenter.Ways",
        ways=lambda to: {
            "change": to.change,
            "move": to.move,
            "erase": to.erase,
            "back": to.show_chooser,
        },
        keys=("quizapp.ui.text.keys_learners.page",),
    ),
    "details": Route(
        "quizapp.ui.learners.details.presenter.DetailsPresenter",
        "quizapp.ui.learners.details.screen.DetailsScreen",
        ("background", "clock", "new_id", "translate"),
        own=lambda to: {"attempts": to.attempts},
        ways_class="quizapp.ui.learners.details.presenter.Ways",
        ways=lambda to: {
            "added": to.people.become,
            "changed": to.show_changed,
            "back": to.leave_details,
        },
        keys=("quizapp.ui.text.keys_learners.form",),
    ),
    "code": Route(
        "quizapp.ui.learners.code.presenter.CodePresenter",
        "quizapp.ui.learners.code.screen.CodeScreen",
        ("background", "clock", "translate"),
        own=lambda to: {"attempts": to.attempts},
        keys=("quizapp.ui.text.keys_learners.form",),
    ),
    "erasing": Route(
        "quizapp.ui.learners.erasing.presenter.ErasingPresenter",
        "quizapp.ui.learners.erasing.screen.ErasingScreen",
        ("background", "clock", "translate"),
        own=lambda to: {"attempts": to.attempts},
        ways_class="quizapp.ui.learners.erasing.presenter.Ways",
        ways=lambda to: {
            "erase": to.people.erase,
            "erased": to.go_on_without,
            "back": to.leave_erasing,
        },
        keys=("quizapp.ui.text.keys_learners.form",),
    ),
    "moving": Route(
        "quizapp.ui.learners.moving.presenter.MovingPresenter",
        "quizapp.ui.learners.moving.screen.MovingScreen",
        ("background", "clock", "translate"),
        own=lambda to: {"back": to.show_changed},
        keys=("quizapp.ui.text.keys_learners.choosing",),
    ),
    "bringing": Route(
        "quizapp.ui.learners.bringing.presenter.BringingPresenter",
        "quizapp.ui.learners.bringing.screen.BringingScreen",
        ("background", "clock", "translate"),
        own=lambda to: {"brought": to.go_on_with, "back": to.show_chooser},
        keys=("quizapp.ui.text.keys_learners.choosing",),
    ),
    "classes": Route(
        "quizapp.ui.learners.classes.presenter.ClassesPresenter",
        "quizapp.ui.learners.classes.screen.ClassesScreen",
        ("background", "clock", "new_id", "translate"),
        ways_class="quizapp.ui.learners.classes.presenter.Ways",
        ways=lambda to: {"erase": to.erase_class, "back": to.show_chooser},
        keys=("quizapp.ui.text.keys_learners.form",),
    ),
}

AUTHORING: Final[dict[str, Route[Authoring]]] = {
    "author": Route(
        "quizapp.ui.author.presenter.AuthorPresenter",
        "quizapp.ui.author.screen.AuthorScreen",
        ("background", "clock", "translate"),
        own=lambda to: {"working": to.working, "chance": to.chance},
        ways_class="quizapp.ui.author.ways.Ways",
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
        keys=("quizapp.ui.text.keys_author.author",),
        preloaded=False,
    ),
    "opened": Route(
        "quizapp.ui.author.opened.presenter.OpenedPresenter",
        "quizapp.ui.author.opened.screen.OpenedScreen",
        ("background", "clock", "translate"),
        own=lambda to: {"working": to.working, "chance": to.chance},
        ways_class="quizapp.ui.author.opened.presenter.Ways",
        ways=lambda to: {
            "edit": to.edit,
            "back": to.show,
            "back_to": to.title,
        },
        keys=("quizapp.ui.text.keys_author.opened",),
        preloaded=False,
    ),
    "editor": Route(
        "quizapp.ui.editor.presenter.EditorPresenter",
        "quizapp.ui.editor.screen.EditorScreen",
        ("background", "clock", "translate"),
        ways_class="quizapp.ui.editor.ways.Ways",
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
        keys=("quizapp.ui.text.keys_editor.editor", "quizapp.ui.text.keys_pages.pages"),
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
    *(route.presenter.rpartition(".")[0] for route in ROUTES.values() if route.preloaded),
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
    *(route.screen.rpartition(".")[0] for route in ROUTES.values() if route.preloaded),
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
