"""Keeping on the disk: the log, pack.json and versions."""

import json
from weakref import ref

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.authoring import autosave
from quizapp.authoring.edit_steps import Transaction
from quizapp.authoring.errors import MissingWorkingCopyError, SaveError
from quizapp.authoring.folder_layout import LOG_FILE_NAME, PACK_FILE_NAME
from quizapp.authoring.json_pointers import is_same_json
from tests.authoring.builders import NOW, after, document, made, opened, retitle, titled
from tests.authoring.limits import file_size_limit

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=30,
)


def test_what_did_not_change_is_not_written_again(tmp_path):
    open_ = opened(made(tmp_path))
    folder = open_.keeper.folder
    assert open_.keeper.save(open_.desk.document, after(1))
    before = autosave.read_file_stamp(folder / PACK_FILE_NAME)
    assert not open_.keeper.save(open_.desk.document, after(2))
    assert autosave.read_file_stamp(folder / PACK_FILE_NAME) == before
    assert is_same_json(json.loads((folder / PACK_FILE_NAME).read_bytes()), document())
    open_.keeper.release()


def test_a_version_is_kept_when_it_is_asked_for(tmp_path):
    open_ = opened(made(tmp_path))
    assert open_.keeper.version(open_.desk.document, "saved", after(1))
    assert not open_.keeper.version(open_.desk.document, "saved", after(2))
    assert [each.why for each in autosave.list_versions(open_.keeper.folder)] == ["saved"]
    open_.keeper.close(open_.desk.document, after(3))
    assert [each.at for each in autosave.list_versions(open_.keeper.folder)] == [after(1)]


def test_only_what_changed_it_makes_a_pack_in_work_the_one_changed_last(tmp_path):
    folder = made(tmp_path)
    for minute, title, changed in ((1, "A", 1), (5, "A", 1), (9, "B", 9)):
        open_ = opened(folder, minute)
        retitle(open_, title)
        open_.keeper.close(open_.desk.document, after(minute))
        assert open_.keeper.about.changed == after(changed)


def test_a_pack_json_changed_while_it_is_open_is_kept_before_it_is_written_over(tmp_path):
    folder = made(tmp_path)
    first = opened(folder)
    first.keeper.save(first.desk.document, after(1))
    (folder / PACK_FILE_NAME).write_text('{"title": "Theirs"}', encoding="utf-8")
    retitle(first, "Mine")
    first.keeper.save(first.desk.document, after(2))
    assert first.keeper.taken() == ("changed-underneath",)
    assert first.keeper.taken() == ()
    assert autosave.load_version_document(folder, autosave.list_versions(folder)[0]) == {"title": "Theirs"}
    assert json.loads((folder / PACK_FILE_NAME).read_bytes())["title"] == "Mine"
    first.keeper.release()


def test_a_full_disk_is_told_and_what_was_not_written_is_written_when_there_is_room(tmp_path):
    folder = made(tmp_path)
    first = opened(folder)
    first.keeper.save(first.desk.document, after(1))
    saved = (folder / PACK_FILE_NAME).read_bytes()
    size = (folder / LOG_FILE_NAME).stat().st_size
    first.desk.do(titled(first.desk.document, "Kept in memory"))
    with file_size_limit(size + 10):
        with pytest.raises(SaveError):
            first.keeper.log(first.desk.taken())
        with pytest.raises(SaveError):
            first.keeper.save(first.desk.document, after(2))
    assert (folder / PACK_FILE_NAME).read_bytes() == saved
    assert [path.name for path in folder.glob(".*.part")] == []
    retitle(first, "And more")
    first.keeper.release()
    again = opened(folder, 3)
    assert [step.name for step in again.desk.written.steps] == ["title", "title"]
    assert again.desk.document["title"] == "And more"
    again.keeper.release()


def test_the_last_ten_of_each_sort_are_kept_the_newest_first(tmp_path):
    for number in range(autosave.MAX_VERSIONS + 3):
        assert autosave.save_version(tmp_path, {"n": number}, "closed", after(number))
    autosave.save_version(tmp_path, {"n": "out"}, "handed-out", after(60))
    kept = autosave.list_versions(tmp_path)
    assert [(each.why, autosave.load_version_document(tmp_path, each)["n"]) for each in kept] == [
        ("handed-out", "out"),
        *(("closed", number) for number in range(autosave.MAX_VERSIONS + 2, 2, -1)),
    ]
    assert kept[0].at == after(60)


def test_a_version_that_is_damaged_or_gone_is_left_out_and_cannot_be_taken(tmp_path):
    autosave.save_version(tmp_path, {"n": 1}, "closed", NOW)
    autosave.save_version(tmp_path, {"n": 2}, "closed", NOW)
    (tmp_path / "versions" / "000002-closed.json").write_bytes(b"{")
    (tmp_path / "versions" / "000003-other.txt").write_bytes(b"")
    assert [each.number for each in autosave.list_versions(tmp_path)] == [1]
    with pytest.raises(MissingWorkingCopyError):
        autosave.load_version_document(tmp_path, autosave.PackVersion(2, "closed", NOW))
    assert autosave.list_versions(tmp_path / "nowhere") == ()


@given(st.dictionaries(st.text(alphabet=st.characters(codec="utf-8")), VALUES))
def test_it_is_what_json_writes_two_spaces_deep(value):
    try:
        plain = f"{json.dumps(value, ensure_ascii=False, indent=2)}\n".encode()
    except UnicodeEncodeError:
        plain = f"{json.dumps(value, indent=2)}\n".encode()
    speller = autosave.JsonWriter()
    assert speller.spelled(value) == plain
    assert speller.spelled(value) == plain


class Question(dict[str, object]):
    """A question of which it can be told whether it is still remembered."""


def test_what_is_gone_is_not_remembered_for_ever():
    speller, seen = autosave.JsonWriter(), []
    for number in range(3_000):
        question = Question(prompt=f"Question {number}?")
        seen.append(ref(question))
        speller.spelled({"banks": [{"questions": [question]}]})
    assert sum(each() is not None for each in seen) < 1_000


def test_what_is_remembered_is_not_taken_for_what_changed():
    speller = autosave.JsonWriter()
    sketch = Transaction(document())
    speller.spelled(sketch.document)
    sketch.put("/banks/0/questions/1/prompt", "Anew?")
    sketch.move("/banks/0/questions/0", "/banks/1/questions/0")
    assert json.loads(speller.spelled(sketch.document)) == sketch.document
