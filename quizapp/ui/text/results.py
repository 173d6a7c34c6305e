"""The sentences of the results."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
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


def left_out(translate: Translate, count: int) -> str:
    """Tell how many questions were not asked and do not count."""
    return translate("results", "%n question(s) could not be shown and do not count.", "", count)


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
        "home": translate("results", "Home"),
        "sure": translate("results", "How sure, how right"),
        "read": translate("results", "Read the evidence"),
    }


def sure_line(translate: Translate, word: str, right: int, asked: int) -> str:
    """Tell how many answers were right at one level of certainty."""
    return translate("results", "{word}: {right} of {asked} right").format(
        word=word, right=right, asked=asked
    )


def too_few(translate: Translate) -> str:
    """Say that a level has too few answers for a judgement."""
    return translate("results", "too few to tell")


def row_name(translate: Translate, place: int, outcome: str, question: str, certainty: str) -> str:
    """Name a row for a screen reader."""
    return translate("results", "{place}, {outcome}, {question}, {certainty}").format(
        place=place, outcome=outcome, question=question, certainty=certainty
    )
