"""Erasing all that is kept about somebody, once the name or a word is typed and the code is right. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final, Literal

from quizapp.library.learners.erasure import ErasureProgress, name_matches
from quizapp.library.profiles import NAME_LONGEST
from quizapp.ui.kit.form import Button, Form, FormView, Item, Note, Progress, TextInput, Words
from quizapp.ui.kit.widget_state import KeyHint, TopBarState
from quizapp.ui.messages import learners as names
from quizapp.ui.messages import learners as text
from quizapp.ui.screens.learners.callback_guard import CallbackGuard, describe_library_error
from quizapp.ui.screens.learners.pin import DIGITS, PinCheck

if TYPE_CHECKING:
    from quizapp.library.learners.pins import PinAttempts
    from quizapp.library.profiles import LearnerWithProfile
    from quizapp.ui.ports import Background, Clock, Translate

EraseLearners = Callable[
    [Sequence[str], Callable[[ErasureProgress], None], Callable[[], None], Callable[[Exception], None]], None
]
"""Erases learners: their ids, then what is told of how far it is, what comes at the end, what goes wrong."""


Phase = Literal["asking", "erasing", "done"]
WIDTH: Final = 640


@dataclass(frozen=True)
class LearnerErasureRoutes:
    """What the page does and where it leads: `erased` with the ids of those who are gone."""

    erase: EraseLearners
    erased: Callable[[Sequence[str]], None]
    back: Callable[[], None]


class LearnerErasurePresenter:
    """Asks, erases, and says so when it is done."""

    def __init__(
        self,
        view: FormView,
        background: Background,
        clock: Clock,
        translate: Translate,
        attempts: PinAttempts,
        ways: LearnerErasureRoutes,
    ) -> None:
        self._view = view
        self._translate = translate
        self._check = PinCheck(background, clock, translate, attempts)
        self._showing = CallbackGuard()
        self._ways = ways
        self._people: tuple[str, ...] = ()
        self._name = self._back_to = ""
        self._typed = self._code = ""
        self._asks_code = False
        self._learner = ""
        self._rejections = self._messages = 0
        self._phase: Phase = "asking"
        self._last: ErasureProgress | None = None

    def show(self, person: LearnerWithProfile, back_to: str) -> None:
        """Ask whether somebody is to be erased; `back_to` names where back leads."""
        self._begin((person.id,), person.name, back_to)
        self._learner, self._asks_code = person.id, person.has_code
        self._render()

    def show_class(self, class_name: str, members: Sequence[str], back_to: str) -> None:
        """Ask whether a class is to be erased; the teacher's code was asked for before."""
        self._begin(tuple(members), class_name, back_to)
        self._learner, self._asks_code = "", False
        self._render()

    def erase(self) -> None:
        """Erase, if the name, or the word for who has none, is typed and the code is right."""
        if self._phase != "asking":
            return
        if not name_matches(self._typed, self._name or self._translate("learner_page.word")):
            self._reject(
                "name",
                self._translate("learner_page.other_name" if self._name else "learner_page.other_word"),
            )
        elif self._asks_code:
            refuse = partial(self._reject, "code")
            wrong = partial(refuse, self._translate("learner_page.other_code"))
            self._check.look(self._learner, self._code.strip(), self._erase, wrong, refuse)
        else:
            self._erase()

    def back(self) -> None:
        """Go back; what is being erased is finished all the same."""
        if self._phase == "asking":
            self._check.begin()
            self._ways.back()
        else:
            self._leave()

    def _begin(self, people: tuple[str, ...], name: str, back_to: str) -> None:
        self._check.begin()
        self._showing.begin()
        self._people, self._name, self._back_to = people, name, back_to
        self._typed = self._code = ""
        self._phase, self._last = "asking", None

    def _type(self, name: str) -> None:
        self._typed = name

    def _type_code(self, code: str) -> None:
        self._code = code

    def _reject(self, field: str, message: str) -> None:
        self._rejections += 1
        self._render(message, field)

    def _erase(self) -> None:
        self._phase = "erasing"
        self._render()
        told, done = self._showing.guard(self._told), self._showing.guard(self._done)
        failed = self._showing.failing(self._words_of, self._refused)
        self._ways.erase(self._people, told, done, failed)

    def _told(self, step: ErasureProgress) -> None:
        self._last = step
        self._render()

    def _done(self) -> None:
        self._phase = "done"
        self._render()

    def _leave(self) -> None:
        people, self._people = self._people, ()
        self._ways.erased(people)

    def _refused(self, why: str) -> None:
        self._phase = "asking"
        self._render(why)

    def _words_of(self, error: Exception) -> str:
        return str(error) if isinstance(error, OSError) else describe_library_error(self._translate, error)

    def _back_label(self) -> str:
        """Name where back leads: once it is begun, no more to the page of whoever is erased."""
        begun = self._phase != "asking"
        return self._translate("learner_page.back") if begun or not self._back_to else self._back_to

    def _render(self, message: str = "", field: str = "") -> None:
        tr, phase = self._translate, self._phase
        asking = phase == "asking"
        name = names.shorten_name(names.format_learner_name(tr, self._name))
        title = tr("learner_page.erase", name=name)
        # What is said again is spoken again: it has another id.
        self._messages += 1
        error = Note(message, id=f"message{self._messages}", below=12) if message else None
        told = [tr("learner_page.erase_told"), tr("learner_page.elsewhere"), self._write()]
        warning = f"{title}. {' '.join((*told, tr('learner_page.then_press')))}"
        self._view.show_form(
            Form(
                TopBarState(title, self._back_label()),
                first=(
                    Words(title, "question", reads=not asking, id="title", below=12),
                    Words(told[0], id="what") if phase != "done" else None,
                    Words(told[1], tone="textMuted", id="elsewhere", below=16),
                    *(self._fields() if asking else ()),
                    error,
                    *(self._progress() if phase == "erasing" else ()),
                    *(self._outcome() if phase == "done" else ()),
                ),
                bar=self._buttons(title),
                back=self.back,
                hints=() if asking else (KeyHint("Esc"), tr("learners.back_hint")),
                width=WIDTH,
                focus=self._focus(message, field),
                stage=f"{phase} {self._rejections}",
                announcement=warning if asking and not message else "",
                enter=self._refuse_enter if asking else None,
            )
        )

    def _write(self) -> str:
        return self._translate(
            "learner_page.type_to_erase", words=self._name or self._translate("learner_page.word")
        )

    def _fields(self) -> Iterator[Item]:
        tr, write = self._translate, self._write()
        then, code = tr("learner_page.then_press"), tr("learner_page.code")
        yield Words(write, "strong", id="write", below=4)
        yield TextInput(write, self._typed, self._type, then, NAME_LONGEST, id="name", below=16)
        if self._asks_code:
            yield Words(code, "strong", id="code_label", below=4)
            yield TextInput(
                code,
                self._code,
                self._type_code,
                longest=DIGITS,
                least=96,
                most=120,
                secret=True,
                id="code",
                below=12,
            )
        yield Words(then, tone="textMuted", id="then", below=12)

    def _progress(self) -> Iterator[Item]:
        tr, last = self._translate, self._last
        done, total = (0, 0) if last is None else (last.done, last.total)
        yield Progress(tr("learner_page.erasing"), done, max(total, 1), tr("learners.back_hint"))
        yield Words(tr("learner_page.stays_open"), tone="textMuted", id="open")

    def _outcome(self) -> Iterator[Item]:
        tr = self._translate
        left = () if self._last is None else self._last.left
        yield Note(tr("learner_page.left" if left else "learner_page.erased"), "correct", "correct")
        if left:
            places = (text.describe_remaining_place(tr, str(each.path), each.why) for each in left)
            yield Words("\n".join(places), reads=True, id="left", below=0)

    def _buttons(self, title: str) -> tuple[Button, ...]:
        tr = self._translate
        if self._phase == "asking":
            only = tr("learner_page.space_only")
            return (
                Button(tr("learner_page.cancel"), self.back, "Esc", id="cancel"),
                Button(title, self.erase, look="final", description=only, id="erase"),
            )
        if self._phase == "done":
            return (Button(tr("learner_page.go_on"), self.back, "Enter", "primary", id="go_on"),)
        return ()

    def _focus(self, message: str, field: str) -> str:
        if self._phase != "asking":
            return "go_on" if self._phase == "done" else "title"
        return field or ("name" if message else "cancel")

    def _refuse_enter(self) -> None:
        self._render(self._translate("learner_page.not_by_enter"))
