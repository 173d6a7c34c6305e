"""The layout has a place for every field of a pack, so that a new one cannot be forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

import pytest

from quizapp.exchange.spreadsheet.column_layout import (
    ARTICLE_HEADING,
    ATTRIBUTION_HEADING,
    BANK_HEADING,
    CITATION_COLUMNS,
    COMMON_COLUMNS,
    KIND_COLUMNS,
    PACK_TABLES,
    PASSAGE_COLUMNS,
    PASSAGES_SHEET,
    QUESTION_HEADING,
    QUESTIONS_SHEET,
    ROW_HEADING,
    SHEET_COLUMNS,
    SPEAKER_COLUMNS,
    SPEAKERS_SHEET,
    SUB_ROWS,
    find_sub_rows,
)
from quizapp.pack.models import introspection
from quizapp.pack.models.pack import Bank, Pack
from quizapp.pack.models.questions import Citation, Question
from quizapp.pack.models.sources import Passage, Source, Speaker
from quizapp.pack.vocabulary import QUESTION_KINDS

if TYPE_CHECKING:
    from quizapp.pack.models.fields import Model


def names(entries: Any) -> list[str]:
    return [entry.field for entry in entries]


def model(kind: str) -> type[Model]:
    found = introspection.find_union_member(get_args(Question)[0], kind)
    assert found is not None
    return found


@pytest.mark.parametrize("kind", QUESTION_KINDS)
def test_every_field_of_a_question_has_a_column_or_rows(kind) -> None:
    placed = {
        "id",
        *names(COMMON_COLUMNS),
        *names(KIND_COLUMNS[kind]),
        *(part.path[0] for part in find_sub_rows(kind).values()),
    }
    assert placed == set(introspection.get_fields(model(kind)))


@pytest.mark.parametrize(("kind", "row"), [(kind, row) for kind in QUESTION_KINDS for row in SUB_ROWS[kind]])
def test_every_field_of_a_row_below_a_question_has_a_column(kind, row) -> None:
    part = SUB_ROWS[kind][row]
    place: Any = model(kind)
    for name in part.path:
        annotation = introspection.get_fields(place)[name].annotation
        place = introspection.strip_annotation(
            introspection.get_element_type(annotation) if part.many else annotation
        )
    assert {*names(part.entries), *(["citation"] if part.cites else [])} == set(
        introspection.get_fields(place)
    )


def test_citations_speakers_and_passages_have_a_column_for_each_field() -> None:
    assert {*names(CITATION_COLUMNS), "attributions"} == set(introspection.get_fields(Citation))
    assert set(names(SPEAKER_COLUMNS)) == set(introspection.get_fields(Speaker))
    assert set(names(PASSAGE_COLUMNS)) == set(introspection.get_fields(Passage))


def test_the_sheet_of_the_pack_has_every_other_field() -> None:
    owners: dict[tuple[str, ...], type[Model]] = {(): Pack}
    for table in PACK_TABLES.values():
        if table.path:
            owners[table.path] = introspection.strip_annotation(
                introspection.get_element_type(introspection.get_fields(Pack)[table.path[0]].annotation)
            )
    for table in PACK_TABLES.values():
        held = {field.path[0] for field in table.fields} | ({table.id.field} if table.id else set())
        elsewhere = {
            (): {"speakers", *(path[0] for path in owners if path)},
            ("sources",): {"passages"},
            ("banks",): {"questions"},
        }.get(table.path, set())
        assert held | elsewhere == set(introspection.get_fields(owners[table.path]))
    inner = {field.path for field in PACK_TABLES["article"].fields if len(field.path) > 1}
    assert inner == {
        ("rights", name)
        for name in introspection.get_fields(
            introspection.strip_annotation(introspection.get_fields(Source)["rights"].annotation)
        )
    }
    assert "questions" in introspection.get_fields(Bank)


def test_every_column_that_a_field_names_is_there_and_none_is_without_use() -> None:
    below = [entry for kind in QUESTION_KINDS for part in SUB_ROWS[kind].values() for entry in part.entries]
    used = {
        QUESTIONS_SHEET: [
            *COMMON_COLUMNS,
            *CITATION_COLUMNS,
            *(entry for kind in QUESTION_KINDS for entry in KIND_COLUMNS[kind]),
            *below,
        ],
        SPEAKERS_SHEET: list(SPEAKER_COLUMNS),
        PASSAGES_SHEET: list(PASSAGE_COLUMNS),
    }
    more = {
        QUESTIONS_SHEET: {QUESTION_HEADING, ROW_HEADING, BANK_HEADING, ATTRIBUTION_HEADING},
        SPEAKERS_SHEET: set(),
        PASSAGES_SHEET: {ARTICLE_HEADING},
    }
    for sheet, entries in used.items():
        headings = [column.heading for column in SHEET_COLUMNS[sheet]]
        assert {entry.heading for entry in entries} | more[sheet] == set(headings)
        assert len(set(headings)) == len(headings)
