"""A pack file is taken in if nothing is wrong with it, and refused with what is.

Many packs are added one after the other, and what came of each is told at the end.

The window that is open adds packs for the command line; silence means that it does not hear.
"""

from __future__ import annotations

import json
import multiprocessing
import platform
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from quizapp.library import inbox
from quizapp.library.errors import HeldError
from quizapp.library.inbox import PATIENCE_S, RequestFailedError
from quizapp.library.integrity import check_integrity
from quizapp.library.pack_import.importer import (
    ImportReport,
    ImportReportLine,
    ImportRequest,
    PackRefusedError,
    import_pack,
    import_packs,
    report_from_json,
    report_to_json,
)
from quizapp.library.pack_import.pack_reader_process import build_copy_id, read_pack_details
from quizapp.library.packs.pack_files import load_pack
from quizapp.library.packs.pack_list import load_installed_packs, load_pack_file
from quizapp.library.packs.question_list import load_questions
from quizapp.pack.checks.check_runner import read_and_check
from quizapp.pack.ids import PackId
from tests.library.builders import LEARNER, NOW, PACK
from tests.library.pack_import.builders import pack_in, wrong_in
from tests.pack.builders import EXAMPLE, example_json, question_json


def test_a_pack_is_taken_in_batch_by_batch(writer, reader):
    steps = [step for step in import_pack(writer, EXAMPLE, NOW, bundled=True) if step.id]
    assert {(step.id, step.title) for step in steps} == {(PACK, "The evening ferry")}
    assert (steps[0].stored, steps[-1].stored, steps[-1].questions) == (0, 13, 13)
    (row,) = load_installed_packs(reader, LEARNER.id, NOW)
    assert (row.id, row.bundled) == (PACK, True)


def test_a_pack_that_is_there_already_is_told_as_taken(writer):
    list(import_pack(writer, EXAMPLE, NOW))
    *_, only = import_pack(writer, EXAMPLE, NOW)
    assert only.stored == only.questions == 13


@pytest.mark.parametrize(
    ("when", "outcome", "titles"),
    [
        ("keep", "kept", ["The evening ferry"]),
        ("replace", "updated", ["Mine now"]),
        ("both", "added", ["The evening ferry", "Mine now"]),
    ],
)
def test_an_update_that_may_be_somebody_else_s_replaces_nothing_unasked(
    writer, reader, tmp_path, when, outcome, titles
):
    list(import_pack(writer, EXAMPLE, NOW, bundled=True))
    other = pack_in(tmp_path / "other", 1_000_000, title="Mine now", authors=["Somebody Else"])
    *_, last = import_packs(writer, [other], NOW, when)
    (line,) = last.account.lines
    assert (line.outcome, line.status) == (outcome, "doubtful")
    assert [doubt.id.partition(".")[2] for doubt in line.doubts] == [
        "bundled", "authors", "title", "revision",
    ]  # fmt: skip
    assert report_from_json(json.loads(json.dumps(report_to_json(last.account)))) == last.account
    rows = reader.all("SELECT title FROM pack WHERE visible ORDER BY number")
    assert [title for (title,) in rows] == titles
    assert check_integrity(reader).sound


def test_what_comes_with_the_program_is_updated_by_it_whatever_changed(writer, reader, tmp_path):
    list(import_pack(writer, EXAMPLE, NOW, bundled=True))
    list(import_pack(writer, pack_in(tmp_path, 20_000, title="Another title"), NOW, bundled=True))
    assert [row.revision for row in load_installed_packs(reader, LEARNER.id, NOW)] == [20_000]


def test_a_pack_with_a_warning_is_taken_in(writer, reader, tmp_path):
    data = example_json()
    del question_json(data, "not-heard")["options"][2]
    (tmp_path / "pack.json").write_text(json.dumps(data), encoding="utf-8")
    (problem,) = read_and_check(tmp_path, warnings=True).problems
    assert problem.severity == "warning"
    *_, last = import_pack(writer, tmp_path, NOW)
    assert (last.stored, last.questions) == (13, 13)
    assert [row.id for row in load_installed_packs(reader, LEARNER.id, NOW)] == [PACK]


def test_a_pack_that_is_refused_tells_all_that_is_wrong_and_leaves_the_one_that_is_there(
    writer, reader, tmp_path
):
    list(import_pack(writer, EXAMPLE, NOW))
    before = load_pack_file(reader, PACK)
    data = example_json() | {"revision": 2}
    for question in data["banks"][0]["questions"][2:4]:
        question["evidence"][0][0]["quote"] = "words that stand nowhere"
    (tmp_path / "pack.json").write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(PackRefusedError) as told:
        list(import_pack(writer, tmp_path, NOW))
    first, *rest = told.value.problems
    assert rest
    assert str(told.value) == f"{first.pointer}: {first.message}"
    assert load_pack_file(reader, PACK) == before
    assert reader.all("SELECT count(*) FROM pack") == [(1,)]


