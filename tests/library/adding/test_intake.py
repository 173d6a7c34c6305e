"""A pack file is taken in if nothing is wrong with it, and refused with what is."""

from __future__ import annotations

import json
import zipfile
from typing import TYPE_CHECKING

import pytest

from quizapp.library.adding.intake import RefusedError, take_in
from quizapp.library.packs.listing import installed, pack_file
from quizapp.pack.checks.run import read_and_check
from tests.library.builders import LEARNER, NOW, PACK
from tests.pack.builders import EXAMPLE, example_json, question_json

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.library.connections import Reader, Writer


def test_a_pack_is_taken_in_batch_by_batch(writer: Writer, reader: Reader) -> None:
    steps = list(take_in(writer, EXAMPLE, NOW, bundled=True))
    assert [step.id for step in steps] == [PACK] * len(steps)
    assert (steps[0].stored, steps[-1].stored, steps[-1].questions) == (0, 13, 13)
    (row,) = installed(reader, LEARNER.id, NOW)
    assert (row.id, row.bundled) == (PACK, True)


def test_a_pack_that_is_there_already_is_told_as_taken(writer: Writer) -> None:
    list(take_in(writer, EXAMPLE, NOW))
    (only,) = take_in(writer, EXAMPLE, NOW)
    assert only.stored == only.questions == 13


def test_a_pack_with_an_error_is_refused_and_nothing_is_stored(
    writer: Writer, reader: Reader, tmp_path: Path
) -> None:
    data = example_json()
    data["banks"][0]["questions"][0]["proofs"][0][0]["quote"] = "words that stand nowhere"
    (tmp_path / "pack.json").write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(RefusedError, match="/banks/0/questions/0") as told:
        list(take_in(writer, tmp_path, NOW))
    assert told.value.problems
    assert reader.all("SELECT count(*) FROM pack") == [(0,)]


def test_a_pack_with_a_warning_is_taken_in(writer: Writer, reader: Reader, tmp_path: Path) -> None:
    data = example_json()
    del question_json(data, "not-heard")["options"][2]
    (tmp_path / "pack.json").write_text(json.dumps(data), encoding="utf-8")
    (problem,) = read_and_check(tmp_path, warnings=True).problems
    assert problem.severity == "warning"
    *_, last = take_in(writer, tmp_path, NOW)
    assert (last.stored, last.questions) == (13, 13)
    assert [row.id for row in installed(reader, LEARNER.id, NOW)] == [PACK]


def test_what_is_no_pack_is_refused(writer: Writer, tmp_path: Path) -> None:
    (tmp_path / "pack.json").write_bytes(b"[]")
    with pytest.raises(RefusedError):
        list(take_in(writer, tmp_path, NOW))
    with pytest.raises(RefusedError):
        list(take_in(writer, tmp_path / "nowhere.quizpack", NOW))


def test_an_archive_is_taken_in_like_a_folder(writer: Writer, reader: Reader, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "ferry.quizpack", "w") as archive:
        archive.write(EXAMPLE / "pack.json", "pack.json")
    *_, last = take_in(writer, tmp_path / "ferry.quizpack", NOW)
    assert (last.id, last.title, last.stored) == (PACK, "The evening ferry", 13)
    (row,) = installed(reader, LEARNER.id, NOW)
    assert not row.bundled


def test_a_pack_that_is_refused_leaves_the_one_that_is_there(
    writer: Writer, reader: Reader, tmp_path: Path
) -> None:
    list(take_in(writer, EXAMPLE, NOW))
    before = pack_file(reader, PACK)
    (tmp_path / "pack.json").write_text(json.dumps(example_json() | {"revision": 2, "titel": "x"}))
    with pytest.raises(RefusedError, match="titel"):
        list(take_in(writer, tmp_path, NOW))
    assert pack_file(reader, PACK) == before


def test_all_that_is_wrong_is_told_and_the_first_of_it_in_the_sentence(
    writer: Writer, tmp_path: Path
) -> None:
    data = example_json()
    for question in data["banks"][0]["questions"][2:4]:
        question["proofs"][0][0]["quote"] = "words that stand nowhere"
    (tmp_path / "pack.json").write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(RefusedError) as told:
        list(take_in(writer, tmp_path, NOW))
    first, *rest = told.value.problems
    assert rest
    assert str(told.value) == f"{first.pointer}: {first.message}"
