"""The pages of the traps about how strongly something is worded, and what exactly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.text.example import Example

if TYPE_CHECKING:
    from quizapp.pack.words import Trap
    from quizapp.ui.ports import Translate


def examples(translate: Translate) -> dict[Trap, Example]:
    """Return the pages by trap."""
    return {
        "overclaim": _overclaim(translate),
        "understated": _understated(translate),
        "hedge-dropped": _hedge(translate),
        "swapped-number": _number(translate),
        "swapped-date": _date(translate),
        "reversed": _reversed(translate),
        "added-cause": _cause(translate),
    }


def _overclaim(translate: Translate) -> Example:
    return Example(
        title=translate("trap_wording", "More than the text says"),
        what=translate(
            "trap_wording",
            "A statement is wider than the words it rests on: some becomes all, here becomes everywhere.",
        ),
        statement=translate("trap_wording", "[Every] lift in Dunmere has stopped between floors."),
        passage=translate(
            "trap_wording",
            "‹The survey found› that [some of the older lifts in Dunmere had stopped between floors].",
        ),
        speaker=translate("trap_wording", "the survey"),
        why=translate(
            "trap_wording", "One word makes the difference: every. The survey names some, and older ones."
        ),
        notice=(
            translate("trap_wording", "Look for words of amount: every, all, only, always, never, most."),
            translate(
                "trap_wording",
                "Find whom, where and when the article speaks of. Is the statement about more?",
            ),
            translate(
                "trap_wording", "Ask: would the article’s words still fit if there were one exception?"
            ),
        ),
    )


def _understated(translate: Translate) -> Example:
    return Example(
        title=translate("trap_wording", "Less than the text says"),
        what=translate("trap_wording", "A statement is narrower or weaker than the words it rests on."),
        statement=translate("trap_wording", "Eels were found in [a few] of the traps."),
        passage=translate("trap_wording", "‹The harbour office counted› [eels in nine of its ten traps]."),
        speaker=translate("trap_wording", "the harbour office"),
        why=translate("trap_wording", "Nine of ten is nearly all. “A few” leaves most of it out."),
        notice=(
            translate("trap_wording", "Look for words that make small: only, a few, at times, partly."),
            translate("trap_wording", "Set the article’s figure beside the statement’s word."),
        ),
    )


def _hedge(translate: Translate) -> Example:
    return Example(
        title=translate("trap_wording", "A hedge dropped"),
        what=translate("trap_wording", "A careful word is gone: could became will, suggests became shows."),
        statement=translate("trap_wording", "The crack [will] spread in a hard winter."),
        passage=translate(
            "trap_wording", "‹The engineer said› that [the crack could spread] in a hard winter."
        ),
        speaker=translate("trap_wording", "the engineer"),
        why=translate("trap_wording", "The text says could, the statement says will."),
        notice=(
            translate("trap_wording", "Look for could, may, might, likely, about, suggests, appears."),
            translate("trap_wording", "If the article has such a word and the statement has none, stop."),
        ),
    )


def _number(translate: Translate) -> Example:
    return Example(
        title=translate("trap_wording", "Another number"),
        what=translate(
            "trap_wording", "A number stands in the article, but for something else, or with another unit."
        ),
        statement=translate("trap_wording", "The library lent [900] books in May."),
        passage=translate("trap_wording", "The library lent [1,400 books in May] and 900 in June."),
        why=translate("trap_wording", "900 is in the sentence, for June. For May it says 1,400."),
        notice=(
            translate("trap_wording", "Go from the number to the words beside it: of what, when, where?"),
            translate("trap_wording", "Look at the unit: per cent, thousands, a month, a year."),
        ),
    )


def _date(translate: Translate) -> Example:
    return Example(
        title=translate("trap_wording", "Another date"),
        what=translate("trap_wording", "A date stands in the article, but for something else that happened."),
        statement=translate("trap_wording", "The choir first sang in the hall in [1951]."),
        passage=translate(
            "trap_wording", "The choir was founded in 1951 and [first sang in the hall in 1964]."
        ),
        why=translate("trap_wording", "1951 is when it was founded. In the hall it first sang in 1964."),
        notice=(
            translate("trap_wording", "Tie each date to its verb: what happened then?"),
            translate("trap_wording", "For last month or on Tuesday, look when the article was published."),
        ),
    )


def _reversed(translate: Translate) -> Example:
    return Example(
        title=translate("trap_wording", "Turned round"),
        what=translate("trap_wording", "Who does it and to whom are exchanged, or a “not” has come or gone."),
        statement=translate("trap_wording", "[The town council] sued the ferry company."),
        passage=translate("trap_wording", "[The ferry company sued the town council] over the landing fees."),
        why=translate(
            "trap_wording", "The same words, the other way round: the company sued, not the council."
        ),
        notice=(
            translate("trap_wording", "Ask of the verb: who does it, and to whom?"),
            translate("trap_wording", "Look for not, no longer, without, unless, and count them."),
        ),
    )


def _cause(translate: Translate) -> Example:
    return Example(
        title=translate("trap_wording", "A cause added"),
        what=translate(
            "trap_wording", "Two things stand side by side, and one is made the reason for the other."
        ),
        statement=translate("trap_wording", "The bookshop closed [because] a second one had opened."),
        passage=translate(
            "trap_wording",
            "[A second bookshop opened on Reed Street in March. In April the older one closed.]",
        ),
        why=translate(
            "trap_wording", "The article tells what came first. It does not tell why the other closed."
        ),
        notice=(
            translate("trap_wording", "Look for because, led to, thanks to, so in the statement."),
            translate("trap_wording", "Find the article’s own word for the cause. After is not because."),
        ),
    )
