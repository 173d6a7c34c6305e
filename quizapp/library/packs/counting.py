"""What of a learner's cards counts for a pack that is installed, in SQL that several modules share."""

from __future__ import annotations

from typing import Final

STANDS: Final = """
    EXISTS (SELECT 1 FROM question WHERE question.pack = pack.number AND question.key = card.key
        AND NOT question.worked AND instr(card.answers, question.fingerprint))
"""
"""A card stands for what can be asked if one of its key's questions is there as it was answered."""

RECOUNT: Final = f"""
    UPDATE rollup SET mastered = (
        SELECT count(*) FROM card JOIN pack ON pack.id = card.pack AND pack.visible
        WHERE card.learner = rollup.learner AND card.pack = rollup.pack AND card.mastered AND {STANDS}
    )
"""  # noqa: S608 - our own words
"""Counts anew what is mastered of every pack; a condition on rollup may follow."""
