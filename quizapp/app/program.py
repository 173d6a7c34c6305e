"""The composition root: builds workers, presenters, screens and window, and hands them to each other.

At the start only what the first paint needs is loaded: home and its rows, no pydantic, no fsrs. The rest is
loaded while the window is already there (`loading.py`), and each screen built when it first opens.
"""

from __future__ import annotations

from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.app.adding import Adding
from quizapp.app.connecting import Connecting
from quizapp.app.keeping import Keeping
from quizapp.app.loading import (
    ARRIVING,
    AUTHORING,
    FINDING,
    PACKS,
    ROOMS,
    SUPPLIES,
    load_presenters,
    load_screens,
)
from quizapp.app.people import People
from quizapp.app.preferences import Preferences
from quizapp.app.searching import Searching
from quizapp.app.shared import Shared
from quizapp.app.system import translate
from quizapp.app.unsaved import Unsaving
from quizapp.library.errors import LibraryError
from quizapp.ui.ask import FileDialogs
from quizapp.ui.background import Background
from quizapp.ui.home.presenter import HomePresenter, Ways
from quizapp.ui.home.screen import HomeScreen
from quizapp.ui.home.state import Done
from quizapp.ui.icons import Icons
from quizapp.ui.text import errors, keys
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.look import Look
from quizapp.ui.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.app.arriving import Arriving
    from quizapp.app.authoring import Authoring
    from quizapp.app.finding import Finding
    from quizapp.app.packs import Packs
    from quizapp.app.rooms import Rooms
    from quizapp.app.supplies import Supplies
    from quizapp.app.system import SystemClock
    from quizapp.library.begin import Begun
    from quizapp.library.clock import Behind
    from quizapp.library.packs.listing import PackRow
    from quizapp.pack.ids import PackId
    from quizapp.ui.home.presenter import Library
    from quizapp.ui.home.state import Act
    from quizapp.ui.text.keys import KeySection


