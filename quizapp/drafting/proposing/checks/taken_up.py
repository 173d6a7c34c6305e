"""“Of that”, “there”, “the same”: words that take up what stands before what is shown."""

from __future__ import annotations

import re
from typing import Final

from quizapp.drafting.proposing.dates import MONTHS, WEEKDAYS

_TAKEN_UP: Final = re.compile(
    # “This report”, but “this year”; “those houses”, but “those who …”.
    r"\b(?:this|these)\b(?!\s+(?:country|nation|city|town|region|island|world|planet|continent|"
    r"year|month|week|morning|evening|afternoon|summer|autumn|winter|spring|season|"
    r"century|decade|weekend|time)\b)"
    r"|\bthose\b(?!\s+(?:who|whose|that|whom|with|without|in|of|from|aged|under|over|living|given|taking|"
    r"born|made|found|held|used|affected|already)\b)"
    # A “that” that stands for something, and brings no clause.
    r"|\bthat(?=[.,;:!?”\"]|$)|,\s+that\b|\b(?:but|and|or)\s+that\b"
    r"|\b(?:of|for|with|about|than|by|at|like|from|after|before|in|on)\s+that\s+"
    r"(?!(?:the|a|an|it|he|she|they|there|this|these|we|you|i)\b)\w"
    r"|(?:(?<![a-z] )|\b(?:because|if|when|as|so|though|although|whether|while|think|thinks|thought|"
    r"say|says|said|know|knows|knew|hope|hopes|hoped|believe|believes|believed)\s+)"
    r"\bthat\s+(?:is|was|isn[’']t|wasn[’']t)\b"
    r"|\b(?:finds?|found|made|makes?|thinks?|thought|considers?|considered|calls?|called)\s+that\s+"
    r"(?:hard|easy|difficult|odd|strange|unfair|fair|wrong|right|unlikely|likely|possible|impossible)\b"
    r"|\b(?:brought|took|put|made|gets?|got|keeps?|kept)\s+that\s+(?:up|down|out|to|into|off|away)\b"
    r"|\bto\s+(?!say|show|ensure|prove|argue|find|believe|know|hope|tell|think|see|suggest|hear|learn|mean)"
    r"\w+\s+that\s+\w+(?=[,.;])"
    rf"|\bthat\s+(?:{'|'.join((*MONTHS, *WEEKDAYS))}|spring|summer|autumn|fall|winter|line|offer|sum|view|"
    r"block|street|morning|afternoon|evening|day|episode|incident|meeting|message|call|claim|idea)\b|\bover\s+there\b"
    r"|\bthat\s+(?:number|figure|amount|sum|total|date|day|year|month|time|way|point|case|rate|level|share|"
    r"decision|plan|move|deal|report|study|game|night|match|week|place|thing|man|woman|child|house|road|"
    r"door|letter|word|question)\b"
    # “They went there”, but “there is”; “in summers there had”.
    r"|\bthere\b(?!\s+(?:is|are|was|were|has|had|have|would|will|can|could|may|might|must|should)\b)"
    r"|(?<!says )(?<!was )(?<!insists )(?<!believes )(?<!as )(?<=[a-z]s )there\s+(?:were|are)\b"
    r"|(?<=\w\ws )there\s+(?:has|have|had)\b|\bhere\b"
    # One, two or some of what is named before.
    r"|\bthe\s+(?:same|other|others|latter|former|two|three)\b|\bsuch\s+(?!as\b)\w+"
    r"|\b(?:an?|the|\w+er|new|old)\s+(?:\w+\s+)?ones?\b|\bof\s+(?:one|some|several|two|three)(?=,)"
    r"|\b(?:had|has|have|having|is|was|gets?|got|needs?|needed|wants?|wanted|saw|built|bought)\s+"
    r"(?:one|none|some)\W*$"
    r"|\b(?!(?:no|any|every|some|each|number|day|page|stage|phase|part|chapter|level|year)\b)\w{3,}\s+one\W*$"
    r"|\bthe\s+(?:first|last|next|other)\s+(?:\d+|two|three|four|five|six|seven|eight|nine|ten|few)\s+\w+"
    r"(?!\s+(?:of|in|to|after|before|that|who)\b)"
    r"|\ball\s+(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+\w+(?!\s+(?:of|in|who|that)\b)"
    r"|\b(?:comparable|equivalent|similar|elsewhere)\b(?!\s+(?:to|with)\b)"
    r"|(?<!and )(?<!^)\bthen\b(?!\s?-)(?!.*\b(?:if|when)\b)"
    r"|\b(?:tell|tells|told|of|in|at|by|for|with|about|like|loved?|had|has|have|heard|take|took|make|made|used?|"
    r"wants?|wanted|signed|see|saw)\s+that\s+"
    r"(?!(?:the|an?|it|he|she|they|there|this|these|those|we|you|no|not|all|his|her|its|their|some|any)\b)"
    r"[a-z]+(?=\s*(?:[.,;]|(?:but|and|or|in|on|at|to|for|from|by|with|is|was|had|has|would)\b))"
    r"|\bone\s+(?:out|up|down|off|away|back)\b"
    r"|\bboth\b(?!\s+(?:of\s+)?(?:the\s+)?\w+\s+and\b)|\bthe\s+rest\b(?!\s+of)|\ba\s+different\b"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten)\s+(?:now|later|more|already)\b"
    # More, or after, what is told before.
    r"|(?:\bever\s+since|\bsince\s+then|\s+too|\baway)\W*$|\bas\s+well\b|\bimmediately\b"
    r"|^what\s+(?:followed|came|happened)\b|\bdid\s+(?:once|so|not)(?=\W)|\bmuch\s+will\b"
    r"|\b(?:of|about|for|with|at|like)\s+it\b",
    re.IGNORECASE,
)


def takes_up(said: str) -> bool:
    """Tell whether words have one that means what stands before them."""
    return _TAKEN_UP.search(said) is not None
