"""States of the home screen, made by hand."""

from __future__ import annotations

from dataclasses import replace

from quizapp.ui.home.state import (
    AnswerShare,
    HomeAction,
    HomeSideCard,
    HomeState,
    PackTableRow,
    Recommendation,
)

TITLES = ("Apples", "Boats", "Cranes")
LEAD = Recommendation(
    title="7 questions are ready for review",
    text="From Apples. A short review now makes them easier to remember.",
    deed=HomeAction("review", "Start review", "apples"),
)
SIDE = (
    HomeSideCard(
        "How sure, how right",
        "Your last 200 answers",
        (AnswerShare("Certain", 9, 10, "90 %", "9 of 10 right", "Certain: 9 of 10 right, 90 %"),),
        "When you say certain, you are right about 9 times in 10. That is the aim.",
    ),
    HomeSideCard("Skills", "", (), "After 10 answers you will see which kinds of question go well."),
)


def line(title: str, **changes) -> PackTableRow:
    """A row of the table."""
    pack = title.casefold()
    plain = PackTableRow(
        id=pack,
        title=title,
        source_line="The Harbour Post, October 2025",
        mastered_words="3 of 12",
        mastered=3,
        keys=12,
        review="2 ready",
        ready=True,
        last="Yesterday",
        session_text="",
        short="3 of 12 mastered, 2 ready",
        name=f"{title}, The Harbour Post, 3 of 12 mastered, 2 ready, last practised: Yesterday",
        damage="",
        deeds=(
            HomeAction("practise", "Practise", pack),
            HomeAction("review", "Review 2 questions", pack),
            HomeAction("set_up", "Set up …", pack),
        ),
    )
    return replace(plain, **changes)


def damaged(title: str) -> PackTableRow:
    """A row of a pack that cannot be opened."""
    deeds = (HomeAction("why", "Show why", title.casefold()), HomeAction("add", "Choose another file"))
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
