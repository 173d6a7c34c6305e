"""The command that reads an article for who says what, and proposes questions on it."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

from quizapp.article.errors import ArticleCancelledError, ArticleError
from quizapp.article.file_opener import ReadProgress, open_article
from quizapp.article.starter_pack import build_source
from quizapp.catalogue import load_english, message
from quizapp.cli.console import INTERRUPTED_EXIT, Commands, print_error, print_json, show_progress
from quizapp.drafting.attribution_export import list_attributions, render_attribution_lines, render_text_line
from quizapp.drafting.backend_choice import choose_backend
from quizapp.drafting.checks.check_registry import REJECTION_SENTENCES
from quizapp.drafting.drafting_runner import draft_in_child, read_in_child
from quizapp.drafting.errors import DraftingError
from quizapp.drafting.source_text import build_source_text
from quizapp.drafting.suggest.cross_article import find_held_out_claims
from quizapp.drafting.suggest.drafting_options import (
    DEFAULT_LIMIT,
    DraftingContext,
    DraftingOptions,
    HeldOutClaim,
)
from quizapp.drafting.suggestion_file import render_suggestions
from quizapp.drafting.suggestions import SUGGESTION_TYPES, ArticleSuggestions
from quizapp.pack.atomic_file import write_atomically
from quizapp.pack.canonical_text import escape_hidden, quote_value
from quizapp.ui.messages.suggestions import describe_drafting_error

if TYPE_CHECKING:
    from quizapp.drafting.source_reading import Backend

_T = TypeVar("_T")
_MOST: Final = 1_000
"""Drafts that can be asked for."""


def add_to(commands: Commands, common: ArgumentParser) -> None:
    """Add this command to the parser."""
    parser = commands.add_parser("suggest", parents=[common], description=message("cli.suggest.description"))
    parser.add_argument("article", metavar="ARTICLE", help=message("cli.article"))
    parser.add_argument("-o", "--output", metavar="DRAFTS", dest="target", help=message("cli.suggest.output"))
    parser.add_argument("--attributions", action="store_true", help=message("cli.suggest.attributions"))
    parser.add_argument("--limit", type=_limit, metavar="N", help=message("cli.suggest.limit"))
    parser.add_argument(
        "--types", nargs="+", action="extend", choices=SUGGESTION_TYPES, metavar="TYPE",
        help=message("cli.suggest.types", types=", ".join(SUGGESTION_TYPES)),
    )  # fmt: skip
    parser.add_argument("--difficulty", type=int, choices=(1, 2, 3), help=message("cli.suggest.difficulty"))
    parser.add_argument(
        "--related", action="append", default=[], metavar="OTHER", help=message("cli.suggest.related")
    )
    parser.add_argument("--backend", choices=("rules", "parse"), help=message("cli.suggest.backend"))
    parser.add_argument("--json", action="store_true", help=message("cli.suggest.json"))
    parser.set_defaults(run=_suggest)


def _limit(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or not 1 <= int(text[:9]) <= _MOST:
        raise ArgumentTypeError(message("cli.suggest.limit_range", most=_MOST))
    return int(text)


def _suggest(arguments: Namespace) -> int:
    file = Path(arguments.article)
    target = Path(arguments.target) if arguments.target else None
    if target is not None and target.exists():
        return print_error(message("cli.exists", path=target))
    related: list[Mapping[str, Any]] = []
    try:
        for file in (*map(Path, arguments.related), Path(arguments.article)):
            related.append(_source(file))
        source = related.pop()
        tell = _attributions if arguments.attributions else _proposals
        return tell(source, related, arguments, target)
    except ArticleCancelledError:
        return INTERRUPTED_EXIT
    except ArticleError as error:
        return print_error(error.sentence(quote_value(file.name)))
    except DraftingError as error:
        return _refused(error, debug=arguments.debug)
    except BrokenPipeError:
        raise  # whoever reads has read enough
    except OSError as error:
        return print_error(_not_written(target, error))


def _not_written(target: Path | None, error: OSError) -> str:
    if target is None:
        return message("cli.not_printed", reason=error.strerror)
    return message("cli.not_written", path=target, reason=error.strerror)


def _source(file: Path) -> Mapping[str, Any]:
    """Return an article as a source of a pack, in plain JSON. Raises ArticleError, CancelledError."""
    article = open_article(file, lambda: False, lambda _done, _steps: None)
    return build_source(article, "a1", file.stem).model_dump(mode="json", exclude_defaults=True)


def _lent(source: Mapping[str, Any], arguments: Namespace) -> tuple[HeldOutClaim, ...]:
    """Return what an article lends to another, nothing if it is no English article. Raises DraftingError."""
    try:
        return find_held_out_claims(_last(read_in_child(source, lambda: False, arguments.backend)), source)
    except DraftingError as error:
        if error.unfit:
            return ()
        raise


def _attributions(
    source: Mapping[str, Any], _related: object, arguments: Namespace, target: Path | None
) -> int:
    """Tell who says what. Raises DraftingError, OSError."""
    try:
        read = _last(read_in_child(source, lambda: False, arguments.backend))
    except DraftingError as error:
        if error.unfit:  # nobody says anything in it that can be told
            _write([render_text_line(build_source_text(source)[0])], target)
        raise
    _write(render_attribution_lines(read), target)
    print_backend(read.backend)
    print(message("cli.suggest.attributed", n=len(list_attributions(read))), file=sys.stderr)
    return 0


def _proposals(
    source: Mapping[str, Any], related: Iterable[Mapping[str, Any]], arguments: Namespace, target: Path | None
) -> int:
    """Propose questions. Raises DraftingError, OSError."""
    types = tuple(arguments.types) if arguments.types else DraftingOptions().types
    wish = DraftingOptions(
        types=types, limit=arguments.limit or DEFAULT_LIMIT, difficulty=arguments.difficulty
    )
    given = DraftingContext(held_out=tuple(held for other in related for held in _lent(other, arguments)))
    drafts = _last(draft_in_child(source, wish, given, lambda: False, arguments.backend)).drafts
    if target is not None or arguments.json:
        _write(render_suggestions(drafts).splitlines(), target)
    if target is None and not arguments.json:
        print_suggestions(drafts)
    elif target is not None and arguments.json:
        print_json(summarize_suggestions(drafts))
    print_backend(drafts.backend)
    print_suggestion_counts(drafts)
    return 0


def _last(looks: Iterator[ReadProgress | _T]) -> _T:
    """Return what comes at last, and show how far it is meanwhile. Raises DraftingError."""
    try:
        for each in looks:
            if not isinstance(each, ReadProgress):
                return each
            far = message("cli.progress", done=each.done, total=each.total)
            show_progress(far if each.total > 1 else "")
    finally:
        show_progress("")
    raise AssertionError("it ends with what came of it, or with an error")


def _write(lines: Iterable[str], target: Path | None) -> None:
    """Print lines, or write them into a file. Raises OSError."""
    if target is None:
        for line in lines:
            print(line)
    else:
        write_atomically(target, "".join(f"{line}\n" for line in lines).encode())


def _refused(error: DraftingError, *, debug: bool) -> int:
    """Say why nothing comes of it: 1 where the text is no English article, 2 where it cannot be read."""
    if debug and str(error.__cause__ or ""):
        print(message("cli.suggest.child", error=error.__cause__), file=sys.stderr)
    print_error(describe_drafting_error(load_english(), error))
    return 1 if error.unfit else 2


def summarize_suggestions(drafts: ArticleSuggestions) -> dict[str, Any]:
    """Return what was written, for a program."""
    return {
        "drafts": len(drafts.drafts),
        "types": dict(Counter(each.type for each in drafts.drafts)),
        "held_back": dict(drafts.held_back),
        "backend": drafts.backend,
    }


def print_suggestions(drafts: ArticleSuggestions) -> None:
    """Print drafts for people: what is asked about what, the answer, and the words that prove it."""
    names = {each["id"]: each["name"] for each in drafts.speakers}
    for number, draft in enumerate(drafts.drafts, start=1):
        asked = draft.question
        about = asked.get("claim") or asked.get("statement") or ""
        lines = [
            f"{number}. {asked['prompt']}  ({draft.type}, {draft.confidence:.2f})",
            about,
            *_key(asked, names),
        ]
        lines += [f"“{each['quote']}”" for each in next(iter(asked.get("evidence") or ()), ())]
        print("\n   ".join(escape_hidden(line) for line in lines if line), end="\n\n")


def _key(asked: Mapping[str, Any], names: Mapping[str, str]) -> list[str]:
    """Return the key in words, where one line can tell it."""
    key = asked.get("key", asked.get("value"))
    if isinstance(key, str):
        option = next((each["text"] for each in asked.get("options", ()) if each.get("id") == key), key)
        return [f"→ {names.get(key, option)}"]
    return [f"→ {' → '.join(names.get(each, each) for each in key)}"] if isinstance(key, list) else []


def print_suggestion_counts(drafts: ArticleSuggestions) -> None:
    """Say how many there are, and how many were held back, and why."""
    count, confirm = len(drafts.drafts), sum(draft.confirm for draft in drafts.drafts)
    if confirm:
        print(message("cli.suggest.to_confirm", n=count, confirm=confirm), file=sys.stderr)
    else:
        print(message("cli.suggest.drafts", n=count), file=sys.stderr)
    held = sum(drafts.held_back.values())
    if held:
        print(message("cli.suggest.held_back", n=held), file=sys.stderr)
    for code, count in sorted(drafts.held_back.items(), key=lambda each: (-each[1], each[0])):
        print(f"  {count:,}: {REJECTION_SENTENCES.get(code, code)}", file=sys.stderr)


def print_backend(backend: Backend) -> None:
    """Say what read the article, and how more is found."""
    if backend == "parse":
        print(message("cli.suggest.by_parser"), file=sys.stderr)
    elif choose_backend() == "parse":
        print(message("cli.suggest.by_rules"), file=sys.stderr)
    else:
        print(message("cli.suggest.extra", python=sys.executable or "python"), file=sys.stderr)
