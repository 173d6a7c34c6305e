"""Words looked for in the teacher's own texts, and replaced: a part of the editor's presenter. No Qt."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from quizapp.authoring import document_traversal
from quizapp.authoring.json_pointers import get_value, is_inside
from quizapp.authoring.operations.fields import find_words, is_in_articles, replace_words
from quizapp.ui.editor import question_rows
from quizapp.ui.editor.form.field_matches import highlight_form
from quizapp.ui.editor.state import FindReplaceState

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from quizapp.authoring.json_pointers import Json
    from quizapp.authoring.operations.fields import WordMatch
    from quizapp.ui.editor.context import EditorContext
    from quizapp.ui.editor.editor_model import EditorModel
    from quizapp.ui.editor.state import EditorState, QuestionListRow, TextSpan

AROUND = 40
"""So many characters before and after the words are said."""


class FindReplace:
    """The bar for finding and replacing; `alone` is called before a place is shown: nothing else is to be."""

    def __init__(self, hold: EditorContext, alone: Callable[[], None]) -> None:
        self._hold, self._alone = hold, alone
        self.is_open = False
        self._words = self._new = ""
        self._capitals = self._whole = False
        self._at = -1
        self._note = ""
        self._found: tuple[Json, tuple[WordMatch, ...]] | None = None

    def open(self) -> None:
        """Show the bar; what was looked for last stands in it still."""
        if self._hold.model() is not None:
            self.is_open, self._at, self._note = True, -1, ""
            self._hold.render()

    def close(self) -> str | None:
        """Take the bar away; returns the pointer of the text that was shown, '' for none.

        None: it was not open.
        """
        if not self.is_open:
            return None
        hits = self._hits()
        shown = hits[self._at].at if 0 <= self._at < len(hits) else ""
        self.is_open, self._found = False, None
        return shown

    def search(self, words: str) -> None:
        """Look for other words."""
        self._words = words
        self._look_anew()

    def replace_with(self, words: str) -> None:
        """Take the words that are written in place of those found."""
        self._new = words

    def set_capitals(self, on: bool) -> None:
        """Find words only with the capitals that were typed, or with any."""
        self._capitals = on
        self._look_anew()

    def set_whole(self, on: bool) -> None:
        """Find whole words only, or parts of words too."""
        self._whole = on
        self._look_anew()

    def step(self, by: int) -> None:
        """Show the next place, or the one before; after the last comes the first."""
        bench, hits = self._hold.model(), self._hits()
        if bench is None:
            return
        if not hits:
            self._tell(self._nothing(bench))
        elif 0 <= self._at < len(hits):
            self._show(bench, hits, (self._at + by) % len(hits))
        else:
            here = [place for place, hit in enumerate(hits) if _is_shown(bench, hit)]
            self._show(bench, hits, (here or [0])[0 if by > 0 else -1])

    def replace(self) -> None:
        """Write the other words at the place that is shown, and go on to the next."""
        bench, hits, new = self._hold.model(), self._hits(), self._new
        if bench is None:
            return
        if not 0 <= self._at < len(hits):
            self._tell(self._hold.translate("replace.go_first") if hits else self._nothing(bench))
            return
        hit = hits[self._at]
        if hit.quoted:
            self._tell(self._hold.translate("replace.is_quoted"))
            return
        if not self._hold.do(lambda it: replace_words(it.document, [hit], new)):
            return
        end, left = hit.start + len(new), self._hits()
        after = [
            place
            for place, each in enumerate(left)
            if place >= self._at and (each.at != hit.at or each.start >= end)
        ]
        if after or left:
            self._show(bench, left, (after or [0])[0])
        else:
            self._at = -1
            self._tell(self._hold.translate("replace.replaced", n=1))

    def replace_all(self) -> None:
        """Write the other words at all places at once, but for those in quotations."""
        bench, hits, new, translate = self._hold.model(), self._hits(), self._new, self._hold.translate
        if bench is None:
            return
        own = [hit for hit in hits if not hit.quoted]
        if not own:
            self._tell(translate("replace.only_quoted") if hits else self._nothing(bench))
            return
        if self._hold.do(lambda it: replace_words(it.document, own, new)):
            self._at = -1
            quoted = len(hits) - len(own)
            told = [
                translate("replace.replaced", n=len(own)),
                *([translate("replace.stay", n=quoted)] if quoted else []),
            ]
            self._tell(" ".join(told))

    def dress(self, state: EditorState) -> EditorState:
        """Return a state with the bar, and with what was found marked in rows."""
        bench = self._hold.model()
        if not self.is_open or bench is None:
            return state
        hits = self._hits()
        marks: dict[str, tuple[TextSpan, ...]] = defaultdict(tuple)
        for hit in hits:
            marks[hit.at] += ((hit.start, hit.end),)
        at = self._at if self._at < len(hits) else -1
        shown = hits[at] if at >= 0 else None
        translate = self._hold.translate
        finding = FindReplaceState(
            self._words,
            self._new,
            self._capitals,
            self._whole,
            _counted(self._hold, at, len(hits)) if hits else "",
            self._where(state, shown) if shown else "",
            self._note or ("" if hits or not self._words else self._nothing(bench)),
            (shown.at, (shown.start, shown.end)) if shown else None,
        )
        if shown is not None and shown.quoted and not self._note:
            finding = replace(finding, note=translate("replace.quoted"))
        rows = _marked(bench.document, state.rows, marks) if marks else state.rows
        form = state.form and highlight_form(state.form, marks, finding.here)
        return replace(state, finding=finding, rows=rows, form=form)

    def _hits(self) -> tuple[WordMatch, ...]:
        """Return what is found in the pack as it is now; it is looked for once."""
        bench = self._hold.model()
        if bench is None:
            return ()
        if self._found is None or self._found[0] is not bench.document:
            hits = find_words(bench.document, self._words, capitals=self._capitals, whole=self._whole)
            self._found = bench.document, hits
        return self._found[1]

    def _look_anew(self) -> None:
        self._found, self._at, self._note = None, -1, ""
        self._hold.render()

    def _show(self, bench: EditorModel, hits: tuple[WordMatch, ...], at: int) -> None:
        self._at, self._note = at, ""
        self._alone()
        hit = hits[at]
        key = question_rows.find_row_key(bench.document, hit.at)
        if key != bench.key:
            bench.show(key)
        if key == question_rows.SPEAKERS:
            bench.speaker = hit.at
        self._hold.render()
        words = self._excerpt(hit)
        told = [
            self._hold.translate("replace.place", number=at + 1, count=len(hits)),
            question_rows.describe_row(bench.document, key, self._hold.translate),
            words,
        ]
        if hit.quoted:
            told.append(self._hold.translate("replace.quoted"))
        self._hold.announce(", ".join(told))

    def _where(self, state: EditorState, hit: WordMatch) -> str:
        """Return the heading of what is shown with the name of the field, where it has one."""
        fields = state.form.fields() if state.form is not None else ()
        label = next((each.label for each in fields if each.pointer == hit.at), "")
        # Some texts have no field in a form: their words are told instead.
        return ", ".join(each for each in (state.heading, label or self._excerpt(hit)) if each)

    def _excerpt(self, hit: WordMatch) -> str:
        """Return the words found with some before and after."""
        bench = self._hold.model()
        value = str(get_value(bench.document, hit.at)) if bench is not None else ""
        start, end = max(0, hit.start - AROUND), hit.end + AROUND
        before, after = "… " if start else "", " …" if end < len(value) else ""
        return f"“{before}{value[start:end].strip()}{after}”"

    def _nothing(self, bench: EditorModel) -> str:
        """Return why nothing is found."""
        if not self._words:
            return self._hold.translate("replace.no_words")
        there = is_in_articles(bench.document, self._words, capitals=self._capitals, whole=self._whole)
        return self._hold.translate("replace.article" if there else "replace.nowhere")

    def _tell(self, sentence: str) -> None:
        self._note = sentence
        self._hold.announce(sentence)
        self._hold.render()


def _counted(hold: EditorContext, at: int, count: int) -> str:
    return (
        hold.translate("replace.places", n=count)
        if at < 0
        else hold.translate("replace.place", number=at + 1, count=count)
    )


def _is_shown(bench: EditorModel, hit: WordMatch) -> bool:
    """Tell whether a place is in what is shown."""
    if bench.place:
        return is_inside(hit.at, bench.place)
    return not hit.at.startswith(("/banks/", "/speakers/"))


def _marked(
    document: Json, rows: tuple[QuestionListRow, ...], marks: Mapping[str, tuple[TextSpan, ...]]
) -> tuple[QuestionListRow, ...]:
    """Return the rows with what was found in the words that stand in them."""
    asked = {
        question_rows.QUESTION + str(each["id"]): (at, each)
        for at, each in document_traversal.questions(document)
    }
    return tuple(_marked_row(row, *asked[row.id], marks) if row.id in asked else row for row in rows)


def _marked_row(
    row: QuestionListRow, at: str, asked: Json, marks: Mapping[str, tuple[TextSpan, ...]]
) -> QuestionListRow:
    # What is shown has no double spaces: where the text has some, nothing is marked rather than amiss.
    for name in ("label", "prompt", "claim", "statement"):
        if asked.get(name):
            found = marks.get(f"{at}/{name}", ()) if asked[name] == row.title else ()
            return replace(row, marks=found) if found else row
    return row
