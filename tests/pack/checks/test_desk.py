"""What a question reads, and that it cites nothing else."""

import pytest

from quizapp.pack.checks.desk import check_cited_is_read, check_one_article
from tests.pack.builders import example_json, found, place_of, question_json


@pytest.mark.parametrize("question_id", ["who-fridays", "who-pay", "every-evening"])
def test_attribution_chain_and_verdict_read_one_article(question_id):
    data = example_json()
    question = question_json(data, question_id)
    where = place_of(data, question_id)
    question["reads"] = ["gazette", "letter"]
    assert found(check_one_article, data) == [(f"{where}/reads", "one-article")]
    del question["reads"]
    assert found(check_one_article, data) == [(f"{where}/reads", "one-article")]


def test_where_there_is_one_article_it_need_not_be_named():
    data = example_json()
    data["sources"].pop()
    del question_json(data, "who-pay")["reads"]
    assert found(check_one_article, data) == []


def test_no_article_is_read_twice():
    data = example_json()
    question_json(data, "two-articles")["reads"] = ["letter", "gazette", "letter"]
    assert found(check_one_article, data) == [(f"{place_of(data, 'two-articles')}/reads", "read-twice")]


def test_what_is_cited_lies_on_the_desk():
    data = example_json()
    question_json(data, "two-articles")["reads"] = ["gazette"]
    where = place_of(data, "two-articles")
    assert found(check_cited_is_read, data) == [(f"{where}/proofs/0/0/passage", "not-read")]


def test_where_a_name_stands_lies_on_the_desk_too():
    data = example_json()
    named = question_json(data, "who-fridays")["proofs"][0][0]["said"][0]["named"]
    named.update(passage="letter-2", quote="Mara Sund")
    where = place_of(data, "who-fridays")
    assert found(check_cited_is_read, data) == [(f"{where}/proofs/0/0/said/0/named/passage", "not-read")]
