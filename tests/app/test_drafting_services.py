"""What the program reads articles with: a child process, and its own checks for what was edited."""

import pytest

from quizapp.app.drafting_services import build_attribution_service
from quizapp.drafting.suggestions import ArticleSuggestions
from quizapp.ui.editor.suggestions.attribution_port import SuggestionBasis
from quizapp.ui.editor.suggestions.suggestion_source import SuggestionOptions
from tests.app.test_routes import child
from tests.drafting.marked import article

SOURCE = article("ferry").source


@pytest.fixture(scope="module")
def drafts():
    *_, last = (
        build_attribution_service()
        .drafts(lambda _: SuggestionBasis())
        .start(SOURCE, SuggestionOptions(types=("who-said-it",)))
    )
    assert isinstance(last, ArticleSuggestions)
    return last


def test_who_opens_the_editor_waits_for_no_check_of_drafts():
    code = "import sys, quizapp.app.authoring_pages; print(*sys.modules)"
    loaded = child("-c", code)[0].split()
    assert "quizapp.app.drafting_services" in loaded
    assert [name for name in loaded if name.startswith("quizapp.drafting.suggest.")] == [
        "quizapp.drafting.suggest.drafting_options"
    ]


def held_against(drafts, draft, **edited):
    return build_attribution_service().fault(
        SOURCE, SuggestionBasis(), draft, {**draft.question, **edited}, drafts.speakers
    )


def test_nothing_is_held_against_a_draft_as_it_comes_but_against_words_that_give_its_answer_away(drafts):
    draft = drafts.drafts[0]
    name = next(each["name"] for each in drafts.speakers if each["id"] == draft.question["key"])
    assert held_against(drafts, draft) == ""
    claim = f"The boats of {name} leave too late for most passengers."
    assert held_against(drafts, draft, claim=claim) == "giveaway"
