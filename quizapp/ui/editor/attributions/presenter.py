"""Who says what, laid over the article, and corrected by a person: each correction is a step. No Qt."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from quizapp.authoring.decisions import save_attribution_corrections
from quizapp.drafting import attribution_corrections
from quizapp.drafting.attribution_corrections import (
    MAX_NAME_LENGTH,
    Corrections,
    assign_speaker,
    build_added_speaker,
    merge_speakers,
    rename_speaker,
    set_statement_type,
)
from quizapp.drafting.correction_serialization import serialize_corrections
from quizapp.ui.editor.attributions.attribution_reader import AttributionReader
from quizapp.ui.editor.attributions.state import SpeakerNamePrompt
from quizapp.ui.messages import common

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.drafting.source_reading import DetectedSpeaker
    from quizapp.pack.vocabulary import ReportedStatementType, SpeakerKind


class AttributionsPresenter(AttributionReader):
    """Corrects who says what in the article that is shown."""

    def back(self) -> bool:
        """Leave a name as it is, or put an answer away; else the page is closed."""
        if self._naming is None and not self._answer:
            return False
        self._naming, self._named, self._answer = None, None, ()
        self._tell("")
        return True

    def confirm(self) -> None:
        """Say that the saying in hand is as it is shown, its kind as well."""
        said = self._said()
        if self._read is None or said is None or self._naming is not None:
            return
        if said.speaker is None:
            self._refuse(self._translate("attributions.nobody_known"))
            return
        number = self._origins[self._at]
        made = assign_speaker(self._corrections(), self._read, number, self._known(said.speaker))
        made = set_statement_type(made, self._read, number, said.statement_type)
        if self._correct(made, self._translate("attributions.confirmed", number=self._at + 1)):
            self.choose(self._at + 1, quiet=True)

    def speakers(self) -> tuple[DetectedSpeaker, ...]:
        """Return all speakers but that of the saying in hand, first those who speak, in reading order."""
        said = self._said()
        if self._right is None or said is None:
            return ()
        spoken = dict.fromkeys(speaker for each in self._right.attributions for speaker in each.chain)
        order = list(spoken)
        speakers = [each for each in self._right.speakers if each.id != said.speaker]
        return tuple(
            sorted(speakers, key=lambda each: order.index(each.id) if each.id in spoken else len(order))
        )

    def offers_others(self) -> bool:
        """Tell whether there is anybody whom the speaker in hand could be; else say so."""
        if self._speaker() is None:
            return False
        if not self.speakers():
            self._refuse(self._translate("attributions.alone"))
        return bool(self.speakers())

    def give(self, speaker: str) -> None:
        """Say that another speaker says it."""
        if self._right is not None:
            name = self._right.speaker(speaker).name
            self._settle(
                self._known(speaker), self._translate("attributions.given", number=self._at + 1, who=name)
            )

    def give_new(self, kind: SpeakerKind) -> None:
        """Ask who says it, who is not listed."""
        if self._said() is not None:
            self._ask(
                SpeakerNamePrompt(self._translate("attributions.new_whom"), ""),
                partial(self._give_named, kind),
            )

    def none(self) -> None:
        """Say that the saying in hand is none."""
        if self._said() is not None and self._naming is None:
            self._settle(None, self._translate("attributions.taken_out", number=self._at + 1))

    def kind(self) -> ReportedStatementType | None:
        """Return as what the saying in hand is said; None where there is none, or a name is asked for."""
        said = self._said()
        return None if said is None or self._naming is not None else said.statement_type

    def classify(self, statement_type: ReportedStatementType) -> None:
        """Say as what the saying in hand is said."""
        if self._read is not None and self._said() is not None:
            made = set_statement_type(
                self._corrections(), self._read, self._origins[self._at], statement_type
            )
            name = common.describe_statement_type(self._translate, statement_type)[0]
            self._correct(made, self._translate("attributions.classified", number=self._at + 1, kind=name))

    def rename(self) -> None:
        """Ask how the speaker of the saying in hand is called."""
        speaker = self._speaker()
        if speaker is not None:
            self._ask(
                SpeakerNamePrompt(self._translate("attributions.names_whom"), speaker.name),
                partial(self._rename, speaker.id),
            )

    def same(self, other: str) -> None:
        """Say that the speaker of the saying in hand is another one."""
        speaker = self._speaker()
        if speaker is not None and self._right is not None and other != speaker.id:
            told = self._translate(
                "attributions.merged", one=speaker.name, other=self._right.speaker(other).name
            )
            self._correct(
                merge_speakers(self._corrections(), self._known(speaker.id), self._known(other)), told
            )

    def named(self, words: str) -> None:
        """Take the name that was asked for."""
        act, words = self._named, " ".join(words.split())[:MAX_NAME_LENGTH]
        if act is None:
            return
        if not words:
            self._refuse(self._translate("attributions.no_name"))
            return
        self._naming, self._named = None, None
        act(words)

    def undo(self) -> None:
        """Take the last correction that was made here back."""
        if self._naming is None:
            at = self._turn_back(self._reach.undo, self._translate("attributions.nothing_undone"))
            self._turned_back(at, self._translate("attributions.undone"))

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self._naming is None:
            at = self._turn_back(self._reach.redo, self._translate("attributions.nothing_redone"), again=True)
            self._turned_back(at, self._translate("attributions.redone"))

    def forget(self) -> None:
        """Forget all corrections of the article."""
        self._correct(Corrections(), self._translate("attributions.forgotten"))

    def _ask(self, naming: SpeakerNamePrompt, act: Callable[[str], None]) -> None:
        self._naming, self._named, self._answer = naming, act, ()
        self._tell("")

    def _give_named(self, kind: SpeakerKind, name: str) -> None:
        there = () if self._right is None else self._right.speakers
        found = next((each.id for each in there if each.name.casefold() == name.casefold()), None)
        known = build_added_speaker(name, kind) if found is None else self._known(found)
        self._settle(known, self._translate("attributions.given", number=self._at + 1, who=name))

    def _rename(self, speaker: str, name: str) -> None:
        if self._read is not None:
            made = rename_speaker(self._corrections(), self._read, speaker, name)
            self._correct(made, self._translate("attributions.renamed", who=name))

    def _speaker(self) -> DetectedSpeaker | None:
        """Return the speaker of the saying in hand; where there is none, say so."""
        said = self._said()
        if said is None or self._right is None or self._naming is not None:
            return None
        if said.speaker is None:
            self._refuse(self._translate("attributions.nobody_known"))
            return None
        return self._right.speaker(said.speaker)

    def _known(self, speaker: str) -> attribution_corrections.SpeakerKey:
        if self._read is None:
            raise KeyError(speaker)
        return attribution_corrections.find_speaker_key(self._read, self._corrections(), speaker)

    def _settle(self, speaker: attribution_corrections.SpeakerKey | None, told: str) -> bool:
        """Say whose the saying in hand is; returns whether that is done."""
        if self._read is None or self._said() is None:
            return False
        made = assign_speaker(self._corrections(), self._read, self._origins[self._at], speaker)
        return self._correct(made, told)

    def _correct(self, made: Corrections, told: str) -> bool:
        """Keep corrections, as a step, and tell what was done; returns whether that is done."""
        source = self._source()
        if source is None:
            return False
        plain, id_ = serialize_corrections(made), str(source["id"])
        if plain == serialize_corrections(self._corrections()):
            self._tell(told)
            return True
        if not self._do(self._at, lambda document: save_attribution_corrections(document, id_, plain)):
            return False
        self._answer = ()
        self._tell(told)
        return True

    def _turned_back(self, at: int | None, told: str) -> None:
        """Show the saying that a correction was about that was taken back, or done again; None: none was."""
        if at is not None:
            self._at, self._answer = at, ()
            self._tell(told)
