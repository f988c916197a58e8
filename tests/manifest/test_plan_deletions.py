"""What a plan deletes, keeps and tells, of lists that are given here: no server."""

# ruff: noqa: E501 - messages stand as they are

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import anyio
import pytest
from manifest_runs import Organisation, change, found, step

from portkey_admin import InvalidArgumentError, ManifestError, manifest
from portkey_admin.manifest.errors import Problems
from portkey_admin.manifest.model.sections import SECTIONS
from portkey_admin.manifest.planner.deletions.dependents import TakenAlong
from portkey_admin.manifest.planner.deletions.freed_slugs import with_freed_slugs
from portkey_admin.manifest.planner.deletions.kept import without_defaults, without_holders
from portkey_admin.manifest.planner.deletions.pruning import (
    PRUNABLE,
    section_of,
    sections_to_prune,
    with_deletions,
)
from portkey_admin.manifest.planner.deletions.removal import with_removals
from portkey_admin.manifest.planner.deletions.unlisted import deletion, unlisted
from portkey_admin.manifest.planner.steps import Action, Step
from portkey_admin.reconcile import Found
from portkey_admin.scopes.errors import ScopeError

INTEGRATION = found("integrations", "llm", id="i1", slug="llm", name="LLM")
WORKSPACES = [
    found("workspaces", "w1", id="u1", slug="ws-a", name="A"),
    found("workspaces", "w2", id="u2", slug="ws-b", name="B"),
    found("workspaces", "w3", id="u3", slug="ws-c", name="C"),
]


def gone(row: Found, workspace: str | None = None, **more: Any) -> Step:
    """Return the step that deletes a row."""
    return deletion(SECTIONS[row.kind], workspace, row, **more)


def listed(row: Found, action: Action = "update", text: str = "", **more: Any) -> Step:
    """Return the step of an entry in a manifest that was found."""
    things = {thing.section.name: thing for thing in manifest.loads(text, file="org.yaml")} if text else {}
    thing = things.get(row.kind)
    title = thing.title if thing else row.id
    return step(action, title, kind=row.kind, id=row.id, found=row, thing=thing, **more)


def told(steps: Sequence[Step]) -> list[tuple[str, int, str]]:
    return [(each.title, each.level, each.part_of) for each in steps]


@pytest.mark.parametrize(
    ("row", "label"),
    [
        (found("integrations", "i", slug="llm", name="LLM"), "LLM"),
        (found("integrations", "i", slug="llm"), "llm"),
        (found("configs", "c", slug="pc-1"), "pc-1"),
        (found("configs", "c", name=""), "c"),
        (found("people", "p", email="ada@example.com", name="Ada"), "ada@example.com"),
    ],
)
def test_a_deletion_is_told_by_what_people_know(row: Found, label: str) -> None:
    made = gone(row)
    assert (made.title.partition(" ")[2], made.id, made.found) == (repr(label), row.id, row)
    assert made.key == f"{row.kind}/{label}:{row.id}"
    assert made.changes == (change("", label, None),)


# What uses an integration


def user(id: str, of: str = "llm", **more: Any) -> Found:
    return found("providers", id, id=f"uuid-{id}", slug=id, integration_id=of, **more)


def using(*steps: Step) -> tuple[Organisation, TakenAlong]:
    lists: dict[tuple[str, str | None], Sequence[Found] | Exception] = {
        ("workspaces", None): WORKSPACES,
        ("providers", "w1"): [user("p1"), user("p2", "i1"), user("other", "else")],
        ("providers", "w2"): [user("p3"), user("auto", note="Created automatically for all")],
        ("providers", "w3"): ScopeError("no"),
    }
    there = Organisation(lists)
    return there, TakenAlong(there.resolver(), steps)


