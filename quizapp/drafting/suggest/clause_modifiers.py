"""What stands in a clause beside its main words: relative clauses, comparisons, the article's remarks."""

from __future__ import annotations

import re
from typing import Final

_RELATIVE: Final = re.compile(r",\s+(?:who|whose|whom|which)\b[^,]*(?:,|$)")
_COMPARED: Final = re.compile(
    r"\b(?:than|as)\b(?=\s+(?:it|its|his|her|their|he|she|they|the|had|was|were)\b)[^,;]*$"
)
"""“Younger than its government had supposed”."""

_DONE_BY: Final = re.compile(
    r"(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bis )(?<!\bare )(?<!\bbe )\b\w+ed\s+by\b"
)
"""“Figures published by the trust”."""

_BEHIND: Final = re.compile(
    r",\s+(?:which\b[^,;“”]*|(?:an?|one|two|three|four|five|six|\d+|some|several)\s+"
    r"(?:hours?|days?|weeks?|months?|years?)\s+(?:after|before)\b[^;“”]*)$"
)
"""“…, which runs to 188 pages”, “…, two days after a report”, at the end: it may be the article's remark."""

_WITHIN: Final = re.compile(r"\b(?:of\s+which|of\s+whom|that|who|which)\b")

_AMID: Final = re.compile(r"(?<=[a-z]),\s+(?:who|which|whose)\b[^,;“”]*,\s(?=[a-z])")
"""“The auditor, who may stand for governor, …”: another remark."""

_ASIDE: Final = re.compile(r",\s+that\s")
"""A “that” after an aside: what stands before it is told of the words, and not said."""

_JOINED_WHO: Final = re.compile(r"^(?:(?!\bwho\b).)*\band who\b")
"""A second “who” whose first stands outside: what is told of somebody, and not what is said."""

_UNTOLD: Final = re.compile(
    r"\b(?:whom|who|which)\s+(?:he|she|they|it)\s+(?:declined|refused|did\s+not|would\s+not)\b"
)
"""“Whom she declined to name” is the writer's own remark."""

_ADDS: Final = re.compile(r"\s[–—-]\s?(?:and|but|though|although|even|a claim|something|which)\b")
"""What the writer adds to what is said: “… has helped — and in some cases it has”."""

_TWO: Final = re.compile(r"(?<!\b[A-Z])(?<!\bMrs)(?<!\b[MD]r)(?<!\bMs)(?<!\bSt)(?<!\bNo)\.\s+[A-Z]")
"""Two sentences, of which the second may be the article's own."""

_BARE_BE: Final = re.compile(
    r"(?<!\bto )(?<!\bnot )(?<!\bshould )(?<!\bwould )(?<!\bwill )(?<!\bcould )(?<!\bcan )(?<!\bmay )"
    r"(?<!\bmight )(?<!\bmust )(?<!\bshall )(?<!\balso )(?<!\bonly )(?<!\bnever )(?<!\bcannot )"
    r"(?<!\bsoon )(?<!\bstill )\bbe\s+\w+(?:ed|en|ung|ut|ilt|old|ade|aid|ought)\b"
)
"""“That nets be hung” is asked for, and is nothing that is so."""


def strip_modifiers(said: str) -> str:
    """Return words without relative clauses, comparisons and “done by”, whose verbs are not the main one."""
    return _DONE_BY.sub(" ", _COMPARED.sub(" ", _RELATIVE.sub(" ", said)))


def split_relative_clause(said: str) -> tuple[str, str]:
    """Return what stands before a relative clause, and the rest; all and nothing where there is none."""
    met = _WITHIN.search(said)
    return (said, "") if met is None else (said[: met.start()], said[met.end() :])


def strip_remarks(said: str) -> str:
    """Return words without relative clauses that may be the article's own, amid them and behind."""
    return _AMID.sub(" ", _BEHIND.sub("", said))


def has_remark(said: str) -> bool:
    """Tell whether words go on with what is told about them, which nobody said."""
    return any(each.search(said) for each in (_JOINED_WHO, _ASIDE, _UNTOLD, _ADDS))


def has_two_sentences(said: str) -> bool:
    """Tell whether words are more than one sentence."""
    return bool(_TWO.search(said))


def is_request(said: str) -> bool:
    """Tell whether words are what somebody wants, told without a “should”."""
    return bool(_BARE_BE.search(said))
