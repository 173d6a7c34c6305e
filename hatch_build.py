"""Compiles the catalogues of sentences where the program is built or installed."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).parent


class CatalogueHook(BuildHookInterface):
    """Has the wheel hold each `.mo`, and an editable installation find it in the checkout."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile what is not compiled yet."""
        del version, build_data
        sys.path.insert(0, str(ROOT))
        from quizapp.catalogue import compile_catalogues

        compile_catalogues()
