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
    from collections.abc import Mapping

    from quizapp.authoring.json_pointers import Json
    from quizapp.authoring.operations.fields import WordMatch
    from quizapp.ui.editor.context import EditorContext
    from quizapp.ui.editor.editor_model import EditorModel
    from quizapp.ui.editor.state import EditorState, QuestionListRow, TextSpan

AROUND = 40
"""So many characters before and after the words are said."""


class FindReplace:
    """The bar for finding and replacing."""

    def __init__(self, context: EditorContext) -> None:
        self._context = context
        self.is_open = False
        self._words = self._new = ""
        self._capitals = self._whole = False
        self._at = -1
        self._note = ""
        self._found: tuple[Json, tuple[WordMatch, ...]] | None = None

    def open(self) -> None:
        """Show the bar; what was looked for last stands in it still."""
        if self._context.model is not None:
            self.is_open, self._at, self._note = True, -1, ""
            self._context.render()

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
        model, hits = self._context.model, self._hits()
        if model is None:
            return
        if not hits:
            self._tell(self._nothing(model))
        elif 0 <= self._at < len(hits):
            self._show(model, hits, (self._at + by) % len(hits))
        else:
            here = [place for place, hit in enumerate(hits) if _is_shown(model, hit)]
            self._show(model, hits, (here or [0])[0 if by > 0 else -1])

    def replace(self) -> None:
        """Write the other words at the place that is shown, and go on to the next."""
        model, hits, new = self._context.model, self._hits(), self._new
        if model is None:
            return
        if not 0 <= self._at < len(hits):
            self._tell(self._context.translate("replace.go_first") if hits else self._nothing(model))
            return
        hit = hits[self._at]
        if hit.quoted:
            self._tell(self._context.translate("replace.is_quoted"))
            return
        if not self._context.do(lambda document: replace_words(document, [hit], new)):
            return
        end, left = hit.start + len(new), self._hits()
        after = [
            place
            for place, each in enumerate(left)
            if place >= self._at and (each.at != hit.at or each.start >= end)
        ]
        if after or left:
            self._show(model, left, (after or [0])[0])
        else:
            self._at = -1
            self._tell(self._context.translate("replace.replaced", n=1))

    def replace_all(self) -> None:
        """Write the other words at all places at once, but for those in quotations."""
        model, hits, new, translate = self._context.model, self._hits(), self._new, self._context.translate
        if model is None:
            return
        own = [hit for hit in hits if not hit.quoted]
        if not own:
            self._tell(translate("replace.only_quoted") if hits else self._nothing(model))
            return
        if self._context.do(lambda document: replace_words(document, own, new)):
            self._at = -1
            quoted = len(hits) - len(own)
            told = [
                translate("replace.replaced", n=len(own)),
                *([translate("replace.stay", n=quoted)] if quoted else []),
            ]
            self._tell(" ".join(told))

    def dress(self, state: EditorState) -> EditorState:
        """Return a state with the bar, and with what was found marked in rows."""
        model = self._context.model
        if not self.is_open or model is None:
            return state
        hits = self._hits()
        marks: dict[str, tuple[TextSpan, ...]] = defaultdict(tuple)
        for hit in hits:
            marks[hit.at] += ((hit.start, hit.end),)
        at = self._at if self._at < len(hits) else -1
        shown = hits[at] if at >= 0 else None
        translate = self._context.translate
        finding = FindReplaceState(
            self._words,
            self._new,
            self._capitals,
            self._whole,
            _counted(self._context, at, len(hits)) if hits else "",
            self._where(state, shown) if shown else "",
            self._note or ("" if hits or not self._words else self._nothing(model)),
            (shown.at, (shown.start, shown.end)) if shown else None,
        )
        if shown is not None and shown.quoted and not self._note:
            finding = replace(finding, note=translate("replace.quoted"))
        rows = _marked(model.document, state.rows, marks) if marks else state.rows
        form = state.form and highlight_form(state.form, marks, finding.here)
        return replace(state, finding=finding, rows=rows, form=form)

    def _hits(self) -> tuple[WordMatch, ...]:
        """Return what is found in the pack as it is now; it is looked for once."""
        model = self._context.model
        if model is None:
            return ()
        if self._found is None or self._found[0] is not model.document:
            hits = find_words(model.document, self._words, capitals=self._capitals, whole=self._whole)
            self._found = model.document, hits
        return self._found[1]

    def _look_anew(self) -> None:
        self._found, self._at, self._note = None, -1, ""
        self._context.render()

    def _show(self, model: EditorModel, hits: tuple[WordMatch, ...], at: int) -> None:
        self._at, self._note = at, ""
        self._context.selected = frozenset()
        hit = hits[at]
        model.show_pointer(hit.at)
        self._context.render()
        words = self._excerpt(hit)
        told = [
            self._context.translate("replace.place", number=at + 1, count=len(hits)),
            question_rows.describe_row(model.document, model.key, self._context.translate),
            words,
        ]
        if hit.quoted:
            told.append(self._context.translate("replace.quoted"))
        self._context.announce(", ".join(told))

    def _where(self, state: EditorState, hit: WordMatch) -> str:
        """Return the heading of what is shown with the name of the field, where it has one."""
        fields = state.form.fields() if state.form is not None else ()
        label = next((each.label for each in fields if each.pointer == hit.at), "")
        # Some texts have no field in a form: their words are told instead.
        return ", ".join(each for each in (state.heading, label or self._excerpt(hit)) if each)

    def _excerpt(self, hit: WordMatch) -> str:
        """Return the words found with some before and after."""
        model = self._context.model
        value = str(get_value(model.document, hit.at)) if model is not None else ""
        start, end = max(0, hit.start - AROUND), hit.end + AROUND
        before, after = "… " if start else "", " …" if end < len(value) else ""
        return f"“{before}{value[start:end].strip()}{after}”"

    def _nothing(self, model: EditorModel) -> str:
        """Return why nothing is found."""
        if not self._words:
            return self._context.translate("replace.no_words")
        there = is_in_articles(model.document, self._words, capitals=self._capitals, whole=self._whole)
        return self._context.translate("replace.article" if there else "replace.nowhere")

    def _tell(self, sentence: str) -> None:
        self._note = sentence
        self._context.announce(sentence)
        self._context.render()


def _counted(context: EditorContext, at: int, count: int) -> str:
    return (
        context.translate("replace.places", n=count)
        if at < 0
        else context.translate("replace.place", number=at + 1, count=count)
    )


def _is_shown(model: EditorModel, hit: WordMatch) -> bool:
    """Tell whether a place is in what is shown."""
    if model.place:
        return is_inside(hit.at, model.place)
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
