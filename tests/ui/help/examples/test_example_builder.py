"""Every trap and every kind of statement has a page with an example that is whole."""

import re
from typing import get_args

import pytest

from quizapp.pack.vocabulary import TRAPS, StatementType
from quizapp.ui.article_view.state import list_marked_words
from quizapp.ui.help.examples.example_builder import (
    build_example_view,
    build_statement_examples,
    build_statement_runs,
    build_trap_examples,
    find_statement_type,
)
from quizapp.ui.messages import common
from tests.ui.fakes import translate

KINDS = get_args(StatementType)
EXAMPLES = {**build_trap_examples(translate), **build_statement_examples(translate)}
NARRATION = common.describe_statement_type(translate, "narration")[0]
SAID = re.compile(r"\b(said|says|asked|called|denied|found|counted|wrote|told|names|According)\b")


def sheet(name):
    statement_type = name if name in KINDS else find_statement_type(name)
    return build_example_view(
        translate, EXAMPLES[name], statement_type, denies=name == "mention-as-assertion"
    )


def paragraph(name):
    (shown,) = sheet(name).items
    return shown


def test_there_is_a_page_for_every_trap_and_every_kind_in_their_order():
    assert tuple(build_trap_examples(translate)) == TRAPS
    assert tuple(build_statement_examples(translate)) == KINDS


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_is_short_and_has_marked_words_and_a_cue_where_somebody_speaks(name):
    """No sign of how it is written is left in it; where nobody speaks, the article itself tells it."""
    page, shown = EXAMPLES[name], paragraph(name)
    assert len(list_marked_words(shown)) == 1
    assert not re.search(r"[\[\]‹›]", shown.text)
    cues = [shown.text[span.start : span.end] for span in shown.cues]
    (facts,) = shown.facts
    if page.speaker is None:
        assert (cues, facts.kind) == ([], NARRATION)
    else:
        assert len(cues) == 1
        assert SAID.search(cues[0]), cues
        assert facts.kind != NARRATION
    assert 2 <= len(page.notice) <= 3
    assert all(len(sentence.split()) <= 25 for sentence in (page.what, *page.notice))


@pytest.mark.parametrize("trap", TRAPS)
def test_a_trap_has_its_name_and_the_changed_words_of_its_statement_are_boxed(trap):
    assert EXAMPLES[trap].title == common.capitalize_first(common.name_trap(translate, trap))
    pieces = build_statement_runs(EXAMPLES[trap].statement)
    (boxed,) = (piece.text for piece in pieces if piece.dress == "boxed")
    assert not re.search(r"[\[\]]", "".join(piece.text for piece in pieces))
    assert boxed not in list_marked_words(paragraph(trap))


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_of_a_kind_has_an_example_of_that_kind_and_its_name(kind):
    name, meaning = common.describe_statement_type(translate, kind)
    (facts,) = paragraph(kind).facts
    assert (EXAMPLES[kind].title, facts.kind, facts.kind_text) == (name, name, meaning)


def test_what_is_said_to_be_denied_is_told_so():
    (facts,) = paragraph("mention-as-assertion").facts
    assert facts.kind_text != common.describe_statement_type(translate, facts.kind.casefold())[1]


def test_a_chain_is_written_out():
    (facts,) = paragraph("cut-link").facts
    assert (facts.via, facts.name) == ("The article: the museum’s report:", "visitors")
