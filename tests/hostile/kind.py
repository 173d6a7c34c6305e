"""What a kind of hostile pack is: an idea of its own, how it is made, what comes of it, what guards it."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.hostile.making import Make

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Guard:
    """What the program has against a kind: code in a module, and what stands in its place without it."""

    module: str
    code: str
    without: str = ""

    @property
    def path(self) -> Path:
        """The module's file."""
        return ROOT.joinpath(*self.module.split(".")).with_suffix(".py")

    @property
    def part(self) -> str:
        """The function, method, class or value of the module in which the code begins."""
        source = self.path.read_text(encoding="utf-8")
        line = source[: source.index(self.code)].count("\n") + 1
        names: list[str] = []
        inside: list[ast.stmt] = ast.parse(source).body
        while inside:
            (node,) = (node for node in inside if node.lineno <= line <= (node.end_lineno or 0))
            target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
            names.append(ast.unparse(target) if target else node.name)
            inside = node.body if isinstance(node, ast.ClassDef) else []
        return ".".join(names)


@dataclass(frozen=True)
class Kind:
    """A kind of hostile pack.

    With a `code` it is refused with that problem, in one sentence that holds the words `told`, or in `lines`
    sentences; None: in as many as there are mistakes. Without a code it may be used, and is shown harmlessly:
    `told` then says what must be seen.
    """

    what: str
    make: Make
    guard: Guard
    told: str
    code: str = ""
    exit: int = 1
    lines: int | None = 1
    dropped: str = ""
    """What the window says instead, where what is dropped is not what was meant."""
