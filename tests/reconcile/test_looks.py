"""What a look, a write and an error say as a whole, and how references are resolved."""

from __future__ import annotations

import pickle
from typing import Any

import attrs
import pytest
from reconcile.told import ADA, BOB, SEARCH, Told, call, rows

from portkey_admin import (
    AmbiguousWriteError,
    BadRequestError,
    ConflictError,
    ImmutableFieldError,
    InvalidArgumentError,
    InvalidFieldError,
    NotFoundError,
    PermissionDeniedError,
    SeveralMatchesError,
)
from portkey_admin.reconcile import KINDS, Change, Ensured, Reconciler
from portkey_admin.reconcile.identity import _asked
from portkey_admin.reconcile.kinds.workspaces import WORKSPACES
from portkey_admin.reconcile.session import Session

THEN, SINCE = "2021-06-01T00:00:00Z", "2022-01-01T00:00:00Z"
ADS = {"id": SEARCH, "slug": "ws-ads", "name": "\U0001f680 Ads", "description": "Old"}
USER = {"id": ADA, "email": "ada@example.com", "role": "member"}
KEY = {"type": "workspace", "sub_type": "service", "workspace_id": SEARCH, "name": "CI"}
KEY_ROW = {"id": ADA, "name": "CI", "type": "workspace-service", "workspace_id": SEARCH, "created_at": THEN}


async def test_a_look_says_everything_about_what_is_there() -> None:
    wanted: dict[str, Any] = {"name": "Ads", "description": "New", "users": ["u"]}
    told = Told({"workspaces.list": rows(ADS), "workspaces.get": ADS})
    found = await Reconciler(told).look("workspaces", wanted)
    shown = {**ADS, "name": "Ads", "icon": "\U0001f680"}
    assert found.row is not None
    assert (found.shown, sorted(found.names), found.place) == (shown, [SEARCH, "ws-ads"], wanted)
    assert found.current.to_dict() == ADS  # type: ignore[attr-defined]
    assert attrs.evolve(found, current=None, row=None, place={}) == attrs.evolve(
        found.__class__(kind="workspaces", status="different"),
        id=SEARCH,
        difference=(Change(field="description", before="Old", after="New"),),
        unverified=("users",),
        matches=(SEARCH,),
    )
    missing = await Reconciler(told).look("workspaces", {"name": "Maps"})
    assert (missing.status, missing.id, missing.shown, missing.names) == ("missing", "", {}, frozenset())
    assert missing.place == {"name": "Maps"}


async def test_all_of_a_place_are_looked_at_in_the_form_in_which_they_are_deleted() -> None:
    told = Told(
        {"labels.list": rows({"id": ADA, "name": "a", "workspace_id": "ws-a"}, {"id": BOB, "name": "b"})}
    )
    for place, id in (({"workspace_id": "ws-a"}, ADA), ({"organisation_id": "o"}, BOB), ({}, BOB)):
        (row,) = await Reconciler(told).rows("labels", {**place, "name": None})
        assert row.row is not None
        assert (row.kind, row.status, row.id, row.place, row.row.id) == ("labels", "same", id, place, id)
        assert row.current is row.row.model
    # A view shows those of its workspace.
    view = Told(told.answers, workspace="ws-a")
    assert [row.id for row in await Reconciler(view).rows("labels", {})] == [ADA]
    with pytest.raises(InvalidArgumentError, match="integration_models: these are settings"):
        await Reconciler(told).rows("integration_models", {})


async def test_what_was_done_is_told_as_a_whole() -> None:
    wanted = {"workspace_id": "ws-a", "name": "Retries", "config": {"a": 1}, "isDefault": 1}
    row = {"id": ADA, "slug": "pc-a", "name": "Retries", "is_default": 0, "config": {"a": 2}}
    done = await Reconciler(Told({"configs.list": rows(row), "configs.get": row})).ensure("configs", wanted)
    assert attrs.evolve(done, value=None) == Ensured(
        status="updated",
        id="pc-a",
        value=None,
        difference=(Change(field="config.a", before=2, after=1),),
        unkept=(Change(field="isDefault", before=0, after=1),),
    )
    # As it was before the update.
    assert done.value.to_dict()["config"] == {"a": 2}  # type: ignore[attr-defined]
    created = {"id": ADA, "slug": "pc-a", "version_id": "v"}
    done = await Reconciler(Told({"configs.create": created})).ensure("configs", wanted)
    assert (done.status, done.value.to_dict()) == ("created", created)  # type: ignore[attr-defined]
    user = Told({"users.list": rows(USER)})
    person = {"email": "ada@example.com", "role": "member", "workspaces": []}
    done = await Reconciler(user).ensure("people", person)
    assert (done.status, done.unverified) == ("unchanged", ("workspaces",))
    gone = await Reconciler(user).delete("people", person)
    assert attrs.evolve(gone, value=None) == Ensured(status="deleted", id=ADA, value=None)
    assert gone.value.to_dict() == USER  # type: ignore[attr-defined]
    assert await Reconciler(Told()).delete("people", person) == Ensured(status="unchanged", id="", value=None)


