"""The sentences of the kind in which speakers are put in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def hints(translate: Translate) -> dict[str, str]:
    """Return the words beside the printed keys where speakers are put in a row."""
    return {
        "number": translate("chain", "next place,"),
        "space": translate("chain", "place,"),
        "back": translate("chain", "take the last back,"),
    }


def article_plate(translate: Translate) -> tuple[str, str]:
    """Return the small words and the name on the plate with which every row of speakers begins."""
    return translate("chain", "starts here"), translate("chain", "The article")


def article_name(translate: Translate) -> str:
    """Name that plate for a screen reader."""
    return translate("chain", "The row starts with the article")


def place(translate: Translate, number: int) -> str:
    """Number a place of the row."""
    return translate("chain", "place {number}").format(number=number)


def next_place(translate: Translate) -> str:
    """Mark the place that is filled next."""
    return translate("chain", "next")


def place_tag(translate: Translate, number: int) -> str:
    """Mark a speaker with the place at which they stand."""
    return translate("chain", "Place {number}").format(number=number)


def place_name(translate: Translate, number: int, of: int, voice: str) -> str:
    """Say who stands at a place."""
    return translate("chain", "Place {number} of {of}: {voice}").format(number=number, of=of, voice=voice)


def place_next(translate: Translate, number: int, of: int) -> str:
    """Say that a place is empty and is filled next."""
    return translate("chain", "Place {number} of {of}: empty, filled next").format(number=number, of=of)


def place_empty(translate: Translate, number: int, of: int) -> str:
    """Say that a place is empty."""
    return translate("chain", "Place {number} of {of}: empty").format(number=number, of=of)


def article_says(translate: Translate) -> str:
    """Begin the sentence that reads a row of speakers."""
    return translate("chain", "The article says that")


def says_that(translate: Translate, voice: str) -> str:
    """Go on with one speaker."""
    return translate("chain", "{voice} says that").format(voice=voice)


def said_that(translate: Translate, voice: str) -> str:
    """Go on with a speaker who may be one or many: the verb shall fit both."""
    return translate("chain", "{voice} said that").format(voice=voice)


def itself(translate: Translate) -> str:
    """Name the article's own telling in the midst of a sentence."""
    return translate("chain", "the article itself")


def taken_back(translate: Translate, voices: tuple[str, ...]) -> str:
    """Say who was taken back out of the row."""
    return translate("chain", "Taken back: {voices}.").format(voices=", ".join(voices))


def row_full(translate: Translate, places: int) -> str:
    """Say that one more speaker finds no place."""
    full = translate("chain", "All {places} places are filled. Backspace takes the last one back.")
    return full.format(places=places)


def row_first(translate: Translate, skip_key: str | None) -> str:
    """Say that nobody stands in the row yet."""
    if skip_key is None:
        return translate("chain", "Put a speaker at place 1 first, or skip.")
    return translate("chain", "Put a speaker at place 1 first, or skip with {key}.").format(key=skip_key)


def row_told(translate: Translate, voices: tuple[str, ...]) -> str:
    """Tell the right row of speakers, from the article inwards."""
    return translate("chain", "The row: the article, {voices}.").format(voices=", ".join(voices))


def row_name(translate: Translate, label: str, voices: tuple[str, ...]) -> str:
    """Tell a screen reader one of the rows after checking, under its label."""
    row = ", ".join((translate("chain", "the article"), *voices))
    return translate("chain", "{label}: {row}").format(label=label, row=row)


def row_labels(translate: Translate) -> dict[str, str]:
    """Return what stands beside the rows after checking."""
    return {"yours": translate("chain", "Your row"), "correct": translate("chain", "Correct row")}


def links_right(translate: Translate, right: int, of: int) -> str:
    """Tell how many links of the row are right."""
    return translate("chain", "%n of {of} links are right.", "", right).format(of=of)


def you_left_out(translate: Translate, voices: tuple[str, ...]) -> str:
    """Tell who is missing from the row."""
    return translate("chain", "You left out {voices}.").format(voices=_both(translate, voices))


def left_out(translate: Translate) -> str:
    """Mark a speaker who belongs in the row and was not placed."""
    return translate("chain", "Left out")


def belongs_at(translate: Translate, number: int) -> str:
    """Mark a speaker who was placed and belongs at another place."""
    return translate("chain", "Your answer, belongs at place {number}").format(number=number)


def due_at(translate: Translate, number: int) -> str:
    """Mark a speaker with the right place."""
    return translate("chain", "Correct answer, place {number}").format(number=number)


def _both(translate: Translate, names: tuple[str, ...]) -> str:
    *first, last = names or ("",)
    if not first:
        return last
    return translate("chain", "{names} and {last}").format(names=", ".join(first), last=last)
