"""Plans: what would be done and what that needs, without a single write."""

# ruff: noqa: E501 - manifests and messages stand as they are

from __future__ import annotations

import json

import anyio
import pytest
from backends import RunAsync
from manifest_runs import actions, site, statuses

from portkey_admin import (
    ConfigurationError,
    InvalidArgumentError,
    KeyAccess,
    ManifestError,
    MissingScopeError,
    PortkeyAdmin,
    manifest,
)
from portkey_admin.testing import ControlPlane

TEAM = """
workspaces:
- name: Search
  description: find it
  usage_limits: [{type: cost, credit_limit: 500}]
  members: [{email: ada@example.com, role: manager}]
  configs: [{name: Routing, config: {retry: {attempts: 3}}}]
  api_keys: [{name: batch, scopes: [completions.write], defaults: {config_id: Routing}}]
people: [{email: ada@example.com, role: member}]
"""


def test_a_plan_for_an_empty_organisation_is_told_in_full(run_async: RunAsync) -> None:
    async def check() -> None:
        async with site() as here:
            plan = await here.plan(TEAM)
            assert str(plan).splitlines() == [
                "+ create workspace 'Search'  (org.yaml:3:3)",
                '      description: "find it"',
                '      usage_limits: [{"type": "cost", "credit_limit": 500}]',
                "+ create person 'ada@example.com'  (org.yaml:9:10)",
                "      invite into Search (manager)",
                '      role: "member"',
                "+ create config 'Routing' in workspace 'Search'  (org.yaml:7:13)",
                '      config: {"retry": {"attempts": 3}}',
                "+ create API key 'batch' in workspace 'Search'  (org.yaml:8:14)",
                '      scopes: ["completions.write"]',
                '      defaults: {"config_id": "Routing"}',
                "org.yaml: 4 to create, 0 to update, 0 to delete, 0 unchanged",
                "Required scopes: configs.create, configs.list, organisation_users.create,"
                " organisation_users.list, workspace_service_api_keys.create, workspace_service_api_keys.list,"
                " workspaces.create, workspaces.list",
            ]
            assert here.requests() == 3  # workspaces, users and invites

    run_async(check)


def test_a_plan_shows_each_difference_and_leaves_the_rest_alone(run_async: RunAsync) -> None:
    async def check() -> None:
        async with site() as here:
            await here.apply(TEAM)
            changed = TEAM.replace("500", "800").replace("attempts: 3", "attempts: 5")
            plan = await here.plan(changed)
            assert {action: count for action, count in plan.counts().items() if count} == {
                "update": 2,
                "unchanged": 2,
            }
            told = [line for line in plan.lines() if "->" in line]
            assert told[0] == "      usage_limits[0].credit_limit: 500 -> 800"
            assert len(told) == 2
            (step,) = [step for step in plan if step.kind == "workspaces"]
            found = step.to_dict()["changes"]
            assert found == [{"field": "usage_limits[0].credit_limit", "before": 500, "after": 800}]

    run_async(check)


def test_a_plan_is_plain_json(run_async: RunAsync) -> None:
    async def check() -> None:
        async with site() as here:
            told = json.loads(json.dumps((await here.plan(TEAM)).to_dict()))
            assert told["counts"]["create"] == len(told["steps"]) == 4
            assert told["steps"][0]["position"] == {"file": "org.yaml", "line": 3, "column": 3}
            assert told["needs"]["operations"]["workspaces.create"] == ["workspaces.create"]

    run_async(check)


def test_what_the_key_lacks_is_known_before_anything_is_written(run_async: RunAsync) -> None:
    async def check() -> None:
        async with ControlPlane() as plane, plane.serve() as url:
            scopes = ["workspaces.list", "organisation_users.list", "configs.list"]
            scopes += ["organisation_service_api_keys.list"]
            key = KeyAccess("organisation-service", scopes)
            async with PortkeyAdmin(plane.api_key, base_url=url, key=key) as portkey:
                plan = await manifest.plan(portkey, manifest.loads(TEAM))
                lacking = plan.needs().lacking
                assert [line.split()[0] for line in lacking] == [
                    "workspaces.create",
                    "invites.create",
                    "configs.create",
                    "api_keys.create",
                ]
                assert (
                    "The key is not sufficient: workspaces.create needs the scope workspaces.create"
                    in str(plan)
                )
                with pytest.raises(MissingScopeError):
                    await manifest.apply(portkey, plan, secrets=print)
            assert plane.statistics().operations.keys() <= {"workspaces.list", "users.list", "invites.list"}

    run_async(check)


