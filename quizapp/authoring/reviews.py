"""Reviews: comments on a pack in work, and who has read it, sent as a file to others, and taken in again.

The file, NAME.quizreview, is an archive like a .quizpack, under the same guard; its pack.json holds the
document, half-written or not, beside the comments. It is for colleagues: it carries articles whole, and is no
hand-out. Comments are private to packs in work; who has read a pack becomes one of its reviewers.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final

from quizapp.authoring import document_traversal
from quizapp.authoring.edit_steps import Step, Transaction
from quizapp.authoring.errors import OperationError, UnreadablePackError
from quizapp.authoring.folder_layout import COMMENT_FIELD, REVIEWER_FIELD, remove_private_fields
from quizapp.authoring.id_generator import new_id
from quizapp.authoring.json_pointers import Json, join_pointer
from quizapp.authoring.live_checks import find_editing_obstacles
from quizapp.catalogue import message
from quizapp.pack.archive import read_archive
from quizapp.pack.canonical_text import canonicalize, find_hidden, remove_hidden
from quizapp.pack.models.fields import ID_PATTERN
from quizapp.pack.pack_writer import build_archive_from_files
from quizapp.pack.picture_format import find_media_problems
from quizapp.pack.strictjson import MAX_NAMES, parse_json

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path
    from random import Random

REVIEW_SUFFIX: Final = ".quizreview"
REVIEW_FORMAT: Final = "quizapp-review/1"
MAX_COMMENT_LENGTH: Final = 2_000
MAX_REVIEWER_NAME_LENGTH: Final = 120
"""In characters."""

MAX_COMMENTS: Final = MAX_NAMES
"""As many as an object in a file may have names: with more, neither the pack nor its review could be read."""

MAX_REVIEWERS: Final = 30
_LONGEST_ID: Final = 80
_ID: Final = re.compile(ID_PATTERN)


@dataclass(frozen=True, slots=True)
class ReviewComment:
    """What somebody says of a question, by its id, or with '' of the pack; `written` is an ISO day."""

    id: str
    question: str
    by: str
    text: str
    written: str
    done: bool = False


@dataclass(frozen=True, slots=True)
class PackReview:
    """A review's file as it was read: the document, its pictures, comments, and who read it on which day."""

    document: Json
    media: Mapping[str, bytes]
    comments: tuple[ReviewComment, ...]
    read: Mapping[str, str]


def list_comments(document: Json) -> tuple[ReviewComment, ...]:
    """Return the comments on a pack: question by question in its order, those on the pack first."""
    order = {"": -1} | {
        asked["id"]: place for place, (_, asked) in enumerate(document_traversal.questions(document))
    }
    found = [_comment(id_, told) for id_, told in document.get(COMMENT_FIELD, {}).items()]
    return tuple(sorted(found, key=lambda each: order.get(each.question, len(order))))


def add_comment(document: Json, question: str, by: str, text: str, day: date, chance: Random) -> Step:
    """Say something of a question, by its id, or with '' of the pack. Raises OperationError."""
    name, words = _reviewer_name(by), _visible(_visible(text)[:MAX_COMMENT_LENGTH])
    if not words:
        raise OperationError("no-words", message("editing.review.no_words"))
    known = document.get(COMMENT_FIELD, {})
    if len(known) >= MAX_COMMENTS:
        raise OperationError("too-many", message("editing.review.too_many"))
    sketch = Transaction(document)
    sketch.begin_object(join_pointer("", COMMENT_FIELD))
    id_ = new_id("comment", known, chance)
    made = ReviewComment(id_, question, name, words, day.isoformat())
    sketch.put(join_pointer("", COMMENT_FIELD, id_), _told(made))
    return sketch.step("comment", question)


def set_comment_done(document: Json, id_: str, *, done: bool) -> Step:
    """Mark a comment as done, or as still to be looked at."""
    sketch = Transaction(document)
    sketch.put(join_pointer("", COMMENT_FIELD, id_, "done"), done)
    return sketch.step("comment", id_)


def mark_as_reviewed(document: Json, by: str, day: date) -> Step:
    """Say that somebody has read all of it: they become one of the pack's reviewers.

    Raises OperationError.
    """
    name = _reviewer_name(by)
    sketch = Transaction(document)
    _add_readers(sketch, {name: day.isoformat()})
    return sketch.step("review", name)


def build_review_file(document: Json, media: Mapping[str, bytes]) -> bytes:
    """Return the bytes of a review's file. Notes stay behind: they are nobody else's."""
    told = {
        "format": REVIEW_FORMAT,
        "document": remove_private_fields(document),
        "comments": document.get(COMMENT_FIELD, {}),
        "read": document.get(REVIEWER_FIELD, {}),
    }
    return build_archive_from_files(json.dumps(told, ensure_ascii=False, indent=1).encode(), media)


