"""The sentences of asking: the question, its answers, how sure, and what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.text.common import capital

if TYPE_CHECKING:
    from quizapp.pack.words import Verdict
    from quizapp.ui.ports import Translate


def progress(translate: Translate, place: int, total: int) -> str:
    """Tell the place in the session, counting from 1."""
    return translate("practice", "Question {place} of {total}").format(place=place, total=total)


def progress_short(translate: Translate, place: int, total: int) -> str:
    """Tell the place in few letters, for a narrow window."""
    return translate("practice", "{place} of {total}").format(place=place, total=total)


def verdict(translate: Translate, value: Verdict, of: str | None) -> str:
    """Return what a verdict says of the article, or of one voice in it."""
    if of is None:
        return {
            "supported": translate("practice", "The article says so"),
            "contradicted": translate("practice", "The article says otherwise"),
            "not_stated": translate("practice", "The article does not say"),
        }[value]
    sentence = {
        "supported": translate("practice", "{voice} says so"),
        "contradicted": translate("practice", "{voice} says otherwise"),
        "not_stated": translate("practice", "{voice} does not say"),
    }[value]
    return sentence.format(voice=capital(of))


def nobody(translate: Translate) -> str:
    """Return the answer that is always offered last when a speaker is asked for."""
    return translate("practice", "Nobody: it isn’t in the article")


def nobody_here(translate: Translate) -> str:
    """Name the partner of what nobody in the article says."""
    return translate("practice", "Nobody here")


def reporter(translate: Translate) -> tuple[str, str]:
    """Return the name and role of the article's own telling among the speakers."""
    return translate("practice", "The article itself"), translate("practice", "in its own words")


def who_if_anyone(translate: Translate) -> str:
    """Head a claim whose speaker is asked for."""
    return translate("practice", "Who, if anyone, says this?")


def how_sure(translate: Translate) -> str:
    """Ask for the certainty."""
    return translate("practice", "How sure are you?")


def choose_first(translate: Translate, skip_key: str | None) -> str:
    """Say that no answer is chosen yet."""
    if skip_key is None:
        return translate("practice", "Choose an answer first, or skip.")
    return translate("practice", "Choose an answer first, or skip with {key}.").format(key=skip_key)


def sure_first(translate: Translate) -> str:
    """Say that the certainty is missing."""
    return translate("practice", "One more thing: how sure are you?")


def newer_version(translate: Translate, count: int) -> str:
    """Say how many questions this version cannot ask."""
    return translate("practice", "%n question(s) need a newer version and were left out.", "", count)


def nothing_to_ask(translate: Translate) -> str:
    """Say that a pack has no question that this version can ask."""
    return translate("practice", "This pack has no question that this version can ask.")


def pack_gone(translate: Translate) -> str:
    """Say that a pack is not in the library any more."""
    return translate("practice", "This pack is no longer here. Add its file again.")


def pack_of(translate: Translate, place: int, total: int) -> str:
    """Tell which of several packs is practised, one after the other, counting from 1."""
    return translate("practice", "This is pack {place} of {total}; they come one after the other.").format(
        place=place, total=total
    )


def passed_over(translate: Translate, title: str, why: str) -> str:
    """Say that one of several packs cannot be practised; `why` is a sentence."""
    return translate("practice", "“{title}” was passed over. {why}").format(title=title, why=why)


def left_for_this(translate: Translate, number: int, of: int) -> str:
    """Say that the practice of the pack that was open has ended with this one, and that nothing is lost."""
    return translate(
        "practice",
        "Your practice of this pack, which was at question {number} of {of}, ends with this new one. Its "
        "answers are kept.",
    ).format(number=number, of=of)


def damaged(translate: Translate, count: int) -> str:
    """Say how many questions cannot be shown, and that this costs nothing."""
    return translate("practice", "%n question(s) are damaged and were skipped. They do not count.", "", count)


def changed(translate: Translate, count: int) -> str:
    """Say how many questions are not asked because they are no longer those that the practice began with."""
    return translate("practice", "%n question(s) have changed since you began and were left out.", "", count)


def comes_again(translate: Translate) -> str:
    """Say why a question that was skipped is asked again at once, and how to go on without answering it."""
    return translate(
        "practice",
        "This is the last question, so it comes again now. Skip it once more to see the correct answer.",
    )


def answers_aside(translate: Translate, count: int) -> str:
    """Say how many answers were damaged and set aside."""
    return translate(
        "practice", "%n answer(s) were damaged on the disk and set aside. They do not count.", "", count
    )


def session_aside(translate: Translate) -> str:
    """Say that the practice that went on was damaged and set aside."""
    return translate(
        "practice",
        "The practice that you were in was damaged on the disk and set aside. Your answers in it are kept.",
    )


def working(translate: Translate) -> str:
    """Say what is waited for."""
    return translate("practice", "Opening the pack")


def buttons(translate: Translate) -> dict[str, str]:
    """Return the names of the practice's buttons."""
    return {
        "check": translate("practice", "Check answer"),
        "skip": translate("practice", "Skip"),
        "skip_step": translate("practice", "Skip this step"),
        "next": translate("practice", "Next question"),
        "results": translate("practice", "See the results"),
        "leave": translate("practice", "Leave practice"),
        "read": translate("practice", "Read the article"),
        "question": translate("practice", "Back to the question"),
        "whole": translate("practice", "Whole article"),
        "passage": translate("practice", "Only the passage"),
        "hint": translate("practice", "Hint"),
        "report": translate("practice", "Something wrong with this question?"),
    }


def hints(translate: Translate) -> dict[str, str]:
    """Return the words beside the printed keys of the action bar."""
    return {
        "to": translate("practice", "to"),
        "move": translate("practice", "move,"),
        "choose": translate("practice", "choose,"),
        "then": translate("practice", "then"),
        "how_sure": translate("practice", "how sure,"),
        "check": translate("practice", "check"),
        "read_again": translate("practice", "read again"),
        "next_mark": translate("practice", "next mark"),
        "answer_before": translate("practice", "answer before"),
        "keys": translate("practice", "keys"),
    }


def closed_book(translate: Translate) -> tuple[str, str]:
    """Say why the sheet is empty in a closed-book practice."""
    return (
        translate("practice", "The article opens after you answer."),
        translate("practice", "Not sure any more? Say “Guess”: that is an honest answer."),
    )


def chosen(translate: Translate) -> str:
    """Mark the option that is picked, beside its icon."""
    return translate("practice", "Chosen")


def speaker(name: str) -> str:
    """Return a speaker's name as a row's title."""
    return capital(name)
