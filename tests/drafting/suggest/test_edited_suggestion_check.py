"""A draft that a person edited is held against the checks of drafts once more."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pytest

from quizapp.drafting.suggest.claim_index import ArticleIndex
from quizapp.drafting.suggest.cross_article import find_held_out_claims
from quizapp.drafting.suggest.drafting_options import DraftingContext, DraftingOptions
from quizapp.drafting.suggest.edited_suggestion_check import check_edited_suggestion
from quizapp.drafting.suggest.suggestion_pipeline import suggest_questions
from tests.drafting.marked import NAMES, article, made
from tests.drafting.suggest.test_cross_article import BOATS

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.drafting.suggestions import ArticleSuggestions, Suggestion
    from tests.drafting.marked import Made


def drafted(here: Made) -> ArticleSuggestions:
    other = made(BOATS)
    given = DraftingContext(held_out=find_held_out_claims(other.reading, other.source))
    return suggest_questions(here.reading, here.source, DraftingOptions(limit=1000), given)


def of_type(drafts: ArticleSuggestions, type_: str, words: str = "") -> Suggestion:
    return next(
        each for each in drafts.drafts if each.type == type_ and words in each.question.get("statement", "")
    )


def after(
    type_: str, edit: Callable[[Any], None], speakers: Any = None, name: str = "ferry", words: str = ""
) -> str:
    """What is held against the first draft of a type, with these words, once it is edited so."""
    here = article(name)
    drafts = drafted(here)
    draft = of_type(drafts, type_, words)
    question = deepcopy(dict(draft.question))
    edit(question)
    ground = ArticleIndex(here.reading, here.source)
    return check_edited_suggestion(
        ground, draft, question, drafts.speakers if speakers is None else speakers(drafts)
    )


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_held_against_a_draft_that_is_as_it_was(name: str) -> None:
    here = article(name)
    drafts = drafted(here)
    ground = ArticleIndex(here.reading, here.source)
    assert {each.type for each in drafts.drafts} >= {"who-said-it", "evidence", "contradicted"}
    assert [
        check_edited_suggestion(ground, each, dict(each.question), drafts.speakers) for each in drafts.drafts
    ] == ([""] * len(drafts.drafts))


def test_words_that_name_their_speaker_give_the_answer_away() -> None:
    def edit(question: Any) -> None:
        speaker = next(each for each in drafted(article("ferry")).speakers if each["id"] == question["key"])
        question["claim"] = f"The boats of {speaker['name']} leave too late for most passengers."

    assert after("who-said-it", edit) == "giveaway"


def test_a_claim_that_cannot_be_understood_by_itself_is_told() -> None:
    def edit(question: Any) -> None:
        question["claim"] = "He saw that it was late there and went away from it."

    assert after("who-said-it", edit) == "not-alone"


def test_another_speaker_for_right_than_the_one_who_is_read_to_say_it_is_told() -> None:
    def edit(question: Any) -> None:
        question["key"] = next(
            each["speaker"]
            for each in question["options"]
            if each["speaker"] not in ("article", question["key"])
        )

    assert after("who-said-it", edit) == "not-read"


def test_too_few_others_beside_the_speaker_are_told() -> None:
    def edit(question: Any) -> None:
        others = [each for each in question["options"] if each["speaker"] not in ("article", question["key"])]
        question["options"] = [each for each in question["options"] if each not in others[1:]]

    assert after("who-said-it", edit) == "few-rivals"


def test_speakers_are_known_by_their_names_whatever_ids_a_pack_gives_them() -> None:
    def renamed(node: Any) -> Any:
        if isinstance(node, dict):
            return {name: renamed(value) for name, value in node.items()}
        if isinstance(node, list):
            return [renamed(value) for value in node]
        return f"own-{node}" if node in {each.id for each in article("ferry").reading.speakers} else node

    def edit(question: Any) -> None:
        question.update(renamed(question))

    assert after("who-said-it", edit, lambda drafts: [renamed(each) for each in drafts.speakers]) == ""


def test_a_statement_that_the_article_may_say_after_all_is_told() -> None:
    def edit(question: Any) -> None:
        question["statement"] = (
            next(
                each["text"] for each in article("ferry").source["passages"] if each["role"] == "body"
            ).split(". ")[0]
            + "."
        )

    assert after("not-stated", edit) == "not-ruled-out"


def test_a_true_statement_that_is_called_false_is_told() -> None:
    def edit(question: Any) -> None:
        question["statement"] = "According to Nobody, " + question["evidence"][0][0]["quote"].strip("“”")

    assert after("contradicted", edit, words="night ferry") == "not-ruled-out"


def test_a_verdict_that_is_called_silent_now_has_to_be_looked_at_by_a_person() -> None:
    def edit(question: Any) -> None:
        question["key"] = "not_stated"
        question["closest"] = question.pop("evidence")[0]

    assert after("supported", edit, words="According to") == "not-ruled-out"


def test_an_item_of_a_match_in_words_of_which_nobody_knows_whose_they_are_is_told() -> None:
    def edit(question: Any) -> None:
        question["items"][0]["text"] = "It was so."

    assert after("match", edit) == "not-alone"


def test_a_passage_that_was_not_read_proves_nothing() -> None:
    def edit(question: Any) -> None:
        question["evidence"][0][0]["passage"] = "other"

    assert after("who-said-it", edit) == "not-read"


def test_that_the_article_itself_tells_it_is_a_persons_to_know() -> None:
    def edit(question: Any) -> None:
        question["key"] = "article"
        question["evidence"][0] = [{**question["evidence"][0][0], "attributions": []}]

    assert after("who-said-it", edit) == ""
