"""Sentences that tell on of what somebody said: “It was late, she said. Nobody would come.”"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from quizapp.drafting.attribute.speech_reports import group_by_part
from quizapp.drafting.source_reading import ReadingSpan
from quizapp.pack.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.drafting.attribute.speech_reports import SpeechReport
    from quizapp.drafting.source_reading import ReadingPart

_SHIFTED: Final = re.compile(r"\b(?:would|should|could|might|must|had)\b")
"""Helpers of verbs that are told of: in the narrator's own words they are rare behind “she said”."""
_NARRATED: Final = re.compile(
    r"\b(?:could not be reached|(?:was|were) (?:not able|unable) to|declined|refused) ?", re.IGNORECASE
)
"""Words that tell of whoever did not say anything."""
_QUOTE: Final = re.compile(r"[“„«‘\"']")


def find_continued_speech(
    text: str, parts: Sequence[ReadingPart], reports: Sequence[SpeechReport]
) -> Iterator[SpeechReport]:
    """Yield what the sentence behind an unquoted one that ends in its cue tells of the same speaker.

    It has to have a shifted verb, and no report in it. `parts` are all of the article, in their order.
    """
    own = group_by_part(reports)
    for number, part in enumerate(parts):
        known = sorted(own.get(number, ()), key=_start)
        if any("before" in each.marks for each in known):
            yield from _in_paragraph(text, part.span, known)


def _start(report: SpeechReport) -> int:
    return report.content.start


def _in_paragraph(text: str, paragraph: ReadingSpan, known: Sequence[SpeechReport]) -> Iterator[SpeechReport]:
    speaker: SpeechReport | None = None
    for each in split_sentences(paragraph.of(text)):
        sentence = ReadingSpan(each.start + paragraph.start, each.end + paragraph.start)
        own = _within(sentence, known)
        if own:
            speaker = next((one for one in own if _ends_in_its_cue(text, one, sentence)), None)
        elif speaker is not None and _tells_on(sentence.of(text)):
            yield replace(
                speaker, content=sentence, sort="carried", marks=frozenset({"carried", "gone-on"}), cue=None
            )
        else:
            speaker = None


def _within(sentence: ReadingSpan, known: Sequence[SpeechReport]) -> Sequence[SpeechReport]:
    """Return the reports whose content begins in a sentence, and the one that reaches into it."""
    first = bisect_left(known, sentence.start, key=_start)
    last = bisect_left(known, sentence.end, key=_start)
    reaches = first > 0 and known[first - 1].content.end > sentence.start
    return known[first - reaches : last]


def _ends_in_its_cue(text: str, report: SpeechReport, sentence: ReadingSpan) -> bool:
    """Return whether an unquoted clause comes before its cue, which nothing is told behind."""
    cue = report.cue
    before = cue is not None and "before" in report.marks and report.content.end <= cue.start
    return bool(before) and sentence.holds(report.content) and not _QUOTE.match(text, report.content.start)


def _tells_on(sentence: str) -> bool:
    told = _SHIFTED.search(sentence) is not None and _NARRATED.search(sentence) is None
    return told and not _QUOTE.match(sentence)
