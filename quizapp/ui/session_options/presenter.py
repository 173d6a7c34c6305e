"""Setting up a practice: what a pack is, what to ask of it, and how. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from quizapp.library.errors import LibraryError
from quizapp.library.sessions import SessionOptions, save_session_options
from quizapp.library.settings import EVERY_QUESTION
from quizapp.quiz.mastery import find_due_limit
from quizapp.ui.messages import session_options as text
from quizapp.ui.question.article_builder import build_article_view
from quizapp.ui.session_options import options_builder
from quizapp.ui.session_options.options_loader import (
    count_mistakes,
    count_review_questions,
    count_reviewable,
    load_session_options,
)
from quizapp.ui.session_options.state import SessionOptionChoice, SessionOptionsState

if TYPE_CHECKING:
    from quizapp.library.settings import Settings
    from quizapp.pack.ids import BankId, PackId
    from quizapp.pack.models.pack import Bank
    from quizapp.quiz.session import SessionMode
    from quizapp.ui.ports import Background, Clock, Translate
    from quizapp.ui.session_options.local_copy_opener import LocalCopyOpener
    from quizapp.ui.session_options.options_loader import LoadedSessionOptions

StartSession = Callable[["PackId", str, SessionOptions, "frozenset[BankId]"], None]
"""Begins a practice of a pack by its id and title; of all its banks where none are named."""


class SessionOptionsView(Protocol):
    """What the presenter needs of its screen."""

    def show_state(self, state: SessionOptionsState) -> None:
        """Show a state."""
        ...


class SessionOptionsPresenter:
    """Shows one pack after another and remembers how each was set up."""

    def __init__(  # noqa: PLR0913 - all that setting up needs from outside
        self,
        view: SessionOptionsView,
        background: Background,
        clock: Clock,
        translate: Translate,
        learner: Callable[[], str],
        settings: Callable[[], Settings],
        own: LocalCopyOpener,
        *,
        start: StartSession,
        leave: Callable[[], None],
    ) -> None:
        self._view = view
        self._background = background
        self._clock = clock
        self._translate = translate
        self._learner = learner
        self._settings = settings
        self.own = own
        self._start = start
        self._leave = leave
        self._opened: LoadedSessionOptions | None = None
        self._setup = SessionOptions("learn", 10, frozenset(), "open", certainty=True, evidence_prompt=False)
        self._article: int | None = None
        self._missing = ""
        self._opening = 0
        self._starts = False

    def open(self, pack: PackId, title: str) -> None:
        """Open a pack's first page, set up as the last time."""
        self._opening += 1
        number, self._opened, self._article, self._missing = self._opening, None, None, ""
        self._starts = False
        self._view.show_state(SessionOptionsState("opening", title))
        learner, until = self._learner(), find_due_limit(self._clock.now(), self._clock.zone())
        self._background.read(
            lambda reader: load_session_options(reader, learner, pack, until),
            lambda opened: self._show(opened, number),
            lambda error: self._fail(title, error, number),
        )

    def take_bank(self, place: int, on: bool) -> None:
        """Take a bank, or leave it out."""
        bank = self._banks()[place].id
        left = self._setup.left_out - {bank} if on else self._setup.left_out | {bank}
        self._change(left_out=frozenset(left))

    def choose_mode(self, place: int) -> None:
        """Choose which questions are asked."""
        if self._opened is not None:
            self._change(mode=options_builder.list_modes(self._opened, self._taken())[place])

    def choose_number(self, place: int) -> None:
        """Choose how many are asked."""
        self._change(number=options_builder.list_question_counts()[place])

    def choose_book(self, place: int) -> None:
        """Let the article lie open, or close it."""
        self._change(book="closed" if place else "open")

    def ask(self, place: int, on: bool) -> None:
        """Have certainty (0) or the evidence (1) asked, or not."""
        self._change(**{("certainty", "evidence_prompt")[place]: on})

    def start(self) -> None:
        """Begin what is set up, and remember it; say what is missing where there is nothing to begin.

        Before the pack is there, it begins as soon as it is.
        """
        opened = self._opened
        if opened is None:
            self._starts = True
            return
        if not self._count():
            tr, self._article = self._translate, None
            self._missing = tr("setup.nothing_here") if self._taken() else tr("setup.no_bank")
            self._render()
            return
        pack, setup = opened.pack, replace(self._setup, mode=self._mode())
        learner = self._learner()
        self._background.write(
            lambda writer: save_session_options(writer, pack.id, setup, learner),
            lambda _: None,
            _ignore_library,
        )
        banks = self._taken() if self._setup.left_out else frozenset()
        self._start(pack.id, pack.title, setup, banks)

    def read(self, place: int = 0) -> None:
        """Open an article alone."""
        if self._opened is not None:
            self._article = place
            self._render()

    def back(self) -> None:
        """Stop opening a file; where none is, leave."""
        if not self.own.stop():
            self.leave()

    def leave(self) -> None:
        """From the article go back to the set-up, from there home."""
        self.own.stop()
        if self._article is None:
            self._opening += 1
            self._leave()
        else:
            self._article = None
            self._render()

    def _show(self, opened: LoadedSessionOptions, number: int) -> None:
        if number != self._opening:
            return
        if not opened.askable:
            self._tell(opened.pack.title, self._translate("setup.nothing_to_ask"))
            return
        self._opened, settings = opened, self._settings()
        self.own.begin(opened.pack, opened.own, self._render)
        usual = SessionOptions(
            "learn",
            settings.count,
            frozenset(),
            opened.pack.book,
            settings.certainty,
            settings.evidence_prompt,
        )
        there = {bank.id for bank in self._banks()}
        # What another revision does not have is not left out any more.
        self._setup = usual
        if opened.last is not None:
            left = opened.last.left_out & there
            self._setup = replace(opened.last, left_out=frozenset() if left == there else left)
        self._render()
        # What is to be known before one starts is read first, the first time.
        if self._starts and (opened.last is not None or not opened.pack.advisory):
            self.start()

    def _fail(self, title: str, error: Exception, number: int) -> None:
        if number != self._opening:
            return
        if isinstance(error, LookupError):
            self._tell(title, self._translate("setup.pack_gone"))
        elif isinstance(error, LibraryError):
            self._tell(title, self._translate(error.message))
        else:
            raise error

    def _tell(self, title: str, sentence: str) -> None:
        self._view.show_state(SessionOptionsState("failed", title, trouble=sentence))

    def _change(self, **changes: object) -> None:
        self._setup = replace(self._setup, **changes)  # type: ignore[arg-type]  # fields of its own
        self._missing = ""
        self._render()

    def _banks(self) -> tuple[Bank, ...]:
        if self._opened is None:
            return ()
        asked = {each.bank for each in self._opened.askable}
        return tuple(bank for bank in self._opened.pack.banks if bank.id in asked)

    def _taken(self) -> frozenset[BankId]:
        return frozenset(bank.id for bank in self._banks()) - self._setup.left_out

    def _mode(self) -> SessionMode:
        assert self._opened is not None
        return (
            self._setup.mode
            if self._setup.mode in options_builder.list_modes(self._opened, self._taken())
            else "learn"
        )

    def _there(self) -> int:
        """How many questions there are of what is wanted, one of each family."""
        opened, taken = self._opened, self._taken()
        if opened is None:
            return 0
        match self._mode():
            case "review":
                return count_reviewable(opened.askable, taken)
            case "mistakes":
                return count_mistakes(opened.askable, taken)
        return opened.keys_of(taken)

    def _count(self) -> int:
        """How many questions will be asked."""
        number, there = self._setup.number, self._there()
        if self._opened is not None and self._mode() == "review":
            return count_review_questions(self._opened.askable, self._taken(), number or None)
        return there if number == EVERY_QUESTION else min(number, there)

    def _render(self) -> None:
        opened, tr, taken = self._opened, self._translate, self._taken()
        if opened is None:
            return
        pack, setup = opened.pack, self._setup
        every = frozenset(bank.id for bank in self._banks())
        there, written = self._there(), sum(each.bank in taken for each in opened.askable)
        state = SessionOptionsState(
            phase="ready" if self._article is None else "reading",
            title=pack.title,
            aside=tr("setup.mastered", mastered=opened.mastered_keys, keys=opened.keys_of(every)),
            page=options_builder.build_first_page(pack, tr),
            own=self.own.lines(),
            banks_heading=tr("setup.from"),
            left=tr("setup.taken", n=len(opened.askable), taken=written),
            banks=tuple(
                options_builder.build_bank_switch(bank, opened, tr, on=bank.id in taken)
                for bank in self._banks()
            ),
            mode=options_builder.build_mode_choice(opened, taken, self._mode(), tr),
            number=options_builder.build_number_choice(
                setup.number, there, written if self._mode() == "learn" else there, tr
            ),
            book=options_builder.build_book_choice(setup, len(pack.sources), tr),
            switches=options_builder.build_option_switches(setup, tr),
            start=tr("setup.start", n=self._count()),
            read=text.name_reading_button(tr, len(pack.sources)),
            same=tr("setup.same") if setup == opened.last else "",
            missing=self._missing,
        )
        if self._article is not None:
            source = pack.sources[self._article]
            sheet = build_article_view(source, tr, own=self.own.of(source))
            titles = tuple(source.title for source in pack.sources)
            articles = (
                SessionOptionChoice(tr("setup.articles"), titles, self._article) if titles[1:] else None
            )
            state = replace(state, sheet=sheet, articles=articles)
        self._view.show_state(state)


def _ignore_library(error: Exception) -> None:
    # That the last choice could not be kept costs a choice the next time, and no answer.
    if not isinstance(error, LibraryError):
        raise error
