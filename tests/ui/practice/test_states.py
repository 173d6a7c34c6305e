"""Whatever is pressed, and however slow the disk is: what is explained is kept, once, and goes on."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from quizapp.library.response_history import load_responses
from quizapp.library.startup import LIBRARY_NAME
from quizapp.ui.messages import common
from quizapp.ui.practice.session_writes import ResponseWrite
from tests.ui.fakes import FakeView, translate
from tests.ui.practice.rooms import PACK, Room, question_of


class CheckingView(FakeView):
    """A screen that looks, before it shows an explanation, whether its answer is on the disk or waits."""

    room: Room

    def __init__(self):
        super().__init__()
        self.explained: set[tuple[str, str]] = set()

    def show_state(self, state):
        if state.explanation is not None:
            word = state.explanation.outcome.word
            asked = question_of(state).id
            assert (asked, word) in told_of(kept(self.room)) | told_of(waiting(self.room))
            self.explained.add((asked, word))
        super().show_state(state)


def kept(room):
    """All responses on the disk."""
    found = []
    for (session,) in room.background.reader.all("SELECT id FROM session"):
        given = load_responses(room.background.reader, session)
        assert not given.bad
        found += given.good
    return found


def waiting(room):
    """The responses that wait to be written, which is told as long as there are any."""
    assert (room.unsaved[-1] is not None) == bool(room.waiting.items)
    return [item.what.response for item in room.waiting.items if isinstance(item.what, ResponseWrite)]


def told_of(given):
    """Questions, each with a word for how it turned out."""
    return {(each.question, common.name_outcome(translate, each.outcome)) for each in given}


class Practice(RuleBasedStateMachine):
    """A learner who presses anything at any moment."""

    installed: bytes

    def __init__(self):
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="quizapp-"))
        path = self.folder / LIBRARY_NAME
        path.write_bytes(self.installed)
        view = self.view = CheckingView()
        self.room = view.room = Room(path, view=view)
        # What survives a power cut is not what is looked at here.
        self.writing = self.room.background.writer.connection
        self.writing.execute("PRAGMA synchronous = OFF")
        self.room.open()

    @precondition(lambda self: self.room.state.phase == "asking")
    @rule(right=st.booleans(), certainty=st.sampled_from(["guess", "certain"]))
    def answers(self, right, certainty):
        """Choose, say how sure, and check."""
        self.room.presenter.choose(self.room.right() if right else self.room.wrong())
        self.room.presenter.sure(certainty)
        self.room.presenter.go_on()

    @rule(key=st.sampled_from(["go_on", "skip", "hint", "before", "toggle_whole", "say_again", "leave"]))
    def presses(self, key):
        """Press one of the other keys."""
        getattr(self.room.presenter, key)()

    @rule()
    def opens(self):
        """Open the pack, also again, or while it is still being opened."""
        self.room.presenter.open(PACK.id, PACK.title)

    @rule()
    def waits(self):
        """Let the disk do all that waits for it."""
        self.room.background.work()

    @rule()
    def waits_in_vain(self):
        """Let everything be refused that waits to be written."""
        self.writing.execute("PRAGMA query_only = ON")
        self.room.background.work()
        self.writing.execute("PRAGMA query_only = OFF")

    @rule()
    def tries_again(self):
        """Have what waits be written, if anything does."""
        self.room.waiting.try_again()

    @invariant()
    def nothing_is_kept_twice(self):
        """One response for each time that a question was asked, each named by its session."""
        slots = [(each.session, each.place, each.attempt) for each in kept(self.room)]
        assert len(slots) == len(set(slots))

    def teardown(self):
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
        self.room.waiting.try_again()
        self.room.background.work()
        assert waiting(self.room) == []
        assert self.view.explained <= told_of(kept(self.room))
        self.room.close()
        shutil.rmtree(self.folder)


def test_what_is_explained_is_kept_or_waits_to_be_and_every_session_can_be_finished(installed):
    Practice.installed = installed
    run_state_machine_as_test(Practice, settings=settings(stateful_step_count=30, deadline=None))
