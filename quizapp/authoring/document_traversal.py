"""Ways through a document as plain data: questions, paragraphs, citations, and the teacher's own texts.

Documents come from the editor itself or were taken in with all their parts of the right sort (`obstacles`);
what is missing is passed over.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.authoring.errors import OperationError
from quizapp.authoring.folder_layout import NOTE_FIELD, PRIVATE_FIELDS, SUMMARY_FIELD
from quizapp.authoring.json_pointers import ContainerKey, Json, join_pointer
from quizapp.catalogue import message
from quizapp.pack.quote_matching import find_quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from quizapp.pack.sentences import CharSpan

LocatedPart = tuple[str, Json]
"""A part with its pointer."""

QUOTATION: Final = re.compile("“[^”]*”|„[^“”]*[“”]")
"""A quotation in a text of the teacher's: the words in it are the article's, and stay as they are."""

_OF_PACK: Final = frozenset({"title", "summary", "advisory", "term", "text", "alt", "credit"})
_OF_SPEAKER: Final = frozenset({"name", "role", "side"})
_OF_QUESTION: Final = frozenset({
    "prompt", "explanation", "label", "hint", "claim", "statement", "text", "feedback", "before", "after",
})  # fmt: skip
_LISTS: Final = frozenset({"accepted", "aliases", "disputed"})
_EVIDENCE: Final = frozenset({"evidence", "closest", "citation"})


def entries(document: Json, at: str) -> Iterator[LocatedPart]:
    """Yield the entries of a list at the end of a pointer of one name; none if it is not there."""
    for place, value in enumerate(document.get(at.removeprefix("/"), [])):
        yield f"{at}/{place}", value


def banks(document: Json) -> Iterator[LocatedPart]:
    """Yield every bank."""
    yield from entries(document, "/banks")


def questions(document: Json) -> Iterator[LocatedPart]:
    """Yield every question."""
    for at, bank in banks(document):
        for place, question in enumerate(bank.get("questions", [])):
            yield f"{at}/questions/{place}", question


def passages(document: Json) -> Iterator[LocatedPart]:
    """Yield every passage."""
    for at, source in entries(document, "/sources"):
        for place, passage in enumerate(source.get("passages", [])):
            yield f"{at}/passages/{place}", passage


def map_passage_texts(document: Json, *, summaries: bool = True) -> dict[str, str]:
    """Return the text of each passage by its id, with those of summaries or without."""
    return {
        str(each["id"]): str(each.get("text", ""))
        for _, each in passages(document)
        if summaries or each["role"] != "summary"
    }


def find_in(found: Iterator[LocatedPart], id_: str, what: str) -> LocatedPart:
    """Return the part with this id. Raises OperationError if there is none."""
    for at, value in found:
        if value.get("id") == id_:
            return at, value
    raise OperationError("not-there", message(f"editing.gone.{what}", id=id_))


def bank(document: Json, id_: str) -> LocatedPart:
    """Return the bank with this id. Raises OperationError."""
    return find_in(banks(document), id_, "bank")


def question(document: Json, id_: str) -> LocatedPart:
    """Return the question with this id. Raises OperationError."""
    return find_in(questions(document), id_, "question")


def read_passage_text(document: Json, id_: str) -> str:
    """Return the text of the passage with this id, '' where it has none yet. Raises OperationError."""
    return str(passage(document, id_)[1].get("text", ""))


def passage(document: Json, id_: str) -> LocatedPart:
    """Return the passage with this id. Raises OperationError."""
    return find_in(passages(document), id_, "paragraph")


def speaker(document: Json, id_: str) -> LocatedPart:
    """Return the speaker with this id. Raises OperationError."""
    return find_in(entries(document, "/speakers"), id_, "speaker")


def source(document: Json, id_: str) -> LocatedPart:
    """Return the source with this id. Raises OperationError."""
    return find_in(entries(document, "/sources"), id_, "article")


def find_home_source(document: Json, passage: str) -> str:
    """Return the id of the source that a passage stands in; '' where there is no such passage."""
    for _, found in entries(document, "/sources"):
        if any(each.get("id") == passage for each in found.get("passages", [])):
            return str(found["id"])
    return ""


def citations(node: Json, at: str = "") -> Iterator[LocatedPart]:
    """Yield every citation inside a part; where a name stands (`named`) is none."""
    if isinstance(node, dict):
        if "quote" in node and "passage" in node:
            yield at, node
            return
        parts: Iterable[tuple[ContainerKey, Json]] = node.items()
    else:
        parts = enumerate(node if isinstance(node, list) else ())
    for key, value in parts:
        if isinstance(value, dict | list):
            yield from citations(value, join_pointer(at, key))


def iterate_quotes(node: Json) -> Iterator[LocatedPart]:
    """Yield every citation inside a part, and every place of a name (`named`) in it."""
    for at, citation in citations(node):
        yield at, citation
        for place, saying in enumerate(citation.get("attributions", [])):
            if saying.get("named"):
                yield join_pointer(at, "attributions", place, "named"), saying["named"]


def find_citation_span(citation: Json, text: str) -> CharSpan | None:
    """Return where the words of a citation stand in its passage's text; None where it does not hold."""
    beside = (str(citation.get(name) or "") for name in ("prefix", "suffix"))
    found = find_quote(text, str(citation["quote"]), *beside)
    return None if isinstance(found, str) else found


