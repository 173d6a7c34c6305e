"""What kind of statement a content is: finding, call, opinion or claim.

It follows what the text tells of method and wording, sentence by sentence, and never who speaks: only the
cue, whether a common noun for an examination or a document stands for the speaker in the sentence itself, the
content's own words, and the sentences before it are looked at. Rules give a first answer, which is weighed
together with the wording.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from quizapp.drafting.classification.statement_features import extract_wording_features
from quizapp.drafting.classification.statement_patterns import PLEASE
from quizapp.drafting.classification.statement_weights import classify_by_weights
from quizapp.drafting.lexicon import evaluative_words, reporting_verbs, speaker_noun_lists
from quizapp.drafting.lexicon.noun_classes import is_among
from quizapp.drafting.lexicon.word_sets import word_set

if TYPE_CHECKING:
    from quizapp.drafting.attribute.speech_reports import SpeechReport
    from quizapp.drafting.classification.reported_statement import ReportedStatement
    from quizapp.pack.vocabulary import ReportedStatementType

_ALWAYS_FOUND: Final = word_set(
    """find discover detect determine calculate measure count establish demonstrate prove identify document"""
)
_SHOWN: Final = word_set(
    """show indicate suggest reveal conclude confirm estimate put project record observe report say"""
)
_METHODS: Final = speaker_noun_lists.EXAMINATIONS - word_set(
    """report paper record records log evidence review inquiry enquiry probe forecast"""
)
_OUGHT: Final = re.compile(
    r"\b(?:should|must|ought to|needs? to|has to|have to|had to|had better|let us|let’s|let's)\b"
    r"(?!\s+(?:have|already have)\b)",
    re.IGNORECASE,
)
_CALLING: Final = word_set(
    """urge demand recommend request order instruct implore beg press exhort plead appeal petition"""
)

_READ: Final = 600
"""Characters that are looked at. What is longer is no sentence, and contents in contents would take long."""


def classify_statement(told: ReportedStatement) -> ReportedStatementType:
    """Return the kind of a statement, by the beginning of its words."""
    read = replace(told, words=told.words[:_READ])
    return classify_by_weights(extract_wording_features(read, classify_by_rules(read.report, read.words)))


def classify_by_rules(report: SpeechReport, content: str) -> ReportedStatementType:
    """Return the kind of statement by rules alone, without any weights."""
    if _is_call(report, content):
        return "call"
    if _is_finding(report):
        return "finding"
    if report.sort == "judging" and not report.denies and report.verb != "accuse":
        return "opinion"
    return "opinion" if evaluative_words.is_evaluative(content) else "claim"


def _is_call(report: SpeechReport, content: str) -> bool:
    if report.sort == "calling":
        return True
    if report.sort == "noun" and report.verb in ("demand", "plea", "recommendation"):
        return True
    if report.verb in _CALLING and "infinitive" not in report.marks:
        return True
    if PLEASE.match(content):
        return True
    return bool(_OUGHT.search(content[:160])) and report.verb not in ("find", "show")


def _is_finding(report: SpeechReport) -> bool:
    noun = report.mention is not None and report.mention.sort == "noun"  # a name tells nothing of method
    head = report.mention.head if report.mention is not None and noun else ""
    if report.verb in _ALWAYS_FOUND:
        return True
    if report.sort == "noun":
        return report.verb in ("finding", "conclusion")
    examined = is_among(head, _METHODS)
    if examined and (
        report.verb in _SHOWN or report.sort == "according" or report.verb in reporting_verbs.FINDING
    ):
        return True
    return is_among(head, speaker_noun_lists.EXAMINING) and report.verb in _SHOWN - {
        "say",
        "report",
        "confirm",
        "suggest",
    }
