"""Articles' own files, opened to packs that carry only parts of them: on this computer, for all who learn.

They are kept by the ids of pack and source, so that they stay through revisions, and when a pack is removed
and comes back; with the pack they go for good. They leave the library in backups, and in nothing else. On
the desk each is laid under its source anew, for a pack may have changed.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, get_args

from quizapp.library.row_checksums import Row, check_rows, insert_row, selection, to_microseconds
from quizapp.pack.article_gaps import CompletedSource, UnmatchedPassage, merge_local_copy
from quizapp.pack.canonical_text import find_hidden, is_canonical
from quizapp.pack.ids import PackId, SourceId
from quizapp.pack.vocabulary import PassageRole

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from quizapp.library.connections import LibraryReader, LibraryWriter
    from quizapp.pack.models.pack import Pack


MOST_CHARACTERS: Final = 1_000_000
"""So many characters a file may have: each passage of a pack is looked for in all of it."""

LONGEST_FILE_NAME: Final = 255

_OF_PACK: Final = selection("local_copy") + " WHERE pack = ? AND paragraphs != '' ORDER BY number"
_ROLES: Final = frozenset[str](get_args(PassageRole)) - {"summary"}


@dataclass(frozen=True, slots=True)
class LocalCopy:
    """What an article's own file holds: the file's name, and its paragraphs, each its role and its words."""

    source: SourceId
    file: str
    paragraphs: tuple[tuple[PassageRole, str], ...]


def save_local_copy(writer: LibraryWriter, pack: PackId, copy: LocalCopy, now: datetime) -> None:
    """Keep what was opened, in place of what was opened to the same source before.

    Raises DatabaseError; ValueError if it has no words, or more than MOST characters.
    """
    _look_at(copy.paragraphs)
    words = json.dumps(copy.paragraphs, ensure_ascii=False, separators=(",", ":"))
    _put(writer, (pack, copy.source, copy.file[-LONGEST_FILE_NAME:], words, to_microseconds(now)))


def remove_local_copy(writer: LibraryWriter, pack: PackId, source: SourceId, now: datetime) -> None:
    """Keep nothing of it any more, and remember that; backups still have it. Raises DatabaseError."""
    _put(writer, (pack, source, "", "", to_microseconds(now)))


def load_local_copies(reader: LibraryReader, pack: PackId) -> tuple[LocalCopy, ...]:
    """Return what was opened to a pack; a row that does not hold is left to the check.

    Raises DatabaseError.
    """
    with reader.reading_damage():
        return check_rows("local_copy", reader.all(_OF_PACK, (pack,)), local_copy_from_row).good


def local_copy_from_row(row: Row) -> LocalCopy:
    """Return what a row says; it has no paragraphs if it was taken away. Raises ValueError for anything else.

    It may come from anybody's backup, so it is looked at as closely as what a reader of files gives.
    """
    _, source, file, words, *_ = row
    paragraphs = tuple((role, text) for role, text in json.loads(words)) if words else ()
    if words:
        _look_at(paragraphs)
    return LocalCopy(SourceId(source), file, paragraphs)


def _look_at(paragraphs: Sequence[tuple[PassageRole, str]]) -> None:
    """Raise ValueError for what is no article, or a longer one than is kept."""
    if not paragraphs or sum(len(text) for _, text in paragraphs) > MOST_CHARACTERS:
        raise ValueError("no words, or too many")
    for role, text in paragraphs:
        if role not in _ROLES or not text or not is_canonical(text) or find_hidden(text) is not None:
            raise ValueError("a paragraph that no reader gives")


def _put(writer: LibraryWriter, values: tuple[str, str, str, str, int]) -> None:
    with writer.transaction() as connection:
        insert_row(connection, "local_copy", values, "REPLACE")


@dataclass(frozen=True, slots=True)
class LocalArticle:
    """An article's own file, by its name, and what came of laying it: the whole article, or what it lacks."""

    file: str
    laid: CompletedSource | None
    unproved: tuple[UnmatchedPassage, ...] = ()


def load_local_articles(reader: LibraryReader, pack: Pack) -> Mapping[SourceId, LocalArticle]:
    """Return the files that were opened to a pack, by the source; none to one that is all there by now.

    Raises DatabaseError.
    """
    parts = {source.id: source for source in pack.sources if not source.whole}
    found = {}
    for copy in load_local_copies(reader, pack.id) if parts else ():
        if copy.source in parts:
            laid = merge_local_copy(parts[copy.source], copy.paragraphs)
            if isinstance(laid, CompletedSource):
                found[copy.source] = LocalArticle(copy.file, laid)
            else:
                found[copy.source] = LocalArticle(copy.file, None, laid)
    return found


def find_laid_articles(own: Mapping[SourceId, LocalArticle]) -> dict[SourceId, CompletedSource]:
    """Return those that hold all that a pack carries, for showing."""
    return {source: each.laid for source, each in own.items() if each.laid is not None}
