"""What is told of a pack's coverage: sentences with their counts, what is missing, bars. No Qt."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from math import ceil, floor
from typing import TYPE_CHECKING, Final, Literal

from quizapp.authoring import document_traversal
from quizapp.authoring.coverage import (
    MIN_VERDICTS,
    Coverage,
    CoverageGap,
    find_coverage_gaps,
    measure_coverage,
)
from quizapp.pack.vocabulary import TRAPS
from quizapp.ui.kit.form import Item
from quizapp.ui.messages import common, editor
from quizapp.ui.messages import versions as text
from quizapp.ui.messages.common import capitalize_first

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from quizapp.authoring.json_pointers import Json
    from quizapp.ui.article_view.switcher_state import ArticleTab
    from quizapp.ui.ports import Translate

MANY: Final = 3
"""From so many questions on a sentence is one of those that are asked much."""

LISTED: Final = 3
"""So many sentences, and so many speakers, are told of one by one."""

_DAY: Final = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


CoverageLevel = Literal[0, 1, 2]
"""How many questions rest on a sentence: none, one or two, more."""


@dataclass(frozen=True, slots=True)
class CoverageSentence:
    """A sentence, what stands at its end, and how much of it is asked; `name` is for the ear.

    `first` begins a paragraph, whose number stands in the margin where it has one.
    """

    number: int
    text: str
    badge: str
    level: CoverageLevel
    name: str
    paragraph: int | None = None
    first: bool = False
    headline: bool = False


@dataclass(frozen=True, slots=True)
class CoverageGapLine:
    """What is missing, and what its button does: a question is written, or it is shown what is meant."""

    text: str
    does: Literal["write", "show"]
    button: str
    key: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class CoverageBar:
    """A bar: what is counted, how often, of how many; `name` says so in words."""

    word: str
    count: int
    of: int
    name: str


@dataclass(frozen=True, slots=True)
class CoverageChart:
    """A card of bars under a heading, with a sentence below; a `wide` one has the row for itself."""

    heading: str
    bars: tuple[CoverageBar, ...]
    note: str = ""
    wide: bool = False


@dataclass(frozen=True, slots=True)
class CoverageCharts(Item):
    """Cards of bars, two side by side where there is room for two."""

    charts: tuple[CoverageChart, ...]


@dataclass(frozen=True, slots=True)
class CoverageSheet(Item):
    """An article sentence by sentence, under tabs, with words below; the row `at` a place is in hand.

    `come` is told the row that the keyboard comes to, `open` the one that is pressed, `turn` the tab.
    """

    name: str
    source_line: str
    headline: str
    sentences: tuple[CoverageSentence, ...]
    foot: str
    at: int
    tabs: tuple[ArticleTab, ...]
    front: int
    come: Callable[[int], None] = field(compare=False)
    open: Callable[[int], None] = field(compare=False)
    turn: Callable[[int], None] = field(compare=False)


@dataclass(frozen=True, slots=True)
class CoverageSummary:
    """What was counted: the coverage, what is missing, and of which source, by its place, sentences are."""

    document: Json
    coverage: Coverage
    missing: tuple[CoverageGap, ...]
    sources: tuple[int, ...]

    @property
    def questions(self) -> int:
        """How many questions there are."""
        return sum(self.coverage.kinds.values())

    def of(self, front: int) -> list[int]:
        """Return the places of the sentences of the article with this place."""
        return [place for place, source in enumerate(self.sources) if source == front]

    def number(self, place: int) -> int:
        """Return the number of a sentence in its article, from 1."""
        return self.of(self.sources[place]).index(place) + 1


def build_coverage_summary(document: Json) -> CoverageSummary:
    """Count what a pack asks about."""
    found = measure_coverage(document)
    homes = {
        str(passage["id"]): place
        for place, (_, source) in enumerate(document_traversal.entries(document, "/sources"))
        for passage in source.get("passages", [])
    }
    sources = tuple(homes[each.passage] for each in found.sentences)
    return CoverageSummary(document, found, find_coverage_gaps(document, found), sources)


def build_coverage_sentences(
    told: CoverageSummary, front: int, translate: Translate
) -> tuple[CoverageSentence, ...]:
    """Return the sentences of an article."""
    passages = {str(each["id"]): each for _, each in document_traversal.passages(told.document)}
    places = told.of(front)
    made: list[CoverageSentence] = []
    before = ""
    for number, place in enumerate(places, 1):
        rested = told.coverage.sentences[place]
        passage, count = passages[rested.passage], len(rested.questions)
        words = str(passage.get("text", ""))[rested.span.start : rested.span.end]
        first = rested.passage != before
        before = rested.passage
        paragraph = passage.get("paragraph")
        level: CoverageLevel = 0 if not count else 1 if count < MANY else 2
        made.append(
            CoverageSentence(
                number,
                words,
                str(count) if count else translate("coverage.none"),
                level,
                text.name_sentence(translate, number, len(places), count, words),
                paragraph if first and isinstance(paragraph, int) else None,
                first,
                passage.get("role") == "headline",
            )
        )
    return tuple(made)


def describe_article_head(told: CoverageSummary, front: int) -> tuple[str, str, str | None, int]:
    """Return title, publisher and date of an article, and how many questions rest on it."""
    sources = [source for _, source in document_traversal.entries(told.document, "/sources")]
    if not sources:
        return "", "", None, told.questions
    source, published = sources[front], str(sources[front].get("published") or "")
    asked = {question for place in told.of(front) for question in told.coverage.sentences[place].questions}
    date = published if _DAY.fullmatch(published) else None
    return str(source.get("title", "")), str(source.get("publisher") or ""), date, len(asked)


def list_gaps(told: CoverageSummary, front: int) -> list[CoverageGap]:
    """Return what is told to be missing while this article is in front, in order.

    Of many sentences the last one stands for the rest: its `count` is how many they are.
    """
    here = [each for each in told.missing if each.sentence < 0 or told.sources[each.sentence] == front]
    spoken = [each for each in here if each.what == "sentence"]
    if len(spoken) > LISTED + 1:
        rest = CoverageGap("sentence", "", spoken[LISTED].sentence, len(spoken) - LISTED)
        spoken = [*spoken[:LISTED], rest]
    speakers = [each for each in here if each.what == "speaker"][:LISTED]
    others = [each for each in here if each.what not in ("sentence", "speaker")]
    return [*spoken, *speakers, *others]


def build_gap_lines(
    told: CoverageSummary, front: int, translate: Translate, key: str
) -> tuple[CoverageGapLine, ...]:
    """Return what is missing in words; the first that can be written prints `key`."""
    lines: list[CoverageGapLine] = []
    for each in list_gaps(told, front):
        line = _sentence(told, each, translate)
        writes = each.what == "sentence" and not each.count
        if each.what == "nothing":
            lines.append(CoverageGapLine(line, "show", ""))
        elif writes:
            first = not any(done.does == "write" for done in lines)
            name = translate("coverage.begun_of", number=told.number(each.sentence))
            lines.append(
                CoverageGapLine(line, "write", translate("coverage.write"), key if first else "", name)
            )
        else:
            lines.append(
                CoverageGapLine(
                    line, "show", translate("coverage.show"), name=translate("coverage.shown_of", what=line)
                )
            )
    return tuple(lines)


def build_coverage_charts(told: CoverageSummary, translate: Translate) -> tuple[CoverageChart, ...]:
    """Return the cards of bars."""
    found, total = told.coverage, told.questions
    names = find_speaker_names(told.document)
    own = {
        skill["id"]: str(skill.get("title", ""))
        for _, skill in document_traversal.entries(told.document, "/skills")
    }

    def bars(pairs: Iterator[tuple[str, int]]) -> tuple[CoverageBar, ...]:
        return tuple(_count(word, count, total, translate) for word, count in pairs)

    speakers = {capitalize_first(names[speaker]): count for speaker, count in found.asked.items()}
    speakers[translate("coverage.article_itself")] = found.statement_types["narration"]
    cards = [
        CoverageChart(translate("coverage.speakers"), bars(_sorted(speakers))),
        CoverageChart(
            translate("coverage.skills"),
            bars((common.name_skill(translate, id_, own), count) for id_, count in found.skills.items()),  # type: ignore[arg-type]  # these are the ids
        ),
        _verdicts(found.verdicts, translate),
        CoverageChart(
            translate("coverage.kinds"),
            bars((editor.name_kind(translate, kind), count) for kind, count in found.kinds.items()),
        ),
        CoverageChart(
            translate("coverage.statement_types"),
            bars(
                (text.name_statement_type(translate, name), count)  # type: ignore[arg-type]  # these are the words
                for name, count in found.statement_types.items()
            ),
        ),
        _traps(found.traps, total, translate),
    ]
    if len(found.sides) > 1:
        sides = {capitalize_first(names.get(side, side)): count for side, count in found.sides.items()}
        cards.append(CoverageChart(translate("coverage.sides"), bars(_sorted(sides))))
    return tuple(cards)


def find_speaker_names(document: Json) -> dict[str, str]:
    """Return the speakers' names by their ids."""
    return {
        str(speaker["id"]): str(speaker.get("name") or speaker["id"])
        for _, speaker in document_traversal.entries(document, "/speakers")
    }


