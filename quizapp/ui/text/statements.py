"""The pages of the kinds of statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.text.example import Example

if TYPE_CHECKING:
    from quizapp.pack.words import StatementKind
    from quizapp.ui.ports import Translate


def examples(translate: Translate) -> dict[StatementKind, Example]:
    """Return the pages by kind."""
    return {
        "claim": _claim(translate),
        "finding": _finding(translate),
        "call": _call(translate),
        "opinion": _opinion(translate),
        "narration": _narration(translate),
    }


def _claim(translate: Translate) -> Example:
    return Example(
        title=translate("statements", "Claim"),
        what=translate(
            "statements",
            "Somebody says that something is so. It isn’t presented as the result of an inquiry.",
        ),
        passage=translate(
            "statements", "‹Harbour pilot Jan Osk said› [the new lamp could be seen from the reef]."
        ),
        speaker=translate("statements", "Jan Osk"),
        role=translate("statements", "harbour pilot"),
        why=translate(
            "statements",
            "A claim can be right. The article doesn’t prove it; others may dispute it.",
        ),
        notice=(
            translate("statements", "There is a speaker and a verb of saying: said, wrote, added."),
            translate("statements", "In doubt between claim and finding, it’s a claim."),
        ),
    )


def _finding(translate: Translate) -> Example:
    return Example(
        title=translate("statements", "Finding"),
        what=translate("statements", "A finding is presented as the result of an inquiry, whoever made it."),
        passage=translate(
            "statements",
            "Two students stood on the reef for six nights. ‹They found› that [the lamp could be seen on "
            "four].",
        ),
        speaker=translate("statements", "two students"),
        why=translate(
            "statements",
            "A finding can be wrong. The article doesn’t prove it; others may dispute it.",
        ),
        notice=(
            translate(
                "statements", "Did somebody count, measure, ask or examine? Read each sentence for itself."
            ),
            translate("statements", "The sentence before may name the inquiry, if this one goes on from it."),
        ),
    )


def _call(translate: Translate) -> Example:
    return Example(
        title=translate("statements", "Call"),
        what=translate("statements", "Somebody asks for something to be done, or not to be done."),
        passage=translate("statements", "‹The pilots asked the council› [to put a second lamp on the reef]."),
        speaker=translate("statements", "the pilots"),
        why=translate("statements", "It does not say how things are. It says what the pilots want."),
        notice=(
            translate("statements", "Look for asked, urged, called for, should, must."),
            translate("statements", "You can follow a call or not, but not find it right or wrong."),
        ),
    )


def _opinion(translate: Translate) -> Example:
    return Example(
        title=translate("statements", "Opinion"),
        what=translate("statements", "Somebody judges how something is: good, ugly, overdue, a waste."),
        passage=translate(
            "statements", "‹Innkeeper Rosa Vent called› the lamp [“the ugliest thing on the coast”]."
        ),
        speaker=translate("statements", "Rosa Vent"),
        role=translate("statements", "innkeeper"),
        why=translate("statements", "No measurement could settle what is ugly. Others may judge otherwise."),
        notice=(
            translate("statements", "Look for words that rate: ugly, brave, too much, a success."),
            translate("statements", "Ask: could somebody count or measure this? If not, it is an opinion."),
        ),
    )


def _narration(translate: Translate) -> Example:
    return Example(
        title=translate("statements", "Own statement"),
        what=translate("statements", "The article itself says it, and names nobody who says so."),
        passage=translate("statements", "[The lamp was lit for the first time on 3 May], in heavy rain."),
        why=translate(
            "statements",
            "There’s no verb of saying and no speaker. You have only the article’s word for it.",
        ),
        notice=(
            translate("statements", "Look before and behind for a verb of saying. There is none."),
            translate("statements", "A speaker in the sentence before may still be speaking: read back."),
        ),
    )
