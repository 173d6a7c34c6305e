"""One parser for all tests of the rules over it, and what they find in a paragraph."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from quizapp.drafting.backends import model as installed
from quizapp.drafting.models import Part, Span
from quizapp.drafting.said.narration import narrated

if TYPE_CHECKING:
    from spacy.language import Language

    from quizapp.drafting.parse.reading import ParseBackend
    from quizapp.drafting.said.reports import Found, Report

Finding = Callable[[str], "Found"]
Reporting = Callable[[str], "list[Report]"]
Telling = Callable[[str], "list[tuple[str, str]]"]


@pytest.fixture(scope="session")
def model() -> Language:
    """The parser; loading takes half a second."""
    if installed() is None:
        pytest.skip("the extra “drafting” is not installed")
    from quizapp.drafting.parsing import loaded  # noqa: PLC0415 -- after it is known to be there

    return loaded()


@pytest.fixture(scope="session")
def backend(model: Language) -> ParseBackend:
    """The backend that all tests here ask."""
    from quizapp.drafting.parse.reading import ParseBackend  # noqa: PLC0415 -- after it is known to be there

    return ParseBackend(model)


@pytest.fixture(scope="session")
def found(backend: ParseBackend) -> Finding:
    """Finds what there is in one paragraph, whose text is the whole text."""

    def find(text: str) -> Found:
        part = Part("p1", "body", Span(0, len(text)))
        return next(iter(backend.found([part], [narrated(text)])))

    return find


@pytest.fixture(scope="session")
def reports(found: Finding) -> Reporting:
    """Finds the reports of one paragraph."""
    return lambda text: found(text).reports


@pytest.fixture(scope="session")
def told(reports: Reporting) -> Telling:
    """Finds who says what in one paragraph: pairs of the speaker's words and the content's."""

    def tell(text: str) -> list[tuple[str, str]]:
        return [(each.mention.words, each.content.of(text)) for each in reports(text) if each.mention]

    return tell
