"""Ensure one thing of each kind over real HTTP: created, unchanged, updated, unchanged."""

from __future__ import annotations

from typing import Any

import pytest
from backends import RunAsync
from reconcile.reconcile_cases import CASES, SETTINGS, Case, name_of
from reconcile.reconciling import Scene, filled, furnished, scene

from portkey_admin import (
    BadRequestError,
    ImmutableFieldError,
    InvalidArgumentError,
    InvalidFieldError,
    SeveralMatchesError,
)
from portkey_admin.reconcile import KINDS
from portkey_admin.testing import ErrorStatus


def test_there_is_a_case_for_every_kind() -> None:
    assert {case.kind for case in (*CASES, *SETTINGS)} == set(KINDS)


@pytest.mark.parametrize("case", CASES, ids=name_of)
async def test_what_is_missing_is_created_then_left_alone_and_deleted_by_its_key(case: Case) -> None:
    async with furnished() as here:
        wanted = filled(case.wanted, here.home)
        reconciler = here.reconciler()
        assert (await reconciler.look(case.kind, wanted)).status == "missing"
        created = await reconciler.ensure(case.kind, wanted)
        assert (created.status, created.adopted) == ("created", False)
        assert len(here.writes) == case.count
        here.writes.clear()

        # What this one has entered into its own lists is what others find in the API's.
        for each in (reconciler, here.reconciler()):
            found = await each.look(case.kind, wanted)
            again = await each.ensure(case.kind, wanted)
            assert (found.status, found.difference) == ("same", ())
            assert (again.status, again.id) == ("unchanged", created.id)
        assert again.unverified == case.unverified
        assert here.writes == []

        place = {name: wanted[name] for name in KINDS[case.kind].places if name in wanted}
        (row,) = [row for row in await reconciler.rows(case.kind, place) if row.id == created.id]
        await emptied(here, case.kind, created.id)
        deleted = await reconciler.delete(case.kind, row, force=True)
        assert (deleted.status, deleted.id) == ("deleted", created.id)
        for each in (reconciler, here.reconciler()):
            assert (await each.look(case.kind, wanted)).status == "missing"
        assert (await reconciler.delete(case.kind, wanted)).status == "unchanged"


async def emptied(here: Scene, kind: str, id: str) -> None:
    """Delete what Portkey put into a workspace, as that one is not deleted before."""
    if kind == "workspaces":
        for provider in await here.portkey.providers.list(workspace_id=id).collect():
            await here.portkey.providers.delete(str(provider.slug), workspace_id=id)


@pytest.mark.parametrize("case", CASES, ids=name_of)
async def test_what_differs_is_sent_and_nothing_else(case: Case) -> None:
    async with furnished() as here:
        wanted = filled(case.wanted, here.home)
        created = await here.reconciler().ensure(case.kind, wanted)
        here.writes.clear()
        wanted |= filled(case.changed, here.home)

        reconciler = here.reconciler()
        updated = await reconciler.ensure(case.kind, wanted)

        assert updated.status == "updated"
        assert tuple(change.field for change in updated.difference) == case.fields
        bodies = [write.body for write in here.writes if write.method in ("POST", "PUT")]
        assert bodies[0] == filled(case.sent, here.home)
        here.writes.clear()
        for each in (reconciler, here.reconciler()):
            assert (await each.ensure(case.kind, wanted)).status == "unchanged"
        assert here.writes == []
        remade = case.kind in ("people", "scim_mappings")
        assert (updated.id == created.id) is not remade


@pytest.mark.parametrize("case", SETTINGS, ids=name_of)
async def test_settings_of_an_integration_are_changed_entry_by_entry(case: Case) -> None:
    async with furnished() as here:
        here.home["other"] = (await here.portkey.workspaces.create(name="Other")).id
        here.writes.clear()
        wanted = filled(case.wanted, here.home)
        assert (await here.reconciler().ensure(case.kind, wanted)).status == "updated"
        assert (await here.reconciler().ensure(case.kind, wanted)).status == "unchanged"
        assert len(here.writes) == 1

        wanted |= filled(case.changed, here.home)
        reconciler = here.reconciler()
        updated = await reconciler.ensure(case.kind, wanted)
        assert tuple(change.field for change in updated.difference) == case.fields
        assert here.writes[1].body == filled(case.sent, here.home)
        assert (await reconciler.ensure(case.kind, wanted)).status == "unchanged"


