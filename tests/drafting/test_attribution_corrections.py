"""What a person corrected of who says what, laid over readings of all sorts."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from quizapp.drafting.attribution_corrections import (
    Corrections,
    SpeakerKey,
    apply_corrections,
    assign_speaker,
    build_added_speaker,
    find_speaker_key,
    merge_speakers,
    rename_speaker,
    set_statement_type,
)
from quizapp.drafting.correction_serialization import deserialize_corrections, serialize_corrections
from quizapp.drafting.passage_offsets import PassageOffsets, PassageRange
from quizapp.drafting.source_reading import (
    PARAGRAPH_SEPARATOR,
    DetectedAttribution,
    DetectedSpeaker,
    ReadingPart,
    ReadingSpan,
    SourceReading,
)
from quizapp.drafting.speaker_matching import match_sides
from quizapp.pack.vocabulary import ReportedStatementType

NAMES = ("Ada Weck", "Tomas Quay", "the mayor", "Lind Council", "the report", "Nell Orr")


def reading(*said: tuple[str, str], text: str = "", **speakers: Any) -> SourceReading:
    """A reading in which each of these words is somebody's, in paragraphs of their own."""
    spans, start, paragraphs = [], 0, [words for words, _ in said]
    for words in paragraphs:
        spans.append(ReadingSpan(start, start + len(words)))
        start += len(words) + len(PARAGRAPH_SEPARATOR)
    names = tuple(dict.fromkeys(name for _, name in said))
    known = {name: DetectedSpeaker(f"v{number}", name, "person") for number, name in enumerate(names)}
    for number, more in speakers.items():
        name = names[int(number[1:])]
        known[name] = replace(known[name], **more)
    rows = [
        DetectedAttribution(span, part, "direct", "claim", None, None, None, (known[name].id,), 0.9)
        for part, (span, (_, name)) in enumerate(zip(spans, said, strict=True))
    ]
    parts = tuple(ReadingPart(f"p{number}", "body", span) for number, span in enumerate(spans))
    return SourceReading(
        text or PARAGRAPH_SEPARATOR.join(paragraphs), parts, tuple(rows), tuple(known.values()), "rules", "en"
    )


TWO = reading(("It rained.", "Ada Weck"), ("It snowed.", "the mayor"), ("It rained.", "Tomas Quay"))


def speakers(read: SourceReading) -> list[str]:
    return [read.speaker(each.chain[-1]).name if each.chain else "" for each in read.attributions]


def known(read: SourceReading, name: str) -> SpeakerKey:
    speaker = next(each for each in read.speakers if each.name == name)
    return SpeakerKey(speaker.id, speaker.name)


def after(read: SourceReading, corrections: Corrections) -> SourceReading:
    return apply_corrections(read, corrections).reading


@some.composite
def readings(draw: Any) -> SourceReading:
    words = draw(some.lists(some.sampled_from(("it rains", "he left", "no")), min_size=1, max_size=6))
    text, parts, start = PARAGRAPH_SEPARATOR.join(words), [], 0
    for number, each in enumerate(words):
        parts.append(ReadingPart(f"p{number // 2}", "body", ReadingSpan(start, start + len(each))))
        start += len(each) + len(PARAGRAPH_SEPARATOR)
    names = draw(some.lists(some.sampled_from(NAMES), min_size=1, max_size=5))
    ids = [f"v{number}" for number in range(len(names))]
    found = []
    for id_, name in zip(ids, names, strict=True):
        others = [each for each in NAMES if each != name]
        aliases = tuple(draw(some.lists(some.sampled_from(others), max_size=2, unique=True)))
        target = draw(some.sampled_from([None, *(each for each in ids if each != id_)]))
        found.append(DetectedSpeaker(id_, name, "person", aliases=aliases, speaks_for=target))
    rows = []
    for number, part in enumerate(parts):
        for _ in range(draw(some.integers(0, 2))):
            chain = tuple(draw(some.lists(some.sampled_from(ids), max_size=3, unique=True)))
            span = ReadingSpan(part.span.start, draw(some.integers(part.span.start + 1, part.span.end)))
            cue = draw(some.sampled_from([None, ReadingSpan(0, 2)]))
            rows.append(DetectedAttribution(span, number, "direct", "claim", cue, cue, cue, chain, 1.0))
    return SourceReading(text, tuple(parts), tuple(rows), tuple(found), "rules", "en")


