"""Older pack formats are brought to the present one by numbered steps over plain data.

Each step is a function here (`to_2`, `to_3`, …) that takes and returns a pack as JSON gives it. A step is
written once and never changed, so it uses no model; a sample of its old format is kept in tests/pack/samples.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from quizapp.catalogue import Message, message

RawPack = dict[str, Any]
UpgradeStep = Callable[[RawPack], RawPack]

LATEST_FORMAT: Final = 1
UPGRADE_STEPS: Final[Mapping[int, UpgradeStep]] = MappingProxyType({})
"""The step that leads on from each number: 1 to 2, 2 to 3, …"""


class FormatRefusedError(ValueError):
    """A pack whose format number this program cannot read; `message` says why and what to do."""

    def __init__(self, sentence: Message) -> None:
        super().__init__(sentence)
        self.message = sentence


def upgrade_pack(
    raw: RawPack, number: int, steps: Mapping[int, UpgradeStep] = UPGRADE_STEPS, newest: int = LATEST_FORMAT
) -> RawPack:
    """Return the pack in the newest format; the step for each number is run once, in order.

    Raises FormatRefusedError for a number that is newer than this program, or older than its oldest step.
    """
    if number > newest:
        raise FormatRefusedError(message("pack.newer_format", number=number, newest=newest))
    if number < min(steps, default=newest):
        raise FormatRefusedError(message("pack.no_such_format", number=number, newest=newest))
    for step in range(number, newest):
        raw = steps[step](raw)
    return raw
