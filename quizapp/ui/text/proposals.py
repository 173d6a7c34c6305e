"""The words of the page on which a person decides about what the program proposes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.text import common

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quizapp.pack.words import Trap
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return titles, buttons and single sentences."""
    return {**_buttons(translate), **_sentences(translate), **_of_a_proposal(translate)}


def _buttons(translate: Translate) -> dict[str, str]:
    return {
        "title": translate("proposals", "Proposals"),
        "entry": translate("proposals", "Have questions proposed…"),
        "draft": translate("proposals", "Let the app draft questions"),
        "strip": translate("proposals", "Proposals, one by one"),
        "accept": translate("proposals", "Accept"),
        "edit": translate("proposals", "Edit"),
        "reject": translate("proposals", "Reject"),
        "undo": translate("proposals", "Undo"),
        "try": translate("proposals", "Try it"),
        "save": translate("proposals", "Keep and accept"),
        "leave_edit": translate("proposals", "Back to the proposal"),
        "keep": translate("proposals", "Keep it"),
        "again": translate("proposals", "Try again"),
        "back": translate("proposals", "Back to the editor"),
        "look_again": translate("proposals", "Look through them again"),
        "wish": translate("proposals", "Choose what is drafted …"),
        "leave_wish": translate("proposals", "Leave it as it is"),
        "draft_so": translate("proposals", "Draft these"),
        "begin": translate("proposals", "Read and draft"),
        "wish_where": translate("proposals", "kinds, number, difficulty"),
        "forget": translate("proposals", "Forget these rejections"),
        "browse": translate("proposals", "previous, next"),
        "keys": translate("proposals", "keys"),
        "stop": translate("proposals", "Stop"),
        "select_then": translate("proposals", "To change the evidence, select words, then"),
    }


def _sentences(translate: Translate) -> dict[str, str]:
    return {
        "reading": translate("proposals", "Reading the article and drafting questions …"),
        "why_reject": translate("proposals", "Why is it rejected?"),
        "look_first": translate("proposals", "Look at the passage first: it is marked in the article."),
        "look_on": translate("proposals", "Read the passage to its end first: it goes on in the article."),
        "kept": translate("proposals", "Your changes are kept."),
        "tick_first": translate("proposals", "One more thing: confirm that the article does not say it."),
        "tick": translate("proposals", "I have read the article: it does not say this"),
        "tick_why": translate("proposals", "No rule can know this. Only a reader can."),
        "tick_fault": translate("proposals", "I have looked at it: it is right all the same"),
        "mend_or_tick": translate("proposals", "Mend it, or confirm that it is right all the same."),
        "proving": translate("proposals", "Looking at your changes once more …"),
        "decided": translate("proposals", "This one is decided already. U takes the last decision back."),
        "not_now": translate("proposals", "Not done: the pack is just being saved elsewhere. Try again."),
        "nothing_undone": translate("proposals", "There is no decision of this review to take back."),
        "nothing_redone": translate("proposals", "There is nothing to do again."),
        "withdrawn": translate("proposals", "This proposal was withdrawn"),
        "withdrawn_why": translate(
            "proposals",
            "The article was corrected, and the words on which it rests do not stand there any more.",
        ),
        "not_any_more": translate(
            "proposals",
            "The article, or who says what in it, was corrected, and this is not proposed any more. Take the"
            " correction back to have it again.",
        ),
        "empty": translate("proposals", "No draft passed the checks for this article"),
        "empty_why": translate("proposals", "Short articles and lists often give none."),
        "empty_words": translate("proposals", "No draft passed the checks for these words"),
        "empty_words_why": translate(
            "proposals",
            "“Why nothing here?” tells why: in the menu of the article, or on the page “Who says what”.",
        ),
        "all_left_out": translate("proposals", "All that is proposed for this article was rejected before"),
        "no_article": translate("proposals", "No article yet"),
        "no_article_why": translate(
            "proposals", "Open or paste an article in the editor first. Questions are drafted from it."
        ),
        "failed": translate("proposals", "Nothing can be drafted from this article"),
        "failed_why": translate("proposals", "Your pack is as it was, and questions can be written by hand."),
        "no_voices": translate(
            "proposals", "Speakers are made and named in the editor. Accept the proposal first, or leave it."
        ),
        "more_come": translate("proposals", "more are coming"),
        "all_decided": translate("proposals", "All are decided so far. More are being drafted."),
        "forgotten": translate("proposals", "Forgotten. These proposals stand at the end of the row again."),
    }


