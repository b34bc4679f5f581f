"""Facts from a text of our own, for the tests of the kinds."""

from question_bank.facts import derive
from question_bank.language import annotate
from question_bank.model import Article, ArticleHead, Fact, Rejection


def article(text: str, published: str | None = "2020-05-10", id_: str = "an-article") -> Article:
    head = ArticleHead(id=id_, title="Title", published=published, source="a.md", checksum="sha256:" + "0" * 64)
    return Article(head, text)


def derived(text: str, published: str | None = "2020-05-10", id_: str = "an-article") -> list[Fact | Rejection]:
    return list(derive(annotate(article(text, published, id_))))


def facts(
    text: str, kind: str | None = None, published: str | None = "2020-05-10", id_: str = "an-article"
) -> list[Fact]:
    found = [fact for fact in derived(text, published, id_) if isinstance(fact, Fact)]
    return [fact for fact in found if kind in {None, fact.kind}]


def reasons(text: str, published: str | None = "2020-05-10") -> list[str]:
    return [item.reason for item in derived(text, published) if isinstance(item, Rejection)]
