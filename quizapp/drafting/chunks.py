"""Pieces of a text that are read one at a time: a long article takes no more memory than a short one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.pack.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MAX_CHUNK_LENGTH: Final = 20_000
"""Characters of a piece, and of the texts that are parsed at once."""


def split_chunks(text: str, most: int = MAX_CHUNK_LENGTH) -> Iterator[str]:
    """Yield a paragraph in pieces of so many characters, the whole where it has no more.

    A piece is as full of whole sentences as may be; where a sentence is longer, it ends with a word. Together
    they hold every word.
    """
    if len(text) <= most:
        yield text
        return
    for start, end in _cuts(text, most):
        yield text[start:end]


def group_texts(texts: Iterable[str], most: int = MAX_CHUNK_LENGTH) -> Iterator[list[str]]:
    """Yield texts in groups that have no more characters than this, each of at least one text."""
    group: list[str] = []
    size = 0
    for text in texts:
        if group and size + len(text) > most:
            yield group
            group, size = [], 0
        group.append(text)
        size += len(text)
    if group:
        yield group


def _cuts(words: str, most: int) -> Iterator[tuple[int, int]]:
    """Yield where the pieces of a long paragraph begin and end."""
    start = end = 0
    for begin, stop in split_sentences(words):
        if stop - start > most:
            if end > start:
                yield start, end
            start = begin
            while stop - start > most:
                cut = _between_words(words, start, start + most)
                yield start, cut
                start = cut + words[cut].isspace()
        end = stop
    if end > start:
        yield start, end


def _between_words(words: str, start: int, most: int) -> int:
    """Return where the last whole word before a place ends; the place itself if there is none."""
    cut = words.rfind(" ", start + 1, most + 1)
    return most if cut < 0 else cut