def find_cited_passages(node: Json) -> set[str]:
    """Return the ids of the passages that a part cites, or in which a name stands for it."""
    return {citation["passage"] for _, citation in iterate_quotes(node)}


def iterate_texts(node: Json, name: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text inside a part, ids among them, with the name of its field or of its list's."""
    if isinstance(node, str):
        yield name, node
    elif isinstance(node, dict):
        for field, value in node.items():
            yield from iterate_texts(value, field)
    elif isinstance(node, list):
        for value in node:
            yield from iterate_texts(value, name)


def replace_ids(question: Json, ids: Mapping[str, Mapping[str, str]]) -> Json:
    """Return a question with other ids: for the name of a field, the new one of each that it may hold."""
    made = _with_ids(question, ids)
    if question["kind"] in ("attribution", "chain") and "key" in question:
        made["key"] = _with_ids(question["key"], ids, "speaker")
    return made


def list_speaker_names(speaker: Json) -> list[str]:
    """Return the name of a speaker and its aliases."""
    return [str(each) for each in (speaker.get("name", ""), *speaker.get("aliases", []))]


def find_principals(document: Json, speaker: str) -> list[str]:
    """Return a speaker, whom it speaks for, whom that speaks for, and so on; a circle ends where it began."""
    leads = {each["id"]: each.get("speaks_for") for _, each in entries(document, "/speakers")}
    row = [speaker]
    while leads.get(row[-1]) and leads[row[-1]] not in row:
        row.append(str(leads[row[-1]]))
    return row


def iterate_asked_speakers(question: Json) -> Iterator[str]:
    """Yield the speakers that a question asks about: those in its key, and whose word a verdict judges."""
    key = question.get("key")
    if question["kind"] == "attribution" and isinstance(key, str):
        yield key
    if question["kind"] == "chain" and isinstance(key, list):
        yield from map(str, key)
    if question.get("of"):
        yield str(question["of"])


def iterate_teacher_texts(document: Json) -> Iterator[tuple[str, str]]:
    """Yield the texts that the teacher wrote, with their pointers: none of an article's, no id, no quote."""
    shell = {name: document[name] for name in document if name not in {"sources", "banks", *PRIVATE_FIELDS}}
    yield from _texts(shell, "", _OF_PACK | _OF_SPEAKER)
    for at, found in passages(document):
        if found.get("role") == "summary":
            yield from _texts({"text": found.get("text")}, at, _OF_PACK)
    for at, found in banks(document):
        yield from _texts({name: found.get(name) for name in ("title", "summary")}, at, _OF_PACK)
        for place, asked in enumerate(found.get("questions", [])):
            yield from _texts(asked, join_pointer(at, "questions", place), _OF_QUESTION)
    for field in (NOTE_FIELD, SUMMARY_FIELD):
        yield from ((join_pointer("", field, name), text) for name, text in document.get(field, {}).items())


def _with_ids(node: Json, ids: Mapping[str, Mapping[str, str]], field: str = "") -> Json:
    if isinstance(node, dict):
        return {name: _with_ids(value, ids, name) for name, value in node.items()}
    if isinstance(node, list | tuple):
        return [_with_ids(value, ids, field) for value in node]
    return ids[field].get(node, node) if field in ids and isinstance(node, str) else node


def _texts(node: Json, at: str, names: frozenset[str]) -> Iterator[tuple[str, str]]:
    if isinstance(node, dict):
        for name, value in node.items():
            if isinstance(value, str):
                if name in names:
                    yield join_pointer(at, name), value
            elif name not in _EVIDENCE and (not isinstance(value, list) or _holds(name, value)):
                yield from _texts(value, join_pointer(at, name), names)
    elif isinstance(node, list):
        for place, value in enumerate(node):
            if isinstance(value, str):
                yield join_pointer(at, place), value
            else:
                yield from _texts(value, join_pointer(at, place), names)


def _holds(name: str, value: Json) -> bool:
    """Tell whether a list holds texts of the teacher's: of lists of plain texts only some do."""
    return name in _LISTS or not any(isinstance(entry, str | list) for entry in value)
