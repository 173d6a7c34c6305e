"""Who is told at home to practise. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.home.state import CurrentLearner
from quizapp.ui.messages import keys

if TYPE_CHECKING:
    from quizapp.library.profiles import LearnerWithProfile
    from quizapp.ui.ports import Translate


def describe_current_learner(who: LearnerWithProfile | None, translate: Translate) -> CurrentLearner | None:
    """Return who practises, in words, and the way to the others; None for who has no name."""
    if who is None or not (who.name or who.profile.guest):
        return None
    guest = translate("learners.guest_at_home")
    words = guest if who.profile.guest else translate("learners.at_home", name=who.name)
    return CurrentLearner(
        words, translate("learners.somebody_else"), keys.describe_key(translate, keys.LEARNERS)
    )
