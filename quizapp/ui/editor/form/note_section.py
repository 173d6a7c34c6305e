"""The private note of a question or of the pack, folded away. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.authoring.folder_layout import NOTE_FIELD
from quizapp.authoring.json_pointers import join_pointer
from quizapp.ui.editor.form.state import FormField, FormSection

if TYPE_CHECKING:
    from quizapp.authoring.json_pointers import Json
    from quizapp.ui.ports import Translate


def build_note_section(document: Json, question: str, translate: Translate) -> FormSection:
    """Return the note of a question, by its id, or with an empty one of the pack."""
    at = join_pointer("", NOTE_FIELD, question)
    written = str(document.get(NOTE_FIELD, {}).get(question, ""))
    field = FormField(
        at,
        "paragraph",
        translate("about_pack.note_words.label"),
        written,
        help=translate("about_pack.note_words.help"),
    )
    # The pointer of the field is of the notes, not of the question, and stays when the question moves.
    title = translate("about_pack.note_words.filled" if written else "about_pack.note_words.note")
    return FormSection(f"{at}/part", title, lines=((field,),), folded=True)
