"""Style sheets and palettes made from tokens."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.ui.theme.tokens import Tokens

# @name is a colour, @@name a font family, $name a length that grows with the text,
# $(name-12) the same less 12 px, $(name/2) its half.
PLACEHOLDER = re.compile(
    r"@@(?P<family>\w+)|@(?P<color>\w+)|\$\((?P<of>\w+)(?:-(?P<less>\d+)|/2)\)|\$(?P<length>\w+)"
)


def build_style_sheet(template: str, tokens: Tokens, colors: Mapping[str, str], factor: float) -> str:
    """Fill the style template's places with colours, families and lengths.

    Raises KeyError where the template names a token that does not exist.
    """

    def length(name: str) -> int:
        px = tokens.styles[name].px if name in tokens.styles else tokens.sizes[name]
        return round(px * factor)

    def fill(place: re.Match[str]) -> str:
        if family := place["family"]:
            return ", ".join(f'"{name}"' for name in tokens.families[family])
        if color := place["color"]:
            return colors[color]
        if of := place["of"]:
            return f"{length(of) - int(place['less']) if place['less'] else length(of) // 2}px"
        return f"{length(place['length'])}px"

    return PLACEHOLDER.sub(fill, template)


def add_focus_ground(colors: Mapping[str, str], *, high_contrast: bool) -> dict[str, str]:
    """Return the colours, and `focusGround`: that of a primary button that has the keyboard.

    Yellow beside the light blue accent cannot be told apart, so that the fill gives way to it there.
    """
    return {**colors, "focusGround": colors["paper" if high_contrast else "accent"]}


def build_palette(roles: Mapping[str, str], colors: Mapping[str, str]) -> QPalette:
    """Make a palette; a role may be written for one group, as in ``Disabled.Text``."""
    made = QPalette()
    for name, token in roles.items():
        group, _, role = name.rpartition(".")
        color = QColor(colors[token])
        if group:
            made.setColor(QPalette.ColorGroup[group], QPalette.ColorRole[role], color)
        else:
            made.setColor(QPalette.ColorRole[role], color)
    return made


def is_high_contrast(system: QPalette) -> bool:
    """Tell whether a palette is that of a contrast theme: its words stand out as WCAG 2.2 asks for at most.

    Some systems ask for more contrast and have no colours for it. Plain words need 7 to 1 (1.4.6), those that
    are chosen or lead elsewhere 4.5 to 1 (1.4.3), for the contrast themes of Windows have no more.
    """
    role = QPalette.ColorRole
    pairs = (
        (role.Text, role.Base, 7.0),
        (role.WindowText, role.Window, 7.0),
        (role.HighlightedText, role.Highlight, 4.5),
        (role.Link, role.Base, 4.5),
    )
    return all(
        measure_contrast(system.color(words), system.color(ground)) >= least for words, ground, least in pairs
    )


def measure_contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2, definition of contrast ratio)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: QColor) -> float:
    """Return the relative luminance, 0 to 1 (WCAG 2.2, definition of relative luminance)."""
    shares = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (color.redF(), color.greenF(), color.blueF())
    )
    return sum(weight * share for weight, share in zip((0.2126, 0.7152, 0.0722), shares, strict=True))


def read_system_colors(system: QPalette) -> dict[str, str]:
    """Colours for a contrast theme of the system: its own few, with no soft fills."""
    role = QPalette.ColorRole
    paper, text = system.color(role.Base).name(), system.color(role.Text).name()
    desk, accent = system.color(role.Window).name(), system.color(role.Highlight).name()
    on_accent, link = system.color(role.HighlightedText).name(), system.color(role.Link).name()
    disabled = system.color(QPalette.ColorGroup.Disabled, role.Text).name()
    plain = {
        "desk": desk, "paper": paper, "inset": paper, "line": text, "edge": text,
        "text": text, "textMuted": text, "textDisabled": disabled,
        "accent": accent, "accentHover": accent, "accentPressed": accent, "onAccent": on_accent,
        "accentText": link, "accentSoft": paper, "focus": text,
        "mark": accent, "onMark": on_accent, "markRule": on_accent, "bracket": accent,
        "barTrack": paper, "barFill": accent, "chartBand": paper, "chartLine": text,
        "onLearner": text,
    }  # fmt: skip
    outcomes = ("correct", "wrong", "partial", "neutral")
    return (
        plain
        | dict.fromkeys(outcomes, text)
        | {f"{name}Soft": paper for name in outcomes}
        | {f"c{number}": paper for number in range(1, 9)}
    )
