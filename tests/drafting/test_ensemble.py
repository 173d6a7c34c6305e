"""What two backends find is put together: how sure it is that somebody says it is marked."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from quizapp.drafting.attribute.speech_reports import Mention, SpeechReport
from quizapp.drafting.ensemble import combine_reports
from quizapp.drafting.source_reading import ReadingSpan


def report(start: int, end: int, speaker: int = 0, **more: Any) -> SpeechReport:
    """That somebody who stands at a place says what stands between two."""
    mention = Mention(ReadingSpan(speaker, speaker + 5), "Okoro", "Okoro", "name")
    return SpeechReport(ReadingSpan(start, end), part=0, **{"sort": "stating", "mention": mention, **more})


SAID = report(10, 50)


@pytest.mark.parametrize(
    ("others", "marks"),
    [
        ([report(12, 50)], {"both"}),
        ([report(10, 50, speaker=60)], {"other-speaker"}),
        ([], {"first-alone"}),
        ([report(10, 29)], {"first-alone"}),  # less than half is shared
        ([report(10, 50, negated=True)], {"first-alone"}),
    ],
)
def test_what_the_first_finds_is_marked_by_what_the_second_does(
    others: list[SpeechReport], marks: set[str]
) -> None:
    (made,) = combine_reports([SAID], others)
    assert made.marks == marks


@pytest.mark.parametrize(
    ("known", "is_kept"),
    [
        ({}, False),
        ({"marks": frozenset({"that"})}, True),
        ({"marks": frozenset({"before", "inverted"}), "verb": "say"}, True),
        ({"marks": frozenset({"before"}), "verb": "reckon"}, False),
        ({"marks": frozenset({"before"}), "verb": "answer"}, True),
        ({"sort": "according"}, True),
        ({"sort": "judging"}, True),
        ({"sort": "promising"}, True),
        ({"sort": "promising", "negated": True}, False),
        ({"sort": "promising", "marks": frozenset({"relative"})}, False),
    ],
)
def test_what_only_the_second_finds_is_kept_where_it_hardly_ever_errs_and_the_first_has_no_word_of_it(
    known: dict[str, Any], *, is_kept: bool
) -> None:
    only = report(10, 50, **known)
    marked = [replace(only, marks=only.marks | {"second-alone"})]
    assert combine_reports([], [only]) == (marked if is_kept else [])
    assert len(combine_reports([report(45, 60)], [only])) == 1
    assert len(combine_reports([report(50, 60)], [only])) == 1 + is_kept


def test_what_the_second_ends_long_before_from_the_same_place_and_cue_on_ends_there() -> None:
    long, short = (report(10, end, cue=ReadingSpan(6, 9)) for end in (90, 40))
    (made,) = combine_reports([long], [short])
    assert (made.content, made.marks) == (ReadingSpan(10, 40), {"sooner", "both"})
    (kept,) = combine_reports([long], [replace(short, cue=ReadingSpan(95, 99))])
    assert kept.content == long.content
    (kept,) = combine_reports([short], [long])
    assert kept.content == short.content
