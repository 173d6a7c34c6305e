"""What a pack asks about and what is missing, over the editor; from there one goes to questions. No Qt."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from quizapp.authoring import document_traversal
from quizapp.authoring.json_pointers import join_pointer
from quizapp.ui.editor.article_states import build_article_tabs
from quizapp.ui.editor.context import raise_error
from quizapp.ui.editor.pages.coverage_summary import (
    CoverageCharts,
    CoverageSheet,
    CoverageSummary,
    build_coverage_charts,
    build_coverage_sentences,
    build_coverage_summary,
    build_gap_lines,
    describe_article_head,
    find_verdict_question,
    list_gaps,
)
from quizapp.ui.editor.pages.pack_page import PackPage, do_nothing
from quizapp.ui.editor.question_rows import describe_question
from quizapp.ui.editor.text_selection import TextSelection, build_question_step
from quizapp.ui.kit.form import Button, Card, Form, IconWords, Item, Line, Menu, Progress, Row, Words
from quizapp.ui.kit.widget_state import IconLineState, KeyHint, TopBarState
from quizapp.ui.messages import article_view as article_text
from quizapp.ui.messages import editor
from quizapp.ui.messages import versions as text
from quizapp.ui.messages.editor_keys import NEW_ABOUT_GAP, NEW_ABOUT_SENTENCE
from quizapp.ui.messages.keys import NEXT_ARTICLE, PREVIOUS_ARTICLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.authoring.coverage import SentenceCoverage
    from quizapp.pack.vocabulary import QuestionKind
    from quizapp.ui.article_view.switcher_state import ArticleTab
    from quizapp.ui.editor.context import EditorContext
    from quizapp.ui.editor.pages.coverage_summary import CoverageGapLine, CoverageSentence

SHARES: Final = (632, 576)
"""The widths of the columns, px, in a window as designed; in others they share it alike."""


class CoveragePresenter(PackPage):
    """Shows the coverage of the pack as it was when the page was opened."""

    parts = "quizapp.ui.editor.page_widgets.coverage_sheet.PARTS"
    title_id = "coverage.title"

    def __init__(self, context: EditorContext) -> None:
        super().__init__(context)
        self._document = context.document
        self._front = 0
        self._told: CoverageSummary | None = None
        self._tabs: tuple[ArticleTab, ...] = ()
        self.sentences: tuple[CoverageSentence, ...] = ()
        """Those of the article in front."""
        self.missing: tuple[CoverageGapLine, ...] = ()
        self._at, self._goes = 0, 0
        """The sentence in hand, and how often the keyboard was sent to one."""
        self._menu: Menu | None = None
        self._show()

    def look(self) -> None:
        """Count what is asked."""
        document = self._document
        self._context.background.read_latest(
            "editor-coverage", lambda _: build_coverage_summary(document), self._counted, raise_error
        )

    def turn(self, front: int) -> None:
        """Bring another article to the front."""
        if front != self._front:
            self._front, self._at, self._message = front, 0, ""
            self._show()

    def turn_by(self, step: int) -> None:
        """Bring the next article to the front, or the one before."""
        if self._tabs:
            self.turn((self._front + step) % len(self._tabs))

    def questions_of(self, place: int) -> tuple[tuple[str, str], ...]:
        """Return id and title of the questions that rest on a sentence of the article in front."""
        rested = self._rested(place)
        if rested is None:
            return ()
        asked = [
            (number, each) for number, (_, each) in enumerate(document_traversal.questions(self._document), 1)
        ]
        unwritten = self._translate("editor.unwritten")
        return tuple(
            (str(each["id"]), f"{number}  {describe_question(each) or unwritten}")
            for number, each in asked
            if each["id"] in rested.questions
        )

    def open(self, place: int) -> None:
        """Go to the question that rests on a sentence; of several, ask which."""
        self._at = place
        found = self.questions_of(place)
        if len(found) == 1:
            self.go_to_question(found[0][0])
        elif found:
            entries = tuple((title, partial(self.go_to_question, id_), None) for id_, title in found)
            self._menu = Menu("sentences", self._translate("coverage.questions_of"), entries)
            self._show()
        else:
            self._tell(self._translate("coverage.nothing_rests"), aloud=True)

    def go_to_question(self, id_: str) -> None:
        """Go to a question by its id."""
        at = next(
            (at for at, asked in document_traversal.questions(self._document) if asked["id"] == id_), ""
        )
        self._context.go(join_pointer(at, "prompt") if at else at)

    def ask(self, kind: QuestionKind, place: int) -> None:
        """Begin a question about a sentence of the article in front; -1: about none. Then it is written."""
        rested = self._rested(place)
        chosen = None if rested is None else TextSelection(rested.passage, rested.span.start, rested.span.end)
        chance = self._context.chance
        before = {str(asked["id"]) for _, asked in document_traversal.questions(self._document)}
        selected = chosen is not None
        if not self._do(lambda it: build_question_step(it, "", kind, chosen, chance, selected=selected)):
            return
        self._document = self._context.document
        every = document_traversal.questions(self._document)
        self.go_to_question(next(str(asked["id"]) for _, asked in every if str(asked["id"]) not in before))

    def ask_kind(self, place: int) -> None:
        """Ask which kind of question begins about a sentence; -1: about none."""
        kinds = editor.KIND_MENU_IDS.items()
        entries = tuple((self._translate(name), partial(self.ask, kind, place), None) for kind, name in kinds)
        below = "sentences" if self.sentences and place >= 0 else "missing"
        self._menu = Menu(below, self._translate("editor.new_about"), entries)
        if place >= 0:
            self._go_to(place)
        else:
            self._show()

    def press(self, line: int) -> None:
        """Do what the button of a line of what is missing is for."""
        if self.missing[line].does == "write":
            self.ask_kind(self.sentence_of(line))
            return
        place = self.show_line(line)
        if place >= 0:
            self._go_to(place)

    def sentence_of(self, line: int) -> int:
        """Return the place, in the article in front, of the sentence that a line of what is missing is about.

        -1 for none.
        """
        if self._told is None:
            return -1
        found = list_gaps(self._told, self._front)[line].sentence
        return self._told.number(found) - 1 if found >= 0 else -1

    def show_line(self, line: int) -> int:
        """Go to what a line is about, or return the place of its sentence, which is shown here; else -1."""
        if self._told is None:
            return -1
        each = list_gaps(self._told, self._front)[line]
        if each.sentence >= 0:
            return self.sentence_of(line)
        if each.what == "verdict":
            self.go_to_question(find_verdict_question(self._document, each.subject))
        elif each.what == "side":
            self._context.go("/speakers")
        else:
            first = next(document_traversal.questions(self._document), None)
            self.go_to_question("" if first is None else str(first[1]["id"]))
        return -1

    def find_first_gap(self) -> int:
        """Return the place of the first sentence that is missing, to write a question about; -1 for none."""
        lines = [place for place, line in enumerate(self.missing) if line.does == "write"]
        return self.sentence_of(lines[0]) if lines else -1

    def _rested(self, place: int) -> SentenceCoverage | None:
        if self._told is None:
            return None
        places = self._told.of(self._front)
        return self._told.coverage.sentences[places[place]] if 0 <= place < len(places) else None

    def _go_to(self, place: int) -> None:
        """Send the keyboard to a sentence."""
        self._at, self._goes = place, self._goes + 1
        self._show()

    def _come(self, place: int) -> None:
        if place != self._at:
            self._at = place
            self._show()

    def _counted(self, told: CoverageSummary) -> None:
        self._told = told
        self._tabs = build_article_tabs(self._document, self._translate)
        self._show()

    # ---- what is shown

    def _show(self) -> None:
        tr, told = self._translate, self._told
        if told is not None:
            self._front = min(self._front, max(len(self._tabs) - 1, 0))
            self.sentences = build_coverage_sentences(told, self._front, tr)
            self.missing = build_gap_lines(told, self._front, tr, NEW_ABOUT_GAP)
        message = IconWords(IconLineState("info", self._message, tone="neutral"), id="message")
        hints = (
            *(KeyHint("↑"), KeyHint("↓"), tr("coverage.sentence")),
            *(KeyHint("Enter"), tr("coverage.its_questions"), KeyHint("Ctrl E"), tr("coverage.ask")),
        )
        self.show(
            Form(
                TopBarState(self.title),
                tuple(self._list_looking() if told is None else self._list_cards(told)),
                self.leave,
                sheet=None if told is None else self._sheet(told),
                shares=SHARES,
                told=(message if self._message else None,),
                bar=(Button(tr("coverage.back"), self.leave, "Esc", id="back"),),
                hints=hints,
                width=2_000,
                focus="back" if told is None else "sentences" if self.sentences else "missing",
                stage=f"{told is None} {self._front} {self._goes}",
                enter=do_nothing,
                menu=self._menu,
                keys={
                    NEW_ABOUT_SENTENCE: self._ask_in_hand,
                    NEW_ABOUT_GAP: self._ask_first_gap,
                    NEXT_ARTICLE: partial(self.turn_by, 1),
                    PREVIOUS_ARTICLE: partial(self.turn_by, -1),
                },
            )
        )

    def _ask_in_hand(self) -> None:
        if self.sentences:
            self.ask_kind(self._at)

    def _ask_first_gap(self) -> None:
        self.ask_kind(self.find_first_gap())

    def _list_looking(self) -> Iterator[Item]:
        looking = self._translate("coverage.looking")
        yield Progress(looking, 0, 0, self._translate("coverage.back"), late=True)

    def _list_cards(self, told: CoverageSummary) -> Iterator[Item]:
        tr = self._translate
        if not self.sentences:
            head = Words(tr("coverage.no_article"), "strong", below=2)
            why = Words(tr("coverage.no_article_why"), tone="textMuted", below=0)
            yield Card((head, why), padding=16, below=16)
        items: list[Item] = [Words(tr("coverage.missing"), "heading", reads=True, id="missing", below=4)]
        if not self.missing:
            items.append(IconWords(IconLineState("info", tr("coverage.complete"), tone="textMuted"), below=0))
        for place, line in enumerate(self.missing):
            if place:
                items.append(Line(below=0))
            press = partial(self.press, place)
            button = Button(line.button, press, line.key, small=True, description=line.name)
            icon, tone = ("warn", "partial") if line.button else ("info", "textMuted")
            words = IconWords(IconLineState(icon, line.text, icon_tone=tone), below=0)
            items.append(Row((words,), (button,) if line.button else (), above=7, below=7))
        yield Card(tuple(items), padding=16, id="gaps", below=16)
        yield CoverageCharts(build_coverage_charts(told, tr), below=0)

    def _sheet(self, told: CoverageSummary) -> CoverageSheet | None:
        tr = self._translate
        title, publisher, date, asked = describe_article_head(told, self._front)
        self.aside = text.describe_question_count(tr, asked, several=bool(self._tabs))
        if not self.sentences:
            return None
        is_told = any(each.headline and each.text == title for each in self.sentences)
        return CoverageSheet(
            tr("article.name", title=title),
            article_text.format_source_line(tr, publisher or None, date) if title else "",
            "" if is_told else title,
            self.sentences,
            tr("coverage.foot"),
            min(self._at, len(self.sentences) - 1),
            self._tabs,
            self._front,
            self._come,
            self.open,
            self.turn,
            id="sentences",
            below=0,
        )
