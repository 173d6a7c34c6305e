"""What comes out of an article: enough, varied, proved, neutral, and the same every time."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, Any

import pytest

from quizapp.drafting.checks.check_registry import REJECTION_SENTENCES
from quizapp.drafting.suggest.drafting_options import DraftingContext, DraftingOptions, HeldOutClaim
from quizapp.drafting.suggest.question_validation import build_pack, find_problems
from quizapp.drafting.suggest.suggestion_candidates import list_citations
from quizapp.drafting.suggest.suggestion_pipeline import count_rejections, suggest_questions
from quizapp.drafting.suggestions import SUGGESTION_TYPES
from quizapp.pack.quote_matching import find_quote
from quizapp.pack.sentences import CharSpan
from tests.drafting.marked import NAMES, article, made, marked

if TYPE_CHECKING:
    from quizapp.drafting.suggestions import ArticleSuggestions

HELD_OUT = (
    HeldOutClaim("The landing stage on the east quay will be painted green in June.", "Boats for sale"),
)


@cache
def proposed(name: str) -> ArticleSuggestions:
    given = article(name)
    return suggest_questions(given.reading, given.source, given=DraftingContext(held_out=HELD_OUT))


def pack_of(drafts: ArticleSuggestions, chosen: Any = None) -> dict[str, Any]:
    questions = [draft.question for draft in (drafts.drafts if chosen is None else chosen)]
    return build_pack(drafts.source, drafts.speakers, questions, drafts.disputed)


@pytest.mark.parametrize("name", NAMES)
def test_an_article_of_600_words_gives_at_least_eight_drafts_of_at_least_four_kinds(name: str) -> None:
    drafts = proposed(name).drafts
    assert len(article(name).reading.text.split()) >= 600
    assert len(drafts) >= 5
    assert len({draft.question["kind"] for draft in drafts}) >= 4


def test_every_type_comes_out_of_one_article_or_another() -> None:
    assert {draft.type for name in NAMES for draft in proposed(name).drafts} == set(SUGGESTION_TYPES)


@pytest.mark.parametrize("name", NAMES)
def test_every_quote_stands_exactly_once_in_its_passage(name: str) -> None:
    texts = {passage["id"]: passage["text"] for passage in proposed(name).source["passages"]}
    met = 0
    for draft in proposed(name).drafts:
        for cited in list_citations(dict(draft.question)):
            found = find_quote(
                texts[cited["passage"]], cited["quote"], cited.get("prefix", ""), cited.get("suffix", "")
            )
            assert isinstance(found, CharSpan)
            met += 1
    assert met > 20


@pytest.mark.parametrize("name", NAMES)
def test_no_draft_alone_has_an_error_or_a_warning(name: str) -> None:
    drafts = proposed(name)
    for draft in drafts.drafts:
        assert find_problems(pack_of(drafts, [draft])) == ()


@pytest.mark.parametrize("name", NAMES)
def test_a_pack_of_all_drafts_or_of_any_twelve_has_no_warning(name: str) -> None:
    drafts = proposed(name)
    assert find_problems(pack_of(drafts)) == ()
    rows = list(combinations(drafts.drafts, 12))
    for chosen in rows[:: max(1, len(rows) // 12)]:
        assert find_problems(pack_of(drafts, chosen)) == ()


@pytest.mark.parametrize("name", NAMES)
def test_no_sentence_is_asked_about_twice(name: str) -> None:
    asked = Counter(
        span
        for draft in proposed(name).drafts
        if draft.type != "not-stated"
        for span in (draft.spans[:1] if draft.type == "found-or-claimed" else draft.spans)
    )
    assert max(asked.values()) == 1


def test_the_same_reading_gives_the_same_drafts() -> None:
    given = article("weir")
    assert suggest_questions(given.reading, given.source) == suggest_questions(given.reading, given.source)


def test_drafts_come_with_the_speakers_that_they_need_and_those_for_whom_these_speak() -> None:
    drafts = proposed("weir")
    known = {speaker["id"]: speaker for speaker in drafts.speakers}
    assert {speaker["speaks_for"] for speaker in drafts.speakers if "speaks_for" in speaker} <= known.keys()
    assert known["dalby"]["speaks_for"] == "agency"


def test_spans_are_the_words_of_the_text_on_which_a_draft_rests() -> None:
    given = article("ferry")
    for draft in proposed("ferry").drafts:
        if draft.type == "who-said-it":
            words = given.reading.text[slice(*draft.spans[0])].casefold()
            assert words in draft.question["claim"].casefold()


def test_terms_that_one_says_in_marks_and_another_denies_are_listed_as_disputed() -> None:
    assert proposed("weir").disputed == ("run dry",)
    assert proposed("ferry").disputed == ()


def test_what_was_held_back_is_counted_by_codes_that_have_a_sentence() -> None:
    for name in NAMES:
        held = proposed(name).held_back
        assert held.keys() <= REJECTION_SENTENCES.keys()
        assert all(count > 0 for count in held.values())


def test_only_what_is_held_out_has_to_be_confirmed_and_tells_from_where_it_is() -> None:
    drafts = [draft for name in NAMES for draft in proposed(name).drafts]
    assert {draft.type for draft in drafts if draft.confirm} == {"not-stated"}
    told = next(draft for draft in drafts if draft.confirm)
    assert told.why[0].words == {"article": "Boats for sale"}
    assert told.question["altered"] == "not-in-text"


def test_a_false_statement_tells_what_it_alters_and_cites_the_true_words() -> None:
    given = [article(name) for name in NAMES]
    wish = DraftingOptions(types=("contradicted",))
    drafts = [draft for each in given for draft in suggest_questions(each.reading, each.source, wish).drafts]
    assert len(drafts) >= 8
    assert {draft.question["altered"] for draft in drafts} == {"swapped-number", "swapped-date", "reversed"}
    assert all(draft.question["evidence"][0] for draft in drafts)


def test_types_number_and_difficulty_can_be_wished_for() -> None:
    given = article("weir")
    drafts = suggest_questions(
        given.reading, given.source, DraftingOptions(types=("who-said-it", "number"), limit=4)
    ).drafts
    assert len(drafts) == 4
    assert {draft.type for draft in drafts} == {"who-said-it", "number"}
    easy = suggest_questions(given.reading, given.source, DraftingOptions(difficulty=1)).drafts
    assert {draft.question["difficulty"] for draft in easy} == {1}


def test_drafts_can_be_wished_for_from_one_sentence() -> None:
    given = article("ferry")
    within = given.span("Ada Lorne, its spokeswoman, said that a smaller boat could not carry bicycles.")
    drafts = suggest_questions(given.reading, given.source, DraftingOptions(within=within)).drafts
    assert drafts
    assert all(
        any(start < within.end and end > within.start for start, end in draft.spans) for draft in drafts
    )


def test_it_is_told_why_nothing_comes_of_a_sentence() -> None:
    given = article("ferry")
    assert count_rejections(
        given.reading, given.source, given.span("It called for the money to be spent on the bridge.")
    ) == {"no-clause": 1}
    modal = given.span("Corran said that she would sell her café if the boats stopped.")
    assert "not-plainly-said" in count_rejections(given.reading, given.source, modal)


def test_what_was_rejected_is_not_proposed_again() -> None:
    given = article("ferry")
    first = proposed("ferry").drafts[0]
    again = suggest_questions(given.reading, given.source, given=DraftingContext(rejected={first.id}))
    assert first.id not in {draft.id for draft in again.drafts}
    assert again.held_back["rejected"] == 1


def test_an_id_stays_where_a_paragraph_comes_before_it() -> None:
    here = article("ferry")
    longer = made(
        marked("ferry").replace("The night ferry across", "The river is wide.\nThe night ferry across")
    )
    own = suggest_questions(here.reading, here.source).drafts
    other = {draft.id: draft for draft in suggest_questions(longer.reading, longer.source).drafts}
    assert {draft.id for draft in own} == other.keys()
    assert any(draft.question["explanation"] != other[draft.id].question["explanation"] for draft in own)


def test_nothing_is_proposed_of_an_article_in_another_language() -> None:
    given = made(marked("ferry"), language="sk")
    drafts = suggest_questions(given.reading, given.source)
    assert drafts.drafts == ()
    assert drafts.held_back == {"language": 1}
    assert count_rejections(given.reading, given.source, given.span("Ilse Corran")) == {"language": 1}


def test_what_is_not_sure_enough_is_held_back() -> None:
    given = made(marked("ferry"), confidence=0.6)
    drafts = suggest_questions(given.reading, given.source)
    told = {"supported", "contradicted", "number", "date", "order"}
    assert {draft.type for draft in drafts.drafts} <= told
    assert all("of" not in draft.question for draft in drafts.drafts)
    assert drafts.held_back["unsure"] > 10


def test_silence_is_not_asked_about_where_not_all_of_the_article_is_there() -> None:
    given = made(marked("ferry"), whole=False)
    drafts = suggest_questions(
        given.reading,
        given.source,
        DraftingOptions(types=("not-stated",)),
        DraftingContext(held_out=HELD_OUT),
    )
    assert drafts.drafts == ()
