"""Pages over other screens, each built when it is first opened: help, settings, reports."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from quizapp.app import people_pages
from quizapp.app.backups import BackupPages
from quizapp.app.system import new_id, show_folder, translate
from quizapp.app.ways import Ways
from quizapp.library.reports import reports
from quizapp.paths import log_dir
from quizapp.ui.adding.presenter import AddingPresenter
from quizapp.ui.adding.presenter import Ways as AddingWays
from quizapp.ui.adding.screen import AddingScreen
from quizapp.ui.backups.restoring.screen import RestoreScreen
from quizapp.ui.backups.screen import BackupsScreen
from quizapp.ui.finding.screen import FindingScreen
from quizapp.ui.help.examples import presenter as examples
from quizapp.ui.help.examples.screen import ExampleScreen
from quizapp.ui.help.presenter import HelpPresenter
from quizapp.ui.help.presenter import Ways as HelpWays
from quizapp.ui.help.screen import HelpScreen
from quizapp.ui.help.worked.presenter import WorkedPresenter
from quizapp.ui.help.worked.screen import WorkedScreen
from quizapp.ui.home.screen import HomeScreen
from quizapp.ui.packs.screen import PackScreen
from quizapp.ui.report.listing.presenter import ReportsPresenter
from quizapp.ui.report.listing.screen import ReportsScreen
from quizapp.ui.report.presenter import ReportPresenter
from quizapp.ui.report.screen import ReportScreen
from quizapp.ui.settings import presenter as settings
from quizapp.ui.settings.screen import SettingsScreen
from quizapp.ui.text import keys, keys_adding, keys_author, keys_finding, keys_kept
from quizapp.ui.unsaved.leaving import LeavingScreen

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.app.shared import Shared
    from quizapp.library.packs.questions import Trapped
    from quizapp.library.reports import Subject
    from quizapp.pack.ids import PackId
    from quizapp.pack.words import StatementKind, Trap
    from quizapp.ui.ports import Translate
    from quizapp.ui.text.keys import KeySection
    from quizapp.ui.widgets.screen import Screen

SECTIONS: dict[type[Screen], Callable[[Translate], tuple[KeySection, ...]]] = {
    PackScreen: keys.pack,
    ExampleScreen: keys.example,
    WorkedScreen: keys.worked,
    SettingsScreen: keys.settings,
    ReportScreen: keys.report,
    ReportsScreen: keys.reports,
    **people_pages.SECTIONS,
    LeavingScreen: keys_kept.leaving,
    BackupsScreen: keys_kept.backups,
    RestoreScreen: keys_kept.restoring,
    AddingScreen: keys_adding.adding,
    FindingScreen: keys_finding.finding,
}
"""The keys of these pages."""


class Pages:
    """The pages and the ways between them. `practise` begins a practice of a pack's questions with a trap."""

    def __init__(self, shared: Shared, practise: Callable[[Trapped, Trap], None]) -> None:
        self._shared = shared
        self._practise = practise
        self.ways = Ways(shared.window, shared.go_home)
        self.backups = BackupPages(shared, self.ways, self._name)

    def help(self, sections: tuple[KeySection, ...]) -> None:
        """Show help for the screen that is shown; `sections` are its keys, where it is none of these."""
        shown = self._shared.window.screen_shown()
        if isinstance(shown, HelpScreen):
            return
        own = next((SECTIONS[kind] for kind in SECTIONS if isinstance(shown, kind)), None)
        teaching = (keys_author.sections(translate),) if self._shared.settings().teacher_tools else ()
        every = (*(sections if own is None else own(translate)), *teaching, keys.everywhere(translate))
        name = self._name()
        self.ways.open(self._help, lambda: self._help.presenter.show(every, name))

    def how_it_works(self) -> None:
        """Show the worked example."""
        name = self._name()
        self.ways.open(self._worked, lambda: self._worked.presenter.show(name))

    def trap(self, trap: Trap, pack: PackId | None = None) -> None:
        """Show the page of a trap, from a question of a `pack` if it is one."""
        name = self._name()
        self.ways.open(self._example, lambda: self._example.presenter.show_trap(trap, name, pack))

    def statement(self, kind: StatementKind) -> None:
        """Show the page of a kind of statement."""
        name = self._name()
        self.ways.open(self._example, lambda: self._example.presenter.show_statement(kind, name))

    def settings(self) -> None:
        """Show the settings."""
        if isinstance(self._shared.window.screen_shown(), SettingsScreen):
            return
        name = self._name()
        self.ways.open(self._settings, lambda: self._show_settings(name))

    def settings_changed(self) -> None:
        """Show the settings as they are now, where they are shown."""
        if "_settings" in vars(self):
            self._settings.presenter.refresh()

    def report(self, subject: Subject) -> None:
        """Show the page for what is wrong with a question."""
        name = self._name()
        self.ways.open(self._report, lambda: self._report.presenter.show(subject, name))

    def add(self, paths: Sequence[Path], *, elsewhere: bool = False) -> None:
        """Show what is in files and folders, so that packs may be added.

        `elsewhere` tells that something of another computer was given too, and left alone.
        """
        page = self._adding
        if self._shared.window.screen_shown() is page:
            page.presenter.open(paths, page.place.back, elsewhere=elsewhere)
            return
        name = self._name()
        self.ways.open(page, lambda: page.presenter.open(paths, name, elsewhere=elsewhere))

    def stop_adding(self) -> None:
        """Add no more of what is being added."""
        self._adding.presenter.stop()

    def _show_settings(self, name: str) -> None:
        self._settings.presenter.show(name)
        self.backups.tell_last(self._settings.presenter.tell_backups)
        self._shared.background.read(
            lambda reader: len(reports(reader).good),
            self._settings.presenter.count_reports,
            self._shared.fail,
        )

    def _open_reports(self) -> None:
        name = self._name()
        self.ways.open(self._reports, lambda: self._reports.presenter.show(name))

    def _name(self) -> str:
        """Return the name of the screen that is shown."""
        shown = self._shared.window.screen_shown()
        if shown is None or isinstance(shown, HomeScreen):
            return translate("window.menu.home")
        # The place of a question is shorter than its pack's title, and tells as much.
        return shown.place.words or shown.place.title

    @cached_property
    def _help(self) -> HelpScreen:
        screen = HelpScreen(self._shared.look, translate)
        folder = self._shared.path.parent
        logs = log_dir(folder)
        ways = HelpWays(
            self.ways.back, self.how_it_works, self.trap, self.statement, lambda: show_folder(logs)
        )
        screen.presenter = HelpPresenter(
            screen, translate, str(folder), str(logs), lambda: self._shared.settings().letter_keys, ways
        )
        return screen

    @cached_property
    def _example(self) -> ExampleScreen:
        screen = ExampleScreen(self._shared.look, translate)
        ways = examples.Ways(self.ways.back, self._practise, lambda: self._shared.settings().count)
        screen.presenter = examples.ExamplePresenter(
            screen, self._shared.background, translate, self._shared.learner, ways
        )
        return screen

    @cached_property
    def _worked(self) -> WorkedScreen:
        screen = WorkedScreen(self._shared.look, translate)
        screen.presenter = WorkedPresenter(screen, self._shared.background, translate, self.ways.back)
        return screen

    @cached_property
    def _adding(self) -> AddingScreen:
        shared = self._shared
        screen = AddingScreen(shared.look, translate)
        ways = AddingWays(
            back=self.ways.back,
            begin=shared.begin,
            work=shared.work,
            tell=shared.tell,
            done=shared.done,
            refresh=shared.refresh,
            copy=lambda words: QGuiApplication.clipboard().setText(words),
        )
        screen.presenter = AddingPresenter(screen, shared.background, shared.clock, translate, ways)
        return screen

    @cached_property
    def _settings(self) -> SettingsScreen:
        shared = self._shared
        screen = SettingsScreen(shared.look, translate)
        folder = shared.path.parent
        ways = settings.Ways(
            settings=shared.settings,
            locked=frozenset(shared.locked.values),
            change=shared.change_settings,
            show_folder=lambda: show_folder(folder),
            copy=lambda words: QGuiApplication.clipboard().setText(words),
            open_reports=self._open_reports,
            open_backups=self.backups.show,
            back=self.ways.back,
        )
        screen.presenter = settings.SettingsPresenter(screen, translate, str(folder), ways)
        return screen

    @cached_property
    def _report(self) -> ReportScreen:
        shared = self._shared
        screen = ReportScreen(shared.look, translate)
        screen.presenter = ReportPresenter(
            screen, shared.background, shared.clock, new_id, translate, self.ways.back
        )
        return screen

    @cached_property
    def _reports(self) -> ReportsScreen:
        shared = self._shared
        screen = ReportsScreen(shared.look, translate)
        screen.presenter = ReportsPresenter(
            screen, shared.background, shared.clock, translate, shared.ask, self.ways.back
        )
        return screen
