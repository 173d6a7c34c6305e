"""How a question is answered, step by step: what each tells, and what the sheet shows then. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from quizapp.pack.models.questions import AttributionQuestion, ChoiceQuestion, VerdictQuestion
from quizapp.quiz.feedback import find_feedback
from quizapp.quiz.scoring import build_key_answer
from quizapp.ui.article_view.state import ArticleViewState, CitationFacts, ParagraphState
from quizapp.ui.kinds.registry import describe_key
from quizapp.ui.kinds.single_choice import build_single_choice_state
from quizapp.ui.messages import common
from quizapp.ui.question.explanation_citations import find_evidence_citations

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.pack.models.questions import Citation, Question
    from quizapp.quiz.responses import Answer
    from quizapp.ui.kinds.session_context import SessionContext
    from quizapp.ui.ports import Translate

StepHighlight = Literal["marks", "cues", "who", "kind"]


@dataclass(frozen=True, slots=True)
class WorkedExampleStep:
    """A title, what is told, and what the sheet shows from here on."""

    title: str
    told: tuple[str, ...]
    shows: tuple[StepHighlight, ...] = ()


def build_steps(sitting: SessionContext, question: Question) -> tuple[WorkedExampleStep, ...]:
    """Return the steps that lead to a question's answer; the last ends with its explanation."""
    translate = sitting.translate
    match question:
        case AttributionQuestion():
            steps = _attribution(sitting, question)
        case ChoiceQuestion():
            steps = _choice(sitting, question)
        case VerdictQuestion():
            steps = _verdict(sitting, question)
        case _:
            found = _find(sitting, question, translate("worked_example.find"))
            steps = (
                replace(found, shows=("marks", "cues")),
                WorkedExampleStep(translate("worked_example.answer"), (), ("who", "kind")),
            )
    return *steps[:-1], replace(steps[-1], told=(*steps[-1].told, question.explanation))


def build_step_view(
    sheet: ArticleViewState, steps: tuple[WorkedExampleStep, ...], at: int, translate: Translate
) -> ArticleViewState:
    """Return the sheet as it is at a step: what comes later is not shown yet."""
    shown = {what for step in steps[: at + 1] for what in step.shows}
    first = {what: number for number, step in reversed(list(enumerate(steps, 1))) for what in step.shows}
    later = {
        what: translate("worked_example.comes_in", number=first[what]) for what in first if what not in shown
    }
    items = tuple(
        _held_back(item, shown, later) if isinstance(item, ParagraphState) else item for item in sheet.items
    )
    return replace(sheet, items=items)


def _held_back(
    paragraph: ParagraphState, shown: set[StepHighlight], later: Mapping[StepHighlight, str]
) -> ParagraphState:
    facts = tuple(_facts(each, later) for each in paragraph.facts) if shown & {"who", "kind"} else ()
    return replace(
        paragraph,
        marks=paragraph.marks if "marks" in shown else (),
        cues=paragraph.cues if "cues" in shown else (),
        facts=facts,
    )


def _facts(facts: CitationFacts, later: Mapping[StepHighlight, str]) -> CitationFacts:
    if "who" in later:
        facts = replace(facts, name=later["who"], via="", role="", monogram="", icon="speaker")
    if "kind" in later:
        facts = replace(facts, kind="", kind_icon="", kind_text=later["kind"])
    return facts


def _attribution(sitting: SessionContext, question: AttributionQuestion) -> tuple[WorkedExampleStep, ...]:
    translate, key = sitting.translate, build_key_answer(question, sitting.opened.texts)
    return (
        _find(sitting, question, translate("worked_example.find")),
        WorkedExampleStep(translate("worked_example.verb"), _cue(question, translate), ("cues",)),
        WorkedExampleStep(
            translate("worked_example.who"),
            (describe_key(sitting, question), _reason(sitting, question, key)),
            ("who",),
        ),
        WorkedExampleStep(translate("worked_example.kind"), (_kind(question, translate),), ("kind",)),
    )


