"""The first clause of a statement is known by its subject and by the form of its verb."""

import pytest

from quizapp.drafting.classification.clause_features import extract_clause_features


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("It was a fine bridge", {"subject:it", "clause:it:was", "after-is:a", "names:0"}),
        ("And so we’ll mend it", {"subject:we", "finite:will", "clause:we:will direct"}),
        ("Nothing is too small", {"subject:nothing", "clause:pronoun:is"}),
        ("Ada Quill met Oren Vask", {"subject:#", "clause:#:past", "names:2"}),
        ("Ada Quill met Oren Vask at Orle", {"names:2"}),
        ("if the weir breaks", {"subordinate:if", "finite:none"}),
        ("You know nothing", {"clause:you:base"}),
        ("The mill, they said, burned", {"subject:determiner:the", "finite:past"}),
    ],
)
def test_subject_verb_and_names_are_seen(words, found):
    assert found <= set(extract_clause_features(words, "direct"))


def test_no_words_have_no_clause():
    assert not list(extract_clause_features("…", "direct"))
    assert not list(extract_clause_features("but then", "direct"))
