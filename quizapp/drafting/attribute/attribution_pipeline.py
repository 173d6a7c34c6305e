"""An article, read: who says what in it, by one of the two backends, named, judged and put in order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from quizapp.drafting.attribute.attribution_builder import build_attribution
from quizapp.drafting.attribute.attribution_chains import NestedReport, build_chains
from quizapp.drafting.attribute.content_trimming import extend_to_quotation, trim_content
from quizapp.drafting.attribute.fallback_quote_attribution import QUESTION, attribute_quotes
from quizapp.drafting.attribute.free_indirect_speech import find_continued_speech
from quizapp.drafting.attribute.headline_case import convert_to_sentence_case, find_lowercase_words
from quizapp.drafting.attribute.narration import Narration, build_narration
from quizapp.drafting.attribute.nested_quotes import build_inner_reports, find_quoted_speech
from quizapp.drafting.attribute.quote_carryover import QuotedParagraph, carry_speakers
from quizapp.drafting.classification.confidence import find_threshold
from quizapp.drafting.coreference.report_speakers import resolve_speakers
from quizapp.drafting.coreference.speaker_list import build_speakers
from quizapp.drafting.source_reading import PARAGRAPH_SEPARATOR, ReadingPart, ReadingSpan, SourceReading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from quizapp.article.models import ArticleRole
    from quizapp.drafting.attribute.quotation_scanner import Quotation
    from quizapp.drafting.attribute.speech_reports import Mention, ParagraphReports, SpeechReport
    from quizapp.drafting.coreference.entity_registry import EntityRegistry
    from quizapp.drafting.source_reading import Backend, DetectedAttribution, DetectedSpeaker


class ReaderBackend(Protocol):
    """A backend: what finds reports in the paragraphs of an article."""

    @property
    def name(self) -> Backend:
        """Which one it is."""
        ...

    def found(
        self, parts: Sequence[ReadingPart], narrations: Sequence[Narration]
    ) -> Iterator[ParagraphReports]:
        """Yield what is found in each paragraph, in their order."""
        ...


@dataclass(frozen=True, slots=True)
class InputPassage:
    """One paragraph of an article, as it comes in: its id in the pack, its role and its words."""

    id: str
    role: ArticleRole
    text: str


def join_passages(passages: Sequence[InputPassage]) -> tuple[str, tuple[ReadingPart, ...]]:
    """Return the whole text, in which all offsets count, and where each passage stands in it."""
    parts, at = [], 0
    for each in passages:
        parts.append(ReadingPart(each.id, each.role, ReadingSpan(at, at + len(each.text))))
        at += len(each.text) + len(PARAGRAPH_SEPARATOR)
    return PARAGRAPH_SEPARATOR.join(each.text for each in passages), tuple(parts)


def read_article(
    passages: Sequence[InputPassage],
    reader: ReaderBackend,
    language: str = "en",
    *,
    least: float | None = None,
) -> SourceReading:
    """Return what an article's speakers say.

    `least` is the confidence below which nothing is told; None stands for the backend's own.
    """
    article = _ArticleReader(passages)
    reports, subjects = article.found(reader)
    quoted = [each.inner for row in article.marks for each in row]
    speakers, book = resolve_speakers(article.text, article.parts, article.told(reports), subjects, quoted)
    limit = find_threshold(reader.name) if least is None else least
    stated = [each for each in build_chains(speakers) if QUESTION not in each.report.marks]
    made = [(article.attribution(each, reader.name), each) for each in stated]
    kept = [(one, placed) for one, placed in made if one.confidence >= limit]
    attributions, shown = _with_ids(article.text, book, kept)
    return SourceReading(article.text, article.parts, attributions, shown, reader.name, language)


class _ArticleReader:
    """An article: its text and parts, and by part its narration and, placed in the text, its quotations."""

    def __init__(self, passages: Sequence[InputPassage]) -> None:
        self.text, self.parts = join_passages(passages)
        small = find_lowercase_words(each.text for each in passages if each.role == "body")
        self._narrations = [_narrated(each, small) for each in passages]
        self.marks = [self._in_text(number, each.quotations) for number, each in enumerate(self._narrations)]

    def _in_text(self, part: int, found: Iterable[Quotation]) -> list[Quotation]:
        by = self.parts[part].span.start
        return [replace(each, outer=_moved(each.outer, by), inner=_moved(each.inner, by)) for each in found]

    def found(self, reader: ReaderBackend) -> tuple[list[SpeechReport], list[tuple[int, Mention]]]:
        """Return what a backend finds in all paragraphs and in the quotations that tell of speech again."""
        inner = list(find_quoted_speech(self.parts, self._narrations))
        parts = (*self.parts, *(each.part for each in inner))
        found = list(reader.found(parts, (*self._narrations, *(each.narration for each in inner))))
        own = found[: len(self.parts)]
        reports = [report for each in own for report in each.reports]
        reports += build_inner_reports(inner, found[len(own) :])
        return reports, [each for one in own for each in one.subjects]

    def told(self, reports: Sequence[SpeechReport]) -> list[SpeechReport]:
        """Return the reports of what was said, with those that quotations carry on, each content trimmed."""
        quoted = [
            QuotedParagraph(number, part, tuple(self._in_text(number, self._narrations[number].whole)))
            for number, part in enumerate(self.parts)
        ]
        told = [
            replace(each, content=self._whole_again(each, quoted[each.part]))
            for each in reports
            if not each.negated and not each.modal
        ]
        told += attribute_quotes(self.text, quoted, self.marks, told)
        told += carry_speakers(self.text, quoted, told)
        told += list(find_continued_speech(self.text, self.parts, told))
        trim = [
            replace(each, content=trim_content(self.text, each.content, self.marks[each.part]))
            for each in told
        ]
        return _distinct(trim, self.text)

    def _whole_again(self, report: SpeechReport, quoted: QuotedParagraph) -> ReadingSpan:
        if "in-quotation" in report.marks:
            return report.content
        return extend_to_quotation(report.content, self.marks[report.part], quoted.whole, self.text)

    def attribution(self, placed: NestedReport, backend: Backend) -> DetectedAttribution:
        part = placed.report.part
        return build_attribution(self.text, self.parts[part].span, placed, self.marks[part], backend)


def _moved(span: ReadingSpan, by: int) -> ReadingSpan:
    return ReadingSpan(span.start + by, span.end + by)


def _narrated(passage: InputPassage, small: frozenset[str]) -> Narration:
    told = build_narration(passage.text)
    return (
        replace(told, text=convert_to_sentence_case(told.text, small)) if passage.role == "headline" else told
    )


def _distinct(reports: Sequence[SpeechReport], text: str) -> list[SpeechReport]:
    """Return reports whose content has words, one for each content and mention, in reading order."""
    kept: dict[tuple[ReadingSpan, ReadingSpan | None], SpeechReport] = {}
    for each in sorted(reports, key=lambda report: (report.content.start, -report.content.end)):
        if any(char.isalnum() for char in each.content.of(text)):
            kept.setdefault((each.content, each.mention.span if each.mention else None), each)
    return list(kept.values())


def _with_ids(
    text: str, book: EntityRegistry, kept: Sequence[tuple[DetectedAttribution, NestedReport]]
) -> tuple[tuple[DetectedAttribution, ...], tuple[DetectedSpeaker, ...]]:
    """Return the attributions with their chains of ids, and the speakers that have these."""
    ids, shown = build_speakers(text, book, [placed for _, placed in kept])
    told = (replace(one, chain=tuple(ids[id(each)] for each in placed.chain)) for one, placed in kept)
    return tuple(told), shown
