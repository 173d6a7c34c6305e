"""What stands before a statement in its paragraph tells of counts and requests, and of no name."""

import pytest

from quizapp.drafting.classification.context_features import extract_context_features


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", {"before:nothing"}),
        ("“", {"before:nothing"}),
        ("The mill stood by a river. ", {"before:plain"}),
        (
            "“We counted 40 herons,” she said. “",
            {"before:we", "before:figure", "before:quoted", "before:method"},
        ),
        ("“Please mend the weir. ", {"before:please", "before:quoted"}),
        ("The town must act, he said, adding that ", {"before:ought"}),
    ],
)
def test_signs_of_the_sentences_before_are_seen(words, found):
    assert set(extract_context_features(words)) == found


def test_only_the_last_sentences_before_count():
    assert set(extract_context_features("It counted 90 boats. The quay was wet. Rain fell on it. ")) == {
        "before:plain"
    }


def test_a_name_before_is_no_sign():
    assert set(extract_context_features("Hattie Good spoke of the Survey to Ned Shame. ")) == {"before:plain"}
