"""Warnings on silence: that nothing is said can only be judged where every paragraph stands."""

from collections.abc import Iterator, Sequence

from quizapp.pack.answers import Path
from quizapp.pack.checks.walk import questions
from quizapp.pack.checks.warnings.told import warning
from quizapp.pack.ids import NOBODY
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import Question
from quizapp.pack.models.sources import Source
from quizapp.pack.problems import Problem
from quizapp.pack.wording import quoted


def warn_of_silence_with_gaps(pack: Pack) -> Iterator[Problem]:
    """Where the key is that nothing is said, the articles on the desk have no gap."""
    gaps = {source.id: gap for source in pack.sources if (gap := first_gap(source)) is not None}
    if not gaps:
        return
    titles = {source.id: source.title for source in pack.sources}
    for path, question in questions(pack):
        silent = _silent(question)
        home = next((one for one in question.reads or titles if one in gaps), None) if silent else None
        if home is not None:
            sentence = (
                f"Whether nothing is said cannot be judged: paragraph {gaps[home]} of {quoted(titles[home])} "
                "is not here in full. Add it, or tell the rest in a summary."
            )
            for inner in silent:
                yield warning((*path, *inner), "silence-with-gaps", sentence)


def first_gap(source: Source) -> int | None:
    """Return the first paragraph that stands neither whole nor with a summary of what is left out."""
    whole: set[int | None] = set()
    parts: set[int | None] = set()
    told: set[int | None] = set()
    for passage in source.passages:
        if passage.role == "body":
            (parts if passage.part else whole).add(passage.paragraph)
        elif passage.role == "summary":
            (told if passage.part else whole).add(passage.paragraph)
    known = whole | (parts & told)
    return next((number for number in range(1, source.paragraphs + 1) if number not in known), None)


def _silent(question: Question) -> Sequence[Path]:
    """Return the places in a question whose key is that nothing is said."""
    match question.kind:
        case "verdict" if question.key == "not_stated":
            return [("key",)]
        case "attribution" if question.key is None:
            return [("key",)]
        case "choice" if question.closest:
            return [("key",)]
        case "match":
            nobody = {partner.id for partner in question.partners if partner.voice == NOBODY}
            return [
                ("items", place, "key") for place, item in enumerate(question.items) if item.key in nobody
            ]
        case _:
            return []
