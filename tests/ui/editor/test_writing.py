"""What is done in the form beside typing: kinds, pictures, sayings, notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.ui.editor.conftest import Writer


def of_kind(writer: Writer, kind: str) -> str:
    """Show the first question of a kind; return its pointer."""
    number = [asked["kind"] for asked in writer.questions].index(kind)
    writer.show(number + 1)
    assert writer.state.form is not None
    return writer.state.form.pointer


def test_another_kind_is_one_step_that_tells_what_has_no_place_in_it(writer: Writer) -> None:
    at = of_kind(writer, "choice")
    before = writer.document
    writer.presenter.acted("kind:verdict", f"{at}/kind", None)
    assert writer.state.form is not None
    assert writer.state.form.kind == "verdict"
    assert writer.state.undo == "Undo: another kind of question"
    assert writer.state.message.startswith("Now it is “Judge a statement”. Left out: “")
    assert writer.state.message.endswith("Ctrl+Z brings all of it back.")
    assert writer.view.said[-1] == writer.state.message
    writer.presenter.undo()
    assert writer.document == before


def test_where_everything_fits_it_is_told_so(writer: Writer) -> None:
    at = of_kind(writer, "choice")
    writer.presenter.acted("kind:choices", f"{at}/kind", None)
    assert writer.state.message == "Now it is “Pick all that fit”. Everything went along."
