"""Which of the attributions that a program tells are right, by the rule of README.md.

A prediction is right where its content shares at least half of the longer of the two with a marked one, in
characters, and its speaker is one of that speaker's names, but for case, leading articles and titles. Each
prediction and each mark counts once: as many pairs are made as there can be, the best fitting tried first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.drafting.lexicon.word_sets import word_set
from tests.evaluation.drafting.figures import Count

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.evaluation.drafting.marked import Marked

HALF: Final = 0.5
_QUOTED: Final = 0.8
_ARTICLES: Final = frozenset({"the", "a", "an"})
_TITLES: Final = word_set(
    """mr mrs ms miss mx dr doctor prof professor sir dame lord lady judge justice president mayor minister
    senator governor ambassador captain colonel general major sergeant inspector detective
    superintendent councillor cllr rev reverend bishop sheikh king queen prince princess chancellor
    secretary director chairman chairwoman chair assistant district attorney deputy prime chief
    executive"""
)
_LINKS: Final = word_set("of for at in who that")
_FOLDED: Final = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "\u00a0": " "})
_PAIRED: Final = ("“”", "‘’", '""', "''")
Place = tuple[int, int]
"""Code points of the text, end exclusive."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a program tells: a content, word for word in one paragraph, and its speaker's name."""

    content: str
    speaker: str


@dataclass(frozen=True, slots=True)
class Scored:
    """One article's counts, and the pairs of predictions and marks by their numbers."""

    all: Count
    direct: Count
    spans: Count
    pairs: dict[int, int]


def speaker_key(name: str) -> str:
    """Return what of a speaker's name counts: lower case, marks folded, no leading articles and titles.

    A title goes only while a name remains: “the minister” keeps “minister”, “the chair of X” keeps “chair”.
    """
    words = re.sub(r"\s+", " ", name.translate(_FOLDED).lower()).strip(" .,;:\"'").split(" ")
    while len(words) > 1 and words[0].strip(".,") in _ARTICLES:
        words = words[1:]
    while len(words) > 1 and words[0].strip(".,") in _TITLES | _ARTICLES and words[1] not in _LINKS:
        words = words[1:]
    return " ".join(words).strip(" .,")


def bare(content: str) -> str:
    """Return a content without outer quotation marks and without a comma at its end."""
    content = content.strip()
    for opening, closing in _PAIRED:
        if content.startswith(opening):
            if content.rstrip(" ,")[1:].endswith(closing):
                content = content.rstrip(" ,")[1:-1]
            elif closing not in content[1:]:
                content = content[1:]
            break
    return content.strip().rstrip(",").strip()


def _folded(text: str) -> tuple[str, list[int]]:
    """Return a text in lower case with plain marks and single spaces, and where each character stood."""
    made: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text.translate(_FOLDED)):
        plain = " " if char.isspace() else char.lower()[:1]
        if not (plain == " " and made and made[-1] == " "):
            made.append(plain)
            places.append(place)
    return "".join(made), places


def places_of(text: str, content: str) -> list[Place]:
    """Return where a content stands in a text, but for case, marks and white space."""
    plain, places = _folded(text)
    wanted = _folded(content.strip())[0]
    found = [match.start() for match in re.finditer(f"(?={re.escape(wanted)})", plain)] if wanted else []
    return [(places[at], places[at + len(wanted) - 1] + 1) for at in found]


def share(one: Place, other: Place) -> float:
    """Return the share of the longer of two places that both cover; under 0 where they are apart."""
    longer = max(one[1] - one[0], other[1] - other[0])
    return (min(one[1], other[1]) - max(one[0], other[0])) / longer


def paired(choices: Sequence[Sequence[int]]) -> dict[int, int]:
    """Return as many pairs as can be, of each one's number and that of one of its choices, taken once."""
    owner: dict[int, int] = {}

    def settle(one: int, tried: set[int]) -> bool:
        for each in choices[one]:
            if each not in tried:
                tried.add(each)
                if each not in owner or settle(owner[each], tried):
                    owner[each] = one
                    return True
        return False

    for one in range(len(choices)):
        settle(one, set())
    return {one: each for each, one in owner.items()}


