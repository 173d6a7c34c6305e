"""What a paper is made of: the pack as it may be handed out, its questions in order, its speakers."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from quizapp.catalogue import message
from quizapp.exchange.printing.print_request import MAX_QUESTIONS, NotPrintedError, PrintRequest
from quizapp.formatting import capitalize_first, describe_article_speaker
from quizapp.pack.canonical_text import quote_value, suggest_similar
from quizapp.pack.excerpt import build_excerpt
from quizapp.pack.ids import ARTICLE_SPEAKER, NOBODY, PassageId, SpeakerId
from quizapp.pack.quote_matching import index_passages
from quizapp.pack.sentences import split_sentences
from quizapp.quiz.evidence_sentences import ScoringTexts
from quizapp.quiz.responses import PassageSpan

if TYPE_CHECKING:
    from quizapp.catalogue import Translate
    from quizapp.pack.models.pack import Bank, Pack
    from quizapp.pack.models.questions import Question
    from quizapp.pack.models.sources import Passage, Source, Speaker


PaperPart = dict[str, Any]
"""Plain data for the template, whose `type` says how it is laid out."""


@dataclass(frozen=True, slots=True)
class PrintContext:
    """A pack, how it is printed, and its speakers, passages and numbered sentences (from 1)."""

    pack: Pack
    request: PrintRequest
    translate: Translate
    speakers: Mapping[SpeakerId, Speaker]
    passages: Mapping[PassageId, Passage]
    homes: Mapping[PassageId, Source]
    numbers: Mapping[PassageSpan, int]

    @property
    def texts(self) -> ScoringTexts:
        """The passages as the rules of evidence take them."""
        texts = {id_: passage.text for id_, passage in self.passages.items()}
        return ScoringTexts(texts, (), self.pack.language)

    def speaker(self, id_: SpeakerId) -> tuple[str, str]:
        """Return the name and role under which a speaker is offered, the article and nobody among them."""
        if id_ == ARTICLE_SPEAKER:
            return describe_article_speaker(self.translate)
        if id_ == NOBODY:
            return self.translate("practice.nobody_here"), ""
        known = self.speakers[id_]
        return capitalize_first(known.name), known.role or ""


def build_print_context(pack: Pack, request: PrintRequest, translate: Translate) -> PrintContext:
    """Lay a sound pack on the desk.

    Of an article of which only that may be passed on there is no more than the questions cite, for a paper is
    handed out as a pack is. Sentences are numbered through all articles, so that a number names one.
    """
    pack = _to_hand_out(pack)
    return PrintContext(
        pack=pack,
        request=request,
        translate=translate,
        speakers={speaker.id: speaker for speaker in pack.speakers},
        passages=index_passages(pack),
        homes={passage.id: source for source in pack.sources for passage in source.passages},
        numbers={span: number for number, span in enumerate(_spans(pack), 1)},
    )


def _to_hand_out(pack: Pack) -> Pack:
    if all(source.rights.share != "cited" for source in pack.sources):
        return pack
    cut = build_excerpt(pack)
    kept = (
        few if whole.rights.share == "cited" else whole
        for whole, few in zip(pack.sources, cut.sources, strict=True)
    )
    return pack.model_copy(update={"sources": tuple(kept)})


def _spans(pack: Pack) -> Iterator[PassageSpan]:
    for source in pack.sources:
        for passage in source.passages:
            if passage.role != "summary":
                for span in split_sentences(passage.text):
                    yield PassageSpan(passage.id, span.start, span.end)


@dataclass(frozen=True, slots=True)
class NumberedQuestion:
    """A question and its number on the paper, from 1."""

    number: int
    question: Question


@dataclass(frozen=True, slots=True)
class QuestionGroup:
    """A bank with those of its questions that stand on the paper; at least one."""

    bank: Bank
    questions: tuple[NumberedQuestion, ...]


def group_questions(pack: Pack, request: PrintRequest) -> tuple[QuestionGroup, ...]:
    """Return the questions of a paper by bank, numbered through. Raises NotPrintedError for unknown ids.

    Without a choice these are all that are practised, one of each family, for two of it give each other away;
    who reads the whole pack sees them all.
    """
    found = [(bank, _in_order(each, request)) for bank, each in _kept(pack, request) if each]
    if not found:
        raise NotPrintedError(message("printing.refused.nothing"))
    count = sum(len(each) for _, each in found)
    if count > MAX_QUESTIONS:
        raise NotPrintedError(message("printing.refused.too_many", questions=count, most=MAX_QUESTIONS))
    numbers = itertools.count(1)
    return tuple(
        QuestionGroup(bank, tuple(NumberedQuestion(next(numbers), each) for each in chosen))
        for bank, chosen in found
    )


def list_sources_read(pack: Pack, found: Sequence[QuestionGroup]) -> tuple[Source, ...]:
    """Return the articles that at least one of the questions is about, in the pack's order."""
    reads = [each.question.reads for group in found for each in group.questions]
    if any(each is None for each in reads):
        return pack.sources
    wanted = {source for each in reads if each is not None for source in each}
    return tuple(source for source in pack.sources if source.id in wanted)


def _kept(pack: Pack, request: PrintRequest) -> Iterator[tuple[Bank, list[Question]]]:
    if request.only:
        _refuse_unknown(pack, request.only)
        for bank in pack.banks:
            yield bank, [each for each in bank.questions if {bank.id, each.id} & set(request.only)]
        return
    families: set[str] = set()
    for bank in pack.banks:
        if request.paper == "pack":
            yield bank, list(bank.questions)
        elif not bank.worked:
            yield bank, list(_one_of_each_family(bank, families))


def _one_of_each_family(bank: Bank, met: set[str]) -> Iterator[Question]:
    for question in bank.questions:
        if question.family is None or question.family not in met:
            yield question
        if question.family is not None:
            met.add(question.family)


def _refuse_unknown(pack: Pack, only: Sequence[str]) -> None:
    known = [str(bank.id) for bank in pack.banks]
    known += [str(question.id) for bank in pack.banks for question in bank.questions]
    for name in only:
        if name not in known:
            advice = suggest_similar(name, known)
            raise NotPrintedError(message("printing.refused.unknown", name=quote_value(name), advice=advice))


def _in_order(questions: list[Question], request: PrintRequest) -> list[Question]:
    if request.version is None:
        return questions

    def place(question: Question) -> bytes:
        return hashlib.sha256(f"{request.seed}/{question.id}".encode()).digest()

    return sorted(questions, key=place)
