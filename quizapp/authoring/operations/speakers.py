"""Speakers: made, renamed everywhere, merged, removed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.authoring import document_traversal
from quizapp.authoring.edit_steps import Step, Transaction
from quizapp.authoring.errors import OperationError
from quizapp.authoring.json_pointers import Json, join_pointer
from quizapp.catalogue import message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


_OF_ARTICLE: Final = re.compile(r"/speakers/.*|/disputed/.*|/glossary/\d+/term|.*/accepted/\d+")
"""Pointers of texts that hold words as the article, or a learner, has them, and not names of speakers."""


def rename_speaker(document: Json, speaker: str, name: str, *, texts: bool = True) -> Step:
    """Give a speaker another name, and with `texts` let all of the teacher's texts call it so.

    Quotations, aliases, accepted answers and the article's own words stay as they are. Raises OperationError;
    also for no name where there was one, which would be taken out of all texts.
    """
    sketch = Transaction(document)
    at, found = document_traversal.speaker(document, speaker)
    old = str(found.get("name", ""))
    if old and not name.strip():
        raise OperationError("no-name", message("editing.no_speaker_name", name=old))
    sketch.put(join_pointer(at, "name"), name)
    if texts:
        _rename_in_texts(sketch, old, name)
    return sketch.step("rename-speaker", name)


def change_speaker(document: Json, speaker: str, field: str, value: Json) -> Step:
    """Give a speaker's kind, role, aliases, side or whom it speaks for a value; None or nothing takes it
    away.

    Raises OperationError where it would speak for itself in the end.
    """
    at, found = document_traversal.speaker(document, speaker)
    if field == "speaks_for" and value and speaker in document_traversal.find_principals(document, value):
        raise OperationError("circle", message("editing.circle"))
    sketch = Transaction(document)
    sketch.put_or_drop(join_pointer(at, field), value or None)
    return sketch.step("change-speaker", str(found.get("name", "")))


def replace_name(text: str, old: str, new: str, longer: Iterable[str] = ()) -> str:
    """Return a text with another name, wherever the old one stands as whole words outside a quotation.

    It may have a capital at the start of a sentence. Inside one of the `longer` names it stays.
    """
    names = {old: new, _capital(old): _capital(new), **{each: each for each in (*longer, new)}}
    pattern, parts, start = _whole(names), [], 0
    for quotation in document_traversal.QUOTATION.finditer(text):
        parts += [pattern.sub(lambda met: names[met[0]], text[start : quotation.start()]), quotation[0]]
        start = quotation.end()
    return "".join([*parts, pattern.sub(lambda met: names[met[0]], text[start:])])


def find_texts_with_name(document: Json, name: str) -> list[str]:
    """Return the pointers of the teacher's texts, quotations as well, that call a speaker by a name."""
    pattern = _whole({name, _capital(name), *_longer(document, name)})
    return [
        place
        for place, text in document_traversal.iterate_teacher_texts(document)
        if not place.startswith("/speakers/") and {name, _capital(name)} & set(pattern.findall(text))
    ]


def _rename_in_texts(sketch: Transaction, old: str, new: str) -> None:
    """Let the teacher's texts call a speaker by its new name, which it has in the document already."""
    if old and new and old != new:
        longer = _longer(sketch.document, old)
        for place, text in list(document_traversal.iterate_teacher_texts(sketch.document)):
            if not _OF_ARTICLE.fullmatch(place):
                sketch.put(place, replace_name(text, old, new, longer))


def _longer(document: Json, name: str) -> set[str]:
    """Return the names and aliases of speakers that hold a name, and more."""
    return {
        each
        for speaker in document.get("speakers", [])
        for each in document_traversal.list_speaker_names(speaker)
        if name in each and each != name
    }


