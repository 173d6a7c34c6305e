"""Items and their partners: what is offered, how it is matched in boxes and lists, what is told of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from quizapp.quiz.responses import MatchAnswer
from quizapp.quiz.scoring import build_key_answer, score_answer
from quizapp.ui.kinds.registry import (
    build_answer_widget_state,
    build_feedback,
    describe_key,
    describe_missing_answer,
)
from quizapp.ui.kinds.widgets.partner_box import PartnerBox
from quizapp.ui.kit.icon_lines import MessageLine
from quizapp.ui.kit.screen_reader_workaround import ORCA
from tests.pack.builders import example_question
from tests.ui.fakes import translate as say
from tests.ui.question.sittings import SITTINGS, sitting
from tests.ui.running import BELL
from tests.ui.seen import description, told
from tests.ui.walk import press_there, settle, visible

# The offscreen platform says so of popups and of smallest sizes.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Mod = Qt.Key, Qt.KeyboardModifier
SITTING = sitting()
WHO = example_question("who-what")
AGAIN = example_question("who-what", reusable=True)
STATE = build_answer_widget_state(SITTING, WHO)
IDS = [partner.id for partner in STATE.partners]
RIGHT = build_key_answer(WHO, SITTING.opened.texts)
SWAPPED = MatchAnswer((("out", "corran"), ("customer", "article"), ("many", "traders"), ("fares", "nobody")))
CROSSED = MatchAnswer((("red", "night"), ("green", "day")))
MATCHES = [
    pytest.param(each, question, id=question.id)
    for each in SITTINGS
    for question in each.opened.questions.values()
    if question.kind == "match"
]


def texts(day="By day", night="By night", **changes):
    """A question that matches two lines to words of the pack's own."""
    items = [
        {
            "id": item,
            "text": f"The {item} lamp is lit.",
            "key": key,
            "citation": {"passage": "gazette-2", "quote": "The ferry trial began on 3 May"},
            "feedback": "Paragraph 2.",
        }
        for item, key in (("red", "day"), ("green", "night"))
    ]
    partners = [{"id": "day", "text": day}, {"id": "night", "text": night}]
    return example_question("who-what", **{"items": items, "partners": partners, **changes})


def missing(question, *pairs):
    return describe_missing_answer(SITTING, question, MatchAnswer(pairs) if pairs else None)


class TestOffered:
    def test_that_nobody_says_it_is_offered_last_in_every_order(self):
        for seed in range(20):
            assert build_answer_widget_state(sitting(seed=seed), WHO).partners[-1].id == "nobody"

    def test_items_stay_as_they_are_and_the_article_is_offered_in_words_and_not_by_its_id(self):
        assert [(item.id, item.text) for item in STATE.items] == [(item.id, item.text) for item in WHO.items]
        titles = {partner.id: partner.title for partner in STATE.partners}
        assert (titles["article"], titles["traders"]) == ("The article itself", "The traders’ association")

    @pytest.mark.parametrize(
        ("question", "words", "rule"),
        [
            (WHO, "speaker_words", "once"),
            (AGAIN, "speaker_words", "again"),
            (texts(), "fit_words", "once"),
            (texts(reusable=True), "fit_words", "again"),
        ],
        ids=["speakers once", "speakers again", "texts once", "texts again"],
    )
    def test_the_rule_says_what_is_matched_and_how_often(self, question, words, rule):
        state = build_answer_widget_state(SITTING, question)
        assert state.rule == say(f"match.{words}.{rule}")
        assert state.placeholder == say(f"match.{words}.placeholder")
        assert state.hints == tuple(say(f"match.{words}.{each}") for each in ("next", "partner", "list"))

    def test_an_item_is_heard_with_its_place_and_its_partner(self):
        claim = say("match.claim_name", place=2, total=4, claim="No more customers came")
        item = STATE.items[1]
        assert item.open == say("match.with_speaker", claim=claim, speaker=say("match.not_chosen"))
        assert item.names[-1] == say("match.with_speaker", claim=claim, speaker="Nobody here")
        line = say("match.line_name", place=1, total=2, line="The red lamp is lit")
        item = build_answer_widget_state(SITTING, texts()).items[0]
        assert set(item.names) == {
            say("match.with_fit", line=line, chosen=chosen) for chosen in ("By day", "By night")
        }

    def test_it_is_told_how_many_are_open_and_who_serves_twice_where_each_serves_once(self):
        assert missing(WHO) == say("match.claims_open", n=4)
        assert missing(WHO, ("out", "corran"), ("many", "weck"), ("fares", "nobody")) == say(
            "match.claims_open", n=1
        )
        assert missing(texts(), ("red", "day")) == say("match.lines_open", n=1)
        twice = [(item.id, "corran") for item in WHO.items]
        assert missing(WHO, *twice) == say("match.used_twice", partner="Ilse Corran")
        assert missing(AGAIN, *twice) == ""

    @given(places=st.tuples(*[st.none() | st.integers(0, 4)] * 4))
    def test_places_come_back_as_they_went_and_one_that_is_used_twice_is_found(self, places):
        answer = STATE.answer(places)
        assert STATE.places(answer) == places
        given_items = [] if answer is None else [item for item, _ in answer.pairs]
        assert given_items == [
            item.id for item, place in zip(STATE.items, places, strict=True) if place is not None
        ]
        doubled = [place for place in places if place is not None and places.count(place) > 1]
        found = STATE.find_duplicate(places)
        assert (found is None) == (not doubled)
        assert found is None or STATE.partners.index(found) in doubled

    def test_partners_that_are_gone_are_not_shown(self):
        answer = MatchAnswer((("out", "gone"), ("customer", IDS[1])))
        assert STATE.places(answer) == (None, 1, None, None)


