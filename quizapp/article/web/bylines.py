"""What stands beside a headline about who wrote and when, for pages that tell it to nobody but people.

Only a line that is plainly a byline counts, “By Ada Weck on Monday, May 2, 2031”: another is nobody's name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.article.dates import day_of, only_a_day
from quizapp.article.lines import ENDED

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST: Final = 160
"""Characters of a byline."""
_WEEKDAY: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
_MONTH: Final = (
    r"(?:Jan|Feb|Mar[. c]|Apr[. i]|May\b|June?\b|July?\b|Aug[. u]|Sept?[. e]|Oct[. o]|Nov[. e]|Dec[. e])"
)
_NO_NAME: Final = rf"(?!{_WEEKDAY}|{_MONTH}|Updated|Published|Posted|Staff\b)"
"""How days and other words of a byline begin."""
_WORD: Final = rf"{_NO_NAME}[^\W\d_a-z][\w.’'-]*"
_PARTICLE: Final = r"(?:van|von|de|del|della|der|den|da|di|el|al|bin|la|le)"
_NAME: Final = rf"{_WORD}(?: (?:{_PARTICLE} )*{_WORD}){{1,3}}"
_AND: Final = r"(?: ?,| and| und| et| y| en| och|,? &)"
_BYLINE: Final = re.compile(
    rf"(?:By|BY|Von|Par|Por|Di|Door|Av|Af):? +({_NAME}(?:{_AND} {_NAME}){{0,4}})"
    rf"(?= ?$| ?[,|·–—(-]| on | am | le | el | publi| updated| posted| \d| (?:{_WEEKDAY}|{_MONTH}))"
)


def byline(lines: Iterable[str]) -> tuple[str, str]:
    """Return writers and day that lines around a headline tell; each is empty where none plainly does."""
    writers, day = "", ""
    for line in lines:
        if len(line) > _LONGEST:
            continue
        found = _BYLINE.match(line)
        its_day = day_of(line[found.end() :]) if found else ""
        if found and not writers and (its_day or not ENDED.search(line)):  # no sentence that begins so
            writers = re.sub(r" ?, ", ", ", found[1])
            day = day or its_day
        day = day or only_a_day(line)
    return writers, day
