"""The layout has a place for every field of a pack, so that a new one cannot be forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

import pytest

from quizapp.exchange.spreadsheet.columns import (
    ARTICLE,
    BANK,
    CITATION,
    COLUMNS,
    COMMON,
    OF_KIND,
    PARTS,
    PASSAGE_ENTRIES,
    PASSAGES,
    QUESTION,
    QUESTIONS,
    ROW,
    SAID,
    TABLES,
    VOICE_ENTRIES,
    VOICES,
    parts,
)
from quizapp.pack.models import shape
from quizapp.pack.models.pack import Bank, Pack
from quizapp.pack.models.questions import Citation, Question
from quizapp.pack.models.sources import Passage, Source, Voice
from quizapp.pack.words import KINDS

if TYPE_CHECKING:
    from quizapp.pack.models.fields import Model


def names(entries: Any) -> list[str]:
    return [entry.field for entry in entries]


def model(kind: str) -> type[Model]:
    found = shape.member(get_args(Question)[0], kind)
    assert found is not None
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_a_question_has_a_column_or_rows(kind) -> None:
    placed = {"id", *names(COMMON), *names(OF_KIND[kind]), *(part.path[0] for part in parts(kind).values())}
    assert placed == set(shape.fields(model(kind)))


@pytest.mark.parametrize(("kind", "row"), [(kind, row) for kind in KINDS for row in PARTS[kind]])
def test_every_field_of_a_row_below_a_question_has_a_column(kind, row) -> None:
    part = PARTS[kind][row]
    place: Any = model(kind)
    for name in part.path:
        annotation = shape.fields(place)[name].annotation
        place = shape.bare(shape.element(annotation) if part.many else annotation)
    assert {*names(part.entries), *(["citation"] if part.cites else [])} == set(shape.fields(place))


def test_citations_voices_and_passages_have_a_column_for_each_field() -> None:
    assert {*names(CITATION), "said"} == set(shape.fields(Citation))
    assert set(names(VOICE_ENTRIES)) == set(shape.fields(Voice))
    assert set(names(PASSAGE_ENTRIES)) == set(shape.fields(Passage))


def test_the_sheet_of_the_pack_has_every_other_field() -> None:
    owners: dict[tuple[str, ...], type[Model]] = {(): Pack}
    for table in TABLES.values():
        if table.path:
            owners[table.path] = shape.bare(shape.element(shape.fields(Pack)[table.path[0]].annotation))
    for table in TABLES.values():
        held = {field.path[0] for field in table.fields} | ({table.id.field} if table.id else set())
        elsewhere = {
            (): {"voices", *(path[0] for path in owners if path)},
            ("sources",): {"passages"},
            ("banks",): {"questions"},
        }.get(table.path, set())
        assert held | elsewhere == set(shape.fields(owners[table.path]))
    inner = {field.path for field in TABLES["article"].fields if len(field.path) > 1}
    assert inner == {
        ("rights", name) for name in shape.fields(shape.bare(shape.fields(Source)["rights"].annotation))
    }
    assert "questions" in shape.fields(Bank)


def test_every_column_that_a_field_names_is_there_and_none_is_without_use() -> None:
    below = [entry for kind in KINDS for part in PARTS[kind].values() for entry in part.entries]
    used = {
        QUESTIONS: [*COMMON, *CITATION, *(entry for kind in KINDS for entry in OF_KIND[kind]), *below],
        VOICES: list(VOICE_ENTRIES),
        PASSAGES: list(PASSAGE_ENTRIES),
    }
    more = {QUESTIONS: {QUESTION, ROW, BANK, SAID}, VOICES: set(), PASSAGES: {ARTICLE}}
    for sheet, entries in used.items():
        headings = [column.heading for column in COLUMNS[sheet]]
        assert {entry.heading for entry in entries} | more[sheet] == set(headings)
        assert len(set(headings)) == len(headings)
