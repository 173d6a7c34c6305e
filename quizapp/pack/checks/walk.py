"""Ways through a pack that several checks take. A path is the way from the pack to a place in it."""

from collections.abc import Iterator

from quizapp.pack.ids import VoiceId
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import Question
from quizapp.pack.models.sources import Passage
from quizapp.pack.problems import Path

Place = tuple[Path, str]
"""A text or an id, with its path."""


def questions(pack: Pack) -> Iterator[tuple[Path, Question]]:
    """Yield every question with its path."""
    for bank_place, bank in enumerate(pack.banks):
        for place, question in enumerate(bank.questions):
            yield ("banks", bank_place, "questions", place), question


def passages(pack: Pack) -> Iterator[tuple[Path, Passage]]:
    """Yield every passage with its path."""
    for source_place, source in enumerate(pack.sources):
        for place, passage in enumerate(source.passages):
            yield ("sources", source_place, "passages", place), passage


def voices_offered(question: Question) -> Iterator[tuple[Path, VoiceId]]:
    """Yield the voices that the question puts before the learner, with their path inside it."""
    match question.kind:
        case "attribution":
            yield from (
                (("options", place, "voice"), one.voice) for place, one in enumerate(question.options)
            )
        case "chain":
            yield from (
                (("offered", place, "voice"), one.voice) for place, one in enumerate(question.offered)
            )
        case "match":
            for place, partner in enumerate(question.partners):
                if partner.voice is not None:
                    yield ("partners", place, "voice"), partner.voice
        case _:
            return
