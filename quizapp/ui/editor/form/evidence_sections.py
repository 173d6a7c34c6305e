"""The parts of a form about evidence: the article's words, and who says them. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.authoring import document_traversal
from quizapp.authoring.errors import AuthoringError
from quizapp.authoring.json_pointers import Json, join_pointer
from quizapp.authoring.operations.citations import (
    has_other_attributions,
    is_nothing_said,
    suggest_attributions,
)
from quizapp.pack.quote_matching import find_quote
from quizapp.pack.sentences import CharSpan
from quizapp.ui.editor.form.section_builder import LINE, find_object
from quizapp.ui.editor.form.state import FieldOption, FormAction, FormQuote, FormSection
from quizapp.ui.messages import common, editor, search

if TYPE_CHECKING:
    from quizapp.ui.editor.form.section_builder import FormSectionBuilder
    from quizapp.ui.editor.form.state import FormField

_STATEMENT_TYPES: Final = ("claim", "finding", "call", "opinion")
_MOST: Final = 4
_MAY_BE_SILENT: Final = ("choice", "choices")
"""The kinds whose key may be that nothing is said without its telling so."""


def build_evidence_section(make: FormSectionBuilder) -> FormSection:
    """Return the part of the evidence of the question: its evidence, or the closest passages."""
    closest = is_nothing_said(make.asked) or bool(make.asked.get("closest"))
    name = "closest" if closest else "evidence"
    listed = join_pointer(make.at, "closest" if closest else "evidence")
    elsewhere = join_pointer(make.at, "evidence" if closest else "closest")
    if closest:
        inner = [
            build_citation_section(make, join_pointer(listed, place))
            for place, _ in enumerate(make.asked.get("closest", []))
        ]
    else:
        inner = list(_evidence(make, listed))
    other = make.translate("form.to_evidence" if closest else "form.to_closest")
    chosen = inner and make.asked["kind"] in _MAY_BE_SILENT
    return FormSection(
        listed,
        make.translate(f"form.{name}"),
        make.translate(f"form.{name}_help"),
        parts=tuple(inner),
        deeds=(
            make.deed("acted", "add_evidence", make.at, "evidence"),
            *(
                [FormAction("acted", other, make.at, "to_evidence" if closest else "to_closest")]
                if chosen
                else ()
            ),
        ),
        holds=(elsewhere,),
    )


def _evidence(make: FormSectionBuilder, listed: str) -> list[FormSection]:
    found = []
    evidence = make.asked.get("evidence", [])
    for place, evidence_set in enumerate(evidence):
        at = join_pointer(listed, place)
        cited = tuple(
            build_citation_section(make, join_pointer(at, number)) for number, _ in enumerate(evidence_set)
        )
        title = make.numbered("evidence", place) if len(evidence) > 1 else ""
        found.append(
            FormSection(
                at, title, parts=cited, deeds=(make.deed("acted", "add_to_evidence", at, "evidence"),)
            )
        )
    return found


def build_other_answers_section(make: FormSectionBuilder, words: str) -> FormSection:
    """Return the reason for every other answer than those that are listed."""
    at = join_pointer(make.at, "other")
    return make.reason(at, make.translate(f"form.{words}"), parts=(build_about_section(make, at),))


def build_about_section(make: FormSectionBuilder, at: str) -> FormSection:
    """Return the words that an answer is really about, folded away."""
    return FormSection(
        join_pointer(at, "more"),
        make.translate("form.more"),
        parts=(build_citation_section(make, join_pointer(at, "citation"), make.translate("form.about")),),
        folded=True,
        filled=bool(find_object(make.document, at).get("citation")),
    )


def build_citation_section(make: FormSectionBuilder, at: str, title: str = "") -> FormSection:
    """Return the card of one citation, which may not be there yet, and of who says it."""
    citation = find_object(make.document, at)
    if not citation:
        use = make.deed("acted", "use_words", at, "evidence")
        return FormSection(at, title or make.translate("form.cites_no_words"), deeds=(use,))
    quote, span = _quote(make, citation)
    attributions = citation.get("attributions", [])
    deeds = [
        make.deed("acted", "change", at, "evidence"),
        *_more_sayings(make, at, citation, span),
        make.deed("removed", "remove", at),
    ]
    return FormSection(
        at,
        f"{title}, {quote.where}" if title else common.capitalize_first(quote.where),
        quote=quote,
        note="" if attributions else make.translate("form.narration"),
        parts=tuple(
            _saying(make, join_pointer(at, "attributions", place), place, attributions)
            for place, _ in enumerate(attributions)
        ),
        deeds=tuple(deeds),
        card=True,
    )


def _quote(make: FormSectionBuilder, citation: Json) -> tuple[FormQuote, CharSpan | None]:
    words = str(citation.get("quote", ""))
    try:
        _, passage = document_traversal.passage(make.document, str(citation.get("passage", "")))
    except AuthoringError:
        return FormQuote(words, make.translate("form.cites_gone"), holds=False), None
    beside = (str(citation.get(name) or "") for name in ("prefix", "suffix"))
    span = find_quote(str(passage.get("text", "")), words, *beside)
    if not isinstance(span, CharSpan):
        return FormQuote(words, make.translate("form.cites_gone"), holds=False), None
    return FormQuote(words, describe_passage_place(make, passage)), span


def describe_passage_place(make: FormSectionBuilder, passage: Json) -> str:
    """Tell where a passage stands in its article."""
    number = passage.get("paragraph")
    return search.describe_location(make.translate, "passage", number or passage.get("role", ""))


def _more_sayings(
    make: FormSectionBuilder, at: str, citation: Json, span: CharSpan | None
) -> list[FormAction]:
    """Return what can be added: what most likely is said, a saying, an outer one."""
    attributions, found = citation.get("attributions", []), []
    listed = join_pointer(at, "attributions")
    if span is not None:
        for each, known in suggest_attributions(make.document, at, make.citations):
            found.append(FormAction("chosen", _offer(make, each, known=known), listed, value=each))
    if len(attributions) < _MOST:
        found.append(make.deed("added", "add_outer" if attributions else "add_saying", listed, "saying"))
    if attributions and has_other_attributions(make.document, at, make.citations):
        found.append(make.deed("acted", "everywhere", at, "say-everywhere"))
    return found


def _offer(make: FormSectionBuilder, attributions: Json, *, known: bool) -> str:
    """Return in words who may say it."""
    names = [make.speaker(str(each.get("speaker", ""))) for each in attributions]
    statement_type = common.describe_statement_type(
        make.translate, attributions[-1].get("statement_type", "claim")
    )[0]
    return editor.describe_attribution_offer(
        make.translate, names[-1], statement_type, ", ".join(names[:-1]), known=known
    )


def _saying(make: FormSectionBuilder, at: str, place: int, attributions: Json) -> FormSection:
    saying = attributions[place]
    innermost = place + 1 == len(attributions)
    speaker = make.choice(
        join_pointer(at, "speaker"),
        "says" if innermost else "through",
        saying.get("speaker"),
        make.speakers(article=False),
    )
    return FormSection(
        at,
        lines=(
            (speaker, _statement_type(make, at, saying)),
            (make.line(at, "cue", "cue", serif=True, most=LINE),),
        ),
        parts=(_rare(make, at, saying),),
        deeds=(
            _cue(make, at),
            *make.moving(at, place, len(attributions), remove=False),
            make.deed("removed", "no_saying", at),
        ),
    )


def _cue(make: FormSectionBuilder, at: str) -> FormAction:
    return FormAction("acted", make.translate("form.use_cue"), at, "cue")


def _statement_type(make: FormSectionBuilder, at: str, saying: Json) -> FormField:
    values = [
        FieldOption(
            common.describe_statement_type(make.translate, statement_type)[0],
            statement_type,
            icon=statement_type,
        )
        for statement_type in _STATEMENT_TYPES
    ]
    return make.choice(
        join_pointer(at, "statement_type"), "statement_type", saying.get("statement_type"), values
    )


def _rare(make: FormSectionBuilder, at: str, saying: Json) -> FormSection:
    """Return what is rare of a saying: that it denies, and a name that stands elsewhere."""
    named = saying.get("named")
    deeds = [make.deed("acted", "use_name", at, "named")]
    note = make.translate("form.not_named")
    if named:
        deeds.append(make.deed("removed", "no_name", join_pointer(at, "named")))
        try:
            _, passage = document_traversal.passage(make.document, str(named.get("passage", "")))
        except AuthoringError:
            passage = {}
        where = describe_passage_place(make, passage) if passage else make.translate("form.cites_gone")
        note = make.translate("form.name_stands", where=where, words=str(named.get("quote", "")))
    return FormSection(
        join_pointer(at, "more"),
        make.translate("form.more"),
        note,
        lines=((make.switch(at, "denies", "denies"),),),
        deeds=tuple(deeds),
        holds=(join_pointer(at, "named"),),
        folded=True,
        filled=bool(named or saying.get("denies")),
    )
