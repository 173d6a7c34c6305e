"""Reports out of parsed narrations."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quizapp.drafting.models import Span
from quizapp.drafting.parse.contents import contents
from quizapp.drafting.parse.cues import cues
from quizapp.drafting.parse.grammar import SUBJECTS, comes_before_its_noun
from quizapp.drafting.parse.mentions import mention_of
from quizapp.drafting.parse.pipeline import parsed
from quizapp.drafting.said.reports import Found, Mention, Report

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.language import Language
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Sentence

    from quizapp.drafting.models import Backend, Part
    from quizapp.drafting.said.narration import Narration


class ParseBackend:
    """Rules over a dependency parse, by a model that whoever makes this has loaded."""

    name: Backend = "parse"

    def __init__(self, model: Language) -> None:
        self._model = model

    def found(self, parts: Sequence[Part], narrations: Sequence[Narration]) -> Iterator[Found]:
        """Yield what is told to be said in each paragraph, and its subjects, in their order."""
        docs = parsed(self._model, (each.text for each in narrations))
        for number, (part, narration, doc) in enumerate(zip(parts, narrations, docs, strict=True)):
            paragraph = _Paragraph(number, part.span.start, narration, doc)
            yield Found(paragraph.reports(), paragraph.subjects())


class _Paragraph:
    """One parsed paragraph, and where its tokens stand in the whole text."""

    def __init__(self, number: int, offset: int, narration: Narration, doc: Doc) -> None:
        self._number = number
        self._offset = offset
        self._narration = narration
        self._doc = doc
        self._quoted = frozenset(
            token.i
            for token in doc
            if not token.is_space and narration.quoted(token.idx) and not narration.piece(token.idx).whole
        )

    def reports(self) -> list[Report]:
        found: list[Report] = []
        for sentence in self._doc.sents:
            found += self._of(sentence)
        return found

    def subjects(self) -> list[tuple[int, Mention]]:
        """Return what the narrator's sentences are about: the subjects of their verbs."""
        return [
            (self._number, self._mention(token))
            for token in self._doc
            if token.dep_ in SUBJECTS and token.pos_ in ("PROPN", "NOUN", "PRON")
            and token.i not in self._quoted and not self._stands(token.i) and not comes_before_its_noun(token)
        ]  # fmt: skip

    def _of(self, sentence: Sentence) -> Iterator[Report]:
        all_cues = list(cues(sentence, self._quoted))
        asked = self._narration.text[: sentence.end_char].rstrip().endswith("?")
        for cue in all_cues:
            assert cue.speaker is not None
            if self._stands(cue.verb.i) or self._stands(cue.speaker.i):
                continue
            for each in contents(cue, sentence, all_cues, self._stands, self._quoted):
                content = self._content(each.start, each.end)
                if content.end <= content.start:
                    continue
                yield Report(
                    content=content,
                    part=self._number,
                    sort=each.sort,
                    verb=cue.lemma,
                    cue=self._place(*cue.words),
                    mention=self._mention(cue.speaker),
                    negated=cue.negated,
                    modal=cue.modal,
                    asked=asked and "quotation" not in each.mark,
                    denies=cue.lemma in ("deny", "reject", "refute", "dispute", "rebut", "contest")
                    or each.mark == "denied",
                    marks=cue.marks | {each.mark},
                )

    def _mention(self, head: Token) -> Mention:
        """Return a mention with its words as the paragraph has them."""
        found = mention_of(head, self._place)
        start, end = found.span.start - self._offset, found.span.end - self._offset
        return replace(found, words=" ".join(self._narration.paragraph[start:end].split()))

    def _stands(self, token: int) -> bool:
        piece = self._narration.piece(self._doc[token].idx)
        return piece.whole and piece.quotation is not None

    def _place(self, start: int, end: int) -> Span:
        first, last = self._doc[start], self._doc[end - 1]
        span = self._narration.source(first.idx, last.idx + len(last))
        return Span(span.start + self._offset, span.end + self._offset)

    def _content(self, start: int, end: int) -> Span:
        """Return where a content stands, with the marks of quotations that begin or end it."""
        doc = self._doc
        while start < end and (doc[start].is_space or doc[start].text in ",;:—–-"):
            start += 1
        while end > start and (doc[end - 1].is_space or doc[end - 1].text in ",;:—–-"):
            end -= 1
        if end <= start:
            return Span(0, 0)
        first, last = doc[start], doc[end - 1]
        span = self._narration.source(first.idx, last.idx + len(last))
        opened, closed = self._narration.quoted(first.idx), self._narration.quoted(last.idx)
        begin, finish = span.start, span.end
        if opened is not None and begin <= opened.inner.start:
            begin = opened.outer.start
        if closed is not None and finish >= closed.inner.end - 1:
            finish = closed.outer.end
        return Span(begin + self._offset, finish + self._offset)
