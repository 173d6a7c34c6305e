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
        "title": translate("sayings", "Who says what"),
        "entry": translate("sayings", "Who says what…"),
        "list": translate("sayings", "Who says what, one by one"),
        "confirm": translate("sayings", "It is so"),
        "give": translate("sayings", "Somebody else says it"),
        "kind": translate("sayings", "It is another kind"),
        "none": translate("sayings", "Nobody says it"),
        "rename": translate("sayings", "Rename"),
        "same": translate("sayings", "Is the same as"),
        "draft": translate("sayings", "Draft from this"),
        "why": translate("sayings", "Why nothing here?"),
        "undo": translate("sayings", "Undo"),
        "forget": translate("sayings", "Forget all corrections"),
        "again": translate("sayings", "Try again"),
        "back": translate("sayings", "Back to the editor"),
        "keep": translate("sayings", "Keep the name"),
        "leave": translate("sayings", "Leave it as it is"),
        "stop": translate("sayings", "Stop"),
        "browse": translate("sayings", "one by one"),
        "keys": translate("sayings", "keys"),
        "foot": translate(
            "sayings",
            "Underlined: what somebody says, with its number. Select words to draft from them alone.",
        ),
    }


def _sentences(translate: Translate) -> dict[str, str]:
    return {
        "reading": translate("sayings", "Reading who says what …"),
        "looking": translate("sayings", "Looking what can be asked about these words …"),
        "no_article": translate("sayings", "No article yet"),
        "no_article_why": translate(
            "sayings", "Open or paste an article in the editor first. Then it is read who says what in it."
        ),
        "failed": translate("sayings", "This article cannot be read"),
        "failed_why": translate("sayings", "Your pack is as it was, and questions can be written by hand."),
        "empty": translate("sayings", "Nobody is found who says anything in this article"),
        "empty_why": translate(
            "sayings", "Questions can still be written by hand, and be drafted from numbers and dates."
        ),
        "settled": translate("sayings", "You said so."),
        "unknown": translate("sayings", "Nobody can tell who"),
        "names_whom": translate("sayings", "What is this speaker called?"),
        "new_whom": translate("sayings", "Who says it?"),
        "no_name": translate("sayings", "Type a name first."),
        "nobody_known": translate(
            "sayings", "First say who says it: nobody is known here who could be named otherwise."
        ),
        "alone": translate("sayings", "Nobody else speaks in this article."),
        "choose_speaker": translate("sayings", "Who says it"),
        "choose_kind": translate("sayings", "What kind of statement it is"),
        "choose_same": translate("sayings", "Who it is"),
        "nothing_undone": translate("sayings", "There is no correction made here to take back."),
        "nothing_redone": translate("sayings", "There is nothing to do again."),
        "forgotten": translate("sayings", "All corrections of this article are forgotten."),
        "nothing_there": translate(
            "sayings",
            "Nothing is found here to ask about: nobody who says a whole sentence, and no number or date.",
        ),
        "no_words": translate("sayings", "Select words of the article first."),
    }


def new_voices(translate: Translate) -> dict[VoiceKind, str]:
    """Return what one chooses who is not listed, by what sort of speaker it is."""
    return {
        "person": translate("sayings", "A person who is not listed …"),
        "organisation": translate("sayings", "An organisation that is not listed …"),
        "document": translate("sayings", "A document that is not listed …"),
        "group": translate("sayings", "A group that is not listed …"),
    }


def kinds(translate: Translate) -> dict[Status, str]:
    """Return what one chooses a saying to be."""
    line = translate("sayings", "{kind}: {means}")
    told = {status: common.statement(translate, status) for status in get_args(Status)}
    return {status: line.format(kind=kind, means=means) for status, (kind, means) in told.items()}


def kind(translate: Translate, name: str, *, yours: bool) -> str:
    """Name the kind of a statement; one that no person has said is only proposed."""
    if yours:
        return translate("sayings", "{kind}, as you said").format(kind=name)
    return common.unchecked(translate, name)


def classified(translate: Translate, number: int, name: str) -> str:
    """Tell as what a saying is said now."""
    told = translate("sayings", "Saying {number} is now of this kind: {kind}.")
    return told.format(number=number, kind=name)


def aside(translate: Translate, sayings: int, speakers: int) -> str:
    """Tell how many sayings there are, and by how many speakers."""
    told = translate("sayings", "%n saying(s)", "", sayings)
    return f"{told}, " + translate("sayings", "%n speaker(s)", "", speakers)


def cut(translate: Translate, shown: int) -> str:
    """Tell that not all sayings are listed."""
    return translate(
        "sayings", "Only the first %n saying(s) are listed: this article is very long.", "", shown
    )


def via(translate: Translate, outer: str, inner: Sequence[str]) -> str:
    """Tell who passes it on, the outermost first."""
    row = translate("sayings", ", then ").join((outer, *inner))
    return translate("sayings", "passed on by {row}").format(row=row)


def spoken(translate: Translate, number: int, who: str, parts: Sequence[str]) -> str:
    """Return the name of a saying for the ear."""
    told = translate("sayings", "{number}: {who}").format(number=number, who=who)
    return ". ".join(part.rstrip(".") for part in (told, *parts) if part) + "."


def quoted(translate: Translate, words: str) -> str:
    """Put words in quotation marks; words that have some already stay as the article has them."""
    if any(mark in words for mark in _MARKS):
        return words
    return translate("sayings", "“{words}”").format(words=words)


def confirmed(translate: Translate, number: int) -> str:
    """Tell that a saying is confirmed."""
    return translate("sayings", "Saying {number} is confirmed.").format(number=number)


def given(translate: Translate, number: int, who: str) -> str:
    """Tell whose a saying is now."""
    return translate("sayings", "Saying {number} is now by {who}.").format(number=number, who=who)


def taken_out(translate: Translate, number: int) -> str:
    """Tell that a saying is none."""
    told = translate("sayings", "Saying {number} is none any more. Ctrl Z takes that back.")
    return told.format(number=number)


def renamed(translate: Translate, who: str) -> str:
    """Tell how a speaker is called now."""
    return translate("sayings", "This speaker is now called {who}.").format(who=who)


def merged(translate: Translate, one: str, other: str) -> str:
    """Tell that two speakers are one."""
    told = translate("sayings", "{one} and {other} are now one speaker, {other}.")
    return told.format(one=one, other=other)


def undone(translate: Translate) -> str:
    """Tell that a correction was taken back."""
    return translate("sayings", "The correction is taken back.")


def redone(translate: Translate) -> str:
    """Tell that a correction is done again."""
    return translate("sayings", "The correction is done again.")


def corrected(translate: Translate, count: int) -> str:
    """Tell how much was corrected."""
    return translate("sayings", "%n correction(s) of yours; all drafts follow them.", "", count)


def can_be_drafted(translate: Translate, count: int, words: str) -> str:
    """Tell how many questions can be drafted of some words."""
    told = translate("sayings", "%n question(s) can be drafted of {words}", "", count)
    return told.format(words=words)


def cannot_be_drafted(translate: Translate, words: str) -> str:
    """Tell that nothing can be drafted of some words; reasons follow."""
    return translate("sayings", "Nothing can be proposed of {words}").format(words=words)


def read_by(translate: Translate, backend: str) -> str:
    """Tell what found it."""
    if backend == "parse":
        return translate("sayings", "Found by rules over the grammar of the sentences.")
    return translate("sayings", "Found by rules over words and quotation marks.")
