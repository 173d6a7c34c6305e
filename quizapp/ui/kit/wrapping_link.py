"""A link with long words: they go on in another line where there is no room for them in one."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy

from quizapp.ui.kit.buttons import LinkButton
from quizapp.ui.kit.size_policy import build_least_policy


class WrappingLink(LinkButton):
    """As wide as its words in one line if it may, and never narrower than its longest word."""

    wraps = True

    def policy(self) -> QSizePolicy:
        """As wide as there is room, and as high as its words are then, or more: it has no frame."""
        policy = build_least_policy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)
        return policy
