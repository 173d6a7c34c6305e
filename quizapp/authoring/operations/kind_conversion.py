"""A question made one of another kind: what fits both goes along, the rest is left out and can be told."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from quizapp.authoring import document_traversal
from quizapp.authoring.edit_steps import Step, Transaction
from quizapp.authoring.id_generator import new_id
from quizapp.authoring.operations.answers import align_evidence
from quizapp.authoring.operations.citations import SINGLE_ARTICLE_KINDS, is_nothing_said
from quizapp.authoring.operations.questions import DEFAULT_SKILL_BY_KIND, build_kind_fields
from quizapp.pack.ids import ARTICLE_SPEAKER, NOBODY
from quizapp.pack.models.fields import FIGURE_PATTERN

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

    from quizapp.authoring.json_pointers import Json
    from quizapp.pack.vocabulary import QuestionKind

_EVERY_KIND: Final = (
    "label", "prompt", "explanation", "skill", "difficulty", "origin", "hint", "media", "family", "reads",
    "shuffle", "evidence", "closest",
)  # fmt: skip
_SHARED: Final = (frozenset({"number", "text"}), ("before", "after"))
_WITH_OTHER: Final = frozenset({"chain", "find_evidence", "order", "number", "text"})
_WITH_CLAIM: Final[dict[str, str]] = {
    "attribution": "claim", "chain": "claim", "verdict": "statement", "find_evidence": "statement",
}  # fmt: skip
_CITES_MOST: Final = 9
_FIGURE: Final = re.compile(FIGURE_PATTERN)

ITEM_KINDS: Final = frozenset({"match", "order"})
"""The kinds whose evidence stands at their items."""

MAX_ANSWER_LENGTH: Final = 240
_LONGEST_LINE: Final = 400
_REASON: Final = ("feedback", "trap", "citation")
_TOLD: Final = frozenset({
    "prompt", "explanation", "claim", "statement", "text", "feedback", "before", "after", "value", "quote",
    "tolerance", "near", "accepted",
})  # fmt: skip
"""The fields whose words are missed when they are gone; those that say how, such as a key, are seen."""


def change_kind(document: Json, question: str, kind: QuestionKind, chance: Random) -> Step:
    """Make a question one of another kind; without edits if it is of it. Raises OperationError.

    Prompt, explanation, claim or statement, answers with their reasons, key, evidence and all that every kind
    has go along as far as the other kind has a place for them. `find_lost_words` tells what has none.
    """
    sketch = Transaction(document)
    at, asked = document_traversal.question(document, question)
    if asked["kind"] != kind:
        old = _Old(document, asked, find_claim(asked), tuple(iterate_answers(asked)))
        sketch.put(at, _made(old, kind, chance))
        if kind in ("attribution", "verdict"):
            align_evidence(sketch, at)
    return sketch.step("change-kind", question)


@dataclass(frozen=True, slots=True)
class QuestionAnswer:
    """One answer of whatever kind: its words or its speaker, the reason, and whether it is right."""

    text: str = ""
    speaker: str | None = None
    reason: Json = field(default_factory=dict)
    right: bool = False
    last: bool = False
    id: str = ""


def iterate_answers(asked: Json) -> Iterator[QuestionAnswer]:
    """Yield the answers of a question, of whatever kind."""
    kind = asked["kind"]
    if kind in ("choice", "choices"):
        keys = asked.get("keys", [asked.get("key")])
        for each in asked.get("options", []):
            right, last = each["id"] in keys, bool(each.get("last"))
            yield QuestionAnswer(str(each.get("text", "")), None, _kept(each), right, last, each["id"])
    elif kind in ("attribution", "chain", "verdict"):
        yield from _spoken_answers(asked)
    elif kind == "find_evidence":
        for each in asked.get("distractors", []):
            quote = str(each.get("citation", {}).get("quote", ""))
            yield QuestionAnswer(quote[:MAX_ANSWER_LENGTH], None, _kept(each))
    elif kind in ITEM_KINDS:
        yield from _item_answers(asked)
    else:
        yield from _typed_answers(asked)


def find_lost_words(before: Json, after: Json) -> tuple[str, ...]:
    """Return the words of a question that are not in it any more, each once, in the order of its fields."""
    kept = set(_words(after))
    return tuple(dict.fromkeys(words for words in _words(before) if words not in kept))


def find_claim(asked: Json) -> str:
    """Return what is said or judged; of a single item that is matched, that."""
    found = asked.get("claim") or asked.get("statement")
    if not found and asked["kind"] == "match" and len(asked.get("items", [])) == 1:
        found = asked["items"][0].get("text")
    return str(found or "")[:_LONGEST_LINE]


def find_citations(asked: Json) -> list[Json]:
    """Return the citations that settle a question, or stand at its items, each once."""
    place: Any = asked.get("items") if asked["kind"] in ITEM_KINDS else None
    if place is None:
        place = [asked.get("evidence", []), asked.get("closest", [])]
    found: list[Json] = []
    for _, citation in document_traversal.citations(place):
        if citation not in found:
            found.append(citation)
    return found


@dataclass(frozen=True, slots=True)
class _Old:
    """The question as it was."""

    document: Json
    asked: Json
    claim: str
    answers: tuple[QuestionAnswer, ...]


def _made(old: _Old, kind: QuestionKind, chance: Random) -> Json:
    """Return the question as one of another kind."""
    asked = old.asked
    kept = {name: asked[name] for name in _EVERY_KIND if name in asked}
    if not kept.get("prompt") and kind not in _WITH_CLAIM and old.claim:
        kept["prompt"] = old.claim
    if "skill" not in kept and kind in DEFAULT_SKILL_BY_KIND:
        kept["skill"] = DEFAULT_SKILL_BY_KIND[kind]
    own = build_kind_fields(kind, chance) | _own(old, kind, chance)
    made = {"kind": kind, "id": asked["id"], **kept, **own}
    kinds, names = _SHARED
    if {asked["kind"], kind} <= kinds:
        made |= {name: asked[name] for name in names if name in asked}
    if kind in _WITH_CLAIM:
        made[_WITH_CLAIM[kind]] = old.claim
    made.update(_other_reasons(asked, kind))
    return _with_evidence(old, made)


def _own(old: _Old, kind: QuestionKind, chance: Random) -> Json:
    """Return the fields of a kind's own, as far as there is anything for them."""
    match kind:
        case "choice" | "choices":
            return _options(old, kind, chance)
        case "attribution" | "chain":
            return _offered(old, kind)
        case "verdict":
            return _verdict(old)
        case "find_evidence":
            wrong = (each.reason for each in old.answers if not each.right)
            distractors = [reason for reason in wrong if reason.get("citation")]
            return {"distractors": distractors[:9]} if distractors else {}
        case "match" | "order":
            return _items(old, kind, chance)
        case "number" | "text":
            return _typed(old, kind)


