"""Nobody is named in a false statement of crime, fault, illness, death or abuse."""

from __future__ import annotations

import pytest

from quizapp.drafting.suggest.drafting_options import DraftingOptions
from quizapp.drafting.suggest.suggestion_pipeline import suggest_questions
from tests.drafting.marked import made

SPEAKERS = """speaker reef | Anna Reef | person
speaker quill | Bert Quill | person
speaker mill | the mill | organisation
---
# A year at the pond
"""
HARMFUL = (
    "was fined 400 crowns", "had been diagnosed with diabetes in 12 places", "had 12 tumours",
    "burgled 12 houses", "was indicted in 12 towns", "had hit 12 children while drunk",
    "made 12 mistakes", "had failed 12 pupils", "had bullied 12 pupils", "was jailed for 12 years",
    "embezzled 4,000 crowns", "was treated for pneumonia for 12 weeks", "left 12 corpses",
    "had a stroke in 12 weeks", "harassed 12 nurses", "had set 12 fires as an arsonist",
)  # fmt: skip
HARMLESS = (
    "Bert Quill built 12 boats", "Mills failed 12 times in frost", "fine sand filled 12 carts",
)  # fmt: skip


def of(words: str) -> list[str]:
    """The false statements that come of what Anna Reef says, and of the same in the article's own telling."""
    told = f"Anna Reef said that {words} last winter."
    text = f"{told}\n> reef | claim | said | Anna Reef | {words} last winter\n{words} before the frost.\n"
    here = made(SPEAKERS + text)
    wish = DraftingOptions(types=("contradicted",))
    return [
        draft.question["statement"] for draft in suggest_questions(here.reading, here.source, wish).drafts
    ]


@pytest.mark.parametrize("harmful", HARMFUL)
def test_nobody_is_named_in_a_false_statement_that_harms(harmful: str) -> None:
    assert of(f"Bert Quill {harmful}") == []


@pytest.mark.parametrize("harmless", HARMLESS)
def test_a_false_statement_that_harms_nobody_is_made(harmless: str) -> None:
    assert of(harmless)


def test_a_number_beside_one_that_it_is_compared_with_is_not_altered() -> None:
    assert of("Mills built 12 boats, down from 14 boats") == []
    assert of("Mills built 12 boats beside 14 barges")


def test_three_that_are_not_enough_are_not_made_five() -> None:
    assert of("Mills had not built 12 boats") == [
        "According to Anna Reef, Mills had built 12 boats last winter."
    ]


@pytest.mark.parametrize(("news", "asked"), [("Mr Roe pleaded guilty in May.\n", False), ("", True)])
def test_nobody_is_named_in_a_false_statement_where_somebody_is_on_trial(news: str, *, asked: bool) -> None:
    told = "Anna Reef said that Bert Quill built 12 boats last winter."
    said = f"{told}\n> reef | claim | said | Anna Reef | Bert Quill built 12 boats last winter\n"
    here = made(f"{SPEAKERS}{news}{said}")
    drafts = suggest_questions(here.reading, here.source, DraftingOptions(types=("contradicted",))).drafts
    assert any("Bert Quill" in draft.question["statement"] for draft in drafts) is asked


@pytest.mark.parametrize(("verb", "asked"), [("fined", False), ("paid", True)])
def test_nor_is_who_is_asked_about_in_a_false_statement_of_what_befell_her(verb: str, *, asked: bool) -> None:
    life = SPEAKERS.replace("A year at the pond", "Anna Reef, keeper of ducks, dies at 88")
    told = (
        f"Anna Reef, a keeper of ducks, has died in Lunn. Reef was 88.\nA magistrate {verb} her 400 crowns.\n"
    )
    here = made(life + told)
    drafts = suggest_questions(here.reading, here.source, DraftingOptions(types=("contradicted",))).drafts
    assert any("Anna Reef" in draft.question["prompt"] for draft in drafts) is asked


@pytest.mark.parametrize(("opens", "asked"), [("Forgeries", False), ("Paintings", True)])
def test_a_word_of_harm_counts_where_it_opens_a_sentence_too(opens: str, *, asked: bool) -> None:
    here = made(f"{SPEAKERS}{opens} by Bert Quill filled 12 rooms in Norland.\n")
    drafts = suggest_questions(here.reading, here.source, DraftingOptions(types=("contradicted",))).drafts
    assert bool(drafts) is asked
