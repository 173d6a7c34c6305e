"""quizapp export, import and print: spreadsheets and back, papers, faults by their cells, no traceback."""

import csv
import json
import sys

import openpyxl
import pytest

from quizapp.cli import command_line as cli
from quizapp.pack.pack_reader import read_pack
from quizapp.pack.pack_writer import write_archive
from quizapp.ui.editor.printing.print_runner import PRINT_CHILD
from tests.exchange.printing.papers import read
from tests.pack.builders import EXAMPLE, example_json, example_pack, pack_of, png, question_json, with_picture
from tests.stand_in import stand_in


@pytest.fixture
def sheets(capsys, tmp_path):
    """The example pack as a folder of CSV files."""
    assert cli.main(["export", str(EXAMPLE), "--to", "csv", "-o", str(tmp_path / "sheets")]) == 0
    capsys.readouterr()
    return tmp_path / "sheets"


def edited(folder, change):
    """The questions of a folder of CSV files, changed in place."""
    path = folder / "Questions.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    change(rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


@pytest.mark.parametrize(("form", "name"), [("xlsx", "ferry.xlsx"), ("csv", "ferry-sheets")])
@pytest.mark.parametrize("back", ["back", "back.quizpack"])
def test_a_pack_goes_out_and_comes_in_again(capsys, tmp_path, form, name, back):
    data, media = with_picture(example_json())
    write_archive(pack_of(data), media, tmp_path / "ferry.quizpack")
    assert (
        cli.main(["export", str(tmp_path / "ferry.quizpack"), "--to", form, "-o", str(tmp_path / name)]) == 0
    )
    assert capsys.readouterr() == ("", f"{tmp_path / name}: 13 questions\n")
    assert cli.main(["import", str(tmp_path / name), "-o", str(tmp_path / back)]) == 0
    assert capsys.readouterr() == ("", f"{tmp_path / back}: 13 questions\n")
    found = read_pack(tmp_path / back)
    assert (found.pack, dict(found.media), found.problems) == (pack_of(data), media, ())


