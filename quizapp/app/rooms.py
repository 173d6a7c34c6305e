"""The screens beside home, each built when it first opens. Loading this loads pydantic and fsrs."""

from __future__ import annotations

import platform
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from random import SystemRandom
from typing import TYPE_CHECKING

from quizapp.app.system import new_id, translate
from quizapp.ui.help.presenter import HelpPresenter
from quizapp.ui.help.screen import HelpScreen
from quizapp.ui.practice.presenter import PracticePresenter, World
from quizapp.ui.practice.screen import PracticeScreen
from quizapp.ui.results.presenter import ResultsPresenter
from quizapp.ui.results.screen import ResultsScreen
from quizapp.ui.text import keys
from quizapp.ui.trouble.faults import Faults
from quizapp.ui.trouble.presenter import TroublePresenter
from quizapp.ui.trouble.screen import TroubleScreen

if TYPE_CHECKING:
    from quizapp.app.program import Program
    from quizapp.pack.ids import PackId
    from quizapp.ui.question.finished import Finished
    from quizapp.ui.text.keys import KeySection
    from quizapp.ui.widgets.screen import Screen


class Rooms:
    """Practice, and when they are first asked for results, help and trouble; and the ways between them."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._practised: tuple[PackId, str] | None = None
        self._came_from: Screen | None = None
        self._faults = Faults(program.clock)
        self._practice = PracticeScreen(
            program.look,
            translate,
            lambda view: PracticePresenter(view, self._world(), program.go_home, self._show_results),
        )

    def practise(self, pack: PackId, title: str) -> None:
        """Practise a pack: go on with its session, or begin one."""
        self._practised = pack, title
        self._practice.presenter.open(pack, title)
        self._program.window.show_screen(self._practice)

    def help(self, sections: tuple[KeySection, ...]) -> None:
        """Show help for the screen that is shown; `sections` are its keys, where it is none of these."""
        shown = self._program.window.screen_shown()
        if isinstance(shown, HelpScreen):
            return
        self._came_from = shown
        if shown is self._practice:
            sections = keys.practice(translate)
        elif isinstance(shown, ResultsScreen):
            sections = keys.results(translate)
        elif isinstance(shown, TroubleScreen):
            sections = keys.trouble(translate)
        back_to = "" if shown is None else shown.place.title
        self._help.presenter.show((*sections, keys.everywhere(translate)), back_to)
        self._program.window.show_screen(self._help)

    def trouble(self, error: Exception) -> None:
        """Show the page for a fault, unless the same has just been shown."""
        fault = self._faults.seen(error)
        if fault is None:
            return
        shown = self._program.window.screen_shown()
        if not isinstance(shown, TroubleScreen):
            self._came_from = shown
        name = type(self._came_from).__name__.removesuffix("Screen").lower()
        self._trouble.presenter.show(error, name, fault.times)
        self._program.window.show_screen(self._trouble)

    def _show_results(self, finished: Finished) -> None:
        self._results.presenter.show(finished)
        self._program.window.show_screen(self._results)

    def _practise_again(self) -> None:
        if self._practised is not None:
            self.practise(*self._practised)

    def _return(self) -> None:
        if self._came_from is None:
            self._program.go_home()
        else:
            self._program.window.show_screen(self._came_from)

    def _leave_trouble(self) -> None:
        self._faults.left()
        self._return()

    def _home_from_trouble(self) -> None:
        self._faults.left()
        self._program.go_home()

    @cached_property
    def _results(self) -> ResultsScreen:
        screen = ResultsScreen(self._program.look, translate)
        screen.presenter = ResultsPresenter(
            screen, self._program.clock, translate, self._program.go_home, self._practise_again
        )
        return screen

    @cached_property
    def _help(self) -> HelpScreen:
        screen = HelpScreen(self._program.look, translate)
        folder = str(self._program.begun.path.parent)
        screen.presenter = HelpPresenter(screen, translate, folder, self._return)
        return screen

    @cached_property
    def _trouble(self) -> TroubleScreen:
        screen = TroubleScreen(self._program.look, translate)
        screen.presenter = TroublePresenter(
            screen, translate, _versions(), self._leave_trouble, self._home_from_trouble
        )
        return screen

    def _world(self) -> World:
        program = self._program
        return World(
            program.background,
            program.clock,
            SystemRandom(),
            new_id,
            translate,
            program.begun.learner,
            lambda: program.settings,
        )


def _versions() -> dict[str, str]:
    return {
        "Quizapp": _version("quizapp"),
        "PySide6": _version("PySide6-Essentials"),
        "Python": platform.python_version(),
    }


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        # Run from a folder of sources that nobody installed.
        return "?"
