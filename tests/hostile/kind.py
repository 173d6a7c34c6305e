"""What a kind of hostile pack is: an idea of its own, how it is made, what comes of it, what guards it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.hostile.making import Make


@dataclass(frozen=True)
class Guard:
    """What the program has against a kind: code in a module, and what stands in its place without it."""

    module: str
    part: str
    """The function, class or value of the module in which the code stands."""
    code: str
    without: str = ""


@dataclass(frozen=True)
class Kind:
    """A kind of hostile pack.

    With a `code` it is refused with that problem, in one sentence that holds the words `told`, or in `lines`
    sentences; None: in as many as there are mistakes. Without a code it may be used, and is shown harmlessly:
    `told` then says what must be seen.
    """

    what: str
    make: Make
    guard: Guard
    told: str
    code: str = ""
    exit: int = 1
    lines: int | None = 1
    dropped: str = ""
    """What the window says instead, where what is dropped is not what was meant."""
