"""Articles: added and removed, and their paragraphs split, joined, dropped and told apart by role.

A paragraph that a question cites is left alone, so that no citation is ever moved. All this is for an article
that is here as a whole: paragraphs are numbered anew, and the sum over them is taken anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from quizapp.article.models import MAX_PASSAGE_LENGTH, MAX_PASSAGES
from quizapp.article.starter_pack import RIGHTS_STATEMENTS
from quizapp.authoring import document_traversal
from quizapp.authoring.edit_steps import Step, Transaction
from quizapp.authoring.errors import OperationError
from quizapp.authoring.id_generator import build_slug, collect_ids, new_id
from quizapp.authoring.json_pointers import Json, join_pointer, split_parent
from quizapp.catalogue import message
from quizapp.pack.canonical_text import canonicalize
from quizapp.pack.checks.sources import hash_paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterable
    from random import Random

    from quizapp.pack.vocabulary import PassageRole, SharingLevel

_FIRST: Final = ("headline", "standfirst")


def build_source(
    title: str,
    texts: Iterable[tuple[PassageRole, str]],
    chance: Random,
    taken: Iterable[str] = (),
    given: Json = None,
) -> Json:
    """Return a whole source of passages in reading order, each a role and a text, with ids of its own.

    Texts are made canonical, empty ones left out; `given` has publisher, author, published, url, language and
    rights as far as they are known.
    """
    known = set(taken)
    id_ = new_id(build_slug(title)[:30].strip("-"), known, chance)
    passages: list[Json] = []
    for role, text in texts:
        if canonicalize(text):
            known.add(made := new_id("p", known, chance))
            passages.append({"id": made, "role": role, "text": canonicalize(text)})
    rights = {"statement": "", "share": "cited"}
    source: dict[str, Any] = {"id": id_, "title": canonicalize(title), "language": "", **(given or {})}
    return renumber_passages({"rights": rights, **source, "whole": True, "passages": passages})


def add_source(document: Json, source: Json) -> Step:
    """Add a source that `build_source` made, as the last."""
    sketch = Transaction(document)
    sketch.append("/sources", source)
    return sketch.step("add-article", str(source.get("title", "")))


def remove_source(document: Json, source: str) -> Step:
    """Take a source away that no question cites or reads. Raises OperationError."""
    sketch = Transaction(document)
    at, found = document_traversal.source(document, source)
    own = {passage["id"] for passage in found.get("passages", [])}
    for _, asked in document_traversal.questions(document):
        if own & document_traversal.find_cited_passages(asked) or source in asked.get("reads", []):
            raise OperationError("article-in-use", message("editing.article_in_use"))
    sketch.take(at)
    return sketch.step("remove-article", str(found.get("title", "")))


def set_share(document: Json, source: str, share: SharingLevel) -> Step:
    """Say what of an article may be passed on; a statement of rights of one's own stays as it is.

    Raises OperationError.
    """
    sketch = Transaction(document)
    at, found = document_traversal.source(document, source)
    rights = found.get("rights", {})
    if rights.get("statement", "") in ("", *RIGHTS_STATEMENTS.values()):
        sketch.put(join_pointer(at, "rights", "statement"), RIGHTS_STATEMENTS[share])
    sketch.put(join_pointer(at, "rights", "share"), share)
    return sketch.step("set-field", share)


def read_share(source: Json) -> SharingLevel:
    """Return what of an article may be passed on; only what is cited where nothing is said of it."""
    share: SharingLevel = source.get("rights", {}).get("share", "cited")
    return share


def split_paragraph(document: Json, passage: str, start: int, chance: Random) -> Step:
    """Make two paragraphs of one: the second begins at this code point. Raises OperationError."""
    at, found = _free(document, passage)
    first, second = canonicalize(found["text"][:start]), canonicalize(found["text"][start:])
    if not first or not second:
        raise OperationError("nothing-to-split", message("editing.nothing_to_split"))
    sketch = Transaction(document)
    listed, place = split_parent(at)
    if len(sketch.get(listed)) >= MAX_PASSAGES:
        raise OperationError("too-many", message("editing.too_many_paragraphs", most=MAX_PASSAGES))
    sketch.put(join_pointer(at, "text"), first)
    made = {**found, "id": new_id("p", collect_ids(document), chance), "text": second}
    sketch.insert(join_pointer(listed, int(place) + 1), made)
    return _recounted(sketch, listed, "split-paragraph", first)


def join_paragraphs(document: Json, passage: str) -> Step:
    """Make one paragraph of this one and the next, which has to have the same role. Raises OperationError."""
    at, found = _free(document, passage)
    listed, place = split_parent(at)
    sketch = Transaction(document)
    following = sketch.get(listed)[int(place) + 1 :]
    if not following or following[0]["role"] != found["role"]:
        raise OperationError("nothing-to-join", message("editing.nothing_to_join"))
    _free(document, following[0]["id"])
    text = f"{found['text']} {following[0]['text']}"
    if len(text) > MAX_PASSAGE_LENGTH:
        raise OperationError("too-long", message("editing.too_long_to_join", most=MAX_PASSAGE_LENGTH))
    sketch.put(join_pointer(at, "text"), text)
    sketch.take(join_pointer(listed, int(place) + 1))
    return _recounted(sketch, listed, "join-paragraphs", found["text"])


def remove_paragraph(document: Json, passage: str) -> Step:
    """Take out a paragraph that does not belong to the article. Raises OperationError."""
    at, found = _free(document, passage)
    listed, _ = split_parent(at)
    sketch = Transaction(document)
    sketch.take(at)
    return _recounted(sketch, listed, "drop-paragraph", found["text"])


def set_role(document: Json, passage: str, role: PassageRole) -> Step:
    """Tell a paragraph apart as headline, standfirst, body or caption; it goes where that role stands.

    Raises OperationError.
    """
    if role == "summary":
        raise OperationError("not-a-role", message("editing.not_a_role"))
    at, found = _free(document, passage)
    listed, place = split_parent(at)
    sketch = Transaction(document)
    sketch.put(join_pointer(at, "role"), role)
    if role in _FIRST:
        others = [each for each in sketch.get(listed)[: int(place)] if each["role"] in _FIRST]
        sketch.move(at, join_pointer(listed, len(others)))
    return _recounted(sketch, listed, "set-role", found["text"])


def renumber_passages(source: Json) -> Json:
    """Return a whole source with its paragraphs numbered, and the sum over them."""
    number = 0
    passages = []
    for passage in source["passages"]:
        bare = {name: value for name, value in passage.items() if name != "paragraph"}
        if bare["role"] == "body":
            number += 1
            bare["paragraph"] = number
        passages.append(bare)
    body = [passage["text"] for passage in passages if passage["role"] == "body"]
    return {**source, "paragraphs": max(number, 1), "sha256": hash_paragraphs(body), "passages": passages}


def _free(document: Json, passage: str) -> tuple[str, Json]:
    """Return a passage that may be changed. Raises OperationError."""
    at, found = document_traversal.passage(document, passage)
    source_at = at.rsplit("/", 2)[0]
    source = Transaction(document).get(source_at)
    if not source.get("whole"):
        raise OperationError("not-whole", message("editing.not_whole"))
    for _, asked in document_traversal.questions(document):
        if passage in document_traversal.find_cited_passages(asked):
            name = asked.get("prompt") or asked["id"]
            raise OperationError("cited", message("editing.cited", question=name))
    return at, found


def _recounted(sketch: Transaction, listed: str, name: Any, subject: str) -> Step:
    """Number the paragraphs of a source anew, and take the sum over them.

    Raises OperationError without any.
    """
    at, _ = split_parent(listed)
    if not any(passage["role"] == "body" for passage in sketch.get(listed)):
        raise OperationError("last-paragraph", message("editing.last_paragraph"))
    before, after = sketch.get(at), renumber_passages(sketch.get(at))
    for place, passage in enumerate(after["passages"]):
        if passage != before["passages"][place]:
            sketch.put(join_pointer(listed, place), passage)
    for field in ("paragraphs", "sha256"):
        sketch.put(join_pointer(at, field), after[field])
    return sketch.step(name, subject[:60])
