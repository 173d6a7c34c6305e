"""The sheet as sentences: to choose from, and once that is checked, with what settles it. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from quizapp.pack.models.questions import EvidenceQuestion
from quizapp.quiz.evidence import all_proof_rows, pick_limit, proof_limit, rows
from quizapp.quiz.responses import PassageSpan
from quizapp.ui.kinds.evidence.asked import marked_in
from quizapp.ui.kinds.evidence.told import proof_shown, reason
from quizapp.ui.question import article
from quizapp.ui.question.asking import claim_of
from quizapp.ui.sheet.sentences.state import Aside, Head, LastRow, Note, Sentence, SentencesState
from quizapp.ui.sheet.spoken import aloud
from quizapp.ui.sheet.state import Gap, Mark, Paragraph, Span
from quizapp.ui.text import article as article_text
from quizapp.ui.text import evidence as text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from quizapp.pack.ids import PassageId
    from quizapp.pack.models.questions import Question
    from quizapp.pack.models.sources import Source
    from quizapp.pack.own_copy import Laid
    from quizapp.quiz.responses import Answer
    from quizapp.ui.kinds.evidence.state import Marked
    from quizapp.ui.kinds.sitting import Sitting
    from quizapp.ui.sheet.desk_state import DeskState

NONE_KEY = "End"

Row = Head | Aside | Sentence
AnyRow = TypeVar("AnyRow", bound=Row)
Dress = Callable[["Sentence", "PassageSpan"], "Sentence"]
"""Says how a sentence is shown."""


def limit_of(sitting: Sitting, question: Question) -> int:
    """Return how many sentences may be chosen, as an answer or as its proof."""
    if isinstance(question, EvidenceQuestion):
        return pick_limit(question, sitting.opened.texts)
    return proof_limit(question, sitting.opened.texts)


def marking_sheet(sitting: Sitting, question: Question, marked: Marked, *, none: bool) -> SentencesState:
    """Return the sentences to choose from, with those that are chosen; `none` offers that none settles it."""
    translate = sitting.translate
    limit, chosen = limit_of(sitting, question), marked or ()
    listing = _Listing(sitting, question)
    numbers = tuple(listing.number[span] for span in chosen if span in listing.number)

    def dress(sentence: Sentence, span: PassageSpan) -> Sentence:
        return replace(sentence, chosen=True) if span in chosen else sentence

    last = None
    if none:
        words = translate("evidence.no_sentence")
        last = LastRow(words, words, NONE_KEY, chosen=marked == ())
    return SentencesState(
        name=_asked(sitting, question, limit),
        rows=tuple(listing.rows(dress)),
        task=f"{question.id}/{none}",
        single=limit == 1,
        chosen_word=translate("practice.chosen"),
        full=text.full(translate, numbers) if len(numbers) >= limit else "",
        last=last,
    )


def _asked(sitting: Sitting, question: Question, limit: int) -> str:
    """Name the sentences by what they are chosen for: who comes to them hears nothing else of it."""
    which = sitting.translate("evidence.proving.which" if limit == 1 else "evidence.proving.which_several")
    asked = question.prompt if isinstance(question, EvidenceQuestion) else which
    return " ".join(filter(None, (asked, claim_of(question), sitting.translate("evidence.sentences_of"))))


def proof_first(sitting: Sitting, question: EvidenceQuestion, answer: Answer | None) -> EvidenceQuestion:
    """Return the question with the proof first that is told of: the one of which most was chosen."""
    at = proof_shown(marked_in(answer) or (), all_proof_rows(question, sitting.opened.texts))
    others = (proof for place, proof in enumerate(question.proofs) if place != at)
    return question.model_copy(update={"proofs": (question.proofs[at], *others)})


def checked_sheet(
    sitting: Sitting, question: EvidenceQuestion, answer: Answer | None, desk: DeskState, *, whole: bool
) -> SentencesState:
    """Return the sentences that show it, and those that were chosen, with what is told of each.

    `desk` are the articles with the words marked. One paragraph stands on each side, or with `whole` all do.
    """
    chosen = marked_in(answer) or ()
    proofs = all_proof_rows(question, sitting.opened.texts)
    dressing = _Dressing(
        sitting,
        question,
        chosen,
        proofs[proof_shown(chosen, proofs)],
        frozenset[PassageSpan]().union(*proofs),
        _marked_paragraphs(desk),
    )
    listing = _Listing(sitting, question)
    items = list(listing.rows(dressing.of))
    return SentencesState(
        name=desk.sheet.name,
        rows=tuple(items if whole else _near(items)),
        asks=False,
        heading=desk.sheet.heading,
        description=desk.description,
        foot=desk.sheet.foot,
    )


def _in_order(own: Laid, source: Source) -> bool:
    """Tell whether the passages of a source stand in a file in the order in which the pack has them."""
    order = [passage.id for passage in source.passages if passage.role != "summary"]
    return [passage.id for passage in own.source.passages if passage.id in set(order)] == order


def _marked_paragraphs(desk: DeskState) -> dict[str, Paragraph]:
    """The passages with marks, cues or facts, by their words."""
    items = (item for sheet in desk.sheets for item in sheet.items)
    return {
        item.text: item
        for item in items
        if isinstance(item, Paragraph) and (item.marks or item.cues or item.facts)
    }


def _near(items: list[Row]) -> list[Row]:
    """Return the paragraphs in which something is told, with one each side; what nothing is told of is muted.

    Where that is in several articles, each has its head.
    """
    articles = [_near_in(article) for article in _cut(items, lambda row: isinstance(row, Head))]
    told = [article for article in articles if len(article) > 1]
    return [row for article in told for row in (article if len(told) > 1 else article[1:])]


def _near_in(article: list[Row]) -> list[Row]:
    """Return the head of an article, and what is near its sentences of which something is told."""
    sentences = [row for row in article if isinstance(row, Sentence)]
    paragraphs = _cut(sentences, lambda sentence: sentence.first)
    told = [place for place, each in enumerate(paragraphs) if any(map(_is_told_of, each))]
    kept = sorted(
        {near for place in told for near in (place - 1, place, place + 1)} & set(range(len(paragraphs)))
    )
    return [
        article[0],
        *(replace(each, muted=not _is_told_of(each)) for place in kept for each in paragraphs[place]),
    ]


def _cut(rows: Iterable[AnyRow], begins: Callable[[AnyRow], bool]) -> list[list[AnyRow]]:
    """Cut rows before each that begins something."""
    parts: list[list[AnyRow]] = []
    for row in rows:
        if begins(row) or not parts:
            parts.append([])
        parts[-1].append(row)
    return parts


def _is_told_of(sentence: Sentence) -> bool:
    return sentence.note is not None or bool(sentence.marks)


def _within(part: Span, span: PassageSpan) -> Iterator[tuple[int, int]]:
    """Yield what lies in a sentence, counted from its beginning, of words of its passage."""
    start, end = max(part.start, span.start), min(part.end, span.end)
    if start < end:
        yield start - span.start, end - span.start


@dataclass(frozen=True)
class _Dressing:
    """What is told of each sentence once it is checked."""

    sitting: Sitting
    question: EvidenceQuestion
    chosen: tuple[PassageSpan, ...]
    proof: frozenset[PassageSpan]
    right: frozenset[PassageSpan]
    paragraphs: Mapping[str, Paragraph]

    def of(self, sentence: Sentence, span: PassageSpan) -> Sentence:
        """Return a sentence with its marks and what is told of it."""
        note = self._note(span)
        if span not in self.proof:
            return sentence if note is None else replace(sentence, note=note)
        words = self.sitting.opened.texts.passages[span.passage]
        paragraph = self.paragraphs.get(words, Paragraph(words))
        last = max(each.end for each in self.proof if each.passage == span.passage)
        return replace(
            sentence,
            note=note,
            missed=span not in self.chosen,
            marks=tuple(
                Mark(start, end, mark.numbers)
                for mark in paragraph.marks
                for start, end in _within(mark, span)
            ),
            cues=tuple(Span(start, end) for cue in paragraph.cues for start, end in _within(cue, span)),
            facts=paragraph.facts if span.end == last else (),
        )

    def _note(self, span: PassageSpan) -> Note | None:
        if span not in self.chosen and span not in self.proof:
            return None
        if span in self.chosen:
            if span in self.right:
                return Note("correct", self.sitting.translate("evidence.right"), tone="correct")
            return Note(
                "wrong",
                self.sitting.translate("evidence.wrong"),
                reason(self.sitting, self.question, span),
                "wrong",
            )
        return Note("marker", self.sitting.translate("evidence.missed"))


class _Listing:
    """The sentences of all articles on the desk, numbered through."""

    def __init__(self, sitting: Sitting, question: Question) -> None:
        self._translate, self._own = sitting.translate, sitting.opened.own
        pack = sitting.opened.pack
        self._sources = [
            source for source in pack.sources if question.reads is None or source.id in question.reads
        ]
        order = rows(pack, question)
        self.number: Mapping[PassageSpan, int] = {span: number for number, span in enumerate(order, 1)}
        self._by_passage: dict[PassageId, list[PassageSpan]] = {}
        for span in order:
            self._by_passage.setdefault(span.passage, []).append(span)
        self._paragraphs = {
            passage.id: passage.paragraph for source in self._sources for passage in source.passages
        }
        self._passage_of = {number: span.passage for span, number in self.number.items()}

    def rows(self, dress: Dress) -> Iterator[Row]:
        """Yield all rows; `dress` says how each sentence is shown."""
        for source in self._sources:
            first = source.passages[0] if source.passages else None
            repeats = first is not None and first.role == "headline" and first.text == source.title
            line = article_text.source_line(self._translate, source.publisher, source.published)
            yield Head(line, "" if repeats else source.title)
            own = self._own.get(source.id)
            if own is not None and _in_order(own, source):
                yield from self._with_own(source, own, dress)
                continue
            told = (
                (place, article.paragraph(source, place, self._translate))
                for place in range(len(source.passages))
            )
            passages = iter(source.passages)
            for item in article.with_gaps(source, told, self._translate):
                if isinstance(item, Gap):
                    yield Aside(item.text)
                    continue
                passage = next(passages)
                if item.role == "summary":
                    yield Aside(item.text, item.label, item.number)
                else:
                    yield from self._sentences(source, passage.id, item, dress)

    def _with_own(self, source: Source, own: Laid, dress: Dress) -> Iterator[Row]:
        """Yield the sentences of a source amid the other words of the article, which are only read.

        So what can be chosen, and with it every score, is the same with a file of one's own and without.
        """
        ids = {passage.id for passage in source.passages}
        label = self._translate("local_copy.only_read")
        for place, passage in enumerate(own.source.passages):
            if passage.id in ids:
                item = article.paragraph(own.source, place, self._translate)
                yield from self._sentences(source, passage.id, item, dress)
                label = self._translate("local_copy.only_read")
            else:
                yield Aside(passage.text, label, passage.paragraph, own=True)
                label = ""

    def _sentences(
        self, source: Source, passage: PassageId, item: Paragraph, dress: Dress
    ) -> Iterator[Sentence]:
        line = article_text.source_line(self._translate, source.publisher, source.published)
        spans = self._by_passage.get(passage, [])
        dressed = []
        for place, span in enumerate(spans):
            sentence = Sentence(
                item.text[span.start : span.end],
                self.number[span],
                "",
                paragraph=item.number if place == 0 else None,
                first=place == 0,
                headline=item.role == "headline",
                source_line=line,
            )
            dressed.append(self._named(dress(sentence, span)))
        yield from dressed

    def _named(self, sentence: Sentence) -> Sentence:
        """Return a sentence with its name for screen readers: what is told of it comes before its words."""
        paragraph = self._paragraphs[self._passage_of[sentence.number]]
        note = sentence.note
        told = () if note is None else (note.strong, note.text.rstrip("."))
        words = tuple(aloud(each, self._translate) for each in (*told, sentence.text))
        name = text.row(self._translate, sentence.number, len(self.number), paragraph, words)
        return replace(sentence, name=name)
