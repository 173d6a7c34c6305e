"""Wherever the rules of a tool are set aside, or a test is not run, the reason stands beside it."""

from __future__ import annotations

import ast
import io
import re
import tokenize
import tomllib
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
FOLDERS = ("quizapp", "tests", ".ci")

SET_ASIDE = re.compile(
    r"#\s*(?=(?:(?:ruff|flake8):\s*)?noqa|type:\s*ignore|pragma:|nosec|ruff:|mypy:)", re.IGNORECASE
)
"""How a comment begins that sets a rule aside; how a table is laid out (`fmt: skip`) is no such rule."""

# Whatever else the tools would take is no way of this house, and has its reason nowhere.
WITH_REASON = re.compile(
    r"#\s*(?:ruff:\s*)?noqa:\s*[A-Z]+\d+(?:,\s*[A-Z]+\d+)*\s+--?\s+(?P<noqa>.+)"
    r"|#\s*type:\s*ignore\[[\w\s,-]+\]\s*#\s*(?P<type>.+)"
    r"|#\s*pragma:\s*[a-z ]+\s+--?\s+(?P<pragma>.+)"
)

POINTS_ELSEWHERE = re.compile(r"(?:the same|same|(?:as|see) (?:above|before|below))\b", re.IGNORECASE)

REASON_AT = {
    "skip": 0, "xfail": 0, "importorskip": None, "mark.skip": 0, "mark.skipif": None, "mark.xfail": None,
}  # fmt: skip
"""Calls by which a test is not run or may fail, and where they take the reason, if not by its name alone."""

WARNS_NOT = ("simplefilter", "filterwarnings")
"""Calls that can let warnings pass."""

STOPS = re.compile(r"\b(?:skip|skipif|xfail|importorskip|simplefilter|filterwarnings)\b")
"""The last names of all these calls."""


def is_reason(text: str) -> bool:
    """Tell whether a text says why by itself: two words at least, which send nobody to another line."""
    return len(re.findall(r"\w+", text)) >= 2 and not POINTS_ELSEWHERE.match(text.strip())


def comments(source: str) -> Iterator[tuple[int, str]]:
    """Yield each comment with the number of its line; texts that look like one are none."""
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string


def short_name(node: ast.expr) -> str:
    """Return a way to an attribute, without the module in front."""
    return ast.unparse(node).removeprefix("pytest.").removeprefix("warnings.")


def is_told(call: ast.Call, name: str) -> bool:
    """Tell whether such a call is given a reason, which may be worked out first."""
    place = REASON_AT[name]
    given = [word.value for word in call.keywords if word.arg in ("reason", "msg")]
    if place is not None:
        given += call.args[place : place + 1]
    return any(not isinstance(each, ast.Constant) or is_reason(str(each.value)) for each in given)


def lets_pass(call: ast.Call, name: str) -> bool:
    """Tell whether a call has warnings ignored."""
    first = next(iter([*call.args, *(word.value for word in call.keywords if word.arg == "action")]), None)
    is_filter = name in WARNS_NOT or name == "mark.filterwarnings"
    return is_filter and isinstance(first, ast.Constant) and str(first.value).startswith("ignore")


def rules_set_aside(beside: dict[int, str]) -> Iterator[tuple[int, bool]]:
    """Yield the lines of comments to tools, and whether each goes on to say why."""
    for line, comment in beside.items():
        begins = [found.start() for found in SET_ASIDE.finditer(comment)]
        for begin, end in pairwise((*begins, len(comment))):
            found = WITH_REASON.match(comment[begin:end].rstrip())
            yield line, found is not None and is_reason(found[found.lastgroup or 0])


def runs_set_aside(tree: ast.AST, beside: dict[int, str]) -> Iterator[tuple[int, bool]]:
    """Yield the lines that skip tests, let them fail or ignore warnings, and whether each says why."""
    called = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and STOPS.search(ast.unparse(node.func)):
            called.add(node.func)
            name = short_name(node.func)
            if name in REASON_AT and ast.unparse(node.func).startswith("pytest."):
                yield node.lineno, is_told(node, name)
            elif lets_pass(node, name):
                yield node.lineno, is_reason(beside.get(node.end_lineno or 0, "").lstrip("# "))
        elif node not in called and isinstance(node, ast.Attribute) and is_mark(node):
            # A mark that is not called has nowhere to say why.
            yield node.lineno, False


def is_mark(node: ast.Attribute) -> bool:
    """Tell whether a name is that of a mark by which a test is not run or may fail."""
    name = short_name(node)
    return name.startswith("mark.") and name in REASON_AT


def set_aside(source: str) -> Iterator[tuple[int, bool]]:
    """Yield the line of everything that sets a rule or a test aside, and whether its reason is beside it."""
    # Most files hold none of these words, and need not be taken apart.
    stops = STOPS.search(source) is not None
    beside = dict(comments(source)) if stops or SET_ASIDE.search(source) else {}
    yield from rules_set_aside(beside)
    if stops:
        yield from runs_set_aside(ast.parse(source), beside)


def bare(source: str) -> list[int]:
    """Return the lines that set something aside without a reason of their own."""
    return sorted(line for line, has_reason in set_aside(source) if not has_reason)