def test_a_result_survives_pickling_also_one_of_an_earlier_version() -> None:
    done: Ensured[object] = Ensured(status="updated", id=ADA, value=1, unverified=("key",), adopted=True)
    assert pickle.loads(pickle.dumps(done)) == done
    old: Ensured[object] = Ensured.__new__(Ensured)
    old.__setstate__({"status": "updated", "id": ADA, "value": 1})
    assert old == Ensured(status="updated", id=ADA, value=1)


@pytest.mark.parametrize(
    ("kind", "wanted", "row", "count", "message"),
    [
        (
            "workspaces",
            {"name": "Ads"},
            {"name": "Ads"},
            11,
            "workspaces.ensure: 11 of them have this name: ws-0, ws-1, ws-2, ws-3, ws-4, ws-5, ws-6, ws-7, "
            "ws-8, ws-9, …; delete or rename all but one, or give the slug of one",
        ),
        (
            "workspaces",
            {"name": "Ads"},
            {"name": "Ads"},
            10,
            "workspaces.ensure: 10 of them have this name: ws-0, ws-1, ws-2, ws-3, ws-4, ws-5, ws-6, ws-7, "
            "ws-8, ws-9; delete or rename all but one, or give the slug of one",
        ),
        (
            "labels",
            {"name": "gold", "workspace_id": "w"},
            {"name": "gold", "workspace_id": "w"},
            2,
            "labels.ensure: 2 of them have this name: 0, 1; delete or rename all but one, or give the id of"
            " one",
        ),
        (
            "usage_limit_policies",
            {
                "workspace_id": "w",
                "type": "cost",
                "conditions": [{"key": "a", "value": "x"}],
                "group_by": [{"key": "b"}],
            },
            {
                "workspace_id": "w",
                "type": "cost",
                "conditions": [{"key": "a", "value": "x"}],
                "group_by": [{"key": "b"}],
            },
            2,
            "usage_limit_policies.ensure: 2 of them have this type and conditions and group_by: 0, 1; delete"
            " or rename all but one, or give the id of one",
        ),
    ],
)
async def test_several_of_one_name_are_told(
    kind: str, wanted: dict[str, Any], row: dict[str, Any], count: int, message: str
) -> None:
    slugs = {"slug": "ws-{}"} if kind == "workspaces" else {}
    found = [
        {**row, "id": str(number), **{name: text.format(number) for name, text in slugs.items()}}
        for number in range(count)
    ]
    reconciler = Reconciler(Told({f"{kind}.list": rows(*found)}))
    with pytest.raises(SeveralMatchesError) as error:
        await reconciler.ensure(kind, wanted)
    ids = tuple(map(str, range(count)))
    assert (str(error.value), error.value.kind, error.value.ids) == (message, kind, ids)
    look = await reconciler.look(kind, wanted)
    assert (look.status, look.id, look.matches, look.place) == ("several", "", ids, wanted)
    assert look.slugs == tuple(f"ws-{number}" for number in range(count) if slugs)


async def test_a_field_that_stays_is_told_with_both_values() -> None:
    told = Told({"providers.list": rows({"id": ADA, "slug": "p", "integration_id": "house"})})
    with pytest.raises(ImmutableFieldError) as error:
        await Reconciler(told).ensure("providers", {"slug": "p", "integration_id": "desk", "note": "x"})
    assert vars(error.value) == {
        "kind": "providers",
        "id": "p",
        "field": "integration_id",
        "before": "house",
        "after": "desk",
    }
    assert str(error.value) == (
        "providers.ensure: integration_id of the provider p is 'house' and cannot be changed to 'desk'; "
        "leave it out, or delete the provider and create it again"
    )
    assert told.calls[-1] == "providers.get p"
    owner = Told({"users.list": rows({**USER, "role": "owner"})})
    with pytest.raises(ImmutableFieldError, match="role of the person"):
        await Reconciler(owner).ensure("people", {"email": "ada@example.com", "role": "member"})


