"""The program's own words on paper, in the language of the interface."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from quizapp.exchange.printing.request import Words
from quizapp.ui.text import article, common, practice

if TYPE_CHECKING:
    from quizapp.exchange.printing.request import Paper
    from quizapp.pack.words import Kind, Role, StatementKind, Trap
    from quizapp.ui.ports import Translate


def words(translate: Translate, language: str) -> Words:
    """Return all words; `language` is the one (BCP 47) into which they are translated."""
    return Words(
        language=language,
        papers=_papers(translate),
        name=translate("printing.words.name"),
        school_class=translate("printing.words.school_class"),
        date=translate("printing.words.date"),
        points=translate("printing.words.points"),
        points_of=partial(points_of, translate),
        version=partial(version, translate),
        page=partial(page, translate),
        answer=translate("printing.words.answer"),
        question=translate("printing.words.question"),
        by=partial(by, translate),
        reviewed=partial(reviewed, translate),
        licence=partial(licence, translate),
        before=partial(before, translate),
        words_to_know=article.words_to_know(translate)[0],
        speakers=translate("printing.words.speakers"),
        speaks_for=partial(speaks_for, translate),
        picture_lost=translate("printing.words.picture_lost"),
        how_to=_how_to(translate),
        how_points=partial(how_points, translate),
        partly_right=translate("printing.words.partly_right"),
        partly=_partly(translate),
        once=translate("printing.words.once"),
        again=translate("printing.words.again"),
        sentences_numbered=translate(
            "printing.words.sentences_numbered",
        ),
        sentence_numbers=translate("printing.words.sentence_numbers"),
        several_sentences=partial(several_sentences, translate),
        decimals=partial(decimals, translate),
        who_if_anyone=translate("practice.who_if_anyone"),
        the_article=translate("printing.words.the_article"),
        key=translate("printing.words.key"),
        or_=translate("printing.words.or_"),
        tied=translate("printing.words.tied"),
        give_or_take=partial(give_or_take, translate),
        any_other=translate("printing.words.any_other"),
        sentence=translate("printing.words.sentence"),
        sentences=translate("printing.words.sentences"),
        evidence=translate("printing.words.evidence"),
        closest=translate("printing.words.closest"),
        explanation=translate("printing.words.explanation"),
        hint=translate("printing.words.hint"),
        trap_met=partial(trap_met, translate),
        paragraph=partial(paragraph, translate),
        places=_places(translate),
        in_short=translate("article.in_short"),
        parts=translate("article.parts"),
        rights=translate("printing.words.rights"),
        nobody=translate("practice.nobody"),
        nobody_here=translate("practice.nobody_here"),
        reporter=practice.reporter(translate),
        narrated=translate("printing.words.narrated"),
        denies=translate("printing.words.denies"),
        verdict=partial(practice.verdict, translate),
        speaker=practice.speaker,
        status=partial(_status, translate),
        trap_named=partial(_trap, translate),
        source_line=partial(article.source_line, translate),
        gap=partial(article.gap, translate),
        rest=partial(article.rest, translate),
    )


def points_of(translate: Translate, points: int) -> str:
    """Tell behind a space how many points there are."""
    return translate("printing.points_of", points=points)


def version(translate: Translate, letter: str) -> str:
    """Name a version of a paper."""
    return translate("printing.version", letter=letter)


def page(translate: Translate, page: str, pages: str) -> str:
    """Number a page."""
    return translate("printing.page", page=page, pages=pages)


def by(translate: Translate, names: str) -> str:
    """Tell who wrote a pack."""
    return translate("printing.by", names=names)


def reviewed(translate: Translate, names: str) -> str:
    """Tell who read it over."""
    return translate("printing.reviewed", names=names)


def licence(translate: Translate, licence: str) -> str:
    """Tell under which licence questions stand."""
    licence = common.licence(translate, licence)
    return translate("printing.licence", licence=licence)


def before(translate: Translate, advisory: str) -> str:
    """Tell what a learner may want to know before."""
    return translate("printing.before", advisory=advisory)


def speaks_for(translate: Translate, name: str) -> str:
    """Tell whom a speaker speaks for."""
    return translate("printing.speaks_for", name=name)


def several_sentences(translate: Translate, number: int) -> str:
    """Say how sentences are marked."""
    return translate("printing.several_sentences", number=number)


def decimals(translate: Translate, number: int) -> str:
    """Tell how exact a number is to be."""
    return translate("printing.decimals", number=number)


def how_points(translate: Translate, points: int) -> str:
    """Tell how many points a question has."""
    return translate("printing.how_points", points=points)


def give_or_take(translate: Translate, number: str) -> str:
    """Tell how far off a number may be."""
    return translate("printing.give_or_take", number=number)


def trap_met(translate: Translate, trap: str) -> str:
    """Name the trap of an answer."""
    return translate("printing.trap_met", trap=trap)


def paragraph(translate: Translate, number: int) -> str:
    """Name a paragraph."""
    return translate("printing.paragraph", number=number)


def _papers(translate: Translate) -> dict[Paper, str]:
    return {
        "questions": translate("printing.papers.questions"),
        "answers": translate("printing.papers.answers"),
        "key": translate("printing.papers.key"),
        "article": translate("printing.papers.article"),
        "pack": translate("printing.papers.pack"),
    }


def _places(translate: Translate) -> dict[Role, str]:
    """Name what has no number of a paragraph."""
    return {
        "headline": translate("printing.places.headline"),
        "standfirst": translate("printing.places.standfirst"),
        "caption": translate("printing.places.caption"),
        "body": translate("printing.places.body"),
        "summary": translate("printing.places.summary"),
    }


def _how_to(translate: Translate) -> dict[Kind, str]:
    return {
        "choice": translate("printing.how_to.choice"),
        "choices": translate("printing.how_to.choices"),
        "attribution": translate("printing.how_to.attribution"),
        "chain": translate(
            "printing.how_to.chain",
        ),
        "verdict": translate("printing.how_to.verdict"),
        "evidence": translate("printing.how_to.evidence"),
        "match": translate("printing.how_to.match"),
        "order": translate("printing.how_to.order"),
        "number": translate("printing.how_to.number"),
        "text": translate("printing.how_to.text"),
    }


def _partly(translate: Translate) -> dict[Kind, str]:
    return {
        "choices": translate(
            "printing.partly.choices",
        ),
        "chain": translate(
            "printing.partly.chain",
        ),
        "evidence": translate("printing.partly.evidence"),
        "match": translate("printing.partly.match"),
        "order": translate(
            "printing.partly.order",
        ),
    }


def _status(translate: Translate, kind: StatementKind) -> str:
    return common.statement(translate, kind)[0].lower()


def _trap(translate: Translate, name: Trap) -> str:
    return common.trap(translate, name)
