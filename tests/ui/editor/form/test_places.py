"""Every field of the format has a place in a form, or a reason why it has none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from quizapp.authoring import document_traversal
from quizapp.authoring.edit_steps import ABSENT, PutEdit, apply_edits
from quizapp.authoring.json_pointers import get_value, join_pointer
from quizapp.pack.models import fields
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import Question
from quizapp.pack.vocabulary import QUESTION_KINDS
from quizapp.ui.editor.form.speaker_form import build_speaker_form
from quizapp.ui.editor.pack_form import build_bank_form, build_pack_form
from tests.ui.editor.form.given import document, form, of_kind, parts
from tests.ui.fakes import translate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.pack.models.fields import Model
    from quizapp.ui.editor.form.state import FormState

BY_WORDS = "set together by selecting words in the article"
MADE = "made by the program and never changed, so that what was answered stays known"
OTHER_PAGE = "written on the page of the article's paragraphs"
EXCEPTIONS = {
    "Pack.format": "written at each hand-out",
    "Pack.$schema": "for those who write packs in a plain text editor",
    "Pack.id": MADE,
    "Question.closest": "no key of this kind is that nothing is said",
    "Question.evidence": "its items' citations are its evidence",
    "DerivedFrom.id": "told in one sentence with the two below",
    "DerivedFrom.revision": "told in one sentence",
    "DerivedFrom.why": "told in one sentence",
    "RevisionChange.revision": "told as the title of its card",
    "RevisionChange.wording_only": "chosen at the hand-out, from what changed in it",
    "Skill.id": MADE,
    "Media.id": MADE,
    "Bank.id": MADE,
    "Source.id": MADE,
    "Source.paragraphs": "counted",
    "Source.whole": "known from how the article was opened",
    "Source.sha256": "summed",
    "Source.passages": OTHER_PAGE,
    "Passage.id": MADE,
    "Passage.paragraph": "counted",
    "Passage.role": OTHER_PAGE,
    "Passage.part": "known from how the article was opened",
    "Passage.text": OTHER_PAGE,
    "Speaker.id": MADE,
    "Question.id": MADE,
    "ChoiceOption.id": MADE,
    "MatchItem.id": MADE,
    "MatchPartner.id": MADE,
    "OrderItem.id": MADE,
    "Citation.passage": BY_WORDS,
    "Citation.quote": BY_WORDS,
    "Citation.prefix": BY_WORDS,
    "Citation.suffix": BY_WORDS,
    "NameQuote.passage": BY_WORDS,
    "NameQuote.quote": BY_WORDS,
}
"""The fields that no form has, each with the reason."""


SILENT = ("choice", "choices", "attribution", "verdict")
BY_ITEMS = ("match", "order")


def told(state: FormState) -> Iterator[str]:
    """The pointers of all that is shown in a form or told when something is done in it."""
    for part in parts(state):
        yield from (deed.pointer for deed in part.deeds)
        if part.key:
            yield part.key.pointer
        yield from (field.pointer for line in part.lines for field in line)
        yield from (field.to for line in part.lines for field in line if field.to)


def full() -> Any:
    """A pack that has everything that may be there once."""
    made = document()
    made |= {
        "derived_from": {"id": "old", "revision": 1, "why": "copy"},
        "media": [{"id": "m", "file": "m.png"}],
        "skills": [{"id": "own", "title": "Own"}],
        "glossary": [{"term": "A", "text": "B"}],
        "changes": [{"revision": 2, "text": "C"}],
    }
    for kind in QUESTION_KINDS:
        _, at = of_kind(kind, made)
        asked = next(each for place, each in document_traversal.questions(made) if place == at)
        asked["media"] = "m"
        if kind == "match":
            asked["partners"].append({"id": "own", "text": "Words"})
        for _, citation in document_traversal.citations(asked):
            said = citation.setdefault("attributions", [])
            said[:] = said or [{"speaker": made["speakers"][0]["id"], "statement_type": "claim"}]
            said[0]["named"] = {"passage": citation["passage"], "quote": citation["quote"]}
    return made


def forms(made: Any) -> Iterator[FormState]:
    for kind in QUESTION_KINDS:
        at = of_kind(kind, made)[1]
        yield form(made, at)
        asked = get_value(made, at)
        if kind in SILENT:
            yield form(apply_edits(made, [PutEdit(f"{at}/closest", ABSENT, asked["evidence"][0])]), at)
    yield build_pack_form(made, (), translate)
    yield build_bank_form(made, "/banks/0", (), translate)
    yield build_speaker_form(made, "/speakers/0", (), translate)


def place_of(made: Any, pointer: str) -> Iterator[tuple[str, str]]:
    """The fields of models that a pointer leads through, each as model and field, by the document's kinds."""
    annotation: Any = Pack
    node = made
    for name in pointer.split("/")[1:]:
        plain = fields.strip_annotation(annotation)
        if fields.is_union(plain) and isinstance(node, dict):
            plain = fields.find_union_member(plain, node.get("kind"))
        if fields.is_model(plain):
            found = fields.get_fields(plain).get(name)
            if found is None:
                return
            yield plain.__name__, name
            annotation = found.annotation
            node = node.get(name) if isinstance(node, dict) else None
        elif not name.isdecimal():
            return
        else:
            annotation = fields.get_element_type(plain)
            node = node[int(name)] if isinstance(node, list) and int(name) < len(node) else None


