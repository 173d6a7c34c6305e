"""Draws the widgets and the sheet into pictures, to be looked at.

Run it as ``python -m tests.ui.gallery --theme dark --factor 2 --out DIR``.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.article_view.article_panel import ArticlePanel
from quizapp.ui.article_view.state import (
    ArticleFooterState,
    ArticleGap,
    ArticleViewState,
    CitationFacts,
    CitationMark,
    ClosedArticle,
    MarkLegend,
    ParagraphSpan,
    ParagraphState,
)
from quizapp.ui.icons import Icons
from quizapp.ui.kit.answer_feedback_list import AnswerList
from quizapp.ui.kit.buttons import KeyButton, ToolButton
from quizapp.ui.kit.card_frames import EmptyCard, ProgressCard, WarningCard
from quizapp.ui.kit.chips import ChipLabel, Monogram
from quizapp.ui.kit.claim_block import ClaimBlock
from quizapp.ui.kit.icon_lines import IconLine, MessageLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.option_group import OptionGroup
from quizapp.ui.kit.outcome_banner import OutcomeBanner
from quizapp.ui.kit.screen_bars import ActionBar, TopBar
from quizapp.ui.kit.scroll_column import ScrollColumn
from quizapp.ui.kit.style import Style
from quizapp.ui.kit.widget_state import (
    AnswerState,
    IconLineState,
    KeyHint,
    OptionState,
    OutcomeState,
    TextRun,
)
from quizapp.ui.theme.theme import Theme

ASSETS = Path(__file__).parents[2] / "assets"
SOURCE = "The Kelder Mail, 4 May 2024"
HEADLINE = "Night ferry cut waiting times by half"
TEXTS = (
    (
        "People waited half as long for a ferry once boats ran through the night, "
        "a count by the Marrow harbour office found."
    ),
    (
        "Clerks stood on both landings for six weeks and wrote down when each passenger came and left. "
        "“The last boat is no longer a race,” said Signe Aldous, who led the count."
    ),
    (
        "Shop owner Pieter Lund said the new timetable had “brought the market back to life”. "
        "The count did not look at sales."
    ),
    (
        "Wenna Croft, who lives above the north landing, said she had not slept through a night since March. "
        "“The horn goes at two and again at four, and nobody asked us,” she said."
    ),
    "On Sundays the office found no shorter waits, because the night boats stay in port.",
    "The harbour office wants to add a third boat by autumn 2025.",
)
MARKED = "the new timetable had “brought the market back to life”."
CUE = "Shop owner Pieter Lund said"
CLAIM = "The new timetable has brought the market back to life."


def span(paragraph: int, words: str) -> tuple[int, int]:
    start = TEXTS[paragraph - 1].index(words)
    return start, start + len(words)


def plain_sheet() -> ArticleViewState:
    items = tuple(ParagraphState(text, number) for number, text in enumerate(TEXTS, 1))
    return ArticleViewState(f"Article: {HEADLINE}", SOURCE, HEADLINE, items=items)


def facts() -> CitationFacts:
    return CitationFacts(
        who_label="Who says it",
        kind_label="Kind of statement",
        via="The article:",
        name="Pieter Lund",
        role="shop owner",
        monogram="PL",
        kind="Claim",
        kind_icon="claim",
        kind_text="someone says it; the article does not prove it",
    )


def evidence_sheet() -> ArticleViewState:
    third = ParagraphState(
        TEXTS[2],
        3,
        marks=(CitationMark(*span(3, MARKED)),),
        cues=(ParagraphSpan(*span(3, CUE)),),
        facts=(facts(),),
    )
    items = (
        ParagraphState(TEXTS[1], 2, muted=True),
        third,
        ParagraphState(TEXTS[3], 4, muted=True),
        ParagraphState(TEXTS[4], 5, muted=True),
    )
    foot = ArticleFooterState(HEADLINE, SOURCE, legend=MarkLegend("exact words", "who says them"))
    return ArticleViewState(
        f"Article: {HEADLINE}", SOURCE, HEADLINE, heading="What the article says", items=items, foot=foot
    )


def numbered_sheet() -> ArticleViewState:
    told = facts()
    items = (
        ParagraphState(
            TEXTS[1], 2, marks=(CitationMark(*span(2, "The last boat is no longer a race"), numbers=(1,)),)
        ),
        ParagraphState(
            TEXTS[2],
            3,
            marks=(CitationMark(*span(3, MARKED), numbers=(2,)),),
            cues=(ParagraphSpan(*span(3, CUE)),),
            facts=(told,),
        ),
        ParagraphState(TEXTS[4], 5, marks=(CitationMark(*span(5, "no shorter waits"), numbers=(3,)),)),
        ParagraphState(
            TEXTS[5],
            6,
            found=(ParagraphSpan(*span(6, "office")), ParagraphSpan(*span(6, "boat"))),
            found_now=1,
        ),
    )
    foot = ArticleFooterState(HEADLINE, SOURCE, note="Nothing is marked:\nno words here settle it.")
    return ArticleViewState(
        "Article", SOURCE, HEADLINE, heading="What the article says", items=items, foot=foot
    )


def parts_sheet() -> ArticleViewState:
    short = "In short, not in the article’s words"
    items = (
        ParagraphState(TEXTS[0], 1),
        ParagraphState("How long the clerks counted and what they wrote down.", 2, "summary", label=short),
        ParagraphState(TEXTS[1][TEXTS[1].index("“") :]),
        ParagraphState(TEXTS[2], 3),
        ArticleGap("Paragraphs 4 and 5 are not in this pack"),
        ParagraphState(TEXTS[5], 6),
    )
    foot = ArticleFooterState(
        "These are parts of the article", SOURCE, "© The Kelder Mail. Quoted for teaching."
    )
    return ArticleViewState("Article", SOURCE, HEADLINE, items=items, foot=foot)


def closed_sheet() -> ArticleViewState:
    words = "You chose to practise from memory. Not sure any more? Say “Guess”: that is an honest answer."
    return ArticleViewState(
        "Article", SOURCE, HEADLINE, closed=ClosedArticle("The article opens after you answer.", words)
    )


OPTIONS = (
    OptionState("Signe Aldous", "leader of the count", "1"),
    OptionState("Pieter Lund", "shop owner", "2"),
    OptionState("Wenna Croft", "resident", "3"),
    OptionState("The harbour office", "Marrow", "4"),
    OptionState("Nobody: it isn’t in the article", key="5"),
)
MINE = "Quoted in paragraph 2, about the last boat, not about the market."
RIGHT = "Paragraph 3 names him: “Pieter Lund said”."
ANSWERS = (
    AnswerState("1", "Signe Aldous", MINE, "Your answer", tone="wrong"),
    AnswerState("2", "Pieter Lund", RIGHT, "Correct answer", tone="correct"),
    AnswerState("3", "Wenna Croft", "In paragraph 4 she says that the horn wakes her."),
    AnswerState("4", "The harbour office", "It counted people. Paragraph 3 says it did not look at sales."),
    AnswerState("5", "Nobody: it isn’t in the article", "It does say: the word “said” follows a name."),
)


class Gallery:
    """Makes the pages."""

    def __init__(self, theme: Theme) -> None:
        self.look = Style(theme, Icons(ASSETS / "icons"))
        self.theme = theme

    def page(
        self, sheet: ArticleViewState, panel: QWidget, act: ActionBar, *, size: tuple[int, int]
    ) -> QWidget:
        window = QWidget()
        window.setAutoFillBackground(True)
        window.resize(*size)
        column = QVBoxLayout(window)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = TopBar(self.look)
        top.show_place("Night boats", "Leave practice")
        top.show_progress(4, 10, "Question 4 of 10")
        names = {"light": ("sun", "Light"), "dark": ("moon", "Dark")}
        icon, words = names.get(self.theme.shown, ("sun", "High contrast"))
        top.add_tool(ToolButton(self.look, f"{self.theme.factor:.0%}".replace("%", " %"), strong="Aa"))
        top.add_tool(ToolButton(self.look, words, icon=icon))
        top.add_tool(ToolButton(self.look, "Menu", icon="menu"), keep=True)
        column.addWidget(top)
        stacked = self.theme.stacks(size[0])
        top.set_narrow(stacked)
        paper = ArticlePanel(self.look)
        if sheet.heading:
            paper.set_bar_widget(KeyButton(self.look, "Whole article", "W", small=True))
        elif sheet.foot is not None:
            paper.set_foot_widget(KeyButton(self.look, "Words to know", "O", small=True))
        paper.show_state(sheet)
        if stacked:
            paper.set_flowing(True)
            main = ScrollColumn()
            main.box.setContentsMargins(24, 13, 24, 13)
            main.box.addWidget(panel)
            main.box.addSpacing(12)
            main.box.addWidget(paper)
            main.box.addStretch()
            column.addWidget(main, 1)
        else:
            row = QHBoxLayout()
            row.setContentsMargins(24, 20, 24, 20)
            row.setSpacing(24)
            paper.setFixedWidth(648)
            row.addWidget(paper)
            side = ScrollColumn()
            side.box.addWidget(panel)
            side.box.addStretch()
            row.addWidget(side, 1)
            column.addLayout(row, 1)
        column.addWidget(act)
        self.paper = paper
        return window

    def question_panel(self) -> QWidget:
        look = self.look
        panel = QWidget()
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 26, 0, 0)
        column.setSpacing(0)
        skill = IconLine(look, "label")
        skill.show_line(IconLineState("speaker", "Who said it", tone="textMuted"))
        claim = ClaimBlock(look)
        claim.show_text(CLAIM)
        answers = OptionGroup(look, "Answers", "Chosen")
        answers.show_options(OPTIONS)
        answers.press(0)
        sure = OptionGroup(look, "How sure are you", across=True, compact=True)
        sure.show_options(
            [
                OptionState("Guess", key="G"),
                OptionState("Fairly sure", key="F"),
                OptionState("Certain", key="C"),
            ]
        )
        self.focus = sure.rows[2]
        missing = MessageLine(look)
        missing.say("One more thing: how sure are you?")
        for widget, after in (
            (skill, 5),
            (Label(look, "Who made this claim?", "question"), 16),
            (claim, 24),
            (answers, 23),
            (Label(look, "How sure are you?", "heading"), 9),
            (sure, 8),
            (missing, 0),
        ):
            column.addWidget(widget)
            column.addSpacing(after)
        return panel

    def answered_panel(self) -> QWidget:
        look = self.look
        panel = QWidget()
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        banner = OutcomeBanner(look)
        banner.show_outcome(
            OutcomeState(
                "wrong", "wrong", "Not this time", "You chose Signe Aldous. The claim is Pieter Lund’s."
            )
        )
        self.focus = banner
        why = Label(
            look,
            "The reporter passes on Lund’s words without checking them, and the count did not look at sales. "
            "So it is a claim, not a finding.",
        )
        trap, again = IconLine(look), IconLine(look)
        trap.show_line(
            IconLineState(
                "trap", "Aldous is quoted, but not on this.", "A trap: another voice.", link="About this trap"
            )
        )
        again.show_line(
            IconLineState(
                "repeat", "You were certain, so this question comes back tomorrow.", tone="textMuted"
            )
        )
        answers = AnswerList(look, "The answers")
        answers.show_answers(ANSWERS)
        for widget, after in (
            (Label(look, "Who made this claim?", "strong"), 1),
            (Label(look, CLAIM, "quoteS"), 12),
            (banner, 15),
            (why, 4),
            (trap, 3),
            (again, 18),
            (Label(look, "The answers, one by one", "heading"), 7),
            (answers, 0),
        ):
            column.addWidget(widget)
            column.addSpacing(after)
        return panel

    def bar(self, *, answered: bool) -> ActionBar:
        act = ActionBar(self.look)
        if answered:
            act.start.addWidget(KeyButton(self.look, "Something wrong?", kind="quiet", icon="flag"))
            act.show_hints([KeyHint("R"), "read again,", KeyHint("B"), "answer before"], at_end=True)
            act.end.addWidget(KeyButton(self.look, "Next question", "Enter", "primary"))
        else:
            act.show_hints([KeyHint("1"), "to", KeyHint("5"), "choose,", KeyHint("Enter"), "check"])
            act.end.addWidget(KeyButton(self.look, "Skip", "S"))
            act.end.addWidget(KeyButton(self.look, "Check answer", "Enter", "primary"))
        return act

    def components(self) -> QWidget:
        look = self.look
        window = QWidget()
        window.setAutoFillBackground(True)
        grid = QGridLayout(window)
        grid.setContentsMargins(24, 20, 24, 20)
        grid.setHorizontalSpacing(28)
        columns = [QVBoxLayout() for _ in range(3)]
        for index, column in enumerate(columns):
            column.setSpacing(8)
            grid.addLayout(column, 0, index)
            grid.setColumnStretch(index, 1)
        first, second, third = columns
        for kind in ("primary", "normal", "quiet"):
            row = QHBoxLayout()
            off = KeyButton(look, "Off", kind=kind)
            off.setEnabled(False)
            pressed = KeyButton(look, "Down", kind=kind)
            pressed.setDown(True)
            for button in (KeyButton(look, "Check", "Enter", kind), pressed, off):
                row.addWidget(button)
            row.addStretch()
            first.addLayout(row)
        group = OptionGroup(look, "", "Chosen")
        group.show_options([*OPTIONS[:3], OptionState("The article says so", key="4", icon="supported")])
        group.choose([3])
        first.addWidget(group)
        statement = Label(look)
        statement.show_pieces(
            [TextRun("Every", "quoteS", dress="boxed"), TextRun(" boat ran at night.", "quoteS")]
        )
        first.addSpacing(8)
        first.addWidget(statement)
        first.addStretch()
        for tone, icon, word, line in (
            ("correct", "correct", "Correct", "Paragraph 3 names Pieter Lund."),
            ("partial", "partial", "Partly correct", "5 of 6 pairs are in order."),
            ("wrong", "wrong", "Not this time", "The claim is Pieter Lund’s."),
            ("neutral", "skipped", "Skipped", "The answer is below. It will come back."),
        ):
            banner = OutcomeBanner(look)
            banner.show_outcome(OutcomeState(tone, icon, word, line))
            second.addWidget(banner)
        row = QHBoxLayout()
        for letters, icon in (("PL", ""), ("", "speaker"), ("", "article")):
            sign = Monogram(look)
            sign.show_speaker(letters, icon)
            row.addWidget(sign)
        row.addWidget(ChipLabel(look, "Claim", "claim"))
        row.addWidget(ChipLabel(look, "Finding", "finding"))
        row.addStretch()
        second.addLayout(row)
        second.addStretch()
        third.addWidget(
            EmptyCard(
                look,
                "No packs yet",
                "Add a pack file from your teacher, or make one from an article.",
                [KeyButton(look, "Add a pack", "Ctrl O", "primary"), KeyButton(look, "Make a pack")],
            )
        )
        third.addWidget(
            WarningCard(look, "This pack could not be opened", "The file is cut short after question 3.")
        )
        working = ProgressCard(look, "Stop with", "Esc")
        working.show_work("Reading the article", 6, 10)
        third.addWidget(working)
        third.addStretch()
        self.focus = group.rows[1]
        return window


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--theme", default="light", choices=["light", "dark", "hc"])
    parser.add_argument("--factor", type=float, default=1.0)
    parser.add_argument("--size", default="1280x800")
    parser.add_argument("--mirror", action="store_true")
    parser.add_argument("--out", type=Path, default=Path())
    given = parser.parse_args()
    app = QApplication([])
    theme = Theme(ASSETS, given.theme, given.factor, reduce_motion=True)
    theme.apply(app)
    if given.mirror:
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    width, height = map(int, given.size.split("x"))
    gallery = Gallery(theme)
    pages = {
        "question": lambda: gallery.page(
            plain_sheet(), gallery.question_panel(), gallery.bar(answered=False), size=(width, height)
        ),
        "answered": lambda: gallery.page(
            evidence_sheet(), gallery.answered_panel(), gallery.bar(answered=True), size=(width, height)
        ),
        "numbered": lambda: gallery.page(
            numbered_sheet(), gallery.answered_panel(), gallery.bar(answered=True), size=(width, height)
        ),
        "parts": lambda: gallery.page(
            parts_sheet(), gallery.question_panel(), gallery.bar(answered=False), size=(width, height)
        ),
        "closed": lambda: gallery.page(
            closed_sheet(), gallery.question_panel(), gallery.bar(answered=False), size=(width, height)
        ),
        "components": gallery.components,
    }
    given.out.mkdir(parents=True, exist_ok=True)
    for name, make in pages.items():
        page = make()
        page.resize(width, height)
        page.show()
        gallery.focus.setFocus()
        app.processEvents()
        app.processEvents()
        page.grab().save(str(given.out / f"{name}.png"))
        page.close()


if __name__ == "__main__":
    main()