def _sentence(told: CoverageSummary, each: CoverageGap, translate: Translate) -> str:
    names = find_speaker_names(told.document)
    match each.what:
        case "nothing":
            return translate("coverage.no_question")
        case "sentence":
            alone = text.describe_uncovered_sentence(
                translate, told.number(each.sentence), names.get(each.subject, "")
            )
            return translate("coverage.more_unasked", n=each.count) if each.count else alone
        case "speaker":
            return translate(
                "coverage.unheard", speaker=names[each.subject], number=told.number(each.sentence)
            )
        case "verdict":
            verdict = translate(f"coverage.verdict.{each.subject}")
            return translate("coverage.unbalanced", verdict=verdict, count=each.count, total=each.of)
    if each.what == "kind":
        kind = editor.name_kind(translate, each.subject)
        return translate("coverage.one_kind", count=each.count, kind=kind)
    side, other = names.get(each.subject, each.subject), names.get(each.other, each.other)
    return translate("coverage.uneven", side=side, count=each.count, other=other, most=each.of)


def _count(word: str, count: int, total: int, translate: Translate) -> CoverageBar:
    return CoverageBar(word, count, total, translate("coverage.counted", word=word, count=count, total=total))


def _verdicts(found: Mapping[str, int], translate: Translate) -> CoverageChart:
    every = sum(found.values())
    bars = []
    for name, count in found.items():
        word = translate(f"coverage.verdict.{name}")
        bars.append(_count(word, count, every, translate))
    note = translate("coverage.few_verdicts")
    if every >= MIN_VERDICTS:
        note = translate("coverage.share", least=ceil(every / 4), most=floor(every / 2), total=every)
    return CoverageChart(translate("coverage.verdicts"), tuple(bars), note, wide=True)


def _traps(found: Mapping[str, int], total: int, translate: Translate) -> CoverageChart:
    bars, idle = [], []
    for name in TRAPS:
        word = text.name_trap(translate, name)
        if found[name]:
            bars.append(_count(word, found[name], total, translate))
        else:
            idle.append(word.lower())
    note = translate("coverage.unused", names=", ".join(idle)) if idle else ""
    return CoverageChart(translate("coverage.traps"), tuple(bars), note, wide=True)


def _sorted(found: Mapping[str, int]) -> Iterator[tuple[str, int]]:
    yield from sorted(found.items(), key=lambda each: -each[1])


def find_verdict_question(document: Json, key: str) -> str:
    """Return the id of the first question with this verdict, else of the first one with any; '' for none."""
    asked: Sequence[Json] = [
        each for _, each in document_traversal.questions(document) if each["kind"] == "verdict"
    ]
    right = [each for each in asked if each.get("key") == key]
    return str(next((each["id"] for each in (*right, *asked)), ""))
