"""Handing out, what is left out of it, and what can be printed."""

from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

import pytest

from quizapp.authoring.edit_steps import StepHistory, Transaction
from quizapp.authoring.errors import OperationError
from quizapp.authoring.export import (
    NotExportableError,
    NothingToPrintError,
    build_export_preview,
    build_export_step,
    build_pack_archive,
    build_printable_pack,
    build_strict_pack,
    build_summary_pointer,
    find_omitted_passages,
    read_last_export,
    summarize_export,
)
from quizapp.authoring.folder_layout import LOG_FILE_NAME, PACK_FILE_NAME, remove_private_fields
from quizapp.authoring.operations.articles import renumber_passages
from quizapp.authoring.operations.fields import set_field, set_note
from quizapp.authoring.operations.questions import add_blank_question, remove_questions
from quizapp.authoring.undo_stack import UndoStack
from quizapp.authoring.working_copy import build_copy, open_working_copy
from quizapp.authoring.working_copy_store import create_working_copy, read_pictures
from quizapp.pack.atomic_file import write_atomically
from quizapp.pack.checks.check_runner import read_and_check
from quizapp.pack.pack_reader import read_pack
from tests.authoring.builders import NOW, after, at, document, done, refused
from tests.pack.builders import example_pack, png, with_picture

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def read(data: bytes, folder: Path) -> Any:
    path = folder / "out.quizpack"
    write_atomically(path, data)
    reading = read_and_check(path)
    assert reading.problems == ()
    return reading


def test_a_finished_pack_is_handed_out_as_it_is_without_its_notes(tmp_path):
    data = done(set_note(document(), "weck-call", "Ask Ada."))
    packed = build_pack_archive(data, {}, cited=False)
    assert read(packed, tmp_path).pack == example_pack()
    assert b"Ada" not in read(packed, tmp_path).data


def test_of_articles_that_may_not_be_passed_on_only_what_is_cited_goes_along(tmp_path):
    data = done(remove_questions(document(), ["weck-call", "report-tells", "how-many"]))
    whole, cited = (read(build_pack_archive(data, {}, cited=each), tmp_path).pack for each in (False, True))
    assert sum(len(source.passages) for source in cited.sources) < sum(len(s.passages) for s in whole.sources)
    assert [bank.questions for bank in cited.banks] == [bank.questions for bank in whole.banks]
    assert build_export_preview(data, {}, None).may_not_be_whole == ("Low Street asks for its bus",)


def test_what_is_not_finished_is_not_handed_out_and_told_by_place(chance):
    step = add_blank_question(document(), document()["banks"][0]["id"], "choice", chance)
    data = done(step)
    with refused(NotExportableError, "editing.not_ready") as found:
        build_pack_archive(data, {}, cited=False)
    assert all(each.pointer.startswith("/banks/0/questions/") for each in found.value.problems)
    assert build_export_preview(data, {}, None).stops
    wrong = done(set_field(document(), f"{at('weck-call')}/key", "nowhere"))
    with pytest.raises(NotExportableError):
        build_pack_archive(wrong, {}, cited=False)
    with pytest.raises(NotExportableError):
        build_strict_pack({**document(), "titel": "x"})


def test_empty_fields_that_need_not_be_there_are_left_out(tmp_path):
    data = done(set_field(document(), f"{at('weck-call')}/hint", ""))
    assert read(build_pack_archive(data, {}, cited=False), tmp_path).pack == example_pack()


def test_pictures_go_along_but_for_those_that_are_not_listed(tmp_path):
    data, media = with_picture(document())
    out = read(build_pack_archive(data, {**media, "old.png": png()}, cited=False), tmp_path)
    assert dict(out.media) == media
    with pytest.raises(NotExportableError):
        build_pack_archive(data, {}, cited=False)


def test_the_first_hand_out_is_revision_one_and_each_one_more():
    mine = build_copy(document(), Random(1))
    assert build_export_preview(mine, {}, None).revision == 1
    written = StepHistory(mine).done(build_export_step(mine, 1, ""))
    assert written.document["revision"] == 1
    assert "changes" not in written.document
    assert build_export_preview(written.document, {}, None).revision == 2
    written = written.done(build_export_step(written.document, 2, " Mended. ", ["weck-call"]))
    assert written.document["revision"] == 2
    assert written.document["changes"] == [{"revision": 2, "text": "Mended.", "wording_only": ["weck-call"]}]
    assert build_strict_pack(written.document).changes[0].wording_only == ("weck-call",)
    with pytest.raises(OperationError):
        build_export_step(mine, 2, " ", ["weck-call"])


