from quizapp.library.profiles import LearnerWithProfile, Profile
from quizapp.ui.home.presenter import describe_current_learner
from tests.ui.fakes import NOON, translate


def told(name: str, *, guest: bool = False):
    person = LearnerWithProfile("someone", name, NOON, Profile(guest=guest), has_code=False)
    return describe_current_learner(person, translate)


def test_who_has_a_name_is_told_a_guest_too_and_nothing_of_who_has_none():
    assert told("Ann <b>").words == translate("learners.at_home", name="Ann <b>")
    assert told("", guest=True).words == translate("learners.guest_at_home")
    assert told("") is describe_current_learner(None, translate) is None
