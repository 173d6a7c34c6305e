"""Questions copied into another pack, with the articles, speakers, skills and pictures that they need.

What the other pack has already is not brought twice: an article with the same words, a speaker that is the
same. What only has the same id by chance gets another one.

On the clipboard they are text: a small pack in JSON with nothing but what the questions need, and their
pictures. Whoever pastes may have it from anywhere: nothing in it is believed before it was looked at, no file
is named by it, and what does not hold is refused as a whole.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from quizapp.authoring import document_traversal
from quizapp.authoring.edit_steps import Step, StepHistory, Transaction
from quizapp.authoring.errors import EditMismatchError, OperationError
from quizapp.authoring.folder_layout import MEDIA_DIR_NAME, translate_disk_errors
from quizapp.authoring.id_generator import collect_ids, new_id
from quizapp.authoring.json_pointers import Json, get_value, is_same_json, join_pointer, split_parent
from quizapp.authoring.live_checks import find_editing_obstacles
from quizapp.authoring.model_assembly import PackAssembler
from quizapp.authoring.operations.questions import add_bank
from quizapp.authoring.working_copy import open_working_copy
from quizapp.authoring.working_copy_store import build_blank_document
from quizapp.catalogue import message
from quizapp.pack.atomic_file import write_atomically
from quizapp.pack.ids import RESERVED_SPEAKERS
from quizapp.pack.picture_format import describe_picture_fault, find_media_suffix
from quizapp.pack.strictjson import parse_json
from quizapp.pack.vocabulary import DEFAULT_SKILLS

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path
    from random import Random

    from quizapp.authoring.undo_stack import UndoStack
    from quizapp.pack.problems import Problem

CLIP_FORMAT: Final = "quizapp-questions/1"
_BEGINS: Final = '{"format": "quizapp-questions/'

MAX_PICTURE_BYTES: Final = 6 * 1024 * 1024
"""So many bytes of pictures go on the clipboard, together; more would fill a small computer's memory."""

MAX_TEXT: Final = 4 * 1024 * 1024 + 4 * MAX_PICTURE_BYTES // 3
"""Bytes. One emoji makes every character of a text take four, and for a moment there are three such texts."""

_MOST_QUESTIONS: Final = 1_000
_LONGEST: Final = 20_000
"""A text that is too long for its field is left to the checks, as any that is typed, but none beyond this."""

_PLAIN: Final = frozenset({"published", "language", "url", "value", "tolerance", "licence"})
"""The texts of a form of their own that a teacher may have typed half."""


@dataclass(frozen=True, slots=True)
class QuestionCopy:
    """The step for the other pack, and which picture files go along: file name there to file name here."""

    step: Step
    pictures: dict[str, str]


def copy_questions(
    origin: Json,
    questions: Sequence[str],
    target: Json,
    bank: str,
    chance: Random,
    *,
    place: int | None = None,
) -> QuestionCopy:
    """Return how questions of one document, by their ids, come into a bank of another.

    They come before the question that has the `place` now, or as the last. Raises OperationError.
    """
    asked = [document_traversal.question(origin, question)[1] for question in questions]
    copier = _Copier(origin, target, chance)
    listed = join_pointer(document_traversal.bank(target, bank)[0], "questions")
    for question in asked:
        copier.bring(question)
    copier.sketch.begin_list(listed)
    count = len(copier.sketch.get(listed))
    first = count if place is None else min(place, count)
    for number, question in enumerate(asked, first):
        copier.sketch.insert(join_pointer(listed, number), copier.asked(question))
    return QuestionCopy(copier.sketch.step("copy-questions", bank), copier.pictures)


@dataclass(frozen=True, slots=True)
class QuestionClip:
    """Questions with all that they need: a document with one bank, and the pictures by file name there."""

    document: Json
    pictures: Mapping[str, bytes]

    @property
    def questions(self) -> list[str]:
        """The ids of the questions, in their order."""
        return [str(asked["id"]) for _, asked in document_traversal.questions(self.document)]


