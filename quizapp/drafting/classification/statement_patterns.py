"""Signs of what a statement is, as patterns: who is meant, what is asked or foretold, figures and methods."""

from __future__ import annotations

import re
from typing import Final

PLEASE: Final = re.compile(
    r"^(?:please|do not|don’t|don't|stop|give|let|stay|keep|wait|go|leave|listen|look after|come)\b",
    re.IGNORECASE,
)
ME: Final = re.compile(r"\b(?:I|my|me|mine)\b")
WE: Final = re.compile(r"\b(?:[Ww]e|[Oo]urs?|us)\b")
LABEL: Final = re.compile(r"(?:a|an|the) \S+(?: \S+)?", re.IGNORECASE)
OUGHT: Final = re.compile(
    r"\b(?:should|must|ought|needs? to|ha(?:s|ve|d) to|let us|let[’']s)\b", re.IGNORECASE
)
FORETOLD: Final = re.compile(r"\b(?:will|would|won[’']t|going to|could|may|might)\b|[’']ll\b", re.IGNORECASE)
FIGURE: Final = re.compile(r"\d|\b(?:per cent|percent|half|third|quarter|twice|thousand|million)\b")
METHOD: Final = re.compile(
    r"\b(?:stud(?:y|ies)|surveys?|polls?|analys[ei]s|samples?|measure\w*|recorded|data|records?|count(?:ed|s)?|results?"
    r"|averages?|compared|tests?|found|evidence|per cent|percent|median|trials?|inquiry|audit|reviews?"
    r"|figures|identified|examin\w+|estimat\w+)\b",
    re.IGNORECASE,
)
COPULA_FIRST: Final = re.compile(
    r"(?:It|That|This|There|They|We|I|You|He|She)(?:[’']| )(?:s|is|was|are|re|m|am|were)\b"
)
COPULA_LAST: Final = re.compile(
    r"(?:\b(?:is|are|was|were)|[’'](?:s|re)) "
    r"(?:(?:not|no|an?|the|so|very|just|only|too|more|most) )*[a-z]+(?:\.|$)"
)
IS: Final = re.compile(r"\b(?:is|are|am)\b|[’'](?:s|re|m)\b")
WAS: Final = re.compile(r"\b(?:was|were|had|did)\b")
THAN: Final = re.compile(r"\b(?:more|less|fewer|higher|lower|larger|smaller|greater) ?[a-z]* than\b")
NOT_BUT: Final = re.compile(r"\bnot\b.*\bbut\b|n[’']t\b.*\b(?:it|that)[’']s\b")
LIKE: Final = re.compile(r"\b(?:like|as) (?:an?|if)\b")
YOU: Final = re.compile(r"\byou\b", re.IGNORECASE)
ALWAYS: Final = re.compile(r"\b(?:never|always|ever|nothing|(?:no|every|any)(?:body|one))\b", re.IGNORECASE)
MEASURED: Final = re.compile(
    r"\b(?:I|[Ww]e|[Ii]t|[Tt]hey|[Ss]?[Hh]e|(?:its|our|their) \w+|researchers|scientists|inspectors|experts"
    r"|observers)(?:[’']ve| had| have| has)?(?: been)?(?: \w+ly| also| only| never)?"
    r" (?:counted|counting|tested|testing|measured|measuring|examined|recorded|detected|inspected|interviewed"
    r"|sampled|weighed|analy[sz]ed|logged|registered|surveyed|compared|checked|calculated|identified|observed"
    r"|found|traced|monitored|mapped|scanned|questioned|visited|dated|modelled)\b"
)
"""Somebody tells what they did to know it."""
COUNTED: Final = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|none|half|third|quarter)\b"
)


def drop_capitalized(words: str) -> str:
    """Return the words without a capital letter: names tell nothing."""
    return " ".join(each for each in words.split() if each.islower())
