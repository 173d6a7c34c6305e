"""What a click mends: for some problems a step that takes them away, to be undone like any other.

A citation is never moved by itself. The one that is offered other words has the same letters in the article,
only with other marks or capitals.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.authoring import document_traversal
from quizapp.authoring.edit_steps import Step, Transaction
from quizapp.authoring.errors import AuthoringError
from quizapp.authoring.id_generator import collect_ids, new_id
from quizapp.authoring.json_pointers import Json, join_pointer, split_parent, split_pointer
from quizapp.authoring.operations.answers import align_evidence, remove_answer
from quizapp.authoring.operations.citations import SINGLE_ARTICLE_KINDS, select_words
from quizapp.pack.canonical_text import canonicalize, remove_hidden
from quizapp.pack.checks.sources import hash_paragraphs
from quizapp.pack.checks.warnings.options import find_negation
from quizapp.pack.ids import ARTICLE_SPEAKER

if TYPE_CHECKING:
    from random import Random

    from quizapp.pack.problems import Problem

_LIKE: Final = str.maketrans("‘’“”«»–—‑\u00a0", '\'\'""""--- ')


@dataclass(frozen=True, slots=True)
class ProblemFix:
    """What can be done about a problem: by its code, worded by the screen, and the step that does it."""

    code: str
    step: Step


Fixer = Callable[[Transaction, str, "Random"], object]
"""Mends what is wrong at a pointer; it does no edit where it cannot."""


def find_fix(document: Json, problem: Problem, chance: Random) -> ProblemFix | None:
    """Return what mends a problem of this document in one step; None where only a person can."""
    mend = MENDS.get(problem.code)
    sketch = Transaction(document)
    try:
        if mend is not None:
            mend(sketch, problem.pointer, chance)
    except AuthoringError:  # it is not as the problem says any more
        return None
    step = sketch.step("fix", problem.code)
    return ProblemFix(problem.code, step) if step.edits else None


def _question(sketch: Transaction, at: str) -> tuple[str, Json]:
    place = join_pointer("", *split_pointer(at)[:4])
    return place, sketch.get(place)


def _take_out(sketch: Transaction, at: str, _: Random) -> None:
    """Take the answer out at whose text or speaker a problem is told."""
    entry, field = split_parent(at)
    if field.isdecimal():  # accepted words are plain texts
        entry = at
    sketch.do(remove_answer(sketch.document, entry).edits)


def _capitals(sketch: Transaction, at: str, _: Random) -> None:
    text = sketch.get(at)
    word = find_negation(text)
    if word in ("not", "except"):
        start = text.rfind(f" {word}") if word == "except" else text.find(f" {word} ")
        changed = f"{text[:start]} {word.upper()}{text[start + 1 + len(word) :]}"
        if find_negation(changed) is None:
            sketch.put(at, changed)


def _canonical(sketch: Transaction, at: str, _: Random) -> None:
    cited = {
        cited
        for _, asked in document_traversal.questions(sketch.document)
        for cited in document_traversal.find_cited_passages(asked)
    }
    if sketch.get(join_pointer(split_parent(at)[0], "id")) in cited:
        return
    sketch.put(at, canonicalize(sketch.get(at)))
    source = join_pointer("", *split_pointer(at)[:2])
    if sketch.get(source).get("whole"):
        _sum(sketch, join_pointer(source, "sha256"), _)


def _sum(sketch: Transaction, at: str, _: Random) -> None:
    passages = sketch.get(split_parent(at)[0])["passages"]
    sketch.put(at, hash_paragraphs(each["text"] for each in passages if each["role"] == "body"))


def _visible(sketch: Transaction, at: str, _: Random) -> None:
    if "/passages/" in at:
        return
    text = remove_hidden(sketch.get(at))
    if text:
        sketch.put(at, text)


def _innermost(sketch: Transaction, at: str, _: Random) -> None:
    """Make the last speaker of the first set of evidence the key of “Who says it?”, and offer it."""
    place, asked = _question(sketch, at)
    if asked["kind"] != "attribution":
        return
    ends = [
        citation["attributions"][-1]["speaker"] if citation.get("attributions") else ARTICLE_SPEAKER
        for citation in asked["evidence"][0]
    ]
    sketch.put(at, ends[-1])
    if ends[-1] not in [option["speaker"] for option in asked["options"]]:
        sketch.append(join_pointer(place, "options"), {"speaker": ends[-1], "feedback": ""})


