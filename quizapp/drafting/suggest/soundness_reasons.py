"""Why a draft is thought to be sound, in English; `ui/text` tells the same by code, to be translated."""

from __future__ import annotations

from typing import Final

FEEDBACK_SENTENCES: Final[dict[str, str]] = {
    "words-found": "Every quote stands in the article, letter for letter, exactly once.",
    "named-there": "The same sentence names {speaker}.",
    "stands-for": "“{words}” stands for {speaker}; the evidence has the name as well.",
    "quotation-goes-on": "The quotation belongs to {speaker}, who is named beside it.",
    "others-differ": "None of the {number} others who are offered says the like.",
    "all-named": "Each statement names its speaker in its own sentence.",
    "passed-on": "The article passes it on in this row: {row}.",
    "found": "The article gives it as a finding.",
    "changed": "The statement has “{new}” where the article has “{old}”.",
    "held-out": "It is a claim of another article, “{article}”, and no sentence here is like it.",
    "whole-sentence": "It is a whole sentence from {place}.",
    "other-numbers": "The wrong numbers stand in the article, for something else.",
    "other-dates": "The wrong dates stand in the article, for something else.",
    "dates-apart": "The article gives {number} dates of which it is certain which comes first.",
}
"""By code; in curly brackets the names of the words that come with it."""
