"""The sentences of taking in what learners reported on other computers."""

from __future__ import annotations
