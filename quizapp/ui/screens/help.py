"""Help: the keys of the screen it was opened from, and what is good to know everywhere. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, get_args

from quizapp.pack.vocabulary import TRAPS, StatementType, Trap
from quizapp.quiz.responses import CERTAINTIES
from quizapp.sandbox.confinement import find_confinement
from quizapp.ui.help.examples.example_builder import build_trap_examples
from quizapp.ui.help.topics import HelpTerm, HelpTopic, KeysOfScreen, PageLink, PageLinks
from quizapp.ui.kit.form import Button, Buttons, Card, Form, FormView, IconWords, Item, Words
from quizapp.ui.kit.widget_state import IconLineState, TopBarState
from quizapp.ui.messages import common
from quizapp.ui.messages.key_tables import HELP_KEYS
from quizapp.ui.messages.keys import translate_sections
from quizapp.ui.theme.letter_keys import resolve_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quizapp.library.settings import LetterKeys
    from quizapp.ui.messages.keys import KeyLine, KeySection
    from quizapp.ui.ports import Translate

KINDS: Final[tuple[StatementType, ...]] = get_args(StatementType)


WIDTH, BETWEEN = 648, 16


@dataclass(frozen=True)
class HelpRoutes:
    """Where Help leads to: back, the worked example, pages of traps and kinds of statement, the logs."""

    back: Callable[[], None]
    worked: Callable[[], None]
    trap: Callable[[Trap], None]
    statement: Callable[[StatementType], None]
    logs: Callable[[], object]


class HelpPresenter:
    """Shows Help for one screen after another. All is kept in `data_folder`, with `log_folder` in it."""

    def __init__(
        self,
        view: FormView,
        translate: Translate,
        data_folder: str,
        log_folder: str,
        letter_keys: Callable[[], LetterKeys],
        ways: HelpRoutes,
    ) -> None:
        self._view = view
        self._translate = translate
        self._data_folder, self._log_folder = data_folder, log_folder
        self._letter_keys = letter_keys
        self._ways = ways

    def show(self, sections: tuple[KeySection, ...], back_to: str = "") -> None:
        """Show the keys of a screen, by their ids; `back_to` names it, as back will lead there."""
        back = back_to or self._translate("help.back")
        tr = self._translate
        active = filter_active_keys((*sections, *HELP_KEYS), self._letter_keys())
        sections = translate_sections(tr, active)
        self._view.show_form(
            Form(
                TopBarState(tr("help.help"), back),
                first=(KeysOfScreen(tr("help.keys"), tr("help.to"), sections, id="keys", below=0),),
                second=tuple(map(self._card, list_topics(tr, self._data_folder, self._log_folder))),
                back=self._ways.back,
                enter=self._ways.back,
                width=WIDTH,
                focus="keys",
                stage=str(hash(sections)),
            )
        )

    def open_page(self, page: str) -> None:
        """Open the page of a trap or of a kind of statement."""
        for trap in TRAPS:
            if trap == page:
                self._ways.trap(trap)
        for kind in KINDS:
            if kind == page:
                self._ways.statement(kind)

    def _card(self, topic: HelpTopic) -> Card:
        items: list[Item] = [Words(topic.title, "heading", reads=True)]
        for each in topic.terms:
            word = f"{each.word}:"
            if each.icon:
                line = IconLineState(each.icon, each.meaning, strong=word)
                items.append(IconWords(line, reads=True, id=each.word, below=6))
            else:
                items.append(Words(each.meaning, reads=True, strong=word, id=each.word, below=6))
        items += [Words(each, reads=True) for each in topic.paragraphs]
        if topic.folder:
            items.append(Words(topic.folder, "strong", reads=True))
        if topic.button:
            worked = topic.deed == "worked"
            act, icon = (self._ways.worked, "play") if worked else (self._ways.logs, "")
            items.append(Buttons((Button(topic.button, act, icon=icon),), above=4))
        if topic.links:
            items.append(PageLinks(topic.links_name, topic.links, self.open_page, below=0))
        return Card(tuple(items), id=topic.title, below=BETWEEN)


def filter_active_keys(sections: Iterable[KeySection], mode: LetterKeys) -> tuple[KeySection, ...]:
    """Return the sections with the keys that act; what no key does any more is left out."""
    told = (replace(section, lines=tuple(_list_active(section.lines, mode))) for section in sections)
    return tuple(section for section in told if section.lines)


def _list_active(lines: Iterable[KeyLine], mode: LetterKeys) -> Iterator[KeyLine]:
    for line in lines:
        active = tuple(key for each in line.keys if (key := resolve_key(each, mode)))
        if active:
            yield replace(line, keys=active)


def list_topics(translate: Translate, data_folder: str, log_folder: str) -> tuple[HelpTopic, ...]:
    """Return what is good to know everywhere."""
    kinds = tuple(HelpTerm(*common.describe_statement_type(translate, kind), kind) for kind in KINDS)
    words = tuple(
        HelpTerm(common.name_certainty(translate, word), translate(f"help.meaning.{word}"))
        for word in CERTAINTIES
    )
    pages = tuple(PageLink(common.describe_statement_type(translate, kind)[0], kind, kind) for kind in KINDS)
    traps = tuple(PageLink(page.title, "trap", trap) for trap, page in build_trap_examples(translate).items())
    return (
        HelpTopic(
            translate("help.works"),
            (
                translate("help.works.read_the_article_and"),
                translate("help.works.say_how_sure_you"),
                translate("help.works.then_you_see_the"),
            ),
            button=translate("help.show_me"),
        ),
        HelpTopic(
            translate("help.traps"),
            (translate("help.traps_told"),),
            links_name=translate("help.traps"),
            links=traps,
        ),
        HelpTopic(
            translate("help.kinds"),
            (translate("help.kinds.a_claim_can_be_true"),),
            kinds,
            links_name=translate("help.each"),
            links=pages,
        ),
        HelpTopic(translate("help.sure"), (translate("help.sure.say_the_word_that_fits"),), words),
        HelpTopic(
            translate("help.kept"),
            (
                translate("help.kept.your_answers_and_their"),
                translate("help.kept.all_of_it_stays"),
                translate(f"sandbox.{find_confinement().level}"),
                translate("help.kept.ctrl_l_shows_who"),
            ),
            folder=data_folder,
        ),
        HelpTopic(
            translate("help.trains"),
            (translate("help.trains.it_trains_close_reading"), translate("help.trains.it_is_not_lateral")),
        ),
        HelpTopic(
            translate("help.wrong"),
            (translate("help.logs.what_the_program_did"), translate("help.logs.they_hold_no_answers")),
            folder=log_folder,
            button=translate("help.show_logs"),
            deed="folder",
        ),
    )
