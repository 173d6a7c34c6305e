"""A draft that a person edited is held against the checks of drafts once more."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
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

    from quizapp.drafting.suggestions import ArticleSuggestions


@cache
def drafted(name: str) -> tuple[ArticleIndex, ArticleSuggestions]:
    """An article, and all that is drafted from it beside another one."""
    here, other = article(name), made(BOATS)
    given = DraftingContext(held_out=find_held_out_claims(other.reading, other.source))
    drafts = suggest_questions(here.reading, here.source, DraftingOptions(limit=1000), given)
    return ArticleIndex(here.reading, here.source), drafts


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_held_against_a_draft_that_is_as_it_was(name: str) -> None:
    ground, drafts = drafted(name)
    assert {each.type for each in drafts.drafts} >= {"who-said-it", "evidence", "contradicted"}
    for each in drafts.drafts:
        assert check_edited_suggestion(ground, each, dict(each.question), drafts.speakers) == ""


def name_the_speaker(question: Any) -> None:
    speaker = next(each for each in drafted("ferry")[1].speakers if each["id"] == question["key"])
    question["claim"] = f"The boats of {speaker['name']} leave too late for most passengers."


def rivals(question: Any) -> list[Any]:
    return [each for each in question["options"] if each["speaker"] not in ("article", question["key"])]


def keep_one_rival(question: Any) -> None:
    others = rivals(question)[1:]
    question["options"] = [each for each in question["options"] if each not in others]


def tell_what_the_article_tells(question: Any) -> None:
    body = next(each["text"] for each in article("ferry").source["passages"] if each["role"] == "body")
    question["statement"] = body.partition(". ")[0] + "."


def call_a_true_statement_false(question: Any) -> None:
    question["statement"] = "According to Nobody, " + question["evidence"][0][0]["quote"].strip("“”")


def call_it_silent(question: Any) -> None:
    question["key"] = "not_stated"
    question["closest"] = question.pop("evidence")[0]


def cite_another_passage(question: Any) -> None:
    question["evidence"][0][0]["passage"] = "other"


def give_it_to_the_article(question: Any) -> None:
    question["key"] = "article"
    question["evidence"][0] = [{**question["evidence"][0][0], "attributions": []}]


@pytest.mark.parametrize(
    ("type_", "words", "edit", "code"),
    [
        ("who-said-it", "", name_the_speaker, "giveaway"),
        ("who-said-it", "", lambda each: each.update(claim="He saw that it was late there."), "not-alone"),
        ("who-said-it", "", lambda each: each.update(key=rivals(each)[0]["speaker"]), "not-read"),
        ("who-said-it", "", keep_one_rival, "few-rivals"),
        ("who-said-it", "", cite_another_passage, "not-read"),
        ("who-said-it", "", give_it_to_the_article, ""),
        ("not-stated", "", tell_what_the_article_tells, "not-ruled-out"),
        ("contradicted", "night ferry", call_a_true_statement_false, "not-ruled-out"),
        ("supported", "According to", call_it_silent, "not-ruled-out"),
        ("match", "", lambda each: each["items"][0].update(text="It was so."), "not-alone"),
    ],
)
def test_what_is_wrong_with_an_edited_draft_is_told(
    type_: str, words: str, edit: Callable[[Any], object], code: str
) -> None:
    ground, drafts = drafted("ferry")
    draft = next(
        each for each in drafts.drafts if each.type == type_ and words in each.question.get("statement", "")
    )
    question = deepcopy(dict(draft.question))
    edit(question)
    assert check_edited_suggestion(ground, draft, question, drafts.speakers) == code


def test_speakers_are_known_by_their_names_whatever_ids_a_pack_gives_them() -> None:
    ground, drafts = drafted("ferry")
    ids = {each.id for each in article("ferry").reading.speakers}

    def renamed(node: Any) -> Any:
        if isinstance(node, dict):
            return {name: renamed(value) for name, value in node.items()}
        if isinstance(node, list):
            return [renamed(value) for value in node]
        return f"own-{node}" if node in ids else node

    draft = next(each for each in drafts.drafts if each.type == "who-said-it")
    speakers = [renamed(dict(each)) for each in drafts.speakers]
    assert check_edited_suggestion(ground, draft, renamed(dict(draft.question)), speakers) == ""
