"""House rules that no linter knows, read from the syntax of every module."""

from __future__ import annotations

import ast
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

SHOWS_FOLDER = HOUSE / "app" / "system.py"
"""Has the system show the data folder; nothing else is handed to other programs."""


@pytest.fixture(scope="module")
def trees() -> dict[Path, ast.Module]:
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(HOUSE.rglob("*.py"))}


def name_of(path: Path) -> str:
    return str(path.relative_to(HOUSE))


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def called(tree: ast.AST) -> Iterator[str]:
    """What is called, as it is written: a name, or the way to an attribute."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func)


def imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def parents(module: str) -> Iterator[str]:
    """A module's name and those of the packages around it."""
    while module:
        yield module
        module = module.rpartition(".")[0]


def is_screen(node: ast.AST) -> bool:
    bases = {ast.unparse(base) for base in getattr(node, "bases", ())}
    return isinstance(node, ast.ClassDef) and bool(bases & {"Screen", "QMainWindow", "QDialog"})


def test_there_is_something_to_look_at(trees: dict[Path, ast.Module]) -> None:
    assert len(trees) > 100
    assert sum(is_screen(node) for tree in trees.values() for node in ast.walk(tree)) >= 6


def test_no_text_becomes_markup_or_code_and_nothing_is_opened_in_a_browser(
    trees: dict[Path, ast.Module],
) -> None:
    for path, tree in trees.items():
        calls = set(called(tree))
        assert not RUNS_TEXT & calls, path
        trusting = TRUSTS_TEXT & {call.rpartition(".")[2] for call in calls}
        assert trusting == ({"openUrl"} if path == SHOWS_FOLDER else set()), path


def test_only_a_folder_of_this_computer_is_ever_handed_to_another_program(
    trees: dict[Path, ast.Module],
) -> None:
    calls = [ast.unparse(node) for node in ast.walk(trees[SHOWS_FOLDER]) if isinstance(node, ast.Call)]
    assert [call for call in calls if "openUrl" in call] == [
        "QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))"
    ]


def test_nothing_speaks_to_another_computer(trees: dict[Path, ast.Module]) -> None:
    found = {
        name_of(path): {module for module in imported(tree) if NETWORK & set(parents(module))}
        for path, tree in trees.items()
    }
    assert {name: modules for name, modules in found.items() if modules} == {}
