"""How a pack that is to be added is told: in its line, and in full. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from quizapp.catalogue import Message
from quizapp.pack.canonical_text import escape_hidden, shorten_text
from quizapp.pack.checks.imitation import names_program
from quizapp.pack.problems import TOO_MANY_PROBLEMS
from quizapp.ui.kit.form import Words
from quizapp.ui.messages import article_view
from quizapp.ui.messages import packs as text
from quizapp.ui.messages.common import (
    MAX_LISTED,
    add_full_stop,
    describe_more,
    list_first,
    shorten_lines,
    translate_message,
)
from quizapp.ui.pack_import.state import PackImportRow, PackImportSection, PackImportTone

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.library.pack_import.importer import ImportReportLine
    from quizapp.library.pack_import.pack_reader_process import OfferedSource, PackDetails, RevisionNote
    from quizapp.pack.problems import Problem
    from quizapp.ui.kit.form import Item
    from quizapp.ui.pack_import.inspection import PackImportCandidate
    from quizapp.ui.ports import Clock, Translate

MAX_TITLE = 120
"""So many characters of a title are shown that may have more."""

_OUTCOMES: dict[str, tuple[str, PackImportTone]] = {
    "added": ("correct", "correct"),
    "updated": ("correct", "correct"),
    "same": ("", "textMuted"),
    "kept": ("", "textMuted"),
    "refused": ("wrong", "wrong"),
}


def build_import_row(
    found: PackImportCandidate, line: ImportReportLine | None, *, checked: bool | None, tr: Translate
) -> PackImportRow:
    """Return the line of a pack; with what came of it, if that is known."""
    facts = _sound(found)
    tag, tag_icon, tag_tone = _tag(found, line, tr)
    note, note_icon, note_tone = _note(found, line, tr)
    title = find_title(found)
    source = "" if facts is None else _source(facts, tr)
    made = "" if facts is None else describe_authors(found, facts, tr)
    chosen = () if checked is None else (tr("add_packs.chosen" if checked else "add_packs.not_chosen"),)
    told = (title, tag, *chosen, source, made, note)
    return PackImportRow(
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


def find_title(found: PackImportCandidate) -> str:
    """Return a pack's title, or the name of a file that is none; of one with errors with nothing hidden."""
    facts = found.offer.facts
    if facts is None:
        return escape_hidden(found.path.name)
    return (
        escape_hidden(shorten_text(" ".join(facts.title.split()), MAX_TITLE))
        if found.offer.errors
        else facts.title
    )


def build_detail(
    found: PackImportCandidate, line: ImportReportLine | None, clock: Clock, tr: Translate
) -> Iterator[Item]:
    """Yield all that is told of a pack."""
    facts = _sound(found)
    yield Words(find_title(found), "heading", reads=True, id="pack")
    if facts is not None and facts.summary:
        yield Words(shorten_lines(facts.summary), tone="textMuted", id="summary")
    for part in _parts(found, line, clock, tr):
        if part.lines:
            yield Words(part.heading, "label", "textMuted", above=4, below=2)
            yield Words("\n".join(part.lines), tone=part.tone, reads=True)


def list_problems(found: PackImportCandidate, tr: Translate) -> tuple[str, ...]:
    """Return what is wrong with a pack, else what is to be looked at."""
    return tuple(describe_problem(problem, tr) for problem in found.offer.errors or found.offer.warnings)


def _first_problems(found: PackImportCandidate, tr: Translate) -> tuple[str, ...]:
    problems, lines = found.offer.errors or found.offer.warnings, list_problems(found, tr)
    if len(lines) <= MAX_LISTED:
        return lines
    last = problems[-1]
    if last.code == TOO_MANY_PROBLEMS and isinstance(last.message, Message) and "n" in last.message.values:
        # It counts those that are not even listed.
        more = cast("int", last.message.values["n"]) + len(lines) - 1 - MAX_LISTED
        return (*lines[:MAX_LISTED], tr(last.message.id, n=more))
    return list_first(tr, lines)


def describe_problem(problem: Problem, tr: Translate) -> str:
    """Return a problem with its place in the file."""
    sentence = translate_message(tr, problem.message)
    return f"{problem.pointer}: {sentence}" if problem.pointer else sentence


def describe_authors(found: PackImportCandidate, facts: PackDetails, tr: Translate) -> str:
    """Return who made a pack."""
    return text.describe_import_authorship(tr, found.questions, facts.authors, facts.reviewers, facts.licence)


def _sound(found: PackImportCandidate) -> PackDetails | None:
    """Return what a pack says of itself, if nothing is wrong with it; else that may be what is wrong."""
    return None if found.offer.errors else found.offer.facts


