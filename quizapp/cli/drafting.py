"""The command that reads an article for who says what, and proposes questions on it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final, TypeVar

from quizapp.catalogue import english, message
from quizapp.cli.telling import INTERRUPTED, complain, print_json, progress

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path
    from typing import Any

    from quizapp.article.opening import Steps
    from quizapp.cli.telling import Commands
    from quizapp.drafting.drafts import Drafts
    from quizapp.drafting.errors import DraftingError
    from quizapp.drafting.models import Backend
    from quizapp.drafting.proposing.wish import HeldOut


_T = TypeVar("_T")
_MOST: Final = 1_000
"""Drafts that can be asked for."""


def add_to(commands: Commands, common: ArgumentParser) -> None:
    """Add this command to the parser."""
    from quizapp.drafting.drafts import DRAFT_TYPES

    parser = commands.add_parser("draft", parents=[common], description=message("cli.draft.description"))
    parser.add_argument("article", metavar="ARTICLE", help=message("cli.article"))
    parser.add_argument("-o", "--output", metavar="DRAFTS", dest="target", help=message("cli.draft.output"))
    parser.add_argument("--attributions", action="store_true", help=message("cli.draft.attributions"))
    parser.add_argument("--limit", type=_limit, metavar="N", help=message("cli.draft.limit"))
    parser.add_argument(
        "--types", nargs="+", action="extend", choices=DRAFT_TYPES, metavar="TYPE",
        help=message("cli.draft.types", types=", ".join(DRAFT_TYPES)),
    )  # fmt: skip
    parser.add_argument("--difficulty", type=int, choices=(1, 2, 3), help=message("cli.draft.difficulty"))
    parser.add_argument(
        "--beside", action="append", default=[], metavar="OTHER", help=message("cli.draft.beside")
    )
    parser.add_argument("--backend", choices=("rules", "parse"), help=message("cli.draft.backend"))
    parser.add_argument("--json", action="store_true", help=message("cli.draft.json"))
    parser.set_defaults(run=_draft)


def _limit(text: str) -> int:
    from argparse import ArgumentTypeError

    if not text.isascii() or not text.isdecimal() or not 1 <= int(text[:9]) <= _MOST:
        raise ArgumentTypeError(message("cli.draft.limit_range", most=_MOST))
    return int(text)


def _draft(arguments: Namespace) -> int:
    from pathlib import Path

    from quizapp.article.errors import ArticleError, CancelledError
    from quizapp.drafting.errors import DraftingError
    from quizapp.pack.text import quoted

    file = Path(arguments.article)
    target = Path(arguments.target) if arguments.target else None
    if target is not None and target.exists():
        return complain(message("cli.exists", path=target))
    beside: list[Mapping[str, Any]] = []
    try:
        for file in (*map(Path, arguments.beside), Path(arguments.article)):
            beside.append(_source(file))
        source = beside.pop()
        tell = _attributions if arguments.attributions else _proposals
        return tell(source, beside, arguments, target)
    except CancelledError:
        return INTERRUPTED
    except ArticleError as error:
        return complain(error.sentence(quoted(file.name)))
    except DraftingError as error:
        return _refused(error, debug=arguments.debug)
    except BrokenPipeError:
        raise  # whoever reads has read enough
    except OSError as error:
        return complain(_not_written(target, error))


def _not_written(target: Path | None, error: OSError) -> str:
    if target is None:
        return message("cli.draft.not_printed", reason=error.strerror)
    return message("cli.not_written", path=target, reason=error.strerror)


def _source(file: Path) -> Mapping[str, Any]:
    """Return an article as a source of a pack, in plain JSON. Raises ArticleError, CancelledError."""
    from quizapp.article.opening import open_article
    from quizapp.article.starting import source_of

    article = open_article(file, lambda: False, lambda _done, _steps: None)
    return source_of(article, "a1", file.stem).model_dump(mode="json", exclude_defaults=True)


def _lent(source: Mapping[str, Any], arguments: Namespace) -> tuple[HeldOut, ...]:
    """Return what an article lends to another, nothing if it is no English article. Raises DraftingError."""
    from quizapp.drafting.errors import DraftingError
    from quizapp.drafting.proposing.lending import lent
    from quizapp.drafting.reading import reading

    try:
        return lent(_last(reading(source, lambda: False, arguments.backend)), source)
    except DraftingError as error:
        if error.unfit:
            return ()
        raise


def _attributions(
    source: Mapping[str, Any], _beside: object, arguments: Namespace, target: Path | None
) -> int:
    """Tell who says what. Raises DraftingError, OSError."""
    from quizapp.drafting.errors import DraftingError
    from quizapp.drafting.lines import attributed, attribution_lines, text_line
    from quizapp.drafting.parts import laid
    from quizapp.drafting.reading import reading

    try:
        read = _last(reading(source, lambda: False, arguments.backend))
    except DraftingError as error:
        if error.unfit:  # nobody says anything in it that can be told
            _write([text_line(laid(source)[0])], target)
        raise
    _write(attribution_lines(read), target)
    tell_how(read.backend)
    print(message("cli.draft.attributed", n=len(attributed(read))), file=sys.stderr)
    return 0


def _proposals(
    source: Mapping[str, Any], beside: Iterable[Mapping[str, Any]], arguments: Namespace, target: Path | None
) -> int:
    """Propose questions. Raises DraftingError, OSError."""
    from quizapp.drafting.files import write
    from quizapp.drafting.proposing.wish import MOST, Given, Wish
    from quizapp.drafting.reading import drafting

    types = tuple(arguments.types) if arguments.types else Wish().types
    wish = Wish(types=types, limit=arguments.limit or MOST, difficulty=arguments.difficulty)
    given = Given(held_out=tuple(held for other in beside for held in _lent(other, arguments)))
    drafts = _last(drafting(source, wish, given, lambda: False, arguments.backend)).drafts
    if target is not None or arguments.json:
        _write(write(drafts).splitlines(), target)
    if target is None and not arguments.json:
        print_drafts(drafts)
    elif target is not None and arguments.json:
        print_json(account(drafts))
    tell_how(drafts.backend)
    tell_drafts(drafts)
    return 0


def _last(looks: Iterator[Steps | _T]) -> _T:
    """Return what comes at last, and show how far it is meanwhile. Raises DraftingError."""
    from quizapp.article.opening import Steps

    try:
        for each in looks:
            if not isinstance(each, Steps):
                return each
            far = message("cli.progress", done=each.done, total=each.total)
            progress(far if each.total > 1 else "")
    finally:
        progress("")
    raise AssertionError("it ends with what came of it, or with an error")


def _write(lines: Iterable[str], target: Path | None) -> None:
    """Print lines, or write them into a file. Raises OSError."""
    from quizapp.pack.saving import write_whole

    if target is None:
        for line in lines:
            print(line)
    else:
        write_whole(target, "".join(f"{line}\n" for line in lines).encode())


def _refused(error: DraftingError, *, debug: bool) -> int:
    """Say why nothing comes of it: 1 where the text is no English article, 2 where it cannot be read."""
    from quizapp.ui.text.not_drafted import not_drafted

    if debug and str(error.__cause__ or ""):
        print(message("cli.draft.child", error=error.__cause__), file=sys.stderr)
    complain(not_drafted(english(), error))
    return 1 if error.unfit else 2


def account(drafts: Drafts) -> dict[str, Any]:
    """Return what was written, for a program."""
    from collections import Counter

    return {
        "drafts": len(drafts.drafts),
        "types": dict(Counter(each.type for each in drafts.drafts)),
        "held_back": dict(drafts.held_back),
        "backend": drafts.backend,
    }


def print_drafts(drafts: Drafts) -> None:
    """Print drafts for people: what is asked about what, the answer, and the words that prove it."""
    from quizapp.pack.text import visible

    names = {each["id"]: each["name"] for each in drafts.voices}
    for number, draft in enumerate(drafts.drafts, start=1):
        asked = draft.question
        about = asked.get("claim") or asked.get("statement") or ""
        lines = [
            f"{number}. {asked['prompt']}  ({draft.type}, {draft.confidence:.2f})",
            about,
            *_key(asked, names),
        ]
        lines += [f"“{each['quote']}”" for each in next(iter(asked.get("proofs") or ()), ())]
        print("\n   ".join(visible(line) for line in lines if line), end="\n\n")


def _key(asked: Mapping[str, Any], names: Mapping[str, str]) -> list[str]:
    """Return the key in words, where one line can tell it."""
    key = asked.get("key", asked.get("value"))
    if isinstance(key, str):
        option = next((each["text"] for each in asked.get("options", ()) if each.get("id") == key), key)
        return [f"→ {names.get(key, option)}"]
    return [f"→ {' → '.join(names.get(each, each) for each in key)}"] if isinstance(key, list) else []


def tell_drafts(drafts: Drafts) -> None:
    """Say how many there are, and how many were held back, and why."""
    from quizapp.drafting.proposing.checks.run import HELD

    count, confirm = len(drafts.drafts), sum(draft.confirm for draft in drafts.drafts)
    if confirm:
        print(message("cli.draft.to_confirm", n=count, confirm=confirm), file=sys.stderr)
    else:
        print(message("cli.draft.drafts", n=count), file=sys.stderr)
    held = sum(drafts.held_back.values())
    if held:
        print(message("cli.draft.held_back", n=held), file=sys.stderr)
    for code, count in sorted(drafts.held_back.items(), key=lambda each: (-each[1], each[0])):
        print(f"  {count:,}: {HELD.get(code, code)}", file=sys.stderr)


def tell_how(backend: Backend) -> None:
    """Say what read the article, and how more is found."""
    from quizapp.drafting.backends import default

    if backend == "parse":
        print(message("cli.draft.by_parser"), file=sys.stderr)
    elif default() == "parse":
        print(message("cli.draft.by_rules"), file=sys.stderr)
    else:
        print(message("cli.draft.extra", python=sys.executable or "python"), file=sys.stderr)
