"""The sentences of the kinds of which not one answer is picked: while answering, and afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.text import common

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def read_as(translate: Translate, number: str) -> str:
    """Tell which number was read of what is typed."""
    return translate("answers.read_as", number=number)


def not_read(translate: Translate) -> str:
    """Tell that what is typed so far is no number."""
    return translate("answers.not_read")


def decimals(translate: Translate, count: int) -> str:
    """Tell how exact a number is to be."""
    return translate("answers.decimals", n=count)


def comma_or_point(translate: Translate) -> str:
    """Tell that both marks before decimals are read."""
    return translate("answers.comma_or_point")


def digits(translate: Translate) -> str:
    """Tell that a number is to be written in digits."""
    return translate("answers.digits")


def digits_or_words(translate: Translate) -> str:
    """Tell in which ways a number may be written."""
    return translate("answers.digits_or_words")


def unreadable(translate: Translate, ways: str) -> str:
    """Say that what was typed is no number, and what to do (a whole sentence)."""
    return translate("answers.unreadable", ways=ways)


def write_first(translate: Translate) -> str:
    """Say that nothing is typed yet."""
    return translate("answers.write_first")


def too_long(translate: Translate, limit: int) -> str:
    """Say that what was typed or pasted was cut."""
    return translate("answers.too_long", n=limit)


def slips_forgiven(translate: Translate) -> str:
    """Tell that a slip of spelling does not count."""
    return translate("answers.slips_forgiven")


def spelling_counts(translate: Translate) -> str:
    """Tell that no slip of spelling is forgiven."""
    return translate("answers.spelling_counts")


def typed(translate: Translate, words: str) -> str:
    """Quote what was typed."""
    return translate("answers.typed", words=words.strip())


def wrote(translate: Translate, answer: str, key: str) -> str:
    """Tell what was typed, and then what is right (a whole sentence)."""
    return translate("answers.wrote", answer=answer, key=key)


def wrote_near(translate: Translate, answer: str, off: str, key: str) -> str:
    """Tell by how much a number missed, and then what is right (a whole sentence)."""
    return translate("answers.wrote_near", answer=answer, off=off, key=key
    )


def near_enough(translate: Translate, answer: str, key: str) -> str:
    """Tell that a number that is not quite the key counts as right, and then what the key is."""
    return translate("answers.near_enough", answer=answer, key=key
    )


def slip_forgiven(translate: Translate, answer: str, key: str) -> str:
    """Tell that a slip of spelling was forgiven, and then how it is spelled (a whole sentence)."""
    return translate("answers.slip_forgiven", answer=answer, key=key
    )


def accepted_too(translate: Translate, answer: str, key: str) -> str:
    """Tell that other words than the key's are accepted as well, and then the key (a whole sentence)."""
    return translate("answers.accepted_too", answer=answer, key=key
    )


def also_accepted(translate: Translate, words: tuple[str, ...]) -> str:
    """List the other words that are accepted."""
    listed = translate("answers.also_accepted.text").join(typed(translate, each) for each in words)
    return translate("answers.also_accepted.also_accepted", words=listed)


def quoted(translate: Translate, quote: str, paragraph: int | None) -> str:
    """Give the words that settle it, with their paragraph where they stand in one."""
    words = common.stopped(quote if "“" in quote else typed(translate, quote))
    if paragraph is None:
        return translate("answers.quoted.the_article_has", words=words)
    return translate("answers.quoted.paragraph_has", number=paragraph, words=words)


def marked(translate: Translate) -> str:
    """Tell where the words are that settle it, where they are too many to be given again."""
    return translate("answers.marked")


def any_other_number(translate: Translate) -> str:
    """Name every number that has no row of its own."""
    return translate("answers.any_other_number")


def any_other_words(translate: Translate) -> str:
    """Name all words that have no row of their own."""
    return translate("answers.any_other_words")
