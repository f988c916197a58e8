"""Which thing is meant, by whatever form of its name, of an address or of a place."""

from __future__ import annotations

import unicodedata
from typing import Any

import anyio
import pytest
from backends import RunAsync
from reconcile.reconciling import Scene, furnished, scene

from portkey_admin import SeveralMatchesError
from portkey_admin.reconcile.forms import split_icon
from portkey_admin.reconcile.kinds.people import PEOPLE
from portkey_admin.testing import Behaviour

CAFE = unicodedata.normalize("NFC", "Café")
RULE: dict[str, Any] = {
    "checks": [{"id": "default.wordCount", "parameters": {"minWords": 1}}],
    "actions": {"onFail": "log"},
}


async def names(here: Scene) -> list[tuple[str, str | None]]:
    """Return what the API shows of the names and icons of the workspaces there are."""
    found = await here.portkey.workspaces.list().collect()
    return sorted((str(each.name), each.icon) for each in found)


@pytest.mark.parametrize(
    ("made", "wanted"),
    [
        ({"name": CAFE}, {"name": unicodedata.normalize("NFD", CAFE)}),
        ({"name": unicodedata.normalize("NFD", CAFE)}, {"name": CAFE}),
        ({"name": "Ads", "icon": "\U0001f680"}, {"name": "Ads"}),
        ({"name": "Ads", "icon": "\U0001f680"}, {"name": "\U0001f680 Ads"}),
        ({"name": "\U0001f680 Ads"}, {"name": "Ads", "icon": "\U0001f680"}),
        ({"name": "\U0001f469\u200d\U0001f680 Ads"}, {"name": "\U0001f469\u200d\U0001f680 Ads"}),
    ],
)
async def test_a_workspace_is_found_under_each_form_of_its_name(
    made: dict[str, Any], wanted: dict[str, Any]
) -> None:
    async with scene() as here:
        await here.portkey.workspaces.create(**made)
        before = await names(here)
        for ensure in (
            here.portkey.workspaces.ensure,
            lambda **it: here.reconciler().ensure("workspaces", it),
        ):
            assert (await ensure(**wanted)).status == "unchanged"
        assert await names(here) == before


@pytest.mark.parametrize(
    ("name", "icon", "rest"),
    [
        ("\U0001f680 Ads", "\U0001f680", "Ads"),
        ("\U0001f44d\U0001f3fd Ads", "\U0001f44d\U0001f3fd", "Ads"),
        ("\U0001f1ee\U0001f1f9 Italy", "\U0001f1ee\U0001f1f9", "Italy"),
        ("Ads \U0001f680", "", "Ads \U0001f680"),
        ("\U0001f680", "", "\U0001f680"),
        ("1 Ads", "", "1 Ads"),
    ],
)
def test_an_icon_stands_before_a_name(name: str, icon: str, rest: str) -> None:
    assert split_icon(name) == (icon, rest)


async def test_the_name_as_it_is_written_goes_before_one_that_looks_the_same() -> None:
    async with scene() as here:
        plain = await here.portkey.workspaces.create(name="Ads")
        rocket = await here.portkey.workspaces.create(name="Ads", icon="\U0001f680")
        for wanted, id in (({"name": "Ads"}, plain.id), ({"name": "\U0001f680 Ads"}, rocket.id)):
            assert (await here.reconciler().ensure("workspaces", wanted)).id == id


async def test_several_of_one_name_are_told_by_their_slugs_and_a_slug_decides() -> None:
    async with scene() as here:
        made = [await here.portkey.workspaces.create(name="Ads") for _ in range(2)]
        slugs = sorted(str(each.slug) for each in made)
        with pytest.raises(SeveralMatchesError, match="give the slug of one") as error:
            await here.portkey.workspaces.ensure(name="Ads", description="x")
        assert all(slug in str(error.value) for slug in slugs)
        found = await here.reconciler().look("workspaces", {"name": "Ads"})
        assert (found.status, sorted(found.slugs)) == ("several", slugs)
        wanted = {"slug": slugs[0], "name": "Ads", "description": "x"}
        assert (await here.reconciler().ensure("workspaces", wanted)).status == "updated"


async def test_two_people_whose_addresses_fold_to_one_are_two() -> None:
    async with scene() as here:
        await here.portkey.invites.create(email="strasse@example.com", role="member")
        await here.portkey.invites.create(email="Kim@Example.com", role="member")
        here.plane.accept_invites()
        reconciler = here.reconciler()
        other = await reconciler.ensure("people", {"email": "straße@example.com", "role": "admin"})
        same = await reconciler.ensure("people", {"email": "KIM@example.com", "role": "member"})
        assert (other.status, same.status) == ("created", "unchanged")
        roles = {user.email: user.role for user in await here.portkey.users.list().collect()}
        assert roles["strasse@example.com"] == "member"
        assert PEOPLE.key_value("email", " Kim@Example.COM") == "kim@example.com"


