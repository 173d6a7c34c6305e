"""How things whose words wrap share the room that there is."""

from PySide6.QtWidgets import QSizePolicy


def build_wrapping_policy() -> QSizePolicy:
    """Return the policy of a row that is as wide as there is room, and as high as its words are then."""
    # Not Minimum: what holds it would never be lower than its rows are in the width of their hints.
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    return policy


def build_least_policy() -> QSizePolicy:
    """Return the policy of what is as wide as its words if it may be, and no higher than they are then."""
    policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    policy.setHeightForWidth(True)
    return policy
