"""The shape of a page that explains one thing by an invented example."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Example:
    """What it is, an example, and how to notice it.

    In `passage` the exact words stand in [ ] and those that tell who says them in ‹ ›; in `statement`, which
    not every page has, the words that make the difference stand in [ ]. Without a `speaker` the article tells
    it itself; `via` is the speaker that passes the speaker's words on.
    """

    title: str
    what: str
    passage: str
    why: str
    notice: tuple[str, ...]
    statement: str | None = None
    speaker: str | None = None
    role: str | None = None
    via: str | None = None
