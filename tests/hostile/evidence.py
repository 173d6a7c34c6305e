"""Hostile evidence: quotes, names and quotations that do not show what they are said to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.hostile.kind import Guard, Kind
from tests.hostile.making import changed, question
from tests.pack.builders import example_json

if TYPE_CHECKING:
    from typing import Any

EVIDENCE = "quizapp.pack.checks.evidence"

VOTE = {"passage": "gazette-8", "quote": "The council will vote in October."}
FRIDAYS = {"passage": "gazette-3", "quote": "She added that every seat had been taken on Fridays."}
PART = {"paragraph": 5, "role": "body", "part": True}


def _cited(passage: str, quote: str, **beside: str) -> Any:
    """The example pack with another citation at an option."""
    return changed({"weck-call/options/1/citation": {"passage": passage, "quote": quote, **beside}})


def _one_letter() -> dict[str, Any]:
    """Two million times the letter that is quoted, always inside a word, and a question that quotes it."""
    long = [PART | {"id": f"long-{n}", "text": "ö" * 20_000} for n in range(105)]
    passages = example_json()["sources"][1]["passages"]
    return {"sources/1/passages": passages + long, "which-fund/explanation": "It says “ö”."}


KINDS: dict[str, Kind] = {
    "the pack's own words as evidence": Kind(
        "A summary that the pack's author wrote, cited as the article's words and for a speaker's name.",
        changed(
            {
                "weck-call/options/1/citation": {"passage": "letter-3", "quote": "How many shops there are"},
                "report-tells/options/2/citation/attributions/0/named": {
                    "passage": "letter-3",
                    "quote": "Low Street",
                },
            }
        ),
        Guard(
            EVIDENCE,
            'if passage.role == "summary":\n            sentence = message("pack_checks.cited_summary"',
            'if not passage.id:\n            sentence = message("pack_checks.cited_summary"',
        ),
        "is a summary, in the pack's own words",
        "cited-summary",
        lines=2,
    ),
    "a quote without a word": Kind(
        "A quotation mark alone is cited as evidence: it stands in the article and says nothing.",
        _cited("gazette-6", "“"),
        Guard(EVIDENCE, "if not _WORD.search(citation.quote):", "if not citation.quote:"),
        "The quote has no letter or digit",
        "empty-quote",
    ),
    "reporting words from another sentence": Kind(
        "“did not say”, which speaks of money, is shown as the words that bring in his call.",
        changed({"weck-call/evidence/0/0/attributions/0/cue": "did not say"}),
        Guard(
            EVIDENCE,
            "if saying.cue is not None and not self._cue_holds(saying.cue, quote, passage):",
            'if saying.cue == "":',
        ),
        "The cue “did not say” must stand exactly once",
        "cue",
    ),
    "a name that the article does not give": Kind(
        "“She” is said to be somebody whose name stands nowhere in the paragraph.",
        changed({"report-tells/options/2/citation/attributions/0/named/quote": "Ilse Sund"}),
        Guard(EVIDENCE, "elif not occurs_once(passage.text, named.quote):", "elif not named.quote:"),
        "“Ilse Sund” does not stand exactly once",
        "named",
    ),
    "a quote that stands twice": Kind(
        "One word that stands in the paragraph again and again: which of them is meant, nobody can see.",
        _cited("gazette-5", "the"),
        Guard(
            EVIDENCE,
            'told = _absent(citation, passage) if found == "absent" else _ambiguous(passage)',
            "told = _absent(citation, passage)",
        ),
        "The quote stands more than once",
        "ambiguous-quote",
    ),
    "words put before a quote": Kind(
        "The quote stands in the article, and the “never” that is said to stand before it does not.",
        _cited("gazette-4", "counted empty seats on 14 of 60 evenings", prefix="never "),
        Guard(EVIDENCE, "if citation.quote in passage.text:", "if not passage.text:"),
        "is not directly beside it",
        "absent-quote",
    ),
    "a quote in other marks and capitals": Kind(
        "Nearly the article's words, with a capital and a mark changed, as if that were nothing.",
        _cited("letter-2", '"a bus stops at our doors'),
        Guard(
            EVIDENCE,
            "if like < 0 or len(passage.text.casefold()) != len(passage.text):",
            "if passage.text:",
        ),
        "There it is written ““A bus stops at our doors”",
        "absent-quote",
    ),
    "evidence, and that there is none": Kind(
        "One question says that the article settles it, and that the article is silent about it.",
        question("weck-call", closest=[VOTE]),
        Guard(EVIDENCE, "if question.evidence and question.closest:", "if not question.id:"),
        "not both",
        "evidence",
    ),
    "evidence for silence": Kind(
        "The key is that the article does not say so, and a quote is shown as if it proved that.",
        question("bus-company", evidence=[[VOTE]], closest=[]),
        Guard(EVIDENCE, "if _says_nothing(question) and not question.closest:", "if not question.id:"),
        "The key is that nothing is said",
        "evidence",
    ),
    "a claim with words that are merely near": Kind(
        "The key is that the article says otherwise, and all there is for it is what comes closest.",
        question("every-evening", evidence=[], closest=[FRIDAYS]),
        Guard(EVIDENCE, "if question.closest and not _may_say_nothing(question):", "if not question.id:"),
        "The key of this question is in the article",
        "evidence",
    ),
    "an answer on the author's word": Kind(
        "A question without any evidence: whatever its author says is right counts as right.",
        question("weck-call", evidence=[]),
        Guard(EVIDENCE, "if not question.evidence and not question.closest:", "if not question.id:"),
        "This question has no evidence",
        "evidence",
    ),
    "evidence for the whole beside that of its parts": Kind(
        "An order's events have quotes of their own, and another quote is shown for all of them.",
        question("what-first", evidence=[[VOTE]]),
        Guard(EVIDENCE, "if given is None:", "if question.id:"),
        "The evidence of this kind stands at its items",
        "evidence",
    ),
    "a quotation that never ends": Kind(
        "An opening mark without a closing one: the author's own words after it pass for the article's.",
        question("who-pay", explanation="It says “Two in three said they would pay, and so they should."),
        Guard(EVIDENCE, "if unclosed:", "if not text:"),
        "is never closed",
        "unclosed-quotation",
    ),
    "a letter quoted out of every word": Kind(
        "One letter as a quotation: it stands two million times in the article, and never as a word.",
        changed(_one_letter),
        Guard(EVIDENCE, "self._spend(_HIT)", "pass"),
        "too many quotations",
        "too-many-quotations",
    ),
}
