"""Who is told at home to practise. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.home.state import Who
from quizapp.ui.text import keys
from quizapp.ui.text import learners as text

if TYPE_CHECKING:
    from quizapp.library.profiles import Person
    from quizapp.ui.ports import Translate


def practising(who: Person | None, translate: Translate) -> Who | None:
    """Return who practises, in words, and the way to the others; None for who has no name."""
    if who is None or not (who.name or who.profile.guest):
        return None
    guest = text.guest_at_home(translate)
    words = guest if who.profile.guest else text.at_home(translate, who.name)
    return Who(words, text.somebody_else(translate), keys.pressed_by(translate, keys.PEOPLE))
