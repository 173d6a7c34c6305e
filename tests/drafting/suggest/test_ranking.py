"""What is shown of all that passed: varied, at most so many, and two on one sentence only as a family."""

from __future__ import annotations

from collections import Counter

from quizapp.drafting.suggest.drafting_options import DraftingOptions
from quizapp.drafting.suggest.question_validation import build_pack, find_problems
from quizapp.drafting.suggest.suggestion_pipeline import suggest_questions
from tests.drafting.marked import NAMES, article, made

SMALL = """speaker reef | Anna Reef | person
speaker quill | Bert Quill | person
speaker lunt | Cora Lunt | person
---
# Winter at the pond
Anna Reef said that a mill pond froze twice in January.
> reef | claim | said | Anna Reef | a mill pond froze twice in January
Bert Quill said that ducks slept on the roof of a boathouse.
> quill | claim | said | Bert Quill | ducks slept on the roof of a boathouse
Cora Lunt said that a footbridge creaked in the morning wind.
> lunt | claim | said | Cora Lunt | a footbridge creaked in the morning wind
"""


def test_the_first_drafts_are_of_as_many_types_as_there_are() -> None:
    for name in NAMES:
        here = article(name)
        drafts = suggest_questions(here.reading, here.source).drafts
        first = [draft.type for draft in drafts[: len({draft.type for draft in drafts})]]
        assert len(set(first)) >= len(first) - 2


def test_no_more_verdicts_or_choices_come_than_a_bank_can_balance() -> None:
    for name in NAMES:
        here = article(name)
        drafts = suggest_questions(here.reading, here.source, DraftingOptions(limit=100)).drafts
        kinds = Counter(draft.question["kind"] for draft in drafts)
        assert kinds["verdict"] <= 7
        assert kinds["choice"] <= 5
        verdicts = Counter(draft.question["key"] for draft in drafts if draft.question["kind"] == "verdict")
        assert max(verdicts.values()) <= 3


def test_speakers_are_asked_for_in_turn() -> None:
    here = article("weir")
    drafts = suggest_questions(
        here.reading, here.source, DraftingOptions(types=("who-said-it",), limit=5)
    ).drafts
    assert len({draft.question["key"] for draft in drafts}) == 5


def test_a_short_article_gives_two_questions_on_a_sentence_as_one_family() -> None:
    here = made(SMALL)
    drafts = suggest_questions(
        here.reading, here.source, DraftingOptions(types=("who-said-it", "supported"))
    ).drafts
    families = Counter(draft.question.get("family") for draft in drafts)
    assert families == dict.fromkeys(families, 2)
    assert len(drafts) == 6
    spans = Counter(draft.spans for draft in drafts)
    assert set(spans.values()) == {2}
    questions = [draft.question for draft in drafts]
    assert (
        find_problems(
            build_pack(here.source, suggest_questions(here.reading, here.source).speakers, questions)
        )
        == ()
    )


def test_no_more_come_than_are_wished_for() -> None:
    here = made(SMALL)
    for limit in (0, 1, 4):
        drafts = suggest_questions(
            here.reading, here.source, DraftingOptions(types=("who-said-it", "supported"), limit=limit)
        ).drafts
        assert len(drafts) == limit


def test_what_an_article_says_twice_is_asked_once() -> None:
    here = made(SMALL + SMALL[SMALL.index("Anna Reef said") :])
    found = suggest_questions(here.reading, here.source, DraftingOptions(types=("supported",)))
    assert len(found.drafts) == 3
    assert found.held_back == {"repeats": 3}


def test_a_match_does_not_use_up_the_sentences_of_a_short_article() -> None:
    here = made(SMALL)
    drafts = suggest_questions(here.reading, here.source).drafts
    assert len(drafts) >= 5
    assert "match" not in {draft.type for draft in drafts}


def test_false_statements_are_false_in_different_ways() -> None:
    for name in NAMES:
        here = article(name)
        drafts = suggest_questions(here.reading, here.source, DraftingOptions(types=("contradicted",))).drafts
        assert len({draft.question["altered"] for draft in drafts}) >= 2


def test_a_name_that_stands_elsewhere_makes_it_more_difficult() -> None:
    here = article("ferry")
    drafts = suggest_questions(here.reading, here.source, DraftingOptions(limit=100)).drafts
    for draft in drafts:
        if draft.type in ("supported", "who-said-it"):
            elsewhere = len(draft.question["evidence"][0]) > 1
            assert draft.question["difficulty"] >= (2 if elsewhere else 1)
    assert {draft.question["difficulty"] for draft in drafts} == {1, 2, 3}
