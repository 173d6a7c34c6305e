"""The search: what is typed is looked for at once, and what is found can be practised. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from quizapp.library.errors import LibraryError
from quizapp.library.packs.question_list import load_questions
from quizapp.library.search.engine import SearchQuery, SearchResult, search_library
from quizapp.library.search.folding import parse_query
from quizapp.quiz.mastery import find_due_limit
from quizapp.ui.kit.form import Button, Form, FormView, Item, Note, TextInput, Words
from quizapp.ui.kit.widget_state import KeyHint, TopBarState
from quizapp.ui.messages import common
from quizapp.ui.messages import search as text
from quizapp.ui.question.pack_questions import PackQuestions
from quizapp.ui.screens.search_filters import (
    MAX_PACKS,
    SearchFilter,
    apply_filter,
    build_filters,
    is_unfiltered,
    load_bank_titles,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.library.connections import LibraryReader
    from quizapp.library.search.engine import SearchHit
    from quizapp.library.search.folding import Excerpt, TextSpan
    from quizapp.pack.ids import PackId, QuestionId, SourceId
    from quizapp.ui.ports import Background, Clock, Translate
    from quizapp.ui.screens.search_filters import FilterName

SEARCH_JOB: Final = "search"
MAX_PRACTISED: Final = 500
"""Where all that matches is practised, pack by pack, it is no more than that in all."""


MAX_HIT_OFFSET: Final = 32
"""What was found first stands this near to the start of its line, characters: there it is seen."""

MAX_LENGTH: Final = 10_000
"""Characters; of what is pasted beyond, nothing is kept."""

QUOTED_KINDS: Final = frozenset({"passage", "claim", "statement"})
LEADING_ELLIPSIS: Final = "… "


@dataclass(frozen=True, slots=True)
class HitLine:
    """One thing found: `words` with what was found in it, start and end (exclusive) in `marks`.

    `aside` tells how a question went; `quoted` that the words are an article's or a statement's. `name` is
    what a screen reader says.
    """

    title: str
    aside: str
    meta: str
    where: str
    words: str
    marks: tuple[TextSpan, ...]
    quoted: bool
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchInput(TextInput):
    """The field: its arrows step through what was found.

    `found` is spoken once nobody types for a moment, `row` at once where there are more `steps` than before.
    """

    step: Callable[[int], None] = field(compare=False)
    found: str
    row: str
    steps: int


@dataclass(frozen=True, slots=True)
class FilterMenus(Item):
    """A button for each filter, with a menu, and one to show all, where not all is shown."""

    filters: tuple[SearchFilter, ...]
    choose: Callable[[FilterName, str], None] = field(compare=False)
    all_words: str
    show_all: Callable[[], None] = field(compare=False)


@dataclass(frozen=True, slots=True)
class HitList(Item):
    """What was found, and the row that the keyboard is on."""

    name: str
    lines: tuple[HitLine, ...]
    chosen: int
    move: Callable[[int], None] = field(compare=False)
    press: Callable[[], None] = field(compare=False)


@dataclass(frozen=True)
class SearchRoutes:
    """Where the search leads. `ask` practises questions pack by pack; the strings are packs' titles.

    `index` makes ready what cannot be searched yet, all of it anew if it says so, and then calls what it is
    given.
    """

    practise: Callable[[PackId, str], None]
    set_up: Callable[[PackId, str], None]
    ask: Callable[[tuple[PackQuestions, ...]], None]
    index: Callable[[bool, Callable[[], None]], None]
    back: Callable[[], None]


class SearchPresenter:
    """Keeps what was typed and chosen; where the search is opened again, it is there still."""

    def __init__(
        self,
        view: FormView,
        background: Background,
        clock: Clock,
        translate: Translate,
        learner: Callable[[], str],
        ways: SearchRoutes,
    ) -> None:
        self._view = view
        self._background = background
        self._clock = clock
        self._translate = translate
        self._learner = learner
        self._ways = ways
        self._back_to = ""
        self._typed = ""
        self._wish = SearchQuery("", clock.now())
        self._found = SearchResult(())
        self._packs: Mapping[str, str] = {}
        self._banks: Mapping[str, str] = {}
        self._chosen = 0
        self._trouble = ""
        self._readied = False
        self._lines: tuple[HitLine, ...] = ()
        self._steps = self._returns = 0

    def show(self, back_to: str) -> None:
        """Show the page; what was found before is looked for again, for it may be other by now."""
        self._readied = False
        until = find_due_limit(self._clock.now(), self._clock.zone())
        if self._learner() != self._wish.learner:
            # What one found is not the next one's to see.
            self._found, self._lines, self._typed = SearchResult(()), (), ""
            self._wish = SearchQuery(self._learner(), until)
        self._back_to, self._wish = back_to, replace(self._wish, due_before=until)
        self._render()
        self._search()

    def type(self, words: str) -> None:
        """Look for other words."""
        self._typed, self._chosen = words, 0
        self._search()

    def show_only(self, name: FilterName, value: str) -> None:
        """Set a filter; '' shows all."""
        self._wish, self._chosen = apply_filter(self._wish, name, value), 0
        self._search()

    def show_all(self) -> None:
        """Set no filter any more."""
        self._wish, self._chosen = SearchQuery(self._wish.learner, self._wish.due_before), 0
        self._search()

    def choose(self, place: int) -> None:
        """Remember which row the keyboard is on."""
        if 0 <= place < len(self._found.hits) and place != self._chosen:
            self._chosen = place
            self._render()

    def step(self, by: int) -> None:
        """Go to the next hit, or the one before; after the last comes the first."""
        if self._found.hits:
            self._chosen = (self._chosen + by) % len(self._found.hits)
            self._steps += 1
            self._render()

    def press(self) -> None:
        """Practise the row that the keyboard is on: a question, what is asked about a passage, a pack."""
        if not self._found.hits:
            return
        hit, ways = self._found.hits[self._chosen], self._ways
        if hit.question is not None:
            ways.ask((PackQuestions(hit.pack, hit.pack_title, frozenset({hit.question.id})),))
        elif hit.source is not None:
            self._ask_about(hit, hit.source)
        else:
            (ways.practise if hit.sort == "pack" else ways.set_up)(hit.pack, hit.pack_title)

    def practise_all(self) -> None:
        """Practise all questions that match, one pack after the other: also those beyond the first."""
        parts = _parts(self._found)
        if not parts:
            return
        if not self._found.more:
            self._ways.ask(parts)
            return
        typed, wish = self._typed, self._wish
        self._background.read(
            lambda reader: _parts(search_library(reader, typed, wish, MAX_PRACTISED)),
            lambda every: self._ways.ask(every or parts),
            self._not_found,
        )

    def back(self) -> None:
        """Take the words away; without any, go back to where the page was opened."""
        if self._typed:
            self.seek()
            self.type("")
        else:
            self._ways.back()

    def seek(self) -> None:
        """Put the keyboard into the field."""
        self._returns += 1
        self._render()

    def _search(self) -> None:
        wish, typed = self._wish, self._typed
        if not parse_query(typed).phrases:
            # Also in place of what is still being looked for.
            self._background.read_latest(
                SEARCH_JOB, lambda reader: load_bank_titles(reader, wish.pack), self._clear, self._not_found
            )
            return
        self._background.read_latest(
            SEARCH_JOB,
            lambda reader: (search_library(reader, typed, wish), load_bank_titles(reader, wish.pack)),
            lambda told: self._take(*told),
            self._not_found,
        )

    def _clear(self, banks: Mapping[str, str]) -> None:
        self._take(SearchResult(()), banks)

    def _take(self, found: SearchResult, banks: Mapping[str, str]) -> None:
        self._found, self._banks, self._trouble = found, banks, ""
        self._lines = tuple(_build_line(hit, self._translate) for hit in found.hits)
        self._chosen = min(self._chosen, max(len(found.hits) - 1, 0))
        self._meet(found)
        self._render()
        if (found.damaged or not found.ready) and not self._readied:
            # Once: what cannot be made ready, a pack that is damaged for one, would be tried for ever.
            self._readied = True
            self._ways.index(found.damaged, self._search)

    def _meet(self, found: SearchResult) -> None:
        """Offer the packs in which something was found, while none is chosen."""
        if self._wish.pack is None:
            met: dict[str, str] = {hit.pack: hit.pack_title for hit in found.hits}
            self._packs = dict(list(met.items())[:MAX_PACKS])

    def _not_found(self, error: Exception) -> None:
        if not isinstance(error, LibraryError):
            raise error
        self._trouble = self._translate(error.message)
        self._render()

    def _ask_about(self, hit: SearchHit, source: SourceId) -> None:
        """Practise what is asked about an article: which questions cite a passage is not told by it."""

        def asked(reader: LibraryReader) -> frozenset[QuestionId]:
            rows = load_questions(reader, hit.pack)
            askable = (row for row in rows if not row.worked)
            return frozenset(row.id for row in askable if not row.reads or source in row.reads)

        def done(found: frozenset[QuestionId]) -> None:
            if found:
                self._ways.ask((PackQuestions(hit.pack, hit.pack_title, found),))
            else:
                self._ways.set_up(hit.pack, hit.pack_title)

        self._background.read(asked, done, self._not_found)

    def _practise_words(self) -> str:
        parts = _parts(self._found)
        if not parts:
            return ""
        if self._found.more:
            return self._translate("search.practise_matching")
        return self._translate("search.practise_all", n=sum(len(part.questions) for part in parts))

    def _render(self) -> None:
        tr, found, lines = self._translate, self._found, self._lines
        notice = self._trouble or ("" if found.ready else tr("search.not_ready"))
        heading = text.format_hit_heading(tr, len(lines), more=found.more) if lines else ""
        empty = "" if lines or self._trouble else self._empty()
        filters = build_filters(self._wish, self._packs, self._banks, tr)
        show_all = "" if is_unfiltered(self._wish) else tr("search.show_all")
        words = self._practise_words()
        moves = (KeyHint("↑"), KeyHint("↓"), tr("search.move"), KeyHint("Enter"), tr("search.practise"))
        self._view.show_form(
            Form(
                TopBarState(tr("search.title"), self._back_to),
                first=(
                    SearchInput(
                        tr("search.field"),
                        self._typed,
                        self.type,
                        longest=MAX_LENGTH,
                        step=self.step,
                        found=heading or empty,
                        row=lines[self._chosen].name if lines else "",
                        steps=self._steps,
                        id="field",
                        below=10,
                    ),
                    FilterMenus(filters, self.show_only, show_all, self.show_all, id="filters", below=12),
                    Note(notice, "info", "text", id="notice") if notice else None,
                    Words(heading, "heading", reads=True, id="heading") if lines else None,
                    Words(empty, tone="textMuted", reads=True, id="empty", below=0) if empty else None,
                    HitList(
                        tr("search.found"), lines, self._chosen, self.choose, self.press, id="hits", below=0
                    )
                    if lines
                    else None,
                ),
                bar=(Button(words, self.practise_all, "Ctrl+Enter", "primary", id="all") if words else None,),
                back=self.back,
                enter=self.press,
                keys={
                    "Ctrl+F": self.seek,
                    "F3": lambda: self.step(1),
                    "Shift+F3": lambda: self.step(-1),
                },
                hints=(*(moves if lines else ()), KeyHint("Esc"), tr("search.clear")),
                width=0,
                focus="field",
                stage=str(self._returns),
            )
        )

    def _empty(self) -> str:
        tr, words = self._translate, self._typed.strip()
        if not parse_query(words).phrases:
            return tr("search.start")
        # A phrase brings its own quotation marks.
        return tr(
            "search.none" if is_unfiltered(self._wish) else "search.none_here", words=words.strip('"“” ')
        )


def _parts(found: SearchResult) -> tuple[PackQuestions, ...]:
    """Return the questions found, pack by pack, in the order in which their packs were met."""
    met: dict[tuple[PackId, str], set[QuestionId]] = {}
    for hit in found.hits:
        if hit.question is not None:
            met.setdefault((hit.pack, hit.pack_title), set()).add(hit.question.id)
    return tuple(PackQuestions(pack, title, frozenset(questions)) for (pack, title), questions in met.items())


def _build_line(hit: SearchHit, translate: Translate) -> HitLine:
    """Return a hit as a row."""
    words, marks = _begin_near(hit.excerpt)
    asked = hit.question
    if asked is None:
        what, title, aside = translate(f"search.sorts.{hit.sort}"), hit.title, ""
    else:
        what = common.name_skill(translate, asked.skill, {})
        # Many questions are asked in the same words: then what they are about tells them apart.
        title = asked.about if hit.where == "prompt" and asked.about else asked.prompt
        aside = translate(f"search.standing.{asked.standing}")
    meta = translate("search.in_pack", what=what, pack=hit.pack_title)
    where = text.describe_location(translate, hit.where, hit.paragraph)
    name = text.name_hit(translate, title, aside, meta, f"{common.capitalize_first(where)}: {words}")
    return HitLine(title, aside, meta, where, words, marks, hit.where in QUOTED_KINDS, name)


def _begin_near(excerpt: Excerpt) -> tuple[str, tuple[TextSpan, ...]]:
    """Return the words so that what was found first is not far from their start, and its places in them."""
    first = excerpt.marks[0][0] if excerpt.marks else 0
    cut = 0
    if first > MAX_HIT_OFFSET:
        space = excerpt.text.find(" ", first - MAX_HIT_OFFSET, first)
        cut = first - MAX_HIT_OFFSET if space < 0 else space + 1
    before = LEADING_ELLIPSIS if cut or excerpt.before else ""
    shift = len(before) - cut
    marks = tuple((start + shift, end + shift) for start, end in excerpt.marks)
    return before + excerpt.text[cut:].replace("\n", " ") + (" …" if excerpt.after else ""), marks
