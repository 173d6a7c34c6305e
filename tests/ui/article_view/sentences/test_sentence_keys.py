"""Numbers typed digit by digit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject

from quizapp.ui.article_view.sentences.sentence_keys import SentenceNumberEntry


@pytest.fixture(scope="module")
def owner(qapp):
    return QObject()


@given(last=st.integers(1, 400), data=st.data())
def test_every_number_there_is_can_be_typed(owner, last, data):
    typed = SentenceNumberEntry(owner)
    number = data.draw(st.integers(1, last))
    assert [typed.digit(digit, last) for digit in str(number)][-1] == number


@given(digits=st.text("0123456789", max_size=12), last=st.integers(1, 400))
def test_whatever_is_typed_leads_to_a_number_there_is_or_nowhere(owner, digits, last):
    typed = SentenceNumberEntry(owner)
    for digit in digits:
        number = typed.digit(digit, last)
        assert number is None or (1 <= number <= last and str(number).endswith(digit))
