"""The sentences of the kind of which all answers that fit are chosen."""

from __future__ import annotations
