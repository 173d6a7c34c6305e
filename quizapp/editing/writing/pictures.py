"""Pictures of a pack in work: a file beside it, and its place in the document.

A file is written under a name that no other has and never written over, so that undo and redo find it. What
no document lists stays behind at a hand-out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.editing import walk
from quizapp.editing.errors import NotDoneError
from quizapp.editing.fresh import ids, new_id, slug
from quizapp.editing.places import MEDIA, telling_disk
from quizapp.editing.pointers import Json, joined
from quizapp.editing.steps import Sketch, Step
from quizapp.pack.files import MAX_MEDIA_BYTES
from quizapp.pack.media import media_problems, media_type
from quizapp.pack.saving import write_whole

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

_ENDINGS: Final = {"png": "png", "jpeg": "jpg", "webp": "webp"}
_STEM: Final = re.compile(r"\.[A-Za-z0-9]{1,5}$")


def add_picture(folder: Path, document: Json, question: str, name: str, data: bytes, chance: Random) -> Step:
    """Write a picture into the folder of a pack in work, and show it with a question; `name` is its old one.

    It waits for words for those who cannot see it. Raises NotDoneError for what is no picture that a pack can
    have, NotSavedError.
    """
    kind = media_type(data)
    if kind is None or len(data) > MAX_MEDIA_BYTES:
        sentence = "This is no picture that a pack can have. Save it as PNG, JPEG or WebP, of 20 MB at most."
        raise NotDoneError("no-picture", sentence)
    made = new_id(slug(_STEM.sub("", name))[:30].strip("-"), ids(document), chance)
    file = f"{made}.{_ENDINGS[kind]}"
    problem = next(media_problems({file: data}), None)
    if problem is not None:
        raise NotDoneError("no-picture", problem.message)
    target = folder / MEDIA / file
    with telling_disk(target):
        target.parent.mkdir(exist_ok=True)
        write_whole(target, data)
    sketch = Sketch(document)
    sketch.append("/media", {"id": made, "file": file})
    sketch.put(joined(walk.question(document, question)[0], "media"), made)
    return sketch.step("add-picture", made)


def remove_picture(document: Json, picture: str) -> Step:
    """Take a picture out of the pack and away from all questions that show it. Raises NotDoneError."""
    sketch = Sketch(document)
    for at, asked in walk.questions(document):
        if asked.get("media") == picture:
            sketch.drop(joined(at, "media"))
    sketch.take(walk.find_in(walk.entries(document, "/media"), picture, "picture")[0])
    return sketch.step("remove-picture", picture)
