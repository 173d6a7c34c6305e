"""What the panel shows of the sentences that are chosen on the sheet. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.quiz.responses import PassageSpan

EvidenceSelection = tuple["PassageSpan", ...] | None
"""Sentences as they are chosen, in reading order; () is “No sentence settles it”, None nothing yet."""


@dataclass(frozen=True, slots=True)
class EvidenceCard:
    """One sentence that is chosen: its number and words, what clears it, and what is left then.

    `number` is '' for what is chosen instead of a sentence. `remove_name` is what a screen reader says.
    """

    number: str
    text: str
    remove_name: str
    left: EvidenceSelection


@dataclass(frozen=True, slots=True)
class EvidenceCardsState:
    """The cards, under a heading with their count; `empty` stands there while there is none."""

    instruction: str
    heading: str
    count: str
    empty: str
    remove: str
    cards: tuple[EvidenceCard, ...]
