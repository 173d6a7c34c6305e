"""What comes out of an article: enough, varied, proved, neutral, and the same every time."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, Any

import pytest

from quizapp.drafting.checks.check_registry import REJECTION_SENTENCES
from quizapp.drafting.suggest.drafting_options import DraftingContext, DraftingOptions, HeldOutClaim
from quizapp.drafting.suggest.question_validation import build_pack, find_problems
from quizapp.drafting.suggest.soundness_reasons import FEEDBACK_SENTENCES
from quizapp.drafting.suggest.suggestion_candidates import list_citations
from quizapp.drafting.suggest.suggestion_pipeline import count_rejections, suggest_questions
from quizapp.drafting.suggestions import SUGGESTION_TYPES
from quizapp.pack.quote_matching import find_quote
from quizapp.pack.sentences import CharSpan
from tests.drafting.marked import NAMES, article, made, marked
from tests.drafting.suggest.small import FROZE, PONDS, SPEAKERS, suggested

if TYPE_CHECKING:
    from quizapp.drafting.suggestions import ArticleSuggestions

HELD_OUT = (
    HeldOutClaim("The landing stage on the east quay will be painted green in June.", "Boats for sale"),
)


@cache
def proposed(name: str, limit: int = 20, *types: Any, difficulty: int | None = None) -> ArticleSuggestions:
    given = article(name)
    wish = DraftingOptions(types=types or SUGGESTION_TYPES, limit=limit, difficulty=difficulty)
    return suggest_questions(given.reading, given.source, wish, DraftingContext(held_out=HELD_OUT))


def pack_of(drafts: ArticleSuggestions, chosen: Any) -> dict[str, Any]:
    return build_pack(drafts.source, drafts.speakers, [draft.question for draft in chosen], drafts.disputed)


@pytest.mark.parametrize("name", NAMES)
def test_an_article_of_600_words_gives_varied_proved_drafts_on_different_sentences(name: str) -> None:
    found = proposed(name)
    drafts = found.drafts
    assert len(article(name).reading.text.split()) >= 600
    assert len(drafts) >= 5
    assert len({draft.question["kind"] for draft in drafts}) >= 4
    types = len({draft.type for draft in drafts})
    assert len({draft.type for draft in drafts[:types]}) >= types - 2
    texts = {passage["id"]: passage["text"] for passage in found.source["passages"]}
    cited = [each for draft in drafts for each in list_citations(dict(draft.question))]
    assert len(cited) > 20
    for each in cited:
        place = find_quote(
            texts[each["passage"]], each["quote"], each.get("prefix", ""), each.get("suffix", "")
        )
        assert isinstance(place, CharSpan)
    rests = Counter(
        span
        for draft in drafts
        if draft.type != "not-stated"
        for span in (draft.spans[:1] if draft.type == "found-or-claimed" else draft.spans)
    )
    assert max(rests.values()) == 1
    assert all(found.held_back.values())
    assert found.held_back.keys() <= REJECTION_SENTENCES.keys()
    for why in (why for draft in drafts for why in draft.why):
        assert set(why.words) == set(re.findall(r"\{(\w+)\}", FEEDBACK_SENTENCES[why.code]))
        assert all(why.words.values())


@pytest.mark.parametrize("name", NAMES)
def test_no_draft_alone_all_together_or_any_twelve_have_an_error_or_a_warning(name: str) -> None:
    found = proposed(name)
    rows = list(combinations(found.drafts, 12))
    for chosen in (found.drafts, *((draft,) for draft in found.drafts), *rows[:: max(1, len(rows) // 6)]):
        assert find_problems(pack_of(found, chosen)) == ()


@pytest.mark.parametrize("name", NAMES)
def test_no_more_verdicts_or_choices_come_than_a_bank_can_balance_and_false_ones_differ(name: str) -> None:
    drafts = proposed(name, 100).drafts
    kinds = Counter(draft.question["kind"] for draft in drafts)
    assert kinds["verdict"] <= 7
    assert kinds["choice"] <= 5
    verdicts = Counter(draft.question["key"] for draft in drafts if draft.question["kind"] == "verdict")
    assert max(verdicts.values()) <= 3
    false = [draft.question for draft in proposed(name, 20, "contradicted").drafts]
    assert len({question["altered"] for question in false}) >= 2
    assert all(question["evidence"][0] for question in false)


def test_every_type_and_every_reason_comes_out_of_one_article_or_another() -> None:
    drafts = [draft for name in NAMES for draft in proposed(name).drafts]
    assert {draft.type for draft in drafts} == set(SUGGESTION_TYPES)
    used = {why.code for draft in drafts for why in draft.why}
    assert set(FEEDBACK_SENTENCES) - used <= {"quotation-goes-on", "other-numbers"}
    confirmed = [draft for draft in drafts if draft.confirm]
    assert {draft.type for draft in confirmed} == {"not-stated"}
    assert confirmed[0].why[0].words == {"article": "Boats for sale"}
    assert confirmed[0].question["altered"] == "not-in-text"


def test_drafts_come_with_the_speakers_that_they_need_and_terms_that_are_disputed() -> None:
    drafts = proposed("weir")
    known = {speaker["id"]: speaker for speaker in drafts.speakers}
    assert {speaker["speaks_for"] for speaker in drafts.speakers if "speaks_for" in speaker} <= known.keys()
    assert known["dalby"]["speaks_for"] == "agency"
    assert (drafts.disputed, proposed("ferry").disputed) == (("run dry",), ())


def test_a_name_that_stands_elsewhere_makes_it_more_difficult() -> None:
    given, drafts = article("ferry"), proposed("ferry", 100).drafts
    assert {draft.question["difficulty"] for draft in drafts} == {1, 2, 3}
    for draft in drafts:
        if draft.type == "who-said-it":
            words = given.reading.text[slice(*draft.spans[0])].casefold()
            assert words in draft.question["claim"].casefold()
            assert draft.question["difficulty"] >= min(2, len(draft.question["evidence"][0]))


def test_types_number_difficulty_and_speakers_can_be_wished_for() -> None:
    drafts = proposed("weir", 4, "who-said-it", "number").drafts
    assert len(drafts) == 4
    assert {draft.type for draft in drafts} == {"who-said-it", "number"}
    assert {draft.question["difficulty"] for draft in proposed("weir", difficulty=1).drafts} == {1}
    assert len({draft.question["key"] for draft in proposed("weir", 5, "who-said-it").drafts}) == 5
    assert proposed("weir", 0).drafts == ()


def test_drafts_can_be_wished_for_from_one_sentence_and_it_is_told_why_nothing_comes_of_one() -> None:
    given = article("ferry")
    within = given.span("Ada Lorne, its spokeswoman, said that a smaller boat could not carry bicycles.")
    drafts = suggest_questions(given.reading, given.source, DraftingOptions(within=within)).drafts
    assert drafts
    for draft in drafts:
        assert any(start < within.end and end > within.start for start, end in draft.spans)
    nothing = given.span("It called for the money to be spent on the bridge.")
    assert count_rejections(given.reading, given.source, nothing) == {"no-clause": 1}
    modal = given.span("Corran said that she would sell her café if the boats stopped.")
    assert "not-plainly-said" in count_rejections(given.reading, given.source, modal)


def test_what_was_rejected_is_not_proposed_again() -> None:
    given = article("ferry")
    first = proposed("ferry").drafts[0]
    again = suggest_questions(given.reading, given.source, given=DraftingContext(rejected={first.id}))
    assert first.id not in {draft.id for draft in again.drafts}
    assert again.held_back["rejected"] == 1


def test_an_id_stays_where_a_paragraph_comes_before_it() -> None:
    longer = marked("ferry").replace("The night ferry across", "The river is wide.\nThe night ferry across")
    own = proposed("ferry", 20, "who-said-it", "number").drafts
    other = {draft.id: draft for draft in suggested(longer, "who-said-it", "number").drafts}
    assert {draft.id for draft in own} == other.keys()
    assert any(draft.question["explanation"] != other[draft.id].question["explanation"] for draft in own)


def test_nothing_is_proposed_of_an_article_in_another_language_and_of_silence_where_not_all_is_there() -> (
    None
):
    given = made(marked("ferry"), language="sk")
    drafts = suggest_questions(given.reading, given.source)
    assert (drafts.drafts, drafts.held_back) == ((), {"language": 1})
    assert count_rejections(given.reading, given.source, given.span("Ilse Corran")) == {"language": 1}
    part = made(marked("ferry"), whole=False)
    wish = DraftingOptions(types=("not-stated",))
    assert suggest_questions(part.reading, part.source, wish, DraftingContext(held_out=HELD_OUT)).drafts == ()


def test_what_is_not_sure_enough_is_held_back() -> None:
    given = article("ferry")
    unsure = tuple(replace(each, confidence=0.6) for each in given.reading.attributions)
    drafts = suggest_questions(replace(given.reading, attributions=unsure), given.source)
    told = {"supported", "contradicted", "number", "date", "order"}
    assert {draft.type for draft in drafts.drafts} <= told
    assert all("of" not in draft.question for draft in drafts.drafts)
    assert drafts.held_back["unsure"] > 10


SMALL = f"{SPEAKERS}---\n# Winter at the pond\n{FROZE}{PONDS}"


@pytest.mark.parametrize("limit", [0, 1, 4, 20])
def test_a_short_article_gives_two_questions_on_a_sentence_as_one_family_and_no_more_than_wished(
    limit: int,
) -> None:
    here = made(SMALL)
    wish = DraftingOptions(types=("who-said-it", "supported"), limit=limit)
    found = suggest_questions(here.reading, here.source, wish)
    assert len(found.drafts) == min(limit, 6)
    if limit > 6:
        assert set(Counter(draft.question.get("family") for draft in found.drafts).values()) == {2}
        assert set(Counter(draft.spans for draft in found.drafts).values()) == {2}
        assert find_problems(pack_of(found, found.drafts)) == ()


def test_what_an_article_says_twice_is_asked_once_and_a_match_uses_up_no_sentences() -> None:
    found = suggested(f"{SMALL}{FROZE}{PONDS}", "supported")
    assert (len(found.drafts), found.held_back) == (3, {"repeats": 3})
    drafts = suggested(SMALL).drafts
    assert len(drafts) >= 5
    assert "match" not in {draft.type for draft in drafts}
