"""The search: its page, and what makes all that is installed ready to be found."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from quizapp.app.loading import load_presenters
from quizapp.app.system import translate
from quizapp.ui.finding.presenter import FindingPresenter, Ways
from quizapp.ui.finding.screen import FindingScreen

if TYPE_CHECKING:
    from quizapp.app.rooms import Rooms
    from quizapp.app.searching import Searching
    from quizapp.app.shared import Shared


class Finding:
    """Opens the page, and leads on from it."""

    def __init__(self, shared: Shared, searching: Searching, rooms: Rooms) -> None:
        self._shared, self._searching, self._rooms = shared, searching, rooms

    def open(self) -> None:
        """Show the page over home."""
        name = translate("window.menu.home")
        self._rooms.pages.ways.open(self.screen, lambda: self.screen.presenter.show(name))

    @cached_property
    def screen(self) -> FindingScreen:
        """The page."""
        load_presenters()
        shared, rooms = self._shared, self._rooms
        screen = FindingScreen(shared.look, translate)
        ways = Ways(
            practise=rooms.practise,
            set_up=rooms.set_up,
            ask=rooms.ask,
            index=self._searching.follow,
            back=rooms.pages.ways.back,
        )
        screen.presenter = FindingPresenter(
            screen, shared.background, shared.clock, translate, shared.learner, ways
        )
        return screen
