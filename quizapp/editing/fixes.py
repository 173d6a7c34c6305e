"""What a click mends: for some problems a step that takes them away, to be undone like any other.

A citation is never moved by itself. The one that is offered other words has the same letters in the article,
only with other marks or capitals.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.editing import walk
from quizapp.editing.errors import EditingError
from quizapp.editing.pointers import Json, ids, joined, new_id, parent, parts
from quizapp.editing.steps import Sketch, Step
from quizapp.editing.writing.answers import move_evidence, remove_answer
from quizapp.editing.writing.citations import ONE_ARTICLE, select
from quizapp.pack.checks.sources import paragraphs_sha256
from quizapp.pack.checks.warnings.options import negation
from quizapp.pack.ids import ARTICLE
from quizapp.pack.text import canonical, hidden

if TYPE_CHECKING:
    from random import Random

    from quizapp.pack.problems import Problem

_LIKE: Final = str.maketrans("‘’“”«»–—‑\u00a0", '\'\'""""--- ')


@dataclass(frozen=True, slots=True)
class Fix:
    """What can be done about a problem: by its code, worded by the screen, and the step that does it."""

    code: str
    step: Step


Mend = Callable[[Sketch, str, "Random"], bool]
"""Mends what is wrong at a pointer; false where it cannot."""


def fix_for(document: Json, problem: Problem, chance: Random) -> Fix | None:
    """Return what mends a problem of this document in one step; None where only a person can."""
    mend = _MENDS.get(problem.code)
    sketch = Sketch(document)
    try:
        if mend is None or not mend(sketch, problem.pointer, chance):
            return None
    except EditingError:  # it is not as the problem says any more
        return None
    step = sketch.step("fix", problem.code)
    return Fix(problem.code, step) if step.edits else None


def _question(sketch: Sketch, at: str) -> tuple[str, Json]:
    place = joined("", *parts(at)[:4])
    return place, sketch.get(place)


def _take_out(sketch: Sketch, at: str, _: Random) -> bool:
    """Take the answer out at whose text or voice a problem is told."""
    entry, field = parent(at)
    if field.isdecimal():  # accepted words are plain texts
        entry = at
    sketch.do(remove_answer(sketch.document, entry).edits)
    return True


def _drop(sketch: Sketch, at: str, _: Random) -> bool:
    sketch.drop(at)
    return True


def _take(sketch: Sketch, at: str, _: Random) -> bool:
    sketch.take(at)
    return True


def _capitals(sketch: Sketch, at: str, _: Random) -> bool:
    text = sketch.get(at)
    word = negation(text)
    if word not in ("not", "except"):
        return False
    start = text.rfind(f" {word}") if word == "except" else text.find(f" {word} ")
    sketch.put(at, f"{text[:start]} {word.upper()}{text[start + 1 + len(word) :]}")
    return negation(sketch.get(at)) is None


def _canonical(sketch: Sketch, at: str, _: Random) -> bool:
    cited = {cited for _, asked in walk.questions(sketch.document) for cited in walk.cited_passages(asked)}
    if sketch.get(joined(parent(at)[0], "id")) in cited:
        return False
    sketch.put(at, canonical(sketch.get(at)))
    source = joined("", *parts(at)[:2])
    if sketch.get(source).get("whole"):
        _sum(sketch, joined(source, "sha256"), _)
    return True


def _sum(sketch: Sketch, at: str, _: Random) -> bool:
    passages = sketch.get(parent(at)[0])["passages"]
    sketch.put(at, paragraphs_sha256(each["text"] for each in passages if each["role"] == "body"))
    return True


def _not_whole(sketch: Sketch, at: str, _: Random) -> bool:
    sketch.put(at, False)  # noqa: FBT003 -- the value of the field
    return True


def _visible(sketch: Sketch, at: str, _: Random) -> bool:
    text = sketch.get(at)
    if "/passages/" in at:
        return False
    while (char := hidden(text)) is not None:
        text = text.replace(char, "")
    sketch.put(at, text)
    return bool(text)


def _one_line(sketch: Sketch, at: str, _: Random) -> bool:
    sketch.put(at, " ".join(sketch.get(at).split()))
    return True