@pytest.fixture
def asked(ask):
    return ask(WHO)


def boxes(asked):
    return list(visible(asked.widget, PartnerBox))


def focused(asked):
    return boxes(asked).index(QApplication.focusWidget())


def doubled(asked):
    return [line.words.text() for line in visible(asked.widget, MessageLine)]


def out(asked):
    """The partners that were chosen for the first item, one after the other."""
    return [dict(answer.pairs)["out"] for answer in asked.given]


def opened(box):
    """The list of a box, dropped down."""
    box.setFocus()
    press_there(Key.Key_Space)
    assert box.view().isVisible()
    return box.view()


class TestChoosing:
    def test_a_number_is_for_the_item_that_has_the_keyboard_or_had_it_last(self, asked):
        boxes(asked)[1].setFocus()
        asked.press(2)
        boxes(asked)[3].setFocus()
        asked.widget.window().setFocus()
        asked.press(1)
        assert asked.given[-1] == MatchAnswer((("customer", IDS[1]), ("fares", IDS[0])))
        assert focused(asked) == 3
        assert boxes(asked)[1].currentText() == STATE.partners[1].title
        assert boxes(asked)[1].accessibleName() == STATE.items[1].names[1]

    def test_arrows_choose_and_letters_are_left_to_the_screen(self, asked):
        QTest.keyClicks(QApplication.focusWidget(), "TNSWH")
        assert asked.given == []
        for key in (Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_End):
            press_there(key)
        assert out(asked) == [IDS[0], IDS[1], IDS[0], IDS[-1]]

    def test_tab_and_control_with_an_arrow_go_to_the_item_before_and_after(self, asked):
        for key, held, expected in (
            (Key.Key_Down, Mod.ControlModifier, 1),
            (Key.Key_Tab, Mod.NoModifier, 2),
            (Key.Key_Up, Mod.ControlModifier, 1),
            (Key.Key_Up, Mod.ControlModifier, 0),
            (Key.Key_Up, Mod.ControlModifier, 0),
        ):
            press_there(key, held)
            assert focused(asked) == expected
        boxes(asked)[3].setFocus()
        press_there(Key.Key_Down, Mod.ControlModifier)
        assert focused(asked) == 3

    @pytest.mark.parametrize(("key", "own"), [(Key.Key_Down, True), (Key.Key_F4, False)])
    def test_alt_and_an_arrow_open_the_list_and_alt_f4_is_the_systems(self, asked, key, own):
        event = QKeyEvent(QEvent.Type.KeyPress, key, Mod.AltModifier)
        box = boxes(asked)[0]
        QApplication.sendEvent(box, event)
        assert (event.isAccepted(), box.view().isVisible()) == (own, own)
        box.hidePopup()

    @pytest.mark.parametrize("focus", [True, False])
    def test_the_wheel_changes_nothing(self, asked, focus):
        asked.show(WHO, RIGHT)
        box = boxes(asked)[1]
        if focus:
            box.setFocus()
        middle = QPointF(box.rect().center())
        for turned in (120, -120):
            wheel = QWheelEvent(
                middle,
                box.mapToGlobal(middle),
                QPoint(0, 0),
                QPoint(0, turned),
                Qt.MouseButton.NoButton,
                Mod.NoModifier,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            )
            QApplication.sendEvent(box, wheel)
            assert not wheel.isAccepted()
        assert asked.given == []

    def test_a_partner_that_is_used_twice_is_told_of_and_nothing_is_taken_away(self, asked):
        place = IDS.index("weck") + 1
        asked.press(place)
        boxes(asked)[1].setFocus()
        asked.press(place)
        assert doubled(asked) == [say("match.used_twice", partner="Anton Weck")]
        twice = asked.given[-1]
        assert twice == MatchAnswer((("out", "weck"), ("customer", "weck")))
        asked.press(place % len(IDS) + 1)
        assert doubled(asked) == []
        asked.show(AGAIN, twice)
        assert doubled(asked) == []

    def test_the_keyboard_comes_to_the_first_item_that_is_open_and_stays_on_one(self, asked):
        assert focused(asked) == 0
        asked.show(WHO, MatchAnswer(RIGHT.pairs[:2]))
        asked.widget.take_focus()
        assert focused(asked) == 2
        for answer in (None, RIGHT):
            boxes(asked)[3].setFocus()
            asked.show(WHO, answer)
            asked.widget.take_focus()
            assert focused(asked) == 3


