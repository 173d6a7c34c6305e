"""The patterns of what leaves out a noun or a verb that stood before, one by one, each with its example."""

from __future__ import annotations

from typing import Final

_END: Final = r"(?=\s*(?:[.,;:!?”\"]|$))"
"""Here the sentence, or a part of it, ends."""

_OPENS: Final = r"^[“‘]?"
_IS: Final = "is|are|was|were"
_HELPS: Final = f"{_IS}|has|have|had|did|will|would"
_TO_TEN: Final = "two|three|four|five|six|seven|eight|nine|ten"
_TENS: Final = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_PER_CENT: Final = r"%|per\s?cent|percent"
_ABOUT: Final = r"about|nearly|almost|fewer\s+than|more\s+than|less\s+than|at\s+least|only|just|over|another"
_SHARE: Final = r"half|most|(?:a|one|two|three)[\s-](?:thirds?|quarters?|fifths?)"
_DID: Final = r"had|have|has|were|was|are|is|did|do|would|will|\w+ed|said|felt|got|came|went|knew|saw"
_WORSE: Final = (
    "worse|better|safer|cheaper|faster|slower|higher|lower|larger|smaller|greater|fewer|older|younger|longer|"
    "shorter|stronger|weaker|easier|harder"
)
_SHORTER: Final = (
    "shorter|longer|cheaper|smaller|larger|bigger|wider|newer|narrower|simpler|earlier|later|better|worse|"
    "higher|lower|faster|slower"
)
_SMALLER: Final = "smaller|larger|bigger|newer|cheaper|worse|better"
_SUPPORT: Final = "opposition|support|demand|turnout|attendance|resistance|progress|approval"
_ESTIMATE: Final = "number|figure|estimate|plan|offer|count|total|sum|date"
_ATTEMPT: Final = "occasion|day|night|attempt|visit|call"
_BETWEEN: Final = "in|between|to|on|for|of|from"
_OFFERED: Final = r"offered|offers|proposed|wants?|demanded|demands?|sought|asked\s+for"
_OPTION: Final = "alternative|option|rival|equivalent|substitute|one"
_CASES: Final = "cases|instances|pieces|entries|items"
_ROUND: Final = "round|phase|attempt|offer|vote|test|part|stage|try|report|meeting|visit"
_GAP: Final = "difference|decline|drop|fall|rise|increase|decrease|gap|change|reduction"
_VIEW: Final = "view|story|account|version|approach|opinion|picture|tale|path|route|course|line|direction|way"
_ANSWER: Final = "answer|reply|response|decision|explanation|alternative|exception"
_DONE: Final = (
    "written|applied|signed|complained|paid|asked|registered|enrolled|volunteered|voted|called|left"
)

