"""The JSON Schema beside the documents is the program's own, packs name it, and only editors ever read it."""

import json
import re
from pathlib import Path

import pytest

from quizapp.cli import command_line
from quizapp.pack.checks.check_runner import read_and_check

DOCS = Path(__file__).parents[2] / "docs"
SCHEMA = DOCS / "pack.schema.json"
EXAMPLE = DOCS / "example-pack"
PAGE = (DOCS / "pack-format.md").read_text(encoding="utf-8")


def test_the_file_is_what_the_command_prints(capsys):
    assert command_line.main(["schema"]) == 0
    assert SCHEMA.read_text(encoding="utf-8") == capsys.readouterr().out, (
        "python -m quizapp schema > docs/pack.schema.json"
    )


def test_the_example_leads_an_editor_to_it():
    named = json.loads((EXAMPLE / "pack.json").read_text(encoding="utf-8"))["$schema"]
    assert (EXAMPLE / named).resolve() == SCHEMA


def test_the_page_names_the_file_and_shows_the_line_of_the_example():
    assert "(pack.schema.json)" in PAGE
    line = re.search(r'"\$schema": "[^"]+"', (EXAMPLE / "pack.json").read_text(encoding="utf-8"))
    assert line is not None
    assert line[0] in PAGE


@pytest.mark.parametrize("there", ["nothing", "a file that is no JSON", "a folder"])
def test_what_a_pack_names_as_its_schema_need_not_be_there_and_is_never_read(tmp_path, there):
    folder = tmp_path / "ferry"
    folder.mkdir()
    (folder / "pack.json").write_bytes((EXAMPLE / "pack.json").read_bytes())
    if there == "a folder":
        (tmp_path / "pack.schema.json").mkdir()
    elif there != "nothing":
        (tmp_path / "pack.schema.json").write_text("{", encoding="utf-8")
    reading = read_and_check(folder, warnings=True)
    assert reading.problems == ()
    assert reading.pack is not None
    assert reading.pack.schema_ == "../pack.schema.json"
