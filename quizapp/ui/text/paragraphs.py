"""The sentences of the page of a pack's articles."""

from __future__ import annotations
