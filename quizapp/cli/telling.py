"""What every command says in the same way: machine output on stdout, sentences on stderr."""

from __future__ import annotations

import sys
from typing import Any


def print_json(value: Any) -> None:
    """Print a value for a program to read."""
    import json

    print(json.dumps(value, indent=2))


def complain(sentence: str) -> int:
    """Say what is wrong with the call or a file, and return the exit code for it."""
    print(f"quizapp: {sentence}", file=sys.stderr)
    return 2
