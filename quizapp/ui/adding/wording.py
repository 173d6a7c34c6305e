"""How a pack that is to be added is told: in its line, and in full. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.catalogue import Message
from quizapp.pack.text import cut, visible
from quizapp.ui.adding.state import Detail, PackLine, Part, Tone
from quizapp.ui.text import adding as text
from quizapp.ui.text import article
from quizapp.ui.text.common import stopped, translated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.library.adding.intake import Line
    from quizapp.library.adding.readers import Facts, OfferedSource
    from quizapp.pack.problems import Problem
    from quizapp.ui.adding.looking import Candidate
    from quizapp.ui.ports import Clock, Translate

LONGEST = 120
"""So many characters of a title are shown that may have more."""

_OUTCOMES: dict[str, tuple[str, Tone]] = {
    "added": ("correct", "correct"),
    "updated": ("correct", "correct"),
    "same": ("", "textMuted"),
    "kept": ("", "textMuted"),
    "refused": ("wrong", "wrong"),
}


def pack_line(found: Candidate, line: Line | None, *, checked: bool | None, tr: Translate) -> PackLine:
    """Return the line of a pack; with what came of it, if that is known."""
    facts = _sound(found)
    tag, tag_icon, tag_tone = _tag(found, line, tr)
    note, note_icon, note_tone = _note(found, line, tr)
    title = title_of(found)
    source = "" if facts is None else _source(facts, tr)
    made = "" if facts is None else made_by(found, facts, tr)
    chosen = () if checked is None else (tr("add_packs.chosen" if checked else "add_packs.not_chosen"),)
    told = (title, tag, *chosen, source, made, note)
    return PackLine(
        title=title,
        source=source,
        made=made,
        tag=tag,
        tag_icon=tag_icon,
        tag_tone=tag_tone,
        note=note,
        note_icon=note_icon,
        note_tone=note_tone,
        checked=checked,
        name=", ".join(each.rstrip(".") for each in told if each),
    )


def title_of(found: Candidate) -> str:
    """Return a pack's title, or the name of a file that is none; of one with errors with nothing hidden."""
    facts = found.offer.facts
    if facts is None:
        return visible(found.path.name)
    return visible(cut(" ".join(facts.title.split()), LONGEST)) if found.offer.errors else facts.title


def detail(found: Candidate, line: Line | None, clock: Clock, tr: Translate) -> Detail:
    """Return all that is told of a pack."""
    facts, offer = _sound(found), found.offer
    return Detail(
        title=title_of(found),
        summary="" if facts is None else facts.summary,
        parts=tuple(part for part in _parts(found, line, clock, tr) if part.lines),
        can_copy=bool(offer.errors or offer.warnings),
    )


def problems(found: Candidate, tr: Translate) -> tuple[str, ...]:
    """Return what is wrong with a pack, else what is to be looked at."""
    return tuple(told(problem, tr) for problem in found.offer.errors or found.offer.warnings)


def told(problem: Problem, tr: Translate) -> str:
    """Return a problem with its place in the file."""
    sentence = translated(tr, problem.message)
    return f"{problem.pointer}: {sentence}" if problem.pointer else sentence


def made_by(found: Candidate, facts: Facts, tr: Translate) -> str:
    """Return who made a pack."""
    return text.made_by(tr, found.questions, facts.authors, facts.reviewers, facts.licence)


def _sound(found: Candidate) -> Facts | None:
    """Return what a pack says of itself, if nothing is wrong with it; else that may be what is wrong."""
    return None if found.offer.errors else found.offer.facts


def _parts(found: Candidate, line: Line | None, clock: Clock, tr: Translate) -> Iterator[Part]:
    facts, offer = _sound(found), found.offer
    if line is not None:
        sentence = (_refusal(line, tr),) if line.sentence else ()
        yield Part(
            tr("add_packs.sections.came"), (stopped(tr(f"add_packs.outcome.{line.outcome}")), *sentence)
        )
    if offer.errors:
        yield Part(tr("add_packs.sections.wrong"), problems(found, tr), "wrong")
        yield Part(tr("add_packs.sections.do"), (tr("add_packs.advice"),))
    if offer.installed is not None and found.status != "same":
        yield Part(tr("add_packs.sections.changes"), _changes(found, clock, tr))
    yield Part(
        tr("add_packs.sections.notes"),
        tuple(tr("add_packs.note", number=each.revision, words=each.text) for each in offer.notes),
    )
    if facts is not None:
        yield Part(tr("add_packs.sections.advisory"), (facts.advisory,) if facts.advisory else ())
        yield Part(tr("add_packs.sections.made"), (made_by(found, facts, tr),))
        for source in facts.sources:
            yield Part(tr("add_packs.article", title=source.title), tuple(_article(source, tr)))
    if not offer.errors:
        yield Part(tr("add_packs.sections.look"), problems(found, tr))
    yield Part(tr("add_packs.sections.file"), (visible(str(found.path)),), "textMuted")


def _changes(found: Candidate, clock: Clock, tr: Translate) -> tuple[str, ...]:
    installed, changes = found.offer.installed, found.offer.changes
    assert installed is not None
    day = clock.day(installed.at)
    return (
        stopped(_counted(found, tr)),
        *text.what_becomes(tr, len(changes.changed), len(changes.removed)),
        text.installed(tr, day, installed.questions, bundled=installed.bundled),
    )


def _counted(found: Candidate, tr: Translate) -> str:
    changes = found.offer.changes
    counts = map(len, (changes.added, changes.changed, changes.reworded, changes.removed))
    return text.changes(tr, *counts)


def _article(source: OfferedSource, tr: Translate) -> Iterator[str]:
    yield stopped(article.source_line(tr, source.publisher, source.published))
    rights = stopped(source.rights)
    yield f"{rights} {source.rights_licence}." if source.rights_licence else rights
    yield text.extent(tr, whole=source.whole)
    if source.url:
        yield source.url


def _source(facts: Facts, tr: Translate) -> str:
    if not facts.sources:
        return ""
    first = facts.sources[0]
    line = article.source_line(tr, first.publisher, first.published)
    return text.more_articles(tr, line, len(facts.sources) - 1)


def _tag(found: Candidate, line: Line | None, tr: Translate) -> tuple[str, str, Tone]:
    facts, installed = found.offer.facts, found.offer.installed
    if line is not None:
        return tr(f"add_packs.outcome.{line.outcome}"), *_OUTCOMES[line.outcome]
    if facts is None or not found.offer.can_be_added:
        return tr("add_packs.cannot"), "wrong", "wrong"
    if found.status in ("new", "same"):
        return tr("add_packs.new" if found.status == "new" else "add_packs.same"), "", "text"
    if found.status == "different" or installed is None:
        return tr("add_packs.other_edit", given=facts.revision), "", "text"
    return tr("add_packs.revision", given=facts.revision, has=installed.revision), "", "text"


def _refusal(line: Line, tr: Translate) -> str:
    return tr(line.sentence) if isinstance(line.sentence, Message) else line.sentence


def _note(found: Candidate, line: Line | None, tr: Translate) -> tuple[str, str, Tone]:
    offer = found.offer
    if line is not None and line.sentence:
        return _refusal(line, tr), "wrong", "wrong"
    if offer.errors:
        return told(offer.errors[0], tr), "wrong", "wrong"
    if offer.installed is not None and found.status != "same":
        return stopped(_counted(found, tr)), "repeat", "text"
    if offer.facts is not None and offer.facts.advisory:
        return offer.facts.advisory, "info", "text"
    if offer.warnings:
        return told(offer.warnings[0], tr), "info", "text"
    return "", "", "text"
