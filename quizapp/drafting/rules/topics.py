"""What the narrator's sentences are about: phrases that a verb with a tense follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.drafting.rules import word_classes
from quizapp.drafting.rules.noun_phrase import NounPhrase, is_nominal
from quizapp.drafting.rules.subjects import find_main_subject, find_subject_before

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.rules.tokenizer import NarrationWord


def find_topics(words: Sequence[NarrationWord]) -> list[NounPhrase]:
    """Return the subjects of a sentence in their order, without those in quotation marks."""
    found: dict[int, NounPhrase] = {}
    main = find_main_subject(words)
    if main is not None and not words[main.head].quoted:
        found[main.start] = main
    for at in range(1, len(words)):
        if words[at].quoted or words[at].stands or not _is_verb(words, at):
            continue
        start = at
        while start > 1 and word_classes.is_adverb(words[start - 1].low):
            start -= 1
        subject = find_subject_before(words, start)
        if subject is not None and not words[subject[0].head].quoted and subject[1] != "relative":
            found.setdefault(subject[0].start, subject[0])
    return [found[start] for start in sorted(found)]


def _is_verb(words: Sequence[NarrationWord], at: int) -> bool:
    """Return whether a verb with a tense stands here, and no other right before it."""
    if not word_classes.has_tense(words[at].low):
        return False
    before = words[at - 1]
    if word_classes.has_tense(before.low) and before.low in word_classes.AUXILIARIES | word_classes.MODALS:
        return False
    return (
        is_nominal(before)
        or before.low in word_classes.SUBJECTS
        or before.text == ","
        or word_classes.is_adverb(before.low)
    )
