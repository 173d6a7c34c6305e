"""The sentences for banks of questions, and for many questions at once."""

from __future__ import annotations
