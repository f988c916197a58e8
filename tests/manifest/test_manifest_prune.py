"""Pruning: only what is asked for goes, and some things never do."""

from __future__ import annotations

import pytest
from backends import RunAsync
from manifest_runs import actions, site, statuses

from portkey_admin import manifest
from portkey_admin.errors import ManifestError
from portkey_admin.testing import FaultPlan, Rule, Stale

FULL = """
workspaces:
- name: Search
  members: [{email: ada@example.com}]
  api_keys: [{name: kept, scopes: []}, {name: gone, scopes: []}]
  configs: [{name: kept, config: {}}, {name: gone, config: {}}]
  collections: [{name: gone}]
  labels: [{name: untouched}]
- name: Old
  configs: [{name: inside, config: {}}]
people: [{email: ada@example.com}, {email: bob@example.com}, {email: eve@example.com}]
integrations: [{slug: gone, name: G, ai_provider_id: openai, key: {env: PATH}, workspaces: [Search]}]
api_keys: [{name: of the organisation, scopes: []}]
"""
LESS = """
workspaces:
- name: Search
  members: []
  api_keys: [{name: kept, scopes: []}]
  configs: [{name: kept, config: {}}]
  collections: []
  providers: []
people: [{email: ada@example.com}]
integrations: []
api_keys: []
"""


def test_what_the_manifest_no_longer_has_is_deleted_last_and_what_depends_first(run_async: RunAsync) -> None:
    async def check() -> None:
        async with site() as here:
            sent = await here.portkey.invites.create(email="bob@example.com", role="member")
            here.plane.accept_invites([sent.id])
            assert set(statuses(await here.apply(FULL)).values()) == {"created", "updated"}
            here.plane.accept_invites()
            plan = await here.plan(LESS, prune=True)
            gone = [step.title for step in plan if step.action == "delete"]
            assert gone == [
                "API key 'gone' in workspace 'Search'",
                "API key 'of the organisation'",
                "config 'inside' in workspace 'Old'",
                "config 'gone' in workspace 'Search'",
                "provider 'Granted by default' in workspace 'Old'",
                "integration 'G'",
                "integration 'Granted by default'",
                "member 'ada@example.com' in workspace 'Search'",
                "collection 'gone' in workspace 'Search'",
                "person 'bob@example.com'",
                "person 'eve@example.com'",
                "workspace 'Old'",
            ]
            assert "- delete workspace 'Old'" in str(plan)
            report = await here.apply(LESS, prune=True)
            assert set(statuses(report).values()) == {"deleted"}
            after = await here.plan(LESS, prune=True)
            assert set(actions(after).values()) == {"unchanged"}
            # Who owns it, the key in use, what Portkey made, and sections that are not there.
            assert [user.role async for user in here.portkey.users.list()] == ["owner", "member"]
            assert len([key async for key in here.portkey.api_keys.list() if key.workspace_id is None]) == 1
            (search,) = [each async for each in here.portkey.workspaces.list()]
            labels = [each.name async for each in here.portkey.labels.list(workspace_id=search.id)]
            assert "untouched" in labels
            left = [each async for each in here.portkey.collections.list(workspace_id=search.id)]
            assert [bool(each.is_default) for each in left] == [True]

    run_async(check)


def test_nothing_is_deleted_without_being_asked(run_async: RunAsync) -> None:
    async def check() -> None:
        async with site() as here:
            await here.apply(FULL)
            assert "delete" not in actions(await here.plan(LESS)).values()

    run_async(check)


def test_a_section_that_is_not_there_is_left_alone(run_async: RunAsync) -> None:
    async def check() -> None:
        async with site() as here:
            await here.apply(FULL)
            plan = await here.plan("workspaces: [{name: Search}, {name: Old}]", prune=True)
            assert set(actions(plan).values()) == {"unchanged"}
            plan = await here.plan("people: []", prune=True)
            assert [step.kind for step in plan] == ["people"] * 3  # their invites

    run_async(check)


def test_providers_that_came_with_access_stay(run_async: RunAsync) -> None:
    async def check() -> None:
        async with site() as here:
            text = (
                "integrations:\n"
                "- {slug: i, name: I, ai_provider_id: openai, key: {env: PATH}, workspaces: [A]}\n"
                "workspaces: [{name: A, providers: []}]\n"
            )
            await here.apply(text)
            (workspace,) = [each async for each in here.portkey.workspaces.list()]
            notes = [each.note async for each in here.portkey.providers.list(workspace_id=workspace.id)]
            assert len(notes) == 2
            kinds = {step.kind for step in await here.plan(text, prune=True) if step.action == "delete"}
            assert "providers" not in kinds

    run_async(check)


