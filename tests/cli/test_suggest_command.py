"""`quizapp suggest`: who says what, questions suggested, and a sentence where nothing comes of an article."""

import json
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from quizapp.cli import command_line as cli
from quizapp.cli import suggest_command
from quizapp.drafting import backend_choice
from tests.drafting import double
from tests.drafting.stood_for import DOUBLE, NEWS
from tests.driver import ROOT
from tests.stand_in import stand_in

SAID = ("--attributions", "--backend", "rules")


@pytest.fixture
def article(tmp_path, monkeypatch):
    """An article, which a small reader reads in the place of the real one."""
    if sys.platform == "win32":
        pytest.skip("the stand-in for the interpreter is a shell's script")
    monkeypatch.setattr(suggest_command, "REJECTION_SENTENCES", double.REJECTION_SENTENCES)
    folder = tmp_path / "instead"
    folder.mkdir()
    stand_in(monkeypatch, folder, f"{DOUBLE}child.main()", "quizapp.drafting.drafting_process")
    path = tmp_path / "ferries.txt"
    path.write_text(NEWS, encoding="utf-8")
    return path


def lines(text):
    return [json.loads(line) for line in text.splitlines()]


def test_who_says_what_is_lines_of_json_with_offsets_in_the_text_of_the_first(article, capsys):
    assert cli.main(["suggest", str(article), *SAID]) == 0
    out, told = capsys.readouterr()
    first, *said = lines(out)
    assert first.keys() == {"text"}
    assert [list(each) for each in said] == [
        [
            "content",
            "start",
            "end",
            "passage",
            "statement_type",
            "form",
            "cue",
            "speaker",
            "chain",
            "confidence",
        ]
    ] * 2
    for each in said:
        assert first["text"][each["start"] : each["end"]] == each["content"]
    assert said[0] | {"start": 0, "end": 0} == {
        "content": "Nobody counted the passengers", "start": 0, "end": 0, "passage": "a1-p2",
        "statement_type": "claim",
        "form": "direct", "cue": "said", "speaker": "Ada Weck", "chain": ["Ada Weck"], "confidence": 0.9,
    }  # fmt: skip
    assert told.endswith("2 attributions\n")


def test_offsets_are_code_points_also_after_characters_of_two_units(article, capsys):
    article.write_text(NEWS.replace("Ferries", "𝔉erries 🛳", 1), encoding="utf-8")
    assert cli.main(["suggest", str(article), *SAID]) == 0
    first, *said = lines(capsys.readouterr().out)
    assert first["text"].startswith("𝔉erries 🛳 go empty")
    assert [first["text"][each["start"] : each["end"]] for each in said] == [each["content"] for each in said]


