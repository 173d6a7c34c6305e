"""The sentences of the results."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.quiz.responses import Certainty
    from quizapp.ui.ports import Translate


def describe_other_outcomes(translate: Translate, partly: int, wrong: int, skipped: int) -> str:
    """Tell the other outcomes, those that occur."""
    parts = []
    if partly:
        parts.append(translate("results.detail.partly", n=partly))
    if wrong:
        parts.append(translate("results.detail.not_this_time", n=wrong))
    if skipped:
        parts.append(translate("results.detail.skipped", n=skipped))
    return translate("results.detail.text").join(parts)


def describe_score(translate: Translate, right: int, total: int, others: str) -> str:
    """Tell the score in one breath, for a screen reader; `others` are the other outcomes, or ''."""
    score = translate("results.summary", right=right, total=total)
    return f"{score} {others}." if others else score


def describe_remaining_packs(translate: Translate, questions: int, packs: int) -> str:
    """Tell how much is still to come of what is practised pack by pack."""
    told = translate("results.to_come.pack_s", n=packs)
    return translate("results.to_come.still_to_come_question", n=questions, packs=told)


def describe_correct_count(translate: Translate, right: int, asked: int) -> str:
    """Tell how many answers were right."""
    if not asked:
        return translate("results.right_of.no_answers")
    return translate("results.right_of.of", right=right, asked=asked)


def join_name_parts(translate: Translate, *parts: str) -> str:
    """Put parts of a name together for a screen reader, without the empty ones."""
    return translate("results.named").join(part for part in parts if part)


def name_certainty_level(translate: Translate, word: str, right: str, certainty: Certainty) -> str:
    """Name one certainty of the chart: how many answers were right; of the surest, how many should be."""
    if certainty == "certain":
        return translate("results.level_name.target_about_of", word=word, right=right)
    return translate("results.level_name.text", word=word, right=right)


def describe_calibration(translate: Translate, certainty: Certainty, right: int, answered: int) -> str:
    """Tell how one certainty turned out, and what it aims at."""
    return translate(
        {
            "guess": "results.calibrated.guess",
            "fairly_sure": "results.calibrated.fairly_sure",
            "certain": "results.calibrated.certain",
        }[certainty],
        right=right,
        answered=answered,
    )


def describe_overconfidence(translate: Translate, numbers: tuple[int, ...]) -> tuple[str, str]:
    """Tell as news which answers were certain and not right: first words, and the rest."""
    if len(numbers) == 1:
        told = "results.useful.you_were_certain_of"
    else:
        told = "results.useful.you_were_certain_of.you_were_certain_of_questions"
    return translate("results.useful.useful_to_know"), translate(
        told, numbers=join_numbers(translate, numbers)
    )


def describe_trap_questions(translate: Translate, numbers: tuple[int, ...]) -> str:
    """Tell in which questions a trap was met."""
    if len(numbers) == 1:
        return translate("results.in_questions.in_question", numbers=numbers[0])
    return translate("results.in_questions.in_questions", numbers=join_numbers(translate, numbers))


def join_numbers(translate: Translate, numbers: tuple[int, ...]) -> str:
    """Put numbers in a row: “2, 4 and 7”."""
    *before, last = map(str, numbers)
    if not before:
        return last
    return translate("results.listed", before=", ".join(before), last=last)


def describe_evidence_place(translate: Translate, article: str | None, paragraphs: tuple[int, ...]) -> str:
    """Tell where words stand, to be part of a sentence; `article` names it where there are several."""
    if len(paragraphs) == 1:
        told = translate("results.place.paragraph", number=paragraphs[0])
    else:
        told = translate("results.place.paragraphs", numbers=join_numbers(translate, paragraphs))
    if article is None:
        return told
    return translate("results.place.text", article=article, paragraphs=told)


def name_result_row(translate: Translate, parts: tuple[str, str, str, str, str]) -> str:
    """Name a row for a screen reader: place, outcome, question, what is right and where, how sure."""
    place, outcome, question, key, certainty = parts
    return translate(
        "results.row_name", place=place, outcome=outcome, question=question, key=key, certainty=certainty
    )
