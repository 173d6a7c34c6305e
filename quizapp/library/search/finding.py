"""Finding: the first things in which all that was typed stands, with the words marked, and no key shown.

Questions come first, in the order of packs; then what stands in packs themselves, passages, and explanations
of questions that the learner has answered. Nothing is counted, so that a hit comes as soon as it is met. The
connection can be interrupted meanwhile.
"""

from __future__ import annotations

import json
import re
import sqlite3
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, Literal

from quizapp.library.derived import STANDS
from quizapp.library.errors import DamagedError, GarbledError
from quizapp.library.rows import one_of, to_us
from quizapp.library.search.folding import Excerpt, best, excerpt, query_of
from quizapp.library.search.indexing import (
    INDEX,
    PACK_SQL,
    PLACE_SQL,
    QUESTION_SQL,
    READ,
    ready,
    sort_of,
    texts_of,
    within,
)
from quizapp.pack.ids import BankId, PackId, QuestionId, SkillId, SourceId
from quizapp.pack.words import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from quizapp.library.connections import Reader, Value
    from quizapp.library.search.folding import Query
    from quizapp.library.search.indexing import Sort, Where
    from quizapp.pack.words import Kind

FIRST: Final = 50
"""So many hits are given."""

NAMED: Final = 5
"""Of packs, banks, articles and voices so many together, so that questions are not pushed out."""

State = Literal["due", "mistakes", "never", "reported"]
Standing = Literal["new", "mistake", "right", "mastered"]

_INSTALLED: Final = f"""
    CROSS JOIN search_document AS doc ON doc.number = found.rowid
    CROSS JOIN pack ON pack.number = {PACK_SQL} AND pack.visible AND pack.damage = ''
    CROSS JOIN search_pack ON search_pack.pack = pack.number AND search_pack.done
        AND search_pack.sha256 = pack.sha256
"""
_QUESTION: Final = f"CROSS JOIN question ON question.pack = pack.number AND question.place = {PLACE_SQL}"
_CARD: Final = """
    LEFT JOIN card ON card.learner = :learner AND card.pack = pack.id AND card.key = question.key
"""
_ANSWERED: Final = "instr(card.answers, question.fingerprint)"
"""The learner has answered the question as it is now: a card tells of each answer to which form it was."""

_STATES: Final[dict[State, str]] = {
    "due": f"card.due_us < :due_before AND {STANDS}",
    "mistakes": _ANSWERED,
    "never": f"coalesce({_ANSWERED}, 0) = 0",
    "reported": "EXISTS (SELECT 1 FROM report WHERE report.pack = pack.id AND report.question = question.id)",
}
_OF_QUESTION: Final = """
    question.id, question.bank, question.kind, question.skill, question.fingerprint, card.answers,
    card.mastered
"""
_TEXTS: Final[dict[Sort, str]] = {
    "question": "NULL",
    "told": f"(SELECT texts FROM search_document AS asked WHERE asked.number = {QUESTION_SQL})",  # noqa: S608 - our own words
}
"""The texts of the question, where they are not those of the thing itself."""

_OF_INDEX: Final = re.compile("fts5|vtable")
"""In what SQLite says when it does not know any more how its index is kept."""

