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
        "title": translate("attributions.buttons.title"),
        "entry": translate("attributions.buttons.entry"),
        "list": translate("attributions.buttons.list"),
        "confirm": translate("attributions.buttons.confirm"),
        "give": translate("attributions.buttons.give"),
        "kind": translate("attributions.buttons.kind"),
        "none": translate("attributions.buttons.none"),
        "rename": translate("attributions.buttons.rename"),
        "same": translate("attributions.buttons.same"),
        "draft": translate("attributions.buttons.draft"),
        "why": translate("attributions.buttons.why"),
        "undo": translate("attributions.buttons.undo"),
        "forget": translate("attributions.buttons.forget"),
        "again": translate("attributions.buttons.again"),
        "back": translate("attributions.buttons.back"),
        "keep": translate("attributions.buttons.keep"),
        "leave": translate("attributions.buttons.leave"),
        "stop": translate("attributions.buttons.stop"),
        "browse": translate("attributions.buttons.browse"),
        "keys": translate("attributions.buttons.keys"),
        "foot": translate(
            "attributions.buttons.foot",
        ),
    }


def _sentences(translate: Translate) -> dict[str, str]:
    return {
        "reading": translate("attributions.sentences.reading"),
        "looking": translate("attributions.sentences.looking"),
        "no_article": translate("attributions.sentences.no_article"),
        "no_article_why": translate("attributions.sentences.no_article_why"),
        "failed": translate("attributions.sentences.failed"),
        "failed_why": translate("attributions.sentences.failed_why"),
        "empty": translate("attributions.sentences.empty"),
        "empty_why": translate("attributions.sentences.empty_why"),
        "settled": translate("attributions.sentences.settled"),
        "unknown": translate("attributions.sentences.unknown"),
        "names_whom": translate("attributions.sentences.names_whom"),
        "new_whom": translate("attributions.sentences.new_whom"),
        "no_name": translate("attributions.sentences.no_name"),
        "nobody_known": translate("attributions.sentences.nobody_known"),
        "alone": translate("attributions.sentences.alone"),
        "choose_speaker": translate("attributions.sentences.choose_speaker"),
        "choose_kind": translate("attributions.sentences.choose_kind"),
        "choose_same": translate("attributions.sentences.choose_same"),
        "nothing_undone": translate("attributions.sentences.nothing_undone"),
        "nothing_redone": translate("attributions.sentences.nothing_redone"),
        "forgotten": translate("attributions.sentences.forgotten"),
        "nothing_there": translate(
            "attributions.sentences.nothing_there",
        ),
        "no_words": translate("attributions.sentences.no_words"),
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
        return translate("attributions.kind", kind=name)
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
