"""What the page of backups says of packs in work, which are in none."""

from __future__ import annotations
