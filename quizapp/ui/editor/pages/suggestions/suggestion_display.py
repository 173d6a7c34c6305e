"""From a proposal by itself to what is shown of it: the article, what learners see and are told. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from quizapp.authoring.errors import OperationError
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import NumberQuestion, TextQuestion, VerdictQuestion
from quizapp.pack.vocabulary import TRAPS
from quizapp.ui.article_view.spoken_punctuation import format_spoken
from quizapp.ui.article_view.state import ArticleViewState, CitationFacts, ParagraphState
from quizapp.ui.editor.article_states import build_article_state
from quizapp.ui.editor.pages.question_preview import build_question_pack
from quizapp.ui.editor.pages.suggestions import suggestion_summary
from quizapp.ui.editor.pages.suggestions.state import SuggestionEvidence, SuggestionSpan, SuggestionState
from quizapp.ui.editor.problem_lines import build_check_lines
from quizapp.ui.editor.state import ArticleState
from quizapp.ui.editor.suggestions.preview_pack import (
    QUESTION_POINTER,
    build_preview_pack,
    find_suggestion_problems,
)
from quizapp.ui.kinds.registry import build_feedback, describe_key
from quizapp.ui.kinds.session_context import SessionContext, open_pack
from quizapp.ui.kit.widget_state import IconLineState
from quizapp.ui.messages import common, editor, suggestions
from quizapp.ui.messages import suggestions as text
from quizapp.ui.question.evidence_builder import build_evidence_view
from quizapp.ui.question.explanation_citations import find_evidence_citations
from quizapp.ui.question.question_builder import PendingAnswer, build_question_state

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from random import Random

    from quizapp.authoring.json_pointers import Json
    from quizapp.drafting.suggestions import Suggestion
    from quizapp.pack.models.questions import Question
    from quizapp.pack.problems import Problem
    from quizapp.pack.vocabulary import Trap
    from quizapp.ui.editor.pages.suggestions.state import SuggestionsState
    from quizapp.ui.editor.suggestions.suggestion_set import SuggestionSet
    from quizapp.ui.kit.widget_state import AnswerState
    from quizapp.ui.ports import Translate
    from quizapp.ui.question.explanation_citations import EvidenceCitations

SEED: Final = 0
"""In this order answers stand: where they are shuffled, each learner gets another one."""


@dataclass(frozen=True, slots=True)
class SuggestionDisplay:
    """What is shown of one proposal. `places` are those of the article that have to be seen."""

    article: ArticleState
    places: tuple[SuggestionSpan, ...]
    proposal: SuggestionState

    def in_turn(self) -> tuple[SuggestionSpan, ...]:
        """Return the places, that of the words which are asked about first."""
        first = self.article.sheet.first_mark
        return (*self.places[first : first + 1], *self.places[:first], *self.places[first + 1 :])


def build_suggestion_display(
    scratch: Json, draft: Suggestion, translate: Translate, *, edited: bool, accepted: bool, ticked: bool
) -> SuggestionDisplay | None:
    """Return what is shown of a proposal by itself; None while parts of it are missing."""
    pack = build_question_pack(scratch, QUESTION_POINTER)
    if not isinstance(pack, Pack):
        return None
    opened = open_pack(pack)
    sitting = SessionContext(opened, SEED, asks_certainty=False, keys={}, translate=translate)
    question = next(iter(opened.questions.values()))
    answers = build_feedback(sitting, question, None)
    settles = find_evidence_citations(question, None, answers.numbered)
    sheet = build_evidence_view(
        pack.sources[0], settles, pack.speakers, translate, whole=True, kinds_checked=accepted
    )
    facts = tuple(dict.fromkeys(_facts(sheet))) if settles.settles else ()
    article = _article(sheet, settles, scratch, translate)
    proposal = _proposal(sitting, question, draft, facts, settles)
    proposal = replace(proposal, edited=edited, accepted=accepted, ticked=ticked)
    name, description = _heard(proposal, sheet, translate)
    proposal = replace(proposal, name=name, description=description)
    return SuggestionDisplay(article, _places(article.sheet), proposal)


def build_marked_article(scratch: Json, translate: Translate) -> ArticleState:
    """Return the article with all that the question cites marked, also while parts of it are missing."""
    return build_article_state(scratch, 0, scratch["banks"][0]["questions"][0], translate)


def _article(
    sheet: ArticleViewState, settles: EvidenceCitations, scratch: Json, translate: Translate
) -> ArticleState:
    """Return the article with the words marked; where nothing settles it, the closest passage stands out."""
    plain = build_marked_article(scratch, translate)
    near, items = set(settles.passages), []
    for own, told_, passage in zip(plain.sheet.items, _paragraphs(sheet), plain.passages, strict=True):
        if isinstance(own, ParagraphState):
            muted = not settles.settles and passage not in near
            items.append(replace(own, marks=told_.marks, cues=told_.cues, muted=muted))
    state = replace(
        plain.sheet, items=tuple(items), description=sheet.description, first_mark=sheet.first_mark
    )
    return ArticleState(state, plain.passages, plain.title)


def _paragraphs(sheet: ArticleViewState) -> list[ParagraphState]:
    return [each for each in sheet.items if isinstance(each, ParagraphState)]


def _places(sheet: ArticleViewState) -> tuple[SuggestionSpan, ...]:
    """Return what has to be seen: the marks, else the paragraphs that stand out from muted ones."""
    rows = list(enumerate(_paragraphs(sheet)))
    marks = tuple((at, mark.start, mark.end) for at, each in rows for mark in each.marks)
    if marks or not any(each.muted for _, each in rows):
        return marks
    return tuple((at, 0, len(each.text)) for at, each in rows if not each.muted)


def _facts(sheet: ArticleViewState) -> Iterator[CitationFacts]:
    for each in _paragraphs(sheet):
        yield from each.facts


def _proposal(
    sitting: SessionContext,
    question: Question,
    draft: Suggestion,
    facts: tuple[CitationFacts, ...],
    settles: EvidenceCitations,
) -> SuggestionState:
    translate, answers = sitting.translate, build_feedback(sitting, question, None)
    panel = build_question_state(sitting, question, PendingAnswer())
    rows = tuple(_dressed(each, draft.question, translate) for each in answers.answers)
    # Rows of a match and of an order tell by themselves what is right.
    marked = answers.numbered or any(each.tone == "correct" for each in rows)
    altered = question.altered if isinstance(question, VerdictQuestion) else None
    trap = (
        IconLineState("trap", text.describe_distortion(translate, altered), tone="textMuted")
        if altered
        else None
    )
    places = {each.id: each for source in sitting.opened.pack.sources for each in source.passages}
    evidence = tuple(
        SuggestionEvidence(each.quote, _where(places[each.passage], translate)) for each in settles.citations
    )
    return SuggestionState(
        skill=panel.skill,
        skill_icon=panel.skill_icon,
        prompt=panel.prompt,
        claim_heading=panel.claim_heading,
        claim=panel.claim or _with_gap(question, translate),
        answers=rows,
        rows=tuple(
            replace(each, label=translate("suggestions.proposed_answer")) for each in answers.rows[:1]
        ),
        key="" if marked else describe_key(sitting, question),
        trap=trap,
        explanation=question.explanation,
        evidence=evidence,
        closest=not settles.settles,
        facts=facts,
        why=tuple(
            filter(
                None,
                (suggestions.describe_support(translate, each.code, each.words) for each in draft.why),
            )
        ),
        sure=_sure(translate, draft, settles),
        name="",
        description="",
        tick=translate("suggestions.tick") if draft.confirm else "",
    )


def _sure(translate: Translate, draft: Suggestion, settles: EvidenceCitations) -> str:
    """Return how sure it is who says it; what nobody says, or the article does not say, is not tested."""
    if settles.settles and any(each.attributions for each in settles.citations):
        return suggestions.describe_speaker_confidence(translate, draft.confidence)
    return translate("suggestions.not_tested")


def _with_gap(question: Question, translate: Translate) -> str:
    """Return the words around what is to be typed, if there are any."""
    if isinstance(question, NumberQuestion | TextQuestion) and (question.before or question.after):
        return text.format_gap_sentence(translate, question.before or "", question.after or "")
    return ""


def _where(passage: object, translate: Translate) -> str:
    return editor.describe_passage_place(
        translate, getattr(passage, "paragraph", None), getattr(passage, "role", "body")
    )


def _dressed(answer: AnswerState, question: Mapping[str, object], translate: Translate) -> AnswerState:
    """Return an answer with what is proposed of it: that it is right, or which trap it is."""
    if answer.tone == "correct":
        made = replace(answer, tag=translate("suggestions.proposed_answer"))
    else:
        trap = next((name for words, name in _traps(question) if words and words in answer.reason), None)
        tag = translate("suggestions.trap", trap=common.name_trap(translate, trap)) if trap else ""
        made = replace(answer, tag=tag, tag_icon="trap") if trap else answer
    made = replace(made, key="" if not made.plate else made.key, name="")
    return replace(made, name=format_spoken(made.said, translate))


def _traps(node: object) -> Iterator[tuple[str, Trap]]:
    """Yield the reasons of a question that name a trap: the words of each, and the trap."""
    if isinstance(node, dict):
        known: Trap | None = next((each for each in TRAPS if each == node.get("trap")), None)
        if "feedback" in node and known is not None:
            yield str(node["feedback"]), known
        for value in node.values():
            yield from _traps(value)
    elif isinstance(node, list | tuple):
        for value in node:
            yield from _traps(value)


def _heard(proposal: SuggestionState, sheet: ArticleViewState, translate: Translate) -> tuple[str, str]:
    """Return what a screen reader says of the card: what is asked, and what else stands on it."""
    asks = (proposal.prompt, proposal.claim)
    right = next((each.title for each in proposal.answers if each.tone == "correct"), proposal.key)
    by_ear = (
        translate(
            "suggestions.spoken",
            name=translate("suggestions.proposed_answer"),
            words=common.add_full_stop(right),
        ),
        translate(
            "suggestions.spoken",
            name=translate("suggestions.explanation"),
            words=common.add_full_stop(proposal.explanation),
        ),
        sheet.description,
        translate(
            "suggestions.spoken",
            name=translate("suggestions.sure"),
            words=common.add_full_stop(proposal.sure),
        ),
        " ".join(proposal.why),
        text.describe_origin(translate, edited=proposal.edited, accepted=proposal.accepted),
    )
    return format_spoken(" ".join(filter(None, asks)), translate), " ".join(filter(None, by_ear))


@dataclass(frozen=True, slots=True)
class SuggestionView:
    """A proposal as a small pack, what is shown of it, what the checks find; nothing of one withdrawn.

    `fault` is the code of what drafting holds against it, as it was edited.
    """

    scratch: Json = None
    shown: SuggestionDisplay | None = None
    problems: tuple[Problem, ...] = ()
    fault: str = ""


class SuggestionViewCache:
    """Makes views of proposals, one after the other."""

    def __init__(self, chance: Random, translate: Translate) -> None:
        self._chance, self._translate = chance, translate
        self._made_of: tuple[object, ...] = ()
        self._view = SuggestionView()

    def view(self, document: Json, lot: SuggestionSet, fault: str, *, ticked: bool) -> SuggestionView:
        """Return the proposal of a lot that is shown, as it would be in a pack; `ticked`: it is confirmed."""
        key = lot.key
        desk = lot.undo_stacks.get(key)
        made_of = (lot, key, document, desk and desk.document, fault, ticked)
        same = len(made_of) == len(self._made_of) and all(
            one is other or (isinstance(one, str) and one == other)
            for one, other in zip(made_of, self._made_of, strict=True)
        )
        if not same:
            self._made_of, self._view = made_of, self._made(document, lot, fault, ticked=ticked)
        return self._view

    def dress(
        self, state: SuggestionsState, view: SuggestionView, why: str, *, confirm: bool
    ) -> SuggestionsState:
        """Return a state with a proposal in it; of one that was withdrawn with why it was."""
        told = view.shown
        if told is None:
            return replace(state, title=self._translate("suggestions.was_withdrawn"), text=why)
        lines = build_check_lines(view.scratch, view.problems, self._chance, self._translate)
        if view.fault:
            lines = (*lines, suggestion_summary.build_fault_line(view.fault, self._translate))
        places = tuple(dict.fromkeys(each.where for each in told.proposal.evidence))
        return replace(
            state,
            article=told.article,
            places=told.places,
            proposal=told.proposal,
            # What mends it is in the editor's form.
            checks=tuple(replace(each, fix="") for each in lines),
            checks_told=text.describe_warning_count(self._translate, len(lines)),
            proved=suggestion_summary.build_evidence_lines(
                told, places, confirm=confirm, translate=self._translate
            ),
        )

    def _made(self, document: Json, lot: SuggestionSet, fault: str, *, ticked: bool) -> SuggestionView:
        try:
            scratch = build_preview_pack(document, lot.offered(lot.key))
        except OperationError:
            return SuggestionView()
        edited, accepted = lot.key in lot.undo_stacks, lot.became(document)[lot.key] == "accepted"
        told = build_suggestion_display(
            scratch, lot.drafts[lot.key], self._translate, edited=edited, accepted=accepted, ticked=ticked
        )
        if told is not None and fault and not told.proposal.tick:
            words = self._translate("suggestions.tick_fault")
            told = replace(told, proposal=replace(told.proposal, tick=words))
        return SuggestionView(scratch, told, find_suggestion_problems(scratch), fault)
