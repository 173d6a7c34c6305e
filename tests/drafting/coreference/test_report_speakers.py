"""Every speaker of an article, named in reading order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.drafting.attribute.speech_reports import SpeechReport
from quizapp.drafting.coreference.report_speakers import resolve_speakers
from quizapp.drafting.lexicon.word_sets import word_set
from quizapp.drafting.source_reading import ReadingSpan
from tests.drafting.coreference.making import Article

WORDS = sorted(
    word_set(
        """Mara Osei Jan Mr Mrs the The Orle Trust mayor spokesman she he it they said . , “ ” Norway in a
        66-year-old Dane company ’s -"""
    )
)
"""Words that the rules look for."""


def test_a_short_name_a_pronoun_and_a_role_come_to_one_speaker() -> None:
    article = Article(
        "Mara Osei, the harbour mayor, said no.",
        "Osei said it was late.",
        "She said so twice.",
        "The mayor said yes.",
    )
    article.says("[Mara Osei]").says("[Osei] said").says("[She] said").says("[The mayor] said")
    assert article.meant() == [
        ("Mara Osei", "name"), ("Mara Osei", "name"), ("Mara Osei", "pronoun"), ("Mara Osei", "role"),
    ]  # fmt: skip


def test_a_report_without_a_mention_is_nobodys() -> None:
    report = SpeechReport(ReadingSpan(0, 2), 0, "bare")
    article = Article("No.")
    assert [each.how for each in resolve_speakers(article.text, article.parts, [report], [], [])[0]] == [
        "none"
    ]


def test_a_quotation_that_goes_on_has_the_speaker_of_its_mention_and_counts_once() -> None:
    article = Article("“No,” said Mara Osei. “Never.”")
    article.says("said [Mara Osei]", "No,")
    article._at = 0
    article.says("said [Mara Osei]", "Never.", "carried")
    (one, other), _ = article.named()
    assert one.entity is other.entity
    assert one.entity is not None
    assert one.entity.spoke == 1


def test_two_reports_of_one_mention_have_one_speaker() -> None:
    article = Article("A baker said no and yes.").says("[A baker] said", "no")
    article._at = 0
    (one, other), _ = article.says("[A baker] said", "yes").named()
    assert one.entity is other.entity


def test_names_in_a_headline_name_nobody() -> None:
    article = Article("the tide was high", headline="Mara Osei Meets Vik Council")
    assert article.named()[1].entities == []


def test_who_is_only_told_of_within_what_is_said_goes_after_whom_the_narrator_named() -> None:
    article = Article("We met Mara Osei at noon. Vik Council said that Anna Lind had left. She agreed.")
    assert article.says("[Vik Council] said").says("[She] agreed").meant()[1][0] == "Mara Osei"


def test_who_is_named_within_quotation_marks_is_not_in_the_narrators_mind() -> None:
    article = Article("We met Anna Lind. Then came Mara Osei. “We thank Anna Lind.” She agreed.")
    assert article.says("[She] agreed").meant()[0][0] == "Mara Osei"


def test_the_subject_of_a_sentence_without_speech_is_in_mind() -> None:
    article = Article("A baker fell. She said so.").about("[A baker] fell").says("[She] said")
    assert article.meant() == [("a baker", "pronoun")]


def test_who_is_told_of_within_what_is_said_is_less_in_mind_than_who_says_it() -> None:
    article = Article("Mara Osei said that Anna Lind had left. She said it twice.")
    assert article.says("[Mara Osei] said").says("[She] said").meant()[1][0] == "Mara Osei"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("her office had called", "Mara Osei"),
        ("that his office had called", "Jan Lind"),
        ("nobody had called", "Jan Lind"),
    ],
)
def test_a_pronoun_in_what_is_said_tells_the_gender_of_who_says_it(said: str, told: str) -> None:
    article = Article(f"Mara Osei, a mayor, met Jan Lind, a mayor. The mayor said {said}.")
    assert article.says("[The mayor] said", said).meant()[0][0] == told


def test_an_empty_article_names_nobody() -> None:
    found, book = Article("").named()
    assert (found, book.entities) == ([], [])


@given(st.data())
def test_any_words_as_mentions_are_named_without_failing_and_everybody_told_is_in_the_book(
    data: st.DataObject,
) -> None:
    words = data.draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=30))
    article = Article(" ".join(words))
    for at, word in enumerate(words):
        how = data.draw(st.sampled_from(["", "says", "about", "plural", "joint"]))
        if how:
            article.adds(sum(len(each) + 1 for each in words[:at]), word, how)
    found, book = article.named()
    assert all(each.entity is None or each.entity in book.entities for each in found)


def test_a_subject_that_speaks_is_one_speaker() -> None:
    article = Article("A baker said no. A baker said yes.").about("[A baker] said no")
    article._at = 0
    (one, other), book = article.says("[A baker] said no").says("[A baker] said yes").named()
    assert one.entity is not other.entity
    assert len(book.entities) == 2


def test_a_role_is_whom_a_later_sentence_names() -> None:
    article = Article("His sister left. She said no. Priqa Osei said yes.").about("[His sister] left")
    article.says("[She] said").says("[Priqa Osei] said")
    assert [name for name, _ in article.meant()] == ["Priqa Osei"] * 2


def test_who_explains_a_name_is_nobody_new() -> None:
    article = Article("Mara Osei, a baker, left. She said no.").says("[She] said")
    assert [each.name for each in article.named()[1].entities] == ["Mara Osei"]
    assert article.meant() == [("Mara Osei", "pronoun")]


def test_somebody_told_of_by_a_noun_alone_stays_in_mind() -> None:
    article = Article("We met Jan Osei. Among them was a police clerk. She said no.").says("[She] said")
    assert article.meant()[0][0] == "a police clerk"


def test_a_chair_speaks_for_the_body_told_of_before() -> None:
    article = Article("Orle Water Trust left. Its chair, Mara Osei, said no.")
    article.about("[Orle Water Trust] left").says("[Mara Osei]", "no")
    assert article.last().belongs is not None
    assert article.last().belongs.name == "Orle Water Trust"