def test_keys_of_the_organisation_stay_where_the_one_in_use_is_not_to_be_told(run_async: RunAsync) -> None:
    async def check() -> None:
        async with site() as here:
            await here.apply("api_keys: [{name: other, scopes: []}]")
            keys = [key async for key in here.portkey.api_keys.list()]
            (own,) = [key.id for key in keys if key.name != "other"]
            # Of a rotated key only the new secret shows, and the old one goes on working for a while.
            await here.portkey.api_keys.rotate(own)
            plan = await here.plan("api_keys: []", prune=True)
            assert not list(plan)

    run_async(check)


def test_labels_that_portkey_provides_stay(run_async: RunAsync) -> None:
    async def check() -> None:
        async with site() as here:
            text = f"organisation_id: {here.organisation_id}\nlabels: [{{name: ours}}]\n"
            await here.apply(text)
            plan = await here.plan(text.replace("[{name: ours}]", "[]"), prune=True)
            assert [step.title for step in plan] == ["label 'ours'"]

    run_async(check)


MOVED = """
workspaces:
- name: {first}
  integrations: [{{slug: own, name: Own, ai_provider_id: openai, key: {{env: PATH}}}}]
  providers: [{{slug: own, name: P, integration_id: own}}]
  mcp_integrations: [{{slug: desk, name: D, url: "https://m.example.com", auth_type: none, transport: http}}]
  mcp_servers: [{{slug: front, name: S, mcp_integration_id: desk}}]
- {{name: {second}, integrations: [], providers: [], mcp_integrations: [], mcp_servers: []}}
"""
AT_THE_TOP = """
integrations: [{slug: own, name: Own, ai_provider_id: openai, key: {env: PATH}}]
workspaces: [{name: A, integrations: [], providers: []}]
"""


def test_what_has_a_slug_that_something_new_wants_goes_first(run_async: RunAsync) -> None:
    async def check() -> None:
        async with site() as here:
            await here.apply(MOVED.format(first="A", second="B"))
            for text in (MOVED.format(first="B", second="A"), MOVED.format(first="A", second="C")):
                assert (await here.apply(text, prune=True)).ok
                assert set(actions(await here.plan(text, prune=True)).values()) == {"unchanged"}
            blocked = await here.plan(AT_THE_TOP)
            assert actions(blocked)["integrations/own"] == "blocked"
            assert "the integration 'Own' in workspace 'A' has this slug" in str(blocked)
            assert not (await here.apply(AT_THE_TOP)).ok
            (kept,) = [each async for each in here.portkey.integrations.list() if each.slug == "own"]
            assert kept.workspace_id
            assert (await here.apply(AT_THE_TOP, prune=["integrations", "providers"])).ok
            (moved,) = [each async for each in here.portkey.integrations.list() if each.slug == "own"]
            assert not moved.workspace_id

    run_async(check)


USED = """
integrations: [{slug: own, name: Own, ai_provider_id: openai, key: {env: PATH}, workspaces: [A, B]}]
mcp_integrations:
- {slug: desk, name: D, url: "https://m.example.com", auth_type: none, transport: http, workspaces: all}
guardrails: [{name: g, checks: [{id: default.wordCount}], actions: {deny: true}}]
workspaces:
- name: A
  providers: [{slug: p, name: P, integration_id: own, protect: true}]
  mcp_servers: [{slug: srv, name: S, mcp_integration_id: desk}]
  configs: [{name: c, config: {input_guardrails: [g]}}]
- name: B
  providers: [{slug: q, name: Q, integration_id: own}]
"""
USED_ELSEWHERE = (
    "integrations: []\nmcp_integrations: []\nguardrails: []\n" + USED[USED.index("workspaces:\n") :]
)


