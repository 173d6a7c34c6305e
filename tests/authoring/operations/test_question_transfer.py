"""Questions copied into other packs, and as text."""

import base64
import json
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.authoring import document_traversal
from quizapp.authoring.edit_steps import StepHistory
from quizapp.authoring.errors import OperationError, SaveError, WorkingCopyInUseError
from quizapp.authoring.json_pointers import is_same_json
from quizapp.authoring.live_checks import LiveChecker, find_editing_obstacles
from quizapp.authoring.operations.question_transfer import (
    QuestionClip,
    build_clip,
    build_paste_step,
    copy_questions,
    copy_to_working_copy,
    is_clip_text,
    parse_clip,
    rename_clip_files,
    save_clip_pictures,
    serialize_clip,
)
from quizapp.authoring.working_copy import read_logged_document
from quizapp.authoring.working_copy_store import build_blank_document, create_working_copy, read_pictures
from quizapp.pack.checks.check_runner import check_pack
from quizapp.pack.fingerprint import compute_fingerprint
from tests.authoring.builders import NOW, after, document, done, opened
from tests.authoring.hostile import QUESTION, changed, pictured
from tests.authoring.operations.test_questions import EVERY
from tests.pack.builders import example_question, pack_of, png, with_picture

CHANCE = Random(7)
BEGINS = '{"format": "quizapp-questions/1"'


def target() -> Any:
    """A pack that lacks nothing but questions."""
    made = build_blank_document("Another", "en", "Ada", Random(3), "CC0-1.0")
    made["summary"] = made["banks"][0]["summary"] = "About ferries."
    return made | {"revision": 1}


def copied(questions: list[str], into: Any, origin: Any = None, bank: int = 0) -> Any:
    copying = copy_questions(origin or document(), questions, into, into["banks"][bank]["id"], Random(5))
    written = StepHistory(into).done(copying.step)
    assert is_same_json(written.back().document, into)
    return written.document


@pytest.mark.parametrize("question", EVERY)
def test_a_question_brings_all_that_it_needs_and_asks_the_same(question):
    pack = pack_of(copied([question], target()))
    assert [each.code for each in check_pack(pack, {})] == []
    (brought,) = pack.banks[0].questions
    assert compute_fingerprint(brought) == compute_fingerprint(example_question(question))


def test_what_is_there_already_is_not_brought_twice():
    first = copied(EVERY[:3], target())
    both = copied(EVERY, first)
    pack = pack_of(both)
    assert [each.code for each in check_pack(pack, {})] == []
    assert len(both["sources"]) == len(document()["sources"])
    assert len(both["speakers"]) <= len(document()["speakers"])
    assert len(pack.banks[0].questions) == 3 + len(EVERY)


def test_what_only_has_the_same_id_gets_another_one():
    other = document()
    for source in other["sources"]:
        for passage in source["passages"]:
            passage["text"] = passage["text"].upper()
        source["whole"] = False
    for speaker in other["speakers"]:
        speaker["name"] = f"{speaker['name']} II"
    data = copied(["weck-call"], other)
    assert len(data["sources"]) == 3
    brought = data["banks"][0]["questions"][-1]
    assert brought["id"] != "weck-call"
    cited = {citation["passage"] for _, citation in document_traversal.citations(brought)}
    assert cited <= {passage["id"] for passage in data["sources"][2]["passages"]}
    said = brought["evidence"][0][0]["attributions"][0]["speaker"]
    assert document_traversal.speaker(data, said)[1]["name"] == "Anton Weck"


def test_pictures_and_skills_come_along():
    origin, _ = with_picture(document())
    origin["skills"] = [{"id": "tides", "title": "Tides"}]
    question = origin["banks"][0]["questions"][0]
    question["skill"] = "tides"
    into = target()
    copying = copy_questions(origin, [question["id"]], into, into["banks"][0]["id"], Random(5))
    assert copying.pictures == {"quay.png": "quay.png"}
    data = done(copying.step, into)
    assert check_pack(pack_of(data), {"quay.png": png()}) == ()
    again = copy_questions(origin, [question["id"]], data, data["banks"][0]["id"], Random(5))
    (name,) = again.pictures
    assert name != "quay.png"
    data = done(again.step, data)
    assert check_pack(pack_of(data), {"quay.png": png(), name: png()}) == ()
    assert len(data["skills"]) == 1


