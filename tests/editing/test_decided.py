"""What became of drafts."""

from __future__ import annotations

from typing import Any

import pytest

from quizapp.drafting.proposing.proposing import propose
from quizapp.editing.decisions import Decided, decided, forget_rejections, key_of, reject, rejections
from quizapp.editing.steps import Written, applied
from tests.drafting.marked import NAMES, article, made, marked
from tests.editing import offered
from tests.editing.builders import document


def rejected(pack: Any, *types: str) -> Any:
    for number, each in enumerate(types):
        pack = applied(pack, reject(pack, "ferry", f"{each}-{number}", each, "unclear").edits)
    return pack


def test_a_draft_is_known_again_by_what_it_asks_and_the_words_it_rests_on() -> None:
    asked = offered.who_said()
    again = {**offered.who_said(), "id": "q-other", "explanation": "Other words.", "difficulty": 3}
    assert key_of("who-said-it", asked) == key_of("who-said-it", again)
    assert key_of("who-said-it", asked) != key_of("evidence", asked)
    assert key_of("number", offered.how_many()) != key_of("number", {**offered.how_many(), "value": "213"})
    other = offered.who_said()
    other["proofs"][0][0]["quote"] = "said Mira Teske"
    assert key_of("who-said-it", asked) != key_of("who-said-it", other)


def test_a_draft_is_known_again_where_paragraphs_came_before_it_and_others_are_offered() -> None:
    asked = {**offered.how_many(), "prompt": "Which number fills the gap in this sentence from paragraph 3?"}
    later = {**asked, "prompt": "Which number fills the gap in this sentence from paragraph 14?"}
    assert key_of("number", asked) == key_of("number", later)
    who, others = offered.who_said(), offered.who_said()
    cited = {"passage": "p3", "quote": "212 of them had missed the last bus", "said": []}
    others["options"][1] = {**others["options"][1], "citation": cited}
    assert key_of("who-said-it", who) == key_of("who-said-it", others)


@pytest.mark.parametrize("name", NAMES)
def test_every_draft_of_an_article_is_known_again_after_a_paragraph_was_put_in(name: str) -> None:
    head, _, body = marked(name).partition("\n---\n")
    first, text = body.strip("\n").split("\n", 1)
    before, after = article(name), made(f"{head}\n---\n{first}\nThe river is wide.\n{text}")
    keys = [
        {key_of(each.type, dict(each.question)) for each in propose(it.reading, it.source).drafts}
        for it in (before, after)
    ]
    assert keys[0] == keys[1]
    assert len(keys[0]) == len(propose(before.reading, before.source).drafts)


def test_rejections_are_counted_by_type_the_commonest_first() -> None:
    pack = rejected(document(), "number", "chain", "chain")
    assert rejections(pack, "ferry") == {"chain": 2, "number": 1}
    assert rejections(pack, "another") == {}
    assert decided(pack, "ferry")["number-0"] == Decided("rejected", "number", "unclear")


def test_forgetting_rejections_leaves_what_was_accepted_and_can_be_undone() -> None:
    pack = rejected(document(), "number", "chain")
    question = pack["banks"][0]["questions"][0]["id"]
    pack["drafts"]["ferry"]["k"] = {"was": "accepted", "type": "chain", "question": question}
    written = Written(pack).done(forget_rejections(pack, "ferry"))
    assert decided(written.document, "ferry") == {"k": Decided("accepted", "chain", "", question)}
    assert written.back().document == pack


def test_one_that_was_accepted_counts_while_its_question_is_there() -> None:
    pack = document()
    pack["drafts"] = {"ferry": {"k": {"was": "accepted", "type": "chain", "question": "q-gone"}}}
    assert decided(pack, "ferry") == {}


def test_what_somebody_else_wrote_into_the_file_counts_for_nothing() -> None:
    pack = document()
    pack["drafts"] = {"ferry": {"a": 3, "b": {"was": "shelved"}, "c": {"was": "rejected"}}}
    assert decided(pack, "ferry") == {"c": Decided("rejected", "")}
    pack["drafts"] = {"ferry": 3}
    assert decided(pack, "ferry") == {}
    assert rejections(rejected(pack, "number"), "ferry") == {"number": 1}
