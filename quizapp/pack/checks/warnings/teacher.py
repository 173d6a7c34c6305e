"""The texts in which a pack's author speaks, sentence by sentence, without the words in quotation marks."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from quizapp.pack.answers import Path
from quizapp.pack.checks.prose import framing, offered, told
from quizapp.pack.checks.walk import questions
from quizapp.pack.checks.warnings.words import own_words
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import Question
from quizapp.pack.sentences import sentences

Role = Literal["told", "offered", "frame"]
"""What the author tells of a question, what is put before the learner, and what stands around questions."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text of the author's with its path; `question` is none around questions."""

    path: Path
    text: str
    role: Role
    question: Question | None = None


def texts(pack: Pack) -> Iterator[Text]:
    """Yield the author's texts: all but names, claims, items to be matched to voices, and typed words."""
    for path, text in framing(pack):
        if path != ("title",):
            yield Text(path, text, "frame")
    for path, question in questions(pack):
        for inner, text in told(question):
            yield Text((*path, *inner), text, "told", question)
        for inner, text in offered(question):
            if not _is_anothers(inner, question):
                yield Text((*path, *inner), text, "offered", question)


def own_sentences(text: str) -> list[str]:
    """Return the sentences of a text, each quotation in them taken out and its place marked with “”."""
    marked = own_words(text).replace("…", "“”")
    return [marked[span.start : span.end] for span in sentences(marked)]


def _is_anothers(path: Path, question: Question) -> bool:
    """Tell whether an offered text is asked about as somebody's words, or is to be typed."""
    if path[0] in ("claim", "accepted", "known"):
        return True
    return (
        question.kind == "match"
        and path[0] == "items"
        and any(partner.voice is not None for partner in question.partners)
    )
