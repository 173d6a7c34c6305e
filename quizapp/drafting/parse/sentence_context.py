"""A parsed sentence, and what every rule that looks for a content in it may ask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.drafting.lexicon.word_sets import word_set
from quizapp.drafting.parse.dependency_relations import FINITE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc
    from spacy.tokens import Span as Sentence

    from quizapp.drafting.parse.cues import TokenCue

_BEGINNING: Final = word_set("but and so yet ,")


@dataclass(frozen=True, slots=True)
class SentenceContext:
    """A sentence with all its cues, and what of its paragraph is quoted.

    `quoted` are the tokens of quoted words in the narrator's sentences, `standing` those of the stand-ins for
    whole quotations.
    """

    sentence: Sentence
    cues: Sequence[TokenCue]
    quoted: frozenset[int]
    standing: frozenset[int]

    @property
    def doc(self) -> Doc:
        """The parsed paragraph."""
        return self.sentence.doc

    def is_quoted(self, start: int, end: int) -> bool:
        """Return whether some of these tokens (end exclusive) are quoted words."""
        return any(at in self.quoted for at in range(start, end))

    def stands_in(self, start: int, end: int) -> bool:
        """Return whether some of these tokens (end exclusive) stand in for a whole quotation."""
        return any(at in self.standing for at in range(start, end))

    def has_tense(self, start: int, end: int) -> bool:
        """Return whether a verb with a tense is among these tokens (end exclusive) of the sentence."""
        return any(self.doc[at].tag_ in FINITE for at in range(start, min(end, self.sentence.end)))

    def begin(self) -> int:
        """Return the sentence's first token behind “but”, “and” and the like."""
        at = int(self.sentence.start)
        while self.doc[at].lower_ in _BEGINNING or self.doc[at].is_space:
            at += 1
        return at
