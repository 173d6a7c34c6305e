"""How a pack's first page and its choices are told. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.library.settings import EVERY_QUESTION, limits
from quizapp.ui.setup.state import ArticleLine, Choice, FirstPage
from quizapp.ui.setup.work import mistakes, reviewable
from quizapp.ui.text import article
from quizapp.ui.text import setup as text
from quizapp.ui.widgets.state import Switch

if TYPE_CHECKING:
    from quizapp.library.sessions import Setup
    from quizapp.pack.ids import BankId
    from quizapp.pack.models.pack import Bank, Pack
    from quizapp.pack.models.sources import Source
    from quizapp.quiz.session import Mode
    from quizapp.ui.ports import Translate
    from quizapp.ui.setup.work import Opened


def first_page(pack: Pack, tr: Translate) -> FirstPage:
    """Return what a pack says of itself."""
    return FirstPage(
        title=pack.title,
        summary=pack.summary,
        articles_heading=tr("setup.article" if len(pack.sources) == 1 else "setup.articles"),
        articles=tuple(_article(source, tr) for source in pack.sources),
        dated=text.dated(tr, len(pack.sources)),
        advisory_heading=tr("setup.before"),
        advisory=pack.advisory or "",
        words_heading=tr("setup.words"),
        words=tuple((term.term, term.text) for term in pack.glossary),
        foot=text.written_by(tr, pack.authors, pack.reviewers, pack.licence, pack.revision),
    )


def modes(opened: Opened, banks: frozenset[BankId]) -> tuple[Mode, ...]:
    """Return what there is to choose from: learning always, review and mistakes where there are such."""
    found: list[Mode] = ["learn"]
    if reviewable(opened.askable, banks):
        found.append("review")
    if mistakes(opened.askable, banks):
        found.append("mistakes")
    return tuple(found)


def mode_choice(opened: Opened, banks: frozenset[BankId], chosen: Mode, tr: Translate) -> Choice | None:
    """Return the choice of which questions are asked; None where there is none."""
    there = modes(opened, banks)
    if len(there) == 1:
        return None
    words = {
        "learn": tr("setup.new"),
        "review": tr("setup.review", count=reviewable(opened.askable, banks)),
        "mistakes": tr("setup.mistakes", count=mistakes(opened.askable, banks)),
    }
    at = there.index(chosen) if chosen in there else 0
    return Choice(tr("setup.which"), tuple(words[mode] for mode in there), at)


def numbers() -> tuple[int, ...]:
    """Return how many questions a practice can have; the last is all."""
    allowed = limits()["count"]
    values = [value for value in getattr(allowed, "values", ()) if isinstance(value, int)]
    return (*sorted(value for value in values if value != EVERY_QUESTION), EVERY_QUESTION)


def number_choice(chosen: int, there: int, written: int, tr: Translate) -> Choice:
    """Return the choice of how many; one practice can have `there` of the questions that are `written`."""
    offered = numbers()
    words = tuple(
        tr("setup.all_of", count=there) if each == EVERY_QUESTION else str(each) for each in offered
    )
    note = tr("setup.take_turns", count=there) if there < written else ""
    return Choice(tr("setup.number"), words, offered.index(chosen) if chosen in offered else -1, note)


def book_choice(setup: Setup, articles: int, tr: Translate) -> Choice:
    """Return the choice of whether the article lies open."""
    heading = tr("setup.article" if articles == 1 else "setup.articles")
    return Choice(heading, (tr("setup.open"), tr("setup.closed")), 0 if setup.book == "open" else 1)


def bank_switch(bank: Bank, opened: Opened, tr: Translate, *, on: bool) -> Switch:
    """Return a bank with how many of its questions can be asked."""
    count = sum(each.bank == bank.id for each in opened.askable)
    mastered = opened.mastered.get(bank.id, 0)
    detail = tr("setup.bank_mastered", n=mastered) if on else tr("setup.left_out")
    end = tr("setup.questions", n=count)
    return Switch(bank.title, detail, on, f"{bank.title}, {end}, {detail}", end)


def ways(setup: Setup, tr: Translate) -> tuple[Switch, ...]:
    """Return the switches of how questions are asked."""
    sure, sure_detail = tr("setup.sure"), tr("setup.sure_detail")
    proving, proving_detail = tr("setup.proving"), tr("setup.proving_detail")
    return (
        Switch(sure, sure_detail, setup.certainty, f"{sure}, {sure_detail}"),
        Switch(proving, proving_detail, setup.proving, f"{proving}, {proving_detail}"),
    )


def _article(source: Source, tr: Translate) -> ArticleLine:
    here = {each.paragraph for each in source.passages if each.role == "body"} - {None}
    if source.whole:
        extent = tr("setup.whole", n=source.paragraphs)
    else:
        extent = tr("setup.parts", n=source.paragraphs, here=len(here))
    line = article.source_line(tr, source.publisher, source.published)
    return ArticleLine(source.title, tr("setup.source", line=line, extent=extent), source.rights.statement)
