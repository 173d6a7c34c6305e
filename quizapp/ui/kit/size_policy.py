"""Rows whose words wrap."""

from PySide6.QtWidgets import QSizePolicy


def build_wrapping_policy() -> QSizePolicy:
    """Return the policy of a row that is as wide as there is room, and as high as its words are then."""
    # Not Minimum: what holds it would never be lower than its rows are in the width of their hints.
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    return policy