def test_what_uses_an_integration_goes_with_it() -> None:
    there, along = using()
    whole = gone(INTEGRATION)
    made, note = anyio.run(along.deletions, whole, [gone(user("p3"), "B")])
    assert note == "with all that uses it: 4 providers"
    assert sorted(told(made)) == [
        ("provider 'p1' in workspace 'A'", 3, whole.key),
        ("provider 'p2' in workspace 'A'", 3, whole.key),
    ]
    asked = len(there.asked)
    assert anyio.run(along.deletions, gone(found("integrations", "x", slug="x")), []) == ([], "")
    assert anyio.run(along.deletions, gone(found("configs", "llm")), []) == ([], "")
    assert anyio.run(
        along.deletions, step("delete", kind="integrations", wanted={}, found=INTEGRATION), []
    ) == (
        [],
        "",
    )
    assert len(there.asked) == asked  # each list is read once
    one, along = using()
    only = found("integrations", "else", slug="else")
    assert anyio.run(along.deletions, gone(only), [])[1] == "with all that uses it: 1 provider"
    assert one.asked[0] == ("workspaces", {})


@pytest.mark.parametrize(
    ("action", "keeps"),
    [("update", True), ("unchanged", True), ("blocked", True), ("delete", False), ("replace", False)],
)
def test_an_integration_that_the_file_uses_stays(action: Action, keeps: bool) -> None:
    provider = listed(user("p1"), action)
    _, along = using(listed(user("other", "else"), "update"), provider)
    assert anyio.run(along.listed_user, gone(INTEGRATION)) is (provider if keeps else None)


def test_an_integration_is_not_replaced_where_more_would_go() -> None:
    text = "integrations: [{slug: llm, name: LLM, ai_provider_id: openai}]"
    replaced = listed(INTEGRATION, "replace", text)
    others = [listed(user(each), "replace") for each in ("p1", "p2", "p3", "auto")]
    other = listed(found("configs", "c"), "update")

    def check(*steps: Step) -> list[str]:
        try:
            anyio.run(using(*steps)[1].check_replaced)
        except ManifestError as error:
            return [str(each) for each in error.problems]
        return []

    assert check(other, replaced, *others) == []
    assert check(other, listed(INTEGRATION, "update", text)) == []
    assert check(step("replace", kind="integrations", found=INTEGRATION)) == []
    assert check(
        other,
        replaced,
        *others[1:3],
        listed(found("providers", "auto", slug="auto", id="uuid-auto", integration_id="llm"), "update"),
    ) == [
        "org.yaml:1:16: integrations[0]: integration 'llm' can only be changed by recreating it, and 2 that use it"
        " would be deleted with it (provider 'auto' in workspace 'B', provider 'p1' in workspace 'A'): replace or"
        " delete them as well"
    ]


# Slugs that are needed


def wants(slug: str, action: Action = "create", **more: Any) -> Step:
    text = f"integrations: [{{slug: {slug}, name: N, ai_provider_id: openai}}]"
    (thing,) = manifest.loads(text)
    return step(
        action,
        "new",
        **{"kind": "integrations", "key": "new", "level": 2, "thing": thing, "needs": ("before",), **more},
    )


OLD = found("integrations", "i", id="i1", slug="llm")


def freed(steps: list[Step], kept: list[Step], deleted: list[Step]) -> tuple[list[Any], list[Any]]:
    found_, moved = with_freed_slugs(steps, kept, deleted)
    return (
        [(each.action, each.note, each.needs) for each in found_],
        [(each.key, each.level) for each in moved],
    )


def test_what_has_a_needed_slug_goes_first_and_what_depends_on_it_before() -> None:
    old = gone(OLD, level=9)
    provider = gone(found("providers", "p", id="p1", slug="p", integration_id="i1"), "A", level=8)
    config = gone(found("configs", "c", id="c1", slug="c"), "A", level=7)
    early = gone(found("providers", "q", id="q1", slug="q", integration_id="i"), "A", level=-5)
    # The same id means another thing elsewhere.
    other = gone(found("prompts", "z", id="z1", slug="z", collection_id="i1"), "A", level=8)
    for action in ("create", "blocked"):
        steps, moved = freed(
            [wants("llm", action, note="why"), wants("other", note="mine")],
            [],
            [old, provider, config, early, other],
        )
        assert steps == [("create", "", ("before", old.key)), ("create", "mine", ("before",))]
        assert moved == [(early.key, -5), (provider.key, 1), (old.key, 2), (config.key, 7), (other.key, 8)]


def test_a_slug_that_something_else_keeps_blocks_the_step() -> None:
    kept = gone(OLD)
    steps, moved = freed([wants("llm")], [kept], [])
    note = "the integration 'llm' has this slug: delete it first with --prune, or choose another"
    assert (steps, moved) == ([("blocked", note, ("before",))], [])