def test_nothing_goes_with_something_else_that_the_plan_does_not_tell(run_async: RunAsync) -> None:
    async def check() -> None:
        async with site() as here:
            await here.apply(USED)
            plan = await here.plan(USED_ELSEWHERE, prune=True)
            gone = {step.title for step in plan if step.action == "delete"}
            assert gone == {"integration 'Granted by default'"}
            for name in ("integration 'Own'", "MCP integration 'D'", "guardrail 'g'"):
                assert f"keep {name}: the file names it, without listing it" in str(plan)
            assert (await here.apply(USED_ELSEWHERE, prune=True)).ok
            anew = USED.replace("ai_provider_id: openai", "ai_provider_id: anthropic, replace: true")
            with pytest.raises(ManifestError, match="is protected, but would be replaced together with"):
                await here.plan(anew)
            anew = anew.replace(", protect: true", "").partition("- name: B")[0].replace("[A, B]", "[A]")
            with pytest.raises(
                ManifestError, match=r"1 that use it would be deleted with it \(provider 'q' in"
            ):
                await here.plan(anew)
            # Where the file says nothing of them, they go, and the plan says so.
            less = "integrations: []\nmcp_integrations: []\n"
            plan = await here.plan(less, prune=True)
            assert [step.title for step in plan if step.writes] == [
                "MCP server 'S' in workspace 'A'",
                "provider 'P' in workspace 'A'",
                "provider 'Q' in workspace 'B'",
                "integration 'Own'",
                "MCP integration 'D'",
            ]
            assert "with all that uses it: 4 providers" in str(plan)
            assert (await here.apply(less, prune=True)).ok
            assert not [each async for each in here.portkey.mcp_integrations.list()]

    run_async(check)


DEFAULTS = """
guardrails: [{name: g, checks: [{id: default.wordCount}], actions: {deny: true}}]
organisation_defaults: {input_guardrails: [g]}
workspaces:
- name: A
  guardrails: [{name: h, checks: [{id: default.wordCount}], actions: {deny: true}}]
  defaults: {output_guardrails: [h]}
"""


def test_what_stays_a_default_is_kept(run_async: RunAsync) -> None:
    async def check() -> None:
        async with site() as here:
            await here.apply(DEFAULTS)
            less = "guardrails: []\nworkspaces: [{name: A, guardrails: []}]"
            plan = await here.plan(less, prune=["guardrails"])
            assert plan.writes == 0
            assert "keep guardrail 'g': it is a default of the organisation" in str(plan)
            assert "keep guardrail 'h' in workspace 'A': it is a default of workspace 'A'" in str(plan)
            # What takes the defaults away takes the guardrails as well.
            less += "\norganisation_defaults: {input_guardrails: []}"
            assert (await here.apply(less, prune=True)).ok
            assert not [each async for each in here.portkey.guardrails.list()]

    run_async(check)


async def test_a_collection_that_holds_what_stays_is_kept_and_the_plan_says_so() -> None:
    text = """
workspaces:
- name: A
  collections: [{name: outer}, {name: inner, parent_collection_id: outer}, {name: held}, {name: spare}]
  prompt_partials: [{name: greeting, string: hi, collection_id: held}]
"""
    less = "workspaces: [{name: A, collections: [{name: inner%s}]}]"
    async with site() as here:
        await here.apply(text)
        plan = await here.plan(text.replace("collection_id: held", "collection_id: spare"))
        assert 'collection_id is "held" and can\'t be changed to "spare"' in str(plan)
        plan = await here.plan(less % "", prune=True)
        assert [step.title for step in plan if step.writes] == ["collection 'spare' in workspace 'A'"]
        assert "keep collection 'outer' in workspace 'A': it contains the collection 'inner'" in str(plan)
        assert "keep collection 'held' in workspace 'A': it contains the prompt partial 'greeting'" in str(
            plan
        )
        moved = less % ", parent_collection_id: null"
        gone = [step.title for step in await here.plan(moved, prune=True) if step.action == "delete"]
        assert "collection 'outer' in workspace 'A'" in gone
        assert (await here.apply(moved, prune=True)).ok
        assert not (await here.plan(moved, prune=True)).writes


async def test_a_workspace_that_got_something_since_the_plan_goes_although_reads_are_late() -> None:
    text = "workspaces: [{name: A, api_keys: [{name: k, scopes: [logs.view]}]}, {name: B}]"
    async with site() as here:
        await here.apply(text)
        (a,) = [each async for each in here.portkey.workspaces.list() if each.name == "A"]
        plan = await here.plan("workspaces: [{name: B}]", prune=True)
        # Access brings a provider.
        own = "{slug: own, name: Own, ai_provider_id: openai, key: {env: PATH}, workspaces: [A]}"
        await here.apply(f"integrations: [{own}]")
        here.plane.faults = FaultPlan([Rule(Stale(300.0), on="*.list")])
        report = await manifest.apply(here.portkey, plan, settle=0.5)
        assert report.ok, [str(each.error) for each in report.outcomes]
        here.plane.faults = FaultPlan()
        assert a.id not in {each.id async for each in here.portkey.workspaces.list()}
