"""The sentences for finding words in the teacher's own texts, and for replacing them there."""

from __future__ import annotations
