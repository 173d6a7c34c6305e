"""What one is writing stays while the form is shown again, as it is whenever checks or a saving end."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtTest import QTest

from quizapp.ui.editor.form.field_box import FieldBox
from quizapp.ui.editor.form.form_panel import FormPanel
from quizapp.ui.editor.form.speaker_form import build_speaker_form
from tests.ui.editor.form.given import document
from tests.ui.fakes import translate
from tests.ui.walk import settle


@pytest.fixture
def panel(look: Any, shown: Any) -> FormPanel:
    return shown(FormPanel(look, translate), 496, 640)


def field(panel: FormPanel, at: str) -> Any:
    box = next(box for box in panel.findChildren(FieldBox) if box.field.pointer == at)
    return box.editor


def test_a_name_that_is_not_told_yet_stays_while_the_form_is_shown_again(panel: FormPanel) -> None:
    made = document()
    state = build_speaker_form(made, "/speakers/0", (), translate)
    panel.show_form(state)
    settle()
    name = field(panel, "/speakers/0/name")
    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, "Ida Roe")
    panel.show_form(replace(state, parts=state.parts))
    assert name.text() == "Ida Roe"
    made["speakers"][0]["name"] = "Somebody"
    panel.show_form(build_speaker_form(made, "/speakers/0", (), translate))
    assert name.text() == "Somebody"