async def test_what_an_mcp_integration_has_switched_off_is_told_of_its_servers_and_not_sent_for_ever() -> (
    None
):
    async with furnished() as here:
        off = {"type": "tool", "name": "find", "enabled": False}
        await here.reconciler().ensure(
            "mcp_integration_capabilities", {"slug": "desk", "capabilities": [off]}
        )
        here.writes.clear()
        wanted = {"slug": "front", "capabilities": [{**off, "enabled": True}, {**off, "name": "ask"}]}
        done = await here.reconciler().ensure("mcp_server_capabilities", wanted)
        assert [change.field for change in done.difference] == ["capabilities[1]"]
        assert [change.field for change in done.unkept] == ["capabilities[0].enabled"]
        assert (await here.reconciler().ensure("mcp_server_capabilities", wanted)).status == "unchanged"
        assert here.sent("PUT") == [{"capabilities": [{**off, "name": "ask"}]}]


async def test_models_that_are_not_to_be_there_are_deleted_once() -> None:
    async with furnished() as here:
        models = [{"slug": name, "enabled": True, "is_custom": True} for name in ("ours", "theirs")]
        await here.reconciler().ensure("integration_models", {"slug": "house", "models": models})
        here.writes.clear()
        wanted = {"slug": "house", "models": models[:1], "remove": ["theirs", "nobody"]}
        done = await here.reconciler().ensure("integration_models", wanted)
        assert [(change.field, change.before) for change in done.difference] == [("remove", ["theirs"])]
        assert (await here.reconciler().ensure("integration_models", wanted)).status == "unchanged"
        assert [write.method for write in here.writes] == ["DELETE"]
        assert "theirs" not in {each.slug async for each in here.portkey.integrations.models.list("house")}


async def test_a_group_that_portkey_maps_by_itself_is_mapped_by_nobody_else() -> None:
    async with furnished() as here:
        named = {"workspace_id": here.home["workspace"], "scim_group_name": "ws-search-role-admin"}
        with pytest.raises(BadRequestError, match="automatically"):
            await here.reconciler().ensure("scim_mappings", {**named, "role": "admin"})


async def test_what_is_meant_by_its_id_is_found_whatever_its_name_and_takes_the_new_one() -> None:
    async with furnished() as here:
        place: dict[str, Any] = {"workspace_id": here.home["workspace"], "config": {}}
        made = await here.portkey.configs.create(name="Old", **place)
        slug = str(made.slug)
        reconciler = here.reconciler()
        await reconciler.look("configs", {"name": "Old", **place})
        updated = await reconciler.ensure("configs", {"name": "New", **place}, id=slug)
        assert (updated.status, updated.id) == ("updated", slug)
        assert (await reconciler.ensure("configs", {"name": "New", **place}, id=slug)).status == "unchanged"
        assert (await here.portkey.configs.get(slug)).name == "New"


async def test_a_secret_is_sent_where_the_caller_says_so_though_it_cannot_be_compared() -> None:
    async with furnished() as here:
        wanted = {"slug": "house", "key": "sk-new"}
        assert (await here.reconciler().ensure("integrations", wanted)).status == "unchanged"
        updated = await here.reconciler().ensure("integrations", wanted, send=("key",))
        assert (updated.status, [each.body for each in here.writes]) == ("updated", [{"key": "sk-new"}])


async def test_several_with_one_key_are_an_error_that_names_them_and_nothing_is_written() -> None:
    async with furnished() as here:
        place: dict[str, Any] = {"workspace_id": here.home["workspace"], "name": "Retries", "config": {}}
        slugs = {str((await here.portkey.configs.create(**place)).slug) for _ in range(2)}
        here.writes.clear()
        reconciler = here.reconciler()
        found = await reconciler.look("configs", place)
        assert (found.status, set(found.matches)) == ("several", slugs)
        with pytest.raises(
            SeveralMatchesError, match=r"configs\.ensure: 2 of them have this name: pc-"
        ) as error:
            await reconciler.ensure("configs", place)
        assert set(error.value.ids) == slugs
        with pytest.raises(SeveralMatchesError):
            await reconciler.delete("configs", place)
        assert here.writes == []

        # The slug tells them apart.
        one = await reconciler.ensure("configs", {**place, "slug": min(slugs), "config": {"retry": {}}})
        assert (one.status, one.id) == ("unchanged", min(slugs))


@pytest.mark.parametrize(
    ("kind", "first", "then", "complaint"),
    [
        (
            "usage_limit_policies",
            {"type": "cost"},
            {"type": "tokens"},
            "type of the usage limit policy .* is 'cost' and cannot be changed to 'tokens'",
        ),
        ("providers", {}, {"integration_id": "other"}, "integration_id of the provider"),
    ],
)
async def test_a_field_that_stays_for_good_is_an_error_and_nothing_is_written(
    kind: str, first: dict[str, Any], then: dict[str, Any], complaint: str
) -> None:
    case = next(case for case in CASES if case.kind == kind)
    async with furnished() as here:
        wanted = filled(case.wanted, here.home) | first
        await here.reconciler().ensure(kind, wanted)
        here.writes.clear()
        with pytest.raises(ImmutableFieldError, match=complaint) as error:
            await here.reconciler().ensure(kind, wanted | then)
        (field,) = then
        assert (error.value.field, error.value.after) == (field, then[field])
        assert here.writes == []


