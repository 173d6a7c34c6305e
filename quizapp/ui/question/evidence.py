"""The sheet after an answer: the cited words marked, who says them and as what. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from quizapp.pack.proving import find, locate
from quizapp.pack.sentences import Span as TextSpan
from quizapp.pack.sentences import sentences, touched
from quizapp.ui.question import article
from quizapp.ui.sheet.spoken import aloud
from quizapp.ui.sheet.state import Facts, Foot, Gap, Legend, Mark, Paragraph, SheetState, Span
from quizapp.ui.text import common
from quizapp.ui.text import explanation as text

if TYPE_CHECKING:
    from quizapp.pack.ids import PassageId, VoiceId
    from quizapp.pack.models.questions import Citation, Saying
    from quizapp.pack.models.sources import Source, Voice
    from quizapp.pack.own_copy import Laid
    from quizapp.ui.ports import Translate
    from quizapp.ui.question.cited import Cited


def evidence_sheet(
    source: Source,
    shown: Cited,
    voices: Iterable[Voice],
    translate: Translate,
    *,
    whole: bool,
    own: Laid | None = None,
    kinds_checked: bool = True,
) -> SheetState:
    """Return an article with the cited words marked, one passage each side, or all of it.

    `own` is the whole article from a file of one's own, where the pack has only parts. Kinds of statement
    that nobody has checked yet are shown as such.
    """
    by_id = {voice.id: voice for voice in voices}
    rows = _Rows(source, shown, by_id, translate, own, kinds_checked=kinds_checked)
    told = tuple(rows.all() if whole else rows.near())
    foot = article.foot(source, translate)
    return SheetState(
        name=translate("article.name", title=source.title),
        source_line=foot.source_line,
        headline=source.title,
        heading=translate("explanation.says") if shown.settles else translate("explanation.closest"),
        description=_description(rows, shown, translate),
        items=told,
        foot=Foot(
            title=source.title,
            source_line=foot.source_line,
            rights=foot.rights,
            legend=Legend(translate("explanation.exact_words"), translate("explanation.who_says"))
            if shown.settles
            else None,
            note="" if shown.settles else translate("explanation.nothing_marked"),
        ),
        first_mark=_first_mark(told, shown),
        facts_in_view=bool(shown.numbers),
        near=not whole,
    )


def _first_mark(rows: Iterable[Paragraph | Gap], shown: Cited) -> int:
    """Return the index of the mark of what is cited first; the first one where that is elsewhere."""
    marks = [(row, mark) for row in rows if isinstance(row, Paragraph) for mark in row.marks]
    if shown.numbers:
        wanted = shown.numbers[shown.first]
        return next((place for place, (_, mark) in enumerate(marks) if wanted in mark.numbers), 0)
    quote = shown.citations[shown.first].quote if shown.citations else ""
    held = (place for place, (row, mark) in enumerate(marks) if quote in row.text[mark.start : mark.end])
    return next(held, 0)


class _Rows:
    """The passages of one source with marks, cues and facts where the citations put them."""

    def __init__(
        self,
        source: Source,
        shown: Cited,
        voices: Mapping[VoiceId, Voice],
        translate: Translate,
        own: Laid | None,
        *,
        kinds_checked: bool,
    ) -> None:
        self._own, self._kinds_checked = own, kinds_checked
        self._source = source = source if own is None else own.source
        self._shown = shown
        self._voices = voices
        self._translate = translate
        self._texts = {passage.id: passage.text for passage in source.passages}
        self._cited = {citation.passage for citation in shown.citations}
        self._named = {
            saying.named.passage
            for citation in shown.citations
            for saying in citation.said
            if saying.named is not None
        }
        self._facts = self._facts_by_passage()

    def all(self) -> list[Paragraph | Gap]:
        """Return every passage, and what the pack leaves out; what is not cited stays in plain text."""
        told = ((place, self._row(place)) for place in range(len(self._source.passages)))
        return list(article.with_gaps(self._source, told, self._translate, self._own))

    def near(self) -> list[Paragraph | Gap]:
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
        return [*rows.values()] if own is None else [*article.whole_paragraphs(rows, own)]

    def _number(self, place: int, told: set[int | None]) -> int | None:
        passage = self._source.passages[place]
        return None if passage.paragraph in told and passage.id not in self._cited else passage.paragraph

    def facts(self) -> list[Facts]:
        """Return all facts in the order of the proof."""
        return [fact for facts in self._facts.values() for fact in facts]

    def fact(self, citation: Citation) -> Facts:
        """Return who says the words of a citation, and as what."""
        fact = _facts(citation.said, self._voices, self._source, self._translate)
        return (
            fact
            if self._kinds_checked
            else replace(fact, kind=self._translate("common.unchecked", kind=fact.kind))
        )

    def marked(self) -> list[tuple[int | None, int | None, Citation]]:
        """Return each citation of this article with its number and its paragraph's, in the proof's order."""
        paragraphs = {passage.id: passage.paragraph for passage in self._source.passages}
        numbers = self._shown.numbers or (None,) * len(self._shown.citations)
        return [
            (number, paragraphs[citation.passage], citation)
            for number, citation in zip(numbers, self._shown.citations, strict=True)
            if citation.passage in paragraphs
        ]

    def _here(self) -> list[Citation]:
        return [citation for _, _, citation in self.marked()]

    def _row(self, place: int) -> Paragraph:
        passage = self._source.passages[place]
        marks = self._marks(passage.id) if self._shown.settles else ()
        facts = self._facts.get(passage.id, ())
        if self._shown.numbers:
            cited = dict(zip(self._shown.numbers, self._shown.citations, strict=True))
            facts = [self.fact(cited[mark.numbers[0]]) for mark in marks]
        return replace(
            article.paragraph(self._source, place, self._translate),
            marks=marks,
            cues=self._cues(passage.id) if self._shown.settles else (),
            facts=tuple(facts),
        )

    def _marks(self, passage: PassageId) -> tuple[Mark, ...]:
        numbers = self._shown.numbers or (None,) * len(self._shown.citations)
        spans = [
            (locate(citation, self._texts[passage]), number)
            for citation, number in zip(self._shown.citations, numbers, strict=True)
            if citation.passage == passage
        ]
        return tuple(
            Mark(
                whole.start,
                whole.end,
                tuple(sorted(n for part, n in spans if n and whole.start <= part.start < whole.end)),
            )
            for whole in _merged([span for span, _ in spans])
        )

    def _cues(self, passage: PassageId) -> tuple[Span, ...]:
        found: list[TextSpan] = []
        for citation in self._shown.citations:
            for saying in citation.said:
                if saying.cue is not None and citation.passage == passage:
                    found += _cue(self._texts[passage], citation, saying.cue)
                if saying.named is not None and saying.named.passage == passage:
                    name = find(self._texts[passage], saying.named.quote)
                    found += [name] if isinstance(name, TextSpan) else []
        return tuple(Span(span.start, span.end) for span in _merged(found))

    def _facts_by_passage(self) -> dict[PassageId, list[Facts]]:
        """Facts stand once per speaker and kind, under the passage that is cited first."""
        told: set[tuple[str, ...]] = set()
        by_passage: dict[PassageId, list[Facts]] = {}
        spoken = any(citation.said for citation in self._shown.citations)
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
    return not citation.said and not citation.quote.rstrip("”’\"'").endswith((".", "!", "?", "…"))


def _facts(
    said: Sequence[Saying], voices: Mapping[VoiceId, Voice], source: Source, translate: Translate
) -> Facts:
    status = said[-1].status if said else "narration"
    kind, meaning = common.statement(translate, status)
    if not said:
        role = source.publisher or ""
        return Facts(
            translate("explanation.who"),
            translate("explanation.kind"),
            translate("explanation.article_itself"),
            kind,
            status,
            meaning,
            role=role,
            icon="article",
        )
    voice = voices[said[-1].voice]
    via = text.via(translate, tuple(voices[saying.voice].name for saying in said[:-1]))
    if said[-1].denies:
        meaning = translate("explanation.denied")
    return Facts(
        who_label=translate("explanation.who"),
        kind_label=translate("explanation.kind"),
        name=voice.name,
        kind=kind,
        kind_icon=status,
        kind_text=meaning,
        via=via,
        role=voice.role or "",
        monogram=_monogram(voice) if voice.kind == "person" else "",
        icon="article" if voice.kind == "document" else "speaker",
    )


def _monogram(voice: Voice) -> str:
    words = [word for word in voice.name.split() if word[:1].isalpha()]
    return "".join(word[0].upper() for word in (words[:1] + words[1:][-1:]))


def _cue(passage: str, citation: Citation, cue: str) -> list[TextSpan]:
    """Return where the cue stands: in the sentences of the quote, or in the one before."""
    spans = sentences(passage)
    numbers = touched(passage, locate(citation, passage), spans)
    if not numbers:
        return []
    for first in (numbers[0], max(numbers[0] - 1, 0)):
        start, end = spans[first].start, spans[numbers[-1]].end
        place = find(passage[start:end], cue)
        if isinstance(place, TextSpan):
            return [TextSpan(start + place.start, start + place.end)]
    return []


def _merged(spans: list[TextSpan]) -> list[TextSpan]:
    merged: list[TextSpan] = []
    for span in sorted(set(spans)):
        if merged and span.start < merged[-1].end:
            merged[-1] = TextSpan(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _kind_spoken(fact: Facts, translate: Translate) -> str:
    denied = translate("explanation.denied")
    return translate("explanation.denying", kind=fact.kind) if fact.kind_text == denied else fact.kind


def _description(rows: _Rows, shown: Cited, translate: Translate) -> str:
    """Say the marked words and their speaker, for marks themselves are not spoken."""
    if not shown.settles:
        return translate("explanation.nothing_marked")
    said: list[str] = []
    for number, paragraph, citation in rows.marked():
        name = text.evidence(translate, paragraph, number)
        said.append(f"{name}: {_stopped(aloud(citation.quote, translate))}")
        if shown.numbers:
            said.append(_said(rows.fact(citation), translate))
    if not shown.numbers:
        said += [_said(fact, translate) for fact in rows.facts()]
    return " ".join(said)


def _said(fact: Facts, translate: Translate) -> str:
    if fact.via:
        return translate(
            "explanation.said_by", voices=f"{fact.via} {fact.name}", kind=_kind_spoken(fact, translate)
        )
    return translate("explanation.told")


def _stopped(words: str) -> str:
    return words if words.endswith((".", "?", "!")) else f"{words}."
