"""The sheet “Questions”: a question as rows, its own, then one an answer and piece of evidence; and back."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from quizapp.catalogue import message
from quizapp.exchange.spreadsheet.book import Sheet
from quizapp.exchange.spreadsheet.columns import (
    BANK,
    CITATION,
    COMMON,
    ID,
    KIND,
    OF_KIND,
    PASSAGE,
    QUESTION,
    ROW,
    ROWS,
    SAID,
    Part,
    parts,
)
from quizapp.exchange.spreadsheet.grid import Cells, Marks, Path, Row, cells, nested, objects, rows
from quizapp.exchange.spreadsheet.notation import Json, NotationError, sayings_read, sayings_told, unspelled
from quizapp.pack.text import near, quoted
from quizapp.pack.words import KINDS

_CITED: Final = (*(entry.heading for entry in CITATION), SAID)


@dataclass(slots=True)
class Asked:
    """A question as plain data, its bank's id, its row, and marks by paths that begin at the question."""

    bank: str
    row: Row
    data: Json
    marks: Marks = field(default_factory=Marks)
    proofs: dict[str, int] = field(default_factory=dict)


def questions(sheet: Sheet, marks: Marks) -> Iterator[Asked]:
    """Yield the questions of the sheet in its order. What is wrong is told; wrong rows are left out."""
    asked: Asked | None = None
    lost = False  # below a question that could not be read
    for row in rows(sheet, marks):
        what = row.word(ROW).casefold()
        if what == "question":
            if asked:
                yield asked
            asked = _question(row, marks)
            lost = asked is None
        elif what not in ROWS:
            advice = near(what, ROWS) or message("workbook.write_one_of", words=", ".join(ROWS))
            if what:
                sentence = message("workbook.no_row", row=quoted(what), advice=advice)
            else:
                sentence = message("workbook.no_row_told", advice=advice)
            marks.tell(row.place(ROW), sentence)
        elif asked:
            _below(row, what, asked)
        elif not lost:
            marks.tell(row.place(ROW), message("workbook.no_question"))
    if asked:
        yield asked


def _question(row: Row, marks: Marks) -> Asked | None:
    kind = row.word(KIND).casefold()
    if kind not in KINDS:
        advice = near(kind, KINDS) or message("workbook.write_one_of", words=", ".join(KINDS))
        if kind:
            sentence = message("workbook.no_kind", kind=quoted(kind), advice=advice)
        else:
            sentence = message("workbook.kind_missing", advice=advice)
        marks.tell(row.place(KIND), sentence)
        return None
    asked = Asked(unspelled(row.word(BANK)), row, {"kind": kind})
    asked.marks.places[()] = row.place()
    asked.marks.places[("id",)] = row.place(QUESTION)
    if row.word(QUESTION):
        asked.data["id"] = unspelled(row.word(QUESTION))
    row.fill((*COMMON, *OF_KIND[kind]), asked.data, asked.marks)
    asked.data["kind"] = kind
    row.rest(asked.marks, "question", kind=kind)
    return asked


def _below(row: Row, what: str, asked: Asked) -> None:
    """Read a row that belongs to the question above it."""
    known = parts(asked.data["kind"])
    name = unspelled(row.word(QUESTION))
    if name and name != asked.data.get("id"):
        sentence = message("workbook.other_question", question=quoted(name))
        asked.marks.tell(row.place(QUESTION), sentence)
    elif what not in known:
        kind = asked.data["kind"]
        sentence = message("workbook.no_such_row", kind=kind, row=what, rows=", ".join(known))
        asked.marks.tell(row.place(ROW), sentence)
    elif what in ("proof", "closest"):
        _evidence(row, what, asked)
        row.rest(asked.marks, "evidence", row=what)
    else:
        _part(row, what, known[what], asked)
        row.rest(asked.marks, "part", row=what, kind=asked.data["kind"])


def _evidence(row: Row, what: str, asked: Asked) -> None:
    if not row.has(_CITED):
        asked.marks.tell(row.place(PASSAGE), message("workbook.cites_nothing"))
        return
    path: Path
    if what == "closest":
        listed, path = asked.data.setdefault("closest", []), ("closest",)
    else:
        number = row.word(ID)
        if not number.removesuffix(".0").isdecimal():
            asked.marks.tell(row.place(ID), message("workbook.number_proof"))
            return
        place = str(asked.proofs.setdefault(number.removesuffix(".0"), len(asked.proofs)))
        proofs = asked.data.setdefault("proofs", [])
        proofs += [[]] if int(place) == len(proofs) else []
        listed, path = proofs[int(place)], ("proofs", place)
    listed.append(_citation(row, asked.marks, (*path, str(len(listed)))))


def _part(row: Row, what: str, part: Part, asked: Asked) -> None:
    made: Json = {}
    path: Path = part.path
    if part.many:
        listed = asked.data.setdefault(part.path[0], [])
        path = (*part.path, str(len(listed)))
        listed.append(made)
    elif path in asked.marks.places:
        asked.marks.tell(row.place(ROW), message("workbook.row_twice", row=what))
        return
    else:
        nested(asked.data, path, made)
    asked.marks.places[path] = row.place()
    row.fill(part.entries, made, asked.marks, path)
    if part.cites:
        asked.marks.places[(*path, "citation")] = row.place(PASSAGE)
        if row.has(_CITED):
            made["citation"] = _citation(row, asked.marks, (*path, "citation"))


def _citation(row: Row, marks: Marks, path: Path) -> Json:
    made: Json = {}
    marks.places[path] = row.place(PASSAGE)
    row.fill(CITATION, made, marks, path)
    place = marks.places[(*path, "said")] = row.place(SAID)
    try:
        said = sayings_read(row.take(SAID))
    except NotationError as error:
        marks.tell(place, error.message)
    else:
        made.update({"said": said} if said else {})
    return made


def question_rows(question: Json, bank: str) -> Iterator[Cells]:
    """Yield the rows of a question, which is plain data, in a bank."""
    kind, name = question["kind"], {QUESTION: question["id"]}
    yield {**name, ROW: "question", BANK: bank, **cells((*COMMON, *OF_KIND[kind]), question)}
    for row, part in parts(kind).items():
        if row == "proof":
            for number, proof in enumerate(question.get("proofs", ()), 1):
                for citation in proof:
                    yield {**name, ROW: row, ID: str(number), **_citation_cells(citation)}
        elif row == "closest":
            found = question.get("closest", ())
            yield from ({**name, ROW: row, **_citation_cells(citation)} for citation in found)
        else:
            for each in objects(question, part.path, many=part.many):
                yield {**name, ROW: row, **cells(part.entries, each), **_citation_cells(each.get("citation"))}


def _citation_cells(citation: Json | None) -> Cells:
    if citation is None:
        return {}
    return {**cells(CITATION, citation), SAID: sayings_told(citation.get("said", ()))}
