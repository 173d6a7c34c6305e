"""The command that prints: what it writes, what it says, and its exit codes."""

import json
import sys

import pytest

from quizapp.cli import commands as cli
from tests.exchange.printing.papers import read
from tests.pack.builders import EXAMPLE, example_json, question_json


def test_a_question_paper_is_written_with_nothing_said(capsys, tmp_path):
    assert cli.main(["print", str(EXAMPLE), "-o", str(tmp_path / "ferry.pdf")]) == 0
    assert capsys.readouterr() == ("", "")
    found = read((tmp_path / "ferry.pdf").read_bytes())
    assert found.title == "The evening ferry: Questions"
    assert found.size == (595, 842)
    assert found.pages_with("Evening ferry carried twice as many as planned")


def test_all_that_can_be_chosen_is_heard(tmp_path):
    file = tmp_path / "ferry.pdf"
    asked = ["--paper", "key", "--version", "C", "--only", "who-pay", "weck-call", "--points", "3"]
    assert cli.main(["print", str(EXAMPLE), "-o", str(file), *asked, "--size", "letter", "--large"]) == 0
    found = read(file.read_bytes())
    assert found.title == "The evening ferry: Answer key · Version C"
    assert found.size == (612, 792)
    assert found.pages_with("Points for a question: 3.")
    assert min(found.sizes) == 18


def test_a_paper_without_the_article_tells_where_its_words_come_from(tmp_path):
    file = tmp_path / "ferry.pdf"
    assert cli.main(["print", str(EXAMPLE), "-o", str(file), "--no-article"]) == 0
    found = read(file.read_bytes())
    assert not found.pages_with("The last bus over the bridge had been cut in March.")
    assert found.pages_with("Written for Quizapp; free to use.")


def test_a_pack_that_is_answered_with_the_article_closed_is_printed_without_it(tmp_path):
    data = {**example_json(), "book": "closed"}
    (tmp_path / "pack.json").write_text(json.dumps(data), encoding="utf-8")
    article, closed = "The last bus over the bridge had been cut in March.", tmp_path / "closed.pdf"
    assert cli.main(["print", str(tmp_path), "-o", str(closed)]) == 0
    assert not read(closed.read_bytes()).pages_with(article)
    assert cli.main(["print", str(tmp_path), "-o", str(closed), "--article"]) == 0
    assert read(closed.read_bytes()).pages_with(article)


def test_a_pack_with_errors_is_not_printed(capsys, tmp_path):
    data = example_json()
    question_json(data, "who-pay")["key"][0] = "reprot"
    (tmp_path / "pack.json").write_text(json.dumps(data), encoding="utf-8")
    assert cli.main(["print", str(tmp_path), "-o", str(tmp_path / "ferry.pdf")]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "The key “reprot” is no voice offered" in err
    assert "nothing was printed. “quizapp check” tells all that is wrong" in err
    assert not (tmp_path / "ferry.pdf").exists()


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["--only", "who-pays"], "Did you mean “who-pay”?"),
        (["--points", "0"], "points are a whole number from 1 to 100"),
        (["--points", "²"], "points are a whole number from 1 to 100"),
        (["--version", "E"], "invalid choice"),
    ],
)
def test_what_cannot_be_printed_is_said_in_a_sentence(capsys, tmp_path, asked, said):
    assert cli.main(["print", str(EXAMPLE), "-o", str(tmp_path / "ferry.pdf"), *asked]) == 2
    assert said in capsys.readouterr().err
    assert not (tmp_path / "ferry.pdf").exists()


@pytest.mark.parametrize("name", ["no/such/folder/ferry.pdf", "a" * 300, "nul\0byte"])
def test_a_file_that_cannot_be_written_is_said(capsys, tmp_path, name):
    assert cli.main(["print", str(EXAMPLE), "-o", str(tmp_path) + "/" + name]) == 2
    assert "cannot be written: " in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_pack_that_is_not_there_is_said(capsys, tmp_path):
    assert cli.main(["print", str(tmp_path / "none"), "-o", str(tmp_path / "ferry.pdf")]) == 2
    assert "There is no “" in capsys.readouterr().err


def test_without_the_extra_it_is_printed_without_tags_and_a_sentence_says_how_to_get_them(
    capsys, tmp_path, monkeypatch
):
    monkeypatch.setitem(sys.modules, "typst", None)
    file = tmp_path / "ferry.pdf"
    assert cli.main(["print", str(EXAMPLE), "-o", str(file), "--paper", "answers"]) == 0
    said = capsys.readouterr().err
    assert "no tags for screen readers" in said
    assert "It comes with Quizapp’s extra “print”" in said
    found = read(file.read_bytes())
    assert not found.tagged
    assert found.title == "The evening ferry: Answer sheet"


def test_where_neither_can_print_it_a_sentence_says_so_and_nothing_is_written(capsys, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "typst", None)
    monkeypatch.setattr("quizapp.ui.editor.printing.making._CHILD", "quizapp.no_such_module")
    before = tmp_path / "ferry.pdf"
    before.write_bytes(b"an older paper")
    assert cli.main(["print", str(EXAMPLE), "-o", str(before)]) == 2
    assert "could not print this paper" in capsys.readouterr().err
    assert before.read_bytes() == b"an older paper"


def test_letters_without_a_font_are_told(capsys, tmp_path):
    data = {**example_json(), "title": "The ferry \ue000"}
    (tmp_path / "pack.json").write_text(json.dumps(data), encoding="utf-8")
    assert cli.main(["print", str(tmp_path), "-o", str(tmp_path / "ferry.pdf")]) == 0
    assert "printed by their numbers" in capsys.readouterr().err


def test_help_tells_of_it(capsys):
    assert cli.main(["print", "--help"]) == 0
    assert "to be read before class" in " ".join(capsys.readouterr().out.split())
