"""What is done in the form beside typing: kinds, pictures, sayings, notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quizapp.authoring import document_traversal
from quizapp.authoring.json_pointers import get_value
from quizapp.authoring.operations.speakers import find_speaker_uses
from tests.authoring import builders
from tests.ui.editor.form.given import parts
from tests.ui.fakes import translate

if TYPE_CHECKING:
    from tests.ui.editor.conftest import Writer


def of_kind(writer: Writer, kind: str) -> str:
    """Show the first question of a kind; return its pointer."""
    writer.show([asked["kind"] for asked in writer.questions].index(kind) + 1)
    return writer.form.pointer


@pytest.mark.parametrize(("kind", "lost"), [("verdict", True), ("choices", False)])
def test_another_kind_is_one_step_that_tells_what_has_no_place_in_it(writer, kind, lost):
    at = of_kind(writer, "choice")
    before = writer.document
    writer.presenter.edits.acted(f"kind:{kind}", f"{at}/kind", None)
    assert writer.form.kind == kind
    assert writer.view.said[-1] == writer.state.message
    assert ("“" in writer.state.message.partition(". ")[2]) == lost
    writer.presenter.undo()
    assert writer.document == before


def test_selected_words_become_the_name_or_the_cue_of_a_saying_and_the_rest_of_it_stays(writer):
    at = f"{builders.at('weck-call')}/evidence/0/0/attributions/0"
    said = get_value(writer.document, at)
    name, cue = "Anton Weck", "Anton Weck, the deputy mayor, called"
    writer.presenter.edits.acted("named", at, writer.words(name))
    writer.presenter.edits.acted("cue", at, writer.words(cue))
    now = get_value(writer.document, at)
    assert (now["named"]["quote"], now["cue"]) == (name, cue)
    assert {key: value for key, value in {**now, "cue": ""}.items() if key != "named"} == {**said, "cue": ""}
    for words in (writer.words("The last bus"), None):
        writer.presenter.edits.acted("cue", at, words)
        assert writer.state.failed
        assert get_value(writer.document, at)["cue"] == cue


def test_what_is_said_everywhere_is_told(writer):
    def offered() -> bool:
        return "say-everywhere" in [deed.what for part in parts(writer.form) for deed in part.deeds]

    for number in (1, 3):
        writer.show(number)
        writer.presenter.edits.use(writer.words("until the bus is back"))
    here = f"{writer.form.pointer}/evidence/1/0"
    writer.presenter.edits.chosen(
        f"{here}/attributions", [{"speaker": "office", "statement_type": "finding"}]
    )
    assert offered()
    writer.presenter.edits.acted("say-everywhere", here, None)
    assert writer.state.message == translate("form.everywhere_done")
    assert not offered()


def test_a_new_speaker_is_named_at_once_and_the_way_leads_back_to_its_field(writer):
    at = of_kind(writer, "attribution")
    field = f"{at}/options/0/speaker"
    writer.presenter.edits.acted("new-speaker", field, None)
    last = f"/speakers/{len(writer.document['speakers']) - 1}"
    assert (writer.form.kind, writer.form.pointer) == ("speakers", last)
    assert writer.view.focused[-1] == "form"
    for name, value in (("name", "Mara Lund"), ("kind", "person"), ("speaks_for", "office")):
        writer.presenter.edits.chosen(f"{last}/{name}", value)
    writer.presenter.edits.added(f"{last}/aliases", "alias")
    for name, value in (("role", "ferry captain"), ("side", "crew"), ("aliases/0", "the captain")):
        writer.presenter.context.type(f"{last}/{name}", value)
    writer.presenter.edits.acted("back", "/speakers", None)
    assert (writer.form.pointer, writer.view.focused[-1]) == (at, field)
    assert writer.document["speakers"][-1] == {
        "id": get_value(writer.document, field),
        "name": "Mara Lund",
        "kind": "person",
        "role": "ferry captain",
        "side": "crew",
        "speaks_for": "office",
        "aliases": ["the captain"],
    }


def test_of_two_speakers_merged_the_one_that_is_left_is_shown_and_texts_with_the_old_name_are_looked_for(
    writer,
):
    before = writer.document
    old, into = before["speakers"][0], before["speakers"][-1]
    hint, name = "/banks/0/questions/0/hint", old["name"]
    writer.presenter.context.type(hint, f"{name} is also called “{name}”.")
    writer.presenter.edits.acted("speakers", "/speakers/0", None)
    writer.presenter.edits.chosen("/speakers/0/merge", into["id"])
    assert not list(find_speaker_uses(writer.document, old["id"]))
    shown = get_value(writer.document, writer.form.pointer)
    assert (shown["id"], bool(shown["aliases"])) == (into["id"], True)
    assert get_value(writer.document, hint) == f"{into['name']} is also called “{name}”."
    told = (translate("form.merged", name=into["name"]), translate("form.left", name=name, count=1))
    assert writer.state.message == " ".join(told)
    writer.presenter.finding.open()
    assert writer.state.finding is not None
    assert writer.state.finding.words == name
    writer.presenter.undo()
    writer.presenter.undo()
    assert writer.document == before


def test_a_name_is_changed_in_all_texts_and_never_taken_out_of_them(writer):
    before = writer.document
    name = before["speakers"][0]["name"]
    writer.presenter.edits.acted("speakers", "/speakers/0", None)
    writer.presenter.edits.chosen("/speakers/0/name", "")
    assert writer.document is before
    assert name in writer.state.message
    writer.presenter.edits.chosen("/speakers/0/name", "Mara Lund")
    assert str(before["banks"]).count(name) > 0
    texts = [
        text for _, text in document_traversal.iterate_teacher_texts(writer.document) if "Mara Lund" in text
    ]
    assert len(texts) > 1