def test_a_key_with_the_scopes_that_the_plan_tells_can_do_it(run_async: RunAsync) -> None:
    async def check() -> None:
        async with site() as here:
            plan = await here.plan(TEAM)
            made = await here.portkey.api_keys.create(
                "organisation", "service", name="least", scopes=plan.needs().scopes
            )
            async with PortkeyAdmin(made.key, base_url=here.url) as portkey:
                least = await manifest.plan(portkey, manifest.loads(TEAM))
                report = await manifest.apply(portkey, least, secrets=here.issued.append)
            assert report.statistics().created == 4

    run_async(check)


MISSING = {
    "guardrail for MCP of a workspace": (
        "workspaces: [{name: A, defaults: {mcp_input_guardrails: [Tools]}}]\n",
        "org.yaml:1:58: workspaces[0].defaults.mcp_input_guardrails[0]: there is no guardrail 'Tools', neither in"
        " the manifest nor in the organisation",
    ),
    "key by an id in a workspace that is not there": (
        "workspaces: [{name: A, api_keys: [{name: k, scopes: [], id: gone}]}]\n",
        "org.yaml:1:61: workspaces[0].api_keys[0].id: API key 'k' in workspace 'A': there is none with the id"
        " 'gone', as workspace 'A' is not there",
    ),
    "integration": (
        "integrations: [{slug: openai-prod, name: O, ai_provider_id: openai}]\n"
        "workspaces: [{name: A, providers: [{slug: p, name: P, integration_id: openai-prd}]}]\n",
        "org.yaml:2:71: workspaces[0].providers[0].integration_id: there is no integration 'openai-prd'; did you"
        " mean 'openai-prod'?",
    ),
    "config": (
        "workspaces: [{name: A, configs: [{name: Routing, config: {}}],"
        " api_keys: [{name: k, scopes: [], defaults: {config_id: Ruoting}}]}]\n",
        "org.yaml:1:119: workspaces[0].api_keys[0].defaults.config_id: there is no config 'Ruoting'; did you mean"
        " 'Routing'?",
    ),
    "config in another workspace": (
        "workspaces: [{name: A, configs: [{name: Routing, config: {}}]},"
        " {name: B, api_keys: [{name: k, scopes: [], defaults: {config_id: Routing}}]}]\n",
        "org.yaml:1:130: workspaces[1].api_keys[0].defaults.config_id: there is no config 'Routing', neither in the"
        " manifest nor in the organisation",
    ),
    "workspace of a person": (
        "workspaces: [{name: Search}]\npeople:\n- {email: ada@example.com, workspaces: {Serach: member}}\n",
        "org.yaml:3:49: people[0].workspaces.Serach: there is no workspace 'Serach'; did you mean 'Search'?",
    ),
    "workspace of an integration": (
        "workspaces: [{name: Search}]\n"
        "integrations: [{slug: a, name: A, ai_provider_id: openai, workspaces: [search]}]\n",
        "org.yaml:2:72: integrations[0].workspaces[0]: there is no workspace 'search'; did you mean 'Search'?",
    ),
    "guardrail in a config": (
        "workspaces:\n- name: A\n  configs: [{name: c, config: {targets: [{input_guardrails: [lenght]}]}}]\n"
        "  guardrails: [{name: length, checks: [{id: default.wordCount}], actions: {}}]\n",
        "org.yaml:3:62: workspaces[0].configs[0].config.targets[0].input_guardrails[0]: there is no guardrail"
        " 'lenght'; did you mean 'length'?",
    ),
    "workspace in a condition": (
        "workspaces:\n- name: A\n  usage_limit_policies:\n  - {name: p, type: cost, credit_limit: 5,"
        " conditions: [{key: workspace_id, value: [B]}], group_by: [{key: api_key}]}\n",
        "org.yaml:4:85: workspaces[0].usage_limit_policies[0].conditions[0].value[0]: there is no workspace 'B',"
        " neither in the manifest nor in the organisation",
    ),
    "partial in free text": (
        "workspaces:\n- name: A\n  description: see ${prompt_partials.None}\n",
        "org.yaml:3:16: workspaces[0].description: there is no prompt partial 'None', neither in the manifest nor"
        " in the organisation",
    ),
    "workspace by slug": (
        "workspaces: [{slug: ws-none-1}]\n",
        "org.yaml:1:14: workspaces[0]: workspace 'ws-none-1': there is no workspace 'ws-none-1'; give a new one a"
        " name, not a slug",
    ),
}


@pytest.mark.parametrize(("text", "expected"), MISSING.values(), ids=MISSING.keys())
def test_a_reference_to_what_is_nowhere_is_refused_before_anything_is_written(
    text: str, expected: str
) -> None:
    async def check() -> None:
        async with site() as here:
            with pytest.raises(ManifestError) as caught:
                await here.plan(text)
            assert str(caught.value) == expected

    anyio.run(check)


