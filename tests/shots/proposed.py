"""Proposals for pictures: the questions of the pack in work, taken for drafts, one of each kind."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from quizapp import paths
from quizapp.drafting.suggestions import ArticleSuggestions, Suggestion, SuggestionFeedback, SuggestionType
from tests.shots.folders import BRIDGE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from quizapp.ui.editor.suggestions.suggestion_source import SuggestionOptions

TYPES: dict[str, SuggestionType] = {
    "attribution": "who-said-it",
    "chain": "chain",
    "verdict": "contradicted",
    "find_evidence": "evidence",
    "match": "match",
    "number": "number",
    "order": "order",
}
"""The type of draft that each kind is taken for; those of other kinds are taken for dates."""


class Proposed:
    """Proposes what the pack asks already, whatever article it is asked about."""

    def start(self, source: Mapping[str, Any], _wish: SuggestionOptions) -> Iterator[ArticleSuggestions]:
        """Give all at once."""
        pack = json.loads((paths.content_dir() / BRIDGE / "pack.json").read_bytes())
        drafts = tuple(
            Suggestion(
                asked["id"],
                TYPES.get(asked["kind"], "date"),
                {**asked, "origin": "suggested"},
                0.98 - place / 40,
                (SuggestionFeedback("words-found"),),
                (),
                confirm=asked.get("key") == "not_stated",
            )
            for place, asked in enumerate(each for bank in pack["banks"] for each in bank["questions"])
        )
        held = {"unsure": 11, "pronoun": 6, "giveaway": 3}
        yield ArticleSuggestions(source, tuple(pack["speakers"]), drafts, held, (), "rules", "en")

    def cancel(self) -> None:
        """Nothing goes on that could be stopped."""
