from __future__ import annotations

import pytest

from quizapp.ui.article_view.article_panel import ArticlePanel
from tests.ui.gallery import evidence_sheet, plain_sheet


@pytest.fixture
def sheet(look, shown):
    """A sheet beside a question, with nothing on it yet."""
    return shown(ArticlePanel(look), 648, 637)


@pytest.fixture
def asked(sheet):
    sheet.show_state(plain_sheet())
    return sheet


@pytest.fixture
def answered(sheet):
    sheet.show_state(evidence_sheet())
    return sheet
