"""The form of many questions at once: what all of them are given. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.editing import walk
from quizapp.editing.pointers import joined
from quizapp.pack.words import DEFAULT_SKILLS
from quizapp.ui.editor.form.state import Deed, Field, FormState, Part, Value
from quizapp.ui.text import banks as text
from quizapp.ui.text import common
from quizapp.ui.text import form as form_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.editing.pointers import Json
    from quizapp.ui.ports import Translate

MANY: Final = "/=many"
"""The pointer of this form; nothing stands there in a document."""


def many_form(document: Json, questions: Sequence[str], translate: Translate) -> FormState:
    """Return the form of questions, by their ids. A field that differs is empty, and says so."""
    own = {str(asked["id"]): asked for _, asked in walk.questions(document)}
    asked = [own[each] for each in questions]
    words = {**form_text.labels(translate), **text.labels(translate)}
    skills = {each["id"]: str(each.get("title", "")) for each in document.get("skills", [])}
    grades = enumerate(("easy", "middling", "hard"), 1)
    values = {
        "skill": [Value(common.skill(translate, id_, skills), id_) for id_ in (*DEFAULT_SKILLS, *skills)],
        "difficulty": [Value(words[name], number) for number, name in grades],
        "shuffle": [Value(words["on"], value=True), Value(words["off"], value=False)],
    }
    given = {name: [each.get(name, name == "shuffle" or None) for each in asked] for name in values}
    lines = [(_choice(name, words, values[name], given[name]),) for name in values]
    banks = [(str(bank["id"]), str(bank.get("title", ""))) for _, bank in walk.banks(document)]
    if len(banks) > 1:
        lines.append(
            (
                _choice(
                    "bank", words, [Value(title, id_) for id_, title in banks], _banks(document, questions)
                ),
            )
        )
    deeds = [Deed("acted", words[name], MANY, name) for name in ("duplicate", "delete", "none")]
    return FormState(
        "many", MANY, "many", (Part(MANY, words["for_all"], lines=tuple(lines), deeds=tuple(deeds)),)
    )


def _choice(name: str, words: dict[str, str], values: list[Value], given: list[Json]) -> Field:
    same = all(each == given[0] for each in given)
    told = "" if same else words["mixed"]
    return Field(
        joined(MANY, name), "choice", words[name], given[0] if same else None, tuple(values), empty=told
    )


def _banks(document: Json, questions: Sequence[str]) -> list[Json]:
    """Return the ids of the banks that questions are in."""
    return [
        str(bank["id"])
        for _, bank in walk.banks(document)
        for each in bank.get("questions", [])
        if each["id"] in questions
    ]