def test_faults_are_one_line_each_and_nothing_is_written(capsys, tmp_path, sheets):

    def change(rows):
        rows[1][rows[0].index("Kind")] = "riddle"
        rows[20][rows[0].index("Speaker")] = "nobody-known"

    edited(sheets, change)
    assert cli.main(["import", str(sheets), "-o", str(tmp_path / "back")]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines()[0].startswith(
        f"{sheets}: Questions, row 2, column D “Kind”: “riddle” is no kind of"
    )
    assert not (tmp_path / "back").exists()


def test_a_picture_that_the_pack_does_not_name_is_told(capsys, tmp_path, sheets):
    (sheets / "media").mkdir()
    (sheets / "media" / "stray.png").write_bytes(png())
    assert cli.main(["import", str(sheets), "-o", str(tmp_path / "back")]) == 1
    assert capsys.readouterr().err == (
        f"{sheets}: Pack: The pack does not list “media/stray.png”."
        " Add it as a part “picture” of the sheet “Pack”, or take the file out.\n"
    )


def test_what_is_there_already_is_not_written_over(capsys, tmp_path):
    book = tmp_path / "ferry.xlsx"
    cli.main(["export", str(EXAMPLE), "--to", "xlsx", "-o", str(book)])
    (tmp_path / "back").mkdir()
    capsys.readouterr()
    assert cli.main(["import", str(book), "-o", str(tmp_path / "back")]) == 2
    assert "is there already" in capsys.readouterr().err
    assert cli.main(["export", str(EXAMPLE), "--to", "xlsx", "-o", str(book)]) == 2
    assert "is there already" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["import", "{}/none.xlsx", "-o", "{}/back"], 2, "none.xlsx: It cannot be read: No such file"),
        (["import", "{}/none.docx", "-o", "{}/back"], 2, "“none.docx” is no spreadsheet."),
        (["export", "{}/none", "--to", "csv", "-o", "{}/back"], 2, "none: There is no “"),
        (["print", "{}/none", "-o", "{}/ferry.pdf"], 2, "There is no “"),
        (["export", "{}/none", "--to", "pdf", "-o", "{}/back"], 2, "invalid choice: 'pdf'"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told_in_a_sentence(capsys, tmp_path, arguments, code, told):
    assert cli.main([each.format(tmp_path) for each in arguments]) == code
    out, err = capsys.readouterr()
    assert out == ""
    assert told in err
    assert "Traceback" not in err


def test_without_openpyxl_the_command_names_the_extra_and_csv_goes_on(capsys, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    assert cli.main(["export", str(EXAMPLE), "--to", "xlsx", "-o", str(tmp_path / "a.xlsx")]) == 2
    assert "extra “spreadsheet”" in capsys.readouterr().err
    assert cli.main(["export", str(EXAMPLE), "--to", "csv", "-o", str(tmp_path / "a")]) == 0
    assert cli.main(["import", str(tmp_path / "a"), "-o", str(tmp_path / "b")]) == 0
    assert read_pack(tmp_path / "b").pack == example_pack()


def test_control_characters_of_a_sheet_do_not_reach_the_terminal(capsys, tmp_path, sheets):
    edited(sheets, lambda rows: rows[1].__setitem__(3, "\x1b[2Jriddle"))
    assert cli.main(["import", str(sheets), "-o", str(tmp_path / "back")]) == 1
    assert "\x1b" not in capsys.readouterr().err


def test_a_sheet_of_another_name_is_told_not_to_be_read(capsys, tmp_path):
    file = tmp_path / "ferry.xlsx"
    cli.main(["export", str(EXAMPLE), "--to", "xlsx", "-o", str(file)])
    book = openpyxl.load_workbook(file)
    book.create_sheet("My notes")["A1"] = "Buy milk."
    book.save(file)
    capsys.readouterr()
    assert cli.main(["import", str(file), "-o", str(tmp_path / "back")]) == 0
    assert capsys.readouterr().err.splitlines()[0] == "The sheet “My notes” is not read."


def test_a_place_that_cannot_be_written_is_told_in_a_sentence(capsys, tmp_path, sheets):
    (tmp_path / "file").touch()
    inside = str(tmp_path / "file" / "back")
    assert cli.main(["import", str(sheets), "-o", inside]) == 2
    assert capsys.readouterr().err.startswith(f"quizapp: {inside} cannot be written: ")
    assert cli.main(["export", str(EXAMPLE), "--to", "csv", "-o", inside]) == 2
    assert capsys.readouterr().err.startswith(f"quizapp: {inside} cannot be written: ")


def test_a_pack_with_errors_does_not_go_out_and_its_errors_are_told_with_their_places(capsys, tmp_path):
    data = example_json()
    data["banks"][0]["questions"][0]["kind"] = "riddle"
    (tmp_path / "pack.json").write_text(json.dumps(data), encoding="utf-8")
    assert cli.main(["export", str(tmp_path), "--to", "csv", "-o", str(tmp_path / "sheets")]) == 1
    assert capsys.readouterr().err.startswith(f"{tmp_path}: /banks/0/questions/0")
    assert not (tmp_path / "sheets").exists()


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
    assert "The key “reprot” is no speaker that this question offers" in err
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


def test_without_the_extra_it_is_printed_without_tags_and_a_sentence_says_how_to_get_them(
    capsys, tmp_path, monkeypatch
):
    lines = f"sys.modules['typst'] = None\nfrom {PRINT_CHILD} import main\nmain()"
    stand_in(monkeypatch, tmp_path, lines, PRINT_CHILD)
    file = tmp_path / "ferry.pdf"
    assert cli.main(["print", str(EXAMPLE), "-o", str(file), "--paper", "answers"]) == 0
    said = capsys.readouterr().err
    assert "no tags for screen readers" in said
    assert "It comes with Quizapp’s extra “print”" in said
    found = read(file.read_bytes())
    assert not found.tagged
    assert found.title == "The evening ferry: Answer sheet"


def test_where_neither_can_print_it_a_sentence_says_so_and_nothing_is_written(capsys, tmp_path, monkeypatch):
    monkeypatch.setattr("quizapp.ui.editor.printing.print_runner.PRINT_CHILD", "quizapp.no_such_module")
    before = tmp_path / "ferry.pdf"
    before.write_bytes(b"%PDF-1.7: an older paper")
    assert cli.main(["print", str(EXAMPLE), "-o", str(before)]) == 2
    assert "could not print this paper" in capsys.readouterr().err
    assert before.read_bytes() == b"%PDF-1.7: an older paper"


def test_letters_without_a_font_are_told(capsys, tmp_path):
    data = {**example_json(), "title": "The ferry \ue000"}
    (tmp_path / "pack.json").write_text(json.dumps(data), encoding="utf-8")
    assert cli.main(["print", str(tmp_path), "-o", str(tmp_path / "ferry.pdf")]) == 0
    assert "printed by their numbers" in capsys.readouterr().err
