"""`make sync` from documents as they were, to the one that is published today.

Of most published documents, only the changes are at hand. So the older ones are made of the newest: each step
of the recorded history of Portkey's repository (2025-10 to 2026-06) is undone, the newest first.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import sync
from spec_sync.document import load_document
from spec_sync.drift import Drift, drift
from spec_sync.facts import facts
from spec_sync.overlay_data import load_overlay
from spec_sync.write import to_yaml
from yaml_reader import read_yaml

ROOT = Path(__file__).resolve().parents[2]
PUBLISHED = ROOT.parent / "shared" / "reference" / "upstream" / "2026-09-04.yaml"
pytestmark = pytest.mark.skipif(not PUBLISHED.exists(), reason="the published document is not at hand")

Undo = Callable[[dict[str, Any]], None]


def without_paths(pattern: str, *methods: str) -> Undo:
    def undo(document: dict[str, Any]) -> None:
        found = [path for path in document["paths"] if re.search(pattern, path)]
        assert found
        for path in found:
            for method in methods or tuple(document["paths"][path]):
                document["paths"][path].pop(method, None)

    return undo


def without_fields(*names: str) -> Undo:
    def undo(document: dict[str, Any]) -> None:
        assert sum(_remove_fields(schema, names) for schema in document["components"]["schemas"].values())

    return undo


def _remove_fields(node: Any, names: tuple[str, ...]) -> int:
    if isinstance(node, list):
        return sum(_remove_fields(each, names) for each in node)
    if not isinstance(node, dict):
        return 0
    removed = 0
    if isinstance(node.get("properties"), dict):
        removed = sum(node["properties"].pop(name, None) is not None for name in names)
        if isinstance(node.get("required"), list):
            node["required"] = [name for name in node["required"] if name not in names]
    return removed + sum(_remove_fields(each, names) for each in node.values())


def without_parameter(path: str, name: str) -> Undo:
    def undo(document: dict[str, Any]) -> None:
        operation = document["paths"][path]["get"]
        kept = [each for each in operation["parameters"] if each.get("name") != name]
        assert len(kept) == len(operation["parameters"]) - 1
        operation["parameters"] = kept

    return undo


HISTORY: dict[str, Undo] = {
    "2026-06-12": without_fields("last_reset_at", "next_usage_reset_at"),
    "2026-06-08": without_fields("user_api_key_config"),
    "2026-05-07": without_fields("pricing_adjustments"),
    "2026-04-30": without_paths(r"^/scim/"),
    "2026-04-22": without_fields("rotation_policy"),
    "2026-04-14": without_paths(r"^/mcp-servers/[^/]*/connections"),
    "2026-04-07": without_paths(r"^/api-keys/[^/]*/rotate"),
    "2026-03-10": without_paths(r"^/secret-references"),
    "2026-03-05": without_parameter("/admin/workspaces", "status"),
    "2026-02-16": without_paths(r"/entities"),
    "2026-02-07": without_paths(r"^/mcp-"),
    "2026-01-12": without_paths(r"^/model-configs/pricing"),
    "2025-11-18": without_paths(r"^/policies"),
    "2025-10-22": without_paths(r"^/configs/[^/]*/versions"),
}


@cache
def ours(until: str) -> tuple[str, list[str]]:
    """What becomes of the document before the change of a day, and the remarks about it."""
    published = load_document(str(PUBLISHED))
    for day, undo in HISTORY.items():
        if day >= until:
            undo(published)
    converted = sync.convert(published, load_overlay(ROOT / "scripts" / "overlay"))
    assert converted.stops == []
    return to_yaml(converted.document), converted.remarks


def committed() -> str:
    """What becomes of the newest document."""
    return (ROOT / "openapi.yaml").read_text(encoding="utf-8")


def changes(since: str) -> Drift:
    return drift(facts(read_yaml(ours(since)[0])), facts(read_yaml(committed())))


def test_half_a_year_of_changes_is_reported_whole() -> None:
    found = changes("2025-10-22")
    assert found.vanished_operations == {}
    assert {id.rpartition(".")[0] for id in found.new_operations} >= {
        "configs.versions",
        "mcp_integrations",
        "mcp_servers",
        "rate_limit_policies",
        "secret_references",
        "usage_limit_policies",
        "usage_limit_policies.entities",
    }
    assert [each.text for each in found.operations["workspaces.list"]] == [
        "parameter `status` added: string; one of `active`, `archived`, `active,archived`"
    ]
    assert set(found.operations) == {"workspaces.list"}
    assert "not in this document: mcp_servers.list" in ours("2025-10-22")[1]


def test_two_months_of_changes_are_reported_and_nothing_else() -> None:
    found = changes("2026-04-07")
    assert set(found.new_operations) == {
        "api_keys.rotate",
        "mcp_servers.connections.list",
        "mcp_servers.connections.delete",
        "workspaces.scim_mappings.list",
        "workspaces.scim_mappings.create",
        "workspaces.scim_mappings.delete",
    }
    assert not found.operations
    assert {each.subject for change in found.schemas.values() for each in change} == {
        "last_reset_at",
        "next_usage_reset_at",
        "pricing_adjustments",
        "rotation_policy",
        "user_api_key_config",
    }
    assert found.vanished_schemas == {}


@pytest.fixture
def run_sync(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[[Path, Path], tuple[int, str, str]]:
    """Run the command; return its status and what it prints on both streams."""

    def run(published: Path, output: Path) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["sync.py", str(published), "--output", str(output)])
        status, told = sync.main(), capsys.readouterr()
        return status, told.out, told.err

    return run


def test_from_an_older_document_to_the_newest_one_on_the_command_line(
    tmp_path: Path, run_sync: Callable[[Path, Path], tuple[int, str, str]]
) -> None:
    output = tmp_path / "openapi.yaml"
    output.write_text(ours("2026-04-07")[0], encoding="utf-8")
    status, out, err = run_sync(PUBLISHED, output)
    assert status == 0, err
    assert output.read_text(encoding="utf-8") == committed()
    assert "- `api_keys.rotate`: POST /api-keys/{id}/rotate" in out
    assert "#### Scopes" in out
    assert "has no method" not in out


def test_a_document_with_operations_that_nobody_placed_is_reported_whole_and_not_written(
    tmp_path: Path, run_sync: Callable[[Path, Path], tuple[int, str, str]]
) -> None:
    document = load_document(str(PUBLISHED))
    rows = {"type": "object", "properties": {"id": {"type": "string"}, "region": {"enum": ["eu", "us"]}}}
    answer = {"type": "object", "properties": {"data": {"type": "array", "items": rows}}}
    responses = {"200": {"description": "", "content": {"application/json": {"schema": answer}}}}
    document["paths"]["/crates"] = {"get": {"responses": responses}}
    document["components"]["schemas"]["Workspace"]["properties"]["colour"] = {"type": "string"}
    output = tmp_path / "openapi.yaml"
    output.write_bytes((ROOT / "openapi.yaml").read_bytes())
    published = tmp_path / "published.yaml"
    published.write_text(json.dumps(document), encoding="utf-8")
    status, out, err = run_sync(published, output)
    assert status == 1
    assert output.read_bytes() == (ROOT / "openapi.yaml").read_bytes()
    assert "sync stopped, nothing written" in err
    assert "  - GET /crates\n" in err
    for line in (
        "- `crates.list`: GET /crates, returns CrateList",
        "  - `colour` added: string",
        "- [ ] `crates.list`: which scopes and which kinds of key, and who says so?",
        "- [ ] `crates.list` has no method",
        "- [ ] `crates.list` cannot be served: it has no handler",
        "- [ ] `Workspace`: does it store, validate and return `colour`?",
        "  paging: {rows: [data]}",
    ):
        assert line in out.splitlines(), out
