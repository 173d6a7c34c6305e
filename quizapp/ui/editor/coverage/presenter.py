"""What a pack asks about and what is missing, over the editor; from there one goes to questions. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quizapp.authoring import document_traversal
from quizapp.authoring.json_pointers import join_pointer
from quizapp.ui.editor.article_states import build_article_tabs
from quizapp.ui.editor.coverage.coverage_summary import (
    CoverageSummary,
    build_coverage_charts,
    build_coverage_sentences,
    build_coverage_summary,
    build_gap_lines,
    describe_article_head,
    find_verdict_question,
    list_gaps,
)
from quizapp.ui.editor.coverage.state import CoverageState
from quizapp.ui.editor.page_presenter import EditorPage
from quizapp.ui.editor.question_rows import describe_question
from quizapp.ui.editor.text_selection import TextSelection, build_question_step
from quizapp.ui.messages import article_view as article_text
from quizapp.ui.messages import coverage as text
from quizapp.ui.messages.keys_editor_pages import NEW_ABOUT_GAP

if TYPE_CHECKING:
    from quizapp.authoring.coverage import SentenceCoverage
    from quizapp.pack.vocabulary import QuestionKind
    from quizapp.ui.editor.page_presenter import PageContext


class CoveragePresenter(EditorPage):
    """Shows the coverage of the pack as it was when the page was opened. `state` is what is shown."""

    def __init__(self, reach: PageContext) -> None:
        super().__init__()
        self._reach, self._translate = reach, reach.translate
        self._document = reach.document()
        self.title = reach.translate("coverage.title")
        self._front = 0
        self._told: CoverageSummary | None = None
        self.state = CoverageState(looking=True)

    def look(self) -> None:
        """Count what is asked."""
        document = self._document
        self._reach.background.read_latest(
            "editor-coverage", lambda _: build_coverage_summary(document), self._counted, _raise
        )

    def turn(self, front: int) -> None:
        """Bring another article to the front."""
        if front != self._front:
            self._front = front
            self._show()

    def turn_by(self, step: int) -> None:
        """Bring the next article to the front, or the one before."""
        if self.state.tabs:
            self.turn((self._front + step) % len(self.state.tabs))

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

    def open(self, place: int) -> tuple[tuple[str, str], ...]:
        """Go to the question that rests on a sentence; of several, return them to be chosen from."""
        found = self.questions_of(place)
        if len(found) == 1:
            self.show(found[0][0])
            return ()
        if not found:
            self._say(self._translate("coverage.nothing_rests"))
        return found

    def show(self, id_: str) -> None:
        """Go to a question by its id."""
        at = next(
            (at for at, asked in document_traversal.questions(self._document) if asked["id"] == id_), ""
        )
        self._reach.go(join_pointer(at, "prompt") if at else at)

    def ask(self, kind: QuestionKind, place: int) -> None:
        """Begin a question about a sentence of the article in front; -1: about none. Then it is written."""
        rested = self._rested(place)
        chosen = None if rested is None else TextSelection(rested.passage, rested.span.start, rested.span.end)
        chance = self._reach.chance
        before = {str(asked["id"]) for _, asked in document_traversal.questions(self._document)}
        failed = self._reach.do(
            lambda document: build_question_step(
                document, "", kind, chosen, chance, selected=chosen is not None
            )
        )
        if failed:
            self._say(failed)
            return
        self._document = self._reach.document()
        every = document_traversal.questions(self._document)
        self.show(next(str(asked["id"]) for _, asked in every if str(asked["id"]) not in before))

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
            self.show(find_verdict_question(self._document, each.subject))
        elif each.what == "side":
            self._reach.go("/speakers")
        else:
            first = next(document_traversal.questions(self._document), None)
            self.show("" if first is None else str(first[1]["id"]))
        return -1

    def find_first_gap(self) -> int:
        """Return the place of the first sentence that is missing, to write a question about; -1 for none."""
        lines = [place for place, line in enumerate(self.state.missing) if line.does == "write"]
        return self.sentence_of(lines[0]) if lines else -1

    def _rested(self, place: int) -> SentenceCoverage | None:
        if self._told is None:
            return None
        places = self._told.of(self._front)
        return self._told.coverage.sentences[places[place]] if 0 <= place < len(places) else None

    def _say(self, sentence: str) -> None:
        self.state = replace(self.state, message=sentence)
        self._changed()

    def _counted(self, told: CoverageSummary) -> None:
        self._told = told
        self._show()

    def _show(self) -> None:
        told, translate = self._told, self._translate
        if told is None:
            return
        tabs = build_article_tabs(self._document, translate)
        self._front = min(self._front, max(len(tabs) - 1, 0))
        title, publisher, date, asked = describe_article_head(told, self._front)
        sentences = build_coverage_sentences(told, self._front, translate)
        is_told = any(each.headline and each.text == title for each in sentences)
        self.aside = text.describe_question_count(translate, asked, several=bool(tabs))
        self.state = CoverageState(
            looking=False,
            tabs=tabs,
            front=self._front,
            name=translate("article.name", title=title),
            source_line=article_text.format_source_line(translate, publisher or None, date) if title else "",
            headline="" if is_told else title,
            sentences=sentences,
            missing=build_gap_lines(told, self._front, translate, NEW_ABOUT_GAP),
            counts=build_coverage_charts(told, translate),
        )
        self._changed()


def _raise(error: Exception) -> None:
    raise error
