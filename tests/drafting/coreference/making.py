"""Small articles about invented people, with what a backend would find in them marked in the text."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from quizapp.drafting.attribute.speech_reports import Mention, SpeechReport
from quizapp.drafting.coreference.name_scanner import find_names
from quizapp.drafting.coreference.report_speakers import resolve_speakers
from quizapp.drafting.interval_index import EMPTY_INDEX
from quizapp.drafting.source_reading import PARAGRAPH_SEPARATOR, ReadingPart, ReadingSpan

if TYPE_CHECKING:
    from quizapp.drafting.coreference.entity_registry import EntityRegistry
    from quizapp.drafting.coreference.name_scanner import NameMention
    from quizapp.drafting.coreference.report_speakers import ResolvedReport

PRONOUNS = ("he", "she", "it", "they", "this")
_MARK = re.compile(r"(?P<opens>[\[{])(?P<words>[^|\]}]+)(?:\|(?P<how>[\w -]+))?[\]}]")


def names(text: str) -> list[NameMention]:
    """Return the names in a text of one paragraph without quotation marks."""
    return list(find_names(text, 0, len(text), EMPTY_INDEX))


def mention_in(words: str, at: int, how: str = "") -> Mention:
    """Return a mention at a place: "plural", "joint" or "within", or with this head.

    Else its head is the last word before “of”, “for” or “from”.
    """
    told = how.split()
    heads = [each for each in told if each not in ("plural", "joint", "within")]
    head = heads[0] if heads else re.split(r" (?:of|for|from) ", words)[0].split()[-1]
    sort: Literal["name", "noun", "pronoun"] = "name" if head[0].isupper() else "noun"
    if words.lower() in PRONOUNS:
        sort = "pronoun"
    mention = Mention(ReadingSpan(at, at + len(words)), head, words, sort, "plural" in told, "joint" in told)
    return replace(mention, within="within" in told)


class Article:
    """An article, a paragraph a line, a headline behind “# ”: “[Ann]” says the rest.

    “{The mill} closed” tells what a sentence without speech is about; “[two bakers|plural]” how a mention
    is, or which word is its head.
    """

    def __init__(self, written: str) -> None:
        self.text, self.parts = "", list[ReadingPart]()
        self.reports: list[SpeechReport] = []
        self.subjects: list[tuple[int, Mention]] = []
        for number, line in enumerate(written.split("\n")):
            start = len(self.text) + (len(PARAGRAPH_SEPARATOR) if number else 0)
            words = _MARK.sub(r"\g<words>", line).removeprefix("# ")
            self.text += (PARAGRAPH_SEPARATOR if number else "") + words
            span = ReadingSpan(start, start + len(words))
            self.parts.append(
                ReadingPart(f"p{number}", "headline" if line.startswith("# ") else "body", span)
            )
            self._mark(number, span, line.removeprefix("# "))

    def _mark(self, part: int, span: ReadingSpan, line: str) -> None:
        taken = 0
        for mark in _MARK.finditer(line):
            mention = mention_in(mark["words"], span.start + mark.start() - taken, mark["how"] or "")
            taken += len(mark[0]) - len(mark["words"])
            if mark["opens"] == "{":
                self.subjects.append((part, mention))
                continue
            start = mention.span.end + len(" said ") * self.text.startswith(" said ", mention.span.end)
            stop = self.text.find(". ", start, span.end)
            content = ReadingSpan(start, stop if stop > 0 else span.end)
            self.reports.append(SpeechReport(content, part, "stating", "say", mention=mention))

    def named(self) -> tuple[list[ResolvedReport], EntityRegistry]:
        """Return the reports with their speakers, and the book."""
        marks = [ReadingSpan(*each.span(1)) for each in re.finditer("“([^”]*)”", self.text)]
        return resolve_speakers(self.text, self.parts, self.reports, self.subjects, marks)

    def meant(self) -> str:
        """Return the speakers of the reports, in their order; a star parts another one of the same name."""
        told: list[str] = []
        known: dict[str, list[int]] = {}
        for each in self.named()[0]:
            if each.entity is None:
                told.append("nobody")
                continue
            same = known.setdefault(each.entity.name, [])
            if id(each.entity) not in same:
                same.append(id(each.entity))
            told.append(each.entity.name + "*" * same.index(id(each.entity)))
        return "; ".join(told)
