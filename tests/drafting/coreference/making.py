"""Small articles about invented people, with what a backend would find in them."""

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
    from quizapp.article.models import ArticleRole
    from quizapp.drafting.attribute.speech_reports import ReportType
    from quizapp.drafting.coreference.entity_registry import Entity, EntityRegistry
    from quizapp.drafting.coreference.name_scanner import NameMention
    from quizapp.drafting.coreference.report_speakers import ResolvedReport

PRONOUNS = ("he", "she", "it", "they", "this")


def names(text: str) -> list[NameMention]:
    """Return the names in a text of one paragraph without quotation marks."""
    return list(find_names(text, 0, len(text), EMPTY_INDEX))


def mention_in(words: str, at: int, *, plural: bool = False, joint: bool = False) -> Mention:
    """Return a mention at a place, whose head is the last word before “of”, “for” or “from”."""
    head = re.split(r" (?:of|for|from) ", words)[0].split()[-1]
    sort: Literal["name", "noun", "pronoun"] = "name" if head[0].isupper() else "noun"
    if words.lower() in PRONOUNS:
        sort = "pronoun"
    return Mention(ReadingSpan(at, at + len(words)), head, words, sort, plural, joint)


class Article:
    """Paragraphs, and reports in them that are added in reading order, each with the mention in brackets."""

    def __init__(self, *paragraphs: str, headline: str = "") -> None:
        self.text, self.parts = "", list[ReadingPart]()
        for number, words in enumerate([headline, *paragraphs] if headline else paragraphs):
            start = len(self.text) + (len(PARAGRAPH_SEPARATOR) if self.text else 0)
            self.text += (PARAGRAPH_SEPARATOR if self.text else "") + words
            role: ArticleRole = "headline" if headline and not number else "body"
            self.parts.append(ReadingPart(f"p{number}", role, ReadingSpan(start, start + len(words))))
        self._reports: list[SpeechReport] = []
        self._subjects: list[tuple[int, Mention]] = []
        self._at = 0

    def says(
        self,
        where: str,
        content: str = "",
        sort: ReportType = "stating",
        *,
        plural: bool = False,
        joint: bool = False,
    ) -> Article:
        """Add that “[She] said” a content; without one it is the rest of the sentence after the mention."""
        mention = self._mention(where, plural=plural, joint=joint)
        part = self._part(mention)
        after = mention.span.end
        stop = self.text.find(". ", after, self.parts[part].span.end)
        span = ReadingSpan(after, stop if stop > 0 else self.parts[part].span.end)
        if content:
            at = self.text.index(content, self.parts[part].span.start)
            span = ReadingSpan(at, at + len(content))
        self._reports.append(SpeechReport(span, part, sort, "say", mention=mention))
        return self

    def about(self, where: str, *, plural: bool = False, within: bool = False) -> Article:
        """Add that a sentence without speech, or a clause within one, is about “[the mill] closed”."""
        mention = replace(self._mention(where, plural=plural, joint=False), within=within)
        self._subjects.append((self._part(mention), mention))
        return self

    def adds(self, at: int, words: str, how: str) -> None:
        """Add words at a place as a sentence's subject ("about"), or as what speaks ("joint": several)."""
        mention = mention_in(words, at, plural=how in ("plural", "joint"), joint=how == "joint")
        if how == "about":
            self._subjects.append((self._part(mention), mention))
        else:
            self._reports.append(SpeechReport(ReadingSpan(0, at + 1), 0, "stating", "say", mention=mention))

    def named(self) -> tuple[list[ResolvedReport], EntityRegistry]:
        """Return the reports with their speakers, and the book."""
        marks = [ReadingSpan(*each.span(1)) for each in re.finditer("“([^”]*)”", self.text)]
        return resolve_speakers(self.text, self.parts, self._reports, self._subjects, marks)

    def meant(self) -> list[tuple[str | None, str]]:
        """Return the names of the speakers in the order of the reports, and how each is known."""
        return [(each.entity.name if each.entity else None, each.how) for each in self.named()[0]]

    def last(self) -> Entity:
        """Return the speaker of the last report."""
        entity = self.named()[0][-1].entity
        assert entity is not None
        return entity

    def _mention(self, where: str, *, plural: bool, joint: bool) -> Mention:
        before, words, after = re.split(r"[\[\]]", where)
        at = self.text.index(before + words + after, self._at) + len(before)
        self._at = at
        return mention_in(words, at, plural=plural, joint=joint)

    def _part(self, mention: Mention) -> int:
        return next(number for number, part in enumerate(self.parts) if part.span.holds(mention.span))
