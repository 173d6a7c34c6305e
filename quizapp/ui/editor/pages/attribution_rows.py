"""From a reading as it was corrected to what is shown of it: rows, and marks in the article. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from quizapp.drafting.passage_offsets import PassageOffsets
from quizapp.ui.article_view.state import ArticleGap, CitationMark, ParagraphState
from quizapp.ui.editor.article_states import build_article_state
from quizapp.ui.editor.pages.items import ArticleSheet
from quizapp.ui.messages import common, suggestions
from quizapp.ui.messages import suggestions as text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.authoring.json_pointers import Json
    from quizapp.drafting.passage_offsets import PassageRange
    from quizapp.drafting.source_reading import DetectedAttribution, SourceReading
    from quizapp.ui.editor.state import ArticleState
    from quizapp.ui.editor.text_selection import TextSelection
    from quizapp.ui.ports import Translate

MOST: Final = 300
"""So many sayings are listed, and no more: those of an article that nobody reads in one go."""

LARGE: Final = 400_000
"""Characters of an article from which on none of its sayings is marked: its text is written only once."""

LONGEST: Final = 160
"""Characters of a saying that are shown in its row; all of it stands in the article."""


LineRange = tuple[int, int]
"""A mark of the article: the place of its paragraph, and of the mark among those of that paragraph."""


@dataclass(frozen=True, slots=True)
class AttributionRow:
    """One saying: by whom, as what, passed on by whom, how sure that is, and its words.

    `settled` tells that a person said so; `known` that somebody says it. `name` is for the ear. `mark` is
    where it is in the article, None where it is not shown there.
    """

    number: str
    who: str
    role: str
    kind: str
    kind_icon: str
    via: str
    sure: str
    quote: str
    settled: bool
    known: bool
    name: str
    mark: LineRange | None


def _point_at_nothing(_place: TextSelection) -> None:
    pass


@dataclass(frozen=True, slots=True)
class AttributionSheet(ArticleSheet):
    """An article with its sayings marked, of which the one `at` a place is in hand, at its first `mark`.

    `point` is told the place in the article that is pointed at.
    """

    at: int = -1
    mark: LineRange | None = None
    point: Callable[[TextSelection], None] = field(default=_point_at_nothing, compare=False)


def find_attribution_spans(reading: SourceReading, source: Json) -> tuple[PassageRange, ...]:
    """Return where the sayings that are listed stand in the article's passages."""
    texts = {str(each["id"]): str(each.get("text", "")) for each in source.get("passages", [])}
    passages = PassageOffsets(reading, texts)
    return tuple(passages.place(each.content, each.part) for each in reading.attributions[:MOST])


def mark_attributions(
    document: Json, front: int, places: tuple[PassageRange, ...], at: int, translate: Translate
) -> tuple[ArticleState, tuple[LineRange | None, ...]]:
    """Return an article with all sayings underlined and numbered, the one at a place marked.

    Returns for each saying its first mark as well.
    """
    state = build_article_state(document, front, None, translate)
    if sum(len(each.text) for each in state.sheet.items if isinstance(each, ParagraphState)) > LARGE:
        at = -1
    by_passage: dict[str, list[int]] = {}
    for number, place in enumerate(places):
        by_passage.setdefault(place.passage, []).append(number)
    items: list[ParagraphState | ArticleGap] = []
    first: dict[int, LineRange] = {}
    for row, (item, passage) in enumerate(zip(state.sheet.items, state.passages, strict=True)):
        here = by_passage.get(passage, [])
        if not isinstance(item, ParagraphState) or not here:
            items.append(item)
            continue
        marks, begins = _cut({number: places[number] for number in here}, at, len(item.text))
        first.update({number: (row, mark) for number, mark in begins.items()})
        items.append(replace(item, marks=marks))
    lines = tuple(first.get(number) for number in range(len(places)))
    return replace(state, sheet=replace(state.sheet, items=tuple(items))), lines


def _cut(
    here: Mapping[int, PassageRange], at: int, end: int
) -> tuple[tuple[CitationMark, ...], dict[int, int]]:
    """Return marks that do not overlap, and for each saying the index of its first.

    One that lies in another is cut out of it; a number stands where its saying begins.
    """
    cuts = sorted({cut for place in here.values() for cut in (place.start, min(place.end, end))})
    marks: list[CitationMark] = []
    begins: dict[int, int] = {}
    for start, stop in pairwise(cuts):
        inside = [number for number, place in here.items() if place.start <= start < place.end]
        if not inside:
            continue
        new = tuple(number + 1 for number in inside if here[number].start == start)
        begins.update({number - 1: len(marks) for number in new})
        marks.append(CitationMark(start, stop, new, quiet=at not in inside))
    return tuple(marks), begins


def build_attribution_rows(
    reading: SourceReading, lines: tuple[LineRange | None, ...], translate: Translate
) -> tuple[AttributionRow, ...]:
    """Return the rows of the list."""
    return tuple(
        _row(reading, number, reading.attributions[number], mark, translate)
        for number, mark in enumerate(lines)
    )


def _sure(translate: Translate, said: DetectedAttribution) -> str:
    if said.speaker is None:
        return translate("suggestions.not_tested")
    return suggestions.describe_speaker_confidence(translate, said.confidence)


def _row(
    reading: SourceReading,
    number: int,
    said: DetectedAttribution,
    mark: LineRange | None,
    translate: Translate,
) -> AttributionRow:
    speaker = None if said.speaker is None else reading.speaker(said.speaker)
    who = translate("attributions.unknown") if speaker is None else common.capitalize_first(speaker.name)
    through = [reading.speaker(each).name for each in said.chain[:-1]]
    via = text.describe_attribution_chain(translate, through[0], through[1:]) if through else ""
    kind = text.name_statement_type(
        translate,
        common.describe_statement_type(translate, said.statement_type)[0],
        yours=said.statement_type_settled,
    )
    sure = translate("attributions.settled") if said.settled else _sure(translate, said)
    whole = " ".join(said.content.of(reading.text).split())
    quote = text.quote_words(translate, whole if len(whole) <= LONGEST else whole[:LONGEST].rstrip() + " …")
    role = "" if speaker is None else speaker.role.strip(" ,;:")
    return AttributionRow(
        number=str(number + 1),
        who=who,
        role=role,
        kind=kind,
        kind_icon=said.statement_type,
        via=via,
        sure=sure,
        quote=quote,
        settled=said.settled,
        known=speaker is not None,
        name=text.name_attribution(translate, number + 1, who, (kind, via, sure, quote)),
        mark=mark,
    )
