"""Shows that the wheel is whole. Run by .ci/run with the Python of an environment that holds nothing else."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from quizapp import paths


def main() -> None:
    """Print what the first bundled pack is called; exits with a sentence where the wheel lacks something."""
    if not paths.content_dir().is_relative_to(Path(sys.prefix).resolve()):
        sys.exit(f"The packs come from {paths.content_dir()}, not from the wheel in {sys.prefix}.")
    if not any(paths.assets_dir().iterdir()):
        sys.exit(f"The wheel has no assets in {paths.assets_dir()}.")
    packs = sorted(paths.content_dir().glob("*/pack.json"))
    if not packs:
        sys.exit(f"The wheel has no pack in {paths.content_dir()}.")
    pack = json.loads(packs[0].read_text(encoding="utf-8"))
    print(f"{packs[0].parent.name}: {pack['title']}")


if __name__ == "__main__":
    main()
