"""The command that reads an article for who says what, and proposes questions on it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from quizapp.cli.telling import INTERRUPTED, complain, counted, english, progress

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterable, Mapping
    from pathlib import Path
    from typing import Any

    from quizapp.cli.commands import Commands
    from quizapp.drafting.errors import DraftingError
    from quizapp.drafting.models import Backend, Reading


def add_to(commands: Commands, common: ArgumentParser) -> None:
    """Add this command to the parser."""
    parser = commands.add_parser(
        "draft", parents=[common], help="propose questions on an article, or tell who says what in it",
        description="Reads an article (text, Markdown, HTML, MHTML, PDF, DOCX, ODT, EPUB) in English.",
    )  # fmt: skip
    parser.add_argument("article", metavar="ARTICLE", help="the file")
    parser.add_argument("-o", "--output", metavar="DRAFTS", dest="target", help="the file to write")
    parser.add_argument(
        "--attributions", action="store_true",
        help="tell who says what, in lines of JSON; the first has the text in which offsets count",
    )  # fmt: skip
    parser.add_argument(
        "--backend", choices=("rules", "parse"),
        help="rules need nothing more; parse needs the extra “drafting”, finds more, and is taken where it is"
        " installed",
    )  # fmt: skip
    parser.set_defaults(run=_draft)


def _draft(arguments: Namespace) -> int:
    from pathlib import Path

    from quizapp.article.errors import ArticleError, CancelledError
    from quizapp.article.opening import open_article
    from quizapp.article.starting import source_of
    from quizapp.pack.wording import quoted

    file = Path(arguments.article)
    target = Path(arguments.target) if arguments.target else None
    if target is not None and target.exists():
        return complain(f"{target} is there already. Choose another name.")
    try:
        article = open_article(file, lambda: False, lambda _done, _steps: None)
    except CancelledError:
        return INTERRUPTED
    except ArticleError as error:
        return complain(error.sentence(quoted(file.name)))
    source = source_of(article, "a1", file.stem).model_dump(mode="json", exclude_defaults=True)
    return _attributions(source, arguments.backend, target)


def _attributions(source: Mapping[str, Any], backend: Backend | None, target: Path | None) -> int:
    from quizapp.drafting.errors import DraftingError
    from quizapp.drafting.lines import attributed, attribution_lines, text_line
    from quizapp.drafting.parts import laid

    try:
        reading = _read(source, backend)
    except DraftingError as error:
        if error.unfit:  # nobody says anything in it that can be told
            _write([text_line(laid(source)[0])], target)
        return _refused(error)
    try:
        _write(attribution_lines(reading), target)
    except OSError as error:
        return complain(f"{target} cannot be written: {error.strerror}.")
    _tell_how(reading.backend)
    print(counted(len(attributed(reading)), "attribution"), file=sys.stderr)
    return 0


def _read(source: Mapping[str, Any], backend: Backend | None) -> Reading:
    """Return the reading, and show how far it is meanwhile. Raises DraftingError."""
    from quizapp.article.opening import Steps
    from quizapp.drafting.reading import reading

    try:
        for each in reading(source, lambda: False, backend):
            if not isinstance(each, Steps):
                return each
            progress(f"{each.done} of {each.total}" if each.total > 1 else "")
    finally:
        progress("")
    raise AssertionError("it ends with a reading, or with an error")


def _write(lines: Iterable[str], target: Path | None) -> None:
    """Print lines, or write them into a file. Raises OSError."""
    from quizapp.pack.saving import write_whole

    if target is None:
        for line in lines:
            print(line)
    else:
        write_whole(target, "".join(f"{line}\n" for line in lines).encode())


def _tell_how(backend: Backend) -> None:
    """Say what read the article, and how more is found."""
    from quizapp.drafting.backends import default

    if backend == "parse":
        print("Read with a parser.", file=sys.stderr)
    elif default() == "parse":
        print("Read by rules alone.", file=sys.stderr)
    else:
        print(
            "Read by rules alone. With the extra “drafting” more is found: "
            f'{sys.executable or "python"} -m pip install --editable ".[drafting]" in Quizapp’s folder.',
            file=sys.stderr,
        )


def _refused(error: DraftingError) -> int:
    """Say why nothing comes of it: 1 where the text is no English article, 2 where it cannot be read."""
    from quizapp.ui.text.not_drafted import not_drafted

    complain(not_drafted(english, error))
    return 1 if error.unfit else 2
