"""House rules that no linter knows, read from the syntax of every module."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

HOUSE = Path(__file__).parents[2] / "quizapp"

TRUSTS_TEXT = {
    "setHtml", "insertHtml", "appendHtml", "setMarkdown", "insertMarkdown", "setToolTip", "setWhatsThis",
    "QMessageBox", "QErrorMessage", "QInputDialog", "QProgressDialog", "QLabel", "openUrl",
}  # fmt: skip
"""Calls, of whatever, through which a stranger's text could become markup or a page to open."""

RUNS_TEXT = {"eval", "exec", "compile", "__import__", "os.system", "os.popen", "os.startfile"}
"""Calls through which it could become code; an application's own exec, or re.compile, is another thing."""

NETWORK = {
    "requests", "urllib", "urllib3", "http", "httpx", "aiohttp", "socket", "socketserver", "ssl", "ftplib",
    "smtplib", "imaplib", "poplib", "telnetlib", "xmlrpc", "webbrowser", "asyncio", "PySide6.QtNetwork",
    "PySide6.QtWebEngineWidgets", "PySide6.QtWebSockets", "pickle", "marshal", "shelve",
}  # fmt: skip
"""Modules that speak to other computers, or that run what they read."""

SHOWN_BY_QT = {
    "setStatusTip", "setSource", "QWhatsThis", "QWizardPage", "addRow",
}  # fmt: skip
"""Others of the window, through which Qt would read markup and open the files that it names."""

SHOWS_FOLDER = "app/system.py"
"""Has the system show the data folder; nothing else is handed to other programs."""


NAMES = {*TRUSTS_TEXT, *SHOWN_BY_QT, *RUNS_TEXT, *NETWORK, "Screen", "QMainWindow"}
NAMED = re.compile(rf"\b(?:{'|'.join(sorted({name.rpartition('.')[2] for name in NAMES}))})\b")
"""A module in whose text none of the names stands is not read any further: it has nothing of them."""


@dataclass(frozen=True)
class Source:
    """A module: its name in the package, its classes, the calls as they are written, and what it imports."""

    name: str
    classes: list[ast.ClassDef]
    calls: list[ast.Call]
    called: frozenset[str]
    imported: frozenset[str]


def read(path: Path) -> Source:
    text = path.read_text(encoding="utf-8")
    nodes = list(ast.walk(ast.parse(text))) if NAMED.search(text) else []
    calls = [node for node in nodes if isinstance(node, ast.Call)]
    imported: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            imported.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            imported.add(node.module or "")
            imported.update(f"{node.module}.{alias.name}" for alias in node.names)
    return Source(
        path.relative_to(HOUSE).as_posix(),
        [node for node in nodes if isinstance(node, ast.ClassDef)],
        calls,
        frozenset(map(name_of, calls)),
        frozenset(imported),
    )


def name_of(call: ast.Call) -> str:
    """What is called: a name, or that of an attribute behind the name that it is taken from."""
    function = call.func
    if not isinstance(function, ast.Attribute):
        return getattr(function, "id", "")
    around = function.value
    return f"{around.id}.{function.attr}" if isinstance(around, ast.Name) else f"….{function.attr}"


def parents(module: str) -> Iterator[str]:
    """A module's name and those of the packages around it."""
    while module:
        yield module
        module = module.rpartition(".")[0]


def derives(node: ast.ClassDef, *bases: str) -> bool:
    return any(isinstance(base, ast.Name) and base.id in bases for base in node.bases)


@pytest.fixture(scope="module")
def sources() -> list[Source]:
    return [read(path) for path in sorted(HOUSE.rglob("*.py"))]


def test_there_is_something_to_look_at(sources: list[Source]) -> None:
    assert len(sources) > 100
    assert sum(derives(each, "Screen", "QMainWindow") for source in sources for each in source.classes) >= 6


def test_no_text_becomes_markup_or_code_and_nothing_is_opened_in_a_browser(sources: list[Source]) -> None:
    for source in sources:
        assert not RUNS_TEXT & source.called, source.name
        banned = TRUSTS_TEXT | (SHOWN_BY_QT if source.name.startswith("ui/") else set())
        trusting = banned & {call.rpartition(".")[2] for call in source.called}
        assert trusting == ({"openUrl"} if source.name == SHOWS_FOLDER else set()), source.name


def test_every_kind_of_label_is_plain_text_from_its_constructor_on(sources: list[Source]) -> None:
    labels = [each for source in sources for each in source.classes if derives(each, "QLabel")]
    assert labels
    for label in labels:
        maker = next(part for part in label.body if getattr(part, "name", "") == "__init__")
        formats = [
            ast.unparse(call.args[0])
            for call in ast.walk(maker)
            if isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "setTextFormat"
        ]
        assert formats == ["Qt.TextFormat.PlainText"], label.name


def test_only_a_folder_of_this_computer_is_ever_handed_to_another_program(sources: list[Source]) -> None:
    (source,) = (each for each in sources if each.name == SHOWS_FOLDER)
    opening = [ast.unparse(call) for call in source.calls if name_of(call).endswith("openUrl")]
    assert opening == ["QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))"]


def test_nothing_speaks_to_another_computer(sources: list[Source]) -> None:
    found = {
        source.name: {module for module in source.imported if NETWORK & set(parents(module))}
        for source in sources
    }
    # What a child answers is unpickled there, and no class of it is made that is not named.
    allowed = {"sandbox/generator_process.py": {"pickle"}}
    assert {name: modules for name, modules in found.items() if modules} == allowed
