"""The ways between the pages about who practises: the chooser, and where it leads."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from quizapp.app.navigator import Navigator, RouteScreen
from quizapp.app.system import new_id
from quizapp.library.learners.pins import TEACHER, PinAttempts, has_pin
from quizapp.library.profiles import LearnerWithProfile, add_guest, find_person, load_people, resume_guest
from quizapp.ui.messages import learners as text
from quizapp.ui.screens.learners.chooser import load_learner_chooser

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from quizapp.app.learner_switcher import LearnerSwitcher
    from quizapp.app.services import AppServices
    from quizapp.library.connections import LibraryReader, LibraryWriter
    from quizapp.ui.kit.form_screen import FormScreen


class LearnerPages:
    """Shows who practises here, and leads to what is kept about them, to classes, codes and files."""

    _chooser: RouteScreen[FormScreen] = RouteScreen("chooser")
    _page: RouteScreen[FormScreen] = RouteScreen("page")
    _details: RouteScreen[FormScreen] = RouteScreen("details")
    _code: RouteScreen[FormScreen] = RouteScreen("code")
    _erasing: RouteScreen[FormScreen] = RouteScreen("erasing")
    _moving: RouteScreen[FormScreen] = RouteScreen("moving")
    _bringing: RouteScreen[FormScreen] = RouteScreen("bringing")
    _classes: RouteScreen[FormScreen] = RouteScreen("classes")

    def __init__(self, shared: AppServices, navigator: Navigator, people: LearnerSwitcher) -> None:
        self.navigator, self.people = navigator, people
        self.attempts = PinAttempts()
        self._shared = shared
        self._back = ""
        # Whose page a page was opened from, '' for none.
        self._on_page = ""

    def ask(self, back_to: str) -> None:
        """Show who there is, once that is read; `back_to` is '' where somebody has to be chosen."""
        self._back = back_to
        self._chooser.presenter.show(back_to, lambda: self.navigator.show(self._chooser))

    def ask_now(self, reader: LibraryReader) -> None:
        """Show who there is at once, for somebody has to be chosen."""
        self._chooser.presenter.show_read(load_learner_chooser(reader, self._shared.clock))
        self.navigator.show(self._chooser)

    def show_chooser(self) -> None:
        """Come back to the chooser from a page that it leads to."""
        self.ask("" if self.people.asks else self._back or self._shared.translate("learners.home"))

    def choose(self, who: LearnerWithProfile) -> None:
        """Let somebody practise, once their code is given if they have one."""
        practise = partial(self.people.become, who.id)
        if self.people.is_open(who):
            practise()
        else:
            self.ask_code(who, practise)

    def be_guest(self, waiting: str) -> None:
        """Practise as a guest, the one with an id who waits if it is given."""
        guest, now = waiting or new_id(), self._shared.clock.now()

        def begin(writer: LibraryWriter) -> None:
            if waiting:
                resume_guest(writer, guest, now)
            else:
                add_guest(writer, guest, now)

        self._shared.background.write(
            begin, lambda _: self.people.become(guest, guest=True), self._shared.fail
        )

    def new(self) -> None:
        """Ask for a new name."""
        self._details.presenter.show_new(self._shared.translate("learners.place"))
        self.navigator.show(self._details)

    def ask_code(self, who: LearnerWithProfile, then: Callable[[], None]) -> None:
        """Ask for somebody's code, and do what comes then."""
        title = self._shared.translate(
            "learners.code_of", name=text.format_learner_name(self._shared.translate, who.name)
        )
        self._ask_code(who.id, title, self._shared.translate("learners.forgotten"), then)

    def open_page(self, who: LearnerWithProfile) -> None:
        """Show what is kept about somebody, once their code is given if they have one."""
        if self.people.is_open(who):
            self._show_page(who)
        else:
            self.ask_code(who, lambda: self._show_page(who))

    def change(self, who: LearnerWithProfile) -> None:
        """Change how somebody is shown, and their code."""
        self._on_page = who.id
        self._details.presenter.show(who, self._own_page(who))
        self.navigator.show(self._details)

    def leave_details(self) -> None:
        """Go back from where somebody is changed, or is new."""
        if self._on_page:
            self.show_changed()
        else:
            self.show_chooser()

    def show_changed(self) -> None:
        """Show the page again that was left, as it is now, and say who practises, if it is theirs."""
        learner, self._on_page = self._on_page, ""

        def found(who: LearnerWithProfile | None) -> None:
            if who is None:
                self.show_chooser()
                return
            if who.id == self.people.learner:
                self.people.meet(who)
                self._shared.refresh()
            self._show_page(who)

        self._shared.background.read(lambda reader: find_person(reader, learner), found, self._shared.fail)

    def move(self, who: LearnerWithProfile) -> None:
        """Have practices of somebody's chosen that were somebody else's."""
        self._on_page = who.id
        self._moving.presenter.show(who, self._own_page(who))
        self.navigator.show(self._moving)

    def erase(self, who: LearnerWithProfile) -> None:
        """Ask whether somebody is to be erased."""
        self._on_page = who.id
        self._erasing.presenter.show(who, self._own_page(who))
        self.navigator.show(self._erasing)

    def erase_class(self, class_name: str, members: Sequence[str]) -> None:
        """Ask whether a class is to be erased, with all its members."""
        self._on_page = ""
        back = self._shared.translate("classes.title")
        self._erasing.presenter.show_class(class_name, members, back)
        self.navigator.show(self._erasing)

    def leave_erasing(self) -> None:
        """Go back from where it is asked whether somebody is to be erased."""
        if self._on_page:
            self.show_changed()
        else:
            self._show_classes()

    def go_on_without(self, gone: Sequence[str]) -> None:
        """Go on without those who are gone. Where nobody else was there, somebody without a name is now."""
        self._on_page = ""
        if self.people.learner not in gone:
            self.show_chooser()
            return

        def done(found: tuple[LearnerWithProfile, ...]) -> None:
            if len(found) == 1 and not found[0].has_code and not found[0].profile.guest:
                self.people.become(found[0].id)
            else:
                self.show_chooser()

        self._shared.background.read(load_people, done, self._shared.fail)

    def open_classes(self) -> None:
        """Show classes and codes, once the teacher's code is given if there is one."""

        def found(asked: bool) -> None:
            if asked:
                self._ask_code(
                    TEACHER,
                    self._shared.translate("classes.code"),
                    self._shared.translate("classes.teachers_told"),
                    self._show_classes,
                )
            else:
                self._show_classes()

        self._shared.background.read(lambda reader: has_pin(reader, TEACHER), found, self._shared.fail)

    def bring_in(self) -> None:
        """Have a file chosen, and bring in whom it holds."""
        folder = self._shared.settings().last_folder
        path = self._shared.ask.open_file(
            self._shared.translate("learner_page.bring"),
            folder,
            ((self._shared.translate("learner_page.full_files"), "*.json"),),
        )
        if path is not None:
            self.bring_from(path)

    def bring_from(self, path: Path) -> None:
        """Show whom a file holds, to be brought in."""
        self._bringing.presenter.show(path, self._shared.translate("learners.place"))
        self.navigator.show(self._bringing)

    def go_on_with(self, learners: Sequence[str], gave_way: str) -> None:
        """Go on with those who were brought in; one of them may have taken the place of who practised."""
        if gave_way and gave_way == self.people.learner and learners:
            self.people.become(learners[0])
        elif self.navigator.is_shown("bringing", "chooser"):
            self.show_chooser()

    def _ask_code(self, whose: str, title: str, forgotten: str, then: Callable[[], None]) -> None:
        place = self._shared.translate("learners.place")
        self._code.presenter.ask(whose, title, forgotten, then, place, self.show_chooser)
        self.navigator.show(self._code)

    def _show_page(self, who: LearnerWithProfile) -> None:
        self._page.presenter.show(who, self._shared.translate("learners.place"))
        self.navigator.show(self._page)

    def _show_classes(self) -> None:
        self._classes.presenter.show(self._shared.translate("learners.place"))
        self.navigator.show(self._classes)

    def _own_page(self, who: LearnerWithProfile) -> str:
        return text.shorten_name(text.format_learner_name(self._shared.translate, who.name))
