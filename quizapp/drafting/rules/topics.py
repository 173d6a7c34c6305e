"""What the narrator's sentences are about: phrases that a verb with a tense follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.drafting.rules import classes
from quizapp.drafting.rules.phrases import Phrase, nominal
from quizapp.drafting.rules.subjects import main_subject, subject_before

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.rules.words import Word


def topics(words: Sequence[Word]) -> list[Phrase]:
    """Return the subjects of a sentence in their order, without those in quotation marks."""
    found: dict[int, Phrase] = {}
    main = main_subject(words)
    if main is not None and not words[main.head].quoted:
        found[main.start] = main
    for at in range(1, len(words)):
        if words[at].quoted or words[at].stands or not _is_verb(words, at):
            continue
        start = at
        while start > 1 and classes.is_adverb(words[start - 1].low):
            start -= 1
        subject = subject_before(words, start)
        if subject is not None and not words[subject[0].head].quoted and subject[1] != "relative":
            found.setdefault(subject[0].start, subject[0])
    return [found[start] for start in sorted(found)]


def _is_verb(words: Sequence[Word], at: int) -> bool:
    """Return whether a verb with a tense stands here, and no other right before it."""
    if not classes.has_tense(words[at].low):
        return False
    before = words[at - 1]
    if classes.has_tense(before.low) and before.low in classes.AUXILIARIES | classes.MODALS:
        return False
    return (
        nominal(before)
        or before.low in classes.SUBJECTS
        or before.text == ","
        or classes.is_adverb(before.low)
    )