def account(writer, paths, *more, **named):
    """Add packs, and return the account."""
    *_, last = import_packs(writer, paths, NOW, *more, **named)
    assert last.account is not None
    assert not multiprocessing.active_children()
    return last.account


def outcomes(told):
    return [line.outcome for line in told.lines]


def rows(reader):
    return [(row.id, row.revision, row.title) for row in load_installed_packs(reader, LEARNER.id, NOW)]


def test_one_bad_pack_stops_none_of_the_others(writer, reader, tmp_path):
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


def test_how_far_it_is_is_told_with_each_batch(writer, tmp_path):
    paths = [pack_in(tmp_path / "a", id_="first"), pack_in(tmp_path / "b", id_="second")]
    told = list(import_packs(writer, paths, NOW))
    assert [(each.done, each.total) for each in told] == sorted((each.done, 2) for each in told)
    assert {each.title for each in told} == {"", "The evening ferry"}
    assert any((each.stored, each.questions) == (13, 13) for each in told)
    assert told[-1].account.ok


@pytest.mark.parametrize("other", [{"revision": 1}, {"revision": 2, "title": "Another edit"}])
def test_an_older_pack_or_other_bytes_are_kept_out_unless_told_otherwise(writer, reader, tmp_path, other):
    account(writer, [pack_in(tmp_path / "installed", 2)])
    given_ = pack_in(tmp_path / "other", **other)
    told = account(writer, [given_])
    assert outcomes(told) == ["kept"]
    assert told.lines[0].status == ("older" if other["revision"] == 1 else "different")
    assert not told.ok
    assert rows(reader) == [(PACK, 2, "The evening ferry")]


def test_replacing_puts_the_older_one_in_its_place(writer, reader, tmp_path):
    account(writer, [pack_in(tmp_path / "installed", 2)])
    told = account(writer, [pack_in(tmp_path / "other", 1, title="As it was")], "replace")
    assert (outcomes(told), told.ok) == (["updated"], True)
    assert rows(reader) == [(PACK, 1, "As it was")]
    assert check_integrity(reader).sound


def test_both_stand_side_by_side_under_ids_of_their_own(writer, reader, tmp_path):
    account(writer, [pack_in(tmp_path / "installed", 2)])
    other = pack_in(tmp_path / "other", 2, title="Another edit")
    told = account(writer, [other], "both")
    facts, _ = read_pack_details(other)
    own = build_copy_id(PACK, facts.sha256)
    assert (outcomes(told), told.lines[0].pack) == (["added"], own)
    assert rows(reader) == [(own, 2, "Another edit"), (PACK, 2, "The evening ferry")]
    origin = load_pack(reader, own).derived_from
    assert (origin.id, origin.revision, origin.why) == (PACK, 2, "copy")
    assert len(load_questions(reader, own)) == 13
    assert outcomes(account(writer, [other], "both")) == ["same"]
    assert check_integrity(reader).sound


def test_a_newer_revision_is_an_update(writer, reader, tmp_path):
    account(writer, [pack_in(tmp_path / "installed", 2)])
    told = account(writer, [pack_in(tmp_path / "other", 3)])
    assert (outcomes(told), told.lines[0].status, told.ok) == (["updated"], "newer", True)
    assert rows(reader) == [(PACK, 3, "The evening ferry")]


def test_stopped_it_clears_away_what_is_under_way_and_keeps_what_was_added(writer, reader, tmp_path):
    paths = [pack_in(tmp_path / f"{number}", id_=f"pack-{number}") for number in range(3)]
    seen = []

    def stop():
        return any(each.done == 1 and each.stored for each in seen)

    seen.extend(import_packs(writer, paths, NOW, stop=stop))
    told = seen[-1].account
    assert (told.stopped, outcomes(told)) == (True, ["added"])
    assert [row[0] for row in rows(reader)] == ["pack-0"]
    assert reader.all("SELECT count(*) FROM pack") == [(1,)]
    assert check_integrity(reader).sound
    assert not multiprocessing.active_children()


def test_wherever_it_is_stopped_the_account_tells_just_what_is_there(writer, reader, tmp_path):
    path, done, step = pack_in(tmp_path / "a"), False, 0
    while not done:
        seen = []
        seen.extend(import_packs(writer, [path], NOW, stop=lambda seen=seen, step=step: len(seen) >= step))
        told = seen[-1].account
        done = not told.stopped
        assert outcomes(told) == (["added"] if rows(reader) else [])
        assert done == bool(rows(reader))
        step += 1
    assert step > 3


