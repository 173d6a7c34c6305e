"""Whether a code that was written opens somebody's data, with a wait after some wrong ones. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from quizapp.library.learners.pins import verify_pin_or_teacher
from quizapp.ui.learners.callback_guard import CallbackGuard
from quizapp.ui.learners.library_errors import describe_library_error

if TYPE_CHECKING:
    from quizapp.library.learners.pins import PinAttempts
    from quizapp.ui.ports import Background, Clock, Translate


class PinCheck:
    """Looks at one code after another for a page. A second key press asks nothing while one is looked at."""

    def __init__(
        self, background: Background, clock: Clock, translate: Translate, attempts: PinAttempts
    ) -> None:
        self._background = background
        self._clock = clock
        self._translate = translate
        self._attempts = attempts
        self._showing = CallbackGuard()
        self._looking = False

    def begin(self) -> None:
        """Let nothing come of a code that is still looked at: the page is for somebody else, or was left."""
        self._showing.begin()
        self._looking = False

    def look(
        self,
        learner: str,
        code: str,
        right: Callable[[], None],
        wrong: Callable[[], None],
        refused: Callable[[str], None],
    ) -> None:
        """Go on with `right` if this is the learner's code or the teacher's, and with `wrong` if it is not.

        `refused` is told how long to wait before another one is looked at, or why none can be read.
        """
        if self._looking:
            return
        wait = self._attempts.wait(learner, self._clock.now())
        if wait:
            refused(self._translate("learners.wait", n=int(wait.total_seconds()) + 1))
            return
        self._looking = True
        heed = self._showing.guard(self._heed)

        def checked(opened: bool) -> None:
            if opened:
                self._attempts.passed(learner)
            else:
                self._attempts.failed(learner, self._clock.now())
            heed(right if opened else wrong)

        def failed(error: Exception) -> None:
            why = describe_library_error(self._translate, error)
            heed(lambda: refused(why))

        self._background.read(lambda reader: verify_pin_or_teacher(reader, learner, code), checked, failed)

    def _heed(self, then: Callable[[], None]) -> None:
        self._looking = False
        then()
