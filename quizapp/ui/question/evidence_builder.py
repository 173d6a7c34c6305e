"""The sheet after an answer: the cited words marked, who says them and as what. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from quizapp.pack.quote_matching import find_quote, locate_citation
from quizapp.pack.sentences import CharSpan, find_touched_sentences, split_sentences
from quizapp.ui.article_view.spoken_punctuation import format_spoken
from quizapp.ui.article_view.state import (
    ArticleFooterState,
    ArticleGap,
    ArticleViewState,
    CitationFacts,
    CitationMark,
    MarkLegend,
    ParagraphSpan,
    ParagraphState,
)
from quizapp.ui.messages import common
from quizapp.ui.messages import practice as text
from quizapp.ui.question import article_builder

if TYPE_CHECKING:
    from quizapp.pack.article_gaps import CompletedSource
    from quizapp.pack.ids import PassageId, SpeakerId
    from quizapp.pack.models.questions import Attribution, Citation
    from quizapp.pack.models.sources import Source, Speaker
    from quizapp.ui.ports import Translate
    from quizapp.ui.question.explanation_citations import EvidenceCitations


def build_evidence_view(
    source: Source,
    shown: EvidenceCitations,
    speakers: Iterable[Speaker],
    translate: Translate,
    *,
    whole: bool,
    own: CompletedSource | None = None,
    kinds_checked: bool = True,
) -> ArticleViewState:
    """Return an article with the cited words marked, one passage each side, or all of it.

    `own` is the whole article from a file of one's own, where the pack has only parts. Kinds of statement
    that nobody has checked yet are shown as such.
    """
    by_id = {speaker.id: speaker for speaker in speakers}
    rows = _EvidenceRows(source, shown, by_id, translate, own, kinds_checked=kinds_checked)
    told = tuple(rows.all() if whole else rows.near())
    foot = article_builder.build_article_footer(source, translate)
    return ArticleViewState(
        name=translate("article.name", title=source.title),
        source_line=foot.source_line,
        headline=source.title,
        heading=translate("explanation.says") if shown.settles else translate("explanation.closest"),
        description=_description(rows, shown, translate),
        items=told,
        foot=ArticleFooterState(
            title=source.title,
            source_line=foot.source_line,
            rights=foot.rights,
            legend=MarkLegend(translate("explanation.exact_words"), translate("explanation.who_says"))
            if shown.settles
            else None,
            note="" if shown.settles else translate("explanation.nothing_marked"),
        ),
        first_mark=_first_mark(told, shown),
        facts_in_view=bool(shown.numbers),
        near=not whole,
    )


def _first_mark(rows: Iterable[ParagraphState | ArticleGap], shown: EvidenceCitations) -> int:
    """Return the index of the mark of what is cited first; the first one where that is elsewhere."""
    marks = [(row, mark) for row in rows if isinstance(row, ParagraphState) for mark in row.marks]
    if shown.numbers:
        wanted = shown.numbers[shown.first]
        return next((place for place, (_, mark) in enumerate(marks) if wanted in mark.numbers), 0)
    quote = shown.citations[shown.first].quote if shown.citations else ""
    held = (place for place, (row, mark) in enumerate(marks) if quote in row.text[mark.start : mark.end])
    return next(held, 0)


class _EvidenceRows:
    """The passages of one source with marks, cues and facts where the citations put them."""

    def __init__(
        self,
        source: Source,
        shown: EvidenceCitations,
        speakers: Mapping[SpeakerId, Speaker],
        translate: Translate,
        own: CompletedSource | None,
        *,
        kinds_checked: bool,
    ) -> None:
        self._own, self._kinds_checked = own, kinds_checked
        self._source = source = source if own is None else own.source
        self._shown = shown
        self._speakers = speakers
        self._translate = translate
        self._texts = {passage.id: passage.text for passage in source.passages}
        self._cited = {citation.passage for citation in shown.citations}
        self._named = {
            saying.named.passage
            for citation in shown.citations
            for saying in citation.attributions
            if saying.named is not None
        }
        self._facts = self._facts_by_passage()

    def all(self) -> list[ParagraphState | ArticleGap]:
        """Return every passage, and what the pack leaves out; what is not cited stays in plain text."""
        told = ((place, self._row(place)) for place in range(len(self._source.passages)))
        return list(article_builder.insert_gaps(self._source, told, self._translate, self._own))

    def near(self) -> list[ParagraphState | ArticleGap]:
        """Return the cited passages with one each side, muted, and where a speaker is named.

        Of a whole article from a file of one's own these are whole paragraphs.
        """
        ids = [passage.id for passage in self._source.passages]
        told = {passage.paragraph for passage in self._source.passages if passage.id in self._cited}
        own = self._own
        near = [range(place, place + 1) for place in range(len(ids))] if own is None else [*own.paragraphs()]
        kept: set[int] = set()
        for at, places in enumerate(near):
            inside = {ids[place] for place in places}
            if inside & self._cited:
                kept.update((at - 1, at, at + 1))
            elif inside & self._named:
                kept.add(at)
        rows = {
            place: replace(
                self._row(place),
                # The number stands beside the cited words, whether they come first in their paragraph or not.
                number=self._number(place, told),
                muted=ids[place] not in self._cited | self._named,
            )
            for at in sorted(kept & set(range(len(near))))
            for place in near[at]
        }
        return [*rows.values()] if own is None else [*article_builder.merge_passages(rows, own)]

    def _number(self, place: int, told: set[int | None]) -> int | None:
        passage = self._source.passages[place]
        return None if passage.paragraph in told and passage.id not in self._cited else passage.paragraph

    def facts(self) -> list[CitationFacts]:
        """Return all facts in the order of the evidence."""
        return [fact for facts in self._facts.values() for fact in facts]

    def fact(self, citation: Citation) -> CitationFacts:
        """Return who says the words of a citation, and as what."""
        fact = _facts(citation.attributions, self._speakers, self._source, self._translate)
        return (
            fact
            if self._kinds_checked
            else replace(fact, kind=self._translate("common.unchecked", kind=fact.kind))
        )

    def marked(self) -> list[tuple[int | None, int | None, Citation]]:
        """Return each citation of this article with its number and its paragraph's, in order."""
        paragraphs = {passage.id: passage.paragraph for passage in self._source.passages}
        numbers = self._shown.numbers or (None,) * len(self._shown.citations)
        return [
            (number, paragraphs[citation.passage], citation)
            for number, citation in zip(numbers, self._shown.citations, strict=True)
            if citation.passage in paragraphs
        ]

    def _here(self) -> list[Citation]:
        return [citation for _, _, citation in self.marked()]

    def _row(self, place: int) -> ParagraphState:
        passage = self._source.passages[place]
        marks = self._marks(passage.id) if self._shown.settles else ()
        facts = self._facts.get(passage.id, ())
        if self._shown.numbers:
            cited = dict(zip(self._shown.numbers, self._shown.citations, strict=True))
            facts = [self.fact(cited[mark.numbers[0]]) for mark in marks]
        here = (told for told in self.marked() if told[2].passage == passage.id)
        return replace(
            article_builder.build_paragraph(self._source, place, self._translate),
            marks=marks,
            cues=self._cues(passage.id) if self._shown.settles else (),
            facts=tuple(facts),
            name=_say_evidence(here, facts, self._translate) if marks else "",
        )

    def _marks(self, passage: PassageId) -> tuple[CitationMark, ...]:
        numbers = self._shown.numbers or (None,) * len(self._shown.citations)
        spans = [
            (locate_citation(citation, self._texts[passage]), number)
            for citation, number in zip(self._shown.citations, numbers, strict=True)
            if citation.passage == passage
        ]
        return tuple(
            CitationMark(
                whole.start,
                whole.end,
                tuple(sorted(n for part, n in spans if n and whole.start <= part.start < whole.end)),
            )
            for whole in _merged([span for span, _ in spans])
        )

    def _cues(self, passage: PassageId) -> tuple[ParagraphSpan, ...]:
        found: list[CharSpan] = []
        for citation in self._shown.citations:
            for saying in citation.attributions:
                if saying.cue is not None and citation.passage == passage:
                    found += _cue(self._texts[passage], citation, saying.cue)
                if saying.named is not None and saying.named.passage == passage:
                    name = find_quote(self._texts[passage], saying.named.quote)
                    found += [name] if isinstance(name, CharSpan) else []
        return tuple(ParagraphSpan(span.start, span.end) for span in _merged(found))

    def _facts_by_passage(self) -> dict[PassageId, list[CitationFacts]]:
        """Facts stand once per speaker and kind, under the passage that is cited first."""
        told: set[tuple[str, ...]] = set()
        by_passage: dict[PassageId, list[CitationFacts]] = {}
        spoken = any(citation.attributions for citation in self._shown.citations)
        for citation in self._here():
            if spoken and _only_names(citation):
                continue
            fact = self.fact(citation)
            same = fact.via, fact.name, fact.kind, fact.kind_text
            if same not in told:
                told.add(same)
                by_passage.setdefault(citation.passage, []).append(fact)
        return by_passage


