"""Reviews: comments on a pack in work, and who has read it, sent as a file to others, and taken in again.

The file, NAME.quizreview, is an archive like a .quizpack, under the same guard; its pack.json holds the
document, half-written or not, beside the comments. It is for colleagues: it carries articles whole, and is no
hand-out. Comments are private to packs in work; who has read a pack becomes one of its reviewers.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final

from quizapp.catalogue import message
from quizapp.editing import walk
from quizapp.editing.checking import obstacles
from quizapp.editing.errors import NoPackError, NotDoneError
from quizapp.editing.places import COMMENT_FIELD, READ_FIELD, public
from quizapp.editing.pointers import Json, joined, new_id
from quizapp.editing.steps import Sketch, Step
from quizapp.pack.archive import read_archive
from quizapp.pack.media import media_problems
from quizapp.pack.strictjson import parse
from quizapp.pack.text import canonical, hidden
from quizapp.pack.writing import packed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path
    from random import Random

ENDING: Final = ".quizreview"
FORMAT: Final = "quizapp-review/1"
LONGEST_COMMENT: Final = 2_000
LONGEST_NAME: Final = 120
"""In characters."""

MOST_COMMENTS: Final = 2_000
MOST_READERS: Final = 30
_LONGEST_ID: Final = 80


@dataclass(frozen=True, slots=True)
class Comment:
    """What somebody says of a question, by its id, or with '' of the pack; `written` is an ISO day."""

    id: str
    question: str
    by: str
    text: str
    written: str
    done: bool = False


@dataclass(frozen=True, slots=True)
class Review:
    """A review's file as it was read: the document, its pictures, comments, and who read it on which day."""

    document: Json
    media: Mapping[str, bytes]
    comments: tuple[Comment, ...]
    read: Mapping[str, str]


def comments_of(document: Json) -> tuple[Comment, ...]:
    """Return the comments on a pack: question by question in its order, those on the pack first."""
    order = {"": -1} | {asked["id"]: place for place, (_, asked) in enumerate(walk.questions(document))}
    found = [_comment(id_, told) for id_, told in document.get(COMMENT_FIELD, {}).items()]
    return tuple(sorted(found, key=lambda each: order.get(each.question, len(order))))


def comment(document: Json, question: str, by: str, text: str, day: date, chance: Random) -> Step:
    """Say something of a question, by its id, or with '' of the pack. Raises NotDoneError."""
    name, words = canonical(by)[:LONGEST_NAME], text.strip()[:LONGEST_COMMENT]
    if not name:
        raise NotDoneError("no-name", message("editing.review.no_name"))
    if not words:
        raise NotDoneError("no-words", message("editing.review.no_words"))
    known = document.get(COMMENT_FIELD, {})
    if len(known) >= MOST_COMMENTS:
        raise NotDoneError("too-many", message("editing.review.too_many"))
    sketch = Sketch(document)
    sketch.begin_object(joined("", COMMENT_FIELD))
    id_ = new_id("comment", known, chance)
    made = Comment(id_, question, name, words, day.isoformat())
    sketch.put(joined("", COMMENT_FIELD, id_), _told(made))
    return sketch.step("comment", question)


def settle(document: Json, id_: str, *, done: bool) -> Step:
    """Mark a comment as done, or as still to be looked at."""
    sketch = Sketch(document)
    sketch.put(joined("", COMMENT_FIELD, id_, "done"), done)
    return sketch.step("comment", id_)


def mark_read(document: Json, by: str, day: date) -> Step:
    """Say that somebody has read all of it: they become one of the pack's reviewers. Raises NotDoneError."""
    name = canonical(by)[:LONGEST_NAME]
    if not name:
        raise NotDoneError("no-name", message("editing.review.no_name"))
    sketch = Sketch(document)
    _add_readers(sketch, {name: day.isoformat()})
    return sketch.step("review", name)


def review_bytes(document: Json, media: Mapping[str, bytes]) -> bytes:
    """Return the bytes of a review's file. Notes stay behind: they are nobody else's."""
    told = {
        "format": FORMAT,
        "document": public(document),
        "comments": document.get(COMMENT_FIELD, {}),
        "read": document.get(READ_FIELD, {}),
    }
    return packed(json.dumps(told, ensure_ascii=False, indent=1).encode(), media)


