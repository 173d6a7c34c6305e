"""What is done in the form beside typing: kinds, pictures, sayings, notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.authoring import document_traversal
from quizapp.authoring.json_pointers import get_value
from quizapp.authoring.operations.speakers import find_speaker_uses
from tests.ui.editor.form.given import parts
from tests.ui.fakes import translate

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


def test_selected_words_become_the_cue_of_a_saying(writer: Writer) -> None:
    at = next(
        f"{bank}/questions/{place}/evidence/0/0/attributions/0"
        for bank, number in (("/banks/0", 0),)
        for place, asked in enumerate(writer.document["banks"][number]["questions"])
        if asked["id"] == "weck-call"
    )
    writer.presenter.acted("cue", at, writer.words("Anton Weck, the deputy mayor, called"))
    assert get_value(writer.document, at)["cue"] == "Anton Weck, the deputy mayor, called"
    writer.presenter.acted("cue", at, writer.words("The last bus"))
    assert writer.state.failed
    assert "or in the one before" in writer.state.message
    writer.presenter.acted("cue", at, None)
    assert writer.state.message.startswith("Select words of the article first")


def test_what_is_said_everywhere_is_told(writer: Writer) -> None:
    words = writer.words("until the bus is back")
    for number in (1, 3):
        writer.show(number)
        writer.presenter.use(words)
    here = f"{writer.state.form.pointer}/evidence/1/0"  # type: ignore[union-attr]  # a form is shown
    writer.presenter.chosen(f"{here}/attributions", [{"speaker": "office", "statement_type": "finding"}])
    deeds = [deed.what for part in parts(writer.state.form) for deed in part.deeds]  # type: ignore[arg-type]  # it is
    assert "say-everywhere" in deeds
    writer.presenter.acted("say-everywhere", here, None)
    assert writer.state.message.startswith("Now it is said so wherever these words are cited.")
    deeds = [deed.what for part in parts(writer.state.form) for deed in part.deeds]  # type: ignore[arg-type]  # it is
    assert "say-everywhere" not in deeds


def test_a_new_speaker_is_named_at_once_and_the_way_leads_back_to_its_field(writer: Writer) -> None:
    at = of_kind(writer, "attribution")
    field = f"{at}/options/0/speaker"
    writer.presenter.acted("new-speaker", field, None)
    last = f"/speakers/{len(writer.document['speakers']) - 1}"
    assert writer.state.form is not None
    assert (writer.state.form.kind, writer.state.form.pointer) == ("speakers", last)
    assert writer.view.focused[-1] == "form"
    writer.presenter.chosen(f"{last}/name", "Mara Lund")
    for name, value in (("kind", "person"), ("role", "ferry captain"), ("side", "crew")):
        if name == "kind":
            writer.presenter.chosen(f"{last}/{name}", value)
        else:
            writer.presenter.typed(f"{last}/{name}", value)
    writer.presenter.chosen(f"{last}/speaks_for", "office")
    writer.presenter.added(f"{last}/aliases", "alias")
    writer.presenter.typed(f"{last}/aliases/0", "the captain")
    writer.presenter.acted("back", "/speakers", None)
    assert writer.state.form.pointer == at
    assert writer.view.focused[-1] == field
    made = dict(writer.document["speakers"][-1])
    assert made.pop("id") == get_value(writer.document, field)
    assert made == {
        "name": "Mara Lund",
        "kind": "person",
        "role": "ferry captain",
        "side": "crew",
        "speaks_for": "office",
        "aliases": ["the captain"],
    }


def test_of_two_speakers_merged_the_one_that_is_left_is_shown_with_both_names(writer: Writer) -> None:
    speakers = [each["id"] for each in writer.document["speakers"]]
    gone, into = speakers[0], speakers[-1]
    name = writer.document["speakers"][-1]["name"]
    writer.presenter.acted("speakers", "/speakers/0", None)
    writer.presenter.chosen("/speakers/0/merge", into)
    assert not list(find_speaker_uses(writer.document, gone))
    assert writer.state.form is not None
    shown = get_value(writer.document, writer.state.form.pointer)
    assert shown["id"] == into
    assert shown["aliases"]
    assert writer.state.message == f"Both are “{name}” now, everywhere. Ctrl+Z brings them back."


def test_texts_that_keep_the_old_name_of_a_merged_speaker_are_counted_and_looked_for(writer: Writer) -> None:
    name, into = writer.document["speakers"][0]["name"], writer.document["speakers"][-1]
    before = writer.document
    writer.presenter.typed("/banks/0/questions/0/hint", f"{name} is also called “{name}”.")
    writer.presenter.acted("speakers", "/speakers/0", None)
    writer.presenter.chosen("/speakers/0/merge", into["id"])
    assert (
        get_value(writer.document, "/banks/0/questions/0/hint") == f"{into['name']} is also called “{name}”."
    )
    assert translate("form.left", name=name, count=1) in writer.state.message
    writer.presenter.finding.open()
    assert writer.state.finding is not None
    assert writer.state.finding.words == name
    writer.presenter.undo()
    writer.presenter.undo()
    assert writer.document == before


def test_a_name_is_changed_in_all_texts_and_never_taken_out_of_them(writer: Writer) -> None:
    before = writer.document
    name = before["speakers"][0]["name"]
    writer.presenter.acted("speakers", "/speakers/0", None)
    writer.presenter.chosen("/speakers/0/name", "")
    assert writer.document is before
    assert writer.state.message == f"A speaker needs a name. “{name}” stays until you write another one."
    writer.presenter.chosen("/speakers/0/name", "Mara Lund")
    assert str(before["banks"]).count(name) > 0
    texts = [
        text for _, text in document_traversal.iterate_teacher_texts(writer.document) if "Mara Lund" in text
    ]
    assert len(texts) > 1
