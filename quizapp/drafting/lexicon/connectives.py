"""Words and marks that join what is said to its cue, or part the narrator's words from it. In lower case."""

from __future__ import annotations

from typing import Final

from quizapp.drafting.lexicon.word_sets import word_set

COMMAS: Final = frozenset({",", "—", "–", "--", "-"})
"""What parts a clause from its cue."""

EDGES: Final = ",;:—–-"
"""Marks between a content and its cue, which are no part of it."""

CONTRAST: Final = word_set("while whereas although though")
"""Words that set another clause beside what is said."""

OPEN_ENDED: Final = word_set("which that who whom whose where when in at of for with on because and but as")
"""Words that no clause ends with: what belongs to them follows."""

REMARKS: Final = word_set(
    """move decision step reference claim charge figure comment remark warning finding suggestion idea
    result verdict phrase word description offer promise proposal allegation account argument view demand
    request plan"""
)
"""Nouns for what was just told, by which the narrator goes on: “, a remark that …”."""

EFFECTS: Final = word_set(
    "deepening fuelling fueling prompting triggering sparking raising escalating ending"
)
"""What the narrator makes of a statement: “…, deepening a dispute that …”."""

REFUSING: Final = word_set("refused declined refuses declines")
"""By which a speaker is told to say no more: “… but refused to”."""
