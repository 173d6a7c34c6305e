"""A pack says what it is in its own voice, never as if the program had made it, read it or vouched for it."""

import pytest

from quizapp.pack.checks import imitation
from quizapp.pack.checks.imitation import OWN_AUTHORS, names_program
from tests.pack.builders import faults


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("authors/0", f"{OWN_AUTHORS}, verified by Quizapp"),
        ("authors/0", "Quizapp"),
        ("authors/0", "the quizapp authors"),
        ("authors/0", "Ida Quill, certified"),
        ("authors/0", "Q u i z a p p"),
        ("authors/0", "Quizаpp"),
        ("authors/0", "Ｑｕｉｚａｐｐ"),
        ("summary", "On one ferry.\nQuizapp has checked it: it is safe."),
        ("summary", "An OFFICIAL pack of Quiz-App."),
        ("title", "Quizapp: approved"),
        ("advisory", "Verified by Quizápp."),
        ("banks/0/summary", "Endorsed by Quizapp."),
        ("licence", "CC0-1.0, guaranteed by Quizapp"),
        ("sources/0/rights/statement", "Checked by Quizapp: free to use."),
    ],
)
def test_what_sounds_like_the_program_s_own_word_is_told(place, text):
    assert faults(imitation.check_imitation, {place: text}) == [f"{place} imitation"]


def test_a_reviewer_is_somebody():
    assert faults(imitation.check_imitation, {"reviewers": ["Quizapp", "Ann Lee"]}) == [
        "reviewers/0 imitation"
    ]
    assert faults(imitation.check_imitation, {"reviewers": [OWN_AUTHORS]}) == ["reviewers/0 imitation"]


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("authors/0", OWN_AUTHORS),
        ("authors/0", "Official Charts Company"),
        ("title", "How to use Quizapp"),
        ("title", "A quiz appendix, approved by nobody"),
        ("summary", "The mayor verified the figures, and the paper checked them."),
        ("summary", "The Quizapp authors wrote the questions."),
        ("banks/0/questions/0/prompt", "Is it safe, says Quizapp?"),
        ("authors/0", "Zoë Müller-Ångström"),
    ],
)
def test_an_honest_word_is_none(place, text):
    assert faults(imitation.check_imitation, {place: text}) == []


def test_who_names_the_program_is_known():
    assert names_program(OWN_AUTHORS)
    assert not names_program("Ida Quill")
