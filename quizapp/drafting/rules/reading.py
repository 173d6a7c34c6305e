"""Reports out of narrations, by words alone: the backend that needs no parser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

from quizapp.drafting.lexicon import nouns, speakers, verbs
from quizapp.drafting.lexicon.joining import EDGES
from quizapp.drafting.models import Span
from quizapp.drafting.rules import classes
from quizapp.drafting.rules.according import according_to
from quizapp.drafting.rules.classes import word_set
from quizapp.drafting.rules.contents import contents
from quizapp.drafting.rules.cues import Cue, cues
from quizapp.drafting.rules.topics import topics
from quizapp.drafting.rules.words import word_rows
from quizapp.drafting.said.found import with_marks
from quizapp.drafting.said.reports import Found, Mention, Report

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.drafting.models import Backend, Part
    from quizapp.drafting.rules.phrases import Phrase
    from quizapp.drafting.rules.words import Word
    from quizapp.drafting.said.found import Said
    from quizapp.drafting.said.narration import Narration

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

    def found(self, parts: Sequence[Part], narrations: Sequence[Narration]) -> Iterator[Found]:
        """Yield what is told to be said in each paragraph, and its subjects, in their order."""
        for number, (part, narration) in enumerate(zip(parts, narrations, strict=True)):
            yield _Paragraph(number, part.span.start, narration).found()


class _Paragraph:
    """One paragraph, and where its words stand in the whole text."""

    def __init__(self, number: int, offset: int, narration: Narration) -> None:
        self._number = number
        self._offset = offset
        self._narration = narration

    def found(self) -> Found:
        reports: list[Report] = []
        subjects: list[tuple[int, Mention]] = []
        for words in word_rows(self._narration):
            reports += self._reports(words)
            subjects += [(self._number, self._mention(words, each)) for each in topics(words)]
        return Found(reports, subjects)

    def _reports(self, words: Sequence[Word]) -> Iterator[Report]:
        found = cues(words)
        asked = words[-1].text == "?"
        told = [(cue, contents(words, cue, found)) for cue in found]
        for cue, row in (*told, *according_to(words, found)):
            for each in row:
                content = self._content(words, each)
                if content.end > content.start:
                    yield self._report(words, cue, each, content, asked=asked)

    def _report(self, words: Sequence[Word], cue: Cue, said: Said, content: Span, *, asked: bool) -> Report:
        return Report(
            content=content,
            part=self._number,
            sort=said.sort,
            verb=cue.lemma,
            cue=self._place(words, cue.start, cue.end),
            mention=self._mention(words, cue.speaker),
            negated=cue.negated,
            modal=cue.modal,
            asked=asked and "quotation" not in said.mark,
            denies=cue.lemma in verbs.DENYING - {"dismiss"} or said.mark == "denied",
            marks=cue.marks | {said.mark},
        )

    def _mention(self, words: Sequence[Word], phrase: Phrase) -> Mention:
        head = words[phrase.head]
        span = self._place(words, phrase.start, phrase.end)
        text = Span(span.start - self._offset, span.end - self._offset).of(self._narration.paragraph)
        owned = len(text) - len(_OWNER.sub("", text))
        return Mention(
            span=Span(span.start, span.end - owned),
            head=_OWNER.sub("", head.text),
            words=text[: len(text) - owned],
            sort=_sort(words, phrase),
            plural=head.low in _SEVERAL or (_sort(words, phrase) == "noun" and _is_plural(head.low)),
            joint=phrase.joint,
        )

    def _place(self, words: Sequence[Word], start: int, end: int) -> Span:
        span = self._narration.source(words[start].start, words[end - 1].end)
        return Span(span.start + self._offset, span.end + self._offset)

    def _content(self, words: Sequence[Word], said: Said) -> Span:
        """Return where a content stands, with the marks of quotations at its ends; nothing without words."""
        start, end = said.start, said.end
        while start < end and words[start].text in EDGES:
            start += 1
        while end > start and words[end - 1].text in EDGES:
            end -= 1
        if end <= start:
            return Span(0, 0)
        first, last = words[start], words[end - 1]
        span = with_marks(self._narration, Span(first.start, first.end), Span(last.start, last.end))
        return Span(span.start + self._offset, span.end + self._offset)


def _sort(words: Sequence[Word], phrase: Phrase) -> Literal["name", "noun", "pronoun"]:
    head = words[phrase.head]
    if head.low in classes.SUBJECTS or head.low in classes.COUNTS or head.low in ("his", "her"):
        return "pronoun"
    if not head.upper:
        return "noun"
    alone = phrase.head == 0 or (phrase.end - phrase.start == 1 and phrase.start == 0)
    if alone and (speakers.may_speak(head.low) or head.low in nouns.GROUPS):
        return "noun"
    return "name"


def _is_plural(low: str) -> bool:
    return low.endswith("s") and not low.endswith(("ss", "us", "is"))
