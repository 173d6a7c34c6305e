"""How slow this computer is just now: limits in seconds of processor are meant for an idle one."""

import json
import time

WORK_S = 0.0125
"""Seconds of processor that the work took at best on a computer of the kind that the limits are for."""
TIMES = 9


def is_within(took_s, limit_s):
    """Tell whether these seconds of processor are within a limit, on a computer as fast as this one is now.

    How fast it is, is measured only where the limit itself was passed: that takes longer than most of what is
    tried.
    """
    return took_s <= limit_s or took_s <= limit_s * sorted(_work() for _ in range(TIMES))[TIMES // 2] / WORK_S


def _work():
    """The seconds of processor that it takes to write and read some questions."""
    began = time.thread_time()
    made = [
        {"id": f"q{number}", "text": f"Words of question {number}.", "options": ["1", "2", "3", "4"]}
        for number in range(5_000)
    ]
    json.loads(json.dumps(made))
    return time.thread_time() - began
