"""The table of screens, and what is loaded of them after the first paint, on the threads that may load it."""

from __future__ import annotations

import gc
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer

from quizapp.app.navigator import Route
from quizapp.app.system import copy_text, find_interface_language, find_versions, read_clipboard, show_folder
from quizapp.paths import log_dir

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from quizapp.app.authoring_pages import AuthoringPages
    from quizapp.app.learner_pages import LearnerPages
    from quizapp.app.library_jobs import LibraryJobs
    from quizapp.app.pack_pages import PackActions
    from quizapp.app.practice_pages import PracticePages
    from quizapp.app.unsaved_answers import UnsavedAnswersGuard

PRACTICE_ROUTES: Final[dict[str, Route[PracticePages]]] = {
    "practice": Route(
        "quizapp.ui.practice.screen.PracticeScreen",
        (),
        own=lambda to: {
            "world": to.world,
            "leave": to.shared.go_home,
            "finish": to.show_results,
            "aside": to.aside,
        },
        keys=("quizapp.ui.messages.key_tables.PRACTICE_KEYS",),
        makes_presenter=True,
    ),
    "setup": Route(
        "",
        ("background", "clock", "translate", "learner", "settings"),
        presenter="quizapp.ui.screens.session_options.setup.SessionOptionsPresenter",
        parts="quizapp.ui.session_options.parts.PARTS",
        own=lambda to: {"own": to.own_files, "start": to.begin_set_up, "leave": to.shared.go_home},
        keys=("quizapp.ui.messages.key_tables.SESSION_OPTIONS_KEYS",),
    ),
    "results": Route(
        "",
        ("clock", "translate"),
        presenter="quizapp.ui.screens.results.ResultsPresenter",
        parts="quizapp.ui.results.parts.PARTS",
        ways=lambda to: {
            "home": to.shared.go_home,
            "again": to.practise_again,
            "practise": to.practise_mistakes,
            "trap": to.trap_practised,
            "go_on": to.ask_next,
            "open": to.open_answer,
        },
        keys=("quizapp.ui.messages.key_tables.RESULTS_KEYS",),
    ),
    "answer": Route(
        "quizapp.ui.results.opened_answer.OpenedAnswerScreen",
        ("clock", "translate"),
        presenter="quizapp.ui.screens.opened_answer.OpenedAnswerPresenter",
        ways=lambda to: {"trap": to.trap_practised, "back": to.navigator.back},
        keys=("quizapp.ui.messages.key_tables.OPENED_ANSWER_KEYS",),
    ),
    "trouble": Route(
        "",
        ("translate",),
        presenter="quizapp.ui.screens.error_page.ErrorPagePresenter",
        own=lambda to: {
            "versions": find_versions(),
            "copy": copy_text,
            "go_on": to.leave_trouble,
            "home": to.go_home_from_trouble,
        },
        keys=("quizapp.ui.messages.key_tables.ERROR_PAGE_KEYS",),
    ),
    "help": Route(
        "",
        ("translate",),
        presenter="quizapp.ui.screens.help.HelpPresenter",
        parts="quizapp.ui.help.keys_card.PARTS",
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
        "quizapp.ui.help.examples.screen.ExampleScreen",
        ("background", "translate", "learner"),
        ways=lambda to: {
            "back": to.navigator.back,
            "practise": to.practise_trap,
            "most": lambda: to.shared.settings().count,
        },
        keys=("quizapp.ui.messages.key_tables.EXAMPLE_KEYS",),
    ),
    "worked": Route(
        "quizapp.ui.help.worked_example.screen.WorkedExampleScreen",
        ("background", "translate"),
        own=lambda to: {"back": to.navigator.back},
        keys=("quizapp.ui.messages.key_tables.WORKED_EXAMPLE_KEYS",),
    ),
    "settings": Route(
        "",
        ("translate",),
        presenter="quizapp.ui.screens.settings.SettingsPresenter",
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
        keys=("quizapp.ui.messages.key_tables.SETTINGS_KEYS",),
    ),
    "report": Route(
        "",
        ("background", "clock", "new_id", "translate"),
        presenter="quizapp.ui.screens.report.ReportPresenter",
        own=lambda to: {"back": to.navigator.back},
        keys=("quizapp.ui.messages.key_tables.REPORT_KEYS",),
    ),
    "reports": Route(
        "",
        ("background", "clock", "translate", "ask"),
        presenter="quizapp.ui.screens.reports.ReportsPresenter",
        own=lambda to: {"back": to.navigator.back},
        keys=("quizapp.ui.messages.key_tables.REPORTS_KEYS",),
    ),
    "adding": Route(
        "",
        ("background", "clock", "translate"),
        presenter="quizapp.ui.screens.pack_import.PackImportPresenter",
        parts="quizapp.ui.pack_import.import_list.PARTS",
        ways=lambda to: {
            "shown": lambda: to.navigator.is_shown("adding"),
            "back": to.navigator.back,
            "begin": to.shared.begin,
            "work": to.shared.work,
            "tell": to.shared.tell,
            "done": to.shared.done,
            "refresh": to.shared.refresh,
            "copy": copy_text,
            "take_reader": to.shared.take_reader,
        },
        keys=("quizapp.ui.messages.key_tables.PACK_IMPORT_KEYS",),
    ),
    "backups": Route(
        "",
        ("background", "clock", "translate", "ask"),
        presenter="quizapp.ui.screens.backups.BackupsPresenter",
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
        keys=("quizapp.ui.messages.key_tables.BACKUPS_KEYS",),
    ),
    "restore": Route(
        "",
        ("background", "clock", "translate", "new_id"),
        presenter="quizapp.ui.screens.restore.RestorePresenter",
        own=lambda to: {"live": to.shared.path},
        ways=lambda to: {
            "change_over": to.maintenance.change_over,
            "declined": to.decline,
            "back": to.navigator.back,
        },
        keys=("quizapp.ui.messages.key_tables.RESTORE_KEYS",),
    ),
    "finding": Route(
        "",
        ("background", "clock", "translate", "learner"),
        presenter="quizapp.ui.screens.search.SearchPresenter",
        parts="quizapp.ui.search.parts.PARTS",
        ways=lambda to: {
            "practise": to.practise,
            "set_up": to.set_up,
            "ask": to.ask,
            "index": to.index,
            "back": to.navigator.back,
        },
        keys=("quizapp.ui.messages.key_tables.SEARCH_KEYS",),
    ),
}
"""Practising, and the pages over it."""