async def test_a_rename_is_seen_by_what_is_ensured_after_it() -> None:
    async with scene() as here:
        made = await here.portkey.workspaces.create(name="Alpha")
        reconciler = here.reconciler()
        await reconciler.look("workspaces", {"name": "Alpha"})
        await reconciler.ensure("workspaces", {"slug": made.slug, "name": "Beta"})
        beta = await reconciler.ensure("workspaces", {"name": "Beta"})
        alpha = await reconciler.ensure("workspaces", {"name": "Alpha"})
        assert (beta.status, beta.id, alpha.status) == ("unchanged", made.id, "created")
        assert await names(here) == [("Alpha", None), ("Beta", None)]


def test_two_who_ensure_the_same_at_once_make_one(run_async: RunAsync) -> None:
    async def main() -> tuple[list[str], int]:
        async with scene() as here:
            statuses: list[str] = []

            async def ensure() -> None:
                statuses.append((await here.portkey.workspaces.ensure(name="Ads")).status)

            async with anyio.create_task_group() as tasks:
                for _ in range(4):
                    tasks.start_soon(ensure)
            return sorted(statuses), len(await names(here))

    assert run_async(main) == (["created", "unchanged", "unchanged", "unchanged"], 1)


async def test_ids_and_slugs_of_guardrails_and_configs_are_the_same() -> None:
    async with furnished() as here:
        place = {"workspace_id": here.home["workspace"]}
        rule = await here.portkey.guardrails.create(name="length", **(RULE | place))
        config = await here.portkey.configs.create(name="shared", config={}, **place)
        config_id = (await here.portkey.configs.get(str(config.slug))).to_dict()["id"]
        for guardrail, then in ((rule.id, rule.slug), (rule.slug, rule.id)):
            wanted: dict[str, Any] = {"name": "Search", "defaults": {"input_guardrails": [guardrail]}}
            await here.reconciler().ensure("workspaces", wanted)
            wanted["defaults"]["input_guardrails"] = [then]
            assert (await here.reconciler().ensure("workspaces", wanted)).status == "unchanged"
        key = {**place, "type": "workspace", "sub_type": "service", "name": "CI", "scopes": ["logs.list"]}
        await here.reconciler().ensure("api_keys", {**key, "defaults": {"config_id": config.slug}})
        by_id = await here.reconciler().ensure("api_keys", {**key, "defaults": {"config_id": config_id}})
        other = {**key, "defaults": {"config_id": "pc-another"}}
        assert (by_id.status, by_id.unverified) == ("unchanged", ())
        assert (await here.reconciler().look("api_keys", other)).status == "different"


async def test_a_new_workspace_gets_what_only_an_update_takes() -> None:
    async with furnished() as here:
        made = await here.portkey.guardrails.create(
            name="length", **RULE, workspace_id=here.home["workspace"]
        )
        wanted: dict[str, Any] = {
            "name": "Ads",
            "defaults": {"metadata": {"team": "ads"}, "input_guardrails": [made.slug]},
        }
        assert (await here.reconciler().ensure("workspaces", wanted)).status == "created"
        assert (await here.reconciler().ensure("workspaces", wanted)).status == "unchanged"


async def test_a_prompt_is_moved_and_one_of_its_name_elsewhere_is_another() -> None:
    async with furnished() as here:
        shelf = await here.portkey.collections.create(name="Shelf", workspace_id=here.home["workspace"])
        fields = {"string": "x", "parameters": {}, "virtual_key": "vk", "model": "gull-1"}
        wanted = {"name": "Greet", "collection_id": here.home["collection"], **fields}
        made = await here.reconciler().ensure("prompts", wanted)
        moved = await here.reconciler().ensure("prompts", wanted | {"collection_id": shelf.slug})
        assert (moved.status, moved.id) == ("updated", made.id)
        assert [each.field for each in moved.difference] == ["collection_id"]
        shown = await here.portkey.prompts.get(made.id)
        assert (shown.collection_id, shown.prompt_version) == (shelf.id, 1)

        # Both are wanted: the one there stays where it is, and another one is made.
        reconciler = here.reconciler()
        for collection, status in ((shelf.id, "unchanged"), (here.home["collection"], "created")):
            ensured = await reconciler.ensure("prompts", wanted | {"collection_id": collection})
            assert ensured.status == status


@pytest.mark.parametrize("raised", [False, True])
async def test_a_role_that_the_server_raises_is_told_and_not_written_again(raised: bool) -> None:
    async with furnished(Behaviour(admins_run_workspaces=raised)) as here:
        await here.portkey.users.update(here.home["ada"], role="admin")
        wanted = {"workspace_id": here.home["workspace"], "user_id": here.home["ada"], "role": "manager"}
        await here.reconciler().ensure("members", wanted)
        here.writes.clear()
        again = await here.reconciler().ensure("members", wanted)
        assert (again.status, again.difference, here.writes) == ("unchanged", (), [])
        assert [(each.field, each.before, each.after) for each in again.unkept] == (
            [("role", "admin", "manager")] if raised else []
        )
        # Once they run the organisation no longer, the role is theirs to have, in the same run.
        reconciler = here.reconciler()
        await reconciler.look("members", wanted)
        await reconciler.ensure("people", {"email": "ada@example.com", "role": "member"})
        demoted = await reconciler.ensure("members", wanted)
        assert (demoted.status, demoted.unkept) == ("updated" if raised else "unchanged", ())
        assert (await here.reconciler().ensure("members", wanted)).status == "unchanged"
