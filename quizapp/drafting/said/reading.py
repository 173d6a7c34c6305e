"""An article, read: who says what in it, by one of the two backends, named, judged and put in order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from quizapp.drafting.judging.confidence import threshold
from quizapp.drafting.models import BETWEEN, Part, Reading, Span
from quizapp.drafting.said.attributions import attribution
from quizapp.drafting.said.beside import QUESTION, beside
from quizapp.drafting.said.carrying import Quoted, carried
from quizapp.drafting.said.contents import trimmed, whole_again
from quizapp.drafting.said.going_on import gone_on
from quizapp.drafting.said.headlines import as_sentence, small_words
from quizapp.drafting.said.narration import Narration, narrated
from quizapp.drafting.said.nesting import Placed, chains
from quizapp.drafting.said.within import as_reports, quoted_speech
from quizapp.drafting.voices.listing import listed
from quizapp.drafting.voices.naming import named

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from quizapp.article.models import Role
    from quizapp.drafting.models import Attribution, Backend, Voice
    from quizapp.drafting.said.marks import Quotation
    from quizapp.drafting.said.reports import Found, Mention, Report
    from quizapp.drafting.voices.entities import Book


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
    """Return what an article's voices say.

    `least` is the confidence below which nothing is told; None stands for the backend's own.
    """
    article = _Article(passages)
    reports, subjects = article.found(reader)
    quoted = [each.inner for row in article.marks for each in row]
    voices, book = named(article.text, article.parts, article.told(reports), subjects, quoted)
    limit = threshold(reader.name) if least is None else least
    stated = [each for each in chains(voices) if QUESTION not in each.report.marks]
    made = [(article.attribution(each, reader.name), each) for each in stated]
    kept = [(one, placed) for one, placed in made if one.confidence >= limit]
    attributions, shown = _with_ids(article.text, book, kept)
    return Reading(article.text, article.parts, attributions, shown, reader.name, language)


class _Article:
    """An article: its text and parts, and by part its narration and, placed in the text, its quotations."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.text, self.parts = laid_out(passages)
        small = small_words(each.text for each in passages if each.role == "body")
        self._narrations = [_narrated(each, small) for each in passages]
        self.marks = [self._in_text(number, each.quotations) for number, each in enumerate(self._narrations)]

    def _in_text(self, part: int, found: Iterable[Quotation]) -> list[Quotation]:
        by = self.parts[part].span.start
        return [replace(each, outer=_moved(each.outer, by), inner=_moved(each.inner, by)) for each in found]

    def found(self, reader: Reader) -> tuple[list[Report], list[tuple[int, Mention]]]:
        """Return what a backend finds in all paragraphs and in the quotations that tell of speech again."""
        inner = list(quoted_speech(self.parts, self._narrations))
        parts = (*self.parts, *(each.part for each in inner))
        found = list(reader.found(parts, (*self._narrations, *(each.narration for each in inner))))
        own = found[: len(self.parts)]
        reports = [report for each in own for report in each.reports]
        reports += as_reports(inner, found[len(own) :])
        return reports, [each for one in own for each in one.subjects]

    def told(self, reports: Sequence[Report]) -> list[Report]:
        """Return the reports of what was said, with those that quotations carry on, each content trimmed."""
        quoted = [
            Quoted(number, part, tuple(self._in_text(number, self._narrations[number].whole)))
            for number, part in enumerate(self.parts)
        ]
        told = [
            replace(each, content=self._whole_again(each, quoted[each.part]))
            for each in reports
            if not each.negated and not each.modal
        ]
        told += beside(self.text, quoted, self.marks, told)
        told += carried(self.text, quoted, told)
        told += list(gone_on(self.text, self.parts, told))
        trim = [
            replace(each, content=trimmed(self.text, each.content, self.marks[each.part])) for each in told
        ]
        return _distinct(trim, self.text)

    def _whole_again(self, report: Report, quoted: Quoted) -> Span:
        if "in-quotation" in report.marks:
            return report.content
        return whole_again(report.content, self.marks[report.part], quoted.whole, self.text)

    def attribution(self, placed: Placed, backend: Backend) -> Attribution:
        part = placed.report.part
        return attribution(self.text, self.parts[part].span, placed, self.marks[part], backend)


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


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


def _with_ids(
    text: str, book: Book, kept: Sequence[tuple[Attribution, Placed]]
) -> tuple[tuple[Attribution, ...], tuple[Voice, ...]]:
    """Return the attributions with their chains of ids, and the voices that have these."""
    ids, shown = listed(text, book, [placed for _, placed in kept])
    told = (replace(one, chain=tuple(ids[id(each)] for each in placed.chain)) for one, placed in kept)
    return tuple(told), shown
