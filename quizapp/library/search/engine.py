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

from quizapp.library.derived_data import CARD_IS_CURRENT
from quizapp.library.errors import DamagedError, GarbledTextError
from quizapp.library.row_checksums import match_literal, to_microseconds
from quizapp.library.search.folding import Excerpt, WordQuery, build_excerpt, find_best, parse_query
from quizapp.library.search.indexing import (
    INDEX_OF_TYPE,
    PACK_SQL,
    PASSAGE_INDEX,
    PLACE_SQL,
    QUESTION_SQL,
    DocumentType,
    TextPlace,
    decode_texts,
    find_number_range,
    find_type,
    is_index_ready,
)
from quizapp.pack.ids import BankId, PackId, QuestionId, SkillId, SourceId
from quizapp.pack.vocabulary import QUESTION_KINDS, QuestionKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from quizapp.library.connections import LibraryReader, Value

MOST_HITS: Final = 50
"""So many hits are given."""

MOST_NAMED_HITS: Final = 5
"""Of packs, banks, articles and speakers so many together, so that questions are not pushed out."""

QuestionState = Literal["due", "mistakes", "never", "reported"]
AnswerStatus = Literal["new", "mistake", "right", "mastered"]

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

_STATES: Final[dict[QuestionState, str]] = {
    "due": f"card.due_us < :due_before AND {CARD_IS_CURRENT}",
    "mistakes": _ANSWERED,
    "never": f"coalesce({_ANSWERED}, 0) = 0",
    "reported": "EXISTS (SELECT 1 FROM report WHERE report.pack = pack.id AND report.question = question.id)",
}
_OF_QUESTION: Final = """
    question.id, question.bank, question.kind, question.skill, question.fingerprint, card.answers,
    card.mastered
"""
_TEXTS: Final[dict[DocumentType, str]] = {
    "question": "NULL",
    "told": f"(SELECT texts FROM search_document AS asked WHERE asked.number = {QUESTION_SQL})",  # noqa: S608 - our own words
}
"""The texts of the question, where they are not those of the thing itself."""

_OF_INDEX: Final = re.compile("fts5|vtable")
"""In what SQLite says when it does not know any more how its index is kept."""