def _options(old: _Old, kind: QuestionKind, chance: Random) -> Json:
    answers = [each for each in _in_words(old) if each.text or each.reason.get("feedback") or each.id][:9]
    if not answers:
        return {}
    answers = _with_ids(answers, "o", chance)
    options: list[Json] = [
        {"id": each.id, "text": each.text, **_reason(each), **({"last": True} if each.last else {})}
        for each in answers
    ]
    right = [each.id for each in answers if each.right]
    if kind == "choices":
        return {"options": options, "keys": right[:7]}
    return {"options": options, **({"key": right[0]} if right else {})}


def _offered(old: _Old, kind: QuestionKind) -> Json:
    """Return the speakers of “Who says it?” or of a chain: those that stood there, or whose names did."""
    asked, name = old.asked, "options" if kind == "attribution" else "offered"
    found: dict[str, QuestionAnswer] = {}
    for each in old.answers:
        speaker = each.speaker or _named(old.document, each.text)
        if speaker not in (None, NOBODY) and not (kind == "chain" and speaker == ARTICLE_SPEAKER):
            found.setdefault(speaker, each)
    made: Json = {name: [{"speaker": speaker, **_reason(each)} for speaker, each in found.items()][:8]}
    key = [speaker for speaker, each in found.items() if each.right]
    if asked["kind"] in ("attribution", "chain"):
        row = asked.get("key")
        key = row if isinstance(row, list) else [row] if row in found else []
    offered = {each["speaker"] for each in made[name]}
    key = [speaker for speaker in key if speaker in offered]
    if kind == "chain":
        return made | {"key": key[:4]}
    if asked["kind"] == "verdict" and asked.get("key") == "not_stated":
        return made | {"key": None}
    return made | ({"key": key[-1]} if key else {})


