"""The program's own words on paper, in the language of the interface."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from quizapp.exchange.printing.words import Words
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
        points_of=translate("printing", "of {points}"),
        version=translate("printing", "Version {letter}"),
        page=translate("printing", "Page {page} of {pages}"),
        answer=translate("printing", "Answer"),
        question=translate("printing", "No."),
        by=translate("printing", "Written by {names}."),
        reviewed=translate("printing", "Read and reviewed by {names}."),
        licence=translate("printing", "Licence of the questions: {licence}."),
        before=translate("printing", "Before you start: {advisory}"),
        words_to_know=article.words_to_know(translate)[0],
        speakers=translate("printing", "Who speaks in it"),
        speaks_for=translate("printing", "speaks for {name}"),
        picture_lost=translate("printing", "The picture cannot be shown. What is on it:"),
        how_to=_how_to(translate),
        how_points=translate("printing", "Points for a question: {points}."),
        partly_right=translate("printing", "What an answer that is partly right comes to, of these points:"),
        partly=_partly(translate),
        once=translate("printing", "Each letter fits once at most."),
        again=translate("printing", "A letter may fit more than once."),
        sentences_numbered=translate(
            "printing",
            "The numbers in square brackets are those of the sentences; some questions ask for them.",
        ),
        sentence_numbers=translate("printing", "Sentence"),
        several_sentences=translate(
            "printing", "Write the numbers of the sentences that show it together, at most {number}."
        ),
        decimals=translate("printing", "Decimals: {number}."),
        who_if_anyone=practice.who_if_anyone(translate),
        the_article=translate("printing", "The article"),
        key=translate("printing", "Correct answer"),
        or_=translate("printing", "or"),
        tied=translate("printing", "these may stand either way round"),
        give_or_take=translate("printing", "or at most {number} off"),
        any_other=translate("printing", "Any other answer"),
        sentence=translate("printing", "Sentence"),
        sentences=translate("printing", "Sentences"),
        evidence=translate("printing", "Evidence"),
        closest=translate("printing", "The closest that the article comes"),
        explanation=translate("printing", "Explanation"),
        hint=translate("printing", "Hint"),
        trap=translate("printing", "A trap: {trap}."),
        paragraph=translate("printing", "paragraph {number}"),
        places=_places(translate),
        in_short=article.in_short(translate),
        parts=article.parts(translate),
        rights=translate("printing", "Where the article’s words come from"),
        nobody=practice.nobody(translate),
        nobody_here=practice.nobody_here(translate),
        reporter=practice.reporter(translate),
        narrated=translate("printing", "the article tells it itself"),
        denies=translate("printing", "says that it is not so"),
        verdict=partial(practice.verdict, translate),
        speaker=practice.speaker,
        status=partial(_status, translate),
        trap_named=partial(_trap, translate),
        source_line=partial(article.source_line, translate),
        gap=partial(article.gap, translate),
        rest=partial(article.rest, translate),
    )


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
