"""An organisation written down: a plan of it is empty, and an empty plane becomes the same by it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import anyio
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from manifest_runs import ORGANISATION, SECRET, Site, site
from random_organisations import FORMS, Forms, organisations

from portkey_admin import InvalidArgumentError, Limiter, PortkeyAdmin, manifest
from portkey_admin.testing import Behaviour, ControlPlane, ErrorStatus, FaultPlan, Rule


@pytest.fixture(autouse=True)
def _secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEST_SECRET", SECRET)


async def made(here: Site, text: str = ORGANISATION) -> None:
    """Bring the organisation about, with everybody in it."""
    assert (await here.apply(text)).ok
    here.plane.accept_invites()


async def assert_settled(portkey: PortkeyAdmin, text: str, base: Path | str = ".") -> None:
    """See that a plan of a manifest has nothing to do, in any section."""
    planned = await manifest.plan(portkey, manifest.loads(text, base=base))
    assert {step.action for step in planned} <= {"unchanged"}, f"{planned}\n{text}"
    assert "cannot be changed to" not in str(planned)


@settings(
    max_examples=6,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
@given(
    organisation=organisations(),
    forms=st.frozensets(st.sampled_from(FORMS)),
    joins=st.booleans(),
    raises=st.booleans(),
    pin=st.booleans(),
)
def test_a_plan_of_an_export_is_empty_and_an_empty_plane_becomes_the_same_by_it(
    organisation: dict[str, Any], forms: frozenset[str], joins: bool, raises: bool, pin: bool
) -> None:
    async def check() -> None:
        async with (
            ControlPlane(behaviour=Behaviour(admins_run_workspaces=raises)) as plane,
            plane.serve() as url,
            PortkeyAdmin(
                plane.api_key, base_url=url, limiter=Limiter(), middleware=[Forms(forms)]
            ) as portkey,
        ):
            org = manifest.loads(json.dumps(organisation), format="json")
            plan = await manifest.plan(portkey, org)
            assert (await manifest.apply(portkey, plan, secrets=lambda issued: None, settle=0)).ok
            if joins:
                plane.accept_invites()
            exported = await manifest.export(portkey, pin=pin)
            assert not exported.unread
            await assert_settled(portkey, exported.text)
            named = exported.text if not pin else (await manifest.export(portkey)).text
        await assert_made_anew(named, joins, raises, exported.environment)

    anyio.run(check)


async def assert_made_anew(text: str, joins: bool, raises: bool, names: tuple[str, ...]) -> None:
    """See that an empty plane, brought to a manifest, has this manifest."""
    with pytest.MonkeyPatch.context() as patch:
        for name in names:
            patch.setenv(name, SECRET)
        async with site(behaviour=Behaviour(admins_run_workspaces=raises)) as other:
            for _ in range(2):  # whoever has to join first has what is theirs by the second run
                report = await other.apply(text)
                assert report.ok, [str(each.error) for each in report.outcomes if each.error]
                if joins:
                    other.plane.accept_invites()
            again = await manifest.export(other.portkey)
            assert again.text == text


def test_an_export_of_every_section_is_whole() -> None:
    async def check() -> None:
        async with site() as here:
            await made(here)
            before = here.writes()
            exported = await manifest.export(here.portkey)
            assert here.writes() == before
            assert set(exported.counts) >= {"workspaces", "prompts", "configs", "mcp_servers", "providers"}
            assert (exported.left_out, exported.unread) == ((), {})
            assert SECRET not in exported.text
            assert "next_usage" not in exported.text
            assert "{prompt_id: Main}" in exported.text
            assert "{config: base}" in exported.text
            assert "Created automatically" not in exported.text
            for line in (
                '    defaults: {input_guardrails: [short], metadata: {a: "1"}}',
                "          api_key: {env: SEARCH_CONFIG_FAST_CONFIG_API_KEY}",
                '        string: "{{>${prompt_partials.Greeting}}} {{x}}"',
                "    allowed_workspaces: [Search]",
                "    allow_all_models: false",
                "      - {slug: gpt-4o, enabled: false}",
                "          pay_as_you_go: {cache_read_input_token: {price: 0.5}}",
                "          - {name: find, enabled: false}",
                "      - {scim_group_name: Engineers, role: manager}",
                '        rotation_policy: {next_rotation_at: "2098-01-01T00:00:00.000Z"}',
                "organisation_defaults: {output_guardrails: [all of us]}",
            ):
                assert line in exported.text.splitlines()
            await assert_settled(here.portkey, exported.text)
            await assert_settled(here.portkey, (await manifest.export(here.portkey, pin=True)).text)
        await assert_made_anew(exported.text, True, False, exported.environment)

    anyio.run(check)


def test_what_was_made_by_hand_is_written_as_far_as_a_manifest_can_say_it() -> None:
    async def check() -> None:
        async with site() as here:
            await made(here, "workspaces: [{name: Search, members: [{email: ada@example.com}]}]")
            portkey = here.portkey
            (team,) = await portkey.workspaces.list().collect()
            (ada,) = await portkey.users.list(email="ada@example.com").collect()
            (given,) = await portkey.providers.list(workspace_id=team.id).collect()
            (shelf,) = await portkey.collections.list(workspace_id=team.id).collect()
            await portkey.prompts.create(
                name="no",
                collection_id=shelf.id,
                string="a: ${x}\nb",
                parameters={},
                virtual_key=str(given.slug),
            )
            await portkey.usage_limit_policies.create(
                workspace_id=team.id,
                type="cost",
                credit_limit=5,
                conditions=[{"key": "metadata.team", "value": "yes"}],
                group_by=[{"key": "api_key"}],
            )
            headers = {"webhookURL": "https://hook.example.com", "headers": {"Authorization": SECRET}}
            await portkey.guardrails.create(
                workspace_id=team.id,
                name="hook: 1",
                checks=[{"id": "default.webhook", "parameters": headers}],
                actions={"deny": True},
            )
            await portkey.api_keys.create_workspace_user(
                workspace_id=team.id, name="hers", scopes=[], user_id=ada.id
            )
            config = await portkey.configs.create(workspace_id=team.id, name="gone", config={})
            await portkey.api_keys.create_workspace_service(
                workspace_id=team.id, name="lost", scopes=[], defaults={"config_id": config.slug}
            )
            await portkey.configs.delete(config.slug)
            exported = await manifest.export(portkey)
            await assert_settled(portkey, exported.text)
            assert SECRET not in exported.text
            (told,) = exported.left_out
            assert told.startswith("API key 'lost': defaults.config_id is the config 'pc-gone-")
            for line in (
                # Portkey made both by itself; the prompt needs them.
                "    collections:\n      - {name: Default}\n",
                f"      - slug: {given.slug}\n        integration_id: granted-by-default\n",
                "      - {name: hers, scopes: [], user: ada@example.com}\n",
                "      - {name: lost, scopes: []}\n",
                "          a: $${x}\n          b\n",
                '          - {key: metadata.team, value: "yes"}\n',
            ):
                assert line in exported.text

    anyio.run(check)


def test_names_that_look_like_variables_are_written_as_they_are(tmp_path: Path) -> None:
    text = """
