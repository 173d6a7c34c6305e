"""Names every speaker of an article: each report's mention becomes an entity, in reading order."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from quizapp.drafting.attribute.speech_reports import group_by_part
from quizapp.drafting.coreference.discourse import Discourse, DiscourseMention, ResolvedPronouns
from quizapp.drafting.coreference.entity_collector import collect_entities
from quizapp.drafting.coreference.mention_affiliations import AffiliationResolver
from quizapp.drafting.coreference.mention_resolver import CoreferenceResolver
from quizapp.drafting.coreference.name_scanner import find_names
from quizapp.drafting.coreference.non_subject_nouns import find_noun_mentions
from quizapp.drafting.coreference.referent import Referent
from quizapp.drafting.coreference.role_descriptions import find_role_texts, learn_roles
from quizapp.drafting.coreference.role_introductions import RoleIntroductions
from quizapp.drafting.interval_index import IntervalIndex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from quizapp.drafting.attribute.speech_reports import Mention, SpeechReport
    from quizapp.drafting.coreference.entity_registry import Entity, EntityRegistry
    from quizapp.drafting.coreference.name_scanner import NameMention
    from quizapp.drafting.coreference.non_subject_nouns import NounMention
    from quizapp.drafting.source_reading import ReadingPart, ReadingSpan

_BYLINE: Final = re.compile(r"(?:By|Reporting by) [A-Z][^.?!]{2,90}$")
"""A paragraph that tells who wrote the article."""
_HINT: Final = re.compile(r"^(?:that\s)?(?P<pronoun>she|her|he|his)\b", re.IGNORECASE)
_ROUNDS: Final = 2
"""So often an article is gone through: what pronouns told of somebody later is known from the first time."""
_NOBODY: Final = Referent(None, "none")


@dataclass(frozen=True, slots=True)
class ResolvedReport:
    """A report, whose speaker it is, and how that is known, in the words of `Referent`."""

    report: SpeechReport
    entity: Entity | None
    how: str


def resolve_speakers(
    text: str,
    parts: Sequence[ReadingPart],
    reports: Sequence[SpeechReport],
    subjects: Sequence[tuple[int, Mention]],
    quoted: Sequence[ReadingSpan],
) -> tuple[list[ResolvedReport], EntityRegistry]:
    """Return each report with its speaker, and all whom the text names.

    `subjects` are grammatical subjects, with the numbers of their paragraphs; `quoted` are spans within
    quotation marks. Names in headlines do not count, for there every word may have a capital, nor do those of
    who wrote the article.
    """
    within = IntervalIndex(quoted)
    told = [part for part in parts if part.role != "headline" and not _BYLINE.match(part.span.of(text))]
    names = [name for part in told for name in find_names(text, part.span.start, part.span.end, within)]
    people = [
        each for part in told for each in find_noun_mentions(text, part.span.start, part.span.end, within)
    ]
    heard = ResolvedPronouns()
    for _ in range(_ROUNDS):
        book = collect_entities(names)
        learn_roles(text, names, book)
        telling = _ResolutionPass(text, parts, reports, Discourse(book, heard))
        telling.run(names, [mention for _, mention in subjects], people)
    return [ResolvedReport(each, *telling.of(each)) for each in reports], book


class _ResolutionPass:
    """Goes through names, subjects and reports in reading order, and keeps whom each mention stands for."""

    def __init__(
        self, text: str, parts: Sequence[ReadingPart], reports: Sequence[SpeechReport], discourse: Discourse
    ) -> None:
        self._text = text
        self._starts = [part.span.start for part in parts]
        self._reports = reports
        self._outer = group_by_part(
            each for each in reports if each.mention and "in-quotation" not in each.marks
        )
        self._inside = IntervalIndex(each.content for each in reports)
        self._discourse = discourse
        self._meaning = CoreferenceResolver(text, self._discourse)
        self._owners = AffiliationResolver(self._discourse)
        self._meant: dict[ReadingSpan, Referent] = {}
        self._new: dict[int, Referent] = {}
        """Whom a subject first told of, by where that begins."""
        self._introducing = RoleIntroductions(text, self._starts)

    def run(
        self, names: Sequence[NameMention], subjects: Sequence[Mention], people: Sequence[NounMention] = ()
    ) -> None:
        """Go through everything. At one place a name comes first, then a subject, then a report."""
        steps = [*self._steps(names, subjects), *self._others(subjects, people)]
        for _, _, step in sorted(steps, key=lambda each: each[:2]):
            step()

    def _steps(
        self, names: Sequence[NameMention], subjects: Sequence[Mention]
    ) -> Iterator[tuple[int, int, Callable[[], None]]]:
        for name in names:
            if not name.quoted:
                yield name.span.start, 0, partial(self._pass_name, name)
        for mention in subjects:
            yield mention.span.start, 1, partial(self._pass_subject, mention)
        for report in self._reports:
            if report.mention is not None and report.sort != "carried":
                at, outer = report.mention.span.start, self._around(report)
                if outer is not None and outer.mention is not None:
                    at = max(at, outer.mention.span.start + 1)
                yield at, 2, partial(self._pass_report, report, report.mention, outer)

    def _others(
        self, subjects: Sequence[Mention], people: Sequence[NounMention]
    ) -> Iterator[tuple[int, int, Callable[[], None]]]:
        """Yield steps for those told of by a noun that is neither a subject nor a speaker."""
        known = [each.span for each in subjects]
        known += [each.mention.span for each in self._reports if each.mention is not None]
        taken = IntervalIndex(known)
        for each in people:
            if each.mention.span.start not in taken:
                yield each.mention.span.start, 1, partial(self._pass_subject, each.mention, leads=each.leads)

    def of(self, report: SpeechReport) -> Referent:
        """Return whose speaker a report is, after the run."""
        entity, how = self._meant.get(report.mention.span, _NOBODY) if report.mention else _NOBODY
        return Referent(entity.became or entity if entity else None, how)

    def _pass_name(self, name: NameMention) -> None:
        at = name.span.start
        entity, _ = self._meaning.named(name.words, name.title, self._part(at))
        if entity is not None:
            self._introducing.name(name, entity, self._part(at))
            if entity.kind == "person" and name.span == entity.first:
                for words in find_role_texts(self._text, name):
                    self._own(words, entity, at)
            self._tell(name.span, entity)

    def _pass_subject(self, mention: Mention, *, leads: bool = True) -> None:
        at = mention.span.start
        found = self._meaning.subject(mention, self._part(at))
        entity, _ = found
        if entity is None:
            return
        if entity.first == mention.span:
            self._new[at] = found
        self._own(mention.words, entity, at)
        self._introducing.tell(entity, mention)
        self._tell(mention.span, entity, subject=leads, within=mention.within)

    def _around(self, inner: SpeechReport) -> SpeechReport | None:
        """Return the report in whose quotation another one stands."""
        if "in-quotation" not in inner.marks:
            return None
        around = (each for each in self._outer.get(inner.part, ()) if each.content.holds(inner.content))
        return min(around, key=lambda each: each.content.end - each.content.start, default=None)

    def _pass_report(self, report: SpeechReport, mention: Mention, outer: SpeechReport | None) -> None:
        at = mention.span.start
        if mention.span not in self._meant:
            hint = _hint(report.content.of(self._text))
            known = self._new.get(at) if mention.sort == "noun" and not mention.joint else None
            quoting = self.of(outer).entity if outer is not None else None
            self._meant[mention.span] = known or self._meaning.speaker(mention, self._part(at), hint, quoting)
        entity, _ = self._meant[mention.span]
        if entity is not None:
            self._own(mention.words, entity, at)
            entity.spoke += 1
            self._tell(mention.span, entity, subject=True, spoke=True)

    def _own(self, words: str, entity: Entity, at: int) -> None:
        """Let somebody speak for whom words about them name."""
        able = entity.kind in ("person", "unnamed", "document") and not entity.plural
        if able and entity.belongs is None:
            entity.belongs = self._owners.of(words, entity, self._part(at), at)

    def _tell(
        self,
        span: ReadingSpan,
        entity: Entity,
        *,
        subject: bool = False,
        spoke: bool = False,
        within: bool = False,
    ) -> None:
        at = span.start
        inside = at in self._inside
        self._discourse.tell(
            DiscourseMention(at, self._part(at), entity, subject, spoke, inside, span.end, within)
        )

    def _part(self, at: int) -> int:
        """Return the number of the paragraph that a code point lies in."""
        return bisect_right(self._starts, at) - 1


def _hint(content: str) -> str:
    """Return the gender that “her office had …” gives to who says so: f, m, or nothing."""
    found = _HINT.match(content)
    if found is None:
        return ""
    return "f" if found["pronoun"].lower() in ("she", "her") else "m"
