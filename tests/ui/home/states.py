"""States of the home screen, made by hand."""

from __future__ import annotations

from dataclasses import replace

from quizapp.ui.home.state import HomeState, Lead, PackLine

TITLES = ("Apples", "Boats", "Cranes")
LEAD = Lead(
    title="Apples",
    source_line="The Harbour Post, October 2025",
    summary="Who says what about apples.",
    advisory_heading="Before you start.",
    advisory="",
    button="Start 10 questions",
)


def line(title: str, **changes) -> PackLine:
    """A row of the list."""
    plain = PackLine(
        id=title.casefold(),
        title=title,
        source_line="The Harbour Post, October 2025",
        mastered_words="3 of 12 mastered",
        mastered=3,
        keys=12,
        last="Yesterday",
        name=f"{title}, The Harbour Post, 3 of 12 mastered, last practised: Yesterday",
        damage="",
    )
    return replace(plain, **changes)


def state(titles=TITLES, chosen=0, lead=LEAD, **changes) -> HomeState:
    """What the screen shows, with a pack of each title and the chosen one in front."""
    if lead is not None and titles:
        lead = replace(lead, title=titles[chosen])
    plain = HomeState(
        lead=lead if titles else None,
        packs_heading="Your packs",
        packs=tuple(title.casefold() for title in titles),
        line=lambda place: line(titles[place]),
        chosen=chosen if titles else -1,
        empty=("No packs yet", "A pack is one file."),
        how=("How this works", "Read the article, answer, and say how sure you are."),
        foot="Packs and results stay on this computer.",
    )
    return replace(plain, **changes)
