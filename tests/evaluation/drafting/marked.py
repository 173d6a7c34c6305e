"""Articles of the gold set, with who says what in them as people marked it (see README.md)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.attribute.attribution_pipeline import InputPassage

if TYPE_CHECKING:
    from quizapp.drafting.source_reading import QuotationForm
    from quizapp.pack.vocabulary import ReportedStatementType, SpeakerKind

HERE: Final = Path(__file__).parent
TUNE, GATE, PRACTICE, FRESH = (HERE / name for name in ("tune", "gate", "practice", "fresh"))


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker as marked: `names` are all that may stand for it, its name first."""

    id: str
    names: tuple[str, ...]
    kind: SpeakerKind
    speaks_for: str | None


@dataclass(frozen=True, slots=True)
class Mark:
    """One attribution: code points of the article's text, end exclusive; the chain's last is the speaker."""

    start: int
    end: int
    chain: tuple[str, ...]
    form: QuotationForm
    statement_type: ReportedStatementType
    cue: str | None = None

    @property
    def speaker(self) -> str:
        """The id of the speaker whose words these are."""
        return self.chain[-1]


@dataclass(frozen=True, slots=True)
class Marked:
    """One article, its speakers by id, and its marks in reading order."""

    name: str
    text: str
    speakers: dict[str, Speaker]
    marks: tuple[Mark, ...]


def folder(path: Path) -> list[Marked]:
    """Return the articles NN.txt of a folder, by number, with their marks NN.json; none of no folder."""
    return [
        marked(
            f"{path.name}/{each.stem}",
            each.read_text("utf-8"),
            json.loads(each.with_suffix(".json").read_text("utf-8")),
        )
        for each in sorted(path.glob("[0-9]*.txt"), key=lambda one: int(one.stem))
    ]


def marked(name: str, text: str, told: dict[str, Any]) -> Marked:
    """Return an article with the marks of a JSON object. Raises ValueError where a content is not in it."""
    speakers = {
        each["id"]: Speaker(
            each["id"], (each["name"], *each["aliases"]), each["type"], each.get("speaks_for")
        )
        for each in told["speakers"]
    }
    return Marked(name, text, speakers, tuple(_mark(text, each) for each in told["attributions"]))


def _mark(text: str, told: dict[str, Any]) -> Mark:
    start = -1
    for _ in range(told["occurrence"]):
        start = text.index(told["content"], start + 1)
    return Mark(
        start,
        start + len(told["content"]),
        tuple(told["chain"]),
        told["kind"],
        told["statement_type"],
        told["cue"],
    )


def passages(text: str) -> list[InputPassage]:
    """Return the paragraphs of an article's text, the first of them the headline."""
    lines = [each for each in text.split("\n") if each.strip()]
    return [
        InputPassage(f"p{number}", "body" if number else "headline", each)
        for number, each in enumerate(lines)
    ]
