"""Print the tables of every pack in content/: `python -m tests.content`."""

from tests.content.packs import SHIPPED, load
from tests.content.tables import lines

for folder in SHIPPED:
    print("\n".join(lines(load(folder.name))), end="\n\n")
