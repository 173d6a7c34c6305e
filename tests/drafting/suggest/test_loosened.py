"""What may be asked although it has a pronoun, goes on from a sentence, or is one of two things said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from quizapp.drafting.checks.self_containment import is_self_contained
from quizapp.drafting.suggest.claim_clauses import lowercase_first
from quizapp.drafting.suggest.claim_index import ArticleIndex
from quizapp.drafting.suggest.drafting_options import DraftingOptions
from quizapp.drafting.suggest.suggestion_pipeline import suggest_questions
from tests.drafting.marked import made

if TYPE_CHECKING:
    from quizapp.drafting.suggestions import SuggestionType

SPEAKERS = """speaker reef | Anna Reef | person | a ferryman
speaker quill | Martin Quill | person | a boatbuilder
speaker lunt | Clara Lunt | person | a botanist
---
# Winter at the pond
Clara Lunt said that a footbridge creaked in the morning wind.
> lunt | claim | said | Clara Lunt | a footbridge creaked in the morning wind
"""
QUILL = """Martin Quill said that he had counted ducks on a frozen pond.
> quill | claim | said | Martin Quill | he had counted ducks on a frozen pond
"""


def asked(type_: SuggestionType, text: str) -> list[dict[str, Any]]:
    """The questions of one type that come of some paragraphs."""
    here = made(SPEAKERS + text)
    return [
        dict(draft.question)
        for draft in suggest_questions(here.reading, here.source, DraftingOptions(types=(type_,))).drafts
    ]


def statements(type_: SuggestionType, text: str) -> set[str]:
    """The statements of these questions."""
    return {question["statement"] for question in asked(type_, text)}


@pytest.mark.parametrize(
    "said",
    [
        "Those who stay are those who sleep well.",
        "During her visit, Reef had seen every pond of the district that she wanted to see.",
        "The plan saved this country years of quarrels.",
        "The pond froze twice before it was measured by botanists.",
        "Botanists measured a meadow that was sold in spring.",
    ],
)
def test_a_pronoun_that_its_own_words_explain_stands_alone(said: str) -> None:
    assert is_self_contained(said)


@pytest.mark.parametrize(
    "said",
    [
        "He’d come home and cook for the whole street.",
        "That’s the largest pond in the whole district.",
        "Since lost but quoted by everybody, that a pond shakes hands.",
        "What followed were seven years of quarrels.",
        "The hardest part was social and not medical.",
        "The second followed in the summer of 1986.",
        "Half were given packed meals in the morning.",
        "Anna Reef knew of only two such cases.",
        "Anna Reef has regretted the words on the pond ever since.",
        "Every door on the east side of the estate had one.",
        "37 had been set aside although the signatures matched.",
        "Concentrations of one, an antibiotic, were high at nine sites.",
        "Dockers there have struck twice since February.",
        "The mayor told the council it was closing a pond.",
        "Coalitions argue. That is what they are for, year after year.",
        "Botanists of Brindel thought that was a good year.",
        "Everybody in Brindel had paid for that.",
        "Botanists of Brindel had heard that.",
        "The captain had sold most of it in spring.",
        "Botanists of Brindel did so for seven years.",
        "In spring much will change for botanists.",
        "Anna Reef had paid for the rest in spring.",
        "Anna Reef had taken a different road to Brindel.",
        "Anna Reef had taken the boats of Brindel away.",
        "Ducks of Brindel slept in the barn, too.",
        "Few people in Brindel would do this for pay.",
        "Anna Reef had slept through that night in Brindel.",
        "Botanists of Brindel were asked by both sides.",
        "Botanists of Brindel would go home immediately.",
        "Botanists of Brindel would have gone home anyway.",
    ],
)
def test_what_goes_on_from_words_that_are_not_there_does_not(said: str) -> None:
    assert not is_self_contained(said)


def test_he_may_be_the_speaker_who_is_named_in_the_statement() -> None:
    assert "According to Martin Quill, he had counted ducks on a frozen pond." in statements(
        "supported", QUILL
    )


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("Peter Marsh lives by the pond. ", "he had counted ducks on a frozen pond"),
        ("", "she had counted ducks on a frozen pond"),
        ("", "he had counted ducks with Peter on a frozen pond"),
        ("", "he had given him ducks of a frozen pond"),
    ],
)
def test_he_is_not_taken_for_the_speaker_where_another_may_be_meant(before: str, said: str) -> None:
    text = f"{before}Martin Quill said that {said}.\n> quill | claim | said | Martin Quill | {said}\n"
    assert not any(said in statement for statement in statements("supported", text))


def test_a_sentence_with_she_is_shown_with_the_one_that_names_her() -> None:
    text = "Nora Field grew up beside a mill pond near Brindel. She painted 412 boats in an old harbour.\n"
    (question,) = asked("number", text)
    assert question["before"] == "Nora Field grew up beside a mill pond near Brindel. She painted"
    assert "these sentences" in question["prompt"]
    assert question["evidence"][0][0]["quote"] == text.strip()


@pytest.mark.parametrize(
    "before",
    ["Nora Field met Ida Marsh beside a mill pond near Brindel.", "She grew up beside a mill pond."],
)
def test_it_is_not_where_the_sentence_before_it_does_not_tell_who_she_is(before: str) -> None:
    assert not asked("number", f"{before} She painted 412 boats in an old harbour.\n")


LIFE = "Nora Field, a painter of ponds, has died in Brindel. Field was 88.\n"


def test_she_is_named_where_an_article_tells_the_life_of_one_who_died() -> None:
    text = LIFE + "She painted 412 boats in an old harbour. Field and her Field boats.\n"
    question = next(each for each in asked("number", text) if each["value"] == "412")
    assert question["prompt"].startswith(
        "Which number fills the gap in this sentence of the article, about Nora Field?"
    )
    told = next(each for each in asked("supported", text) if "412" in each["statement"])
    assert told["prompt"].startswith("Does the article say so of Nora Field?")


def test_a_headline_may_tell_whose_life_it_is() -> None:
    headed = SPEAKERS.replace("Winter at the pond", "Nora Field, painter of ponds, dies at 88")
    here = made(f"{headed}She painted 412 boats in an old harbour.\n")
    (draft,) = suggest_questions(here.reading, here.source, DraftingOptions(types=("number",))).drafts
    assert "of the article, about Nora Field?" in draft.question["prompt"]


@pytest.mark.parametrize(
    "text",
    [
        "Nora Field, a painter of ponds, lives in Brindel.\nShe painted 412 boats at a harbour.\n",
        f"{LIFE}Ida Marsh left in spring. She painted 412 boats at a harbour.\nField, Field and Field.\n",
        f"{LIFE}He painted 412 boats at a harbour.\nField, Field and Field.\n",
    ],
)
def test_else_nobody_is_named_for_she(text: str) -> None:
    assert all("Nora" not in question["prompt"] for question in asked("number", text))


def test_of_two_things_said_in_one_sentence_the_first_is_asked_about() -> None:
    said = "an old weir would be mended in spring and that nobody had to pay for it"
    text = f"Martin Quill said that {said}.\n> quill | claim | said | Martin Quill | {said}\n"
    assert "According to Martin Quill, an old weir would be mended in spring." in statements(
        "supported", text
    )


def test_words_whose_cue_somebody_else_quotes_are_not_asked_about() -> None:
    said = "Good. Then nobody will ask for a marble bridge."
    text = (
        "Martin Quill spoke of the pond on Monday. ‘She said, “Good. Then nobody will ask for a marble "
        f"bridge.”’\n> quill | claim | said | She | {said}\n"
    )
    assert not asked("who-said-it", text)


def test_a_counted_fact_that_the_article_tells_is_supported_and_a_turn_of_speech_is_not() -> None:
    text = (
        "The council of Brindel bought 300 benches for a park.\n"
        "By the 1980s the tide had gone out of fashion.\n"
    )
    assert statements("supported", text) == {
        "The council of Brindel bought 300 benches for a park.",
        "According to Clara Lunt, a footbridge creaked in the morning wind.",
    }


def test_a_body_with_an_article_keeps_it_in_a_statement() -> None:
    text = (
        "The Harbour League said that ropes of a ferry were worn.\n"
        "> league | claim | said | The Harbour League | ropes of a ferry were worn\n"
    )
    here = made(SPEAKERS.replace("---", "speaker league | Harbour League | organisation\n---", 1) + text)
    drafts = suggest_questions(here.reading, here.source, DraftingOptions(types=("supported",))).drafts
    assert "According to the Harbour League, ropes of a ferry were worn." in {
        draft.question["statement"] for draft in drafts
    }


def test_a_title_before_a_name_keeps_its_capital() -> None:
    assert (
        lowercase_first("Mayor Anna Reef won the vote", frozenset({"mayor"}))
        == "Mayor Anna Reef won the vote"
    )
    assert lowercase_first("Mayors won the vote", frozenset({"mayors"})) == "mayors won the vote"


def test_figures_are_several_and_small() -> None:
    text = (
        "Figures from the port show that 112 boats were empty in October.\n"
        "> port | claim | show | Figures from the port | 112 boats were empty in October\n"
    )
    here = made(SPEAKERS.replace("---", "speaker port | Figures from the port | document\n---", 1) + text)
    drafts = suggest_questions(here.reading, here.source, DraftingOptions(types=("supported",))).drafts
    question = next(draft.question for draft in drafts if "112" in draft.question["statement"])
    assert question["prompt"].startswith("Do figures from the port say so?")
    assert question["statement"] == "According to figures from the port, 112 boats were empty in October."


def test_shares_of_one_sentence_stay_below_all() -> None:
    text = (
        "A poll in Brindel gave the old league of pilots 52 percent and the guild of bakers 40 percent.\n"
        "Turnout at a vote was 71 percent in all of the towns by the river.\n"
    )
    changed = {each for each in statements("contradicted", text) if "poll" in each}
    assert changed
    for each in changed:
        assert sum(int(word) for word in each.split() if word.isdigit()) <= 100


@pytest.mark.parametrize(
    ("said", "is_one"),
    [
        ("since lost but quoted by all, that a pond was made of ice", False),
        ("he had seen who came by night and who left", True),
        ("ponds sing before they freeze and who made that a song", False),
    ],
)
def test_what_is_told_of_the_words_is_no_part_of_what_is_said(said: str, is_one: bool) -> None:
    here = made(f"{SPEAKERS}Martin Quill said that {said}.\n> quill | claim | said | Martin Quill | {said}\n")
    assert (ArticleIndex(here.reading, here.source).claims[-1].clause is not None) is is_one
