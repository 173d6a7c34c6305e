"""Whatever is pressed, and however slow the disk is: what is explained is kept, once, and goes on."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from quizapp.library.begin import NAME
from quizapp.library.history import responses
from quizapp.ui.text import common
from tests.ui.fakes import translate
from tests.ui.practice.rooms import PACK, FakeView, Room, question_of

if TYPE_CHECKING:
    from quizapp.quiz.responses import Response
    from quizapp.ui.practice.state import PracticeState


class CheckingView(FakeView):
    """A screen that looks at the disk before it shows an explanation."""

    room: Room

    def show_state(self, state: PracticeState) -> None:
        if state.explanation is not None:
            word = state.explanation.outcome.word
            asked = question_of(state).id
            assert [
                each
                for each in kept(self.room)
                if each.question == asked and common.outcome(translate, each.outcome) == word
            ], f"explained, but not kept: {asked}, {word}"
        super().show_state(state)


def kept(room: Room) -> list[Response]:
    """All responses on the disk."""
    found = []
    for (session,) in room.background.reader.all("SELECT id FROM session"):
        given = responses(room.background.reader, session)
        assert not given.bad
        found += given.good
    return found


class Practice(RuleBasedStateMachine):
    """A learner who presses anything at any moment."""

    installed: bytes

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="quizapp-"))
        path = self.folder / NAME
        path.write_bytes(self.installed)
        view = CheckingView()
        self.room = view.room = Room(path, view=view)
        # What survives a power cut is not what is looked at here.
        self.writing = self.room.background.writer.connection
        self.writing.execute("PRAGMA synchronous = OFF")
        self.room.open()

    @precondition(lambda self: self.room.state.phase == "asking")
    @rule(right=st.booleans(), certainty=st.sampled_from(["guess", "certain"]))
    def answers(self, right: bool, certainty: str) -> None:
        """Choose, say how sure, and check."""
        self.room.presenter.choose(self.room.right() if right else self.room.wrong())
        self.room.presenter.sure(certainty)
        self.room.presenter.go_on()

    @rule(key=st.sampled_from(["go_on", "skip", "hint", "before", "toggle_whole", "say_again", "leave"]))
    def presses(self, key: str) -> None:
        """Press one of the other keys."""
        getattr(self.room.presenter, key)()

    @rule()
    def opens(self) -> None:
        """Open the pack, also again, or while it is still being opened."""
        self.room.presenter.open(PACK.id, PACK.title)

    @rule()
    def waits(self) -> None:
        """Let the disk do all that waits for it."""
        self.room.background.work()

    @rule()
    def waits_in_vain(self) -> None:
        """Let everything be refused that waits to be written."""
        self.writing.execute("PRAGMA query_only = ON")
        self.room.background.work()
        self.writing.execute("PRAGMA query_only = OFF")

    @invariant()
    def nothing_is_kept_twice(self) -> None:
        """One response for each time that a question was asked, each named by its session."""
        slots = [(each.session, each.place, each.attempt) for each in kept(self.room)]
        assert len(slots) == len(set(slots))

    def teardown(self) -> None:
        """Come to rest, and see that a session can be gone on with to its end."""
        self.room.background.work()
        self.room.open()
        for _ in range(40):
            if self.room.state.phase == "asking":
                self.room.answer()
            self.room.go_on()
            if self.room.finished:
                break
        assert self.room.finished
        self.room.close()
        shutil.rmtree(self.folder)


def test_what_is_explained_is_kept_and_every_session_can_be_finished(installed: bytes) -> None:
    Practice.installed = installed
    run_state_machine_as_test(
        Practice, settings=settings(max_examples=50, stateful_step_count=30, deadline=None)
    )
