"""What an export reads: lists and single resources, what a key may not read, and the meant workspace."""

from __future__ import annotations

import functools
from collections.abc import Collection

import anyio
import pytest
from manifest_runs import ORGANISATION, SECRET

from portkey_admin import InvalidArgumentError, manifest
from portkey_admin.manifest.exporter.lists import EXPORTED, ExportLists, _needed, _told_once
from portkey_admin.testing import ControlPlane


@functools.cache
def furnished() -> tuple[ControlPlane, str]:
    """Return an organisation with something in each section, and a key that may read little of it."""
    plane = ControlPlane()

    async def furnish() -> str:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("TEST_SECRET", SECRET)
            portkey = plane.client(opened=True)
            plan = await manifest.plan(portkey, manifest.loads(ORGANISATION))
            assert (await manifest.apply(portkey, plan, secrets=lambda issued: None, settle=0)).ok
            plane.accept_invites()
            for _ in range(2):
                await portkey.workspaces.create(name="Twin")
            scopes = ["workspaces.list", "workspaces.read", "guardrails.list", "guardrails.read"]
            made = await portkey.api_keys.create_organisation_service(name="narrow", scopes=scopes)
            return str(made.key)

    return plane, anyio.run(furnish)


def read(
    sections: Collection[str] = EXPORTED, workspace: str | None = None, *, key: str | None = None
) -> tuple[ExportLists, list[manifest.ExportState]]:
    """Read what an export of these sections needs."""
    states: list[manifest.ExportState] = []
    plane, _ = furnished()

    async def run() -> ExportLists:
        client = plane.client(key, opened=True)
        lists = ExportLists(client.transport, sections, workspace, states.append)
        await lists.read()
        return lists

    return anyio.run(run), states


def told(lists: ExportLists) -> list[str]:
    """Return what was read, one line each, without ids."""
    names = {
        each.shown["id"]: each.shown["name"] for each in lists.things if each.section.name == "workspaces"
    }
    lines = []
    for each in lists.things:
        name = next((each.shown[field] for field in each.section.identity if each.shown.get(field)), "")
        place = f" in {names[each.workspace]}" if each.workspace else ""
        settings = f": {', '.join(sorted(each.settings))}" if each.settings else ""
        lines.append(f"{each.section.name} {name}{place}{settings}".strip())
    return sorted(lines)


READ = """\
api_keys Bootstrap
api_keys batch in Search
api_keys narrow
api_keys org key
collections Default in Search
collections Default in Twin
collections Default in Twin
collections inner in Search
collections outer in Search
configs base in Search
configs fast in Search
guardrails all of us
guardrails short in Search
integrations cloud: integration_models, integration_workspaces
integrations granted-by-default: integration_models, integration_workspaces
integrations ours in Search: integration_models
labels blue in Search
labels red
mcp_integrations desk: mcp_integration_capabilities, mcp_integration_workspaces
mcp_servers mcp in Search: mcp_server_capabilities
members ada@example.com in Search
organisation_defaults
people ada@example.com
people owner@example.com
prompt_partials Greeting in Search
prompts Main in Search
providers cloud in Search
providers granted-by-default in Search
providers granted-by-default in Twin
providers granted-by-default in Twin
providers ours in Search
providers own in Search
rate_limit_policies r in Search
scim_mappings Engineers in Search
secret_references vault
usage_limit_policies p in Search
workspaces Search
workspaces Twin
workspaces Twin
"""
NEEDED = {
    "workspaces": "configs guardrails",
    "people": "members",
    "secret_references": "",
    "integrations": "providers secret_references",
    "mcp_integrations": "secret_references",
    "providers": "integrations",
    "mcp_servers": "mcp_integrations",
    "guardrails": "",
    "configs": "guardrails prompt_partials prompts providers",
    "members": "people",
    "scim_mappings": "",
    "api_keys": "configs people",
    "usage_limit_policies": "api_keys configs mcp_servers prompt_partials prompts providers",
    "rate_limit_policies": "api_keys configs mcp_servers prompt_partials prompts providers",
    "collections": "",
    "labels": "",
    "prompt_partials": "collections",
    "prompts": "collections prompt_partials providers",
    "organisation_defaults": "guardrails",
}


def test_an_export_reads_each_list_and_what_it_shows_less() -> None:
    lists, states = read()
    assert told(lists) == READ.splitlines()
    assert (lists.unread, lists.unknown) == ({}, set())
    assert lists.workspaces == {
        each.shown["id"] for each in lists.things if each.section.name == "workspaces"
    }
    assert [each.done for each in states] == [*range(1, len(states) + 1)]
    assert (states[0].total, states[0].reading) == (1, "workspaces")
    totals = sorted({each.total for each in states[1:]})
    assert (len(totals), totals[-1]) == (2, len(states))
    shown = {each.section.name: each.shown for each in lists.things}
    assert {"string", "virtual_key", "parameters", "slug"} <= shown["prompts"].keys()
    assert {"checks", "actions"} <= shown["guardrails"].keys()
    assert shown["organisation_defaults"]["output_guardrails"]


def test_a_section_is_read_with_those_that_it_refers_to() -> None:
    assert {name: " ".join(sorted(_needed([name]) - {name, "workspaces"})) for name in EXPORTED} == NEEDED
    lists, _ = read(["labels"])
    assert [line for line in told(lists) if not line.startswith("workspaces")] == [
        "labels blue in Search",
        "labels red",
    ]
    assert lists.read_sections == {"labels", "workspaces"}


def test_the_workspace_that_is_meant_is_told_by_name_slug_or_id() -> None:
    lists, _ = read(["workspaces"], "Search")
    (search,) = [each for each in lists.things if each.shown.get("name") == "Search"]
    for name in ("Search", search.id, search.shown["slug"]):
        assert read(["workspaces"], name)[0].workspaces == {search.shown["id"]}
    twins = [str(each.shown["slug"]) for each in lists.things if each.shown.get("name") == "Twin"]
    wrong = {
        "Twin": f"several workspaces match 'Twin': {', '.join(twins)}; give the slug",
        "Serch": "there is no workspace 'Serch'; did you mean 'Search'?",
        "Far": "there is no workspace 'Far'",
    }
    for name, expected in wrong.items():
        with pytest.raises(InvalidArgumentError) as caught:
            read(["workspaces"], name)
        assert str(caught.value) == expected


def test_what_a_key_may_not_read_is_left_out_and_told() -> None:
    _, key = furnished()
    lists, states = read(["labels", "guardrails", "configs"], key=key)
    assert [line for line in told(lists) if not line.startswith("workspaces")] == [
        "guardrails short in Search"
    ]
    assert sorted(lists.unread) == [
        "configs in workspace 'Search'",
        "configs in workspace 'Twin'",
        "labels",
        "labels in workspace 'Search'",
        "labels in workspace 'Twin'",
    ]
    assert {why.partition(":")[0] for why in lists.unread.values()} == {
        "You do not have enough permissions to execute this request"
    }
    # What is read for its names alone is not missed, but known to be unknown.
    assert lists.unknown == {"labels", "configs", "prompts", "prompt_partials", "providers"}
    assert states[-1].done == states[-1].total


def test_what_is_unread_in_many_workspaces_is_told_once() -> None:
    def unread(count: int) -> dict[str, str]:
        return _told_once(
            {"labels": "a", **{f"labels in workspace '{number}'": "b" for number in range(count)}}
        )

    assert [*unread(3)] == ["labels", *(f"labels in workspace '{number}'" for number in range(3))]
    assert unread(4) == {"labels": "a", "labels in 4 workspaces": "b"}