PACK_ROUTES: Final[dict[str, Route[PackActions]]] = {
    "pack": Route(
        "",
        ("background", "clock", "translate"),
        presenter="quizapp.ui.screens.pack.PackPresenter",
        ways=lambda to: {
            "copy": copy_text,
            "export": lambda row, cited: to.handing_out.export(row, cited=cited),
            "save_reports": to.handing_out.save_reports,
            "show_folder": lambda: to.actions.do("show_folder", None),
            "changed": to.refresh,
            "back": to.navigator.back,
        },
        keys=("quizapp.ui.messages.key_tables.PACK_KEYS",),
    ),
}

LEARNER_ROUTES: Final[dict[str, Route[LearnerPages]]] = {
    "chooser": Route(
        "",
        ("background", "clock", "translate", "learner"),
        presenter="quizapp.ui.screens.learners.chooser.LearnerChooserPresenter",
        parts="quizapp.ui.learners.learner_grid.PARTS",
        ways=lambda to: {
            "choose": to.choose,
            "guest": to.be_guest,
            "new": to.new,
            "page": to.open_page,
            "classes": to.open_classes,
            "bring_in": to.bring_in,
            "back": to.people.go_back,
        },
        keys=("quizapp.ui.messages.key_tables.CHOOSER_KEYS",),
        early=True,
    ),
    "page": Route(
        "",
        ("background", "clock", "translate", "ask"),
        presenter="quizapp.ui.screens.learners.page.LearnerPagePresenter",
        parts="quizapp.ui.learners.learner_summary.PARTS",
        ways=lambda to: {
            "change": to.change,
            "move": to.move,
            "erase": to.erase,
            "back": to.show_chooser,
        },
        keys=("quizapp.ui.messages.key_tables.LEARNER_PAGE_KEYS",),
    ),
    "details": Route(
        "",
        ("background", "clock", "new_id", "translate"),
        presenter="quizapp.ui.screens.learners.details.LearnerDetailsPresenter",
        parts="quizapp.ui.learners.colour_picker.PARTS",
        own=lambda to: {"attempts": to.attempts},
        ways=lambda to: {
            "added": to.people.become,
            "changed": to.show_changed,
            "back": to.leave_details,
        },
        keys=("quizapp.ui.messages.key_tables.FORM_KEYS",),
    ),
    "code": Route(
        "",
        ("background", "clock", "translate"),
        presenter="quizapp.ui.screens.learners.pin.PinPresenter",
        own=lambda to: {"attempts": to.attempts},
        keys=("quizapp.ui.messages.key_tables.FORM_KEYS",),
    ),
    "erasing": Route(
        "",
        ("background", "clock", "translate"),
        presenter="quizapp.ui.screens.learners.erasure.LearnerErasurePresenter",
        own=lambda to: {"attempts": to.attempts},
        ways=lambda to: {
            "erase": to.people.erase,
            "erased": to.go_on_without,
            "back": to.leave_erasing,
        },
        keys=("quizapp.ui.messages.key_tables.FORM_KEYS",),
    ),
    "moving": Route(
        "",
        ("background", "clock", "translate"),
        presenter="quizapp.ui.screens.learners.session_transfer.SessionTransferPresenter",
        own=lambda to: {"back": to.show_changed},
        keys=("quizapp.ui.messages.key_tables.CHOICE_KEYS",),
    ),
    "bringing": Route(
        "",
        ("background", "clock", "translate"),
        presenter="quizapp.ui.screens.learners.data_import.LearnerImportPresenter",
        own=lambda to: {"brought": to.go_on_with, "back": to.show_chooser},
        keys=("quizapp.ui.messages.key_tables.CHOICE_KEYS",),
    ),
    "classes": Route(
        "",
        ("background", "clock", "new_id", "translate"),
        presenter="quizapp.ui.screens.learners.classes.ClassesPresenter",
        ways=lambda to: {"erase": to.erase_class, "back": to.show_chooser},
        keys=("quizapp.ui.messages.key_tables.FORM_KEYS",),
    ),
}

