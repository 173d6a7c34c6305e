"""The sentences of marking evidence and of proving an answer, before and after it is checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from quizapp.quiz.responses import Outcome
    from quizapp.ui.ports import Translate

EvidenceOutcome = Literal["right", "partly", "wrong", "skipped"]
"""What evidence came to."""


def name_sentence_row(
    translate: Translate, number: int, total: int, paragraph: int | None, words: tuple[str, ...]
) -> str:
    """Name a sentence for a screen reader: its place, then `words`, its own last."""
    place = "evidence.row.sentence_of" if paragraph is None else "evidence.row.sentence_of_paragraph"
    return ", ".join(
        (translate(place, number=number, total=total, paragraph=paragraph), *filter(None, words))
    )


def describe_evidence_task(translate: Translate, limit: int) -> str:
    """Say what is to be done, and what to look for."""
    if limit == 1:
        return translate(
            "evidence.instruction.choose_one_sentence_in",
        )
    return translate("evidence.instruction.choose_up_to_sentences", number=limit)


def format_selection_heading(translate: Translate, limit: int) -> str:
    """Head the sentences that are chosen."""
    return (
        translate("evidence.yours.your_sentence")
        if limit == 1
        else translate("evidence.yours.your_sentences")
    )


def describe_selection_limit(translate: Translate, numbers: tuple[int, ...]) -> str:
    """Say why no other sentence can be chosen; `numbers` are those that are."""
    if len(numbers) == 1:
        return translate(
            "evidence.full.you_can_choose_clear.you_can_choose_clear_sentence", number=numbers[0]
        )
    return translate("evidence.full.you_can_choose_clear", limit=len(numbers))


def describe_missing_selection(translate: Translate, skip_key: str | None) -> str:
    """Say that no sentence is chosen yet."""
    if skip_key is None:
        return translate("evidence.choose_first.choose_a_sentence_first")
    return translate("evidence.choose_first.choose_a_sentence_first.choose_a_sentence_first_or", key=skip_key)


def describe_evidence_sentences(translate: Translate, numbers: tuple[int, ...]) -> str:
    """Tell which sentences show it."""
    if len(numbers) == 1:
        return translate("evidence.shows.sentence_shows_it", number=numbers[0])
    return translate("evidence.shows.sentences_show_it_together", numbers=_listed(translate, numbers))


def describe_chosen_sentences(translate: Translate, numbers: tuple[int, ...], key: str) -> str:
    """Tell what was chosen, and then what is right (a whole sentence)."""
    if len(numbers) == 1:
        return translate("evidence.you_chose.you_chose_sentence", number=numbers[0], key=key)
    return translate("evidence.you_chose.you_chose_sentences", numbers=_listed(translate, numbers), key=key)


def quote_words(translate: Translate, words: str) -> str:
    """Set words of the article in quotation marks, unless they bring some."""
    return words if words.startswith("“") else translate("evidence.quoted", words=words)


def join_answers(translate: Translate, answers: tuple[str, ...]) -> str:
    """Tell several answers that were given together."""
    return translate("evidence.several").join(answers)


def describe_evidence_outcome(translate: Translate, outcome: Outcome, evidence: EvidenceOutcome) -> str:
    """Tell the answer, as right as it is, by the evidence that was given for it."""
    if outcome == "correct":
        return translate(
            {
                "right": "evidence.outcome.right.the_answer_is_right_and",
                "partly": "evidence.outcome.partly.the_answer_is_right_your",
                "wrong": "evidence.outcome.wrong.the_answer_is_right_your",
                "skipped": "evidence.outcome.skipped.the_answer_is_right_you",
            }[evidence]
        )
    if outcome == "partly":
        return translate(
            {
                "right": "evidence.outcome.right.the_answer_is_right_in",
                "partly": "evidence.outcome.partly.both_the_answer_and_your",
                "wrong": "evidence.outcome.wrong.the_answer_is_right_in",
                "skipped": "evidence.outcome.skipped.the_answer_is_right_in",
            }[evidence]
        )
    return translate(f"evidence.outcome.{evidence}")


def describe_given_evidence(translate: Translate, numbers: tuple[int, ...]) -> str:
    """Tell what was given as evidence; without numbers, that no sentence settles it."""
    if not numbers:
        return translate("evidence.given.you_said_that_no")
    if len(numbers) == 1:
        return translate("evidence.given.you_gave_sentence", number=numbers[0])
    return translate("evidence.given.you_gave_sentences", numbers=_listed(translate, numbers))


def _listed(translate: Translate, numbers: tuple[int, ...]) -> str:
    *before, last = map(str, numbers)
    return translate("evidence.listed", before=", ".join(before), last=last)
