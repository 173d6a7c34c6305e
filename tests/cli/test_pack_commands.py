"""The command line: what goes to which stream, exit codes, and never a traceback."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from quizapp.cli import command_line as cli
from quizapp.pack.models.pack import Pack
from quizapp.pack.pack_writer import write_archive
from tests.pack.builders import EXAMPLE, example_json, example_pack, png, question_json

ROOT = Path(__file__).parents[2]


def broken(folder: Path) -> Path:
    """A pack's folder with a wrong key and a misspelt field, both to be told."""
    data = example_json()
    question_json(data, "who-pay")["key"][0] = "reprot"
    question_json(data, "weck-call")["options"][1]["citation"]["quote"] = "counted full seats"
    folder.mkdir()
    (folder / "pack.json").write_text(json.dumps(data), encoding="utf-8")
    return folder


def flawed(folder: Path) -> Path:
    """A pack's folder with a warning and no error: a question with two options."""
    data = example_json()
    del question_json(data, "not-heard")["options"][2]
    folder.mkdir()
    (folder / "pack.json").write_text(json.dumps(data), encoding="utf-8")
    return folder


def test_a_sound_pack_is_checked_with_nothing_on_stdout(capsys):
    assert cli.main(["check", str(EXAMPLE)]) == 0
    assert capsys.readouterr() == ("", f"{EXAMPLE}: no errors, no warnings\n")


def test_every_problem_is_one_line_with_file_and_pointer(capsys, tmp_path):
    folder = broken(tmp_path / "ferry")
    assert cli.main(["check", str(folder)]) == 1
    out, err = capsys.readouterr()
    first, second = out.splitlines()
    place = f"{folder / 'pack.json'}: /banks/0/questions"
    assert first.startswith(
        f"{place}/0/options/1/citation/quote: “counted full seats” does not stand in “gazette-4”"
    )
    assert second.startswith(
        f"{place}/3/key/0: The key “reprot” is no speaker that this question offers. Did you mean"
    )
    assert err == f"{folder}: 2 errors\n"


def test_problems_as_json_hold_place_code_and_sentence(capsys, tmp_path):
    folder = broken(tmp_path / "ferry")
    assert cli.main(["check", "--json", str(folder), str(EXAMPLE)]) == 1
    told, sound = json.loads(capsys.readouterr().out)["packs"]
    assert sound == {
        "path": str(EXAMPLE),
        "pack": {"id": "evening-ferry-4k2m9x", "title": "The evening ferry"},
        "problems": [],
    }
    assert told["path"] == str(folder)
    assert [problem["code"] for problem in told["problems"]] == ["absent-quote", "unknown-key"]
    assert set(told["problems"][0]) == {"pointer", "code", "message", "severity"}


def test_a_warning_is_told_as_one_and_the_pack_may_be_used(capsys, tmp_path):
    folder = flawed(tmp_path / "ferry")
    assert cli.main(["check", str(folder)]) == 0
    out, err = capsys.readouterr()
    place = f"{folder / 'pack.json'}: /banks/0/questions/11/options: warning: "
    assert out.startswith(place)
    assert out.count("\n") == 1
    assert err == f"{folder}: no errors, 1 warning\n"
    assert cli.main(["check", "--json", str(folder)]) == 0
    (told,) = json.loads(capsys.readouterr().out)["packs"]
    assert [(one["code"], one["severity"]) for one in told["problems"]] == [("few-options", "warning")]


def test_warnings_wait_until_there_is_no_error(capsys, tmp_path):
    folder = broken(tmp_path / "ferry")
    data = json.loads((folder / "pack.json").read_text(encoding="utf-8"))
    del question_json(data, "not-heard")["options"][2]
    (folder / "pack.json").write_text(json.dumps(data), encoding="utf-8")
    assert cli.main(["check", "--json", str(folder)]) == 1
    (told,) = json.loads(capsys.readouterr().out)["packs"]
    assert {one["severity"] for one in told["problems"]} == {"error"}


def test_problems_of_files_are_told_without_a_pointer(capsys, tmp_path):
    path = tmp_path / "ferry.quizpack"
    write_archive(example_pack(), {"a.png": png(), "b.png": b"GIF89a"}, path)
    assert cli.main(["check", str(path)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert all(line.startswith(f"{path}: ") for line in lines)
    assert len(lines) == 3


@pytest.mark.parametrize("content", [None, b"", b"not a zip"])
def test_a_file_that_cannot_be_read_ends_with_two(capsys, tmp_path, content):
    path = tmp_path / "ferry.quizpack"
    if content is not None:
        path.write_bytes(content)
    assert cli.main(["check", str(path), str(EXAMPLE)]) == 2
    assert cli.main(["show", str(path)]) == 2
    assert "Traceback" not in "".join(capsys.readouterr())


@pytest.mark.parametrize(
    "arguments", [[], ["check"], ["shwo", "x"], ["show", "--colour", "x"], ["show", "a", "b"]]
)
def test_a_call_that_cannot_be_understood_ends_with_two(capsys, arguments):
    assert cli.main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "usage: quizapp" in err


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["check", "--help"]])
def test_help_and_version_are_no_errors(capsys, arguments):
    assert cli.main(arguments) == 0
    assert capsys.readouterr().out


def test_a_pack_is_shown_with_its_keys(capsys):
    assert cli.main(["show", str(EXAMPLE)]) == 0
    out = capsys.readouterr().out
    assert "  1. What does the deputy mayor do in paragraph 6? [choice, weck-call]" in out
    assert "     * He asks for something to be done\n" in out
    assert "Explanation: The report counted empty seats on 14 of 60 evenings." in out


