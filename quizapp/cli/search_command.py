"""The command that searches the library, as the window does; it reads only, also while a window is open."""

from __future__ import annotations

import sys
from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from quizapp.catalogue import message
from quizapp.cli.console import Commands, print_error, print_json
from quizapp.cli.data_option import add_data_option, find_data_folder
from quizapp.library.database import open_reader
from quizapp.library.errors import LibraryError
from quizapp.library.profiles import find_last_here, load_people
from quizapp.library.search.engine import SearchHit, SearchQuery, SearchResult, search_library
from quizapp.library.startup import LIBRARY_NAME
from quizapp.pack.canonical_text import escape_hidden
from quizapp.pack.vocabulary import QUESTION_KINDS
from quizapp.quiz.mastery import find_due_limit

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from quizapp.library.connections import LibraryReader

_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"
QUESTION_STATES = ("due", "mistakes", "never", "reported")


def add_to(commands: Commands, common: ArgumentParser) -> None:
    """Add this command to the parser."""
    search = commands.add_parser("search", parents=[common])
    search.add_argument("words", nargs="+", metavar="WORDS", help=message("cli.search.words"))
    search.add_argument("--pack", type=_as_id, metavar="ID", help=message("cli.search.pack"))
    search.add_argument("--bank", type=_as_id, metavar="ID", help=message("cli.search.bank"))
    search.add_argument("--kind", choices=QUESTION_KINDS, help=message("cli.search.kind"))
    search.add_argument("--skill", type=_as_id, metavar="ID", help=message("cli.search.skill"))
    search.add_argument("--state", choices=QUESTION_STATES, help=message("cli.search.state"))
    search.add_argument("--json", action="store_true", help=message("cli.found_as_json"))
    add_data_option(search)
    search.set_defaults(run=_search)


def _as_id(text: str) -> str:
    """Return an argument without halves of characters, which no id has and no database takes."""
    return text.encode(errors="replace").decode()


def _search(arguments: Namespace) -> int:
    try:
        with closing(open_reader(find_data_folder(arguments) / LIBRARY_NAME)) as reader:
            found = search_library(reader, " ".join(arguments.words), _wish(reader, arguments))
    except LibraryError as error:
        return print_error(str(error))
    if arguments.json:
        print_json({"hits": [_plain(hit) for hit in found.hits], "more": found.more, "ready": found.ready})
    else:
        for hit in found.hits:
            print("\n".join(describe_hit(hit)))
    report_findings(found)
    return 0 if found.hits else 1


def _wish(reader: LibraryReader, arguments: Namespace) -> SearchQuery:
    """Return what to look among: as whoever was last here, until the end of today."""
    learner = find_last_here(load_people(reader))
    return SearchQuery(
        "" if learner is None else learner.id,
        find_due_limit(datetime.now(UTC), datetime.now().astimezone().tzinfo),
        arguments.pack,
        arguments.bank,
        arguments.kind,
        arguments.skill,
        arguments.state,
    )


def _plain(hit: SearchHit) -> dict[str, Any]:
    asked = hit.question
    return {
        "sort": hit.sort,
        "pack": hit.pack,
        "pack_title": hit.pack_title,
        "title": hit.title,
        "where": hit.where,
        "text": hit.excerpt.text,
        "marks": [list(mark) for mark in hit.excerpt.marks],
        "cut": [hit.excerpt.before, hit.excerpt.after],
        "question": asked and {
            "id": asked.id, "bank": asked.bank, "kind": asked.kind, "skill": asked.skill,
            "state": asked.standing,
        },
        "source": hit.source,
        "paragraph": hit.paragraph or None,
    }  # fmt: skip


def describe_hit(hit: SearchHit) -> tuple[str, str]:
    """Return what is told of a hit: its pack and title, and the words where they stand."""
    name = f"{hit.pack} {hit.question.id}" if hit.question else hit.pack
    if isinstance(hit.paragraph, int):
        where: str = message("cli.search.paragraph", number=hit.paragraph)
    else:
        where = hit.paragraph or hit.where
    return f"{name}: {escape_hidden(hit.title)}", f"    {where}: {_marked(hit)}"


def _marked(hit: SearchHit) -> str:
    """Return the excerpt, what was found bold where somebody looks on."""
    text, parts, end = hit.excerpt.text, [], 0
    bold, plain = (_BOLD, _PLAIN) if sys.stdout.isatty() else ("", "")
    for start, after in hit.excerpt.marks:
        parts += [escape_hidden(text[end:start]), bold, escape_hidden(text[start:after]), plain]
        end = after
    before, after_it = "… " if hit.excerpt.before else "", " …" if hit.excerpt.after else ""
    return f"{before}{''.join(parts)}{escape_hidden(text[end:])}{after_it}"


def report_findings(found: SearchResult) -> None:
    """Tell people how many there are, and what could not be searched."""
    count = len(found.hits)
    if not count:
        print(message("cli.search.nothing"), file=sys.stderr)
    elif found.more:
        print(message("cli.search.first", n=count), file=sys.stderr)
    else:
        print(message("cli.search.found", n=count), file=sys.stderr)
    if found.damaged:
        print(message("cli.search.damaged"), file=sys.stderr)
    elif not found.ready:
        print(message("cli.search.not_ready"), file=sys.stderr)