def models(annotation: Any) -> Iterator[type[Model]]:
    """All models of the format, each once."""
    seen: dict[str, type[Model]] = {}
    waiting = [annotation]
    while waiting:
        plain = fields.strip_annotation(waiting.pop())
        if fields.is_union(plain):
            waiting += [each for each in plain.__args__ if each is not type(None)]
        elif fields.get_element_type(plain) is not None:
            waiting.append(fields.get_element_type(plain))
        elif fields.is_model(plain) and plain.__name__ not in seen:
            seen[plain.__name__] = plain
            waiting += [field.annotation for field in fields.get_fields(plain).values()]
    yield from seen.values()


def reached() -> set[str]:
    made = full()
    found = set()
    for state in forms(made):
        for pointer in told(state):
            found.update(f"{model}.{name}" for model, name in place_of(made, pointer))
    return found


def short(model: type[Model], name: str) -> str:
    """The field as exceptions name it: what holds for several kinds is told once."""
    questions = {fields.find_union_member(fields.strip_annotation(Question), kind) for kind in QUESTION_KINDS}
    if model not in questions:
        return f"{model.__name__}.{name}"
    kind = str(fields.list_allowed_words(fields.get_fields(model)["kind"].annotation)[0])
    alike = (
        name == "id"
        or (name == "closest" and kind not in SILENT)
        or (name == "evidence" and kind in BY_ITEMS)
    )
    return f"Question.{name}" if alike else f"{model.__name__}.{name}"


def test_every_field_of_the_format_is_in_a_form_or_has_a_reason():
    found, missing = reached(), set()
    for model in models(Pack):
        for name in fields.get_fields(model):
            if f"{model.__name__}.{name}" not in found:
                missing.add(short(model, name))
    assert sorted(missing - EXCEPTIONS.keys()) == []
    assert sorted(EXCEPTIONS.keys() - missing) == []


@pytest.mark.parametrize("kind", QUESTION_KINDS)
def test_each_kind_has_all_of_its_fields_by_itself(kind):
    made = full()
    model = fields.find_union_member(fields.strip_annotation(Question), kind)
    assert model is not None
    at = of_kind(kind, made)[1]
    own = {
        name
        for pointer in told(form(made, at))
        for owner, name in place_of(made, pointer)
        if owner == model.__name__
    }
    without = {"evidence", "closest"} if kind in BY_ITEMS else {"closest"}
    assert fields.get_fields(model).keys() - own - {"id"} <= without


def test_a_trap_has_its_test_beside_it_as_help_in_every_kind():
    made = full()
    seen = 0
    for kind in QUESTION_KINDS:
        at = of_kind(kind, made)[1]
        for field in form(made, at).fields():
            if field.pointer == join_pointer(at, "altered") or field.pointer.endswith("/trap"):
                assert bool(field.help) == (field.value is not None), field.pointer
                seen += bool(field.help)
    assert seen > 8
