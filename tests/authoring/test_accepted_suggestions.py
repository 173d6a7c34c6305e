"""Drafts that become questions of a pack in work."""

from random import Random
from typing import Any

import pytest

from quizapp.authoring import document_traversal
from quizapp.authoring.accepted_suggestions import (
    OfferedSuggestion,
    accept_suggestion,
    find_source_id,
    has_valid_citations,
)
from quizapp.authoring.decisions import compute_suggestion_key, read_suggestion_decisions
from quizapp.authoring.edit_steps import StepHistory, apply_edits
from quizapp.authoring.errors import OperationError
from quizapp.authoring.json_pointers import is_inside
from quizapp.authoring.live_checks import LiveChecker
from quizapp.authoring.working_copy_store import build_blank_document
from tests.authoring import offered
from tests.authoring.builders import document, refused


def empty() -> Any:
    """A pack with nothing but a bank."""
    return build_blank_document("Night buses", "en", "Ada", Random(1), "CC0-1.0")


def draft(question: Any = None, **other: Any) -> OfferedSuggestion:
    question = offered.who_said() if question is None else question
    return OfferedSuggestion("who-said-it", question, offered.source(), offered.SPEAKERS, **other)


def taken(pack: Any, each: OfferedSuggestion, bank: str = "") -> Any:
    return apply_edits(pack, accept_suggestion(pack, each, bank, Random(2)).edits)


def speakers(pack: Any) -> dict[str, Any]:
    return {each["id"]: each for each in pack["speakers"]}


def test_the_first_draft_brings_its_article_and_its_speakers():
    pack = taken(empty(), draft())
    (question,) = [asked for _, asked in document_traversal.questions(pack)]
    assert question == offered.who_said()
    assert [each["id"] for each in pack["sources"]] == ["night-buses"]
    assert set(speakers(pack)) == {"v-teske", "v-council", "v-survey", "v-brandt"}
    assert speakers(pack)["v-teske"]["speaks_for"] == "v-council"
    wrong = [
        each
        for each in LiveChecker().checked(pack)
        if is_inside(each.pointer, "/banks/0/questions/0") and each.severity == "error"
    ]
    assert wrong == []


def test_the_next_draft_of_the_article_adds_a_question_alone():
    pack = taken(empty(), draft())
    more = taken(pack, OfferedSuggestion("number", offered.how_many(), offered.source(), offered.SPEAKERS))
    assert (more["sources"], more["speakers"]) == (pack["sources"], pack["speakers"])
    assert [asked["id"] for _, asked in document_traversal.questions(more)] == ["q-bypass", "q-missed"]


def test_one_step_takes_all_of_it_back():
    pack = document()
    written = StepHistory(pack).done(accept_suggestion(pack, draft(disputed=("bypass",)), "", Random(2)))
    assert written.document["disputed"][-1] == "bypass"
    assert written.back().document == pack


def test_speakers_are_those_of_the_pack_that_share_a_name():
    pack = empty()
    pack["speakers"] = [
        {"id": "a", "name": "mira teske", "kind": "person"},
        {"id": "b", "name": "the poll", "kind": "document", "aliases": ["Survey"]},
        {"id": "c", "name": "the Town Council", "kind": "group"},
    ]
    made = taken(pack, draft())
    assert [each["id"] for each in made["speakers"]] == ["a", "b", "c", "v-brandt"]
    question = document_traversal.question(made, "q-bypass")[1]
    assert question["key"] == "a"
    assert [each["speaker"] for each in question["options"]] == ["a", "b", "v-brandt"]
    assert question["evidence"][0][0]["attributions"][0]["speaker"] == "a"
    assert speakers(made)["a"] == {
        "id": "a",
        "name": "mira teske",
        "kind": "person",
        "role": "leader of the council",
        "aliases": ["Teske"],
        "speaks_for": "c",
    }


OFFICE = {"id": "b", "name": "the polling office", "kind": "organisation", "aliases": ["the survey"]}
BOTH = [{"id": each, "name": "Mira Teske", "kind": "person"} for each in ("a", "b")]


