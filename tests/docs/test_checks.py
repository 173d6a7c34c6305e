"""docs/checks.md tells of every warning, and of no other."""

import ast
import re
from pathlib import Path

from quizapp.pack.checks import warnings
from quizapp.ui.messages.editor import describe_warning
from tests.ui.fakes import translate

ROOT = Path(__file__).parents[2]
FOLDER = Path(str(warnings.__file__)).parent


def codes():
    """Every text in the modules of warnings that is handed on as a code: the second argument of `warning`."""
    calls = [
        node
        for path in FOLDER.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "build_warning"
    ]
    return {ast.literal_eval(call.args[1]) for call in calls}


def test_every_warning_has_its_reasons_and_limits_in_the_document():
    document = (ROOT / "docs" / "checks.md").read_text(encoding="utf-8")
    _, *parts = re.split(r"^(?=#{2,3} )", document, flags=re.MULTILINE)
    headed = [(re.match(r"### `([a-z-]+)`$", part, re.MULTILINE), part) for part in parts]
    told = [head[1] for head, _ in headed if head]
    assert len(told) == len(set(told))
    assert set(told) == codes()
    for head, part in headed:
        if head:
            assert re.findall(r"^- (Fires|Why|Limits)\b", part, re.MULTILINE) == ["Fires", "Why", "Limits"], (
                head[1]
            )


def test_the_editor_tells_why_each_warning_is_given_with_no_source_that_the_document_lacks():
    document = (ROOT / "docs" / "checks.md").read_text(encoding="utf-8")
    for code in codes():
        told = describe_warning(translate, code)
        assert 0 < len(told) <= 160, code
        part = document.partition(f"### `{code}`")[2].partition("\n### ")[0]
        assert set(re.findall(r"\b(?:19|20)\d\d\b", told)) <= set(re.findall(r"\b(?:19|20)\d\d\b", part)), (
            code
        )
