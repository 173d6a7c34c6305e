"""What leaves out words that stood before: “killed several hundred”, “not supposed to”, “was less happy”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.proposing.checks.check import Check
from quizapp.drafting.proposing.checks.texts import units
from quizapp.drafting.proposing.lists import COUNTS
from quizapp.pack.checks.warnings.words import listed, words

if TYPE_CHECKING:
    from quizapp.drafting.proposing.candidates import Candidate
    from quizapp.drafting.proposing.ground import Claim, Ground

_END: Final = r"(?=\s*(?:[.,;:!?”\"]|$))"
_LEFT_OUT: Final = re.compile(
    rf"(?:\b(?:several|a\s+few|many|hundreds?|thousands?|dozens?|another|enough\s+of)\b{_END}"
    rf"|\b(?:is|are|was|were|be|been|became|becomes?)\s+(?:even\s+|far\s+|much\s+)?(?:less|more)\s+\w+{_END}"
    rf"|\b(?:is|are|was|were|be)\s+(?:not\s+|no\s+)?(?:worse|better|safer|cheaper|faster|slower|higher|lower|"
    rf"larger|smaller|greater|fewer|older|younger|longer|shorter|stronger|weaker|easier|harder){_END}"
    r"|\b(?:an?|no|any)\s+(?:draft|copy|version|excerpt|summary)\b(?!\s+(?:to|from|on|for|about|of|that)\b)"
    r"|\b(?:a|another)\s+(?:replacement|successor|substitute|refund)\b(?!\s+(?:for|to|of|from)\b)"
    r"|^[“‘]?(?:(?:about|nearly|almost|fewer\s+than|more\s+than|less\s+than|at\s+least|only|just|over|another)\s+)?"
    r"(?:half|most|(?:a|one|two|three)[\s-](?:thirds?|quarters?|fifths?))\s+"
    r"(?:had|have|has|were|was|are|is|did|do|would|will|\w+ed|said|felt|got|came|went|knew|saw)\b"
    r"|^[“‘]?a\s+(?:first|second|third|fourth|further)\s+(?:followed|came|went|was|is|had|has|will)\b"
    r"|^[“‘]?\d[\d,]*\s+(?:with|without|in|at|from|on)\b|(?<!in )(?<!by )(?<!of )(?<!since )\b\d{1,2}[.”\"]*$"
    r"|\b(?:two|three|four|five|six|seven|several|some|many|\d+|with)\s+"
    r"(?:smaller|larger|bigger|newer|cheaper|worse|better)\s+[a-z]+\b(?!.*\bthan\b)"
    r"|^(?:opposition|support|demand|turnout|attendance|resistance|progress|approval)\s+"
    r"(?!(?:to|for|of|in|from|at|among)\b)[a-z]+"
    r"|^(?:opposition|support|demand|turnout)\s+(?:is|was|were|rose|fell)\b|\w[’']s\s+(?:were|are|would|will|could)\b"
    r"|\b(?:go|going|gone|come|came|went)\s+back\W*$|\bwhether\s+to\s+\w+\W*$"
    r"|\brespectively\b|\bgiven\s+until\b(?!.*\bto\b)"
    r"|\b(?:is|are|was|were|has|have|did|does|do|can|will|would|had)[.!?”\"]*$"
    rf"|\b(?:came|come|comes|went|was|is|were|are)\s+(?:first|second|last|next|further|earlier|later){_END}"
    rf"|\bfurther{_END}|\bto\s+(?:respond|reply|appeal|decide|comply|answer|object)\W*$"
    rf"|\b(?:supposed|going|allowed|able|had|have|has|want|wants|wanted|used|trying|tried)\s+to{_END}"
    rf"|\b(?:replied|responded|complied|agreed|disagreed|refused|declined|objected|attend(?:ed)?){_END}"
    r"|\ba\s+(?:second|third|fourth|further)\s+(?:round|phase|attempt|offer|vote|test|part|stage|try|report|"
    r"meeting|visit)\b(?!\s+of\b)"
    r"|\b(?:original|earlier|previous|initial)\s+(?:number|figure|estimate|plan|offer|count|total|sum|date)s?\b"
    r"(?!\s+(?:of|for|to)\b)"
    r"|\b(?:ask|asks|asked|asking)\s+for\s+\d[\d.]*\s*(?:%|per\s?cent|percent)\W*$"
    r"|^[“‘]?(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?\s+"
    r"(?:is|are|was|were|has|have|had|did|will|would)\b"
    r"|\beach\s+(?:further|additional|extra)\s+\w+|\bwhich\s+\w+\W*$"
    r"|\ban?\s+(?:shorter|longer|cheaper|smaller|larger|bigger|wider|newer|narrower|simpler|earlier|later|better|"
    r"worse|higher|lower|faster|slower)\s+[a-z]+\b(?!.*\b(?:than|could|would|might)\b)"
    r"|\b(?:million|thousand|hundred|dozen|half|quarter)\s+more[\W]*$|\bout\s+of\s+the\s+way\W*$"
    r"|\bthe\s+\d+-year-old\b|\b(?:any|no|some|every)(?:thing|one|body)\s+else\W*$|\bno\s+comment\b|\bmade\s+up\s+(?:his|her|their|the\s+speaker’s)\s+minds?\b|\bbeen\s+(?:told|asked|consulted|"
    r"informed)\W*$|\bnever\s+an?\s+\w+\W*$"
    r"|\bafterwards?\W*$|\btimes\s+as\s+\w+(?:\s+\w+){0,3}\W*$"
    r"|^[“‘]?(?:only|just|all)\s+(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\s+"
    r"(?:is|are|was|were|has|have|had|did|will|would|could)\b"
    r"|^[“‘]?(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\s+(?:years|months|weeks|days|hours|minutes)\s+"
    r"(?:is|are|was|were)\b"
    r"|\bthere\s+(?:was|were|is|are)\s+\w+\W*$"
    r"|^[“‘]?more\s+(?:is|are|was|were|has|have|had|will|would)\b|\b(?:\d+|two|three|four|five|six|seven|eight|"
    r"nine|ten|many|few|no|any)\s+more[\W]*$"
    r"|\b(?:hours?|minutes?|days?|weeks?|months?|years?|half)\s+(?:earlier|later|before|after|on)\W*$"
    r"|\bon\s+the\s+(?:first|second|third|fourth|fifth|last|next)\s+(?:occasion|day|night|attempt|visit|call)\b"
    r"|^[“‘]?in\s+(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|most|some|many)\s+"
    r"(?:there|it|he|she|they|the|a|no)\b"
    r"|\ban?\s+(?:difference|decline|drop|fall|rise|increase|decrease|gap|change|reduction)\s+of\s+[^,;]{1,40}?"
    r"(?:points?|%|per\s?cent|percent)(?!\s*(?:in|between|to|on|for|of|from)\b)"
    r"|\b(?:offered|offers|proposed|wants?|demanded|demands?|sought|asked\s+for)\s+\d[\d.]*\s*"
    r"(?:%|per\s?cent|percent)\W*$"
    r"|\b(?:is|are|was|were|been|be)\s+present\b(?!\s+(?:at|in|when|for|on|as|during|by)\b)"
    r"|\bthe\s+(?:nearest|next|only|best|cheapest)\s+(?:alternative|option|rival|equivalent|substitute|one)\b"
    r"(?!\s+(?:to|for|of|in)\b)"
    r"|\b(?:had|have|has)\s+(?:already\s+|all\s+|never\s+)?(?:written|applied|signed|complained|paid|asked|"
    r"registered|enrolled|volunteered|voted|called|left)\W*$|\b(?:was|were)\s+(?:listening|watching|waiting)\b"
    r"(?!\s+(?:to|for|at|on|in)\b)|\bto\s+be\W*$|\bhad\s+(?:not\s+)?been\W*$"
    r"|\b(?:in|for|of)?\s*\d+\s+(?:cases|instances|pieces|entries|items)\b(?!\s+(?:of|in|where|from|by)\b)"
    rf"|\btook\s+no\s+\w+{_END}|\b(?:responded|replied)\s+(?:by|with)\b"
    rf"|\bthe\s+(?:\w{{2,}}est|most|least|(?:most|least)\s+\w+){_END}"
    r"|\b(?:a\s+(?:very\s+)?different|the\s+opposite|another)\s+"
    r"(?:view|story|account|version|approach|opinion|picture|tale|path|route|course|line|direction|way)\b"
    r"|\b(?:an?|no|any)\s+(?:answer|reply|response|decision|explanation|alternative|exception)\b"
    r"(?!\s+(?:to|from|on|for|about|of|that|whether)\b)"
    rf"|\bthe\s+(?:\w+er|more\s+\w+|less\s+\w+)\s+(?:one|figure|number|price|rate|of\s+the\s+two)\b)",
    re.IGNORECASE,
)


_GOES_ON: Final = re.compile(
    r"[,.”\"’']*\s*(?:[^“”\".!?]{2,80}\.\s)?[“\"‘']?(?:But|Yet|However|Still),?\s(?=[a-z])"
)
"""“There was grass,” she said. “But it needed cutting.”"""


_FEW: Final = 6
_STANDS: Final = listed("he she it they")


def leaves_out(said: str) -> bool:
    """Tell whether words cannot be understood without a noun or a verb that stood before them."""
    return bool(_LEFT_OUT.search(said)) or _is_thin(said)


def _is_thin(said: str) -> bool:
    """Tell whether a few words on “he” or “it” have neither a name nor a number: “he would not go back”."""
    found = words(said)
    if len(found) > _FEW or not (found[:1] and (found[0] in _STANDS or found[:2] == ["the", "speaker"])):
        return False
    named = any(word[0].isupper() for word in said.split()[2:])
    return not named and not any(word[0].isdigit() or word in COUNTS for word in found)


def _fails(ground: Ground, candidate: Candidate) -> bool:
    return any(map(leaves_out, units(candidate))) or any(
        _is_half(ground, claim) for claim in candidate.claims if not candidate.whole
    )


def _is_half(ground: Ground, claim: Claim) -> bool:
    """Tell whether the speaker goes on with a “But”: what stands before it is but half of what is meant."""
    part = ground.reading.parts[claim.said.part].span
    return _GOES_ON.match(ground.reading.text[claim.said.content.end : part.end]) is not None


CHECK: Final = Check("left-out", "it leaves out a word that only another sentence has", _fails)
