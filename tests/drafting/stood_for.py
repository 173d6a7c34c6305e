"""Articles about invented places and people, as sources of a pack."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from quizapp.article.plain_text import open_text
from quizapp.article.starter_pack import build_source
from quizapp.drafting.backend_choice import find_model

if TYPE_CHECKING:
    from quizapp.drafting.source_reading import ReadingPart

NEEDED = pytest.mark.skipif(find_model() is None, reason="the extra “drafting” is not installed")
"""For tests that parse."""
STOOD_FOR = tuple(
    f"quizapp.drafting.{name}"
    for name in (
        "attribute", "attribute.attribution_pipeline", "attribute.speech_reports", "parse",
        "parse.parse_backend", "rules", "rules.rules_backend",
        "suggest", "suggest.suggestion_pipeline", "suggest.drafting_options", "checks",
        "checks.check_registry",
    )
)  # fmt: skip
"""Modules that the double stands for."""
DOUBLE = (
    "from tests.drafting import double\n"
    f"for name in {STOOD_FOR}: sys.modules[name] = double\n"
    "from quizapp.drafting import drafting_process as child, text_fitness, spacy_model\n"
)
"""What a child runs before its own lines, so that the small reader stands in for the real one."""
NEWS = (
    "Ferries go empty\n\n"
    "The harbour board of Ostermere rejected the report on Monday, and it was not the first time.\n\n"
    "“Nobody counted the passengers,” said Ada Weck, who leads the board. It is for the town to do so.\n\n"
    "“The boats go empty in the morning,” said Tomas Quay of the union. He was on the pier with the others.\n"
)


def source(text: str = NEWS) -> dict[str, Any]:
    """The source of a pack that a text gives, in plain JSON."""
    return build_source(open_text(text), "a1", "Ferries").model_dump(mode="json")


def words_of(parts: tuple[ReadingPart, ...], text: str) -> list[str]:
    """The words of each part."""
    return [part.span.of(text) for part in parts]