def _parts(
    found: PackImportCandidate, line: ImportReportLine | None, clock: Clock, tr: Translate
) -> Iterator[PackImportSection]:
    facts, offer = _sound(found), found.offer
    if line is not None:
        sentence = (_refusal(line, tr),) if line.sentence else ()
        yield PackImportSection(
            tr("add_packs.sections.came"), (add_full_stop(tr(f"add_packs.outcome.{line.outcome}")), *sentence)
        )
    if offer.errors:
        yield PackImportSection(tr("add_packs.sections.wrong"), _first_problems(found, tr), "wrong")
        yield PackImportSection(tr("add_packs.sections.do"), (tr("add_packs.advice"),))
    if offer.doubts:
        yield PackImportSection(tr("add_packs.sections.doubts"), tuple(_doubts(offer.doubts, tr)), "wrong")
    if offer.installed is not None and found.status != "same":
        yield PackImportSection(tr("add_packs.sections.changes"), _changes(found, clock, tr))
    yield PackImportSection(
        tr("add_packs.sections.notes"),
        list_first(tr, [_note_line(each, tr) for each in offer.notes]),
    )
    if facts is not None:
        yield PackImportSection(
            tr("add_packs.sections.advisory"), (shorten_lines(facts.advisory),) if facts.advisory else ()
        )
        yield PackImportSection(tr("add_packs.sections.made"), tuple(_makers(found, facts, tr)))
        for source in facts.sources[:MAX_LISTED]:
            yield PackImportSection(tr("add_packs.article", title=source.title), tuple(_article(source, tr)))
        more = describe_more(tr, len(facts.sources))
        yield PackImportSection(tr("add_packs.sections.articles"), (more,) if more else ())
    if not offer.errors:
        yield PackImportSection(tr("add_packs.sections.look"), _first_problems(found, tr))
    yield PackImportSection(tr("add_packs.sections.file"), (escape_hidden(str(found.path)),), "textMuted")


def _doubts(doubts: Sequence[Message], tr: Translate) -> Iterator[str]:
    for doubt in doubts:
        yield translate_message(tr, doubt)
    yield tr("add_packs.doubts_advice")


def _makers(found: PackImportCandidate, facts: PackDetails, tr: Translate) -> Iterator[str]:
    yield describe_authors(found, facts, tr)
    if found.status != "same" and any(map(names_program, facts.authors)):
        yield tr("add_packs.names_quizapp")


def _note_line(note: RevisionNote, tr: Translate) -> str:
    return tr("add_packs.note", number=note.revision, words=shorten_lines(note.text))


def _changes(found: PackImportCandidate, clock: Clock, tr: Translate) -> tuple[str, ...]:
    installed, changes = found.offer.installed, found.offer.changes
    assert installed is not None
    day = clock.day(installed.at)
    return (
        add_full_stop(_counted(found, tr)),
        *text.describe_consequences(tr, len(changes.changed), len(changes.removed)),
        text.describe_installed_pack(tr, day, installed.questions, bundled=installed.bundled),
    )


def _counted(found: PackImportCandidate, tr: Translate) -> str:
    changes = found.offer.changes
    counts = map(len, (changes.added, changes.changed, changes.reworded, changes.removed))
    return text.describe_changes(tr, *counts)


def _article(source: OfferedSource, tr: Translate) -> Iterator[str]:
    yield add_full_stop(article_view.format_source_line(tr, source.publisher, source.published))
    rights = add_full_stop(source.rights)
    yield f"{rights} {source.rights_licence}." if source.rights_licence else rights
    yield text.describe_import_extent(tr, whole=source.whole)
    if source.url:
        yield source.url


def _source(facts: PackDetails, tr: Translate) -> str:
    if not facts.sources:
        return ""
    first = facts.sources[0]
    line = article_view.format_source_line(tr, first.publisher, first.published)
    return text.describe_articles(tr, line, len(facts.sources) - 1)


def _tag(
    found: PackImportCandidate, line: ImportReportLine | None, tr: Translate
) -> tuple[str, str, PackImportTone]:
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


def _refusal(line: ImportReportLine, tr: Translate) -> str:
    return tr(line.sentence) if isinstance(line.sentence, Message) else line.sentence


def _note(
    found: PackImportCandidate, line: ImportReportLine | None, tr: Translate
) -> tuple[str, str, PackImportTone]:
    offer = found.offer
    if line is not None and line.sentence:
        return _refusal(line, tr), "wrong", "wrong"
    if offer.errors:
        return describe_problem(offer.errors[0], tr), "wrong", "wrong"
    if offer.installed is not None and found.status != "same":
        return _change_note(found, tr)
    if offer.facts is not None and offer.facts.advisory:
        return offer.facts.advisory, "info", "text"
    if offer.warnings:
        return describe_problem(offer.warnings[0], tr), "info", "text"
    return "", "", "text"


def _change_note(found: PackImportCandidate, tr: Translate) -> tuple[str, str, PackImportTone]:
    if found.status == "doubtful" and found.offer.doubts:
        return translate_message(tr, found.offer.doubts[0]), "info", "wrong"
    return add_full_stop(_counted(found, tr)), "repeat", "text"
