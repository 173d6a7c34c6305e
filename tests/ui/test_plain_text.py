from __future__ import annotations

import ast
from pathlib import Path

import pytest

UI = Path(__file__).parents[2] / "quizapp" / "ui"
MODULES = sorted(UI.rglob("*.py"))
# Calls through which Qt would read markup in a pack's text, and open the files it names.
BANNED = {
    "setHtml",
    "insertHtml",
    "setMarkdown",
    "insertMarkdown",
    "setToolTip",
    "setWhatsThis",
    "setStatusTip",
    "setSource",
    "QMessageBox",
    "QInputDialog",
    "QProgressDialog",
    "QErrorMessage",
    "QWhatsThis",
    "QWizardPage",
    "QLabel",
    "addRow",
}


def called(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            function = node.func
            yield function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(UI)))
def test_no_module_lets_qt_guess_at_markup(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert not BANNED & set(called(tree))


def label_classes():
    naming = (source for path in MODULES if "QLabel" in (source := path.read_text(encoding="utf-8")))
    for source in naming:
        for node in ast.walk(ast.parse(source)):
            bases = {base.id for base in getattr(node, "bases", ()) if isinstance(base, ast.Name)}
            if isinstance(node, ast.ClassDef) and "QLabel" in bases:
                yield pytest.param(node, id=node.name)


@pytest.mark.parametrize("node", list(label_classes()))
def test_every_kind_of_label_is_plain_text_from_its_constructor_on(node):
    maker = next(part for part in node.body if getattr(part, "name", "") == "__init__")
    formats = [
        ast.unparse(call.args[0])
        for call in ast.walk(maker)
        if isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "setTextFormat"
    ]
    assert formats == ["Qt.TextFormat.PlainText"]