async def test_an_unclear_outcome_is_told_with_its_request() -> None:
    def facts(error: AmbiguousWriteError) -> tuple[object, ...]:
        return (
            error.status,
            error.code,
            error.request_id,
            error.operation,
            error.method,
            error.path,
            error.attempts,
        )

    taken = ConflictError(
        "taken",
        status=409,
        code="AB07",
        request_id="r-1",
        operation="workspaces.create",
        method="POST",
        path="/admin/workspaces",
        attempts=2,
    )
    lost = AmbiguousWriteError("lost", operation="workspaces.create", method="POST", path="/admin/workspaces")
    reconciler = Reconciler(Told({"workspaces.create": [lost, taken, taken]}))
    with pytest.raises(AmbiguousWriteError, match="lost"):
        await reconciler.ensure("workspaces", {"name": "Ads"})
    with pytest.raises(AmbiguousWriteError, match="taken") as error:
        await reconciler.ensure("workspaces", {"name": "Ads"})
    expected = (409, "AB07", "r-1", "workspaces.create", "POST", "/admin/workspaces", 2)
    assert facts(error.value) == expected
    # Nobody has tried to create this one before.
    with pytest.raises(ConflictError, match="taken"):
        await reconciler.ensure("workspaces", {"name": "Maps"})

    refused = BadRequestError("no", status=400)
    used = {**KEY_ROW, "created_at": "2021-01-01T00:00:00Z", "last_updated_at": SINCE}
    told = Told({"api_keys.list": rows(used), "api_keys.rotate": refused})
    with pytest.raises(AmbiguousWriteError, match="its new secret was lost") as error:
        await Reconciler(told).ensure("api_keys", {**KEY, "rotate": {"at": THEN}}, doubted=True)
    assert facts(error.value)[3:6] == ("api_keys.rotate", "POST", "/api-keys/{id}/rotate")

    row = {"id": ADA, "name": "Greet", "string": "old", "prompt_version": 1}
    version = {"id": "v1", "prompt_version": 1, "prompt_template": {"string": "old"}}
    told = Told(
        {
            "prompts.list": rows(row),
            "prompts.get": row,
            "prompts.versions.list": rows(version),
            "prompts.update": {"prompt_version_id": "v2"},
        }
    )
    with pytest.raises(AmbiguousWriteError, match="not in the list of its versions yet") as error:
        await Reconciler(told).ensure("prompts", {"workspace_id": "ws-a", "name": "Greet", "string": "new"})
    assert facts(error.value)[3:6] == ("prompts.update", "PUT", "/prompts/{promptId}")
    assert not any(each.startswith("prompts.publish") for each in told.calls)


@pytest.mark.parametrize("narrow", [False, True])
async def test_a_reference_is_resolved_from_either_side(narrow: bool) -> None:
    workspace = {"id": SEARCH, "slug": "ws-search", "name": "Search"}
    guardrail = {"id": BOB, "slug": "pg-a"}
    told = Told(
        {"workspaces.list": rows(workspace), "workspaces.get": workspace, "guardrails.get": guardrail}
    )
    session = Session(told, workspaces=WORKSPACES.source({}), narrow=narrow)
    for name in (SEARCH, "ws-search"):
        assert await session.alias("workspaces", name, {}) == {"ws-search": SEARCH}
    for name in (BOB, "pg-a"):
        assert await session.alias("guardrails", name, {"workspace_id": "ws-a"}) == {"pg-a": BOB}
    assert (await session.workspace_id("ws-search"), await session.workspace_slug(SEARCH)) == (
        SEARCH,
        "ws-search",
    )
    assert (await session.workspace_id(ADA), await session.workspace_slug("ws-a")) == (ADA, "ws-a")
    assert await session.id_of("guardrails", "pg-a") == BOB
    assert await session.alias("providers", "p", {"workspace_id": "ws-a"}) == {}
    assert told.calls.pop() == "providers.get p ?workspace_id=ws-a"
    # Each is asked for once.
    asked = [f"workspaces.get {SEARCH}", "workspaces.get ws-search"] if narrow else ["workspaces.list"]
    assert sorted(told.calls) == sorted([*asked, f"guardrails.get {BOB}", "guardrails.get pg-a"])


