"""What is told of a corrected article: both texts beside each other, and the citations that broke. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.editing import walk
from quizapp.ui.editor.corrected.state import BesideRow, CitationCard
from quizapp.ui.editor.listing import title_of
from quizapp.ui.text import corrected as text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.article.models import Article
    from quizapp.editing.corrected import Correction, Row
    from quizapp.editing.pointers import Json
    from quizapp.pack.words import Role
    from quizapp.ui.ports import Translate


def texts_of(article: Article, source: Json) -> list[tuple[Role, str]]:
    """Return role and text of each paragraph of a newer text, for a source.

    A headline is left out where the pack's article has none of its own among its paragraphs.
    """
    headed = any(passage.get("role") == "headline" for passage in source.get("passages", []))
    return [
        (paragraph.role, paragraph.text)
        for paragraph in article.paragraphs
        if headed or paragraph.role != "headline"
    ]


def rows_of(correction: Correction, translate: Translate) -> tuple[BesideRow, ...]:
    """Return the paragraphs beside each other; those that are the same make one row as long as they last."""
    _, source = walk.source(correction.before, correction.source)
    numbers = {str(each["id"]): each.get("paragraph") for each in source.get("passages", [])}
    made: list[BesideRow] = []
    same: list[Row] = []
    for row, apart in zip(correction.rows, correction.apart, strict=True):
        if apart is None:
            same.append(row)
            continue
        made += _fold(same, numbers, translate)
        same = []
        number = numbers.get(row.passage or "")
        shown = str(number) if isinstance(number, int) else ""
        name = text.row_name(translate, shown, row.before or "", row.after or "")
        made.append(BesideRow(name, shown, *apart, headline=row.role == "headline"))
    return (*made, *_fold(same, numbers, translate))


def cards_of(correction: Correction, translate: Translate) -> tuple[CitationCard, ...]:
    """Return the citations that broke and are not mended, in the order of the questions."""
    asked = {
        str(each["id"]): (number, each)
        for number, (_, each) in enumerate(walk.questions(correction.document), 1)
    }
    unwritten = translate("editor.unwritten")
    made = []
    for each in correction.broken:
        number, question = asked[each.question]
        tag, title = translate("corrected_article.question", number=number), title_of(question) or unwritten
        near = "" if each.hint is None else each.hint.words
        name = text.card_name(translate, tag, title, each.quote, near)
        made.append(CitationCard(each.at, tag, title, each.quote, near, name))
    return tuple(made)


def _fold(rows: Sequence[Row], numbers: dict[str, int | None], translate: Translate) -> list[BesideRow]:
    if not rows:
        return []
    found = [numbers.get(row.passage or "") for row in rows]
    told = text.same_paragraphs(translate, tuple(number for number in found if isinstance(number, int)))
    return [BesideRow(told, fold=told)]
