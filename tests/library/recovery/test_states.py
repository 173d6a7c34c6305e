"""The walk through library and history goes on through backups, restores, damage and removed packs."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule, run_state_machine_as_test

from quizapp.library.backups import find_set_aside, make_backup
from quizapp.library.packs.pack_list import load_removed_packs, remove_pack, restore_pack
from quizapp.library.recovery.restoration import (
    RestoreContext,
    prepare_recovery,
    prepare_restore,
    replace_library,
)
from quizapp.library.startup import LIBRARY_NAME, start_library
from tests.library.builders import LEARNER, NOW
from tests.library.test_states import Library

MAKING = RestoreContext(NOW, lambda: "somebody")


class Kept(Library):
    """A library that is backed up, restored and broken as well."""

    name = LIBRARY_NAME

    @initialize()
    def make(self):
        """Make a library without backups, and an empty model of it."""
        super().make()
        self.backups = []
        self.hidden = {}

    def model(self):
        """What the library should hold, to come back to."""
        return {
            "plans": dict(self.plans),
            "open_plans": dict(self.open_plans),
            "log": list(self.log),
            "revisions": dict(self.revisions),
            "hidden": dict(self.hidden),
        }

    def close(self):
        """Close both connections."""
        self.reader.close()
        self.writer.close()

    @rule()
    def back_up(self):
        """Make a backup, which is remembered with what it should hold."""
        *_, last = make_backup(self.reader, self.folder, NOW, lambda moment: moment.date())
        assert last.backup is not None
        self.backups = [each for each in self.backups if each[0].exists() and each[0] != last.backup.path]
        self.backups.append((last.backup.path, self.model()))

    @precondition(lambda self: self.backups)
    @rule(data=st.data(), meanwhile=st.booleans())
    def restore(self, data, meanwhile):
        """Restore a backup: all is as it was then."""
        path, model = data.draw(st.sampled_from(self.backups))
        *_, prepared = prepare_restore(self.path, path, MAKING)
        assert prepared.draft.refused == ()
        lost = {each.id for each in self.log} - {each.id for each in model["log"]}
        assert prepared.preview.lost == len(lost)
        self.close()
        replace_library(self.path, prepared, MAKING)
        for name, value in model.items():
            setattr(self, name, type(value)(value))
        self.open()

    @rule(header=st.booleans())
    def break_and_recover(self, header):
        """Break the file, start, and have recovered what it held: nothing is lost."""
        self.close()
        with self.path.open("r+b") as file:
            file.seek(0 if header else 24)
            file.write(bytes(100 if header else 40))
        begun = start_library(self.folder, NOW, MAKING.new_id, lambda _reader, _learner: None)
        assert begun.lock is not None
        assert begun.aside
        self.open()
        *_, prepared = prepare_recovery(self.path, self.reader, MAKING)
        assert prepared.lost == 0
        self.close()
        replace_library(self.path, prepared, MAKING)
        begun.lock.release()
        self.open()
        assert find_set_aside(self.folder) == ()
        # What was hidden to be brought back is gone with the file, unless a backup has it.
        left = {each.id for each in load_removed_packs(self.reader, LEARNER.id, NOW)}
        assert left <= set(self.hidden)
        self.hidden = {pack: revision for pack, revision in self.hidden.items() if pack in left}

    @precondition(lambda self: self.revisions)
    @rule(data=st.data())
    def remove(self, data):
        """Remove a pack."""
        pack = data.draw(st.sampled_from(sorted(self.revisions)))
        assert remove_pack(self.writer, pack, NOW)
        self.hidden[pack] = self.revisions.pop(pack)

    @precondition(lambda self: self.hidden)
    @rule(data=st.data())
    def bring_back(self, data):
        """Bring a removed pack back, unless it was put in again."""
        pack = data.draw(st.sampled_from(sorted(self.hidden)))
        assert restore_pack(self.writer, pack)
        self.revisions[pack] = self.hidden.pop(pack)

    @invariant()
    def what_was_removed_can_be_brought_back(self):
        """A pack that was put in again is not among them any more."""
        self.hidden = {pack: each for pack, each in self.hidden.items() if pack not in self.revisions}
        assert {each.id for each in load_removed_packs(self.reader, LEARNER.id, NOW)} == set(self.hidden)


def test_a_library_holds_what_was_put_into_it_whatever_it_was_restored_from():
    run_state_machine_as_test(Kept, settings=settings(max_examples=20, stateful_step_count=20, deadline=None))
