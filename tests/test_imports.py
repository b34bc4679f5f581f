"""Imports go one way: views, then services, then models and pure modules; no feature uses another one's views."""

from __future__ import annotations

import grimp
import pytest

FEATURES = ("accounts", "articles", "curation", "flashcards", "progress", "quizzes")
EDGE = ("views", "forms", "commands", "blueprint")
"""How the modules at the edge to HTTP and the shell are named, or how their names end."""

BELOW_MODELS = {"webapp.database", "webapp.articles.search", "question_bank.model"}


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    return grimp.build_graph("webapp", "question_bank", cache_dir=None)


def at_the_edge(module: str) -> bool:
    return module.rpartition(".")[2].endswith(EDGE)


def feature_of(module: str) -> str | None:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 and parts[1] in FEATURES else None


@pytest.mark.parametrize("feature", FEATURES)
def test_no_feature_uses_what_another_keeps_at_its_edge(graph: grimp.ImportGraph, feature: str) -> None:
    strangers = {
        (importer, module)
        for module in graph.modules
        if feature_of(module) == feature and at_the_edge(module)
        for importer in graph.find_modules_that_directly_import(module)
        if feature_of(importer) not in {None, feature}
    }
    assert strangers == set()


@pytest.mark.parametrize("feature", FEATURES)
def test_what_lies_below_the_views_imports_no_view(graph: grimp.ImportGraph, feature: str) -> None:
    upwards = {
        (module, imported)
        for module in graph.modules
        if feature_of(module) == feature and not at_the_edge(module)
        for imported in graph.find_modules_directly_imported_by(module)
        if imported.endswith("views")
    }
    assert upwards == set()


def test_models_import_only_models_the_database_and_pure_modules(graph: grimp.ImportGraph) -> None:
    others = {
        (module, imported)
        for module in graph.modules
        if module.endswith(".models")
        for imported in graph.find_modules_directly_imported_by(module)
        if not imported.endswith(".models") and imported not in BELOW_MODELS
    }
    assert others == set()
