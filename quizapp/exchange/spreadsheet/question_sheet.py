"""The sheet “Questions”: a question as rows, its own, then one an answer and piece of evidence; and back."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from quizapp.catalogue import message
from quizapp.exchange.spreadsheet.cell_notation import (
    Json,
    NotationError,
    format_attributions,
    parse_attributions,
    unescape_text,
)
from quizapp.exchange.spreadsheet.column_layout import (
    CITATION_COLUMNS,
    COMMON_COLUMNS,
    KIND_COLUMNS,
    ROW_WORDS,
    Heading,
    SubRow,
    find_sub_rows,
)
from quizapp.exchange.spreadsheet.sheet_rows import (
    DataPath,
    PlaceMap,
    RowCells,
    SheetRow,
    build_cells,
    iter_rows,
    list_values,
    set_nested,
)
from quizapp.exchange.spreadsheet.workbook_model import Sheet
from quizapp.pack.canonical_text import quote_value
from quizapp.pack.vocabulary import QUESTION_KINDS

_CITED: Final = (*(entry.heading for entry in CITATION_COLUMNS), Heading.ATTRIBUTION)


@dataclass(slots=True)
class SheetQuestion:
    """A question as plain data, its bank's id, its row, and marks by paths that begin at the question."""

    bank: str
    row: SheetRow
    data: Json
    marks: PlaceMap = field(default_factory=PlaceMap)
    evidence: dict[str, int] = field(default_factory=dict)


def iter_sheet_questions(sheet: Sheet, marks: PlaceMap) -> Iterator[SheetQuestion]:
    """Yield the questions of the sheet in its order. What is wrong is told; wrong rows are left out."""
    asked: SheetQuestion | None = None
    lost = False  # below a question that could not be read
    for row in iter_rows(sheet, marks):
        what = row.word(Heading.ROW).casefold()
        if what == "question":
            if asked:
                yield asked
            asked = _question(row, marks)
            lost = asked is None
        elif what not in ROW_WORDS:
            advice = marks.advise(what, ROW_WORDS)
            if what:
                sentence = message("workbook.no_row", row=quote_value(what), advice=advice)
            else:
                sentence = message("workbook.no_row_told", advice=advice)
            marks.tell(row.place(Heading.ROW), sentence)
        elif asked:
            _below(row, what, asked)
        elif not lost:
            marks.tell(row.place(Heading.ROW), message("workbook.no_question"))
    if asked:
        yield asked


def _question(row: SheetRow, marks: PlaceMap) -> SheetQuestion | None:
    kind = row.word(Heading.KIND).casefold()
    if kind not in QUESTION_KINDS:
        advice = marks.advise(kind, QUESTION_KINDS)
        if kind:
            sentence = message("workbook.no_kind", kind=quote_value(kind), advice=advice)
        else:
            sentence = message("workbook.kind_missing", advice=advice)
        marks.tell(row.place(Heading.KIND), sentence)
        return None
    asked = SheetQuestion(unescape_text(row.word(Heading.BANK)), row, {"kind": kind})
    asked.marks.places[()] = row.place()
    asked.marks.places[("id",)] = row.place(Heading.QUESTION)
    if row.word(Heading.QUESTION):
        asked.data["id"] = unescape_text(row.word(Heading.QUESTION))
    row.fill((*COMMON_COLUMNS, *KIND_COLUMNS[kind]), asked.data, asked.marks)
    asked.data["kind"] = kind
    row.rest(asked.marks, "question", kind=kind)
    return asked


def _below(row: SheetRow, what: str, asked: SheetQuestion) -> None:
    """Read a row that belongs to the question above it."""
    known = find_sub_rows(asked.data["kind"])
    name = unescape_text(row.word(Heading.QUESTION))
    if name and name != asked.data.get("id"):
        sentence = message("workbook.other_question", question=quote_value(name))
        asked.marks.tell(row.place(Heading.QUESTION), sentence)
    elif what not in known:
        kind = asked.data["kind"]
        sentence = message("workbook.no_such_row", kind=kind, row=what, rows=", ".join(known))
        asked.marks.tell(row.place(Heading.ROW), sentence)
    elif what in ("evidence", "closest"):
        _evidence(row, what, asked)
        row.rest(asked.marks, "evidence", row=what)
    else:
        _part(row, what, known[what], asked)
        row.rest(asked.marks, "part", row=what, kind=asked.data["kind"])


