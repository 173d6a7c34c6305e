"""What the command line says of drafts: to people, and to programs."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from quizapp.cli.telling import counted

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from quizapp.drafting.drafts import Drafts
    from quizapp.drafting.models import Backend


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

    told = counted(len(drafts.drafts), "draft")
    confirm = sum(draft.confirm for draft in drafts.drafts)
    if confirm:
        told += f", {confirm:,} of them on what the article does not say, which only a reader can confirm"
    print(f"{told}.", file=sys.stderr)
    held = sum(drafts.held_back.values())
    if held:
        print(f"{held:,} more were held back, rather than shown unproved:", file=sys.stderr)
    for code, count in sorted(drafts.held_back.items(), key=lambda each: (-each[1], each[0])):
        print(f"  {count:,}: {HELD.get(code, code)}", file=sys.stderr)


def tell_how(backend: Backend) -> None:
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
