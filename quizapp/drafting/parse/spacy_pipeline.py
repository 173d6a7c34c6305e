"""Narrations in, parsed documents out, with the sentences of the house's own rule."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.attribute.narration import STAND_IN
from quizapp.drafting.chunks import group_texts
from quizapp.pack.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language
    from spacy.tokens import Doc

_STANDS: Final = re.compile(rf"[.?!] (?={STAND_IN}\b)")
"""A quotation that begins after a full stop, also that of an abbreviation."""
_JOINED: Final = re.compile(r"\b(?:[Cc]o|[Vv]ice|[Ee]x)-[a-z]{3,}\b")
"""Words for people that the model's tokeniser takes apart."""


def parse_narrations(model: Language, narrations: Iterable[str]) -> Iterator[Doc]:
    """Yield a parsed document for each narration, in their order, with sentences by the house's own rule."""
    for group in group_texts(narrations):
        yield from model.pipe(_made(model, each) for each in group)


def _made(model: Language, narration: str) -> Doc:
    doc = model.make_doc(narration.replace("’", "'"))  # the tokeniser knows contractions by this mark
    with doc.retokenize() as merging:
        for match in _JOINED.finditer(narration):
            span = doc.char_span(*match.span())
            if span is not None and len(span) > 1:
                merging.merge(span)
    _begin_sentences(doc, narration)
    return doc


def _begin_sentences(doc: Doc, narration: str) -> None:
    """Set where sentences begin: at the first words, by the rule, and where a quotation follows a stop."""
    starts = {span.start for span in split_sentences(narration)}
    begun = False
    for token in doc:
        follows = _STANDS.match(narration, max(0, token.idx - 2)) is not None
        by_rule = any(at in starts for at in range(token.idx, token.idx + max(1, len(token))))
        token.is_sent_start = follows or by_rule or not begun
        begun = begun or not token.is_space
