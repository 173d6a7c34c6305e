"""How slow this computer is just now: limits in seconds of processor are meant for an idle one."""

import json
import time

WORK_S = 0.0125
"""Seconds of processor that the work took at best on a computer of the kind that the limits are for."""
TIMES = 9


def slow_down(limit_s):
    """Return a limit in seconds of processor for a computer as fast as this one is now; never less."""
    return limit_s * max(1.0, sorted(_work() for _ in range(TIMES))[TIMES // 2] / WORK_S)


def _work():
    """The seconds of processor that it takes to write and read some questions."""
    began = time.thread_time()
    made = [
        {"id": f"q{number}", "text": f"Words of question {number}.", "options": ["1", "2", "3", "4"]}
        for number in range(5_000)
    ]
    json.loads(json.dumps(made))
    return time.thread_time() - began
