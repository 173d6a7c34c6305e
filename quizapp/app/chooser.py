"""The page on which it is chosen who practises: the first one there is where that has to be asked."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from quizapp.app.system import new_id, translate
from quizapp.library.learners.profiles import add_guest, resume_guest
from quizapp.ui.learners.chooser import presenter as chooser
from quizapp.ui.learners.chooser.screen import ChooserScreen

if TYPE_CHECKING:
    from quizapp.app.people import People
    from quizapp.app.people_pages import PeoplePages
    from quizapp.app.shared import Shared
    from quizapp.library.connections import Reader, Writer
    from quizapp.library.learners.profiles import Person


class ChooserPage:
    """Shows who practises here. The pages that it leads to are loaded when somebody goes there."""

    def __init__(self, shared: Shared, people: People) -> None:
        self._shared, self._people = shared, people
        self._back = ""

    def show(self, back_to: str) -> None:
        """Show who there is, once that is read; `back_to` is '' where somebody has to be chosen."""
        self._back = back_to
        self.screen.presenter.show(back_to, lambda: self._shared.window.show_screen(self.screen))

    def show_now(self, reader: Reader) -> None:
        """Show who there is at once, for somebody has to be chosen."""
        self.screen.presenter.show_read(chooser.load(reader, self._shared.clock))
        self._shared.window.show_screen(self.screen)

    def show_again(self) -> None:
        """Come back to it from a page that it leads to."""
        self.show("" if self._people.asks else self._back or translate("learners.home"))

    @cached_property
    def screen(self) -> ChooserScreen:
        """The page itself."""
        shared, people = self._shared, self._people
        screen = ChooserScreen(shared.look, translate)

        def pages() -> PeoplePages:
            return people.pages

        ways = chooser.Ways(
            choose=self._choose,
            guest=self._be_guest,
            new=lambda: pages().new(),
            page=lambda who: pages().open_page(who),
            classes=lambda: pages().open_classes(),
            bring_in=lambda: pages().bring_in(),
            back=people.go_back,
        )
        screen.presenter = chooser.ChooserPresenter(
            screen, shared.background, shared.clock, translate, shared.learner, ways
        )
        return screen

    def _choose(self, who: Person) -> None:
        practise = partial(self._people.become, who.id)
        if self._people.is_open(who):
            practise()
        else:
            self._people.pages.ask_code(who, practise)

    def _be_guest(self, waiting: str) -> None:
        guest, now = waiting or new_id(), self._shared.clock.now()

        def begin(writer: Writer) -> None:
            if waiting:
                resume_guest(writer, guest, now)
            else:
                add_guest(writer, guest, now)

        self._shared.background.write(
            begin, lambda _: self._people.become(guest, guest=True), self._shared.fail
        )
