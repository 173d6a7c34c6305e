"""House rules that no linter knows, read from the syntax of every module."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

HOUSE = Path(__file__).parents[2] / "quizapp"
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(HOUSE.rglob("*.py"))}

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

X_SERVER = HOUSE / "app" / "options.py"
"""Asks, through a socket that stays on this computer, whether there is a display."""


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


def test_there_is_something_to_look_at() -> None:
    assert len(TREES) > 100
    assert sum(is_screen(node) for tree in TREES.values() for node in ast.walk(tree)) >= 6


def test_no_text_becomes_markup_or_code_and_nothing_is_opened_in_a_browser() -> None:
    for path, tree in TREES.items():
        calls = set(called(tree))
        assert not RUNS_TEXT & calls, path
        assert not TRUSTS_TEXT & {call.rpartition(".")[2] for call in calls}, path


def test_nothing_speaks_to_another_computer() -> None:
    found = {
        name_of(path): {module for module in imported(tree) if NETWORK & set(parents(module))}
        for path, tree in TREES.items()
        if path != X_SERVER
    }
    assert {name: modules for name, modules in found.items() if modules} == {}


def test_the_one_socket_stays_on_this_computer() -> None:
    tree = TREES[X_SERVER]
    assert [module for module in imported(tree) if NETWORK & set(parents(module))] == ["socket"]
    calls = [ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Call)]
    made = [call for call in calls if call.startswith("socket.")]
    assert made == ["socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)"]


def test_modules_are_short_nine_in_ten_under_300_lines_and_none_over_400() -> None:
    sizes = {name_of(path): lines(path) for path in TREES}
    long = {name: size for name, size in sizes.items() if size > 300}
    assert {name: size for name, size in long.items() if size > 400} == {}
    assert len(long) * 10 <= len(sizes), long


def test_no_function_is_over_50_lines() -> None:
    sizes = {
        (name_of(path), node.name): (node.end_lineno or 0) - node.lineno + 1
        for path, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert {name: size for name, size in sizes.items() if size > 50} == {}


def test_windows_and_screens_have_at_most_twelve_public_methods() -> None:
    for path, tree in TREES.items():
        for node in filter(is_screen, ast.walk(tree)):
            assert isinstance(node, ast.ClassDef)
            methods = [
                part.name
                for part in node.body
                if isinstance(part, ast.FunctionDef) and not part.name.startswith("_")
            ]
            assert len(methods) <= 12, (name_of(path), node.name)


def test_every_package_is_one_and_says_nothing_of_itself() -> None:
    for folder in {path.parent for path in TREES}:
        init = folder / "__init__.py"
        assert init.exists(), folder
        assert init.read_bytes() == b"", init


def test_no_module_is_a_drawer_for_everything() -> None:
    drawers = {"utils", "util", "helpers", "helper", "misc", "shared", "base", "core", "manager"}
    assert not drawers & {part for path in TREES for part in (*path.relative_to(HOUSE).parts, path.stem)}


def test_nothing_is_made_once_for_everybody() -> None:
    for path, tree in TREES.items():
        assert not any(isinstance(node, ast.Global) for node in ast.walk(tree)), path
        assert not any("get_settings" in call for call in called(tree)), path
