"""Headlines of capitalised words are read as sentences, letter for letter as long."""

from hypothesis import given
from hypothesis import strategies as st

from quizapp.drafting.said.headlines import as_sentence, small_words

SMALL = small_words(["The ferry was late. The council met at the pier, and Osei said little."])


def test_words_that_the_article_writes_small_become_small():
    assert (
        as_sentence("Council Says Ferry Was Late At Torsk", SMALL) == "Council says ferry was late at Torsk"
    )


def test_verbs_of_saying_become_small_wherever_they_come_from():
    assert as_sentence("Osei Denies Ferry Rumours", frozenset()) == "Osei denies Ferry Rumours"


def test_a_headline_that_is_a_sentence_stays_as_it_is():
    headline = "The Council of Torsk says that nobody knew about the ferry"
    assert as_sentence(headline, SMALL) == headline


def test_a_few_words_are_no_headline_to_be_changed():
    assert as_sentence("Ferry Late", SMALL) == "Ferry Late"


def test_words_all_in_capitals_stay():
    assert as_sentence("COUNCIL Says Ferry Was Late", SMALL) == "COUNCIL says ferry was late"


def test_only_words_without_a_capital_are_small():
    assert {"ferry", "late", "said"} <= SMALL
    assert not {"The", "the council", "Osei"} & SMALL


@given(
    st.lists(st.sampled_from(["Ferry", "İSlet", "ßAse", "Élan", "Says", "A", "’s", "—", " ", "x1"])).map(
        " ".join
    )
)
def test_a_headline_stays_as_long_as_it_was(headline):
    read = as_sentence(headline, small_words([headline.lower()]))
    assert [len(word) for word in read.split(" ")] == [len(word) for word in headline.split(" ")]