@some.composite
def corrections_of(draw: Any, read: SourceReading) -> Corrections:
    """Corrections as a person makes them, one after the other."""
    made = Corrections()
    for _ in range(draw(some.integers(0, 5))):
        now = after(read, made)
        speakers = [each.id for each in now.speakers]
        one = draw(some.sampled_from(speakers))
        match draw(some.sampled_from(("merge", "rename", "settle", "new", "none", "kind"))):
            case "merge":
                other = draw(some.sampled_from(speakers))
                made = merge_speakers(
                    made, find_speaker_key(read, made, one), find_speaker_key(read, made, other)
                )
            case "rename":
                made = rename_speaker(made, read, one, draw(some.sampled_from((*NAMES, "Somebody New"))))
            case "kind" if read.attributions:
                number = draw(some.integers(0, len(read.attributions) - 1))
                made = set_statement_type(
                    made, read, number, draw(some.sampled_from(get_args(ReportedStatementType)))
                )
            case what if read.attributions:
                number = draw(some.integers(0, len(read.attributions) - 1))
                new = build_added_speaker(draw(some.sampled_from((*NAMES, "Ida Fell"))), "person")
                speaker = {"settle": find_speaker_key(read, made, one), "new": new}.get(what)
                made = assign_speaker(made, read, number, speaker)
    return made


both = readings().flatmap(lambda read: some.tuples(some.just(read), corrections_of(read)))


@settings(deadline=None)
@given(both)
def test_corrections_that_are_applied_twice_are_as_if_applied_once_and_no_span_changes(told: Any) -> None:
    read, made = told
    once = apply_corrections(read, made)
    assert after(once.reading, made) == once.reading
    assert (once.reading.text, once.reading.parts) == (read.text, read.parts)
    ids = {speaker.id for speaker in once.reading.speakers}
    assert list(once.origins) == sorted(set(once.origins))
    for number, each in zip(once.origins, once.reading.attributions, strict=True):
        was = read.attributions[number]
        assert (each.content, each.part, each.cue) == (was.content, was.part, was.cue)
        assert each.statement_type == was.statement_type or each.statement_type_settled
        assert set(each.chain) <= ids
    assert all(speaker.speaks_for != speaker.id for speaker in once.reading.speakers)


@settings(deadline=None)
@given(both)
def test_corrections_are_kept_and_come_back_as_they_were(told: Any) -> None:
    read, made = told
    kept = deserialize_corrections(json.loads(json.dumps(serialize_corrections(made))))
    assert kept == made
    assert after(read, kept) == after(read, made)


@settings(deadline=None)
@given(readings(), some.permutations(range(4)), some.data())
def test_in_whatever_order_speakers_are_made_one_the_same_ones_are(read: Any, order: Any, data: Any) -> None:
    ids = [each.id for each in read.speakers]
    chain = [data.draw(some.sampled_from(ids)) for _ in range(5)]
    pairs = list(pairwise(chain))
    made = [Corrections(), Corrections()]
    for at, places in enumerate((range(4), order)):
        for place in places:
            one, other = (find_speaker_key(read, made[at], each) for each in pairs[place])
            made[at] = merge_speakers(made[at], one, other)
    groups = []
    for each in made:
        roots: dict[str, set[str]] = {}
        for speaker in read.speakers:
            roots.setdefault(each.root(SpeakerKey(speaker.id, speaker.name)).id, set()).add(speaker.id)
        groups.append(sorted(map(sorted, roots.values())))
    assert groups[0] == groups[1]
    assert len(after(read, made[0]).speakers) == len(after(read, made[1]).speakers) == len(groups[0])


def test_one_speaker_after_another_is_the_last_ones_whichever_was_said_first() -> None:
    ada, mayor, tomas = (known(TWO, name) for name in ("Ada Weck", "the mayor", "Tomas Quay"))
    first = merge_speakers(merge_speakers(Corrections(), mayor, ada), ada, tomas)
    second = merge_speakers(merge_speakers(Corrections(), ada, tomas), mayor, ada)
    assert first == second
    made = after(TWO, first)
    assert speakers(made) == ["Tomas Quay"] * 3
    assert made.speakers[0].aliases == ("Ada Weck", "the mayor")


