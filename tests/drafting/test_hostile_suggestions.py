"""Files of suggestions that mean harm are refused with their codes, or read without harm."""

import time

import pytest

from quizapp.drafting.suggestion_file import SuggestionFileError, parse_suggestions
from tests.drafting.hostile import SUGGESTIONS
from tests.drafting.test_suggestion_file import lines
from tests.pace import is_within

MOST_CPU_S = 2


@pytest.mark.parametrize("what", SUGGESTIONS)
def test_a_file_of_suggestions_is_refused_or_read(what):
    change, codes = SUGGESTIONS[what]
    data, began = change(lines()), time.process_time()
    if codes is None:
        assert len(parse_suggestions(data).drafts) == len(lines()) - 1
    else:
        with pytest.raises(SuggestionFileError) as told:
            parse_suggestions(data)
        assert {fault.code for fault in told.value.faults} == codes
    assert is_within(time.process_time() - began, MOST_CPU_S)