NOT_WAITING: dict[str, tuple[Step, Step]] = {
    "it exists": (wants("llm", "blocked", id="i"), gone(OLD, level=9)),
    "it is changed": (wants("llm", "update"), gone(OLD, level=9)),
    "no entry": (wants("llm", thing=None), gone(OLD, level=9)),
    "of another kind": (wants("llm"), gone(found("configs", "c", slug="llm"), "A", level=9)),
    "only access is taken": (
        wants("llm"),
        step("delete", kind="integrations", found=OLD, wanted={}, level=9),
    ),
    "without a slug": (wants("llm"), gone(found("integrations", "llm"), level=9)),
    "slugs are unique in a workspace": (
        wants("llm", kind="providers"),
        gone(found("providers", "llm", slug="llm"), "A", level=9),
    ),
    "it gets a slug": (wants("llm", kind="configs"), gone(found("configs", "llm", slug="llm"), "A", level=9)),
}


@pytest.mark.parametrize("why", NOT_WAITING)
def test_what_waits_for_no_slug(why: str) -> None:
    new, old = NOT_WAITING[why]
    for kept, deleted in (([old], []), ([], [old])):
        steps, moved = freed([new], kept, deleted)
        assert steps == [(new.action, "", ("before",))]
        assert moved == [(each.key, 9) for each in deleted]


# Collections that hold something


def in_(kind: str, id: str, field: str, of: str) -> Found:
    fields: dict[str, Any] = {field: of}
    return found(kind, id, id=f"uuid-{id}", name=f"N {id}", **fields)


def collection(id: str, parent: str = "", place: str = "w1") -> Found:
    fields: dict[str, Any] = {"parent_collection_id": parent, "workspace_id": "" if place else "w1"}
    return found(
        "collections", id, id=f"uuid-{id}", slug=id, name=f"N {id}", place={"workspace_id": place}, **fields
    )


def holders(
    deleted: list[Step], *rows: Found, steps: Sequence[Step] = ()
) -> tuple[list[str], list[str], list[Any]]:
    lists: dict[tuple[str, str | None], list[Found]] = {}
    for row in rows:
        lists.setdefault((row.kind, "w1"), []).append(row)
    there = Organisation(lists)
    left, notes = anyio.run(without_holders, there.resolver(), steps, deleted)
    return [each.id for each in left], notes, there.asked


def test_a_collection_that_holds_what_stays_is_kept_and_so_is_what_holds_it() -> None:
    outer, inner = collection("outer"), collection("inner", "uuid-outer")
    rows = [outer, inner, in_("prompts", "p", "collection_id", "inner")]
    both = [gone(outer, "A"), gone(inner, "A")]
    keep = "keep collection '{}' in workspace 'A': it contains the {}, which stays"
    assert holders(both, *rows)[:2] == (
        [],
        [keep.format("N inner", "prompt 'N p'"), keep.format("N outer", "collection 'N inner'")],
    )
    everything = [*both, gone(rows[2], "A")]
    assert holders(everything, *rows)[:2] == (["outer", "inner", "p"], [])
    moved = step("update", kind="prompts", id="p", changes=(change("collection_id", "inner", None),))
    assert holders(both, *rows, steps=[moved])[:2] == (["outer", "inner"], [])
    renamed = step("update", kind="prompts", id="p", changes=(change("name", "inner", None),))
    assert len(holders(both, *rows, steps=[renamed])[1]) == 2
    partial_ = in_("prompt_partials", "q", "collection_id", "uuid-inner")
    assert holders(both[1:], partial_)[1] == [keep.format("N inner", "prompt partial 'N q'")]
    nameless = found("prompts", "p-1", collection_id="inner")
    assert holders(both[1:], nameless)[1] == [keep.format("N inner", "prompt 'p-1'")]
    # What goes with its workspace is not asked about.
    assert holders([gone(inner, "A", part_of="w")], *rows) == (["inner"], [], [])
    assert holders([gone(rows[2], "A")], *rows)[2] == []
    assert holders([gone(collection("inner", place=""), "A")], *rows)[1] != []


# Defaults that stay


DEFAULTS: dict[str, Any] = {"input_guardrails": ["g1", "slug-g2"], "user_api_key_config": "c1"}


