"""The words of the page that lays who says what over an article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, get_args

from quizapp.pack.words import Status
from quizapp.ui.text import common

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.pack.words import VoiceKind
    from quizapp.ui.ports import Translate

_MARKS: Final = '“”„"«»'


def labels(translate: Translate) -> dict[str, str]:
    """Return titles, buttons and single sentences."""
    return {**_buttons(translate), **_sentences(translate)}


def _buttons(translate: Translate) -> dict[str, str]:
    return {
        "title": translate("attributions.title"),
        "entry": translate("attributions.entry"),
        "list": translate("attributions.list"),
        "confirm": translate("attributions.confirm"),
        "give": translate("attributions.give"),
        "kind": translate("attributions.kind"),
        "none": translate("attributions.none"),
        "rename": translate("attributions.rename"),
        "same": translate("attributions.same"),
        "draft": translate("attributions.draft"),
        "why": translate("attributions.why"),
        "undo": translate("attributions.undo"),
        "forget": translate("attributions.forget"),
        "again": translate("attributions.again"),
        "back": translate("attributions.back"),
        "keep": translate("attributions.keep"),
        "leave": translate("attributions.leave"),
        "stop": translate("attributions.stop"),
        "browse": translate("attributions.browse"),
        "keys": translate("attributions.keys"),
        "foot": translate(
            "attributions.foot",
        ),
    }


def _sentences(translate: Translate) -> dict[str, str]:
    return {
        "reading": translate("attributions.reading"),
        "looking": translate("attributions.looking"),
        "no_article": translate("attributions.no_article"),
        "no_article_why": translate("attributions.no_article_why"),
        "failed": translate("attributions.failed"),
        "failed_why": translate("attributions.failed_why"),
        "empty": translate("attributions.empty"),
        "empty_why": translate("attributions.empty_why"),
        "settled": translate("attributions.settled"),
        "unknown": translate("attributions.unknown"),
        "names_whom": translate("attributions.names_whom"),
        "new_whom": translate("attributions.new_whom"),
        "no_name": translate("attributions.no_name"),
        "nobody_known": translate("attributions.nobody_known"),
        "alone": translate("attributions.alone"),
        "choose_speaker": translate("attributions.choose_speaker"),
        "choose_kind": translate("attributions.choose_kind"),
        "choose_same": translate("attributions.choose_same"),
        "nothing_undone": translate("attributions.nothing_undone"),
        "nothing_redone": translate("attributions.nothing_redone"),
        "forgotten": translate("attributions.forgotten"),
        "nothing_there": translate(
            "attributions.nothing_there",
        ),
        "no_words": translate("attributions.no_words"),
    }


def new_voices(translate: Translate) -> dict[VoiceKind, str]:
    """Return what one chooses who is not listed, by what sort of speaker it is."""
    return {
        "person": translate("attributions.new_voices.person"),
        "organisation": translate("attributions.new_voices.organisation"),
        "document": translate("attributions.new_voices.document"),
        "group": translate("attributions.new_voices.group"),
    }


def kinds(translate: Translate) -> dict[Status, str]:
    """Return what one chooses a saying to be."""
    line = "attributions.kinds"
    told = {status: common.statement(translate, status) for status in get_args(Status)}
    return {status: translate(line, kind=kind, means=means) for status, (kind, means) in told.items()}


def kind(translate: Translate, name: str, *, yours: bool) -> str:
    """Name the kind of a statement; one that no person has said is only proposed."""
    if yours:
        return translate("attributions.kind_as_said", kind=name)
    return translate("common.unchecked", kind=name)


def classified(translate: Translate, number: int, name: str) -> str:
    """Tell as what a saying is said now."""
    told = "attributions.classified"
    return translate(told, number=number, kind=name)


def aside(translate: Translate, sayings: int, speakers: int) -> str:
    """Tell how many sayings there are, and by how many speakers."""
    told = translate("attributions.aside.saying_s", n=sayings)
    return f"{told}, " + translate("attributions.aside.speaker_s", n=speakers)


def via(translate: Translate, outer: str, inner: Sequence[str]) -> str:
    """Tell who passes it on, the outermost first."""
    row = translate("attributions.via.then").join((outer, *inner))
    return translate("attributions.via.passed_on_by", row=row)


def spoken(translate: Translate, number: int, who: str, parts: Sequence[str]) -> str:
    """Return the name of a saying for the ear."""
    told = translate("attributions.spoken", number=number, who=who)
    return ". ".join(part.rstrip(".") for part in (told, *parts) if part) + "."


def quoted(translate: Translate, words: str) -> str:
    """Put words in quotation marks; words that have some already stay as the article has them."""
    if any(mark in words for mark in _MARKS):
        return words
    return translate("attributions.quoted", words=words)


def taken_out(translate: Translate, number: int) -> str:
    """Tell that a saying is none."""
    told = "attributions.taken_out"
    return translate(told, number=number)


def merged(translate: Translate, one: str, other: str) -> str:
    """Tell that two speakers are one."""
    told = "attributions.merged"
    return translate(told, one=one, other=other)


def undone(translate: Translate) -> str:
    """Tell that a correction was taken back."""
    return translate("attributions.undone")


def redone(translate: Translate) -> str:
    """Tell that a correction is done again."""
    return translate("attributions.redone")


def can_be_drafted(translate: Translate, count: int, words: str) -> str:
    """Tell how many questions can be drafted of some words."""
    return translate("attributions.can_be_drafted", n=count, words=words)


def read_by(translate: Translate, backend: str) -> str:
    """Tell what found it."""
    if backend == "parse":
        return translate("attributions.read_by.found_by_rules_over.found_by_rules_over_the")
    return translate("attributions.read_by.found_by_rules_over")
