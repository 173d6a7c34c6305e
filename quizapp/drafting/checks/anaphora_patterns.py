"""The patterns of words that take up what stands before, one by one, each with its example."""

from __future__ import annotations

from typing import Final

from quizapp.drafting.suggest.date_mentions import MONTHS, WEEKDAYS

_HERE_AND_NOW: Final = (
    "country|nation|city|town|region|island|world|planet|continent|"
    "year|month|week|morning|evening|afternoon|summer|autumn|winter|spring|season|"
    "century|decade|weekend|time"
)
_WHO: Final = (
    "who|whose|that|whom|with|without|in|of|from|aged|under|over|living|given|taking|"
    "born|made|found|held|used|affected|already"
)
_SAYS: Final = (
    "because|if|when|as|so|though|although|whether|while|think|thinks|thought|"
    "say|says|said|know|knows|knew|hope|hopes|hoped|believe|believes|believed"
)
_THE: Final = "the|a|an|it|he|she|they|there|this|these|we|you|i"
_FINDS: Final = "finds?|found|made|makes?|thinks?|thought|considers?|considered|calls?|called"
_HARD: Final = "hard|easy|difficult|odd|strange|unfair|fair|wrong|right|unlikely|likely|possible|impossible"
_TO_SAY: Final = "say|show|ensure|prove|argue|find|believe|know|hope|tell|think|see|suggest|hear|learn|mean"
_DAYS: Final = "|".join((*MONTHS, *WEEKDAYS))
_OFFER: Final = (
    "spring|summer|autumn|fall|winter|line|offer|sum|view|"
    "block|street|morning|afternoon|evening|day|episode|incident|meeting|message|call|claim|idea"
)
_FIGURE: Final = (
    "number|figure|amount|sum|total|date|day|year|month|time|way|point|case|rate|level|share|"
    "decision|plan|move|deal|report|study|game|night|match|week|place|thing|man|woman|child|house|road|"
    "door|letter|word|question"
)
_IS_THERE: Final = "is|are|was|were|has|had|have|would|will|can|could|may|might|must|should"
_TELLS: Final = (
    "tell|tells|told|of|in|at|by|for|with|about|like|loved?|had|has|have|heard|take|took|make|made|used?|"
    "wants?|wanted|signed|see|saw"
)
_BEGINS: Final = "the|an?|it|he|she|they|there|this|these|those|we|you|no|not|all|his|her|its|their|some|any"
_GOES_ON: Final = "but|and|or|in|on|at|to|for|from|by|with|is|was|had|has|would"
_HAD: Final = "had|has|have|having|is|was|gets?|got|needs?|needed|wants?|wanted|saw|built|bought"
_EACH: Final = "no|any|every|some|each|number|day|page|stage|phase|part|chapter|level|year"
_OF: Final = "of|in|to|after|before|that|who"
_TO_TEN: Final = "two|three|four|five|six|seven|eight|nine|ten"

