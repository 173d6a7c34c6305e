"""The composition root: builds workers, presenters, screens and window, and hands them to each other.

The window is there already, with nothing in it. Only what home needs is loaded before it is painted: no
pydantic, no fsrs. The rest is loaded after that, and each screen built when it first opens (`routes.py`).
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer

from quizapp.app.current_settings import Preferences
from quizapp.app.learner_switcher import LearnerSwitcher
from quizapp.app.navigator import Navigator
from quizapp.app.routes import (
    EDITOR_MODULES,
    ROUTES,
    load_modules,
    load_presenters,
    load_screens,
    load_service,
)
from quizapp.app.services import AppServices
from quizapp.app.system import SystemClock, ignore_result, new_id
from quizapp.app.unsaved_answers import UnsavedAnswersGuard
from quizapp.library.data_lock import DataLock, acquire_lock
from quizapp.library.database import open_reader, open_writer
from quizapp.library.errors import LibraryError
from quizapp.pack.garbage_collection import FrozenGarbageCollector
from quizapp.ui.background import BackgroundWorkers
from quizapp.ui.file_dialogs import FileDialogs
from quizapp.ui.home.presenter import HomeData, HomePresenter, HomeRoutes
from quizapp.ui.home.screen import HomeScreen
from quizapp.ui.home.state import ActionResult, HomeActionKind
from quizapp.ui.messages import packs as text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from quizapp.app.authoring_pages import AuthoringPages
    from quizapp.app.frame import Frame
    from quizapp.app.inbox_service import InboxService
    from quizapp.app.learner_pages import LearnerPages
    from quizapp.app.maintenance import Maintenance
    from quizapp.app.pack_installer import BundledPacks
    from quizapp.app.pack_pages import PackActions
    from quizapp.app.practice_pages import PracticePages
    from quizapp.catalogue import Translate
    from quizapp.library.clock_lag import ClockLag
    from quizapp.library.connections import LibraryReader, LibraryWriter
    from quizapp.library.pack_import.reader_spawn import EarlyReader
    from quizapp.library.packs.pack_list import PackRow
    from quizapp.library.startup import StartupResult
    from quizapp.pack.ids import PackId


IDLE_MS: Final = 500
"""So long after home is shown nobody waits for anything, most of the time."""


class LibraryConnections:
    """Opens connections, each on the thread of its worker, and holds the lock of the folder."""

    def __init__(self, begun: StartupResult, clock: SystemClock) -> None:
        self._begun, self._clock = begun, clock
        self._lock: DataLock | None = begun.lock
        # The journal of a network folder leaves room for one connection.
        self.reader = None if begun.journal == "delete" else self._reader

    def writer(self) -> LibraryWriter:
        """Open the writing connection. Raises HeldError, DatabaseError, OSError."""
        if self._lock is None:
            self._lock = acquire_lock(self._begun.path.parent, self._clock.now())
        return open_writer(self._begun.path, self._begun.journal)

    def release(self) -> None:
        """Give the folder back."""
        if self._lock is not None:
            self._lock.release()

    def _reader(self) -> LibraryReader:
        return open_reader(self._begun.path)


class PackAdder:
    """Brings packs to the page on which they are added: chosen, dropped, named at a start, in the inbox."""

    def __init__(self, shared: AppServices, pages: Callable[[], PracticePages]) -> None:
        self._shared, self._pages = shared, pages

    def add(self, paths: Sequence[Path], *, elsewhere: bool = False) -> None:
        """Show what is in files and folders, so that packs may be added.

        `elsewhere` tells that something of another computer was given too, and left alone.
        """
        self._shared.background.read(
            lambda _: self._shared.load(),
            lambda _: self._shared.when_known(lambda: self._pages().add(paths, elsewhere=elsewhere)),
            self._shared.fail,
        )

    def choose(self) -> None:
        """Have files chosen, and show what is in them."""
        title, packs, every = text.list_file_dialog_labels(self._shared.translate)
        kinds = ((packs, "*.quizpack pack.json"), (every, "*"))
        settings = self._shared.settings()
        paths = self._shared.ask.open_files(title, settings.last_folder, kinds)
        if paths:
            self._shared.change_settings(replace(settings, last_folder=str(paths[0].parent)))
            self.add(paths)


class Program:
    """The running program: what is built at once, and what leads from screen to screen."""

    def __init__(
        self,
        frame: Frame,
        content: Path,
        begun: StartupResult,
        clock: SystemClock,
        behind: ClockLag,
        translate: Translate,
        restored: str = "",
    ) -> None:
        """`restored` tells that the window is opened again with another library, '' at a usual start."""
        self.clock, self.translate = clock, translate
        self.begun = begun
        self.theme, self.look, self.window = frame.theme, frame.look, frame.window
        self._behind, self._restored = behind, restored
        self._early: EarlyReader | None = None
        self._connections = LibraryConnections(begun, clock)
        self.background = BackgroundWorkers(
            self._connections.writer, self._connections.reader, lambda error: self.maintenance.breaks(error)
        )
        self.unsaved = UnsavedAnswersGuard(
            self.look, self.window, self.background, clock, translate, load_service
        )
        self.preferences = Preferences(
            begun.settings, self.theme, self.background, self._settings_changed, self.fail
        )
        self.preferences.keep_for(lambda: self.people.learner, begun.locked)
        self.shared = self._share()
        self.navigator = Navigator(self.shared, ROUTES)
        self.unsaved.connect_to(self.shared, self.navigator)
        self.adding = PackAdder(self.shared, lambda: self.pages)
        self.home = HomeScreen(self.look, self.translate, lambda: self.pages.stop_adding())
        self.home_presenter = self.home.presenter = self._present_home()
        self._content = content
        self._garbage = FrozenGarbageCollector()
        self._inbox: InboxService | None = None
        self.people = LearnerSwitcher(
            self.shared,
            begun,
            self.preferences.take,
            self._go_home,
            lambda back_to: self.learner_pages.ask(back_to),
            lambda reader: self.learner_pages.ask_now(reader),
        )
        self._connect()

    @cached_property
    def pages(self) -> PracticePages:
        """The ways between the other screens; what they load is waited for if it is not there yet."""
        load_presenters()
        made: PracticePages = load_service("PracticePages")(
            self.shared, self.navigator, self.maintenance, self._bundled_packs.index
        )
        return made

    @cached_property
    def authoring(self) -> AuthoringPages:
        """The packs in work; loaded when a teacher first goes there."""
        load_presenters()
        made: AuthoringPages = load_service("AuthoringPages")(self.shared, self.navigator)
        window = self.window
        QTimer.singleShot(0, window, lambda: load_modules(window, EDITOR_MODULES, ignore_result))
        return made

    @cached_property
    def packs(self) -> PackActions:
        """What is done with packs beside practising them."""
        load_presenters()
        made: PackActions = load_service("PackActions")(self.shared, self.navigator, self.home_presenter)
        return made

    @cached_property
    def maintenance(self) -> Maintenance:
        """What looks after the library."""
        made: Maintenance = load_service("Maintenance")(
            self.shared, self.begun, self._behind, self._restored, lambda: self.pages.recover()
        )
        return made

    @cached_property
    def learner_pages(self) -> LearnerPages:
        """The ways between the pages about who practises."""
        made: LearnerPages = load_service("LearnerPages")(self.shared, self.navigator, self.people)
        return made

    @cached_property
    def _bundled_packs(self) -> BundledPacks:
        made: BundledPacks = load_service("BundledPacks")(
            self.shared, self._content, self.home_presenter.prepare, self.home_presenter.refuse
        )
        return made

    def show(self, library: HomeData) -> None:
        """Open the window on the home screen."""
        if not library.rows:
            # Whether there is none, or the bundled packs are only not in place yet, is found out later.
            self.home_presenter.prepare(preparing=True)
        self.home_presenter.show(library)
        begun = self.begun
        if self._restored or begun.aside or begun.bad or begun.missing or self._behind.last is not None:
            self.maintenance.tell()
        self.people.meet(library.who)
        if not self.people.ask_at_start():
            self.window.show_screen(self.home)
        self.window.show()

    def go_on_starting(self, pack: Path | None, early: EarlyReader | None = None) -> None:
        """After the first paint: load the other rooms, put the bundled packs in place, open a pack file.

        `early` reads that pack.
        """
        self._early = early
        self.background.start()
        # Opens the writing connection, and locks the folder: a second start is told who holds it.
        self.background.write(ignore_result, ignore_result, self.fail)
        self.background.read(lambda _: load_presenters(), lambda _: load_screens(self.window), self.fail)
        packs = self._bundled_packs
        packs.clear_away()
        self._inbox = load_service("InboxService")(
            self.shared, packs.add, lambda path: self.adding.add((path,)), self.maintenance.change_over
        )
        self.maintenance.start()
        self.people.start()
        # What is left there from now on is for this window, which holds the folder.
        self.background.write(ignore_result, lambda _: self._listen(), ignore_result)
        if pack is not None:
            self.adding.add((pack,))
        packs.install_due()
        packs.index()

    def go_home(self) -> None:
        """Show the home screen, as soon as it is known who practises."""
        self.people.when_known(self._go_home)

    def _go_home(self, then: Callable[[], None] = ignore_result) -> None:
        """Show the home screen once its figures are fresh: old ones would be read out, and pressed."""
        left = self.window.current_screen()

        def arrive() -> None:
            # Somebody may have gone elsewhere meanwhile.
            if self.window.current_screen() is left:
                self.window.show_screen(self.home)
                QTimer.singleShot(IDLE_MS, self.window, self._garbage.collect)
            then()

        self.home_presenter.refresh(arrive)

    def help(self) -> None:
        """Show the keys of the screen that is shown, and how this works."""
        at_home = self.window.current_screen() is self.home
        self.pages.help("quizapp.ui.messages.key_tables.HOME_KEYS" if at_home else "")

    def fail(self, error: Exception) -> None:
        """Tell of a fault that nobody caught, or of what a job could not do."""
        if self.maintenance.breaks(error):
            return
        if isinstance(error, LibraryError):
            self.home_presenter.tell(self.translate(error.message))
        else:
            self.pages.trouble(error)

    def stop(self) -> None:
        """Keep the settings, and end the workers; the data folder stays locked."""
        self.unsaved.end()
        if "authoring" in vars(self):
            self.authoring.end()
        self.preferences.end()
        if self._inbox is not None:
            self._inbox.end()
        self.maintenance.end()
        self.people.end()
        self.background.stop()
        self.maintenance.log.close()

    def change_library(self) -> str:
        """After the end: put another library in place, if that was asked for, and give the folder back.

        Returns what is to be told when it is opened again; '' if it need not be.
        """
        try:
            return self.maintenance.change_library()
        finally:
            self._connections.release()

    def _refresh(self) -> None:
        self.home_presenter.refresh()
        self._bundled_packs.index()

    def _share(self) -> AppServices:
        return AppServices(
            path=self.begun.path,
            look=self.look,
            window=self.window,
            background=self.background,
            clock=self.clock,
            translate=self.translate,
            new_id=new_id,
            ask=FileDialogs(self.window),
            settings=lambda: self.preferences.now,
            change_settings=self.preferences.change,
            learner=lambda: self.people.learner,
            when_known=lambda act: self.people.when_known(act),
            locked=self.begun.locked,
            go_home=self.go_home,
            tell=lambda sentence: self.home_presenter.tell(sentence),
            done=lambda sentence: self.home_presenter.show_done(ActionResult(sentence) if sentence else None),
            refresh=self._refresh,
            fail=self.fail,
            waiting=self.unsaved.waiting,
            load=load_presenters,
            begin=self._begin_added,
            work=lambda name, done, total: self.home_presenter.work(name, done, total),
            take_reader=lambda paths: None if self._early is None else self._early.take(paths),
        )

    def _connect(self) -> None:
        self.window.help_asked.connect(self.help)
        self.window.home_asked.connect(self.go_home)
        self.window.settings_asked.connect(lambda: self.people.when_known(lambda: self.pages.settings()))
        self.window.people_asked.connect(self.people.open)
        self.window.report_asked.connect(lambda: self.pages.report_here())
        self.window.finish_asked.connect(lambda: self.pages.finish_here())
        self.window.author_asked.connect(lambda: self.people.when_known(lambda: self.authoring.show()))
        self.window.open_asked.connect(self._open)
        self.window.dropped.connect(self._drop)
        self.window.look_changed.connect(self.preferences.look_changed)
        self.window.closing.connect(lambda: self.preferences.note_window(self.window.saved_geometry()))

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
        take = self.authoring.drop if self._authors() else self.adding.add
        take(tuple(map(Path, files)), elsewhere=elsewhere)

    def _begin_added(self, pack: PackId, title: str) -> None:
        """Practise a pack that was just added. The page of it is built in an event of its own."""

        def begin() -> None:
            self.pages.build_practice()
            self.home_presenter.begin(pack, title)

        QTimer.singleShot(0, self.window, begin)

    def _present_home(self) -> HomePresenter:
        # What pages do is asked for when it is wanted, for they are loaded after home.
        ways = HomeRoutes(
            practise=lambda pack, title: self.pages.practise(pack, title),
            review=lambda pack, title: self.pages.review(pack, title),
            set_up=lambda pack, title: self.pages.set_up(pack, title),
            finish=lambda pack, title: self.pages.finish(pack, title),
            add=self.adding.choose,
            how_it_works=lambda: self.pages.how_it_works(),
            people=lambda: self.people.open(),
            search=lambda words: self.pages.find(words),
            aside=self._aside,
        )
        shared = self.shared
        return HomePresenter(
            self.home, self.background, self.clock, self.translate, shared.learner, shared.settings, ways
        )

    def _aside(self, act: HomeActionKind, row: PackRow | None) -> None:
        if act in ("make", "edit_copy"):
            self.authoring.begin_with(row)
        else:
            self.packs.actions.do(act, row)

    def _listen(self) -> None:
        if self._inbox is not None:
            # Who asked for another library may not have read yet that it is there.
            self._inbox.start(clear=not self.maintenance.restored)

    def _settings_changed(self) -> None:
        self.window.show_teacher_tools(self.preferences.now.teacher_tools)
        if "pages" in vars(self):
            self.pages.settings_changed()
