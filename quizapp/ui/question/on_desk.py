"""Which articles lie on the desk for a question, before and after its answer. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from quizapp.pack.models.questions import EvidenceQuestion, OrderQuestion
from quizapp.ui.kinds.telling import told
from quizapp.ui.question.article import reading_sheet
from quizapp.ui.question.cited import cited
from quizapp.ui.question.evidence import evidence_sheet
from quizapp.ui.question.marking import checked_sheet, proof_first
from quizapp.ui.sheet.desk_state import DeskState, Glossary, Tab
from quizapp.ui.text import article as text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.pack.models.pack import Pack
    from quizapp.pack.models.questions import Question
    from quizapp.pack.models.sources import Source
    from quizapp.quiz.responses import Answer
    from quizapp.ui.kinds.sitting import Sitting
    from quizapp.ui.ports import Translate
    from quizapp.ui.sheet.state import SheetState

MOST: Final = 9
"""So many articles a question may name; of a pack with more, one that names none shows no more either."""


def asked_desk(sitting: Sitting, question: Question, *, closed: bool) -> DeskState:
    """Return the articles that a question reads, or closed until it is answered.

    Open they are in any case for an order in which the text tells: it is found by reading, not remembered.
    """
    closed = closed and not (isinstance(question, OrderQuestion) and question.by == "text")
    sources = _lying(sitting.opened.pack, question)
    own = sitting.opened.own
    sheets = tuple(
        reading_sheet(source, sitting.translate, closed=closed, own=own.get(source.id)) for source in sources
    )
    return DeskState(
        sheets=sheets,
        tabs=_tabs(sources, [""] * len(sources), sitting.translate),
        glossary=None if closed else _glossary(sitting),
    )


def told_desk(sitting: Sitting, question: Question, answer: Answer | None, *, whole: bool) -> DeskState:
    """Return the articles with the cited words marked; that of the first citation to be shown is in front.

    Where sentences were to be marked, they stand in the place of the articles.
    """
    if not isinstance(question, EvidenceQuestion):
        return _told_desk(sitting, question, answer, whole=whole)
    # Sentences are those of the pack, also where the whole article is there from a file of one's own.
    parts = replace(sitting, opened=replace(sitting.opened, own={}))
    desk = _told_desk(parts, proof_first(sitting, question, answer), answer, whole=True)
    return replace(desk, sentences=checked_sheet(sitting, question, answer, desk, whole=whole))


def _told_desk(sitting: Sitting, question: Question, answer: Answer | None, *, whole: bool) -> DeskState:
    pack, translate, own = sitting.opened.pack, sitting.translate, sitting.opened.own
    sources = _lying(pack, question)
    shown = cited(question, answer, told(sitting, question, answer).numbered)
    homes = [_home(sources, passage) for passage in shown.passages]
    sheets = tuple(
        evidence_sheet(source, shown, pack.voices, translate, whole=whole, own=own.get(source.id))
        if place in homes
        else reading_sheet(source, translate, own=own.get(source.id))
        for place, source in enumerate(sources)
    )
    word = "proof" if shown.settles else "closest"
    return DeskState(
        sheets=sheets,
        front=homes[shown.first] if homes else 0,
        tabs=_tabs(sources, [word if place in homes else "" for place in range(len(sources))], translate),
        description=_description(sources, [sheets[place] for place in dict.fromkeys(homes)], translate),
        glossary=_glossary(sitting),
    )


def _lying(pack: Pack, question: Question) -> tuple[Source, ...]:
    """Return what the question reads; else all articles, those that it cites first where there are many."""
    if question.reads:
        named = tuple(source for source in pack.sources if source.id in question.reads)
        if named:
            return named
    if len(pack.sources) <= MOST:
        return pack.sources
    wanted = set(cited(question).passages)
    here = [any(passage.id in wanted for passage in source.passages) for source in pack.sources]
    order = sorted(range(len(here)), key=lambda place: not here[place])[:MOST]
    return tuple(pack.sources[place] for place in sorted(order))


def _home(sources: Sequence[Source], passage: str) -> int:
    """Return the place of the article that has a passage; the first where none has it any more."""
    for place, source in enumerate(sources):
        if any(each.id == passage for each in source.passages):
            return place
    return 0


def _tabs(sources: Sequence[Source], cited_there: Sequence[str], translate: Translate) -> tuple[Tab, ...]:
    if len(sources) < 2:
        return ()
    notes = [
        text.tab_note(translate, source.publisher, word)
        for source, word in zip(sources, cited_there, strict=True)
    ]
    return tuple(
        Tab(source.title, note, translate("article.tab_name", title=source.title, note=note))
        for source, note in zip(sources, notes, strict=True)
    )


def _description(sources: Sequence[Source], told: Sequence[SheetState], translate: Translate) -> str:
    """Say the evidence of all articles, with the article's title before each where there are several."""
    if len(sources) < 2:
        return " ".join(sheet.description for sheet in told)
    if len({sheet.description for sheet in told}) < len(told):
        return told[0].description
    return " ".join(
        f"{translate('article.in_article', title=sheet.headline)} {sheet.description}" for sheet in told
    )


def _glossary(sitting: Sitting) -> Glossary | None:
    terms = tuple((term.term, term.text) for term in sitting.opened.pack.glossary)
    if not terms:
        return None
    title, close = text.words_to_know(sitting.translate)
    return Glossary(title, close, terms, sitting.keys.get("words", ""))
