"""All types of draft, each with what yields its candidates."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from quizapp.drafting.proposing.types import (
    chain,
    contradicted,
    date,
    evidence,
    found_or_claimed,
    match,
    not_stated,
    number,
    order,
    supported,
    who_said_it,
)

if TYPE_CHECKING:
    from quizapp.drafting.drafts import DraftType
    from quizapp.drafting.proposing.candidates import Candidate, Held
    from quizapp.drafting.proposing.checks.check import Check
    from quizapp.drafting.proposing.ground import Ground
    from quizapp.drafting.proposing.wish import HeldOut

    Maker = Callable[[Ground, Sequence[Check]], Iterator[Candidate | Held]]


def makers(held_out: Sequence[HeldOut]) -> dict[DraftType, Maker]:
    """Return what yields the candidates of each type; `held_out` are claims of other articles."""
    return {
        "who-said-it": who_said_it.candidates,
        "chain": chain.candidates,
        "evidence": evidence.candidates,
        "supported": supported.candidates,
        "contradicted": contradicted.candidates,
        "not-stated": not_stated.makes(held_out),
        "number": number.candidates,
        "date": date.candidates,
        "match": match.candidates,
        "order": order.candidates,
        "found-or-claimed": found_or_claimed.candidates,
    }