def guardrail(id: str, **more: Any) -> Found:
    return found("guardrails", id, id=id, slug=f"slug-{id}", name=id, **more)


class _Own(Organisation):
    """An organisation with defaults of its own."""

    async def look(self, kind: str, wanted: Any) -> Found:
        (found,) = await self.rows(kind, wanted)
        return found


def defaults(deleted: list[Step], *steps: Step, own: Any = None) -> tuple[list[str], list[str], list[Any]]:
    lists: dict[tuple[str, str | None], Sequence[Found] | Exception] = {
        ("workspaces", None): [
            found("workspaces", "w1", id="u1", slug="ws-a", name="A", defaults=DEFAULTS),
            found("workspaces", "w2", id="u2", slug="ws-b", name="B", defaults=None),
        ]
    }
    whole = ScopeError("no") if own is None else [found("organisation_defaults", "o", **own)]
    lists["organisation_defaults", None] = whole
    there = _Own(lists)
    left, notes = anyio.run(without_defaults, there.resolver(), steps, deleted)
    return [each.id for each in left], notes, there.asked


def test_what_stays_a_default_is_kept_with_a_note() -> None:
    all_ = [gone(guardrail(each)) for each in ("g1", "g2", "g3")]
    config = gone(found("configs", "c1", slug="c1", name="Routing"), "A")
    keep = "keep {}: it is a default of {}, and the file doesn't change that"
    a = "workspace 'A'"
    assert defaults([*all_, config])[:2] == (
        ["g3"],
        [keep.format(f"guardrail '{each}'", a) for each in ("g1", "g2")]
        + [keep.format("config 'Routing' in workspace 'A'", a)],
    )
    own = {"output_guardrails": "g3", "mcp_input_guardrails": None}
    assert defaults(all_[2:], own=own)[1] == [keep.format("guardrail 'g3'", "the organisation")]
    changed = step("update", kind="organisation_defaults")
    assert defaults(all_[2:], changed, own=own) == (["g3"], [], [("workspaces", {})])


def test_what_a_step_changes_is_no_default_that_stays() -> None:
    g1 = gone(guardrail("g1"))
    for id in ("w1", "u1", "ws-a"):
        assert defaults([g1], step("update", kind="workspaces", id=id))[:2] == (["g1"], [])
    assert defaults([g1], step("unchanged", kind="workspaces", id="w1"))[0] == []
    assert defaults([g1], step("update", kind="configs", id="w1"))[0] == []
    whole = gone(WORKSPACES[0])
    assert defaults([g1, whole])[:2] == (["g1", "w1"], [])
    inside = gone(guardrail("g1"), part_of="w")
    assert defaults([inside]) == (["g1"], [], [])
    assert defaults([inside, gone(guardrail("g3"))])[0] == ["g1", "g3"]
    assert defaults([gone(found("prompts", "g1", slug="g1", name="P"))]) == (["g1"], [], [])
    other = gone(found("prompts", "g1", slug="g1", name="P"))
    assert defaults([other, gone(guardrail("g3"))])[0] == ["g1", "g3"]


# What the manifest does not list


TEXT = """
workspaces:
- {name: A, configs: [{name: Routing, config: {}}], defaults: {input_guardrails: []}}
- {name: New, configs: [], members: [{email: ada@example.com}]}
people: [{email: ada@example.com, role: member}]
labels: []
api_keys: []
"""


