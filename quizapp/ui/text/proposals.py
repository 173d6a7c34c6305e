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
        "title": translate("suggestions.title"),
        "entry": translate("suggestions.entry"),
        "draft": translate("suggestions.draft"),
        "strip": translate("suggestions.strip"),
        "accept": translate("suggestions.accept"),
        "edit": translate("suggestions.edit"),
        "reject": translate("suggestions.reject"),
        "undo": translate("suggestions.undo"),
        "try": translate("suggestions.try"),
        "save": translate("suggestions.save"),
        "leave_edit": translate("suggestions.leave_edit"),
        "keep": translate("suggestions.keep"),
        "again": translate("suggestions.again"),
        "back": translate("suggestions.back"),
        "look_again": translate("suggestions.look_again"),
        "wish": translate("suggestions.wish"),
        "leave_wish": translate("suggestions.leave_wish"),
        "draft_so": translate("suggestions.draft_so"),
        "begin": translate("suggestions.begin"),
        "wish_where": translate("suggestions.wish_where"),
        "forget": translate("suggestions.forget"),
        "browse": translate("suggestions.browse"),
        "keys": translate("suggestions.keys"),
        "stop": translate("suggestions.stop"),
        "select_then": translate("suggestions.select_then"),
    }


def _sentences(translate: Translate) -> dict[str, str]:
    return {
        "reading": translate("suggestions.reading"),
        "why_reject": translate("suggestions.why_reject"),
        "look_first": translate("suggestions.look_first"),
        "look_on": translate("suggestions.look_on"),
        "kept": translate("suggestions.kept"),
        "tick_first": translate("suggestions.tick_first"),
        "tick": translate("suggestions.tick"),
        "tick_why": translate("suggestions.tick_why"),
        "tick_fault": translate("suggestions.tick_fault"),
        "mend_or_tick": translate("suggestions.mend_or_tick"),
        "proving": translate("suggestions.proving"),
        "decided": translate("suggestions.decided"),
        "not_now": translate("suggestions.not_now"),
        "nothing_undone": translate("suggestions.nothing_undone"),
        "nothing_redone": translate("suggestions.nothing_redone"),
        "withdrawn": translate("suggestions.was_withdrawn"),
        "withdrawn_why": translate(
            "suggestions.withdrawn_why",
        ),
        "not_any_more": translate(
            "suggestions.not_any_more",
        ),
        "empty": translate("suggestions.empty"),
        "empty_why": translate("suggestions.empty_why"),
        "empty_words": translate("suggestions.empty_words"),
        "empty_words_why": translate(
            "suggestions.empty_words_why",
        ),
        "all_left_out": translate("suggestions.all_left_out"),
        "no_article": translate("suggestions.no_article"),
        "no_article_why": translate("suggestions.no_article_why"),
        "failed": translate("suggestions.failed"),
        "failed_why": translate("suggestions.failed_why"),
        "no_voices": translate("suggestions.no_voices"),
        "more_come": translate("suggestions.more_come"),
        "all_decided": translate("suggestions.all_decided"),
        "forgotten": translate("suggestions.forgotten"),
    }


def _of_a_proposal(translate: Translate) -> dict[str, str]:
    return {
        "answers": translate("suggestions.answers"),
        "proposed": translate("suggestions.proposed_answer"),
        "explanation": translate("suggestions.explanation"),
        "evidence": translate("suggestions.evidence"),
        "closest": translate("suggestions.closest"),
        "why": translate("suggestions.why"),
        "sure": translate("suggestions.sure"),
        "checks": translate("suggestions.checks"),
        "wish_title": translate("suggestions.wish_title"),
        "wish_first": translate(
            "suggestions.wish_first",
        ),
        "wish_kinds": translate("suggestions.wish_kinds"),
        "wish_limit": translate("suggestions.wish_limit"),
        "wish_difficulty": translate("suggestions.wish_difficulty"),
        "no_kind": translate("suggestions.no_kind"),
        "notes": translate("suggestions.notes"),
        "sound": translate("suggestions.sound"),
        "reader": translate("suggestions.reader"),
        "silence": translate("suggestions.silence"),
    }


def reasons(translate: Translate) -> tuple[str, ...]:
    """Return why a proposal may be rejected, in the order of the keys 1 to 5."""
    return (
        translate("suggestions.reasons.wrong"),
        translate("suggestions.reasons.unclear"),
        translate("suggestions.reasons.two_answers_fit"),
        translate("suggestions.reasons.too_easy"),
        translate("suggestions.reasons.not_useful"),
    )


def difficulties(translate: Translate) -> tuple[str, ...]:
    """Return how difficult drafts may be: as they come, then from easy to hard."""
    return (
        translate("suggestions.difficulties.as_it_comes"),
        translate("suggestions.difficulties.easy"),
        translate("suggestions.difficulties.medium"),
        translate("suggestions.difficulties.hard"),
    )


