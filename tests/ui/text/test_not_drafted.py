"""Every reason why nothing is drafted is a sentence, and every language that is told has its name."""

import pytest

from quizapp.article.languages import TOLD
from quizapp.drafting.errors import CODES, DraftingError
from quizapp.ui.text.not_drafted import not_drafted
from tests.ui.fakes import translate


@pytest.mark.parametrize("code", sorted(CODES))
def test_each_reason_has_a_sentence_with_all_it_needs(code):
    told = not_drafted(translate, DraftingError(code, language="sk", python="py", model="gull", version="1"))
    assert told.endswith((".", "-m pip install --force-reinstall --no-deps gull==1"))


@pytest.mark.parametrize("language", sorted(TOLD - {"en"}))
def test_each_language_has_its_name(language):
    assert "another" not in not_drafted(translate, DraftingError("language", language=language))


def test_a_language_that_only_its_page_tells_may_have_none():
    told = not_drafted(translate, DraftingError("language", language="is"))
    assert told == "This text is in another language; drafts work for English."


def test_the_extra_is_named_with_how_to_install_it():
    told = not_drafted(translate, DraftingError("extra", python="/usr/bin/python"))
    assert (
        'extra “drafting”: /usr/bin/python -m pip install --editable ".[drafting]" in Quizapp’s folder'
        in told
    )