async def test_none_clears_and_what_is_not_named_stays() -> None:
    async with scene() as here:
        reconciler = here.reconciler()
        limits = [{"credit_limit": 5, "type": "cost"}]
        await reconciler.ensure("workspaces", {"name": "Ads", "description": "Ours", "usage_limits": limits})
        cleared = await reconciler.ensure("workspaces", {"name": "Ads", "usage_limits": None})
        assert cleared.status == "updated"
        assert here.sent("PUT") == [{"usage_limits": None}]
        row = (await here.portkey.workspaces.list()).items[0]
        assert (row.description, row.usage_limits) == ("Ours", None)
        # Nothing is there that a create could clear.
        made = await reconciler.ensure("workspaces", {"name": "Maps", "usage_limits": None, "icon": None})
        assert (made.status, here.writes[-1].body) == ("created", {"name": "Maps"})


async def test_none_clears_a_field_that_takes_no_null() -> None:
    async with scene() as here:
        kept = {"name": "Ads", "defaults": {"metadata": {"team": "ads"}}}
        await here.reconciler().ensure("workspaces", kept)
        for wanted in ({"metadata": None}, None):
            cleared = await here.reconciler().ensure("workspaces", {"name": "Ads", "defaults": wanted})
            assert cleared.status == "updated"
            again = await here.reconciler().ensure("workspaces", {"name": "Ads", "defaults": wanted})
            assert again.status == "unchanged"
            await here.reconciler().ensure("workspaces", kept)


async def test_fields_that_only_an_update_takes_follow_the_create() -> None:
    async with scene() as here:
        wanted = {"name": "Ads", "settings": {"debug_log": 1}}
        assert (await here.reconciler().ensure("workspaces", wanted)).status == "created"
        assert [write.body for write in here.writes] == [{"name": "Ads"}, {"settings": {"debug_log": 1}}]
        assert (await here.reconciler().ensure("workspaces", wanted)).status == "unchanged"


async def test_a_workspace_is_found_by_its_slug_and_renamed() -> None:
    async with furnished() as here:
        renamed = await here.reconciler().ensure("workspaces", {"slug": here.home["slug"], "name": "Find"})
        assert (renamed.status, renamed.id) == ("updated", here.home["workspace"])
        assert here.sent("PUT") == [{"name": "Find"}]


async def test_who_runs_the_organisation_is_admin_in_every_workspace() -> None:
    async with furnished() as here:
        wanted = {"workspace_id": here.home["workspace"], "user_id": here.home["owner"], "role": "member"}
        assert (await here.reconciler().ensure("members", wanted)).status == "created"
        assert (await here.reconciler().ensure("members", wanted)).status == "unchanged"


async def test_a_user_is_given_another_role_once() -> None:
    async with furnished() as here:
        wanted = {"email": "ADA@example.com", "role": "admin", "workspaces": []}
        updated = await here.reconciler().ensure("people", wanted)
        again = await here.reconciler().ensure("people", wanted)
        assert (updated.status, updated.id, again.status) == ("updated", here.home["ada"], "unchanged")
        assert again.unverified == ("workspaces",)
        assert [write.body for write in here.writes] == [{"role": "admin"}]
        with pytest.raises(ImmutableFieldError, match="role of the person"):
            await here.reconciler().ensure("people", {"email": "owner@example.com", "role": "member"})


@pytest.mark.parametrize("kind", ["people", "scim_mappings"])
async def test_what_cannot_be_replaced_is_put_back(kind: str) -> None:
    case = next(case for case in CASES if case.kind == kind)
    async with furnished() as here:
        wanted = filled(case.wanted, here.home)
        await here.reconciler().ensure(kind, wanted)
        here.hurt(ErrorStatus(400), case.create)
        reconciler = here.reconciler()
        with pytest.raises(BadRequestError):
            await reconciler.ensure(kind, wanted | filled(case.changed, here.home))
        for each in (reconciler, here.reconciler()):
            assert (await each.look(kind, wanted)).status == "same"


async def test_somebody_who_is_only_invited_cannot_become_a_member_yet() -> None:
    async with furnished() as here:
        await here.portkey.invites.create(email="eve@example.com", role="member")
        here.writes.clear()
        wanted = {"workspace_id": here.home["workspace"], "email": "eve@example.com", "role": "member"}
        with pytest.raises(
            InvalidArgumentError, match="no user of the organisation has this e-mail"
        ) as error:
            await here.reconciler().ensure("members", wanted)
        assert "eve" not in str(error.value)
        assert here.writes == []