def test_merged_speakers_stand_once_in_a_chain_and_speak_for_nobody_that_they_are() -> None:
    read = reading(("It rained.", "the report"), ("It snowed.", "Lind Council"), v0={"speaks_for": "v1"})
    row = replace(read.attributions[0], chain=("v0", "v1"))
    read = replace(read, attributions=(row, read.attributions[1]))
    made = after(read, merge_speakers(Corrections(), known(read, "the report"), known(read, "Lind Council")))
    assert [each.chain for each in made.attributions] == [("v1",), ("v1",)]
    assert made.speakers == (DetectedSpeaker("v1", "Lind Council", "person", aliases=("the report",)),)


def test_a_name_that_another_speaker_has_makes_the_two_one_and_any_other_is_an_alias_too() -> None:
    assert speakers(after(TWO, rename_speaker(Corrections(), TWO, "v1", "ada  weck"))) == [
        "Ada Weck", "Ada Weck", "Tomas Quay",
    ]  # fmt: skip
    made = after(TWO, rename_speaker(Corrections(), TWO, "v1", " Nell Orr "))
    assert speakers(made) == ["Ada Weck", "Nell Orr", "Tomas Quay"]
    assert made.speaker("v1").aliases == ("the mayor",)
    assert rename_speaker(Corrections(), TWO, "v1", "  ") == Corrections()


def test_a_saying_is_given_to_another_confirmed_or_taken_out_and_its_twin_elsewhere_is_not() -> None:
    made = assign_speaker(Corrections(), TWO, 0, known(TWO, "Tomas Quay"))
    made = assign_speaker(made, TWO, 1, known(TWO, "the mayor"))
    read = after(TWO, made)
    assert speakers(read) == ["Tomas Quay", "the mayor", "Tomas Quay"]
    assert [each.settled for each in read.attributions] == [True, True, False]
    assert [each.confidence for each in read.attributions] == [1.0, 1.0, 0.9]
    gone = apply_corrections(TWO, assign_speaker(made, TWO, 2, None))
    assert gone.origins == (0, 1)


def test_a_saying_is_of_another_kind_and_its_twin_elsewhere_and_its_speaker_stay_as_they_were() -> None:
    made = set_statement_type(Corrections(), TWO, 0, "finding")
    read = after(TWO, made)
    assert [each.statement_type for each in read.attributions] == ["finding", "claim", "claim"]
    assert [each.statement_type_settled for each in read.attributions] == [True, False, False]
    assert not any(each.settled for each in read.attributions)
    assert speakers(read) == speakers(TWO)
    again = assign_speaker(made, TWO, 0, known(TWO, "Tomas Quay"))
    assert [each.statement_type for each in after(TWO, again).attributions] == ["finding", "claim", "claim"]
    assert again.count == 1  # one saying is corrected, as a confirmation corrects it


def test_of_joint_speakers_one_alone_is_given_away() -> None:
    twins = (TWO.attributions[0], replace(TWO.attributions[0], chain=("v1",)))
    read = replace(TWO, attributions=twins)
    assert speakers(after(read, assign_speaker(Corrections(), read, 1, None))) == ["Ada Weck"]
    swapped = assign_speaker(
        assign_speaker(Corrections(), read, 0, known(read, "Tomas Quay")), read, 1, known(read, "Ada Weck")
    )
    once = after(read, swapped)
    assert speakers(once) == ["Tomas Quay", "Ada Weck"]
    assert after(once, swapped) == once


def test_a_name_that_stood_for_the_wrong_speaker_does_so_no_longer_and_a_pronoun_still_does() -> None:
    text = "It rained, he and Ada Weck said."
    he, ada = ReadingSpan(11, 13), ReadingSpan(18, 26)
    assert (he.of(text), ada.of(text)) == ("he", "Ada Weck")
    base = reading((text, "Ada Weck"), ("It snowed.", "Tomas Quay"))
    for mention, left in ((he, he), (ada, None)):
        said = replace(base.attributions[0], content=ReadingSpan(0, 9), mention=mention, named=ada)
        read = replace(base, attributions=(said,))
        made = after(read, assign_speaker(Corrections(), read, 0, known(read, "Tomas Quay")))
        assert (made.attributions[0].mention, made.attributions[0].named) == (left, None)


