from __future__ import annotations

from quizapp.library.profiles import LearnerWithProfile, Profile
from quizapp.ui.home.current_learner import describe_current_learner
from quizapp.ui.home.state import HomeAction
from tests.ui.fakes import NOON, translate


def person(name: str, *, guest: bool = False) -> LearnerWithProfile:
    return LearnerWithProfile("someone", name, NOON, Profile(guest=guest), has_code=False)


def test_who_has_a_name_is_told():
    who = describe_current_learner(person("Ann <b>"), translate)
    assert (who.words, who.link, who.key) == ("Ann <b> is practising", "Somebody else", "Key: Ctrl L")


def test_of_who_has_none_nothing_is_told():
    assert describe_current_learner(person(""), translate) is None
    assert describe_current_learner(None, translate) is None


def test_a_guest_is_told_that_nothing_is_kept():
    assert describe_current_learner(person("", guest=True), translate).words.startswith(
        "A guest is practising"
    )


def test_the_link_leads_to_the_others(home):
    home.presenter.do(HomeAction("people", ""))
    assert home.led == [("people",)]
