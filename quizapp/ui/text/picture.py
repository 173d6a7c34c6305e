"""The sentences around a picture that a question shows."""

from __future__ import annotations