@pytest.mark.parametrize("narrow", [False, True])
@pytest.mark.parametrize(
    "refusal", [NotFoundError("no", status=404), PermissionDeniedError("no", status=403)]
)
async def test_what_cannot_be_resolved_stays_as_it_is(narrow: bool, refusal: Exception) -> None:
    told = Told(
        {"workspaces.get": refusal, "guardrails.get": refusal, "configs.get": {"id": "odd", "slug": "pc-a"}}
    )
    session = Session(told, workspaces=WORKSPACES.source({}), narrow=narrow)
    assert (await session.workspace_id("ws-none"), await session.workspace_slug(ADA)) == ("ws-none", ADA)
    for prefix, name in (
        ("workspaces", ADA),
        ("workspaces", "ws-none"),
        ("guardrails", "pg-none"),
        ("configs", "pc-a"),
    ):
        assert await session.alias(prefix, name, {}) == {}
    assert (await session.id_of("guardrails", "pg-none"), await session.id_of("configs", "pc-a")) == ("", "")


async def test_a_reference_is_looked_for_only_if_the_two_sides_differ_in_form() -> None:
    row = {"id": ADA, "slug": "s", "name": "Vault", "allow_all_workspaces": False}
    workspaces = rows(
        {"id": SEARCH, "slug": "ws-search", "name": "Search"}, {"id": BOB, "slug": "ws-b", "name": "B"}
    )
    for wanted, there, status, asked in (
        (["ws-search", "ws-b"], [BOB, SEARCH], "same", True),
        ([SEARCH, BOB], ["ws-search", "ws-b"], "same", True),
        (["ws-search"], [BOB], "different", True),
        (["ws-search"], ["ws-b"], "different", False),
        ([SEARCH], [BOB], "different", False),
    ):
        told = Told(
            {
                "secret_references.list": rows({**row, "allowed_workspaces": there}),
                "workspaces.list": workspaces,
            }
        )
        found = await Reconciler(told).look(
            "secret_references", {"name": "Vault", "allowed_workspaces": wanted}
        )
        assert (found.status, "workspaces.list" in told.calls) == (status, asked)
        assert found.unverified == ()


async def test_a_thing_is_found_by_its_id_and_its_name_need_not_be_given() -> None:
    row = {"id": ADA, "slug": "pc-a", "name": "Old", "config": {}}
    other = {"id": BOB, "slug": "pc-b", "name": "New", "config": {}}
    told = Told({"configs.list": rows(row, other), "configs.get": row})
    reconciler = Reconciler(told)
    named = {"workspace_id": "ws-a", "name": "New"}
    assert (await reconciler.look("configs", named, id="pc-a")).id == "pc-a"
    assert (await reconciler.look("configs", named)).id == "pc-b"
    done = await reconciler.ensure("configs", {"workspace_id": "ws-a", "config": {}}, id="pc-a")
    assert (done.status, done.id) == ("unchanged", "pc-a")
    # One that is gone is found by its key.
    assert (await reconciler.look("configs", named, id="pc-none")).id == "pc-b"
    for kind, wanted in (
        ("members", {"workspace_id": "ws-a"}),
        ("people", {}),
        ("api_keys", {"type": "a", "sub_type": "b"}),
    ):
        rows_of = Told(
            {f"{'users' if kind == 'people' else KINDS[kind].prefix}.list": rows({**KEY_ROW, **USER})}
        )
        assert (await Reconciler(rows_of).look(kind, wanted, id=ADA)).id == ADA


async def test_a_secret_that_cannot_be_compared_is_sent_as_it_is_wanted() -> None:
    told = Told({"integrations.list": rows({"id": ADA, "slug": "house", "name": "House"})})
    done = await Reconciler(told).ensure(
        "integrations", {"slug": "house", "key": "sk-invented"}, send=("key", "name")
    )
    assert (done.status, told.calls[-1]) == (
        "updated",
        call("integrations.update house", {"key": "sk-invented"}),
    )


