"""A corrected article that a person works through before it is taken: all of it is one step in the end."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from quizapp.editing import walk
from quizapp.editing.apart_in_words import told_apart
from quizapp.editing.corrected import Broken, Hints, Row, broken, compare_texts, correct, quotes, take_words
from quizapp.editing.errors import EditingError
from quizapp.editing.steps import Sketch, Step, Written
from quizapp.editing.writing.selecting import remove_evidence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.editing.pointers import Json
    from quizapp.pack.words import Role


@dataclass(frozen=True, slots=True)
class _Mending:
    """What was done about a citation that broke: it has other words of a passage now, or None: it went."""

    question: str
    quote: str
    words: tuple[str, int, int] | None


class Correction:
    """The newer text of a source beside the old one; the document itself stays as it is until `step` is done.

    `rows` are the paragraphs of both. `seed` makes the ids of new paragraphs. Raises NotDoneError for a text
    without a paragraph.
    """

    def __init__(self, document: Json, source: str, texts: Sequence[tuple[Role, str]], seed: int) -> None:
        self.before, self.source = document, source
        self._texts, self._seed = _with_roles(document, source, texts), seed
        self.rows: tuple[Row, ...] = compare_texts(document, source, self._texts)
        self.apart = tuple(
            None if row.what == "same" else told_apart(row.before or "", row.after or "") for row in self.rows
        )
        """The runs of words of both texts, for each row that is not the same."""
        self._first = correct(document, source, self._texts, Random(seed))
        self._written = Written(document).done(self._first)
        self._mended: list[_Mending] = []
        self._long_broken = Counter(map(_key, broken(document)))
        self._hints: Hints = {}
        self.broken = self._look()
        """The citations that held and hold no more, in the order of the questions."""

    @property
    def document(self) -> Json:
        """What the pack will be."""
        return self._written.document

    @property
    def holding(self) -> int:
        """How many citations of the article still hold, of those that nothing was done about."""
        _, found = walk.source(self.before, self.source)
        own = {str(passage["id"]): str(passage.get("text", "")) for passage in found.get("passages", [])}
        cited = [
            citation
            for _, asked in walk.questions(self.before)
            for _, citation in quotes(asked)
            if citation["passage"] in own and walk.span_of(citation, own[citation["passage"]]) is not None
        ]
        return len(cited) - len(self.broken) - len(self._mended)

    @property
    def untouched(self) -> int:
        """How many questions lost nothing."""
        lost = {each.question for each in self.broken} | {each.question for each in self._mended}
        return sum(asked["id"] not in lost for _, asked in walk.questions(self.before))

    @property
    def mended(self) -> int:
        """How many citations were given other words, or left out."""
        return len(self._mended)

    def take_words(self, at: str, passage: str, start: int, end: int) -> None:
        """Let a broken citation cite other words. Raises NotDoneError, MisfitError."""
        was = self._at(at)
        self._written = self._written.done(take_words(self.document, at, passage, start, end))
        self._mended.append(_Mending(was.question, was.quote, (passage, start, end)))
        self.broken = self._look()

    def leave_out(self, at: str) -> None:
        """Take a broken citation away; the question shows what it lacks then. Raises MisfitError."""
        was = self._at(at)
        self._written = self._written.done(_without(self.document, at))
        self._mended.append(_Mending(was.question, was.quote, None))
        self.broken = self._look()

    def undo(self) -> bool:
        """Take back what was done about a citation last; False if nothing was."""
        if not self._mended:
            return False
        self._mended.pop()
        self._written = self._written.back()
        self.broken = self._look()
        return True

    def on(self, document: Json) -> Correction:
        """Return the same for a document that was changed meanwhile; what fits no more has to be done anew.

        Raises NotDoneError where the article is not there any more.
        """
        made = Correction(document, self.source, self._texts, self._seed)
        for each in self._mended:
            lost = (one for one in made.broken if (one.question, one.quote) == (each.question, each.quote))
            found = next(lost, None)
            try:
                if found is not None and each.words is None:
                    made.leave_out(found.at)
                elif found is not None and each.words is not None:
                    made.take_words(found.at, *each.words)
            except EditingError:
                continue
        return made

    def step(self) -> Step:
        """Return all of it as one step on the document before."""
        sketch = Sketch(self.before)
        for step in self._written.steps:
            sketch.do(step.edits)
        return sketch.step("correct-article", self._first.subject)

    def _look(self) -> tuple[Broken, ...]:
        left, found = Counter(self._long_broken), []
        for each in broken(self.document, self._hints):
            if left[_key(each)]:
                left[_key(each)] -= 1
            else:
                found.append(each)
        return tuple(found)

    def _at(self, at: str) -> Broken:
        return next(each for each in self.broken if each.at == at)


def _with_roles(
    document: Json, source: str, texts: Sequence[tuple[Role, str]]
) -> tuple[tuple[Role, str], ...]:
    """Return a newer text whose paragraphs are what they are in the pack: plain text tells of no lead."""
    roles = {str(passage["id"]): passage["role"] for passage in walk.source(document, source)[1]["passages"]}
    return tuple(
        (row.role if row.passage is None else roles[row.passage], row.after)
        for row in compare_texts(document, source, texts)
        if row.after is not None
    )


def _without(document: Json, at: str) -> Step:
    if not at.endswith("/named"):
        return remove_evidence(document, at)
    sketch = Sketch(document)
    sketch.drop(at)
    return sketch.step("remove-evidence")


def _key(each: Broken) -> tuple[str, str]:
    return each.question, each.quote
