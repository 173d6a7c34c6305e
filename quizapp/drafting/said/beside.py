"""Quotations whose speaker is told by place alone: by the narrator's words right beside them, or a name.

It works on what no backend has found, by the words and the marks of the article.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.drafting.covering import Covering
from quizapp.drafting.lexicon import verbs
from quizapp.drafting.models import Span
from quizapp.drafting.said.ahead import ahead, owned
from quizapp.drafting.said.behind import Beside, behind
from quizapp.drafting.said.reports import Mention, Report, by_part

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.drafting.said.carrying import Quoted
    from quizapp.drafting.said.marks import Quotation

QUESTION: Final = "question"
"""The mark of what is only asked: it tells who goes on, and is no statement."""
_SIGNED: Final = re.compile(
    r"\s*[–—-]{1,2}\s*(?P<name>[A-ZÀ-Þ][\w.’'-]*(?:\s[A-ZÀ-Þ][\w’'-]*){1,4})(?:,[^.:;“”\"]{2,80})?\.?\s*$"
)
"""“– Ann Lee, mayor” behind a quotation that a paragraph begins with."""


def beside(
    text: str, paragraphs: Sequence[Quoted], marks: Sequence[Sequence[Quotation]], known: Sequence[Report]
) -> list[Report]:
    """Return reports for quotations without any, by the words beside them.

    `marks` are by paragraph all quotations in the text; `known` is what is known to be said.
    """
    own = by_part(known)
    found: list[Report] = []
    before: _Paragraph | None = None
    for quoted in paragraphs:
        top = [each for each in marks[quoted.number] if each.depth == 0]
        told = own.get(quoted.number, [])
        paragraph = _Paragraph(
            text,
            quoted,
            top,
            Covering(each.content for each in told if "in-quotation" not in each.marks),
            Covering(each.cue for each in told if each.cue is not None),
        )
        found += paragraph.reports(before)
        before = paragraph
    return found


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph, its outer quotations in their order, and what is known to be said in it, by which cues."""

    text: str
    quoted: Quoted
    top: Sequence[Quotation]
    known: Covering
    cues: Covering

    def reports(self, before: _Paragraph | None) -> Iterator[Report]:
        whole = frozenset(self.quoted.whole)
        for at, each in enumerate(self.top):
            if not self.known.meets(each.inner):
                found = self._found(at, before) if each in whole else self._in_words(at)
                if found is not None:
                    yield _report(self.quoted.number, each, found)

    def _found(self, at: int, before: _Paragraph | None) -> Beside | None:
        quotation, end = self.top[at], self.quoted.part.span.end
        until = self.top[at + 1].outer.start if at + 1 < len(self.top) else end
        found = behind(self.text, quotation, until)
        if found is not None:
            return found
        start, stop = self._space_before(at)
        if self.text[start:stop].strip():
            return self._ahead(start, stop)
        return before.led() if at == 0 and before is not None and before.quoted.part.role == "body" else None

    def led(self) -> Beside | None:
        """Return who is told at a paragraph's end to say what the next one begins with."""
        start, stop = self._space_before(len(self.top))
        return self._ahead(start, stop, leads_on=self.text[start:stop].rstrip().endswith(":"))

    def _ahead(self, start: int, stop: int, *, leads_on: bool = False) -> Beside | None:
        """Return who speaks by the words before a quotation. A known cue tells more where it `leads_on`."""
        found = ahead(self.text, start, stop)
        if found is None or found.cue is None:
            return found
        used = self.cues.meets(found.cue) and not leads_on
        return None if used or self.known.meets(found.cue) else found

    def _space_before(self, at: int) -> tuple[int, int]:
        """Return what the narrator tells before a quotation, from the one before it on."""
        span = self.quoted.part.span
        stop = self.top[at].outer.start if at < len(self.top) else span.end
        return (self.top[at - 1].outer.end if at else span.start), stop

    def _in_words(self, at: int) -> Beside | None:
        """Return who says quoted words that are no sentence: “in Lee’s words, “a mess””, or sign them."""
        start, stop = self._space_before(at)
        return owned(self.text, start, stop) or self._signed(at)

    def _signed(self, at: int) -> Beside | None:
        match = _SIGNED.match(self.text, self.top[at].outer.end, self.quoted.part.span.end)
        if match is None or at or self.text[self.quoted.part.span.start : self.top[0].outer.start].strip():
            return None
        name = match["name"]
        mention = Mention(Span(*match.span("name")), name.split()[-1], name, "name")
        return Beside(mention, "", None, "signed")


def _report(part: int, quotation: Quotation, found: Beside) -> Report:
    marks = {"beside", f"beside-{found.how}"}
    if not found.verb:
        marks.add("beside-unknown")
    if found.verb in verbs.ASKING:
        marks.add(QUESTION)
    return Report(
        content=quotation.outer,
        part=part,
        sort="stating",
        verb=found.verb,
        cue=found.cue,
        mention=found.mention,
        marks=frozenset(marks),
    )