def _innermost(sketch: Sketch, at: str, _: Random) -> bool:
    """Make the last voice of the first proof the key of “Who says it?”, and offer it."""
    place, asked = _question(sketch, at)
    if asked["kind"] != "attribution":
        return False
    ends = [
        citation["said"][-1]["voice"] if citation.get("said") else ARTICLE for citation in asked["proofs"][0]
    ]
    sketch.put(at, ends[-1])
    if ends[-1] not in [option["voice"] for option in asked["options"]]:
        sketch.append(joined(place, "options"), {"voice": ends[-1], "feedback": ""})
    return True


def _shuffled(sketch: Sketch, at: str, _: Random) -> bool:
    for place, asked in enumerate(sketch.get(at)["questions"]):
        if asked.get("shuffle") is False and asked["kind"] == "choice":
            sketch.drop(joined(at, "questions", place, "shuffle"))
    return True


def _evidence(sketch: Sketch, at: str, _: Random) -> bool:
    """Put what is cited where the key asks for it, or away where each item has its own."""
    place, asked = _question(sketch, at)
    if asked["kind"] in ("match", "order"):
        sketch.drop(joined(place, "proofs"))
        sketch.drop(joined(place, "closest"))
    else:
        move_evidence(sketch, place)
    return True


def _reads(sketch: Sketch, at: str, _: Random) -> bool:
    """Let a question read the articles that it cites, each once."""
    place, asked = _question(sketch, at)
    cited = walk.cited_passages(asked)
    homes = [
        source["id"]
        for _, source in walk.entries(sketch.document, "/sources")
        if cited & {passage["id"] for passage in source.get("passages", [])}
    ]
    if not homes or (asked["kind"] in ONE_ARTICLE and len(homes) > 1):
        return False
    kept = [] if asked["kind"] in ONE_ARTICLE else asked.get("reads", [])
    sketch.put(joined(place, "reads"), list(dict.fromkeys([*kept, *homes])))
    return True


def _another_id(sketch: Sketch, at: str, chance: Random) -> bool:
    if len(parts(at)) != 5 or parts(at)[2] != "questions":
        return False
    sketch.put(at, new_id("q", ids(sketch.document), chance))
    return True


def _left_over(sketch: Sketch, at: str, _: Random) -> bool:
    """Give the items that an order leaves out a place at its end."""
    placed = {item for group in sketch.get(at) for item in group}
    for item in sketch.get(parent(at)[0]).get("items", []):
        if item["id"] not in placed:
            sketch.append(at, [item["id"]])
    return True


def _reusable(sketch: Sketch, at: str, _: Random) -> bool:
    sketch.put(joined(_question(sketch, at)[0], "reusable"), True)  # noqa: FBT003 -- the value of the field
    return True


def _same_letters(sketch: Sketch, at: str, _: Random) -> bool:
    """Cite the words that differ from the quote in nothing but marks, dashes, spaces and capitals."""
    place = parent(at)[0]
    citation = sketch.get(place)
    _at, passage = walk.passage(sketch.document, citation["passage"])
    text, quote = (each.translate(_LIKE).casefold() for each in (passage["text"], citation["quote"]))
    start = text.find(quote)
    if start < 0 or text.count(quote) > 1 or len(text) != len(passage["text"]):
        return False
    found = select(sketch.document, citation["passage"], start, start + len(quote))
    if found.words.translate(_LIKE).casefold() != quote.strip():
        return False
    beside = {name: value for name, value in citation.items() if name not in ("prefix", "suffix")}
    sketch.put(place, {**beside, **found.citation})
    return True


_MENDS: Final[dict[str, Mend]] = {
    "absent-quote": _same_letters,
    "all-of-the-above": _take_out,
    "circle": _drop,
    "doubled-key": _take,
    "duplicate-id": _another_id,
    "equal-options": _take_out,
    "evidence": _evidence,
    "hidden-character": _visible,
    "key-in-one-place": _shuffled,
    "key-is-not-innermost": _innermost,
    "line-break": _one_line,
    "match-evidence": lambda sketch, at, chance: at.endswith("/citation") and _drop(sketch, at, chance),
    "missing-key": _left_over,
    "not-canonical": _canonical,
    "not-in-capitals": _capitals,
    "not-read": _reads,
    "not-whole": _not_whole,
    "one-article": _reads,
    "option-speaks-for-option": _take_out,
    "partner-used": _reusable,
    "read-twice": _reads,
    "sha256": _sum,
}
"""For the code of a problem, what mends it."""
