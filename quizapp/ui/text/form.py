"""The words of the form in which a teacher writes one question, and of that of the speakers."""

from __future__ import annotations
