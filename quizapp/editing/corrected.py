"""A corrected article: its newer text beside the old one, what holds and what broke. Nothing moves by itself.

Paragraphs of the two texts are paired by the words they share, in order. One that is paired keeps its id, so
that every citation of it is looked for in its new words. Where a quote does not stand there any more, or its
paragraph is gone, the nearest words are shown as a hint, for a person to take or not.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final, Literal

from quizapp.editing import walk
from quizapp.editing.errors import NotDoneError
from quizapp.editing.nearest import Hint, nearest
from quizapp.editing.pointers import Json, ids, joined, new_id
from quizapp.editing.steps import Sketch, Step
from quizapp.editing.writing.selecting import put_evidence, select
from quizapp.pack.checks.sources import paragraphs_sha256
from quizapp.pack.checks.warnings.words import words
from quizapp.pack.proving import stands_once
from quizapp.pack.text import canonical

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random

    from quizapp.pack.words import Role

What = Literal["same", "changed", "added", "gone"]

_PAIRED: Final = 0.5
"""So much of the words of two paragraphs is the same, in the same order, if they are one."""

_MOST_PAIRS: Final = 250_000
"""Pairs of paragraphs that are compared word by word where many were changed."""


Hints = dict[tuple[str, str], Hint | None]
"""What is nearest to a quote, by the passage it is cited from and its words."""


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph before and after: the old passage's id, both texts, None where there is none."""

    what: What
    passage: str | None
    before: str | None
    after: str | None
    role: Role


@dataclass(frozen=True, slots=True)
class Broken:
    """A citation, or the place of a name, that does not hold: its pointer, question, quote, and a hint."""

    at: str
    question: str
    quote: str
    hint: Hint | None


def compare_texts(document: Json, source: str, texts: Sequence[tuple[Role, str]]) -> tuple[Row, ...]:
    """Return the paragraphs of a source beside those of its newer text, in reading order.

    `texts` are role and text of each paragraph of the newer one; summaries are left out. Raises NotDoneError.
    """
    _, found = walk.source(document, source)
    old = [passage for passage in found.get("passages", []) if passage["role"] != "summary"]
    new = [(role, canonical(text)) for role, text in texts if canonical(text)]
    pairs = _pairs([passage["text"] for passage in old], [text for _, text in new])
    rows: list[Row] = []
    here = there = 0
    for before, after in [*pairs, (len(old), len(new))]:
        rows += [Row("gone", each["id"], each["text"], None, each["role"]) for each in old[here:before]]
        rows += [Row("added", None, None, text, role) for role, text in new[there:after]]
        if before < len(old):
            passage, (role, text) = old[before], new[after]
            what: What = "same" if (passage["text"], passage["role"]) == (text, role) else "changed"
            rows.append(Row(what, passage["id"], passage["text"], text, role))
        here, there = before + 1, after + 1
    return tuple(rows)


def correct(document: Json, source: str, texts: Sequence[tuple[Role, str]], chance: Random) -> Step:
    """Give a source its newer text, in one step; citations stay as they are, whether they hold or not.

    The source is whole afterwards. Paragraphs that are paired keep their ids; those that are gone are taken
    out, cited or not. A title that was the headline word for word goes with it. Raises NotDoneError for a
    text without a paragraph.
    """
    at, found = walk.source(document, source)
    rows = [row for row in compare_texts(document, source, texts) if row.after is not None]
    if not any(row.role == "body" for row in rows):
        raise NotDoneError("no-text", "This text has no paragraph. Look whether it is the right one.")
    taken = set(ids(document))
    passages: list[Json] = []
    number = 0
    for row in rows:
        id_ = row.passage or new_id("p", taken, chance)
        taken.add(id_)
        number += row.role == "body"
        numbered = {"paragraph": number} if row.role == "body" else {}
        passages.append({"id": id_, **numbered, "role": row.role, "text": row.after})
    sketch = Sketch(document)
    body = [each["text"] for each in passages if each["role"] == "body"]
    fields: dict[str, Json] = {
        "passages": passages,
        "paragraphs": number,
        "whole": True,
        "sha256": paragraphs_sha256(body),
    }
    heads = [row for row in rows if row.role == "headline" and row.before == found.get("title")]
    if heads:
        fields["title"] = heads[0].after
    for name, value in fields.items():
        sketch.put(joined(at, name), value)
    return sketch.step("correct-article", str(found.get("title", "")))