def build_clip(
    document: Json, questions: Sequence[str], pictures: Mapping[str, bytes], chance: Random
) -> QuestionClip:
    """Return questions of a document, by their ids, with what they need. Raises OperationError."""
    bare = build_blank_document("", str(document.get("language", "en")), "", chance)
    copying = copy_questions(document, questions, bare, bare["banks"][0]["id"], chance)
    needed = {made: pictures[file] for made, file in copying.pictures.items() if file in pictures}
    return QuestionClip(StepHistory(bare).done(copying.step).document, needed)


def serialize_clip(clip: QuestionClip) -> str:
    """Return a clip as text. Raises OperationError where it is too much for a clipboard."""
    if sum(map(len, clip.pictures.values())) > MAX_PICTURE_BYTES:
        raise OperationError("clip-too-large", message("editing.clip.too_large"))
    coded = {file: base64.b64encode(data).decode() for file, data in clip.pictures.items()}
    told = {"format": CLIP_FORMAT, "pack": clip.document, "pictures": coded}
    text = json.dumps(told, ensure_ascii=False)
    if len(text.encode("utf-8", "surrogatepass")) > MAX_TEXT:
        raise OperationError("clip-too-large", message("editing.clip.too_large"))
    return text


def is_clip_text(text: str) -> bool:
    """Tell whether a text says that it is one of these, whatever is in it."""
    return text[: 2 * len(_BEGINS)].lstrip().startswith(_BEGINS)


def parse_clip(text: str) -> QuestionClip:
    """Return the clip that a text holds, wherever it comes from. Raises OperationError."""
    if not is_clip_text(text):
        raise OperationError("no-clip", message("editing.clip.none"))
    data = b"" if len(text) > MAX_TEXT else text.encode("utf-8", "surrogatepass")
    if not 0 < len(data) <= MAX_TEXT:
        raise _damaged()
    parsed = parse_json(data)
    match parsed.value:
        case {"format": str(told)} if told != CLIP_FORMAT:
            raise OperationError("clip-too-new", message("editing.clip.too_new"))
        case {"format": _, "pack": dict(document), "pictures": dict(coded), **rest} if not rest:
            if parsed.problems or not _holds(document):
                raise _damaged()
            return QuestionClip(
                document, _pictures(coded, {each["file"] for each in document.get("media", [])})
            )
    raise _damaged()


def rename_clip_files(clip: QuestionClip, files: Container[str], chance: Random) -> QuestionClip:
    """Return a clip whose pictures have names that are made here, none of which is among these files."""
    names: dict[str, str] = {}
    listed = []
    for medium in clip.document.get("media", []):
        data = clip.pictures.get(medium["file"], b"")
        ending = find_media_suffix(data) or ".png"
        made = f"{new_id('picture', (), chance)}{ending}"
        while made in files or made in names.values():
            made = f"{new_id('picture', (), chance)}{ending}"
        names[medium["file"]] = made
        listed.append({**medium, "file": made})
    document = {**clip.document, "media": listed} if listed else clip.document
    return QuestionClip(
        document, {names[file]: data for file, data in clip.pictures.items() if file in names}
    )


def save_clip_pictures(folder: Path, clip: QuestionClip, chance: Random) -> QuestionClip:
    """Write the pictures of a clip beside a pack in work, and return the clip with the names they have there.

    They have names that no file there has, so that undo finds what it had. Raises SaveError.
    """
    with translate_disk_errors(folder / MEDIA_DIR_NAME):
        (folder / MEDIA_DIR_NAME).mkdir(exist_ok=True)
        there = {path.name for path in (folder / MEDIA_DIR_NAME).iterdir()}
        named = rename_clip_files(clip, there, chance)
        for file, data in named.pictures.items():
            write_atomically(folder / MEDIA_DIR_NAME / file, data)
    return named


def build_paste_step(
    clip: QuestionClip, document: Json, bank: str, place: int | None, chance: Random
) -> Step:
    """Return the step that puts a clip that was laid in into a bank, before the question at a place.

    Raises OperationError.
    """
    return copy_questions(clip.document, clip.questions, document, bank, chance, place=place).step