@pytest.mark.skipif(os.name == "nt", reason="pipes of POSIX")
def test_a_reader_that_goes_away_is_no_error_to_speak_of(tmp_path):
    path = tmp_path / "ferries.txt"
    path.write_text(NEWS, encoding="utf-8")
    call = [sys.executable, "-u", "-m", "quizapp", "suggest", str(path), *SAID]
    with subprocess.Popen(call, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.close()
        assert b"written" not in process.stderr.read()
    assert process.returncode == 1


@pytest.mark.skipif(sys.platform != "linux", reason="a device that is always full")
def test_lines_that_find_no_room_are_told_of_without_a_file(article, capsys, monkeypatch):
    with Path("/dev/full").open("w", buffering=1, encoding="utf-8") as full:
        monkeypatch.setattr(sys, "stdout", full)
        assert cli.main(["suggest", str(article), *SAID]) == 2
        monkeypatch.undo()
        with suppress(OSError):
            full.close()
    assert "What is printed cannot be written: No space left on device." in capsys.readouterr().err


def test_lines_can_be_written_into_a_file_which_is_never_written_over(article, tmp_path, capsys):
    target = tmp_path / "said.jsonl"
    asked = ["suggest", str(article), *SAID, "-o", str(target)]
    assert cli.main(asked) == 0
    assert capsys.readouterr().out == ""
    written = target.read_bytes()
    assert len(lines(written.decode())) == 3
    assert cli.main(asked) == 2
    assert "is there already" in capsys.readouterr().err
    assert target.read_bytes() == written


def test_a_place_that_cannot_be_written_is_one_sentence(article, capsys):
    target = article / "said.jsonl"
    assert cli.main(["suggest", str(article), *SAID, "-o", str(target)]) == 2
    assert "cannot be written" in capsys.readouterr().err


def test_a_text_in_another_language_is_one_sentence_and_has_no_attributions(article, capsys):
    words = (
        "Vedenie prístavu správu odmietlo, pretože sa podľa neho na trase nikto nepočítal, ako aj v zime. "
    )
    article.write_text(words * 6, encoding="utf-8")
    assert cli.main(["suggest", str(article), "--attributions"]) == 1
    out, told = capsys.readouterr()
    assert told == "quizapp: This text is in Slovak; drafts work for English.\n"
    assert [each.keys() for each in lines(out)] == [{"text"}]


def test_a_file_that_cannot_be_opened_is_one_sentence(tmp_path, capsys):
    assert cli.main(["suggest", str(tmp_path / "missing.txt"), "--attributions"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def in_the_child(article: Path, statement: str) -> None:
    """Have the child process begin with a statement."""
    script = article.parent / "instead" / "stand_in" / "child.py"
    told = script.read_text(encoding="utf-8")
    script.write_text(told.replace("child.main()", f"{statement}\nchild.main()"), encoding="utf-8")


def test_without_the_extra_the_parser_is_refused_and_rules_name_it(article, monkeypatch, capsys):
    monkeypatch.setattr(backend_choice, "find_spec", lambda name: None)
    in_the_child(article, "spacy_model.find_model = lambda: None")
    assert cli.main(["suggest", str(article), "--attributions", "--backend", "parse"]) == 2
    assert "its extra “drafting”" in capsys.readouterr().err
    assert cli.main(["suggest", str(article), "--attributions"]) == 0
    assert "With the extra “drafting” more is found: " in capsys.readouterr().err


def test_drafts_are_printed_with_their_keys_and_evidence_and_what_was_held_back(article, capsys):
    assert cli.main(["suggest", str(article), "--backend", "rules", "--limit", "1"]) == 0
    out, told = capsys.readouterr()
    assert out == (
        "1. Who says so?  (who-said-it, 0.90)\n   Nobody counted the passengers\n   → Ada Weck\n"
        "   “Nobody counted the passengers”\n\n"
    )
    assert (
        "1 draft.\n1 more was held back, rather than shown unproved:\n  1: there are enough already\n" in told
    )


def test_drafts_are_written_with_their_source_and_never_a_pack(article, tmp_path, capsys):
    target = tmp_path / "drafts.jsonl"
    assert cli.main(["suggest", str(article), "--backend", "rules", "-o", str(target), "--json"]) == 0
    first, *drafts = lines(target.read_text(encoding="utf-8"))
    assert first["source"]["title"] == "Ferries go empty"
    assert [each["type"] for each in drafts] == ["who-said-it"] * 2
    assert json.loads(capsys.readouterr().out) == {
        "drafts": 2, "types": {"who-said-it": 2}, "held_back": {"many": 0}, "backend": "rules",
    }  # fmt: skip


def test_drafts_are_printed_as_the_lines_of_the_file(article, capsys):
    assert (
        cli.main(["suggest", str(article), "--backend", "rules", "--json", "--types", "who-said-it", "chain"])
        == 0
    )
    assert len(lines(capsys.readouterr().out)) == 3
    assert cli.main(["suggest", str(article), "--backend", "rules", "--json", "--types", "chain"]) == 0
    assert len(lines(capsys.readouterr().out)) == 1


@pytest.mark.parametrize(
    "asked",
    [
        ["--limit", "0"],
        ["--limit", "x"],
        ["--limit", "9999999999"],
        ["--types", "cloze"],
        ["--difficulty", "4"],
    ],
)
def test_what_cannot_be_asked_for_is_refused(article, capsys, asked):
    assert cli.main(["suggest", str(article), *asked]) == 2
    assert "suggest: error: argument" in capsys.readouterr().err


def test_nothing_is_proposed_of_what_is_no_article(article, tmp_path, capsys):
    article.write_text("the ferry goes and nobody counts " * 90, encoding="utf-8")
    assert cli.main(["suggest", str(article), "-o", str(tmp_path / "drafts.jsonl")]) == 1
    out, told = capsys.readouterr()
    assert (out, told.count("\n")) == ("", 1)
    assert not (tmp_path / "drafts.jsonl").exists()


def test_what_crashed_is_told_to_who_asks_for_it(article, capsys):
    in_the_child(article, "double.read_article = lambda *_: 1 / 0")
    assert cli.main(["suggest", str(article), *SAID]) == 2
    assert "Nothing else is harmed" in (short := capsys.readouterr().err)
    assert cli.main(["suggest", str(article), *SAID, "--debug"]) == 2
    assert capsys.readouterr().err == f"In the child process: ZeroDivisionError: division by zero\n{short}"


BOATS = (
    "Boats for sale\n\nThe landing stage on the east quay was painted for a festival of lights.\n\n"
    "Anna Reef, a pilot, said that the boats were old and slow.\n"
)
QUAY = (
    "A quay in winter\n\nBert Quill, a pilot, said that the east quay was closed in winter.\n\n"
    "The bakers of the town sold twice as many rolls.\n\n"
    "Cora Lunt, a botanist, said that ducks slept on the landing stage.\n\n"
    "Nobody counted them before the snow came.\n\n"
    "A festival was told on painted posters.\n\n"
    "Dora Hale, a baker, said that the bridge had been mended with new boards.\n"
)


def test_an_article_beside_lends_its_claims_to_be_asked_about(tmp_path, capsys):
    quay, boats = tmp_path / "quay.txt", tmp_path / "boats.txt"
    quay.write_text(QUAY, encoding="utf-8")
    boats.write_text(BOATS, encoding="utf-8")
    wish = ["suggest", str(quay), "--backend", "rules", "--types", "not-stated"]
    assert cli.main([*wish, "--json"]) == 0
    assert not lines(capsys.readouterr().out)[1:]
    assert cli.main([*wish, "--json", "--related", str(boats)]) == 0
    (draft,) = lines(capsys.readouterr().out)[1:]
    assert draft["question"]["statement"].startswith("The landing stage on the east quay was painted")
    assert draft["confirm"] is True


def test_the_difficulty_of_drafts_can_be_chosen(tmp_path, capsys):
    quay = tmp_path / "quay.txt"
    quay.write_text(QUAY, encoding="utf-8")
    asked = ["suggest", str(quay), "--backend", "rules", "--json"]
    assert cli.main(asked) == 0
    assert {each["question"]["difficulty"] for each in lines(capsys.readouterr().out)[1:]} == {1}
    assert cli.main([*asked, "--difficulty", "3"]) == 0
    assert lines(capsys.readouterr().out)[1:] == []


def test_an_article_beside_that_cannot_be_opened_is_named(tmp_path, capsys):
    quay = tmp_path / "quay.txt"
    quay.write_text(QUAY, encoding="utf-8")
    assert cli.main(["suggest", str(quay), "--related", str(tmp_path / "missing.txt")]) == 2
    assert "missing.txt" in capsys.readouterr().err