_NUMBER: Final = "SELECT number FROM pack WHERE id = ? AND visible"
_ORDER: Final[dict[Sort, int]] = {
    "pack": 0, "question": 1, "passage": 2, "told": 3, "bank": 4, "source": 5, "voice": 6,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wish:
    """Of what to find: only questions, where more than the pack is given. `due_before` is exclusive."""

    learner: str
    due_before: datetime
    pack: PackId | None = None
    bank: BankId | None = None
    kind: Kind | None = None
    skill: SkillId | None = None
    state: State | None = None

    @property
    def of_questions(self) -> bool:
        """Whether only questions can be what is wished for."""
        return any((self.bank, self.kind, self.skill, self.state))


@dataclass(frozen=True, slots=True)
class Asked:
    """The question of a hit, and how the learner stands with it.

    `about` is the claim or statement that it asks about, else its short name; '' where it has neither.
    """

    id: QuestionId
    bank: BankId
    kind: Kind
    skill: SkillId
    prompt: str
    about: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found: where in it the words are, and the text around them.

    `question` is there where the sort is question or told. Of a passage `source` is the article, `title` its
    title and `paragraph` the number of the paragraph, or the role of what is none; of the others `title` is
    the first of the texts, such as a voice's name.
    """

    sort: Sort
    pack: PackId
    pack_title: str
    where: Where
    excerpt: Excerpt
    title: str
    question: Asked | None = None
    source: SourceId | None = None
    paragraph: int | str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """The first hits. `more` tells that there are others; `ready` that nothing is still being put in.

    `damaged` tells that the index cannot be read: it has to be emptied and made anew.
    """

    hits: tuple[Hit, ...]
    more: bool = False
    ready: bool = True
    damaged: bool = False


def find(reader: Reader, typed: str, wish: Wish, first: int = FIRST) -> Found:
    """Return the first things in which all that was typed stands. Raises DatabaseError; not for damage."""
    try:
        return _found(reader, typed, wish, first)
    except (DamagedError, GarbledError):
        return Found((), damaged=True)
    except sqlite3.OperationalError as error:
        if _OF_INDEX.search(str(error)):
            return Found((), damaged=True)
        raise


def _found(reader: Reader, typed: str, wish: Wish, first: int) -> Found:
    query = query_of(typed)
    hits: list[Hit] = []
    if query.phrases and not wish.of_questions:
        hits += islice(_hits(reader, query, wish, "pack", "voice"), NAMED)
    for sort in ("question", "passage", "told"):
        if query.phrases and len(hits) <= first and (sort != "passage" or not wish.of_questions):
            known = {(hit.pack, hit.question.id) for hit in hits if hit.question is not None}
            others = (hit for hit in _hits(reader, query, wish, sort, sort) if _key(hit) not in known)
            hits += islice(others, first + 1 - len(hits))
    told = sorted(hits[:first], key=lambda hit: _ORDER[hit.sort])
    return Found(tuple(told), len(hits) > first, ready(reader))


def _key(hit: Hit) -> tuple[PackId, QuestionId] | None:
    return None if hit.question is None else (hit.pack, hit.question.id)


def _hits(reader: Reader, query: Query, wish: Wish, first: Sort, last: Sort) -> Iterator[Hit]:
    """Yield the things of sorts from first to last, in the order of their numbers."""
    asks = first in ("question", "told")
    if INDEX[first] == READ:
        query = query.in_read
    bounds = within(first)[0], within(last)[1]
    if wish.pack is not None and first == last:
        number = reader.one(_NUMBER, (wish.pack,))
        bounds = within(first, 0 if number is None else number[0])
    values: dict[str, Value] = {
        "query": query.expression, "first": bounds[0], "last": bounds[1],
        "learner": wish.learner, "due_before": to_us(wish.due_before),
        "pack": wish.pack, "bank": wish.bank, "kind": wish.kind, "skill": wish.skill,
    }  # fmt: skip
    for number, stored, pack, title, *row in reader.each(_statement(wish, first, asks=asks), values):
        texts = texts_of(stored)
        asked = _asked(texts, row) if asks else None
        if wish.state != "mistakes" or (asked is not None and asked.standing == "mistake"):
            yield _hit(query, sort_of(number), texts, (PackId(pack), title), asked)


def _statement(wish: Wish, sort: Sort, *, asks: bool) -> str:
    index = INDEX[sort]
    columns, joins = "doc.number, doc.texts, pack.id, pack.title", [_INSTALLED]
    fits = [f"{index} MATCH :query", "found.rowid BETWEEN :first AND :last"]
    if wish.pack is not None:
        fits.append("pack.id = :pack")
    if asks:
        columns, joins = f"{columns}, {_TEXTS[sort]}, {_OF_QUESTION}", [_INSTALLED, _QUESTION, _CARD]
        fits.append("NOT question.worked")
        fits += [f"question.{name} = :{name}" for name in ("bank", "kind", "skill") if getattr(wish, name)]
        fits += [_STATES[wish.state]] if wish.state else []
        fits += [_ANSWERED] if sort == "told" else []
    return f"SELECT {columns} FROM {index} AS found {' '.join(joins)} WHERE {' AND '.join(fits)}"  # noqa: S608 - our own words


def _asked(texts: list[list[Any]], row: Sequence[Any]) -> Asked:
    own, id_, bank, kind, skill, form, answers, mastered = row
    standing: Standing = "new"
    for question, answered, score, _ in json.loads(answers or "[]"):
        if (question, answered) == (id_, form):
            standing = "mistake" if score < 1 else "mastered" if mastered else "right"
    asked = texts if own is None else texts_of(own)
    about = [text for name in ("claim", "statement", "label") for where, text in asked if where == name]
    return Asked(
        QuestionId(id_), BankId(bank), one_of(KINDS, kind), SkillId(skill), asked[0][1], "".join(about[:1]),
        standing,
    )  # fmt: skip


def _hit(
    query: Query, sort: Sort, texts: list[list[Any]], pack: tuple[PackId, str], asked: Asked | None
) -> Hit:
    place = best([text[1] for text in texts], query)
    where, text, *more = texts[place]
    shown = excerpt(text, query)
    if more:
        return Hit(sort, *pack, where, shown, more[1], None, SourceId(more[0]), more[2])
    return Hit(sort, *pack, where, shown, texts[0][1] if asked is None else asked.prompt, asked)
