"""The weights of statement type: fitted on marked articles and labelled statements, tried by cross-validation
by article."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import quizapp.drafting.classification as judging_room
from quizapp.drafting.attribute.speech_reports import Mention, ReportType, SpeechReport
from quizapp.drafting.classification.reported_statement import ReportedStatement
from quizapp.drafting.classification.statement_features import extract_wording_features
from quizapp.drafting.classification.statement_type import classify_by_rules
from quizapp.drafting.classification.statement_weights import BIAS, STATEMENT_TYPES, classify_by_weights
from quizapp.drafting.lexicon import reporting_verbs
from quizapp.drafting.lexicon.verb_forms import build_form_table
from quizapp.drafting.lexicon.word_sets import word_set
from quizapp.drafting.source_reading import ReadingSpan
from tests.evaluation.drafting.fitting import common, folds, several_classes
from tests.evaluation.drafting.marked import HERE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.drafting.classification.statement_weights import Weights
    from quizapp.pack.vocabulary import ReportedStatementType
    from tests.evaluation.drafting.readings import Judged, Read

FILE: Final = Path(judging_room.__path__[0]) / "statement_type_weights.json"
STATEMENTS: Final = HERE / "statements"
_LEAST: Final = 4
_SHRINK: Final = 16.0
_WORDS: Final = 40.0
_OF_WORDS: Final = ("word:", "stem:", "last:", "frame:", "quoted:")
"""What begins the features of which there are very many; they are shrunken more."""
_SMALL: Final = 0.06
"""A feature none of whose weights is larger is left out."""
_DIGITS: Final = 2
_LINE: Final = "line"
"""What labelled statements have and articles have not, so that their own shares of types teach nothing."""
_PRONOUNS: Final = word_set("he she it they we i who")
_VERBS: Final = build_form_table(
    reporting_verbs.STATING | reporting_verbs.JUDGING | reporting_verbs.CALLING | reporting_verbs.PROMISING
)
_ARTICLE: Final = re.compile(r"^(?:the|an?) ", re.IGNORECASE)
_ASKING: Final = word_set("call ask order appeal advise instruct encourage invite beg")
_ASKED: Final = re.compile(r'(?:for|on|against|to) |(?:[^\s"“]+ ){1,6}to ')
"""How the content of a request begins."""


@dataclass(frozen=True, slots=True)
class Case:
    """A statement: its features, its type by rule, its marked type, and its article, none for a line."""

    features: tuple[str, ...]
    ruled: ReportedStatementType
    statement_type: ReportedStatementType
    article: str = ""


def cases_of(rows: Sequence[Judged]) -> list[Case]:
    """Return the statements among attributions that are right."""
    return [_case(row.told, row.mark.statement_type, row.article) for row in rows if row.mark is not None]


def missed(reads: Sequence[Read]) -> Iterator[Case]:
    """Yield the marked statements that were not found, as a backend would tell them."""
    for each in reads:
        there = set(each.score.pairs.values())
        for mark in (one for number, one in enumerate(each.article.marks) if number not in there):
            cue = next(
                (_VERBS[one][0] for one in (mark.cue or "").lower().split() if one in _VERBS), mark.cue
            )
            noun = _ARTICLE.sub("", each.article.speakers[mark.speaker].names[0])
            text = each.article.text
            before, words = text[: mark.start].rpartition("\n")[2], text[mark.start : mark.end]
            told = {"verb": cue or "", "noun": noun, "form": mark.form, "content": words}
            yield _case(replace(_statement(told), before=before), mark.statement_type, each.article.name)


def _case(told: ReportedStatement, statement_type: ReportedStatementType, article: str = "") -> Case:
    first = classify_by_rules(told.report, told.words)
    return Case(tuple(extract_wording_features(told, first)), first, statement_type, article)


def statements() -> Iterator[Case]:
    """Yield the labelled statements, which stand in no article."""
    for path in sorted(STATEMENTS.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            told = json.loads(line)
            case = _case(_statement(told), told["statement_type"])
            yield replace(case, features=(*case.features, _LINE))


def _statement(told: dict[str, Any]) -> ReportedStatement:
    return ReportedStatement(_report(told), told["content"], told["form"])


def _report(told: dict[str, Any]) -> SpeechReport:
    """Return the report that a backend would make of a labelled statement."""
    noun, verb = told["noun"], told["verb"]
    sort = "pronoun" if noun.lower() in _PRONOUNS else "name" if noun[:1].isupper() else "noun"
    head = noun.split(" ")[-1]
    return SpeechReport(
        ReadingSpan(0, len(told["content"])), 0, _sort(told), verb,
        mention=Mention(ReadingSpan(0, 0), head, noun, sort),  # type: ignore[arg-type]  # one of its three
        denies=verb in reporting_verbs.DENYING,
    )  # fmt: skip


def _sort(told: dict[str, Any]) -> ReportType:
    verb, asked = told["verb"], told["content"].startswith("to ")
    if verb == "according":
        return "according"
    if verb in reporting_verbs.CALLING and (asked or verb in ("demand", "urge") or _requests(told)):
        return "calling"
    if verb in reporting_verbs.JUDGING and told["form"] != "direct":
        return "judging"
    if verb in reporting_verbs.PROMISING and asked:
        return "promising"
    return "stating"


def _requests(told: dict[str, Any]) -> bool:
    """Return whether a cue that may ask somebody for something does ("called on the two to go")."""
    known = told["verb"] in _ASKING
    return known and told["form"] != "direct" and bool(_ASKED.match(told["content"]))


def fitted(cases: Sequence[Case]) -> Weights:
    """Return weights of features for each statement type."""
    rows = [(each.features, STATEMENT_TYPES.index(each.statement_type)) for each in cases]
    names = common(rows, _LEAST)
    weights = several_classes(
        rows, names, lambda name: _WORDS if name.startswith(_OF_WORDS) else _SHRINK, len(STATEMENT_TYPES)
    )
    return {
        name: tuple(round(each, _DIGITS) for each in row)
        for name, row in zip((*names, BIAS), weights, strict=True)
        if name == BIAS or (name != _LINE and max(map(abs, row)) >= _SMALL)
    }


def crossed(cases: Sequence[Case], more: Sequence[Case] = ()) -> list[tuple[str, str]]:
    """Return the marked statement type of each case in an article and that of a model which never saw the
    article.

    `more` are only learnt from: by every model if of no article, else by those that try another one.
    """
    told: list[tuple[str, str]] = []
    for held in folds(each.article for each in cases):
        weights = fitted([each for each in (*cases, *more) if each.article not in held])
        told += [
            (each.statement_type, classify_by_weights(each.features, weights))
            for each in cases
            if each.article in held
        ]
    return told


def written(path: Path, weights: Weights) -> None:
    """Write weights as JSON, a feature a line."""
    lines = [
        f" {json.dumps(name, ensure_ascii=False)}: {json.dumps(row)}" for name, row in sorted(weights.items())
    ]
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