def _of_a_proposal(translate: Translate) -> dict[str, str]:
    return {
        "answers": translate("proposals", "The answers, one by one"),
        "proposed": translate("proposals", "Proposed answer"),
        "explanation": translate("proposals", "Explanation"),
        "evidence": translate("proposals", "Evidence"),
        "closest": translate("proposals", "The closest it comes"),
        "why": translate("proposals", "Why"),
        "sure": translate("proposals", "How sure"),
        "checks": translate("proposals", "Checks"),
        "wish_title": translate("proposals", "What is drafted"),
        "wish_first": translate(
            "proposals",
            "Nothing is drafted from this article yet. Choose what you want, or begin at once: you decide"
            " about each question by itself.",
        ),
        "wish_kinds": translate("proposals", "Kinds of question"),
        "wish_limit": translate("proposals", "At most so many"),
        "wish_difficulty": translate("proposals", "How difficult"),
        "no_kind": translate("proposals", "Choose at least one kind of question."),
        "notes": translate("proposals", "Not proposed"),
        "sound": translate("proposals", "No check finds anything."),
        "reader": translate("proposals", "Whether only one answer fits, only a reader can tell."),
        "silence": translate("proposals", "Whether the article does not say it, only a reader can tell."),
    }


def reasons(translate: Translate) -> tuple[str, ...]:
    """Return why a proposal may be rejected, in the order of the keys 1 to 5."""
    return (
        translate("proposals", "Wrong"),
        translate("proposals", "Unclear"),
        translate("proposals", "Two answers fit"),
        translate("proposals", "Too easy"),
        translate("proposals", "Not useful"),
    )


def difficulties(translate: Translate) -> tuple[str, ...]:
    """Return how difficult drafts may be: as they come, then from easy to hard."""
    return (
        translate("proposals", "As it comes"),
        translate("proposals", "1, easy"),
        translate("proposals", "2, medium"),
        translate("proposals", "3, hard"),
    )


def proposed(translate: Translate, count: int, *, more: bool) -> str:
    """Tell how many questions there are; `more` are coming."""
    told = translate("proposals", "%n question(s) proposed from one article", "", count)
    return f"{told}, {labels(translate)['more_come']}" if more else told


def became(translate: Translate, what: str) -> str:
    """Return what became of a proposal in a word."""
    return {
        "accepted": translate("proposals", "accepted"),
        "rejected": translate("proposals", "rejected"),
        "withdrawn": translate("proposals", "withdrawn"),
    }.get(what, "")


def origin(translate: Translate, *, edited: bool, accepted: bool) -> str:
    """Tell where a proposal comes from, and what a person did with it."""
    if edited:
        return translate("proposals", "Proposed by this computer, edited by you")
    if accepted:
        return translate("proposals", "Proposed by this computer, accepted by you")
    return translate("proposals", "Proposed by this computer, not yet checked")


def chip(translate: Translate, number: int, what: str) -> str:
    """Return the name of a proposal in the strip."""
    told = became(translate, what) or translate("proposals", "not decided")
    return translate("proposals", "Draft {number}, {became}").format(number=number, became=told)


def counts(translate: Translate, found: tuple[int, int, int]) -> tuple[tuple[str, str], ...]:
    """Return how many were accepted, rejected, and are to go: a figure and its word each."""
    words = (
        translate("proposals", "accepted"),
        translate("proposals", "rejected"),
        translate("proposals", "to go"),
    )
    return tuple((str(count), word) for count, word in zip(found, words, strict=True))


