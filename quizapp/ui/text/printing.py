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
        name=translate("printing", "Name"),
        school_class=translate("printing", "Class"),
        date=translate("printing", "Date"),
        points=translate("printing", "Points"),
        points_of=partial(points_of, translate),
        version=partial(version, translate),
        page=partial(page, translate),
        answer=translate("printing", "Answer"),
        question=translate("printing", "No."),
        by=partial(by, translate),
        reviewed=partial(reviewed, translate),
        licence=partial(licence, translate),
        before=partial(before, translate),
        words_to_know=article.words_to_know(translate)[0],
        speakers=translate("printing", "Who speaks in it"),
        speaks_for=partial(speaks_for, translate),
        picture_lost=translate("printing", "The picture cannot be shown. What is on it:"),
        how_to=_how_to(translate),
        how_points=partial(how_points, translate),
        partly_right=translate("printing", "What an answer that is partly right comes to, of these points:"),
        partly=_partly(translate),
        once=translate("printing", "Each letter fits once at most."),
        again=translate("printing", "A letter may fit more than once."),
        sentences_numbered=translate(
            "printing",
            "The numbers in square brackets are those of the sentences; some questions ask for them.",
        ),
        sentence_numbers=translate("printing", "Sentence"),
        several_sentences=partial(several_sentences, translate),
        decimals=partial(decimals, translate),
        who_if_anyone=practice.who_if_anyone(translate),
        the_article=translate("printing", "The article"),
        key=translate("printing", "Correct answer"),
        or_=translate("printing", "or"),
        tied=translate("printing", "these may stand either way round"),
        give_or_take=partial(give_or_take, translate),
        any_other=translate("printing", "Any other answer"),
        sentence=translate("printing", "Sentence"),
        sentences=translate("printing", "Sentences"),
        evidence=translate("printing", "Evidence"),
        closest=translate("printing", "The closest that the article comes"),
        explanation=translate("printing", "Explanation"),
        hint=translate("printing", "Hint"),
        trap_met=partial(trap_met, translate),
        paragraph=partial(paragraph, translate),
        places=_places(translate),
        in_short=article.in_short(translate),
        parts=article.parts(translate),
        rights=translate("printing", "Where the article’s words come from"),
        nobody=practice.nobody(translate),
        nobody_here=practice.nobody_here(translate),
        reporter=practice.reporter(translate),
        narrated=translate("printing", "the article itself says it"),
        denies=translate("printing", "says that it is not so"),
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
    return translate("printing", "of {points}").format(points=points)


def version(translate: Translate, letter: str) -> str:
    """Name a version of a paper."""
    return translate("printing", "Version {letter}").format(letter=letter)


def page(translate: Translate, page: str, pages: str) -> str:
    """Number a page."""
    return translate("printing", "Page {page} of {pages}").format(page=page, pages=pages)


def by(translate: Translate, names: str) -> str:
    """Tell who wrote a pack."""
    return translate("printing", "Written by {names}.").format(names=names)


def reviewed(translate: Translate, names: str) -> str:
    """Tell who read it over."""
    return translate("printing", "Read and reviewed by {names}.").format(names=names)


def licence(translate: Translate, licence: str) -> str:
    """Tell under which licence questions stand."""
    licence = common.licence(translate, licence)
    return translate("printing", "Licence of the questions: {licence}.").format(licence=licence)


def before(translate: Translate, advisory: str) -> str:
    """Tell what a learner may want to know before."""
    return translate("printing", "Before you start: {advisory}").format(advisory=advisory)


def speaks_for(translate: Translate, name: str) -> str:
    """Tell whom a speaker speaks for."""
    return translate("printing", "speaks for {name}").format(name=name)


def several_sentences(translate: Translate, number: int) -> str:
    """Say how sentences are marked."""
    return translate(
        "printing", "Write the numbers of the sentences that show it together, at most {number}."
    ).format(number=number)


def decimals(translate: Translate, number: int) -> str:
    """Tell how exact a number is to be."""
    return translate("printing", "Decimals: {number}.").format(number=number)


def how_points(translate: Translate, points: int) -> str:
    """Tell how many points a question has."""
    return translate("printing", "Points for a question: {points}.").format(points=points)


def give_or_take(translate: Translate, number: str) -> str:
    """Tell how far off a number may be."""
    return translate("printing", "or at most {number} off").format(number=number)


def trap_met(translate: Translate, trap: str) -> str:
    """Name the trap of an answer."""
    return translate("printing", "A trap: {trap}.").format(trap=trap)


def paragraph(translate: Translate, number: int) -> str:
    """Name a paragraph."""
    return translate("printing", "paragraph {number}").format(number=number)


def _papers(translate: Translate) -> dict[Paper, str]:
    return {
        "questions": translate("printing", "Questions"),
        "answers": translate("printing", "Answer sheet"),
        "key": translate("printing", "Answer key"),
        "article": translate("printing", "To read"),
        "pack": translate("printing", "The whole pack, with answers"),
    }


def _places(translate: Translate) -> dict[Role, str]:
    """Name what has no number of a paragraph."""
    return {
        "headline": translate("printing", "headline"),
        "standfirst": translate("printing", "under the headline"),
        "caption": translate("printing", "caption"),
        "body": translate("printing", "in the text"),
        "summary": translate("printing", "in short"),
    }


def _how_to(translate: Translate) -> dict[Kind, str]:
    return {
        "choice": translate("printing", "Tick one."),
        "choices": translate("printing", "Tick all that fit; not all do."),
        "attribution": translate("printing", "Tick one."),
        "chain": translate(
            "printing",
            "Write letters into the places, from the article inwards to who said it first. You may not need"
            " every place.",
        ),
        "verdict": translate("printing", "Tick one."),
        "evidence": translate("printing", "Write the number of the sentence that shows it."),
        "match": translate("printing", "Write a letter before each line."),
        "order": translate("printing", "Number the lines in order: 1 comes first."),
        "number": translate("printing", "Write a number."),
        "text": translate("printing", "Write a few words."),
    }


def _partly(translate: Translate) -> dict[Kind, str]:
    return {
        "choices": translate(
            "printing",
            "Tick all that fit: the share of the fitting ones that are ticked, less the share of the others"
            " that are ticked (counted as at least two others); never below nothing.",
        ),
        "chain": translate(
            "printing",
            "Rows of speakers: count the links of the longer row, from the article to its end; the share of"
            " them that both rows have.",
        ),
        "evidence": translate(
            "printing", "Sentences: twice the right ones, over the marked and the needed ones together."
        ),
        "match": translate("printing", "Matching: the share of the lines with their own letter."),
        "order": translate(
            "printing",
            "Order: of all pairs of lines, the share that stand in order less the share that do not; never"
            " below nothing.",
        ),
    }


def _status(translate: Translate, kind: StatementKind) -> str:
    return common.statement(translate, kind)[0].lower()


def _trap(translate: Translate, name: Trap) -> str:
    return common.trap(translate, name)
