"""The pages of the traps about who says something, and as what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.text.example import Example

if TYPE_CHECKING:
    from quizapp.pack.words import Trap
    from quizapp.ui.ports import Translate


def examples(translate: Translate) -> dict[Trap, Example]:
    """Return the pages by trap."""
    return {
        "wrong-voice": _wrong_voice(translate),
        "too-broad-voice": _too_broad(translate),
        "cut-link": _cut_link(translate),
        "status-shift": _status_shift(translate),
        "mention-as-assertion": _mention(translate),
        "paraphrase-as-quote": _paraphrase(translate),
        "wrong-reference": _reference(translate),
    }


def _wrong_voice(translate: Translate) -> Example:
    return Example(
        title=translate("trap_voices", "Another voice"),
        what=translate("trap_voices", "Somebody in the article does say it, but not the one who is named."),
        statement=translate("trap_voices", "[Ben Ackly] says that the tram stop brought more customers."),
        passage=translate(
            "trap_voices",
            "‹Ilse Norrow, who bakes on Reed Street, said› [the new tram stop had doubled her morning "
            "queue]. "
            "Ben Ackly, the tailor next door, said he had noticed no change.",
        ),
        speaker=translate("trap_voices", "Ilse Norrow"),
        role=translate("trap_voices", "baker"),
        why=translate(
            "trap_voices",
            "The words are there, but they are Ilse Norrow’s. What Ben Ackly says is something else.",
        ),
        notice=(
            translate("trap_voices", "Find the words first, then the verb of saying that belongs to them."),
            translate("trap_voices", "Ask whose verb it is. The name that stands nearest is not always it."),
            translate("trap_voices", "Where two people speak in one paragraph, stop at each full stop."),
        ),
    )


def _too_broad(translate: Translate) -> Example:
    return Example(
        title=translate("trap_voices", "The whole for its part"),
        what=translate("trap_voices", "Some of a group say it, and the whole group is named."),
        statement=translate("trap_voices", "[The stallholders] say that they will leave the market."),
        passage=translate(
            "trap_voices", "‹Four of the 30 stallholders wrote› that [they would leave the market]."
        ),
        speaker=translate("trap_voices", "Four stallholders"),
        why=translate(
            "trap_voices", "Four wrote so. What the other 26 mean to do, the article does not tell."
        ),
        notice=(
            translate("trap_voices", "Look for numbers and for words such as some, several, a member of."),
            translate("trap_voices", "A spokesperson speaks for the whole; a member speaks as one."),
        ),
    )


def _cut_link(translate: Translate) -> Example:
    return Example(
        title=translate("trap_voices", "A missing link"),
        what=translate(
            "trap_voices",
            "The article passes on what one voice says another said, and a voice in between is left out.",
        ),
        statement=translate("trap_voices", "[The museum says] that the second floor is too dark."),
        passage=translate(
            "trap_voices",
            "‹According to the museum’s report, visitors told its guides› that "
            "[the second floor was too dark].",
        ),
        speaker=translate("trap_voices", "visitors"),
        via=translate("trap_voices", "the museum’s report"),
        why=translate(
            "trap_voices",
            "The report passes on what visitors told the guides. Without that link, the museum seems to "
            "judge "
            "its own rooms.",
        ),
        notice=(
            translate("trap_voices", "Count the verbs of saying: according to, told. Each has a speaker."),
            translate(
                "trap_voices", "Say the row aloud: the article says that the report says that visitors say."
            ),
            translate("trap_voices", "The last voice in the row is the one whose words they are."),
        ),
    )


def _status_shift(translate: Translate) -> Example:
    return Example(
        title=translate("trap_voices", "Another kind of statement"),
        what=translate(
            "trap_voices", "A claim is taken for a finding, an opinion for a claim, or a call for a report."
        ),
        statement=translate("trap_voices", "[It was found] that the lake is cleaner than ten years ago."),
        passage=translate(
            "trap_voices",
            "‹Councillor Dov Marren said› [the lake was cleaner than ten years ago]. No samples were taken.",
        ),
        speaker=translate("trap_voices", "Dov Marren"),
        role=translate("trap_voices", "councillor"),
        why=translate(
            "trap_voices",
            "He says so, and may be right. It isn’t presented as the result of an inquiry, so it’s a claim.",
        ),
        notice=(
            translate("trap_voices", "A finding is presented as the result of an inquiry, whoever made it."),
            translate("trap_voices", "Words that judge, such as ugly or overdue, make an opinion."),
            translate("trap_voices", "Should, must and asked for make a call."),
        ),
    )


def _mention(translate: Translate) -> Example:
    return Example(
        title=translate("trap_voices", "Mentioned, not said"),
        what=translate(
            "trap_voices", "Somebody repeats words in order to deny them, and they are taken as meant."
        ),
        statement=translate("trap_voices", "Tessa Holm [says] that the pool will close."),
        passage=translate("trap_voices", "‹Tessa Holm, the mayor, denied› that [the pool would close]."),
        speaker=translate("trap_voices", "Tessa Holm"),
        role=translate("trap_voices", "mayor"),
        why=translate("trap_voices", "She names the closing only to say that it will not come."),
        notice=(
            translate("trap_voices", "Look at the verb: denied, rejected, doubted turn what follows round."),
            translate("trap_voices", "Read on to the end of the sentence: “and that is not so” may follow."),
        ),
    )


def _paraphrase(translate: Translate) -> Example:
    return Example(
        title=translate("trap_voices", "Not the speaker’s words"),
        what=translate(
            "trap_voices", "The article puts something in its own words, and they are taken for a quotation."
        ),
        statement=translate("trap_voices", "The coach said, word for word, that the team was [tired]."),
        passage=translate(
            "trap_voices", "‹The coach said› [the team had been tired] and the pitch “like soup”."
        ),
        speaker=translate("trap_voices", "the coach"),
        why=translate(
            "trap_voices",
            "Only “like soup” stands in quotation marks. Tired is the article’s word for what he said.",
        ),
        notice=(
            translate(
                "trap_voices", "Words between quotation marks are the speaker’s; the others need not be."
            ),
            translate("trap_voices", "A strong word outside the marks may be the article’s choice."),
        ),
    )


def _reference(translate: Translate) -> Example:
    return Example(
        title=translate("trap_voices", "Another reference"),
        what=translate("trap_voices", "A word such as it, they, its or this is tied to the wrong thing."),
        statement=translate("trap_voices", "The [school’s] roof has leaked since autumn."),
        passage=translate(
            "trap_voices",
            "The school shares its yard with a theatre. ‹The theatre’s manager said› that the house was "
            "cold and "
            "[its roof had leaked since autumn].",
        ),
        speaker=translate("trap_voices", "the theatre’s manager"),
        why=translate(
            "trap_voices", "The manager speaks of the theatre’s house. Its roof is that house’s roof."
        ),
        notice=(
            translate("trap_voices", "Put the name in the place of it or they, and read the sentence again."),
            translate("trap_voices", "Go back to the last thing that fits, not to the last thing named."),
        ),
    )
