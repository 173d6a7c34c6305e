"""Home: what is listed, what would be best to do now, and what its buttons do.

No Qt, and nothing that loads pydantic."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field, replace
from typing import TYPE_CHECKING, Final, Protocol, get_args

from quizapp.library.errors import InstalledPackDamagedError, LibraryError
from quizapp.library.learners.statistics import RecentAnswers, load_recent
from quizapp.library.packs import pack_list
from quizapp.library.profiles import find_person
from quizapp.quiz.mastery import find_due_limit
from quizapp.record import record
from quizapp.ui.home.listing import (
    LISTING_ORDERS,
    PackListing,
    build_listing_menu,
    build_row_provider,
    describe_empty_listing,
    find_neighbour,
    list_groups,
    list_packs,
)
from quizapp.ui.home.pack_row_builder import is_new
from quizapp.ui.home.recommendation import LearnerStatus, find_first_pack, recommend
from quizapp.ui.home.state import (
    CurrentLearner,
    HomeAction,
    HomeProgress,
    HomeState,
    PackActionKind,
    PackProblem,
    Recommendation,
)
from quizapp.ui.home.statistics import build_side_cards
from quizapp.ui.messages import keys

if TYPE_CHECKING:
    from quizapp.library.connections import LibraryReader
    from quizapp.library.packs.pack_list import PackRow
    from quizapp.library.profiles import LearnerWithProfile
    from quizapp.library.settings import Settings
    from quizapp.pack.ids import PackId
    from quizapp.ui.home.listing import ListingOrder
    from quizapp.ui.home.state import ActionResult, HomeActionKind, ListingMenu
    from quizapp.ui.ports import Background, Clock, Translate


def describe_current_learner(who: LearnerWithProfile | None, translate: Translate) -> CurrentLearner | None:
    """Return who practises, in words, and the way to the others; None for who has no name."""
    if who is None or not (who.name or who.profile.guest):
        return None
    guest = translate("learners.guest_at_home")
    words = guest if who.profile.guest else translate("learners.at_home", name=who.name)
    return CurrentLearner(
        words, translate("learners.somebody_else"), keys.describe_key(translate, keys.LEARNERS)
    )


PACK_ACTIONS: Final[tuple[HomeActionKind, ...]] = get_args(PackActionKind)


class HomeView(Protocol):
    """What the presenter needs of its screen."""

    def show_state(self, state: HomeState) -> None:
        """Show a state."""
        ...


@record
class HomeData:
    """What home was told by the library: all packs, what comes back next, how the last answers went.

    `archived` are the packs in the archive, which ask for no review; `removed` can be brought back.
    """

    standing: LearnerStatus = field(default_factory=lambda: LearnerStatus(()))
    recent: RecentAnswers = field(default_factory=RecentAnswers)
    archived: tuple[PackRow, ...] = ()
    who: LearnerWithProfile | None = None
    removed: tuple[PackRow, ...] = ()

    @property
    def rows(self) -> tuple[PackRow, ...]:
        """The installed packs."""
        return self.standing.rows

    @property
    def every(self) -> tuple[PackRow, ...]:
        """All packs, wherever they are listed."""
        return (*self.rows, *self.archived, *self.removed)


@record
class HomeRoutes:
    """Where home leads. Practising goes on or begins, finishing ends what goes on; the strings are titles.

    `search` looks for what was typed in questions and articles too.
    """

    practise: Callable[[PackId, str], None]
    review: Callable[[PackId, str], None]
    set_up: Callable[[PackId, str], None]
    finish: Callable[[PackId, str], None]
    add: Callable[[], None]
    how_it_works: Callable[[], None]
    search: Callable[[str], None]
    people: Callable[[], None]
    aside: Callable[[HomeActionKind, PackRow | None], None]
    """Does something with a pack beside practising it, or with what was told of that."""


def load_home(reader: LibraryReader, learner: str, clock: Clock) -> HomeData:
    """Read what home shows; for a reader's thread. Raises DatabaseError."""
    until = find_due_limit(clock.now(), clock.zone())
    every = pack_list.load_installed_packs(reader, learner, until)
    rows = tuple(row for row in every if not row.archived)
    archived = tuple(row for row in every if row.archived)
    removed = pack_list.load_removed_packs(reader, learner, until)
    nothing_due = not any(row.ready for row in rows)
    coming = pack_list.find_next_review(reader, learner, until, clock.zone()) if nothing_due else None
    first = find_first_pack(rows)
    about = None if first is None else pack_list.load_description(reader, first.id)
    who = find_person(reader, learner)
    standing = LearnerStatus(rows, coming, about, pack_list.find_unread_advisories(reader, learner))
    return HomeData(standing, load_recent(reader, learner), archived, who, removed)