def read_review(path: Path) -> Review:
    """Read a review's file, which may come from anybody. Raises NoPackError."""
    files = read_archive(path)
    problems = (*files.problems, *media_problems(files.media))
    if problems or files.pack is None:
        raise NoPackError(path, problems[0].message if problems else message("editing.review.no_review"))
    parsed = parse(files.pack)
    if parsed.problems:
        raise NoPackError(path, parsed.problems[0].message)
    told = parsed.value
    if not isinstance(told, dict) or not isinstance(told.get("format"), str):
        raise NoPackError(path, message("editing.review.no_review"))
    if told["format"] != FORMAT:
        raise NoPackError(path, message("editing.review.too_new"))
    document = told.get("document")
    found = obstacles(document)
    if found:
        raise NoPackError(path, found[0].message)
    return Review(document, files.media, _comments(path, told), _readers(path, told))


def take_review(document: Json, review: Review) -> Step:
    """Take in what a reviewer said of this pack; what it says of questions that are gone stays, and is shown.

    Nothing of the pack itself changes but its reviewers; a comment that is here already stays as it is here.
    Raises NotDoneError for a review of another pack.
    """
    if review.document.get("id") != document.get("id"):
        raise NotDoneError("another-pack", message("editing.review.another_pack"))
    sketch = Sketch(document)
    known = document.get(COMMENT_FIELD, {})
    new = [each for each in review.comments if each.id not in known]
    if len(known) + len(new) > MOST_COMMENTS:
        raise NotDoneError("too-many", message("editing.review.too_many"))
    if new:
        sketch.begin_object(joined("", COMMENT_FIELD))
    for each in new:
        sketch.put(joined("", COMMENT_FIELD, each.id), _told(each))
    before = document.get(READ_FIELD, {})
    _add_readers(sketch, {name: day for name, day in review.read.items() if before.get(name) != day})
    return sketch.step("review", ", ".join(review.read))


def commented_document(review: Review) -> Json:
    """Return the document of a review with its comments, and with who has read it."""
    comments = {each.id: _told(each) for each in review.comments}
    return {**review.document, COMMENT_FIELD: comments, READ_FIELD: dict(review.read)}


def _comments(path: Path, told: Mapping[str, Any]) -> tuple[Comment, ...]:
    found = told.get("comments", {})
    if not isinstance(found, dict) or len(found) > MOST_COMMENTS:
        raise NoPackError(path, message("editing.review.comments", most=MOST_COMMENTS))
    lengths = {"question": _LONGEST_ID, "by": LONGEST_NAME, "text": LONGEST_COMMENT, "written": 10}
    for id_, each in found.items():
        whole = (
            isinstance(each, dict) and each.keys() == {*lengths, "done"} and isinstance(each["done"], bool)
        )
        fits = whole and all(_is_text(each[name], most) for name, most in lengths.items())
        if not fits or not _is_text(id_, _LONGEST_ID):
            raise NoPackError(path, message("editing.review.comment", id=id_[:_LONGEST_ID]))
    return tuple(_comment(id_, each) for id_, each in found.items())


def _readers(path: Path, told: Mapping[str, Any]) -> dict[str, str]:
    found = told.get("read", {})
    fits = isinstance(found, dict) and len(found) <= MOST_READERS
    if not fits or not all(
        _is_text(name, LONGEST_NAME) and name == canonical(name) and not hidden(name) and _is_text(day, 10)
        for name, day in found.items()
    ):
        raise NoPackError(path, message("editing.review.readers"))
    return dict(found)


def _is_text(value: object, most: int) -> bool:
    return isinstance(value, str) and len(value) <= most


def _comment(id_: str, told: Mapping[str, Any]) -> Comment:
    question, by, text, written = (str(told.get(name, "")) for name in ("question", "by", "text", "written"))
    return Comment(id_, question, by, text, written, bool(told.get("done")))


def _told(each: Comment) -> Json:
    return {name: value for name, value in asdict(each).items() if name != "id"}


def _add_readers(sketch: Sketch, days: Mapping[str, str]) -> None:
    if days:
        sketch.begin_object(joined("", READ_FIELD))
    for name, day in days.items():
        sketch.put(joined("", READ_FIELD, name), day)
    reviewers = list(sketch.document.get("reviewers", []))
    more = [name for name in days if name not in reviewers]
    if more:
        sketch.put("/reviewers", [*reviewers, *more])
