"""Questions as text that can be put on the clipboard, and such text taken back.

The text is a small pack in JSON with nothing but what the questions need, and their pictures. Whoever pastes
may have it from anywhere: nothing in it is believed before it was looked at, no file is named by it, and what
does not hold is refused as a whole.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.editing import walk
from quizapp.editing.assembling import Assembler
from quizapp.editing.checking import obstacles
from quizapp.editing.errors import MisfitError, NotDoneError
from quizapp.editing.pointers import Json, get, new_id, parent
from quizapp.editing.steps import Written
from quizapp.editing.store import blank
from quizapp.editing.writing.copying import copy_questions
from quizapp.pack.files import MAX_PACK_BYTES
from quizapp.pack.ids import RESERVED_VOICES
from quizapp.pack.media import ending_of, picture_fault
from quizapp.pack.strictjson import parse

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence
    from random import Random

    from quizapp.pack.problems import Problem

FORMAT: Final = "quizapp-questions/1"
_BEGINS: Final = '{"format": "quizapp-questions/'

MOST_PICTURES: Final = 24 * 1024 * 1024
"""So many bytes of pictures go on the clipboard, together; more would fill a small computer's memory."""

_MOST_TEXT: Final = MAX_PACK_BYTES + 4 * MOST_PICTURES // 3 + 1_000
_MOST_QUESTIONS: Final = 1_000
_LONGEST: Final = 20_000
"""A text that is too long for its field is left to the checks, as any that is typed, but none beyond this."""

_PLAIN: Final = frozenset({"published", "language", "url", "value", "tolerance", "licence"})
"""The texts of a form of their own that a teacher may have typed half."""


@dataclass(frozen=True, slots=True)
class Clip:
    """Questions with all that they need: a document with one bank, and the pictures by file name there."""

    document: Json
    pictures: Mapping[str, bytes]

    @property
    def questions(self) -> list[str]:
        """The ids of the questions, in their order."""
        return [str(asked["id"]) for _, asked in walk.questions(self.document)]


def clip_of(document: Json, questions: Sequence[str], pictures: Mapping[str, bytes], chance: Random) -> Clip:
    """Return questions of a document, by their ids, with what they need. Raises NotDoneError."""
    bare = blank("", str(document.get("language", "en")), "", chance)
    copying = copy_questions(document, questions, bare, bare["banks"][0]["id"], chance)
    needed = {made: pictures[file] for made, file in copying.pictures.items() if file in pictures}
    return Clip(Written(bare).done(copying.step).document, needed)


def text_of(clip: Clip) -> str:
    """Return a clip as text. Raises NotDoneError where its pictures are too much for a clipboard."""
    if sum(map(len, clip.pictures.values())) > MOST_PICTURES:
        sentence = (
            "The pictures of these questions are too much to be copied at once. Copy fewer questions, or"
            " choose “Copy to another pack”."
        )
        raise NotDoneError("clip-too-large", sentence)
    coded = {file: base64.b64encode(data).decode() for file, data in clip.pictures.items()}
    return json.dumps({"format": FORMAT, "pack": clip.document, "pictures": coded}, ensure_ascii=False)


def is_clip(text: str) -> bool:
    """Tell whether a text says that it is one of these, whatever is in it."""
    return text[: 2 * len(_BEGINS)].lstrip().startswith(_BEGINS)


def taken(text: str) -> Clip:
    """Return the clip that a text holds, wherever it comes from. Raises NotDoneError."""
    if not is_clip(text):
        sentence = "There are no questions to paste. Choose some in a list of questions and copy them first."
        raise NotDoneError("no-clip", sentence)
    if len(text) > _MOST_TEXT:
        raise _damaged()
    parsed = parse(text.encode("utf-8", "surrogatepass"))
    match parsed.value:
        case {"format": str(told)} if told != FORMAT:
            sentence = "These questions were copied by another version of this program. Hand out a pack."
            raise NotDoneError("clip-too-new", sentence)
        case {"format": _, "pack": dict(document), "pictures": dict(coded), **rest} if not rest:
            if parsed.problems or not _holds(document):
                raise _damaged()
            return Clip(document, _pictures(coded, {each["file"] for each in document.get("media", [])}))
    raise _damaged()


def with_own_files(clip: Clip, files: Container[str], chance: Random) -> Clip:
    """Return a clip whose pictures have names that are made here, none of which is among these files."""
    names: dict[str, str] = {}
    listed = []
    for _, medium in walk.entries(clip.document, "/media"):
        data = clip.pictures.get(medium["file"], b"")
        ending = ending_of(data) or ".png"
        made = f"{new_id('picture', (), chance)}{ending}"
        while made in files or made in names.values():
            made = f"{new_id('picture', (), chance)}{ending}"
        names[medium["file"]] = made
        listed.append({**medium, "file": made})
    document = {**clip.document, "media": listed} if listed else clip.document
    return Clip(document, {names[file]: data for file, data in clip.pictures.items() if file in names})


def _holds(document: Json) -> bool:
    """Tell whether a document is one that the editor could have made."""
    made = Assembler().assembled(document)
    if obstacles(document) or not all(_is_half_typed(document, each) for each in made.wrong):
        return False
    count = len(list(walk.questions(document)))
    known = Counter(_told_apart(document))
    doubled = any(number > 1 for number in known.values()) or known.keys() & RESERVED_VOICES
    unfiled = any(not each.get("file") for each in document.get("media", []))
    return len(document.get("banks", [])) == 1 and 0 < count <= _MOST_QUESTIONS and not (doubled or unfiled)


def _told_apart(document: Json) -> list[str]:
    """Return the ids of questions, articles, paragraphs, speakers, skills and pictures."""
    named = [each for name in ("sources", "voices", "media", "skills") for each in document.get(name, [])]
    found = [
        *named,
        *(each for _, each in walk.passages(document)),
        *(q for _, q in walk.questions(document)),
    ]
    return [str(each["id"]) for each in found]


def _is_half_typed(document: Json, problem: Problem) -> bool:
    """Tell whether a problem is one that can come from typing: a text too long, a date half written."""
    try:
        value = get(document, problem.pointer)
    except MisfitError:
        return False
    if not isinstance(value, str) or len(value) > _LONGEST:
        return False
    return problem.code == "wrong-size" or (
        problem.code == "wrong-form" and parent(problem.pointer)[1] in _PLAIN
    )


def _pictures(coded: Mapping[str, Json], listed: Container[str]) -> dict[str, bytes]:
    """Return the pictures that are listed. Raises NotDoneError for what no pack can have."""
    found: dict[str, bytes] = {}
    for file, text in coded.items():
        if not isinstance(text, str) or file not in listed:
            raise _damaged()
        try:
            found[file] = base64.b64decode(text.encode("ascii"), validate=True)
        except (ValueError, binascii.Error):
            raise _damaged() from None
    if sum(map(len, found.values())) > MOST_PICTURES or any(map(picture_fault, found.values())):
        raise _damaged()
    return found


def _damaged() -> NotDoneError:
    sentence = "What was copied is damaged, so nothing was pasted. Copy the questions once more."
    return NotDoneError("clip-damaged", sentence)
