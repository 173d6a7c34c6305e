"""A pack carries what is cited; who has the articles opens their files, reads and practises with all of it.

Then everything that can leave the program is looked through for words that only the files have.
"""

from __future__ import annotations

import json
import shutil
import zipfile
from contextlib import closing
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING

import pytest

from quizapp.authoring.export import build_pack_archive
from quizapp.authoring.folder_layout import find_working_dir
from quizapp.authoring.working_copy import create_from_installed_pack, read_logged_document
from quizapp.exchange.printing.paper import build_paper
from quizapp.exchange.printing.print_request import PAPER_KINDS, PrintRequest
from quizapp.library import question_reports
from quizapp.library.backups import BACKUP_FOLDER, find_backups, make_backup
from quizapp.library.connections import open_immutable
from quizapp.library.database import open_reader, open_writer
from quizapp.library.learners.data_export import export_csv, export_json
from quizapp.library.pack_import.importer import import_pack
from quizapp.library.packs.pack_files import export_pack, load_pack
from quizapp.library.packs.pack_list import load_installed_packs
from quizapp.library.startup import LIBRARY_NAME
from quizapp.pack.excerpt import build_excerpt
from quizapp.pack.ids import PackId
from quizapp.pack.pack_writer import build_archive
from quizapp.ui.my_packs.pack_loader import read_installed_pack
from tests.folders import NOW, answers_in
from tests.journeys.steps import answer_somehow, at_home
from tests.pack.builders import example_json, example_pack, pack_of
from tests.pack.owning import OWN_WORDS, TOLD
from tests.ui.fakes import translate

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.library.connections import LibraryReader
    from tests.driver import Driven

PACK = PackId("a-ferry-in-parts")
GAZETTE, LETTER = example_pack().sources
ANSWERS = 3


@dataclass
class Journey:
    """What was seen on the way, and the data folder that it left."""

    folder: Path
    set_up: list[tuple[str, ...]] = field(default_factory=list)
    read: list[str] = field(default_factory=list)
    practised: list[str] = field(default_factory=list)


def in_parts() -> bytes:
    """A pack with no more of both articles than its questions cite; by its title the second at home."""
    data = example_json() | {"id": PACK, "title": "A ferry in parts"}
    data["banks"][0]["questions"] = [
        each for each in data["banks"][0]["questions"] if each["kind"] in ("choice", "attribution", "verdict")
    ]
    return build_archive(build_excerpt(pack_of(data)), {})


def files(folder: Path) -> dict[str, str]:
    """The articles' own files, by their titles: one is a page, one a text."""
    whole = {GAZETTE.title: [each.text for each in GAZETTE.passages[1:]], LETTER.title: TOLD}
    page, text = folder / "gazette.html", folder / "letter.txt"
    body = "".join(f"<p>{words}</p>" for words in whole[GAZETTE.title])
    page.write_text(f"<article><h1>{GAZETTE.title}</h1>{body}</article>", encoding="utf-8")
    text.write_text("\n\n".join([LETTER.title, *whole[LETTER.title]]), encoding="utf-8")
    return {GAZETTE.title: str(page), LETTER.title: str(text)}


CHOOSES = """
from pathlib import Path
files = {files!r}
type(program.shared.ask).open_file = lambda _, title, *rest: next(
    Path(path) for name, path in files.items() if name in title)
"""


@pytest.fixture(scope="module")
def journey(first_start, tmp_path_factory):
    """Open both files, read, practise, close, and come back."""
    scratch = tmp_path_factory.mktemp("own-copy")
    made = Journey(shutil.copytree(first_start, scratch / "data"))
    packed = scratch / "in-parts.quizpack"
    packed.write_bytes(in_parts())
    with closing(open_writer(made.folder / LIBRARY_NAME)) as writer:
        for _ in import_pack(writer, packed, NOW):
            pass
    with at_home(made.folder) as program:
        program.run(CHOOSES.format(files=files(scratch)))
        _to_set_up(program)
        for name in ("gazette.html", "letter.txt"):
            program.press("A")
            seen = program.wait(lambda seen, name=name: seen.says(f"from “{name}”"))
        made.set_up.append(seen.words)
        _read_both(program, made)
        _practise(program, made)
    with at_home(made.folder) as program:
        _to_set_up(program)
        made.set_up.append(program.wait(lambda seen: seen.says("The whole article lies")).words)
    return made


def _to_set_up(program: Driven) -> None:
    program.press("F6", "Home", "Down", "F2")
    program.wait(
        lambda seen: seen.screen == "setup" and seen.says("A ferry in parts") and seen.button("Start")
    )


def _read_both(program: Driven, made: Journey) -> None:
    program.press("W")
    for title in (GAZETTE.title, LETTER.title):
        program.click(title)
        seen = program.wait(lambda seen, title=title: seen.article.find(title, 0, 120) >= 0)
        made.read.append(seen.article)
    program.press("Esc")
    program.wait(lambda seen: seen.button("Start"))


