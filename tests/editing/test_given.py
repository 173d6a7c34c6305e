from __future__ import annotations

from quizapp.editing.handing_out import given
from tests.editing.builders import document
from tests.editing.test_leaving_out import told, with_one_more_paragraph


def test_what_learners_get_is_counted_as_it_is_handed_out() -> None:
    written = with_one_more_paragraph()
    whole, cited = given(written, {}, cited=False), given(written, {}, cited=True)
    assert whole is not None
    assert cited is not None
    questions = sum(len(bank["questions"]) for bank in written["banks"])
    assert sum(count for _, count in whole.banks) == questions
    assert whole.articles[0].here == whole.articles[0].of == written["sources"][0]["paragraphs"]
    assert cited.articles[0].here < cited.articles[0].of
    assert whole.gaps == ()
    assert cited.gaps


def test_a_summary_of_what_is_left_out_closes_the_gap() -> None:
    written = with_one_more_paragraph()
    before = given(written, {}, cited=True)
    after = given(told(written, "It says in what state the pier is.").document, {}, cited=True)
    assert before is not None
    assert after is not None
    assert after.articles[0].told == before.articles[0].told + 1


def test_a_pack_that_cannot_be_handed_out_gives_nothing() -> None:
    written = document()
    written["banks"][0]["questions"][0]["prompt"] = ""
    assert given(written, {}, cited=False) is None
