"""A question as rows: its own, and below it one for each answer and each piece of evidence."""

from collections.abc import Iterable, Iterator
from typing import Any

from quizapp.exchange.spreadsheet.columns import (
    BANK,
    CITATION,
    COMMON,
    ID,
    OF_KIND,
    QUESTION,
    ROW,
    SAID,
    Entry,
    parts,
)
from quizapp.exchange.spreadsheet.forms import written
from quizapp.exchange.spreadsheet.notation import Json, sayings_told

Cells = dict[str, str]
"""The cells of a row by their headings; those that are not there are empty."""


def question_rows(question: Json, bank: str) -> Iterator[Cells]:
    """Yield the rows of a question, which is plain data, in a bank."""
    kind, name = question["kind"], {QUESTION: question["id"]}
    yield {**name, ROW: "question", BANK: bank, **cells((*COMMON, *OF_KIND[kind]), question)}
    for row, part in parts(kind).items():
        if row == "proof":
            yield from ({**name, **cited} for cited in _proofs(question))
        elif row == "closest":
            found = question.get("closest", ())
            yield from ({**name, ROW: row, **_citation(citation)} for citation in found)
        else:
            for each in objects(question, part.path, many=part.many):
                yield {**name, ROW: row, **cells(part.entries, each), **_citation(each.get("citation"))}


def _proofs(question: Json) -> Iterator[Cells]:
    for number, proof in enumerate(question.get("proofs", ()), 1):
        yield from ({ROW: "proof", ID: str(number), **_citation(citation)} for citation in proof)


def _citation(citation: Json | None) -> Cells:
    if citation is None:
        return {}
    return {**cells(CITATION, citation), SAID: sayings_told(citation.get("said", ()))}


def objects(owner: Json, path: Iterable[str], *, many: bool) -> list[Json]:
    """Return the objects to which a path leads: those of a list, or the only one."""
    value: Any = owner
    for step in path:
        value = value.get(step, {})
    if many:
        return list(value)
    return [value] if value else []


def cells(entries: Iterable[Entry], owner: Json) -> Cells:
    """Return the cells of an object's fields; a field that is not there has none."""
    return {
        entry.heading: written(entry.form, owner[entry.field]) for entry in entries if entry.field in owner
    }