def _practise(program: Driven, made: Journey) -> None:
    program.press("Return")
    for number in range(1, ANSWERS + 1):
        made.practised.append(program.wait(lambda seen, number=number: seen.asks(number)).article)
        answer_somehow(program, number)
        if number == 1:
            program.press("X")
            program.wait(lambda seen: seen.screen == "report")
            program.type("Is this so?")
            program.press("Ctrl+Return")
            program.wait(lambda seen: seen.says("The report is kept"))
            program.press("Esc")
            program.wait(lambda seen: seen.explains(1))
        program.press("W")
        made.practised.append(program.wait_still(lambda seen: seen.button("Only the passage")).article)
        program.press("Return")


def test_both_files_are_opened_and_said_to_lie_there_on_this_computer_only(journey):
    for words in journey.set_up:
        told = [each for each in words if each.startswith("The whole article lies on your desk")]
        assert len(told) == 2
        assert all("on this computer only" in each and "Backups" in each for each in told)


def test_the_whole_articles_are_read_first_and_lie_there_while_it_is_asked_and_once_it_is_told(journey):
    gazette = [each.text for each in GAZETTE.passages[1:]]
    assert (len(journey.read), len(journey.practised)) == (2, 2 * ANSWERS)
    for article in (*journey.read, *journey.practised):
        whole = TOLD if LETTER.title in article or TOLD[0] in article else gazette
        assert all(text in article for text in whole)


@pytest.fixture(scope="module")
def reader(journey):
    with closing(open_reader(journey.folder / LIBRARY_NAME)) as opened:
        yield opened


def keeps_quiet(reader: LibraryReader, found: list[bytes]) -> bool:
    """Whether none of this has words of the files that the pack does not carry: whole paragraphs, too."""
    carried = [each.text for source in load_pack(reader, PACK).sources for each in source.passages]
    cut = [each.text for each in GAZETTE.passages if each.text not in carried and each.role == "body"]
    assert cut
    return not [word for word in (*OWN_WORDS, *cut) for data in found if word.encode() in data]


def unpacked(path: Path) -> list[bytes]:
    with zipfile.ZipFile(path) as archive:
        return [archive.read(name) for name in archive.namelist()]


def test_the_pack_as_it_is_exported_and_printed_has_none_of_its_words(reader, tmp_path):
    found = []
    for cited in (True, False):
        for _ in export_pack(reader, PACK, tmp_path / "out.quizpack", cited=cited):
            pass
        found += unpacked(tmp_path / "out.quizpack")
    for each in PAPER_KINDS:
        printed = build_paper(load_pack(reader, PACK), PrintRequest(each, article=True), translate, "en")
        found.append(json.dumps(printed, ensure_ascii=False).encode())
    assert any(b"Low Street" in data for data in found)
    assert keeps_quiet(reader, found)


def test_results_and_reports_have_none_of_its_words(journey, reader):
    found = [
        export_json(reader, None, NOW),
        export_csv(reader, None),
        question_reports.reports_to_json(question_reports.load_reports(reader).good).encode(),
        *(json.dumps(str(each)).encode() for each in answers_in(journey.folder)),
    ]
    assert b"Is this so?" in found[2]
    assert keeps_quiet(reader, found)


def test_a_pack_in_work_made_of_it_has_none_of_its_words_in_log_or_hand_out(journey, reader):
    (row,) = (each for each in load_installed_packs(reader, "somebody", NOW) if each.id == PACK)
    working = find_working_dir(journey.folder)
    folder = create_from_installed_pack(working, *read_installed_pack(reader, row), NOW, Random(1))
    handed = build_pack_archive(read_logged_document(folder) | {"authors": ["Ann"]}, {}, cited=False)
    (folder / "handed.quizpack").write_bytes(handed)
    found = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    found += unpacked(folder / "handed.quizpack")
    assert any(b"Low Street" in data for data in found)
    assert keeps_quiet(reader, found)


def test_in_the_data_folder_only_the_library_and_its_backups_have_its_words(journey, reader):
    for _ in make_backup(reader, journey.folder, NOW, lambda moment: moment.date()):
        pass
    backups = [each.path for each in find_backups(journey.folder / BACKUP_FOLDER)]
    word = OWN_WORDS[0].encode()
    holders = {path for path in journey.folder.rglob("*") if path.is_file() and word in path.read_bytes()}
    assert holders >= set(backups)
    assert holders <= {*backups, *(journey.folder / f"{LIBRARY_NAME}{side}" for side in ("", "-wal", "-shm"))}
    with closing(open_immutable(backups[0])) as kept:
        tables = [name for (name,) in kept.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        having = {
            name
            for name in tables
            if not name.startswith("search_")
            and any(OWN_WORDS[0] in str(row) for row in kept.execute(f"SELECT * FROM {name}"))
        }
    assert having == {"local_copy"}
