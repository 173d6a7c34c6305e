"""The sheet as sentences: to choose from, and once that is checked, with what settles it. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from quizapp.pack.models.questions import FindEvidenceQuestion
from quizapp.quiz.evidence_sentences import (
    get_evidence_limit,
    get_pick_limit,
    list_evidence_sentences,
    list_sentences,
)
from quizapp.quiz.responses import PassageSpan
from quizapp.ui.article_view.sentences.state import (
    ArticleAside,
    ArticleHead,
    NoneOption,
    SentenceItem,
    SentenceNote,
    SentencesState,
)
from quizapp.ui.article_view.spoken_punctuation import format_spoken
from quizapp.ui.article_view.state import ArticleGap, CitationMark, ParagraphSpan, ParagraphState
from quizapp.ui.kinds.find_evidence import (
    describe_sentence_feedback,
    find_closest_evidence_set,
    get_evidence_selection,
)
from quizapp.ui.messages import article_view as article_text
from quizapp.ui.messages import practice as text
from quizapp.ui.question import article_builder
from quizapp.ui.question.question_builder import find_claim

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from quizapp.pack.article_gaps import CompletedSource
    from quizapp.pack.ids import PassageId
    from quizapp.pack.models.questions import Question
    from quizapp.pack.models.sources import Source
    from quizapp.quiz.responses import Answer
    from quizapp.ui.article_view.switcher_state import ReadingState
    from quizapp.ui.kinds.find_evidence import EvidenceSelection
    from quizapp.ui.kinds.session_context import SessionContext

NONE_KEY = "End"

SentencesRow = ArticleHead | ArticleAside | SentenceItem
AnyRow = TypeVar("AnyRow", bound=SentencesRow)
SentenceDecorator = Callable[["SentenceItem", "PassageSpan"], "SentenceItem"]
"""Says how a sentence is shown."""


def find_selection_limit(sitting: SessionContext, question: Question) -> int:
    """Return how many sentences may be chosen, as an answer or as its evidence."""
    if isinstance(question, FindEvidenceQuestion):
        return get_pick_limit(question, sitting.opened.texts)
    return get_evidence_limit(question, sitting.opened.texts)


def build_selectable_sentences(
    sitting: SessionContext, question: Question, marked: EvidenceSelection, *, none: bool
) -> SentencesState:
    """Return the sentences to choose from, with those that are chosen; `none` offers that none settles it."""
    translate = sitting.translate
    limit, chosen = find_selection_limit(sitting, question), marked or ()
    listing = _SentenceNumbering(sitting, question)
    numbers = tuple(listing.number[span] for span in chosen if span in listing.number)

    def dress(sentence: SentenceItem, span: PassageSpan) -> SentenceItem:
        return replace(sentence, chosen=True) if span in chosen else sentence

    last = None
    if none:
        words = translate("evidence.no_sentence")
        last = NoneOption(words, words, NONE_KEY, chosen=marked == ())
    return SentencesState(
        name=_asked(sitting, question, limit),
        rows=tuple(listing.rows(dress)),
        task=f"{question.id}/{none}",
        single=limit == 1,
        chosen_word=translate("practice.chosen"),
        full=text.describe_selection_limit(translate, numbers) if len(numbers) >= limit else "",
        last=last,
    )


def _asked(sitting: SessionContext, question: Question, limit: int) -> str:
    """Name the sentences by what they are chosen for: who comes to them hears nothing else of it."""
    which = sitting.translate("evidence.prompt.which" if limit == 1 else "evidence.prompt.which_several")
    asked = question.prompt if isinstance(question, FindEvidenceQuestion) else which
    return " ".join(filter(None, (asked, find_claim(question), sitting.translate("evidence.sentences_of"))))


def reorder_evidence(
    sitting: SessionContext, question: FindEvidenceQuestion, answer: Answer | None
) -> FindEvidenceQuestion:
    """Return the question with the evidence first that is told of: the one of which most was chosen."""
    at = find_closest_evidence_set(
        get_evidence_selection(answer) or (), list_evidence_sentences(question, sitting.opened.texts)
    )
    others = (evidence for place, evidence in enumerate(question.evidence) if place != at)
    return question.model_copy(update={"evidence": (question.evidence[at], *others)})


def build_checked_sentences(
    sitting: SessionContext,
    question: FindEvidenceQuestion,
    answer: Answer | None,
    desk: ReadingState,
    *,
    whole: bool,
) -> SentencesState:
    """Return the sentences that show it, and those that were chosen, with what is told of each.

    `desk` are the articles with the words marked. One paragraph stands on each side, or with `whole` all do.
    """
    chosen = get_evidence_selection(answer) or ()
    evidence = list_evidence_sentences(question, sitting.opened.texts)
    dressing = _SentenceDecorator(
        sitting,
        question,
        chosen,
        evidence[find_closest_evidence_set(chosen, evidence)],
        frozenset[PassageSpan]().union(*evidence),
        _marked_paragraphs(desk),
    )
    listing = _SentenceNumbering(sitting, question)
    items = list(listing.rows(dressing.of))
    return SentencesState(
        name=desk.sheet.name,
        rows=tuple(items if whole else _near(items)),
        asks=False,
        heading=desk.sheet.heading,
        description=desk.description,
        foot=desk.sheet.foot,
    )


def _in_order(own: CompletedSource, source: Source) -> bool:
    """Tell whether the passages of a source stand in a file in the order in which the pack has them."""
    order = [passage.id for passage in source.passages if passage.role != "summary"]
    return [passage.id for passage in own.source.passages if passage.id in set(order)] == order


def _marked_paragraphs(desk: ReadingState) -> dict[str, ParagraphState]:
    """The passages with marks, cues or facts, by their words."""
    items = (item for sheet in desk.sheets for item in sheet.items)
    return {
        item.text: item
        for item in items
        if isinstance(item, ParagraphState) and (item.marks or item.cues or item.facts)
    }


def _near(items: list[SentencesRow]) -> list[SentencesRow]:
    """Return the paragraphs in which something is told, with one each side; what nothing is told of is muted.

    Where that is in several articles, each has its head.
    """
    articles = [_near_in(article) for article in _cut(items, lambda row: isinstance(row, ArticleHead))]
    told = [article for article in articles if len(article) > 1]
    return [row for article in told for row in (article if len(told) > 1 else article[1:])]


def _near_in(article: list[SentencesRow]) -> list[SentencesRow]:
    """Return the head of an article, and what is near its sentences of which something is told."""
    sentences = [row for row in article if isinstance(row, SentenceItem)]
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


def _is_told_of(sentence: SentenceItem) -> bool:
    return sentence.note is not None or bool(sentence.marks)


def _within(part: ParagraphSpan, span: PassageSpan) -> Iterator[tuple[int, int]]:
    """Yield what lies in a sentence, counted from its beginning, of words of its passage."""
    start, end = max(part.start, span.start), min(part.end, span.end)
    if start < end:
        yield start - span.start, end - span.start


@dataclass(frozen=True)
class _SentenceDecorator:
    """What is told of each sentence once it is checked."""

    sitting: SessionContext
    question: FindEvidenceQuestion
    chosen: tuple[PassageSpan, ...]
    evidence: frozenset[PassageSpan]
    right: frozenset[PassageSpan]
    paragraphs: Mapping[str, ParagraphState]

    def of(self, sentence: SentenceItem, span: PassageSpan) -> SentenceItem:
        """Return a sentence with its marks and what is told of it."""
        note = self._note(span)
        if span not in self.evidence:
            return sentence if note is None else replace(sentence, note=note)
        words = self.sitting.opened.texts.passages[span.passage]
        paragraph = self.paragraphs.get(words, ParagraphState(words))
        last = max(each.end for each in self.evidence if each.passage == span.passage)
        return replace(
            sentence,
            note=note,
            missed=span not in self.chosen,
            marks=tuple(
                CitationMark(start, end, mark.numbers)
                for mark in paragraph.marks
                for start, end in _within(mark, span)
            ),
            cues=tuple(
                ParagraphSpan(start, end) for cue in paragraph.cues for start, end in _within(cue, span)
            ),
            facts=paragraph.facts if span.end == last else (),
        )

    def _note(self, span: PassageSpan) -> SentenceNote | None:
        if span not in self.chosen and span not in self.evidence:
            return None
        if span in self.chosen:
            if span in self.right:
                return SentenceNote("correct", self.sitting.translate("evidence.right"), tone="correct")
            return SentenceNote(
                "wrong",
                self.sitting.translate("evidence.wrong"),
                describe_sentence_feedback(self.sitting, self.question, span),
                "wrong",
            )
        return SentenceNote("marker", self.sitting.translate("evidence.missed"))


class _SentenceNumbering:
    """The sentences of all articles on the desk, numbered through."""

    def __init__(self, sitting: SessionContext, question: Question) -> None:
        self._translate, self._own = sitting.translate, sitting.opened.own
        pack = sitting.opened.pack
        self._sources = [
            source for source in pack.sources if question.reads is None or source.id in question.reads
        ]
        order = list_sentences(pack, question)
        self.number: Mapping[PassageSpan, int] = {span: number for number, span in enumerate(order, 1)}
        self._by_passage: dict[PassageId, list[PassageSpan]] = {}
        for span in order:
            self._by_passage.setdefault(span.passage, []).append(span)
        self._paragraphs = {
            passage.id: passage.paragraph for source in self._sources for passage in source.passages
        }
        self._passage_of = {number: span.passage for span, number in self.number.items()}

    def rows(self, dress: SentenceDecorator) -> Iterator[SentencesRow]:
        """Yield all rows; `dress` says how each sentence is shown."""
        for source in self._sources:
            first = source.passages[0] if source.passages else None
            repeats = first is not None and first.role == "headline" and first.text == source.title
            line = article_text.format_source_line(self._translate, source.publisher, source.published)
            yield ArticleHead(line, "" if repeats else source.title)
            own = self._own.get(source.id)
            if own is not None and _in_order(own, source):
                yield from self._with_own(source, own, dress)
                continue
            told = (
                (place, article_builder.build_paragraph(source, place, self._translate))
                for place in range(len(source.passages))
            )
            passages = iter(source.passages)
            for item in article_builder.insert_gaps(source, told, self._translate):
                if isinstance(item, ArticleGap):
                    yield ArticleAside(item.text)
                    continue
                passage = next(passages)
                if item.role == "summary":
                    yield ArticleAside(item.text, item.label, item.number)
                else:
                    yield from self._sentences(source, passage.id, item, dress)

    def _with_own(
        self, source: Source, own: CompletedSource, dress: SentenceDecorator
    ) -> Iterator[SentencesRow]:
        """Yield the sentences of a source amid the other words of the article, which are only read.

        So what can be chosen, and with it every score, is the same with a file of one's own and without.
        """
        ids = {passage.id for passage in source.passages}
        label = self._translate("local_copy.only_read")
        for place, passage in enumerate(own.source.passages):
            if passage.id in ids:
                item = article_builder.build_paragraph(own.source, place, self._translate)
                yield from self._sentences(source, passage.id, item, dress)
                label = self._translate("local_copy.only_read")
            else:
                yield ArticleAside(passage.text, label, passage.paragraph, own=True)
                label = ""

    def _sentences(
        self, source: Source, passage: PassageId, item: ParagraphState, dress: SentenceDecorator
    ) -> Iterator[SentenceItem]:
        line = article_text.format_source_line(self._translate, source.publisher, source.published)
        spans = self._by_passage.get(passage, [])
        dressed = []
        for place, span in enumerate(spans):
            sentence = SentenceItem(
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

    def _named(self, sentence: SentenceItem) -> SentenceItem:
        """Return a sentence with its name for screen readers: what is told of it comes before its words."""
        paragraph = self._paragraphs[self._passage_of[sentence.number]]
        note = sentence.note
        told = () if note is None else (note.strong, note.text.rstrip("."))
        words = tuple(format_spoken(each, self._translate) for each in (*told, sentence.text))
        name = text.name_sentence_row(self._translate, sentence.number, len(self.number), paragraph, words)
        return replace(sentence, name=name)
