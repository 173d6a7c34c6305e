"""The private note of a question or of the pack, folded away. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.editing.places import NOTE_FIELD
from quizapp.editing.pointers import joined
from quizapp.ui.editor.form.state import Field, Part

if TYPE_CHECKING:
    from quizapp.editing.pointers import Json
    from quizapp.ui.ports import Translate


def note_part(document: Json, question: str, translate: Translate) -> Part:
    """Return the note of a question, by its id, or with an empty one of the pack."""
    at = joined("", NOTE_FIELD, question)
    written = str(document.get(NOTE_FIELD, {}).get(question, ""))
    field = Field(
        at,
        "paragraph",
        translate("about_pack.note_words.label"),
        written,
        help=translate("about_pack.note_words.help"),
    )
    # The pointer of the field is of the notes, not of the question, and stays when the question moves.
    title = translate("about_pack.note_words.filled" if written else "about_pack.note_words.note")
    return Part(f"{at}/part", title, lines=((field,),), folded=True)
