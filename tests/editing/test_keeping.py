"""Keeping on the disk: the log, pack.json and versions."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from weakref import ref

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.editing.errors import NoCopyError, NotSavedError
from quizapp.editing.keeping import MOST, Speller, Version, keep_version, stamp, version_document, versions
from quizapp.editing.places import LOG, PACK
from quizapp.editing.pointers import same
from quizapp.editing.steps import Sketch
from tests.editing.builders import NOW, after, document, made, opened, titled
from tests.editing.limits import file_size_limit

if TYPE_CHECKING:
    from pathlib import Path

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=30,
)


def test_what_did_not_change_is_not_written_again(tmp_path: Path) -> None:
    open_ = opened(made(tmp_path))
    folder = open_.keeper.folder
    assert open_.keeper.save(open_.desk.document, after(1))
    before = stamp(folder / PACK)
    assert not open_.keeper.save(open_.desk.document, after(2))
    assert stamp(folder / PACK) == before
    assert same(json.loads((folder / PACK).read_bytes()), document())
    open_.keeper.release()


def test_a_version_is_kept_when_it_is_asked_for(tmp_path: Path) -> None:
    open_ = opened(made(tmp_path))
    assert open_.keeper.version(open_.desk.document, "saved", after(1))
    assert not open_.keeper.version(open_.desk.document, "saved", after(2))
    assert [each.why for each in versions(open_.keeper.folder)] == ["saved"]
    open_.keeper.close(open_.desk.document, after(3))
    assert [each.at for each in versions(open_.keeper.folder)] == [after(1)]


def test_only_what_changed_it_makes_a_pack_in_work_the_one_changed_last(tmp_path: Path) -> None:
    folder = made(tmp_path)
    for minute, title, changed in ((1, "A", 1), (5, "A", 1), (9, "B", 9)):
        open_ = opened(folder, minute)
        open_.desk.do(titled(open_.desk.document, title))
        open_.keeper.log(open_.desk.taken())
        open_.keeper.close(open_.desk.document, after(minute))
        assert open_.keeper.about.changed == after(changed)


def test_a_pack_json_changed_while_it_is_open_is_kept_before_it_is_written_over(tmp_path: Path) -> None:
    folder = made(tmp_path)
    first = opened(folder)
    first.keeper.save(first.desk.document, after(1))
    (folder / PACK).write_text('{"title": "Theirs"}', encoding="utf-8")
    first.desk.do(titled(first.desk.document, "Mine"))
    first.keeper.log(first.desk.taken())
    first.keeper.save(first.desk.document, after(2))
    assert first.keeper.taken() == ("changed-underneath",)
    assert first.keeper.taken() == ()
    assert version_document(folder, versions(folder)[0]) == {"title": "Theirs"}
    assert json.loads((folder / PACK).read_bytes())["title"] == "Mine"
    first.keeper.release()


def test_a_full_disk_is_told_and_what_was_not_written_is_written_when_there_is_room(tmp_path: Path) -> None:
    folder = made(tmp_path)
    first = opened(folder)
    first.keeper.save(first.desk.document, after(1))
    saved = (folder / PACK).read_bytes()
    size = (folder / LOG).stat().st_size
    first.desk.do(titled(first.desk.document, "Kept in memory"))
    with file_size_limit(size + 10):
        with pytest.raises(NotSavedError):
            first.keeper.log(first.desk.taken())
        with pytest.raises(NotSavedError):
            first.keeper.save(first.desk.document, after(2))
    assert (folder / PACK).read_bytes() == saved
    assert [path.name for path in folder.glob(".*.part")] == []
    first.desk.do(titled(first.desk.document, "And more"))
    first.keeper.log(first.desk.taken())
    first.keeper.release()
    again = opened(folder, 3)
    assert [step.name for step in again.desk.written.steps] == ["title", "title"]
    assert again.desk.document["title"] == "And more"
    again.keeper.release()


def test_the_last_ten_of_each_sort_are_kept_the_newest_first(tmp_path: Path) -> None:
    for number in range(MOST + 3):
        assert keep_version(tmp_path, {"n": number}, "closed", after(number))
    keep_version(tmp_path, {"n": "out"}, "handed-out", after(60))
    kept = versions(tmp_path)
    assert [(each.why, version_document(tmp_path, each)["n"]) for each in kept] == [
        ("handed-out", "out"),
        *(("closed", number) for number in range(MOST + 2, 2, -1)),
    ]
    assert kept[0].at == after(60)


def test_what_is_the_same_as_the_newest_is_not_kept_again(tmp_path: Path) -> None:
    assert keep_version(tmp_path, {"n": 1}, "closed", NOW)
    assert not keep_version(tmp_path, {"n": 1}, "saved", NOW)
    assert keep_version(tmp_path, {"n": 2}, "saved", NOW)
    assert len(versions(tmp_path)) == 2


def test_a_version_that_is_damaged_or_gone_is_left_out_and_cannot_be_taken(tmp_path: Path) -> None:
    keep_version(tmp_path, {"n": 1}, "closed", NOW)
    keep_version(tmp_path, {"n": 2}, "closed", NOW)
    (tmp_path / "versions" / "000002-closed.json").write_bytes(b"{")
    (tmp_path / "versions" / "000003-other.txt").write_bytes(b"")
    assert [each.number for each in versions(tmp_path)] == [1]
    with pytest.raises(NoCopyError):
        version_document(tmp_path, Version(2, "closed", NOW))
    assert versions(tmp_path / "nowhere") == ()


@given(st.dictionaries(st.text(alphabet=st.characters(codec="utf-8")), VALUES))
def test_it_is_what_json_writes_two_spaces_deep(value: dict[str, object]) -> None:
    try:
        plain = f"{json.dumps(value, ensure_ascii=False, indent=2)}\n".encode()
    except UnicodeEncodeError:
        plain = f"{json.dumps(value, indent=2)}\n".encode()
    speller = Speller()
    assert speller.spelled(value) == plain
    assert speller.spelled(value) == plain


class Question(dict[str, object]):
    """A question of which it can be told whether it is still remembered."""


def test_what_is_gone_is_not_remembered_for_ever() -> None:
    speller, seen = Speller(), []
    for number in range(3_000):
        question = Question(prompt=f"Question {number}?")
        seen.append(ref(question))
        speller.spelled({"banks": [{"questions": [question]}]})
    assert sum(each() is not None for each in seen) < 1_000


def test_what_is_remembered_is_not_taken_for_what_changed() -> None:
    speller = Speller()
    sketch = Sketch(document())
    speller.spelled(sketch.document)
    sketch.put("/banks/0/questions/1/prompt", "Anew?")
    sketch.move("/banks/0/questions/0", "/banks/1/questions/0")
    assert json.loads(speller.spelled(sketch.document)) == sketch.document
