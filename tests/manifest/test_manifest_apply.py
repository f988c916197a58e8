"""Carrying plans out over HTTP: everything in its order, nothing twice, and secrets where they belong."""

# ruff: noqa: E501 - manifests stand as they are written

from __future__ import annotations

from collections import Counter
from pathlib import Path

import anyio
import pytest
from backends import RunAsync
from manifest_runs import Event, Site, actions, site, statuses

from portkey_admin import DependencyError, ManifestError, bulk, manifest
from portkey_admin.testing import ErrorStatus, FaultPlan, Rule

EVERYTHING = """
organisation_id: {organisation}
defaults:
  api_keys: {{scopes: [completions.write]}}
templates:
  base:
    labels: [{{name: production}}]
    collections: [{{name: "${{workspace.name}} prompts"}}]
secret_references:
- slug: vault-openai
  name: Vault
  manager_type: hashicorp_vault
  auth_config: {{vault_auth_type: token, vault_addr: "https://vault.example.com", vault_token: {{env: CANARY_VAULT}}}}
  secret_path: kv/openai
  allowed_workspaces: [Search]
integrations:
- slug: openai-prod
  name: OpenAI
  ai_provider_id: openai
  key: {{env: CANARY_OPENAI}}
  workspaces: [Search, {{workspace: Billing, usage_limits: [{{type: cost, credit_limit: 100}}]}}]
- slug: shared
  name: Shared
  ai_provider_id: openai
  key: {{file: key.txt}}
  configurations: {{custom_host: "https://llm.example.com", custom_headers: {{X-Token: {{env: CANARY_OPENAI}}}}}}
  workspaces: all
api_keys: [{{name: nightly, scopes: [workspaces.list]}}]
guardrails: [{{name: Everywhere, checks: [{{id: default.regexMatch, parameters: {{rule: x}}}}], actions: {{onFail: block}}}}]
labels: [{{name: of-all}}]
workspaces:
- name: Search
  template: base
  description: find it
  usage_limits: [{{type: cost, credit_limit: 500}}]
  defaults: {{metadata: {{team: search, env: production}}}}
  members: [{{email: ada@example.com, role: manager}}]
  providers: [{{slug: openai-search, name: OpenAI Search, integration_id: openai-prod}}]
  mcp_integrations:
  - slug: tools
    name: Tools
    url: https://mcp.example.com
    auth_type: headers
    transport: http
    configurations: {{custom_headers: {{Authorization: {{env: CANARY_OPENAI}}}}}}
  mcp_servers: [{{name: Search tools, mcp_integration_id: tools}}]
  guardrails: [{{name: No swearing, checks: [{{id: default.contains, parameters: {{words: [x], operator: none}}}}], actions: {{onFail: log}}}}]
  configs: [{{name: Routing, config: {{retry: {{attempts: 3}}}}}}]
  api_keys:
  - {{name: batch, defaults: {{config_id: Routing}}, expires_at: "2099-01-01T00:00:00Z", rate_limits: [{{type: requests, unit: rpm, value: 60}}]}}
  - {{name: of a person, user: "{owner}"}}
  usage_limit_policies: [{{name: Monthly, conditions: [{{key: api_key, value: "*"}}], group_by: [{{key: api_key}}], type: cost, credit_limit: 10}}]
  rate_limit_policies: [{{name: Rate, conditions: [{{key: api_key, value: "*"}}], group_by: [{{key: api_key}}], type: requests, unit: rpm, value: 10}}]
  collections: [{{name: Inner, parent_collection_id: Search prompts}}]
  prompts: [{{name: Greeting, collection_id: Inner, string: "[]", parameters: {{temperature: 0}}, virtual_key: openai-search, model: gpt-4o}}]
  prompt_partials: [{{name: Tone, string: be nice}}]
- name: Billing
people:
- {{email: ada@example.com, role: member}}
- {{email: Bob@example.com, workspaces: {{Search: member, Billing: admin}}}}
"""
CANARIES = ("canary-of-vault", "canary-of-openai", "canary-in-a-file")


