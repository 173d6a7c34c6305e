"""The parts of a form about evidence: the article's words, and who says them. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.editing import walk
from quizapp.editing.errors import EditingError
from quizapp.editing.pointers import Json, joined
from quizapp.editing.writing.citations import offered_sayings, others_say, says_nothing
from quizapp.pack.proving import find
from quizapp.pack.sentences import Span
from quizapp.ui.editor.form.making import LINE, found_at
from quizapp.ui.editor.form.state import Deed, Part, Quote, Value
from quizapp.ui.text import common, finding, form

if TYPE_CHECKING:
    from quizapp.ui.editor.form.making import Maker
    from quizapp.ui.editor.form.state import Field

_STATUSES: Final = ("claim", "finding", "call", "opinion")
_MOST: Final = 4
_MAY_BE_SILENT: Final = ("choice", "choices")
"""The kinds whose key may be that nothing is said without its telling so."""


def evidence_part(make: Maker) -> Part:
    """Return the part of the evidence of the question: its proofs, or the closest passages."""
    closest = says_nothing(make.asked) or bool(make.asked.get("closest"))
    name = "closest" if closest else "evidence"
    listed = joined(make.at, "closest" if closest else "proofs")
    elsewhere = joined(make.at, "proofs" if closest else "closest")
    if closest:
        inner = [
            citation_part(make, joined(listed, place))
            for place, _ in enumerate(make.asked.get("closest", []))
        ]
    else:
        inner = list(_proofs(make, listed))
    other = make.translate("form.to_proofs" if closest else "form.to_closest")
    chosen = inner and make.asked["kind"] in _MAY_BE_SILENT
    return Part(
        listed,
        make.translate(f"form.{name}"),
        make.translate(f"form.{name}_help"),
        parts=tuple(inner),
        deeds=(
            make.deed("acted", "add_evidence", make.at, "evidence"),
            *([Deed("acted", other, make.at, "proofs" if closest else "closest")] if chosen else ()),
        ),
        holds=(elsewhere,),
    )


def _proofs(make: Maker, listed: str) -> list[Part]:
    found = []
    proofs = make.asked.get("proofs", [])
    for place, proof in enumerate(proofs):
        at = joined(listed, place)
        cited = tuple(citation_part(make, joined(at, number)) for number, _ in enumerate(proof))
        title = make.numbered("proof", place) if len(proofs) > 1 else ""
        found.append(
            Part(at, title, parts=cited, deeds=(make.deed("acted", "add_to_proof", at, "evidence"),))
        )
    return found


def every_other(make: Maker, words: str) -> Part:
    """Return the reason for every other answer than those that are listed."""
    at = joined(make.at, "other")
    return make.reason(at, make.translate(f"form.{words}"), parts=(about_part(make, at),))


def about_part(make: Maker, at: str) -> Part:
    """Return the words that an answer is really about, folded away."""
    return Part(
        joined(at, "more"),
        make.translate("form.more"),
        parts=(citation_part(make, joined(at, "citation"), make.translate("form.about")),),
        folded=True,
        filled=bool(found_at(make.document, at).get("citation")),
    )


def citation_part(make: Maker, at: str, title: str = "") -> Part:
    """Return the card of one citation, which may not be there yet, and of who says it."""
    citation = found_at(make.document, at)
    if not citation:
        use = make.deed("acted", "use_words", at, "evidence")
        return Part(at, title or make.translate("form.cites_no_words"), deeds=(use,))
    quote, span = _quote(make, citation)
    said = citation.get("said", [])
    deeds = [
        make.deed("acted", "change", at, "evidence"),
        *_more_sayings(make, at, citation, span),
        make.deed("removed", "remove", at),
    ]
    return Part(
        at,
        f"{title}, {quote.where}" if title else common.capital(quote.where),
        quote=quote,
        note="" if said else make.translate("form.narration"),
        parts=tuple(_saying(make, joined(at, "said", place), place, said) for place, _ in enumerate(said)),
        deeds=tuple(deeds),
        card=True,
    )


def _quote(make: Maker, citation: Json) -> tuple[Quote, Span | None]:
    words = str(citation.get("quote", ""))
    try:
        _, passage = walk.passage(make.document, str(citation.get("passage", "")))
    except EditingError:
        return Quote(words, make.translate("form.cites_gone"), holds=False), None
    beside = (str(citation.get(name) or "") for name in ("prefix", "suffix"))
    span = find(str(passage.get("text", "")), words, *beside)
    if not isinstance(span, Span):
        return Quote(words, make.translate("form.cites_gone"), holds=False), None
    return Quote(words, where_of(make, passage)), span


def where_of(make: Maker, passage: Json) -> str:
    """Tell where a passage stands in its article."""
    number = passage.get("paragraph")
    return finding.where(make.translate, "passage", number or passage.get("role", ""))


def _more_sayings(make: Maker, at: str, citation: Json, span: Span | None) -> list[Deed]:
    """Return what can be added: what most likely is said, a saying, an outer one."""
    said, found = citation.get("said", []), []
    listed = joined(at, "said")
    if span is not None:
        for each, known in offered_sayings(make.document, at):
            found.append(Deed("chosen", _offer(make, each, known=known), listed, value=each))
    if len(said) < _MOST:
        found.append(make.deed("added", "add_outer" if said else "add_saying", listed, "saying"))
    if said and others_say(make.document, at):
        found.append(make.deed("acted", "everywhere", at, "say-everywhere"))
    return found


def _offer(make: Maker, said: Json, *, known: bool) -> str:
    """Return in words who may say it."""
    names = [make.voice(str(each.get("voice", ""))) for each in said]
    status = common.statement(make.translate, said[-1].get("status", "claim"))[0]
    return form.offer(make.translate, names[-1], status, ", ".join(names[:-1]), known=known)


def _saying(make: Maker, at: str, place: int, said: Json) -> Part:
    saying = said[place]
    innermost = place + 1 == len(said)
    voice = make.choice(
        joined(at, "voice"),
        "says" if innermost else "through",
        saying.get("voice"),
        make.voices(article=False),
    )
    return Part(
        at,
        lines=((voice, _status(make, at, saying)), (make.line(at, "cue", "cue", serif=True, most=LINE),)),
        parts=(_rare(make, at, saying),),
        deeds=(
            _cue(make, at),
            *make.moving(at, place, len(said), remove=False),
            make.deed("removed", "no_saying", at),
        ),
    )


def _cue(make: Maker, at: str) -> Deed:
    return Deed("acted", make.translate("form.use_cue"), at, "cue")


def _status(make: Maker, at: str, saying: Json) -> Field:
    values = [Value(common.statement(make.translate, status)[0], status, icon=status) for status in _STATUSES]
    return make.choice(joined(at, "status"), "status", saying.get("status"), values)


def _rare(make: Maker, at: str, saying: Json) -> Part:
    """Return what is rare of a saying: that it denies, and a name that stands elsewhere."""
    named = saying.get("named")
    deeds = [make.deed("acted", "use_name", at, "named")]
    note = make.translate("form.not_named")
    if named:
        deeds.append(make.deed("removed", "no_name", joined(at, "named")))
        try:
            _, passage = walk.passage(make.document, str(named.get("passage", "")))
        except EditingError:
            passage = {}
        where = where_of(make, passage) if passage else make.translate("form.cites_gone")
        note = make.translate("form.name_stands", where=where, words=str(named.get("quote", "")))
    return Part(
        joined(at, "more"),
        make.translate("form.more"),
        note,
        lines=((make.switch(at, "denies", "denies"),),),
        deeds=tuple(deeds),
        holds=(joined(at, "named"),),
        folded=True,
        filled=bool(named or saying.get("denies")),
    )