def test_somebody_whom_nobody_found_is_there_and_may_be_somebody_else_after_all() -> None:
    ida = build_added_speaker("Ida Fell", "organisation")
    made = assign_speaker(Corrections(), TWO, 0, ida)
    read = after(TWO, made)
    assert speakers(read) == ["Ida Fell", "the mayor", "Tomas Quay"]
    assert read.speakers[-1] == DetectedSpeaker(ida.id, "Ida Fell", "organisation")
    made = merge_speakers(made, find_speaker_key(TWO, made, ida.id), known(TWO, "Tomas Quay"))
    assert speakers(after(TWO, made)) == ["Tomas Quay", "the mayor", "Tomas Quay"]


def test_corrections_fit_the_article_read_anew_with_other_ids_and_what_does_not_fit_changes_nothing() -> None:
    made = merge_speakers(Corrections(), known(TWO, "the mayor"), known(TWO, "Ada Weck"))
    made = assign_speaker(made, TWO, 2, None)
    anew = reading(("It hailed.", "Nell Orr"), ("It snowed.", "the mayor"), ("It rained.", "Ada Weck"))
    assert speakers(after(anew, made)) == ["Nell Orr", "Ada Weck", "Ada Weck"]
    other = reading(("It hailed.", "Nell Orr"), ("It poured.", "Tomas Quay"))
    assert after(other, made) == other


@pytest.mark.parametrize(
    "wrong",
    [
        None,
        [],
        {"merged": 3, "names": [[1, 2], ["a"]], "said": [[["p", "w", "x", ""], None], 7]},
        {"kinds": [[["p", "w", 0, ""], "joke"], [["p"], "claim"], 3]},
        {"said": [[["p", "w", 0, ""], 5], [["p", "w", 1, ""], ["v1", "Ada", "planet"]]]},
    ],
)
def test_what_somebody_else_wrote_into_the_corrections_is_left_out(wrong: Any) -> None:
    assert deserialize_corrections(wrong) == Corrections()


def test_places_lead_to_passages_and_back_also_where_a_passage_was_read_in_parts() -> None:
    text = "One two. Three four."
    parts = (
        ReadingPart("p", "body", ReadingSpan(0, 8)),
        ReadingPart("p", "body", ReadingSpan(10, 21)),
        ReadingPart("q", "body", ReadingSpan(23, 26)),
    )
    read = SourceReading("One two.\n\nThree four.\n\nEnd", parts, (), (), "rules", "en")
    passages = PassageOffsets(read, {"p": text, "q": "End"})
    assert passages.place(ReadingSpan(10, 15), 1) == PassageRange("p", 9, 14)
    assert passages.span(PassageRange("p", 9, 14)) == ReadingSpan(10, 15)
    assert passages.span(PassageRange("p", 4, 14)) == ReadingSpan(4, 15)
    assert passages.span(PassageRange("q", 0, 3)) == ReadingSpan(23, 26)
    assert passages.span(PassageRange("r", 0, 3)) is None


def test_the_sides_of_the_packs_speakers_are_those_of_whom_the_reading_found() -> None:
    read = reading(("a", "the mayor"), ("b", "Nell Orr"), ("c", "Lind Council"), v1={"aliases": ("Ms Orr",)})
    pack: list[Any] = [
        {"id": "m", "name": "Mayor", "speaks_for": "c"},
        {"id": "c", "name": "Lind Council", "side": "for"},
        {"id": "o", "name": "N. Orr", "aliases": ["Ms Orr"], "side": "against"},
    ]
    assert match_sides(read.speakers, pack) == {"v0": "for", "v1": "against", "v2": "for"}
    split = [*pack, {"id": "x", "name": "The mayor", "side": "against"}]
    assert match_sides(read.speakers, split) == {"v1": "against", "v2": "for"}