def _evidence(row: SheetRow, what: str, asked: SheetQuestion) -> None:
    if not row.has(_CITED):
        asked.marks.tell(row.place(Heading.PASSAGE), message("workbook.cites_nothing"))
        return
    path: DataPath
    if what == "closest":
        listed, path = asked.data.setdefault("closest", []), ("closest",)
    else:
        number = row.word(Heading.ID)
        if not number.removesuffix(".0").isdecimal():
            asked.marks.tell(row.place(Heading.ID), message("workbook.number_evidence"))
            return
        place = str(asked.evidence.setdefault(number.removesuffix(".0"), len(asked.evidence)))
        evidence = asked.data.setdefault("evidence", [])
        evidence += [[]] if int(place) == len(evidence) else []
        listed, path = evidence[int(place)], ("evidence", place)
    listed.append(_citation(row, asked.marks, (*path, str(len(listed)))))


def _part(row: SheetRow, what: str, part: SubRow, asked: SheetQuestion) -> None:
    made: Json = {}
    path: DataPath = part.path
    if part.many:
        made, path = row.add_to(asked.data.setdefault(path[0], []), part.entries, asked.marks, path)
    elif path in asked.marks.places:
        asked.marks.tell(row.place(Heading.ROW), message("workbook.row_twice", row=what))
        return
    else:
        set_nested(asked.data, path, made)
        asked.marks.places[path] = row.place()
        row.fill(part.entries, made, asked.marks, path)
    if part.cites:
        asked.marks.places[(*path, "citation")] = row.place(Heading.PASSAGE)
        if row.has(_CITED):
            made["citation"] = _citation(row, asked.marks, (*path, "citation"))


def _citation(row: SheetRow, marks: PlaceMap, path: DataPath) -> Json:
    made: Json = {}
    marks.places[path] = row.place(Heading.PASSAGE)
    row.fill(CITATION_COLUMNS, made, marks, path)
    place = marks.places[(*path, "attributions")] = row.place(Heading.ATTRIBUTION)
    try:
        said = parse_attributions(row.take(Heading.ATTRIBUTION))
    except NotationError as error:
        marks.tell(place, error.message)
    else:
        made.update({"attributions": said} if said else {})
    return made


def build_question_rows(question: Json, bank: str) -> Iterator[RowCells]:
    """Yield the rows of a question, which is plain data, in a bank."""
    kind, name = question["kind"], {Heading.QUESTION: question["id"]}
    yield {
        **name,
        Heading.ROW: "question",
        Heading.BANK: bank,
        **build_cells((*COMMON_COLUMNS, *KIND_COLUMNS[kind]), question),
    }
    for row, part in find_sub_rows(kind).items():
        if row == "evidence":
            for number, evidence in enumerate(question.get("evidence", ()), 1):
                for citation in evidence:
                    yield {**name, Heading.ROW: row, Heading.ID: str(number), **_citation_cells(citation)}
        elif row == "closest":
            found = question.get("closest", ())
            yield from ({**name, Heading.ROW: row, **_citation_cells(citation)} for citation in found)
        else:
            for each in list_values(question, part.path, many=part.many):
                yield {
                    **name,
                    Heading.ROW: row,
                    **build_cells(part.entries, each),
                    **_citation_cells(each.get("citation")),
                }


def _citation_cells(citation: Json | None) -> RowCells:
    if citation is None:
        return {}
    return {
        **build_cells(CITATION_COLUMNS, citation),
        Heading.ATTRIBUTION: format_attributions(citation.get("attributions", ())),
    }
