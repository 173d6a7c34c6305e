"""The sentences of the explanation: outcome, key, trap, what comes next, and each answer with its reason."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from quizapp.ui.text import common, dates

if TYPE_CHECKING:
    from quizapp.pack.words import Trap
    from quizapp.quiz.responses import Certainty, Outcome
    from quizapp.ui.ports import Translate


def key_voice(translate: Translate, name: str) -> str:
    """Tell who says it, one or many."""
    return translate("explanation", "Who says it: {voice}.").format(voice=common.capital(name))


def key_article(translate: Translate) -> str:
    """Tell that the article itself says it."""
    return translate("explanation", "The article itself says it.")


def key_nobody(translate: Translate) -> str:
    """Tell that nobody says it in the article."""
    return translate("explanation", "The article does not say.")


def key_option(translate: Translate, text: str) -> str:
    """Tell the right option."""
    return translate("explanation", "The answer is: {answer}").format(answer=common.stopped(text))


def key_verdict(translate: Translate, verdict: str) -> str:
    """Tell the verdict as a sentence."""
    return translate("explanation", "{verdict}.").format(verdict=verdict)


def you_chose(translate: Translate, chosen: str, key: str) -> str:
    """Tell what was chosen, and then what is right (a whole sentence)."""
    if "“" in chosen:
        whole = common.stopped(chosen)
        return translate("explanation", "You chose: {chosen} {key}").format(chosen=whole, key=key)
    return translate("explanation", "You chose “{chosen}”. {key}").format(
        chosen=chosen.removesuffix("."), key=key
    )


def skipped(translate: Translate, key: str) -> str:
    """Tell what is right when nothing was answered."""
    return translate("explanation", "No answer this time. {key}").format(key=key)


def trap(translate: Translate, name: Trap) -> str:
    """Name the trap that was met."""
    return translate("explanation", "A trap: {trap}.").format(trap=common.trap(translate, name))


def comes_back(
    translate: Translate,
    outcome: Outcome,
    certainty: Certainty | None,
    hint: bool,
    due: date,
    today: date,
) -> str:
    """Tell when the question comes back, and why then; `hint`: one was taken."""
    when = dates.returns(translate, due, today)
    if outcome != "correct":
        told = _not_right(translate, outcome, certainty)
    elif hint:
        told = translate("explanation", "Right, with the hint, so it comes back {when}.")
    else:
        told = _right(translate, certainty)
    return told.format(when=when)


def _right(translate: Translate, certainty: Certainty | None) -> str:
    if certainty is None:
        return translate("explanation", "Right, so this question comes back {when}.")
    return {
        "guess": translate("explanation", "Right, and you said you guessed. It comes back {when}."),
        "fairly_sure": translate("explanation", "Right, and you were fairly sure. It comes back {when}."),
        "certain": translate("explanation", "Right, and you were certain. It comes back {when}."),
    }[certainty]


def _not_right(translate: Translate, outcome: Outcome, certainty: Certainty | None) -> str:
    if certainty == "certain":
        return translate("explanation", "You were certain, so this question comes back {when}.")
    if outcome == "skipped":
        return translate("explanation", "You skipped it, so this question comes back {when}.")
    if outcome == "partly":
        return translate("explanation", "Right in part, so this question comes back {when}.")
    return translate("explanation", "Not this time, so this question comes back {when}.")


def labels(translate: Translate) -> dict[str, str]:
    """Return the headings and tags of the explanation."""
    return {
        "answers": translate("explanation", "The answers, one by one"),
        "trap_link": translate("explanation", "About this trap"),
        "yours": translate("explanation", "Your answer"),
        "correct": translate("explanation", "Correct answer"),
        "yours_correct": translate("explanation", "Your answer, correct"),
        "statement": translate("explanation", "The statement"),
        "says": translate("explanation", "What the article says"),
        "closest": translate("explanation", "The closest the article comes"),
        "missing": translate("explanation", "The passage for this question is missing from the article"),
        "who": translate("explanation", "Who says it"),
        "kind": translate("explanation", "Kind of statement"),
        "article_itself": translate("explanation", "The article itself"),
        "exact_words": translate("explanation", "exact words"),
        "who_says": translate("explanation", "who says them"),
        "nothing_marked": translate("explanation", "Nothing is marked: no words here settle it."),
    }


def evidence(translate: Translate, paragraph: int | None, number: int | None = None) -> str:
    """Name the cited passage for a screen reader; with a number, of one of several items."""
    if number is not None and paragraph is None:
        return translate("explanation", "Evidence {item}").format(item=number)
    if number is not None:
        return translate("explanation", "Evidence {item}, paragraph {number}").format(
            item=number, number=paragraph
        )
    if paragraph is None:
        return translate("explanation", "Evidence")
    return translate("explanation", "Evidence, paragraph {number}").format(number=paragraph)


def said_by(translate: Translate, voices: str, kind: str) -> str:
    """Tell a screen reader who says the marked words, and as what kind of statement."""
    return translate("explanation", "Said by {voices}. {kind}.").format(voices=voices, kind=kind)


def told(translate: Translate) -> str:
    """Tell a screen reader that nobody but the article says the marked words."""
    return translate("explanation", "The article itself says it.")


def via(translate: Translate, names: tuple[str, ...]) -> str:
    """Write the chain before the last speaker out: “The article: the report:”."""
    article = translate("explanation", "The article")
    return "".join(
        translate("explanation", "{voice}:").format(voice=name) + " " for name in (article, *names)
    ).strip()


def denied(translate: Translate) -> str:
    """Tell that the speaker mentions something in order to deny it."""
    return translate("explanation", "said in order to deny it")


def denying(translate: Translate, kind: str) -> str:
    """Tell a screen reader the kind of statement and that the speaker denies it."""
    return translate("explanation", "{kind}, said in order to deny it").format(kind=kind)


def spoken_words(translate: Translate) -> tuple[str, str, str, str, str]:
    """Return what is said for “ ” [ ] and …."""
    return (
        translate("explanation", "quote"),
        translate("explanation", "end quote"),
        translate("explanation", "inserted"),
        translate("explanation", "end inserted"),
        translate("explanation", "cut"),
    )
