"""The sentences of the kind in which speakers are put in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def hints(translate: Translate) -> dict[str, str]:
    """Return the words beside the printed keys where speakers are put in a row."""
    return {
        "number": translate("chain.hints.number"),
        "space": translate("chain.hints.space"),
        "back": translate("chain.hints.back"),
    }


def article_plate(translate: Translate) -> tuple[str, str]:
    """Return the small words and the name on the plate with which every row of speakers begins."""
    return translate("chain.article_plate.starts_here"), translate("chain.article_plate.the_article")


def article_name(translate: Translate) -> str:
    """Name that plate for a screen reader."""
    return translate("chain.article_name")


def place(translate: Translate, number: int) -> str:
    """Number a place of the row."""
    return translate("chain.place", number=number)


def next_place(translate: Translate) -> str:
    """Mark the place that is filled next."""
    return translate("chain.next_place")


def place_tag(translate: Translate, number: int) -> str:
    """Mark a speaker with the place at which they stand."""
    return translate("chain.place_tag", number=number)


def place_name(translate: Translate, number: int, of: int, voice: str) -> str:
    """Say who stands at a place."""
    return translate("chain.place_name", number=number, of=of, voice=voice)


def place_next(translate: Translate, number: int, of: int) -> str:
    """Say that a place is empty and is filled next."""
    return translate("chain.place_next", number=number, of=of)


def place_empty(translate: Translate, number: int, of: int) -> str:
    """Say that a place is empty."""
    return translate("chain.place_empty", number=number, of=of)


def article_says(translate: Translate) -> str:
    """Begin the sentence that reads a row of speakers."""
    return translate("chain.article_says")


def says_that(translate: Translate, voice: str) -> str:
    """Go on with one speaker."""
    return translate("chain.says_that", voice=voice)


def said_that(translate: Translate, voice: str) -> str:
    """Go on with a speaker who may be one or many: the verb shall fit both."""
    return translate("chain.said_that", voice=voice)


def itself(translate: Translate) -> str:
    """Name the article's own telling in the midst of a sentence."""
    return translate("chain.itself")


def taken_back(translate: Translate, voices: tuple[str, ...]) -> str:
    """Say who was taken back out of the row."""
    return translate("chain.taken_back", voices=", ".join(voices))


def row_full(translate: Translate, places: int) -> str:
    """Say that one more speaker finds no place."""
    full = "chain.row_full"
    return translate(full, places=places)


def row_first(translate: Translate, skip_key: str | None) -> str:
    """Say that nobody stands in the row yet."""
    if skip_key is None:
        return translate("chain.row_first.put_a_speaker_at")
    return translate("chain.row_first.put_a_speaker_at.put_a_speaker_at_place", key=skip_key)


def row_told(translate: Translate, voices: tuple[str, ...]) -> str:
    """Tell the right row of speakers, from the article inwards."""
    return translate("chain.row_told", voices=", ".join(voices))


def row_name(translate: Translate, label: str, voices: tuple[str, ...]) -> str:
    """Tell a screen reader one of the rows after checking, under its label."""
    row = ", ".join((translate("chain.row_name.the_article"), *voices))
    return translate("chain.row_name.text", label=label, row=row)


def row_labels(translate: Translate) -> dict[str, str]:
    """Return what stands beside the rows after checking."""
    return {"yours": translate("chain.row.yours"), "correct": translate("chain.row.correct")}


def links_right(translate: Translate, right: int, of: int) -> str:
    """Tell how many links of the row are right."""
    return translate("chain.links_right", n=right, of=of)


def you_left_out(translate: Translate, voices: tuple[str, ...]) -> str:
    """Tell who is missing from the row."""
    return translate("chain.you_left_out", voices=_both(translate, voices))


def left_out(translate: Translate) -> str:
    """Mark a speaker who belongs in the row and was not placed."""
    return translate("chain.left_out")


def belongs_at(translate: Translate, number: int) -> str:
    """Mark a speaker who was placed and belongs at another place."""
    return translate("chain.belongs_at", number=number)


def due_at(translate: Translate, number: int) -> str:
    """Mark a speaker with the right place."""
    return translate("chain.due_at", number=number)


def _both(translate: Translate, names: tuple[str, ...]) -> str:
    *first, last = names or ("",)
    if not first:
        return last
    return translate("chain.both", names=", ".join(first), last=last)