def _whole(names: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern of names as whole words, the longest first."""
    either = "|".join(re.escape(each) for each in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)")


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def merge_speaker_into(document: Json, gone: str, into: str) -> Step:
    """Let one speaker take another's place everywhere, and its names as aliases. Raises OperationError.

    The teacher's texts call it by the name that is kept, as in `rename_speaker`.
    Where both are offered, the one that goes is taken out with its reason; where the kept one spoke for the
    other, it speaks for whom that spoke for.
    """
    if gone == into:
        raise OperationError("same-speaker", message("editing.same_speaker"))
    sketch = Transaction(document)
    at, kept = document_traversal.speaker(document, into)
    _, other = document_traversal.speaker(document, gone)
    names = [*kept.get("aliases", []), *document_traversal.list_speaker_names(other)]
    aliases = [name for name in dict.fromkeys(names) if name and name != kept.get("name")]
    if kept.get("speaks_for") == gone:
        sketch.drop(join_pointer(at, "speaks_for"))
        if other.get("speaks_for") not in (None, into):
            sketch.put(join_pointer(at, "speaks_for"), other["speaks_for"])
    if aliases:
        sketch.put(join_pointer(at, "aliases"), aliases)
    for place in find_speaker_uses(document, gone):
        if place != join_pointer(at, "speaks_for"):
            sketch.put(place, into)
    sketch.take(document_traversal.speaker(sketch.document, gone)[0])
    _without_doubles(sketch, into)
    _rename_in_texts(sketch, str(other.get("name", "")), str(kept.get("name", "")))
    return sketch.step("merge-speakers", str(kept.get("name", "")))


def remove_speaker(document: Json, speaker: str) -> Step:
    """Take a speaker away that nothing names. Raises OperationError with how often it is named."""
    sketch = Transaction(document)
    at, found = document_traversal.speaker(document, speaker)
    named = list(find_speaker_uses(document, speaker))
    if named:
        sentence = message("editing.speaker_in_use", name=found.get("name"), n=len(named))
        raise OperationError("speaker-in-use", sentence)
    sketch.take(at)
    return sketch.step("remove-speaker", str(found.get("name", "")))


def find_speaker_uses(document: Json, speaker: str) -> Iterator[str]:
    """Yield the pointers of all fields that name a speaker by its id."""
    for at, other in document_traversal.entries(document, "/speakers"):
        if other.get("speaks_for") == speaker:
            yield join_pointer(at, "speaks_for")
    for at, asked in document_traversal.questions(document):
        yield from _uses_in(asked, at, speaker)
        if asked["kind"] == "attribution" and asked.get("key") == speaker:
            yield join_pointer(at, "key")
        if asked["kind"] == "verdict" and asked.get("of") == speaker:
            yield join_pointer(at, "of")
        if asked["kind"] == "chain":
            row = enumerate(asked.get("key", []))
            yield from (join_pointer(at, "key", place) for place, each in row if each == speaker)


def _uses_in(node: Json, at: str, speaker: str) -> Iterator[str]:
    """Yield the fields called “speaker” inside a question: of sayings, of options, of partners."""
    if isinstance(node, dict):
        for name, value in node.items():
            if name == "speaker" and value == speaker:
                yield join_pointer(at, name)
            else:
                yield from _uses_in(value, join_pointer(at, name), speaker)
    elif isinstance(node, list):
        for place, value in enumerate(node):
            yield from _uses_in(value, join_pointer(at, place), speaker)


def _without_doubles(sketch: Transaction, speaker: str) -> None:
    """Let a speaker that two were merged to be offered once, stand once in a row, and say a thing once."""
    for at, asked in list(document_traversal.questions(sketch.document)):
        for name in ("options", "offered"):
            listed = asked.get(name, [])
            doubled = [place for place, each in enumerate(listed) if each.get("speaker") == speaker][1:]
            for place in reversed(doubled):
                sketch.take(join_pointer(at, name, place))
        if asked["kind"] == "match":
            _one_partner(sketch, at, speaker)
        if asked["kind"] == "chain" and "key" in asked:
            sketch.put(join_pointer(at, "key"), list(dict.fromkeys(asked["key"])))
        for inner, citation in document_traversal.citations(sketch.get(at)):
            attributions = citation.get("attributions", [])
            kept = [
                each
                for place, each in enumerate(attributions)
                if place + 1 == len(attributions)
                or each.get("speaker") != attributions[place + 1].get("speaker")
            ]
            if len(kept) < len(attributions):
                sketch.put(join_pointer(at + inner, "attributions"), kept)


def _one_partner(sketch: Transaction, at: str, speaker: str) -> None:
    """Of partners that are the same speaker keep the first, and let the items of the others have it."""
    asked = sketch.get(at)
    alike = [partner["id"] for partner in asked.get("partners", []) if partner.get("speaker") == speaker]
    for place, item in enumerate(asked.get("items", [])):
        if item.get("key") in alike[1:]:
            sketch.put(join_pointer(at, "items", place, "key"), alike[0])
    for place in reversed(range(len(asked.get("partners", [])))):
        if asked["partners"][place]["id"] in alike[1:]:
            sketch.take(join_pointer(at, "partners", place))
