"""The sentences of marking evidence and of proving an answer, before and after it is checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from quizapp.quiz.responses import Outcome
    from quizapp.ui.ports import Translate

Proved = Literal["right", "partly", "wrong", "skipped"]
"""What a proof came to."""


def sentences_of(translate: Translate) -> str:
    """Name the list of sentences."""
    return translate("evidence", "Sentences of the article")


def row(translate: Translate, number: int, total: int, paragraph: int | None, words: tuple[str, ...]) -> str:
    """Name a sentence for a screen reader: its place, then `words`, its own last."""
    if paragraph is None:
        place = translate("evidence", "Sentence {number} of {total}")
    else:
        place = translate("evidence", "Sentence {number} of {total}, paragraph {paragraph}")
    return ", ".join((place.format(number=number, total=total, paragraph=paragraph), *filter(None, words)))


def instruction(translate: Translate, limit: int) -> str:
    """Say what is to be done, and what to look for."""
    if limit == 1:
        return translate(
            "evidence",
            "Choose one sentence in the article. Look for words that mean the same as the statement,"
            " not words that only share its topic.",
        )
    return translate(
        "evidence",
        "Choose up to {number} sentences in the article. Look for words that mean the same as the statement,"
        " not words that only share its topic.",
    ).format(number=limit)


def yours(translate: Translate, limit: int) -> str:
    """Head the sentences that are chosen."""
    return translate("evidence", "Your sentence") if limit == 1 else translate("evidence", "Your sentences")


def count(translate: Translate, chosen: int, limit: int) -> str:
    """Tell how many sentences are chosen of how many that may be."""
    return translate("evidence", "{chosen} of {limit} chosen").format(chosen=chosen, limit=limit)


def nothing_yet(translate: Translate) -> str:
    """Stand in the place of the chosen sentence."""
    return translate("evidence", "No sentence chosen yet")


def remove(translate: Translate) -> str:
    """Name the button that clears a chosen sentence."""
    return translate("evidence", "Remove")


def remove_sentence(translate: Translate, number: int) -> str:
    """Name that button for a screen reader."""
    return translate("evidence", "Remove sentence {number}").format(number=number)


def full(translate: Translate, numbers: tuple[int, ...]) -> str:
    """Say why no other sentence can be chosen; `numbers` are those that are."""
    if len(numbers) == 1:
        return translate("evidence", "You can choose 1. Clear sentence {number} first.").format(
            number=numbers[0]
        )
    return translate("evidence", "You can choose {limit}. Clear one of them first.").format(
        limit=len(numbers)
    )


def choose_first(translate: Translate, skip_key: str | None) -> str:
    """Say that no sentence is chosen yet."""
    if skip_key is None:
        return translate("evidence", "Choose a sentence first, or skip.")
    return translate("evidence", "Choose a sentence first, or skip with {key}.").format(key=skip_key)


def shows(translate: Translate, numbers: tuple[int, ...]) -> str:
    """Tell which sentences show it."""
    if len(numbers) == 1:
        return translate("evidence", "Sentence {number} shows it.").format(number=numbers[0])
    return translate("evidence", "Sentences {numbers} show it together.").format(
        numbers=_listed(translate, numbers)
    )


def you_chose(translate: Translate, numbers: tuple[int, ...], key: str) -> str:
    """Tell what was chosen, and then what is right (a whole sentence)."""
    if len(numbers) == 1:
        return translate("evidence", "You chose sentence {number}. {key}").format(number=numbers[0], key=key)
    return translate("evidence", "You chose sentences {numbers}. {key}").format(
        numbers=_listed(translate, numbers), key=key
    )


def quoted(translate: Translate, words: str) -> str:
    """Set words of the article in quotation marks, unless they bring some."""
    return words if words.startswith("“") else translate("evidence", "“{words}”").format(words=words)


def labels(translate: Translate) -> dict[str, str]:
    """Return the headings and the words under sentences, once it is checked."""
    return {
        "one_by_one": translate("evidence", "The sentences, one by one"),
        "right": translate("evidence", "Your sentence, correct"),
        "wrong": translate("evidence", "Your sentence"),
        "missed": translate("evidence", "You missed this"),
        "missed_tag": translate("evidence", "Correct answer, not chosen"),
        "correct": translate("evidence", "Correct answer"),
    }


def no_sentence(translate: Translate) -> str:
    """Offer that nothing in the article settles it."""
    return translate("evidence", "No sentence settles it")


def proving(translate: Translate) -> dict[str, str]:
    """Return the words around the proof of an answer."""
    return {
        "your_answer": translate("evidence", "Your answer"),
        "how_sure": translate("evidence", "How sure"),
        "which": translate("evidence", "Which sentence settles it?"),
        "which_several": translate("evidence", "Which sentences settle it?"),
        "stays": translate(
            "evidence",
            "Your answer stays as it is. Choose the sentence that shows it, or the last row.",
        ),
        "stays_several": translate(
            "evidence",
            "Your answer stays as it is. Choose the sentences that show it, or the last row.",
        ),
    }


def several(translate: Translate, answers: tuple[str, ...]) -> str:
    """Tell several answers that were given together."""
    return translate("evidence", "; ").join(answers)


def proof_told(translate: Translate, outcome: Outcome, proof: Proved) -> str:
    """Tell the answer, as right as it is, by the evidence that was given for it."""
    if outcome == "correct":
        return {
            "right": translate("evidence", "The answer is right, and so is your evidence."),
            "partly": translate("evidence", "The answer is right; your evidence is right in part."),
            "wrong": translate("evidence", "The answer is right; your evidence does not show it."),
            "skipped": translate("evidence", "The answer is right; you gave no evidence."),
        }[proof]
    if outcome == "partly":
        return {
            "right": translate("evidence", "The answer is right in part; your evidence is what settles it."),
            "partly": translate("evidence", "Both the answer and your evidence are right in part."),
            "wrong": translate("evidence", "The answer is right in part; your evidence does not show it."),
            "skipped": translate("evidence", "The answer is right in part; you gave no evidence."),
        }[proof]
    return {
        "right": translate("evidence", "The answer is not right, but your evidence is what settles it."),
        "partly": translate("evidence", "The answer is not right; your evidence is right in part."),
        "wrong": translate("evidence", "Neither the answer nor your evidence is right."),
        "skipped": translate("evidence", "The answer is not right, and you gave no evidence."),
    }[proof]


def proof_given(translate: Translate, numbers: tuple[int, ...]) -> str:
    """Tell what was given as evidence; without numbers, that no sentence settles it."""
    if not numbers:
        return translate("evidence", "You said that no sentence settles it.")
    if len(numbers) == 1:
        return translate("evidence", "You gave sentence {number}.").format(number=numbers[0])
    return translate("evidence", "You gave sentences {numbers}.").format(numbers=_listed(translate, numbers))


def _listed(translate: Translate, numbers: tuple[int, ...]) -> str:
    *before, last = map(str, numbers)
    return translate("evidence", "{before} and {last}").format(before=", ".join(before), last=last)