def read_review(path: Path) -> PackReview:
    """Read a review's file, which may come from anybody. Raises UnreadablePackError."""
    if not path.is_file():  # a pipe would be waited for
        raise UnreadablePackError(path, message("editing.review.no_review"))
    files = read_archive(path)
    problems = (*files.problems, *find_media_problems(files.media))
    if problems:
        raise UnreadablePackError(path, problems[0].message)
    parsed = parse_json(files.pack or b"")
    if parsed.problems:
        raise UnreadablePackError(path, parsed.problems[0].message)
    told = parsed.value
    if not isinstance(told, dict) or not isinstance(told.get("format"), str):
        raise UnreadablePackError(path, message("editing.review.no_review"))
    if told["format"] != REVIEW_FORMAT:
        raise UnreadablePackError(path, message("editing.review.too_new"))
    document: Json = told.get("document")
    found = find_editing_obstacles(document)
    if found:
        raise UnreadablePackError(path, found[0].message)
    if len(document["id"]) > _LONGEST_ID or not _ID.fullmatch(document["id"]):  # a file may be called so
        raise UnreadablePackError(path, message("editing.review.no_review"))
    return PackReview(document, files.media, _comments(path, told), _readers(path, told))


def import_review(document: Json, review: PackReview) -> Step:
    """Take in what a reviewer said of this pack; what it says of questions that are gone stays, and is shown.

    Nothing of the pack itself changes but its reviewers; a comment that is here already stays as it is here.
    Raises OperationError for a review of another pack.
    """
    if review.document.get("id") != document.get("id"):
        raise OperationError("another-pack", message("editing.review.another_pack"))
    sketch = Transaction(document)
    known = document.get(COMMENT_FIELD, {})
    new = [each for each in review.comments if each.id not in known]
    if len(known) + len(new) > MAX_COMMENTS:
        raise OperationError("too-many", message("editing.review.too_many"))
    if new:
        sketch.begin_object(join_pointer("", COMMENT_FIELD))
    for each in new:
        sketch.put(join_pointer("", COMMENT_FIELD, each.id), _told(each))
    before = document.get(REVIEWER_FIELD, {})
    _add_readers(sketch, {name: day for name, day in review.read.items() if before.get(name) != day})
    return sketch.step("review", ", ".join(review.read))


def build_commented_document(review: PackReview) -> Json:
    """Return the document of a review with its comments, and with who has read it."""
    comments = {each.id: _told(each) for each in review.comments}
    return {**review.document, COMMENT_FIELD: comments, REVIEWER_FIELD: dict(review.read)}


def _comments(path: Path, told: Mapping[str, Any]) -> tuple[ReviewComment, ...]:
    found = told.get("comments", {})
    if not isinstance(found, dict):
        raise UnreadablePackError(path, message("editing.review.comments"))
    lengths = {
        "question": _LONGEST_ID,
        "by": MAX_REVIEWER_NAME_LENGTH,
        "text": MAX_COMMENT_LENGTH,
        "written": 10,
    }
    for id_, each in found.items():
        whole = (
            isinstance(each, dict) and each.keys() == {*lengths, "done"} and isinstance(each["done"], bool)
        )
        fits = whole and all(_is_text(each[name], most) for name, most in lengths.items())
        if not fits or not _is_name(each["by"]) or not _is_text(id_, _LONGEST_ID):
            raise UnreadablePackError(path, message("editing.review.comment", id=id_[:_LONGEST_ID]))
    return tuple(_comment(id_, each) for id_, each in found.items())


def _readers(path: Path, told: Mapping[str, Any]) -> dict[str, str]:
    found = told.get("read", {})
    fits = isinstance(found, dict) and len(found) <= MAX_REVIEWERS
    if not fits or not all(_is_name(name) and _is_text(day, 10) for name, day in found.items()):
        raise UnreadablePackError(path, message("editing.review.readers"))
    return dict(found)


def _reviewer_name(by: str) -> str:
    """Return a name as `read_review` lets it in. Raises OperationError if nothing of it can be seen."""
    name = canonicalize(canonicalize(by)[:MAX_REVIEWER_NAME_LENGTH])
    if not _is_name(name):
        raise OperationError("no-name", message("editing.review.no_name"))
    return name


def _visible(text: str) -> str:
    return remove_hidden(text.replace("\t", " ")).strip()


def _is_name(name: str) -> bool:
    """Tell whether it is a name on one line with nothing that hides in it."""
    fits = 0 < len(name) <= MAX_REVIEWER_NAME_LENGTH
    return fits and name == canonicalize(name) and not find_hidden(name)


def _is_text(value: object, most: int) -> bool:
    return isinstance(value, str) and len(value) <= most and not find_hidden(value)


def _comment(id_: str, told: Mapping[str, Any]) -> ReviewComment:
    question, by, text, written = (str(told.get(name, "")) for name in ("question", "by", "text", "written"))
    return ReviewComment(id_, question, by, text, written, bool(told.get("done")))


def _told(each: ReviewComment) -> Json:
    return {name: value for name, value in asdict(each).items() if name != "id"}


def _add_readers(sketch: Transaction, days: Mapping[str, str]) -> None:
    if days:
        sketch.begin_object(join_pointer("", REVIEWER_FIELD))
    for name, day in days.items():
        sketch.put(join_pointer("", REVIEWER_FIELD, name), day)
    reviewers = list(sketch.document.get("reviewers", []))
    more = [name for name in days if name not in reviewers]
    if more:
        sketch.put("/reviewers", [*reviewers, *more])