class TestList:
    def test_it_has_all_partners_named_with_their_keys(self, asked):
        view = opened(boxes(asked)[0])
        heard = [
            view.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
            for row in range(view.model().rowCount())
            if not view.isRowHidden(row)
        ]
        assert heard == [f"{partner.key}, {partner.title}" for partner in STATE.partners]

    @pytest.mark.parametrize(
        ("mode", "held", "picks"),
        [
            ("on", Mod.NoModifier, True),
            ("off", Mod.NoModifier, False),
            ("off", Mod.AltModifier, False),
            ("alt", Mod.NoModifier, False),
            ("alt", Mod.AltModifier, True),
        ],
    )
    def test_a_number_picks_there_as_it_does_elsewhere(self, asked, look, mode, held, picks):
        look.theme.set_letter_keys(mode)
        view = opened(boxes(asked)[0])
        QTest.keyClick(view, Key.Key_3, held)
        assert out(asked) == ([IDS[2]] if picks else [])
        assert view.isVisible() != picks

    @pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return, Key.Key_Escape])
    def test_space_and_enter_take_the_row_that_is_marked_and_escape_leaves_it_as_it_was(self, asked, key):
        view = opened(boxes(asked)[0])
        QTest.keyClicks(view, STATE.partners[2].title[0].lower())
        assert view.currentIndex().data() == STATE.partners[0].title
        QTest.keyClick(view, Key.Key_Down)
        assert asked.given == []
        QTest.keyClick(view, key)
        assert out(asked) == ([] if key == Key.Key_Escape else [IDS[1]])
        assert not view.isVisible()

    def test_a_click_picks(self, asked):
        box = boxes(asked)[1]
        QTest.mouseClick(box, Qt.MouseButton.LeftButton)
        view = box.view()
        place = view.visualRect(view.model().index(4, 0)).center()
        # Drawn away from where it opened the list, the pointer may choose at once.
        QTest.mouseMove(view.viewport(), place - QPoint(20, 0))
        QTest.mouseMove(view.viewport(), place)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert asked.given == [MatchAnswer((("customer", IDS[3]),))]


class TestByEar:
    @pytest.mark.skipif(not ORCA, reason="other screen readers name the group")
    def test_orca_hears_what_is_asked_after_the_first_item(self, asked):
        asked.widget.name_group("Who says it?")
        assert [description(box) for box in boxes(asked)[:2]] == ["Who says it?", ""]

    def test_where_a_box_is_heard_by_its_label_and_its_words_it_says_the_same(self, asked):
        asked.press(1)
        heard = []
        for box in boxes(asked)[:2]:
            interface = QAccessible.queryAccessibleInterface(box)
            labels = [
                told(each.object())[1]
                for each, kind in interface.relations()
                if kind == QAccessible.RelationFlag.Label
            ]
            heard.append((labels, interface.text(QAccessible.Text.Value)))
        assert heard == [
            ([STATE.items[0].label], STATE.partners[0].title),
            ([STATE.items[1].label], say("match.not_chosen")),
        ]

    def test_an_ampersand_in_an_item_is_no_shortcut(self, asked):
        items = [item.model_dump(mode="json") for item in WHO.items]
        items[0]["text"] = "Bed & breakfast is cheap."
        asked.show(example_question("who-what", items=items))
        (label,) = (each for each in visible(asked.widget, QLabel) if "breakfast" in each.text())
        assert label.text() == "Bed && breakfast is cheap."
        assert "Bed & breakfast is cheap" in label.accessibleName()


def speaker_key(speaker):
    return say("explanation.key_speaker", speaker=speaker)


def you_chose(partner):
    return say("match.you_gave.you_chose", partner=partner)


