"""Answers of the plane have the keys, the kinds and the empty forms that live answers have."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import yaml
from plane_conversation import Conversation, conversation

DESCRIBED = yaml.safe_load(Path(__file__).with_name("shapes.yaml").read_text("utf-8"))
SHAPES: dict[str, dict[str, Any]] = DESCRIBED["shapes"]
TEXT = {"string": "[]", "parameters": {"model": "gpt-4o"}, "virtual_key": "open"}


def schema(path: str) -> dict[str, Any]:
    """Return the JSON Schema of a live answer: exactly these keys, in whatever order."""
    ((form, keys),) = SHAPES[path].items()
    properties = {
        key: DESCRIBED["names"][held] if isinstance(held, str) else held for key, held in keys.items()
    }
    row = {"type": "object", "properties": properties, "required": list(keys), "additionalProperties": False}
    if form == "one":
        return row
    envelope = {
        "object": {"const": "list"},
        "total": {"type": "integer"},
        "data": {"type": "array", "items": row},
    }
    return {
        "type": "object",
        "properties": envelope,
        "required": list(envelope),
        "additionalProperties": False,
    }


async def furnish(api: Conversation) -> tuple[dict[str, str], dict[str, str]]:
    """Make two of everything; return what refers to one of each, and the query that names the workspace."""
    workspace = await api.workspace()
    await api.member(workspace["id"])
    here = {"workspace_id": workspace["id"]}
    known = {"/admin/workspaces": workspace["id"]}
    (collection,) = (await api("GET", "/collections", query=here))["data"]
    for name in ("Of old", "Of late"):
        key = await api.api_key("workspace/service", name=name, **here)
        config = await api("POST", "/configs", {"name": name, "config": {"retry": {"attempts": 2}}, **here})
        prompt = await api("POST", "/prompts", {"name": name, "collection_id": collection["id"], **TEXT})
        credential = {"name": name, "provider": "openai", "key": "sk-invented-0123456789", **here}
        virtual_key = (await api("POST", "/virtual-keys", credential))["data"]
        known |= {"/api-keys": key["id"], "/configs": config["slug"]}
        known |= {"/prompts": prompt["id"], "/virtual-keys": virtual_key["slug"]}
    return known, here


async def test_answers_have_the_shapes_of_live_ones() -> None:
    complaints = []
    async with conversation() as api:
        known, here = await furnish(api)
        for path in SHAPES:
            begun, _, parameter = path.partition("/{")
            answer = await api("GET", f"{begun}/{known[begun]}" if parameter else path, query=here)
            validator = jsonschema_rs.validator_for(schema(path), validate_formats=True)
            complaints += [
                f"{path}: {error.instance_path}: {error.message}" for error in validator.iter_errors(answer)
            ]
    assert complaints == []


@pytest.mark.parametrize("path", ["/api-keys", "/configs", "/prompts", "/virtual-keys"])
async def test_lists_begin_with_the_newest_on_every_page(path: str) -> None:
    async with conversation() as api:
        _, here = await furnish(api)
        names = [row["name"] for row in (await api("GET", path, query=here))["data"]]
        assert names[:2] == ["Of late", "Of old"]
        if path != "/configs":  # whose live list takes no pages
            (second,) = (await api("GET", path, query={**here, "page_size": 1, "current_page": 1}))["data"]
            assert second["name"] == "Of old"