def _shuffled(sketch: Transaction, at: str, _: Random) -> None:
    for place, asked in enumerate(sketch.get(at)["questions"]):
        if asked.get("shuffle") is False and asked["kind"] == "choice":
            sketch.drop(join_pointer(at, "questions", place, "shuffle"))


def _evidence(sketch: Transaction, at: str, _: Random) -> None:
    """Put what is cited where the key asks for it, or away where each item has its own."""
    place, asked = _question(sketch, at)
    if asked["kind"] in ("match", "order"):
        sketch.drop(join_pointer(place, "evidence"))
        sketch.drop(join_pointer(place, "closest"))
    else:
        align_evidence(sketch, place)


def _reads(sketch: Transaction, at: str, _: Random) -> None:
    """Let a question read the articles that it cites, each once."""
    place, asked = _question(sketch, at)
    cited = document_traversal.find_cited_passages(asked)
    homes = [
        source["id"]
        for source in sketch.document.get("sources", [])
        if cited & {passage["id"] for passage in source.get("passages", [])}
    ]
    if not homes or (asked["kind"] in SINGLE_ARTICLE_KINDS and len(homes) > 1):
        return
    kept = [] if asked["kind"] in SINGLE_ARTICLE_KINDS else asked.get("reads", [])
    sketch.put(join_pointer(place, "reads"), list(dict.fromkeys([*kept, *homes])))


def _another_id(sketch: Transaction, at: str, chance: Random) -> None:
    if len(split_pointer(at)) == 5 and split_pointer(at)[2] == "questions":
        sketch.put(at, new_id("q", collect_ids(sketch.document), chance))


def _left_over(sketch: Transaction, at: str, _: Random) -> None:
    """Give the items that an order leaves out a place at its end."""
    placed = {item for group in sketch.get(at) for item in group}
    for item in sketch.get(split_parent(at)[0]).get("items", []):
        if item["id"] not in placed:
            sketch.append(at, [item["id"]])


def _same_letters(sketch: Transaction, at: str, _: Random) -> None:
    """Cite the words that differ from the quote in nothing but marks, dashes, spaces and capitals."""
    place = split_parent(at)[0]
    citation = sketch.get(place)
    _at, passage = document_traversal.passage(sketch.document, citation["passage"])
    text, quote = (each.translate(_LIKE).casefold() for each in (passage["text"], citation["quote"]))
    start = text.find(quote)
    if start < 0 or text.count(quote) > 1 or len(text) != len(passage["text"]):
        return
    found = select_words(sketch.document, citation["passage"], start, start + len(quote))
    if found.words.translate(_LIKE).casefold() != quote.strip():
        return
    beside = {name: value for name, value in citation.items() if name not in ("prefix", "suffix")}
    sketch.put(place, {**beside, **found.citation})


MENDS: Final[dict[str, Fixer]] = {
    "absent-quote": _same_letters,
    "all-of-the-above": _take_out,
    "circle": lambda sketch, at, _: sketch.drop(at),
    "doubled-key": lambda sketch, at, _: sketch.take(at),
    "duplicate-id": _another_id,
    "equal-options": _take_out,
    "evidence": _evidence,
    "hidden-character": _visible,
    "key-in-one-place": _shuffled,
    "key-is-not-innermost": _innermost,
    "line-break": lambda sketch, at, _: sketch.put(at, " ".join(sketch.get(at).split())),
    "match-evidence": lambda sketch, at, _: sketch.drop(at) if at.endswith("/citation") else None,
    "missing-key": _left_over,
    "not-canonical": _canonical,
    "not-in-capitals": _capitals,
    "not-read": _reads,
    "not-whole": lambda sketch, at, _: sketch.put(at, value=False),
    "one-article": _reads,
    "option-speaks-for-option": _take_out,
    "partner-used": lambda sketch, at, _: sketch.put(f"{_question(sketch, at)[0]}/reusable", value=True),
    "read-twice": _reads,
    "sha256": _sum,
}
"""For the code of a problem, what mends it."""
