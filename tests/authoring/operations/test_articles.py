"""Articles and their paragraphs."""

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
from quizapp.authoring.operations import articles
from quizapp.pack.checks import sources
from tests.authoring.builders import document, done, refused
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
def written(chance):
    """The example with an article of three paragraphs that nothing cites."""
    given = {"language": "en", "publisher": "The Courier"}
    source = articles.build_source("Cool streets", TEXTS, chance, given=given)
    source["rights"]["statement"] = "Mine."
    return StepHistory(document()).done(articles.add_source(document(), source))


def body(data: Any) -> list[tuple[int | None, str]]:
    return [(each.get("paragraph"), each["text"]) for each in data["sources"][2]["passages"]]


def holds(step: Any, written: StepHistory) -> Any:
    """The document after a step, whose articles hold, and which undone is as before."""
    done = written.done(step)
    pack = pack_of(done.document)
    for check in (
        sources.check_paragraphs, sources.check_paragraphs_once, sources.check_reading_order,
        sources.check_whole_sources, sources.check_canonical_passages,
    ):  # fmt: skip
        assert list(check(pack)) == []
    assert is_same_json(done.back().document, written.document)
    return done.document


def passage(written: StepHistory, place: int) -> str:
    return str(written.document["sources"][2]["passages"][place]["id"])


def test_a_new_article_is_whole_canonical_and_numbered(written):
    assert body(written.document) == [
        (None, "Cool streets"),
        (1, "Trees help. They cool."),
        (2, "Ada said so. Ben did not."),
        (None, "A tree."),
        (3, "It ends."),
    ]
    assert list(sources.check_whole_sources(pack_of(written.document))) == []
    source = written.document["sources"][2]
    assert (source["paragraphs"], source["publisher"], source["rights"]["share"]) == (
        3,
        "The Courier",
        "cited",
    )


def test_a_paragraph_is_split_and_joined_again(written, chance):
    data = holds(articles.split_paragraph(written.document, passage(written, 1), 11, chance), written)
    assert body(data)[1:4] == [(1, "Trees help."), (2, "They cool."), (3, "Ada said so. Ben did not.")]
    again = done(articles.join_paragraphs(data, passage(written, 1)), data)
    assert body(again) == body(written.document)
    with pytest.raises(OperationError):
        articles.split_paragraph(written.document, passage(written, 1), 0, chance)
    with pytest.raises(OperationError):
        articles.join_paragraphs(written.document, passage(written, 2))


def test_no_more_paragraphs_and_no_longer_ones_are_made_than_a_pack_can_have(chance):
    texts: list[tuple[Any, str]] = [("body", "a" * MAX_PASSAGE_LENGTH), ("body", "b")]
    data = {"sources": [articles.build_source("T", texts, chance)]}
    with refused(OperationError, "editing.too_long_to_join"):
        articles.join_paragraphs(data, data["sources"][0]["passages"][0]["id"])
    data = {"sources": [articles.build_source("T", [("body", "So it is.")] * MAX_PASSAGES, chance)]}
    with refused(OperationError, "editing.too_many_paragraphs"):
        articles.split_paragraph(data, data["sources"][0]["passages"][7]["id"], 3, chance)


@given(st.lists(st.tuples(st.sampled_from(["split", "join", "role"]), st.integers(0, 9), st.integers(0, 30))))
def test_no_letter_is_lost_in_any_row_of_changes(changes):
    chance = Random(7)
    data = {"sources": [before := articles.build_source("T", TEXTS, chance)]}
    for what, place, number in changes:
        passages = data["sources"][0]["passages"]
        id_ = passages[place % len(passages)]["id"]
        try:
            if what == "split":
                step = articles.split_paragraph(data, id_, number, chance)
            elif what == "join":
                step = articles.join_paragraphs(data, id_)
            else:
                step = articles.set_role(data, id_, ARTICLE_ROLES[number % len(ARTICLE_ROLES)])
        except OperationError:
            continue
        data = done(step, data)
    assert _letters(data["sources"][0]) == _letters(before)
    assert any(each["role"] == "body" for each in data["sources"][0]["passages"])


def _letters(source: Any) -> list[str]:
    return sorted("".join(each["text"] for each in source["passages"]).replace(" ", ""))


def test_a_paragraph_is_dropped_and_the_others_are_numbered_anew(written):
    data = holds(articles.remove_paragraph(written.document, passage(written, 1)), written)
    assert body(data)[1] == (1, "Ada said so. Ben did not.")


def test_a_paragraph_that_is_the_standfirst_stands_before_the_paragraphs(written):
    data = holds(articles.set_role(written.document, passage(written, 2), "standfirst"), written)
    assert body(data)[:3] == [
        (None, "Cool streets"),
        (None, "Ada said so. Ben did not."),
        (1, "Trees help. They cool."),
    ]
    data = holds(articles.set_role(written.document, passage(written, 3), "body"), written)
    assert body(data)[3] == (3, "A tree.")
    with pytest.raises(OperationError):
        articles.set_role(written.document, passage(written, 3), "summary")


def test_the_last_paragraph_stays(chance):
    source = articles.build_source(
        "T", [("headline", "T"), ("body", "One.")], chance, given={"language": "en"}
    )
    data = done(articles.add_source(document(), source))
    for change in (
        articles.remove_paragraph,
        lambda data, passage: articles.set_role(data, passage, "caption"),
    ):
        with refused(OperationError, "editing.last_paragraph"):
            change(data, source["passages"][1]["id"])


def test_a_paragraph_that_is_cited_stays_as_it_is(chance):
    for change in (
        lambda: articles.split_paragraph(document(), "gazette-3", 20, chance),
        lambda: articles.join_paragraphs(document(), "gazette-3"),
        lambda: articles.remove_paragraph(document(), "gazette-3"),
        lambda: articles.set_role(document(), "gazette-3", "caption"),
    ):
        with refused(OperationError, "editing.cited"):
            change()
    with refused(OperationError, "editing.not_whole"):
        articles.remove_paragraph(document(), "letter-1")


def test_an_article_goes_when_nothing_rests_on_it_and_says_how_it_is_passed_on(written):
    source = written.document["sources"][2]["id"]
    assert is_same_json(written.done(articles.remove_source(written.document, source)).document, document())
    with refused(OperationError, "editing.article_in_use"):
        articles.remove_source(document(), "gazette")
    data = written.done(articles.set_share(written.document, source, "whole")).document
    assert document_traversal.source(data, source)[1]["rights"]["share"] == "whole"
