"""The words of a pack that scoring needs beside the question itself. No pydantic."""

from collections.abc import Mapping
from dataclasses import dataclass

from quizapp.pack.ids import PassageId


@dataclass(frozen=True, slots=True)
class Texts:
    """The passages by id, each voice's name followed by its aliases, and the language of the questions."""

    passages: Mapping[PassageId, str]
    names: tuple[tuple[str, ...], ...]
    language: str
