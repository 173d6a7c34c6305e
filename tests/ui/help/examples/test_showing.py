"""Every trap and every kind of statement has a page with an example that is whole."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from quizapp.pack.words import TRAPS, StatementKind
from quizapp.ui.help.examples.showing import (
    sheet_of,
    statement_examples,
    statement_pieces,
    status_of,
    trap_examples,
)
from quizapp.ui.sheet.state import marked_words
from quizapp.ui.text import common
from tests.ui.fakes import translate

KINDS = get_args(StatementKind)
EXAMPLES = {**trap_examples(translate), **statement_examples(translate)}
NARRATION = common.statement(translate, "narration")[0]
SAID = re.compile(r"\b(said|says|asked|called|denied|found|counted|wrote|told|names|According)\b")


def sheet(name):
    status = name if name in KINDS else status_of(name)
    return sheet_of(translate, EXAMPLES[name], status, denies=name == "mention-as-assertion")


def paragraph(name):
    (shown,) = sheet(name).items
    return shown


def test_there_is_a_page_for_every_trap_and_every_kind_in_their_order() -> None:
    assert tuple(trap_examples(translate)) == TRAPS
    assert tuple(statement_examples(translate)) == KINDS


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_has_marked_words_and_no_sign_is_left_in_it(name: str) -> None:
    shown = paragraph(name)
    assert len(marked_words(shown)) == 1
    assert not re.search(r"[\[\]‹›]", shown.text)
    assert shown.facts


@pytest.mark.parametrize("name", EXAMPLES)
def test_where_somebody_speaks_the_words_that_tell_so_are_underlined_and_else_the_article_tells_it(
    name: str,
) -> None:
    shown = paragraph(name)
    cues = [shown.text[span.start : span.end] for span in shown.cues]
    (facts,) = shown.facts
    if EXAMPLES[name].speaker is None:
        assert (cues, facts.name, facts.kind) == ([], "The article itself", NARRATION)
    else:
        assert len(cues) == 1
        assert SAID.search(cues[0]), cues
        assert facts.kind != NARRATION


@pytest.mark.parametrize("trap", TRAPS)
def test_the_changed_words_of_a_statement_are_boxed_and_not_those_of_the_article(trap: str) -> None:
    pieces = statement_pieces(EXAMPLES[trap].statement)
    boxed = [piece.text for piece in pieces if piece.dress == "boxed"]
    assert len(boxed) == 1
    assert not re.search(r"[\[\]]", "".join(piece.text for piece in pieces))
    assert boxed[0] not in marked_words(paragraph(trap))


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_of_a_kind_has_an_example_of_that_kind_and_its_name(kind: str) -> None:
    name, meaning = common.statement(translate, kind)
    (facts,) = paragraph(kind).facts
    assert (EXAMPLES[kind].title, facts.kind, facts.kind_text) == (name, name, meaning)


@pytest.mark.parametrize("trap", TRAPS)
def test_the_title_of_a_trap_is_its_name_in_explanations(trap: str) -> None:
    assert EXAMPLES[trap].title == common.capital(common.trap(translate, trap))


def test_what_is_said_to_be_denied_is_told_so() -> None:
    (facts,) = paragraph("mention-as-assertion").facts
    assert facts.kind_text == "said in order to deny it"


def test_a_chain_is_written_out() -> None:
    (facts,) = paragraph("cut-link").facts
    assert (facts.via, facts.name) == ("The article: the museum’s report:", "visitors")


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_page_is_short_and_tells_how_to_notice_it(name: str) -> None:
    page = EXAMPLES[name]
    assert 2 <= len(page.notice) <= 3
    assert all(len(sentence.split()) <= 25 for sentence in (page.what, *page.notice))