AUTHORING_ROUTES: Final[dict[str, Route[AuthoringPages]]] = {
    "author": Route(
        "quizapp.ui.my_packs.screen.MyPacksScreen",
        ("background", "clock", "translate"),
        own=lambda to: {"working": to.working, "chance": to.chance},
        ways=lambda to: {
            "edit": to.edit,
            "edit_reported": lambda folder: to.edit(folder, reported=True),
            "correct": to.correct,
            "show_folder": show_folder,
            "pasteboard": read_clipboard,
            "ask": to.ask,
            "folder": to.ask.folder,
            "learner": to.shared.learner,
            "language": find_interface_language(),
        },
        keys=("quizapp.ui.messages.key_tables.MY_PACKS_KEYS",),
        preloaded=False,
    ),
    "opened": Route(
        "quizapp.ui.my_packs.article_import.screen.ArticleImportScreen",
        ("background", "clock", "translate"),
        own=lambda to: {"working": to.working, "chance": to.chance},
        ways=lambda to: {
            "edit": to.edit,
            "back": to.show,
            "back_to": to.shared.translate("author.title"),
        },
        keys=("quizapp.ui.messages.key_tables.ARTICLE_IMPORT_KEYS",),
        preloaded=False,
    ),
    "editor": Route(
        "quizapp.ui.editor.screen.EditorScreen",
        ("background", "clock", "translate"),
        routes_module="routes",
        ways=lambda to: {
            "back": to.show,
            "ask": to.ask,
            "correct": to.correct_into,
            "pasteboard": read_clipboard,
            "folder": to.ask.folder,
            "show_folder": show_folder,
            "reports": to.read_reports,
            "anew": to.encode_again,
            "drafting": to.drafting,
            "hearing": to.hearing,
        },
        keys=(
            "quizapp.ui.messages.editor_keys.EDITOR_KEYS",
            "quizapp.ui.messages.editor_keys.EDITOR_PAGE_KEYS",
        ),
        preloaded=False,
    ),
}

CLOSE_ROUTES: Final[dict[str, Route[UnsavedAnswersGuard]]] = {
    "closing": Route(
        "",
        ("translate",),
        presenter="quizapp.ui.screens.close_confirmation.CloseConfirmationPresenter",
        ways=lambda to: {
            "again": to.waiting.try_again,
            "copy": to.save_copy,
            "close": to.close,
            "stay": to.stay,
        },
        keys=("quizapp.ui.messages.key_tables.CLOSE_CONFIRMATION_KEYS",),
    ),
}