def test_of_very_many_notes_on_changes_the_last_are_kept():
    changes = [{"revision": number, "text": f"Note {number}."} for number in range(1, 501)]
    data = {**document(), "revision": 500, "changes": changes}
    kept = done(build_export_step(data, 501, "The last."), data)["changes"]
    assert (len(kept), kept[0]["revision"], kept[-1]["text"]) == (500, 2, "The last.")


def test_what_is_only_worth_a_look_keeps_nobody_from_handing_out():
    data = done(set_field(document(), f"{at('weck-call')}/prompt", "So-called?"))
    found = build_export_preview(data, {}, None)
    assert found.stops == ()
    assert f"{at('weck-call')}/prompt" in {each.pointer for each in found.warnings}


def test_against_the_last_hand_out_it_is_told_what_is_new_gone_other_and_only_reworded(chance):
    sketch = Transaction(document())
    sketch.put(f"{at('weck-call')}/prompt", "What does Anton Weck do in paragraph 6?")
    sketch.put(f"{at('every-evening')}/key", "supported")
    sketch.put(f"{at('how-many')}/explanation", "Told anew.")
    sketch.take(at("which-fund"))
    made = {**sketch.get(at("weck-call")), "id": "another"}
    sketch.append("/banks/1/questions", made)
    found = build_export_preview(sketch.document, {}, document())
    assert (found.new, found.gone) == (("another",), ("which-fund",))
    assert (found.other, found.reworded) == (("every-evening",), ("weck-call",))
    assert build_export_preview(document(), {}, None).new
    assert found.revision == 2


def test_what_was_handed_out_is_kept_as_a_version_and_compared_with_next_time(tmp_path):
    data, media = with_picture(build_copy(document(), Random(1)))
    folder = create_working_copy(tmp_path / "working", StepHistory(data), "Mine", NOW, Random(1), media)
    open_ = open_working_copy(folder, after(1))
    assert read_last_export(folder) is None
    open_.desk.do(build_export_step(open_.desk.document, 1, "First."))
    packed = build_pack_archive(open_.desk.document, read_pictures(folder), cited=False)
    write_atomically(tmp_path / "mine.quizpack", packed)
    open_.keeper.log(open_.desk.taken())
    open_.keeper.handed_out(open_.desk.document, 1, str(tmp_path / "mine.quizpack"), after(2))
    open_.keeper.close(open_.desk.document, after(3))
    last = read_last_export(folder)
    assert last["revision"] == 1
    assert build_export_preview(last, media, last).reworded == ()
    assert read(packed, tmp_path).pack.derived_from.id == document()["id"]


def test_what_learners_get_is_counted_as_it_is_handed_out():
    written = with_one_more_paragraph()
    whole, cited = summarize_export(written, {}, cited=False), summarize_export(written, {}, cited=True)
    questions = sum(len(bank["questions"]) for bank in written["banks"])
    assert sum(count for _, count in whole.banks) == questions
    assert whole.articles[0].here == whole.articles[0].of == written["sources"][0]["paragraphs"]
    assert cited.articles[0].here < cited.articles[0].of
    assert whole.gaps == ()
    assert cited.gaps


def test_a_summary_of_what_is_left_out_closes_the_gap():
    written = with_one_more_paragraph()
    before = summarize_export(written, {}, cited=True)
    after = summarize_export(told(written, "It says in what state the pier is.").document, {}, cited=True)
    assert after.articles[0].told == before.articles[0].told + 1


def test_a_pack_that_cannot_be_handed_out_gives_nothing():
    written = document()
    written["banks"][0]["questions"][0]["prompt"] = ""
    assert summarize_export(written, {}, cited=False) is None


def passages(written: Any) -> list[Any]:
    return [each for source in written["sources"] for each in source["passages"]]


def packed(tmp_path: Any, written: Any) -> Any:
    path = tmp_path / "cited.quizpack"
    path.write_bytes(build_pack_archive(written, {}, cited=True))
    reading = read_pack(path)
    assert reading.pack is not None
    return reading.pack


def told(written: Any, words: str) -> UndoStack:
    """The pack with what its last paragraph tells typed in."""
    desk = UndoStack(StepHistory(written))
    desk.type(build_summary_pointer("p-more"), words, 0.0)
    return desk


def with_one_more_paragraph() -> Any:
    """The example pack, whose first article got a paragraph that nothing cites."""
    written = document()
    source = written["sources"][0]
    source["passages"].append({"id": "p-more", "role": "body", "text": "The pier is old and grey."})
    written["sources"][0] = renumber_passages(source)
    return written


