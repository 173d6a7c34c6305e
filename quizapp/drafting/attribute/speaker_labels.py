"""Speakers before a colon: “Mara Osei, resident: “It was late.””, and times before them in a live account."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.attribute.speech_reports import Mention, SpeechReport
from quizapp.drafting.lexicon.noun_classes import may_speak
from quizapp.drafting.source_reading import ReadingSpan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.attribute.quotation_scanner import Quotation

_LABEL: Final = re.compile(
    r"(?P<time>\d{1,2}[.:]\d{2}(?:\s?[ap]\.?m\.?)?\s*[-–—:.]?\s*)?"
    r"(?P<name>[A-ZÀ-Þ][\w.’'\-]*"
    r"(?:\s+(?:de|van|von|bin|al|der|la|le|du|ibn|&|[A-ZÀ-Þ][\w.’'\-]*)){0,4})"
    r"(?P<role>,\s[^:“”\"‘.!?]{2,70}|\s\([^)]{2,60}\))?:\s+"
    r"(?=[“„«\"‘'A-ZÀ-Þ]|(?P<small>[a-zß-ÿ]))"
)
_ASKED: Final = re.compile(r"(?:Q|A|Question|Answer)\s*[.:]\s")


def find_labelled_speaker(
    text: str, part: int, span: ReadingSpan, whole: Sequence[Quotation], own: Sequence[SpeechReport]
) -> SpeechReport | None:
    """Return who speaks where a paragraph (`part`, at `span` of the text) begins with a name and a colon.

    `whole` are its whole quotations, `own` what is known to be said in it already. Without a quotation right
    after the colon the label has to have a role or a time, or open an article that names it again: else
    it may be any heading.
    """
    match = _LABEL.match(text, span.start, span.end)
    if match is None or _ASKED.match(text, span.start):
        return None
    rest = ReadingSpan(match.end(), span.end)
    quotation = next((each for each in whole if each.outer.start <= rest.start + 1), None)
    if any(each.content.shared(rest) > 0.5 * (rest.end - rest.start) for each in own):
        return None
    words = match["name"]
    if quotation is None and not (match["role"] or match["time"] or part == 0):
        return None
    if quotation is None and (match["small"] or part == 0) and not _is_named_again(text, words, span):
        return None
    name = ReadingSpan(match.start("name"), match.end("name"))
    return SpeechReport(
        content=quotation.outer if quotation is not None else rest,
        part=part,
        sort="label",
        mention=Mention(name, words.split()[-1], words, "name"),
        marks=frozenset({"label"}),
    )


def _is_named_again(text: str, name: str, span: ReadingSpan) -> bool:
    """Return whether the last word of a name stands elsewhere in the text, of a role in small letters too."""
    last = name.rpartition(" ")[2]
    again = re.compile(rf"\b{re.escape(last)}\b", re.IGNORECASE if may_speak(last) else 0)
    return bool(again.search(text, span.end) or again.search(text, 0, span.start))
