from __future__ import annotations

from dataclasses import replace

import pytest

from quizapp.drafting.attribute.speech_reports import Mention, SpeechReport
from quizapp.drafting.ensemble import combine_reports
from quizapp.drafting.source_reading import ReadingSpan


def _report(content: tuple[int, int], speaker: tuple[int, int] | None = (0, 5)) -> SpeechReport:
    mention = Mention(ReadingSpan(*speaker), "Okoro", "Okoro", "name") if speaker else None
    return SpeechReport(ReadingSpan(*content), part=0, sort="stating", mention=mention)


def _marks(first: SpeechReport, *second: SpeechReport) -> frozenset[str]:
    (made,) = combine_reports([first], second)
    return made.marks


def test_what_both_backends_find_of_the_same_speaker_is_marked_so() -> None:
    assert _marks(_report((10, 50)), _report((12, 50))) == {"both"}


def test_what_the_second_gives_another_speaker_is_marked_so() -> None:
    assert _marks(_report((10, 50)), _report((10, 50), speaker=(60, 65))) == {"other-speaker"}


def test_what_the_first_finds_alone_is_marked_so() -> None:
    assert _marks(_report((10, 50))) == {"first-alone"}
    assert _marks(_report((10, 50)), _report((10, 29))) == {"first-alone"}  # less than half is shared


def test_what_only_the_second_finds_is_left_out() -> None:
    assert combine_reports([], [_report((10, 50))]) == []


@pytest.mark.parametrize(
    "known",
    [
        {"marks": frozenset({"that"})},
        {"marks": frozenset({"before", "inverted"}), "verb": "say"},
        {"sort": "according"},
        {"sort": "judging"},
        {"sort": "promising"},
    ],
    ids=["a clause with “that”", "what stands before “she said”", "according to", "a judgement", "a promise"],
)
def test_what_the_second_hardly_ever_takes_wrongly_is_handed_on_where_the_first_has_no_word_of_it(
    known,
) -> None:
    only = replace(_report((10, 50)), **known)
    (made,) = combine_reports([], [only])
    assert made == replace(only, marks=only.marks | {"second-alone"})
    assert combine_reports([], [replace(only, negated=True)]) == []
    assert combine_reports([], [replace(only, marks=only.marks | {"relative"})]) == []
    assert len(combine_reports([_report((45, 60))], [only])) == 1
    assert len(combine_reports([_report((50, 60))], [only])) == 2


def test_what_stands_before_another_verb_is_a_quotation_where_the_verb_needs_one() -> None:
    before = replace(_report((10, 50)), marks=frozenset({"before"}))
    assert combine_reports([], [replace(before, verb="reckon")]) == []
    assert len(combine_reports([], [replace(before, verb="answer")])) == 1


def test_what_the_second_ends_long_before_from_the_same_place_and_cue_on_ends_there() -> None:
    long, short = (replace(_report(each), cue=ReadingSpan(6, 9)) for each in ((10, 90), (10, 40)))
    (made,) = combine_reports([long], [short])
    assert (made.content, made.marks) == (ReadingSpan(10, 40), {"sooner", "both"})
    (kept,) = combine_reports([long], [replace(short, cue=ReadingSpan(95, 99))])
    assert kept.content == long.content
    (kept,) = combine_reports([short], [long])
    assert kept.content == short.content


def test_a_report_that_says_nothing_was_said_is_no_other_speaker_for_one_that_was() -> None:
    assert _marks(_report((10, 50)), replace(_report((10, 50)), negated=True)) == {"first-alone"}
