"""Reports out of parsed narrations."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from quizapp.drafting.attribute.content_match import locate_content
from quizapp.drafting.attribute.speech_reports import Mention, ParagraphReports, SpeechReport
from quizapp.drafting.lexicon import reporting_verbs
from quizapp.drafting.lexicon.connectives import EDGES
from quizapp.drafting.parse.content_finder import find_contents
from quizapp.drafting.parse.cues import find_cues
from quizapp.drafting.parse.dependency_relations import SUBJECTS, is_subordinate
from quizapp.drafting.parse.mentions import build_mention
from quizapp.drafting.parse.noun_phrases import is_cataphoric
from quizapp.drafting.parse.sentence_context import SentenceContext
from quizapp.drafting.parse.spacy_pipeline import parse_narrations
from quizapp.drafting.source_reading import ReadingSpan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.language import Language
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Sentence

    from quizapp.drafting.attribute.content_match import ContentMatch
    from quizapp.drafting.attribute.narration import Narration
    from quizapp.drafting.parse.cues import TokenCue
    from quizapp.drafting.source_reading import Backend, ReadingPart

_DENYING: Final = reporting_verbs.DENYING - {"dismiss"}
"""“Dismissed” has what it is dismissed as behind it, which the speaker does say."""


class ParseBackend:
    """Rules over a dependency parse, by a model that whoever makes this has loaded."""

    name: Backend = "parse"

    def __init__(self, model: Language) -> None:
        self._model = model

    def found(
        self, parts: Sequence[ReadingPart], narrations: Sequence[Narration]
    ) -> Iterator[ParagraphReports]:
        """Yield what is told to be said in each paragraph, and its subjects, in their order."""
        docs = parse_narrations(self._model, (each.text for each in narrations))
        for number, (part, narration, doc) in enumerate(zip(parts, narrations, docs, strict=True)):
            paragraph = _ParsedParagraph(number, part.span.start, narration, doc)
            yield ParagraphReports(paragraph.reports(), paragraph.subjects())


class _ParsedParagraph:
    """One parsed paragraph, and where its tokens stand in the whole text."""

    def __init__(self, number: int, offset: int, narration: Narration, doc: Doc) -> None:
        self._number = number
        self._offset = offset
        self._narration = narration
        self._doc = doc
        pieces = {token.i: narration.piece(token.idx) for token in doc}
        self._standing = frozenset(at for at, each in pieces.items() if each.whole and each.quotation)
        self._quoted = frozenset(
            at for at, each in pieces.items() if each.quotation and not each.whole and not doc[at].is_space
        )

    def reports(self) -> list[SpeechReport]:
        return [each for sentence in self._doc.sents for each in self._of(sentence)]

    def subjects(self) -> list[tuple[int, Mention]]:
        """Return what the narrator's sentences are about: the subjects of their verbs."""
        not_told = self._quoted | self._standing
        return [
            (self._number, replace(self._mention(token), within=is_subordinate(token)))
            for token in self._doc
            if token.dep_ in SUBJECTS
            and token.pos_ in ("PROPN", "NOUN", "PRON")
            and token.i not in not_told
            and not is_cataphoric(token)
        ]

    def _of(self, sentence: Sentence) -> Iterator[SpeechReport]:
        setting = SentenceContext(
            sentence, tuple(find_cues(sentence, self._quoted)), self._quoted, self._standing
        )
        asked = self._narration.text[: sentence.end_char].rstrip().endswith("?")
        for cue in setting.cues:
            if not {cue.verb.i, cue.speaker.i} & self._standing:
                for said in find_contents(cue, setting):
                    content = self._content(said.start, said.end)
                    if content is not None:
                        yield self._report(cue, said, content, asked=asked)

    def _report(
        self, cue: TokenCue, said: ContentMatch, content: ReadingSpan, *, asked: bool
    ) -> SpeechReport:
        return SpeechReport(
            content=content,
            part=self._number,
            sort=said.sort,
            verb=cue.lemma,
            cue=self._place(*cue.words),
            mention=self._mention(cue.speaker),
            negated=cue.negated,
            modal=cue.modal,
            asked=asked and "quotation" not in said.mark,
            denies=cue.lemma in _DENYING or said.mark == "denied",
            marks=cue.marks | {said.mark},
        )

    def _mention(self, head: Token) -> Mention:
        """Return a mention with its words as the paragraph has them."""
        found = build_mention(head, self._place)
        start, end = found.span.start - self._offset, found.span.end - self._offset
        return replace(found, words=" ".join(self._narration.paragraph[start:end].split()))

    def _place(self, start: int, end: int) -> ReadingSpan:
        """Return where tokens (end exclusive) stand in the whole text."""
        first, last = self._doc[start], self._doc[end - 1]
        span = self._narration.source(first.idx, last.idx + len(last))
        return ReadingSpan(span.start + self._offset, span.end + self._offset)

    def _content(self, start: int, end: int) -> ReadingSpan | None:
        """Return where a content stands, with marks of quotations at its ends; None where it has no words."""
        while start < end and self._is_edge(start):
            start += 1
        while end > start and self._is_edge(end - 1):
            end -= 1
        if end <= start:
            return None
        first, last = self._doc[start], self._doc[end - 1]
        span = locate_content(self._narration, _words(first), _words(last))
        return (
            ReadingSpan(span.start + self._offset, span.end + self._offset) if span.end > span.start else None
        )

    def _is_edge(self, at: int) -> bool:
        return self._doc[at].is_space or self._doc[at].text in EDGES


def _words(token: Token) -> ReadingSpan:
    return ReadingSpan(token.idx, token.idx + len(token))
