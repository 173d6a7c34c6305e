"""The sentences of the error page."""

from __future__ import annotations
