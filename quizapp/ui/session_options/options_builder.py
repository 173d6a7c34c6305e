"""How a pack's first page and its choices are told. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.library.settings import EVERY_QUESTION, find_limits
from quizapp.ui.kit.widget_state import SwitchState
from quizapp.ui.messages import article_view
from quizapp.ui.messages import session_options as text
from quizapp.ui.session_options.options_loader import count_mistakes, count_reviewable
from quizapp.ui.session_options.state import ArticleLine, PackFirstPage, SessionOptionChoice

if TYPE_CHECKING:
    from quizapp.library.sessions import SessionOptions
    from quizapp.pack.ids import BankId
    from quizapp.pack.models.pack import Bank, Pack
    from quizapp.pack.models.sources import Source
    from quizapp.quiz.session import SessionMode
    from quizapp.ui.ports import Translate
    from quizapp.ui.session_options.options_loader import LoadedSessionOptions


def build_first_page(pack: Pack, tr: Translate) -> PackFirstPage:
    """Return what a pack says of itself."""
    return PackFirstPage(
        title=pack.title,
        summary=pack.summary,
        articles_heading=tr("setup.article" if len(pack.sources) == 1 else "setup.articles"),
        articles=tuple(_article(source, tr) for source in pack.sources),
        dated=text.describe_dated_articles(tr, len(pack.sources)),
        advisory_heading=tr("setup.before"),
        advisory=pack.advisory or "",
        words_heading=tr("setup.words"),
        words=tuple((term.term, term.text) for term in pack.glossary),
        foot=text.describe_authorship(tr, pack.authors, pack.reviewers, pack.licence, pack.revision),
    )


def list_modes(opened: LoadedSessionOptions, banks: frozenset[BankId]) -> tuple[SessionMode, ...]:
    """Return what there is to choose from: learning always, review and mistakes where there are such."""
    found: list[SessionMode] = ["learn"]
    if count_reviewable(opened.askable, banks):
        found.append("review")
    if count_mistakes(opened.askable, banks):
        found.append("mistakes")
    return tuple(found)


def build_mode_choice(
    opened: LoadedSessionOptions, banks: frozenset[BankId], chosen: SessionMode, tr: Translate
) -> SessionOptionChoice | None:
    """Return the choice of which questions are asked; None where there is none."""
    there = list_modes(opened, banks)
    if len(there) == 1:
        return None
    words = {
        "learn": tr("setup.new"),
        "review": tr("setup.review", count=count_reviewable(opened.askable, banks)),
        "mistakes": tr("setup.mistakes", count=count_mistakes(opened.askable, banks)),
    }
    at = there.index(chosen) if chosen in there else 0
    return SessionOptionChoice(tr("setup.which"), tuple(words[mode] for mode in there), at)


def list_question_counts() -> tuple[int, ...]:
    """Return how many questions a practice can have; the last is all."""
    allowed = find_limits()["count"]
    values = [value for value in getattr(allowed, "values", ()) if isinstance(value, int)]
    return (*sorted(value for value in values if value != EVERY_QUESTION), EVERY_QUESTION)


def build_number_choice(chosen: int, there: int, written: int, tr: Translate) -> SessionOptionChoice:
    """Return the choice of how many; one practice can have `there` of the questions that are `written`."""
    offered = list_question_counts()
    words = tuple(
        tr("setup.all_of", count=there) if each == EVERY_QUESTION else str(each) for each in offered
    )
    note = tr("setup.take_turns", count=there) if there < written else ""
    return SessionOptionChoice(
        tr("setup.number"), words, offered.index(chosen) if chosen in offered else -1, note
    )


def build_book_choice(setup: SessionOptions, articles: int, tr: Translate) -> SessionOptionChoice:
    """Return the choice of whether the article lies open."""
    heading = tr("setup.article" if articles == 1 else "setup.articles")
    return SessionOptionChoice(
        heading, (tr("setup.open"), tr("setup.closed")), 0 if setup.book == "open" else 1
    )


def build_bank_switch(bank: Bank, opened: LoadedSessionOptions, tr: Translate, *, on: bool) -> SwitchState:
    """Return a bank with how many of its questions can be asked."""
    count = sum(each.bank == bank.id for each in opened.askable)
    mastered = opened.mastered.get(bank.id, 0)
    detail = tr("setup.bank_mastered", n=mastered) if on else tr("setup.left_out")
    end = tr("setup.questions", n=count)
    return SwitchState(bank.title, detail, on, f"{bank.title}, {end}, {detail}", end)


def build_option_switches(setup: SessionOptions, tr: Translate) -> tuple[SwitchState, ...]:
    """Return the switches of how questions are asked."""
    sure, sure_detail = tr("setup.sure"), tr("setup.sure_detail")
    evidence_prompt, evidence_prompt_detail = tr("setup.evidence_prompt"), tr("setup.evidence_prompt_detail")
    return (
        SwitchState(sure, sure_detail, setup.certainty, f"{sure}, {sure_detail}"),
        SwitchState(
            evidence_prompt,
            evidence_prompt_detail,
            setup.evidence_prompt,
            f"{evidence_prompt}, {evidence_prompt_detail}",
        ),
    )


def _article(source: Source, tr: Translate) -> ArticleLine:
    here = {each.paragraph for each in source.passages if each.role == "body"} - {None}
    if source.whole:
        extent = tr("setup.whole", n=source.paragraphs)
    else:
        extent = tr("setup.parts", n=source.paragraphs, here=len(here))
    line = article_view.format_source_line(tr, source.publisher, source.published)
    return ArticleLine(source.title, tr("setup.source", line=line, extent=extent), source.rights.statement)
