"""The articles as the editor shows them: all passages, the evidence of one question marked. No Qt."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.authoring import document_traversal
from quizapp.pack.quote_matching import find_quote
from quizapp.pack.sentences import CharSpan
from quizapp.ui.article_view.state import (
    ArticleViewState,
    CitationMark,
    ParagraphRole,
    ParagraphSpan,
    ParagraphState,
)
from quizapp.ui.article_view.switcher_state import ArticleTab
from quizapp.ui.editor.state import ArticleState
from quizapp.ui.messages import article_view as text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quizapp.authoring.json_pointers import Json
    from quizapp.ui.ports import Translate

_DAY: Final = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_ROLES: Final[dict[str, ParagraphRole]] = {
    "headline": "headline",
    "standfirst": "standfirst",
    "caption": "caption",
    "summary": "summary",
}


def build_article_state(
    document: Json, place: int, question: Json | None, translate: Translate
) -> ArticleState:
    """Return the article at a place; what the question cites is marked, and underlined where it shows who
    says it.
    """
    source = document["sources"][place]
    marks, cues = _spans(source, question)
    return _article(source, marks, cues, translate)


def build_article_tabs(document: Json, translate: Translate) -> tuple[ArticleTab, ...]:
    """Return the tabs of several articles; none for one."""
    sources = [source for _, source in document_traversal.entries(document, "/sources")]
    if len(sources) < 2:
        return ()
    found = []
    for source in sources:
        title, note = (
            str(source.get("title", "")),
            text.describe_article_tab(translate, source.get("publisher"), ""),
        )
        found.append(ArticleTab(title, note, translate("article.tab_name", title=title, note=note)))
    return tuple(found)


def find_front_article(document: Json, question: Json | None) -> int | None:
    """Return the place of the article that a question cites first; None where it cites none."""
    cited = (
        [citation["passage"] for _, citation in document_traversal.citations(question)] if question else []
    )
    homes = [
        place
        for place, (_, source) in enumerate(document_traversal.entries(document, "/sources"))
        if cited and any(each.get("id") == cited[0] for each in source.get("passages", []))
    ]
    return homes[0] if homes else None


def _article(
    source: Json,
    marks: dict[str, list[ParagraphSpan]],
    cues: dict[str, list[ParagraphSpan]],
    translate: Translate,
) -> ArticleState:
    passages, title = source.get("passages", []), str(source.get("title", ""))
    told = any(each.get("role") == "headline" and each.get("text") == title for each in passages)
    published = str(source.get("published") or "")
    sheet = ArticleViewState(
        name=translate("article.name", title=title),
        source_line=text.format_source_line(
            translate, source.get("publisher"), published if _DAY.fullmatch(published) else None
        ),
        # A headline that is a passage too is shown as that, so that it can be selected.
        headline="" if told else title,
        items=tuple(_paragraphs(passages, marks, cues, translate)),
    )
    return ArticleState(sheet, tuple(str(each.get("id", "")) for each in passages), title)


def _paragraphs(
    passages: Iterable[Json],
    marks: dict[str, list[ParagraphSpan]],
    cues: dict[str, list[ParagraphSpan]],
    translate: Translate,
) -> Iterator[ParagraphState]:
    reached = 0
    for passage in passages:
        number, id_ = passage.get("paragraph"), str(passage.get("id", ""))
        role = _ROLES.get(passage.get("role"), "body")
        yield ParagraphState(
            text=str(passage.get("text", "")),
            number=number if isinstance(number, int) and number != reached else None,
            role=role,
            label=translate("article.in_short") if role == "summary" else "",
            marks=tuple(CitationMark(span.start, span.end) for span in _apart(marks.get(id_, []))),
            cues=tuple(_apart(cues.get(id_, []))),
        )
        reached = number if isinstance(number, int) else reached


def _spans(
    source: Json, question: Json | None
) -> tuple[dict[str, list[ParagraphSpan]], dict[str, list[ParagraphSpan]]]:
    """Return where cited words of an article stand, and those that show who says them, by passage."""
    marks: dict[str, list[ParagraphSpan]] = {}
    cues: dict[str, list[ParagraphSpan]] = {}
    texts = {str(each["id"]): str(each.get("text", "")) for each in source.get("passages", [])}
    for _, citation in document_traversal.citations(question) if question else ():
        _add(marks, texts, citation)
        for saying in citation.get("attributions", []):
            if saying.get("named"):
                _add(cues, texts, saying["named"])
            elif saying.get("cue"):
                _add(cues, texts, {"passage": citation["passage"], "quote": saying["cue"]})
    return marks, cues


def _add(found: dict[str, list[ParagraphSpan]], texts: dict[str, str], citation: Json) -> None:
    """Note where a citation stands, if it stands there once."""
    passage = str(citation.get("passage", ""))
    beside = (str(citation.get(name) or "") for name in ("prefix", "suffix"))
    span = find_quote(texts.get(passage, ""), str(citation.get("quote", "")), *beside)
    if isinstance(span, CharSpan) and span.end > span.start:
        found.setdefault(passage, []).append(ParagraphSpan(span.start, span.end))


def _apart(spans: Iterable[ParagraphSpan]) -> list[ParagraphSpan]:
    """Return spans in order, those that overlap made one."""
    apart: list[ParagraphSpan] = []
    for span in sorted(spans, key=lambda each: (each.start, each.end)):
        if apart and span.start < apart[-1].end:
            apart[-1] = ParagraphSpan(apart[-1].start, max(apart[-1].end, span.end))
        else:
            apart.append(span)
    return apart
