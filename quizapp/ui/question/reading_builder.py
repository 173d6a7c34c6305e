"""Which articles lie on the desk for a question, before and after its answer. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from quizapp.pack.models.questions import FindEvidenceQuestion, OrderQuestion
from quizapp.ui.article_view.switcher_state import ArticleTab, GlossaryState, ReadingState
from quizapp.ui.kinds.registry import build_feedback
from quizapp.ui.messages import article_view as text
from quizapp.ui.question.article_builder import build_article_view
from quizapp.ui.question.evidence_builder import build_evidence_view
from quizapp.ui.question.explanation_citations import find_evidence_citations
from quizapp.ui.question.sentences_builder import build_checked_sentences, reorder_evidence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.pack.models.pack import Pack
    from quizapp.pack.models.questions import Question
    from quizapp.pack.models.sources import Source
    from quizapp.quiz.responses import Answer
    from quizapp.ui.article_view.state import ArticleViewState
    from quizapp.ui.kinds.session_context import SessionContext
    from quizapp.ui.ports import Translate

MAX_ARTICLES: Final = 9
"""So many articles a question may name; of a pack with more, one that names none shows no more either."""


def build_unanswered_reading(sitting: SessionContext, question: Question, *, closed: bool) -> ReadingState:
    """Return the articles that a question reads, or closed until it is answered.

    Open they are in any case for an order in which the text tells: it is found by reading, not remembered.
    """
    closed = closed and not (isinstance(question, OrderQuestion) and question.by == "text")
    sources = _lying(sitting.opened.pack, question)
    own = sitting.opened.own
    sheets = tuple(
        build_article_view(source, sitting.translate, closed=closed, own=own.get(source.id))
        for source in sources
    )
    return ReadingState(
        sheets=sheets,
        tabs=_tabs(sources, [""] * len(sources), sitting.translate),
        glossary=None if closed else _glossary(sitting),
    )


def build_answered_reading(
    sitting: SessionContext, question: Question, answer: Answer | None, *, whole: bool
) -> ReadingState:
    """Return the articles with the cited words marked; that of the first citation to be shown is in front.

    Where sentences were to be marked, they stand in the place of the articles.
    """
    if not isinstance(question, FindEvidenceQuestion):
        return _told_desk(sitting, question, answer, whole=whole)
    # Sentences are those of the pack, also where the whole article is there from a file of one's own.
    parts = replace(sitting, opened=replace(sitting.opened, own={}))
    desk = _told_desk(parts, reorder_evidence(sitting, question, answer), answer, whole=True)
    return replace(desk, sentences=build_checked_sentences(sitting, question, answer, desk, whole=whole))


def _told_desk(
    sitting: SessionContext, question: Question, answer: Answer | None, *, whole: bool
) -> ReadingState:
    pack, translate, own = sitting.opened.pack, sitting.translate, sitting.opened.own
    sources = _lying(pack, question)
    shown = find_evidence_citations(question, answer, build_feedback(sitting, question, answer).numbered)
    homes = [_home(sources, passage) for passage in shown.passages]
    sheets = tuple(
        build_evidence_view(source, shown, pack.speakers, translate, whole=whole, own=own.get(source.id))
        if place in homes
        else build_article_view(source, translate, own=own.get(source.id))
        for place, source in enumerate(sources)
    )
    word = "evidence" if shown.settles else "closest"
    return ReadingState(
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
    if len(pack.sources) <= MAX_ARTICLES:
        return pack.sources
    wanted = set(find_evidence_citations(question).passages)
    here = [any(passage.id in wanted for passage in source.passages) for source in pack.sources]
    order = sorted(range(len(here)), key=lambda place: not here[place])[:MAX_ARTICLES]
    return tuple(pack.sources[place] for place in sorted(order))


def _home(sources: Sequence[Source], passage: str) -> int:
    """Return the place of the article that has a passage; the first where none has it any more."""
    for place, source in enumerate(sources):
        if any(each.id == passage for each in source.passages):
            return place
    return 0


def _tabs(
    sources: Sequence[Source], cited_there: Sequence[str], translate: Translate
) -> tuple[ArticleTab, ...]:
    if len(sources) < 2:
        return ()
    notes = [
        text.describe_article_tab(translate, source.publisher, word)
        for source, word in zip(sources, cited_there, strict=True)
    ]
    return tuple(
        ArticleTab(source.title, note, translate("article.tab_name", title=source.title, note=note))
        for source, note in zip(sources, notes, strict=True)
    )


def _description(sources: Sequence[Source], told: Sequence[ArticleViewState], translate: Translate) -> str:
    """Say the evidence of all articles, with the article's title before each where there are several."""
    if len(sources) < 2:
        return " ".join(sheet.description for sheet in told)
    if len({sheet.description for sheet in told}) < len(told):
        return told[0].description
    return " ".join(
        f"{translate('article.in_article', title=sheet.headline)} {sheet.description}" for sheet in told
    )


def _glossary(sitting: SessionContext) -> GlossaryState | None:
    terms = tuple((term.term, term.text) for term in sitting.opened.pack.glossary)
    if not terms:
        return None
    title, close = text.name_glossary(sitting.translate)
    return GlossaryState(title, close, terms, sitting.keys.get("words", ""))