PATTERNS: Final[tuple[tuple[str, str], ...]] = (
    # How many, but not of what; worse, but not than what.
    (
        rf"\b(?:several|a\s+few|many|hundreds?|thousands?|dozens?|another|enough\s+of)\b{_END}",
        "it killed several.",
    ),
    (
        rf"\b(?:{_IS}|be|been|became|becomes?)\s+(?:even\s+|far\s+|much\s+)?(?:less|more)\s+\w+{_END}",
        "the town was less happy.",
    ),
    (rf"\b(?:{_IS}|be)\s+(?:not\s+|no\s+)?(?:{_WORSE}){_END}", "the new road is no safer."),
    # A draft, but not of what.
    (
        r"\b(?:an?|no|any)\s+(?:draft|copy|version|excerpt|summary)\b(?!\s+(?:to|from|on|for|about|of|that)\b)",
        "they had read a draft in May",
    ),
    (
        r"\b(?:a|another)\s+(?:replacement|successor|substitute|refund)\b(?!\s+(?:for|to|of|from)\b)",
        "the firm sent a replacement",
    ),
    # A number that opens or ends the sentence, and nothing that is counted.
    (rf"{_OPENS}(?:(?:{_ABOUT})\s+)?(?:{_SHARE})\s+(?:{_DID})\b", "nearly two thirds voted against the plan"),
    (
        rf"{_OPENS}a\s+(?:first|second|third|fourth|further)\s+(?:followed|came|went|was|is|had|has|will)\b",
        "a second followed in June",
    ),
    (rf"{_OPENS}\d[\d,]*\s+(?:with|without|in|at|from|on)\b", "14 with broken windows"),
    (r"(?<!in )(?<!by )(?<!of )(?<!since )\b\d{1,2}[.”\"]*$", "the mill employs 12."),
    (
        rf"\b(?:two|three|four|five|six|seven|several|some|many|\d+|with)\s+(?:{_SMALLER})\s+[a-z]+\b(?!.*\bthan\b)",
        "it was rebuilt with smaller windows",
    ),
    # Support, but not for what.
    (
        rf"^(?:{_SUPPORT})\s+(?!(?:to|for|of|in|from|at|among)\b)[a-z]+",
        "attendance doubled within a year",
    ),
    (r"^(?:opposition|support|demand|turnout)\s+(?:is|was|were|rose|fell)\b", "turnout was low"),
    (r"\w[’']s\s+(?:were|are|would|will|could)\b", "the mayor’s were older"),
    # A place, a choice or a row of things that was told before.
    (r"\b(?:go|going|gone|come|came|went)\s+back\W*$", "nobody wanted to go back."),
    (r"\bwhether\s+to\s+\w+\W*$", "they had not decided whether to sell."),
    (r"\brespectively\b", "they rose by 3% and 4% respectively"),
    (r"\bgiven\s+until\b(?!.*\bto\b)", "the firm was given until Friday"),
    # A verb that ends the sentence, and whose own verb stood before.
    (
        r"\b(?:is|are|was|were|has|have|did|does|do|can|will|would|had)[.!?”\"]*$",
        "more people came than ever had.",
    ),
    (
        rf"\b(?:came|come|comes|went|was|is|were|are)\s+(?:first|second|last|next|further|earlier|later){_END}",
        "the ferry came later.",
    ),
    (rf"\bfurther{_END}", "prices would fall further."),
    (r"\bto\s+(?:respond|reply|appeal|decide|comply|answer|object)\W*$", "the owners have a week to reply."),
    (
        rf"\b(?:supposed|going|allowed|able|had|have|has|want|wants|wanted|used|trying|tried)\s+to{_END}",
        "the driver was not supposed to.",
    ),
    (
        rf"\b(?:replied|responded|complied|agreed|disagreed|refused|declined|objected|attend(?:ed)?){_END}",
        "the council had refused.",
    ),
    # One more, after a first that was told before.
    (
        rf"\ba\s+(?:second|third|fourth|further)\s+(?:{_ROUND})\b(?!\s+of\b)",
        "there will be a second round in May",
    ),
    (
        rf"\b(?:original|earlier|previous|initial)\s+(?:{_ESTIMATE})s?\b(?!\s+(?:of|for|to)\b)",
        "twice the original estimate",
    ),
    (rf"\b(?:ask|asks|asked|asking)\s+for\s+\d[\d.]*\s*(?:{_PER_CENT})\W*$", "the union asked for 5%."),
    (rf"{_OPENS}(?:{_TENS})(?:-\w+)?\s+(?:{_HELPS})\b", "thirty-one were hurt"),
    (r"\beach\s+(?:further|additional|extra)\s+\w+", "each additional hour costs two crowns"),
    (r"\bwhich\s+\w+\W*$", "they did not know which one."),
    (
        rf"\ban?\s+(?:{_SHORTER})\s+[a-z]+\b(?!.*\b(?:than|could|would|might)\b)",
        "the council chose a cheaper design",
    ),
    (r"\b(?:million|thousand|hundred|dozen|half|quarter)\s+more[\W]*$", "the town needs a thousand more."),
    # Out of whose way, a comment on what, told of what, as fast as what.
    (r"\bout\s+of\s+the\s+way\W*$", "they pushed the boat out of the way."),
    (r"\bthe\s+\d+-year-old\b", "the 38-year-old was fined"),
    (r"\b(?:any|no|some|every)(?:thing|one|body)\s+else\W*$", "the crew had no time for anything else."),
    (r"\bno\s+comment\b", "the firm had no comment"),
    (
        r"\bmade\s+up\s+(?:his|her|their|the\s+speaker’s)\s+minds?\b",
        "the voters had made up their minds",
    ),
    (r"\bbeen\s+(?:told|asked|consulted|informed)\W*$", "the families had not been told."),
    (r"\bnever\s+an?\s+\w+\W*$", "it was never a promise."),
    (r"\bafterwards?\W*$", "the road was closed afterwards."),
    (r"\btimes\s+as\s+\w+(?:\s+\w+){0,3}\W*$", "trains are three times as fast."),
    # A number that opens the sentence, or “more” that ends it, once more with nothing that is counted.
    (rf"{_OPENS}(?:only|just|all)\s+(?:\d+|{_TO_TEN})\s+(?:{_HELPS}|could)\b", "only three have signed"),
    (
        rf"{_OPENS}(?:\d+|{_TO_TEN})\s+(?:years|months|weeks|days|hours|minutes)\s+(?:{_IS})\b",
        "three years are too long",
    ),
    (r"\bthere\s+(?:was|were|is|are)\s+\w+\W*$", "there were none."),
    (rf"{_OPENS}more\s+(?:{_IS}|has|have|had|will|would)\b", "more will arrive on Monday"),
    (rf"\b(?:\d+|{_TO_TEN}|many|few|no|any)\s+more[\W]*$", "the town will plant six more."),
    # Earlier or later than what was told before.
    (
        r"\b(?:hours?|minutes?|days?|weeks?|months?|years?|half)\s+(?:earlier|later|before|after|on)\W*$",
        "the bridge opened two years later.",
    ),
    (
        rf"\bon\s+the\s+(?:first|second|third|fourth|fifth|last|next)\s+(?:{_ATTEMPT})\b",
        "it succeeded on the third attempt",
    ),
    (
        rf"{_OPENS}in\s+(?:\d{{1,3}}|{_TO_TEN}|most|some|many)\s+(?:there|it|he|she|they|the|a|no)\b",
        "in six there was no water",
    ),
    # A difference, but not in what; the nearest, but not to what.
    (
        rf"\ban?\s+(?:{_GAP})\s+of\s+[^,;]{{1,40}}?(?:points?|{_PER_CENT})(?!\s*(?:{_BETWEEN})\b)",
        "that was a drop of 12 points",
    ),
    (
        rf"\b(?:{_OFFERED})\s+\d[\d.]*\s*(?:{_PER_CENT})\W*$",
        "the employers offered 3.5 per cent.",
    ),
    (
        rf"\b(?:{_IS}|been|be)\s+present\b(?!\s+(?:at|in|when|for|on|as|during|by)\b)",
        "two lawyers were present",
    ),
    (
        rf"\bthe\s+(?:nearest|next|only|best|cheapest)\s+(?:{_OPTION})\b(?!\s+(?:to|for|of|in)\b)",
        "the nearest alternative costs twice that",
    ),
    # Signed what, watching what, been where, cases of what.
    (
        rf"\b(?:had|have|has)\s+(?:already\s+|all\s+|never\s+)?(?:{_DONE})\W*$",
        "four hundred people had already signed.",
    ),
    (
        r"\b(?:was|were)\s+(?:listening|watching|waiting)\b(?!\s+(?:to|for|at|on|in)\b)",
        "millions were watching",
    ),
    (r"\bto\s+be\W*$", "it was not what it claimed to be."),
    (r"\bhad\s+(?:not\s+)?been\W*$", "nobody knew where the boat had been."),
    (
        rf"\b(?:in|for|of)?\s*\d+\s+(?:{_CASES})\b(?!\s+(?:of|in|where|from|by)\b)",
        "in 12 cases nothing was paid",
    ),
    (rf"\btook\s+no\s+\w+{_END}", "the court took no action."),
    (r"\b(?:responded|replied)\s+(?:by|with)\b", "the owners responded with a letter"),
    # The largest of what, another view than whose, an answer to what.
    (rf"\bthe\s+(?:\w{{2,}}est|most|least){_END}", "the mill was the largest."),
    (rf"\bthe\s+(?:most|least)\s+\w+{_END}", "the old line was the least reliable."),
    (rf"\ba\s+(?:very\s+)?different\s+(?:{_VIEW})\b", "farmers take a very different view"),
    (rf"\bthe\s+opposite\s+(?:{_VIEW})\b", "buses went in the opposite direction"),
    (rf"\banother\s+(?:{_VIEW})\b", "the driver told another story"),
    (
        rf"\b(?:an?|no|any)\s+(?:{_ANSWER})\b(?!\s+(?:to|from|on|for|about|of|that|whether)\b)",
        "the parents never had an answer",
    ),
    # One of two that were told before.
    (r"\bthe\s+\w+er\s+(?:one|figure|number|price|rate|of\s+the\s+two)\b", "the town bought the smaller one"),
    (
        r"\bthe\s+(?:more\s+\w+|less\s+\w+)\s+(?:one|figure|number|price|rate|of\s+the\s+two)\b",
        "it was the less costly of the two",
    ),
)
"""Each pattern stands with words that it finds."""