def test_what_no_question_cites_is_left_out():
    written = with_one_more_paragraph()
    found = {each.passage: each for each in find_omitted_passages(written, written["sources"][0])}
    assert "p-more" in found
    cited = {
        citation["passage"]
        for bank in written["banks"]
        for asked in bank["questions"]
        for evidence in asked.get("evidence", [])
        for citation in evidence
    }
    assert not cited & found.keys()


def test_a_summary_is_asked_for_only_where_a_key_is_that_the_article_does_not_say():
    written = with_one_more_paragraph()
    asked = {each.passage: each.is_asked for each in find_omitted_passages(written, written["sources"][0])}
    assert asked["p-more"]
    for bank in written["banks"]:
        bank["questions"] = [each for each in bank["questions"] if each["kind"] == "order"]
    assert not any(each.is_asked for each in find_omitted_passages(written, written["sources"][0]))


def test_a_summary_stands_in_the_place_of_what_is_left_out_and_only_there(tmp_path):
    written = with_one_more_paragraph()
    document_ = told(written, "It says in what state the  pier is.").document
    whole = build_pack_archive(document_, {}, cited=False)
    assert b"in what state" not in whole
    pack = packed(tmp_path, document_)
    (made,) = [each for source in pack.sources for each in source.passages if each.id == "p-more"]
    assert (made.role, made.text) == ("summary", "It says in what state the pier is.")
    assert made.paragraph == written["sources"][0]["paragraphs"]


def test_an_empty_summary_is_none_and_typing_it_is_undone_exactly(tmp_path):
    written = with_one_more_paragraph()
    desk = told(written, "Of the pier.")
    assert find_omitted_passages(desk.document, written["sources"][0])[-1].summary == "Of the pier."
    desk.pause()
    desk.type(build_summary_pointer("p-more"), " ", 9.0)
    pack = packed(tmp_path, desk.document)
    assert not pack.sources[0].whole
    assert not any(each.id == "p-more" for source in pack.sources for each in source.passages)
    while desk.undo():
        pass
    assert desk.document == written


def test_summaries_are_kept_beside_the_pack_and_not_in_it(tmp_path):
    written = with_one_more_paragraph()
    folder = create_working_copy(
        tmp_path / "working", told(written, "Of the pier.").written, "Ferry", NOON, Random(1)
    )
    opened = open_working_copy(folder, NOON)
    opened.keeper.close(opened.desk.document, NOON)
    assert b"Of the pier." not in (folder / PACK_FILE_NAME).read_bytes()
    (folder / LOG_FILE_NAME).unlink()
    again = open_working_copy(folder, NOON)
    assert again.desk.document["summaries"] == {"p-more": "Of the pier."}
    assert "summaries" not in remove_private_fields(again.desk.document)
    again.keeper.close(again.desk.document, NOON)


def test_a_sound_pack_is_printed_whole():
    made = build_printable_pack(document(), {})
    assert made.left_out == 0
    assert [len(bank.questions) for bank in made.pack.banks] == [12, 1]


def test_questions_that_are_unfinished_or_wrong_are_left_out_andrenumbered():
    written = document()
    first, second, *_ = written["banks"][0]["questions"]
    first["prompt"] = ""
    second["keys"] = ["nothing"]
    made = build_printable_pack(written, {})
    assert made.left_out == 2
    kept = [each.id for bank in made.pack.banks for each in bank.questions]
    assert first["id"] not in kept
    assert second["id"] not in kept


def test_a_bank_without_a_question_that_can_be_printed_is_left_out():
    written = document()
    written["banks"][1]["questions"][0]["explanation"] = ""
    assert len(build_printable_pack(written, {}).pack.banks) == 1


def test_what_is_missing_of_the_pack_alone_keeps_nothing_from_being_printed():
    written = document()
    written["summary"] = written["licence"] = ""
    assert build_printable_pack(written, {}).left_out == 0


def test_a_pack_without_a_question_tells_what_is_to_be_done_first():
    written = document()
    written["banks"] = [{**written["banks"][0], "questions": []}]
    with pytest.raises(NothingToPrintError) as raised:
        build_printable_pack(written, {})
    assert raised.value.problem.pointer.startswith("/banks/0")


def test_what_is_wrong_with_all_of_it_is_told():
    written = document()
    written["speakers"].append(dict(written["speakers"][0]))
    with pytest.raises(NothingToPrintError) as raised:
        build_printable_pack(written, {})
    assert raised.value.problem.code == "duplicate-id"
