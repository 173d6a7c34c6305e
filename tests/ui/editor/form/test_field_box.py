"""What one is writing stays while the form is shown again, as it is whenever checks or a saving end."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtTest import QTest

from quizapp.editing.desk import Desk
from quizapp.editing.steps import Written
from quizapp.ui.editor import about
from quizapp.ui.editor.form.field_box import FieldBox
from quizapp.ui.editor.form.panel import FormPanel
from quizapp.ui.editor.form.voices import voices_of
from tests.ui.editor.conftest import new_pack
from tests.ui.editor.form.given import document
from tests.ui.fakes import translate
from tests.ui.walk import settle

if TYPE_CHECKING:
    from quizapp.ui.editor.form.state import FormState


@pytest.fixture
def panel(look: Any, shown: Any) -> FormPanel:
    return shown(FormPanel(look, translate), 496, 640)


def field(panel: FormPanel, at: str) -> Any:
    box = next(box for box in panel.findChildren(FieldBox) if box.field.pointer == at)
    return box.editor


def test_a_name_that_is_not_told_yet_stays_while_the_form_is_shown_again(panel: FormPanel) -> None:
    made = document()
    state = voices_of(made, "/voices/0", (), translate)
    panel.show_form(state)
    settle()
    name = field(panel, "/voices/0/name")
    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, "Ida Roe")
    panel.show_form(replace(state, parts=state.parts))
    assert name.text() == "Ida Roe"
    made["voices"][0]["name"] = "Somebody"
    panel.show_form(voices_of(made, "/voices/0", (), translate))
    assert name.text() == "Somebody"


def test_names_are_typed_with_spaces_and_commas_between(panel: FormPanel) -> None:
    desk = Desk(Written(new_pack() | {"authors": []}))

    def show(*_: object) -> FormState:
        state = about.pack_form(desk.document, (), translate)
        panel.show_form(state)
        return state

    def typed(at: str, words: str) -> None:
        step = about.typed_step(desk.document, at, words)
        assert step is not None
        desk.do(step)
        show()

    panel.typed.connect(typed)
    show()
    settle()
    authors = field(panel, "/authors")
    authors.setFocus()
    QTest.keyClicks(authors, "A. Renn, Tom Orr")
    assert authors.text() == "A. Renn, Tom Orr"
    assert desk.document["authors"] == ["A. Renn", "Tom Orr"]
