"""What is there and not in the manifest: told by a plain plan, taken by prune, section by section."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from typing import Literal

import anyio
import pytest
from manifest_runs import Site, actions, site, statuses

from portkey_admin import InvalidArgumentError, ManifestError, manifest
from portkey_admin.testing import Behaviour

ORGANISATION = """
workspaces:
- name: Search
  members: [{email: ada@example.com, role: manager}, {email: bob@example.com}]
  guardrails: [{name: short, checks: [{id: default.wordCount}], actions: {deny: true}}]
  scim_mappings: [{scim_group_name: Engineers, role: member}, {scim_group_name: Leads, role: manager}]
  api_keys: [{name: batch, scopes: []}]
  configs: [{name: fast, config: {}}]
- name: Ads
integrations:
- slug: cloud
  name: Cloud
  ai_provider_id: openai
  key: {env: PATH}
  workspaces: [Search, Ads]
  models: [gpt-4o, {slug: ours, is_custom: true}, {slug: tuned, is_finetune: true}]
mcp_integrations:
- {slug: desk, name: Desk, url: "https://mcp.example.com", auth_type: none, transport: http, workspaces: all}
guardrails: [{name: everywhere, checks: [{id: default.wordCount}], actions: {deny: true}}]
organisation_defaults: {input_guardrails: [everywhere], output_guardrails: []}
"""


async def settle(here: Site) -> None:
    """Bring the organisation about, with default guardrails that somebody has set by hand."""
    sent = [
        await here.portkey.invites.create(email=f"{name}@example.com", role="member")
        for name in ("ada", "bob")
    ]
    here.plane.accept_invites([each.id for each in sent])
    report = await here.apply(ORGANISATION)
    assert report.ok, [str(each.error) for each in report.outcomes if each.error]
    (search,) = [each async for each in here.portkey.workspaces.list() if each.name == "Search"]
    (short,) = await here.portkey.guardrails.list(workspace_id=search.id).collect()
    await here.portkey.workspaces.update(search.id, defaults={"output_guardrails": [short.slug]})


LESS = (
    ORGANISATION.replace(", {email: bob@example.com}", "")
    .replace("workspaces: [Search, Ads]", "workspaces: [Search]")
    .replace("workspaces: all", "workspaces: [Ads]")
    .replace(", {slug: tuned, is_finetune: true}", "")
    .replace("input_guardrails: [everywhere], ", "")
    .replace(", {scim_group_name: Leads, role: manager}", "")
)
ASKED = ["members", "grants", "models", "default_guardrails", "scim_mappings"]


def test_what_stays_is_told_in_a_line_each_and_taken_by_the_sections_of_prune() -> None:
    async def check() -> None:
        async with site() as here:
            await settle(here)
            plain = str(await here.plan(LESS)).splitlines()
            told = [line for line in plain if line.startswith("=") and "Granted by default" not in line]
            first, second = [line.split("'")[1] for line in told if "guardrail" in line]
            assert [line.removeprefix("= keep ").partition(":")[0] for line in told] == [
                "model 'tuned' of the integration 'cloud'",
                "access of workspace 'Ads' to the integration 'cloud'",
                "access of all workspaces to the MCP integration 'desk'",
                f"defaults {first!r} (input guardrail) of the organisation",
                f"defaults {second!r} (output guardrail) of workspace 'Search'",
                "member 'bob@example.com' in workspace 'Search'",
                "SCIM mapping 'Leads' in workspace 'Search'",
            ]
            assert all(line.endswith(": not in the file; --prune removes it") for line in told)
            grants = await here.plan(LESS, prune=["grants"])
            assert [step.title for step in grants if step.action == "delete"] == [
                "access of workspace 'Ads' to the integration 'cloud'",
                "access of all workspaces to the MCP integration 'desk'",
            ]
            done = statuses(await here.apply(LESS, prune=ASKED))
            assert sorted(done.values()).count("deleted") == 7
            after = await here.plan(LESS, prune=ASKED)
            assert after.writes == 0
            assert [step.title for step in after.left] == ["integration 'Granted by default'"]
            settings = await here.portkey.integrations.workspaces.list("cloud").collect()
            assert sum(bool(each.enabled) for each in settings) == 1
            models = [each.slug async for each in here.portkey.integrations.models.list("cloud")]
            assert ("ours" in models, "tuned" in models, "gpt-4o-mini" in models) == (True, False, True)
            assert not (await here.portkey.guardrails.defaults.get()).input_guardrails

    anyio.run(check)


def test_a_section_that_there_is_not_is_refused() -> None:
    async def check() -> None:
        async with site() as here:
            with pytest.raises(
                InvalidArgumentError, match=r"unknown section 'membrs'; did you mean 'members'\?"
            ):
                await manifest.plan(here.portkey, manifest.loads(ORGANISATION), prune=["membrs"])

    anyio.run(check)


def test_a_workspace_goes_after_all_that_it_holds_and_the_question_says_what_that_is() -> None:
    async def check() -> None:
        async with site() as here:
            await settle(here)
            text = "workspaces: [{name: Ads}]"
            plan = await here.plan(text, prune=["workspaces"])
            whole = next(step for step in plan if step.action == "delete" and not step.part_of)
            held = "2 providers, 1 guardrail, 1 config, 2 SCIM mappings, 1 API key, 1 collection, 2 members"
            assert whole.note == f"with its contents: {held}"
            report = await here.apply(text, prune=["workspaces"])
            assert report.ok, [str(each.error) for each in report.outcomes if each.error]
            assert [each.name async for each in here.portkey.workspaces.list()] == ["Ads"]

    anyio.run(check)


def test_the_default_workspace_and_the_one_of_the_key_in_use_stay() -> None:
    async def check() -> None:
        async with site(behaviour=Behaviour(default_workspace=True)) as here:
            (first,) = await here.portkey.workspaces.list().collect()
            plan = await here.plan("workspaces: []", prune=True)
            assert (plan.writes, len(plan.left), first.name != "") == (0, 0, True)

    anyio.run(check)


def test_somebody_who_no_longer_runs_the_organisation_gets_their_roles_in_the_same_run() -> None:
    text = (
        "workspaces: [{name: Pay}, {name: Risk}]\n"
        "people:\n- {email: kim@example.com, role: member, workspaces: {Pay: manager, Risk: member}}\n"
    )

    async def check(behaviour: Behaviour) -> None:
        async with site(behaviour=behaviour) as here:
            sent = await here.portkey.invites.create(email="kim@example.com", role="member")
            here.plane.accept_invites([sent.id])
            await here.apply(text)
            (kim,) = await here.portkey.users.list(email="kim@example.com").collect()
            await here.portkey.users.update(kim.id, role="admin")
            assert (await here.apply(text)).ok
            after = await here.plan(text)
            assert after.writes == 0, str(after)

    for behaviour in (Behaviour(), Behaviour(admins_run_workspaces=True)):
        anyio.run(check, behaviour)


@pytest.mark.parametrize(
    "before",
    [
        pytest.param("name: Shop\n  api_keys: [{name: till, scopes: []}]", id="keys"),
        pytest.param("name: Shop\n  members: [{email: ada@example.com}]", id="members"),
        pytest.param("name: Ads", id="slug"),
    ],
)
def test_a_workspace_that_was_renamed_by_hand_is_asked_about_and_never_deleted(before: str) -> None:
    text = f"workspaces:\n- {before}\n"

    async def check() -> None:
        async with site() as here:
            sent = await here.portkey.invites.create(email="ada@example.com", role="member")
            here.plane.accept_invites([sent.id])
            if "Shop" in text:  # the slug tells nothing then
                first = await here.portkey.workspaces.create(name="Attic")
                await here.portkey.workspaces.update(first.id, name="Shop")
            await here.apply(text)
            (made,) = await here.portkey.workspaces.list().collect()
            await here.portkey.workspaces.update(made.id, name=f"{made.name} of today")
            grown = text.replace("[{name: till", "[{name: new, scopes: []}, {name: till")
            grown = grown.replace("[{email", "[{email: owner@example.com}, {email")
            for prune, asked in itertools.product((False, True), (text, grown)):
                with pytest.raises(ManifestError, match="was it renamed") as caught:
                    await here.plan(asked, prune=prune)
                assert f"`slug: {made.slug}`" in str(caught.value)
            same = text.replace("\n- ", f"\n- slug: {made.slug}\n  ", 1)
            assert (
                actions(await here.plan(same))[f"workspaces/{'Ads' if 'Ads' in text else 'Shop'}"] == "update"
            )
            anew = text.replace("\n- ", "\n- renamed_from: null\n  ", 1)
            assert "create" in actions(await here.plan(anew)).values()
            back = text.replace("\n- ", f"\n- renamed_from: {made.name} of today\n  ", 1)
            assert (await here.apply(back)).ok
            assert (await here.portkey.workspaces.get(made.id)).name == made.name
            assert (await here.plan(text)).writes == 0

    anyio.run(check)


def identity(kind: str, one: Mapping[str, str]) -> str:
    """Return a manifest with one thing that is meant by its slug or id."""
    fields = ", ".join(f"{name}: {value}" for name, value in one.items())
    return f"workspaces: [{{name: A, {kind}: [{{{fields}}}]}}]"


@pytest.mark.parametrize("kind", ["configs", "collections", "api_keys", "labels", "guardrails"])
def test_any_thing_is_meant_by_slug_or_id_and_renamed_in_place(kind: str) -> None:
    more = {
        "configs": {"config": "{}"},
        "api_keys": {"scopes": "[]"},
        "guardrails": {"checks": "[{id: default.wordCount}]", "actions": "{deny: true}"},
    }.get(kind, {})

    async def check() -> None:
        async with site() as here:
            await here.apply(identity(kind, {"name": "one", **more}))
            (step,) = [
                each for each in await here.plan(identity(kind, {"name": "one", **more})) if each.kind == kind
            ]
            twin = await here.plan(identity(kind, {"name": "two", "renamed_from": "one", **more}))
            assert [each.action for each in twin if each.kind == kind] == ["update"]
            by_id = identity(kind, {"name": "three", "id": step.id, **more})
            assert (await here.apply(by_id)).ok
            assert actions(await here.plan(by_id))[f"{kind}/A/three"] == "unchanged"
            with pytest.raises(ManifestError, match="there is none with the id 'nobody'"):
                await here.plan(identity(kind, {"name": "three", "id": "nobody", **more}))

    anyio.run(check)


def test_two_of_one_name_are_told_with_their_slugs_also_where_they_are_only_named() -> None:
    async def check() -> None:
        async with site() as here:
            await here.apply("workspaces: [{name: A}]")
            (team,) = await here.portkey.workspaces.list().collect()
            slugs = [
                str((await here.portkey.configs.create(workspace_id=team.id, name="fast", config={})).slug)
                for _ in range(2)
            ]
            listed = "workspaces: [{name: A, configs: [{name: fast, config: {}}]}]"
            named = "workspaces: [{name: A, api_keys: [{name: k, scopes: [], defaults: {config_id: fast}}]}]"
            for text in (listed, named):
                with pytest.raises(ManifestError) as caught:
                    await here.plan(text)
                assert all(slug in str(caught.value) for slug in slugs)
                assert "slug" in str(caught.value)
            assert (await here.plan(named.replace("config_id: fast", f"config_id: {slugs[0]}"))).writes == 1
            assert (
                await here.plan(listed.replace("name: fast", f"name: fast, slug: {slugs[1]}"))
            ).writes == 0

    anyio.run(check)


def test_a_manifest_of_another_organisation_is_refused_before_anything_is_written() -> None:
    async def check() -> None:
        async with site() as here:
            other = "organisation_id: 00000000-0000-4000-8000-000000000000\nworkspaces: [{name: A}]"
            with pytest.raises(
                ManifestError, match=r"org.yaml:1:18: organisation_id: the API key belongs to"
            ):
                await here.plan(other)
            assert (await here.apply(f"organisation_id: {here.organisation_id}\nlabels: [{{name: x}}]")).ok

    anyio.run(check)


def test_who_stays_in_one_workspace_is_told_and_taken_out_of_another() -> None:
    both = """
