"""From a proposal by itself to what is shown of it: the article, what learners see and are told. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import NumberQuestion, TextQuestion, VerdictQuestion
from quizapp.pack.words import TRAPS
from quizapp.ui.editor.articles import articles_of
from quizapp.ui.editor.proposals.scratch import AT
from quizapp.ui.editor.proposals.state import Evidence, Place, ProposalState
from quizapp.ui.editor.state import ArticleState
from quizapp.ui.editor.trying import pack_to_try
from quizapp.ui.kinds.sitting import Sitting, open_pack
from quizapp.ui.kinds.telling import key_told, told
from quizapp.ui.question.asking import Given, asked
from quizapp.ui.question.cited import cited
from quizapp.ui.question.evidence import evidence_sheet
from quizapp.ui.sheet.spoken import aloud
from quizapp.ui.sheet.state import Facts, Paragraph, SheetState
from quizapp.ui.text import common, proposals_why, suggesting
from quizapp.ui.text import proposals as text
from quizapp.ui.widgets.state import Line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from quizapp.drafting.drafts import Draft
    from quizapp.editing.pointers import Json
    from quizapp.pack.models.questions import Question
    from quizapp.pack.words import Trap
    from quizapp.ui.ports import Translate
    from quizapp.ui.question.cited import Cited
    from quizapp.ui.widgets.state import Answer

SEED: Final = 0
"""In this order answers stand: where they are shuffled, each learner gets another one."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown of one proposal. `places` are those of the article that have to be seen."""

    article: ArticleState
    places: tuple[Place, ...]
    proposal: ProposalState

    def in_turn(self) -> tuple[Place, ...]:
        """Return the places, that of the words which are asked about first."""
        first = self.article.sheet.first_mark
        return (*self.places[first : first + 1], *self.places[:first], *self.places[first + 1 :])


def shown(
    scratch: Json, draft: Draft, translate: Translate, *, edited: bool, accepted: bool, ticked: bool
) -> Shown | None:
    """Return what is shown of a proposal by itself; None while parts of it are missing."""
    pack = pack_to_try(scratch, AT)
    if not isinstance(pack, Pack):
        return None
    opened = open_pack(pack)
    sitting = Sitting(opened, SEED, asks_certainty=False, keys={}, translate=translate)
    question = next(iter(opened.questions.values()))
    answers = told(sitting, question, None)
    settles = cited(question, None, answers.numbered)
    sheet = evidence_sheet(
        pack.sources[0], settles, pack.voices, translate, whole=True, kinds_checked=accepted
    )
    facts = tuple(dict.fromkeys(_facts(sheet))) if settles.settles else ()
    article = _article(sheet, settles, scratch, translate)
    proposal = _proposal(sitting, question, draft, facts, settles)
    proposal = replace(proposal, edited=edited, accepted=accepted, ticked=ticked)
    name, description = _heard(proposal, sheet, translate)
    proposal = replace(proposal, name=name, description=description)
    return Shown(article, _places(article.sheet), proposal)


def article_only(scratch: Json, translate: Translate) -> ArticleState:
    """Return the article with all that the question cites marked, also while parts of it are missing."""
    return articles_of(scratch, scratch["banks"][0]["questions"][0], translate)[0]


def _article(sheet: SheetState, settles: Cited, scratch: Json, translate: Translate) -> ArticleState:
    """Return the article with the words marked; where nothing settles it, the closest passage stands out."""
    plain = article_only(scratch, translate)
    near, items = set(settles.passages), []
    for own, told_, passage in zip(plain.sheet.items, _paragraphs(sheet), plain.passages, strict=True):
        if isinstance(own, Paragraph):
            muted = not settles.settles and passage not in near
            items.append(replace(own, marks=told_.marks, cues=told_.cues, muted=muted))
    state = replace(
        plain.sheet, items=tuple(items), description=sheet.description, first_mark=sheet.first_mark
    )
    return ArticleState(state, plain.passages, plain.title)


def _paragraphs(sheet: SheetState) -> list[Paragraph]:
    return [each for each in sheet.items if isinstance(each, Paragraph)]


def _places(sheet: SheetState) -> tuple[Place, ...]:
    """Return what has to be seen: the marks, else the paragraphs that stand out from muted ones."""
    rows = list(enumerate(_paragraphs(sheet)))
    marks = tuple((at, mark.start, mark.end) for at, each in rows for mark in each.marks)
    if marks or not any(each.muted for _, each in rows):
        return marks
    return tuple((at, 0, len(each.text)) for at, each in rows if not each.muted)


