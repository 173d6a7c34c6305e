"""A pack's first page: what it is, its articles and their own files, and what to know before. No Qt."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from quizapp.ui.kit.form import Button, Buttons, Card, IconWords, Item, Line, Note, Progress, Words
from quizapp.ui.kit.widget_state import IconLineState
from quizapp.ui.messages import article_view
from quizapp.ui.messages import packs as text
from quizapp.ui.messages.keys import SESSION_OPTIONS_LETTERS, describe_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.pack.models.pack import Pack
    from quizapp.pack.models.sources import Source
    from quizapp.ui.ports import Translate
    from quizapp.ui.screens.session_options.local_copy_opener import LocalCopyOpener, LocalCopyState

BETWEEN = 16


def build_first_page(pack: Pack, own: LocalCopyOpener, tr: Translate) -> Card:
    """Return what a pack says of itself; `own` opens articles' own files."""
    several = len(pack.sources) > 1
    items: list[Item] = [Words(pack.title, "question"), Words(pack.summary, reads=True, below=BETWEEN)]
    if pack.advisory:
        line = IconLineState("info", pack.advisory, strong=tr("setup.before"))
        items.append(Card((IconWords(line, reads=True, below=0),), padding=12, id="advisory", below=BETWEEN))
    items.append(Words(tr("setup.articles" if several else "setup.article"), "heading"))
    lines = own.lines()
    keyed = next((place for place, line in enumerate(lines) if line is not None and line.opens), -1)
    for place, (source, own_line) in enumerate(zip(pack.sources, lines, strict=True)):
        if place:
            items.append(Line())
        items += _article(source, tr)
        if own_line is not None:
            items += _own_file(place, own_line, own, tr, keyed=place == keyed)
    items.append(Words(text.describe_dated_articles(tr, len(pack.sources)), above=8, below=BETWEEN))
    if pack.glossary:
        items.append(Words(tr("setup.words"), "heading"))
        items += [
            Words(each.text, below=4, strong=f"{each.term}:", id=f"term-{place}")
            for place, each in enumerate(pack.glossary)
        ]
    foot = text.describe_questions_authorship(tr, pack.authors, pack.reviewers, pack.licence, pack.revision)
    items += (Line(above=8), Words(foot, "meta", "textMuted", below=0, id="foot"))
    return Card(tuple(items), id="first-page", below=BETWEEN)


def name_own_file(place: int, line: LocalCopyState) -> str:
    """Return the id of what is told of an article's own file: another one where that is other."""
    told = "work" if line.work else "failed" if line.failed else "lies" if line.lies else "offer"
    return f"own-{place}-{told}"


def _article(source: Source, tr: Translate) -> Iterator[Item]:
    here = {each.paragraph for each in source.passages if each.role == "body"} - {None}
    if source.whole:
        extent = tr("setup.whole", n=source.paragraphs)
    else:
        extent = tr("setup.parts", n=source.paragraphs, here=len(here))
    line = article_view.format_source_line(tr, source.publisher, source.published)
    told = tr("setup.source", line=line, extent=extent)
    yield Words(source.title, "quote", below=0)
    yield Words(told, "meta", "textMuted", below=0, id=f"source-{source.id}")
    yield Words(source.rights.statement, "meta", "textMuted", id=f"rights-{source.id}")


def _own_file(
    place: int, line: LocalCopyState, own: LocalCopyOpener, tr: Translate, *, keyed: bool
) -> Iterator[Item]:
    """Yield how it is with an article's own file, and the buttons; what became so on this page is spoken."""
    name = name_own_file(place, line)
    icon, tone = ("warn", "partial") if line.stale else ("info", "text")
    if line.work:
        yield Progress(line.work, line.done, line.total, tr("local_copy.stop"), id=name)
    elif line.failed:
        yield Note(line.failed, id=name)
    elif line.news and (line.lies or line.stale or line.gone):
        yield Note(line.note, icon, tone, id=name)
    elif line.lies or line.stale:
        yield IconWords(IconLineState(icon, line.note, tone=tone), id=name)
    else:
        yield Words(line.note, "meta", "textMuted", id=name)
    buttons = []
    letter = SESSION_OPTIONS_LETTERS["own"] if keyed else ""
    if line.work:
        stop = tr("add_packs.stop")
        buttons.append(Button(stop, own.stop, small=True, icon="article", id=f"open-{place}"))
    elif line.opens:
        said = " ".join(filter(None, (line.note, letter and describe_key(tr, letter))))
        opens = partial(own.open, place)
        words = tr("local_copy.open")
        buttons.append(
            Button(
                words,
                opens,
                letter,
                small=True,
                icon="article",
                description=said,
                name=line.opens,
                id=f"open-{place}",
            )
        )
    if line.goes:
        away = partial(own.take_away, place)
        buttons.append(
            Button(
                tr("local_copy.away"),
                away,
                small=True,
                description=line.note,
                name=line.goes,
                id=f"away-{place}",
            )
        )
    yield Buttons(tuple(buttons), id=f"file-{place}")