async def test_slim_rows_hold_what_is_compared_and_no_more() -> None:
    person = {**USER, "first_name": "Ada", "status": "active"}
    told = Told(
        {"users.list": rows(person), "workspaces.members.list": rows({**person, "org_role": "admin"})}
    )
    slim, full = Reconciler(told, slim=True), Reconciler(told)
    assert [row.shown for row in await slim.rows("people", {})] == [{**USER, "status": "active"}]
    assert [row.shown["first_name"] for row in await full.rows("people", {})] == ["Ada"]
    (member,) = await slim.rows("members", {"workspace_id": "ws-a"})
    assert member.shown == {**USER, "org_role": "admin", "user_id": ADA}
    # Kinds that say nothing of it are kept whole.
    told = Told({"workspaces.list": rows(ADS)})
    assert (await Reconciler(told, slim=True).rows("workspaces", {}))[0].current.to_dict() == ADS  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("org_role", "role", "kept"),
    [
        ("admin", "admin", False),
        ("owner", "ws-admin", False),
        ("member", "admin", True),
        ("admin", "member", True),
    ],
)
async def test_who_runs_the_organisation_may_stay_admin(org_role: str, role: str, kept: bool) -> None:
    told = Told({"workspaces.members.list": rows({**USER, "role": role, "org_role": org_role})})
    found = await Reconciler(told).look(
        "members", {"workspace_id": "ws-a", "user_id": ADA, "role": "manager"}
    )
    change = (Change(field="role", before=role.removeprefix("ws-"), after="manager"),)
    assert (found.difference, found.unkept) == ((change, ()) if kept else ((), change))


@pytest.mark.parametrize(
    ("field", "text", "asked"),
    [
        ("name", "Ads ", "Ads"),
        ("email", "Ada@example.com", "Ada@example.com"),
        ("email", "adá@example.com", ""),
        ("name", "Cafe\u0301 au lait", "au lait"),
        ("name", "Grand Cafe\u0301", "Grand Caf"),
        ("name", "\u00e9", ""),
    ],
)
def test_a_list_is_filtered_by_what_every_spelling_has(field: str, text: str, asked: str) -> None:
    assert _asked(field, text) == asked


@pytest.mark.parametrize(
    ("kind", "wanted", "key"),
    [
        (
            "usage_limit_policies",
            {
                "type": "cost",
                "conditions": [
                    {"key": "b", "value": ["y", "x"], "excludes": None},
                    {"value": ["e\u0301"], "key": "a"},
                ],
                "group_by": [{"key": "api_key"}],
            },
            'usage_limit_policies/cost/[{"key": "a", "value": "%5Cu00e9"}, {"key": "b", "value": ["x", "y"]}]'
            '/[{"key": "api_key"}]',
        ),
        ("prompts", {"collection_id": "c", "name": "Greet"}, "prompts/c/Greet"),
        ("prompts", {"workspace_id": "w", "collection_id": "c", "name": "Greet"}, "prompts/w/c/Greet"),
        ("workspaces", {"name": "\U0001f680 Ads"}, "workspaces/Ads"),
        ("integrations", {"slug": "House"}, "integrations/house"),
    ],
)
def test_a_key_is_the_same_for_each_spelling(kind: str, wanted: dict[str, Any], key: str) -> None:
    assert Reconciler(Told()).key(kind, wanted) == key


async def test_what_is_seen_of_a_thing_are_its_writable_fields() -> None:
    told = Told(
        {"api_keys.list": rows({**KEY_ROW, "scopes": ["a"], "last_reset_at": SINCE, "object": "key"})}
    )
    (found,) = await Reconciler(told).rows("api_keys", {})
    assert found.row is not None
    assert KINDS["api_keys"].seen(found.row) == {
        "name": "CI",
        "type": "workspace",
        "sub_type": "service",
        "workspace_id": SEARCH,
        "scopes": ["a"],
    }
    told = Told({"configs.list": rows({"slug": "pc-a", "is_default": 1, "status": "active"})})
    (found,) = await Reconciler(told).rows("configs", {})
    assert found.row is not None
    assert KINDS["configs"].seen(found.row) == {"slug": "pc-a", "is_default": 1, "status": "active"}


