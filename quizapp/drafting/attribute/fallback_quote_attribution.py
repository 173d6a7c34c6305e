"""Quotations whose speaker is told by place alone: by the narrator's words right beside them, or a name.

It works on what no backend has found, by the words and the marks of the article.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.drafting.attribute.quote_lead_in import find_announced_speaker, find_lead_in_speaker
from quizapp.drafting.attribute.quote_tag import QuoteSpeaker, find_tag_speaker
from quizapp.drafting.attribute.speech_reports import Mention, SpeechReport, group_by_part
from quizapp.drafting.interval_index import IntervalIndex
from quizapp.drafting.lexicon import reporting_verbs
from quizapp.drafting.source_reading import ReadingSpan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.drafting.attribute.quotation_scanner import Quotation
    from quizapp.drafting.attribute.quote_carryover import QuotedParagraph

QUESTION: Final = "question"
"""The mark of what is only asked: it tells who goes on, and is no statement."""
_SIGNED: Final = re.compile(
    r"\s*[–—-]{1,2}\s*(?P<name>[A-ZÀ-Þ][\w.’'-]*(?:\s[A-ZÀ-Þ][\w’'-]*){1,4})(?:,[^.:;“”\"]{2,80})?\.?\s*$"
)
"""“– Ann Lee, mayor” behind a quotation that a paragraph begins with."""


def attribute_quotes(
    text: str,
    paragraphs: Sequence[QuotedParagraph],
    marks: Sequence[Sequence[Quotation]],
    known: Sequence[SpeechReport],
) -> list[SpeechReport]:
    """Return reports for quotations without any, by the words beside them.

    `marks` are by paragraph all quotations in the text; `known` is what is known to be said.
    """
    own = group_by_part(known)
    found: list[SpeechReport] = []
    before: _QuoteParagraph | None = None
    for quoted in paragraphs:
        top = [each for each in marks[quoted.number] if each.depth == 0]
        told = own.get(quoted.number, [])
        paragraph = _QuoteParagraph(
            text,
            quoted,
            top,
            IntervalIndex(each.content for each in told if "in-quotation" not in each.marks),
            IntervalIndex(each.cue for each in told if each.cue is not None),
        )
        found += paragraph.reports(before)
        before = paragraph
    return found


@dataclass(frozen=True, slots=True)
class _QuoteParagraph:
    """A paragraph, its outer quotations in their order, and what is known to be said in it, by which cues."""

    text: str
    quoted: QuotedParagraph
    top: Sequence[Quotation]
    known: IntervalIndex
    cues: IntervalIndex

    def reports(self, before: _QuoteParagraph | None) -> Iterator[SpeechReport]:
        whole = frozenset(self.quoted.whole)
        for at, each in enumerate(self.top):
            if not self.known.meets(each.inner):
                found = self._found(at, before) if each in whole else self._in_words(at)
                if found is not None:
                    yield _report(self.quoted.number, each, found)

    def _found(self, at: int, before: _QuoteParagraph | None) -> QuoteSpeaker | None:
        quotation, end = self.top[at], self.quoted.part.span.end
        until = self.top[at + 1].outer.start if at + 1 < len(self.top) else end
        found = find_tag_speaker(self.text, quotation, until)
        if found is not None:
            return found
        start, stop = self._space_before(at)
        if self.text[start:stop].strip():
            return self._ahead(start, stop)
        return before.led() if at == 0 and before is not None and before.quoted.part.role == "body" else None

    def led(self) -> QuoteSpeaker | None:
        """Return who is told at a paragraph's end to say what the next one begins with."""
        start, stop = self._space_before(len(self.top))
        return self._ahead(start, stop, leads_on=self.text[start:stop].rstrip().endswith(":"))

    def _ahead(self, start: int, stop: int, *, leads_on: bool = False) -> QuoteSpeaker | None:
        """Return who speaks by the words before a quotation. A known cue tells more where it `leads_on`."""
        found = find_lead_in_speaker(self.text, start, stop)
        if found is None or found.cue is None:
            return found
        used = self.cues.meets(found.cue) and not leads_on
        return None if used or self.known.meets(found.cue) else found

    def _space_before(self, at: int) -> tuple[int, int]:
        """Return what the narrator tells before a quotation, from the one before it on."""
        span = self.quoted.part.span
        stop = self.top[at].outer.start if at < len(self.top) else span.end
        return (self.top[at - 1].outer.end if at else span.start), stop

    def _in_words(self, at: int) -> QuoteSpeaker | None:
        """Return who says quoted words that are no sentence: “in Lee’s words, “a mess””, or sign them."""
        start, stop = self._space_before(at)
        return find_announced_speaker(self.text, start, stop) or self._signed(at)

    def _signed(self, at: int) -> QuoteSpeaker | None:
        match = _SIGNED.match(self.text, self.top[at].outer.end, self.quoted.part.span.end)
        if match is None or at or self.text[self.quoted.part.span.start : self.top[0].outer.start].strip():
            return None
        name = match["name"]
        mention = Mention(ReadingSpan(*match.span("name")), name.split()[-1], name, "name")
        return QuoteSpeaker(mention, "", None, "signed")


def _report(part: int, quotation: Quotation, found: QuoteSpeaker) -> SpeechReport:
    marks = {"beside", f"beside-{found.how}"}
    if not found.verb:
        marks.add("beside-unknown")
    if found.verb in reporting_verbs.ASKING:
        marks.add(QUESTION)
    return SpeechReport(
        content=quotation.outer,
        part=part,
        sort="stating",
        verb=found.verb,
        cue=found.cue,
        mention=found.mention,
        marks=frozenset(marks),
    )