async def test_a_label_of_the_organisation_is_not_that_of_a_workspace() -> None:
    async with furnished() as here:
        reconciler = here.reconciler()
        everywhere = {"organisation_id": here.home["organisation"], "name": "gold"}
        inside = {"workspace_id": here.home["workspace"], "name": "gold"}
        ids = {(await reconciler.ensure("labels", wanted)).id for wanted in (everywhere, inside)}
        reconciler.forget()
        found = [await reconciler.look("labels", wanted) for wanted in (everywhere, inside)]
        assert [each.status for each in found] == ["same", "same"]
        assert len(ids) == 2
        assert {each.id for each in found} == ids


@pytest.mark.parametrize(
    ("kind", "wanted", "complaint"),
    [
        ("workspaces", {"nmae": "Ads"}, r"workspaces\.ensure: unknown field 'nmae'; did you mean 'name'\?"),
        ("workspaces", {"description": "x"}, "a workspace is found by id or slug or name: give one of them"),
        ("workspaces", {"name": 7}, "'name' must be a string, not int"),
        ("api_keys", {"name": "CI", "scopes": []}, "name type and sub_type"),
        ("api_keys", {"name": "CI", "reset_usage": True}, "'reset_usage' must be a string"),
        ("members", {"workspace_id": "w", "role": "member"}, "found by user_id or email"),
        ("prompts", {"name": "P", "patch": True}, "unknown field 'patch'"),
        ("workspaces", {"name": "Ads "}, "name 'Ads ' begins or ends with white space"),
        ("people", {"email": "Ada <ada@example.com>", "role": "member"}, "email must be a bare address"),
        ("people", {"email": "mailto:ada@example.com", "role": "member"}, "email must be a bare address"),
        ("people", {"email": "ada@exa\u200bmple.com", "role": "member"}, "email must be a bare address"),
        ("members", {"workspace_id": "w", "email": "ada", "role": "member"}, "email must be a bare address"),
    ],
)
async def test_what_makes_no_sense_is_refused_before_anything_is_sent(
    kind: str, wanted: dict[str, Any], complaint: str
) -> None:
    async with scene() as here:
        with pytest.raises(InvalidFieldError, match=complaint):
            await here.reconciler().ensure(kind, wanted)
        assert here.requests() == 0


async def test_an_unknown_kind_and_a_slug_of_nothing_are_refused() -> None:
    async with scene() as here:
        reconciler = here.reconciler()
        with pytest.raises(
            InvalidArgumentError, match="there is no kind 'workspace'; the kinds are workspaces,"
        ):
            await reconciler.look("workspace", {"name": "Ads"})
        with pytest.raises(InvalidArgumentError, match="Portkey assigns the slug of a new one"):
            await reconciler.ensure("workspaces", {"slug": "ws-none-000000", "name": "Ads"})
        assert here.writes == []


@pytest.mark.parametrize(
    ("kind", "wanted", "key"),
    [
        ("workspaces", {"name": "Search"}, "workspaces/Search"),
        ("workspaces", {"name": "a/b %"}, "workspaces/a%2Fb %25"),
        ("invites", {"email": "Ada@Example.com", "role": "member"}, "people/ada@example.com"),
        ("members", {"workspace_id": "ws-a", "email": "Ada@example.com"}, "members/ws-a/ada@example.com"),
        (
            "api_keys",
            {"type": "workspace", "sub_type": "service", "workspace_id": "ws-a", "name": "CI"},
            "api_keys/workspace/service/ws-a/CI",
        ),
        ("configs", {"workspace_id": "ws-a", "name": "Retries"}, "configs/ws-a/Retries"),
        ("integrations", {"slug": "house", "name": "House", "key": "sk-x"}, "integrations/house"),
    ],
)
async def test_keys_are_stable_and_hold_no_secret(kind: str, wanted: dict[str, Any], key: str) -> None:
    async with scene() as here:
        assert here.reconciler().key(kind, wanted) == key


def test_it_works_on_every_event_loop(run_async: RunAsync) -> None:
    async def main() -> list[str]:
        async with scene() as here:
            statuses = []
            for limit in (5, 5, 6):
                wanted = {"name": "Ads", "usage_limits": [{"credit_limit": limit}]}
                statuses.append((await here.reconciler().ensure("workspaces", wanted)).status)
            return [*statuses, *map(str, here.waits)]

    assert run_async(main) == ["created", "unchanged", "updated"]
