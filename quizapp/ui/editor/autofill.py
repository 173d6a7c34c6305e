"""What follows from a question's evidence and key, written where nothing is written yet. No Qt.

Only what is empty is filled, and only in packs of the language of the interface: the sentences are its.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from quizapp.authoring import document_traversal
from quizapp.authoring.edit_steps import Step, Transaction
from quizapp.authoring.errors import AuthoringError, OperationError
from quizapp.authoring.json_pointers import Json, get_value, has_value, join_pointer
from quizapp.authoring.operations.citations import is_nothing_said
from quizapp.authoring.operations.fields import fill_fields
from quizapp.catalogue import message, remove_isolates
from quizapp.pack.ids import ARTICLE_SPEAKER, NOBODY
from quizapp.ui.messages import common
from quizapp.ui.messages import editor as text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.ui.ports import Translate

_LONGEST: Final = 160
"""Longer words of the article are not told again beside their passage."""

_MARKS: Final = frozenset('“”„‟"‘‚«»‹›')


def add_default_prompt(document: Json, step: Step, translate: Translate) -> Step:
    """Return the step that begins a question, which asks by then what its kind mostly asks."""
    if not _speaks(document, translate):
        return step
    sketch = Transaction(document)
    sketch.do(step.edits)
    at, asked = document_traversal.question(sketch.document, step.subject)
    prompt = f"editor_texts.prompts.{asked['kind']}"
    if translate.has(prompt) and not asked.get("prompt"):
        sketch.put(join_pointer(at, "prompt"), translate(prompt))
    return Step(step.name, sketch.step("add-question").edits, step.subject)


def build_fill_step(document: Json, at: str, translate: Translate) -> Step:
    """Return the step that fills in what follows for the question at a pointer. Raises OperationError."""
    found = derive_values(document, at, translate)
    if not found:
        raise OperationError("nothing-follows", message("editor_texts.nothing"))
    return fill_fields(document, at, found)


def derive_values(document: Json, at: str, translate: Translate) -> dict[str, Json]:
    """Return what follows and is not written yet: by its pointer, a sentence or a trap."""
    if not _speaks(document, translate):
        return {}
    found = _Question(document, at, translate).all()
    return {
        pointer: remove_isolates(value) if isinstance(value, str) else value
        for pointer, value in found
        if value and _is_free(document, pointer)
    }


def _speaks(document: Json, translate: Translate) -> bool:
    """Tell whether a pack is in the language of these sentences."""
    return str(document.get("language", "")).partition("-")[0] == translate("editor_texts.language")


def _is_free(document: Json, pointer: str) -> bool:
    return not (has_value(document, pointer) and get_value(document, pointer))


class _Question:
    """One question, and what follows for each of its texts."""

    def __init__(self, document: Json, at: str, translate: Translate) -> None:
        self._document, self._at, self._translate = document, at, translate
        self._asked = get_value(document, at)
        evidence = [citation for evidence_set in self._asked.get("evidence", []) for citation in evidence_set]
        first = next(iter([*evidence, *self._asked.get("closest", [])]), None)
        said = (first or {}).get("attributions", [])
        self._cited = first
        self._who = self._name(said[-1].get("speaker")) if said else ""
        self._where = self._place(first)

    def all(self) -> Iterator[tuple[str, Json]]:
        """Yield pointers, each with what follows there; '' where nothing does."""
        made = {
            "attribution": self._attribution,
            "chain": self._chain,
            "verdict": self._verdict,
            "match": self._match,
            "order": self._order,
        }.get(self._asked["kind"])
        if made is not None:
            yield from made()
        elif self._cited is not None:
            yield from self._plain()

    def _plain(self) -> Iterator[tuple[str, Json]]:
        """What follows in kinds where an answer is picked, marked or written."""
        asked, kind = self._asked, self._asked["kind"]
        yield self._to("explanation"), self._explained()
        if kind in ("choice", "choices"):
            right = asked.get("keys", [asked.get("key")])
            for place, option in enumerate(asked.get("options", [])):
                if option["id"] in right:
                    yield self._to("options", place, "feedback"), self._says()
        elif kind == "find_evidence":
            yield self._to("other", "feedback"), self._say("not_here")
            for place, _ in enumerate(asked.get("distractors", [])):
                yield self._to("distractors", place, "feedback"), self._say("not_here")
        elif kind == "number" and asked.get("value"):
            value = f"{asked['value']} {asked.get('after', '')}".strip()
            yield self._to("other", "feedback"), self._say("gives", words=value)
        elif kind == "text" and asked.get("accepted"):
            yield self._to("other", "feedback"), self._say("gives", words=str(asked["accepted"][0]))

    def _attribution(self) -> Iterator[tuple[str, Json]]:
        if self._cited is None or "key" not in self._asked:
            return
        key = self._asked["key"]
        for place, option in enumerate(self._asked.get("options", [])):
            at, speaker = self._to("options", place), option.get("speaker")
            if speaker is None:
                continue
            yield join_pointer(at, "feedback"), self._of_speaker(speaker, key)
            if speaker != key and ARTICLE_SPEAKER not in (speaker, key) and key is not None:
                yield join_pointer(at, "trap"), "wrong-speaker"
        nobody = "nobody" if key is None else "told_itself" if key == ARTICLE_SPEAKER else "somebody"
        yield self._to("nobody", "feedback"), self._say(nobody, who=self._name(key))
        yield self._to("explanation"), self._say("closest") if key is None else self._explained()

    def _of_speaker(self, speaker: str, key: str | None) -> str:
        """Tell of a speaker who is offered why it is the one, or is not."""
        other = self._name(speaker)
        if key is None:
            return self._say("told" if speaker == ARTICLE_SPEAKER else "not_other", other=other)
        if speaker == key:
            return self._say("told" if speaker == ARTICLE_SPEAKER else "says_who", who=other)
        if speaker == ARTICLE_SPEAKER:
            return self._say("passed_on", who=self._name(key))
        return self._say(
            "told_not_by" if key == ARTICLE_SPEAKER else "not_by", who=self._name(key), other=other
        )

    def _chain(self) -> Iterator[tuple[str, Json]]:
        key = self._asked.get("key", [])
        if self._cited is None or len(key) < 2:
            return
        row = self._say("in_row", words=", ".join(map(self._name, key)))
        for place, option in enumerate(self._asked.get("offered", [])):
            at, speaker = self._to("offered", place), option.get("speaker")
            if speaker is None:
                continue
            name = self._name(speaker)
            right = speaker in key
            yield (
                join_pointer(at, "feedback"),
                self._say("link" if right else "no_link", who=name, other=name),
            )
            if not right:
                yield join_pointer(at, "trap"), "wrong-speaker"
        yield self._to("other", "feedback"), row
        yield self._to("explanation"), row

    def _verdict(self) -> Iterator[tuple[str, Json]]:
        key = self._asked.get("key")
        if self._cited is None or key is None:
            return
        told = {
            "supported": (self._says(), self._say("not_excluded"), self._say("is_said")),
            "contradicted": (self._otherwise(), self._explained(), self._say("is_said")),
            "not_stated": (self._say("not_shown"), self._say("not_denied"), self._say("not_stated")),
        }[key]
        for verdict, words in zip(("supported", "contradicted", "not_stated"), told, strict=True):
            yield self._to("feedback", verdict, "feedback"), words
        if key == "contradicted" and self._asked.get("altered"):
            yield self._to("feedback", "supported", "trap"), self._asked["altered"]
        yield (
            self._to("explanation"),
            self._say("closest") if is_nothing_said(self._asked) else self._explained(),
        )

    def _match(self) -> Iterator[tuple[str, Json]]:
        partners = {each["id"]: each for each in self._asked.get("partners", [])}
        for place, item in enumerate(self._asked.get("items", [])):
            partner = partners.get(item.get("key"))
            if partner is not None:
                yield self._to("items", place, "feedback"), self._of_item(item, partner)
        if partners and all("speaker" in each for each in partners.values()):
            yield self._to("explanation"), self._translate("editor_texts.sentence.each")
        elif partners:
            yield self._to("explanation"), self._translate("editor_texts.sentence.each_thing")

    def _of_item(self, item: Json, partner: Json) -> str:
        speaker, where = partner.get("speaker"), self._place(item.get("citation"))
        if speaker == NOBODY:
            return self._translate("editor_texts.sentence.nobody")
        if not where:
            return ""
        if speaker is None:
            return common.capitalize_first(self._translate("editor_texts.sentence.says", where=where))
        name = "told" if speaker == ARTICLE_SPEAKER else "says_who"
        return common.capitalize_first(
            self._translate(f"editor_texts.sentence.{name}", where=where, who=self._name(speaker))
        )

    def _order(self) -> Iterator[tuple[str, Json]]:
        texts = {item["id"]: str(item.get("text", "")) for item in self._asked.get("items", [])}
        row = [texts.get(id_, "") for group in self._asked.get("order", []) for id_ in group]
        if len(row) > 1 and all(row):
            words = self._translate(
                "editor_texts.sentence.in_order", words="; ".join(each.rstrip(".") for each in row)
            )
            yield self._to("other", "feedback"), words
            yield self._to("explanation"), words

    def _explained(self) -> str:
        """Tell the article's words again, where they are short and no quotation themselves."""
        quote = str((self._cited or {}).get("quote", ""))
        if len(quote) > _LONGEST or not _MARKS.isdisjoint(quote):
            return self._otherwise() if self._asked.get("key") == "contradicted" else self._says()
        return self._say("quoted_who" if self._who else "quoted", words=quote.rstrip("."))

    def _says(self) -> str:
        return self._say("says_who" if self._who else "says")

    def _otherwise(self) -> str:
        return self._say("otherwise_who" if self._who else "otherwise")

    def _say(self, name: str, **given: str) -> str:
        values: dict[str, Any] = {"where": self._where, "who": self._who, **given}
        return common.capitalize_first(self._translate(f"editor_texts.sentence.{name}", **values))

    def _to(self, *names: str | int) -> str:
        return join_pointer(self._at, *names)

    def _name(self, speaker: str | None) -> str:
        """Return a speaker's name as it stands within a sentence."""
        if speaker is None or speaker == ARTICLE_SPEAKER:
            return ""
        for _, each in document_traversal.entries(self._document, "/speakers"):
            if each["id"] == speaker:
                return str(each.get("name", ""))
        return ""

    def _place(self, citation: Json | None) -> str:
        """Return in words where a citation stands."""
        try:
            _, passage = document_traversal.passage(self._document, str((citation or {}).get("passage", "")))
        except AuthoringError:
            return ""
        return text.describe_passage_place(
            self._translate, passage.get("paragraph"), str(passage.get("role", ""))
        )
