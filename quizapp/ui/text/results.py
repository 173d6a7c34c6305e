"""The sentences of the results."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from quizapp.ui.text import dates

if TYPE_CHECKING:
    from quizapp.quiz.calibration import Standing
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


def left_out(translate: Translate, count: int) -> str:
    """Tell how many questions were not asked and do not count."""
    return translate("results", "%n question(s) could not be shown and do not count.", "", count)


def gone(translate: Translate, count: int) -> str:
    """Tell how many answers cannot be opened, for the pack has changed since."""
    return translate("results", "%n answer(s) cannot be opened: the pack has changed since.", "", count)


def comes_back(translate: Translate, due: date, today: date, mistakes: int) -> str:
    """Tell when the first question comes back: of the mistakes or, where there is none, of all."""
    when = dates.returns(translate, due, today)
    if mistakes:
        sentence = translate("results", "Mistakes come back {when}.")
    else:
        sentence = translate("results", "Nothing went wrong. The first of these comes back {when}.")
    return sentence.format(when=when)


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
        "skills": translate("results", "By skill"),
        "whole": translate("results", "Whole article"),
        "passage": translate("results", "Only the passage"),
        "read_again": translate("results", "read again,"),
        "next_mark": translate("results", "next mark"),
        "keys": translate("results", "keys"),
    }


def right_of(translate: Translate, right: int, asked: int) -> str:
    """Tell how many answers were right, beside a bar."""
    if not asked:
        return translate("results", "no answers")
    return translate("results", "{right} of {asked}").format(right=right, asked=asked)


def share_name(translate: Translate, word: str, right: str, note: str) -> str:
    """Name a bar for a screen reader: of what, how many right, and what that means."""
    parts = [part for part in (word, right, note) if part]
    return translate("results", ", ").join(parts)


def standing(translate: Translate, value: Standing) -> str:
    """Tell how often answers were right, measured by how sure they were."""
    return {
        "too_few": translate("results", "too few to tell"),
        "below": translate("results", "you were right less often"),
        "within": translate("results", "you were right as often"),
        "above": translate("results", "you were right more often"),
    }[value]


def place_of(translate: Translate, number: int, total: int) -> str:
    """Tell which answer is opened, by its question's number."""
    return translate("results", "Answer {number} of {total}").format(number=number, total=total)


def row_name(translate: Translate, parts: tuple[str, str, str, str, str]) -> str:
    """Name a row for a screen reader: place, outcome, question, what is right, how sure."""
    place, outcome, question, key, certainty = parts
    return translate("results", "{place}, {outcome}, {question} {key} You said: {certainty}.").format(
        place=place, outcome=outcome, question=question, key=key, certainty=certainty
    )
