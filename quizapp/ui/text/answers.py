"""The sentences of the kinds of which not one answer is picked: while answering, and afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.text import common

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def read_as(translate: Translate, number: str) -> str:
    """Tell which number was read of what is typed."""
    return translate("answers", "Read as {number}").format(number=number)


def not_read(translate: Translate) -> str:
    """Tell that what is typed so far is no number."""
    return translate("answers", "Not a number yet")


def decimals(translate: Translate, count: int) -> str:
    """Tell how exact a number is to be."""
    return translate("answers", "%n decimal(s).", "", count)


def comma_or_point(translate: Translate) -> str:
    """Tell that both marks before decimals are read."""
    return translate("answers", "A comma is as good as a point.")


def digits(translate: Translate) -> str:
    """Tell that a number is to be written in digits."""
    return translate("answers", "Write digits.")


def digits_or_words(translate: Translate) -> str:
    """Tell in which ways a number may be written."""
    return translate("answers", "Write digits or words.")


def unreadable(translate: Translate, ways: str) -> str:
    """Say that what was typed is no number, and what to do (a whole sentence)."""
    return translate("answers", "This cannot be read as a number. {ways}").format(ways=ways)


def write_first(translate: Translate) -> str:
    """Say that nothing is typed yet."""
    return translate("answers", "Write an answer first, or skip.")


def too_long(translate: Translate, limit: int) -> str:
    """Say that what was typed or pasted was cut."""
    return translate("answers", "There is room for %n character(s). The rest was left out.", "", limit)


def slips_forgiven(translate: Translate) -> str:
    """Tell that a slip of spelling does not count."""
    return translate("answers", "A slip in spelling is forgiven from five letters on.")


def spelling_counts(translate: Translate) -> str:
    """Tell that no slip of spelling is forgiven."""
    return translate("answers", "The spelling counts, letter for letter. Capitals make no difference.")


def typed(translate: Translate, words: str) -> str:
    """Quote what was typed."""
    return translate("answers", "“{words}”").format(words=words.strip())


def wrote(translate: Translate, answer: str, key: str) -> str:
    """Tell what was typed, and then what is right (a whole sentence)."""
    return translate("answers", "You wrote {answer}. {key}").format(answer=answer, key=key)


def wrote_near(translate: Translate, answer: str, off: str, key: str) -> str:
    """Tell by how much a number missed, and then what is right (a whole sentence)."""
    return translate("answers", "You wrote {answer}: near, only {off} off. {key}").format(
        answer=answer, off=off, key=key
    )


def near_enough(translate: Translate, answer: str, key: str) -> str:
    """Tell that a number that is not quite the key counts as right, and then what the key is."""
    return translate("answers", "You wrote {answer}, which is near enough. {key}").format(
        answer=answer, key=key
    )


def slip_forgiven(translate: Translate, answer: str, key: str) -> str:
    """Tell that a slip of spelling was forgiven, and then how it is spelled (a whole sentence)."""
    return translate("answers", "You wrote {answer}; the spelling is forgiven. {key}").format(
        answer=answer, key=key
    )


def accepted_too(translate: Translate, answer: str, key: str) -> str:
    """Tell that other words than the key's are accepted as well, and then the key (a whole sentence)."""
    return translate("answers", "You wrote {answer}, which is accepted, too. {key}").format(
        answer=answer, key=key
    )


def also_accepted(translate: Translate, words: tuple[str, ...]) -> str:
    """List the other words that are accepted."""
    listed = translate("answers", ", ").join(typed(translate, each) for each in words)
    return translate("answers", "Also accepted: {words}.").format(words=listed)


def quoted(translate: Translate, quote: str, paragraph: int | None) -> str:
    """Give the words that settle it, with their paragraph where they stand in one."""
    words = common.stopped(quote if "“" in quote else typed(translate, quote))
    if paragraph is None:
        return translate("answers", "The article has: {words}").format(words=words)
    return translate("answers", "Paragraph {number} has: {words}").format(number=paragraph, words=words)


def marked(translate: Translate) -> str:
    """Tell where the words are that settle it, where they are too many to be given again."""
    return translate("answers", "The words that settle it are marked in the article.")


def any_other_number(translate: Translate) -> str:
    """Name every number that has no row of its own."""
    return translate("answers", "Any other number")


def any_other_words(translate: Translate) -> str:
    """Name all words that have no row of their own."""
    return translate("answers", "Any other words")