def test_what_the_lists_of_the_manifest_do_not_have_is_found() -> None:
    a = found(
        "workspaces", "w1", id="u1", slug="ws-a", name="A", defaults={**DEFAULTS, "output_guardrails": []}
    )
    there = Organisation(
        {
            ("workspaces", None): [a, found("workspaces", "w2", id="u2", slug="ws-b", name="B")],
            ("configs", "w1"): [
                found("configs", "pc-1", slug="pc-1", name="Routing"),
                found("configs", "pc-2", slug="pc-2", name="Old"),
            ],
            ("members", "w1"): [
                found("members", "ada", email="ada@example.com"),
                found("members", "eve", email="eve@example.com", org_role="admin"),
                found("members", "bob", email="bob@example.com", org_role="member"),
            ],
            ("people", None): [
                found("people", "ada", email="ada@example.com", role="member"),
                found("people", "bob", email="bob@example.com", role="member"),
                found("people", "own", email="own@example.com", role="owner"),
            ],
            ("labels", None): [
                found("labels", "l1", name="gold", is_universal=True),
                found("labels", "l2", name="x"),
            ],
        }
    )
    resolver = there.resolver(TEXT)
    resolver.learn("workspaces/A", a.shown, "w1")
    things = {thing.key: thing for thing in resolver.manifest}
    steps = [
        step(
            "unchanged", kind="workspaces", key="workspaces/A", id="w1", thing=things["workspaces/A"], found=a
        ),
        step("unchanged", kind="configs", id="pc-1", thing=things["configs/A/Routing"]),
        step("unchanged", kind="people", id="ada", thing=things["people/ada@example.com"]),
        step("unchanged", kind="members", id="ada", thing=things["members/New/ada@example.com"]),
    ]
    made = anyio.run(unlisted, resolver, steps)
    assert [(each.key, each.title, each.level, each.id) for each in made] == [
        ("workspaces/A:default_guardrails", "defaults 'c1' (config) of workspace 'A'", 0, "w1"),
        ("configs/A/Old:pc-2", "config 'Old' in workspace 'A'", 2, "pc-2"),
        ("members/A/ada@example.com:ada", "member 'ada@example.com' in workspace 'A'", 5, "ada"),
        ("members/A/bob@example.com:bob", "member 'bob@example.com' in workspace 'A'", 5, "bob"),
        ("labels/x:l2", "label 'x'", 6, "l2"),
        ("people/bob@example.com:bob", "person 'bob@example.com'", 6, "bob"),
        ("workspaces/B:w2", "workspace 'B'", 7, "w2"),
    ]
    assert [each.wanted for each in made] == [{"defaults": {"user_api_key_config": None}}, *[None] * 6]
    assert {each.action for each in made} == {"delete"}
    assert None not in [each.found for each in made]
    assert made[1].changes == (change("", "Old", None),)
    asked = [each for each in there.asked if each[0] in ("configs", "api_keys")]
    # The new workspace has nothing yet.
    assert asked == [("api_keys", {"type": "organisation"}), ("configs", {"workspace_id": "w1"})]
    resolver.demoted.add("eve@example.com")
    assert "eve" in [each.id for each in anyio.run(unlisted, resolver, steps)]


ACCESS = """
workspaces: [{name: A}, {name: New}]
mcp_integrations:
- {slug: mcp, name: M, url: "https://example.com", transport: http, auth_type: none, workspaces: [A, New]}
integrations:
- slug: llm
  name: L
  ai_provider_id: openai
  workspaces: all
  models: [{slug: m1, is_custom: true}]
organisation_defaults: {input_guardrails: []}
"""


def test_access_and_models_and_defaults_that_the_manifest_does_not_have_are_found() -> None:
    there = Organisation({("workspaces", None): WORKSPACES})
    resolver = there.resolver(ACCESS)
    resolver.learn("workspaces/A", WORKSPACES[0].shown, "w1")
    things = {thing.key: thing for thing in resolver.manifest}
    granted = [
        {"id": "u1", "enabled": True},
        {"id": "u2", "enabled": True},
        {"id": "ws-c", "enabled": False},
        {"id": "unknown", "enabled": True},
    ]

    def made(kind: str, **shown: Any) -> list[tuple[str, str, Any]]:
        ((key, thing),) = [each for each in things.items() if each[1].section.name == kind]
        row = found(kind, thing.label, **shown)
        steps = [step("update", thing.title, kind=kind, key=key, id=thing.label, thing=thing, found=row)]
        steps += [step("update", kind=kind, found=row), step("create", kind=kind, thing=thing)]
        return [
            (each.key, each.title, each.wanted)
            for each in anyio.run(unlisted, resolver, steps)
            if each.level == 0
        ]

    mcp = "mcp_integration_workspaces/mcp"
    away = {"workspaces": [{"id": "u2", "enabled": False}]}
    to_all = {"slug": "mcp", "global_workspace_access": {"enabled": False}}
    whole = (f"{mcp}:all", "access of all workspaces to the MCP integration 'mcp'", to_all)
    b = (f"{mcp}:ws-b", "access of workspace 'B' to the MCP integration 'mcp'", {"slug": "mcp", **away})
    assert made("mcp_integration_workspaces", workspaces=granted) == [b]
    assert made("mcp_integration_workspaces", workspaces=granted, global_workspace_access={}) == [whole, b]
    for rule, is_open in (
        ({"enabled": True}, True),
        ({"enabled": False}, False),
        (None, False),
        ("x", False),
    ):
        assert made("mcp_integration_workspaces", global_workspace_access=rule) == (
            [whole] if is_open else []
        )
    taken = made("integration_workspaces", workspaces=granted, global_workspace_access={})  # open to all
    assert [each[1] for each in taken] == [
        f"access of workspace {each!r} to the integration 'llm'" for each in "AB"
    ]
    assert taken[1][2] == {"slug": "llm", **away}
    models = [
        {"slug": "m1", "is_custom": True},
        {"slug": "m2", "is_custom": True},
        {"slug": "m3", "is_finetune": 1},
        {"slug": "m4", "is_custom": False},
        {"slug": "m5"},
    ]
    assert made("integration_models", models=models) == [
        (
            f"integration_models/llm:{each}",
            f"model '{each}' of the integration 'llm'",
            {"slug": "llm", "remove": [each]},
        )
        for each in ("m2", "m3")
    ]
    own = made(
        "organisation_defaults",
        input_guardrails=["g"],
        mcp_output_guardrails=["h", "i"],
        user_api_key_config="c",
    )
    assert [each[1:] for each in own] == [
        (
            "defaults 'h' (MCP output guardrail), 'i' (MCP output guardrail), 'c' (config) of the organisation",
            {"mcp_output_guardrails": [], "user_api_key_config": None},
        )
    ]