def rules_of(settings: str) -> dict[str, bool]:
    """Return each rule that ruff is not to apply, behind where, and whether its line says why.

    A rule stands on the line that names the files, or below it.
    """
    lint = tomllib.loads(settings)["tool"]["ruff"]["lint"]
    lists = {"ignore": lint.get("ignore", []), **lint.get("per-file-ignores", {})}
    lines = settings.splitlines()
    told = {}
    for name, rules in lists.items():
        begin = next(at for at, line in enumerate(lines) if re.match(rf'"?{re.escape(name)}"? = \[', line))
        for rule in rules:
            line = next(line for line in lines[begin:] if f'"{rule}"' in line.partition("#")[0])
            told[f"{name}: {rule}"] = is_reason(line.partition("#")[2])
    return told


def modules() -> Iterator[Path]:
    """Yield every file of Python in the tree."""
    yield from ROOT.glob("*.py")
    for folder in FOLDERS:
        yield from (ROOT / folder).rglob("*.py")


def test_everything_that_is_set_aside_has_its_reason_beside_it() -> None:
    counted: Counter[bool] = Counter()
    without = []
    for path in sorted(modules()):
        for line, has_reason in set_aside(path.read_text(encoding="utf-8")):
            counted[has_reason] += 1
            if not has_reason:
                without.append(f"{path.relative_to(ROOT).as_posix()}:{line}")
    assert without == []
    assert counted[True] > 100


def test_every_rule_that_is_not_applied_has_its_reason_beside_it() -> None:
    found = rules_of((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert len(found) > 10
    assert [rule for rule, has_reason in found.items() if not has_reason] == []


@pytest.mark.parametrize(
    "source",
    [
        "import a  # noqa",
        "import a  # noqa: PLC0415",
        "import a  # noqa: PLC0415, F401 --",
        "import a  # noqa: PLC0415 -- seldom",
        "import a  # noqa: PLC0415 -- the same",
        "import a  # noqa: PLC0415 - as above",
        "import a  # noqa: PLC0415 - see above, and so on",
        "# ruff: noqa: N802",
        "# ruff: noqa",
        "import a  #NOQA:PLC0415",
        "# ruff: disable[N802]",
        "# mypy: ignore-errors",
        "a = b  # type: ignore",
        "a = b  # type: ignore[assignment]",
        "a = b  # type: ignore[assignment, arg-type]  # the same",
        "a = b  # type: ignore[assignment]  # noqa: S608 -- our own names",
        "a = b  # pragma: no cover",
        "pytest.skip()",
        "pytest.skip('')",
        "pytest.importorskip('resource')",
        "pytest.mark.skipif(there)",
        "@pytest.mark.skip\ndef test_a(): ...",
        "@pytest.mark.xfail(strict=True)\ndef test_a(): ...",
        "warnings.simplefilter('ignore')",
        "warnings.simplefilter(action='ignore')",
        "warnings.filterwarnings('ignore', 'a')  # noise",
        "@pytest.mark.filterwarnings('ignore::UserWarning')\ndef test_a(): ...",
    ],
)
def test_what_has_no_reason_is_found(source: str) -> None:
    assert bare(f"a = 1\n{source}\n") == [2]


@pytest.mark.parametrize(
    "source",
    [
        "import a  # noqa: PLC0415 -- takes long to load",
        "import a  # noqa: PLC0415, F401 - takes long to load",
        "# ruff: noqa: N802 -- the names are Qt's",
        "a = b  # type: ignore[assignment, arg-type]  # nothing else is added",
        "a = b  # pragma: no cover -- hardly ever needed",
        "pytest.skip('no disk is here')",
        "pytest.skip(why)",
        "pytest.importorskip('resource', reason='only POSIX tells of it')",
        "@pytest.mark.skipif(there, reason='no links there')\ndef test_a(): ...",
        "@pytest.mark.xfail(reason='Qt draws it wrongly')\ndef test_a(): ...",
        "warnings.simplefilter('ignore')  # zipfile warns of doubled names",
        "@pytest.mark.filterwarnings('ignore::UserWarning')  # of doubled names\ndef test_a(): ...",
    ],
)
def test_what_has_its_reason_is_counted_and_let_be(source: str) -> None:
    assert list(set_aside(f"a = 1\n{source}\n")) == [(2, True)]


@pytest.mark.parametrize(
    "source",
    [
        "a = 'import a  # noqa'",
        "a = b  # a type that is ignored, and no noqa",
        "warnings.simplefilter('error')",
        "a.skip()",
        "rows = {1: 2}  # fmt: skip",
    ],
)
def test_what_sets_nothing_aside_needs_no_reason(source: str) -> None:
    assert list(set_aside(f"{source}\n")) == []


def test_a_rule_without_its_reason_is_found_in_the_settings() -> None:
    settings = """
[tool.ruff.lint]
ignore = [
    "D104", "D105",   # packages are empty
    "S101",
]
[tool.ruff.lint.per-file-ignores]
"tests/**" = [
    "D104",
    "ARG",   # the same
    "T20",   # tools speak in a terminal
]
"a/**" = ["D1", "N802"]   # the names are Qt's
"b/**" = ["D1"]
"""
    assert [rule for rule, has_reason in rules_of(settings).items() if not has_reason] == [
        "ignore: S101", "tests/**: D104", "tests/**: ARG", "b/**: D1",
    ]  # fmt: skip
    assert len(rules_of(settings)) == 9
