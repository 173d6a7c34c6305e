"""One parser for all tests of the rules over it, and what they find in a paragraph."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from quizapp.drafting.attribute.narration import build_narration
from quizapp.drafting.backend_choice import find_model
from quizapp.drafting.source_reading import ReadingPart, ReadingSpan

if TYPE_CHECKING:
    from spacy.language import Language

    from quizapp.drafting.attribute.speech_reports import ParagraphReports, SpeechReport
    from quizapp.drafting.parse.parse_backend import ParseBackend

Finding = Callable[[str], "ParagraphReports"]
Reporting = Callable[[str], "list[SpeechReport]"]


@pytest.fixture(scope="session")
def model() -> Language:
    """The parser; loading takes half a second."""
    if find_model() is None:
        pytest.skip("the extra “drafting” is not installed")
    from quizapp.drafting.spacy_model import load_parser  # noqa: PLC0415 -- after it is known to be there

    return load_parser()


@pytest.fixture(scope="session")
def backend(model: Language) -> ParseBackend:
    """The backend that all tests here ask."""
    from quizapp.drafting.parse.parse_backend import ParseBackend  # noqa: PLC0415 -- after it is known to be there

    return ParseBackend(model)


@pytest.fixture(scope="session")
def found(backend: ParseBackend) -> Finding:
    """Finds what there is in one paragraph, whose text is the whole text."""

    def find(text: str) -> ParagraphReports:
        part = ReadingPart("p1", "body", ReadingSpan(0, len(text)))
        return next(iter(backend.found([part], [build_narration(text)])))

    return find


@pytest.fixture(scope="session")
def reports(found: Finding) -> Reporting:
    """Finds the reports of one paragraph."""
    return lambda text: found(text).reports
