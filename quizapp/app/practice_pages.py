"""The ways between the screens of practising, and the pages over them: help, settings, reports, backups."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import SystemRandom
from typing import TYPE_CHECKING

from quizapp.app.navigator import Navigator, RouteScreen
from quizapp.app.services import AppServices, FolderRememberingDialogs
from quizapp.app.system import new_id
from quizapp.library.backups import BACKUP_FOLDER, Backup, find_backups
from quizapp.library.question_reports import ReportSubject, load_reports
from quizapp.quiz.selection import SelectionOptions
from quizapp.ui.error_report import ErrorThrottle
from quizapp.ui.messages import backups as backups_text
from quizapp.ui.messages.key_tables import GLOBAL_KEYS, TEACHER_KEYS
from quizapp.ui.practice.practice_services import PracticeServices
from quizapp.ui.practice.presenter import PracticeRoutes
from quizapp.ui.practice.session_planner import SessionRequest, build_default_request
from quizapp.ui.screens.session_options.local_copy_opener import LocalCopyOpener

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from quizapp.app.maintenance import Maintenance
    from quizapp.library.packs.question_list import TrapPack
    from quizapp.library.sessions import SessionOptions
    from quizapp.pack.ids import BankId, PackId, QuestionId
    from quizapp.pack.vocabulary import StatementType, Trap
    from quizapp.quiz.session import SessionPlan
    from quizapp.ui.help.examples.screen import ExampleScreen
    from quizapp.ui.help.worked_example.screen import WorkedExampleScreen
    from quizapp.ui.kit.form_screen import FormScreen
    from quizapp.ui.kit.screen import Screen
    from quizapp.ui.practice.screen import PracticeScreen
    from quizapp.ui.question.finished_session import FinishedSession
    from quizapp.ui.question.pack_questions import PackQuestions
    from quizapp.ui.results.opened_answer import OpenedAnswerScreen
    from quizapp.ui.screens.results_cards import AnsweredQuestion


class PracticePages:
    """Practice, and what it leads to. `index` brings what can be found up to what is installed."""

    _practice: RouteScreen[PracticeScreen] = RouteScreen("practice")
    _setup: RouteScreen[FormScreen] = RouteScreen("setup")
    _results: RouteScreen[FormScreen] = RouteScreen("results")
    _answer: RouteScreen[OpenedAnswerScreen] = RouteScreen("answer")
    _trouble: RouteScreen[FormScreen] = RouteScreen("trouble")
    _help: RouteScreen[FormScreen] = RouteScreen("help")
    _example: RouteScreen[ExampleScreen] = RouteScreen("example")
    _worked: RouteScreen[WorkedExampleScreen] = RouteScreen("worked")
    _settings: RouteScreen[FormScreen] = RouteScreen("settings")
    _report: RouteScreen[FormScreen] = RouteScreen("report")
    _reports: RouteScreen[FormScreen] = RouteScreen("reports")
    _adding: RouteScreen[FormScreen] = RouteScreen("adding")
    _backups: RouteScreen[FormScreen] = RouteScreen("backups")
    _restoring: RouteScreen[FormScreen] = RouteScreen("restore")
    _finding: RouteScreen[FormScreen] = RouteScreen("finding")

    def __init__(
        self,
        shared: AppServices,
        navigator: Navigator,
        maintenance: Maintenance,
        index: Callable[[bool, Callable[[], None]], None],
    ) -> None:
        self.shared, self.navigator = shared, navigator
        self.maintenance, self.index = maintenance, index
        self.folder = shared.path.parent
        self._practised: tuple[PackId, str] | None = None
        self._came_from: Screen | None = None
        self._faults = ErrorThrottle(shared.clock)
        self.aside = PracticeRoutes(self.report, self.trap)
        self.world = PracticeServices(
            shared.background,
            shared.clock,
            SystemRandom(),
            new_id,
            self.shared.translate,
            shared.learner,
            shared.settings,
            shared.waiting,
        )

    @property
    def own_files(self) -> LocalCopyOpener:
        """What opens articles' own files to a pack."""
        shared = self.shared
        return LocalCopyOpener(
            shared.background,
            shared.clock,
            self.shared.translate,
            shared.ask,
            FolderRememberingDialogs(shared).folder,
        )

    def build_practice(self) -> None:
        """Build the page of practice, if it is not there yet: to show it takes as long again."""
        self.navigator.screen("practice", self)

    def practise(self, pack: PackId, title: str) -> None:
        """Practise a pack: go on with its session, or begin one."""
        self._practice.presenter.open(pack, title)
        self.navigator.show(self._practice)

    def review(self, pack: PackId, title: str) -> None:
        """Begin a review of a pack."""
        settings = self.shared.settings()
        wanted = replace(
            build_default_request(settings), wish=SelectionOptions("review", settings.count or None)
        )
        self._begin(pack, title, wanted)

    def ask(self, parts: tuple[PackQuestions, ...]) -> None:
        """Begin a practice of the first of these parts; the results lead on to the next."""
        self._practice.presenter.ask(parts)
        self.navigator.show(self._practice)

    def ask_next(self) -> None:
        """Begin a practice of the next of the parts."""
        self._practice.presenter.ask_next()
        self.navigator.show(self._practice)

    def set_up(self, pack: PackId, title: str) -> None:
        """Show a pack's first page, and set up a practice of it."""
        self._setup.presenter.open(pack, title)
        self.navigator.show(self._setup)

    def begin_set_up(self, pack: PackId, title: str, setup: SessionOptions, banks: frozenset[BankId]) -> None:
        """Begin a practice as it was set up."""
        wish = SelectionOptions(
            setup.mode, setup.number or None, banks=frozenset((pack, bank) for bank in banks)
        )
        self._begin(pack, title, SessionRequest(wish, setup.certainty, setup.evidence_prompt, setup.book))

    def practise_trap(self, found: TrapPack, trap: Trap) -> None:
        """Begin a practice of a pack's questions with a trap."""
        settings = self.shared.settings()
        wish = SelectionOptions(number=settings.count or None, traps=frozenset({trap}))
        wanted = replace(build_default_request(settings), wish=wish)
        self.shared.when_known(lambda: self._begin(found.pack, found.title, wanted))

    def practise_again(self) -> None:
        """Practise the pack once more whose results are shown."""
        if self._practised is not None:
            self.practise(*self._practised)

    def practise_mistakes(self, plan: SessionPlan, questions: frozenset[QuestionId]) -> None:
        """Begin a practice of these questions of a session, asked as they were there."""
        if self._practised is not None:
            pack, title = self._practised
            wish = SelectionOptions("mistakes", None, questions=frozenset((pack, each) for each in questions))
            self._begin(pack, title, SessionRequest(wish, plan.certainty, plan.evidence_prompt, plan.book))

    def finish(self, pack: PackId, title: str) -> None:
        """End for good the practice of a pack that goes on, and show its results."""
        self._practice.presenter.finish(pack, title)
        self.navigator.show(self._practice)

    def finish_here(self) -> None:
        """End the practice on screen for good, if one is, and show its results."""
        if self.navigator.is_shown("practice"):
            self._practice.presenter.finish_here()

    def show_results(self, finished: FinishedSession) -> None:
        """Show the results of a practice."""
        pack = finished.sitting.opened.pack
        self._practised = pack.id, pack.title
        self._results.presenter.show(finished, self._practice.presenter.to_come)
        self.navigator.show(self._results)

    def open_answer(self, finished: FinishedSession, answer: AnsweredQuestion) -> None:
        """Open an answer from the results."""
        self.navigator.open(self._answer, lambda _: self._answer.presenter.show(finished, answer))

    def report_here(self) -> None:
        """Report what is wrong with the question that is explained, if one is."""
        if self.navigator.is_shown("practice"):
            self._practice.presenter.report()

    def settings_changed(self) -> None:
        """Let what is open follow the settings."""
        if "practice" in self.navigator.built:
            self._practice.presenter.letters_changed()
        if "settings" in self.navigator.built:
            self._settings.presenter.refresh()

    def trouble(self, error: Exception) -> None:
        """Show the page for a fault, unless the same has just been shown."""
        fault = self._faults.seen(error)
        if fault is None:
            return
        if not self.navigator.is_shown("trouble"):
            self._came_from = self.shared.window.current_screen()
        name = self.navigator.name_of(self._came_from)
        self._trouble.presenter.show(error, name or type(self._came_from).__name__, fault.times)
        self.navigator.show(self._trouble)

    def leave_trouble(self) -> None:
        """Go back to where a fault came up."""
        if self._came_from is None:
            self.go_home_from_trouble()
            return
        self._faults.left()
        self.navigator.show(self._came_from)

    def go_home_from_trouble(self) -> None:
        """Go home in the stead of where a fault came up."""
        self._faults.left()
        self.shared.go_home()

    def help(self, own: str = "") -> None:
        """Show help for the screen that is shown; `own` names its keys, where it has no route."""
        if self.navigator.is_shown("help"):
            return
        teaching = TEACHER_KEYS if self.shared.settings().teacher_tools else ()
        every = (*self.navigator.keys(own), *teaching, *GLOBAL_KEYS)
        self.navigator.open(self._help, lambda place: self._help.presenter.show(every, place))

    def how_it_works(self) -> None:
        """Show the worked example."""
        self.navigator.open(self._worked, self._worked.presenter.show)

    def trap(self, trap: Trap, pack: PackId | None = None) -> None:
        """Show the page of a trap, from a question of a `pack` if it is one."""
        self.navigator.open(self._example, lambda place: self._example.presenter.show_trap(trap, place, pack))

    def trap_practised(self, trap: Trap) -> None:
        """Show the page of a trap, from the results of a practice."""
        self.trap(trap, None if self._practised is None else self._practised[0])

    def statement(self, kind: StatementType) -> None:
        """Show the page of a kind of statement."""
        self.navigator.open(self._example, lambda place: self._example.presenter.show_statement(kind, place))

    def find(self, words: str = "") -> None:
        """Show the search over home, for words that were typed there; '': with what was looked for last."""
        self.navigator.open(self._finding, self._finding.presenter.show)
        if words:
            self._finding.presenter.type(words)

    def settings(self) -> None:
        """Show the settings."""
        if not self.navigator.is_shown("settings"):
            self.navigator.open(self._settings, self._show_settings)

    def report(self, subject: ReportSubject) -> None:
        """Show the page for what is wrong with a question."""
        self.navigator.open(self._report, lambda place: self._report.presenter.show(subject, place))

    def reports(self) -> None:
        """Show what was reported."""
        self.navigator.open(self._reports, self._reports.presenter.show)

    def add(self, paths: Sequence[Path], *, elsewhere: bool = False) -> None:
        """Show what is in files and folders, so that packs may be added.

        `elsewhere` tells that something of another computer was given too, and left alone.
        """
        page = self._adding
        if self.navigator.is_shown("adding"):
            page.presenter.open(paths, page.place.back, elsewhere=elsewhere)
            return
        self.navigator.open(page, lambda place: page.presenter.open(paths, place, elsewhere=elsewhere))

    def stop_adding(self) -> None:
        """Add no more of what is being added."""
        self._adding.presenter.stop()

    def backups(self) -> None:
        """Show the backups."""
        self.navigator.open(self._backups, self._backups.presenter.show)

    def restore(self, file: Path, called: str) -> None:
        """Show what would change if a file were restored."""
        self.navigator.open(
            self._restoring, lambda place: self._restoring.presenter.restore(file, called, place)
        )

    def recover(self) -> None:
        """Show what can be brought back of what was damaged."""
        if self.navigator.is_shown("restore"):
            return
        folder = self.shared.settings().second_backups
        second = Path(folder) if folder else None
        self.navigator.open(self._restoring, lambda place: self._restoring.presenter.recover(second, place))

    def decline(self) -> None:
        """Go on without what was damaged."""
        self.maintenance.damage.hide()
        self.shared.tell(self.shared.translate("backups.declined"))
        self.navigator.back()

    def _begin(self, pack: PackId, title: str, wanted: SessionRequest) -> None:
        self._practice.presenter.open(pack, title, wanted)
        self.navigator.show(self._practice)

    def _show_settings(self, place: str) -> None:
        shared, page = self.shared, self._settings.presenter

        def count_backups(found: tuple[Backup, ...]) -> None:
            last = (
                backups_text.format_backup_time(self.shared.translate, shared.clock, found[0].taken)
                if found
                else ""
            )
            page.tell_backups(backups_text.describe_backups(self.shared.translate, len(found), last))

        page.show(place)
        folder = self.folder / BACKUP_FOLDER
        shared.background.read(lambda _: find_backups(folder), count_backups, shared.fail)
        shared.background.read(lambda reader: len(load_reports(reader).good), page.count_reports, shared.fail)
