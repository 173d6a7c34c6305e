"""Our attributions against PolNeAR's, where its folder is given. It has no licence: it measures, and sets
nothing.

FOLDER/data/{train,dev}/text/NAME.txt are articles, and .../attributions/NAME_WHO.ann say by whom what is
said: lines "T1⇥Source 110 112⇥we" (code points, end exclusive; pieces parted by ";") and "E1⇥Attribution:T4
Content:T3 Cue:T2 Source:T1". An attribution without a source or without a content is left out.

Right is a content that shares at least half of what both have together, in letters and figures, and whose
speaker has the same head; each counts once. Direct is what lies to nine tenths in quotation marks. PolNeAR
marks a quotation with all that goes on from it as one relation; so ours are joined where a piece has the cue
of the piece before, or none. It also marks what somebody thinks, plans or likes, which nothing here tells; so
the recall of all is bounded low.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.drafting.attribute.attribution_pipeline import read_article
from tests.evaluation.drafting.figures import Count
from tests.evaluation.drafting.marked import passages
from tests.evaluation.drafting.scoring import paired, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from quizapp.drafting.attribute.attribution_pipeline import ReaderBackend
    from quizapp.drafting.source_reading import DetectedAttribution

PARTS: Final = ("dev", "train")
_HALF: Final = 0.5
_QUOTED: Final = 0.9
_LINKS: Final = re.compile(
    r"\s*(?:[,(;:—–]|\b(?:of|for|in|at|on|from|to|with|who|whom|whose|which|that|and|by|about|as|including)\b"
    r"|(?<=\w)\s+\w+ed\s+(?=(?:on|by|in|at|from|to|with|for)\b)).*$"
)


@dataclass(frozen=True, slots=True)
class Relation:
    """Who says what: where the content's letters and figures are, the speaker's head, if it is direct."""

    places: frozenset[int]
    head: str
    direct: bool


def head(words: str) -> str:
    """Return the head of a speaker's words: the last word before what explains it, without a possessive."""
    found = re.findall(r"[^\W_]+(?:[’'.-][^\W_]+)*", _LINKS.sub("", words.strip()) or words)
    return re.sub(r"[’']s?$", "", found[-1].lower()) if found else ""


def articles(folder: Path, part: str) -> Iterator[tuple[str, list[Relation]]]:
    """Yield the text and the relations of each article of a part, by the first of several annotators."""
    notes: dict[str, Path] = {}
    for path in sorted((folder / "data" / part / "attributions").glob("*.ann")):
        notes.setdefault(path.stem.rpartition("_")[0], path)
    for path in sorted((folder / "data" / part / "text").glob("*.txt")):
        if path.stem in notes:
            text = path.read_text("utf-8")
            told = relations(text, notes[path.stem].read_text("utf-8"))
            yield text.replace("''", '"'), told


def relations(text: str, notes: str) -> list[Relation]:
    """Return the relations of an article's annotations."""
    spans: dict[str, list[tuple[int, int]]] = {}
    ends: list[dict[str, list[str]]] = []
    for line in notes.splitlines():
        known, _, told = line.partition("\t")
        if known.startswith("T"):
            numbers = re.match(r"\w+ (\d+ \d+(?:;\d+ \d+)*)", told)
            pieces = numbers.group(1).split(";") if numbers else []
            spans[known] = [
                (_moved(text, int(each.split()[0])), _moved(text, int(each.split()[1]))) for each in pieces
            ]
        elif known.startswith("E"):
            roles = defaultdict(list)
            for each in told.split():
                role, _, name = each.partition(":")
                roles[role.rstrip("0123456789")].append(name)
            ends.append(roles)
    text = text.replace("''", '"')
    marks = list(quoted(text))
    return [
        relation(
            text,
            [span for name in each["Content"] for span in spans[name]],
            _words(text, spans[each["Source"][0]]),
            marks,
        )
        for each in ends
        if each["Content"] and each["Source"]
    ]


def _moved(text: str, place: int) -> int:
    """Return where a place is once two apostrophes, which some texts hold for a mark, are one."""
    return place - text.count("''", 0, place)


def _words(text: str, spans: Sequence[tuple[int, int]]) -> str:
    return " ".join(text[start:end] for start, end in spans)


def relation(
    text: str, spans: Sequence[tuple[int, int]], speaker: str, marks: Sequence[tuple[int, int]]
) -> Relation:
    """Return a relation of the spans of its content and the words of its speaker."""
    places = frozenset(at for start, end in spans for at in range(start, end) if text[at].isalnum())
    within = sum(any(start <= at < end for start, end in marks) for at in places)
    return Relation(places, head(speaker), within >= _QUOTED * max(1, len(places)))


def found(text: str, backend: ReaderBackend, least: float | None) -> list[Relation]:
    """Return what a backend finds in an article's text, in that text's code points."""
    read = read_article(passages(text), backend, least=least)
    marks, made, at = list(quoted(text)), [], 0
    moved = []
    for part in read.parts:
        at = text.index(part.span.of(read.text), at)
        moved.append(at - part.span.start)
        at += part.span.end - part.span.start
    for group in joined(read.attributions):
        spans = [
            (each.content.start + moved[each.part], each.content.end + moved[each.part]) for each in group
        ]
        words = group[0].mention.of(read.text) if group[0].mention else ""
        made.append(relation(text, spans, words, marks))
    return made


def joined(attributions: Sequence[DetectedAttribution]) -> list[list[DetectedAttribution]]:
    """Return attributions with those that go on from them: the same chain, without a cue of its own."""
    groups: list[list[DetectedAttribution]] = []
    for each in attributions:
        last = groups[-1][-1] if groups else None
        if last is not None and last.chain == each.chain and each.cue in (None, last.cue):
            groups[-1].append(each)
        else:
            groups.append([each])
    return groups


def counted(told: Sequence[Relation], marked: Sequence[Relation]) -> Count:
    """Return how many of the relations told are right."""
    choices = [
        sorted(
            (each for each in range(len(marked)) if _same(one, marked[each])),
            key=lambda each: -_shared(one, marked[each]),
        )
        for one in told
    ]
    return Count(len(paired(choices)), len(told), len(marked))


def _same(one: Relation, other: Relation) -> bool:
    return one.head == other.head and _shared(one, other) >= _HALF


def _shared(one: Relation, other: Relation) -> float:
    return len(one.places & other.places) / max(1, len(one.places | other.places))


def direct(told: Sequence[Relation], marked: Sequence[Relation]) -> Count:
    """Return the same of those that are direct."""
    return counted([each for each in told if each.direct], [each for each in marked if each.direct])


def measured(
    folder: Path, part: str, backend: ReaderBackend, least: float | None = None
) -> tuple[list[Count], list[Count]]:
    """Return the counts of all relations and of direct ones, by article."""
    pairs = [(found(text, backend, least), marked) for text, marked in articles(folder, part)]
    return [counted(*each) for each in pairs], [direct(*each) for each in pairs]