workspaces: [{name: Search}, {name: Ads}]
people: [{email: ada@example.com, role: member, workspaces: {Search: manager%s}}]
"""

    async def check() -> None:
        async with site() as here:
            invite = await here.portkey.invites.create(email="ada@example.com", role="member")
            here.plane.accept_invites([invite.id])
            assert (await here.apply(both % ", Ads: member")).ok
            told = [line for line in str(await here.plan(both % "")).splitlines() if line.startswith("=")]
            assert told == [
                "= keep member 'ada@example.com' in workspace 'Ads': not in the file; --prune removes it"
            ]
            pruned = await here.plan(both % "", prune=True)
            assert [step.title for step in pruned if step.writes] == [
                "member 'ada@example.com' in workspace 'Ads'"
            ]

    anyio.run(check)


def test_the_key_that_came_with_an_invite_and_whoever_runs_the_organisation_stay() -> None:
    text = "workspaces: [{name: Search, members: [{email: ada@example.com}], api_keys: []}]"

    async def check(behaviour: Behaviour) -> None:
        async with site(behaviour=behaviour) as here:
            search = await here.portkey.workspaces.create(name="Search")
            roles: dict[str, Literal["admin", "member"]] = {"ada": "member", "eve": "admin"}
            for name, role in roles.items():
                invite = await here.portkey.invites.create(
                    email=f"{name}@example.com",
                    role=role,
                    workspaces=[{"id": search.id, "role": "member"}],
                    workspace_api_key_details={"scopes": ["completions.write"]},
                )
                here.plane.accept_invites([invite.id])
            keys = await here.portkey.api_keys.list(workspace_id=search.id).collect()
            assert {each.creation_mode for each in keys} == {"auto"}
            plan = await here.plan(text, prune=True)
            assert [step.title for step in plan if step.writes] == [], str(plan)
            assert [step.title for step in plan.left] == [], str(plan)

    for behaviour in (Behaviour(), Behaviour(admins_run_workspaces=True)):
        anyio.run(check, behaviour)