def _only_names(citation: Citation) -> bool:
    """Tell whether a citation is but a name, or words for a thing, beside what somebody says."""
    return not citation.attributions and not citation.quote.rstrip("”’\"'").endswith((".", "!", "?", "…"))


def _facts(
    attributions: Sequence[Attribution],
    speakers: Mapping[SpeakerId, Speaker],
    source: Source,
    translate: Translate,
) -> CitationFacts:
    statement_type = attributions[-1].statement_type if attributions else "narration"
    kind, meaning = common.describe_statement_type(translate, statement_type)
    if not attributions:
        role = source.publisher or ""
        return CitationFacts(
            translate("explanation.who"),
            translate("explanation.kind"),
            translate("explanation.article_itself"),
            kind,
            statement_type,
            meaning,
            role=role,
            icon="article",
        )
    speaker = speakers[attributions[-1].speaker]
    via = text.format_attribution_chain(
        translate, tuple(speakers[saying.speaker].name for saying in attributions[:-1])
    )
    if attributions[-1].denies:
        meaning = translate("explanation.denied")
    return CitationFacts(
        who_label=translate("explanation.who"),
        kind_label=translate("explanation.kind"),
        name=speaker.name,
        kind=kind,
        kind_icon=statement_type,
        kind_text=meaning,
        via=via,
        role=speaker.role or "",
        monogram=_monogram(speaker) if speaker.kind == "person" else "",
        icon="article" if speaker.kind == "document" else "speaker",
    )


