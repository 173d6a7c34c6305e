"""Packs come back out of several libraries, each once, in the order in which they were installed."""

from contextlib import closing

from quizapp.library.database import create_unsynced, open_reader, open_writer
from quizapp.library.recovery.row_merge import MergeResult, merge_packs
from tests.library.builders import NOW, PACK, install, reading


def test_a_pack_that_only_a_backup_has_whole_comes_back_where_it_was_in_their_order(path, tmp_path):
    with closing(open_writer(path)) as writer:
        for read in (reading(), reading(id="second-pack")):
            list(install(writer, read, NOW))
        backup = tmp_path / "backup.db"
        writer.connection.execute("VACUUM INTO ?", (str(backup),))
        writer.one("PRAGMA foreign_keys = OFF")
        for table, its in (("pack_chunk", "pack"), ("pack", "number")):
            writer.connection.execute(f"DELETE FROM {table} WHERE {its} = 1")
    told = MergeResult()
    with (
        closing(open_reader(path)) as damaged,
        closing(open_reader(backup)) as whole,
        closing(create_unsynced(tmp_path / "into.db")) as into,
    ):
        list(merge_packs(into, (damaged, whole), told))
        packs = into.execute("SELECT id FROM pack WHERE visible ORDER BY number").fetchall()
    assert packs == [(PACK,), ("second-pack",)]
    assert (told.taken, told.refused) == ({"pack": 2}, [])
