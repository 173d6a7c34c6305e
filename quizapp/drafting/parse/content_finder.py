"""What a cue tells as said: tokens after it, before it, or on both of its sides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.attribute.content_match import ContentMatch
from quizapp.drafting.parse import according_to, following_clauses, object_contents, preceding_clauses
from quizapp.drafting.parse.content_ends import find_content_end

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.drafting.attribute.content_match import ContentStart
    from quizapp.drafting.parse.cues import TokenCue
    from quizapp.drafting.parse.sentence_context import SentenceContext

_SKIPPED: Final = frozenset({"that", ":", ",", "—", "–", "-"})
_AFTER: Final[tuple[Callable[[TokenCue, SentenceContext], ContentStart | None], ...]] = (
    following_clauses.find_clause, following_clauses.find_quotation_after,
    following_clauses.find_misattached_clause,
    following_clauses.find_gapped_clause,
    following_clauses.find_colon_content,
    object_contents.find_prepositional_content, object_contents.find_infinitive_content,
    object_contents.find_object_content,
)  # fmt: skip
"""Rules that find what is said after a cue; the first that finds something is right."""


def find_contents(cue: TokenCue, setting: SentenceContext) -> list[ContentMatch]:
    """Return what is said by a cue."""
    if cue.way == "according":
        return according_to.find_according_to_content(cue, setting)
    after = _after(cue, setting)
    if after is not None:
        apart = after.mark in ("colon", "quotation-after") and cue.way == "verb"
        return [*(preceding_clauses.find_preceding_content(cue, setting, whole=True) if apart else []), after]
    return preceding_clauses.find_preceding_content(cue, setting) if cue.way == "verb" else []


def _after(cue: TokenCue, setting: SentenceContext) -> ContentMatch | None:
    begun = next((found for rule in _AFTER if (found := rule(cue, setting)) is not None), None)
    if begun is None:
        return None
    start, mark = begun.start, begun.mark
    skipped = _SKIPPED - {"that"} if begun.sort == "judging" else _SKIPPED  # "called that a disgrace"
    while start < setting.sentence.end and setting.doc[start].lower_ in skipped:
        mark = "that" if setting.doc[start].lower_ == "that" else mark
        start += 1
    end = find_content_end(cue, start, setting)
    return ContentMatch(start, end, begun.sort, mark) if end > start else None
