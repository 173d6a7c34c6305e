"""Articles and their paragraphs."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.article.models import ARTICLE_ROLES, MAX_PASSAGE_LENGTH, MAX_PASSAGES
from quizapp.authoring import document_traversal
from quizapp.authoring.edit_steps import StepHistory
from quizapp.authoring.errors import OperationError
from quizapp.authoring.json_pointers import is_same_json
from quizapp.authoring.operations.articles import (
    add_source,
    build_source,
    join_paragraphs,
    remove_paragraph,
    remove_source,
    set_role,
    set_share,
    split_paragraph,
)
from quizapp.pack.checks.sources import (
    check_canonical_passages,
    check_paragraphs,
    check_paragraphs_once,
    check_reading_order,
    check_whole_sources,
)
from tests.authoring.builders import document
from tests.pack.builders import pack_of

TEXTS: list[tuple[Any, str]] = [
    ("headline", "Cool streets"),
    ("body", " Trees  help.\nThey  cool. "),
    ("body", "   "),
    ("body", "Ada said so. Ben did not."),
    ("caption", "A tree."),
    ("body", "It ends."),
]


@pytest.fixture
def written(chance: Random) -> StepHistory:
    """The example with an article of three paragraphs that nothing cites."""
    given = {"language": "en", "publisher": "The Courier"}
    source = build_source("Cool streets", TEXTS, chance, given=given)
    source["rights"]["statement"] = "Mine."
    return StepHistory(document()).done(add_source(document(), source))


def body(data: Any) -> list[tuple[int | None, str]]:
    return [(each.get("paragraph"), each["text"]) for each in data["sources"][2]["passages"]]


def holds(step: Any, written: StepHistory) -> Any:
    """The document after a step, whose articles hold, and which undone is as before."""
    done = written.done(step)
    pack = pack_of(done.document)
    for check in (
        check_paragraphs, check_paragraphs_once, check_reading_order,
        check_whole_sources, check_canonical_passages,
    ):  # fmt: skip
        assert list(check(pack)) == []
    assert is_same_json(done.back().document, written.document)
    return done.document


def passage(written: StepHistory, place: int) -> str:
    return str(written.document["sources"][2]["passages"][place]["id"])


def test_a_new_article_is_whole_canonical_and_numbered(written: StepHistory) -> None:
    assert body(written.document) == [
        (None, "Cool streets"),
        (1, "Trees help. They cool."),
        (2, "Ada said so. Ben did not."),
        (None, "A tree."),
        (3, "It ends."),
    ]
    assert list(check_whole_sources(pack_of(written.document))) == []
    source = written.document["sources"][2]
    assert (source["paragraphs"], source["publisher"], source["rights"]["share"]) == (
        3,
        "The Courier",
        "cited",
    )


def test_a_paragraph_is_split_and_joined_again(written: StepHistory, chance: Random) -> None:
    data = holds(split_paragraph(written.document, passage(written, 1), 11, chance), written)
    assert body(data)[1:4] == [(1, "Trees help."), (2, "They cool."), (3, "Ada said so. Ben did not.")]
    again = StepHistory(data).done(join_paragraphs(data, passage(written, 1))).document
    assert body(again) == body(written.document)
    with pytest.raises(OperationError):
        split_paragraph(written.document, passage(written, 1), 0, chance)
    with pytest.raises(OperationError):
        join_paragraphs(written.document, passage(written, 2))


def test_no_more_paragraphs_and_no_longer_ones_are_made_than_a_pack_can_have(chance: Random) -> None:
    texts: list[tuple[Any, str]] = [("body", "a" * MAX_PASSAGE_LENGTH), ("body", "b")]
    data = {"sources": [build_source("T", texts, chance)]}
    with pytest.raises(OperationError) as told:
        join_paragraphs(data, data["sources"][0]["passages"][0]["id"])
    assert told.value.message.id == "editing.too_long_to_join"
    data = {"sources": [build_source("T", [("body", "So it is.")] * MAX_PASSAGES, chance)]}
    with pytest.raises(OperationError) as told:
        split_paragraph(data, data["sources"][0]["passages"][7]["id"], 3, chance)
    assert told.value.message.id == "editing.too_many_paragraphs"


@given(st.lists(st.tuples(st.sampled_from(["split", "join", "role"]), st.integers(0, 9), st.integers(0, 30))))
def test_no_letter_is_lost_in_any_row_of_changes(changes: list[tuple[str, int, int]]) -> None:
    chance = Random(7)
    data = {"sources": [before := build_source("T", TEXTS, chance)]}
    for what, place, number in changes:
        passages = data["sources"][0]["passages"]
        id_ = passages[place % len(passages)]["id"]
        try:
            if what == "split":
                step = split_paragraph(data, id_, number, chance)
            elif what == "join":
                step = join_paragraphs(data, id_)
            else:
                step = set_role(data, id_, ARTICLE_ROLES[number % len(ARTICLE_ROLES)])
        except OperationError:
            continue
        data = StepHistory(data).done(step).document
    assert _letters(data["sources"][0]) == _letters(before)
    assert any(each["role"] == "body" for each in data["sources"][0]["passages"])


def _letters(source: Any) -> list[str]:
    return sorted("".join(each["text"] for each in source["passages"]).replace(" ", ""))


def test_a_paragraph_is_dropped_and_the_others_are_numbered_anew(written: StepHistory) -> None:
    data = holds(remove_paragraph(written.document, passage(written, 1)), written)
    assert body(data)[1] == (1, "Ada said so. Ben did not.")


def test_a_paragraph_that_is_the_standfirst_stands_before_the_paragraphs(written: StepHistory) -> None:
    data = holds(set_role(written.document, passage(written, 2), "standfirst"), written)
    assert body(data)[:3] == [
        (None, "Cool streets"),
        (None, "Ada said so. Ben did not."),
        (1, "Trees help. They cool."),
    ]
    data = holds(set_role(written.document, passage(written, 3), "body"), written)
    assert body(data)[3] == (3, "A tree.")
    with pytest.raises(OperationError):
        set_role(written.document, passage(written, 3), "summary")


def test_the_last_paragraph_stays(chance: Random) -> None:
    source = build_source("T", [("headline", "T"), ("body", "One.")], chance, given={"language": "en"})
    data = StepHistory(document()).done(add_source(document(), source)).document
    for change in (remove_paragraph, lambda data, passage: set_role(data, passage, "caption")):
        with pytest.raises(OperationError) as told:
            change(data, source["passages"][1]["id"])
        assert told.value.message.id == "editing.last_paragraph"


def test_a_paragraph_that_is_cited_stays_as_it_is(chance: Random) -> None:
    for change in (
        lambda: split_paragraph(document(), "gazette-3", 20, chance),
        lambda: join_paragraphs(document(), "gazette-3"),
        lambda: remove_paragraph(document(), "gazette-3"),
        lambda: set_role(document(), "gazette-3", "caption"),
    ):
        with pytest.raises(OperationError) as told:
            change()
        assert told.value.message.id == "editing.cited"
    with pytest.raises(OperationError) as told:
        remove_paragraph(document(), "letter-1")
    assert told.value.message.id == "editing.not_whole"


def test_an_article_goes_when_nothing_rests_on_it_and_says_how_it_is_passed_on(written: StepHistory) -> None:
    source = written.document["sources"][2]["id"]
    assert is_same_json(written.done(remove_source(written.document, source)).document, document())
    with pytest.raises(OperationError) as told:
        remove_source(document(), "gazette")
    assert told.value.message.id == "editing.article_in_use"
    data = written.done(set_share(written.document, source, "whole")).document
    assert document_traversal.source(data, source)[1]["rights"]["share"] == "whole"