def clipped(*questions: str) -> str:
    return serialize_clip(build_clip(document(), questions or EVERY[:1], {}, Random(1)))


def test_every_kind_goes_through_the_clipboard_into_another_pack_and_asks_the_same():
    clip = parse_clip(clipped(*EVERY))
    assert clip.questions == EVERY
    into = target()
    step = build_paste_step(clip, into, into["banks"][0]["id"], None, CHANCE)
    pack = pack_of(done(step, into))
    assert [each.code for each in check_pack(pack, {})] == []
    assert [compute_fingerprint(each) for each in pack.banks[0].questions] == [
        compute_fingerprint(example_question(each)) for each in EVERY
    ]


def test_only_what_the_questions_need_is_on_the_clipboard():
    text = clipped("weck-call")
    clip = parse_clip(text)
    cited = document_traversal.find_cited_passages(document_traversal.question(document(), "weck-call")[1])
    assert len(clip.document["sources"]) == 1
    assert cited <= {each["id"] for _, each in document_traversal.passages(clip.document)}
    assert len(clip.document["speakers"]) < len(document()["speakers"])
    assert document()["title"] not in (clip.document["title"], clip.document["summary"])


def test_questions_are_pasted_where_one_is_and_pasting_twice_makes_two():
    data = document()
    bank = data["banks"][0]
    before = [each["id"] for each in bank["questions"]]
    clip = parse_clip(clipped("weck-call"))
    for _ in range(2):
        step = build_paste_step(clip, data, bank["id"], 1, Random(3))
        data = done(step, data)
    now = [each["id"] for each in data["banks"][0]["questions"]]
    assert now[:1] + now[3:] == before
    assert len(set(now)) == len(now)
    assert len(data["sources"]) == len(document()["sources"])
    assert len(data["speakers"]) == len(document()["speakers"])


def test_a_half_written_question_is_copied_too():
    data = document()
    asked = data["banks"][0]["questions"][0]
    for name in ("prompt", "explanation", "skill"):
        del asked[name]
    data["sources"][0]["published"] = "soon"
    clip = parse_clip(serialize_clip(build_clip(data, [asked["id"]], {}, Random(1))))
    into = done(build_paste_step(clip, data, data["banks"][0]["id"], 0, Random(2)), data)
    assert len({each["id"] for _, each in document_traversal.questions(into)}) == len(
        list(document_traversal.questions(into))
    )


def test_pictures_come_along_under_names_made_here(tmp_path):
    clip = parse_clip(json.dumps(pictured()))
    named = save_clip_pictures(tmp_path, clip, Random(2))
    (file,) = named.pictures
    assert (tmp_path / "media" / file).read_bytes() == png()
    assert file.startswith("picture-")
    assert named.document["media"][0]["file"] == file
    again = save_clip_pictures(tmp_path, clip, Random(2))
    assert len(list((tmp_path / "media").iterdir())) == 2
    assert again.pictures.keys() != named.pictures.keys()
    into = target()
    data = done(build_paste_step(named, into, into["banks"][0]["id"], None, CHANCE), into)
    assert check_pack(pack_of(data), {file: png()}) == ()


@pytest.mark.parametrize("name", ["../../x.png", "/etc/passwd", "C:\\x.png", "con", "a/b.png", ".."])
def test_no_file_is_named_by_what_is_pasted(name, tmp_path):
    made = pictured()
    made["pack"]["media"][0]["file"] = name
    made["pictures"] = {name: base64.b64encode(png()).decode()}
    try:
        clip = parse_clip(json.dumps(made))
    except OperationError:
        return
    save_clip_pictures(tmp_path, clip, Random(1))
    assert [path.parent.name for path in tmp_path.rglob("*.png")] == ["media"]