def test_a_default_of_the_second_half_of_a_workspace_is_listed() -> None:
    text = "workspaces: [{name: A, defaults: {input_guardrails: [G]}, guardrails: [{name: G, checks: [{id: x}], actions: {}}]}]"
    resolver = Organisation({}).resolver(text)
    a = found(
        "workspaces",
        "w1",
        id="u1",
        name="A",
        defaults={"input_guardrails": ["g"], "output_guardrails": ["h"]},
    )
    steps = [
        step("update", kind="workspaces", key=thing.key, id="w1", thing=thing, found=a)
        for thing in resolver.manifest
        if thing.section.name == "workspaces"
    ]
    assert len(steps) == 2
    ((title, wanted),) = [(each.title, each.wanted) for each in anyio.run(unlisted, resolver, steps)]
    assert title == "defaults 'h' (output guardrail) of workspace 'A'"
    assert wanted == {"defaults": {"output_guardrails": []}}


# What pruning deletes


def api_key(id: str, **more: Any) -> Found:
    return found("api_keys", id, name=id, **more)


USED = api_key("used", key="in use")
FULL = found(
    "workspaces",
    "w1",
    id="u1",
    slug="ws-a",
    name="A",
    defaults={"input_guardrails": ["g"], "output_guardrails": [], "user_api_key_config": "c"},
)
INSIDE: dict[tuple[str, str | None], Sequence[Found] | Exception] = {
    ("workspaces", None): WORKSPACES,
    ("api_keys", None): [USED],
    ("api_keys", "u1"): [api_key("k")],
    ("configs", "u1"): [found("configs", "c", name="c"), found("configs", "d", name="d")],
    ("collections", "u1"): [found("collections", "first", name="first", is_default=1)],
    ("members", "u1"): [found("members", "ada")] * 3,
}


def pruned(
    *steps: Step, text: str = "{}", sections: Any = True, of: Sequence[Step] = (), **lists: Any
) -> tuple[list[str], list[Step], list[str]]:
    rows = dict(INSIDE)
    rows |= {(kind, None): each for kind, each in lists.items()}
    resolver = Organisation(rows).resolver(text)

    async def made() -> tuple[list[str], list[Step], list[str]]:
        for thing in resolver.manifest:
            await resolver.find_others(thing, Problems())
        kept, deleted, notes = await with_deletions(resolver, of, steps, sections_to_prune(sections))
        return [each.title for each in kept], deleted, notes

    return anyio.run(made)


