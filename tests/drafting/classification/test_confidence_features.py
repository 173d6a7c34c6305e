"""What an attribution's confidence is told by."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizapp.drafting.attribute.attribution_chains import NestedReport
from quizapp.drafting.attribute.speech_reports import Mention, SpeechReport
from quizapp.drafting.classification.confidence_features import extract_confidence_features
from quizapp.drafting.coreference.entity_registry import Entity
from quizapp.drafting.source_reading import ReadingSpan


def seen(words: str, how: str = "described", *, sort: str = "stating", maybe: bool = False) -> set[str]:
    mention = Mention(ReadingSpan(0, len(words)), words.rsplit(maxsplit=1)[-1], words, "noun")
    report = replace(SpeechReport(ReadingSpan(20, 40), 0, "stating", "say", mention=mention), sort=sort)
    placed = NestedReport(report, (Entity("a baker", "unnamed", maybe=maybe),), how, None, 0)
    return set(extract_confidence_features(placed, "direct", "It was late."))


@pytest.mark.parametrize(
    ("words", "before"),
    [
        ("the baker", "the"),
        ("A baker", "a"),
        ("his baker", "owner"),
        ("Osei’s baker", "owner"),
        ("the mill's baker", "the"),
        ("bakers", "none"),
    ],
)
def test_what_stands_before_a_noun_tells_whether_it_should_be_somebody_known(words: str, before: str) -> None:
    assert {f"noun:{before}", f"noun:described:{before}"} <= seen(words)


def test_how_the_speaker_who_goes_on_is_known_counts_apart() -> None:
    assert "carried:pronoun" in seen("she", "pronoun", sort="carried")
    assert "carried:pronoun" not in seen("she", "pronoun")


def test_a_speaker_that_is_only_maybe_one_counts_apart() -> None:
    assert "voice:maybe" in seen("a baker", maybe=True)
    assert "voice:maybe" not in seen("a baker")
