"""The longest that the window does not answer, in seconds of the program's own processor time.

A wall clock would count what other programs take from a shared computer. What the window's thread waits
for, because another thread of the program keeps Python to itself, counts as the window's own. What it takes
to look at the window does not.
"""

from tests.pace import is_within

TRIES = 3
"""What keeps the window from answering does so each time; what keeps the computer busy does not."""

START = """
import time
from PySide6.QtCore import QTimer
from tests.driven import Hands
class Probe(QTimer):
    longest_s, at_s = 0.0, time.process_time() - Hands.looked_s
    def tick(self):
        now = time.process_time() - Hands.looked_s
        self.longest_s, self.at_s = max(self.longest_s, now - self.at_s), now
window.stall_probe = Probe(window, interval=1)
window.stall_probe.timeout.connect(window.stall_probe.tick)
window.stall_probe.start()
"""
STOP = """
from pathlib import Path
window.stall_probe.stop()
Path({path!r}).write_text(str(window.stall_probe.longest_s))
"""


def watch_stalls(program):
    """Begin to watch how long the window of a driven program does not answer."""
    program.run(START)


def longest_stall_s(program, place):
    """The longest stall since it was watched, seconds of processor, told through a file in a folder."""
    program.run(STOP.format(path=str(place / "stall")))
    return float((place / "stall").read_text())


def answers_within(limit_s, once, tries=TRIES):
    """Whether a stall, which `once` returns in seconds of processor, is within a limit in one try."""
    return any(is_within(once(place), limit_s) for place in range(tries))
