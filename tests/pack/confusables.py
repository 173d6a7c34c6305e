"""Makes the table of letters that look alike from Unicode's own (UTS 39).

    python -m tests.pack.confusables confusables.txt

The file is https://www.unicode.org/Public/security/latest/confusables.txt. Header and licence of the table
stay as they are; only the lines of numbers are written anew.
"""

import sys
import unicodedata
from pathlib import Path

from quizapp.pack.checks.warnings.look_alikes import CONFUSABLES

BLOCKS = (
    range(0x0021, 0x0700), range(0x0750, 0x0780), range(0x13A0, 0x1400), range(0x1D00, 0x2065),
    range(0x2100, 0x2190), range(0x2C60, 0x2C80), range(0xA640, 0xA6A0), range(0xA720, 0xA800),
    range(0xAB30, 0xAB70),
)  # fmt: skip
"""Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic, Cherokee, marks and punctuation."""


def build_table(source):
    """The lines of the table: the characters that are looked like, a colon, those that look like them."""
    rows = {}
    for line in source.splitlines():
        fields = line.lstrip("\ufeff").partition("#")[0].split(";")
        if len(fields) > 1:
            char = chr(int(fields[0], 16))
            # What NFKC folds anyway, such as letters of mathematics, needs no row.
            if any(ord(char) in block for block in BLOCKS) and unicodedata.is_normalized("NFKC", char):
                rows.setdefault(" ".join(fields[1].split()), []).append(f"{ord(char):04X}")
    return "".join(f"{like}: {' '.join(sorted(chars))}\n" for like, chars in sorted(rows.items()))


def main(path):
    """Write the table anew, below its header."""
    head = [line for line in CONFUSABLES.read_text("utf-8").splitlines(keepends=True) if line[0] == "#"]
    CONFUSABLES.write_text("".join(head) + build_table(Path(path).read_text("utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
