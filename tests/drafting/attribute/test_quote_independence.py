"""Quoted sentences are told from quoted words in the narrator's own sentence."""

import pytest

from quizapp.drafting.attribute.quotation_scanner import find_quotations
from quizapp.drafting.attribute.quote_independence import is_independent


def _alone(text):
    return [is_independent(text, each) for each in find_quotations(text)]


@pytest.mark.parametrize(
    "text",
    [
        "“It was late,” Mara Osei said.",
        "“It was late.”",
        "Mara Osei said so. “The ferry was late”.",
        "“She told me, ‘It was late,’” Mara Osei said.",
        "“late,” Mara Osei said.",
        "“The ferry was very late”, Mara Osei said.",
        "Mara Osei said: “It was late.”",
        "Mara Osei said: “late as ever”",
        "Mara Osei said, “It was late.”",
        "It rained. “It was late,” Mara Osei said.",
        "She asked if “It was late.”",
        "“It was late. It was cold.",
        "“what a very cold night”, Mara Osei said.",
        "“The council”, Mara Osei said, “met.”",
        "Mara Osei said, “late as ever.”",
        "“The Ferry,” Mara Osei said.",
        "“The ferry”",
        "“The”",
    ],
)
def test_quoted_clauses_and_sentences_stand_alone(text):
    assert _alone(text)[0] is True


@pytest.mark.parametrize(
    "text",
    [
        "Mara Osei said it was “late”.",
        "Mara Osei said it was “late and cold.”",
        "“Night Ferry” was sold out.",
        "In her memoir, “The Night Ferry,” she is late.",
        "She wrote one: “Ferries,” for strings.",
        "“Late” is what she said.",
        "“late as ever” is what she said.",
        "“Late as ever” is what she said.",
        "“Late”, Mara Osei said.",
        "“late as ever”, Mara Osei said.",
        "“The Night” was sold out, and “The 39 Steps”",
        "Mara Osei wrote: “late”",
        "The play, “Night Ferry”, was sold out.",
        "The council, “late”, met.",
    ],
)
def test_quoted_words_and_titles_do_not(text):
    assert not any(_alone(text))
