"""Many packs are added one after the other, and what came of each is told at the end."""

from __future__ import annotations

import multiprocessing
from typing import TYPE_CHECKING

import pytest

from quizapp.library.adding.account import Account
from quizapp.library.adding.desks import own_id
from quizapp.library.adding.facts import read_facts
from quizapp.library.adding.intake import add
from quizapp.library.history import record
from quizapp.library.integrity import integrity_check
from quizapp.library.packs.files import load_pack
from quizapp.library.packs.listing import installed
from quizapp.library.packs.questions import questions
from tests.library.adding.builders import pack_in, wrong_in
from tests.library.builders import LEARNER, NOW, PACK, given, plan, response

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from quizapp.library.connections import Reader, Writer


def account(writer: Writer, paths: Sequence[Path], *more: object, **named: object) -> Account:
    """Add packs, and return the account."""
    *_, last = add(writer, paths, NOW, *more, **named)
    assert last.account is not None
    assert not multiprocessing.active_children()
    return last.account


def outcomes(told: Account) -> list[str]:
    return [line.outcome for line in told.lines]


def rows(reader: Reader) -> list[tuple[str, int, str]]:
    return [(row.id, row.revision, row.title) for row in installed(reader, LEARNER.id, NOW)]


def test_one_bad_pack_stops_none_of_the_others(writer: Writer, reader: Reader, tmp_path: Path) -> None:
    paths = [
        pack_in(tmp_path / "a", id_="first"),
        wrong_in(tmp_path / "b"),
        tmp_path / "nowhere.quizpack",
        pack_in(tmp_path / "c", id_="second"),
        pack_in(tmp_path / "d", id_="first"),
    ]
    told = account(writer, paths)
    assert outcomes(told) == ["added", "refused", "refused", "added", "same"]
    assert [line.pack for line in told.lines] == ["first", None, None, "second", "first"]
    assert told.lines[1].sentence.startswith("/banks/0/questions/0")
    assert told.lines[2].sentence.startswith("There is no")
    assert (told.ok, told.stopped) == (False, False)
    assert told.counts == {"added": 2, "updated": 0, "same": 1, "kept": 0, "refused": 2}
    assert [row[0] for row in rows(reader)] == ["first", "second"]


def test_how_far_it_is_is_told_with_each_batch(writer: Writer, tmp_path: Path) -> None:
    paths = [pack_in(tmp_path / "a", id_="first"), pack_in(tmp_path / "b", id_="second")]
    told = list(add(writer, paths, NOW))
    assert [(each.done, each.total) for each in told] == sorted((each.done, 2) for each in told)
    assert {each.title for each in told} == {"", "The evening ferry"}
    assert any((each.stored, each.questions) == (13, 13) for each in told)
    assert told[-1].account.ok


def test_an_answer_passes_between_any_two_batches(writer: Writer, reader: Reader, tmp_path: Path) -> None:
    paths = [pack_in(tmp_path / f"{number}", id_=f"pack-{number}") for number in range(2)]
    for place, _ in enumerate(add(writer, paths, NOW)):
        if place < 40:
            record(writer, given(reader, response(plan(length=40), place)))
    assert reader.all("SELECT count(*) FROM response")[0][0] > 4


@pytest.mark.parametrize("other", [{"revision": 1}, {"revision": 2, "title": "Another edit"}])
def test_an_older_pack_or_other_bytes_are_kept_out_unless_told_otherwise(
    writer: Writer, reader: Reader, tmp_path: Path, other: dict
) -> None:
    account(writer, [pack_in(tmp_path / "installed", 2)])
    given_ = pack_in(tmp_path / "other", **other)
    told = account(writer, [given_])
    assert outcomes(told) == ["kept"]
    assert told.lines[0].status == ("older" if other["revision"] == 1 else "different")
    assert not told.ok
    assert rows(reader) == [(PACK, 2, "The evening ferry")]


def test_replacing_puts_the_older_one_in_its_place(writer: Writer, reader: Reader, tmp_path: Path) -> None:
    account(writer, [pack_in(tmp_path / "installed", 2)])
    told = account(writer, [pack_in(tmp_path / "other", 1, title="As it was")], "replace")
    assert (outcomes(told), told.ok) == (["updated"], True)
    assert rows(reader) == [(PACK, 1, "As it was")]
    assert integrity_check(reader).sound


def test_both_stand_side_by_side_under_ids_of_their_own(
    writer: Writer, reader: Reader, tmp_path: Path
) -> None:
    account(writer, [pack_in(tmp_path / "installed", 2)])
    other = pack_in(tmp_path / "other", 2, title="Another edit")
    told = account(writer, [other], "both")
    facts, _ = read_facts(other)
    own = own_id(PACK, facts.sha256)
    assert (outcomes(told), told.lines[0].pack) == (["added"], own)
    assert rows(reader) == [(own, 2, "Another edit"), (PACK, 2, "The evening ferry")]
    origin = load_pack(reader, own).derived_from
    assert (origin.id, origin.revision, origin.why) == (PACK, 2, "copy")
    assert len(questions(reader, own)) == 13
    assert outcomes(account(writer, [other], "both")) == ["same"]
    assert integrity_check(reader).sound


def test_a_newer_revision_is_an_update(writer: Writer, reader: Reader, tmp_path: Path) -> None:
    account(writer, [pack_in(tmp_path / "installed", 2)])
    told = account(writer, [pack_in(tmp_path / "other", 3)])
    assert (outcomes(told), told.lines[0].status, told.ok) == (["updated"], "newer", True)
    assert rows(reader) == [(PACK, 3, "The evening ferry")]


def test_stopped_it_clears_away_what_is_under_way_and_keeps_what_was_added(
    writer: Writer, reader: Reader, tmp_path: Path
) -> None:
    paths = [pack_in(tmp_path / f"{number}", id_=f"pack-{number}") for number in range(3)]
    seen = []

    def stop() -> bool:
        return any(each.done == 1 and each.stored for each in seen)

    seen.extend(add(writer, paths, NOW, stop=stop))
    told = seen[-1].account
    assert (told.stopped, outcomes(told)) == (True, ["added"])
    assert [row[0] for row in rows(reader)] == ["pack-0"]
    assert reader.all("SELECT count(*) FROM pack") == [(1,)]
    assert integrity_check(reader).sound
    assert not multiprocessing.active_children()


def test_wherever_it_is_stopped_the_account_tells_just_what_is_there(
    writer: Writer, reader: Reader, tmp_path: Path
) -> None:
    path, done, step = pack_in(tmp_path / "a"), False, 0
    while not done:
        seen = []
        seen.extend(add(writer, [path], NOW, stop=lambda seen=seen, step=step: len(seen) >= step))
        told = seen[-1].account
        done = not told.stopped
        assert outcomes(told) == (["added"] if rows(reader) else [])
        assert done == bool(rows(reader))
        step += 1
    assert step > 3


def test_a_file_that_changed_since_it_was_looked_at_is_refused(
    writer: Writer, reader: Reader, tmp_path: Path
) -> None:
    path = pack_in(tmp_path / "a")
    facts, _ = read_facts(path)
    pack_in(tmp_path / "a", title="Another title")
    told = account(writer, [path], expected={path: facts.sha256})
    assert outcomes(told) == ["refused"]
    assert "has changed since" in told.lines[0].sentence
    pack_in(tmp_path / "a")
    assert account(writer, [path], expected={path: facts.sha256}).ok


def test_nothing_to_add_is_an_account_of_nothing(writer: Writer) -> None:
    assert account(writer, []) == Account()