workspaces:
- name: "$${workspace.id}"
  api_keys: [{name: "$${x}", scopes: []}]
  guardrails: [{name: "a$${", checks: [{id: default.wordCount}], actions: {deny: false}}]
  configs: [{name: "$${variables.a}", config: {input_guardrails: ["a$${"]}}]
  scim_mappings: [{scim_group_name: "$${group}", role: member}]
people: [{email: "$${x}@example.com", role: member, workspaces: {"${workspace.id}": manager}}]
"""

    async def check() -> None:
        async with site() as here:
            await made(here, text)
            exported = await manifest.export(here.portkey)
            assert "slug: ws" not in exported.text
            for each in (exported, await manifest.export(here.portkey, workspace="${workspace.id}")):
                await assert_settled(here.portkey, each.text)
            people = await manifest.export(here.portkey, people_csv="people.csv")
            assert "\n${x}@example.com,member,${workspace.id},manager\n" in str(people.people)
            people.save(tmp_path / "org.yaml")
            await assert_settled(here.portkey, people.text, tmp_path)
        await assert_made_anew(exported.text, True, False, exported.environment)

    anyio.run(check)


def test_what_has_a_name_like_another_is_told_and_named_by_its_slug() -> None:
    async def check() -> None:
        async with site() as here:
            await made(here, "workspaces: [{name: A, api_keys: [{name: k, scopes: []}]}, {name: B}]")
            (first,) = [each async for each in here.portkey.workspaces.list() if each.name == "A"]
            await here.portkey.workspaces.create(name="A")
            slugs = [
                str((await here.portkey.configs.create(workspace_id=first.id, name="fast", config={})).slug)
                for _ in range(2)
            ]
            keys = [each async for each in here.portkey.api_keys.list() if each.name == "k"]
            await here.portkey.api_keys.update(keys[0].id, defaults={"config_id": slugs[1]})
            text = (await manifest.export(here.portkey)).text
            assert f"config_id: {slugs[1]}" in text
            assert all(f"slug: {slug}" in text for slug in (*slugs, first.slug))
            await assert_settled(here.portkey, text)

    anyio.run(check)


def test_what_is_asked_for_is_exported_and_nothing_else(tmp_path: Path) -> None:
    async def check() -> None:
        async with site() as here:
            await made(here)
            await here.portkey.workspaces.create(name="Ads")
            one = (await manifest.export(here.portkey, workspace="Search")).text
            assert ("Ads" in one, "people:" in one, "\nintegrations:" in one) == (False, False, False)
            assert "members:\n      - {email: ada@example.com, role: manager}" in one
            await assert_settled(here.portkey, one)
            some = (await manifest.export(here.portkey, only=["api_keys"])).text
            assert ("description" in some, "config_id: fast" in some) == (False, True)
            assert await here.plan(some)
            await assert_settled(here.portkey, some)
            with pytest.raises(
                InvalidArgumentError, match=r"unknown section 'api_key'; did you mean 'api_keys'\?"
            ):
                await manifest.export(here.portkey, only=["api_key"])
            with pytest.raises(InvalidArgumentError, match=r"no workspace 'Serch'; did you mean 'Search'\?"):
                await manifest.export(here.portkey, workspace="Serch")
            states: list[manifest.ExportState] = []
            exported = await manifest.export(here.portkey, people_csv="people.csv", on_progress=states.append)
            assert [each.done for each in states] == [*range(1, len(states) + 1)]
            assert states[-1].done == states[-1].total
            exported.save(tmp_path / "org.yaml")
            assert (tmp_path / "people.csv").read_text().splitlines() == [
                "email,role,workspace,workspace_role",
                "ada@example.com,admin,Search,manager",
                "owner@example.com,,,",
            ]
            await assert_settled(here.portkey, (tmp_path / "org.yaml").read_text(), tmp_path)
            (tmp_path / "org.yaml").unlink()
            with pytest.raises(FileExistsError):
                exported.save(tmp_path / "org.yaml")
            assert not (tmp_path / "org.yaml").exists()

    anyio.run(check)


def test_an_empty_config_is_exported() -> None:
    async def check() -> None:
        async with site() as here:
            await here.apply("workspaces: [{name: A, configs: [{name: empty, config: {}}]}]")
            exported = await manifest.export(here.portkey, only=["configs"])
            assert "{name: empty, config: {}}" in exported.text
            await assert_settled(here.portkey, exported.text)

    anyio.run(check)


PLACES = "workspaces: [{name: A}, {name: B}]"


def test_integrations_alone_give_each_workspace_the_provider_that_it_has() -> None:
    async def check() -> None:
        async with site() as here:
            await here.apply(
                f"{PLACES}\nintegrations: [{{slug: llm, name: L, ai_provider_id: openai,"
                " key: {env: TEST_SECRET}, workspaces: [A, {workspace: B, create_default_provider: false}]}]"
            )
            text = (await manifest.export(here.portkey, only=["integrations"])).text
            had = {name: await providers(here, name) for name in ("A", "B")}
            scopes = ["workspaces.list", "organisation_integrations.list", "organisation_integrations.read"]
            made_key = await here.portkey.api_keys.create_organisation_service(name="narrow", scopes=scopes)
            async with PortkeyAdmin(str(made_key.key), base_url=here.url, limiter=Limiter()) as narrow:
                without = (await manifest.export(narrow, only=["integrations"])).text
        assert "create_default_provider" not in without
        async with site() as other:
            await other.apply(PLACES)
            await other.apply(re.sub(r"env: \w+", "env: TEST_SECRET", text))
            assert {name: await providers(other, name) for name in ("A", "B")} == had

    anyio.run(check)


async def providers(here: Site, workspace: str) -> set[str]:
    """Return the integrations of a workspace's providers."""
    (found,) = [each async for each in here.portkey.workspaces.list() if each.name == workspace]
    listed = here.portkey.providers.list(workspace_id=found.id)
    return {each.to_dict()["integration_id"].partition("/")[0] async for each in listed}