def proposed(translate: Translate, count: int, *, more: bool) -> str:
    """Tell how many questions there are; `more` are coming."""
    told = translate("suggestions.proposed", n=count)
    return f"{told}, {labels(translate)['more_come']}" if more else told


def became(translate: Translate, what: str) -> str:
    """Return what became of a proposal in a word."""
    return {
        "accepted": translate("suggestions.became.accepted"),
        "rejected": translate("suggestions.became.rejected"),
        "withdrawn": translate("suggestions.became.withdrawn"),
    }.get(what, "")


def origin(translate: Translate, *, edited: bool, accepted: bool) -> str:
    """Tell where a proposal comes from, and what a person did with it."""
    if edited:
        return translate("suggestions.origin.proposed_by_this_computer.proposed_by_this_computer_edited")
    if accepted:
        return translate("suggestions.origin.proposed_by_this_computer.proposed_by_this_computer_accepted")
    return translate("suggestions.origin.proposed_by_this_computer")


def chip(translate: Translate, number: int, what: str) -> str:
    """Return the name of a proposal in the strip."""
    told = became(translate, what) or translate("suggestions.chip.not_decided")
    return translate("suggestions.chip.draft", number=number, became=told)


def counts(translate: Translate, found: tuple[int, int, int]) -> tuple[tuple[str, str], ...]:
    """Return how many were accepted, rejected, and are to go: a figure and its word each."""
    words = (
        translate("suggestions.counts.accepted"),
        translate("suggestions.counts.rejected"),
        translate("suggestions.counts.to_go"),
    )
    return tuple((str(count), word) for count, word in zip(found, words, strict=True))


def accepted(translate: Translate, left: int) -> str:
    """Tell that a proposal is in the pack, and how many are left."""
    return translate("suggestions.accepted", n=left)


def rejected(translate: Translate, left: int) -> str:
    """Tell that a proposal is rejected, and how many are left."""
    return translate("suggestions.rejected", n=left)


def done(translate: Translate, accepted_: int, rejected_: int) -> str:
    """Tell what a review came to."""
    told = "suggestions.done"
    return translate(told, accepted=accepted_, rejected=rejected_)


def no_longer(translate: Translate, count: int) -> str:
    """Tell that proposals are not proposed any more after something was corrected."""
    return translate(
        "suggestions.no_longer",
        n=count,
    )


def to_look_at(translate: Translate, count: int) -> str:
    """Tell how much there is to look at."""
    return translate("suggestions.to_look_at", n=count) if count else ""


def word_for_word(translate: Translate, places: Sequence[str]) -> str:
    """Tell where the evidence stands."""
    told = "suggestions.word_for_word"
    return translate(told, places=", ".join(places))


def trap(translate: Translate, name: Trap) -> str:
    """Name the trap that an answer stands for, at the end of its row."""
    return translate("suggestions.trap", trap=common.trap(translate, name))


def altered(translate: Translate, name: Trap) -> str:
    """Name the trap that a statement was altered by."""
    words = common.trap(translate, name)
    return translate("suggestions.altered", trap=words)


def rejected_before(translate: Translate, counted: Mapping[str, int]) -> str:
    """Tell how many proposals for this article were rejected, by what they ask."""
    told = "suggestions.rejected_before"
    parts = (f"{type_name(translate, name)} {count}" for name, count in counted.items())
    return translate(told, counted=", ".join(parts))


def type_name(translate: Translate, type_: str) -> str:
    """Return what a type of proposal asks."""
    return {
        "who-said-it": translate("suggestions.type_name.who-said-it"),
        "chain": translate("suggestions.type_name.chain"),
        "evidence": translate("suggestions.type_name.evidence"),
        "supported": translate("suggestions.type_name.supported"),
        "contradicted": translate("suggestions.type_name.contradicted"),
        "not-stated": translate("suggestions.type_name.not-stated"),
        "number": translate("suggestions.type_name.number"),
        "date": translate("suggestions.type_name.date"),
        "match": translate("suggestions.type_name.match"),
        "order": translate("suggestions.type_name.order"),
        "found-or-claimed": translate("suggestions.type_name.found-or-claimed"),
    }.get(type_, translate("suggestions.type_name.other_questions"))


def with_gap(translate: Translate, before: str, after: str) -> str:
    """Return words with a gap between them, in which something is to be typed."""
    return translate("suggestions.with_gap", before=before, after=after).strip()


def spoken(translate: Translate, name: str, words: str) -> str:
    """Say one thing of a proposal after its name."""
    return translate("suggestions.spoken", name=name, words=common.stopped(words))