async def test_what_was_forgotten_is_read_again() -> None:
    told = Told(
        {"workspaces.list": rows(ADS), "labels.list": rows({"id": ADA, "name": "a", "workspace_id": "w"})}
    )
    reconciler = Reconciler(told)
    asks: tuple[tuple[str, dict[str, Any]], ...] = (
        ("workspaces", {"name": "Ads"}),
        ("labels", {"name": "a", "workspace_id": "w"}),
    )
    for kind, calls in (
        ("labels", ["labels.list ?workspace_id=w"]),
        (None, ["workspaces.list", "labels.list ?workspace_id=w"]),
    ):
        for each in asks:
            await reconciler.look(*each)
        told.calls.clear()
        reconciler.forget(kind)
        for each in asks:
            await reconciler.look(*each)
        assert told.calls == calls


async def test_what_cannot_be_replaced_is_created_again_as_it_was() -> None:
    mapping = {
        "id": "m-1",
        "scim_group": "Eng",
        "scim_group_id": "g-1",
        "workspace_id": SEARCH,
        "role": "member",
    }
    refused = BadRequestError("no", status=400)
    told = Told(
        {
            "workspaces.scim_mappings.list": {"mappings": [mapping]},
            "workspaces.scim_mappings.create": [refused, {"id": "m-2"}],
        }
    )
    reconciler = Reconciler(told)
    wanted = {"workspace_id": SEARCH, "scim_group_name": "Eng", "role": "admin"}
    with pytest.raises(BadRequestError) as error:
        await reconciler.ensure("scim_mappings", wanted)
    assert not hasattr(error.value, "__notes__")
    again = {"scim_group_id": "g-1", "workspace_id": SEARCH, "role": "member"}
    assert told.calls[-1] == call("workspaces.scim_mappings.create", again)
    back = await reconciler.look("scim_mappings", wanted | {"role": "member"})
    assert (back.status, back.id) == ("same", "m-2")
    # If that is refused as well, the error says so.
    told = Told({**told.answers, "workspaces.scim_mappings.create": refused})
    with pytest.raises(BadRequestError) as error:
        await Reconciler(told).ensure("scim_mappings", wanted)
    assert error.value.__notes__ == [
        "The existing SCIM mapping was deleted, and could not be restored: no [400]"
    ]


async def test_a_view_of_a_workspace_asks_for_no_other() -> None:
    told = Told({"prompts.list": rows({"id": ADA, "name": "Greet", "collection_id": BOB})}, workspace="ws-a")
    found = await Reconciler(told).look("prompts", {"name": "Greet", "collection_id": BOB})
    assert (found.status, told.calls) == ("same", [f"prompts.list ?collection_id={BOB}"])


async def test_settings_say_what_was_there() -> None:
    told = Told({"integrations.models.list": {"models": [{"slug": "old"}, {"slug": "m"}]}})
    found = await Reconciler(told).look("integration_models", {"slug": "house", "remove": ["old", "none"]})
    assert found.difference == (Change(field="remove", before=["old"], after=None),)
    assert (found.shown["slug"], found.id) == ("house", "house")
    shown = {"guardrails.defaults.get": {"input_guardrails": ["pg-a"]}}
    assert (await Reconciler(Told(shown)).look("organisation_defaults", {})).id == "organisation"
    server = {"id": BOB, "slug": "front", "mcp_integration_id": ADA, "mcp_integration_slug": "desk"}
    told = Told({"mcp_servers.list": rows(server)})
    for named, status in (("desk", "same"), (ADA, "same"), (BOB, "different")):
        found = await Reconciler(told).look("mcp_servers", {"slug": "front", "mcp_integration_id": named})
        assert found.status == status


