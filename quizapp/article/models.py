"""An opened article: its paragraphs in reading order, and what is told about it. Empty rather than wrong."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Final, Literal, get_args

ArticleRole = Literal["headline", "standfirst", "body", "caption"]
ARTICLE_ROLES: Final[tuple[ArticleRole, ...]] = get_args(ArticleRole)

MAX_PASSAGES: Final = 2_000
MAX_PASSAGE_LENGTH: Final = 20_000
"""Characters; a pack takes no more of either (quizapp/pack/models)."""

MAX_TITLE_LENGTH: Final = 400
MAX_NAME_LENGTH: Final = 120


@dataclass(frozen=True, slots=True)
class ArticleParagraph:
    """Words of an article in their canonical form, never empty, and what they are in it."""

    role: ArticleRole
    text: str


@dataclass(frozen=True, slots=True)
class ArticleMetadata:
    """What a file tells about its article. A field that it does not tell, or tells unclearly, is empty.

    `published` is a year, a month or a day (2022, 2022-09, 2022-09-02); `language` a BCP 47 tag.
    """

    title: str = ""
    author: str = ""
    publisher: str = ""
    published: str = ""
    url: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """An article as it was opened. At least one paragraph is of its body.

    `hidden` are texts among them that nobody sees who reads the file, in reading order, also canonical.
    """

    told: ArticleMetadata
    paragraphs: tuple[ArticleParagraph, ...]
    hidden: tuple[str, ...] = ()

    @property
    def hidden_words(self) -> int:
        """How many words nobody sees."""
        return sum(len(text.split()) for text in self.hidden)

    def of(self, role: ArticleRole) -> tuple[str, ...]:
        """Return the texts of all paragraphs with this role, in reading order."""
        return tuple(each.text for each in self.paragraphs if each.role == role)


def serialize_article(article: Article) -> dict[str, Any]:
    """Return the article as what JSON can hold."""
    return {
        "told": asdict(article.told),
        "paragraphs": [[each.role, each.text] for each in article.paragraphs],
        "hidden": list(article.hidden),
    }


def deserialize_article(plain: dict[str, Any]) -> Article:
    """Return the article that `serialize_article` was given.

    Raises KeyError, TypeError or ValueError for others.
    """
    paragraphs = tuple(ArticleParagraph(_role(role), str(text)) for role, text in plain["paragraphs"])
    told = ArticleMetadata(**{name: str(value) for name, value in plain["told"].items()})
    return Article(told, paragraphs, tuple(map(str, plain["hidden"])))


def _role(name: str) -> ArticleRole:
    return ARTICLE_ROLES[[str(role) for role in ARTICLE_ROLES].index(name)]