ROUTES: Final[dict[str, Route[Any]]] = (
    PRACTICE_ROUTES | PACK_ROUTES | LEARNER_ROUTES | AUTHORING_ROUTES | CLOSE_ROUTES
)
"""All screens but home, each built when it first opens."""

PAGES_MODULE: Final = "quizapp.app.practice_pages"
SERVICE_MODULES: Final = {
    "AuthoringPages": "quizapp.app.authoring_pages",
    "BundledPacks": "quizapp.app.pack_installer",
    "InboxService": "quizapp.app.inbox_service",
    "LearnerPages": "quizapp.app.learner_pages",
    "LibraryJobs": "quizapp.app.library_jobs",
    "Maintenance": "quizapp.app.maintenance",
    "PackActions": "quizapp.app.pack_pages",
    "PracticePages": PAGES_MODULE,
    "UnsavedBar": "quizapp.ui.unsaved_answers.unsaved_bar",
}
"""What the first paint does without, and the module that it is in."""

PRESENTER_MODULES: Final = (
    *dict.fromkeys(route.presenter_module for route in ROUTES.values() if route.preloaded),
    "quizapp.ui.practice.practice_services",
    "quizapp.ui.screens.session_options.local_copy_opener",
    "quizapp.library.pack_import.import_preview",
    "quizapp.app.library_jobs",
)
"""Presenters, and with them pydantic: no Qt."""

SCREEN_MODULES: Final = (
    "quizapp.ui.article_view.article_view",
    "quizapp.ui.article_view.article_panel",
    "quizapp.ui.article_view.article_switcher",
    "quizapp.ui.kit.option_group",
    "quizapp.ui.kinds.widgets.chain_widget",
    "quizapp.ui.kinds.widgets.match_widget",
    "quizapp.ui.kinds.widgets.evidence_cards",
    "quizapp.ui.kinds.widgets.registry",
    "quizapp.ui.question.explanation_panel",
    "quizapp.ui.question.question_panes",
    "quizapp.ui.results.answer_list",
    *dict.fromkeys(module for route in ROUTES.values() if route.preloaded for module in route.screen_modules),
    "quizapp.app.learner_pages",
    "quizapp.app.pack_pages",
    PAGES_MODULE,
)
"""The screens in parts, each short beside a frame; the last is what the program asks for."""

EDITOR_MODULES: Final = (
    "quizapp.ui.editor.find_replace",
    "quizapp.ui.editor.edit_actions",
    "quizapp.ui.editor.pages.attributions",
    "quizapp.ui.editor.presenter",
    "quizapp.ui.editor.form.section_box",
    "quizapp.ui.editor.editor_panes",
    "quizapp.ui.editor.pages.spreadsheet_import",
    "quizapp.ui.editor.pages.versions",
    "quizapp.ui.editor.pages.printing",
    "quizapp.ui.editor.page_menu",
    "quizapp.ui.editor.screen",
)
"""The editor in parts, each short beside a frame; loaded while a teacher looks at the list of packs."""


def load_service(name: str) -> Any:
    """Return a class that the first paint does without."""
    return getattr(import_module(SERVICE_MODULES[name]), name)


def load_presenters() -> type[LibraryJobs]:
    """Load what has no Qt, on any thread, and return the library's part of it.

    All come to it by this one way, so that the second waits for the first; by different ways each would
    find some of it half loaded.
    """
    for name in PRESENTER_MODULES:
        import_module(name)
    jobs: type[LibraryJobs] = load_service("LibraryJobs")
    return jobs


def load_screens(window: QObject) -> None:
    """Load the screens between the events of a window.

    At the end the collector, which was off at the start, is put to work, and leaves all that be.
    """

    def collect() -> None:
        gc.freeze()
        gc.enable()

    load_modules(window, SCREEN_MODULES, collect)


def load_modules(window: QObject, names: Sequence[str], then: Callable[[], object]) -> None:
    """Load modules between the events of a window, on its thread, while it stands; `then` call this.

    On no other: PySide notes each class made from one of Qt's in a table that the window's thread reads
    without Python's lock, and the program would crash now and then.
    """
    if names:
        import_module(names[0])
        QTimer.singleShot(0, window, lambda: load_modules(window, names[1:], then))
    else:
        then()
