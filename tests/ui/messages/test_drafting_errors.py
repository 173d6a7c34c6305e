"""Every reason why nothing is drafted is a sentence, and every language that is told has its name."""

import pytest

from quizapp.article.languages import DETECTED_LANGUAGES
from quizapp.drafting.errors import CODES, DraftingError
from quizapp.ui.messages.suggestions import describe_drafting_error
from tests.catalogue.entries import entries
from tests.ui.fakes import translate


@pytest.mark.parametrize("code", sorted(CODES))
def test_each_reason_has_a_sentence_with_all_it_needs(code):
    entry = next(entry for entry in entries() if entry.id == f"no_suggestions.error.{code}")
    details = {"language": "sk", "python": "py", "model": "gull", "version": "1"}
    error = DraftingError(code, **{name: details[name] for name in entry.placeholders})
    assert error.sentence.id == entry.id
    assert describe_drafting_error(translate, error) == translate(error.sentence)


@pytest.mark.parametrize("language", sorted(DETECTED_LANGUAGES - {"en"}))
def test_each_language_has_its_name(language):
    named = DraftingError("language", language=language).sentence.values["language"]
    assert named.id == f"no_suggestions.languages.{language}"


def test_a_language_that_only_its_page_tells_may_have_none():
    named = DraftingError("language", language="is").sentence.values["language"]
    assert named.id == "no_suggestions.not_drafted"


def test_the_extra_is_named_with_how_to_install_it():
    told = describe_drafting_error(translate, DraftingError("extra", python="/usr/bin/python"))
    assert "/usr/bin/python -m pip install -c constraints.txt --group drafting" in told