def _choice(sitting: SessionContext, question: ChoiceQuestion) -> tuple[WorkedExampleStep, ...]:
    translate, key = sitting.translate, build_key_answer(question, sitting.opened.texts)
    offered = build_single_choice_state(sitting, question)
    others = tuple(
        translate(
            "worked_example.answer.text", title=offered.title(each), reason=_reason(sitting, question, each)
        )
        for each in offered.answers
        if each != key
    )
    right = translate(
        "worked_example.answer.text", title=offered.title(key), reason=_reason(sitting, question, key)
    )
    return (
        _find(sitting, question, translate("worked_example.find")),
        WorkedExampleStep(translate("worked_example.says"), _cue(question, translate), ("cues", "who")),
        WorkedExampleStep(translate("worked_example.others"), others),
        WorkedExampleStep(translate("worked_example.left"), (right,), ("kind",)),
    )


def _verdict(sitting: SessionContext, question: VerdictQuestion) -> tuple[WorkedExampleStep, ...]:
    translate, key = sitting.translate, build_key_answer(question, sitting.opened.texts)
    quotes = tuple(
        _article(translate, _paragraph(sitting, citation), citation.quote)
        for citation in find_evidence_citations(question).citations
    )
    return (
        _find(sitting, question, translate("worked_example.matter")),
        WorkedExampleStep(
            translate("worked_example.beside"),
            (translate("worked_example.statement", words=question.statement), *quotes),
            ("cues",),
        ),
        WorkedExampleStep(
            translate("worked_example.together"),
            (describe_key(sitting, question), _reason(sitting, question, key)),
            ("who", "kind"),
        ),
        WorkedExampleStep(
            translate("worked_example.silence"), (translate("worked_example.would_be_silent"),)
        ),
    )


def _find(sitting: SessionContext, question: Question, title: str) -> WorkedExampleStep:
    shown = find_evidence_citations(question)
    if not shown.settles:
        return WorkedExampleStep(title, (sitting.translate("worked_example.nothing"),), ("marks",))
    number = _paragraph(sitting, shown.citations[0]) if shown.citations else None
    return WorkedExampleStep(title, (_stands_in(sitting.translate, number),), ("marks",))


def _paragraph(sitting: SessionContext, citation: Citation) -> int | None:
    passages = (passage for source in sitting.opened.pack.sources for passage in source.passages)
    return next((each.paragraph for each in passages if each.id == citation.passage), None)


def _cue(question: Question, translate: Translate) -> tuple[str, ...]:
    cues = [
        saying.cue
        for citation in find_evidence_citations(question).citations
        for saying in citation.attributions
        if saying.cue is not None
    ]
    if not cues:
        return (translate("worked_example.no_verb"),)
    return (translate("worked_example.beside_them", cue=cues[0]),)


def _kind(question: Question, translate: Translate) -> str:
    attributions = [
        citation.attributions
        for citation in find_evidence_citations(question).citations
        if citation.attributions
    ]
    name, meaning = common.describe_statement_type(
        translate, attributions[0][-1].statement_type if attributions else "narration"
    )
    return translate("worked_example.kind.text", name=name, meaning=meaning)


def _reason(sitting: SessionContext, question: Question, answer: Answer) -> str:
    return " ".join(reason.feedback for _, reason in find_feedback(question, answer, sitting.opened.texts))


def _stands_in(translate: Translate, number: int | None) -> str:
    """Tell where the words stand that are looked for."""
    if number is None:
        return translate("worked_example.stand_in.they_are_marked_in")
    return translate("worked_example.stand_in.they_stand_in_paragraph", number=number)


def _article(translate: Translate, number: int | None, words: str) -> str:
    """Quote the article."""
    if number is None:
        return translate("worked_example.article.the_article", words=words)
    return translate("worked_example.article.paragraph", number=number, words=words)