def _monogram(speaker: Speaker) -> str:
    words = [word for word in speaker.name.split() if word[:1].isalpha()]
    return "".join(word[0].upper() for word in (words[:1] + words[1:][-1:]))


def _cue(passage: str, citation: Citation, cue: str) -> list[CharSpan]:
    """Return where the cue stands: in the sentences of the quote, or in the one before."""
    spans = split_sentences(passage)
    numbers = find_touched_sentences(passage, locate_citation(citation, passage), spans)
    if not numbers:
        return []
    for first in (numbers[0], max(numbers[0] - 1, 0)):
        start, end = spans[first].start, spans[numbers[-1]].end
        place = find_quote(passage[start:end], cue)
        if isinstance(place, CharSpan):
            return [CharSpan(start + place.start, start + place.end)]
    return []


def _merged(spans: list[CharSpan]) -> list[CharSpan]:
    merged: list[CharSpan] = []
    for span in sorted(set(spans)):
        if merged and span.start < merged[-1].end:
            merged[-1] = CharSpan(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _kind_spoken(fact: CitationFacts, translate: Translate) -> str:
    denied = translate("explanation.denied")
    return translate("explanation.denying", kind=fact.kind) if fact.kind_text == denied else fact.kind


def _description(rows: _EvidenceRows, shown: EvidenceCitations, translate: Translate) -> str:
    """Say the marked words and their speaker, for marks themselves are not spoken."""
    if not shown.settles:
        return translate("explanation.nothing_marked")
    if not shown.numbers:
        return _say_evidence(rows.marked(), rows.facts(), translate)
    return " ".join(_say_evidence([told], [rows.fact(told[2])], translate) for told in rows.marked())


def _say_evidence(
    marked: Iterable[tuple[int | None, int | None, Citation]],
    facts: Iterable[CitationFacts],
    translate: Translate,
) -> str:
    """Say marked words, each with its number and its paragraph's, and then who says them."""
    said = [
        f"{text.name_evidence(translate, paragraph, number)}: "
        f"{_stopped(format_spoken(citation.quote, translate))}"
        for number, paragraph, citation in marked
    ]
    return " ".join([*said, *(_said(fact, translate) for fact in facts)])


def _said(fact: CitationFacts, translate: Translate) -> str:
    if fact.via:
        return translate(
            "explanation.said_by", speakers=f"{fact.via} {fact.name}", kind=_kind_spoken(fact, translate)
        )
    return translate("explanation.told")


def _stopped(words: str) -> str:
    return words if words.endswith((".", "?", "!")) else f"{words}."