def _verdict(old: _Old) -> Json:
    asked = old.asked
    said = [
        each.speaker for each in old.answers if each.right and each.speaker not in (None, ARTICLE_SPEAKER)
    ]
    if asked["kind"] == "chain":
        said = list(asked.get("key", []))
    made: Json = {"of": said[-1]} if said else {}
    return made | ({"key": "not_stated"} if is_nothing_said(asked) else {})


def _items(old: _Old, kind: QuestionKind, chance: Random) -> Json:
    """Return what is matched or put in order: items, answers in words, else the words that are cited."""
    answers = [each for each in old.answers if each.text and old.asked["kind"] != "find_evidence"]
    if not answers:
        answers = _cited_words(old, with_claim=kind == "match")
    answers = _with_ids(answers[: 9 if kind == "match" else 8], "i", chance)
    items: list[Json] = []
    for each in answers:
        shown = {name: value for name, value in each.reason.items() if name != "trap"}
        extra = {"key": "", "feedback": ""} if kind == "match" else {}
        items.append({"id": each.id, "text": each.text, **extra, **shown})
    if kind == "order":
        return {"items": items, "order": [[each["id"]] for each in items]}
    speakers = dict.fromkeys(each.speaker for each in old.answers if each.speaker)
    partners: list[Json] = []
    for speaker in list(speakers)[:9]:
        partners.append({"id": new_id("p", [each["id"] for each in partners], chance), "speaker": speaker})
    right = [each.speaker for each in old.answers if each.right and each.speaker]
    if len(items) == 1 and len(right) == 1:
        items[0]["key"] = next((each["id"] for each in partners if each["speaker"] == right[0]), "")
    return {"items": items, "partners": partners}


def _typed(old: _Old, kind: QuestionKind) -> Json:
    """Return what is accepted and which wrong answers are known."""
    answers = [each for each in _in_words(old) if each.text]
    if kind == "number":
        answers = [each for each in answers if _FIGURE.match(each.text)]
    name = "value" if kind == "number" else "text"
    wrong = [{name: each.text, **_reason(each)} for each in answers if not each.right]
    right = list(dict.fromkeys(each.text for each in answers if each.right))
    known = {"known": wrong[:9]} if wrong and old.asked["kind"] not in ITEM_KINDS else {}
    if kind == "text":
        return {"accepted": right[:20], **known}
    return {**({"value": right[0]} if right else {}), **known}


def _with_evidence(old: _Old, made: Json) -> Json:
    """Let what is cited stand where the kind has it."""
    asked, kind = old.asked, made["kind"]
    if kind in ITEM_KINDS:
        return {name: value for name, value in made.items() if name not in ("evidence", "closest")}
    if asked["kind"] in ITEM_KINDS and not made.get("evidence") and not made.get("closest"):
        cited = find_citations(asked)[:_CITES_MOST]
        made |= {"evidence": [cited]} if cited else {}
    elif made.get("closest") and kind not in ("attribution", "verdict", "choice", "choices"):
        made["evidence"] = [*made.get("evidence", []), *([each] for each in made.pop("closest"))][:9]
    if kind in SINGLE_ARTICLE_KINDS and "reads" not in made and len(old.document.get("sources", [])) > 1:
        homes = [
            document_traversal.find_home_source(old.document, each["passage"])
            for each in find_citations(made)
        ]
        made |= {"reads": homes[:1]} if homes and homes[0] else {}
    return made