def copy_to_working_copy(folder: Path, clip: QuestionClip, now: datetime, chance: Random) -> str:
    """Put a clip into another pack in work, as the last of its last bank; return that pack's name.

    There it is one step that can be undone. Raises OperationError, MissingWorkingCopyError,
    WorkingCopyInUseError, SaveError, SaveConflictError; then that pack is as it was.
    """
    opened = open_working_copy(folder, now)
    desk, keeper = opened.desk, opened.keeper
    try:
        named, bank = save_clip_pictures(folder, clip, chance), _last_bank(desk, chance)
        desk.do(build_paste_step(named, desk.document, bank, None, chance))
        keeper.log(desk.taken())
        keeper.close(desk.document, now)
    except BaseException:
        keeper.release()
        raise
    return keeper.about.name


class _Copier:
    """Brings what questions need, and remembers by which id the other pack knows it."""

    def __init__(self, origin: Json, target: Json, chance: Random) -> None:
        self._origin, self._chance = origin, chance
        self.sketch = Transaction(target)
        self._taken = set(collect_ids(target))
        self._ids: dict[tuple[str, str], str] = {}
        self.pictures: dict[str, str] = {}

    def bring(self, question: Json) -> None:
        """Bring what a question needs; what is not there is left to be told by the checks."""
        cited = document_traversal.find_cited_passages(question)
        named = {text for _, text in document_traversal.iterate_texts(question)}
        for source in self._origin.get("sources", []):
            own = {passage["id"] for passage in source.get("passages", [])}
            if own & cited or source["id"] in question.get("reads", []):
                self._source(source)
        for speaker in self._origin.get("speakers", []):
            if speaker["id"] in named:
                self._speaker(speaker)
        for skill in self._origin.get("skills", []):
            if skill["id"] == question.get("skill") and skill["id"] not in DEFAULT_SKILLS:
                self._part("skills", skill)
        for medium in self._origin.get("media", []):
            if medium["id"] == question.get("media"):
                self._medium(medium)
        self._ids["questions", question["id"]] = self._free(question["id"], "q")

    def asked(self, question: Json) -> Json:
        """Return a question that was brought as the other pack has it."""
        made = {
            field: {id_: new for (known, id_), new in self._ids.items() if known == sort}
            for field, sort in _NAMED.items()
        }
        return document_traversal.replace_ids(question, made) | {"id": self._ids["questions", question["id"]]}

    def _source(self, source: Json) -> None:
        if ("sources", source["id"]) in self._ids:
            return
        own = source.get("passages", [])
        for other in self.sketch.document.get("sources", []):
            pairs = list(zip(own, other.get("passages", []), strict=False))
            alike = len(own) == len(other.get("passages", []))
            if alike and pairs and all(_words(one) == _words(two) for one, two in pairs):
                self._ids["sources", source["id"]] = other["id"]
                self._ids.update({("passages", one["id"]): two["id"] for one, two in pairs})
                return
        self._ids["sources", source["id"]] = self._free(source["id"], "s")
        for passage in own:
            self._ids["passages", passage["id"]] = self._free(passage["id"], "p")
        made = [{**passage, "id": self._ids["passages", passage["id"]]} for passage in own]
        self.sketch.append("/sources", {**source, "id": self._ids["sources", source["id"]], "passages": made})

    def _speaker(self, speaker: Json) -> None:
        """Bring a speaker with those that it speaks for: a chain that may be long, or a circle."""
        named = {each["id"]: each for each in self._origin.get("speakers", [])}
        there = {_who(each): each["id"] for each in reversed(self.sketch.document.get("speakers", []))}
        new: list[Json] = []
        each: Json | None = speaker
        while each and ("speakers", each["id"]) not in self._ids and each["id"] not in RESERVED_SPEAKERS:
            known = there.get(_who(each))
            self._ids["speakers", each["id"]] = known or self._free(each["id"], "v")
            new += [] if known else [each]
            each = named.get(each.get("speaks_for"))
        for made in reversed(new):
            own = {name: value for name, value in made.items() if name != "speaks_for"}
            principal = self._ids.get(("speakers", str(made.get("speaks_for"))))
            led = {"speaks_for": principal} if principal else {}
            self.sketch.append("/speakers", {**own, "id": self._ids["speakers", made["id"]], **led})

    def _part(self, name: str, part: Json) -> str:
        """Bring a part that is known again if it is the very same; return its id there."""
        for _, other in document_traversal.entries(self.sketch.document, f"/{name}"):
            if is_same_json(other, part):
                self._ids[name, part["id"]] = part["id"]
                return str(part["id"])
        made = self._free(part["id"], name[0])
        self._ids[name, part["id"]] = made
        self.sketch.append(f"/{name}", {**part, "id": made})
        return made

    def _medium(self, medium: Json) -> None:
        if ("media", medium["id"]) in self._ids:
            return
        files = {each["file"].casefold() for each in self.sketch.document.get("media", [])}
        made = file = medium["file"]
        stem, dot, ending = file.rpartition(".")
        while made.casefold() in files:
            made = f"{new_id(stem[:60], (), self._chance)}{dot}{ending}"
        self._part("media", {**medium, "file": made})
        self.pictures[made] = file

    def _free(self, id_: str, letter: str) -> str:
        """Return the id itself where it is free in the other pack, else a new one."""
        made = id_ if id_ not in self._taken else new_id(letter, self._taken, self._chance)
        self._taken.add(made)
        return made


