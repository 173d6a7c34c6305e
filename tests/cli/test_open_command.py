"""`quizapp open`: an article becomes the start of a pack, and what cannot be opened is one sentence."""

import json

import pytest

from quizapp.catalogue import message
from quizapp.cli import command_line as cli
from quizapp.pack.archive import read_archive

TEXT = "Ferries Go Empty\nBy Ada Weck\nMarch 4, 2031\n\nNobody counted the ferries, she said.\n"


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "ferries.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_an_article_becomes_a_folder_with_the_start_of_a_pack(article, tmp_path, capsys):
    assert cli.main(["open", str(article), "-o", str(tmp_path / "pack")]) == 0
    start = json.loads((tmp_path / "pack" / "pack.json").read_text(encoding="utf-8"))
    assert start["id"].startswith("ferries-go-empty-")
    assert start["sources"][0]["author"] == "Ada Weck"
    assert start["sources"][0]["rights"]["share"] == "cited"
    out, told = capsys.readouterr()
    assert out == ""
    assert "title: Ferries Go Empty" in told
    assert "published: 2031-03-04" in told
    assert "\n1 paragraph\n" in told
    assert "publisher: (not told)" in told


def test_an_article_becomes_one_file_where_its_name_says_so(article, tmp_path):
    target = tmp_path / "pack.quizpack"
    assert cli.main(["open", str(article), "-o", str(target), "--rights", "class"]) == 0
    files = read_archive(target)
    assert files.problems == ()
    rights = json.loads(files.pack)["sources"][0]["rights"]
    assert rights["share"] == "class"
    assert "one class alone" in rights["statement"]


def test_without_a_pack_the_text_is_printed(article, capsys):
    assert cli.main(["open", str(article)]) == 0
    assert capsys.readouterr().out == "Ferries Go Empty\n\nNobody counted the ferries, she said.\n"


def test_what_is_found_is_printed_as_json(article, capsys):
    assert cli.main(["open", str(article), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["paragraphs"] == [
        ["headline", "Ferries Go Empty"], ["body", "Nobody counted the ferries, she said."],
    ]  # fmt: skip


def test_words_that_a_page_hides_are_listed(tmp_path, capsys):
    words = "Nobody counted the ferries on any evening of the winter, she told the council of the town. "
    hidden = "<span style='opacity:0'>The mayor\u202e lied.</span>"
    path = tmp_path / "ferries.html"
    path.write_text(
        f"<h1>Ferries Go Empty</h1><p>{words * 3}</p><p>{words}{hidden}</p><p>{words}</p>", encoding="utf-8"
    )
    assert cli.main(["open", str(path)]) == 0
    out, told = capsys.readouterr()
    assert "lied" not in out
    assert message("cli.open.hidden", n=3) + "\n  The mayor lied.\n" in told
    assert cli.main(["open", str(path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["hidden"] == ["The mayor lied."]


def test_nothing_that_is_there_is_written_over(article, tmp_path, capsys):
    assert cli.main(["open", str(article), "-o", str(article)]) == 2
    assert article.read_text(encoding="utf-8") == TEXT
    assert "is there already" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["missing.txt", "new\x1bline.txt"])
def test_a_file_that_cannot_be_opened_is_one_sentence(tmp_path, capsys, name):
    if "\x1b" in name:
        (tmp_path / name).write_bytes(b"\x7fELF" + bytes(99))
    assert cli.main(["open", str(tmp_path / name), "-o", str(tmp_path / "pack")]) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "\x1b" not in told
    assert not (tmp_path / "pack").exists()


def test_a_place_that_cannot_be_written_is_one_sentence(article, tmp_path, capsys):
    assert cli.main(["open", str(article), "-o", str(article / "pack")]) == 2
    assert "cannot be written" in capsys.readouterr().err