def scored(article: Marked, told: Sequence[Said]) -> Scored:
    """Return what of the attributions that a program tells of one article is right."""
    return _Scoring(article, told).scored()


class _Scoring:
    """One article's predictions against its marks."""

    def __init__(self, article: Marked, told: Sequence[Said]) -> None:
        self._marks = article.marks
        self._quotes = list(quoted(article.text))
        self._names = [
            {speaker_key(name) for name in article.speakers[each.speaker].names} for each in article.marks
        ]
        self._speakers = [speaker_key(each.speaker) for each in told]
        self._places = [places_of(article.text, bare(each.content)) for each in told]
        self._fit = [
            [
                max((share(place, (mark.start, mark.end)) for place in places), default=0.0)
                for mark in self._marks
            ]
            for places in self._places
        ]

    def scored(self) -> Scored:
        count, there = len(self._places), len(self._marks)
        right = [self._ranked(one) for one in range(count)]
        spans = [
            sorted(
                (each for each in range(there) if self._fit[one][each] >= HALF),
                key=lambda each: (each not in right[one], -self._fit[one][each]),
            )
            for one in range(count)
        ]
        direct = list(self._direct(right))
        pairs = paired(right)
        return Scored(
            Count(len(pairs), count, there),
            Count(len(paired(direct)), len(direct), sum(mark.form == "direct" for mark in self._marks)),
            Count(len(paired(spans)), count, there),
            pairs,
        )

    def _ranked(self, one: int) -> list[int]:
        fits = self._fit[one]
        able = [
            each
            for each, names in enumerate(self._names)
            if fits[each] >= HALF and self._speakers[one] in names
        ]
        return sorted(able, key=lambda each: -fits[each])

    def _direct(self, right: Sequence[Sequence[int]]) -> Iterator[list[int]]:
        """Yield the direct marks that each prediction of quoted words is right for.

        One that is right for, or a piece of, a mark of another form counts neither for nor against.
        """
        for one, choices in enumerate(right):
            able = [each for each in choices if self._marks[each].form == "direct"]
            if able or (self._in_marks(one) and not choices and not self._piece(one)):
                yield able

    def _in_marks(self, one: int) -> bool:
        return any(
            min(end, to) - max(start, begin) >= _QUOTED * (end - start)
            for start, end in self._places[one]
            for begin, to in self._quotes
        )

    def _piece(self, one: int) -> bool:
        return any(
            mark.start <= start and end <= mark.end
            for mark, names in zip(self._marks, self._names, strict=True)
            if mark.form != "direct" and self._speakers[one] in names
            for start, end in self._places[one]
        )


def quoted(text: str) -> Iterator[Place]:
    """Yield what lies within quotation marks, nested ones too; without a closing one to the line's end."""
    for line in re.finditer(r"[^\n]+", text):
        start, end = line.span()
        straight = [place for place in range(start, end) if text[place] == '"']
        for opened in range(0, len(straight), 2):
            yield straight[opened] + 1, straight[opened + 1] if opened + 1 < len(straight) else end
        for place in range(start, end):
            if text[place] == "“":
                closed = text.find("”", place + 1, end)
                yield place + 1, end if closed < 0 else closed
            elif text[place] == "‘":
                yield place + 1, _single_end(text, place, end)


def _single_end(text: str, place: int, end: int) -> int:
    """Return where the ‘ at a place is closed, not by an apostrophe; the line's end where it goes on."""
    following = text.find("‘", place + 1, end)
    stop = following if following >= 0 else end
    closings = [each.start() for each in re.finditer(r"’(?!\w)", text[:stop]) if each.start() > place]
    sure = [each for each in closings if not re.search(r"s’ [a-z]$", text[each - 1 : each + 3])]
    if sure:
        return sure[0]
    return closings[0] if closings and not re.match(r"\n+‘", text[end : end + 3]) else end
