"""States of the home screen, made by hand."""

from __future__ import annotations

from dataclasses import replace

from quizapp.ui.home.state import Deed, HomeState, Lead, PackLine, Share, SideCard

TITLES = ("Apples", "Boats", "Cranes")
LEAD = Lead(
    title="7 questions are ready for review",
    text="From Apples. A short review now makes them easier to remember.",
    deed=Deed("review", "Start review", "apples"),
)
SIDE = (
    SideCard(
        "How sure, how right",
        "Your last 200 answers",
        (Share("Certain", 9, 10, "90 %", "9 of 10 right", "Certain: 9 of 10 right, 90 %"),),
        "When you say certain, you are right about 9 times in 10. That is the aim.",
    ),
    SideCard("Skills", "", (), "After 10 answers you will see which kinds of question go well."),
)


def line(title: str, **changes) -> PackLine:
    """A row of the table."""
    pack = title.casefold()
    plain = PackLine(
        id=pack,
        title=title,
        source_line="The Harbour Post, October 2025",
        mastered_words="3 of 12",
        mastered=3,
        keys=12,
        review="2 ready",
        ready=True,
        last="Yesterday",
        going="",
        short="3 of 12 mastered, 2 ready",
        name=f"{title}, The Harbour Post, 3 of 12 mastered, 2 ready, last practised: Yesterday",
        damage="",
        deeds=(
            Deed("practise", "Practise", pack),
            Deed("review", "Review 2 questions", pack),
            Deed("set_up", "Set up …", pack),
        ),
    )
    return replace(plain, **changes)


def damaged(title: str) -> PackLine:
    """A row of a pack that cannot be opened."""
    deeds = (Deed("why", "Show why", title.casefold()), Deed("add", "Choose another file"))
    return line(title, damage="was damaged", last="Could not be opened", deeds=deeds)


def state(titles=TITLES, chosen=0, lead=LEAD, **changes) -> HomeState:
    """What the screen shows, with a pack of each title."""
    plain = HomeState(
        lead=lead,
        packs=tuple(title.casefold() for title in titles),
        line=lambda place: line(titles[place]),
        chosen=chosen if titles else -1,
        side=SIDE,
        how=None,
        foot="Packs and results stay on this computer.",
        any_packs=bool(titles),
    )
    return replace(plain, **changes)