def accepted(translate: Translate, left: int) -> str:
    """Tell that a proposal is in the pack, and how many are left."""
    return translate("proposals", "Accepted. %n to go.", "", left)


def rejected(translate: Translate, left: int) -> str:
    """Tell that a proposal is rejected, and how many are left."""
    return translate("proposals", "Rejected. %n to go.", "", left)


def now(translate: Translate, number: int, prompt: str) -> str:
    """Say which proposal is shown now."""
    return translate("proposals", "Draft {number}: {prompt}").format(number=number, prompt=prompt)


def done(translate: Translate, accepted_: int, rejected_: int) -> str:
    """Tell what a review came to."""
    told = translate("proposals", "{accepted} accepted, {rejected} rejected.")
    return told.format(accepted=accepted_, rejected=rejected_)


def pack_has(translate: Translate, questions: int) -> str:
    """Tell how many questions the pack has by now."""
    return translate("proposals", "The pack now has %n question(s).", "", questions)


def withdrawn(translate: Translate, count: int) -> str:
    """Tell that proposals were withdrawn after the article was corrected."""
    return translate(
        "proposals",
        "%n proposal(s) withdrawn: the article was corrected, and their words do not stand there any more.",
        "",
        count,
    )


def no_longer(translate: Translate, count: int) -> str:
    """Tell that proposals are not proposed any more after something was corrected."""
    return translate(
        "proposals",
        "%n proposal(s) withdrawn: after what was corrected, they are not proposed any more.",
        "",
        count,
    )


def to_look_at(translate: Translate, count: int) -> str:
    """Tell how much there is to look at."""
    return translate("proposals", "%n to look at", "", count) if count else ""


def word_for_word(translate: Translate, places: Sequence[str]) -> str:
    """Tell where the evidence stands."""
    told = translate("proposals", "The evidence stands word for word in {places}.")
    return told.format(places=", ".join(places))


def trap(translate: Translate, name: Trap) -> str:
    """Name the trap that an answer stands for, at the end of its row."""
    return translate("proposals", "trap: {trap}").format(trap=common.trap(translate, name))


def altered(translate: Translate, name: Trap) -> str:
    """Name the trap that a statement was altered by."""
    words = common.trap(translate, name)
    return translate("proposals", "The statement is a trap: {trap}.").format(trap=words)


def rejected_before(translate: Translate, counted: Mapping[str, int]) -> str:
    """Tell how many proposals for this article were rejected, by what they ask."""
    told = translate("proposals", "You rejected for this article, in all: {counted}.")
    parts = (f"{type_name(translate, name)} {count}" for name, count in counted.items())
    return told.format(counted=", ".join(parts))


def type_name(translate: Translate, type_: str) -> str:
    """Return what a type of proposal asks."""
    return {
        "who-said-it": translate("proposals", "who said it"),
        "chain": translate("proposals", "who passes it on"),
        "evidence": translate("proposals", "which words prove it"),
        "supported": translate("proposals", "the article says so"),
        "contradicted": translate("proposals", "the article says otherwise"),
        "not-stated": translate("proposals", "the article does not say"),
        "number": translate("proposals", "numbers"),
        "date": translate("proposals", "dates"),
        "match": translate("proposals", "speakers and claims"),
        "order": translate("proposals", "order of events"),
        "found-or-claimed": translate("proposals", "found or claimed"),
    }.get(type_, translate("proposals", "other questions"))


def with_gap(translate: Translate, before: str, after: str) -> str:
    """Return words with a gap between them, in which something is to be typed."""
    return translate("proposals", "{before} ____ {after}").format(before=before, after=after).strip()


def spoken(translate: Translate, name: str, words: str) -> str:
    """Say one thing of a proposal after its name."""
    return translate("proposals", "{name}: {words}").format(name=name, words=common.stopped(words))