_NUMBER: Final = "SELECT number FROM pack WHERE id = ? AND visible"
_ORDER: Final[dict[DocumentType, int]] = {
    "pack": 0, "question": 1, "passage": 2, "told": 3, "bank": 4, "source": 5, "speaker": 6,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """Of what to find: only questions, where more than the pack is given. `due_before` is exclusive."""

    learner: str
    due_before: datetime
    pack: PackId | None = None
    bank: BankId | None = None
    kind: QuestionKind | None = None
    skill: SkillId | None = None
    state: QuestionState | None = None

    @property
    def of_questions(self) -> bool:
        """Whether only questions can be what is wished for."""
        return any((self.bank, self.kind, self.skill, self.state))


@dataclass(frozen=True, slots=True)
class FoundQuestion:
    """The question of a hit, and how the learner stands with it.

    `about` is the claim or statement that it asks about, else its short name; '' where it has neither.
    """

    id: QuestionId
    bank: BankId
    kind: QuestionKind
    skill: SkillId
    prompt: str
    about: str
    standing: AnswerStatus


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One thing found: where in it the words are, and the text around them.

    `question` is there where the sort is question or told. Of a passage `source` is the article, `title` its
    title and `paragraph` the number of the paragraph, or the role of what is none; of the others `title` is
    the first of the texts, such as a speaker's name.
    """

    sort: DocumentType
    pack: PackId
    pack_title: str
    where: TextPlace
    excerpt: Excerpt
    title: str
    question: FoundQuestion | None = None
    source: SourceId | None = None
    paragraph: int | str = ""


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The first hits. `more` tells that there are others; `ready` that nothing is still being put in.

    `damaged` tells that the index cannot be read: it has to be emptied and made anew.
    """

    hits: tuple[SearchHit, ...]
    more: bool = False
    ready: bool = True
    damaged: bool = False


def search_library(
    reader: LibraryReader, typed: str, wish: SearchQuery, first: int = MOST_HITS
) -> SearchResult:
    """Return the first things in which all that was typed stands. Raises DatabaseError; not for damage."""
    try:
        return _found(reader, typed, wish, first)
    except (DamagedError, GarbledTextError):
        return SearchResult((), damaged=True)
    except sqlite3.OperationalError as error:
        if _OF_INDEX.search(str(error)):
            return SearchResult((), damaged=True)
        raise


def _found(reader: LibraryReader, typed: str, wish: SearchQuery, first: int) -> SearchResult:
    query = parse_query(typed)
    hits: list[SearchHit] = []
    if query.phrases and not wish.of_questions:
        hits += islice(_hits(reader, query, wish, "pack", "speaker"), MOST_NAMED_HITS)
    for sort in ("question", "passage", "told"):
        if query.phrases and len(hits) <= first and (sort != "passage" or not wish.of_questions):
            known = {(hit.pack, hit.question.id) for hit in hits if hit.question is not None}
            others = (hit for hit in _hits(reader, query, wish, sort, sort) if _key(hit) not in known)
            hits += islice(others, first + 1 - len(hits))
    told = sorted(hits[:first], key=lambda hit: _ORDER[hit.sort])
    return SearchResult(tuple(told), len(hits) > first, is_index_ready(reader))


def _key(hit: SearchHit) -> tuple[PackId, QuestionId] | None:
    return None if hit.question is None else (hit.pack, hit.question.id)


def _hits(
    reader: LibraryReader, query: WordQuery, wish: SearchQuery, first: DocumentType, last: DocumentType
) -> Iterator[SearchHit]:
    """Yield the things of sorts from first to last, in the order of their numbers."""
    asks = first in ("question", "told")
    if INDEX_OF_TYPE[first] == PASSAGE_INDEX:
        query = query.in_read
    bounds = find_number_range(first)[0], find_number_range(last)[1]
    if wish.pack is not None and first == last:
        number = reader.one(_NUMBER, (wish.pack,))
        bounds = find_number_range(first, 0 if number is None else number[0])
    values: dict[str, Value] = {
        "query": query.expression, "first": bounds[0], "last": bounds[1],
        "learner": wish.learner, "due_before": to_microseconds(wish.due_before),
        "pack": wish.pack, "bank": wish.bank, "kind": wish.kind, "skill": wish.skill,
    }  # fmt: skip
    for number, stored, pack, title, *row in reader.each(_statement(wish, first, asks=asks), values):
        texts = decode_texts(stored)
        asked = _asked(texts, row) if asks else None
        if wish.state != "mistakes" or (asked is not None and asked.standing == "mistake"):
            yield _hit(query, find_type(number), texts, (PackId(pack), title), asked)


def _statement(wish: SearchQuery, sort: DocumentType, *, asks: bool) -> str:
    index = INDEX_OF_TYPE[sort]
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


def _asked(texts: list[list[Any]], row: Sequence[Any]) -> FoundQuestion:
    own, id_, bank, kind, skill, form, answers, mastered = row
    standing: AnswerStatus = "new"
    for question, answered, score, _ in json.loads(answers or "[]"):
        if (question, answered) == (id_, form):
            standing = "mistake" if score < 1 else "mastered" if mastered else "right"
    asked = texts if own is None else decode_texts(own)
    about = [text for name in ("claim", "statement", "label") for where, text in asked if where == name]
    return FoundQuestion(
        QuestionId(id_), BankId(bank), match_literal(QUESTION_KINDS, kind), SkillId(skill),
        asked[0][1], "".join(about[:1]),
        standing,
    )  # fmt: skip


def _hit(
    query: WordQuery,
    sort: DocumentType,
    texts: list[list[Any]],
    pack: tuple[PackId, str],
    asked: FoundQuestion | None,
) -> SearchHit:
    place = find_best([text[1] for text in texts], query)
    where, text, *more = texts[place]
    shown = build_excerpt(text, query)
    if more:
        return SearchHit(sort, *pack, where, shown, more[1], None, SourceId(more[0]), more[2])
    return SearchHit(sort, *pack, where, shown, texts[0][1] if asked is None else asked.prompt, asked)