def _facts(sheet: SheetState) -> Iterator[Facts]:
    for each in _paragraphs(sheet):
        yield from each.facts


def _proposal(
    sitting: Sitting, question: Question, draft: Draft, facts: tuple[Facts, ...], settles: Cited
) -> ProposalState:
    translate, answers = sitting.translate, told(sitting, question, None)
    panel = asked(sitting, question, Given())
    rows = tuple(_dressed(each, draft.question, translate) for each in answers.answers)
    # Rows of a match and of an order tell by themselves what is right.
    marked = answers.numbered or any(each.tone == "correct" for each in rows)
    altered = question.altered if isinstance(question, VerdictQuestion) else None
    trap = Line("trap", text.altered(translate, altered), tone="textMuted") if altered else None
    places = {each.id: each for source in sitting.opened.pack.sources for each in source.passages}
    evidence = tuple(
        Evidence(each.quote, _where(places[each.passage], translate)) for each in settles.citations
    )
    return ProposalState(
        skill=panel.skill,
        skill_icon=panel.skill_icon,
        prompt=panel.prompt,
        claim_heading=panel.claim_heading,
        claim=panel.claim or _with_gap(question, translate),
        answers=rows,
        rows=tuple(
            replace(each, label=translate("suggestions.proposed_answer")) for each in answers.rows[:1]
        ),
        key="" if marked else key_told(sitting, question),
        trap=trap,
        explanation=question.explanation,
        evidence=evidence,
        closest=not settles.settles,
        facts=facts,
        why=tuple(filter(None, (proposals_why.why(translate, each.code, each.words) for each in draft.why))),
        sure=_sure(translate, draft, settles),
        name="",
        description="",
        tick=translate("suggestions.tick") if draft.confirm else "",
    )


def _sure(translate: Translate, draft: Draft, settles: Cited) -> str:
    """Return how sure it is who says it; what nobody says, or the article does not say, is not tested."""
    if settles.settles and any(each.said for each in settles.citations):
        return proposals_why.sure(translate, draft.confidence)
    return translate("suggestions.not_tested")


def _with_gap(question: Question, translate: Translate) -> str:
    """Return the words around what is to be typed, if there are any."""
    if isinstance(question, NumberQuestion | TextQuestion) and (question.before or question.after):
        return text.with_gap(translate, question.before or "", question.after or "")
    return ""


def _where(passage: object, translate: Translate) -> str:
    return suggesting.place(translate, getattr(passage, "paragraph", None), getattr(passage, "role", "body"))


def _dressed(answer: Answer, question: Mapping[str, object], translate: Translate) -> Answer:
    """Return an answer with what is proposed of it: that it is right, or which trap it is."""
    if answer.tone == "correct":
        made = replace(answer, tag=translate("suggestions.proposed_answer"))
    else:
        trap = next((name for words, name in _traps(question) if words and words in answer.reason), None)
        tag = translate("suggestions.trap", trap=common.trap(translate, trap)) if trap else ""
        made = replace(answer, tag=tag, tag_icon="trap") if trap else answer
    made = replace(made, key="" if not made.plate else made.key, name="")
    return replace(made, name=aloud(made.said, translate))


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


def _heard(proposal: ProposalState, sheet: SheetState, translate: Translate) -> tuple[str, str]:
    """Return what a screen reader says of the card: what is asked, and what else stands on it."""
    asks = (proposal.prompt, proposal.claim)
    right = next((each.title for each in proposal.answers if each.tone == "correct"), proposal.key)
    by_ear = (
        translate(
            "suggestions.spoken", name=translate("suggestions.proposed_answer"), words=common.stopped(right)
        ),
        translate(
            "suggestions.spoken",
            name=translate("suggestions.explanation"),
            words=common.stopped(proposal.explanation),
        ),
        sheet.description,
        translate(
            "suggestions.spoken", name=translate("suggestions.sure"), words=common.stopped(proposal.sure)
        ),
        " ".join(proposal.why),
        text.origin(translate, edited=proposal.edited, accepted=proposal.accepted),
    )
    return aloud(" ".join(filter(None, asks)), translate), " ".join(filter(None, by_ear))
