"""Asking for a code before something is done, with a wait after some wrong ones. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from quizapp.library.learners.pins import is_pin, verify_pin_or_teacher
from quizapp.ui.kit.form import Button, Form, FormView, Note, TextInput, Words
from quizapp.ui.kit.widget_state import KeyHint, TopBarState
from quizapp.ui.screens.learners.callback_guard import CallbackGuard, describe_library_error

if TYPE_CHECKING:
    from quizapp.library.learners.pins import PinAttempts
    from quizapp.ui.ports import Background, Clock, Translate


WIDTH: Final = 560
DIGITS: Final = 4


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


class PinPresenter:
    """Asks for one code, and goes on where it is right."""

    def __init__(
        self,
        view: FormView,
        background: Background,
        clock: Clock,
        translate: Translate,
        attempts: PinAttempts,
    ) -> None:
        self._view = view
        self._translate = translate
        self._check = PinCheck(background, clock, translate, attempts)
        self._learner = ""
        self._title = self._told = self._back_to = ""
        self._then: Callable[[], None] = _nothing
        self._leave: Callable[[], None] = _nothing
        self._code = ""
        self._times = 0

    def ask(
        self,
        learner: str,
        title: str,
        told: str,
        then: Callable[[], None],
        back_to: str,
        back: Callable[[], None],
    ) -> None:
        """Ask for the code of a learner, for which the teacher's stands too, and do what comes then."""
        self._learner, self._title, self._told = learner, title, told
        self._then, self._back_to, self._leave = then, back_to, back
        self._code = ""
        self._check.begin()
        self._render()

    def enter(self) -> None:
        """Look whether what is typed is the code."""
        if is_pin(self._code):
            self._check.look(self._learner, self._code, self._then, self._wrong, self._render)
        else:
            self._render(self._translate("learners.four_digits"))

    def back(self) -> None:
        """Go back, with nothing done."""
        self._check.begin()
        self._leave()

    def _wrong(self) -> None:
        self._code = ""
        self._render(self._translate("learners.wrong_code"))

    def _type(self, code: str) -> None:
        self._code = code

    def _render(self, message: str = "") -> None:
        tr = self._translate
        # What is said again is spoken again: it has another id.
        self._times += 1
        field = TextInput(
            self._title,
            self._code,
            self._type,
            self._told,
            longest=DIGITS,
            least=96,
            most=120,
            secret=True,
            id="code",
            below=12,
        )
        self._view.show_form(
            Form(
                TopBarState(self._title, self._back_to),
                first=(
                    Words(self._title, "question", id="title", below=16),
                    field,
                    Note(message, id=f"message{self._times}", below=12) if message else None,
                    Words(self._told, tone="textMuted", id="told", below=0) if self._told else None,
                ),
                bar=(Button(tr("learners.go_on"), self.enter, "Enter", "primary", id="go_on"),),
                back=self.back,
                hints=(KeyHint("Esc"), tr("learners.back_hint")),
                width=WIDTH,
                focus="code",
                stage=f"{self._times}",
            )
        )


def _nothing() -> None:
    """Lead nowhere: nothing was asked yet."""
