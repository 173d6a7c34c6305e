"""What a cue tells as said: tokens after it, before it, or on both of its sides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.parse import according, before, clauses, objects
from quizapp.drafting.parse.ends import end_after
from quizapp.drafting.said.found import Said

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.drafting.parse.cues import Cue
    from quizapp.drafting.parse.saying import Setting
    from quizapp.drafting.said.found import Begun

_SKIPPED: Final = frozenset({"that", ":", ",", "—", "–", "-"})
_AFTER: Final[tuple[Callable[[Cue, Setting], Begun | None], ...]] = (
    clauses.clause, clauses.quotation_after, clauses.lost_clause, clauses.gap,
    clauses.after_colon,
    objects.called_for, objects.infinitive, objects.spoken_of,
)  # fmt: skip
"""Rules that find what is said after a cue; the first that finds something is right."""


def contents(cue: Cue, setting: Setting) -> list[Said]:
    """Return what is said by a cue."""
    if cue.way == "according":
        return according.contents(cue, setting)
    after = _after(cue, setting)
    if after is not None:
        apart = after.mark in ("colon", "quotation-after") and cue.way == "verb"
        return [*(before.contents(cue, setting, whole=True) if apart else []), after]
    return before.contents(cue, setting) if cue.way == "verb" else []


def _after(cue: Cue, setting: Setting) -> Said | None:
    begun = next((found for rule in _AFTER if (found := rule(cue, setting)) is not None), None)
    if begun is None:
        return None
    start, mark = begun.start, begun.mark
    skipped = _SKIPPED - {"that"} if begun.sort == "judging" else _SKIPPED  # "called that a disgrace"
    while start < setting.sentence.end and setting.doc[start].lower_ in skipped:
        mark = "that" if setting.doc[start].lower_ == "that" else mark
        start += 1
    end = end_after(cue, start, setting)
    return Said(start, end, begun.sort, mark) if end > start else None
