"""What stands before a statement in its paragraph tells of counts and requests, and of no name."""

import pytest

from quizapp.drafting.judging.before import before_it


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
    assert set(before_it(words)) == found


def test_only_the_last_sentences_before_count():
    assert set(before_it("It counted 90 boats. The quay was wet. Rain fell on it. ")) == {"before:plain"}


def test_a_name_before_is_no_sign():
    assert set(before_it("Hattie Good spoke of the Survey to Ned Shame. ")) == {"before:plain"}
