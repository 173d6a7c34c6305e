"""Ways through a document."""

import pytest

from quizapp.authoring import document_traversal
from quizapp.authoring.errors import OperationError
from quizapp.catalogue import message
from quizapp.pack.checks.pack_traversal import (
    iter_framing_texts,
    iter_names,
    iter_offered_texts,
    iter_question_texts,
    iter_questions,
)
from quizapp.pack.quote_matching import list_citations
from tests.authoring.builders import document
from tests.pack.builders import example_pack


def test_all_citations_are_found_that_the_models_have():
    expected = {
        "/" + "/".join(map(str, (*path, *inner)))
        for path, question in iter_questions(example_pack())
        for inner, _ in list_citations(question)
    }
    assert {
        at + inner
        for at, question in document_traversal.questions(document())
        for inner, _ in document_traversal.citations(question)
    } == expected


def test_the_teachers_texts_are_those_that_the_checks_know():
    """All but ids, addresses and what is the article's own: its title, publisher, author, rights."""
    pack = example_pack()
    known = {"/" + "/".join(map(str, path)) for path, _ in (*iter_framing_texts(pack), *iter_names(pack))}
    known |= {
        "/" + "/".join(map(str, (*path, *inner)))
        for path, question in iter_questions(pack)
        for inner, _ in (*iter_question_texts(question), *iter_offered_texts(question))
    }
    known = {at for at in known if not at.startswith("/sources/") or "/passages/" in at}
    known -= {at for at in known if at.startswith(("/authors/", "/reviewers/", "/licence"))}
    found = {at for at, _ in document_traversal.iterate_teacher_texts(document())}
    assert found == known


def test_what_is_gone_is_told_by_its_sort():
    for look, what in (
        (document_traversal.bank, "bank"),
        (document_traversal.question, "question"),
        (document_traversal.passage, "paragraph"),
        (document_traversal.speaker, "speaker"),
        (document_traversal.source, "article"),
    ):
        with pytest.raises(OperationError) as told:
            look(document(), "gone")
        assert told.value.message == message(f"editing.gone.{what}", id="gone")


def test_a_passage_is_at_home_in_its_own_article_and_an_unknown_one_in_none():
    written = document()
    for source in written["sources"]:
        assert {document_traversal.find_home_source(written, each["id"]) for each in source["passages"]} == {
            source["id"]
        }
    assert document_traversal.find_home_source(written, "gone") == ""
