"""Rows that one goes through: the paragraphs of an article, comments, versions. No Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quizapp.authoring import document_traversal
from quizapp.ui.kit.form import Item
from quizapp.ui.passages.state import PassageRow

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.authoring.export import OmittedPassage
    from quizapp.authoring.json_pointers import Json
    from quizapp.ui.ports import Translate


@dataclass(frozen=True, slots=True)
class PassageRows(Item):
    """Rows that scroll by themselves, the one `at` a place in hand; `choose` is told another one.

    `style` is that of their words. Enter does `enter`, else what it does on the page.
    """

    name: str
    rows: tuple[PassageRow, ...]
    at: int
    choose: Callable[[int], None] = field(compare=False)
    style: str = "quoteS"
    enter: Callable[[], None] | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class ParagraphInput(Item):
    """A field for a text of one paragraph, as high as it is; `edit` is told all of it at each change."""

    name: str
    words: str
    edit: Callable[[str], None] = field(compare=False)
    longest: int
    description: str = ""


def build_passage_rows(
    document: Json, source: Json, gone: Sequence[OmittedPassage], translate: Translate
) -> tuple[PassageRow, ...]:
    """Return the paragraphs of an article; `gone` is what is handed out without."""
    counts = Counter(
        id_
        for _, asked in document_traversal.questions(document)
        for id_ in document_traversal.find_cited_passages(asked)
    )
    left = {each.passage: each for each in gone}
    return tuple(_pieces(source, counts, left, translate))


def _pieces(
    source: Json, counts: Counter[str], left: dict[str, OmittedPassage], translate: Translate
) -> Iterator[PassageRow]:
    for passage in source.get("passages", []):
        id_, number, role = str(passage["id"]), passage.get("paragraph"), passage.get("role", "body")
        title = translate("open_article.paragraph", number=number) if number else ""
        if not title and translate.has(f"open_article.{role}"):
            title = translate(f"open_article.{role}")
        # A headline's words are the title as well, which goes along.
        left_out, told = id_ in left and role != "headline", ""
        if counts[id_]:
            told = translate("paragraphs.cited", n=counts[id_])
        elif left_out:
            out = left[id_]
            why = "told" if out.summary else "asked" if out.is_asked else "left_out"
            told = translate(f"paragraphs.stays.{why}")
        head = translate("paragraphs.head", title=title, told=told) if told else title
        shown = str(passage.get("text", ""))
        name = translate("paragraphs.row_name", title=head, words=shown)
        yield PassageRow(head, shown, left_out, headline=role == "headline", name=name)
