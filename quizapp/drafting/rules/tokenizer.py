"""The words of a narration, sentence by sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from quizapp.drafting.attribute.narration import STAND_IN
from quizapp.pack.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.drafting.attribute.narration import Narration

MAX_SENTENCE_WORDS: Final = 300
"""So many words at most are looked at together; a longer sentence is read in pieces."""
_TOKEN: Final = re.compile(r"\d+(?:[.,:]\d+)*\w*(?:[-‑]\w+)*|\w+(?:[’'.‑/&-]\w+)*(?:(?<=s)[’'](?=\s))?|\S")


class NarrationWord(NamedTuple):
    """A word or mark of the narration: where it stands there, and whether quotation marks are around it.

    `stands` tells that it stands in for whole quoted sentences.
    """

    text: str
    low: str
    start: int
    end: int
    quoted: bool = False
    stands: bool = False

    @property
    def upper(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()


def tokenize_sentences(narration: Narration) -> Iterator[list[NarrationWord]]:
    """Yield the words of each sentence of a narration, at most `MAX_SENTENCE_WORDS` together."""
    pieces, number = narration.pieces, 0
    if not pieces:
        return
    for sentence in split_sentences(narration.text):
        row: list[NarrationWord] = []
        for match in _TOKEN.finditer(narration.text, sentence.start, sentence.end):
            start, end = match.span()
            while number + 1 < len(pieces) and pieces[number + 1].start <= start:
                number += 1
            piece = pieces[number]
            text = match.group()
            if (
                text == "."
                and row
                and end < sentence.end
                and row[-1].end == start
                and row[-1].text[0].isalpha()
            ):
                row[-1] = row[-1]._replace(text=row[-1].text + ".", end=end)
                continue
            stands = piece.whole and piece.quotation is not None and text[0].isalnum()
            if stands and row and row[-1].stands and row[-1].text == STAND_IN.split()[0]:
                row[-1] = row[-1]._replace(text=STAND_IN, low=STAND_IN.lower(), end=end)
                continue
            quoted = piece.quotation is not None and not piece.whole
            low = text if text == "May" and row else text.lower()  # the month, not the verb
            row.append(NarrationWord(text, low, start, end, quoted, stands))
            if len(row) >= MAX_SENTENCE_WORDS:
                yield row
                row = []
        if row:
            yield row
