"""Sessions, answers, packs and restarts in any order, against a model in plain Python."""

import shutil
import tempfile
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from quizapp.library.card_rebuild import rebuild_cards
from quizapp.library.cards import load_all_progress
from quizapp.library.database import create, open_reader, open_writer
from quizapp.library.integrity import check_integrity
from quizapp.library.packs.installation import content_sha256, find_status, remove_unseen_packs
from quizapp.library.packs.pack_list import load_installed_packs, load_pack_file
from quizapp.library.response_history import load_responses, record_response
from quizapp.library.sessions import finish_session, leave_session, load_open_session, start_session
from quizapp.pack.fingerprint import compute_fingerprint
from quizapp.pack.ids import PackId
from quizapp.quiz.session import PlanEntry
from tests.library.builders import LEARNER, NOW, given, install, plan, reading, response, reviewed

PACKS = [PackId("evening-ferry-4k2m9x"), PackId("second-pack")]
READINGS = {(pack, revision): reading(revision, id=pack) for pack in PACKS for revision in (1, 2)}
ALONE = [
    question
    for bank in READINGS[PACKS[0], 1].pack.banks
    for question in bank.questions
    if question.family is None
]
"""The questions of each pack that have no siblings."""

SIDES = ("", "-wal")


class Library(RuleBasedStateMachine):
    """A library on the disk and what it should hold."""

    name = "library.sqlite"

    @initialize()
    def make(self):
        """Make a library, and an empty model of it."""
        self.folder = Path(tempfile.mkdtemp(prefix="quizapp-"))
        self.path = self.folder / self.name
        create(self.path, LEARNER)
        self.open()
        self.plans = {}
        self.open_plans = {}
        self.log = []
        self.revisions = {}
        self.moments = 0

    def open(self):
        """Open both connections."""
        self.writer = open_writer(self.path)
        # What survives a power cut is not what is looked at here, and the disk is waited for in vain.
        self.writer.one("PRAGMA synchronous = OFF")
        self.reader = open_reader(self.path)

    @rule(pack=st.sampled_from(PACKS), length=st.integers(2, 5))
    def begin(self, pack, length):
        """Begin a session; one of the same pack that is open is left."""
        self.moments += 1
        begun = NOW + timedelta(hours=9 * self.moments)
        entries = tuple(PlanEntry(pack, 1, each.id, compute_fingerprint(each)) for each in ALONE[:length])
        one = replace(plan(f"session-{self.moments}", pack=pack, begun=begun), entries=entries)
        start_session(self.writer, one)
        self.plans[one.id] = one
        self.open_plans[pack] = one.id

    @precondition(lambda self: self.open_plans)
    @rule(data=st.data(), rights=st.lists(st.booleans(), min_size=1, max_size=3), again=st.booleans())
    def answer(self, data, rights, again):
        """Answer the next questions of an open session, sometimes each twice over."""
        one = self.plans[data.draw(st.sampled_from(sorted(self.open_plans.values())))]
        first = sum(each.session == one.id for each in self.log)
        for place, right in zip(range(first, len(one.entries)), rights, strict=False):
            to = response(one, place)
            if not right:
                to = replace(to, score=0.0, outcome="not_this_time")
            full = given(self.reader, to)
            for _ in range(1 + again):
                record_response(self.writer, full)
            self.log.append(to)

    @precondition(lambda self: self.open_plans)
    @rule(data=st.data(), end=st.sampled_from([finish_session, leave_session]))
    def end(self, data, end):
        """Finish a session, or leave it for good."""
        pack = data.draw(st.sampled_from(sorted(self.open_plans)))
        end(self.writer, self.open_plans.pop(pack), NOW)

    @rule(pack=st.sampled_from(PACKS), revision=st.sampled_from([1, 2]), steps=st.none() | st.integers(1, 4))
    def install(self, pack, revision, steps):
        """Install a pack, or stop after some batches."""
        read = READINGS[pack, revision]
        same = find_status(self.reader, pack, revision, content_sha256(read.data, {})) == "same"
        assert same == (self.revisions.get(pack) == revision)
        batches = install(self.writer, read, NOW)
        for place, _ in enumerate(batches, 1):
            if place == steps:
                break
        if steps is None or steps >= 4:
            self.revisions[pack] = revision

    @rule(killed=st.booleans())
    def restart(self, killed):
        """Close and open again, or go on with what a killed process left on the disk."""
        left = {side: Path(f"{self.path}{side}").read_bytes() for side in SIDES} if killed else {}
        self.reader.close()
        self.writer.close()
        for side, data in left.items():
            Path(f"{self.path}{side}").write_bytes(data)
        self.open()
        for _ in remove_unseen_packs(self.writer):
            pass
        (rows,) = self.reader.all(
            "SELECT count(*) FROM pack WHERE number NOT IN (SELECT pack FROM removed_pack)"
        )[0]
        assert len(load_installed_packs(self.reader, LEARNER.id, NOW)) == rows

    @rule()
    def rebuild(self):
        """Make cards and rollups again: nothing changes."""
        before = [self.reader.all(f"SELECT * FROM {table}") for table in ("card", "rollup")]
        rebuild_cards(self.writer, reviewed)
        assert [self.reader.all(f"SELECT * FROM {table}") for table in ("card", "rollup")] == before

    @invariant()
    def every_answer_is_there_in_order(self):
        """The log is what was recorded."""
        for id_ in self.plans:
            assert list(load_responses(self.reader, id_).good) == [
                each for each in self.log if each.session == id_
            ]

    @invariant()
    def open_sessions_are_found(self):
        """A session that goes on is found by its pack, and no other."""
        for pack in PACKS:
            wanted = [self.plans[self.open_plans[pack]]] if pack in self.open_plans else []
            assert list(load_open_session(self.reader, LEARNER.id, pack).good) == wanted

    @invariant()
    def packs_are_listed_with_their_figures(self):
        """Home tells the installed revisions, and the answers to each."""
        rows = load_installed_packs(self.reader, LEARNER.id, NOW + timedelta(days=9_999))
        assert {row.id: row.revision for row in rows} == self.revisions
        for row in rows:
            mine = [each for each in self.log if each.pack == row.id]
            assert row.answered == len(mine)
            assert row.last == max((each.answered for each in mine), default=None)
            assert row.ready == len({each.question for each in mine})
            assert (row.session.id if row.session else None) == self.open_plans.get(row.id)
            assert load_pack_file(self.reader, row.id) == READINGS[row.id, row.revision].data

    @invariant()
    def cards_tell_the_last_answer(self):
        """Each question that was answered has a card with its last score."""
        for pack in PACKS:
            last = {each.question: each.score for each in self.log if each.pack == pack}
            now = load_all_progress(self.reader, LEARNER.id, pack)
            assert {each.key: each.answers[-1].score for each in now} == last

    def teardown(self):
        """Look at every page once, and clear away."""
        with closing(self.writer), closing(self.reader):
            assert check_integrity(self.reader).sound
        shutil.rmtree(self.folder)


def test_a_library_holds_what_was_put_into_it_whatever_came_between():
    run_state_machine_as_test(Library, settings=settings(stateful_step_count=25, deadline=None))
