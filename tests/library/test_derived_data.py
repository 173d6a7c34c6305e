"""One checksum over all that is listed of a pack, whichever way the rows come."""

from quizapp.library.derived_data import checksum_rows, find_changed_packs
from tests.library.builders import NOW, install, reading
from tests.library.harm import change


def test_rows_that_follow_are_summed_as_if_they_had_come_together():
    rows = [("a", 1, None), ("b", True, "ä"), ("c", 0, "")]
    assert checksum_rows(rows[2:], checksum_rows(rows[:2])) == checksum_rows(rows)
    assert checksum_rows(rows) == checksum_rows([("a", 1, None), ("b", 1, "ä"), ("c", False, "")])
    assert checksum_rows(rows) != checksum_rows([rows[1], rows[0], rows[2]])


def test_a_pack_that_was_just_put_in_is_as_it_was_put_in(writer):
    list(install(writer, reading(), NOW))
    assert list(find_changed_packs(writer)) == [None]


def test_of_several_packs_the_one_that_has_changed_is_told(writer):
    list(install(writer, reading(), NOW))
    list(install(writer, reading(id="second-pack"), NOW))
    change(writer.connection, "UPDATE question SET difficulty = 3 - difficulty WHERE pack = 1 AND place = 0")
    assert list(find_changed_packs(writer)) == [1, None]


def test_what_is_not_seen_is_not_looked_at(writer):
    for _, _ in zip(range(3), install(writer, reading(), NOW), strict=False):
        pass
    assert list(find_changed_packs(writer)) == []
