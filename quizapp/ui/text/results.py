"""The sentences of the results."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from quizapp.ui.text import common, dates

if TYPE_CHECKING:
    from quizapp.quiz.progress import Standing
    from quizapp.quiz.responses import Certainty
    from quizapp.ui.ports import Translate


def title(translate: Translate, pack: str) -> str:
    """Title the page."""
    return translate("results", "{pack}: results").format(pack=pack)


def of_correct(translate: Translate, total: int) -> str:
    """Stand beside the figure of right answers."""
    return translate("results", "of {total} correct").format(total=total)


def detail(translate: Translate, partly: int, wrong: int, skipped: int) -> str:
    """Tell the other outcomes, those that occur."""
    parts = []
    if partly:
        parts.append(translate("results", "%n partly", "", partly))
    if wrong:
        parts.append(translate("results", "%n not this time", "", wrong))
    if skipped:
        parts.append(translate("results", "%n skipped", "", skipped))
    return translate("results", ", ").join(parts)


def summary(translate: Translate, right: int, total: int, others: str) -> str:
    """Tell the score in one breath, for a screen reader; `others` are the other outcomes, or ''."""
    score = translate("results", "{right} of {total} correct.").format(right=right, total=total)
    return f"{score} {others}." if others else score


def stopped(translate: Translate, answered: int, total: int) -> str:
    """Tell how far a session came that was stopped before its end."""
    return translate("results", "{answered} of {total} answered").format(answered=answered, total=total)


def practise_mistakes(translate: Translate, count: int) -> str:
    """Offer to practise what was not right."""
    return translate("results", "Practise %n mistake(s)", "", count)


def go_on(translate: Translate, pack: str) -> str:
    """Offer to go on with the next of several packs."""
    return translate("results", "Go on with {pack}").format(pack=pack)


def to_come(translate: Translate, questions: int, packs: int) -> str:
    """Tell how much is still to come of what is practised pack by pack."""
    told = translate("results", "Still to come: %n question(s) in {packs}.", "", questions)
    return told.format(packs=translate("results", "%n pack(s)", "", packs))


def left_out(translate: Translate, count: int) -> str:
    """Tell how many questions were not asked and do not count."""
    return translate("results", "%n question(s) could not be shown and do not count.", "", count)


def gone(translate: Translate, count: int) -> str:
    """Tell how many answers cannot be opened, for the pack has changed since."""
    return translate("results", "%n answer(s) cannot be opened: the pack has changed since.", "", count)


def mistakes_back(translate: Translate, due: date, today: date) -> str:
    """Tell when the first of the mistakes comes back."""
    return translate("results", "Mistakes come back {when}.").format(
        when=dates.returns(translate, due, today)
    )


def first_back(translate: Translate, due: date, today: date) -> str:
    """Tell when the first question comes back of a session that was stopped without a mistake."""
    return translate("results", "The first of these comes back {when}.").format(
        when=dates.returns(translate, due, today)
    )


def nothing_to_practise(translate: Translate, due: date, today: date) -> str:
    """Tell that all was right, and when the first question comes back."""
    return translate("results", "Nothing to practise. The first of these comes back {when}.").format(
        when=dates.returns(translate, due, today)
    )


def labels(translate: Translate) -> dict[str, str]:
    """Return headings and buttons."""
    return {
        "answers": translate("results", "Your answers"),
        "result": translate("results", "Result"),
        "question": translate("results", "Question"),
        "said": translate("results", "You said"),
        "open": translate("results", "Open one to read its evidence again"),
        "done": translate("results", "Done"),
        "again": translate("results", "Practise again"),
        "back": translate("results", "Results"),
        "to_list": translate("results", "Back to your answers"),
        "home": translate("results", "Home"),
        "sure": translate("results", "How sure, how right"),
        "target": translate("results", "target"),
        "you": translate("results", "you"),
        "too_few": translate("results", "too few"),
        "as_table": translate("results", "Show as table"),
        "as_chart": translate("results", "Show as chart"),
        "level": translate("results", "You said"),
        "right": translate("results", "Right"),
        "meant": translate("results", "Target"),
        "skills": translate("results", "By skill"),
        "traps": translate("results", "Traps met"),
        "trap_pages": translate("results", "Each has a page that shows how to notice it."),
        "proof": translate("results", "Answer and evidence"),
        "whole": translate("results", "Whole article"),
        "passage": translate("results", "Only the passage"),
        "read_again": translate("results", "read again,"),
        "next_mark": translate("results", "next mark"),
        "keys": translate("results", "keys"),
    }


def right_of(translate: Translate, right: int, asked: int) -> str:
    """Tell how many answers were right."""
    if not asked:
        return translate("results", "no answers")
    return translate("results", "{right} of {asked}").format(right=right, asked=asked)


def and_partly(translate: Translate, partly: int) -> str:
    """Tell how many more were right in part, to follow how many were right."""
    return translate("results", ", {partly} partly").format(partly=partly)


def named(translate: Translate, *parts: str) -> str:
    """Put parts of a name together for a screen reader, without the empty ones."""
    return translate("results", ", ").join(part for part in parts if part)


def standing(translate: Translate, value: Standing) -> str:
    """Tell how often answers were right, measured by how sure they were."""
    return {
        "too_few": translate("results", "too few to tell"),
        "below": translate("results", "right less often than you said"),
        "within": translate("results", "right as often as you said"),
        "above": translate("results", "right more often than you said"),
    }[value]


def percent(translate: Translate, share: float) -> str:
    """Tell a share from 0 to 1 in per cent."""
    return translate("results", "{percent} %").format(percent=round(100 * share))


def meant(translate: Translate, certainty: Certainty) -> str:
    """Tell the share of right answers that a certainty means."""
    return {
        "guess": translate("results", "under 67 %"),
        "fairly_sure": translate("results", "67 to 80 %"),
        "certain": translate("results", "over 80 %"),
    }[certainty]


def level_name(translate: Translate, word: str, right: str, certainty: Certainty) -> str:
    """Name one certainty of the chart: how many answers were right; of the surest, how many should be."""
    if certainty == "certain":
        return translate("results", "{word} {right}, target about 9 of 10.").format(word=word, right=right)
    return translate("results", "{word} {right}.").format(word=word, right=right)


def answers(translate: Translate, count: int) -> str:
    """Tell how many answers were given with a certainty."""
    return translate("results", "%n answer(s)", "", count)


def calibrated(translate: Translate, certainty: Certainty, right: int, answered: int) -> str:
    """Tell how one certainty turned out, and what it aims at."""
    return {
        "guess": translate(
            "results", "When you guessed you were right in {right} of {answered}. A guess may well miss."
        ),
        "fairly_sure": translate(
            "results",
            "When fairly sure you were right in {right} of {answered}. The aim is about 3 of 4.",
        ),
        "certain": translate(
            "results", "When certain you were right in {right} of {answered}. The aim is about 9 of 10."
        ),
    }[certainty].format(right=right, answered=answered)


def hint(translate: Translate) -> str:
    """Tell that so few answers do not say much."""
    return translate("results", "So few answers are only a hint.")


def useful(translate: Translate, numbers: tuple[int, ...]) -> tuple[str, str]:
    """Tell as news which answers were certain and not right: first words, and the rest."""
    if len(numbers) == 1:
        told = translate(
            "results",
            "You were certain of question {numbers}, and it turned out otherwise. "
            "Practising your mistakes begins there.",
        )
    else:
        told = translate(
            "results",
            "You were certain of questions {numbers}, and they turned out otherwise. "
            "Practising your mistakes begins there.",
        )
    return translate("results", "Useful to know:"), told.format(numbers=listed(translate, numbers))


def in_questions(translate: Translate, numbers: tuple[int, ...]) -> str:
    """Tell in which questions a trap was met."""
    if len(numbers) == 1:
        return translate("results", "in question {numbers}").format(numbers=numbers[0])
    return translate("results", "in questions {numbers}").format(numbers=listed(translate, numbers))


def listed(translate: Translate, numbers: tuple[int, ...]) -> str:
    """Put numbers in a row: “2, 4 and 7”."""
    *before, last = map(str, numbers)
    if not before:
        return last
    return translate("results", "{before} and {last}").format(before=", ".join(before), last=last)


def place(translate: Translate, article: str | None, paragraphs: tuple[int, ...]) -> str:
    """Tell where words stand, to be part of a sentence; `article` names it where there are several."""
    if len(paragraphs) == 1:
        told = translate("results", "paragraph {number}").format(number=paragraphs[0])
    else:
        told = translate("results", "paragraphs {numbers}").format(numbers=listed(translate, paragraphs))
    if article is None:
        return told
    return translate("results", "{article}, {paragraphs}").format(article=article, paragraphs=told)


def settled_at(translate: Translate, place: str) -> str:
    """Tell where the words stand that settle a question."""
    return translate("results", "{place}.").format(place=common.capital(place))


def closest_at(translate: Translate, place: str) -> str:
    """Tell where the article comes closest to what it does not say."""
    return translate("results", "Closest: {place}.").format(place=place)


def proved(translate: Translate) -> tuple[str, str, str, str]:
    """Head the columns and the rows of the table of proofs."""
    return (
        translate("results", "Evidence right"),
        translate("results", "Evidence not right"),
        translate("results", "Answer right"),
        translate("results", "Answer not right"),
    )


def other_evidence(translate: Translate) -> str:
    """Tell what a right answer by other evidence is worth."""
    return translate("results", "A right answer on other evidence is worth a second look.")


def unproved(translate: Translate, count: int) -> str:
    """Tell how many answers have no proof, for the step was skipped."""
    return translate("results", "%n answer(s) without evidence: you skipped that step.", "", count)


def place_of(translate: Translate, number: int, total: int) -> str:
    """Tell which answer is opened, by its question's number."""
    return translate("results", "Answer {number} of {total}").format(number=number, total=total)


def row_name(translate: Translate, parts: tuple[str, str, str, str, str]) -> str:
    """Name a row for a screen reader: place, outcome, question, what is right and where, how sure."""
    place, outcome, question, key, certainty = parts
    return translate("results", "{place}, {outcome}, {question} {key} You said: {certainty}.").format(
        place=place, outcome=outcome, question=question, key=key, certainty=certainty
    )
