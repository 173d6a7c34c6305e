"""The pages of the traps about what an article does not say, and about what excludes a statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.text.example import Example

if TYPE_CHECKING:
    from quizapp.pack.words import Trap
    from quizapp.ui.ports import Translate


def examples(translate: Translate) -> dict[Trap, Example]:
    """Return the pages by trap."""
    return {
        "outside-knowledge": _elsewhere(translate),
        "not-in-text": _nowhere(translate),
        "silence-as-denial": _denial(translate),
        "silence-as-support": _support(translate),
        "missed-conflict": _conflict(translate),
    }


def _elsewhere(translate: Translate) -> Example:
    return Example(
        title=translate("trap_silence", "From elsewhere"),
        what=translate("trap_silence", "It may well be so, and you may know it, but not from this article."),
        statement=translate(
            "trap_silence", "The observatory was built there [because town lights outshine faint stars]."
        ),
        passage=translate(
            "trap_silence", "[The observatory stands on Crow Hill], 12 kilometres from the town."
        ),
        why=translate("trap_silence", "Many people know of such a reason. This article gives none."),
        notice=(
            translate("trap_silence", "Put your finger on the words. If you cannot, they are not here."),
            translate("trap_silence", "Ask where you know it from: the text, or before you read it?"),
        ),
    )


def _nowhere(translate: Translate) -> Example:
    return Example(
        title=translate("trap_silence", "Nowhere in the text"),
        what=translate("trap_silence", "It fits the subject, and no sentence of the article says it."),
        statement=translate("trap_silence", "The orchard’s cider [won a prize]."),
        passage=translate(
            "trap_silence", "[The orchard sells its cider on Saturdays], from ten until it is gone."
        ),
        why=translate("trap_silence", "It sells well, as it seems. Of a prize no sentence tells."),
        notice=(
            translate("trap_silence", "The same subject is not the same statement."),
            translate("trap_silence", "Look for each part of the statement: who, what, when, how much."),
        ),
    )


def _denial(translate: Translate) -> Example:
    return Example(
        title=translate("trap_silence", "Silence taken for no"),
        what=translate("trap_silence", "The article does not say it, and that is taken as if it denied it."),
        statement=translate(
            "trap_silence", "The report says that the budget was [not] a cause of the delay."
        ),
        passage=translate(
            "trap_silence",
            "‹The report names› [three causes of the delay: snow, a strike and a broken crane].",
        ),
        speaker=translate("trap_silence", "the report"),
        why=translate(
            "trap_silence",
            "To deny it, the report would have to speak of the budget. It is silent on it.",
        ),
        notice=(
            translate("trap_silence", "Look for words that cannot both be right with the statement."),
            translate("trap_silence", "A list names what it names; only the word only closes it."),
        ),
    )


def _support(translate: Translate) -> Example:
    return Example(
        title=translate("trap_silence", "Silence taken for yes"),
        what=translate(
            "trap_silence", "The article does not say it, and nothing speaks against it, so it is believed."
        ),
        statement=translate("trap_silence", "Everybody who wrote about the playground [was for it]."),
        passage=translate(
            "trap_silence", "The council thanked [everybody who had written about the playground]."
        ),
        why=translate("trap_silence", "That they wrote is there. What they wrote is not."),
        notice=(
            translate("trap_silence", "That nothing speaks against it is not yet a word for it."),
            translate("trap_silence", "Ask which sentence you would show to somebody who doubts it."),
        ),
    )


def _conflict(translate: Translate) -> Example:
    return Example(
        title=translate("trap_silence", "An overlooked conflict"),
        what=translate(
            "trap_silence",
            "The article seems silent, but it has words that exclude the statement.",
        ),
        statement=translate("trap_silence", "This week people [walk over the footbridge] to work."),
        passage=translate(
            "trap_silence",
            "[The footbridge has been closed since Monday.] A boat takes people across until it is mended.",
        ),
        why=translate(
            "trap_silence",
            "Nothing is said of people on their way to work. But nobody walks over a closed bridge, so the "
            "article says otherwise.",
        ),
        notice=(
            translate("trap_silence", "Before you say that it does not say, look for what would exclude it."),
            translate("trap_silence", "Other words may tell the same: closed, gone, the last one, instead."),
        ),
    )
