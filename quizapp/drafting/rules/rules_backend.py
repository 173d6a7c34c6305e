"""Reports out of narrations, by words alone: the backend that needs no parser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

from quizapp.drafting.attribute.content_match import locate_content
from quizapp.drafting.attribute.speech_reports import Mention, ParagraphReports, SpeechReport
from quizapp.drafting.lexicon import noun_classes, reporting_verbs, speaker_noun_lists
from quizapp.drafting.lexicon.connectives import EDGES
from quizapp.drafting.rules import word_classes
from quizapp.drafting.rules.according_to_rule import find_according_to_cues
from quizapp.drafting.rules.content_rules import find_contents
from quizapp.drafting.rules.cue_rules import WordCue, find_cues
from quizapp.drafting.rules.tokenizer import tokenize_sentences
from quizapp.drafting.rules.topics import find_topics
from quizapp.drafting.rules.word_classes import word_set
from quizapp.drafting.source_reading import ReadingSpan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.drafting.attribute.content_match import ContentMatch
    from quizapp.drafting.attribute.narration import Narration
    from quizapp.drafting.rules.noun_phrase import NounPhrase
    from quizapp.drafting.rules.tokenizer import NarrationWord
    from quizapp.drafting.source_reading import Backend, ReadingPart

_OWNER: Final = re.compile(r"[’']s$")
_SEVERAL: Final = word_set(
    """they many several some few both most two three four five people police women men"""
)


class RulesBackend:
    """Rules over words and marks, with nothing but the standard library."""

    @property
    def name(self) -> Backend:
        """Which backend this is."""
        return "rules"

    def found(
        self, parts: Sequence[ReadingPart], narrations: Sequence[Narration]
    ) -> Iterator[ParagraphReports]:
        """Yield what is told to be said in each paragraph, and its subjects, in their order."""
        for number, (part, narration) in enumerate(zip(parts, narrations, strict=True)):
            yield _WordParagraph(number, part.span.start, narration).found()


class _WordParagraph:
    """One paragraph, and where its words stand in the whole text."""

    def __init__(self, number: int, offset: int, narration: Narration) -> None:
        self._number = number
        self._offset = offset
        self._narration = narration

    def found(self) -> ParagraphReports:
        reports: list[SpeechReport] = []
        subjects: list[tuple[int, Mention]] = []
        for words in tokenize_sentences(self._narration):
            reports += self._reports(words)
            subjects += [(self._number, self._mention(words, each)) for each in find_topics(words)]
        return ParagraphReports(reports, subjects)

    def _reports(self, words: Sequence[NarrationWord]) -> Iterator[SpeechReport]:
        found = find_cues(words)
        asked = words[-1].text == "?"
        told = [(cue, find_contents(words, cue, found)) for cue in found]
        for cue, row in (*told, *find_according_to_cues(words, found)):
            for each in row:
                content = self._content(words, each)
                if content.end > content.start:
                    yield self._report(words, cue, each, content, asked=asked)

    def _report(
        self,
        words: Sequence[NarrationWord],
        cue: WordCue,
        said: ContentMatch,
        content: ReadingSpan,
        *,
        asked: bool,
    ) -> SpeechReport:
        return SpeechReport(
            content=content,
            part=self._number,
            sort=said.sort,
            verb=cue.lemma,
            cue=self._place(words, cue.start, cue.end),
            mention=self._mention(words, cue.speaker),
            negated=cue.negated,
            modal=cue.modal,
            asked=asked and "quotation" not in said.mark,
            denies=cue.lemma in reporting_verbs.DENYING - {"dismiss"} or said.mark == "denied",
            marks=cue.marks | {said.mark},
        )

    def _mention(self, words: Sequence[NarrationWord], phrase: NounPhrase) -> Mention:
        head = words[phrase.head]
        span = self._place(words, phrase.start, phrase.end)
        text = ReadingSpan(span.start - self._offset, span.end - self._offset).of(self._narration.paragraph)
        owned = len(text) - len(_OWNER.sub("", text))
        return Mention(
            span=ReadingSpan(span.start, span.end - owned),
            head=_OWNER.sub("", head.text),
            words=text[: len(text) - owned],
            sort=_sort(words, phrase),
            plural=head.low in _SEVERAL or (_sort(words, phrase) == "noun" and _is_plural(head.low)),
            joint=phrase.joint,
        )

    def _place(self, words: Sequence[NarrationWord], start: int, end: int) -> ReadingSpan:
        span = self._narration.source(words[start].start, words[end - 1].end)
        return ReadingSpan(span.start + self._offset, span.end + self._offset)

    def _content(self, words: Sequence[NarrationWord], said: ContentMatch) -> ReadingSpan:
        """Return where a content stands, with the marks of quotations at its ends; nothing without words."""
        start, end = said.start, said.end
        while start < end and words[start].text in EDGES:
            start += 1
        while end > start and words[end - 1].text in EDGES:
            end -= 1
        if end <= start:
            return ReadingSpan(0, 0)
        first, last = words[start], words[end - 1]
        span = locate_content(
            self._narration, ReadingSpan(first.start, first.end), ReadingSpan(last.start, last.end)
        )
        return ReadingSpan(span.start + self._offset, span.end + self._offset)


def _sort(words: Sequence[NarrationWord], phrase: NounPhrase) -> Literal["name", "noun", "pronoun"]:
    head = words[phrase.head]
    if head.low in word_classes.SUBJECTS or head.low in word_classes.COUNTS or head.low in ("his", "her"):
        return "pronoun"
    if not head.upper:
        return "noun"
    alone = phrase.head == 0 or (phrase.end - phrase.start == 1 and phrase.start == 0)
    if alone and (noun_classes.may_speak(head.low) or head.low in speaker_noun_lists.GROUPS):
        return "noun"
    return "name"


def _is_plural(low: str) -> bool:
    return low.endswith("s") and not low.endswith(("ss", "us", "is"))
