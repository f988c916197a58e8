"""Whatever Portkey publishes: `make sync` and `make generate` end whole, or with a list."""

from __future__ import annotations

import copy
import os
import random
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import sync
from generator.normalise import normalise
from generator.operations import read_calls
from generator.package import write_package
from generator.problems import SpecificationError
from manifest_schema import Writing
from spec.documents import ROOT, SAME, UPSTREAM, WAYS, at_hand, part, whole
from spec_sync.overlay_data import Overlay, load_overlay
from spec_sync.write import to_yaml
from yaml_reader import read_yaml

from portkey_admin.manifest.model.sections import SECTIONS

BREAK = {"break_things", "circle", "compose", "drop_components"}
"""After these ways, a list may be the end: the document itself is broken, or says what has no type."""
FOUND = [
    (at_hand()[seed % len(at_hand())], seed, ways)
    for seed, ways in enumerate([*([way] for way in WAYS), [], list(WAYS)[::2], list(WAYS)[1::2]])
]


@cache
def overlay() -> Overlay:
    return load_overlay(ROOT / "scripts" / "overlay")


@pytest.mark.parametrize(
    ("name", "seed", "ways"), FOUND, ids=[f"{name}-{seed}-{'+'.join(ways)}" for name, seed, ways in FOUND]
)
def test_a_document_ends_whole_or_with_a_list(name: str, seed: int, ways: list[str], tmp_path: Path) -> None:
    chance = random.Random(f"{name} {seed}")
    published = part(chance, name, paths=3)
    for way in ways:
        WAYS[way](chance, published)
    converted = sync.convert(published, overlay())
    made = read_yaml(to_yaml(converted.document))
    told = sync.account(whole("openapi.yaml"), made, converted)
    assert "### API description" in told
    for stop in converted.stops:
        assert stop.items, stop
        assert "not a valid OpenAPI" not in stop.headline, stop
    problems = generated(made, tmp_path)
    assert problems == [] or set(ways) & BREAK, problems
    writing = Writing(made["components"]["schemas"])
    assert writing.document()["$defs"].keys() | {each.partition(":")[0] for each in writing.left_out()} >= {
        name for name, section in SECTIONS.items() if section.schemas
    }


@pytest.mark.parametrize("name", at_hand()[-2:])
def test_a_document_that_says_the_same_in_other_words_makes_the_same(name: str) -> None:
    chance = random.Random(name)
    published = part(chance, name, paths=6)
    before = to_yaml(sync.convert(copy.deepcopy(published), overlay()).document)
    for way in SAME:
        WAYS[way](chance, published)
    assert to_yaml(sync.convert(published, overlay()).document) == before


def generated(document: dict[str, Any], folder: Path) -> list[str]:
    """Generate, and return the list where it ends with one."""
    try:
        write_package(document, normalise(document, read_calls(document)), folder)
    except SpecificationError as error:
        return error.problems
    return []


def test_the_published_documents_are_at_hand() -> None:
    if not UPSTREAM.exists():
        pytest.skip("only openapi.yaml is tried: ../shared, with the published documents, is absent")
    assert len(at_hand()) > 1


def test_a_document_with_nothing_of_ours_is_not_taken_for_one() -> None:
    empty: dict[str, Any] = {"openapi": "3.1.0", "paths": {"/chat/completions": {"post": {}}}}
    (stop,) = sync.convert(empty, overlay()).stops
    assert "no operation of the Admin API" in stop.headline


def test_the_pages_are_made_of_a_document_without_whole_families(tmp_path: Path) -> None:
    """The package is imported with what there is: families that are absent are not asked for."""
    published = {**whole("openapi.yaml")}
    absent = ("/secret-references", "/mcp-", "/policies", "/guardrails", "/deployments", "/admin/workspaces")
    published["paths"] = {
        path: item for path, item in published["paths"].items() if not path.startswith(absent)
    }
    made = read_yaml(to_yaml(sync.convert(published, overlay()).document))
    assert generated(made, tmp_path / "portkey_admin_api") == []
    paths = [tmp_path, ROOT, ROOT / "scripts"]
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "import reference_page, scope_table; print(reference_page.page(), scope_table.table())",
        ],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, paths))},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "labels.list" in done.stdout
    assert "mcp_servers.capabilities.list" not in done.stdout