@pytest.fixture
def secrets(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Put the secrets of EVERYTHING where it looks for them; returns the folder."""
    monkeypatch.setenv("CANARY_VAULT", CANARIES[0])
    monkeypatch.setenv("CANARY_OPENAI", CANARIES[1])
    (tmp_path / "key.txt").write_text(f"{CANARIES[2]}\n")
    return tmp_path


async def everything(here: Site, folder: Path) -> manifest.Manifest:
    owner = (await here.portkey.users.list()).items[0].email
    text = EVERYTHING.format(organisation=here.organisation_id, owner=owner)
    return manifest.loads(text, base=folder, file="org.yaml")


def test_everything_is_made_once_and_a_second_run_writes_nothing(run_async: RunAsync, secrets: Path) -> None:
    async def check() -> None:
        async with site() as here:
            org = await everything(here, secrets)
            journal_file = secrets / f"run-{id(org)}.jsonl"
            events: list[Event] = []
            told = str(await here.plan(org))
            with bulk.Journal.open(journal_file) as journal:
                report = await here.apply(org, journal=journal, on_event=events.append)
            assert {outcome.status for outcome in report.outcomes} <= {"created", "updated"}, str(report)
            assert events[-1].kind == "ended"
            assert events[-1].statistics.items == len(report.outcomes)
            names = sorted(issued.name for issued in here.issued)
            assert names == ["batch", "nightly", "of a person"]

            writes = here.writes()
            again = await here.plan(org)
            assert set(actions(again).values()) == {"unchanged"}, str(again)
            assert not (await here.apply(org)).outcomes
            here.plane.accept_invites()
            assert set(actions(await here.plan(org)).values()) == {"unchanged"}
            assert here.writes() == writes

            canaries = (*CANARIES, *(issued.secret for issued in here.issued))
            seen = (journal_file.read_text(), told, str(again), repr(events), repr(report), repr(here.issued))
            assert not [canary for canary in canaries for text in seen if canary in text]

    run_async(check)


def test_a_thousand_things_take_few_requests_to_look_at() -> None:
    async def check() -> None:
        org = manifest.loads(
            "workspaces:\n"
            + "".join(
                f"- name: Team {number}\n  api_keys: [{{name: key {number}, scopes: [completions.write]}}]\n"
                for number in range(20)
            )
            + "people:\n"
            + "".join(
                f"- {{email: p{number}@example.com, workspaces: {{Team {number % 20}: member}}}}\n"
                for number in range(960)
            )
        )
        async with site() as here:
            report = await here.apply(org, concurrency=32)
            assert report.statistics().created == here.writes() == 1000
            assert here.requests() - here.writes() <= 7
            before = here.requests()
            assert set(actions(await here.plan(org)).values()) == {"unchanged"}
            assert (
                here.requests() - before <= 15 + 20
            )  # pages of a hundred, and the members of each workspace
            here.plane.accept_invites()
            before = here.requests()
            plan = await here.plan(org)
            assert len(plan) == 1960
            assert plan.writes == 0
            assert here.requests() - before <= 35  # and a list of members for each workspace

    anyio.run(check)


def test_what_depends_on_something_that_failed_is_skipped_with_the_reason(run_async: RunAsync) -> None:
    async def check() -> None:
        text = (
            "workspaces:\n- {name: A, api_keys: [{name: k, scopes: []}]}\n- {name: B, configs: [{name: c, config: {}}]}\n"
            "people: [{email: ada@example.com, workspaces: {A: member}}]\n"
        )
        faults = FaultPlan([Rule(ErrorStatus(400), on="workspaces.create", first=1)])
        async with site(faults=faults) as here:
            report = await here.apply(text, concurrency=1)
            assert statuses(report) == {
                "workspaces/A": "failed",
                "workspaces/B": "created",
                "people/ada@example.com": "skipped",
                "configs/B/c": "created",
                "api_keys/A/k": "skipped",
            }
            (error,) = {str(each.error) for each in report.outcomes if each.status == "skipped"}
            assert error == "workspace 'A' was not done"
            assert all(
                isinstance(each.error, DependencyError)
                for each in report.outcomes
                if each.status == "skipped"
            )
            assert set(statuses(await here.apply(text)).values()) == {"created"}

    run_async(check)


def test_it_stops_where_it_is_told_to(run_async: RunAsync) -> None:
    async def check() -> None:
        text = "workspaces: [" + ", ".join(f"{{name: W{number}}}" for number in range(10)) + "]\n"
        text += "people: [{email: ada@example.com}]\n"
        async with site(faults=FaultPlan([Rule(ErrorStatus(400), on="workspaces.create")])) as here:
            report = await here.apply(text, concurrency=1, max_failures=3)
            assert report.stopped
            assert [outcome.status for outcome in report.outcomes] == ["failed"] * 3
            report = await here.apply(text, concurrency=1, on_error="stop")
            assert [outcome.status for outcome in report.outcomes] == ["failed"]

    run_async(check)


def test_a_secret_that_is_not_there_is_told_before_anything_is_written(
    secrets: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def check() -> None:
        monkeypatch.delenv("CANARY_VAULT")
        (secrets / "key.txt").unlink()
        async with site() as here:
            org = await everything(here, secrets)
            with pytest.raises(ManifestError) as caught:
                await here.apply(org)
            assert [problem.message for problem in caught.value.problems] == [
                "the environment variable CANARY_VAULT is not set",
                f"{secrets}/key.txt can't be read: No such file or directory",
            ]
            assert here.writes() == 0

    anyio.run(check)


def test_a_secret_in_json_is_sent_as_what_it_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    async def check() -> None:
        monkeypatch.setenv("ACCOUNT", '{"type": "service_account"}')
        text = (
            "integrations:\n- slug: v\n  name: V\n  ai_provider_id: vertex-ai\n  key: {env: ACCOUNT}\n"
            "  configurations: {vertex_auth_type: serviceAccount, vertex_region: us, vertex_service_account_json: {env: ACCOUNT, format: json}}\n"
        )
        async with site() as here:
            report = await here.apply(text)
            assert statuses(report) == {"integrations/v": "created"}, [
                str(each.error) for each in report.outcomes
            ]
            made = (await here.portkey.integrations.get("v")).to_dict()
            # An object, shown masked.
            assert isinstance(made["configurations"]["masked_vertex_service_account_json"], dict)

    anyio.run(check)


def test_two_organisations_are_brought_into_place_by_one_process_at_once(run_async: RunAsync) -> None:
    async def check() -> None:
        text = "workspaces: [{name: Same, api_keys: [{name: k, scopes: []}]}]\n"
        async with site(seed=1) as first, site(seed=2) as second, anyio.create_task_group() as tasks:
            for here in (first, second):
                tasks.start_soon(here.apply, text)
        for here in (first, second):
            assert Counter(here.plane.statistics().operations)["workspaces.create"] == 1
        assert first.issued[0].secret != second.issued[0].secret

    run_async(check)


def test_steps_of_one_level_go_side_by_side() -> None:
    async def check() -> None:
        text = "workspaces: [" + ", ".join(f"{{name: W{number}}}" for number in range(20)) + "]\n"
        most = 0

        def watch(event: Event) -> None:
            nonlocal most
            most = max(most, event.statistics.in_flight)

        async with site(latency_ms=20) as here:
            await here.apply(text, concurrency=8, on_event=watch)
        assert most == 8

    anyio.run(check)


def test_the_onboarding_example_ends_with_exactly_what_its_list_says(tmp_path: Path) -> None:
    examples = Path(__file__).resolve().parents[2] / "examples"
    rows = (examples / "people.csv").read_text().splitlines()
    (tmp_path / "people.csv").write_text("\n".join(rows[:80]) + "\n")
    (tmp_path / "org.yaml").write_text((examples / "org.yaml").read_text())
    org = manifest.load(tmp_path / "org.yaml")

    async def check() -> None:
        async with site() as here:
            report = await here.apply(org)
            assert not report.failed()
            here.plane.accept_invites()
            people = [user async for user in here.portkey.users.list() if user.role != "owner"]
            assert len(people) == 79
            teams = {workspace.name: workspace.id async for workspace in here.portkey.workspaces.list()}
            assert len(here.issued) == len(teams) == len({row.split(",")[3] for row in rows[1:80]})
            leads = 0
            for id in teams.values():
                leads += len(
                    [m async for m in here.portkey.workspaces.members.list(id) if m.role == "manager"]
                )
            assert leads == sum(row.endswith(",yes") for row in rows[:80])
            keys = [key async for key in here.portkey.api_keys.list() if key.workspace_id]
            assert all(key.usage_limits and key.rate_limits for key in keys)

    anyio.run(check)


def test_what_a_workspace_refers_to_inside_itself_is_set_once_it_is_there() -> None:
    async def check() -> None:
        text = (
            "workspaces:\n- name: A\n"
            "  defaults: {metadata: {team: a}, input_guardrails: [G], user_api_key_config: C}\n"
            "  guardrails: [{name: G, checks: [{id: default.regexMatch, parameters: {rule: x}}], actions: {onFail: log}}]\n"
            "  configs: [{name: C, config: {retry: {attempts: 2}}}]\n"
        )
        async with site() as here:
            assert actions(await here.plan(text))["workspaces/A:defaults"] == "update"
            assert statuses(await here.apply(text)) == {
                "workspaces/A": "created",
                "guardrails/A/G": "created",
                "configs/A/C": "created",
                "workspaces/A:defaults": "updated",
            }
            assert set(actions(await here.plan(text)).values()) == {"unchanged"}

    anyio.run(check)


def test_a_create_whose_response_is_lost_each_time_is_sent_twice_at_most_in_one_run(
    run_async: RunAsync, tmp_path: Path
) -> None:
    async def check() -> None:
        faults = FaultPlan([Rule(ErrorStatus(504), on="workspaces.create")])
        async with site(faults=faults) as here:
            for run, sent in enumerate((2, 3)):
                with bulk.Journal.open(tmp_path / f"{id(here)}.jsonl") as journal:
                    report = await here.apply("workspaces: [{name: Search}]", journal=journal)
                assert set(statuses(report).values()) == {"in_doubt"}, run
                assert "sent twice" in str(report.outcomes[0].error)
                # That of the earlier run counts.
                assert here.plane.statistics().operations["workspaces.create"] == sent

    run_async(check)
