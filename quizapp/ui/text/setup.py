"""The sentences of setting up a practice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.text import common

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return headings, choices and buttons."""
    return {
        "home": translate("setup.home"),
        "back": translate("setup.back"),
        "articles": translate("setup.articles"),
        "article": translate("setup.article"),
        "words": translate("setup.words"),
        "before": translate("setup.before"),
        "from": translate("setup.from"),
        "which": translate("setup.which"),
        "new": translate("setup.new"),
        "number": translate("setup.number"),
        "open": translate("setup.open"),
        "closed": translate("setup.closed"),
        "sure": translate("setup.sure"),
        "sure_detail": translate("setup.sure_detail"),
        "proving": translate("setup.proving"),
        "proving_detail": translate("setup.proving_detail"),
        "same": translate("setup.same"),
        "keys": translate("setup.keys"),
    }


def mastered(translate: Translate, mastered: int, keys: int) -> str:
    """Tell how much of a pack is mastered."""
    return translate("setup.mastered", mastered=mastered, keys=keys)


def questions(translate: Translate, count: int) -> str:
    """Count questions."""
    return translate("setup.questions", n=count)


def taken(translate: Translate, taken: int, count: int) -> str:
    """Tell how many questions are in the banks that are taken."""
    return translate("setup.taken", n=count, taken=taken)


def bank_mastered(translate: Translate, mastered: int) -> str:
    """Tell how much of a bank is mastered."""
    return translate("setup.bank_mastered", n=mastered)


def left_out(translate: Translate) -> str:
    """Say that a bank is left out."""
    return translate("setup.left_out")


def review(translate: Translate, count: int) -> str:
    """Name the choice of what is ready for review."""
    return translate("setup.review", count=count)


def mistakes(translate: Translate, count: int) -> str:
    """Name the choice of mistakes."""
    return translate("setup.mistakes", count=count)


def all_of(translate: Translate, count: int) -> str:
    """Name the choice of all questions there are."""
    return translate("setup.all_of", count=count)


def take_turns(translate: Translate, count: int) -> str:
    """Tell why one practice has fewer questions than there are."""
    return translate(
        "setup.take_turns", count=count)


def start(translate: Translate, count: int) -> str:
    """Name the button that starts."""
    return translate("setup.start", n=count)


def read_first(translate: Translate, articles: int) -> str:
    """Name the button that opens the article alone."""
    if articles == 1:
        return translate("setup.read_first.read_the_article_first")
    return translate("setup.read_first.read_the_articles_first")


def whole(translate: Translate, paragraphs: int) -> str:
    """Tell that all of an article is in the pack."""
    return translate("setup.whole", n=paragraphs)


def parts(translate: Translate, here: int, paragraphs: int) -> str:
    """Tell how many paragraphs of an article are in the pack, whole or in part."""
    return translate("setup.parts", n=paragraphs, here=here)


def source(translate: Translate, line: str, extent: str) -> str:
    """Put together who published an article when, and how much of it is here."""
    return translate("setup.source", line=line, extent=extent)


def dated(translate: Translate, articles: int) -> str:
    """Say what is not judged here."""
    if articles == 1:
        return translate(
            "setup.dated.one_article_of_its",
        )
    return translate(
        "setup.dated.article_s_of_these", n=articles,
    )


def written_by(
    translate: Translate, authors: tuple[str, ...], reviewers: tuple[str, ...], licence: str, revision: int
) -> str:
    """Tell who wrote and reviewed the questions, under which licence, and which revision this is."""
    written = translate("setup.written_by.questions_written_by", authors=", ".join(authors))
    if reviewers:
        read = "setup.written_by.reviewed_by"
        written = translate(read, written=written, reviewers=", ".join(reviewers))
    return translate("setup.written_by.revision", written=written, licence=common.capital(common.licence(translate, licence)), revision=revision
    )


def no_bank(translate: Translate) -> str:
    """Say that nothing is left to ask."""
    return translate("setup.no_bank")


def nothing_here(translate: Translate) -> str:
    """Say that the banks that are taken have nothing of what is wanted."""
    return translate("setup.nothing_here")


def nothing_to_ask(translate: Translate) -> str:
    """Say that a pack has no question that this version can ask."""
    return translate("setup.nothing_to_ask")


def pack_gone(translate: Translate) -> str:
    """Say that a pack is not in the library any more."""
    return translate("setup.pack_gone")


def opening(translate: Translate) -> str:
    """Say that the pack is being opened."""
    return translate("setup.opening")
