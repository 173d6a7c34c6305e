"""The screens beside home, each built when it first opens."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from random import SystemRandom
from typing import TYPE_CHECKING

from quizapp.app.pages import Pages
from quizapp.app.system import folder_of_files, new_id, translate, versions
from quizapp.quiz.selection import Wish
from quizapp.ui.practice.planning import Wanted, usual
from quizapp.ui.practice.presenter import Aside, PracticePresenter
from quizapp.ui.practice.screen import PracticeScreen
from quizapp.ui.practice.world import World
from quizapp.ui.results.presenter import ResultsPresenter
from quizapp.ui.results.presenter import Ways as ResultsWays
from quizapp.ui.results.screen import ResultsScreen
from quizapp.ui.setup.own_files import OwnFiles
from quizapp.ui.setup.presenter import SetupPresenter
from quizapp.ui.setup.screen import SetupScreen
from quizapp.ui.text import keys
from quizapp.ui.trouble.faults import Faults
from quizapp.ui.trouble.presenter import TroublePresenter
from quizapp.ui.trouble.screen import TroubleScreen

if TYPE_CHECKING:
    from quizapp.app.shared import Shared
    from quizapp.library.packs.questions import Trapped
    from quizapp.library.sessions import Setup
    from quizapp.pack.ids import BankId, PackId, QuestionId
    from quizapp.pack.words import Trap
    from quizapp.quiz.session import Plan
    from quizapp.ui.question.finished import Finished
    from quizapp.ui.question.parts import Part
    from quizapp.ui.text.keys import KeySection
    from quizapp.ui.widgets.screen import Screen


class Rooms:
    """Practice, and when they are first asked for results, help and trouble; and the ways between them."""

    def __init__(self, shared: Shared) -> None:
        self._shared = shared
        self._practised: tuple[PackId, str] | None = None
        self._came_from: Screen | None = None
        self.pages = Pages(shared, self._practise_trap)
        self._faults = Faults(shared.clock)
        self._practice = PracticeScreen(
            shared.look,
            translate,
            lambda view: PracticePresenter(
                view, self._world(), shared.go_home, self._show_results, self._aside()
            ),
        )

    def practise(self, pack: PackId, title: str) -> None:
        """Practise a pack: go on with its session, or begin one."""
        self._practice.presenter.open(pack, title)
        self._shared.window.show_screen(self._practice)

    def review(self, pack: PackId, title: str) -> None:
        """Begin a review of a pack."""
        settings = self._shared.settings()
        wanted = replace(usual(settings), wish=Wish("review", settings.count or None))
        self._begin(pack, title, wanted)

    def ask(self, parts: tuple[Part, ...]) -> None:
        """Begin a practice of the first of these parts; the results lead on to the next."""
        self._practice.presenter.ask(parts)
        self._shared.window.show_screen(self._practice)

    def set_up(self, pack: PackId, title: str) -> None:
        """Show a pack's first page, and set up a practice of it."""
        self._setup.presenter.open(pack, title)
        self._shared.window.show_screen(self._setup)

    def finish(self, pack: PackId, title: str) -> None:
        """End for good the practice of a pack that goes on, and show its results."""
        self._practice.presenter.finish(pack, title)
        self._shared.window.show_screen(self._practice)

    def finish_here(self) -> None:
        """End the practice on screen for good, if one is, and show its results."""
        if self._shared.window.screen_shown() is self._practice:
            self._practice.presenter.finish_here()

    def help(self, sections: tuple[KeySection, ...]) -> None:
        """Show help for the screen that is shown; `sections` are its keys, where it is none of these."""
        shown = self._shared.window.screen_shown()
        if shown is self._practice:
            sections = keys.practice(translate)
        elif isinstance(shown, SetupScreen):
            sections = keys.setup(translate)
        elif isinstance(shown, ResultsScreen):
            sections = keys.results(translate)
        elif isinstance(shown, TroubleScreen):
            sections = keys.trouble(translate)
        self.pages.help(sections)

    def report(self) -> None:
        """Report what is wrong with the question that is explained, if one is."""
        if self._shared.window.screen_shown() is self._practice:
            self._practice.presenter.report()

    def settings_changed(self) -> None:
        """Let what is open follow the settings."""
        self._practice.presenter.letters_changed()
        self.pages.settings_changed()

    def trouble(self, error: Exception) -> None:
        """Show the page for a fault, unless the same has just been shown."""
        fault = self._faults.seen(error)
        if fault is None:
            return
        shown = self._shared.window.screen_shown()
        if not isinstance(shown, TroubleScreen):
            self._came_from = shown
        name = type(self._came_from).__name__.removesuffix("Screen").lower()
        self._trouble.presenter.show(error, name, fault.times)
        self._shared.window.show_screen(self._trouble)

    def _folder(self) -> str:
        return folder_of_files(self._shared.settings())

    def _practise_trap(self, found: Trapped, trap: Trap) -> None:
        settings = self._shared.settings()
        wish = Wish(number=settings.count or None, traps=frozenset({trap}))
        wanted = replace(usual(settings), wish=wish)
        self._shared.when_known(lambda: self._begin(found.pack, found.title, wanted))

    def _aside(self) -> Aside:
        return Aside(self.pages.report, self.pages.trap)

    def _begin(self, pack: PackId, title: str, wanted: Wanted) -> None:
        self._practice.presenter.open(pack, title, wanted)
        self._shared.window.show_screen(self._practice)

    def _begin_set_up(self, pack: PackId, title: str, setup: Setup, banks: frozenset[BankId]) -> None:
        wish = Wish(setup.mode, setup.number or None, banks=frozenset((pack, bank) for bank in banks))
        self._begin(pack, title, Wanted(wish, setup.certainty, setup.proving, setup.book))

    def _show_results(self, finished: Finished) -> None:
        pack = finished.sitting.opened.pack
        self._practised = pack.id, pack.title
        self._results.presenter.show(finished, self._practice.presenter.to_come)
        self._shared.window.show_screen(self._results)

    def _ask_next(self) -> None:
        self._practice.presenter.ask_next()
        self._shared.window.show_screen(self._practice)

    def _practise_again(self) -> None:
        if self._practised is not None:
            self.practise(*self._practised)

    def _practise_mistakes(self, plan: Plan, questions: frozenset[QuestionId]) -> None:
        """Begin a practice of these questions of a session, asked as they were there."""
        if self._practised is not None:
            pack, title = self._practised
            wish = Wish("mistakes", None, questions=frozenset((pack, each) for each in questions))
            self._begin(pack, title, Wanted(wish, plan.certainty, plan.proving, plan.book))

    def _return(self) -> None:
        if self._came_from is None:
            self._shared.go_home()
        else:
            self._shared.window.show_screen(self._came_from)

    def _leave_trouble(self) -> None:
        self._faults.left()
        self._return()

    def _home_from_trouble(self) -> None:
        self._faults.left()
        self._shared.go_home()

    @cached_property
    def _setup(self) -> SetupScreen:
        shared = self._shared
        return SetupScreen(
            shared.look,
            translate,
            lambda view: SetupPresenter(
                view,
                shared.background,
                shared.clock,
                translate,
                shared.learner,
                shared.settings,
                OwnFiles(shared.background, shared.clock, translate, shared.ask, self._folder),
                start=self._begin_set_up,
                leave=shared.go_home,
            ),
        )

    @cached_property
    def _results(self) -> ResultsScreen:
        screen = ResultsScreen(self._shared.look, translate)
        ways = ResultsWays(
            self._shared.go_home,
            self._practise_again,
            self._practise_mistakes,
            lambda trap: self.pages.trap(trap, None if self._practised is None else self._practised[0]),
            self._ask_next,
        )
        screen.presenter = ResultsPresenter(screen, self._shared.clock, translate, ways)
        return screen

    @cached_property
    def _trouble(self) -> TroubleScreen:
        screen = TroubleScreen(self._shared.look, translate)
        screen.presenter = TroublePresenter(
            screen, translate, versions(), self._leave_trouble, self._home_from_trouble
        )
        return screen

    def _world(self) -> World:
        shared = self._shared
        return World(
            shared.background,
            shared.clock,
            SystemRandom(),
            new_id,
            translate,
            shared.learner,
            shared.settings,
            shared.waiting,
        )