def test_a_pack_is_shown_without_what_tells_the_right_answers(capsys):
    assert cli.main(["show", str(EXAMPLE), "--no-keys"]) == 0
    out = capsys.readouterr().out
    for telling in ("* ", "Explanation", "Evidence", "Trap", "Closest", "14\n", "harbour fund\n"):
        assert telling not in out.split("Speakers")[1]


def test_a_shown_pack_as_json_is_the_pack(capsys):
    assert cli.main(["show", str(EXAMPLE), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == example_json()


def test_json_without_keys_tells_nothing(capsys):
    assert cli.main(["show", str(EXAMPLE), "--json", "--no-keys"]) == 0
    data = json.loads(capsys.readouterr().out)
    kept = {name for bank in data["banks"] for question in bank["questions"] for name in question}
    assert kept == {
        "kind", "id", "prompt", "skill", "difficulty", "family", "reads", "hint", "options", "claim",
        "offered", "statement", "of", "items", "partners", "by", "before", "after",
    }  # fmt: skip
    texts = [item["text"] for item in question_json(data, "what-first")["items"]]
    assert texts == sorted(texts)
    assert set(question_json(data, "weck-call")["options"][1]) == {"id", "text"}
    assert set(question_json(data, "who-what")["items"][1]) == {"id", "text"}


def test_a_pack_that_is_none_is_not_shown(capsys, tmp_path):
    (tmp_path / "pack.json").write_text('{"format": "quizapp-pack/1"}')
    assert cli.main(["show", str(tmp_path)]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "“title” is missing" in err


def test_the_schema_is_that_of_a_pack(capsys):
    assert cli.main(["schema"]) == 0
    schema = json.loads(capsys.readouterr().out)
    assert schema["$schema"].endswith("2020-12/schema")
    assert schema["properties"]["format"]["const"] == "quizapp-pack/1"
    assert schema["properties"]["sources"]["maxItems"] == 1_000
    assert schema["properties"]["sources"]["minItems"] == 1
    assert len(schema["$defs"]["Bank"]["properties"]["questions"]["items"]["oneOf"]) == 10


def test_characters_that_hide_are_spelled_out(capsys, tmp_path):
    data = example_json()
    data["title"] = "Ferry \x1b[2J\u202e"
    (tmp_path / "pack.json").write_text(json.dumps(data), encoding="utf-8")
    assert cli.main(["show", str(tmp_path)]) == 0
    assert "Ferry ⟨U+001B⟩[2J⟨U+202E⟩" in capsys.readouterr().out


def test_a_failure_of_the_program_is_one_line_unless_asked_for_more(capsys, monkeypatch):
    def fails():
        raise ZeroDivisionError("one\ntwo")

    monkeypatch.setattr(Pack, "model_json_schema", fails)
    assert cli.main(["schema"]) == 2
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert "ZeroDivisionError: one" in err
    assert cli.main(["schema", "--debug"]) == 2
    err = capsys.readouterr().err
    assert err.startswith("Traceback")
    assert "\nZeroDivisionError: one\n" in err


def run(*arguments: str, **more) -> subprocess.CompletedProcess[bytes]:
    """The program as a process of its own, called from the checkout."""
    call = [sys.executable, "-m", "quizapp", *arguments]
    return subprocess.run(call, cwd=ROOT, capture_output=True, check=False, **more)


def test_a_console_without_quotation_marks_gets_others(tmp_path):
    done = run("check", str(broken(tmp_path / "ferry")), env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert done.returncode == 1
    assert b"?reprot?" in done.stdout
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="pipes of POSIX")
@pytest.mark.parametrize("words", [["schema"], ["show", "docs/example-pack"]])
def test_a_reader_that_goes_away_is_no_error_to_speak_of(words):
    call = [sys.executable, "-m", "quizapp", *words]
    with subprocess.Popen(call, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.skipif(sys.platform != "linux", reason="confined as on Linux")
@pytest.mark.parametrize("command", ["check", "show"])
def test_what_only_reads_a_pack_may_do_nothing_else(command, tmp_path):
    line = (
        "import sys; from quizapp import __main__; from quizapp.pack import pack_reader\n"
        f"def tell(path): open({str(tmp_path / 'made')!r}, 'w')\n"
        "pack_reader.read_archive = tell\n"
        f"sys.argv = ['quizapp', {command!r}, {str(tmp_path / 'a.quizpack')!r}]; sys.exit(__main__.main())"
    )
    (tmp_path / "a.quizpack").write_bytes(b"PK")
    done = subprocess.run([sys.executable, "-c", line], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 2
    assert not (tmp_path / "made").exists()


def test_asking_for_the_names_of_commands_loads_nothing_heavy():
    code = (
        "import sys, quizapp.cli.command_line as cli;"
        "print(sorted(cli.COMMANDS), {'argparse', 'pydantic'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)
    names = str(sorted(cli.COMMANDS))
    assert done.stdout.decode().strip() == f"{names} set()"


def test_the_names_of_commands_are_those_that_there_are(capsys):
    cli.main(["--help"])
    out = capsys.readouterr().out
    told = {line.split()[0] for line in out.splitlines() if line.startswith("    ") and line.strip()}
    assert set(cli.COMMANDS) <= told


def test_a_command_changes_nothing_in_the_pack(tmp_path):
    shutil.copytree(EXAMPLE, tmp_path / "ferry")
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    cli.main(["check", str(tmp_path / "ferry")])
    cli.main(["show", str(tmp_path / "ferry")])
    assert before == {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}


def test_who_stops_a_command_gets_the_code_for_that(monkeypatch):
    def stopped():
        raise KeyboardInterrupt

    monkeypatch.setattr(Pack, "model_json_schema", stopped)
    assert cli.main(["schema"]) == 130
