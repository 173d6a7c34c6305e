"""The sentences on what a hand-out is: what learners get, and what is other than the last time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.editing.handing_out import Given, GivenArticle, Outlook
    from quizapp.ui.ports import Translate

_KB = 1024


def given(translate: Translate, what: Given) -> tuple[str, ...]:
    """Tell what learners get: questions by bank, articles, pictures, and how large the file is."""
    return (
        *(_bank(translate, title, count) for title, count in what.banks),
        *(_article(translate, each) for each in what.articles),
        *((translate("handing_out", "%n picture(s)", "", what.pictures),) if what.pictures else ()),
        translate("handing_out", "A file of {size} KB").format(size=f"{-(-what.size // _KB):,}"),
    )


def told(translate: Translate, outlook: Outlook) -> tuple[str, ...]:
    """Count the questions that are new, gone, asked otherwise, and only worded otherwise."""
    counts = (
        (translate("handing_out", "%n new question(s)", "", len(outlook.new)), outlook.new),
        (translate("handing_out", "%n question(s) gone", "", len(outlook.gone)), outlook.gone),
        (
            translate(
                "handing_out", "%n question(s) asked otherwise, to be answered anew", "", len(outlook.other)
            ),
            outlook.other,
        ),
        (
            translate("handing_out", "%n question(s) only worded otherwise", "", len(outlook.reworded)),
            outlook.reworded,
        ),
    )
    return tuple(words for words, ids in counts if ids) if outlook.compared else ()


def _bank(translate: Translate, title: str, count: int) -> str:
    questions = translate("handing_out", "%n question(s)", "", count)
    return translate("handing_out", "{questions} in “{title}”").format(questions=questions, title=title)


def _article(translate: Translate, article: GivenArticle) -> str:
    if article.here == article.of:
        return translate("handing_out", "“{title}”, the whole article").format(title=article.title)
    parts = translate("handing_out", "“{title}”, {here} of {of} paragraphs")
    words = parts.format(title=article.title, here=article.here, of=article.of)
    if not article.told:
        return words
    return translate("handing_out", "{article}, {told} told in your words").format(
        article=words, told=article.told
    )
