"""What the program reads articles with: a child process, and its own checks for what was edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quizapp.app.attribution_service import hearing
from quizapp.drafting.drafts import Drafts
from quizapp.ui.editor.proposals.source import Wish
from quizapp.ui.editor.sayings.source import About
from tests.app.test_loading import child
from tests.drafting.marked import article

if TYPE_CHECKING:
    from quizapp.drafting.drafts import Draft

SOURCE = article("ferry").source


@pytest.fixture(scope="module")
def drafts() -> Drafts:
    *_, last = hearing().drafts(lambda _: About()).start(SOURCE, Wish(types=("who-said-it",)))
    assert isinstance(last, Drafts)
    return last


def test_who_opens_the_editor_waits_for_no_check_of_drafts() -> None:
    code = "import sys, quizapp.app.authoring; print(*sys.modules)"
    loaded = child("-c", code)[0].split()
    assert "quizapp.app.attribution_service" in loaded
    assert [name for name in loaded if name.startswith("quizapp.drafting.proposing.")] == [
        "quizapp.drafting.proposing.wish"
    ]


def held_against(drafts: Drafts, draft: Draft, **edited: object) -> str:
    return hearing().fault(SOURCE, About(), draft, {**draft.question, **edited}, drafts.voices)


def test_nothing_is_held_against_a_draft_as_it_comes_but_against_words_that_give_its_answer_away(
    drafts: Drafts,
) -> None:
    draft = drafts.drafts[0]
    name = next(each["name"] for each in drafts.voices if each["id"] == draft.question["key"])
    assert held_against(drafts, draft) == ""
    claim = f"The boats of {name} leave too late for most passengers."
    assert held_against(drafts, draft, claim=claim) == "giveaway"
