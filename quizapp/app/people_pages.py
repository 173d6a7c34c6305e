"""The pages about who practises, each built when it first opens, and the ways between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from quizapp.app.system import new_id, translate
from quizapp.library.learners.codes import TEACHER, Attempts, has_code
from quizapp.library.learners.profiles import Person, people, person
from quizapp.ui.learners.bringing.presenter import BringingPresenter
from quizapp.ui.learners.bringing.screen import BringingScreen
from quizapp.ui.learners.chooser.screen import ChooserScreen
from quizapp.ui.learners.classes import presenter as classes
from quizapp.ui.learners.classes.screen import ClassesScreen
from quizapp.ui.learners.code.presenter import CodePresenter
from quizapp.ui.learners.code.screen import CodeScreen
from quizapp.ui.learners.details import presenter as details
from quizapp.ui.learners.details.screen import DetailsScreen
from quizapp.ui.learners.erasing import presenter as erasing
from quizapp.ui.learners.erasing.screen import ErasingScreen
from quizapp.ui.learners.moving.presenter import MovingPresenter
from quizapp.ui.learners.moving.screen import MovingScreen
from quizapp.ui.learners.page import presenter as page
from quizapp.ui.learners.page.screen import PageScreen
from quizapp.ui.text import keys_learners
from quizapp.ui.text import learners as text

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.app.people import People
    from quizapp.app.shared import Shared
    from quizapp.ui.ports import Translate
    from quizapp.ui.text.keys import KeySection
    from quizapp.ui.widgets.screen import Screen

SECTIONS: dict[type[Screen], Callable[[Translate], tuple[KeySection, ...]]] = {
    ChooserScreen: keys_learners.chooser,
    PageScreen: keys_learners.page,
    **dict.fromkeys((DetailsScreen, CodeScreen, ErasingScreen, ClassesScreen), keys_learners.form),
    **dict.fromkeys((MovingScreen, BringingScreen), keys_learners.choosing),
}
"""The screens of these pages, and their keys."""


class PeoplePages:
    """The pages that the chooser leads to."""

    def __init__(self, shared: Shared, people: People) -> None:
        self._shared, self._people = shared, people
        self._attempts = Attempts()
        self._to_chooser = people.chooser.show_again

    def has(self, screen: Screen | None) -> bool:
        """Tell whether a screen is one of these pages."""
        return isinstance(screen, tuple(SECTIONS))

    def open_page(self, who: Person) -> None:
        """Show what is kept about somebody, once their code is given if they have one."""
        if self._people.is_open(who):
            self._show_page(who)
        else:
            self.ask_code(who, lambda: self._show_page(who))

    def ask_code(self, who: Person, then: Callable[[], None]) -> None:
        """Ask for somebody's code, and do what comes then."""
        title = translate("learners.code_of", name=text.shown_name(translate, who.name))
        self._code.presenter.ask(
            who.id,
            title,
            translate("learners.forgotten"),
            then,
            translate("learners.place"),
            self._to_chooser,
        )
        self._shared.window.show_screen(self._code)

    def new(self) -> None:
        """Ask for a new name."""
        self._details.presenter.show_new(translate("learners.place"))
        self._shared.window.show_screen(self._details)

    def _show_page(self, who: Person) -> None:
        self._page.presenter.show(who, translate("learners.place"))
        self._shared.window.show_screen(self._page)

    def _show_again(self, learner: str) -> None:
        """Show somebody's page as it is now, and say who practises, if it is them."""

        def found(who: Person | None) -> None:
            if who is None:
                self._to_chooser()
                return
            if who.id == self._people.learner:
                self._people.meet(who)
                self._shared.refresh()
            self._show_page(who)

        self._shared.background.read(lambda reader: person(reader, learner), found, self._shared.fail)

    def _change(self, who: Person) -> None:
        self._on_page = who.id
        self._details.presenter.show(who, _own_page(who))
        self._shared.window.show_screen(self._details)

    def _leave_details(self) -> None:
        if self._on_page:
            self._changed()
        else:
            self._to_chooser()

    def _changed(self) -> None:
        learner, self._on_page = self._on_page, ""
        self._show_again(learner)

    def _move(self, who: Person) -> None:
        self._on_page = who.id
        self._moving.presenter.show(who, _own_page(who))
        self._shared.window.show_screen(self._moving)

    def _erase(self, who: Person) -> None:
        self._on_page = who.id
        self._erasing.presenter.show(who, _own_page(who))
        self._shared.window.show_screen(self._erasing)

    def _erase_class(self, class_name: str, members: Sequence[str]) -> None:
        self._on_page = ""
        back = translate("classes.title")
        self._erasing.presenter.show_class(class_name, members, back)
        self._shared.window.show_screen(self._erasing)

    def _leave_erasing(self) -> None:
        if self._on_page:
            self._changed()
        else:
            self._show_classes()

    def _erased(self, gone: Sequence[str]) -> None:
        """Go on without those who are gone. Where nobody else was there, somebody without a name is now."""
        self._on_page = ""
        if self._people.learner not in gone:
            self._to_chooser()
            return

        def done(found: tuple[Person, ...]) -> None:
            if len(found) == 1 and not found[0].has_code and not found[0].profile.guest:
                self._people.become(found[0].id)
            else:
                self._to_chooser()

        self._shared.background.read(people, done, self._shared.fail)

    def open_classes(self) -> None:
        """Show classes and codes, once the teacher's code is given if there is one."""

        def found(asked: bool) -> None:
            if not asked:
                self._show_classes()
                return
            place = translate("learners.place")
            self._code.presenter.ask(
                TEACHER,
                translate("classes.code"),
                translate("classes.teachers_told"),
                self._show_classes,
                place,
                self._to_chooser,
            )
            self._shared.window.show_screen(self._code)

        self._shared.background.read(lambda reader: has_code(reader, TEACHER), found, self._shared.fail)

    def _show_classes(self) -> None:
        self._classes.presenter.show(translate("learners.place"))
        self._shared.window.show_screen(self._classes)

    def bring_in(self) -> None:
        """Have a file chosen, and bring in whom it holds."""
        folder = self._shared.settings().last_folder
        path = self._shared.ask.open_file(
            translate("learner_page.bring"), folder, ((translate("learner_page.full_files"), "*.json"),)
        )
        if path is not None:
            self._bring_from(path)

    def _bring_from(self, path: Path) -> None:
        self._bringing.presenter.show(path, translate("learners.place"))
        self._shared.window.show_screen(self._bringing)

    def _brought(self, learners: Sequence[str], gave_way: str) -> None:
        if gave_way and gave_way == self._people.learner and learners:
            self._people.become(learners[0])
        elif isinstance(self._shared.window.screen_shown(), (BringingScreen, ChooserScreen)):
            self._to_chooser()

    _on_page = ""
    """Whose page a page was opened from, '' for none."""

    @cached_property
    def _code(self) -> CodeScreen:
        shared = self._shared
        screen = CodeScreen(shared.look, translate)
        screen.presenter = CodePresenter(screen, shared.background, shared.clock, translate, self._attempts)
        return screen

    @cached_property
    def _details(self) -> DetailsScreen:
        shared = self._shared
        screen = DetailsScreen(shared.look, translate)
        ways = details.Ways(self._people.become, self._changed, self._leave_details)
        screen.presenter = details.DetailsPresenter(
            screen, shared.background, shared.clock, new_id, translate, self._attempts, ways
        )
        return screen

    @cached_property
    def _page(self) -> PageScreen:
        shared = self._shared
        screen = PageScreen(shared.look, translate)
        ways = page.Ways(self._change, self._move, self._erase, self._to_chooser)
        screen.presenter = page.PagePresenter(
            screen, shared.background, shared.clock, translate, shared.ask, ways
        )
        return screen

    @cached_property
    def _erasing(self) -> ErasingScreen:
        shared = self._shared
        screen = ErasingScreen(shared.look, translate)
        ways = erasing.Ways(self._people.erase, self._erased, self._leave_erasing)
        screen.presenter = erasing.ErasingPresenter(
            screen, shared.background, shared.clock, translate, self._attempts, ways
        )
        return screen

    @cached_property
    def _moving(self) -> MovingScreen:
        shared = self._shared
        screen = MovingScreen(shared.look, translate)
        screen.presenter = MovingPresenter(screen, shared.background, shared.clock, translate, self._changed)
        return screen

    @cached_property
    def _bringing(self) -> BringingScreen:
        shared = self._shared
        screen = BringingScreen(shared.look, translate)
        screen.presenter = BringingPresenter(
            screen, shared.background, shared.clock, translate, self._brought, self._to_chooser
        )
        return screen

    @cached_property
    def _classes(self) -> ClassesScreen:
        shared = self._shared
        screen = ClassesScreen(shared.look, translate)
        ways = classes.Ways(self._erase_class, self._to_chooser)
        screen.presenter = classes.ClassesPresenter(
            screen, shared.background, shared.clock, new_id, translate, ways
        )
        return screen


def _own_page(who: Person) -> str:
    return text.fitting(text.shown_name(translate, who.name))