def _words(passage: Json) -> tuple[Json, ...]:
    return tuple(passage.get(name) for name in ("role", "paragraph", "part", "text"))


def _who(speaker: Json) -> tuple[Json, ...]:
    return tuple(speaker.get(name) for name in ("name", "kind", "role"))


def _holds(document: Json) -> bool:
    """Tell whether a document is one that the editor could have made."""
    made = PackAssembler().assembled(document)
    if find_editing_obstacles(document) or not all(_is_half_typed(document, each) for each in made.wrong):
        return False
    count = len(list(document_traversal.questions(document)))
    known = Counter(_told_apart(document))
    doubled = any(number > 1 for number in known.values()) or known.keys() & RESERVED_SPEAKERS
    unfiled = any(not each.get("file") for each in document.get("media", []))
    return len(document.get("banks", [])) == 1 and 0 < count <= _MOST_QUESTIONS and not (doubled or unfiled)


def _told_apart(document: Json) -> list[str]:
    """Return the ids of questions, articles, paragraphs, speakers, skills and pictures."""
    named = [each for name in ("sources", "speakers", "media", "skills") for each in document.get(name, [])]
    found = [
        *named,
        *(each for _, each in document_traversal.passages(document)),
        *(q for _, q in document_traversal.questions(document)),
    ]
    return [str(each["id"]) for each in found]


def _is_half_typed(document: Json, problem: Problem) -> bool:
    """Tell whether a problem is one that can come from typing: a text too long, a date half written."""
    try:
        value = get_value(document, problem.pointer)
    except EditMismatchError:
        return False
    if not isinstance(value, str) or len(value) > _LONGEST:
        return False
    return problem.code == "wrong-size" or (
        problem.code == "wrong-form" and split_parent(problem.pointer)[1] in _PLAIN
    )


def _pictures(coded: Mapping[str, Json], listed: Container[str]) -> dict[str, bytes]:
    """Return the pictures that are listed. Raises OperationError for what no pack can have."""
    found: dict[str, bytes] = {}
    for file, text in coded.items():
        if not isinstance(text, str) or file not in listed:
            raise _damaged()
        try:
            found[file] = base64.b64decode(text.encode("ascii"), validate=True)
        except (ValueError, binascii.Error):
            raise _damaged() from None
    if sum(map(len, found.values())) > MAX_PICTURE_BYTES or any(map(describe_picture_fault, found.values())):
        raise _damaged()
    return found


def _damaged() -> OperationError:
    return OperationError("clip-damaged", message("editing.clip.damaged"))


def _last_bank(desk: UndoStack, chance: Random) -> str:
    """Return the id of the last bank; a pack without any gets one."""
    if next(document_traversal.banks(desk.document), None) is None:
        desk.do(add_bank(desk.document, str(desk.document.get("title", "")), chance))
    return [str(bank["id"]) for _, bank in document_traversal.banks(desk.document)][-1]


_NAMED: Any = {
    "passage": "passages",
    "speaker": "speakers",
    "of": "speakers",
    "skill": "skills",
    "media": "media",
    "reads": "sources",
}
"""The fields that name something of the pack by its id, and of which sort it is."""