def test_an_unknown_provider_of_a_config_is_told_and_sent_as_it_is_written() -> None:
    text = """
workspaces:
- name: Search
  providers: [{slug: own, name: Own, integration_id: granted-by-default}]
  configs: [{name: c, config: {targets: [{provider: "@own"}, {provider: "@owm"}], mode: "@nothing"}}]
"""

    async def check() -> None:
        async with site() as here:
            assert (await here.plan(text)).notes == (
                "config 'c' in workspace 'Search': there is no provider 'owm'; did you mean 'own'? (sent as it"
                " is written)  (org.yaml:5:73)",
            )
            assert (await here.apply(text)).ok

    anyio.run(check)


def test_what_is_there_already_need_not_be_in_the_manifest() -> None:
    async def check() -> None:
        async with site() as here:
            workspace = await here.portkey.workspaces.create(name="Old")
            await here.portkey.integrations.create(
                name="Cloud", slug="cloud", ai_provider_id="openai", key="sk-1234"
            )
            await here.portkey.integrations.workspaces.update(
                "cloud", workspaces=[{"id": workspace.id, "enabled": True, "create_default_provider": False}]
            )
            report = await here.apply(
                f"workspaces:\n- slug: {workspace.slug}\n  providers: [{{slug: p, name: P, integration_id: cloud}}]\n"
            )
            assert report.statistics().created == 1

    anyio.run(check)


def test_two_of_one_name_are_told_with_their_ids() -> None:
    async def check() -> None:
        async with site() as here:
            for _ in range(2):
                await here.portkey.workspaces.create(name="Twice")
            with pytest.raises(
                ManifestError, match=r"org.yaml:1:14: .*workspace 'Twice': there are 2 of this name \("
            ):
                await here.plan("workspaces: [{name: Twice}]")

    anyio.run(check)


def test_a_field_that_cannot_be_changed_is_told_of_that_thing_and_the_rest_is_done() -> None:
    async def check() -> None:
        async with site() as here:
            text = "integrations: [{slug: a, name: A, ai_provider_id: %s}]\nworkspaces: [{name: B}]"
            await here.portkey.integrations.create(slug="a", name="A", ai_provider_id="openai", key="sk-1234")
            plan = await here.plan(text % "cohere")
            assert actions(plan) == {"workspaces/B": "create", "integrations/a": "blocked"}
            assert '      ai_provider_id is "openai" and can\'t be changed to "cohere": leave it out' in str(
                plan
            )
            assert statuses(await here.apply(text % "cohere")) == {
                "workspaces/B": "created",
                "integrations/a": "skipped",
            }
            renamed = (text % "cohere").replace("name: A", "name: New")
            assert statuses(await here.apply(renamed))["integrations/a"] == "updated"
            assert actions(await here.plan(renamed))["integrations/a"] == "blocked"

    anyio.run(check)


def test_a_thing_is_made_anew_where_the_manifest_or_the_caller_says_so_and_nothing_protects_it() -> None:
    async def check() -> None:
        async with site() as here:
            text = "integrations: [{slug: a, name: A, ai_provider_id: cohere, key: {env: PATH}%s}]"
            await here.portkey.integrations.create(slug="a", name="A", ai_provider_id="openai", key="sk-1234")
            with pytest.raises(ManifestError, match="it is protected"):
                await here.plan(text % ", replace: true, protect: true")
            assert actions(await here.plan(text % ", replace: true")) == {"integrations/a": "replace"}
            org = manifest.loads(text % "")
            with pytest.raises(ManifestError, match="can't replace 'integrations/b'"):
                await manifest.plan(here.portkey, org, replace=["integrations/b"])
            plan = await manifest.plan(here.portkey, org, replace=["integrations/a"])
            await manifest.apply(here.portkey, plan, settle=0.0)
            assert (await here.portkey.integrations.get("a")).ai_provider_id == "cohere"
            assert actions(await here.plan(text % ", protect: true")) == {"integrations/a": "unchanged"}

    anyio.run(check)


@pytest.mark.parametrize("kind", ["integrations", "mcp_integrations"])
def test_what_names_for_good_what_is_replaced_goes_with_it(kind: str) -> None:
    text = {
        "integrations": (
            "integrations:\n- {slug: cloud, name: Cloud, ai_provider_id: %s, key: {env: PATH}, workspaces: [A],"
            " replace: true}\n"
            "workspaces:\n- name: A\n  providers: [{slug: own, name: Own, integration_id: cloud%s}]\n"
            "  configs: [{name: C, config: {virtual_key: own}}]"
        ),
        "mcp_integrations": (
            "mcp_integrations:\n- {slug: %s, name: Desk, url: 'https://mcp.example.com', auth_type: none,"
            " transport: http, workspaces: [A], renamed_from: Desk, replace: true}\n"
            "workspaces:\n- name: A\n  mcp_servers: [{slug: own, name: Own, mcp_integration_id: Desk%s}]"
        ),
    }[kind]
    lower = "providers" if kind == "integrations" else "mcp_servers"

    async def check() -> None:
        async with site() as here:
            await here.apply(text % ("openai", ""))
            with pytest.raises(
                ManifestError, match="it is protected, but would be replaced together with the"
            ):
                await here.plan(text % ("cohere", ", protect: true"))
            plan = await here.plan(text % ("cohere", ""))
            found = {step.kind: step.action for step in plan if step.action not in ("unchanged", "update")}
            assert found == {kind: "replace", lower: "replace"}
            assert "C" not in {step.thing.label for step in plan if step.thing and step.writes}
            report = await manifest.apply(here.portkey, plan, settle=0.0)
            assert report.ok, [str(each.error) for each in report.outcomes]
            assert not (await here.plan(text % ("cohere", ""))).writes

    anyio.run(check)


