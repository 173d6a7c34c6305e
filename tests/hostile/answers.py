"""Hostile answers: keys, options, partners, numbers and words by which right is wrong, or wrong is right."""

from __future__ import annotations

from tests.hostile.kind import Guard, Kind
from tests.hostile.making import changed, question
from tests.pack.builders import example_json, question_json

ANSWERS = "quizapp.pack.checks.answers"

CITED = {"passage": "gazette-1", "quote": "412"}
EVENT = question_json(example_json(), "what-first")["items"][0]

KINDS: dict[str, Kind] = {
    "right answers that stand twice": Kind(
        "An option, a speaker and an event that the key names twice: whoever answers can give each but once.",
        changed(
            {
                "report-tells/keys/1": "empty",
                "who-pay/key/1": "report",
                "what-first/order/1/-": "cut",
            }
        ),
        Guard(ANSWERS, "elif key in seen:", "elif not key:"),
        "“cut” stands twice in the order",
        "doubled-key",
        lines=3,
    ),
    "answers of the same id": Kind(
        "Two options, events, things or partners of one id: choosing the wrong one counts as the right one.",
        changed(
            {
                "weck-call/options/1/id": "call",
                "what-first/items/-": EVENT | {"text": "Another event"},
                "who-what/items/3/id": "out",
                "who-what/partners/4/id": "corran",
            }
        ),
        Guard(
            "quizapp.pack.checks.references",
            'yield "partner", _listed("partners", question.partners)',
            "pass",
        ),
        "Another partner has the id “corran” too",
        "duplicate-id",
        lines=4,
    ),
    "nearly everything is right": Kind(
        "All options but one are keys, so that marking everything without reading pays.",
        question("report-tells", keys=["empty", "safer", "fridays", "reason"]),
        Guard(ANSWERS, "if len(known) - len(set(question.keys) & set(known)) < 2:", "if not known:"),
        "Fewer than two options are not keys",
        "too-many-keys",
    ),
    "an event that the order leaves out": Kind(
        "An event that is shown and has no place in the right order: every full answer is a mistake.",
        changed({"what-first/order/3": ...}),
        Guard(ANSWERS, "    if left:", "    if not known:"),
        "The order leaves out vote",
        "missing-key",
    ),
    "a speaker that is offered twice": Kind(
        "The speaker who is right is also offered with the feedback for a wrong one.",
        changed({"who-fridays/options/2/speaker": "corran"}),
        Guard(ANSWERS, "if speaker in seen:", "if not speaker:"),
        "“corran” is offered twice",
        "equal-options",
    ),
    "a partner of two names": Kind(
        "The button says “the mayor’s office”, and the answer counts for the traders.",
        changed({"who-what/partners/1/text": "the mayor’s office"}),
        Guard(ANSWERS, "if (partner.text is None) == (partner.speaker is None):", "if not partner.id:"),
        "A partner has either a “text”",
        "partner",
    ),
    "evidence that somebody says what nobody says": Kind(
        "The key says that nobody said it, and a quote beside it says who did.",
        changed({"who-what/items/3/citation": CITED}),
        Guard(ANSWERS, "if item.key in nobody and item.citation is not None:", "if not item.key:"),
        "Nobody says this, so it can have no citation",
        "match-evidence",
    ),
    "words given to a speaker without evidence": Kind(
        "A learner is told that the traders said something, and no quote shows it.",
        changed({"who-what/items/1/citation": ...}),
        Guard(ANSWERS, "if item.key not in nobody and item.citation is None:", "if not item.key:"),
        "This item has no evidence",
        "match-evidence",
    ),
    "a partner for two, to be given once": Kind(
        "Two things have the same partner, which may be chosen once only: one of them always stays wrong.",
        changed({"who-what/items/2/key": "traders"}),
        Guard(ANSWERS, "if used[item.key] > 1 and not question.reusable:", "if not item.key:"),
        "“traders” serves 2 items",
        "partner-used",
        lines=2,
    ),
    "a number that the field cannot hold": Kind(
        "The right number is 14.5 and the field takes whole numbers, so that no answer is right.",
        question("how-many", value="14.5"),
        Guard(ANSWERS, "if given > question.decimals:", "if given < 0:"),
        "14.5 has 1 place after the point",
        "decimals",
    ),
    "less than no distance": Kind(
        "Tolerances below nought: even the right number is too far away from itself.",
        question("how-many", tolerance="-1", near="-0.5"),
        Guard(ANSWERS, "if figure is not None and Fraction(figure) < 0:", 'if figure == "":'),
        "“tolerance” is -1",
        "negative",
        lines=2,
    ),
    "a right number that is called a mistake": Kind(
        "The right number, written otherwise, stands among the wrong ones with a reason against it.",
        changed({"how-many/known/0/value": "28/2"}),
        Guard(ANSWERS, "if abs(Fraction(known.value) - value) <= tolerance:", 'if known.value == "":'),
        "28/2 counts as right here",
        "known-is-right",
    ),
    "two reasons for one number": Kind(
        "A wrong number twice, as 0.5 and as 1/2: which feedback a learner reads is chance.",
        changed({"how-many/known/0/value": "0.5", "how-many/known/1/value": "1/2"}),
        Guard(
            ANSWERS,
            "elif any(Fraction(known.value) == Fraction(earlier.value)",
            "elif any(not (known.value or earlier.value)",
        ),
        "1/2 stands twice among the known numbers",
        "equal-options",
    ),
    "right words that are called a mistake": Kind(
        "Accepted words in other capitals stand among the wrong ones: the same answer is right and wrong.",
        changed({"which-fund/known/0/text": "THE Harbour Fund.", "which-fund/spelling": "exact"}),
        Guard(ANSWERS, "if folded in self._accepted:", "if not folded:"),
        "is accepted as “the harbour fund” too",
        "known-is-right",
    ),
    "a wrong word one letter away": Kind(
        "A wrong answer, one letter from the right one: as a forgiven slip it counts as right.",
        changed({"which-fund/known/0/text": "harbour funk"}),
        Guard(ANSWERS, "elif self._near:", "elif not text:"),
        "is a slip of spelling away from “harbour fund”",
        "known-is-near",
    ),
}