def test_more_pictures_than_a_clipboard_holds_are_told(monkeypatch):
    monkeypatch.setattr("quizapp.authoring.operations.question_transfer.MAX_PICTURE_BYTES", 10)
    with pytest.raises(OperationError) as told:
        serialize_clip(QuestionClip(document(), {"quay.png": png()}))
    assert told.value.code == "clip-too-large"
    with pytest.raises(OperationError):
        parse_clip(json.dumps(pictured()))


BANK = pictured()["pack"]["banks"][0]


HOSTILE = {
    "nothing": "",
    "words": "Dear class, tomorrow we read on.",
    "another program's": '{"format": "other/1"}',
    "no pack": BEGINS + "}",
    "cut": clipped()[:-40],
    "half a character": BEGINS + ', "pack": "\\ud800"}',
    "half a character itself": BEGINS + ', "pack": "\ud800"}',
    "a name twice": BEGINS + ', "pack": {}, "pack": {}, "pictures": {}}',
    "brackets": BEGINS + ', "pack": ' + "[" * 600_000,
    "deep": BEGINS + ', "pack": ' + "[" * 20_000 + "]" * 20_000 + ', "pictures": {}}',
    "deep in a field": changed(f"{QUESTION}/evidence", json.loads("[" * 400 + "]" * 400)),
    "no number": BEGINS + ', "pack": NaN, "pictures": {}}',
    "a number without end": changed(f"{QUESTION}/difficulty", 10**300),
    "a list for the pack": BEGINS + ', "pack": [], "pictures": {}}',
    "more than is known": changed("more", 1),
    "an unknown field": changed(f"{QUESTION}/script", "run"),
    "an unknown kind": changed(f"{QUESTION}/kind", "essay"),
    "no id": changed(f"{QUESTION}/id", None),
    "an id of another form": changed(f"{QUESTION}/id", "../../x"),
    "an object for words": changed(f"{QUESTION}/prompt", {"a": 1}),
    "words without end": changed(f"{QUESTION}/prompt", "x" * 50_000),
    "a list without end": changed(f"{QUESTION}/evidence", [[]] * 5_000),
    "no question": changed("pack/banks/0/questions", []),
    "no bank": changed("pack/banks", []),
    "two banks": changed("pack/banks", [BANK] * 2),
    "the same question twice": changed("pack/banks/0/questions", BANK["questions"] * 2),
    "a speaker called article": changed("pack/speakers", [{"id": "article", "name": "A", "kind": "person"}]),
    "a medium without a file": changed("pack/media", [{"id": "quay"}]),
    "a medium that is a number": changed("pack/media", 3),
    "no picture": changed("pictures", {"quay.png": base64.b64encode(b"MZ" * 99).decode()}),
    "no base64": changed("pictures", {"quay.png": "%%%"}),
    "letters that are none of ASCII": changed("pictures", {"quay.png": "ä"}),
    "a picture that is a list": changed("pictures", {"quay.png": []}),
    "a picture nobody lists": changed("pictures", {"other.png": base64.b64encode(png()).decode()}),
    "a newer format": clipped().replace("questions/1", "questions/2", 1),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_what_is_no_copy_of_this_program_is_refused(what):
    with pytest.raises(OperationError) as told:
        parse_clip(HOSTILE[what])
    assert told.value.code in ("no-clip", "clip-damaged", "clip-too-new")


def test_every_picture_of_a_copy_is_looked_at_and_not_only_the_last_of_a_kind():
    made = pictured()
    ((file, good),) = made["pictures"].items()
    made["pack"]["media"].append({"id": "map", "file": "map.png", "alt": "A map."})
    made["pictures"] = {file: good, "map.png": good}
    assert len(parse_clip(json.dumps(made)).pictures) == 2
    made["pictures"] = {file: base64.b64encode(png()[:-20]).decode(), "map.png": good}
    with pytest.raises(OperationError) as told:
        parse_clip(json.dumps(made))
    assert told.value.code == "clip-damaged"


def test_only_text_that_says_so_is_taken_for_a_copy():
    assert is_clip_text(clipped())
    assert is_clip_text("\n " + clipped())
    assert not is_clip_text("{}")


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=8)
    | st.sampled_from(["article", *EVERY[:2]]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "kind", "text", "passage", "quote", "speaker", "attributions"]), inner
        )
    ),
    max_leaves=6,
)