def _other_reasons(asked: Json, kind: QuestionKind) -> Iterator[tuple[str, Json]]:
    """Yield the reasons for what nobody listed: for every other answer, and for “does not say”."""
    if kind in _WITH_OTHER and "other" in asked:
        yield "other", asked["other"]
    silent = asked.get("nobody") or asked.get("feedback", {}).get("not_stated")
    if silent and kind == "attribution":
        yield "nobody", silent
    elif silent and kind == "verdict":
        blank: Json = {"feedback": ""}
        yield "feedback", {"supported": blank, "contradicted": blank, "not_stated": silent}


def _reason(answer: QuestionAnswer) -> Json:
    """Return the reason of an answer; what is right has no trap."""
    found = {"feedback": "", **answer.reason}
    return {name: value for name, value in found.items() if not (answer.right and name == "trap")}


def _in_words(old: _Old) -> list[QuestionAnswer]:
    """Return the answers in words: a speaker by the name, but for the article, which has none."""
    names = {each["id"]: str(each.get("name") or "") for each in old.document.get("speakers", [])}
    if old.asked["kind"] in {*ITEM_KINDS, "verdict"}:  # there speakers are no answers of their own
        return [each for each in old.answers if each.speaker is None]
    return [replace(each, text=each.text or names.get(each.speaker or "", "")) for each in old.answers]


def _cited_words(old: _Old, *, with_claim: bool) -> list[QuestionAnswer]:
    """Return the words that are cited as answers, the first of them told by the claim."""
    cited = find_citations(old.asked)
    texts = [str(each["quote"]) for each in cited]
    if with_claim and old.claim:
        texts[:1] = [old.claim]
    reasons: list[Json] = [{"citation": each} for each in cited] or [{}]
    return [
        QuestionAnswer(text[:MAX_ANSWER_LENGTH], reason=reason)
        for text, reason in zip(texts, reasons, strict=False)
    ]


def _with_ids(answers: list[QuestionAnswer], letter: str, chance: Random) -> list[QuestionAnswer]:
    """Return the answers with ids; those that have one keep it, for they are the same thing."""
    taken = {each.id for each in answers}
    found = []
    for each in answers:
        made = each.id or new_id(letter, taken, chance)
        taken.add(made)
        found.append(replace(each, id=made))
    return found


def _named(document: Json, words: str) -> str | None:
    """Return the speaker whom words name and nothing else; None: they name none."""
    wanted = words.strip().casefold()
    for each in document.get("speakers", []):
        if wanted and wanted in [name.casefold() for name in document_traversal.list_speaker_names(each)]:
            return str(each["id"])
    return None


def _spoken_answers(asked: Json) -> Iterator[QuestionAnswer]:
    """Yield the speakers that are offered; of a verdict the one whose word is judged."""
    if asked["kind"] == "verdict":
        if asked.get("of"):
            yield QuestionAnswer("", asked["of"], right=asked.get("key") == "supported")
        return
    key = asked.get("key")
    right = key if isinstance(key, list) else [key]
    for each in asked.get("options" if asked["kind"] == "attribution" else "offered", []):
        speaker = each.get("speaker") or None
        yield QuestionAnswer("", speaker, _kept(each), speaker is not None and speaker in right)


def _item_answers(asked: Json) -> Iterator[QuestionAnswer]:
    """Yield items, then the speakers to whom they are matched."""
    for each in asked.get("items", []):
        yield QuestionAnswer(str(each.get("text", "")), None, _kept(each), id=each["id"])
    for each in asked.get("partners", []):
        if each.get("speaker") not in (None, NOBODY):
            yield QuestionAnswer("", each["speaker"])


def _typed_answers(asked: Json) -> Iterator[QuestionAnswer]:
    """Yield what is right, then wrong answers that are known."""
    is_number = asked["kind"] == "number"
    for each in [asked.get("value")] if is_number else asked.get("accepted", []):
        if each:
            yield QuestionAnswer(str(each), right=True)
    for each in asked.get("known", []):
        yield QuestionAnswer(str(each.get("value" if is_number else "text", "")), None, _kept(each))


def _kept(entry: Json) -> Json:
    return {name: entry[name] for name in _REASON if name in entry}


def _words(node: Json) -> Iterator[str]:
    return (text for name, text in document_traversal.iterate_texts(node) if text and name in _TOLD)