def broken(document: Json, known: Hints | None = None) -> tuple[Broken, ...]:
    """Return the citations that do not hold, in the order of the questions: the list to work through.

    Hints are looked for in the passage itself first, then in all others of the pack, which takes long; those
    that are `known`, for the same articles, are not looked for again, and what is found is put there.
    """
    hints = {} if known is None else known
    texts = {passage["id"]: passage["text"] for passage in _verbatim(document)}
    found: list[Broken] = []
    for question_at, asked in walk.questions(document):
        for at, citation in quotes(asked):
            if walk.span_of(citation, texts.get(citation["passage"], "")) is None:
                cited = citation["passage"], citation["quote"]
                if cited not in hints:
                    hints[cited] = nearest(texts, *cited)
                found.append(Broken(question_at + at, asked["id"], citation["quote"], hints[cited]))
    return tuple(found)


def take_hint(document: Json, at: str, hint: Hint) -> Step:
    """Let a citation cite the words of a hint; a cue that does not stand there any more is taken out.

    Raises NotDoneError, MisfitError.
    """
    return take_words(document, at, hint.passage, hint.span.start, hint.span.end)


def take_words(document: Json, at: str, passage: str, start: int, end: int) -> Step:
    """Do the same with any words of a passage, snapped to whole ones; end is exclusive.

    Raises NotDoneError, MisfitError.
    """
    selected = select(document, passage, start, end)
    sketch = Sketch(document)
    if at.endswith("/named"):
        sketch.put(at, {"passage": passage, "quote": selected.words})
        return sketch.step("change-evidence", selected.words)
    said = sketch.get(at).get("said")
    sketch.do(put_evidence(document, at, selected).edits)
    if said:
        text = walk.passage(document, passage)[1]["text"]
        kept = [
            {name: value for name, value in saying.items() if name != "cue" or stands_once(text, value)}
            for saying in said
        ]
        sketch.put(joined(at, "said"), kept)
    return sketch.step("change-evidence", selected.words)


def quotes(node: Json) -> Iterator[tuple[str, Json]]:
    """Yield every citation of a question, and every place of a name in it."""
    for at, citation in walk.citations(node):
        yield at, citation
        for place, saying in enumerate(citation.get("said", [])):
            if "named" in saying:
                yield joined(at, "said", place, "named"), saying["named"]


def _verbatim(document: Json) -> Iterator[Json]:
    return (passage for _, passage in walk.passages(document) if passage["role"] != "summary")


def _pairs(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Return which paragraphs are one, as rising pairs of places.

    Those that are the same from the beginning on, and from the end on, are; between them those that share
    most words together.
    """
    most = min(len(old), len(new))
    head = next((place for place in range(most) if old[place] != new[place]), most)
    most -= head
    tail = next((place for place in range(most) if old[-1 - place] != new[-1 - place]), most)
    inner = _aligned(old[head : len(old) - tail], new[head : len(new) - tail])
    ends = [(len(old) - place, len(new) - place) for place in range(tail, 0, -1)]
    return [*((place, place) for place in range(head)), *((head + i, head + j) for i, j in inner), *ends]


def _aligned(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Return the rising pairs with most words in common (Needleman & Wunsch 1970, gaps cost nothing).

    There are none where so many were changed that comparing them would take minutes.
    """
    if len(old) * len(new) > _MOST_PAIRS:
        return []
    ones, others = [words(text) for text in old], [words(text) for text in new]
    likeness = [[_alike(one, other) for other in others] for one in ones]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            paired = best[i + 1][j + 1] + likeness[i][j] if likeness[i][j] >= _PAIRED else 0.0
            best[i][j] = max(paired, best[i + 1][j], best[i][j + 1])
    pairs, i, j = [], 0, 0
    while i < len(old) and j < len(new):
        if likeness[i][j] >= _PAIRED and best[i][j] == best[i + 1][j + 1] + likeness[i][j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _alike(one: Sequence[str], other: Sequence[str]) -> float:
    """Return how much of two rows of words is the same, 0 to 1; nothing where too little can be."""
    if one == other:
        return 1.0
    shared = Counter(one) & Counter(other)
    if 2 * shared.total() < _PAIRED * (len(one) + len(other)):
        return 0.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