def test_a_workspace_goes_with_all_that_is_in_it() -> None:
    whole = gone(FULL)
    kept, deleted, notes = pruned(
        whole, gone(found("labels", "l", name="x"), level=1), of=[step("create", level=4)]
    )
    inside = "workspaces/A:w1"
    assert [(each.title, each.level, each.part_of) for each in deleted] == [
        ("defaults of workspace 'A'", 5, inside),
        ("API key 'k' in workspace 'A'", 6, inside),
        ("label 'x'", 6, ""),
        ("config 'c' in workspace 'A'", 7, inside),
        ("config 'd' in workspace 'A'", 7, inside),
        ("workspace 'A'", 12, ""),
    ]
    assert (kept, notes) == ([], [])
    assert deleted[-1].note == "with its contents: 2 configs, 1 API key, 1 collection, 3 members"
    assert (deleted[0].key, deleted[0].changes) == (f"{inside}:default_guardrails", ())
    assert deleted[0].wanted == {"defaults": {"input_guardrails": [], "user_api_key_config": None}}
    empty = gone(found("workspaces", "w9", name="Z"))
    assert [(each.note, each.level) for each in pruned(empty)[1]] == [("with its contents: nothing", 8)]


def test_the_key_in_use_and_its_workspace_stay() -> None:
    a = "workspace 'A'"
    stays = f"keep {a}: the key in use is, or may be, one of its API keys"
    resolver = Organisation({**INSIDE, ("api_keys", "u1"): [USED]}).resolver()
    others = [gone(found("labels", "l", name="x"))]
    _, deleted, notes = anyio.run(with_deletions, resolver, [], [gone(FULL), *others], PRUNABLE)
    assert ([each.title for each in deleted], notes) == (["label 'x'"], [stays])
    assert pruned(gone(FULL), *others, api_keys=[api_key("other")])[2] == [stays]
    keys = [gone(USED), gone(api_key("k")), *others]
    assert [each.title for each in pruned(*keys)[1]] == ["API key 'k'", "label 'x'"]
    kept_, deleted, notes = pruned(*keys, api_keys=[])
    assert ([each.title for each in deleted], notes) == (
        ["label 'x'"],
        ["keep API key 'k': the key in use is not in the list of keys that it can see"],
    )
    assert pruned(*keys, sections=False)[0] == ["API key 'k'", "label 'x'"]
    assert kept_ == []


def test_what_the_file_names_or_uses_stays() -> None:
    named = "workspaces: [{name: A, providers: [{slug: p, name: P, integration_id: llm}]}]"
    other = found("integrations", "else", slug="else")
    both = [gone(INTEGRATION), gone(other)]
    lists: dict[str, Any] = {"integrations": [INTEGRATION, other]}
    kept, deleted, notes = pruned(*both, text=named, **lists)
    assert ([each.title for each in deleted], kept) == (["integration 'else'"], [])
    assert notes == ["keep integration 'LLM': the file names it, without listing it"]
    assert pruned(*both, text=named, sections="labels", **lists) == (["integration 'else'"], [], [])
    rows: dict[tuple[str, str | None], Sequence[Found] | Exception] = {
        **INSIDE,
        ("providers", "w1"): [user("p1")],
    }
    resolver = Organisation(rows).resolver()
    uses = listed(user("p1"), "unchanged")
    _, deleted, notes = anyio.run(with_deletions, resolver, [uses], both, PRUNABLE)
    assert [each.title for each in deleted] == ["integration 'else'"]
    assert notes == [f"keep integration 'LLM': the {uses.title} of the file uses it"]
    _, deleted, _ = anyio.run(with_deletions, resolver, [], both, PRUNABLE)
    assert [(each.title, each.note) for each in deleted] == [
        ("provider 'p1' in workspace 'A'", ""),
        ("integration 'LLM'", "with all that uses it: 1 provider"),
        ("integration 'else'", ""),
    ]


def test_each_kind_of_deletion_has_its_section() -> None:
    steps = {
        "configs": gone(found("configs", "c")),
        "grants": step("delete", kind="integration_workspaces", wanted={}),
        "models": step("delete", kind="integration_models", wanted={}),
        "default_guardrails": step("delete", kind="workspaces", wanted={}),
        "workspaces": gone(FULL),
    }
    assert {name: section_of(each) for name, each in steps.items()} == {name: name for name in steps}
    assert sections_to_prune(True) == {*PRUNABLE} > {*steps}
    assert sections_to_prune(False) == frozenset()
    assert sections_to_prune("labels") == sections_to_prune(["labels"]) == {"labels"}
    with pytest.raises(
        InvalidArgumentError, match=r"^prune: unknown section 'lables'; did you mean 'labels'\?$"
    ):
        sections_to_prune("lables")
    with pytest.raises(InvalidArgumentError) as error:
        sections_to_prune(["labels", "zzz"])
    assert str(error.value) == f"prune: unknown section 'zzz'; there are {', '.join(PRUNABLE)}"