@given(st.data())
def test_whatever_is_changed_in_a_copy_it_is_refused_or_makes_a_pack_in_work(data):
    made = json.loads(clipped(*EVERY[:3]))
    for _ in range(data.draw(st.integers(1, 2))):
        node = made["pack"]
        while isinstance(node, dict | list) and node:
            name = data.draw(st.sampled_from(sorted(node) if isinstance(node, dict) else range(len(node))))
            if not isinstance(node[name], dict | list) or data.draw(st.integers(0, 4)) == 0:
                if isinstance(node, dict) and data.draw(st.booleans()):
                    del node[name]
                else:
                    node[name] = data.draw(JSON)
                break
            node = node[name]
    into = target()
    try:
        clip = rename_clip_files(parse_clip(json.dumps(made)), (), Random(1))
        step = build_paste_step(clip, into, into["banks"][0]["id"], None, Random(1))
    except OperationError:
        return
    written = StepHistory(into).done(step)
    assert find_editing_obstacles(written.document) == []
    LiveChecker().checked(written.document)
    assert is_same_json(written.back().document, into)


@pytest.fixture
def other(tmp_path):
    """Another pack in work, which is not open."""
    return create_working_copy(tmp_path / "working", StepHistory(target()), "Another", NOW, Random(1))


def clip() -> QuestionClip:
    origin, _ = with_picture(document())
    first = origin["banks"][0]["questions"][0]["id"]
    return build_clip(origin, [first, *EVERY[-2:]], {"quay.png": png()}, Random(1))


def test_they_come_with_their_pictures_and_as_one_step_that_is_undone_there(other):
    before = read_logged_document(other)
    assert copy_to_working_copy(other, clip(), after(1), Random(2)) == "Another"
    assert len(read_logged_document(other)["banks"][0]["questions"]) == 3
    (file,) = (each["file"] for each in read_logged_document(other)["media"])
    assert read_pictures(other) == {file: png()}
    there = opened(other, 2)
    assert there.told == ()
    step = there.desk.undo()
    assert step.name == "copy-questions"
    assert there.desk.document == before
    there.keeper.release()


def test_a_pack_that_is_open_is_left_alone(other):
    there = opened(other)
    before = read_logged_document(other)
    with pytest.raises(WorkingCopyInUseError):
        copy_to_working_copy(other, clip(), after(2), Random(2))
    assert read_logged_document(other) == before
    there.keeper.release()


def test_where_the_disk_is_full_the_other_pack_is_as_it_was_and_can_be_opened(other, monkeypatch):
    before = read_logged_document(other)

    def full(path, data):
        raise SaveError(path, "the disk is full")

    with monkeypatch.context() as broken:
        broken.setattr("quizapp.authoring.operations.question_transfer.write_atomically", full)
        with pytest.raises(SaveError):
            copy_to_working_copy(other, clip(), after(1), Random(2))
    assert read_logged_document(other) == before
    opened(other, 2).keeper.release()


def test_a_pack_without_a_bank_gets_one(tmp_path):
    bare = target() | {"banks": []}
    folder = create_working_copy(tmp_path / "working", StepHistory(bare), "Bare", NOW, Random(1))
    copy_to_working_copy(folder, clip(), after(1), Random(2))
    assert [len(bank["questions"]) for bank in read_logged_document(folder)["banks"]] == [3]
