"""Whatever a reading holds, no draft comes of it that is not proved, and nothing breaks."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizapp.drafting.source_reading import DetectedAttribution, DetectedSpeaker, ReadingSpan, SourceReading
from quizapp.drafting.suggest.question_validation import build_pack, find_problems
from quizapp.drafting.suggest.suggestion_candidates import list_citations
from quizapp.drafting.suggest.suggestion_pipeline import suggest_questions
from quizapp.pack.quote_matching import find_quote
from quizapp.pack.sentences import CharSpan
from tests.drafting.marked import NAMES, article

BOUNDED = settings(deadline=None, suppress_health_check=list(HealthCheck))
PLAIN = {name: article(name) for name in NAMES}
STATEMENT_TYPES = st.sampled_from(["claim", "finding", "call", "opinion"])
FORMS = st.sampled_from(["direct", "mixed", "indirect"])
KINDS = st.sampled_from(["person", "group", "organisation", "document", "unnamed"])


@st.composite
def spans(draw: Any, within: ReadingSpan) -> ReadingSpan:
    """A span of at most 200 code points within another one."""
    start = draw(st.integers(within.start, within.end - 1))
    return ReadingSpan(start, draw(st.integers(start + 1, min(within.end, start + 200))))


@st.composite
def readings(draw: Any) -> tuple[str, SourceReading]:
    """An article with attributions that were shuffled, moved and given to others, speakers of any kind."""
    name = draw(st.sampled_from(NAMES))
    reading = PLAIN[name].reading
    speakers = tuple(
        replace(
            speaker,
            kind=draw(KINDS),
            name=draw(st.sampled_from([speaker.name, speaker.name.upper(), "the", " ", "his lawyer", "It"])),
            speaks_for=draw(st.sampled_from([None, speaker.id, *[each.id for each in reading.speakers[:3]]])),
        )
        for speaker in reading.speakers
    )
    return name, replace(reading, speakers=speakers, attributions=draw(attributions(reading, speakers)))


@st.composite
def attributions(
    draw: Any, reading: SourceReading, speakers: tuple[DetectedSpeaker, ...]
) -> tuple[DetectedAttribution, ...]:
    """Those of a reading, some of them spoilt."""
    made = []
    for said in reading.attributions:
        part = reading.parts[said.part].span
        change = draw(st.sampled_from(["", "", "content", "cue", "mention", "named", "chain", "form"]))
        changed: dict[str, Any] = {
            "statement_type": draw(STATEMENT_TYPES),
            "confidence": draw(st.floats(0, 1)),
        }
        if change in ("content", "cue", "mention"):
            changed[change] = draw(spans(part))
        elif change == "named":
            changed["named"] = draw(spans(ReadingSpan(0, len(reading.text))))
        elif change == "chain":
            ids = [*(speaker.id for speaker in speakers), "stranger"]
            changed["chain"] = tuple(draw(st.lists(st.sampled_from(ids), max_size=3)))
        elif change == "form":
            changed["form"] = draw(FORMS)
        made.append(replace(said, **changed))
    return tuple(made)


@BOUNDED
@given(readings())
def test_no_random_reading_gives_a_draft_without_evidence(made: tuple[str, SourceReading]) -> None:
    name, reading = made
    drafts = suggest_questions(reading, PLAIN[name].source)
    texts = {passage["id"]: passage["text"] for passage in drafts.source["passages"]}
    for draft in drafts.drafts:
        for cited in list_citations(dict(draft.question)):
            there = texts[cited["passage"]]
            assert isinstance(
                find_quote(there, cited["quote"], cited.get("prefix", ""), cited.get("suffix", "")), CharSpan
            )
    if drafts.drafts:
        questions = [draft.question for draft in drafts.drafts]
        assert find_problems(build_pack(drafts.source, drafts.speakers, questions, drafts.disputed)) == ()
