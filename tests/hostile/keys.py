"""Hostile keys and evidence: answers nobody can give, quotes that prove nothing, wrong ones that count."""

from __future__ import annotations

from tests.hostile.kind import Guard, Kind
from tests.hostile.making import changed, question
from tests.pack.builders import example_json, question_json

ANSWERS, EVIDENCE = "quizapp.pack.checks.answers", "quizapp.pack.checks.evidence"
MATCHING = "quizapp.pack.quote_matching"
EXAMPLE = example_json()
EVERY = question_json(EXAMPLE, "every-evening")
QUOTE = "weck-call/evidence/0/0"
SAID = "who-fridays/evidence/0/0/attributions/0"
SUMMARY = {"passage": "letter-3", "quote": "How many shops there are"}


KINDS: dict[str, Kind] = {
    "a key of several that is not offered": Kind(
        "All that fit are to be picked, and one of them is not there.",
        question("report-tells", keys=["empty", "nowhere"]),
        Guard(ANSWERS, 'yield ("keys", place), "unknown-key", _unknown(words, key, known, "option")', "pass"),
        "/keys/1: The key “nowhere”",
        "unknown-key",
    ),
    "a key that counts twice": Kind(
        "One right answer that is counted as two: whoever picks all that fit has missed one.",
        question("report-tells", keys=["empty", "empty"]),
        Guard(ANSWERS, 'yield ("keys", place), "doubled-key"', 'lambda: "doubled-key"'),
        "“empty” stands twice among the keys",
        "doubled-key",
    ),
    "everything is right": Kind(
        "Whoever ticks every box is right, without a look at the article.",
        question("report-tells", keys=["empty", "safer", "fridays", "customers"]),
        Guard(ANSWERS, "< 2:", "< -2:"),
        "Fewer than two options are not keys",
        "too-many-keys",
    ),
    "a right speaker that is not offered": Kind(
        "Who says so is not among those who can be chosen.",
        question("who-fridays", key="weck"),
        Guard(ANSWERS, "if question.key is not None and question.key not in known:", "if not known:"),
        "The key “weck”",
        "unknown-key",
    ),
    "a chain through somebody who is not offered": Kind(
        "A row that nobody can put together: one of its speakers is missing.",
        question("who-pay", key=["report", "traders"]),
        Guard(ANSWERS, 'yield ("key", place), "unknown-key", _unknown(words, key, known, "speaker")', "pass"),
        "/key/1: The key “traders”",
        "unknown-key",
    ),
    "a chain that runs in a circle": Kind(
        "One speaker twice in a row of who quotes whom.",
        question("who-pay", key=["report", "report"]),
        Guard(ANSWERS, 'yield ("key", place), "doubled-key"', 'lambda: "doubled-key"'),
        "“report” stands twice in the row",
        "doubled-key",
    ),
    "a partner that is not there": Kind(
        "An item that can be matched to nothing that is right.",
        changed({"who-what/items/0/key": "nowhere"}),
        Guard(ANSWERS, 'yield ("items", place, "key"), "unknown-key"', 'lambda: "unknown-key"'),
        "/items/0/key: The key “nowhere”",
        "unknown-key",
    ),
    "an order of something else": Kind(
        "The right order names an event that is not among those to be ordered.",
        changed({"what-first/order/3": ["vote", "nowhere"]}),
        Guard(
            ANSWERS,
            'yield ("order", group_place, place), "unknown-key", _unknown(words, key, known, "item")',
            "pass",
        ),
        "/order/3/1: The key “nowhere”",
        "unknown-key",
    ),
    "an event in two places": Kind(
        "The right order has one event first and last.",
        changed({"what-first/order/3": ["vote", "cut"]}),
        Guard(ANSWERS, 'yield ("order", group_place, place), "doubled-key", sentence', "pass"),
        "“cut” stands twice in the order",
        "doubled-key",
    ),
    "an event without a place": Kind(
        "The right order leaves an event out: wherever it is put is wrong.",
        changed({"what-first/order": [["cut"], ["begun"], ["published"]]}),
        Guard(ANSWERS, "    if left:\n", "    if not known:\n"),
        "The order leaves out vote",
        "missing-key",
    ),
    "a speaker who is offered twice": Kind(
        "Two answers with one name, of which one is right.",
        changed({"who-fridays/options/2/speaker": "corran"}),
        Guard(ANSWERS, "if speaker in seen:", "if not speaker:"),
        "“corran” is offered twice",
        "equal-options",
    ),
    "a partner with two faces": Kind(
        "A partner that is a speaker and says other words than the speaker's name.",
        changed({"who-what/partners/0/text": "Anton Weck"}),
        Guard(ANSWERS, "if (partner.text is None) == (partner.speaker is None):", "if not place < 99:"),
        "/partners/0: A partner has either",
        "partner",
    ),
    "evidence that nobody says it": Kind(
        "An item that nobody says, with the words of somebody who says it.",
        changed(
            {
                "who-what/items/3/citation": {
                    "passage": "gazette-8",
                    "quote": "The council will vote in October.",
                }
            }
        ),
        Guard(ANSWERS, "if item.key in nobody and item.citation is not None:", "if not item.key:"),
        "Nobody says this",
        "match-evidence",
    ),
    "a matched claim without evidence": Kind(
        "“Anton Weck says so”, and no word of the article to show it.",
        changed({"who-what/items/0/citation": ...}),
        Guard(ANSWERS, "if item.key not in nobody and item.citation is None:", "if not item.key:"),
        "This item has no evidence",
        "match-evidence",
    ),
    "a partner for two": Kind(
        "Two items with one partner that can be used once: one of them is always wrong.",
        changed({"who-what/items/1/key": "corran"}),
        Guard(ANSWERS, "if used[item.key] > 1 and not question.reusable:", "if not item.key:"),
        "“corran” serves 2 items",
        "partner-used",
        lines=2,
    ),
    "a number that cannot be typed": Kind(
        "The right number has more places than the field takes.",
        question("how-many", value="412.125"),
        Guard(ANSWERS, "if given > question.decimals:", "if not given + 1:"),
        "412.125 has 3 places",
        "decimals",
    ),
    "a tolerance below nothing": Kind(
        "A tolerance of −1: not even the right number is right.",
        question("how-many", tolerance="-1"),
        Guard(ANSWERS, "if figure is not None and Fraction(figure) < 0:", "if not name:"),
        "“tolerance” is -1",
        "negative",
    ),
    "a wrong number that is right": Kind(
        "A number with the feedback of a mistake that is as near as the tolerance allows.",
        question("how-many", tolerance="500", known=[{"value": "400", "feedback": "No."}]),
        Guard(ANSWERS, "if abs(Fraction(known.value) - value) <= tolerance:", "if not place < 99:"),
        "400 counts as right here",
        "known-is-right",
    ),
    "a wrong number in two ways of writing": Kind(
        "1/2 and 0.5, each with another feedback.",
        question(
            "how-many", known=[{"value": "0.5", "feedback": "No."}, {"value": "1/2", "feedback": "Yes."}]
        ),
        Guard(ANSWERS, "elif any(Fraction(known.value) == Fraction(earlier.value)", "elif any(not place"),
        "1/2 stands twice among the known numbers",
        "equal-options",
    ),
    "a wrong word that is right": Kind(
        "The accepted word in capitals, with the feedback of a mistake.",
        question("which-fund", known=[{"text": "THE HARBOUR FUND", "feedback": "No."}]),
        Guard(ANSWERS, "if folded in self._accepted:", "if not folded:"),
        "“THE HARBOUR FUND” is accepted",
        "known-is-right",
    ),
    "a wrong word that is a slip away": Kind(
        "A known wrong word that counts as the right one with a letter mistyped.",
        question("which-fund", known=[{"text": "the harbour fundd", "feedback": "No."}]),
        Guard(ANSWERS, "elif self._near:", "elif not folded:"),
        "is a slip of spelling away",
        "known-is-near",
    ),
    "a summary called evidence": Kind(
        "A quote of what the pack's own author wrote in the place of a paragraph.",
        changed({"two-articles/evidence/0/0": SUMMARY}),
        Guard(
            EVIDENCE,
            'if passage.role == "summary":\n            sentence = message("pack_checks.cited_summary"',
            'if not passage.id:\n            sentence = message("pack_checks.cited_summary"',
        ),
        "“letter-3” is a summary",
        "cited-summary",
    ),
    "a quote that stands twice": Kind(
        "One letter as a quote: the program could show whichever it likes as the evidence.",
        changed({f"{QUOTE}/quote": "the"}),
        Guard(MATCHING, "return first >= 0 and text.find(words, first + 1) < 0", "return first >= 0"),
        "The quote stands more than once",
        "ambiguous-quote",
    ),
    "a quote with false neighbours": Kind(
        "Words that stand in the paragraph, said to stand behind others that do not.",
        changed({f"{QUOTE}/prefix": "Nobody "}),
        Guard(MATCHING, "sought = prefix + quote + suffix", "sought = quote"),
        "is not directly beside it",
        "absent-quote",
    ),
    "a quote of a full stop": Kind(
        "A quote that holds no word, and so is found in every article.",
        changed({f"{QUOTE}": {"passage": "gazette-1", "quote": ", "}}),
        Guard(EVIDENCE, "if not any(char.isalnum() for char in citation.quote):", "if not citation.quote:"),
        "/evidence/0/0/quote: ",
        "empty-quote",
    ),
    "reporting words from elsewhere": Kind(
        "“Said Ilse Corran” as the words that introduce what somebody else says.",
        changed({f"{QUOTE}/attributions/0/cue": "said Ilse Corran"}),
        Guard(
            EVIDENCE,
            "if saying.cue is not None and not self._cue_holds(",
            "if saying.cue is not None and not len(",
        ),
        "The cue “said Ilse Corran” must stand",
        "cue",
    ),
    "a name in a summary": Kind(
        "Who “she” is stands only in the words of the pack's author.",
        changed({f"{SAID}/named": {"passage": "letter-3", "quote": "Low Street"}, "who-fridays/reads": ...}),
        Guard(
            EVIDENCE,
            'if passage.role == "summary":\n            sentence = message("pack_checks.named_summary")',
            'if not passage.id:\n            sentence = message("pack_checks.named_summary")',
        ),
        "A summary cannot be cited",
        "cited-summary",
        lines=2,
    ),
    "a name that is not there": Kind(
        "“She” is said to be somebody whom the paragraph never names.",
        changed({f"{SAID}/named/quote": "Mara Sund"}),
        Guard(EVIDENCE, "elif not occurs_once(passage.text, named.quote):", "elif not passage.text:"),
        "“Mara Sund” does not stand exactly once",
        "named",
    ),
    "evidence and silence": Kind(
        "Words that settle the answer, and others that are the closest to it: only one can be.",
        question(
            "weck-call", closest=[{"passage": "gazette-8", "quote": "The council will vote in October."}]
        ),
        Guard(EVIDENCE, "if question.evidence and question.closest:", "if not question.id:"),
        "may stand here, not both",
        "evidence",
    ),
    "silence that is proved": Kind(
        "“The article does not say”, with words in which it does.",
        question("every-evening", key="not_stated"),
        Guard(EVIDENCE, "if _says_nothing(question) and not question.closest:", "if not question.id:"),
        "The key is that nothing is said",
        "evidence",
    ),
    "a verdict on the closest words": Kind(
        "“The article says so”, and all that is shown for it is near the matter.",
        question("bus-company", key="supported"),
        Guard(EVIDENCE, "if question.closest and not _may_say_nothing(question):", "if not question.id:"),
        "is in the article: give",
        "evidence",
    ),
    "an answer without evidence": Kind(
        "A right answer for which no word of the article is shown.",
        question("weck-call", evidence=[]),
        Guard(EVIDENCE, "if not question.evidence and not question.closest:", "if not question.id:"),
        "This question has no evidence",
        "evidence",
    ),
    "evidence beside its items": Kind(
        "A question with evidence at its items, and other evidence for all of them.",
        question("who-what", evidence=EVERY["evidence"]),
        Guard(EVIDENCE, 'if question.kind in ("match", "order"):', "if not question.id:"),
        "The evidence of this kind stands at its items",
        "evidence",
    ),
    "a quotation without end": Kind(
        "An opening quotation mark and no closing one: where do the article's words end?",
        question("weck-call", explanation="He says that “the council must keep it."),
        Guard(EVIDENCE, "        if unclosed:\n", "        if not text:\n"),
        "is never closed",
        "unclosed-quotation",
    ),
}
