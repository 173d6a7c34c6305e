"""The command that opens an article as the start of a pack."""

from __future__ import annotations

import json
import secrets
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.article.errors import ArticleCancelledError, ArticleError
from quizapp.article.file_opener import open_article
from quizapp.article.models import Article, serialize_article
from quizapp.article.starter_pack import build_starter_pack
from quizapp.catalogue import message
from quizapp.cli.console import (
    INTERRUPTED_EXIT,
    Commands,
    print_error,
    print_json,
    print_line,
    show_progress,
)
from quizapp.pack.atomic_file import write_atomically
from quizapp.pack.canonical_text import escape_hidden, quote_value
from quizapp.pack.pack_folder import PACK_FILE
from quizapp.pack.pack_writer import build_archive_from_files

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from quizapp.pack.vocabulary import SharingLevel


def add_to(commands: Commands, common: ArgumentParser) -> None:
    """Add this command to the parser."""
    opening = commands.add_parser("open", parents=[common], description=message("cli.open.description"))
    opening.add_argument("article", metavar="ARTICLE", help=message("cli.article"))
    opening.add_argument("-o", "--output", metavar="PACK", dest="pack", help=message("cli.open.output"))
    opening.add_argument(
        "--rights", choices=("cited", "class", "whole"), default="cited", help=message("cli.open.rights")
    )
    opening.add_argument("--json", action="store_true", help=message("cli.found_as_json"))
    opening.set_defaults(run=_open)


def _open(arguments: Namespace) -> int:
    file = Path(arguments.article)
    target = Path(arguments.pack) if arguments.pack else None
    if target is not None and target.exists():
        return print_error(message("cli.exists", path=target))
    try:
        article = open_article(file, lambda: False, _progress)
        if target is not None:
            _write(article, file.stem, target, arguments.rights)
    except ArticleCancelledError:
        return INTERRUPTED_EXIT
    except ArticleError as error:
        show_progress("")
        return print_error(error.sentence(quote_value(file.name)))
    except OSError as error:
        return print_error(message("cli.not_written", path=target, reason=error.strerror))
    show_progress("")
    _tell(article, target, as_json=arguments.json)
    return 0


def _write(article: Article, name: str, target: Path, share: SharingLevel) -> None:
    """Write the start of a pack. Raises OSError."""
    start = build_starter_pack(article, name, secrets.token_hex(3), share)
    data = f"{json.dumps(start, indent=2, ensure_ascii=False)}\n".encode()
    if target.suffix == ".quizpack":
        write_atomically(target, build_archive_from_files(data, {}))
    else:
        target.mkdir(parents=True)
        write_atomically(target / PACK_FILE, data)


def _progress(done: int, steps: int) -> None:
    show_progress(message("cli.progress", done=done + 1, total=steps) if steps > 1 else "")


def _tell(article: Article, target: Path | None, *, as_json: bool) -> None:
    if as_json:
        print_json(serialize_article(article))
    elif target is None:
        print("\n\n".join(escape_hidden(each.text) for each in article.paragraphs))
    told = article.told
    for name in ("title", "author", "publisher", "published", "url", "language"):
        value = getattr(told, name) or message("cli.open.not_told")
        print_line(message(f"cli.open.told.{name}", value=value), file=sys.stderr)
    print(message("cli.open.paragraphs", n=len(article.of("body"))), file=sys.stderr)
    if article.hidden:
        print(message("cli.open.hidden", n=article.hidden_words), file=sys.stderr)
        for text in article.hidden:
            print_line(f"  {text}", file=sys.stderr)
    if target is not None:
        print_line(message("cli.open.done", path=target), file=sys.stderr)