def test_what_the_key_may_not_read_is_told_and_the_rest_exported() -> None:
    async def check() -> None:
        async with site() as here:
            await made(here)
            scopes = [
                "workspaces.list",
                "workspaces.read",
                "guardrails.list",
                "guardrails.read",
                "organisation_guardrails.list",
                "organisation_guardrails.read",
                "configs.list",
            ]
            made_key = await here.portkey.api_keys.create_organisation_service(name="narrow", scopes=scopes)
            async with PortkeyAdmin(str(made_key.key), base_url=here.url, limiter=Limiter()) as narrow:
                exported = await manifest.export(
                    narrow, only=["workspaces", "guardrails", "configs", "people"]
                )
            assert {*exported.unread} == {"configs", "people", "members in workspace 'Search'"}
            assert "# not exported, because it can't be read: configs" in exported.text
            assert exported.counts == {"workspaces": 1, "guardrails": 2}
            await assert_settled(here.portkey, exported.text)
            # Many workspaces are told in one line.
            await here.apply("workspaces: [{name: A}, {name: B}, {name: C}]")
            async with PortkeyAdmin(str(made_key.key), base_url=here.url, limiter=Limiter()) as narrow:
                many = await manifest.export(narrow, only=["labels", "workspaces"])
            assert {*many.unread} == {"labels", "labels in 4 workspaces"}
            # A server of an older version knows nothing of some sections.
            here.plane.faults = FaultPlan([Rule(ErrorStatus(404), on="guardrails.defaults.get")])
            whole = await manifest.export(here.portkey)
            assert {*whole.unread} == {"organisation_defaults"}
            assert "capabilities" in whole.text

    anyio.run(check)


def test_requests_grow_with_what_there_is_and_no_faster() -> None:
    async def requests(workspaces: int) -> int:
        async with site() as here:
            names = [f"Team {number}" for number in range(workspaces)]
            text = {
                "workspaces": [{"name": each, "api_keys": [{"name": "k", "scopes": []}]} for each in names]
            }
            await here.apply(manifest.loads(json.dumps(text), format="json"))
            before = here.requests()
            await manifest.export(here.portkey)
            return here.requests() - before

    few, more, most = (anyio.run(requests, count) for count in (2, 4, 6))
    assert most - more == more - few
