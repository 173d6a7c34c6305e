"""The sentences of the worked example."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return headings and buttons."""
    return {
        "title": translate("worked", "How this works"),
        "back": translate("worked", "Back"),
        "next_step": translate("worked", "Next step"),
        "next_question": translate("worked", "Next question"),
        "done": translate("worked", "Done"),
        "before": translate("worked", "Step before"),
        "whole": translate("worked", "Whole article"),
        "passage": translate("worked", "Only the passage"),
        "back_hint": translate("worked", "back"),
        "keys_hint": translate("worked", "keys"),
        "not_counted": translate("worked", "Nothing here is counted. Go as slowly as you like."),
        "working": translate("worked", "Opening the example"),
        "no_example": translate(
            "worked", "The example comes with a pack that is not here yet. Try again later."
        ),
        "find": translate("worked", "Find the words"),
        "verb": translate("worked", "Look for the verb of saying"),
        "who": translate("worked", "Who stands beside the verb?"),
        "says": translate("worked", "Who says it?"),
        "kind": translate("worked", "Claim or finding?"),
        "others": translate("worked", "Go through the answers"),
        "left": translate("worked", "What is left?"),
        "matter": translate("worked", "Find words on the same matter"),
        "beside": translate("worked", "Set both side by side"),
        "together": translate("worked", "Can both be right?"),
        "silence": translate("worked", "And if there were no such words?"),
        "answer": translate("worked", "The answer"),
        "no_verb": translate("worked", "There is none: the article itself says this."),
        "nothing": translate("worked", "No words of the article settle it. These come closest."),
        "would_be_silent": translate(
            "worked",
            "Then the article would not say. It would be silent on this, and silence is neither a yes nor a "
            "no.",
        ),
    }


def question_of(translate: Translate, number: int, total: int, skill: str) -> str:
    """Tell which question of the example it is, and what it is about."""
    return translate("worked", "Question {number} of {total}: {skill}").format(
        number=number, total=total, skill=skill
    )


def step_of(translate: Translate, number: int, total: int) -> str:
    """Tell which step it is."""
    return translate("worked", "Step {number} of {total}").format(number=number, total=total)


def comes_in(translate: Translate, number: int) -> str:
    """Tell in which step a fact is told."""
    return translate("worked", "comes in step {number}").format(number=number)


def stand_in(translate: Translate, number: int | None) -> str:
    """Tell where the words stand that are looked for."""
    if number is None:
        return translate("worked", "They are marked in the article.")
    return translate("worked", "They stand in paragraph {number}, marked.").format(number=number)


def beside_them(translate: Translate, cue: str) -> str:
    """Quote the words that tell who speaks."""
    return translate("worked", "Beside them stands “{cue}”. So somebody’s words are passed on.").format(
        cue=cue
    )


def statement(translate: Translate, words: str) -> str:
    """Quote the statement."""
    return translate("worked", "The statement: “{words}”").format(words=words)


def article(translate: Translate, number: int | None, words: str) -> str:
    """Quote the article."""
    if number is None:
        return translate("worked", "The article: “{words}”").format(words=words)
    return translate("worked", "Paragraph {number}: “{words}”").format(number=number, words=words)


def answer(translate: Translate, title: str, reason: str) -> str:
    """Tell of one possible answer why it fits or not."""
    return translate("worked", "“{title}”: {reason}").format(title=title, reason=reason)


def kind(translate: Translate, name: str, meaning: str) -> str:
    """Tell the kind of statement."""
    return translate("worked", "{name}: {meaning}.").format(name=name, meaning=meaning)
