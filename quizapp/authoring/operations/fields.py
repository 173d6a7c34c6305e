"""Fields and lists of a pack set one by one, notes that nobody is handed, and words replaced in its texts.

Words are replaced in the teacher's own texts: never in an article, a quote or a quotation.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.authoring import document_traversal
from quizapp.authoring.edit_steps import Step, Transaction
from quizapp.authoring.errors import OperationError
from quizapp.authoring.folder_layout import NOTE_FIELD
from quizapp.authoring.id_generator import collect_ids, new_id
from quizapp.authoring.json_pointers import Json, get_value, join_pointer, split_parent
from quizapp.catalogue import message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from random import Random

TEXT_LISTS: Final = ("/authors", "/reviewers", "/disputed")
"""The lists of plain texts."""

ENTRY_LISTS: Final = (*TEXT_LISTS, "/glossary", "/skills")
"""The lists of the pack that are written entry by entry."""

_QUOTED: Final = re.compile("[“„«‘]([^“”„«»‘’]{2,60})[”“»’]")
_SO_CALLED: Final = re.compile(r"\bso-called ((?:[^\W\d_][\w’-]*)(?: [^\W\d_][\w’-]*)?)", re.IGNORECASE)
_MOST_WORDS: Final = 3
_MOST: Final = 6
_ENDS: Final = ".,;:!?"


def set_field(document: Json, at: str, value: Json) -> Step:
    """Give a field a value; None takes it away. Raises EditMismatchError.

    The key of “Who says it?” that nobody does is set by `mark_key`, for it is a None that stays.
    """
    sketch = Transaction(document)
    sketch.put_or_drop(at, value)
    return sketch.step("set-field", at)


def set_field_of_questions(document: Json, questions: Iterable[str], field: str, value: Json) -> Step:
    """Give a field of many questions, by their ids, one value; None takes it away. Raises OperationError."""
    sketch = Transaction(document)
    for question in questions:
        sketch.put_or_drop(join_pointer(document_traversal.question(document, question)[0], field), value)
    return sketch.step("set-many", field)


def set_note(document: Json, question: str, text: str) -> Step:
    """Write a private note on a question, or with an empty id on the pack; an empty one is taken away."""
    sketch = Transaction(document)
    if text:
        sketch.begin_object(join_pointer("", NOTE_FIELD))
    sketch.put_or_drop(join_pointer("", NOTE_FIELD, question), text or None)
    return sketch.step("note", question)


def fill_fields(document: Json, at: str, found: Mapping[str, Json]) -> Step:
    """Give the fields at these pointers their values, all in the question at a pointer, as one step."""
    sketch = Transaction(document)
    for pointer, value in found.items():
        sketch.put(pointer, value)
    return sketch.step("fill-in", str(sketch.get(at)["id"]))


def add_list_entry(document: Json, listed: str, chance: Random, text: str = "") -> Step:
    """Add an entry to one of the lists; its text, term or title may be given. Raises OperationError.

    `listed` is the pointer of the list.
    """
    if text and text in read_text_list(document, listed):
        raise OperationError("there-already", message("editing.there_already", text=text))
    sketch = Transaction(document)
    made: Json = text
    if listed == "/glossary":
        made = {"term": text, "text": ""}
    elif listed == "/skills":
        made = {"id": new_id("skill", collect_ids(document), chance), "title": text}
    sketch.append(listed, made)
    return sketch.step("change-pack", listed)


def add_list_text(document: Json, listed: str, text: str) -> Step:
    """Add a text to one of the lists of plain texts, by its pointer."""
    sketch = Transaction(document)
    sketch.append(listed, text)
    return sketch.step("change-pack", listed)


def remove_list_entry(document: Json, at: str) -> Step:
    """Take an entry out of its list; a skill only where no question trains it. Raises OperationError."""
    listed, _ = split_parent(at)
    entry = get_value(document, at)
    if listed == "/skills" and any(
        asked.get("skill") == entry["id"] for _, asked in document_traversal.questions(document)
    ):
        raise OperationError("skill-in-use", message("editing.skill_in_use"))
    sketch = Transaction(document)
    sketch.take(at)
    if not sketch.get(listed):
        sketch.drop(listed)
    return sketch.step("change-pack", listed)


def is_list_entry(at: str) -> bool:
    """Tell whether an entry of one of the lists stands at a pointer."""
    return at.count("/") == 2 and split_parent(at)[0] in ENTRY_LISTS


def suggest_disputed_terms(document: Json) -> list[str]:
    """Return terms of the articles that may be disputed, the likeliest first; at most six.

    An article sets such a word in quotation marks without quoting a sentence, or calls it so-called. Names of
    speakers are none, and neither are terms that are listed already.
    """
    known = {term.casefold() for term in read_text_list(document, "/disputed")}
    for speaker in document.get("speakers", []):
        known.update(name.casefold() for name in document_traversal.list_speaker_names(speaker))
    found: Counter[str] = Counter()
    spelled: dict[str, str] = {}
    for _, passage in document_traversal.passages(document):
        text = str(passage.get("text", "")) if passage.get("role") != "summary" else ""
        for match in (*_QUOTED.finditer(text), *_SO_CALLED.finditer(text)):
            term = match[1].strip()
            if term[-1:] in _ENDS or len(term.split()) > _MOST_WORDS or not any(map(str.isalpha, term)):
                continue
            found[term.casefold()] += 1
            spelled.setdefault(term.casefold(), term)
    ranked = [spelled[term] for term, _ in found.most_common() if term not in known]
    return ranked[:_MOST]


def read_text_list(document: Json, listed: str) -> list[str]:
    """Return the plain texts of a list; none of one that has other entries."""
    return [each for _, each in document_traversal.entries(document, listed) if isinstance(each, str)]


@dataclass(frozen=True, slots=True)
class WordMatch:
    """Where words stand: the text's pointer, their code points, and whether it is inside a quotation."""

    at: str
    start: int
    end: int
    quoted: bool


