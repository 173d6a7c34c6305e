"""Who says what, for pictures: the words that the pack in work cites, with those whom it names for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from quizapp.authoring import document_traversal
from quizapp.drafting.source_reading import DetectedAttribution, DetectedSpeaker, ReadingSpan, SourceReading
from quizapp.drafting.source_text import build_source_text
from quizapp.ui.editor.suggestions.attribution_port import SuggestionCount
from tests.shots.proposed import Proposed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from quizapp.ui.editor.suggestions.attribution_port import SuggestionBasis
    from quizapp.ui.editor.suggestions.suggestion_source import SuggestionSource


class Heard:
    """Reads out of an article what a pack tells of it."""

    def __init__(self, pack: Mapping[str, Any], held_against: str = "") -> None:
        self._pack, self._held_against = pack, held_against

    def read(self, source: Mapping[str, Any]) -> Iterator[SourceReading]:
        """Give all at once."""
        text, parts = build_source_text(source)
        found: dict[ReadingSpan, DetectedAttribution] = {}
        for _, question in document_traversal.questions(dict(self._pack)):
            for _, citation in document_traversal.citations(question):
                rows = [number for number, part in enumerate(parts) if part.passage == citation["passage"]]
                chain = tuple(each["speaker"] for each in citation.get("attributions", []))
                start = text.find(citation["quote"], parts[rows[0]].span.start) if rows and chain else -1
                if start >= 0:
                    span, statement_type = (
                        ReadingSpan(start, start + len(citation["quote"])),
                        citation["attributions"][-1]["statement_type"],
                    )
                    sure = 0.97 - len(found) % 3 * 0.1
                    said = DetectedAttribution(
                        span, rows[0], "direct", statement_type, None, None, None, chain, sure
                    )
                    found.setdefault(span, said)
        speakers = tuple(
            DetectedSpeaker(each["id"], each["name"], each["kind"], each.get("role", ""))
            for each in self._pack["speakers"]
        )
        rows_ = tuple(found[span] for span in sorted(found))
        yield SourceReading(text, parts, rows_, speakers, "rules", "en")

    def look(self, _source: Mapping[str, Any], _about: SuggestionBasis) -> Iterator[SuggestionCount]:
        """Tell of everything the same."""
        yield SuggestionCount(0, {"unsure": 2, "few-rivals": 1, "not-alone": 1})

    def fault(self, *_edited: object) -> str:
        """Hold the same against whatever was edited."""
        return self._held_against

    def drafts(self, _about: Callable[[Mapping[str, Any]], SuggestionBasis]) -> SuggestionSource:
        """Propose what the pack asks already."""
        return Proposed()

    def cancel(self) -> None:
        """It is done at once."""
