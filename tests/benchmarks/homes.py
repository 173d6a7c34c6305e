"""How long the window stands still while somebody browses a home of many packs (row L2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.benchmarks import libraries
from tests.benchmarks.blocks import blocks
from tests.benchmarks.children import environment, run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.benchmarks.sizes import Sizes
    from tests.benchmarks.table import Row

QUESTIONS: Final = 10
"""So many has each pack: home reads none of them."""


def rows(folder: Path, sizes: Sizes) -> Iterator[Row]:
    """Measure; everything that is made is made in the folder."""
    library = folder / "library"
    libraries.build(library, sizes.packs, min(QUESTIONS, sizes.questions), sizes.answers // 5)
    settings = environment(folder)
    browsed = run(("tests.benchmarks.browsing", str(sizes.browsed), "--data", str(library)), settings)
    for doing, measured in browsed.others["told"].items():
        yield from blocks("L2", f"{doing} home, {sizes.packs:,} packs", measured)
