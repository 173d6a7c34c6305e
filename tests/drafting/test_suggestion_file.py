"""Files of drafts: what is written is read again, and whatever a stranger wrote into one is told kindly."""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.drafting.checks.check_registry import REJECTION_SENTENCES
from quizapp.drafting.suggest.drafting_options import DraftingOptions
from quizapp.drafting.suggest.soundness_reasons import FEEDBACK_SENTENCES
from quizapp.drafting.suggest.suggestion_pipeline import suggest_questions
from quizapp.drafting.suggestion_file import (
    FORMAT,
    SuggestionFileError,
    parse_suggestions,
    render_suggestions,
)
from quizapp.drafting.suggestions import ArticleSuggestions
from tests.drafting.marked import article

DOCS = (Path(__file__).parents[2] / "docs" / "suggestions.md").read_text(encoding="utf-8")
Json = dict[str, Any]


@cache
def drafts() -> ArticleSuggestions:
    here = article("weir")
    return suggest_questions(here.reading, here.source, DraftingOptions(limit=6))


def lines() -> list[Json]:
    return [json.loads(line) for line in render_suggestions(drafts()).splitlines()]


def file_of(rows: list[Json]) -> bytes:
    return "".join(f"{json.dumps(row)}\n" for row in rows).encode()


def faults(data: bytes) -> list[tuple[int, str, str]]:
    with pytest.raises(SuggestionFileError) as told:
        parse_suggestions(data)
    assert all(fault.sentence.endswith((".", "”")) for fault in told.value.faults)
    return [(fault.line, fault.pointer, fault.code) for fault in told.value.faults]


def test_what_is_written_is_read_again() -> None:
    assert len(drafts().drafts) == 6
    written = render_suggestions(drafts())
    assert parse_suggestions(written.encode()) == drafts()
    assert parse_suggestions(written.replace("\n", "\r\n").encode()) == drafts()  # as Windows ends lines
    first, *others = lines()
    assert first["format"] == FORMAT
    assert [row["id"] for row in others] == [draft.id for draft in drafts().drafts]
    none = ArticleSuggestions(drafts().source, (), (), {"language": 1}, (), "rules", "sk")
    assert parse_suggestions(render_suggestions(none).encode()) == none


def head(name: str, value: Any) -> Callable[[list[Json]], None]:
    return lambda rows: rows[0].update({name: value})


def row(name: str, value: Any) -> Callable[[list[Json]], None]:
    return lambda rows: rows[2].update({name: value})


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (head("format", "quizapp-pack/1"), (1, "/format", "no-drafts")),
        (head("format", "quizapp-drafts/2"), (1, "/format", "newer")),
        (head("format", 7), (1, "/format", "no-drafts")),
        (head("extra", 1), (1, "/extra", "unknown-field")),
        (head("backend", "magic"), (1, "/backend", "backend")),
        (head("source", []), (1, "/source", "wrong-type")),
        (head("held_back", {"unsure": -1}), (1, "/held_back", "wrong-type")),
        (head("held_back", {"unsure": True}), (1, "/held_back", "wrong-type")),
        (head("disputed", "run dry"), (1, "/disputed", "wrong-type")),
        (head("language", ""), (1, "/language", "wrong-type")),
        (row("id", "Not an id"), (3, "/id", "id")),
        (row("type", "riddle"), (3, "/type", "type")),
        (row("confidence", 1.5), (3, "/confidence", "confidence")),
        (row("confidence", True), (3, "/confidence", "confidence")),
        (row("confirm", "yes"), (3, "/confirm", "wrong-type")),
        (row("why", [{"code": "found"}]), (3, "/why", "why")),
        (row("why", [{"code": "found", "words": {"a": "\u202eb"}}]), (3, "/why", "why")),
        (row("spans", [[5, 5]]), (3, "/spans", "spans")),
        (row("spans", []), (3, "/spans", "spans")),
        (row("spans", [[-1, 5]]), (3, "/spans", "spans")),
        (row("question", "Who?"), (3, "/question", "question")),
        (row("more", 1), (3, "/more", "unknown-field")),
        (lambda rows: rows[0].pop("speakers"), (1, "", "missing")),
        (lambda rows: rows[2].pop("spans"), (3, "", "missing")),
        (lambda rows: rows[2].update(id=rows[1]["id"]), (3, "/id", "doubled")),
    ],
)
def test_a_wrong_field_is_told_with_its_line_and_place(
    change: Callable[[list[Json]], None], told: tuple[int, str, str]
) -> None:
    rows = lines()
    change(rows)
    assert faults(file_of(rows)) == [told]


def test_a_question_that_breaks_the_pack_format_is_told_with_its_line() -> None:
    rows = lines()
    rows[2]["question"]["difficulty"] = 9
    rows[4]["question"]["riddle"] = "?"
    told = faults(file_of(rows))
    assert {(line, pointer) for line, pointer, _ in told} == {
        (3, "/question/difficulty"),
        (5, "/question/riddle"),
    }


def test_an_article_that_is_none_is_told_in_the_first_line() -> None:
    rows = lines()
    rows[0]["source"]["passages"][1]["text"] = "two  spaces"
    assert (1, "/source/passages/1/text", "not-canonical") in faults(file_of(rows))


def test_a_quote_that_does_not_stand_in_the_article_is_told() -> None:
    rows = lines()
    place = next(n for n, each in enumerate(rows) if "evidence" in each.get("question", {}))
    rows[place]["question"]["evidence"][0][0]["quote"] = "The weir sang."
    assert faults(file_of(rows)) == [(place + 1, "/question/evidence/0/0/quote", "absent-quote")]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "json-syntax"),
        (b"[]", "no-object"),
        (b"null\n", "no-object"),
        (b"{}", "no-drafts"),
        (b"\xff\xfe{", "not-utf-8"),
        (b"[" * 200_000, "json-syntax"),
        (b'{"format": "quizapp-drafts/1"}', "missing"),
        (b" " * 24_000_001, "too-large"),
        (b"\n" * 2_000, "too-many"),
        (b'{"format": "quizapp-drafts/1", "format": 1}', "duplicate-key"),
    ],
)
def test_what_is_no_file_of_drafts_is_told(data: bytes, code: str) -> None:
    assert {told for _, _, told in faults(data)} == {code}


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@settings(deadline=None)
@given(st.integers(0, 4), st.integers(0, 6), VALUES)
def test_any_value_in_any_field_is_read_or_told(line: int, field: int, value: object) -> None:
    rows = lines()[:5]
    name = sorted(rows[line])[field]
    rows[line][name] = value
    with contextlib.suppress(SuggestionFileError):
        assert len(parse_suggestions(file_of(rows)).drafts) == 4


def test_the_page_on_drafts_tells_each_field_and_each_code() -> None:
    first, draft, *_ = lines()
    told = set(re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", DOCS, flags=re.DOTALL)))
    assert {*first, *draft} <= told
    assert {*REJECTION_SENTENCES, *FEEDBACK_SENTENCES} <= told
    assert FORMAT in DOCS


def test_the_example_of_the_page_is_read() -> None:
    (example,) = re.findall(r"```json\n(.*?)\n```", DOCS, re.DOTALL)
    assert len(parse_suggestions(example.encode()).drafts) == 1