class HomePresenter:
    """Lists what is installed, finds packs by their titles, and leads on."""

    def __init__(
        self,
        view: HomeView,
        background: Background,
        clock: Clock,
        translate: Translate,
        learner: Callable[[], str],
        settings: Callable[[], Settings],
        ways: HomeRoutes,
    ) -> None:
        self._view = view
        self._background = background
        self._clock = clock
        self._translate = translate
        self._learner = learner
        self._settings = settings
        self._ways = ways
        self.library = HomeData()
        self._finding = ""
        self._chosen: PackId | None = None
        self._preparing = False
        self._notices: tuple[str, ...] = ()
        self._trouble: PackProblem | None = None
        self._working: HomeProgress | None = None
        self._view_of = PackListing()
        self._done: ActionResult | None = None
        self._writing: HomeProgress | None = None
        self._list()

    def show(self, library: HomeData) -> None:
        """Show what was read."""
        before, self.library = self._found, library
        if self._view_of.which == "group" and self._view_of.group not in list_groups(library.rows):
            self._view_of = replace(self._view_of, which="all", group="")
        self._list()
        self._chosen = find_neighbour(before, self._chosen, self._found)
        self._render()

    def refresh(self, then: Callable[[], None] = lambda: None) -> None:
        """Read again and show, and do what comes then, also where nothing can be read."""

        def done(library: HomeData) -> None:
            self.show(library)
            then()

        def failed(error: Exception) -> None:
            then()
            self._not_read(error)

        learner = self._learner()
        self._background.read(lambda reader: load_home(reader, learner, self._clock), done, failed)

    def begin(self, pack: PackId, title: str) -> None:
        """Practise a pack that was just added; a new one that has an advisory by way of its first page."""

        def done(about: pack_list.PackDescription | None) -> None:
            row = next((row for row in self.library.rows if row.id == pack), None)
            advised = about is not None and bool(about.advisory) and (row is None or is_new(row))
            (self._ways.set_up if advised else self._ways.practise)(pack, title)

        self.refresh()
        self._background.read(lambda reader: pack_list.load_description(reader, pack), done, self._not_read)

    def prepare(self, *, preparing: bool) -> None:
        """Tell that the first packs are being put in place, or no longer."""
        self._preparing = preparing
        self._render()

    def tell(self, notice: str) -> None:
        """Add a sentence above the packs, once: something that was set aside or cannot be read."""
        if notice not in self._notices:
            self._notices = (*self._notices, notice)
        self._render()

    def refuse(self, name: str, problems: tuple[str, ...], more: int) -> None:
        """Tell that a file was not taken in, with the first of its problems and how many more there are."""
        tr = self._translate
        lines = (*problems, tr("home.more_problems", n=more)) if more else problems
        self._trouble = PackProblem(tr("home.not_installed", name=name), lines, tr("home.nothing_lost"))
        self._render()

    def hide_trouble(self) -> None:
        """Take the card away that tells what went wrong."""
        self._trouble = None
        self._render()

    def work(self, what: str, done: int, total: int) -> None:
        """Show that packs are being added, and how far that is; without words: no longer."""
        self._working = HomeProgress(what, done, total) if what else None
        self._render()

    def find(self, words: str) -> None:
        """List the packs with these words in their titles, all of them where there are none."""
        self._finding = words
        self._list()
        self._render()

    def show_only(self, view: PackListing) -> None:
        """List other packs, or in another order."""
        self._view_of = view
        self.find(self._finding)

    def order_by(self, order: ListingOrder | None) -> None:
        """List the packs by a column, or the other way round; None: by the next one."""
        view = self._view_of
        following = LISTING_ORDERS[(LISTING_ORDERS.index(view.order) + 1) % len(LISTING_ORDERS)]
        self.show_only(view.ordered(order or following))

    def show_done(self, done: ActionResult | None) -> None:
        """Tell of something that was done with a pack; None: no longer."""
        self._done = done
        self._render()

    def show_writing(self, writing: HomeProgress | None) -> None:
        """Show that a file is being handed out, and how far it is; None: no longer."""
        self._writing = writing
        self._render()

    def choose(self, place: int) -> None:
        """Remember which row is chosen."""
        if 0 <= place < len(self._found):
            self._chosen = self._found[place].id

    def do(self, deed: HomeAction) -> None:
        """Do what a button or an entry of a menu says."""
        row = next((row for row in self.library.every if row.id == deed.pack), None)
        ways = self._ways
        if deed.act == "remove":
            self._trouble = None
        plain = {"add": ways.add, "how": ways.how_it_works, "people": ways.people}
        if deed.act in PACK_ACTIONS:
            ways.aside(deed.act, row)
        elif deed.act == "search":
            ways.search(self._finding)
        elif deed.act in plain:
            plain[deed.act]()
        elif row is None:
            return
        elif deed.act == "why" or row.damage:
            self._tell_damage(row)
        else:
            self._leading(deed.act)(row.id, row.title)

    def _leading(self, act: HomeActionKind) -> Callable[[PackId, str], None]:
        ways = self._ways
        named = {"review": ways.review, "set_up": ways.set_up, "finish": ways.finish}
        return named.get(act, ways.practise)

    def _tell_damage(self, row: PackRow) -> None:
        tr = self._translate
        why = tr(InstalledPackDamagedError(row.id, row.damage).message)
        removing = HomeAction("remove", tr("collections.remove_it"), row.id)
        self._trouble = PackProblem(
            tr("home.cannot_open", title=row.title), (why,), tr("home.add_again"), removing
        )
        self._render()

    def _not_read(self, error: Exception) -> None:
        if not isinstance(error, LibraryError):
            raise error
        self.tell(self._translate(error.message))

    def _list(self) -> None:
        wanted = self._finding.casefold().split()
        library, view = self.library, self._view_of
        packs = list_packs(library.rows, library.archived, view, library.removed)
        self._found = tuple(row for row in packs if all(word in row.title.casefold() for word in wanted))
        self._line = build_row_provider(
            self._found, library.every, view, self._clock, self._translate, self._teaches
        )

    def _teaches(self) -> bool:
        return self._settings().teacher_tools

    def _render(self) -> None:
        found, tr = self._found, self._translate
        how, begins = (
            (
                tr("home.how_this_works.how_this_works"),
                tr("home.how_this_works.three_questions_on_a"),
                tr("home.how_this_works.show_me_how"),
            ),
            not self.library.recent.answers,
        )
        places = [place for place, row in enumerate(found) if row.id == self._chosen]
        self._view.show_state(
            HomeState(
                lead=self._lead(),
                packs=tuple(row.id for row in found),
                line=self._line,
                chosen=places[0] if places else 0 if found else -1,
                side=() if self._preparing else build_side_cards(self.library.recent, tr),
                how=how if begins else None,
                how_link="" if begins else how[0],
                foot=tr("home.stays_here"),
                any_packs=bool(self.library.every),
                finding=self._finding,
                none_found=self._none_found(),
                notices=self._notices,
                who=describe_current_learner(self.library.who, tr),
                trouble=self._trouble,
                working=self._working,
                viewing=self._viewing(),
                done=self._done,
                writing=self._writing,
            )
        )

    def _none_found(self) -> str:
        """Tell that nothing is listed, where there are packs; '' where there is something, or none at all."""
        if self._found or not self.library.every:
            return ""
        if self._finding:
            return self._translate("home.none_found", words=self._finding)
        return describe_empty_listing(self._view_of, self._translate)

    def _viewing(self) -> ListingMenu | None:
        if not self.library.every:
            return None
        return build_listing_menu(self._view_of, self.library.rows, self._translate)

    def _lead(self) -> Recommendation | None:
        tr = self._translate
        if self.library.every:
            return recommend(self.library.standing, self._clock, self._settings().count, tr)
        if self._preparing:
            return Recommendation(
                tr("home.preparing.putting_the_packs_in"), tr("home.preparing.this_takes_a_moment")
            )
        title, told, dropping = (
            tr("home.no_packs.no_packs_yet"),
            tr("home.no_packs.a_pack_is_one"),
            tr("home.no_packs.you_can_also_drop"),
        )
        make = HomeAction("make", tr("home.make")) if self._teaches() else None
        add = HomeAction("add", tr("home.add"))
        return Recommendation(title, told, deed=add, key="Ctrl+O", second=make, foot=dropping)
