"""The form of many questions at once: what all of them are given. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.editing import walk
from quizapp.editing.pointers import joined
from quizapp.ui.editor.form.making import difficulties, skills_offered
from quizapp.ui.editor.form.state import Deed, Field, FormState, Part, Value
from quizapp.ui.text import banks as text
from quizapp.ui.text import form as form_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.editing.pointers import Json
    from quizapp.ui.ports import Translate

MANY: Final = "/=many"
"""The pointer of this form; nothing stands there in a document."""

_MIXED: Final = "=mixed"
"""The value of what is not the same in all; it is none that can be chosen."""


def many_form(document: Json, questions: Sequence[str], translate: Translate) -> FormState:
    """Return the form of questions, by their ids. A field that differs is empty, and says so."""
    own = {str(asked["id"]): asked for _, asked in walk.questions(document)}
    asked = [own[each] for each in questions]
    words = {**form_text.labels(translate), **text.labels(translate)}
    values = _values(document, words, translate)
    given = {name: [each.get(name, name == "shuffle" or None) for each in asked] for name in values}
    banks = [Value(str(bank.get("title", "")), str(bank["id"])) for _, bank in walk.banks(document)]
    if len(banks) > 1:
        values["bank"], given["bank"] = banks, _banks(document, questions)
    lines = tuple((_choice(name, words, values[name], given[name]),) for name in values)
    deeds = tuple(Deed("acted", words[name], MANY, name) for name in ("duplicate", "delete", "none"))
    return FormState("many", MANY, "many", (Part(MANY, words["for_all"], lines=lines, deeds=deeds),))


def _values(document: Json, words: dict[str, str], translate: Translate) -> dict[str, list[Value]]:
    """Return for each field of questions what can be chosen for all of them."""
    found = {
        "skill": skills_offered(document, translate),
        "difficulty": difficulties(words),
        "shuffle": [Value(words["on"], value=True), Value(words["off"], value=False)],
    }
    sources = [
        Value(str(each.get("title", "")), [each["id"]]) for _, each in walk.entries(document, "/sources")
    ]
    if len(sources) > 1:
        found["reads"] = [Value(words["all_articles"]), *sources]
    return found


def _choice(name: str, words: dict[str, str], values: list[Value], given: list[Json]) -> Field:
    same = all(each == given[0] for each in given)
    value, told = (given[0], "") if same else (_MIXED, words["mixed"])
    return Field(joined(MANY, name), "choice", words[name], value, tuple(values), empty=told)


def _banks(document: Json, questions: Sequence[str]) -> list[Json]:
    """Return the ids of the banks that questions are in."""
    return [
        str(bank["id"])
        for _, bank in walk.banks(document)
        for each in bank.get("questions", [])
        if each["id"] in questions
    ]