PATTERNS: Final[tuple[tuple[str, str], ...]] = (
    # “This report”, but “this year”; “those houses”, but “those who …”.
    (rf"\b(?:this|these)\b(?!\s+(?:{_HERE_AND_NOW})\b)", "they had read this report"),
    (rf"\bthose\b(?!\s+(?:{_WHO})\b)", "nobody lives in those houses"),
    # A “that” that stands for something, and brings no clause.
    (r"\bthat(?=[.,;:!?”\"]|$)", "the council paid for that."),
    (r",\s+that\b", "without rain, that will not do"),
    (r"\b(?:but|and|or)\s+that\b", "it cost 12 crowns and that hurt"),
    (
        rf"\b(?:of|for|with|about|than|by|at|like|from|after|before|in|on)\s+that\s+(?!(?:{_THE})\b)\w",
        "after that nobody came",
    ),
    (r"(?<![a-z] )\bthat\s+(?:is|was|isn[’']t|wasn[’']t)\b", "that was a mistake"),
    (rf"\b(?:{_SAYS})\s+that\s+(?:is|was|isn[’']t|wasn[’']t)\b", "the pilot thinks that isn’t fair"),
    (
        rf"\b(?:{_FINDS})\s+that\s+(?:{_HARD})\b",
        "the neighbours found that odd",
    ),
    (
        r"\b(?:brought|took|put|made|gets?|got|keeps?|kept)\s+that\s+(?:up|down|out|to|into|off|away)\b",
        "the mayor brought that up",
    ),
    (rf"\bto\s+(?!{_TO_SAY})\w+\s+that\s+\w+(?=[,.;])", "the town wants to sell that land."),
    # “That” with a noun: the month, the offer or the figure stood before.
    (rf"\bthat\s+(?:{_DAYS}|{_OFFER})\b", "the firm withdrew that offer"),
    (r"\bover\s+there\b", "houses are cheap over there"),
    (rf"\bthat\s+(?:{_FIGURE})\b", "the report doubts that figure"),
    # “They went there”, but “there is”; “in summers there had”.
    (rf"\bthere\b(?!\s+(?:{_IS_THERE})\b)", "they went there by boat"),
    (
        r"(?<!says )(?<!was )(?<!insists )(?<!believes )(?<!as )(?<=[a-z]s )there\s+(?:were|are)\b",
        "the houses there were old",
    ),
    (r"(?<=\w\ws )there\s+(?:has|have|had)\b", "in summers there had been no rain"),
    (r"\bhere\b", "people here are angry"),
    # One, two or some of what is named before.
    (r"\bthe\s+(?:same|other|others|latter|former|two|three)\b", "the others stayed"),
    (r"\bsuch\s+(?!as\b)\w+", "the town forbids such boats"),
    (r"\b(?:an?|the|\w+er|new|old)\s+(?:\w+\s+)?ones?\b", "the town wants a new one"),
    (r"\bof\s+(?:one|some|several|two|three)(?=,)", "the price of one, they said, had doubled"),
    (rf"\b(?:{_HAD})\s+(?:one|none|some)\W*$", "every village had one."),
    (
        rf"\b(?!(?:{_EACH})\b)\w{{3,}}\s+one\W*$",
        "they preferred this one.",
    ),
    (
        rf"\bthe\s+(?:first|last|next|other)\s+(?:\d+|{_TO_TEN}|few)\s+\w+(?!\s+(?:{_OF})\b)",
        "the first two boats sank",
    ),
    (
        rf"\ball\s+(?:\d+|{_TO_TEN}|eleven|twelve)\s+\w+(?!\s+(?:of|in|who|that)\b)",
        "all four boats sank",
    ),
    (r"\b(?:comparable|equivalent|similar|elsewhere)\b(?!\s+(?:to|with)\b)", "rents are lower elsewhere"),
    (r"(?<!and )(?<!^)\bthen\b(?!\s?-)(?!.*\b(?:if|when)\b)", "the mill was then closed"),
    (
        rf"\b(?:{_TELLS})\s+that\s+(?!(?:{_BEGINS})\b)[a-z]+(?=\s*(?:[.,;]|(?:{_GOES_ON})\b))",
        "the mayor signed that treaty in May",
    ),
    (r"\bone\s+(?:out|up|down|off|away|back)\b", "they brought one back"),
    (r"\bboth\b(?!\s+(?:of\s+)?(?:the\s+)?\w+\s+and\b)", "both were fined"),
    (r"\bthe\s+rest\b(?!\s+of)", "the rest went home"),
    (r"\ba\s+different\b", "the town chose a different road"),
    (rf"\b(?:{_TO_TEN})\s+(?:now|later|more|already)\b", "the firm has three now"),
    # More, or after, what is told before.
    (r"\bever\s+since\W*$", "the road has been closed ever since."),
    (r"\bsince\s+then\W*$", "rents have doubled since then."),
    (r"\s+too\W*$", "the school was flooded too."),
    (r"\baway\W*$", "the boat drifted away."),
    (r"\bas\s+well\b", "the school was flooded as well"),
    (r"\bimmediately\b", "the road was closed immediately"),
    (r"^what\s+(?:followed|came|happened)\b", "what followed was a long strike"),
    (r"\bdid\s+(?:once|so|not)(?=\W)", "the mayor did so."),
    (r"\bmuch\s+will\b", "much will depend on the weather"),
    (r"\b(?:of|about|for|with|at|like)\s+it\b", "nobody had heard of it"),
)
"""Each pattern stands with words that it finds."""
