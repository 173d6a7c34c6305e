"""The words of the menu of the editor's article, but those that its buttons have too."""

from __future__ import annotations
