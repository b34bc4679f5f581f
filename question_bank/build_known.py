"""Between a build's stages: what is known of the whole bank before the first question is written."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence

from question_bank.entities import Entity, Index, Registry
from question_bank.fact_store import FactStore
from question_bank.facts.disputes import link
from question_bank.model import ArticleHead, Fact
from question_bank.questions.world import World


class Known:
    """Gathers the bank article by article, in the order of their ids; then tells what all of them say together."""

    def __init__(self, registry: Registry) -> None:
        self.store = FactStore()
        self._entities = Index(registry.entities)
        self._heads: dict[str, ArticleHead] = {}
        self._topics: dict[str, list[str]] = {}
        self._digest = hashlib.sha256()

    def add(self, head: ArticleHead, facts: Sequence[Fact], topics: Sequence[str | None]) -> None:
        """Take in an article: its facts, and what each gives a value for."""
        self._heads[head.id] = head
        self.store.add(head.id, facts)
        self._digest.update(head.model_dump_json().encode())
        for fact, topic in zip(facts, topics, strict=True):
            self._digest.update(fact.model_dump_json().encode())
            if topic is not None:
                self._topics.setdefault(topic, []).append(fact.id)

    def name(self, entities: Iterable[Entity]) -> None:
        """Take in who and what an article names."""
        for entity in entities:
            self._entities.add(entity)

    def concluded(self) -> tuple[World, Registry, str]:
        """The world of all facts, their disputes linked; who is who in it; and a checksum of all that it holds."""
        self.store.disputes = self._disputes()
        registry = self._entities.registry()
        aliases: Mapping[str, tuple[str, ...]] = registry.aliases()
        for name, others in aliases.items():
            self._digest.update("\x1f".join((name, *others)).encode())
        world = World.of(self.store, aliases=aliases, heads=self._heads, article_of=self.store.article_of)
        return world, registry, self._digest.hexdigest()

    def _disputes(self) -> dict[str, tuple[str, ...]]:
        """Fact id -> those that dispute it. Only facts that share their topic with another are looked at together."""
        shared = [self.store[id_] for ids in self._topics.values() if len(ids) > 1 for id_ in ids]
        self._topics.clear()
        return {fact.id: fact.disputed_by for fact in link(shared) if fact.disputed_by}