def test_a_file_that_changed_since_it_was_looked_at_is_refused(writer, reader, tmp_path):
    path = pack_in(tmp_path / "a")
    facts, _ = read_pack_details(path)
    pack_in(tmp_path / "a", title="Another title")
    told = account(writer, [path], expected={path: facts.sha256})
    assert outcomes(told) == ["refused"]
    assert "has changed since" in told.lines[0].sentence
    pack_in(tmp_path / "a")
    assert account(writer, [path], expected={path: facts.sha256}).ok


def test_nothing_to_add_is_an_account_of_nothing(writer):
    assert account(writer, []) == ImportReport()


ACCOUNT = ImportReport(
    (
        ImportReportLine(Path("/a.quizpack"), "added", PackId("a"), "A", "new"),
        ImportReportLine(Path("/b.quizpack"), "refused", sentence="It is no pack."),
    )
)


@dataclass
class Desk:
    """Both sides of a request, and a clock that goes on only when it is told."""

    folder: Path
    host: str | None = field(default_factory=platform.node)
    seconds: float = 0.0

    def __post_init__(self):
        self.asking = ImportRequest(HeldError(self.folder, 7, self.host, NOW), lambda: self.seconds)
        self.steps = self.asking.add([self.folder / "a.quizpack"], "both", NOW)

    def taken(self):
        """What the window finds in its inbox."""
        (asked,) = inbox.take_requests(self.folder)
        assert isinstance(asked, inbox.AddRequest)
        return asked


def left(folder):
    return [file for file in (folder / "inbox").rglob("*") if file.is_file()]


def test_the_window_is_asked_and_its_account_comes_back(tmp_path):
    desk = Desk(tmp_path)
    assert next(desk.steps) is None
    asked = desk.taken()
    assert (asked.paths, asked.when_different) == ((tmp_path / "a.quizpack",), "both")
    inbox.write_answer(tmp_path, asked.name, {"done": 0, "total": 1, "title": "A", "beat": 1})
    told = next(desk.steps)
    assert (told.done, told.total, told.title, told.account) == (0, 1, "A", None)
    assert next(desk.steps) is None
    inbox.write_answer(tmp_path, asked.name, {"account": report_to_json(ACCOUNT), "beat": 2})
    assert next(desk.steps).account == ACCOUNT
    assert list(desk.steps) == []
    assert left(tmp_path) == []


def test_a_window_that_does_not_hear_is_told_of_and_nothing_is_left_with_it(tmp_path):
    desk = Desk(tmp_path)
    next(desk.steps)
    desk.seconds = PATIENCE_S
    assert next(desk.steps) is None
    desk.seconds = PATIENCE_S + 0.1
    with pytest.raises(HeldError, match="process 7"):
        next(desk.steps)
    assert left(tmp_path) == []


def test_a_window_that_goes_on_telling_is_waited_for(tmp_path):
    desk = Desk(tmp_path)
    next(desk.steps)
    name = desk.taken().name
    for beat in range(5):
        inbox.write_answer(tmp_path, name, {"done": 0, "total": 1, "title": "", "beat": beat})
        assert next(desk.steps).account is None
        desk.seconds += PATIENCE_S
        assert next(desk.steps) is None


def test_what_the_window_could_not_do_is_its_sentence(tmp_path):
    desk = Desk(tmp_path)
    next(desk.steps)
    inbox.write_answer(tmp_path, desk.taken().name, {"failed": "The disk is full.", "beat": 1})
    with pytest.raises(RequestFailedError, match=r"The disk is full\."):
        next(desk.steps)


def test_a_wish_to_stop_names_the_request(tmp_path):
    desk = Desk(tmp_path)
    next(desk.steps)
    name = desk.taken().name
    desk.asking.stop(NOW)
    assert inbox.take_requests(tmp_path) == (inbox.StopRequest(name),)


def test_a_window_of_another_computer_is_not_asked(tmp_path):
    desk = Desk(tmp_path, host="another")
    with pytest.raises(HeldError, match="another"):
        next(desk.steps)
    assert not (tmp_path / "inbox").exists()


def test_an_account_comes_back_from_its_json():
    assert report_from_json(report_to_json(ACCOUNT)) == ACCOUNT
    with pytest.raises(ValueError, match=r"0\.outcome\n.*\[type=literal_error"):
        report_from_json(
            report_to_json(ACCOUNT) | {"packs": [report_to_json(ACCOUNT)["packs"][0] | {"outcome": "eaten"}]}
        )
