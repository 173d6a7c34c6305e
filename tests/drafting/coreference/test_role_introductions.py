"""Somebody told of by a role who is named only later."""

from __future__ import annotations

import pytest

from tests.drafting.coreference.making import Article


def test_who_opens_a_paragraph_is_whom_the_next_opens_with_by_name_and_age() -> None:
    article = Article("A former nurse wept. She said no.", "Priqa Osei, 54, said yes.")
    article.about("[A former nurse] wept").says("[She] said").says("[Priqa Osei]", "yes")
    assert [name for name, _ in article.meant()] == ["Priqa Osei"] * 2
    assert "nurse" in article.last().roles


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("A former nurse wept. She said no.", "Priqa Osei said yes."),
        ("A former nurse wept. She said no.", "Then Priqa Osei, 54, said yes."),
        ("A former nurse wept. She said no.", "It rained.", "Priqa Osei, 54, said yes."),
        ("A spokesman wept. He said no.", "Mara Osei, 54, said yes."),
    ],
)
def test_a_name_without_an_age_or_farther_off_or_of_another_gender_is_somebody_else(
    paragraphs: tuple[str, ...],
) -> None:
    article = Article(*paragraphs)
    noun, pronoun = ("A spokesman", "He") if "spokesman" in paragraphs[0] else ("A former nurse", "She")
    article.about(f"[{noun}] wept").says(f"[{pronoun}] said")
    assert article.meant()[0][0] == noun[0].lower() + noun[1:]


def test_who_wrote_the_article_is_nobody_in_it() -> None:
    article = Article("By Mara Osei, health reporter", "Anna Lind wept. She said no.").says("[She] said")
    assert [each.name for each in article.named()[1].entities] == ["Anna Lind"]
    assert article.meant() == [("Anna Lind", "pronoun")]
