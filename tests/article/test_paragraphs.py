"""An opened article is corrected without a word being changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.article.finishing import finished
from quizapp.article.models import LONGEST_PASSAGE, ROLES, Article, Told
from quizapp.article.paragraphs import drop, join, split, with_role

ARTICLE = finished(
    Told("Ferries"),
    [("headline", "Ferries Go Empty"), ("body", "Nobody counted. She said so."), ("caption", "A ferry"),
     ("body", "It was March.")],
)  # fmt: skip


def shown(article: Article) -> list[tuple[str, str]]:
    return [(each.role, each.text) for each in article.paragraphs]


def test_a_paragraph_is_split_and_both_parts_keep_its_role():
    assert shown(split(ARTICLE, 1, 15))[1:3] == [("body", "Nobody counted."), ("body", "She said so.")]


def test_two_paragraphs_are_joined_as_the_first():
    assert shown(join(ARTICLE, 2))[2:] == [("caption", "A ferry It was March.")]


def test_a_paragraph_is_dropped():
    assert [role for role, _ in shown(drop(ARTICLE, 2))] == ["headline", "body", "body"]


def test_another_role_may_move_a_paragraph():
    assert shown(with_role(ARTICLE, 3, "standfirst"))[1] == ("standfirst", "It was March.")


@pytest.mark.parametrize(
    "change",
    [
        lambda: split(ARTICLE, 1, 0),
        lambda: split(ARTICLE, 1, 28),
        lambda: join(ARTICLE, 3),
        lambda: join(finished(Told(), [("body", "a" * LONGEST_PASSAGE), ("body", "b")]), 0),
        lambda: drop(finished(Told(), [("body", "a")]), 0),
        lambda: with_role(finished(Told(), [("body", "a")]), 0, "caption"),
    ],
)
def test_what_no_pack_can_have_is_refused(change):
    with pytest.raises(ValueError, match=r"paragraph|body"):
        change()


@given(st.lists(st.tuples(st.sampled_from(["split", "join", "role"]), st.integers(0, 9), st.integers(0, 30))))
def test_no_word_is_lost_or_changed_in_any_row_of_changes(changes):
    article = ARTICLE
    for what, place, number in changes:
        try:
            if what == "split":
                article = split(article, place % len(article.paragraphs), number)
            elif what == "join":
                article = join(article, place % len(article.paragraphs))
            else:
                article = with_role(article, place % len(article.paragraphs), ROLES[number % len(ROLES)])
        except ValueError:
            continue
    letters = sorted("".join(each.text for each in article.paragraphs).replace(" ", ""))
    assert letters == sorted("".join(each.text for each in ARTICLE.paragraphs).replace(" ", ""))
    assert article.of("body")
