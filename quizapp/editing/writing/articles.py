"""Articles: added and removed, and their paragraphs split, joined, dropped and told apart by role.

A paragraph that a question cites is left alone, so that no citation is ever moved. All this is for an article
that is here as a whole: paragraphs are numbered anew, and the sum over them is taken anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from quizapp.article.models import LONGEST_PASSAGE, MOST_PASSAGES
from quizapp.article.starting import STATEMENTS
from quizapp.catalogue import message
from quizapp.editing import walk
from quizapp.editing.errors import NotDoneError
from quizapp.editing.pointers import Json, ids, joined, new_id, parent, slug
from quizapp.editing.steps import Sketch, Step
from quizapp.pack.checks.sources import paragraphs_sha256
from quizapp.pack.text import canonical

if TYPE_CHECKING:
    from collections.abc import Iterable
    from random import Random

    from quizapp.pack.words import Role, Share

_FIRST: Final = ("headline", "standfirst")


def new_source(
    title: str,
    texts: Iterable[tuple[Role, str]],
    chance: Random,
    taken: Iterable[str] = (),
    given: Json = None,
) -> Json:
    """Return a whole source of passages in reading order, each a role and a text, with ids of its own.

    Texts are made canonical, empty ones left out; `given` has publisher, author, published, url, language and
    rights as far as they are known.
    """
    known = set(taken)
    id_ = new_id(slug(title)[:30].strip("-"), known, chance)
    passages: list[Json] = []
    for role, text in texts:
        if canonical(text):
            known.add(made := new_id("p", known, chance))
            passages.append({"id": made, "role": role, "text": canonical(text)})
    rights = {"statement": "", "share": "cited"}
    source: dict[str, Any] = {"id": id_, "title": canonical(title), "language": "", **(given or {})}
    return renumbered({"rights": rights, **source, "whole": True, "passages": passages})


def add_source(document: Json, source: Json) -> Step:
    """Add a source that `new_source` made, as the last."""
    sketch = Sketch(document)
    sketch.append("/sources", source)
    return sketch.step("add-article", str(source.get("title", "")))


def remove_source(document: Json, source: str) -> Step:
    """Take a source away that no question cites or reads. Raises NotDoneError."""
    sketch = Sketch(document)
    at, found = walk.source(document, source)
    own = {passage["id"] for passage in found.get("passages", [])}
    for _, asked in walk.questions(document):
        if own & walk.cited_passages(asked) or source in asked.get("reads", []):
            raise NotDoneError("article-in-use", message("editing.article_in_use"))
    sketch.take(at)
    return sketch.step("remove-article", str(found.get("title", "")))


def pass_on(document: Json, source: str, share: Share) -> Step:
    """Say what of an article may be passed on; a statement of rights of one's own stays as it is.

    Raises NotDoneError.
    """
    sketch = Sketch(document)
    at, found = walk.source(document, source)
    rights = found.get("rights", {})
    if rights.get("statement", "") in ("", *STATEMENTS.values()):
        sketch.put(joined(at, "rights", "statement"), STATEMENTS[share])
    sketch.put(joined(at, "rights", "share"), share)
    return sketch.step("set-field", share)


def share_of(source: Json) -> Share:
    """Return what of an article may be passed on; only what is cited where nothing is said of it."""
    share: Share = source.get("rights", {}).get("share", "cited")
    return share


def split_paragraph(document: Json, passage: str, start: int, chance: Random) -> Step:
    """Make two paragraphs of one: the second begins at this code point. Raises NotDoneError."""
    at, found = _free(document, passage)
    first, second = canonical(found["text"][:start]), canonical(found["text"][start:])
    if not first or not second:
        raise NotDoneError("nothing-to-split", message("editing.nothing_to_split"))
    sketch = Sketch(document)
    listed, place = parent(at)
    if len(sketch.get(listed)) >= MOST_PASSAGES:
        raise NotDoneError("too-many", message("editing.too_many_paragraphs", most=MOST_PASSAGES))
    sketch.put(joined(at, "text"), first)
    made = {**found, "id": new_id("p", ids(document), chance), "text": second}
    sketch.insert(joined(listed, int(place) + 1), made)
    return _recounted(sketch, listed, "split-paragraph", first)


def join_paragraphs(document: Json, passage: str) -> Step:
    """Make one paragraph of this one and the next, which has to have the same role. Raises NotDoneError."""
    at, found = _free(document, passage)
    listed, place = parent(at)
    sketch = Sketch(document)
    following = sketch.get(listed)[int(place) + 1 :]
    if not following or following[0]["role"] != found["role"]:
        raise NotDoneError("nothing-to-join", message("editing.nothing_to_join"))
    _free(document, following[0]["id"])
    text = f"{found['text']} {following[0]['text']}"
    if len(text) > LONGEST_PASSAGE:
        raise NotDoneError("too-long", message("editing.too_long_to_join", most=LONGEST_PASSAGE))
    sketch.put(joined(at, "text"), text)
    sketch.take(joined(listed, int(place) + 1))
    return _recounted(sketch, listed, "join-paragraphs", found["text"])


def drop_paragraph(document: Json, passage: str) -> Step:
    """Take out a paragraph that does not belong to the article. Raises NotDoneError."""
    at, found = _free(document, passage)
    listed, _ = parent(at)
    sketch = Sketch(document)
    sketch.take(at)
    return _recounted(sketch, listed, "drop-paragraph", found["text"])


def set_role(document: Json, passage: str, role: Role) -> Step:
    """Tell a paragraph apart as headline, standfirst, body or caption; it goes where that role stands.

    Raises NotDoneError.
    """
    if role == "summary":
        raise NotDoneError("not-a-role", message("editing.not_a_role"))
    at, found = _free(document, passage)
    listed, place = parent(at)
    sketch = Sketch(document)
    sketch.put(joined(at, "role"), role)
    if role in _FIRST:
        others = [each for each in sketch.get(listed)[: int(place)] if each["role"] in _FIRST]
        sketch.move(at, joined(listed, len(others)))
    return _recounted(sketch, listed, "set-role", found["text"])


def renumbered(source: Json) -> Json:
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
    return {**source, "paragraphs": max(number, 1), "sha256": paragraphs_sha256(body), "passages": passages}


def _free(document: Json, passage: str) -> tuple[str, Json]:
    """Return a passage that may be changed. Raises NotDoneError."""
    at, found = walk.passage(document, passage)
    source_at = at.rsplit("/", 2)[0]
    source = Sketch(document).get(source_at)
    if not source.get("whole"):
        raise NotDoneError("not-whole", message("editing.not_whole"))
    for _, asked in walk.questions(document):
        if passage in walk.cited_passages(asked):
            name = asked.get("prompt") or asked["id"]
            raise NotDoneError("cited", message("editing.cited", question=name))
    return at, found


def _recounted(sketch: Sketch, listed: str, name: Any, subject: str) -> Step:
    """Number the paragraphs of a source anew, and take the sum over them. Raises NotDoneError without any."""
    at, _ = parent(listed)
    if not any(passage["role"] == "body" for passage in sketch.get(listed)):
        raise NotDoneError("last-paragraph", message("editing.last_paragraph"))
    before, after = sketch.get(at), renumbered(sketch.get(at))
    for place, passage in enumerate(after["passages"]):
        if passage != before["passages"][place]:
            sketch.put(joined(listed, place), passage)
    for field in ("paragraphs", "sha256"):
        sketch.put(joined(at, field), after[field])
    return sketch.step(name, subject[:60])
