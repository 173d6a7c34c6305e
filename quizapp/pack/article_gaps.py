"""What a pack leaves out of an article, and its own file laid into the gaps: proved, never repaired.

It is for showing alone. The source's passages keep their ids and words, so that every citation stands where
it stood; around them, in the place of gaps and summaries, come the other words of the file. What is asked and
scored goes by the pack as it is, and never by what is laid here.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise
from operator import attrgetter
from typing import Literal

from quizapp.pack.ids import PassageId
from quizapp.pack.models.sources import Passage, Source
from quizapp.pack.vocabulary import PassageRole


@dataclass(frozen=True, slots=True)
class SourceGap:
    """Body paragraphs that are not here, first to last (inclusive); `rest`: of this one only its rest."""

    first: int
    last: int
    rest: bool = False


def iter_places_and_gaps(source: Source, places: Iterable[int]) -> Iterator[int | SourceGap]:
    """Yield places of passages, counted from 0 and in reading order, and between them what is left out."""
    reached = 0
    for place in places:
        number = source.passages[place].paragraph
        if number is not None:
            if number > reached + 1:
                yield SourceGap(reached + 1, number - 1)
            reached = max(reached, number)
        yield place
        if number is not None and _rest_is_missing(source, place):
            yield SourceGap(number, number, rest=True)
    if reached < source.paragraphs:
        yield SourceGap(reached + 1, source.paragraphs)


def find_paragraph_number(source: Source, place: int) -> int | None:
    """Return the number that stands beside a passage: only the first of a paragraph carries it."""
    number = source.passages[place].paragraph
    return None if any(other.paragraph == number for other in source.passages[:place]) else number


def _rest_is_missing(source: Source, place: int) -> bool:
    """Tell whether a paragraph ends with this passage, which is a part, and nothing is told of the rest."""
    passage = source.passages[place]
    if not passage.part:
        return False
    same = [other for other in source.passages if other.paragraph == passage.paragraph]
    return same[-1] is passage and all(other.role != "summary" for other in same)


FileParagraph = tuple[PassageRole, str]
"""A paragraph of the file: what it is in the article, and its words in their canonical form."""

PassageFault = Literal["absent", "several"]


@dataclass(frozen=True, slots=True)
class UnmatchedPassage:
    """A passage whose words are not in the file, or stand there where it cannot be told which are meant."""

    passage: Passage
    fault: PassageFault


@dataclass(frozen=True, slots=True)
class CompletedSource:
    """A source with the whole article in it, for showing.

    `joins` has for each of its passages what stands between it and the one before in the same paragraph, ''
    or a space; None where it begins a paragraph.
    """

    source: Source
    joins: tuple[str | None, ...]

    def paragraphs(self) -> Iterator[range]:
        """Yield the places of the passages that make up each paragraph, in reading order."""
        starts = [place for place, join in enumerate(self.joins) if join is None]
        for start, end in zip(starts, (*starts[1:], len(self.joins)), strict=True):
            yield range(start, end)


@dataclass(frozen=True, slots=True)
class _Stand:
    """Where a passage stands in the file: its paragraph, counted from 0, and the code points in it."""

    at: int
    start: int
    passage: Passage

    @property
    def end(self) -> int:
        return self.start + len(self.passage.text)


@dataclass(slots=True)
class _Piece:
    """A passage of the pack, or words of the file, with what stands between it and the piece before.

    `alone`: these words are a whole paragraph of the file, of which the pack carries nothing.
    """

    passage: Passage
    join: str | None
    alone: bool = False


def merge_local_copy(
    source: Source, file: Sequence[FileParagraph]
) -> CompletedSource | tuple[UnmatchedPassage, ...]:
    """Return the source with the file's paragraphs around its passages, or what of it the file does not hold.

    Every passage but summaries has to stand in one paragraph of the file, letter for letter and exactly once
    in all of it: then so does every quote, for each is proved in its passage. Of several places one counts
    that is a paragraph of its own, with the same role.
    """
    stands: list[_Stand] = []
    faults: list[UnmatchedPassage] = []
    looked_in = _File(file)
    for passage in source.passages:
        if passage.role == "summary":
            continue
        found = looked_in.find(passage)
        if isinstance(found, _Stand):
            stands.append(found)
        else:
            faults.append(UnmatchedPassage(passage, found))
    stands.sort(key=lambda each: (each.at, each.start))
    faults += [
        UnmatchedPassage(later.passage, "several")
        for one, later in pairwise(stands)
        if one.at == later.at and later.start < one.end
    ]
    return tuple(faults) or _laid(source, file, stands)


class _File:
    """The paragraphs of a file, made ready for many passages to be looked for."""

    def __init__(self, paragraphs: Sequence[FileParagraph]) -> None:
        self._text = "\n".join(text for _, text in paragraphs)
        self._starts = [0, *accumulate(len(text) + 1 for _, text in paragraphs)]
        self._whole: dict[FileParagraph, list[int]] = {}
        for at, paragraph in enumerate(paragraphs):
            self._whole.setdefault(paragraph, []).append(at)

    def find(self, passage: Passage) -> _Stand | PassageFault:
        """Return where a passage stands."""
        alike = self._whole.get((passage.role, passage.text), [])
        if len(alike) == 1:
            return _Stand(alike[0], 0, passage)
        # No passage has a line break in it, so none is found across two paragraphs.
        first = self._text.find(passage.text)
        if first < 0:
            return "absent"
        if alike or self._text.find(passage.text, first + 1) >= 0:
            return "several"
        at = bisect_right(self._starts, first) - 1
        return _Stand(at, first - self._starts[at], passage)


def _laid(source: Source, file: Sequence[FileParagraph], stands: list[_Stand]) -> CompletedSource:
    inside = {at: list(each) for at, each in groupby(stands, key=attrgetter("at"))}
    pieces: list[_Piece] = []
    for at, (role, text) in enumerate(file):
        if at in inside:
            pieces += _around(at, role, text, inside[at])
        elif role != "headline":
            # The sheet has one headline, which is the pack's.
            pieces.append(_Piece(_own(f"{at}", role, text), None, alone=True))
    _number(source, pieces)
    passages = tuple(piece.passage for piece in pieces)
    whole = source.model_copy(update={"passages": passages, "whole": True})
    return CompletedSource(whole, tuple(piece.join for piece in pieces))


def _around(at: int, role: PassageRole, text: str, stands: list[_Stand]) -> Iterator[_Piece]:
    """Yield a paragraph of the file as pieces: the passages in it, and the words between them."""
    number: int | None = None
    before: Passage | None = None
    reached = 0
    for stand in (*stands, None):
        rest = text[reached : len(text) if stand is None else stand.start]
        passage = None if stand is None else stand.passage
        joins_before = before is not None and before.part
        joins_next = (
            passage is not None and passage.part and (not joins_before or number == passage.paragraph)
        )
        between = rest
        if rest.strip() and (joins_before or joins_next or any(map(str.isalnum, rest))):
            words, lead = rest.strip(), rest[: len(rest) - len(rest.lstrip())]
            own = _own(f"{at}.{reached}", _role(role, before, passage), words)
            yield _Piece(own, lead if joins_before else None)
            between, joined = rest[len(rest.rstrip()) :], joins_next
        else:
            joined = joins_next and joins_before
        if passage is None or stand is None:
            return
        yield _Piece(passage, between if joined else None)
        number, before, reached = passage.paragraph, passage, stand.end


def _role(role: PassageRole, before: Passage | None, after: Passage | None) -> PassageRole:
    """Return what words beside a part are: the same as it, for they are of its paragraph."""
    return next((each.role for each in (before, after) if each is not None and each.part), role)


def _own(name: str, role: PassageRole, text: str) -> Passage:
    """Return words of the file as a passage; no pack has an id with a space in it."""
    return Passage.model_construct(
        id=PassageId(f"own copy {name}"), paragraph=None, role=role, part=False, text=text
    )


def _number(source: Source, pieces: list[_Piece]) -> None:
    """Number the file's own paragraphs where there are as many as the pack lacks there; else leave it."""
    reached, free = 0, list[_Piece]()
    for piece in pieces:
        number = piece.passage.paragraph
        if number is not None:
            _count(free, reached, number)
            reached, free = number, []
        elif piece.alone and piece.passage.role == "body":
            free.append(piece)
    _count(free, reached, source.paragraphs + 1)


def _count(free: list[_Piece], before: int, after: int) -> None:
    if len(free) != after - before - 1:
        return
    for number, piece in enumerate(free, before + 1):
        piece.passage = piece.passage.model_copy(update={"paragraph": number})
