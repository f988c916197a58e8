"""Which models share a module, and that a schema which is added moves no other."""

import copy
from pathlib import Path
from typing import Any

import pytest
from generator.document import load
from generator.grouping import group
from generator.normalise import normalise
from generator.operations import read_calls
from openapi_python_client.strings import snake_case

ROOT = Path(__file__).resolve().parents[2]
NEW = {"$ref": "#/components/schemas/NewThing"}


def grouped(document: dict[str, Any]) -> dict[str, str]:
    document = copy.deepcopy(document)
    normalised = normalise(document, read_calls(document))
    schemas = normalised.document["components"]["schemas"]
    classes = sorted(name for name in schemas if schemas[name].get("properties") or "enum" in schemas[name])
    return group(schemas, normalised.calls, normalised.written, {name: snake_case(name) for name in classes})


@pytest.fixture(scope="module")
def sample_groups(sample_spec: Path) -> dict[str, str]:
    return grouped(load(sample_spec))


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    return load(ROOT / "openapi.yaml")


@pytest.fixture(scope="module")
def groups(document: dict[str, Any]) -> dict[str, str]:
    return grouped(document)


@pytest.mark.parametrize(
    ("name", "module"),
    [
        pytest.param("GadgetList", "gadget", id="a page lives with its rows"),
        pytest.param("GadgetPlace", "gadget", id="what one model uses lives with it"),
        pytest.param("Locks", "gadget", id="what one model uses in a secret lives with it"),
        pytest.param("LimitParams", "limit", id="what is written lives with what is read"),
        pytest.param("Span", "span", id="what several use is alone"),
        pytest.param("Colour", "colour", id="an enum that several use is alone"),
        pytest.param("CreateGadget", "gadgets_bodies", id="bodies of a family live together"),
        pytest.param("UpdateGadget", "gadgets_bodies", id="all bodies of a family do"),
        pytest.param("CreateGadgetWhere", "gadgets_bodies", id="what one body uses lives with them"),
        pytest.param("Receipt", "events_answers", id="what a change answers, also inside a map"),
        pytest.param("DialSetting", "dial_setting", id="members of a choice that is read are alone"),
        pytest.param("DialSettingParams", "dial_setting", id="the written form of a member is with it"),
        pytest.param("LeverSetting", "lever_setting", id="a member that is only read is alone"),
        pytest.param("PriceRule", "price_rule", id="what holds itself is no user of itself"),
    ],
)
def test_each_model_has_its_place(sample_groups: dict[str, str], name: str, module: str) -> None:
    assert sample_groups[name] == module


@pytest.mark.parametrize(
    ("names", "place"),
    [
        pytest.param(("WorkspaceDetail",), "workspace_detail", id="in one answer"),
        pytest.param(("CreateWorkspace",), "workspaces_bodies", id="in one body"),
        pytest.param(("CreateWorkspace", "UpdateWorkspace"), "workspaces_bodies", id="in two of a family"),
        pytest.param(("SecretMapping",), "secret_mapping", id="in what is read and written"),
        pytest.param(("WorkspaceDetail", "Prompt"), "new_thing", id="in two answers"),
    ],
)
def test_a_new_schema_moves_no_other(
    document: dict[str, Any], groups: dict[str, str], names: tuple[str, ...], place: str
) -> None:
    changed = copy.deepcopy(document)
    schemas = changed["components"]["schemas"]
    schemas["NewThing"] = {"type": "object", "properties": {"id": {"type": "string"}}}
    for name in names:
        schemas[name]["properties"]["new_thing"] = NEW
    after = grouped(changed)
    assert after["NewThing"] == place
    assert {name: module for name, module in after.items() if not name.startswith("NewThing")} == groups


def test_a_schema_that_a_second_one_uses_moves_alone(
    document: dict[str, Any], groups: dict[str, str]
) -> None:
    assert groups["InvitedWorkspace"] == "invite"
    changed = copy.deepcopy(document)
    used = {"$ref": "#/components/schemas/InvitedWorkspace"}
    changed["components"]["schemas"]["WorkspaceDetail"]["properties"]["invited"] = used
    assert grouped(changed) == {**groups, "InvitedWorkspace": "invited_workspace"}


def test_no_module_holds_many_classes_that_are_read(groups: dict[str, str], document: dict[str, Any]) -> None:
    """A class takes half a millisecond to make, and nothing else runs while a module is loaded."""
    normalised = normalise(copy.deepcopy(document), read_calls(document))
    read = [module for name, module in groups.items() if name not in normalised.written]
    crowded = {module: count for module in set(read) if (count := read.count(module)) > 6}
    assert crowded == {}
