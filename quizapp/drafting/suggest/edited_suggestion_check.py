"""A draft that a person edited, as a candidate once more: the checks of drafts look at what is asked now."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.checks.check_registry import find_failed_check
from quizapp.drafting.speaker_matching import match_speakers
from quizapp.drafting.suggest.citation_builder import find_cited_span, find_sentence_numbers
from quizapp.drafting.suggest.distortions import Distortion
from quizapp.drafting.suggest.distractors import MIN_DISTRACTORS, lacks_shared_side
from quizapp.drafting.suggest.glosses import find_glossed_stems
from quizapp.drafting.suggest.number_mentions import find_numbers
from quizapp.drafting.suggest.suggestion_candidates import SuggestionCandidate
from quizapp.pack.checks.warnings.english_lexicon import collect_stems, split_words
from quizapp.pack.ids import ARTICLE_SPEAKER, NOBODY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from quizapp.drafting.suggest.claim_index import ArticleIndex, Claim
    from quizapp.drafting.suggest.number_mentions import NumberMention
    from quizapp.drafting.suggest.sentence_index import ArticleSentence
    from quizapp.drafting.suggestions import Suggestion, SuggestionType

Json = dict[str, Any]

NOT_READ: Final = "not-read"
"""Whoever is right is not read to say the words that are cited."""

_VERDICTS: Final[dict[str, SuggestionType]] = {
    "supported": "supported",
    "contradicted": "contradicted",
    "not_stated": "not-stated",
}
"""What is drafted where this is right; a person may have changed it."""

_SILENT: Final = frozenset({"order", "not-stated"})
"""They rest on nobody's words."""

_WHOLE: Final = frozenset({"number", "date", "order", "supported", "contradicted"})
"""They show a whole sentence of the article, where they are not of a speaker."""

_LEAD: Final = re.compile(r"^According to [^,]+, ")


def check_edited_suggestion(
    ground: ArticleIndex, draft: Suggestion, edited: Json, speakers: Sequence[Mapping[str, Any]]
) -> str:
    """Return the code of what drafting holds against a draft as it was edited; '' for nothing.

    `edited` is a question in which the checks of a pack find no error, `speakers` are the speakers of its
    pack, in plain JSON. Words that were not changed are not looked at again.
    """
    question = _with_speakers(edited, match_speakers(ground.reading.speakers, speakers))
    type_ = (
        _VERDICTS.get(str(question.get("key")), draft.type) if question["kind"] == "verdict" else draft.type
    )
    claims = _claims(ground, replace(draft, type=type_), question)
    if claims is None:
        return NOT_READ
    key, others = _key(type_, question, claims), _others(type_, question, claims)
    if type_ == "who-said-it" and claims and len(others) < MIN_DISTRACTORS:
        return "few-rivals"
    if type_ == "who-said-it" and claims and lacks_shared_side(ground, claims[0], others):
        return "no-side"
    candidate = SuggestionCandidate(
        type_,
        question,
        claims,
        _texts(type_, draft, question),
        draft.confidence,
        draft.why,
        tuple(
            span
            for evidence in _evidence(question)
            if (span := find_cited_span(ground, evidence)) is not None
        ),
        key=key,
        others=others,
        altered=_altered(ground, question) if type_ == "contradicted" else None,
        figure=_figure(ground, question) if type_ == "number" else None,
        whole=type_ in _WHOLE and not question.get("of"),
        confirm=draft.confirm,
        glossed=find_glossed_stems(str(question["prompt"])),
    )
    return find_failed_check(ground, candidate) or ""


def _with_speakers(node: Any, names: Mapping[str, str]) -> Any:
    """Return a question with the ids of the reading's speakers in place of the pack's."""
    if isinstance(node, dict):
        return {name: _with_speakers(value, names) for name, value in node.items()}
    if isinstance(node, list | tuple):
        return [_with_speakers(value, names) for value in node]
    return names.get(node, node) if isinstance(node, str) else node


def _evidence(question: Json) -> Iterator[Json]:
    """Yield all citations that prove something."""
    for evidence in question.get("evidence", ()):
        yield from evidence
    yield from question.get("closest", ())
    yield from (each["citation"] for each in question.get("items", ()) if each.get("citation"))


def _claims(ground: ArticleIndex, draft: Suggestion, question: Json) -> tuple[Claim, ...] | None:
    """Return what it rests on, in the words that are asked about now; None where that is not read so."""
    if draft.type in _SILENT:
        return ()
    if draft.type == "match":
        return _matched(ground, draft, question)
    evidence = next(iter(question.get("evidence", ())), ())
    said = [each["speaker"] for citation in evidence for each in citation.get("attributions", ())]
    speaker = _speaker(draft.type, question) or next(iter(said[-1:]), None)
    if speaker is None:
        return ()
    claim = _claim(ground, evidence, speaker)
    if claim is None:
        return None
    return (_reworded(claim, question.get("claim"), draft.question.get("claim")),)


