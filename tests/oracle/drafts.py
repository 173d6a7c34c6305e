"""What is read out of and suggested for the articles of the repository, by each backend."""

from __future__ import annotations

import functools
import importlib
import json
import re
from collections.abc import Iterator, Mapping
from contextlib import redirect_stderr, redirect_stdout
from importlib.util import find_spec
from io import StringIO
from pathlib import Path
from typing import Any, Final

from tests.oracle.names import find

TEXTS: Final = ("tests/evaluation/drafting/*/*.txt", "tests/drafting/articles/*.txt")
PACKS: Final = ("content/*/pack.json", "docs/example-pack/pack.json")
WISH: Final = {"limit": 1000, "difficulty": None, "within": None, "held_out": [], "sides": {}, "rejected": []}


def record(out: Path, scratch: Path, program: Path) -> None:
    """Record every article of the program, by rules and, where it is installed, by the parser."""
    backends = ["rules"]
    if find_spec("spacy") is not None:
        util = importlib.import_module("spacy.util")
        util.load_model_from_path = functools.cache(util.load_model_from_path)
        backends.append("parse")
    for name, source in articles(scratch, program):
        print(name, flush=True)
        for backend in backends:
            text = json.dumps(answer(source, backend), indent=1, ensure_ascii=False)
            (out / backend).mkdir(parents=True, exist_ok=True)
            (out / backend / f"{name}.json").write_text(f"{text}\n", encoding="utf-8")


def articles(scratch: Path, program: Path) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield names and sources: texts as `quizapp open` makes packs of them, and articles of packs."""
    scratch.mkdir()
    for path in sorted(path for each in TEXTS for path in program.glob(each)):
        name = f"{path.parent.name}-{path.stem}"
        words = ["open", str(path), "-o", str(scratch / name), "--rights", "whole"]
        with redirect_stdout(None), redirect_stderr(StringIO()) as told:
            code = find("main")(words)
        assert code == 0, told.getvalue()
        yield name, sources(scratch / name / "pack.json")[0]
    for path in sorted(path for each in PACKS for path in program.glob(each)):
        for source in sources(path):
            yield re.sub(r"\W+", "-", f"{path.parent.name}-{source['id']}"), source


def sources(path: Path) -> list[Mapping[str, Any]]:
    """Return the articles of a pack as they are in its file."""
    found: list[Mapping[str, Any]] = json.loads(path.read_text("utf-8"))["sources"]
    return found


def answer(source: Mapping[str, Any], backend: str) -> Any:
    """Return attributions, speakers and drafts of a source, of all types."""
    request = {"source": source, "backend": backend, "wish": {**WISH, "types": find("DRAFT_TYPES")}}
    # Usually in a child process, which would load the parser for each article.
    return find("answer_to")(request, lambda _: None)
