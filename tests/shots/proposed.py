"""Proposals for pictures: the questions of the pack in work, taken for drafts, one of each kind."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from quizapp import paths
from quizapp.drafting.drafts import Draft, Drafts, DraftType, Why
from tests.shots.folders import BRIDGE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from quizapp.ui.editor.proposals.source import Wish

TYPES: dict[str, DraftType] = {
    "attribution": "who-said-it",
    "chain": "chain",
    "verdict": "contradicted",
    "evidence": "evidence",
    "match": "match",
    "number": "number",
    "order": "order",
}
"""The type of draft that each kind is taken for; those of other kinds are taken for dates."""


class Proposed:
    """Proposes what the pack asks already, whatever article it is asked about."""

    def start(self, source: Mapping[str, Any], _wish: Wish) -> Iterator[Drafts]:
        """Give all at once."""
        pack = json.loads((paths.content_dir() / BRIDGE / "pack.json").read_bytes())
        drafts = tuple(
            Draft(
                asked["id"],
                TYPES.get(asked["kind"], "date"),
                {**asked, "origin": "draft"},
                0.98 - place / 40,
                (Why("words-found"),),
                (),
                confirm=asked.get("key") == "not_stated",
            )
            for place, asked in enumerate(each for bank in pack["banks"] for each in bank["questions"])
        )
        held = {"unsure": 11, "pronoun": 6, "giveaway": 3}
        yield Drafts(source, tuple(pack["voices"]), drafts, held, (), "rules", "en")

    def cancel(self) -> None:
        """Nothing goes on that could be stopped."""
