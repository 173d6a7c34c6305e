"""Letters of Arabic that are the same on every computer: the program's own typefaces have none.

They are those of Noto Sans Arabic, whose lines are twice as high as its letters: few are higher.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Final

from PySide6.QtGui import QFontDatabase

from quizapp import paths

FAMILY: Final = "Noto Sans Arabic"
FACE: Final = Path(__file__).with_name("NotoSansArabic-letters.ttf")


def with_arabic(folder: Path) -> Path:
    """Make Arabic letters known to Qt; return assets with tokens that name them, in a folder of its own."""
    if FAMILY not in QFontDatabase.families():
        QFontDatabase.addApplicationFont(str(FACE))
    if not folder.exists():
        shutil.copytree(paths.assets_dir(), folder)
        tokens = folder / "tokens.json"
        told = json.loads(tokens.read_bytes())
        for name in ("ui", "quote"):
            told["type"]["families"][name].insert(1, FAMILY)
        tokens.write_text(json.dumps(told), encoding="utf-8")
    return folder
