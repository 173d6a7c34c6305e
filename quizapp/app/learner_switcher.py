"""Who practises: who is asked for at the start, how one changes to another, and how a guest leaves."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.app.system import IdleMonitor, ignore_result, new_id
from quizapp.library.database import open_reader
from quizapp.library.profiles import (
    Learner,
    LearnerWithProfile,
    find_left_guests,
    find_person,
    find_waiting_guest,
    load_people,
    mark_arrival,
)
from quizapp.library.settings import Settings, load_settings
from quizapp.ui.messages import learners as text

if TYPE_CHECKING:
    from quizapp.app.services import AppServices
    from quizapp.library.connections import LibraryReader, LibraryWriter
    from quizapp.library.learners.erasure import ErasureProgress
    from quizapp.library.startup import StartupResult
    from quizapp.ui.kit.screen import Screen

OnFailure = Callable[[Exception], None]


class LearnerSwitcher:
    """Knows who practises now. `take` is called with somebody's settings when they do."""

    def __init__(
        self,
        shared: AppServices,
        begun: StartupResult,
        take: Callable[[Settings], None],
        present: Callable[[Callable[[], None]], None],
        ask: Callable[[str], None],
        ask_now: Callable[[LibraryReader], None],
    ) -> None:
        """`present` shows home, without asking who is there, and then does what it is given.

        `ask` shows who there is, with the words of a way back or without one, `ask_now` at once.
        """
        self._shared, self._begun = shared, begun
        self._take, self._present = take, present
        self._ask_with, self._ask_now = ask, ask_now
        self.learner = begun.learner
        """The id of who practises now."""
        self.asks = False
        """Whether somebody has to be chosen before anything else is done."""
        self._waiting: Callable[[], None] | None = None
        self._left: Screen | None = None
        self._guest = ""
        self.idle = IdleMonitor(lambda: shared.settings().idle_minutes, self._nobody_there)

    def ask_at_start(self) -> bool:
        """Show who practises here in the stead of home, if that has to be asked; tell whether it has."""
        if self._begun.asks:
            self.asks = True
            # Before the first paint there are no workers yet, who might be loading the same.
            with closing(open_reader(self._begun.path)) as reader:
                self._ask_now(reader)
        return self._begun.asks

    def start(self) -> None:
        """After the first paint: note who is here, and erase whoever was to be erased before."""
        if not self.asks:
            self._note_here()
        if self._begun.locked.problem:
            self._shared.tell(self._shared.translate(self._begun.locked.problem))
        self._shared.background.write_batches(
            self._clear_away, ignore_result, ignore_result, self._shared.fail
        )
        handle = self._shared.window.windowHandle()
        if handle is not None:
            self.idle.watch(handle)

    def end(self) -> None:
        """While the program closes: let a guest's data go; the rest of that is done at the next start."""
        if self._guest:
            self._shared.background.write(
                lambda writer: next(self._erasing(writer, (self._guest,)), None), ignore_result, ignore_result
            )

    def when_known(self, act: Callable[[], None]) -> None:
        """Do something as soon as it is known who practises, which may be now."""
        if not self.asks:
            act()
            return
        self._waiting = act
        if not self._is_shown():
            self._ask()

    def open(self) -> None:
        """Show who practises here, so that somebody else can be chosen."""
        if self._is_shown() and not self.asks:
            return
        self._left = self._shared.window.current_screen()
        self._ask()

    def become(self, learner: str, *, guest: bool = False) -> None:
        """Let somebody practise from now on."""
        if learner == self.learner and not self.asks:
            self.go_back()
            return

        def read(reader: LibraryReader) -> tuple[Settings, LearnerWithProfile | None]:
            loaded = load_settings(reader, learner, self._begun.locked)
            return loaded.settings, find_person(reader, learner)

        def done(found: tuple[Settings, LearnerWithProfile | None]) -> None:
            settings, who = found
            same = learner == self.learner
            if not (same or self.asks):
                # What was done before is for others to take back.
                self._shared.done("")
            self.learner, self.asks = learner, False
            self._guest = learner if guest else ""
            self._take(settings)
            self.meet(who)
            self._note_here()
            # Also one who could have gone on after a crash: somebody else practises now.
            self._shared.background.write_batches(
                lambda writer: self._erase_guests(writer, self._guest),
                ignore_result,
                ignore_result,
                self._shared.fail,
            )
            self._go_on(same=same)

        self._shared.background.read(read, done, self._shared.fail)

    def is_open(self, who: LearnerWithProfile) -> bool:
        """Tell whether no code is asked for before somebody's data: they have none, or practise now."""
        return not who.has_code or (who.id == self.learner and not self.asks)

    def meet(self, who: LearnerWithProfile | None) -> None:
        """Say in the menu who practises."""
        name = "" if who is None else who.name
        if who is not None and who.profile.guest:
            name = self._shared.translate("learners.guest")
        self._shared.window.show_learner_name(text.name_menu_entry(self._shared.translate, name))

    def go_back(self) -> None:
        """Go back to what was shown before anybody was asked for."""
        left = self._left
        if left is None or self.asks or self._is_page(left):
            self._shared.go_home()
        else:
            self._shared.window.show_screen(left)

    def erase(
        self,
        learners: Sequence[str],
        told: Callable[[ErasureProgress], None],
        done: Callable[[], None],
        failed: OnFailure,
    ) -> None:
        """Erase learners. Whoever of them practises now does not any more."""
        ids = tuple(learners)
        find_learner = self._shared.load().find_learner
        self._shared.waiting.forget(lambda what: find_learner(what) in ids)
        if self.learner in ids:
            self.asks, self._left = True, None
        self._shared.background.write_batches(lambda writer: self._erasing(writer, ids), told, done, failed)

    def _is_shown(self) -> bool:
        return self._is_page(self._shared.window.current_screen())

    def _is_page(self, screen: Screen | None) -> bool:
        """Tell whether a screen is one of the pages about who practises."""
        return type(screen).__module__.startswith("quizapp.ui.learners.")

    def _ask(self) -> None:
        self._ask_with("" if self.asks else self._name_left())

    def _name_left(self) -> str:
        left = self._left
        if left is None or not (left.place.back or left.place.words):
            return self._shared.translate("learners.home")
        return left.place.words or left.place.title

    def _nobody_there(self) -> None:
        """Ask who is there, if there is more than one, or a code."""

        def found(several: bool) -> None:
            if several and not self.asks:
                shown = self._shared.window.current_screen()
                if not self._is_shown():
                    self._left = shown
                self.asks = True
                self._ask()

        self._shared.background.read(_is_asked_for, found, self._shared.fail)

    def _go_on(self, *, same: bool) -> None:
        act, self._waiting = self._waiting, None
        left = self._left
        if act is not None:
            self._present(act)
        elif same and left is not None and not self._is_page(left):
            self._shared.window.show_screen(left)
        else:
            self._present(ignore_result)
        self._left = None

    def _note_here(self) -> None:
        learner, now = self.learner, self._shared.clock.now()
        self._shared.background.write(
            lambda writer: mark_arrival(writer, learner, now), ignore_result, self._shared.fail
        )

    def _erasing(
        self, writer: LibraryWriter, learners: Sequence[str], *, alone: bool = False
    ) -> Iterator[ErasureProgress]:
        second = self._shared.settings().second_backups
        yield from self._shared.load().erase_learners(
            writer,
            self._begun.path.parent,
            learners,
            Learner(new_id(), "", self._shared.clock.now()),
            Path(second) if second else None,
            alone=alone,
        )

    def _erase_guests(self, writer: LibraryWriter, but: str) -> Iterator[ErasureProgress]:
        left = find_left_guests(writer, but)
        if left:
            yield from self._erasing(writer, left)

    def _clear_away(self, writer: LibraryWriter) -> Iterator[ErasureProgress]:
        """Finish what was being erased, and erase the guests who are not to go on."""
        waiting = find_waiting_guest(writer) or ""
        left = (
            *self._shared.load().find_pending_erasures(self._begun.path.parent),
            *find_left_guests(writer, waiting),
        )
        if left:
            yield from self._erasing(writer, tuple(dict.fromkeys(left)), alone=True)


def _is_asked_for(reader: LibraryReader) -> bool:
    """Tell whether there is more than one to choose from, or somebody who has a code."""
    found = [each for each in load_people(reader) if not each.profile.guest]
    return len(found) > 1 or any(each.has_code for each in found)