async def test_a_row_that_is_no_object_is_nobody() -> None:
    told = Told({"users.list": {"data": ["odd", USER]}})
    for slim in (False, True):
        found = await Reconciler(told, slim=slim).look("people", {"email": "ada@example.com"})
        assert found.id == ADA


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ({"type": "workspace-service"}, {"type": "workspace", "sub_type": "service"}),
        ({"type": "workspace", "sub_type": "a-b"}, {"type": "workspace", "sub_type": "a-b"}),
        (
            {"allow_config_override": 1},
            {"allow_config_override": 1, "defaults": {"allow_config_override": True}},
        ),
        (
            {"allow_config_override": 0, "defaults": {"metadata": {}}},
            {"allow_config_override": 0, "defaults": {"allow_config_override": False, "metadata": {}}},
        ),
        ({"allow_config_override": 0, "defaults": "{}"}, {"allow_config_override": 0, "defaults": "{}"}),
        ({"type": "a-b", "sub_type": "c"}, {"type": "a-b", "sub_type": "c"}),
        ({"defaults": {}}, {"defaults": {}}),
        ({"usage_limits": {"credit_limit": 5}}, {"usage_limits": {"credit_limit": 5}}),
        (
            {"usage_limits": {"credit_limit": 5}, "next_usage_reset_at": "2031"},
            {
                "usage_limits": {"credit_limit": 5, "next_usage_reset_at": "2031"},
                "next_usage_reset_at": "2031",
            },
        ),
        (
            {"usage_limits": {"next_usage_reset_at": "2032"}, "next_usage_reset_at": "2031"},
            {"usage_limits": {"next_usage_reset_at": "2032"}, "next_usage_reset_at": "2031"},
        ),
        (
            {"usage_limits": {}, "next_usage_reset_at": "2031"},
            {"usage_limits": {}, "next_usage_reset_at": "2031"},
        ),
        (
            {"usage_limits": [1], "next_usage_reset_at": "2031"},
            {"usage_limits": [1], "next_usage_reset_at": "2031"},
        ),
    ],
)
def test_a_key_is_shown_as_it_would_be_asked_for(shown: dict[str, Any], expected: dict[str, Any]) -> None:
    assert KINDS["api_keys"].shown(shown) == expected


@pytest.mark.parametrize(
    ("kind", "wanted", "complaint"),
    [
        (
            "workspaces",
            {"id": SEARCH, "name": "Ads"},
            "there is no workspace with this id, and Portkey assigns",
        ),
        (
            "workspaces",
            {"slug": "ws-a"},
            "there is no workspace with this slug, and Portkey assigns the slug",
        ),
        ("mcp_servers", {"slug": "front"}, None),
    ],
)
async def test_a_name_that_portkey_assigns_cannot_be_created(
    kind: str, wanted: dict[str, Any], complaint: str | None
) -> None:
    told = Told()
    if complaint is None:
        assert (await Reconciler(told).ensure(kind, wanted)).status == "created"
        return
    with pytest.raises(InvalidArgumentError, match=complaint):
        await Reconciler(told).ensure(kind, wanted)
    assert told.writes() == []


async def test_what_is_about_to_be_written_is_announced_before() -> None:
    announced: list[object] = []

    async def intend(*, creates: bool = False) -> None:
        announced.append(creates)

    used = {**KEY_ROW, "created_at": "2021-01-01T00:00:00Z"}
    keys = {"api_keys.list": rows(used), "api_keys.rotate": {"key": "sk-invented"}}
    for kind, wanted, answers, doubted, creates in (
        ("labels", {"name": "a", "workspace_id": "w"}, {}, False, [True]),
        ("workspaces", {"name": "Ads", "description": "x"}, {"workspaces.list": rows(ADS)}, False, [False]),
        ("workspaces", {"name": "Ads"}, {"workspaces.list": rows(ADS)}, False, []),
        (
            "people",
            {"email": "ada@example.com", "role": "admin"},
            {"invites.list": rows(USER)},
            False,
            [False],
        ),
        ("api_keys", {**KEY, "rotate": {"at": THEN}}, keys, False, [True]),
        ("api_keys", KEY, keys, True, [True]),
        ("api_keys", {**KEY, "description": "x"}, keys, True, [False, True]),
    ):
        announced.clear()
        done = await Reconciler(Told(answers)).ensure(kind, wanted, intend=intend, doubted=doubted)
        assert announced == creates
        assert done.adopted is doubted
        assert done.status == (
            "created" if doubted or kind == "labels" else "updated" if creates else "unchanged"
        )
        if kind == "api_keys":
            assert done.value.to_dict() == {"key": "sk-invented"}  # type: ignore[attr-defined]