def test_people_who_have_joined_get_memberships_and_others_one_invite(run_async: RunAsync) -> None:
    async def check() -> None:
        text = (
            "workspaces: [{name: A}, {name: B}]\n"
            "people:\n- {email: ada@example.com, workspaces: {A: admin, B: member}}\n"
            "- {email: bob@example.com, workspaces: {A: member}}\n"
        )
        async with site() as here:
            created = await here.portkey.invites.create(email="ada@example.com", role="member")
            with pytest.raises(ManifestError, match="it is protected"):  # another invite would take its place
                await here.plan("people: [{email: ada@example.com, role: admin, protect: true}]")
            here.plane.accept_invites([created.id])
            assert actions(await here.plan(text)) == {
                "workspaces/A": "create",
                "workspaces/B": "create",
                "people/ada@example.com": "unchanged",
                "people/bob@example.com": "create",
                "members/A/ada@example.com": "create",
                "members/B/ada@example.com": "create",
            }
            await here.apply(text)
            pending = actions(await here.plan(text))
            assert set(pending.values()) == {"unchanged"}
            assert "members/A/bob@example.com" not in pending
            changed = await here.plan(text.replace("workspaces: {A: member}}", "workspaces: {A: admin}}"))
            assert actions(changed)["people/bob@example.com"] == "update"
            assert "the pending invite is taken back and a new one sent" in str(changed)
            here.plane.accept_invites()
            assert actions(await here.plan(text))["members/A/bob@example.com"] == "unchanged"

    run_async(check)


def test_a_key_of_somebody_who_has_not_joined_yet_waits(run_async: RunAsync) -> None:
    async def check() -> None:
        text = (
            "workspaces:\n- name: A\n  members: [{email: ada@example.com}]\n"
            "  api_keys: [{name: hers, scopes: [], user: ada@example.com}]\n"
        )
        async with site() as here:
            report = await here.apply(text)
            (waiting,) = [outcome for outcome in report.outcomes if outcome.item.action == "wait"]
            assert waiting.status == "skipped"
            assert str(waiting.error) == "ada@example.com has to accept the invite first; then plan again"
            here.plane.accept_invites()
            assert (await here.apply(text)).statistics().created == 1
            (issued,) = here.issued
            assert issued.name == "hers"

    run_async(check)


def test_keys_are_not_made_where_their_secrets_have_nowhere_to_go() -> None:
    async def check() -> None:
        async with site() as here:
            with pytest.raises(
                ConfigurationError, match=r"^1 API key is to be created.* secrets=SecretFile\(PATH\)"
            ):
                await here.apply(TEAM, secrets=None)
            assert here.writes() == 0

    anyio.run(check)


def test_a_plan_is_for_the_client_that_made_it() -> None:
    async def check() -> None:
        async with site() as here, site(seed=1) as other:
            plan = await here.plan(TEAM)
            with pytest.raises(InvalidArgumentError, match="another client"):
                await manifest.apply(other.portkey, plan, secrets=print)

    anyio.run(check)


def test_errors_of_look_ups_come_out_as_they_are() -> None:
    async def check() -> None:
        async with site() as here:
            wrong = PortkeyAdmin("wrong", base_url=here.url)
            async with wrong as portkey:
                with pytest.raises(Exception, match="401") as caught:
                    await manifest.plan(portkey, manifest.loads(TEAM))
                assert type(caught.value).__name__ == "AuthenticationError"

    anyio.run(check)


def test_a_name_that_is_half_a_character_is_planned_around() -> None:
    async def check() -> None:
        async with site() as here:
            await here.portkey.workspaces.create(name="Maps")
            state = here.plane.snapshot()
            here.plane.restore(json.loads(json.dumps(state).replace('"Maps"', r'"Maps \ud83d"')))
            plan = await here.plan(TEAM)
            assert actions(plan)["workspaces/Search"] == "create"
            assert [step.title for step in plan.left] == [repr("workspace 'Maps \ud83d'")[1:-1]]

    anyio.run(check)