def _matched(ground: ArticleIndex, draft: Suggestion, question: Json) -> tuple[Claim, ...] | None:
    before = {each["id"]: each["text"] for each in draft.question["items"]}
    partners = {each["id"]: each.get("speaker") for each in question["partners"]}
    found = []
    for each in question["items"]:
        claim = (
            _claim(ground, [each["citation"]], partners.get(each["key"])) if each.get("citation") else None
        )
        if claim is None:
            return None
        found.append(_reworded(claim, each["text"], before.get(each["id"])))
    return tuple(found)


def _speaker(type_: str, question: Json) -> str | None:
    """Return whose words they have to be."""
    key = question.get("key")
    if type_ == "who-said-it":
        return key if isinstance(key, str) and key not in (ARTICLE_SPEAKER, NOBODY) else None
    return str(key[-1]) if type_ == "chain" and key else question.get("of")


def _claim(ground: ArticleIndex, evidence: Sequence[Json], speaker: str | None) -> Claim | None:
    """Return the claim of a speaker that has most of the words that are cited."""
    spans = [span for each in evidence if (span := find_cited_span(ground, each)) is not None]
    found = [
        (sum(claim.said.content.shared(span) for span in spans), -claim.number, claim)
        for claim in ground.of.get(speaker or "", ())
    ]
    shared, _, claim = max(found, default=(0, 0, None), key=lambda each: each[:2])
    return claim if shared else None


def _reworded(claim: Claim, said: str | None, before: str | None) -> Claim:
    """Return a claim in the words in which it is asked about now."""
    return claim if said is None or said == before else replace(claim, words=said, stems=collect_stems(said))


def _key(type_: str, question: Json, claims: tuple[Claim, ...]) -> str | None:
    if type_ in ("who-said-it", "chain"):
        return _speaker(type_, question)
    return claims[0].speaker.id if type_ == "found-or-claimed" and claims else None


def _others(type_: str, question: Json, claims: tuple[Claim, ...]) -> tuple[str, ...]:
    """Return the speakers that are offered as wrong; the article itself is none."""
    right = {claim.speaker.id for claim in claims} | set(question["key"] if type_ == "chain" else ())
    offered: list[str] = []
    for name in ("options", "offered", "partners"):
        for each in question.get(name, ()):
            said = each.get("citation", {}).get("attributions", ()) if type_ == "found-or-claimed" else ()
            offered += (
                [each["speaker"]] if each.get("speaker") else [saying["speaker"] for saying in said[-1:]]
            )
    return tuple(
        speaker for speaker in dict.fromkeys(offered) if speaker not in right and speaker != ARTICLE_SPEAKER
    )


def _texts(type_: str, draft: Suggestion, question: Json) -> tuple[str, ...]:
    """Return what is shown and was changed; what may be stated somewhere is looked for in any case."""
    if type_ == "not-stated":
        return (_LEAD.sub("", question["statement"]),)
    before = set(_shown(draft.question))
    return tuple(_LEAD.sub("", each) for each in _shown(question) if each not in before)


def _shown(question: Mapping[str, Any]) -> Iterator[str]:
    yield from (str(question[name]) for name in ("claim", "statement") if question.get(name))
    if question["kind"] == "number":
        yield " ".join(filter(None, (question.get("before"), question["value"], question.get("after"))))
    if question["kind"] in ("match", "order"):
        yield from (str(each["text"]) for each in question["items"])


def _altered(ground: ArticleIndex, question: Json) -> Distortion:
    """Return what the statement changes: the words that it has and its evidence lacks, or the other way."""
    statement = str(question["statement"])
    matter = _LEAD.sub("", statement)
    there = split_words(" ".join(each.words for each in _sentences(ground, question)))
    here = split_words(matter)
    old = " ".join(word for word in there if word not in here)
    new = " ".join(word for word in here if word not in there)
    return Distortion(statement, matter, old, new, "reversed")


def _figure(ground: ArticleIndex, question: Json) -> NumberMention | None:
    """Return the number of the evidence that is asked for."""
    found = (figure for each in _sentences(ground, question) for figure in find_numbers(each))
    return next((figure for figure in found if figure.value == Fraction(question["value"])), None)


def _sentences(ground: ArticleIndex, question: Json) -> Iterator[ArticleSentence]:
    """Yield the sentences that all of its citations touch."""
    for evidence in _evidence(question):
        yield from (ground.sentences[row] for row in find_sentence_numbers(ground, evidence))