class TestFeedback:
    def test_the_line_counts_what_is_right_under_a_heading_of_what_was_matched(self):
        for question, answer, line in (
            (WHO, SWAPPED, say("match.speakers_right", right=2, of=4)),
            (texts(), CROSSED, say("match.lines_right", right=0, of=2)),
            (WHO, None, say("match.skipped")),
        ):
            assert build_feedback(SITTING, question, answer).line == line
        assert build_feedback(SITTING, WHO, None).heading == say("match.speaker_words.heading")
        assert build_feedback(SITTING, texts(), None).heading == say("match.fit_words.heading")

    def test_each_item_is_told_with_how_it_turned_out_and_a_wrong_partner_before_the_right_one(self):
        rows = build_feedback(SITTING, WHO, SWAPPED).answers
        assert [(row.tone, row.tag_icon) for row in rows] == [
            (tone, tone) for tone in ("correct", "wrong", "wrong", "correct")
        ]
        told = [
            (speaker_key("Ilse Corran"),),
            (you_chose("The article itself"), speaker_key("The traders’ association")),
            (you_chose("The traders’ association"), say("explanation.key_article")),
            (say("match.nobody_says"),),
        ]
        assert [row.reason for row in rows] == [
            " ".join((*words, item.feedback)) for words, item in zip(told, WHO.items, strict=True)
        ]
        skipped = build_feedback(SITTING, WHO, None).answers
        assert {(row.tag, row.tag_icon, row.tone) for row in skipped} == {("", "", "neutral")}
        assert skipped[0].reason == rows[0].reason

    @pytest.mark.parametrize(
        ("day", "night", "chosen"),
        [
            ("By day", "By night", you_chose("By night")),
            ("“By day”", "“By night”", say("match.you_gave.you_chose.you_chose", partner="“By night”.")),
        ],
    )
    def test_words_of_the_packs_own_are_told_without_quotation_marks_in_quotation_marks(
        self, day, night, chosen
    ):
        row, _ = build_feedback(SITTING, texts(day, night), CROSSED).answers
        assert row.reason == f"{chosen} {say('match.what_fits', partner=f'{day}.')} Paragraph 2."

    def test_all_pairs_are_one_sentence(self):
        assert describe_key(SITTING, WHO) == (
            "People no longer went out: Ilse Corran; No more customers came: The traders’ association; "
            "More people used the ferry than had been planned: The article itself; "
            "The ferry will cost nothing next year: Nobody here."
        )

    @pytest.mark.parametrize(("sat", "question"), MATCHES)
    def test_items_keep_the_packs_order_and_as_many_are_told_as_correct_as_the_score_counts(
        self, sat, question
    ):
        ids = [partner.id for partner in question.partners]
        for turn in (1, 2):
            pairs = [
                (item.id, ids[(ids.index(item.key) + place % turn) % len(ids)])
                for place, item in enumerate(question.items)
            ]
            tally = score_answer(question, MatchAnswer(tuple(pairs)), sat.opened.texts).tally
            shown = build_feedback(sat, question, MatchAnswer(tuple(pairs)))
            assert [row.tone for row in shown.answers].count("correct") == tally.right
            assert shown.line.startswith(f"{tally.right} of {tally.of} ")
            assert shown.numbered == tuple(item.id for item in question.items)
            assert [row.title for row in shown.answers] == [item.text for item in question.items]


class TestInPractice:
    @pytest.fixture
    def running(self, start):
        running = start(questions=[next(each for each in BELL.questions.values() if each.kind == "match")])
        running.practise()
        return running

    def test_digits_act_from_the_article_and_enter_says_how_many_are_open_and_goes_to_the_next(self, running):
        def state():
            return running.screen.state.question

        running.press("2")
        assert state().answers.places(state().chosen)[0] == 1
        running.press(Key.Key_F6)
        running.press("1")
        assert state().answers.places(state().chosen)[0] == 0
        running.press(Key.Key_Return)
        assert running.phase == "asking"
        assert str(len(state().answers.items) - 1) in state().message
        assert list(visible(running.window, PartnerBox)).index(QApplication.focusWidget()) == 1

    def test_escape_closes_the_list_and_only_then_leaves_and_a_letter_opens_none(self, running):
        running.press("S")
        running.rest()
        assert not any(box.view().isVisible() for box in visible(running.window, PartnerBox))
        # Skipped once, the question comes once more.
        assert running.phase == "asking"
        running.press(Key.Key_Space)
        assert any(box.view().isVisible() for box in visible(running.window, PartnerBox))
        running.press(Key.Key_Escape)
        settle()
        assert not any(box.view().isVisible() for box in visible(running.window, PartnerBox))
        assert running.name == "practice"
        running.press(Key.Key_Escape)
        running.wait(lambda: running.name == "home")