@pytest.mark.parametrize(
    ("there", "added"), [([OFFICE], "v-survey"), (BOTH, "v-teske")], ids=["an alias alone", "two of a name"]
)
def test_a_speaker_who_is_not_surely_one_of_the_packs_is_added(there, added):
    assert added in speakers(taken({**empty(), "speakers": there}, draft()))


def test_a_name_goes_before_an_alias_of_another():
    pack = empty()
    pack["speakers"] = [{"id": "a", "name": "Olle Brandt", "kind": "person", "aliases": ["Teske"]}]
    made = taken(pack, draft())
    assert document_traversal.question(made, "q-bypass")[1]["options"][2]["speaker"] == "a"
    assert "v-teske" in speakers(made)


def test_no_two_speakers_of_a_draft_become_one():
    pack = empty()
    pack["speakers"] = [{"id": "a", "name": "the speakers", "kind": "person", "aliases": ["Teske", "Brandt"]}]
    told = [
        {**each, "aliases": ["Brandt"]} if each["id"] == "v-brandt" else each for each in offered.SPEAKERS
    ]
    each = OfferedSuggestion("who-said-it", offered.who_said(), offered.source(), tuple(told))
    asked = document_traversal.question(taken(pack, each), "q-bypass")[1]
    assert len({option["speaker"] for option in asked["options"]}) == 3


def test_nobody_speaks_for_themselves_in_the_end():
    pack = empty()
    pack["speakers"] = [
        {"id": "a", "name": "Mira Teske", "kind": "person"},
        {"id": "c", "name": "the town council", "kind": "organisation", "speaks_for": "a"},
    ]
    assert "speaks_for" not in speakers(taken(pack, draft()))["a"]


def test_the_article_is_found_again_by_its_words():
    pack = empty()
    source = offered.source()
    source["id"] = "mine"
    source["passages"] = [{**each, "id": f"x{each['id']}"} for each in source["passages"]]
    pack["sources"] = [source]
    made = taken(pack, draft())
    assert len(made["sources"]) == 1
    assert document_traversal.question(made, "q-bypass")[1]["evidence"][0][0]["passage"] == "xp2"
    assert (
        read_suggestion_decisions(made, "mine")[
            compute_suggestion_key("who-said-it", offered.who_said())
        ].question
        == "q-bypass"
    )


def test_ids_that_are_taken_are_given_anew():
    pack = document()
    pack["sources"][0]["id"] = "night-buses"
    pack["banks"][0]["questions"][0]["id"] = "q-bypass"
    made = taken(pack, draft())
    assert len({each["id"] for each in made["sources"]}) == len(pack["sources"]) + 1
    assert (
        len({asked["id"] for _, asked in document_traversal.questions(made)})
        == len(list(document_traversal.questions(pack))) + 1
    )


def test_a_question_goes_into_the_bank_that_is_wanted():
    pack = empty()
    pack["banks"].append({"id": "other", "title": "Other", "summary": "", "questions": []})
    first = pack["banks"][0]["id"]
    assert len(taken(pack, draft(), first)["banks"][0]["questions"]) == 1
    assert len(taken(pack, draft())["banks"][1]["questions"]) == 1
    pack["banks"] = []
    with refused(OperationError, "editing.no_bank"):
        accept_suggestion(pack, draft(), "", Random(2))


def test_a_draft_whose_words_are_gone_from_the_article_is_not_taken():
    pack = empty()
    source = offered.source()
    source["passages"][2]["text"] = source["passages"][2]["text"].replace("bypass", "main road")
    pack["sources"] = [source]
    assert find_source_id(pack, draft()) == "night-buses"
    assert not has_valid_citations(pack, offered.who_said())
    assert has_valid_citations(pack, offered.how_many())
    with pytest.raises(OperationError) as told:
        accept_suggestion(pack, draft(), "", Random(2))
    assert told.value.code == "evidence-gone"


def test_disputed_terms_are_listed_once_and_only_those_that_the_question_has():
    pack = empty()
    pack["disputed"] = ["Bypass"]
    made = taken(pack, draft(disputed=("bypass", "walk home", "war")))
    assert made["disputed"] == ["Bypass", "walk home"]
