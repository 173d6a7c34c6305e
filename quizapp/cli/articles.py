"""The command that opens an article as the start of a pack."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from quizapp.cli.telling import INTERRUPTED, complain, counted, print_json, progress

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from pathlib import Path

    from quizapp.article.models import Article
    from quizapp.cli.telling import Commands
    from quizapp.pack.words import Share


def add_to(commands: Commands, common: ArgumentParser) -> None:
    """Add this command to the parser."""
    opening = commands.add_parser(
        "open", parents=[common], help="open an article as the start of a pack",
        description="Opens a text, Markdown, web page (HTML, MHTML), PDF, DOCX, ODT or EPUB.",
    )  # fmt: skip
    opening.add_argument("article", metavar="ARTICLE", help="the file")
    opening.add_argument(
        "-o",
        "--output",
        metavar="PACK",
        dest="pack",
        help="the folder or .quizpack file to make; without it, print the text",
    )
    opening.add_argument(
        "--rights", choices=("cited", "class", "whole"), default="cited",
        help="what may be done with the article: only what questions cite may be passed on (default),"
        " the whole is for one class alone, or the whole may be passed on",
    )  # fmt: skip
    opening.add_argument("--json", action="store_true", help="print what is found as JSON")
    opening.set_defaults(run=_open)


def _open(arguments: Namespace) -> int:
    from pathlib import Path

    from quizapp.article.errors import ArticleError, CancelledError
    from quizapp.article.opening import open_article
    from quizapp.pack.text import quoted

    file = Path(arguments.article)
    target = Path(arguments.pack) if arguments.pack else None
    if target is not None and target.exists():
        return complain(f"{target} is there already. Choose another name.")
    try:
        article = open_article(file, lambda: False, _progress)
        if target is not None:
            _write(article, file.stem, target, arguments.rights)
    except CancelledError:
        return INTERRUPTED
    except ArticleError as error:
        progress("")
        return complain(error.sentence(quoted(file.name)))
    except OSError as error:
        return complain(f"{target} cannot be written: {error.strerror}.")
    progress("")
    _tell(article, target, as_json=arguments.json)
    return 0


def _write(article: Article, name: str, target: Path, share: Share) -> None:
    """Write the start of a pack. Raises OSError."""
    import json
    import secrets

    from quizapp.article.starting import pack_start
    from quizapp.pack.files import PACK_FILE
    from quizapp.pack.saving import write_whole
    from quizapp.pack.writing import packed

    start = pack_start(article, name, secrets.token_hex(3), share)
    data = f"{json.dumps(start, indent=2, ensure_ascii=False)}\n".encode()
    if target.suffix == ".quizpack":
        write_whole(target, packed(data, {}))
    else:
        target.mkdir(parents=True)
        write_whole(target / PACK_FILE, data)


def _progress(done: int, steps: int) -> None:
    progress(f"{done + 1} of {steps}" if steps > 1 else "")


def _tell(article: Article, target: Path | None, *, as_json: bool) -> None:
    from quizapp.article.models import as_plain
    from quizapp.pack.text import visible

    if as_json:
        print_json(as_plain(article))
    elif target is None:
        print("\n\n".join(visible(each.text) for each in article.paragraphs))
    told = article.told
    for name in ("title", "author", "publisher", "published", "url", "language"):
        print(visible(f"{name}: {getattr(told, name) or '(not told)'}"), file=sys.stderr)
    print(counted(len(article.of("body")), "paragraph"), file=sys.stderr)
    if target is not None:
        print(f"{target}: compare the words with the original, then write questions.", file=sys.stderr)
