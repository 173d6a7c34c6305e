"""Setting up a practice: what a pack is, what to ask of it, and how. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from quizapp.library.errors import LibraryError
from quizapp.library.sessions import SessionOptions, save_session_options
from quizapp.library.settings import EVERY_QUESTION
from quizapp.quiz.mastery import find_due_limit
from quizapp.ui.kit.form import (
    Button,
    Card,
    Checks,
    Choice,
    Form,
    FormView,
    Item,
    Note,
    Progress,
    WarningText,
    Words,
)
from quizapp.ui.kit.widget_state import OptionState, SwitchState, TopBarState
from quizapp.ui.messages import packs as text
from quizapp.ui.messages.keys import SESSION_OPTIONS_LETTERS
from quizapp.ui.question.article_builder import build_article_view
from quizapp.ui.screens.session_options.first_page import BETWEEN, build_first_page, name_own_file
from quizapp.ui.screens.session_options.options_loader import (
    SelectedQuestions,
    count_mistakes,
    count_reviewable,
    list_question_counts,
    load_session_options,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.library.settings import Settings
    from quizapp.pack.ids import BankId, PackId
    from quizapp.pack.models.pack import Bank
    from quizapp.ui.article_view.state import ArticleViewState
    from quizapp.ui.ports import Background, Clock, Translate
    from quizapp.ui.screens.session_options.local_copy_opener import LocalCopyOpener
    from quizapp.ui.screens.session_options.options_loader import LoadedSessionOptions

StartSession = Callable[["PackId", str, SessionOptions, "frozenset[BankId]"], None]
"""Begins a practice of a pack by its id and title; of all its banks where none are named."""

SetupPhase = Literal["opening", "ready", "reading", "failed"]

WIDTH, READING_WIDTH = 604, 648


@dataclass(frozen=True, slots=True)
class ReadingSheet(Item):
    """An article, as high as its text."""

    sheet: ArticleViewState


class SessionOptionsPresenter:
    """Shows one pack after another and remembers how each was set up."""

    def __init__(  # noqa: PLR0913 - all that setting up needs from outside
        self,
        view: FormView,
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
        working = Progress(self._translate("setup.opening"), 0, 0, "")
        self._show_form("opening", title, (working,))
        learner, until = self._learner(), find_due_limit(self._clock.now(), self._clock.zone())
        self._background.read(
            lambda reader: load_session_options(reader, learner, pack, until),
            lambda opened: self._show(opened, number),
            lambda error: self._fail(title, error, number),
        )

    def take_bank(self, place: int, on: bool) -> None:
        """Take a bank, or leave it out."""
        bank = self._wanted.banks[place].id
        left = self._setup.left_out - {bank} if on else self._setup.left_out | {bank}
        self._change(left_out=frozenset(left))

    def choose_mode(self, place: int) -> None:
        """Choose which questions are asked."""
        if self._opened is not None:
            self._change(mode=self._wanted.modes[place])

    def choose_number(self, place: int) -> None:
        """Choose how many are asked."""
        self._change(number=list_question_counts()[place])

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
        if not self._wanted.count:
            tr, self._article = self._translate, None
            self._missing = tr("setup.nothing_here") if self._wanted.taken else tr("setup.no_bank")
            self._render()
            return
        pack, setup = opened.pack, replace(self._setup, mode=self._wanted.mode)
        learner = self._learner()
        self._background.write(
            lambda writer: save_session_options(writer, pack.id, setup, learner),
            lambda _: None,
            _ignore_library,
        )
        banks = self._wanted.taken if self._setup.left_out else frozenset()
        self._start(pack.id, pack.title, setup, banks)

    def read(self, place: int = 0) -> None:
        """Open an article alone."""
        if self._opened is not None:
            self._article, self._missing = place, ""
            self._render()

    def back(self) -> None:
        """From the article go back to the set-up, from there home."""
        if self._article is None:
            self._opening += 1
            self._leave()
        else:
            self._article = None
            self._render()

    @property
    def _wanted(self) -> SelectedQuestions:
        assert self._opened is not None
        return SelectedQuestions(self._opened, self._setup)

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
        there = {bank.id for bank in self._wanted.banks}
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
        self._show_form("failed", title, (WarningText(title, sentence, id="trouble"),))

    def _change(self, **changes: object) -> None:
        self._setup = replace(self._setup, **changes)  # type: ignore[arg-type]  # fields of its own
        self._missing = ""
        self._render()

    def _render(self) -> None:
        opened, tr = self._opened, self._translate
        if opened is None:
            return
        words = tr("setup.start", n=self._wanted.count)
        start = Button(words, self.start, "Enter", "primary", id="start")
        if self._article is not None:
            self._show_form("reading", opened.pack.title, self._list_reading(), bar=(start,), focus="article")
            return
        read = text.name_reading_button(tr, len(opened.pack.sources))
        lines = enumerate(self.own.lines())
        gone = (f"open-{place}" for place, line in lines if line is not None and line.gone)
        self._show_form(
            "ready",
            opened.pack.title,
            (build_first_page(opened.pack, self.own, tr),),
            tuple(self._list_choices(opened)),
            bar=(Button(read, self.read, SESSION_OPTIONS_LETTERS["article"], icon="article"), start),
            focus="banks" if self._missing else next(gone, "start"),
        )

    def _show_form(
        self,
        phase: SetupPhase,
        title: str,
        first: tuple[Item | None, ...],
        second: tuple[Item | None, ...] = (),
        *,
        bar: tuple[Button, ...] = (),
        focus: str = "",
    ) -> None:
        tr, opened, aside = self._translate, self._opened, ""
        if opened is not None:
            keys = opened.keys_of(frozenset(bank.id for bank in self._wanted.banks))
            aside = tr("setup.mastered", mastered=opened.mastered_keys, keys=keys)
        same = opened is not None and phase == "ready" and self._setup == opened.last
        self._view.show_form(
            Form(
                TopBarState(title, tr("setup.back" if phase == "reading" else "setup.home"), aside),
                first=first,
                second=second,
                bar=bar,
                hints=(tr("setup.same"),) if same else (),
                back=self.back,
                enter=self.start,
                stop=self.own.stop,
                width=READING_WIDTH if phase == "reading" else WIDTH,
                focus=focus,
                stage="missing" if self._missing else phase,
                seen="missing" if self._missing else self._find_news(),
            )
        )

    def _find_news(self) -> str:
        """Return the id of what was told last of an article's own file."""
        place = self.own.find_news()
        line = self.own.lines()[place] if place >= 0 else None
        return "" if line is None else name_own_file(place, line)

    def _list_reading(self) -> tuple[Item | None, ...]:
        assert self._opened is not None
        assert self._article is not None
        tr, sources = self._translate, self._opened.pack.sources
        source = sources[self._article]
        articles = None
        if sources[1:]:
            options = tuple(OptionState(each.title) for each in sources)
            articles = self._choice(
                "articles", tr("setup.articles"), options, self._article, self.read, below=12
            )
        sheet = build_article_view(source, tr, own=self.own.of(source))
        return articles, ReadingSheet(sheet, id="article", below=0)

    def _list_choices(self, opened: LoadedSessionOptions) -> Iterator[Item]:
        tr, setup, wanted = self._translate, self._setup, self._wanted
        taken, there, modes = wanted.taken, wanted.there, wanted.modes
        written = sum(each.bank in taken for each in opened.askable)
        heading, banks = tr("setup.from"), tuple(map(self._bank, wanted.banks))
        taken_words = tr("setup.taken", n=len(opened.askable), taken=written)
        yield Card(
            (
                Words(heading, "heading", below=0),
                Words(taken_words, "meta", "textMuted", id="taken", below=0),
                Note(self._missing, id="missing", above=8, below=0) if self._missing else None,
                Checks(heading, banks, self.take_bank, lines=True, id="banks", below=0),
            ),
            id="from",
            below=BETWEEN,
        )
        groups: list[Item] = []
        if len(modes) > 1:
            words = {
                "learn": tr("setup.new"),
                "review": tr("setup.review", count=count_reviewable(opened.askable, taken)),
                "mistakes": tr("setup.mistakes", count=count_mistakes(opened.askable, taken)),
            }
            options = tuple(OptionState(words[mode]) for mode in modes)
            groups += self._group(
                "mode", tr("setup.which"), options, modes.index(wanted.mode), self.choose_mode
            )
        counts = list_question_counts()
        options = tuple(
            OptionState(tr("setup.all_of", count=there) if each == EVERY_QUESTION else str(each))
            for each in counts
        )
        turns = there < (written if wanted.mode == "learn" else there)
        note = tr("setup.take_turns", count=there) if turns else ""
        chosen = counts.index(setup.number) if setup.number in counts else -1
        groups += self._group("number", tr("setup.number"), options, chosen, self.choose_number, note)
        options = OptionState(tr("setup.open")), OptionState(tr("setup.closed"))
        title = tr("setup.article" if len(opened.pack.sources) == 1 else "setup.articles")
        groups += self._group("book", title, options, int(setup.book != "open"), self.choose_book)
        switches = tuple(
            SwitchState(*_told(tr, each), on, ", ".join(_told(tr, each)))
            for each, on in (("sure", setup.certainty), ("evidence_prompt", setup.evidence_prompt))
        )
        yield Card(
            (*groups, Checks("", switches, self.ask, lines=True, id="switches", below=0)), id="how", below=0
        )

    def _group(
        self,
        name: str,
        heading: str,
        options: tuple[OptionState, ...],
        chosen: int,
        choose: Callable[[int], None],
        note: str = "",
    ) -> Iterator[Item]:
        yield Words(heading, "heading", id=f"{name}-heading")
        yield self._choice(name, heading, options, chosen, choose, note, below=8 if note else BETWEEN)
        if note:
            yield Words(note, "meta", "textMuted", id=f"{name}-note", below=BETWEEN)

    def _choice(
        self,
        name: str,
        heading: str,
        options: tuple[OptionState, ...],
        chosen: int,
        choose: Callable[[int], None],
        note: str = "",
        *,
        below: int,
    ) -> Choice:
        at = (chosen,) if chosen >= 0 else ()
        return Choice(
            heading, options, at, lambda places: choose(places[0]), note, "lines", id=name, below=below
        )

    def _bank(self, bank: Bank) -> SwitchState:
        """Return a bank with how many of its questions can be asked."""
        assert self._opened is not None
        tr, on = self._translate, bank.id in self._wanted.taken
        end = tr("setup.questions", n=sum(each.bank == bank.id for each in self._opened.askable))
        mastered = tr("setup.bank_mastered", n=self._opened.mastered.get(bank.id, 0))
        detail = mastered if on else tr("setup.left_out")
        return SwitchState(bank.title, detail, on, f"{bank.title}, {end}, {detail}", end)


def _told(tr: Translate, switch: str) -> tuple[str, str]:
    return tr(f"setup.{switch}"), tr(f"setup.{switch}_detail")


def _ignore_library(error: Exception) -> None:
    # That the last choice could not be kept costs a choice the next time, and no answer.
    if not isinstance(error, LibraryError):
        raise error
