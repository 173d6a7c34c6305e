"""A corrected article beside the old one: ids go on with their paragraphs, quotes are proved anew."""

from hypothesis import given
from hypothesis import strategies as st

from quizapp.article.finishing import finished
from quizapp.article.models import Article, Told
from quizapp.article.renewing import Near, Old, continued, holds, nearest
from tests.article.web.pages import SENTENCES

OLD = [Old(f"p{number}", text) for number, text in enumerate(SENTENCES, 1)]


def article(*texts: str) -> Article:
    return finished(Told(), [("body", text) for text in texts])


def ids(*texts: str) -> list[str | None]:
    return [key for key, _ in continued(OLD, article(*texts))]


def test_the_same_article_keeps_every_id():
    assert ids(*SENTENCES) == ["p1", "p2", "p3", "p4", "p5", "p6"]


def test_a_corrected_paragraph_keeps_its_id_and_a_new_one_has_none():
    corrected = SENTENCES[2].replace("four of six", "three of six")
    texts = [*SENTENCES[:2], corrected, "An earlier version told another number.", *SENTENCES[3:]]
    assert ids(*texts) == ["p1", "p2", "p3", None, "p4", "p5", "p6"]


def test_a_paragraph_that_is_gone_leaves_its_id_to_nobody():
    assert ids(*SENTENCES[:2], *SENTENCES[3:]) == ["p1", "p2", "p4", "p5", "p6"]
    assert ids("Quite another text.", *SENTENCES[1:]) == [None, "p2", "p3", "p4", "p5", "p6"]


def test_a_quote_holds_only_letter_for_letter_and_once():
    assert holds("It was so, she said.", "was so")
    assert not holds("It was so, so she said.", "so")
    assert holds("It was so, so she said.", "so", suffix=" she")
    assert not holds("It was So.", "so")


def test_the_nearest_words_are_a_hint():
    texts = {"p1": SENTENCES[0], "p3": SENTENCES[2].replace("four of six", "three of six")}
    assert nearest("four of six ferries left the landing", texts) == Near(
        "p3", "three of six ferries left the landing"
    )


def test_there_is_no_hint_where_nothing_is_near():
    assert nearest("a wholly different claim about trains", {"p1": SENTENCES[0]}) is None
    assert nearest("…", {"p1": SENTENCES[0]}) is None
    assert nearest("trains", {}) is None


def test_many_changed_paragraphs_are_not_compared_for_ever():
    old = [Old(f"p{number}", f"old words number {number}") for number in range(900)]
    new = article(*(f"new text of {number}" for number in range(900)))
    assert [key for key, _ in continued(old, new)] == [None] * 900


TEXTS = st.lists(st.text(alphabet="ab c", min_size=1, max_size=12), min_size=1, max_size=8)


@given(TEXTS, TEXTS)
def test_no_id_comes_twice_and_all_paragraphs_are_there(before, after):
    new = finished(Told(), [("body", text) for text in (*after, "end")])
    found = continued([Old(str(number), text) for number, text in enumerate(before)], new)
    given_ids = [key for key, _ in found if key is not None]
    assert len(given_ids) == len(set(given_ids))
    assert tuple(paragraph for _, paragraph in found) == new.paragraphs


@given(
    st.text(alphabet="ab c.", max_size=20),
    st.dictionaries(st.text(max_size=3), st.text(alphabet="ab c.", max_size=40)),
)
def test_a_hint_is_words_of_its_paragraph(quote, texts):
    found = nearest(quote, texts)
    assert found is None or found.text in texts[found.id]