async def test_what_was_created_is_known_by_every_name_that_the_response_gives() -> None:
    told = Told({"workspaces.create": {**ADS, "icon": "\U0001f680"}})
    reconciler = Reconciler(told)
    await reconciler.ensure("workspaces", {"name": "Ads"})
    told.calls.clear()
    for name, value in (("id", SEARCH), ("slug", "ws-ads"), ("name", "Ads"), ("name", "\U0001f680 Ads")):
        found = await reconciler.look("workspaces", {name: value})
        assert (found.status, found.id, found.shown["icon"]) == ("same", SEARCH, "\U0001f680")
    told = Told({"labels.create": {"data": {"id": ADA}}})
    assert (await Reconciler(told).ensure("labels", {"workspace_id": "ws-a", "name": "a"})).id == ADA
    # What was created now has had its rotation.
    told = Told({"api_keys.create": {"id": ADA, "key": "sk-invented"}})
    reconciler = Reconciler(told)
    for status in ("created", "unchanged"):
        assert (await reconciler.ensure("api_keys", {**KEY, "rotate": {"at": THEN}})).status == status
    # The server may keep another value of some fields: they are read.
    told = Told({"configs.create": {"slug": "pc-a"}, "configs.get": {"slug": "pc-a", "is_default": 0}})
    reconciler = Reconciler(told)
    wanted = {"workspace_id": "ws-a", "name": "Retries", "isDefault": 1}
    await reconciler.ensure("configs", wanted)
    assert (await reconciler.look("configs", wanted)).unkept == (
        Change(field="isDefault", before=0, after=1),
    )


async def test_the_name_as_it_is_written_decides_between_two() -> None:
    plain, rocket = {"id": ADA, "name": "Ads"}, {"id": BOB, "name": "Ads", "icon": "\U0001f680"}
    told = Told({"workspaces.list": rows(plain, rocket)})
    for wanted, id in (
        ({"name": "Ads"}, ADA),
        ({"name": "\U0001f680 Ads"}, BOB),
        ({"name": "Ads", "icon": "\U0001f680"}, BOB),
        ({"name": "\U0001f680 Ads", "icon": "\U0001f680"}, BOB),
        ({"name": "Ads", "icon": None}, ADA),
        ({"id": BOB, "name": "Ads"}, BOB),
    ):
        assert (await Reconciler(told).look("workspaces", wanted)).id == id
    both = rows({"id": "1", "slug": "a", "name": "Caf\u00e9"}, {"id": "2", "slug": "b", "name": "Cafe\u0301"})
    for name, id in (("Caf\u00e9", "a"), ("Cafe\u0301", "b")):
        assert (await Reconciler(Told({"configs.list": both})).look("configs", {"name": name})).id == id


async def test_a_key_in_a_workspace_by_slug_is_looked_for_there() -> None:
    told = Told({"api_keys.list": rows(KEY_ROW)})
    found = await Reconciler(told, narrow=True).look("api_keys", {**KEY, "workspace_id": "ws-search"})
    assert (found.status, told.calls) == ("same", ["api_keys.list ?workspace_id=ws-search"])


async def test_a_person_who_has_joined_has_a_role_and_nothing_of_the_invite() -> None:
    there = {"email": "ada@example.com", "workspaces": [{"id": "ws-b", "role": "member"}]}
    joined = Told({"users.list": rows({**USER, "status": "", "workspaces": []})})
    done = await Reconciler(joined).ensure("people", there)
    assert (done.status, done.unverified) == ("unchanged", ("workspaces",))
    details: dict[str, Any] = {"workspace_api_key_details": {"scopes": ["logs.list"]}}
    invited = Told({"invites.list": rows({**USER, "status": "pending", "workspaces": there["workspaces"]})})
    found = await Reconciler(invited).look("people", there)
    assert (found.status, found.unverified) == ("same", ())
    for told in (joined, invited):
        found = await Reconciler(told).look("people", {"email": "ada@example.com", **details})
        assert (found.status, found.unverified) == ("same", ("workspace_api_key_details",))


async def test_a_new_member_is_told_as_one() -> None:
    done = await Reconciler(Told({"users.list": rows(USER)})).ensure(
        "members", {"workspace_id": "ws-a", "email": "ada@example.com", "role": "manager"}
    )
    assert done.value.to_dict() == {**USER, "role": "manager"}  # type: ignore[attr-defined]
    for kind, wanted, complaint in (
        ("members", {"workspace_id": "ws-a", "user_id": ADA, "users": []}, "unknown field 'users'"),
        (
            "members",
            {"workspace_id": "ws-a", "email": "Ada <ada@example.com>"},
            "email must be a bare address",
        ),
        ("people", {"email": "Ada <ada@example.com>"}, "email must be a bare address"),
    ):
        with pytest.raises(InvalidFieldError, match=complaint):
            await Reconciler(Told()).ensure(kind, wanted)
