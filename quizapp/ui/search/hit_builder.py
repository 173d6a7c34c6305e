"""How what was found is worded. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.ui.messages import common
from quizapp.ui.messages import search as text
from quizapp.ui.search.state import HitLine

if TYPE_CHECKING:
    from quizapp.library.search.engine import SearchHit
    from quizapp.library.search.folding import Excerpt, TextSpan
    from quizapp.ui.ports import Translate

MAX_HIT_OFFSET: Final = 32
"""What was found first stands this near to the start of its line, characters: there it is seen."""

QUOTED_KINDS: Final = frozenset({"passage", "claim", "statement"})
LEADING_ELLIPSIS: Final = "… "


def build_hit_line(hit: SearchHit, translate: Translate) -> HitLine:
    """Return a hit as a row."""
    words, marks = _begun_near(hit.excerpt)
    asked = hit.question
    if asked is None:
        what, title, aside = translate(f"search.sorts.{hit.sort}"), hit.title, ""
    else:
        what = common.name_skill(translate, asked.skill, {})
        # Many questions are asked in the same words: then what they are about tells them apart.
        title = asked.about if hit.where == "prompt" and asked.about else asked.prompt
        aside = translate(f"search.standing.{asked.standing}")
    meta = translate("search.in_pack", what=what, pack=hit.pack_title)
    where = text.describe_location(translate, hit.where, hit.paragraph)
    name = text.name_hit(translate, title, aside, meta, f"{common.capitalize_first(where)}: {words}")
    return HitLine(title, aside, meta, where, words, marks, hit.where in QUOTED_KINDS, name)


def _begun_near(excerpt: Excerpt) -> tuple[str, tuple[TextSpan, ...]]:
    """Return the words so that what was found first is not far from their start, and its places in them."""
    first = excerpt.marks[0][0] if excerpt.marks else 0
    cut = 0
    if first > MAX_HIT_OFFSET:
        space = excerpt.text.find(" ", first - MAX_HIT_OFFSET, first)
        cut = first - MAX_HIT_OFFSET if space < 0 else space + 1
    before = LEADING_ELLIPSIS if cut or excerpt.before else ""
    shift = len(before) - cut
    marks = tuple((start + shift, end + shift) for start, end in excerpt.marks)
    return before + excerpt.text[cut:].replace("\n", " ") + (" …" if excerpt.after else ""), marks
