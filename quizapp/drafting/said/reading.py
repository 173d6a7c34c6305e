"""An article, read: who says what in it, by one of the two backends, named, judged and put in order."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Protocol

from quizapp.drafting.judging.confidence import confidence, threshold
from quizapp.drafting.judging.features import features_of
from quizapp.drafting.judging.status import status_of
from quizapp.drafting.models import BETWEEN, Attribution, Part, Reading, Span
from quizapp.drafting.said.carrying import Quoted, carried
from quizapp.drafting.said.contents import form_of, trimmed
from quizapp.drafting.said.headlines import as_sentence, small_words
from quizapp.drafting.said.marks import Quotation
from quizapp.drafting.said.narration import Narration, narrated
from quizapp.drafting.said.nesting import Placed, chains
from quizapp.drafting.voices.listing import listed
from quizapp.drafting.voices.naming import named

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.article.models import Role
    from quizapp.drafting.models import Backend
    from quizapp.drafting.said.reports import Found, Report


class Reader(Protocol):
    """A backend: what finds reports in the paragraphs of an article."""

    @property
    def name(self) -> Backend:
        """Which one it is."""
        ...

    def found(self, parts: Sequence[Part], narrations: Sequence[Narration]) -> Iterator[Found]:
        """Yield what is found in each paragraph, in their order."""
        ...


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph of an article, as it comes in: its id in the pack, its role and its words."""

    id: str
    role: Role
    text: str


def laid_out(passages: Sequence[Passage]) -> tuple[str, tuple[Part, ...]]:
    """Return the whole text, in which all offsets count, and where each passage stands in it."""
    parts, at = [], 0
    for each in passages:
        parts.append(Part(each.id, each.role, Span(at, at + len(each.text))))
        at += len(each.text) + len(BETWEEN)
    return BETWEEN.join(each.text for each in passages), tuple(parts)


def read_article(
    passages: Sequence[Passage], reader: Reader, language: str = "en", *, least: float | None = None
) -> Reading:
    """Return what an article's voices say. `least` is the confidence below which nothing is told."""
    text, parts = laid_out(passages)
    small = small_words(each.text for each in passages if each.role == "body")
    narrations = [_narrated(each, small) for each in passages]
    inner_parts, inner_narrations, owners = _within_quotations(parts, narrations)
    found = list(reader.found((*parts, *inner_parts), (*narrations, *inner_narrations)))
    marks = [
        _moved(narration.quotations, part.span.start)
        for narration, part in zip(narrations, parts, strict=True)
    ]
    reports = [report for each in found[: len(parts)] for report in each.reports]
    for owner, each in zip(owners, found[len(parts) :], strict=True):
        reports += [report.but(part=owner, marks=report.marks | {"in-quotation"}) for report in each.reports]
    quoted = [
        Quoted(number, part, narration, tuple(_moved(narration.whole, part.span.start)))
        for number, (part, narration) in enumerate(zip(parts, narrations, strict=True))
    ]
    told = [each for each in reports if not each.negated and not each.modal]
    told += carried(text, quoted, told)
    told = _distinct([each.but(content=trimmed(text, each.content, marks[each.part])) for each in told], text)
    subjects = [each for one in found[: len(parts)] for each in one.subjects]
    voices, book = named(text, parts, told, subjects, [each.inner for row in marks for each in row])
    placed = chains(text, voices)
    made = [_attribution(text, each, marks[each.report.part], reader.name) for each in placed]
    limit = threshold(reader.name) if least is None else least
    kept = [(one, each) for one, each in zip(made, placed, strict=True) if one.confidence >= limit]
    ids, shown = listed(text, book, [each for _, each in kept])
    attributions = tuple(_with_ids(one, each, ids) for one, each in kept)
    return Reading(text, parts, attributions, shown, reader.name, language)


_SPEECH: Final = re.compile(
    r"\b(?:said|says?|told|tells?|asked|asks|wrote|writes?|warned|replied|answered|insisted|claims?|claimed|called|promised)\b"
)


def _within_quotations(
    parts: Sequence[Part], narrations: Sequence[Narration]
) -> tuple[list[Part], list[Narration], list[int]]:
    """Return whole quotations in which speech is told of again, as parts of their own, with their paragraphs' numbers."""
    inner, told, owners = [], [], []
    for number, (part, narration) in enumerate(zip(parts, narrations, strict=True)):
        for each in narration.whole:
            words = each.inner.of(narration.paragraph)
            if _SPEECH.search(words):
                span = Span(part.span.start + each.inner.start, part.span.start + each.inner.end)
                inner.append(Part(part.passage, part.role, span))
                told.append(narrated(words))
                owners.append(number)
    return inner, told, owners


def _moved(found: Sequence[Quotation], by: int) -> list[Quotation]:
    return [
        Quotation(Span(each.outer.start + by, each.outer.end + by), Span(each.inner.start + by, each.inner.end + by), each.depth, each.closed)
        for each in found
    ]  # fmt: skip


def _narrated(passage: Passage, small: frozenset[str]) -> Narration:
    told = narrated(passage.text)
    return replace(told, text=as_sentence(told.text, small)) if passage.role == "headline" else told


def _distinct(reports: Sequence[Report], text: str) -> list[Report]:
    """Return reports whose content has words, one for each content and mention, in reading order."""
    kept: dict[tuple[Span, Span | None], Report] = {}
    for each in sorted(reports, key=lambda report: (report.content.start, -report.content.end)):
        if any(char.isalnum() for char in each.content.of(text)):
            kept.setdefault((each.content, each.mention.span if each.mention else None), each)
    return list(kept.values())


def _attribution(text: str, placed: Placed, marks: Sequence[Quotation], backend: Backend) -> Attribution:
    report = placed.report
    form = form_of(report.content, marks, text)
    words = report.content.of(text)
    return Attribution(
        content=report.content,
        part=report.part,
        form=form,
        status=status_of(report, words),
        cue=report.cue,
        mention=report.mention.span if report.mention else None,
        named=None,
        chain=(),
        confidence=confidence(features_of(placed, form, words), backend),
        denies=report.denies,
        negated=report.negated,
        modal=report.modal,
        asked=report.asked,
    )


def _with_ids(one: Attribution, placed: Placed, ids: dict[int, str]) -> Attribution:
    chain = tuple(ids[id(each)] for each in placed.chain)
    return replace(one, chain=chain, named=placed.named)