def find_words(
    document: Json, words: str, *, capitals: bool = False, whole: bool = False
) -> tuple[WordMatch, ...]:
    """Return where words stand in the teacher's texts, in their order; none for no words.

    `capitals`: only as they are written; `whole`: not inside other words.
    """
    if not words:
        return ()
    pattern = _pattern(words, capitals=capitals, whole=whole)
    return tuple(
        hit
        for at, text in document_traversal.iterate_teacher_texts(document)
        for hit in _hits(at, text, pattern)
    )


def is_in_articles(document: Json, words: str, *, capitals: bool = False, whole: bool = False) -> bool:
    """Tell whether words stand in an article, where nothing is ever replaced."""
    pattern = _pattern(words, capitals=capitals, whole=whole)
    own = (
        passage for _, passage in document_traversal.passages(document) if passage.get("role") != "summary"
    )
    return bool(words) and any(pattern.search(str(passage.get("text", ""))) for passage in own)


def replace_words(document: Json, hits: Iterable[WordMatch], new: str) -> Step:
    """Write other words at these hits; those inside a quotation stay, for they are the article's.

    Raises OperationError where nothing could be replaced, EditMismatchError where a text is gone.
    """
    sketch = Transaction(document)
    for hit in sorted(hits, key=lambda hit: (hit.at, -hit.start)):
        if not hit.quoted:
            text = get_value(sketch.document, hit.at)
            sketch.put(hit.at, text[: hit.start] + new + text[hit.end :])
    step = sketch.step("replace-words", new)
    if not step.edits:
        raise OperationError("nothing-replaced", message("editing.nothing_replaced"))
    return step


def _pattern(words: str, *, capitals: bool, whole: bool) -> re.Pattern[str]:
    sought = re.escape(words)
    if whole:
        sought = (
            (r"(?<!\w)" if words[:1].isalnum() else "") + sought + (r"(?!\w)" if words[-1:].isalnum() else "")
        )
    return re.compile(sought, re.NOFLAG if capitals else re.IGNORECASE)


def _hits(at: str, text: str, pattern: re.Pattern[str]) -> Iterator[WordMatch]:
    quotations = [match.span() for match in document_traversal.QUOTATION.finditer(text)]
    for match in pattern.finditer(text):
        inside = any(start < match.end() and match.start() < end for start, end in quotations)
        yield WordMatch(at, match.start(), match.end(), inside)
