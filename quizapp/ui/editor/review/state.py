"""What the page of a review shows. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.passages.state import PassageRow


@dataclass(frozen=True, slots=True)
class PackReviewState:
    """All comments, that which is chosen, and what a new one would be about.

    `told` is what was done last, `failed` whether it could not be.
    """

    rows: tuple[PassageRow, ...] = ()
    chosen: int = 0
    is_done: bool = False
    left: str = ""
    about: str = ""
    readers: tuple[str, ...] = ()
    told: str = ""
    failed: bool = False