# What a removal deletes


REMOVED = """
workspaces:
- {name: A, configs: [{name: Routing, config: {}}], defaults: {user_api_key_config: Routing}}
- {name: B, configs: [{name: Routing, config: {}}], api_keys: [{name: used, scopes: []}, {name: k, scopes: []}]}
organisation_defaults: {input_guardrails: [], output_guardrails: []}
labels: [{name: x}, {name: gone}]
integrations: [{slug: llm, name: L, ai_provider_id: openai, workspaces: [A]}]
"""


def removed(text: str) -> tuple[list[tuple[str, int, str]], list[str], list[Step]]:
    there = Organisation({**INSIDE, ("api_keys", "u2"): [USED]})
    resolver = there.resolver(text)
    rows = {
        "workspaces/A": WORKSPACES[0],
        "workspaces/A:defaults": WORKSPACES[0],
        "workspaces/B": WORKSPACES[1],
        "configs/A/Routing": found("configs", "ca", name="Routing"),
        "configs/B/Routing": found("configs", "cb", name="Routing"),
        "api_keys/B/used": USED,
        "api_keys/B/k": api_key("k", creation_mode="auto"),
        "organisation_defaults": found(
            "organisation_defaults", "o", input_guardrails=["g"], output_guardrails=None
        ),
        "labels/x": found("labels", "l", name="x"),
        "integrations/llm": INTEGRATION,
        "integration_workspaces/llm": found("integration_workspaces", "llm"),
    }
    steps = []
    for thing in resolver.manifest:
        row = rows.get(thing.key) or rows.get(thing.section.name)
        # Level by level in reverse, however many there are.
        level = 20 if thing.key == "labels/x" else resolver.manifest.levels[thing.key]
        more: dict[str, Any] = {"id": row.id, "found": row} if row else {}
        steps.append(
            step(
                "unchanged",
                f"the {thing.title}",
                kind=thing.section.name,
                key=thing.key,
                level=level,
                thing=thing,
                mark=thing.mark,
                **more,
            )
        )
    steps.sort(key=lambda each: each.kind != "organisation_defaults")
    deleted, notes = anyio.run(with_removals, resolver, steps)
    return told(deleted), notes, deleted


def test_what_the_manifest_lists_is_removed_in_reverse() -> None:
    steps, notes, deleted = removed(REMOVED)
    inside = "workspaces/A:w1"
    assert steps == [
        ("defaults 'g' (input guardrail) of the organisation", 1, ""),
        ("API key 'k' in workspace 'A'", 2, inside),
        ("the label 'x'", 2, ""),
        ("config 'c' in workspace 'A'", 3, inside),
        ("config 'd' in workspace 'A'", 3, inside),
        ("the config 'Routing' in workspace 'B'", 17, ""),
        ("the integration 'llm'", 20, ""),
        ("the workspace 'A'", 22, ""),
    ]
    assert notes == [
        "keep the API key 'used' in workspace 'B': it is the key in use",
        "keep the API key 'k' in workspace 'B': Portkey created it",
        "keep the workspace 'B': the key in use is, or may be, one of its API keys",
    ]
    assert deleted[0].wanted == {"input_guardrails": []}
    assert [(each.key, str(each.mark)) for each in deleted[4:6]] == [
        ("configs/A/d:d", "None"),
        ("configs/B/Routing:cb", "org.yaml:4:23"),
    ]


def test_nothing_is_removed_where_something_is_protected() -> None:
    with pytest.raises(ManifestError) as error:
        removed("labels: [{name: x}]\nworkspaces: [{name: A, protect: true, defaults: {}}]")
    assert [str(each) for each in error.value.problems] == [
        "org.yaml:2:14: workspaces[0]: the workspace 'A' is protected, and --remove would delete it: nothing is"
        " removed. Take `protect` out of the manifest, or the resource"
    ]