class Program:
    """The running program: what is built at once, and what leads from screen to screen."""

    def __init__(
        self,
        assets: Path,
        content: Path,
        begun: Begun,
        clock: SystemClock,
        behind: Behind,
        restored: str = "",
    ) -> None:
        """`restored` tells that the window is opened again with another library, '' at a usual start."""
        self.clock = clock
        self.begun = begun
        self.learner = begun.learner
        """Who practises now."""
        self.theme = Theme(
            assets,
            begun.settings.theme,
            begun.settings.text_size / 100,
            reduce_motion=begun.settings.reduced_motion,
            letter_keys=begun.settings.letter_keys,
        )
        self.look = Look(self.theme, Icons(assets / "icons"))
        self._connecting = Connecting(begun, clock)
        self.background = Background(self._connecting.writer, self._connecting.reader, self._notice)
        self.window = Window(self.look, translate)
        self.unsaved = Unsaving(self.look, self.window, self.background, clock)
        self._rooms: Rooms | None = None
        self.preferences = Preferences(
            begun.settings, self.theme, self.background, self._settings_changed, self.fail
        )
        self.preferences.keep_for(lambda: self.people.learner, begun.locked)
        self.shared = self._share()
        self.unsaved.connect_to(self.shared)
        self._searching = Searching(self.background, self.fail)
        self.adding = Adding(self.shared, self.preferences, lambda: self.rooms.pages)
        self._home = HomeScreen(self.look, translate, self.adding.stop)
        self._home_presenter = HomePresenter(
            self._home,
            self.background,
            clock,
            translate,
            self.shared.learner,
            self.shared.settings,
            self._ways(),
        )
        self._home.presenter = self._home_presenter
        self._content = content
        self._arriving: Arriving | None = None
        self.keeping = Keeping(self.shared, begun, behind, restored, self._recover)
        self.people = People(self.shared, begun, self.preferences.take, self._go_home)
        self._connect()

    @property
    def rooms(self) -> Rooms:
        """The other screens; what they load is waited for if it is not there yet."""
        if self._rooms is None:
            load_presenters()
            self._rooms = import_module(ROOMS).Rooms(self.shared)
        return self._rooms

    @cached_property
    def finding(self) -> Finding:
        """The search."""
        made: Finding = import_module(FINDING).Finding(self.shared, self._searching, self.rooms)
        return made

    @cached_property
    def authoring(self) -> Authoring:
        """The packs in work; loaded when a teacher first goes there."""
        load_presenters()
        made: Authoring = import_module(AUTHORING).Authoring(self.shared)
        return made

    @cached_property
    def packs(self) -> Packs:
        """What is done with packs beside practising them."""
        made: Packs = import_module(PACKS).Packs(self.shared, self._home_presenter, self.rooms.pages.ways)
        return made

    def show(self, library: Library) -> None:
        """Open the window on the home screen."""
        if not library.rows:
            # Whether there is none, or the bundled packs are only not in place yet, is found out later.
            self._home_presenter.prepare(preparing=True)
        self._home_presenter.show(library)
        self.keeping.tell()
        self.people.meet(library.who)
        self.window.restore(self.preferences.now.window)
        if not self.people.ask_at_start():
            self.window.show_screen(self._home)
        self.window.show()

    def go_on_starting(self, pack: Path | None) -> None:
        """After the first paint: load the other rooms, put the bundled packs in place, open a pack file."""
        self.background.start()
        # Opens the writing connection, and locks the folder: a second start is told who holds it.
        self.background.write(_nothing, _nothing, self.fail)
        self.background.read(lambda _: load_presenters(), lambda _: load_screens(self.window), self.fail)
        supplies = self._supplying()
        self._arriving = self._receiving(supplies)
        supplies.clear_away()
        self.keeping.start()
        self.people.start()
        # What is left there from now on is for this window, which holds the folder.
        self.background.write(_nothing, lambda _: self._listen(), _nothing)
        if pack is not None:
            self.adding.add((pack,))
        supplies.install_due()
        self._searching.follow()

    def go_home(self) -> None:
        """Show the home screen, as soon as it is known who practises."""
        self.people.when_known(self._go_home)

    def _go_home(self, then: Callable[[], None] = lambda: None) -> None:
        """Show the home screen once its figures are fresh: old ones would be read out, and pressed."""
        left = self.window.screen_shown()

        def arrive() -> None:
            # Somebody may have gone elsewhere meanwhile.
            if self.window.screen_shown() is left:
                self.window.show_screen(self._home)
            then()

        self._home_presenter.refresh(arrive)

    def help(self) -> None:
        """Show the keys of the screen that is shown, and how this works."""
        sections: tuple[KeySection, ...] = ()
        if self.window.screen_shown() is self._home:
            sections = keys.home(translate)
        elif "authoring" in vars(self):
            sections = self.authoring.keys()
        self.rooms.help(sections)

    def fail(self, error: Exception) -> None:
        """Tell of a fault that nobody caught, or of what a job could not do."""
        if self.keeping.breaks(error):
            return
        if isinstance(error, LibraryError):
            self._home_presenter.tell(errors.told(translate, error))
        else:
            self.rooms.trouble(error)

    def stop(self) -> None:
        """Keep the settings, and end the workers; the data folder stays locked."""
        self.unsaved.end()
        if "authoring" in vars(self):
            self.authoring.end()
        self.preferences.end()
        if self._arriving is not None:
            self._arriving.end()
        self.keeping.end()
        self.people.end()
        self.background.stop()
        self.keeping.log.close()

    def change_library(self) -> str:
        """After the end: put another library in place, if that was asked for, and give the folder back.

        Returns what is to be told when it is opened again; '' if it need not be.
        """
        try:
            return self.keeping.change_library()
        finally:
            self._connecting.release()

    def _notice(self, error: Exception) -> None:
        self.keeping.breaks(error)

    def _when_known(self, act: Callable[[], None]) -> None:
        self.people.when_known(act)

    def _tell(self, sentence: str) -> None:
        self._home_presenter.tell(sentence)

    def _done(self, sentence: str) -> None:
        self._home_presenter.show_done(Done(sentence) if sentence else None)

    def _refresh(self) -> None:
        self._home_presenter.refresh()
        self._searching.follow()

    def _begin(self, pack: PackId, title: str) -> None:
        self._home_presenter.begin(pack, title)

    def _work(self, name: str, done: int, total: int) -> None:
        self._home_presenter.work(name, done, total)

    def _share(self) -> Shared:
        return Shared(
            path=self.begun.path,
            look=self.look,
            window=self.window,
            background=self.background,
            clock=self.clock,
            ask=FileDialogs(self.window),
            settings=lambda: self.preferences.now,
            change_settings=self.preferences.change,
            learner=lambda: self.people.learner,
            when_known=self._when_known,
            locked=self.begun.locked,
            go_home=self.go_home,
            tell=self._tell,
            done=self._done,
            refresh=self._refresh,
            fail=self.fail,
            waiting=self.unsaved.waiting,
            keeping=lambda: self.keeping,
            begin=self._begin,
            work=self._work,
        )

    def _connect(self) -> None:
        self.window.help_asked.connect(self.help)
        self.window.home_asked.connect(self.go_home)
        self.window.settings_asked.connect(lambda: self.people.when_known(self._show_settings))
        self.window.people_asked.connect(self._show_people)
        self.window.report_asked.connect(self._report)
        self.window.finish_asked.connect(self._finish_here)
        self.window.author_asked.connect(lambda: self.people.when_known(self._author))
        self.window.open_asked.connect(self._open)
        self.window.dropped.connect(self._drop)
        self.window.show_teacher_tools(self.preferences.now.teacher_tools)
        self.window.look_changed.connect(self.preferences.look_changed)
        self.window.closing.connect(self._keep_window)

    def _author(self) -> None:
        self.authoring.show()

    def _authors(self) -> bool:
        """Whether a file is for the packs in work: their list, or one that is written on, is on screen."""
        return "authoring" in vars(self) and self.authoring.takes_files

    def _open(self) -> None:
        """Have a file chosen of the kind that belongs to the section: a pack to practise, or an article."""
        if self._authors():
            self.authoring.open_article()
        else:
            self.adding.choose()

    def _drop(self, files: tuple[str, ...], elsewhere: bool) -> None:
        if self._authors() and files:
            self.authoring.drop(tuple(map(Path, files)))
        else:
            self.adding.drop(files, elsewhere)

    def _show_settings(self) -> None:
        self.rooms.pages.settings()

    def _recover(self) -> None:
        self.rooms.pages.backups.recover()

    def _show_people(self) -> None:
        self.people.open()

    def _report(self) -> None:
        self.rooms.report()

    def _finish_here(self) -> None:
        self.rooms.finish_here()

    def _search(self) -> None:
        self.finding.open()

    def _how_it_works(self) -> None:
        self.rooms.pages.how_it_works()

    def _ways(self) -> Ways:
        return Ways(
            practise=self._practise,
            review=self._review,
            set_up=self._set_up,
            finish=self._finish,
            add=self.adding.choose,
            how_it_works=self._how_it_works,
            people=self._show_people,
            search=self._search,
            aside=self._aside,
        )

    def _aside(self, act: Act, row: PackRow | None) -> None:
        self.packs.do(act, row)

    def _practise(self, pack: PackId, title: str) -> None:
        self.rooms.practise(pack, title)

    def _review(self, pack: PackId, title: str) -> None:
        self.rooms.review(pack, title)

    def _set_up(self, pack: PackId, title: str) -> None:
        self.rooms.set_up(pack, title)

    def _finish(self, pack: PackId, title: str) -> None:
        self.rooms.finish(pack, title)

    def _listen(self) -> None:
        if self._arriving is not None:
            # Who asked for another library may not have read yet that it is there.
            self._arriving.start(clear=not self.keeping.restored)

    def _supplying(self) -> Supplies:
        made: Supplies = import_module(SUPPLIES).Supplies(
            self.shared, self._content, self._home_presenter.prepare, self._home_presenter.refuse
        )
        return made

    def _receiving(self, supplies: Supplies) -> Arriving:
        made: Arriving = import_module(ARRIVING).Arriving(
            self.shared,
            supplies.add,
            lambda path: self.adding.add((path,)),
            lambda: self.keeping.restoring,
        )
        return made

    def _keep_window(self) -> None:
        self.preferences.note_window(self.window.geometry_kept())

    def _settings_changed(self) -> None:
        self.window.show_teacher_tools(self.preferences.now.teacher_tools)
        if self._rooms is not None:
            self._rooms.settings_changed()


def _nothing(_: object) -> None:
    """Take a result that nobody waits for."""
