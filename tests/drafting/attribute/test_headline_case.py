"""Headlines of capitalised words are read as sentences, letter for letter as long."""

from hypothesis import given
from hypothesis import strategies as st

from quizapp.drafting.attribute.headline_case import convert_to_sentence_case, find_lowercase_words

SMALL = find_lowercase_words(["The ferry was late. The council met at the pier, and Osei said little."])


def test_words_that_the_article_writes_small_become_small():
    assert (
        convert_to_sentence_case("Council Says Ferry Was Late At Torsk", SMALL)
        == "Council says ferry was late at Torsk"
    )


def test_verbs_of_saying_become_small_wherever_they_come_from():
    assert convert_to_sentence_case("Osei Denies Ferry Rumours", frozenset()) == "Osei denies Ferry Rumours"


def test_a_headline_that_is_a_sentence_stays_as_it_is():
    headline = "The Council of Torsk says that nobody knew about the ferry"
    assert convert_to_sentence_case(headline, SMALL) == headline


def test_a_few_words_are_no_headline_to_be_changed():
    assert convert_to_sentence_case("Ferry Late", SMALL) == "Ferry Late"


def test_words_all_in_capitals_stay():
    assert convert_to_sentence_case("COUNCIL Says Ferry Was Late", SMALL) == "COUNCIL says ferry was late"


def test_only_words_without_a_capital_are_small():
    assert {"ferry", "late", "said"} <= SMALL
    assert not {"The", "the council", "Osei"} & SMALL


@given(
    st.lists(st.sampled_from(["Ferry", "İSlet", "ßAse", "Élan", "Says", "A", "’s", "—", " ", "x1"])).map(
        " ".join
    )
)
def test_a_headline_stays_as_long_as_it_was(headline):
    read = convert_to_sentence_case(headline, find_lowercase_words([headline.lower()]))
    assert [len(word) for word in read.split(" ")] == [len(word) for word in headline.split(" ")]
