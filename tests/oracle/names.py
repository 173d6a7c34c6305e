"""What a recording needs of the program and its tests, by all names that it has had since 65f0e24.

Of several names the first that exists is taken: where something is renamed, its new name is added here.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final

NAMES: Final = {
    "Catalogue": ("quizapp.catalogue:Catalogue",),
    "make_ready": ("tests.folders:make_ready",),
    "Session": ("tests.shots.folders:Session",),
    "KINDS": ("tests.shots.practising:KINDS",),
    "LOOKS": ("tests.shots.looks:LOOKS",),
    "Opener": ("tests.shots.opening:Opener",),
    "every_state": ("tests.shots.opening:every_state",),
    "main": ("quizapp.cli.command_line:main",),
    "answer_to": ("quizapp.drafting.drafting_process:answer_request",),
    "DRAFT_TYPES": ("quizapp.drafting.suggestions:SUGGESTION_TYPES",),
}


def find(name: str) -> Any:
    """Return what has one of these names. Raises LookupError."""
    for each in NAMES[name]:
        module, _, attribute = each.partition(":")
        try:
            return getattr(import_module(module), attribute)
        except (ModuleNotFoundError, AttributeError):
            continue
    raise LookupError(
        f"Nothing is called {' or '.join(NAMES[name])}: add its new name to tests/oracle/names.py."
    )
